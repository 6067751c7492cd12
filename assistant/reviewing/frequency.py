"""How often a text says that something is done, in times of a year.

"Mỗi học kỳ", "02 lần/năm", "hai tháng một lần", "định kỳ 6 tháng": each is a rate, so that either
paper may say it in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.text import canonical

_TIMES_A_YEAR = {
    "ngày": 365.0,
    "tuần": 52.0,
    "tháng": 12.0,
    "quý": 4.0,
    "học kỳ": 2.0,
    "nửa năm": 2.0,
    "năm học": 1.0,
    "năm": 1.0,
}
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "mười": 10}
_N = r"\d{1,2}|một|hai|ba|bốn|sáu|mười"
_TURN = r"(?:lần|buổi|cuộc|đợt|kỳ|lượt)"
# "tháng 3", "quý II" and "ngày 5" are one of them, and "tháng 2 lần" is not.
_ONE = rf"(?!\s+\d+(?!\d|\s*{_TURN}))"
_PERIOD = (
    rf"(?:ngày{_ONE}|tuần{_ONE}(?! (?:thứ|lễ))|tháng{_ONE}|quý{_ONE}(?!\s+(?:[ivx]|phụ))|"
    rf"học kỳ{_ONE}(?! i)|"
    r"nửa năm|năm học(?! này)|năm(?!\s+(?:học|20\d\d|nay|trước|tới|sau)))(?!\w)"
)
_EACH = r"(?:mỗi|hằng|hàng|từng|theo|định kỳ(?: hằng| hàng| theo| mỗi)?|một lần mỗi|lần/)"
_OFTEN = re.compile(
    # "02 lần/tuần", "một lần trong năm", "3 buổi mỗi học kỳ"
    rf"(?<!\w)(?P<a_n>{_N})\s*{_TURN}(?:\s\w+){{0,6}}?\s*(?:/|trên|mỗi|một|trong(?: một| mỗi)?)\s*"
    rf"(?:(?P<a_m>{_N})\s*)?(?P<a_p>{_PERIOD})|"
    # "mỗi học kỳ", "định kỳ 6 tháng", "mỗi tháng 02 lần"
    rf"(?<!\w){_EACH}\s*(?:(?P<b_m>{_N})\s+)?(?P<b_p>{_PERIOD})"
    rf"(?:\s+(?:\w+\s)?(?P<b_n>{_N})\s*{_TURN}(?!\w))?|"
    # "hai tháng một lần", "tuần một lần"
    rf"(?<!\w)(?:(?P<c_m>{_N})\s+)?(?P<c_p>{_PERIOD})(?:\s+|\s*/\s*)"
    rf"(?P<c_n>(?<=/){_N}\s|(?<=\s){_N}\s|(?<=/))\s*{_TURN}(?!\w)"
)
_AT_MOST = re.compile(r"(?:không quá|tối đa|nhiều nhất|không vượt quá)\s*\Z")


def has_frequency(text: str) -> bool:
    """Whether a text says how often."""
    return _OFTEN.search(canonical(text).lower()) is not None


def same_periods(one: str, other: str) -> bool:
    """Whether two texts count by the same period, or either by none."""
    first, second = (
        {match[f"{way}_p"] for match in _found(text) for way in "abc" if match[f"{way}_p"]}
        for text in (one, other)
    )
    return not first or not second or first == second


def rarer(wanted: str, found: str) -> tuple[str, str] | None:
    """The words of both where the draft does more seldom, or oftener than allowed, what is asked.

    None where either does not say how often.
    """
    want, given = list(_rates(wanted)), list(_rates(found))
    if not want or not given:
        return None
    words, rate, is_most = min(want, key=lambda one: one[1])
    rates = [one[1] for one in given]
    if all(one > rate for one in rates) if is_most else all(one < rate for one in rates):
        return words, given[0][0]
    return None


def _found(text: str) -> Iterator[re.Match[str]]:
    yield from _OFTEN.finditer(canonical(text).lower())


def _rates(text: str) -> Iterator[tuple[str, float, bool]]:
    for match in _found(text):
        way = next(one for one in "abc" if match[f"{one}_p"])
        period = " ".join(match[f"{way}_p"].split())
        times, of = _number(match[f"{way}_n"]), _number(match[f"{way}_m"])
        if of:
            rate = times * _TIMES_A_YEAR[period] / of
            yield match.group(), rate, _AT_MOST.search(match.string[: match.start()]) is not None


def _number(printed: str | None) -> int:
    printed = (printed or "").strip()
    if not printed:
        return 1
    return int(printed) if printed.isdigit() else _NUMBERS[printed]
