"""The place in a paper that a question names, from its outermost step in, whichever way it is said.

"Điểm b khoản 2 Điều 8", "Điều 8 khoản 2 điểm b" and "Điều 8.2.b" are one place. A clause without
its article would be looked for in any, so the steps beside one another are read together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = r"(?:[ivx]+|\d+[a-z]?)(?:\.(?:\d+[a-z]?|[a-z]))*\b"
_MORE = r"(?:\s{0,9}(?:,|va|den|-)\s{0,9}\d{1,2}(?![\w/.-])){0,4}"
_STEP = (
    r"(?:muc|dieu|khoan|phan|section|article|item|part|clause)\s{1,9}(?:so\s{1,9})?"
    rf"{_NUMBER}{_MORE}"
)
# "Điểm 8 trong công văn", "point 8 of the letter"; refuses "đạt điểm 8", "điểm 8 môn Toán", which
# are marks, and "điểm 5%".
_NUMBERED_POINT = (
    r"(?<!duoc )(?<!dat )(?<!cho )(?<!tu )(?<!tren )(?<!duoi )(?<!cham )(?<!cong )(?<!tru )"
    r"(?<!tong )(?<!hon )(?<!percentage )\b(?:diem|point|nhiem vu|noi dung(?: phoi hop)?|task)"
    r"\s{1,9}(?:(?:so|thu|number)\s{1,9})?"
    r"\d{1,2}(?![\w/%]|[.,]\d| (?:mon|tro|diem|den|tren|duoi|lan|nam|thang|ngay|trong tam)\b)"
)
# A letter alone may be a particle ("được mấy điểm ạ"): only beside another step.
_POINT = r"(?:diem|point)\s{1,9}[a-z]\b"
_JOINED = r"(?:\s{0,9},)?\s{1,9}(?:(?:cua|tai|thuoc|trong|o|of|in)\s{1,9})?"
PLACE_SAID = re.compile(
    rf"(?:\b{_POINT}{_JOINED}|{_NUMBERED_POINT}{_JOINED})?\b"
    rf"{_STEP}(?:{_JOINED}{_STEP}){{0,3}}(?:{_JOINED}(?:{_POINT}|{_NUMBERED_POINT}))?|"
    rf"{_NUMBERED_POINT}|"
    rf"\b(?=[ivx]+\.\d){_NUMBER}"
)
"""The words of a folded question that say a place."""
PLACE_ASKED = (
    r"\b[ivx]+\.\d|\b(?:muc|dieu|khoan|phan|chuong|section|article|item)\s+(?:[ivx]+|\d+)\b|"
    rf"{_NUMBERED_POINT}"
)
"""The same as a cue: that a place is asked for, whatever its number."""
_ONE_STEP = re.compile(
    r"\b(?:diem|point)\s{1,9}(?P<point>[a-z])\b|"
    r"\b(?:(?P<unit>[a-z]{3,9})\s{1,9}(?:(?:so|thu|number)\s{1,9})?)?\b"
    rf"(?P<number>{_NUMBER})"
)
# From the outermost in.
_RANKS = {
    **dict.fromkeys(("phan", "part"), 0),
    **dict.fromkeys(("muc", "section", "item"), 1),
    **dict.fromkeys(("dieu", "article"), 2),
    **dict.fromkeys(("khoan", "clause"), 3),
    **dict.fromkeys(("diem", "point"), 4),
}
_ARTICLE, _POINT_RANK = _RANKS["dieu"], _RANKS["diem"]
_PRINTED_BEFORE = {_ARTICLE: "Điều "}
_ROMAN = re.compile(r"[ivx]+")
_LETTER_APART = re.compile(r"(?<=\d)(?=[a-zđ]\b)")
_D_WITH_A_STROKE = re.compile(r"(?<![^\W\d_])đ(?!\w)")


def place_said(words: str, typed: str) -> str | None:
    """The place that some words matched by ``PLACE_SAID`` say, as addresses write it; maybe None.

    Of several clauses of one article ("khoản 1 và 2 Điều 5") the article that holds them.
    """
    steps: dict[tuple[int, bool], list[str]] = {}
    for rank, number in _steps(words):
        steps.setdefault((rank, number[0].isdigit()), []).append(number)
    if any(rank == _ARTICLE for rank, _ in steps):  # articles are numbered through
        steps = {key: numbers for key, numbers in steps.items() if key[0] >= _ARTICLE}
    kept: list[str] = []
    for key in sorted(steps):
        numbers = steps[key]
        if kept and len(numbers) > 1:
            break
        kept.append(_PRINTED_BEFORE.get(key[0], "") + _printed(numbers[0], typed))
    return ".".join(kept) or None


def ways_of_writing(place: str) -> tuple[str, ...]:
    """A place as it is said, and with the letter of a point apart ("II.3b": "II.3.b")."""
    return tuple(dict.fromkeys((place, _LETTER_APART.sub(".", place))))


def article_of(place: str) -> str:
    """The article that a place is in; the place itself where it is in none."""
    return place.partition(".")[0] if place.startswith("Điều ") else place


def _steps(words: str) -> Iterator[tuple[int, str]]:
    rank = 0
    for match in _ONE_STEP.finditer(words):
        if match["point"]:
            yield _POINT_RANK, match["point"]
            continue
        rank = _RANKS.get(match["unit"] or "", rank)
        first, dot, further = match["number"].partition(".")
        yield rank, (first.upper() if _ROMAN.fullmatch(first) else first) + dot + further


def _printed(number: str, typed: str) -> str:
    has_stroke = number.endswith("d") and _D_WITH_A_STROKE.search(typed.lower()) is not None
    return f"{number[:-1]}đ" if has_stroke else number
