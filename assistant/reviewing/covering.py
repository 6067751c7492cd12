"""Which words of a draft cover a clause of the superior's paper, and how surely.

Clause is set beside clause: by the rare words and pairs they share, and by the embedding of either.
A clause that is only half alike counts as covered where the draft's same paragraph covers the rest
of the requirement; so an item said in other words is not torn apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import mul
from typing import TypeAlias

from assistant.reviewing.requirements import Clause, Requirement, clauses_of
from assistant.reviewing.words import Terms, Weights, is_idle, plain_words, terms_of
from ingest.document import Document, Passage, PassageRole
from ingest.references import find_references

Vectors: TypeAlias = Sequence[Sequence[float]]
Embed: TypeAlias = Callable[[Sequence[str]], Vectors]

# Chosen on the drafts of tests/assistant/reviews (docs/evaluation.md).
_SURE = 0.40
_SURE_WHOLE = 0.45
_LIKELY = 0.26
# Of the words of a clause in a paragraph that covers its neighbour.
_SHARED = 0.42
# Alike enough to be set against one another, where it is no cover.
_NEAR = 0.36
# Words between two commas, and how much of them must be there for a part to be there.
_PART = 5
_WHOLE_PART = 0.8
# Of a clause that is only the name of a paper: it is covered where the paper is cited.
_WORDS_OF_ITS_OWN = 5
_SAME_ACT = 0.15
_WORDS_SHARE = 0.65
_OF_PASSAGE = 0.75
# Of a clause of few telling words, so much of it left out is the thing itself.
_SHORT = 9
_THING = 0.55
_EXCHANGED = 2
# A heading of so many words orders something, one of fewer only names a matter.
_ORDERS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClause:
    """A clause of the draft with its paragraph."""

    passage: Passage
    clause: Clause
    terms: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A clause of the superior's paper as it is compared; no vector where there is no model."""

    terms: Terms
    vector: Sequence[float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The clause of the draft that is most like one of the superior's, and how much."""

    wanted: Clause
    found: DraftClause | None
    score: float
    is_covered: bool
    is_near: bool = False
    """Whether the two are of one matter, though the one does not cover the other."""


class Draft:
    """The clauses of a draft, ready to be compared."""

    def __init__(self, document: Document, weights: Weights, embed: Embed | None) -> None:
        self.document = document
        self.weights = weights
        self._embed = embed

    @cached_property
    def clauses(self) -> tuple[DraftClause, ...]:
        """Every clause of its body; a heading counts where it is long enough to order something."""
        return tuple(
            DraftClause(passage=passage, clause=clause, terms=terms_of(clause.text))
            for passage in self._read
            for clause in clauses_of(passage)
        )

    @cached_property
    def paragraphs(self) -> tuple[DraftClause, ...]:
        """Every paragraph as a whole, with the heading that it stands under."""
        return tuple(
            DraftClause(
                passage=passage,
                clause=Clause(start=passage.start, end=passage.end, text=passage.text),
                terms=terms_of(f"{_heading_of(passage)}. {passage.text}"),
            )
            for passage in self._read
        )

    @cached_property
    def _read(self) -> tuple[Passage, ...]:
        return tuple(
            passage
            for passage in self.document.passages
            if passage.role is PassageRole.BODY
            or (passage.role is PassageRole.HEADING and len(passage.text.split()) >= _ORDERS)
        )

    @cached_property
    def _vectors(self) -> Vectors:
        return self._vectors_of(self.clauses)

    @cached_property
    def _paragraph_vectors(self) -> Vectors:
        return self._vectors_of(self.paragraphs)

    def _vectors_of(self, found: Sequence[DraftClause]) -> Vectors:
        return self._embed([one.clause.text for one in found]) if self._embed else ()

    def matches(self, requirement: Requirement) -> tuple[Match, ...]:
        """What covers each clause of a requirement."""
        best = [self._named(clause) or self._best(clause) for clause in requirement.clauses]
        sure = {one.found.passage.id for one in best if one.is_covered and one.found is not None}
        return tuple(one if one.is_covered else self._beside(one, sure) for one in best)

    def _beside(self, match: Match, sure: set[str]) -> Match:
        """A clause half alike is covered where the rest of the requirement is."""
        terms = terms_of(match.wanted.text)
        places = [at for at, one in enumerate(self.clauses) if one.passage.id in sure]
        found, score = self._most_like(
            self._as_wanted(match.wanted),
            [self.clauses[at] for at in places],
            [self._vectors[at] for at in places] if self._embed else (),
        )
        if found is not None:
            shared = self.weights.share(terms, terms_of(found.passage.text))
            if score >= _LIKELY or shared >= _SHARED:
                return replace(match, found=found, score=score, is_covered=True)
        nearest = match.found
        is_shared = nearest is not None and (
            self.weights.share(terms, terms_of(nearest.passage.text)) >= _SHARED
        )
        return replace(match, is_near=match.score >= _NEAR or is_shared or self._has_part(match))

    def _has_part(self, match: Match) -> bool:
        """Whether a part of the clause, between commas, stands in the draft almost as it is."""
        parts = [one for one in match.wanted.text.split(", ") if len(one.split()) >= _PART]
        if match.found is None or len(parts) < 2:
            return False
        return any(
            self.weights.share(terms_of(part), terms_of(match.found.passage.text)) >= _WHOLE_PART
            for part in parts
        )

    def _named(self, clause: Clause) -> Match | None:
        """The clause of the draft that cites the papers, for a clause that only names them."""
        papers = terms_of(clause.text).papers
        if not papers or _own_words(clause.text) > _WORDS_OF_ITS_OWN:
            return None
        citing = [one for one in self.clauses if self._does_name(clause, papers, one)]
        if not citing:
            return None
        found = max(citing, key=lambda one: len(papers & one.terms.papers))
        return Match(wanted=clause, found=found, score=1.0, is_covered=True)

    def _does_name(self, clause: Clause, papers: frozenset[str], one: DraftClause) -> bool:
        """Whether most of the papers are cited, and not of another matter alone."""
        if 2 * len(papers & one.terms.papers) <= len(papers):
            return False
        if _own_words(one.clause.text) <= _WORDS_OF_ITS_OWN:
            return True
        words = terms_of(f"{_heading_of(one.passage)}. {one.clause.text}").terms
        return self.weights.share(terms_of(clause.text).without_papers, Terms(words)) >= _SAME_ACT

    def _best(self, clause: Clause) -> Match:
        """The clause of the draft that is most like it; a whole paragraph only where none is."""
        wanted = self._as_wanted(clause)
        found, score = self._most_like(wanted, self.clauses, self._vectors)
        if score < _SURE:
            whole, of_whole = self._most_like(wanted, self.paragraphs, self._paragraph_vectors)
            if of_whole > score:
                is_sure = of_whole >= _SURE_WHOLE and not self._is_another(clause, whole)
                return Match(wanted=clause, found=whole, score=of_whole, is_covered=is_sure)
        is_sure = score >= _SURE and not self._is_another(clause, found)
        return Match(wanted=clause, found=found, score=score, is_covered=is_sure)

    def _is_another(self, clause: Clause, found: DraftClause | None) -> bool:
        """Whether the thing itself of a short clause is exchanged, and only the rest is alike.

        "Tủ sách pháp luật dùng chung cho giáo viên" is no "máy in màu dùng chung cho giáo viên".
        """
        if found is None:
            return False
        words = [one for one in plain_words(clause.text) if _tells(one)]
        around = f"{found.passage.text} {_heading_of(found.passage)}"
        told, own = set(plain_words(around)), set(words)
        out = own - told
        others = {one for one in plain_words(found.clause.text) if _tells(one)} - own
        if len(own) > _SHORT or len(others) < _EXCHANGED or not _has_run(words, out):
            return False
        weights = self.weights
        return weights.total(out) >= _THING * weights.total(own)

    def _as_wanted(self, clause: Clause) -> Wanted:
        vector = self._embed([clause.text])[0] if self._embed else None
        return Wanted(terms=terms_of(clause.text), vector=vector)

    def _most_like(
        self, wanted: Wanted, among: Sequence[DraftClause], vectors: Vectors
    ) -> tuple[DraftClause | None, float]:
        by_words = sorted(
            (
                (-self.weights.alike(wanted.terms, one.terms, of_wanted=_OF_PASSAGE), at)
                for at, one in enumerate(among)
            ),
        )
        best, score = None, 0.0
        for negative, at in by_words:
            found = -negative
            if wanted.vector is not None:
                found *= _WORDS_SHARE
                if found + (1 - _WORDS_SHARE) <= score:
                    break  # no embedding could make up for the words of those that are left
                near = sum(map(mul, wanted.vector, vectors[at]))
                found += (1 - _WORDS_SHARE) * max(0.0, near)
            if found > score:
                best, score = among[at], found
        return best, score


def _tells(word: str) -> bool:
    return not (is_idle(word) or word.isdigit())


def _has_run(words: Sequence[str], out: set[str]) -> bool:
    """Whether neighbouring words, more than two, are left out."""
    run = 0
    for word in words:
        run = run + 1 if word in out else 0
        if run > _EXCHANGED:
            return True
    return False


def _heading_of(passage: Passage) -> str:
    heading = passage.heading_path[-1] if passage.heading_path else ""
    return heading if len(heading.split()) < _ORDERS else ""


def _own_words(text: str) -> int:
    """How many telling words a clause has beside the papers it names and their titles."""
    for reference in reversed(find_references(text)):
        end = reference.full_end
        if reference.title and (at := text.find(reference.title[:24], end)) >= 0:
            end = at + len(reference.title)
        else:
            end = max(end, _end_of_title(text, end))
        text = text[: reference.full_start] + text[end:]
    return sum(not is_idle(word) for word in plain_words(text))


def _end_of_title(text: str, at: int) -> int:
    stop = re.search(r"[;.:]|,\s", text[at:])
    return at + stop.start() if stop else len(text)
