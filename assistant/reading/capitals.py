"""Runs of words that begin with a capital, as names are written.

A class of letters from À to Ỹ has the small ones too, so the letters are asked one by one.
"""

from __future__ import annotations

import re
from itertools import takewhile

_WORD = re.compile(r"[^\W_]+|[^\w\s]+")


def capitals_at(text: str, start: int = 0) -> tuple[str, ...]:
    """The words with a capital that stand at ``start``, up to the first without one.

    >>> capitals_at("Trường Lá Dứa được thêm", 7)
    ('Lá', 'Dứa')
    """
    words = (match.group() for match in _WORD.finditer(text, start))
    return tuple(takewhile(lambda word: word[0].isupper(), words))


def runs_of_capitals(text: str) -> tuple[tuple[str, ...], ...]:
    """Every run of words with capitals in a text.

    >>> runs_of_capitals("Chủ trì: bà Lê Thị Mẫu.")
    (('Chủ',), ('Lê', 'Thị', 'Mẫu'))
    """
    runs: list[tuple[str, ...]] = []
    run: list[str] = []
    for match in _WORD.finditer(f"{text}\n."):
        if match.group()[0].isupper():
            run.append(match.group())
        elif run:
            runs.append(tuple(run))
            run = []
    return tuple(runs)
