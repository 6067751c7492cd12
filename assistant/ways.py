"""Which ways of answering are tried for what is asked for, in their order."""

from __future__ import annotations

from assistant import side_by_side, sums_told
from assistant.changes import changes_told, extensions, put_off, why_changed
from assistant.composers.lists import (
    counts_in_words,
    eligible,
    kinds_listed,
    list_sorts,
    lists,
    rows_counted,
    totals,
    ways_counted,
)
from assistant.composers.papers import (
    between,
    cited_by,
    cited_facts,
    cited_form,
    cited_issuers,
    head_facts,
    headers,
    in_force,
    mentions,
    of_its_form,
    papers_led,
    subjects,
    to_spread,
    told,
)
from assistant.composers.sections import (
    chapters,
    forms_told,
    labels_asked,
    petitions,
    places,
    under_headings,
)
from assistant.composers.sentences import (
    bans,
    called,
    demands,
    exempt,
    made_known,
    measures,
    mottoes,
    prizes,
    procedures,
    purposes,
    reasons,
    sayings,
    shortcomings,
    standing,
    telling,
    web_pages,
    whether,
)
from assistant.composers.times import days_off, events, held_on, task_lines, time_lines
from assistant.composers.who import (
    also_sent,
    received,
    role_lines,
    to_be_signed,
    who_on_day,
    who_told,
)
from assistant.composing import Composer
from assistant.duties import due_list, duties, limits_beside, not_done, reports_counted
from assistant.persons import people, roles_told
from assistant.reading.intents import Intent
from assistant.rows import role_rows, row_answers

# What the head or the form of a paper settles, before its text is looked at.
SETTLED: tuple[Composer, ...] = (
    *(cited_issuers.told, cited_form.told, cited_facts.told),
    *(head_facts.told, of_its_form.told),
)

COMPOSERS: dict[Intent, tuple[Composer, ...]] = {
    Intent.DEADLINE: (duties.deadlines,),
    Intent.CHANNEL: (web_pages.told, duties.channel, telling.contact),
    Intent.REPORT_TO: (headers.report_recipients, duties.sent, telling.sent, duties.report_to),
    Intent.REPORTERS: (duties.reporters, telling.fact),
    Intent.SIGNER: (to_be_signed.told, headers.signer, to_be_signed.signed),
    Intent.PERSON: (headers.person,),
    Intent.ISSUED: (told.dated, headers.issued, telling.fact),
    Intent.EFFECT: (in_force.effect,),
    Intent.HOLDINGS: (headers.holdings, telling.fact),
    Intent.NUMBER: (headers.own_number, mentions.which_document, headers.number, telling.fact),
    Intent.RECIPIENTS: (
        *(duties.sent, telling.sent, received.told),
        *(headers.recipients, duties.report_to),
    ),
    Intent.PROPOSER: (in_force.proposer, telling.fact),
    Intent.BASIS: (mentions.basis, mentions.which_document, telling.fact),
    Intent.REPLACED: (told.ended, in_force.replaced, mentions.which_document, telling.fact),
    Intent.MENTIONS: (cited_by.mentioned, mentions.basis, mentions.which_document, telling.fact),
    Intent.WHICH_DOCUMENT: (told.ended, mentions.which_document, telling.fact),
    Intent.SUBJECT: (subjects.of_a_matter, headers.title, told.titled, telling.fact),
    Intent.FUNDS: (standing.funds, lists.listing),
    Intent.HINDRANCES: (standing.hindrances, telling.contact, telling.fact),
    Intent.ADDRESSEES: (standing.addressees, lists.listing),
    Intent.EXCEPTIONS: (standing.exceptions, lists.listing),
    Intent.ANSWERED: (mentions.answered, mentions.which_document, telling.fact),
    Intent.LEADER: (role_lines.told, telling.leader, telling.fact),
    Intent.ACTOR: (to_be_signed.told, role_lines.told, telling.actor, telling.fact),
    Intent.HEADED: (places.headed, lists.listing),
    Intent.PERIOD: (time_lines.told, telling.period, telling.fact),
    Intent.SECTION: (lists.group, places.section, telling.fact),
    Intent.COUNT: (sums_told.told, ways_counted.told, rows_counted.told, limits_beside.told),
    Intent.LIST: (
        *(lists.concluded, lists.group, demands.told, headers.itself, telling.defined),
        *(reasons.told, bans.told, lists.listing),
    ),
    Intent.FACT: (
        *(whether.told, lists.concluded, lists.group, told.dated, demands.told, headers.itself),
        *(sums_told.told, bans.told, limits_beside.dated, role_lines.told),
        *(web_pages.told, telling.fact),
    ),
    Intent.CHAT: (),
}
# What papers arrange so that it is looked up: the register, labelled lines, the cells of tables.
ARRANGED: tuple[Composer, ...] = (
    *(told.ended_from, between.told, side_by_side.told, why_changed.reason, changes_told.told),
    *(extensions.told, put_off.told, not_done.told),
    *(standing.set_up, who_on_day.told, due_list.due, due_list.of_the_office, role_rows.told),
    *(roles_told.told, people.told, forms_told.told, exempt.told),
    *(held_on.told, events.told, task_lines.told, procedures.told, row_answers.told, prizes.told),
    *(
        petitions.told,
        eligible.told,
        chapters.told,
        list_sorts.told,
        under_headings.named,
        labels_asked.told,
    ),
    *(days_off.told, also_sent.told, shortcomings.told, sayings.told, mottoes.told, totals.told),
    counts_in_words.told,
    *(who_told.told, to_spread.told, papers_led.told, kinds_listed.told, reports_counted.told),
    *(measures.told, purposes.told, made_known.told, called.told),
)
