"""What a document quotes over several lines; its numbers are not those of the document."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

_MARK = re.compile("[“”]")
_LONGEST = 12_000
# What an amending law puts in is quoted from the head of a line, and may be a whole chapter.
_LONGEST_FROM_HEAD = 200_000


class Quotations:
    """The stretches of a text between “ and ” that hold a line end, as an amending law has them."""

    def __init__(self, text: str) -> None:
        self._spans = [span for span in _quotations(text) if "\n" in text[slice(*span)]]
        self._starts = [start for start, _ in self._spans]

    def around(self, offset: int) -> tuple[int, int] | None:
        """The quotation that an offset stands in, behind its opening mark."""
        if not self._starts:
            return None
        at = bisect.bisect_left(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at][1] else None


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Every quotation, in order; one inside another, on one line, is part of it.

    A mark that is never closed ends no later than the next one at the head of a line.
    """
    outer = inner = None
    longest = _LONGEST
    for mark in _MARK.finditer(text):
        at = mark.start()
        if mark.group() == "“":
            heads = text[at - 1 : at] in ("", "\n")
            if outer is None or heads or at - outer > longest:
                outer, inner = at, None
                longest = _LONGEST_FROM_HEAD if heads else _LONGEST
            else:
                inner = at
        elif inner is not None and "\n" not in text[inner:at]:
            inner = None
        else:
            start = outer if inner is None else inner
            if start is not None and at - start <= longest:
                yield start, at + 1
            outer = inner = None
