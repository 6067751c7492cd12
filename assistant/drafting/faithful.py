"""Whether a paragraph that a model phrased still says what the composed paragraph said.

Both ways: nothing may come in, nothing may get lost. Facts, quotations, negations and duties,
names, and the words that say who, how many, how often and on what basis stand in the phrased
paragraph as often and in the same order as in the composed one; so two dates, or two offices, do
not change places either. Of other words only those come in that phrase and say nothing. It is pure,
asks no model and fails closed: a good wording may be refused, and then the composed one stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import or_

from assistant.drafting.phrasing_words import GUARDED, PARTY, PHRASING
from assistant.facts import Fact, stated
from assistant.grounding import check_claim
from assistant.orders import gives_orders
from assistant.polarity import operator_words
from assistant.wording import names_in, spelt_out
from ingest.text import canonical, shown


class Fault(StrEnum):
    """Why a phrased paragraph does not pass."""

    FORM = "form"
    LENGTH = "length"
    ORDER = "order"
    FACTS = "facts"
    QUOTATION = "quotation"
    OPERATORS = "operators"
    GUARDED = "guarded"
    NAMES = "names"
    ADDED = "added"
    LOST = "lost"
    SHUFFLED = "shuffled"
    UNFOUNDED = "unfounded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A composed paragraph beside its phrased one.

    ``names`` are what the unit is called, of which either may stand for the other.
    """

    composed: str
    phrased: str
    names: tuple[str, ...]


# Line breaks, control letters, letters that turn or hide others.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_SHORTEST, _LONGEST = 0.4, 1.5
# The words of a subject or of a stop weigh much in a short bullet.
_ROOM = 40
_MARK = re.compile(r"\s*(?:[-–—•*+·#>]|\(?\w{1,4}[.)](?=\s)|[IVX]{1,4}\.)")
_MARKDOWN = re.compile(r"\*\*|__|`|\]\(|<[^>]{1,200}>|\[|\]|\{|\}")
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_WORD = re.compile(r"[^\W_]+")
_UNIT = "ĐVSOẠN"
_FIRST_WORDS = 2
_MOST_LOST = 0.25
_CLAUSE = re.compile(r"[,;.:](?=\s|$)")
_MOST_OF_CLAUSE = 0.5


def faults(wording: Wording) -> tuple[Fault, ...]:
    """Everything that speaks against the phrased paragraph; empty where it may stand."""
    if fault := _of_form(wording):
        return (fault,)
    compared = _without_added_subject(wording)
    one, other = canonical(compared.composed), canonical(compared.phrased)
    found = [fault for fault, read in _SAME if read(one) != read(other)]
    if _names(one, wording.names) != _names(other, wording.names):
        found.append(Fault.NAMES)
    found += _of_words(_unnamed(one, wording.names), _unnamed(other, wording.names))
    if check_claim(other, (one, *wording.names)) or check_claim(one, (other, *wording.names)):
        found.append(Fault.UNFOUNDED)
    return tuple(found)


# --- the form ---------------------------------------------------------------------------------


def _of_form(wording: Wording) -> Fault | None:
    text, before = wording.phrased, wording.composed
    if any(unicodedata.category(letter) in _UNSEEN for letter in text):
        return Fault.FORM
    if _MARK.match(text) and not _MARK.match(before):
        return Fault.FORM
    if _MARKDOWN.search(text) and not _MARKDOWN.search(before):
        return Fault.FORM
    most = max(_LONGEST * len(before), len(before) + _ROOM)
    if not _SHORTEST * len(before) <= len(shown(text)) <= most:
        return Fault.LENGTH
    return Fault.ORDER if gives_orders(text) and not gives_orders(before) else None


# --- what stands in both in the same order ----------------------------------------------------


def _facts(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_value(fact) for fact in stated(text))


def _value(fact: Fact) -> tuple[str, ...]:
    return (fact.kind.value, fact.value, fact.unit, fact.label, fact.limit)


def _quotations(text: str) -> tuple[str, ...]:
    return tuple(match.group()[1:-1].strip().lower() for match in _QUOTATION.finditer(text))


def _guarded(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(pattern.findall(text.lower())) for pattern in GUARDED)


_SAME: tuple[tuple[Fault, Callable[[str], tuple[object, ...]]], ...] = (
    (Fault.FACTS, _facts),
    (Fault.QUOTATION, _quotations),
    (Fault.OPERATORS, operator_words),
    (Fault.GUARDED, _guarded),
)


def _names(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The words of names in order, whatever the unit is called in them."""
    return names_in(_called(names).sub(_UNIT, text))


def _unnamed(text: str, names: tuple[str, ...]) -> str:
    """The text without what the unit is called."""
    return _called(names).sub(" ", text)


def _called(names: tuple[str, ...]) -> re.Pattern[str]:
    listed = sorted((canonical(name) for name in names), key=len, reverse=True)
    joined = "|".join(re.escape(name) for name in listed)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _without_added_subject(wording: Wording) -> Wording:
    """The phrased paragraph without "Nhà trường" where only that was put before the composed words.

    A plan is the unit's own, so what it sets down without a doer is for the unit to do.
    """
    before = canonical(wording.composed)
    match = _called(wording.names).match(canonical(wording.phrased))
    if match is None or _names_its_doer(before, wording.names):
        return wording
    rest = canonical(wording.phrased)[match.end() :].strip()
    if _words(rest)[:_FIRST_WORDS] != _words(before)[:_FIRST_WORDS]:
        return wording
    return Wording(composed=wording.composed, phrased=rest, names=wording.names)


def _names_its_doer(text: str, names: tuple[str, ...]) -> bool:
    """Whether a paragraph may begin with who does it: the unit, an office, a group of people."""
    second = [word for word in _WORD.findall(text)[1:2] if word[0].isupper()]
    return bool(second or _called(names).match(text) or PARTY.match(text.lower()))


# --- other words ------------------------------------------------------------------------------


def _words(text: str) -> list[str]:
    """The words of a text that say something, in small letters; figures are facts."""
    found = _WORD.findall(PHRASING.sub(" ", spelt_out(text).lower()))
    return [word for word in found if not any(letter.isdigit() for letter in word)]


def _of_words(composed: str, phrased: str) -> Iterator[Fault]:
    """What speaks against the words that no fact, name or operator is made of.

    None comes in, few get lost, no clause loses most of its own; and each keeps a neighbour, so
    that whole phrases may change places and words may not.
    """
    before, after = _words(composed), _words(phrased)
    if Counter(after) - Counter(before):
        yield Fault.ADDED
    missing = Counter(before) - Counter(after)
    shares = [
        sum(word in missing for word in words) / len(words)
        for words in map(_words, _CLAUSE.split(composed))
        if words
    ]
    if missing.total() > _MOST_LOST * len(before) or any(one > _MOST_OF_CLAUSE for one in shares):
        yield Fault.LOST
    known = set(pairwise(before))
    pairs = [pair in known for pair in pairwise(after)]
    if known and not all(map(or_, [False, *pairs], [*pairs, False])):
        yield Fault.SHUFFLED
