"""Finds put in order, none inside another."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ingest.spans import apart


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        pytest.param([(5, 7), (0, 3)], [(0, 3), (5, 7)], id="in order"),
        pytest.param([(0, 3), (0, 5)], [(0, 5)], id="the longer of two that begin as one"),
        pytest.param([(0, 5), (3, 9)], [(0, 5)], id="the first of two that overlap"),
        pytest.param([(0, 5), (5, 9)], [(0, 5), (5, 9)], id="side by side"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_finds_stand_apart(found: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    assert [(one.start, one.end) for one in apart(Found(*span) for span in found)] == kept
