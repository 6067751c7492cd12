"""The answer that needs no language model: records and sentences of the papers, checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import comparing, outstanding, sole_figure
from assistant.amiss import is_amiss
from assistant.answer import Answer, Asked, Citation, Mode, Refusal, RefusalReason, Reply
from assistant.changes.changed_since import with_changes
from assistant.changes.moved import as_moved
from assistant.choosing.other_owner import place_named
from assistant.choosing.scope import is_said_beside
from assistant.citing import cite
from assistant.composers.papers import mentions
from assistant.composers.parts import aimed, ceilings, sort_named, with_doer
from assistant.composers.sections import places, under_headings
from assistant.composers.sentences import standing, telling, terms
from assistant.composers.who import then_who, who_told
from assistant.composing import Composed, Declined, Outcome, names
from assistant.duties import duties
from assistant.grounding import checked
from assistant.meant import paper_meant, papers_meant
from assistant.other_date import other_date
from assistant.other_years import note_of_edition, of_the_year
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.refusing.supposed import punishes_nobody
from assistant.rows import joined, office_rows, row_answers
from assistant.selection import beneath
from assistant.shelf import Shelf
from assistant.wanted.report_periods import period_due
from assistant.ways import ARRANGED, COMPOSERS, SETTLED
from ingest.document import DocumentSummary
from ingest.text import folded

_TYPED = (Intent.LEADER, Intent.PERIOD, Intent.COUNT, Intent.ACTOR, Intent.WHICH_DOCUMENT)
_OF_A_MATTER = frozenset(
    {
        *(Intent.FACT, Intent.COUNT, Intent.LIST, Intent.WHICH_DOCUMENT),
        *(Intent.LEADER, Intent.ACTOR, Intent.PERIOD),
    }
)
_BEYOND = _OF_A_MATTER | {Intent.DEADLINE, Intent.PERSON}
# Every paper of an office says these; which of them is meant, its matter tells.
_STANDING = frozenset({Intent.FUNDS, Intent.HINDRANCES, Intent.ADDRESSEES, Intent.EXCEPTIONS})
_OF_A_DUTY = frozenset(
    {Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS, Intent.PERIOD}
)
_NEAREST = 3
_FEWEST_BEYOND = 2


def answer(shelf: Shelf) -> Reply:
    """Answer from the library's own words, or say why not.

    Papers of another year than the one meant answer where it is not asked for, and told so.
    """
    reply = _answer(shelf)
    if isinstance(reply, Answer) or shelf.years_asked or not shelf.passed_over:
        return reply
    further = _answer(replace(shelf, all_editions=True))
    if not isinstance(further, Answer):
        return reply
    note = note_of_edition(shelf, [one.document for one in further.citations])
    asks_for_a_day = duties.TIME_ASKED.search(shelf.question.plain) is not None
    if asks_for_a_day or shelf.question.intent in _OF_A_DUTY:  # an old day is no day
        return replace(reply, text=" ".join((reply.text, *note)), nearest=further.citations)
    return replace(further, notes=(*note, *further.notes))


def _answer(shelf: Shelf) -> Reply:
    question = shelf.question
    if question.intent is Intent.CHAT or (question.outside and not telling.is_said(shelf)):
        phrase = Phrase.CHAT if question.intent is Intent.CHAT else Phrase.OUTSIDE
        text = say(phrase, question.language)
        return _refusal(shelf, Declined(reason=RefusalReason.OUT_OF_SCOPE, text=text))
    if not shelf.summaries:
        is_empty = shelf.asking.filters.is_empty
        text = say(Phrase.EMPTY if is_empty else Phrase.FILTERED_OUT, question.language)
        return _refusal(shelf, Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text))
    outcome = office_rows.with_the_day(shelf, compose(shelf))
    if not isinstance(outcome, Composed) and not shelf.within:
        outcome = _looking_further(shelf, outcome)
    if isinstance(outcome, Composed) and not outcome.is_sure and is_amiss(shelf, outcome):
        outcome = _figure_instead(shelf, outcome)
    if isinstance(outcome, Composed) and punishes_nobody(question, outcome):
        outcome = None
    if isinstance(outcome, Composed):
        outcome = of_the_year(shelf, outcome)
    if not isinstance(outcome, Composed):
        return _refusal(shelf, outcome or telling.nothing(shelf))
    return shown(shelf, outcome)


def nothing(shelf: Shelf) -> Reply:
    """The refusal of a question that nothing here answers."""
    return _refusal(shelf, telling.nothing(shelf))


def shown(shelf: Shelf, composed: Composed) -> Reply:
    """The reply of what was composed, as far as it passes the check."""
    question = shelf.question
    told = ceilings.told_apart(shelf, sort_named.told(shelf, aimed.told_whole(composed)))
    told = with_doer.told(shelf, told)
    outcome = as_moved(shelf, row_answers.with_titles(shelf, told))
    outcome = row_answers.without_bare_titles(with_changes(shelf, outcome))
    outcome = joined.with_note(shelf, outcome)
    result = checked(outcome.drafts)
    if not result.claims:
        text = say(Phrase.UNSUPPORTED, question.language)
        return _refusal(shelf, Declined(reason=RefusalReason.UNSUPPORTED, text=text))
    return Answer(
        mode=Mode.EXTRACTIVE,
        text="\n".join(claim.marked for claim in result.claims),
        claims=result.claims,
        citations=result.citations,
        question=asked(shelf),
        removed=result.removed,
        notes=(*other_date(shelf), *outcome.notes),
    )


def _figure_instead(shelf: Shelf, refused: Composed) -> Composed | None:
    """The one figure or time that fits, where what was found first is of something else."""
    others = (one(shelf) for one in (sole_figure.told, terms.told, terms.begun))
    fitting = (one for one in others if one and one != refused and not is_amiss(shelf, one))
    return next(fitting, None)


def compose(shelf: Shelf) -> Outcome:
    """The first way of answering that applies to what is asked first of all."""
    settled = next((told for one in SETTLED if (told := one(shelf)) is not None), None)
    settled = settled or _unknown_number(shelf)
    if settled is not None:
        return settled
    if shelf.scope.named and not shelf.scope.documents and shelf.bound is None:
        return telling.nothing(shelf)
    arranged = next((told for one in ARRANGED if (told := one(shelf)) is not None), None)
    if arranged is not None:
        return arranged
    compares = shelf.question.compares and shelf.narrowed is None and shelf.scope.documents
    intent = shelf.question.intent
    one_is_meant = shelf.scope.by_office and intent in _STANDING
    several = len(shelf.scope.documents) > 1 and not one_is_meant
    if shelf.scope.sure and (compares or several):
        return _each(shelf, shelf.scope.documents if compares else papers_meant(shelf))
    if intent is Intent.SECTION and len(shelf.question.intents) > 1 and shelf.documents:
        return _at_the_place(shelf)
    return _first(shelf, intent)


def _looking_further(shelf: Shelf, declined: Declined | None) -> Outcome:
    """The passage that search is sure of, or what papers beyond the office say.

    Neither where a number that nobody knows was asked for.
    """
    if declined is not None and declined.is_sure:
        return declined
    named_in_vain = shelf.scope.named and not shelf.scope.documents
    if named_in_vain or _unknown_number(shelf) is not None:
        return declined
    return (
        under_headings.standing(shelf)
        or standing.watched(shelf)
        or then_who.told(shelf)
        or who_told.with_whom(shelf)
        or duties.limits(shelf)
        or duties.dated_row(shelf)
        or terms.told(shelf)
        or terms.begun(shelf)
        or (None if _is_of_a_report(shelf) else outstanding.passage(shelf))
        or _beyond_the_office(shelf)
        or _of_the_paper_meant(shelf)
        or (
            None
            if _is_of_a_report(shelf) and period_due(shelf.question)
            else sole_figure.told(shelf)
        )
        or declined
    )


def _is_of_a_report(shelf: Shelf) -> bool:
    """Whether day or way of a report is asked of a paper: the register has all that it sets."""
    named = shelf.scope.sure and not shelf.scope.is_open
    return named and shelf.question.about_report and shelf.question.intent in _OF_A_DUTY


def _of_the_paper_meant(shelf: Shelf) -> Composed | None:
    """What the one paper says whose matter the question is, though it does not name it."""
    paper = paper_meant(shelf)
    outcome = compose(shelf.of(paper)) if paper else None
    return outcome if isinstance(outcome, Composed) else None


def _beyond_the_office(shelf: Shelf) -> Composed | None:
    """What other papers say of an office whose own are silent, or of its place; told so.

    Of duties only those that bind the office; never the form of a paper, which is another one.
    """
    intent = shelf.question.intent
    wider = shelf.bound_office if intent is Intent.DEADLINE else shelf.beyond_the_office
    if wider is None or intent not in _BEYOND:
        return None
    if intent is Intent.FACT and shelf.topic.syllables < _FEWEST_BEYOND:
        return None  # "… thuộc tỉnh nào": one word besides the name meets everywhere
    outcome = compose(wider) or outstanding.passage(wider)
    office = None if place_named(shelf.question.plain) else shelf.office_named
    if not isinstance(outcome, Composed) or not _is_said_of(office, outcome, intent):
        outcome = office_rows.told(shelf)
    if outcome is None:
        return None
    own = [one for one in shelf.scope.documents if not is_said_beside(shelf.question.plain, one)]
    if not own:
        return outcome
    silent = names(tuple(own[:_NEAREST]))
    note = say(Phrase.SILENT, shelf.question.language, names=silent)
    return replace(outcome, notes=(note, *outcome.notes))


def _is_said_of(office: str | None, said: Composed, intent: Intent) -> bool:
    """Whether a passage that an answer rests on names the office, where one is asked about."""
    if office is None or intent is Intent.DEADLINE:
        return True
    said_there = (
        (*one.passage.heading_path, one.passage.text, *_called(one.document))
        for draft in said.drafts
        for one in draft.supports
    )
    return any(office in folded(" | ".join(words)) for words in said_there)


def _called(paper: DocumentSummary) -> tuple[str, ...]:
    return tuple(filter(None, (paper.title, paper.issuer, paper.superior)))


def _first(shelf: Shelf, intent: Intent) -> Outcome:
    outcomes = (composer(shelf) for composer in COMPOSERS[intent])
    return next((outcome for outcome in outcomes if outcome is not None), None)


def _at_the_place(shelf: Shelf) -> Outcome:
    """Something asked of one place ("mục II.5 ai chủ trì?"): only what stands there may answer."""
    document = shelf.documents[0]
    passage = places.addressed(document, shelf)
    if passage is None:
        return places.no_such_place(shelf, shelf.scope.documents)
    under = (passage, *beneath(passage, document.passages))
    there = shelf.inside(tuple(one.id for one in under))
    second = shelf.question.intents[1]
    if shelf.question.about_documents and second in (Intent.LIST, Intent.WHICH_DOCUMENT):
        return mentions.named_at(there) or places.section(shelf)
    return _first(there, second) if second in _TYPED else places.section(shelf)


def _each(shelf: Shelf, papers: Sequence[DocumentSummary]) -> Outcome:
    """Of several documents named, what each says."""
    return comparing.beside(shelf, [(paper, compose(shelf.of(paper))) for paper in papers])


def _unknown_number(shelf: Shelf) -> Declined | None:
    """A paper asked for by a number that neither is here nor is mentioned here."""
    question = shelf.question
    if not shelf.scope.is_open or not (question.numbers or question.short_numbers):
        return None
    if any(shelf.catalog.references(number=key) for key in question.numbers):
        return None
    if question.short_numbers and mentions.cites_short(shelf):
        return None
    return mentions.unknown(shelf)


def asked(shelf: Shelf) -> Asked:
    """How the question was understood."""
    question = shelf.question
    return Asked(
        intent=question.intent.value, language=question.language.value, standalone=question.text
    )


def _refusal(shelf: Shelf, declined: Declined) -> Refusal:
    return Refusal(
        reason=declined.reason,
        text=declined.text,
        nearest=_nearest(shelf, declined),
        question=asked(shelf),
    )


def _nearest(shelf: Shelf, declined: Declined) -> tuple[Citation, ...]:
    """The passages to show instead; none for a question about something else altogether."""
    if declined.reason is RefusalReason.OUT_OF_SCOPE:
        return ()
    near = [(one, document, one.start, one.end) for one, document in declined.near]
    if not near:
        near = [
            (found.unit.passage, found.document, found.unit.start, found.unit.end)
            for found in shelf.ranked[:_NEAREST]
            if found.support > 0
        ]
    return tuple(
        cite(passage, document, n=n, start=start, end=end)
        for n, (passage, document, start, end) in enumerate(near[:_NEAREST], 1)
    )
