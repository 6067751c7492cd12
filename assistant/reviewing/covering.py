"""Which words of a draft cover a clause of the superior's paper, and how surely.

Clause is set beside clause: by the rare words and pairs they share, and by the embedding of either.
A clause that is only half alike counts as covered where the draft's same paragraph covers the rest
of the requirement; so an item said in other words is not torn apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from assistant.reviewing.requirements import Clause, Requirement, clauses_of
from assistant.reviewing.words import Terms, Weights, is_idle, plain_words, terms_of
from ingest.document import Document, Passage, PassageRole
from ingest.references import find_references

Embed: TypeAlias = Callable[[Sequence[str]], Sequence[Sequence[float]]]

# Chosen on the drafts of tests/assistant/reviews (docs/evaluation.md).
_SURE = 0.42
_LIKELY = 0.28
# Of the words of a clause in a paragraph that covers its neighbour.
_SHARED = 0.38
# Alike enough to be set against one another, where it is no cover.
_NEAR = 0.36
# Of a clause that is only the name of a paper: it is covered where the paper is cited.
_WORDS_OF_ITS_OWN = 5
_WORDS_SHARE = 0.65
_OF_PASSAGE = 0.75
_READ = (PassageRole.BODY, PassageRole.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClause:
    """A clause of the draft with its paragraph."""

    passage: Passage
    clause: Clause
    terms: Terms


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
        """Every clause of its body, headings among them."""
        return tuple(
            DraftClause(passage=passage, clause=clause, terms=terms_of(clause.text))
            for passage in self.document.passages
            if passage.role in _READ
            for clause in clauses_of(passage)
        )

    @cached_property
    def _vectors(self) -> Sequence[Sequence[float]]:
        return self._embed([one.clause.text for one in self.clauses]) if self._embed else ()

    def matches(self, requirement: Requirement) -> tuple[Match, ...]:
        """What covers each clause of a requirement."""
        best = [self._named(clause) or self._best(clause) for clause in requirement.clauses]
        sure = {one.found.passage.id for one in best if one.is_covered and one.found is not None}
        return tuple(self._with_its_neighbours(one, sure) for one in best)

    def _with_its_neighbours(self, match: Match, sure: set[str]) -> Match:
        """A clause half alike is covered where the rest of the requirement is."""
        if match.found is None or match.is_covered:
            return match
        there = terms_of(match.found.passage.text)
        is_shared = self.weights.share(terms_of(match.wanted.text), there) >= _SHARED
        is_likely = match.score >= _LIKELY or is_shared
        return replace(
            match,
            is_covered=is_likely and match.found.passage.id in sure,
            is_near=match.score >= _NEAR or is_shared,
        )

    def _named(self, clause: Clause) -> Match | None:
        """The clause of the draft that cites the papers, for a clause that only names them."""
        papers = terms_of(clause.text).papers
        if not papers or _own_words(clause.text) > _WORDS_OF_ITS_OWN:
            return None
        citing = [one for one in self.clauses if papers & one.terms.papers]
        if not citing:
            return None
        found = max(citing, key=lambda one: len(papers & one.terms.papers))
        return Match(wanted=clause, found=found, score=1.0, is_covered=True)

    def _best(self, clause: Clause) -> Match:
        scored = ((score, -at) for at, score in enumerate(self._scores(clause)))
        score, at = max(scored, default=(0.0, 1))
        found = self.clauses[-at] if at <= 0 else None
        return Match(wanted=clause, found=found, score=score, is_covered=score >= _SURE)

    def _scores(self, clause: Clause) -> Iterator[float]:
        wanted = terms_of(clause.text)
        vector = self._embed([clause.text])[0] if self._embed else None
        for at, one in enumerate(self.clauses):
            words = max(
                self.weights.likeness(wanted, one.terms),
                _OF_PASSAGE * self.weights.share(wanted, one.terms),
            )
            if vector is None:
                yield words
                continue
            near = sum(a * b for a, b in zip(vector, self._vectors[at], strict=True))
            yield _WORDS_SHARE * words + (1 - _WORDS_SHARE) * max(0.0, near)


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
