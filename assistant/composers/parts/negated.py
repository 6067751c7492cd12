"""A sentence that denies what the question takes for granted is of the others.

"Xã sắp xếp năm 2025 phải phân loại trước ngày nào" is not told by the day for those that "không
thực hiện sắp xếp năm 2025", though nearly all words are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import dropwhile

from assistant.question import Language
from assistant.shelf import Shelf
from assistant.units import Unit, syllables

_PENALTY = 0.3
# Letters that hold the few syllables behind a negation.
_REACH = 60
# "sửa chữa" is "sua chua" as well.
_NEGATION = re.compile(r"(?<!\w)(?:không|chưa|chẳng)(?!\w)", re.IGNORECASE)
# Between the negation and what it denies: "không thực hiện sắp xếp", "không thuộc diện …".
_LIGHT = frozenset(("thuc", "hien", "tien", "hanh", "thuoc", "dien", "duoc", "bi", "phai", "co"))
_MOST_LIGHT = 3
_ASKED = re.compile(
    r"\b(?:khong|(?<!sua )(?<!cuu )chua(?! (?:chay|benh|tri)\b)|chang|ko|tru|cam)\b"
)


def denies_the_matter(shelf: Shelf) -> Callable[[Unit], float]:
    """What is taken off a sentence that denies a pair of words that the question affirms."""
    question = shelf.question
    if question.language is Language.ENGLISH or _ASKED.search(question.plain):
        return lambda _one: 0.0
    asked = {
        pair
        for part in shelf.topic.parts
        for wording in part
        for pair, _ in wording.paired
        if not any(word.isdigit() for word in pair)
    }

    def penalty(one: Unit) -> float:
        for match in _NEGATION.finditer(one.said):
            behind = syllables(one.said[match.end() : match.end() + _REACH])[: 2 + _MOST_LIGHT]
            denied = tuple(dropwhile(_LIGHT.__contains__, behind))[:2]
            if behind[:2] in asked or denied in asked:
                return _PENALTY
        return 0.0

    return penalty
