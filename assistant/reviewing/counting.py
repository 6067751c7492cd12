"""Numbers and how often: what the draft gives less of, or later, than the superior's paper asks.

A number counts against one of the same noun; what is numbered ("khóa 12", "mức độ 3") is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.reviewing.findings import Difference, DifferenceKind
from ingest.references import find_references
from ingest.text import canonical, shown

_TEXTS = {
    DifferenceKind.LATER_DEADLINE: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
    DifferenceKind.SMALLER_NUMBER: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: ít hơn.",
    DifferenceKind.LESS_OFTEN: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: thưa hơn.",
    DifferenceKind.OPPOSITE: "Cấp trên ghi «{wanted}», dự thảo ghi ngược lại «{found}».",
}


_IN_WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_AT_MOST = "trong vòng|trong thời hạn|trong|không quá|tối đa|nhiều nhất|chậm nhất sau|chậm nhất|sau"
_AT_LEAST = "ít nhất|tối thiểu|không dưới|không ít hơn|từ|trên|đạt|đủ"
# "ít nhất 03 buổi đối thoại", "02 mô hình", "98% trở lên", "trong 05 ngày làm việc".
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<bound>{_AT_MOST}|{_AT_LEAST})\s+(?:là\s+)?)?"
    rf"(?<![\w/.,-])(?P<number>\d{{1,4}}(?:[.,]\d{{1,3}})?|{'|'.join(_IN_WORDS)})(?![/\d])"
    r"(?:\s?(?P<percent>%|phần trăm)|\s+(?P<noun>[^\W\d_]+(?:\s+[^\W\d_]+){0,2}))"
)
# What is numbered, not counted, stands before the number; a year, a term, a level behind it.
_NUMBERED = re.compile(
    r"(?:số|khóa|mức độ|mức|điều|khoản|mục|phụ lục|năm|tháng|ngày|iso|quý|lần thứ|thứ|giai đoạn|"
    r"đợt)\s*\Z"
)
# A school's short forms, and what is counted by times in other words.
_SAME_NOUN = {"hs": "học", "gv": "giáo", "em": "học"}
_TIMES = frozenset(["lần", "buổi", "cuộc", "đợt", "kỳ"])
_PER = re.compile(
    r"(?<!\w)(?:mỗi|hằng|hàng)\s(?:ngày|tuần|tháng|quý|học kỳ|năm)\s(?:\w+\s)?\d|"
    r"\d\s(?:lần|buổi|cuộc|đợt|kỳ)\s?(?:/|mỗi|một)"
)
_LEVELS = re.compile(
    r"(?<!\w)(?P<what>mức độ|cấp độ|mức)(?P<levels>(?:[\s,và/-]|mức độ|\d(?!\d))+)"
)
_DAYS = frozenset(["ngày", "tuần", "tháng", "giờ"])


@dataclass(frozen=True, slots=True)
class _Count:
    value: float
    noun: str
    is_most: bool
    words: str

    @property
    def is_of_days(self) -> bool:
        return self.noun in _DAYS


def _counts(text: str) -> Iterator[_Count]:
    plain = canonical(without_papers(text)).lower()
    for match in _NUMBER.finditer(plain):
        if match["bound"] is None and (
            match["number"] == "một" or _NUMBERED.search(plain[: match.start("number")])
        ):
            continue
        noun = "%" if match["percent"] else match["noun"].split()[0]
        noun = _SAME_NOUN.get(noun, noun)
        printed = match["number"].replace(",", ".")
        value = float(_IN_WORDS.get(printed, 0) or printed)
        bound = match["bound"] or ""
        is_most = bound in _AT_MOST.split("|")
        yield _Count(value, noun, is_most, " ".join(match.group().split()))


def without_papers(text: str) -> str:
    """The text without the papers it cites, whose numbers and dates count nothing."""
    for reference in reversed(find_references(text)):
        text = text[: reference.full_start] + " ; " + text[reference.full_end :]
    return text


def smaller(wanted: str, found: str) -> Iterator[Difference]:
    """Numbers of the draft below those asked for, and limits in days above them."""
    given = list(_counts(found))
    is_per = _PER.search(canonical(wanted).lower()) or _PER.search(canonical(found).lower())
    for want in _counts(wanted):
        same = [one for one in given if one.noun == want.noun]
        if not same and want.noun in _TIMES and not is_per:
            same = [one for one in given if one.noun in _TIMES]
        if want.is_of_days and want.is_most:
            same = [one for one in same if one.is_most]
            if same and all(one.value > want.value for one in same):
                yield difference(DifferenceKind.LATER_DEADLINE, want.words, same[0].words)
        elif same and not want.is_most and all(one.value < want.value for one in same):
            yield difference(DifferenceKind.SMALLER_NUMBER, want.words, same[0].words)
    yield from _lower_level(wanted, found)


def _lower_level(wanted: str, found: str) -> Iterator[Difference]:
    """A level below the highest that is asked for ("mức độ 3, 4")."""
    asked, given = (_LEVELS.search(canonical(text).lower()) for text in (wanted, found))
    if asked is None or given is None or asked["what"] != given["what"]:
        return
    most, theirs = ([int(one) for one in re.findall(r"\d", m["levels"])] for m in (asked, given))
    if most and theirs and max(theirs) < max(most):
        yield difference(DifferenceKind.SMALLER_NUMBER, asked.group(), given.group())


_TIMES_A_YEAR = {"ngày": 365, "tuần": 52, "tháng": 12, "quý": 4, "học kỳ": 2, "năm": 1}
_OFTEN = re.compile(
    r"(?<!\w)(?:mỗi|hằng|hàng|theo|một lần mỗi|lần/)\s*(?P<period>ngày|tuần|tháng|quý|học kỳ|năm)"
    r"(?!\w)(?! (?:học|20\d\d))"
)


def less_often(wanted: str, found: str) -> Iterator[Difference]:
    """What is to be done more often than the draft says."""
    want, given = _how_often(wanted), _how_often(found)
    if want and given and all(often < min(want.values()) for often in given.values()):
        yield difference(DifferenceKind.LESS_OFTEN, next(iter(want)), next(iter(given)))


def _how_often(text: str) -> dict[str, int]:
    plain = canonical(text).lower()
    return {one.group(): _TIMES_A_YEAR[one["period"]] for one in _OFTEN.finditer(plain)}


def difference(kind: DifferenceKind, wanted: str, found: str) -> Difference:
    """A difference with its words in a sentence."""
    wanted, found = shown(wanted).strip(), shown(found).strip()
    text = _TEXTS[kind].format(wanted=wanted, found=found)
    return Difference(kind=kind, wanted=wanted, found=found, text=text)
