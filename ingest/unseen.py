"""Letters that a reader does not see: control, format and unassigned ones, halves, private ones."""

from __future__ import annotations

import unicodedata
from typing import Final

#: The general categories of Unicode whose letters are not seen, spaces aside.
UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def is_unseen(letter: str) -> bool:
    """Whether a letter leaves nothing on paper; tabs and ends of lines are such letters too."""
    return unicodedata.category(letter) in UNSEEN


def has_unseen(text: str) -> bool:
    """Whether a text has such a letter."""
    return any(map(is_unseen, text))
