"""Numbers, periods and reversals that a claim says in words, and its quotes do not.

``checking.facts`` reads what is written in figures; "ngày mười lăm", "three reports", "báo cáo
quý" and "bãi bỏ" are words like any other to it, and turn a true sentence into a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NINE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
ENGLISH_NUMBERS = {word: n for n, word in enumerate((*_NINE, *_TEENS), 1)} | {
    "twenty": 20,
    "thirty": 30,
}
"""The English numbers that one word says, in small letters."""
_NINTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENTH = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
_CHIN = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# "một", "one", "first" and "second" say no number by themselves, "năm" mostly a year.
_NO_NUMBER = frozenset(("một", "one", "first", "second", "năm"))
_ALL_UNITS = {word: n for words in (_NINE, _NINTH, _CHIN) for n, word in enumerate(words, 1)}
_UNITS = {word: n for word, n in _ALL_UNITS.items() if word not in _NO_NUMBER}
_TENS = {word: n for words in (_TEENS, _TEENTH) for n, word in enumerate(words, 10)}
_TENS |= {"mười": 10, "twenty": 20, "thirty": 30, "twentieth": 20, "thirtieth": 30}
_LAST = _ALL_UNITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
# "ba mươi mốt", "mười lăm", "twenty-first", "tháng tư", "three".
_SPELT = re.compile(
    rf"(?<![^\W_])(?:(?P<tens>{'|'.join(_UNITS)})[ ]mươi(?:[ ](?P<last>{'|'.join(_LAST)}))?|"
    rf"(?P<ten>{'|'.join(sorted(_TENS, key=len, reverse=True))})"
    rf"(?:[ -](?P<unit>{'|'.join(_LAST)}))?|tháng[ ](?P<month>tư)|(?P<alone>{'|'.join(_UNITS)}))"
    r"(?![^\W_])"
)
_FIGURE = re.compile(r"(?<!\d)\d{1,6}(?!\d)")
# A period in one language, and the words of either that carry it.
_PERIODS = {
    "quý": ("quý", "quarter"),
    "quarterly": ("quý", "quarter"),
    "tuần": ("tuần", "week"),
    "weekly": ("tuần", "week"),
    "monthly": ("tháng", "month"),
    "daily": ("ngày", "day", "daily"),
}
_PERIOD = re.compile(rf"(?<![^\W_])(?:{'|'.join(_PERIODS)})(?![^\W_])")
# What ends, puts off or denies a thing.
_REVERSAL = re.compile(
    r"(?<![^\W_])(?:bãi bỏ|h[uủ][ỷy] bỏ|hoãn|tạm dừng|đình chỉ|miễn(?! (?:là|phí|dịch|giảm))|"
    r"t[uù][ỳy] chọn|là sai|cancel(?:led|ed|s)?|postponed?|abolish(?:ed|es)?|waived?|suspended|"
    r"optional|nobody|no one|(?:is|are) (?:false|wrong))(?![^\W_])"
)
# In a Vietnamese source these carry what an English claim says of an end.
_ENDS = re.compile(r"bãi bỏ|h[uủ][ỷy]|hoãn|dừng|đình chỉ|miễn|sai|không|chưa")


def unsaid(claim: str, sources: Sequence[str]) -> Iterator[str]:
    """The words of a claim, canonical, that none of its sources, canonical, carries."""
    said, told = claim.lower(), " ".join(sources).lower()
    figures = {int(one) for one in _FIGURE.findall(told)} | {
        _value(match) for match in _SPELT.finditer(told)
    }
    for match in _SPELT.finditer(said):
        if match.group() not in told and _value(match) not in figures:
            yield match.group()
    for match in _PERIOD.finditer(said):
        if not any(words in told for words in _PERIODS[match.group()]):
            yield match.group()
    for match in _REVERSAL.finditer(said):
        if match.group() not in told and not (match.group().isascii() and _ENDS.search(told)):
            yield match.group()


def _value(match: re.Match[str]) -> int:
    if match["month"]:
        return _LAST["tư"]
    if match["alone"]:
        return _UNITS[match["alone"]]
    if match["tens"]:
        return 10 * _UNITS[match["tens"]] + _LAST.get(match["last"], 0)
    return _TENS[match["ten"]] + _LAST.get(match["unit"], 0)
