"""The check: no quote that is not in its passage, no claim that goes beyond its quotes.

Both ways of answering go through ``checked``. It is pure and asks no model. It fails closed: what
cannot be decided is removed (DESIGN.md, invariants 3 to 5). It can decide whether the words of a
quote stand in the passage, and whether the numbers, dates, symbols, addresses, operators ("không",
"phải", "nếu"), names and, in Vietnamese, most words of a claim stand in its quotes. That a claim in
another language says the same as its Vietnamese quote, beyond those, it cannot decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Citation, Claim
from assistant.citing import cite, trimmed, without_marker
from assistant.facts import Fact, FactKind, stated
from assistant.polarity import Operator, conflicts, operators_in
from assistant.wording import strange_names, strange_words
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
    took them from there.

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
    span = find_whole(quote, passage.text) or find_whole(quote.strip(_EDGES), passage.text)
    if span is None or not any(letter.isalnum() for letter in passage.text[slice(*span)]):
        return None
    return passage.start + span[0], passage.start + span[1]


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
_BOUNDS = ("ngày", "trước", "sau", "từ", "đến", "là")
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
    written = [(fact, _lead(source, fact)) for source in sources for fact in stated(source)]
    for fact in stated(claim):
        lead = _lead(claim, fact)
        # "báo cáo năm trước ngày 20/3", from a text that gives the 20/3 to another report.
        rivals = [one for one, other in written if lead and (one.kind, other) == (fact.kind, lead)]
        candidates = rivals or [one for one, _ in written]
        if not any(one.supports(fact) for one in candidates):
            yield Problem(kind=ProblemKind(fact.kind.value), words=fact.words)


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
        ValueError: if a support's ``at`` lies outside its passage or cuts a token.
    """
    gate = _Gate()
    for draft in drafts:
        gate.admit(draft)
    return Checked(
        claims=tuple(gate.claims),
        citations=tuple(gate.citations.values()),
        removed=gate.removed,
        problems=tuple(gate.problems),
    )


class _Gate:
    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.citations: dict[tuple[str, int, int], Citation] = {}
        self.removed = 0
        self.problems: list[Problem] = []
        self._said: set[str] = set()

    def admit(self, draft: DraftClaim) -> None:
        """Keep the claim with its citations, or count it as removed."""
        text = without_marker(shown(draft.text))
        places = list(self._places(draft.supports))
        problems = check_claim(
            text,
            [passage.text[a - passage.start : b - passage.start] for passage, _, (a, b) in places],
        )
        if problems or not text:
            self.removed += 1
            self.problems += problems
        elif canonical(text) not in self._said:
            self._said.add(canonical(text))
            numbers = dict.fromkeys(self._number(*place) for place in places)
            self.claims.append(Claim(text=text, citations=tuple(numbers)))

    def _places(
        self, supports: Sequence[Support]
    ) -> Iterator[tuple[Passage, DocumentSummary, tuple[int, int]]]:
        for support in supports:
            span = _place(support)
            if span is not None:
                yield support.passage, support.document, span
            else:
                self.problems.append(Problem(kind=ProblemKind.QUOTE, words=support.quote or ""))

    def _number(self, passage: Passage, document: DocumentSummary, span: tuple[int, int]) -> int:
        key = (passage.id, *span)
        if key not in self.citations:
            self.citations[key] = cite(
                passage, document, n=len(self.citations) + 1, start=span[0], end=span[1]
            )
        return self.citations[key].n


def _place(support: Support) -> tuple[int, int] | None:
    """Where the support stands, as it will be cited; None when it does not."""
    passage = support.passage
    if support.at is not None:
        a, b = (at - passage.start for at in support.at)
        if not on_token_boundaries(passage.text, a, b):
            message = f"{support.at} cuts a word, number or symbol of {passage.id} in two"
            raise ValueError(message)
        span: tuple[int, int] | None = support.at
    else:
        span = verify_quote(support.quote or "", passage)
    if span is None or trimmed(passage, *span) is None:
        return None
    return trimmed(passage, *widened(passage, *span))
