"""A figure in a question about tables: which rows have it, or which row it falls under.

"Khối nào ký số 100%", "xã nào đạt trên 15 tiêu chí": the figure is in the column asked of. "35 trẻ
thì mấy cô": it falls under "Từ 31 đến 40 trẻ". "500 quyển được mấy điểm": a cell says how many go
for so many ("1 điểm/10 quyển").
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.tables.table_rows import DATE, is_figure

_NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?"
_TIMES = {"nghin": 1e3, "ngan": 1e3, "trieu": 1e6, "ty": 1e9, "ti": 1e9}
_SCALE = r"(?:nghin|ngan|trieu|t[yi](?! le))"
_LEAST = r"tu|it nhat|toi thieu|khong duoi"
_MORE = r"tren|hon|cao hon|lon hon|nhieu hon|vuot"
_LESS = r"duoi|it hon|thap hon|nho hon|chua (?:den|toi|dat|du)|khong (?:dat|du)"
_MOST = r"khong qua|toi da|khong vuot qua"
# Behind these a number without a unit names a thing, and is no figure of a column.
_NAMED_BY_IT = frozenset(
    (
        *("ngay", "thang", "nam", "quy", "tuan", "thu", "dot", "lop", "khoi", "ca", "tuyen"),
        *("so", "dieu", "khoan", "muc", "phan", "bang", "cum", "to", "thon", "khu", "hang"),
    )
)
_VALUE = re.compile(
    rf"(?:\b(?:(?P<least>{_LEAST})|(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<most>{_MOST}))\s)?"
    rf"(?<![\w/.,-])(?P<value>{_NUMBER})(?![/\w]|[.,-]\d)\s?"
    rf"(?P<unit>%|phan tram\b|dong\b|{_SCALE}\b)?"
)
_WHICH = re.compile(r"\b(?P<noun>[a-z]+(?: [a-z]+)?) nao\b")
_UPWARD, _DOWNWARD = re.compile(r"\s?tro len\b"), re.compile(r"\s?tro xuong\b")
_WORD = re.compile(r"[^\W_]+")
_COUNTED = re.compile(rf"(?<![\w/.,-])(?P<value>{_NUMBER}) (?P<thing>[a-z]{{2,7}})\b")
_RANGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:tu )?(?P<low>{_NUMBER})[a-z% ]{{0,24}}"
        rf"(?: den(?: duoi)? |\s?[-–]\s?)(?P<high>{_NUMBER})",
        rf"(?:{_LESS}|{_MOST}|[<≤]) ?(?P<high>{_NUMBER})",
        rf"(?:{_MORE}|{_LEAST}|[>≥]) ?(?P<low>{_NUMBER})",
        rf"(?P<low>{_NUMBER})[a-z% ]{{0,24}} tro len",
        rf"(?P<high>{_NUMBER})[a-z% ]{{0,24}} tro xuong",
    )
)
_OPEN_BELOW = re.compile(rf"\A(?:tren|hon|>(?!=))|den duoi|\A(?:{_MORE})\b")
_OPEN_ABOVE = re.compile(r"\b(?:duoi|it hon|thap hon|nho hon|chua (?:den|toi|dat|du))\b|<(?!=)")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedValue:
    """The figure that rows are asked to have: of what the rows are, how it compares, its words."""

    noun: tuple[str, ...]
    value: float
    holds: Callable[[float, float], bool]
    is_share: bool
    is_money: bool
    words: tuple[str, ...]
    spoken: tuple[str, ...]


def value_asked(plain: str) -> AskedValue | None:
    """The figure of a folded question that asks which rows have it."""
    which, match = _WHICH.search(plain), _VALUE.search(plain)
    if which is None or match is None or (not match["unit"] and _names_a_thing(plain, match)):
        return None
    unit = match["unit"] or ""
    rest = f"{plain[: match.start()]} {plain[match.end() :]}".replace(which.group(), " ")
    return AskedValue(
        noun=tuple(which["noun"].split()),
        value=number_of(match["value"]) * _TIMES.get(unit, 1.0),
        holds=_comparison(match, plain),
        is_share=unit in ("%", "phan tram"),
        is_money=unit in _TIMES or unit == "dong",
        words=(*_WORD.findall(match.group()), *_WORD.findall(plain[match.end() :])[:1]),
        spoken=tuple(_WORD.findall(rest)),
    )


def _names_a_thing(plain: str, match: re.Match[str]) -> bool:
    before = _WORD.findall(plain[: match.start("value")])
    return bool(before) and before[-1] in _NAMED_BY_IT


def _comparison(match: re.Match[str], plain: str) -> Callable[[float, float], bool]:
    if match["least"] or _UPWARD.match(plain, match.end()):
        return operator.ge
    if match["most"] or _DOWNWARD.match(plain, match.end()):
        return operator.le
    if match["more"]:
        return operator.gt
    return operator.lt if match["less"] else operator.eq


def counted_in(plain: str) -> tuple[tuple[float, str, str], ...]:
    """The numbers of a folded question with the word of what they count: (500, "quyen", "500")."""
    return tuple(
        (number_of(match["value"]), match["thing"], match["value"])
        for match in _COUNTED.finditer(plain)
        if not _names_a_thing(plain, match)
    )


def number_of(printed: str) -> float:
    """A number as papers write it: thousands parted by dots, a comma before a fraction."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", printed):
        printed = printed.replace(".", "")
    return float(printed.replace(",", "."))


def figure_in(cell: str, title: str) -> float | None:
    """The figure of a folded cell, in the unit that it or its title names; None where it has none.

    A cell with more than a figure and its unit has none.
    """
    match = re.search(_NUMBER, cell)
    if match is None or not is_figure(cell):
        return None
    unit = re.search(rf"\b{_SCALE}\b", f"{cell[match.end() :]} {title}")
    return number_of(match.group()) * (_TIMES[unit.group()] if unit else 1.0)


def is_under(value: float, cell: str) -> bool | None:
    """Whether a value falls in the range that a folded cell says; None where it says none."""
    if DATE.search(cell):
        return None
    for pattern in _RANGES:
        match = pattern.search(cell)
        if match is None:
            continue
        ends = match.groupdict()
        low, high = (number_of(ends[one]) if ends.get(one) else None for one in ("low", "high"))
        above = low is None or (value > low if _OPEN_BELOW.search(match.group()) else value >= low)
        below = high is None or (
            value < high if _OPEN_ABOVE.search(match.group()) else value <= high
        )
        return above and below
    return None


def is_step(thing: str, cell: str) -> bool:
    """Whether a folded cell says what goes for each of so many: "1 diem/10 quyen"."""
    steps = rf"(?:/\s?|\b(?:moi|cu|tung) )(?:\d{{1,6}} )?(?:[a-z]{{2,8}} )?{re.escape(thing)}\b"
    return re.search(steps, cell) is not None
