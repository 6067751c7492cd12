"""Whether a paragraph that a model phrased still says what the composed paragraph said.

It does where both are the same word for word and mark for mark, once wordings that say the same
were made one ("đảm bảo" and "bảo đảm"; ``assistant.drafting.phrasing_words.EQUAL``), a connective
before the paragraph was set aside and a day before its only clause was put behind it. No other word
comes in, gets lost or changes its place, so no fact, no duty, no "không" and no doer of anything
changes. What it cannot see is a difference that lies in one of those moves alone, as in the title
of a paper that is named without number and quotation marks, and what the paragraphs around it make
of a sentence. It is pure, asks no model and fails closed: most good wordings are refused, and then
the composed one stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.checking.facts import Fact, FactKind, stated
from assistant.checking.orders import gives_orders
from assistant.checking.polarity import operator_words
from assistant.checking.wording import names_in, spelt_out
from assistant.drafting.adapting import capitalised, uncapitalised
from assistant.drafting.phrasing_words import CONNECTIVE, EQUAL, GUARDED
from assistant.grounding import check_claim
from ingest.text import canonical, shown
from ingest.unseen import has_unseen


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


_SHORTEST, _LONGEST = 0.4, 1.5
# The full name of the unit weighs much in a short bullet.
_ROOM = 40
_MARK = re.compile(r"\s*(?:[-–—•*+·#>]|\(?\w{1,4}[.)](?=\s)|[IVX]{1,4}\.)")
_MARKDOWN = re.compile(r"\*\*|__|`|\]\(|<[^>]{1,200}>|\[|\]|\{|\}")
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_MOST_LETTERS = 8_000
_UNIT = "ĐVSOẠN"
# Marks count as words do: "không thi, để xếp hạng" is not "không thi để xếp hạng".
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_LEADING_ZERO = re.compile(r"(?<![\d.,/])0(?=\d/)|(?<=/)0(?=\d)")
_QUOTATION_MARK = re.compile(r"[“”«»]")
_ENDS = ".;:, "
# A day before the only clause, or set off behind it by a comma; refuses a day that may belong to a
# noun ("các vụ việc xảy ra trước ngày 05/12/2025").
_DAY_FIRST = re.compile(
    r"(?P<day>(?:trước|chậm nhất|muộn nhất) ngày \d{1,2}/\d{1,2}/\d{4}), "
    r"(?P<rest>[^,;:.?!“”\"()]+)",
    re.IGNORECASE,
)
# Many units of the kind, or one of a kind, and not the unit.
_OTHER_BEFORE = "".join(rf"(?<!{word} )" for word in ("các", "những", "mọi", "mỗi", "từng"))
_OTHER_AFTER = r"(?! (?:trung học|tiểu học|mầm non|mẫu giáo|phổ thông|khác|bạn|trên địa bàn)(?!\w))"


def faults(wording: Wording) -> tuple[Fault, ...]:
    """Everything that speaks against the phrased paragraph; empty where it may stand."""
    if fault := _of_form(wording):
        return (fault,)
    one, other = _opened(wording.composed), _opened(wording.phrased)
    found = [fault for fault, read in _SAME if read(one) != read(other)]
    if _names(one, wording.names) != _names(other, wording.names):
        found.append(Fault.NAMES)
    before, after = _plain(one, wording.names), _plain(other, wording.names)
    if any(guarded.findall(before) != guarded.findall(after) for guarded in GUARDED):
        found.append(Fault.GUARDED)
    found += _of_words(_TOKEN.findall(before), _TOKEN.findall(after))
    if check_claim(other, (one, *wording.names)) or check_claim(one, (other, *wording.names)):
        found.append(Fault.UNFOUNDED)
    return tuple(found)


# --- the form ---------------------------------------------------------------------------------


def _of_form(wording: Wording) -> Fault | None:
    text, before = wording.phrased, wording.composed
    if max(len(text), len(before)) > _MOST_LETTERS:
        return Fault.LENGTH
    if has_unseen(text):
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


_SAME: tuple[tuple[Fault, Callable[[str], tuple[object, ...]]], ...] = (
    (Fault.FACTS, _facts),
    (Fault.QUOTATION, _quotations),
    (Fault.OPERATORS, operator_words),
)


def _names(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The words of names in order, whatever the unit is called in them."""
    return names_in(_called(names).sub(_UNIT, text))


def _called(names: tuple[str, ...]) -> re.Pattern[str]:
    listed = sorted((canonical(name) for name in names), key=len, reverse=True)
    joined = "|".join(re.escape(name) for name in listed)
    return re.compile(rf"(?<!\w){_OTHER_BEFORE}(?:{joined})(?!\w){_OTHER_AFTER}", re.IGNORECASE)


# --- moves that change nothing ----------------------------------------------------------------


def _opened(text: str) -> str:
    """The canonical text without its end mark and opening connective, a day before it behind it."""
    text = _without_connective(canonical(text).rstrip(_ENDS))
    day = _DAY_FIRST.fullmatch(text)
    return f"{capitalised(day['rest'])}, {uncapitalised(day['day'])}" if day else text


def _without_connective(text: str) -> str:
    match = CONNECTIVE.match(text.lower())
    return text if match is None else capitalised(text[match.end() :])


def _plain(text: str, names: tuple[str, ...]) -> str:
    """The text in small letters, whatever says the same said in one way.

    Not where a paper is cited by its number: what follows may be its title, kept to the letter.
    """
    plain = _called(names).sub(_UNIT, text)
    plain = _QUOTATION_MARK.sub('"', spelt_out(plain).lower())
    plain = _LEADING_ZERO.sub("", plain)
    if any(fact.kind is FactKind.SYMBOL for fact in stated(text)):
        return plain
    for pattern, said in EQUAL:
        plain = pattern.sub(said, plain)
    return plain


def _of_words(before: list[str], after: list[str]) -> Iterator[Fault]:
    """What came in, got lost or changed its place."""
    if Counter(after) - Counter(before):
        yield Fault.ADDED
    if Counter(before) - Counter(after):
        yield Fault.LOST
    if before != after and Counter(before) == Counter(after):
        yield Fault.SHUFFLED
