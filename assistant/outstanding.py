"""The passage that stands out: a last way to answer, where search is surer than any table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.composers.parts import fact_signs
from assistant.composers.sentences.telling import sentences_of
from assistant.composing import Outcome
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.searching import nearest
from assistant.selection import Accepts, Found, Sight, ranked
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import amounts, doers, reason_signs, signs
from assistant.wanted.contacts import contact_asked
from assistant.wanted.passages import answering_passages
from ingest.document import Passage, PassageRole

#: What may be answered so; the form of a paper and its duties have records, which say it or do not.
INTENTS = frozenset(
    {
        *(Intent.FACT, Intent.COUNT, Intent.LEADER, Intent.ACTOR, Intent.PERIOD, Intent.LIST),
        *(Intent.DEADLINE, Intent.CHANNEL, Intent.PERSON, Intent.WHICH_DOCUMENT),
    }
)
# The day of a paper that is cited is none of what is told there.
_DAY_ASKED = re.compile(r"\b(?:ngay|hom|bua) (?:nao|may)\b|\bngay thang nam nao\b")
_BODY = (PassageRole.BODY, PassageRole.BASIS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Least:
    """How far ahead of the next the passage must be, and how much of the topic it must hold."""

    ahead: float
    own: float
    pairs: float


_OF_A_PAPER = _Least(ahead=0.1, own=0.35, pairs=0.3)
_FAR_AHEAD = 0.3
# In the one paper that is named, though what weighs most is said in other words there.
_OF_THE_PAPER_NAMED = (
    _Least(ahead=0.25, own=0.25, pairs=0.2),
    _Least(ahead=0.2, own=0.6, pairs=0.5),
)
# A day, a term or an amount is told only where the words are those of the question.
_BY_FEW_WORDS = frozenset({Intent.FACT, Intent.LIST, Intent.LEADER, Intent.ACTOR})
_FEW_PASSAGES = 90
# Who leads is known by its sign too.
_SIGNED = _Least(ahead=0.15, own=0.0, pairs=0.3)
_SUPPORT_OF_A_SIGN = 0.45
_OF_THE_LIBRARY = _Least(ahead=0.3, own=0.4, pairs=0.4)


def passage(shelf: Shelf) -> Outcome:
    """What the first passage found says, where it is well ahead of the second."""
    if not _may_be_answered_so(shelf):
        return None
    first, *others = nearest(shelf, limit=2) or (None,)
    if first is None or not _may_answer(first.passage, shelf.question):
        return None
    least = _OF_THE_LIBRARY if shelf.scope.is_open else _OF_A_PAPER
    ahead = first.score - others[0].score if others else first.score
    if ahead < least.ahead:
        return None
    sight = Sight(passage=first.passage, document=first.document)
    found = ranked(shelf.topic, [sight], accepts=_sign_of(shelf))
    if not found:
        return None
    best = found[0]
    # What weighs most in the question may be said in other words, where all else is there.
    holds_heaviest = best.holds_heaviest or ahead >= _FAR_AHEAD
    is_about_it = best.own >= least.own and best.pairs >= least.pairs
    is_told = (is_about_it and holds_heaviest) or _is_told_there(shelf, best, ahead)
    return sentences_of(shelf, found) if is_told else None


def _is_told_there(shelf: Shelf, best: Found, ahead: float) -> bool:
    """Whether the one paper named says it in that passage, though in few words of the question.

    Speech has words that no paper has ("bắt tay với", "còi cọc"); in a paper that is named, what
    is ahead of all else in it is what is meant. Of who leads the sign tells as much.
    A long paper has too much that is like it.
    """
    intent, papers = shelf.question.intent, shelf.documents
    if shelf.scope.is_open or len(papers) != 1 or intent not in _BY_FEW_WORDS:
        return False
    if len(papers[0].passages) > _FEW_PASSAGES:
        return False
    if intent is Intent.LEADER and ahead >= _SIGNED.ahead:
        return best.support >= _SUPPORT_OF_A_SIGN and best.pairs >= _SIGNED.pairs
    return any(
        ahead >= least.ahead and best.own >= least.own and best.pairs >= least.pairs
        for least in _OF_THE_PAPER_NAMED
    )


def _may_answer(one: Passage, question: Question) -> bool:
    return one.role in _BODY and answering_passages(question)(one)


def _may_be_answered_so(shelf: Shelf) -> bool:
    question = shelf.question
    if question.intent is Intent.DEADLINE and question.about_report:
        return False  # a report is in the register of duties, or it is not asked for
    return question.intent in INTENTS and not shelf.topic.is_empty


def _sign_of(shelf: Shelf) -> Accepts | None:
    told = signs.code_asked(shelf.question) or reason_signs.reason_needed(shelf.question)
    if told is not None:
        return told
    if (ends := signs.end_asked(shelf.question)) is not None:
        return lambda one: ends(one.said)
    match shelf.question.intent:
        case Intent.COUNT:
            told = amounts.amount_asked(shelf.question)
        case Intent.DEADLINE:
            told = signs.is_dated
        case Intent.CHANNEL:
            told = contact_asked(shelf.question)
        case Intent.LEADER | Intent.ACTOR:
            told = _says_who
        case _ if _DAY_ASKED.search(shelf.question.plain):
            told = signs.dated_asked(shelf.question)
        case _:
            told = signs.time_asked(shelf.question) or fact_signs.in_charge_asked(shelf.question)
    return told


def _says_who(one: Unit) -> bool:
    """Whether a sentence names somebody who leads or acts."""
    return (
        signs.names_leader(one)
        or signs.names_actor(one)
        or doers.begins_with_an_office(one)
        or doers.is_of_an_office(one)
    )
