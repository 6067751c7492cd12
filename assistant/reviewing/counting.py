"""Numbers and sums: what the draft gives less of, more of, or later, than its superior asks.

A number counts against one of the same noun; what is numbered ("khóa 12", "mức độ 3") is no count.
Of what is to be done at least, more is right; of what is bounded, less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.frequency import has_frequency, same_periods
from ingest.references import find_references
from ingest.text import canonical, shown

_TEXTS = {
    DifferenceKind.LATER_DEADLINE: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: muộn hơn.",
    DifferenceKind.SMALLER_NUMBER: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: ít hơn.",
    DifferenceKind.LESS_OFTEN: "Cấp trên yêu cầu «{wanted}», dự thảo ghi «{found}»: thưa hơn.",
    DifferenceKind.OTHER_NUMBER: "Cấp trên ghi «{wanted}», dự thảo ghi «{found}»: khác số.",
    DifferenceKind.OTHER_DAY: "Cấp trên ghi «{wanted}», dự thảo ghi «{found}»: khác ngày.",
    DifferenceKind.OTHER_THING: "Cấp trên ghi «{wanted}», dự thảo ghi «{found}»: khác nhau.",
    DifferenceKind.WEAKER: "Cấp trên yêu cầu «{wanted}», dự thảo chỉ ghi «{found}».",
    DifferenceKind.OPPOSITE: "Cấp trên ghi «{wanted}», dự thảo ghi ngược lại «{found}».",
}

_DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
_LAST = _DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "năm": 5}
# "ba", "mười", "mười hai", "hai mươi lăm"; "năm" alone is mostly a year.
_SPELT = (
    rf"(?:(?:{'|'.join(_DIGITS)})\s+)?mươi(?:\s+(?:{'|'.join(_LAST)}))?|"
    rf"mười(?:\s+(?:{'|'.join(_LAST)})(?!\s+học))?|{'|'.join(_DIGITS)}"
)
_AT_MOST = (
    "trong vòng|trong thời hạn|trong|không quá|không vượt quá|không được quá|không được vượt quá|"
    "tối đa|nhiều nhất|chậm nhất sau|chậm nhất|sau|dưới|không nhiều hơn"
)
_AT_LEAST = "ít nhất|tối thiểu|không dưới|không ít hơn|từ|trên|đạt|đủ"
# "ít nhất 03 buổi đối thoại", "02 mô hình", "98% trở lên", "trong 05 ngày làm việc", "25.000 đồng".
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<bound>{_AT_MOST}|{_AT_LEAST})\s+(?:là\s+)?)?"
    rf"(?<![\w/.,-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}}(?:[.,]\d{{1,3}})?|{_SPELT})(?![/\d])"
    r"(?:\s?(?P<percent>%|phần trăm)|"
    r"\s*(?:(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)\s*)?(?P<money>đồng|vnđ|vnd|đ)(?!\w)(?! chí)|"
    r"\s+(?P<noun>[^\W\d_]+(?:\s+[^\W\d_]+){0,2}))"
)
_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
# What is numbered, not counted, stands before the number; a year, a term, a level behind it.
_NUMBERED = re.compile(
    r"(?:số|khóa|mức độ|mức|điều|khoản|mục|phụ lục|năm|tháng|ngày|iso|quý|lần thứ|thứ|giai đoạn|"
    r"đợt|lớp|khối|mẫu|học kỳ|tuần)\s*\Z"
)
# A school's short forms, and what is counted by times in other words.
_SAME_NOUN = {"hs": "học", "gv": "giáo", "em": "học"}
_TIMES = frozenset(["lần", "buổi", "cuộc", "đợt", "kỳ"])
_LEVELS = re.compile(
    r"(?<!\w)(?P<what>mức độ|cấp độ|mức)(?P<levels>(?:[\s,và/-]|mức độ|\d(?!\d))+)"
)
_DAYS = frozenset(["ngày", "tuần", "tháng", "giờ"])
_MONEY = "đồng"
# How many take part is fixed: one more is as wrong as one less.
_PEOPLE = frozenset(["giáo", "học", "cán", "viên", "đội", "vận", "thí", "đại", "người", "nhân"])
_FIXED = re.compile(
    r"(?<!\w)(?:có|bố trí|phân công|cử|gồm|bao gồm|chọn|chọn cử|thành lập|số lượng|với)"
    r"(?: đội \w+| đoàn| danh sách)?[:\s]*\Z"
)
# Of all of them, as against a share of less than all.
_ALL = r"tất cả(?: các)?|toàn bộ(?: số)?|toàn thể|mọi|100\s?%(?: số)?|100 phần trăm"
_ALL_OF = re.compile(rf"(?<!\w)(?P<words>(?:{_ALL})\s+(?P<noun>[^\W\d_]+))", re.IGNORECASE)
_SOME = (
    r"một số|một vài|vài|một phần|phần lớn|phần đông|đa số|đa phần|hầu hết|(?:khoảng )?một nửa|"
    r"(?:khoảng )?nửa số|đại diện(?: một số)?|khoảng \d{1,2}\s?%|\d{1,2}(?:,\d+)?\s?%"
)
_SOME_OF = re.compile(
    rf"(?<![\w,.])(?P<words>(?:{_SOME})(?: số)?\s+(?P<noun>[^\W\d_]+))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Count:
    value: float
    noun: str
    is_most: bool
    is_least: bool
    is_fixed: bool
    words: str

    @property
    def is_of_days(self) -> bool:
        return self.noun in _DAYS


def _counts(text: str) -> Iterator[_Count]:
    plain = canonical(without_papers(text)).lower()
    for match in _NUMBER.finditer(plain):
        before, bound = plain[: match.start("number")], match["bound"] or ""
        noun = _noun_of(match)
        is_fixed = not bound and (
            noun == _MONEY or (noun in _PEOPLE and _FIXED.search(before) is not None)
        )
        if not bound and (
            (match["number"] == "một" and not is_fixed)
            or (_NUMBERED.search(before) and noun not in (_MONEY, "%"))
        ):
            continue
        value = _value(match["number"], is_money=noun == _MONEY)
        yield _Count(
            value=value * _SCALES.get(match["scale"] or "", 1.0),
            noun=noun,
            is_most=bound in _AT_MOST.split("|"),
            is_least=bound in _AT_LEAST.split("|"),
            is_fixed=is_fixed,
            words=" ".join(match.group().split()),
        )


def _noun_of(match: re.Match[str]) -> str:
    if match["percent"]:
        return "%"
    if match["money"]:
        return _MONEY
    noun = match["noun"].split()[0]
    return _SAME_NOUN.get(noun, noun)


def _value(printed: str, *, is_money: bool) -> float:
    if printed[0].isdigit():
        if is_money or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", printed):
            printed = printed.replace(".", "")
        return float(printed.replace(",", "."))
    tens, _, units = printed.partition("mươi")
    if printed.startswith("mười"):
        return 10.0 + _LAST.get(printed.removeprefix("mười").strip(), 0)
    if not _:
        return float(_DIGITS[printed])
    return 10.0 * _DIGITS.get(tens.strip(), 1) + _LAST.get(units.strip(), 0)


def without_papers(text: str) -> str:
    """The text without the papers it cites, whose numbers and dates count nothing."""
    for reference in reversed(find_references(text)):
        text = text[: reference.full_start] + " ; " + text[reference.full_end :]
    return text


def other_counts(wanted: str, found: str) -> Iterator[Difference]:
    """Numbers of the draft below those asked for, or above those allowed, and longer limits."""
    is_per = has_frequency(wanted) or has_frequency(found)
    is_often = not same_periods(wanted, found)
    is_alike = not is_per or not (is_often or has_frequency(wanted) != has_frequency(found))
    given = [one for one in _counts(found) if not (is_often and one.noun in _TIMES)]
    for want in _counts(wanted):
        if is_often and want.noun in _TIMES:
            continue
        same = [one for one in given if one.noun == want.noun]
        if not same and want.noun in _TIMES and is_alike:
            same = [one for one in given if one.noun in _TIMES]
        kind = _against(want, same) if same else None
        if kind is not None:
            yield difference(kind, want.words, same[0].words)
    yield from _lower_level(wanted, found)
    yield from _not_all(wanted, found)


def _against(want: _Count, same: list[_Count]) -> DifferenceKind | None:
    """In what numbers of the same noun are against one that is wanted."""
    if want.is_of_days and want.is_most:
        bounded = [one for one in same if one.is_most]
        is_later = bounded and all(one.value > want.value for one in bounded)
        return DifferenceKind.LATER_DEADLINE if is_later else None
    if want.is_most:
        is_more = all(one.value > want.value for one in same)
        return DifferenceKind.OTHER_NUMBER if is_more else None
    if all(one.value < want.value or (one.is_most and one.value == want.value) for one in same):
        is_same = any(one.value == want.value for one in same)
        is_bound = not want.is_least and want.noun != "%"
        return None if is_same and is_bound else DifferenceKind.SMALLER_NUMBER
    if want.is_fixed and all(one.value > want.value for one in same):
        return DifferenceKind.OTHER_NUMBER
    return None


def _lower_level(wanted: str, found: str) -> Iterator[Difference]:
    """A level below the highest that is asked for ("mức độ 3, 4")."""
    asked, given = (_LEVELS.search(canonical(text).lower()) for text in (wanted, found))
    if asked is None or given is None or asked["what"] != given["what"]:
        return
    most, theirs = ([int(one) for one in re.findall(r"\d", m["levels"])] for m in (asked, given))
    if most and theirs and max(theirs) < max(most):
        yield difference(DifferenceKind.SMALLER_NUMBER, asked.group(), given.group())


def _not_all(wanted: str, found: str) -> Iterator[Difference]:
    """Some of what all are asked of: "100% giáo viên", and "một số giáo viên"."""
    plain = canonical(found).lower()
    every = {one["noun"] for one in _ALL_OF.finditer(plain)}
    for match in _ALL_OF.finditer(canonical(wanted).lower()):
        noun = match["noun"]
        some = [one for one in _SOME_OF.finditer(plain) if one["noun"] == noun]
        if some and noun not in every:
            yield difference(DifferenceKind.WEAKER, match["words"], some[0]["words"])


def difference(kind: DifferenceKind, wanted: str, found: str) -> Difference:
    """A difference with its words in a sentence."""
    wanted, found = shown(wanted).strip(), shown(found).strip()
    text = _TEXTS[kind].format(wanted=wanted, found=found)
    return Difference(kind=kind, wanted=wanted, found=found, text=text)
