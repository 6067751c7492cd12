"""What is found in a text by several patterns, put in order, none inside another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything that stands at ``start`` and ends before ``end``."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """One past its last character."""


_Found = TypeVar("_Found", bound=Spanned)


def apart(found: Iterable[_Found]) -> list[_Found]:
    """The finds in order of place.

    Of two that overlap the first is kept; of two that begin at one place, the longer.
    """
    finds = list(found)
    if len(finds) <= 1:
        return finds
    kept: list[_Found] = []
    for one in sorted(finds, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
