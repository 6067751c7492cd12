"""Remembers what was computed of a word: a library has few, and each stands thousands of times.

``functools.lru_cache`` does so at twice the cost of a hit, and would keep words of any length.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Value = TypeVar("_Value")

# 78,000 articles of law hold 90,000 different words; half of them stand once or twice.
_MOST_WORDS = 1 << 16
_LONGEST_WORD = 64


class Memo(dict[str, _Value]):
    """The values of a function of one word, at hand after the first time; bounded in memory."""

    def __init__(self, function: Callable[[str], _Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> _Value:
        value = self._function(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = value
        return value
