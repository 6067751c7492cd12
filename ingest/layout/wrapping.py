"""How the lines of a text were cut: by its writer, or by a converter at a width.

A text saved from a web page is often cut at some eighty characters of its source, mark-up counted:
the first line of a paragraph is shorter than the others by the mark-up before it. Where a line of
such a text stops short of a sentence's end, and the next begins with a capital ("3. Sở" / "Nông
nghiệp và Môi trường chủ trì …"), it was cut and not ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median
from typing import Protocol

_TERMINAL = ".;:!?…/"
_BEHIND = '"”’)* \t'
_FEWEST = 12
# Of the lines with no blank line before them, so many go on with a small letter.
_CUT_SHARE = 0.4
_SPACED_SHARE = 0.85
_SLACK = 4
# So many lines tell how all of them were cut.
_ENOUGH = 2_000


class LineLike(Protocol):
    """A line with the number of blank lines before it."""

    text: str
    gap: int


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Where a converter cut the lines of a text.

    ``first`` and ``further`` are the lengths, with the next word, from which the first line of a
    paragraph and any other was cut; ``spaced`` says that a blank line parts all paragraphs.
    """

    first: float
    further: float
    spaced: bool

    def cuts(self, length: int, following: str, *, is_first: bool) -> bool:
        """Whether a line of ``length`` was cut before the line ``following``."""
        if self.spaced:
            return True
        needed = length + 1 + len(following.split(None, 1)[0])
        return needed >= (self.first if is_first else self.further)


def wrapping_of(lines: Sequence[LineLike]) -> Wrapping | None:
    """How a text was cut; None where its writer ended the lines."""
    first: list[int] = []
    further: list[int] = []
    together = ended = parted = 0
    is_first = True
    for line, following in islice(pairwise(lines), _ENOUGH):
        has_ended = line.text.rstrip(_BEHIND)[-1:] in _TERMINAL
        if has_ended:
            ended += 1
            parted += following.gap > 0
        elif following.gap == 0 and following.text[0].isalpha() and "|" not in line.text:
            together += 1
            if following.text[0].islower():
                length = len(line.text) + 1 + len(following.text.split(None, 1)[0])
                (first if is_first else further).append(length)
        is_first = has_ended or following.gap > 0
    cut = len(first) + len(further)
    if cut < _FEWEST or cut < _CUT_SHARE * together or not first or not further:
        return None
    further.sort()
    return Wrapping(
        first=median(first) - _SLACK,
        further=further[len(further) // 10],
        spaced=parted >= _SPACED_SHARE * ended,
    )
