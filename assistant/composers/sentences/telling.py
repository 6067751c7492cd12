"""Answers in the papers' own words: a place by its address, a whole list, one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import RefusalReason
from assistant.composers.parts import fact_signs
from assistant.composers.parts.addressed import addressed
from assistant.composers.parts.empty_forms import filled
from assistant.composers.parts.enough import ENOUGH, is_enough
from assistant.composers.parts.labelled import asked_for, to_its_end
from assistant.composers.parts.lines_over import line_over, lines_behind
from assistant.composers.parts.nothing_new import says_only_what_is_asked
from assistant.composers.parts.whose import of_the_house, of_the_sort
from assistant.composers.sentences import reasons
from assistant.composers.sentences.causes import of_the_papers, told_before
from assistant.composing import Composed, Declined, Outcome, names, sections_said, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.selection import (
    Accepts,
    Found,
    Sight,
    has_number,
    list_end,
    opened,
    opens_a_list,
    ranked,
)
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, whole_sentence
from assistant.wanted import amounts, doers, reason_signs, signs, verb_signs
from assistant.wanted.contacts import contact_asked
from assistant.wanted.definitions import (
    asks_what_it_includes,
    defines_exactly,
    defining,
    english_thing,
    is_definition_asked,
    said_besides,
)
from assistant.weighing import Words
from ingest.document import PassageRole

_FEWEST_OTHERWISE = 4
_SUPPORT_OTHERWISE = 0.52
_PAIRS_OTHERWISE = 0.5
_A_MATTER = 4
_GAIN = 0.15
# So few syllables are a label ("Nội dung:"), and name nobody.
_LABEL = 2
_MOST_SENTENCES = 4
# The opener of a list that holds so much of the topic says it itself ("ít nhất một mô hình, …:").
_SAYS_IT = 0.6
_MOST_BARE = 4
_COUNTED_BONUS = 0.6
_AS_WELL_DEFINED = 0.1
_MOST_OF_IT = 0.6
_WHOLE_BONUS = 0.6
_EACH_BONUS = 0.3
_TIMED = (Intent.FACT, Intent.ISSUED)
# The line over a list says it ("Nhằm …, yêu cầu:"), and its entries only go with it.
_PURPOSE = re.compile(r"muc dich (?:la )?gi|\bde lam gi|\bnham (?:lam )?gi|what .{0,16}purpose")
_WHEN = re.compile(
    r"(?:ngay|hom|thang|nam|luc|khi) nao|(?:ngay|hom|thu) may|bao gio|\bwhen\b|"
    rf"{fact_signs.DAY_NAMED}|\A(?:thoi )?han (?!(?:che|muc|hep|ngach)\b)"
)


def counted(shelf: Shelf) -> Outcome:
    """How many, how much: a sentence with a number of the sort asked for."""
    if (code := coded(shelf)) is not None:
        return code
    sort = amounts.sort_counted(shelf.question)
    if sort is not None:
        whole, each = amounts.whole_asked(shelf.question), amounts.each_asked(shelf.question)
        is_own = of_the_house(shelf)
        in_figures = amounts.hour_asked(shelf.question)
        is_case = amounts.case_asked(shelf.question)
        return typed(
            shelf,
            lambda one: sort(one) and is_case(one) is not False,
            bonus=lambda one: (
                _WHOLE_BONUS * whole(one)
                + _EACH_BONUS * (each(one) + in_figures(one) + (is_case(one) is True))
                + is_own(one)
            ),
        )
    beside = amounts.number_beside(shelf.question)
    answer = typed(shelf, has_number, bonus=lambda one: _COUNTED_BONUS * beside(one))
    which_too = re.search(r"\bnao\b", shelf.question.cues)  # "mấy phòng ban nào" asks which as well
    if isinstance(answer, Declined) and which_too and not shelf.scope.is_open:
        return fact(shelf)
    return answer


def coded(shelf: Shelf) -> Outcome:
    """The code of goods or of a procedure; None where none is asked for.

    It is of what its paper is about, and stands in a sentence that says no more.
    """
    if (accepts := signs.code_asked(shelf.question)) is None:
        return None
    found = ranked(shelf.topic, shelf.sights, accepts=accepts, bonus=signs.names_code)
    is_its_own = bool(found) and not shelf.scope.is_open
    if not (is_its_own or is_enough(shelf, found)):
        return nothing(shelf)
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))


def leader(shelf: Shelf) -> Outcome:
    """Who leads a task: in the sentence itself, or in the line over it."""
    return typed(shelf, signs.names_leader, whole=True, otherwise=_led)


def _led(shelf: Shelf) -> Composed | None:
    """The task under a line that says who leads, where no sentence says both."""
    found = shelf.ranked
    if not is_enough(shelf, found) or _is_heading(found[0].unit):
        return None
    line = line_over(shelf, found[0])
    if line is None or not (signs.names_leader(line) or doers.is_of_an_office(line)):
        return None
    drafts = (verbatim(line, found[0].document), verbatim(found[0].unit, found[0].document))
    return Composed(drafts=drafts)


def actor(shelf: Shelf) -> Outcome:
    """Who has to do it, where a sentence says it in so many words."""
    outcome = typed(
        shelf, lambda one: signs.names_actor(one) or doers.begins_with_an_office(one), whole=True
    )
    return outcome if isinstance(outcome, Composed) else None


def period(shelf: Shelf) -> Outcome:
    """Over what time, or how often."""
    of_the_paper = not shelf.scope.is_open and not shelf.asks_for_a_matter
    bonus = signs.how_often_of_the_act(shelf.question)
    bonus = bonus or (signs.labels_period if of_the_paper else None)
    return typed(shelf, signs.period_asked(shelf.question), bonus=bonus)


def sent(shelf: Shelf) -> Outcome:
    """Where something that the question names is sent; None where nothing says it.

    A paper's own "Nơi nhận" and its duty to report are of the paper, and not of that.
    """
    if not shelf.asks_for_a_matter or signs.asks_for_the_form(shelf.question):
        return None
    is_long = shelf.topic.syllables >= _A_MATTER
    accepts = signs.says_sent if is_long else verb_signs.sent_so(shelf.question)
    if accepts is None:
        return None
    found = ranked(shelf.topic, shelf.sights, accepts=accepts, bonus=of_the_sort(shelf))
    if not is_enough(shelf, found) or found[0].support < ENOUGH[True]:
        return None
    if found[0].support <= _support_of_addressees(shelf):
        return None
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))


def _support_of_addressees(shelf: Shelf) -> float:
    """How much of the topic the lines hold that say whom the papers named are to."""
    lines = (
        Sight(passage=one, document=document.summary)
        for document in shelf.documents
        for one in addressed(document)
    )
    return max((one.support for one in ranked(shelf.topic, lines)), default=0.0)


def contact(shelf: Shelf) -> Outcome:
    """A telephone number, an e-mail address, or else by what way something is handed in."""
    return typed(shelf, contact_asked(shelf.question))


def fact(shelf: Shelf) -> Outcome:
    """The sentence that says it."""
    if (code := coded(shelf)) is not None:
        return code
    accepts = signs.article_asked(shelf.question) or signs.place_asked(shelf.question)
    accepts = accepts or verb_signs.denied_asked(shelf.question)
    accepts = accepts or reason_signs.reason_needed(shelf.question)
    accepts = accepts or fact_signs.in_charge_asked(shelf.question)
    accepts = accepts or fact_signs.doer_asked(shelf.question)
    sights = shelf.sights
    if _WHEN.search(shelf.question.cues) and shelf.question.intent in _TIMED:
        accepts = fact_signs.day_asked(shelf.question)
        sights = sights if shelf.question.intent is Intent.ISSUED else _ordering(shelf)
    if (told := defined(shelf) or conditioned(shelf) or reasons.told(shelf)) is not None:
        return told
    found = ranked(shelf.topic, sights, accepts=accepts, bonus=fact_signs.bonus(shelf))
    if _WHEN.search(shelf.question.cues):
        found = fact_signs.said_itself_first(shelf.question, found)
    found = filled(shelf, fact_signs.exact_first(shelf.question, found))
    if (caused := _caused(shelf)) is not None:
        return caused
    if found and is_definition_asked(shelf.question) and _is_heading(found[0].unit):
        return nothing(shelf)  # its name does not say what it is
    return _telling(shelf, found) or nothing(shelf)


def _telling(shelf: Shelf, found: Sequence[Found]) -> Composed | None:
    """What the best sentences tell; a label that only says again what is asked gives way."""
    for at in range(min(len(found), _MOST_BARE)):
        if not is_enough(shelf, found[at:]):
            return None
        told = sentences_of(shelf, found[at:])
        if not says_only_what_is_asked(shelf.question, told):
            return told
    return None


def conditioned(shelf: Shelf) -> Composed | None:
    """The sentence that says on what condition, where "khi nào" asks that and no day."""
    accepts = verb_signs.condition_asked(shelf.question)
    found = ranked(shelf.topic, _ordering(shelf), accepts=accepts) if accepts else ()
    return sentences_of(shelf, found[:1]) if is_enough(shelf, found) else None


def _caused(shelf: Shelf) -> Composed | None:
    """What is asked the reason of, behind the reason that its paper gives before it."""
    if not reason_signs.is_reason_asked(shelf.question):
        return None
    found = shelf.ranked[:1]
    if is_enough(shelf, found) and (causes := told_before(shelf, found[0])):
        told = sentences_of(shelf, found)
        return replace(told, drafts=(*causes, *told.drafts))
    if shelf.scope.is_open or len(shelf.documents) > 1 or is_enough(shelf, found):
        return None
    return Composed(drafts=causes) if (causes := of_the_papers(shelf)) else None


def defined(shelf: Shelf) -> Composed | None:
    """The sentence that says what a thing is, where that is asked and one does."""
    is_asked = is_definition_asked(shelf.question)
    if not is_asked and not asks_what_it_includes(shelf.question):
        return None
    defines_it = defines_exactly(shelf.question)
    exact = tuple(one for one in shelf.ranked if defines_it(one.unit))
    if exact or not is_asked:
        return sentences_of(shelf, exact[:1]) if exact else None
    named = english_thing(shelf.question)
    topic = shelf.topic_of(replace(shelf.question, plain=named, text=named)) if named else None
    defines = defining(shelf.question, topic or shelf.topic)
    share = {one.unit: defines(one.unit) for one in shelf.ranked}
    most = max(share.values(), default=0.0)
    found = tuple(one for one in shelf.ranked if 0 < share[one.unit] >= most - _AS_WELL_DEFINED)
    if topic is not None:
        besides = said_besides(topic)
        found = tuple(sorted(found, key=lambda one: besides(one.unit)))
    return sentences_of(shelf, found) if is_enough(shelf, found) else None


# --- choosing ---------------------------------------------------------------------------------


def typed(
    shelf: Shelf,
    accepts: Accepts,
    *,
    bonus: Callable[[Unit], float] | None = None,
    whole: bool = False,
    otherwise: Callable[[Shelf], Composed | None] | None = None,
) -> Outcome:
    """The best sentence of the sort asked for; ``whole`` with all that ";" parts in it.

    Where there is none, what ``otherwise`` finds, or else what is said in another form.
    """
    found = ranked(shelf.topic, _ordering(shelf), accepts=accepts, bonus=bonus)
    if not is_enough(shelf, found):
        told = otherwise(shelf) if otherwise else None
        told = told or _told_next(shelf, accepts)
        if told is not None:
            return told
        found = _said_otherwise(shelf)
    if not found:
        return nothing(shelf)
    best = whole_sentence(found[0].unit) if whole else found[0].unit
    drafts = (*_governing(shelf, found[0]), verbatim(best, found[0].document))
    return Composed(drafts=drafts)


def _ordering(shelf: Shelf) -> tuple[Sight, ...]:
    """What orders something: a basis has the dates and names of what a paper only rests on.

    Of a programme it rests on it tells the years ("giai đoạn nào").
    """
    if "giai doan" in shelf.question.plain:
        return shelf.sights
    return tuple(one for one in shelf.sights if one.passage.role is not PassageRole.BASIS)


def _told_next(shelf: Shelf, accepts: Accepts) -> Composed | None:
    """The sentence that is about the topic, with one behind it that is of the sort.

    "Xây dựng quy trình nội bộ …." / "Thời hạn chậm nhất 05 ngày làm việc …".
    """
    found = shelf.ranked
    if not is_enough(shelf, found) or _is_heading(found[0].unit):
        return None
    best = found[0]
    coming = lines_behind(shelf, best) if best.support >= ENOUGH[True] else ()
    following = next(filter(accepts, coming), None)
    if following is None:
        return None
    return Composed(drafts=tuple(verbatim(one, best.document) for one in (best.unit, following)))


def _said_otherwise(shelf: Shelf) -> tuple[Found, ...]:
    """A sentence of the paper named that is about nothing but the topic, whatever its form."""
    if shelf.scope.is_open or shelf.topic.syllables < _FEWEST_OTHERWISE:
        return ()
    accepts: Accepts | None = doers.may_lead if shelf.question.intent is Intent.LEADER else None
    if shelf.question.intent is Intent.COUNT:
        accepts = amounts.amount_asked(shelf.question)
    found = ranked(shelf.topic, _ordering(shelf), accepts=accepts)
    if not found or found[0].unit.passage.role is PassageRole.HEADING:
        return ()
    best = found[0]
    is_about_it = best.support >= _SUPPORT_OTHERWISE and best.pairs >= _PAIRS_OTHERWISE
    return found if is_about_it and best.holds_heaviest else ()


def is_said(shelf: Shelf) -> bool:
    """Whether a sentence says the matter of which papers seldom speak, and most of the topic."""
    found, words = shelf.ranked, shelf.question.outside_words
    if not words or not is_enough(shelf, found) or found[0].own < _MOST_OF_IT:
        return False
    return f" {words} " in f" {' '.join(found[0].unit.syllables)} "


def sentences_of(shelf: Shelf, found: Sequence[Found]) -> Composed:
    """The best sentence, the one it opens into, and another that adds to what it covers."""
    best = found[0]
    begun = verb_signs.with_its_list(shelf.question, best.unit)
    is_of_one = doers.asks_who(shelf.question) or doers.office_of_the_sort(shelf.question)
    chosen = [(best, one) for one in ((begun,) if is_of_one else to_its_end(begun))]
    # What stands before the line that opens a list may say all that is asked itself.
    says_all = best.own >= _SAYS_IT and sentences(best.unit.passage)[-1:] != (best.unit,)
    over = _governing(shelf, best)
    is_its_task = _is_heading(best.unit) and over and not opens_a_list(best.unit.passage)
    if (opens_a_list(best.unit.passage) and not says_all) or (
        _is_heading(best.unit) and not is_its_task
    ):
        document = shelf.document(best.document.id)
        is_list = shelf.question.intent is Intent.LIST
        read = document.passages if document else ()
        units = opened(best.unit.passage, read, beside=is_list)
        units = asked_for(shelf.topic, best.unit.passage, units)
        is_title = _is_heading(best.unit) and not opens_a_list(best.unit.passage)
        says_more = best.own >= _SAYS_IT and not is_title
        chosen = [*(chosen if says_more else ()), *((best, one) for one in units)] or chosen
    known = Words.of(*(one.syllables for _, one in chosen))
    for other in found[1:8]:
        wider = known.union(Words.of(other.unit.syllables))
        gain = shelf.topic.covered(wider) - shelf.topic.covered(known)
        same_place = other.unit.passage.id == best.unit.passage.id
        if same_place and gain >= _GAIN and other.unit not in [one for _, one in chosen]:
            chosen.append((other, other.unit))
            known = wider
    chosen.sort(key=lambda pair: pair[1].start)
    is_table = len(chosen) > 2 and all(is_row(one.passage) for _, one in chosen[1:])
    most = _MOST_SENTENCES + opens_a_list(best.unit.passage)
    if is_table or not _PURPOSE.search(shelf.question.plain):
        most = len(chosen) if is_table else list_end([one for _, one in chosen], most)
    drafts = tuple(verbatim(one, item.document) for item, one in chosen[:most])
    return Composed(drafts=(*over, *drafts))


def _governing(shelf: Shelf, best: Found) -> tuple[DraftClaim, ...]:
    """The line that an entry stands under, where who acts is asked."""
    if not doers.asks_who(shelf.question):
        return ()
    line = line_over(shelf, best)
    names_somebody = line is not None and (
        doers.is_of_an_office(line) or len(line.syllables) > _LABEL
    )
    return (verbatim(line, best.document),) if line and names_somebody else ()


def _is_heading(one: Unit) -> bool:
    return one.passage.role is PassageRole.HEADING


def nothing(shelf: Shelf) -> Declined:
    """Why nothing was told: it is nowhere here, or not in the documents named."""
    language = shelf.question.language
    if shelf.scope.is_open:
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=say(Phrase.NOT_HERE, language))
    text = say(Phrase.NOT_SAID, language, names=names(shelf.scope.documents))
    return Declined(
        reason=RefusalReason.FALSE_PREMISE, text=f"{text} {sections_said(shelf)}".rstrip()
    )
