"""How much of a question the rows of a table say, with what stands over them.

The rarer a word in the library, the more it weighs; a wording that papers use for what was typed
counts as it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assistant.rows.asked_cells import Asked
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.tables import Row, Table
from assistant.units import syllables

ENOUGH = {True: 0.8, False: 0.7}
"""How much of a question a row must say with what is over it: in an open one, of papers named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Rows of one table that are meant; ``own`` is what they say themselves of the question.

    ``is_whole`` says that all of the table is, ``is_by_name`` that it was asked for as a table.
    """

    table: Table
    rows: tuple[Row, ...]
    covered: float
    own: float
    tells_column: bool = True
    is_whole: bool = False
    is_by_name: bool = False


@dataclass(frozen=True)
class Weights:
    """What the words of a question weigh: the rarer in the library, the more."""

    shelf: Shelf
    asked: Asked

    @cached_property
    def _of(self) -> dict[str, float]:
        lexical = self.shelf.catalog.lexical
        counts = lexical.frequencies(set(self.asked.words))
        most = lexical.passage_count + 1
        return {word: math.log(1 + most / (n + 0.5)) for word, n in counts.items()}

    @cached_property
    def total(self) -> float:
        """The weight of all that is asked."""
        return sum(self._of.values())

    def share(self, words: Iterable[str]) -> float:
        """The share of the question in some words."""
        said = set(words)
        for typed, wordings in self.asked.otherwise:
            if any(said.issuperset(one) for one in wordings):
                said.update(typed)
        held = sum(self._of.get(word, 0.0) for word in said)
        return held / self.total if self.total else 0.0

    def enough(self, words: Iterable[str]) -> bool:
        """Whether some words say enough of the question to answer it."""
        return self.share(words) >= ENOUGH[self.shelf.scope.is_open]


def around(table: Table) -> frozenset[str]:
    """The words over a table: of its headings, of the line before it, of its paper."""
    paper = words_about(table.document).single.union(syllables(table.document.number or ""))
    return paper.union(*table.over)


def title_words(table: Table) -> set[str]:
    """The words of the titles, and those that are said for the names of its rows."""
    return {word for title in table.titles for word in title}.union(table.called_also)
