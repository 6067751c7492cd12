"""The papers that questions are asked of, with what they are found by.

Both are the same for every question until the library changes: worked out once, a question costs
what it asks for and not what the library holds.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from assistant.choosing.editions import Years, editions, other_editions
from assistant.choosing.own_names import name_of_issuer
from assistant.selection import names_of
from assistant.units import syllables
from assistant.word_index import WordIndex
from ingest.document import DocumentSummary
from ingest.references import number_key
from ingest.text import folded

# Of the days and years of asking.
_REMEMBERED = 8
# Syllables; a title that is told by fewer is not told by how it begins.
_OPENING = 4
# "(Ban hành kèm theo Quyết định số 45/QĐ-…)", which people call a paper without a number by.
_WITH_A_DECISION = re.compile(r"\bkem theo [a-z ]{4,30} so:? ?(?P<number>\d{1,5})(?=\s?/)")


class Holdings(tuple[DocumentSummary, ...]):
    """Papers in the order they were added."""

    @classmethod
    def of(cls, papers: Iterable[DocumentSummary]) -> Holdings:
        """Some papers; the same where they are ``Holdings`` already."""
        return papers if isinstance(papers, cls) else cls(papers)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the papers."""
        return frozenset(one.id for one in self)

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[int]]:
        """The places of the papers of each office, by its proper name."""
        return self._places(name_of_issuer)

    @cached_property
    def by_kind(self) -> Mapping[str, Sequence[int]]:
        """The places of the papers of each kind, folded."""
        return self._places(lambda one: folded(one.kind or ""))

    @cached_property
    def by_issuer(self) -> Mapping[str, Sequence[int]]:
        """The places of the papers of each issuer, as it is written."""
        return self._places(lambda one: one.issuer)

    @cached_property
    def by_opening(self) -> Mapping[str, Sequence[int]]:
        """The places of the papers whose titles begin alike, by ``opening_of``."""
        return self._places(lambda one: opening_of(words_of_title(one)))

    @cached_property
    def plain_titles(self) -> tuple[str, ...]:
        """The title of each paper, folded."""
        return tuple(folded(one.title or "") for one in self)

    @cached_property
    def words(self) -> WordIndex:
        """The words that each paper is called by: its kind, title and issuer."""
        return WordIndex(
            [word for part in names_of(one) for word in syllables(part)] for one in self
        )

    @cached_property
    def editions(self) -> tuple[tuple[DocumentSummary, ...], ...]:
        """The papers that are made anew each year, as ``assistant.choosing.editions`` has them."""
        return editions(self)

    def at(self, places: Iterable[int]) -> tuple[DocumentSummary, ...]:
        """The papers in some places, in their order."""
        return tuple(self[place] for place in sorted(places))

    def numbered(self, keys: Iterable[str]) -> tuple[DocumentSummary, ...]:
        """The papers whose số/ký hiệu is that of a key."""
        return self.at({place for key in keys for place in self._between(key, f"{key}\0")})

    def begun(self, keys: Sequence[str]) -> tuple[DocumentSummary, ...]:
        """Those, and the papers for whose số/ký hiệu a key is cut short ("9/qd")."""
        # "0" comes next after "/".
        longer = {place for key in keys for place in self._between(f"{key}/", f"{key}0")}
        return self.at(longer.union(*(self._between(key, f"{key}\0") for key in keys)))

    @cached_property
    def issued_with(self) -> Mapping[str, Sequence[int]]:
        """The places of the papers without a number, by that of the decision that issued them."""
        return self._places(_issued_with)

    def _between(self, first: str, last: str) -> list[int]:
        keys = self._keys
        found = keys[bisect_left(keys, (first, -1)) : bisect_left(keys, (last, -1))]
        return [place for _, place in found]

    def passed_over(self, asked: Sequence[Years], as_of: dt.date) -> frozenset[str]:
        """The ids of those of which another edition is meant, by the years asked or the day."""
        return self._passed_over(tuple(asked), as_of)

    def without(self, ids: frozenset[str]) -> Holdings:
        """The other papers."""
        return self._without(ids) if ids else self

    @cached_property
    def _keys(self) -> list[tuple[str, int]]:
        return sorted((number_key(one.number), at) for at, one in enumerate(self) if one.number)

    @cached_property
    def _passed_over(self) -> Callable[[tuple[Years, ...], dt.date], frozenset[str]]:
        return lru_cache(maxsize=_REMEMBERED)(
            lambda asked, as_of: other_editions(self.editions, asked, as_of)
        )

    @cached_property
    def _without(self) -> Callable[[frozenset[str]], Holdings]:
        return lru_cache(maxsize=_REMEMBERED)(
            lambda ids: Holdings(one for one in self if one.id not in ids)
        )

    def _places(self, key: Callable[[DocumentSummary], str | None]) -> Mapping[str, Sequence[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self):
            if name := key(one):
                found[name].append(place)
        return found


def words_of_title(paper: DocumentSummary) -> tuple[str, ...]:
    """The folded syllables of a title, without the "ban hành" that some begin with."""
    words = syllables(paper.title or "")
    return words[2:] if words[:2] == ("ban", "hanh") else words


def _issued_with(paper: DocumentSummary) -> str | None:
    said = None if paper.number else _WITH_A_DECISION.search(folded(paper.title or ""))
    return said["number"] if said else None


def opening_of(words: Sequence[str]) -> str:
    """The first words of a title; those that do not begin with them are other titles."""
    return " ".join(words[:_OPENING])
