"""What a paragraph of the draft says against a clause: fewer, less often, too late, the opposite.

Only words that both papers have are set against one another. A number counts against one of the
same noun; a phrase is opposed where one paper denies it and the other, in the paragraph that
answers, does not. Words that keep something off ("ngăn chặn", "hạn chế", "nguy cơ") are no denial
of a task and no leave to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.words import is_idle, plain_words
from ingest.references import find_references
from ingest.text import canonical, shown

# --- numbers ----------------------------------------------------------------------------------

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
    r"(?:số|khóa|mức độ|mức|điều|khoản|mục|phụ lục|năm|tháng|ngày|iso|quý|lần thứ|thứ|giai đoạn|đợt)"
    r"\s*\Z"
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
    plain = canonical(_without_papers(text)).lower()
    for match in _NUMBER.finditer(plain):
        if match["bound"] is None and (
            match["number"] == "một" or _NUMBERED.search(plain[: match.start("number")])
        ):
            continue
        noun = "%" if match["percent"] else match["noun"].split()[0]
        printed = match["number"].replace(",", ".")
        value = float(_IN_WORDS.get(printed, 0) or printed)
        bound = match["bound"] or ""
        is_most = bound in _AT_MOST.split("|")
        yield _Count(value, noun, is_most, " ".join(match.group().split()))


def _without_papers(text: str) -> str:
    for reference in reversed(find_references(text)):
        text = text[: reference.full_start] + " ; " + text[reference.full_end :]
    return text


def _smaller(wanted: str, found: str) -> Iterator[Difference]:
    given = list(_counts(found))
    for want in _counts(wanted):
        same = [one for one in given if one.noun == want.noun]
        if want.is_of_days and want.is_most:
            same = [one for one in same if one.is_most]
            if same and all(one.value > want.value for one in same):
                yield _difference(DifferenceKind.LATER_DEADLINE, want.words, same[0].words)
        elif same and not want.is_most and all(one.value < want.value for one in same):
            yield _difference(DifferenceKind.SMALLER_NUMBER, want.words, same[0].words)


# --- how often --------------------------------------------------------------------------------

_TIMES_A_YEAR = {"ngày": 365, "tuần": 52, "tháng": 12, "quý": 4, "học kỳ": 2, "năm": 1}
_OFTEN = re.compile(
    r"(?<!\w)(?:mỗi|hằng|hàng|theo|một lần mỗi|lần/)\s*(?P<period>ngày|tuần|tháng|quý|học kỳ|năm)"
    r"(?!\w)(?! (?:học|20\d\d))"
)


def _less_often(wanted: str, found: str) -> Iterator[Difference]:
    want, given = _how_often(wanted), _how_often(found)
    if want and given and all(often < min(want.values()) for often in given.values()):
        yield _difference(DifferenceKind.LESS_OFTEN, next(iter(want)), next(iter(given)))


def _how_often(text: str) -> dict[str, int]:
    plain = canonical(text).lower()
    return {one.group(): _TIMES_A_YEAR[one["period"]] for one in _OFTEN.finditer(plain)}


# --- the opposite -----------------------------------------------------------------------------

_DENIES = (
    "khong bat buoc phai|khong bat buoc|khong nhat thiet phai|khong nhat thiet|khong yeu cau|"
    "khong can|khong phai|khong duoc|khong cho phep|khong con|khong de|khong to chuc|"
    "khong thuc hien|khong|chua trien khai|chua thuc hien|chua to chuc|chua|nghiem cam|cam|"
    "tam dung|tam hoan|tam ngung|hoan|ngung|dung viec|cham dut|bai bo|bo viec|mien"
)
_KEEPS_OFF = (
    "ngan chan|ngan ngua|ngan|han che|phong chong|phong|chong|giam|tranh|bot|xoa bo|xoa|loai bo|"
    "khac phuc|dau tranh|bai tru|day lui|nguy co|xu ly|tu choi|phan bac|kien quyet bo"
)
_ALLOWS = frozenset(["duoc", "phep", "van", "co the"])
_DENIAL = re.compile(rf"(?<!\w)(?:{_DENIES})(?!\w)(?! (?:ngung|gian|khi|quan|dung|nhung))")
_KEEPING_OFF = re.compile(rf"(?<!\w)(?:{_KEEPS_OFF})(?!\w)(?! (?:gd|giao duc|noi vu|y te))")
_ALLOWING = re.compile(r"(?<!\w)(?:duoc|duoc phep|cho phep|co the|van)(?!\w)")
_SEGMENT_END = re.compile(r"[,;.:()!?\n]|(?<!\w)(?:mà|nhưng)(?!\w)")
_SENTENCE_ENDS = ".;\n"
_NEAR = 4
_ENOUGH = 0.6


@dataclass(slots=True)
class _Said:
    """The pairs of words of a text, by whether it denies them, keeps them off, or says them."""

    denied: dict[tuple[str, str], str] = field(default_factory=dict)
    kept_off: set[tuple[str, str]] = field(default_factory=set)
    said: dict[tuple[str, str], str] = field(default_factory=dict)
    allowed: set[tuple[str, str]] = field(default_factory=set)
    denials: list[tuple[frozenset[tuple[str, str]], str]] = field(default_factory=list)


def _read(text: str) -> _Said:
    said = _Said()
    inherits = False
    for segment, end in _segments(text):
        words = " ".join(plain_words(segment))
        denial, keeping = _DENIAL.search(words), _KEEPING_OFF.search(words)
        first = min((one.start() for one in (denial, keeping) if one), default=len(words))
        before = _pairs(words[:first])
        if inherits:
            said.kept_off.update(before)
        else:
            said.said.update(dict.fromkeys(before, segment.strip()))
        if denial is not None and denial.start() <= first:
            after = _pairs(words[denial.end() :])
            near = after[:_NEAR]
            said.denied.update(dict.fromkeys(near, segment.strip()))
            said.kept_off.update(after[_NEAR:])
            if near:
                said.denials.append((frozenset(near), segment.strip()))
        elif keeping is not None:
            said.kept_off.update(_pairs(words[keeping.end() :]))
        allowing = _ALLOWING.search(words)
        if allowing is not None and denial is None:
            said.allowed.update(_pairs(words[allowing.end() :]))
        inherits = (inherits or denial is not None or keeping is not None) and (
            end not in _SENTENCE_ENDS
        )
    return said


def _segments(text: str) -> Iterator[tuple[str, str]]:
    last = 0
    for match in _SEGMENT_END.finditer(text):
        yield text[last : match.start()], match.group()
        last = match.end()
    yield text[last:], "."


def _pairs(words: str) -> list[tuple[str, str]]:
    return [pair for pair in pairwise(words.split()) if not all(map(is_idle, pair))]


def _opposite(wanted: str, found: str) -> Iterator[Difference]:
    want, given = _read(wanted), _read(found)
    for near, words in given.denials:
        head = [
            pair
            for pair in near
            if pair in want.said
            and pair not in want.denied
            and pair not in want.kept_off
            and pair not in given.said
        ]
        if head and not any(is_idle(word) for word in head[0]):
            yield _difference(DifferenceKind.OPPOSITE, want.said[head[0]], words)
            return
    for near, words in want.denials:
        against = [
            pair
            for pair in near
            if pair in given.said and pair not in given.denied and pair not in given.kept_off
        ]
        if against and (
            any(pair in given.allowed for pair in against) or len(against) >= _ENOUGH * len(near)
        ):
            yield _difference(DifferenceKind.OPPOSITE, words, given.said[against[0]])
            return


# --- together ---------------------------------------------------------------------------------

_TEXTS = {
    DifferenceKind.LATER_DEADLINE: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
    DifferenceKind.SMALLER_NUMBER: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: ít hơn.",
    DifferenceKind.LESS_OFTEN: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: thưa hơn.",
    DifferenceKind.OPPOSITE: "Cấp trên ghi «{wanted}», dự thảo ghi ngược lại «{found}».",
}


def differences(wanted: str, clause: str, paragraph: str) -> Iterator[Difference]:
    """Everything that the draft says against a clause.

    Args:
        wanted: the clause of the superior's paper.
        clause: the clause of the draft that answers it.
        paragraph: the paragraph of that clause.
    """
    yield from _smaller(wanted, clause)
    yield from _less_often(wanted, clause)
    yield from _opposite(wanted, paragraph)


def _difference(kind: DifferenceKind, wanted: str, found: str) -> Difference:
    wanted, found = shown(wanted).strip(), shown(found).strip()
    text = _TEXTS[kind].format(wanted=wanted, found=found)
    return Difference(kind=kind, wanted=wanted, found=found, text=text)
