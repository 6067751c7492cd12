"""What the superior orders and the draft leaves free: "có thể", "khuyến khích", "nếu có điều kiện".

A word that leaves free counts where it governs what both papers say: it stands before most of the
words that they share. Where the superior leaves free too, nothing is weaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.reviewing.counting import difference
from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.words import is_idle, plain_words
from ingest.text import canonical

_FREE = re.compile(
    r"(?<!\w)(?P<free>(?<!nhất )(?<!nơi )(?<!nào )(?<!gì )(?<!điều )(?<!không )có thể"
    r"(?! (?:xảy|gây|dẫn|phát sinh|bị|nói|chất))|(?:được )?khuyến khích|tự nguyện|"
    r"không bắt buộc|không nhất thiết|không cần thiết|không cần(?= phải| \w)|"
    r"không phải(?! (?:là|đóng|nộp|trả|mất|chi))|"
    r"tùy(?: theo)? (?:điều kiện|tình hình|khả năng|nhu cầu|chọn)|tùy ý|được quyền chọn)(?!\w)"
)
_IF = re.compile(
    r"(?<!\w)(?:nếu (?:có (?:điều kiện|thời gian|kinh phí|nhu cầu|khả năng)|rảnh|có thể|thấy cần|"
    r"cần thiết|cần|sắp xếp được|muốn)|khi (?:có điều kiện|rảnh|thấy cần|cần thiết|có kinh phí)|"
    r"trong điều kiện cho phép|(?:trong )?khả năng cho phép)(?!\w)"
)
_DUTY = re.compile(
    r"(?<!\w)(?:bắt buộc|phải|có trách nhiệm|yêu cầu|cần phải|nghiêm túc|buộc)(?!\w)"
)
# "nên" is advice, where the superior orders in so many words.
_SHOULD = re.compile(r"(?<!\w)(?<!cho )(?<!trở )(?<!làm )(?<!tạo )(?<!gây )nên(?= \w)(?! người)")
_VOLUNTARY = re.compile(r"(?<!\w)(?:tự nguyện|không bắt buộc|không ép buộc)(?!\w)")
_FORCED = re.compile(r"(?<!\w)(?<!không )(?:bắt buộc|phải)(?!\w)")
_GOVERNS = 0.5
_ONE_MATTER = 0.5
_SHARED = 3
_WORDS_SHOWN = 5


def weaker(wanted: str, clause: str) -> Iterator[Difference]:
    """Where the clause of the draft leaves free what is ordered."""
    want, given = canonical(wanted).lower(), canonical(clause).lower()
    if _FREE.search(want) or _IF.search(want) or "khuyến khích" in want:
        return
    duty = _DUTY.search(want)
    found = _IF.search(given) or _FREE.search(given) or (_SHOULD.search(given) if duty else None)
    if found is None:
        return
    if found.group() == "khuyến khích" and duty is None:
        return  # a school may well say so of what it was not bound to in so many words
    is_bound = duty is not None and not _DUTY.search(_FREE.sub(" ", given))
    if found.re is not _IF and not (
        _governs(given[found.end() :], given, want) or (is_bound and _are_alike(want, given))
    ):
        return
    start = duty.start() if duty else 0
    words = want[start:].split()[:_WORDS_SHOWN]
    behind = given[found.start() :].split()[:_WORDS_SHOWN]
    yield difference(
        DifferenceKind.WEAKER, " ".join(words).rstrip(",.;:"), " ".join(behind).rstrip(",.;:")
    )


def leaves_free(wanted: str) -> bool:
    """Whether the superior says that nobody is bound."""
    return _VOLUNTARY.search(canonical(wanted).lower()) is not None


def no_longer_free(wanted: str, clause: str) -> Iterator[Difference]:
    """Where the superior leaves free, and the draft binds."""
    want, given = canonical(wanted).lower(), canonical(clause).lower()
    free, forced = _VOLUNTARY.search(want), _FORCED.search(given)
    if free is None or forced is None or _VOLUNTARY.search(given) or _FORCED.search(want):
        return
    behind = given[forced.start() :].split()[:_WORDS_SHOWN]
    yield difference(DifferenceKind.OPPOSITE, free.group(), " ".join(behind).rstrip(",.;:"))


def _are_alike(want: str, given: str) -> bool:
    wanted = {one for one in plain_words(want) if not is_idle(one)}
    return len(wanted & set(plain_words(given))) >= _ONE_MATTER * len(wanted)


def _governs(behind: str, given: str, want: str) -> bool:
    """Whether what both papers say stands behind the word that leaves free: its verb, or most."""
    verb = plain_words(behind)[:2]
    if len(verb) == 2 and verb in pairwise(plain_words(want)):
        return True
    wanted = {one for one in plain_words(want) if not is_idle(one)}
    shared = wanted & set(plain_words(given))
    after = wanted & set(plain_words(behind))
    return len(after) >= min(_SHARED, len(wanted)) and len(after) >= _GOVERNS * len(shared)
