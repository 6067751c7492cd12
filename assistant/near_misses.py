"""What comes nearest to a quote that stands nowhere, and the first words in which they differ.

It is no support for what the quote says: it shows what was changed, "20/11" for "20/10".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, pairwise

from ingest.text import canonical_mapped, shown
from vectorstore.evidence import StoredPassage

# A passage of more words than this is compared by its beginning.
_MOST_WORDS = 4_000
# Below half of its words in common, a passage has nothing to do with a quote.
_ALIKE = 0.5

# Words with what holds them together ("16/CT-TTg", "05/12/2019", "a.b@c.vn"); signs, a row of dots
# as one. Linear: no part can begin where another goes on.
_WORD = re.compile(r"[^\W_]+(?:[/&.,:@_-][^\W_]+)*|([^\w\s]|_)\1*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The first words of a quote that its source has otherwise.

    ``start`` and ``end`` are offsets into the quote; ``quoted`` is empty where the quote leaves
    words out, ``printed`` where it adds some.
    """

    start: int
    end: int
    quoted: str
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """The passage nearest to a quote; it does not say what the quote says.

    ``share`` of the quote's words stand in it in their order. ``difference`` is None where both
    differ in the space around signs only.
    """

    source: StoredPassage
    share: float
    difference: Difference | None


def near_miss(quote: str, passages: Iterable[StoredPassage]) -> NearMiss | None:
    """The passage that shares most words with a quote, if it shares half of them."""
    quoted = _Words.of(quote)
    wanted = _counted(quoted.words)
    best, most = None, 0
    for stored in passages:
        printed = _Words.of(stored.passage.text)
        shared = (wanted & _counted(printed.words)).total()
        if shared > most:
            best, most = (stored, printed), shared
    if best is None:
        return None
    compared = SequenceMatcher(None, quoted.words, best[1].words, autojunk=False)
    same = sum(block.size for block in compared.get_matching_blocks())
    share = same / len(quoted.words)
    if share < _ALIKE:
        return None
    return NearMiss(
        source=best[0],
        share=share,
        difference=_first_difference(quoted, best[1], compared.get_opcodes()),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in canonical form, with their way back to it."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> _Words:
        form = canonical_mapped(text)
        found = list(_WORD.finditer(form.text))[:_MOST_WORDS]
        return cls(
            text,
            tuple(match.group() for match in found),
            tuple(form.source_span(*match.span()) for match in found),
        )

    def between(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the words ``first`` … ``last - 1``; the place between two for none."""
        if first < last:
            return self.spans[first][0], self.spans[last - 1][1]
        at = self.spans[first][0] if first < len(self.spans) else len(self.text)
        return at, at


def _counted(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """How often each word and each pair of neighbours stands in a text."""
    return Counter(chain(zip(words, strict=True), pairwise(words)))


def _first_difference(
    quoted: _Words, printed: _Words, steps: Iterable[tuple[str, int, int, int, int]]
) -> Difference | None:
    last = len(quoted.words)
    for kind, a, b, c, d in steps:
        # What the passage says before and after the quote is none of the quote's business.
        begins, ends = a == 0, b == last
        if kind == "equal" or (kind == "insert" and (begins or ends)):
            continue
        first = max(c, d - (b - a)) if begins else c
        until = min(d, first + (b - a)) if ends and not begins else d
        start, end = quoted.between(a, b)
        at, stop = printed.between(first, until)
        return Difference(
            start=start,
            end=end,
            quoted=shown(quoted.text[start:end]),
            printed=shown(printed.text[at:stop]),
        )
    return None
