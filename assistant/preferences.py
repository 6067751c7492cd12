"""What a question wants, as a preference for some passages: parts of the form, records, places.

Every table here is keyed by intent, and every preference is worth the same scale as the share of
the topic that a sentence covers: 1 is "exactly what is asked for".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from assistant.choosing.scope import described
from assistant.composers.lists.lists import best_list
from assistant.composers.papers.mentions import passages_citing, passages_naming
from assistant.composers.sections.places import addressed
from assistant.duties.duties import asked_about
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.selection import Accepts, beneath
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import amounts, signs
from assistant.wanted.contacts import contact_asked
from assistant.wanted.definitions import defining, is_definition_asked
from ingest.document import Passage, PassageRole
from ingest.layout.letterhead import HeaderPart

Preference: TypeAlias = Callable[[Shelf], Mapping[str, float]]
"""How much some passages are preferred, by their ids; what is not named is not preferred."""

_PARTS: dict[Intent, dict[str, float]] = {
    Intent.SIGNER: {PassageRole.SIGNATURE: 1.0},
    Intent.PERSON: {PassageRole.SIGNATURE: 0.3},
    Intent.ISSUED: {HeaderPart.PLACE_AND_DATE: 1.0, HeaderPart.NUMBER: 0.8},
    Intent.NUMBER: {HeaderPart.NUMBER: 1.0},
    Intent.RECIPIENTS: {HeaderPart.ADDRESSEE: 1.1, PassageRole.RECIPIENTS: 1.0},
    Intent.REPORT_TO: {PassageRole.RECIPIENTS: 1.2},
    Intent.SUBJECT: {HeaderPart.KIND_AND_TITLE: 1.0},
    Intent.HOLDINGS: {HeaderPart.KIND_AND_TITLE: 1.0},
    Intent.BASIS: {PassageRole.BASIS: 0.8},
}
"""The parts of the form that hold what is asked for."""

_WITHOUT_RECORDS = frozenset({Intent.REPORT_TO})
"""Intents that a part answers only where no record does: where a report went, not where to."""

_USUAL: dict[str, float] = {
    PassageRole.HEADER: -0.6,
    PassageRole.RECIPIENTS: -0.6,
    PassageRole.SIGNATURE: -0.6,
    PassageRole.HEADING: -0.1,
}
"""What a part is worth to a question that does not ask for it: few words, often the place's."""

_DUTY = 0.8
_TITLE = 0.8
_MOST_TITLES = 100
_CITED = 1.0
_NAMED = 0.5
_LISTED = 0.4
_OPENER = 0.45
_AT_THE_PLACE = 3.0
_UNDER_THE_PLACE = 2.0
# "khoản 3 Điều 63 Bộ luật …" may be a place in a paper that is not here.
_IN_AN_OPEN_QUESTION = 0.15


def part_of(passage: Passage) -> str:
    """Which part of the form a passage is: the words of its address in a header, else its role."""
    return str(passage.address) if passage.role is PassageRole.HEADER else passage.role


def by_part(shelf: Shelf, recorded: Mapping[str, float]) -> Mapping[str, float]:
    """How much each part of the form is wanted, beside the passages that hold a record."""
    intent = shelf.question.intent
    if shelf.absent_numbers or (intent is Intent.NUMBER and shelf.asks_for_a_matter):
        return {}  # a paper that is only cited here, or a number inside one
    return {} if recorded and intent in _WITHOUT_RECORDS else _PARTS.get(intent, {})


def worth(passage: Passage, parts: Mapping[str, float]) -> float:
    """What a passage is worth by its part alone."""
    return parts.get(part_of(passage), _USUAL.get(passage.role, 0.0))


# --- records ----------------------------------------------------------------------------------


def _duties(shelf: Shelf) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for at, duty in enumerate(asked_about(shelf)):
        found.setdefault(duty.passage.id, _DUTY / (1 + at / 4))
    return found


def _naming(shelf: Shelf) -> Mapping[str, float]:
    return {one: _NAMED * score for one, score in passages_naming(shelf).items()}


def _listed(shelf: Shelf) -> Mapping[str, float]:
    found = best_list(shelf)
    if found is None or shelf.topic.is_empty:
        return {}
    members = {one.id: _LISTED * found.score for one in found.members}
    return {**members, found.opener.id: _OPENER * found.score}


def _at_the_place(shelf: Shelf) -> Mapping[str, float]:
    sure = _IN_AN_OPEN_QUESTION if shelf.scope.is_open else 1.0
    found: dict[str, float] = {}
    for document in shelf.documents_in_sight:
        passage = addressed(document, shelf)
        if passage is not None:
            under = sure * _UNDER_THE_PLACE
            found |= {one.id: under for one in beneath(passage, document.passages)}
            found[passage.id] = sure * _AT_THE_PLACE
    return found


def _titles(shelf: Shelf) -> Mapping[str, float]:
    titles = (
        shelf.catalog.passage_at(one.id, HeaderPart.KIND_AND_TITLE)
        for one in described(shelf.question, shelf.summaries)[:_MOST_TITLES]
    )
    return {one.passage.id: _TITLE for one in titles if one is not None}


def citing(shelf: Shelf) -> Mapping[str, float]:
    """The passages that cite the paper asked about."""
    return dict.fromkeys(passages_citing(shelf), _CITED)


_RECORDS: dict[Intent, tuple[Preference, ...]] = {
    Intent.DEADLINE: (_duties,),
    Intent.CHANNEL: (_duties,),
    Intent.REPORT_TO: (_duties,),
    Intent.REPORTERS: (_duties,),
    Intent.NUMBER: (_naming,),
    Intent.BASIS: (_naming,),
    Intent.MENTIONS: (_naming,),
    Intent.WHICH_DOCUMENT: (_naming,),
    Intent.HOLDINGS: (_titles,),
    Intent.LIST: (_listed,),
    Intent.HEADED: (_listed,),
    Intent.SECTION: (_at_the_place,),
}
"""The records made at ingest that answer an intent, as preferences for where they stand."""


def by_record(shelf: Shelf) -> dict[str, float]:
    """How much the passages are preferred that hold the records asked for."""
    preferred: dict[str, float] = {}
    for preference in (*_RECORDS.get(shelf.question.intent, ()), citing):
        for passage_id, weight in preference(shelf).items():
            preferred[passage_id] = preferred.get(passage_id, 0.0) + weight
    return preferred


# --- signs ------------------------------------------------------------------------------------

_SIGN = 0.5
_SIGNS: dict[Intent, Callable[[Question], tuple[Accepts, ...]]] = {
    Intent.LEADER: lambda _: (signs.names_leader,),
    Intent.ACTOR: lambda _: (signs.names_actor,),
    Intent.PERIOD: lambda _: (signs.says_period,),
    Intent.CHANNEL: lambda question: (contact_asked(question),),
    Intent.COUNT: lambda question: (
        amounts.amount_asked(question),
        amounts.number_beside(question),
    ),
}
"""The signs by which a sentence says what an intent asks for."""


def by_sign(shelf: Shelf) -> Callable[[Unit], float]:
    """What a sentence is worth by the signs that it bears."""
    question = shelf.question
    intents = question.intents[:2] if question.intent is Intent.SECTION else question.intents[:1]
    wanted = [sign for one in intents if one in _SIGNS for sign in _SIGNS[one](question)]
    if question.intent is Intent.FACT and is_definition_asked(question):
        defines = defining(question, shelf.topic)
        return lambda one: _SIGN * (sum(sign(one) for sign in wanted) + defines(one))
    return lambda one: sum(_SIGN for sign in wanted if sign(one))
