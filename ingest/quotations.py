"""What a document quotes over several lines; its numbers are not those of the document."""

from __future__ import annotations

import bisect
import re

_QUOTATION = re.compile(r"“[^“”]{1,12000}”")


class Quotations:
    """The stretches of a text between “ and ” that hold a line end, as an amending law has them."""

    def __init__(self, text: str) -> None:
        found = _QUOTATION.finditer(text) if "“" in text else ()
        self._spans = [match.span() for match in found if "\n" in match.group()]
        self._starts = [start for start, _ in self._spans]

    def around(self, offset: int) -> tuple[int, int] | None:
        """The quotation that an offset stands in, behind its opening mark."""
        if not self._starts:
            return None
        at = bisect.bisect_left(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at][1] else None
