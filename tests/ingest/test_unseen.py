"""Letters that a reader does not see."""

from __future__ import annotations

import pytest

from ingest.unseen import has_unseen, is_unseen


@pytest.mark.parametrize("letter", ["\x00", "\n", "\x9b", "\u200b", "\u202e", "\u2028", "\ue000"])
def test_what_is_not_seen(letter: str) -> None:
    assert is_unseen(letter)
    assert has_unseen(f"Trường{letter}A")


def test_vietnamese_is_seen_composed_or_not() -> None:
    assert not has_unseen("Trường Tiểu học “Ví Dụ” – 62,5%\u00a0(đạt)")
    assert not has_unseen("Tru\u031bo\u031b\u0300ng")
