"""The step of a scale that a figure of the question falls in: "dưới 1 tỷ", "trên 1 đến 10 tỷ".

A scale gives one sentence to each of its steps, and all of them hold the same words. Which is meant
says the figure alone, so that a sentence of another step is no answer, however well it fits.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.question import Question
from assistant.units import Unit
from ingest.text import folded

_FACTORS = {"nghin": 1e3, "ngan": 1e3, "trieu": 1e6, "ty": 1e9}
# Units as they are measured: what money is counted in goes by one name.
_UNIT = (
    r"(?:nghin|ngan|trieu|ty)(?: dong)?|dong(?! chi)|ha|hec ta|m2|m3|km|kg|tan|kw|mw|"
    r"tuoi|nam(?! (?:hoc|\d))|thang(?! \d)|ngay|gio|nguoi|hoc sinh|tre|lop|ho|phong|cho"
)
_NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}|\d{1,9}(?:,\d{1,4})?"
_BELOW = r"(?:duoi|chua (?:toi|den|day|du)|khong (?:toi|den|day|du)|it hon|nho hon|thap hon)"
_ABOVE = r"(?:tren|hon|qua|vuot|lon hon|cao hon|nhieu hon)"
_TO = r"(?:den|toi|-|–)"
_UP_TO = r"(?:khong qua|khong vuot qua|toi da)"
# "Hỗ trợ không quá 10 triệu" gives an amount: a step stands early, and what it comes to behind it.
_STEP = re.compile(
    rf"(?:(?P<from>tu|{_ABOVE}) (?:tren |du )?(?P<low>{_NUMBER}) ?(?P<unit_low>{_UNIT})?\b ?"
    rf"(?:{_TO} ?(?P<open>duoi )?(?:bang )?(?P<high>{_NUMBER}) ?(?P<unit>{_UNIT})\b)?|"
    rf"(?P<upto>{_BELOW}|{_UP_TO}|{_TO}(?! (?:ngay|nam|thang) )) (?P<most>{_NUMBER}) ?"
    rf"(?P<unit_most>{_UNIT})\b(?P<down> tro xuong)?)"
)
_BEGINS = 60
_COMES_TO = re.compile(r"\d|\b(?:mien|khong (?:thu|phai|duoc|ho tro))\b")
_ASKED = re.compile(
    rf"(?:\b(?P<how>{_BELOW}|{_ABOVE}) )?(?<![\d./,-])(?P<number>{_NUMBER}) ?(?P<unit>{_UNIT})\b"
)
# "Mỗi 1 tháng", "ngày 5": a time. "Từ 60 đến 70 tuổi": a step of its own.
_NO_CASE = re.compile(r"\b(?:moi|mot|nam|thang|ngay|nhiem ky|giai doan|tu|den|toi) \Z|[-–] ?\Z")
_ASKED_OF = re.compile(r"\b(?:bao nhieu|may|the nao|ra sao|nao|gi|how much|how many)\b")


@dataclass(frozen=True, slots=True)
class _Step:
    """From where to where a step reaches; each end belongs to it or not."""

    kind: str
    low: float = 0.0
    high: float = float("inf")
    has_low: bool = True
    has_high: bool = True

    def holds(self, value: float, nudge: int) -> bool:
        """Whether a value is in it, or one a little less or more where ``nudge`` is -1 or 1."""
        above = value > self.low or (value == self.low and (nudge > 0 or self.has_low))
        below = value < self.high or (value == self.high and (nudge < 0 or self.has_high))
        is_past = (value == self.low and nudge < 0) or (value == self.high and nudge > 0)
        return above and below and not is_past


def step_asked(question: Question) -> Callable[[Unit], bool | None] | None:
    """Whether a sentence is of the step that the figure of a question falls in.

    None for a sentence that gives no step of the same measure; no sign at all without a figure.
    """
    if not _ASKED_OF.search(question.plain):
        return None
    figures = [
        (_kind(one["unit"]), _value(one["number"], one["unit"]), _nudge(one["how"]))
        for one in _ASKED.finditer(question.plain)
        if not _NO_CASE.search(question.plain[: one.start()])
    ]
    if len(figures) != 1:
        return None
    kind, value, nudge = figures[0]

    def holds(one: Unit) -> bool | None:
        step = _step(folded(one.said))
        return step.holds(value, nudge) if step is not None and step.kind == kind else None

    return holds


def _nudge(how: str | None) -> int:
    if how is None:
        return 0
    return -1 if re.fullmatch(_BELOW, how) else 1


def _step(said: str) -> _Step | None:
    match = _STEP.search(said[: _BEGINS * 3])
    if match is None or match.start() > _BEGINS or not _COMES_TO.search(said, match.end()):
        return None
    if match["most"]:
        if match.start() > 0 and re.fullmatch(_UP_TO, match["upto"]):
            return None
        has_high = bool(match["down"]) or re.fullmatch(_BELOW, match["upto"]) is None
        unit = match["unit_most"]
        return _Step(_kind(unit), high=_value(match["most"], unit), has_high=has_high)
    unit = match["unit"] or match["unit_low"]
    if unit is None:
        return None
    has_low = match["from"] == "tu" and "tu tren " not in match.group()
    low = _value(match["low"], match["unit_low"] or unit)
    if not match["high"]:
        return _Step(_kind(unit), low=low, has_low=has_low)
    high = _value(match["high"], unit)
    return _Step(_kind(unit), low=low, high=high, has_low=has_low, has_high=not match["open"])


def _kind(unit: str) -> str:
    first = unit.split(maxsplit=1)[0]
    return "dong" if first in _FACTORS or first == "dong" else unit


def _value(number: str, unit: str) -> float:
    plain = float(number.replace(".", "").replace(",", "."))
    return plain * _FACTORS.get(unit.split(maxsplit=1)[0], 1.0)
