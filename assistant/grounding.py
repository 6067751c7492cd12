"""The check: no quote that is not in its passage, no claim that goes beyond its quotes.

Both ways of answering go through ``checked``. It is pure and asks no model. It fails closed: what
cannot be decided is removed (tests/invariants, 3 to 5). It can decide whether the words of a
quote stand in the passage, and whether the numbers, dates, symbols, addresses, operators ("không",
"phải", "nếu"), names and, in Vietnamese, most words of a claim stand in its quotes. That a claim in
another language says the same as its Vietnamese quote, beyond those, it cannot decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.answer import Citation, Claim
from assistant.checking.facts import Fact, FactKind, stated
from assistant.checking.polarity import Operator, conflicts, operators_in
from assistant.checking.spelt_numbers import unsaid
from assistant.checking.wording import strange_names, strange_words
from assistant.citing import cite, trimmed, without_marker
from ingest.document import DocumentSummary, Passage
from ingest.text import canonical, find_whole, on_token_boundaries, shown


class ProblemKind(StrEnum):
    """Why a claim does not stand on its quotes."""

    QUOTE = "quote"
    UNCITED = "uncited"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    SYMBOL = "symbol"
    EMAIL = "email"
    LINK = "link"
    NEGATION = "negation"
    MODALITY = "modality"
    CONDITION = "condition"
    NAME = "name"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is not in the source: the words at fault."""

    kind: ProblemKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a draft claim offers as its source, in ``passage``: words, or a place.

    ``quote`` is to be found there; ``at`` are offsets into the document's text, from a caller that
    took them from there, and may cut no word, number or symbol in two.

    Raises:
        ValueError: if both are given, or neither.
    """

    passage: Passage
    document: DocumentSummary
    quote: str | None = None
    at: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if (self.quote is None) == (self.at is None):
            message = "a support is a quote or a place, one of them"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClaim:
    """A sentence that has not been checked, with what it offers as support."""

    text: str
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What survived; ``removed`` claims did not. ``problems`` also lists quotes not found."""

    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    removed: int
    problems: tuple[Problem, ...] = ()


# --- quotes -----------------------------------------------------------------------------------

_EDGES = " \t\n\"'“”‘’«».,;:…"
_CLAUSE_START = re.compile(r"[.;:!?](?=\s)|\n")
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n")
_TURNING = frozenset({Operator.NEGATION, Operator.DUTY, Operator.PERMISSION, Operator.CONDITION})


def verify_quote(quote: str, passage: Passage) -> tuple[int, int] | None:
    """Where ``quote`` stands in ``passage``, in offsets of the document's text; None if nowhere.

    Compared by canonical form and on token boundaries. Quotation marks and punctuation put around
    the words by whoever quotes are no part of them.
    """
    span = find_quote(quote, passage.text)
    return None if span is None else (passage.start + span[0], passage.start + span[1])


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Where ``quote`` stands in ``text``, as ``verify_quote`` compares; in offsets of ``text``."""
    span = find_whole(quote, text) or find_whole(quote.strip(_EDGES), text)
    if span is None or not any(letter.isalnum() for letter in text[slice(*span)]):
        return None
    return span


def widened(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The span together with a "không", "nếu", "trừ" that it was cut off from.

    "gửi bản giấy" stands word for word in "các trường không gửi bản giấy" and says the opposite.
    The span grows to the start of its clause, or the end of its sentence, where such a word lies.
    """
    text, a, b = passage.text, start - passage.start, end - passage.start
    clause = max((match.end() for match in _CLAUSE_START.finditer(text, 0, a)), default=0)
    if operators_in(text[clause:a]) & _TURNING:
        a = clause
    stop = _SENTENCE_END.search(text, b)
    sentence = stop.start() if stop else len(text)
    if Operator.CONDITION in operators_in(text[b:sentence]):
        b = sentence
    return passage.start + a, passage.start + b


# --- claims -----------------------------------------------------------------------------------

_LEAD = 3  # syllables before a fact that say whose it is
_LEAD_SYLLABLE = re.compile(r"[^\W_]+")
_LED_BY = (FactKind.DATE, FactKind.TIME, FactKind.NUMBER)
_YEARS = (FactKind.DATE, FactKind.NUMBER)  # a year is written as either
_BOUNDS = ("ngày", "trước", "sau", "từ", "đến", "là", "gửi", "nộp", "vào", "hạn", "phải")
# Words in letters that are not Latin. What they say nobody here can check.
_FOREIGN = re.compile(r"(?:(?![\u0000-\u024f\u1e00-\u1eff])[^\W\d_])+")
_KIND_OF = {Operator.NEGATION: ProblemKind.NEGATION, Operator.CONDITION: ProblemKind.CONDITION}


def check_claim(text: str, quotes: Sequence[str]) -> tuple[Problem, ...]:
    """Everything in ``text`` that its quotes do not carry; empty when the claim stands."""
    if not quotes:
        return (Problem(kind=ProblemKind.UNCITED, words=text),)
    claim = canonical(text)
    sources = tuple(canonical(quote) for quote in quotes)
    if claim in sources:
        return ()
    problems = [*_facts(claim, sources), *_operators(claim, sources), *_words(claim, sources)]
    return tuple(dict.fromkeys(problems))


def _facts(claim: str, sources: Sequence[str]) -> Iterator[Problem]:
    written = _Written(sources)
    for fact in stated(claim):
        if not any(one.supports(fact) for one in written.candidates(fact, _lead(claim, fact))):
            yield Problem(kind=ProblemKind(fact.kind.value), words=fact.words)
    for words in unsaid(claim, sources):
        yield Problem(kind=ProblemKind.NUMBER, words=words)


class _Written:
    """The facts of the sources, found by value (a date by its year) and by what leads to them."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._by_value: dict[tuple[FactKind, str], dict[Fact, None]] = {}
        self._by_lead: dict[tuple[FactKind, tuple[str, ...]], dict[Fact, None]] = {}
        self._dates: dict[Fact, None] = {}
        for source in sources:
            for fact in stated(source):
                # A table repeats its facts; without their places they are the same.
                self._add(replace(fact, words="", start=0, end=0), _lead(source, fact))

    def _add(self, fact: Fact, lead: tuple[str, ...]) -> None:
        self._by_value.setdefault((fact.kind, fact.year or fact.value), {})[fact] = None
        if fact.kind is FactKind.DATE:
            self._dates[fact] = None
        if lead:
            self._by_lead.setdefault((fact.kind, lead), {})[fact] = None

    def candidates(self, claimed: Fact, lead: tuple[str, ...]) -> Iterable[Fact]:
        """What may carry the claimed fact; where its own lead is followed by others, only those.

        So "báo cáo năm trước ngày 20/3" does not pass when the 20/3 belongs to another report.
        """
        rivals = self._by_lead.get((claimed.kind, lead))
        if rivals:
            return rivals
        if claimed.kind is FactKind.DATE and not claimed.year:
            return self._dates
        kinds = _YEARS if claimed.kind in _YEARS else (claimed.kind,)
        value = claimed.year or claimed.value
        return [one for kind in kinds for one in self._by_value.get((kind, value), ())]


def _lead(text: str, fact: Fact) -> tuple[str, ...]:
    """The last syllables before a fact, by which two facts of one text are told apart."""
    if fact.kind not in _LED_BY:
        return ()
    before = _LEAD_SYLLABLE.findall(text[max(0, fact.start - 64) : fact.start].lower())
    while before and before[-1] in _BOUNDS:
        before.pop()
    return tuple(before[-_LEAD:]) if len(before) >= _LEAD else ()


def _operators(claim: str, sources: Sequence[str]) -> Iterator[Problem]:
    for conflict in conflicts(claim, sources):
        kind = _KIND_OF.get(conflict.operator, ProblemKind.MODALITY)
        yield Problem(kind=kind, words=conflict.words)


def _words(claim: str, sources: Sequence[str]) -> Iterator[Problem]:
    foreign = [word for word in _FOREIGN.findall(claim) if not any(word in one for one in sources)]
    if foreign:
        yield Problem(kind=ProblemKind.WORDING, words=" ".join(foreign))
    for name in strange_names(claim, sources):
        yield Problem(kind=ProblemKind.NAME, words=name)
    strange = strange_words(claim, sources)
    if strange:
        yield Problem(kind=ProblemKind.WORDING, words=" ".join(strange))


# --- the gate ---------------------------------------------------------------------------------


def checked(drafts: Sequence[DraftClaim]) -> Checked:
    """What may be shown of a draft answer: claims that stand, and their citations from 1 up.

    A quote that is not in its passage is dropped, a claim left without one or going beyond those it
    has is removed and counted. The same place cited twice has one number; a sentence said twice is
    said once.

    Raises:
        ValueError: if a support's ``at`` lies outside its passage.
    """
    gate = Gate()
    for draft in drafts:
        gate.admit(draft)
    return gate.result


class Gate:
    """``checked``, one claim at a time."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._citations: dict[tuple[str, int, int], Citation] = {}
        self._removed = 0
        self._problems: list[Problem] = []
        self._said: set[str] = set()

    @property
    def result(self) -> Checked:
        """What came through so far."""
        return Checked(
            claims=tuple(self._claims),
            citations=tuple(self._citations.values()),
            removed=self._removed,
            problems=tuple(self._problems),
        )

    def admit(self, draft: DraftClaim) -> Claim | None:
        """Keep the claim with its citations, or count it as removed.

        Returns:
            The claim as it may be shown; None for one that does not stand or was made before.
        """
        text = without_marker(shown(draft.text))
        places = list(self._places(draft.supports))
        problems = check_claim(
            text,
            [passage.text[a - passage.start : b - passage.start] for passage, _, (a, b) in places],
        )
        if problems or not text:
            self._removed += 1
            self._problems += problems
            return None
        if canonical(text) in self._said:
            return None
        self._said.add(canonical(text))
        numbers = dict.fromkeys(self._number(*place) for place in places)
        self._claims.append(Claim(text=text, citations=tuple(numbers)))
        return self._claims[-1]

    def _places(
        self, supports: Sequence[Support]
    ) -> Iterator[tuple[Passage, DocumentSummary, tuple[int, int]]]:
        for support in supports:
            span = _place(support)
            if span is not None:
                yield support.passage, support.document, span
            else:
                self._problems.append(Problem(kind=ProblemKind.QUOTE, words=support.quote or ""))

    def _number(self, passage: Passage, document: DocumentSummary, span: tuple[int, int]) -> int:
        key = (passage.id, *span)
        if key not in self._citations:
            self._citations[key] = cite(
                passage, document, n=len(self._citations) + 1, start=span[0], end=span[1]
            )
        return self._citations[key].n


def _place(support: Support) -> tuple[int, int] | None:
    """Where the support stands, as it will be cited; None when it does not."""
    passage, span = support.passage, support.at
    if span is None:
        span = verify_quote(support.quote or "", passage)
    elif not on_token_boundaries(passage.text, *(at - passage.start for at in span)):
        span = None
    if span is None or trimmed(passage, *span) is None:
        return None
    return trimmed(passage, *widened(passage, *span))
