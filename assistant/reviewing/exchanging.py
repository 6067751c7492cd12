"""One of a sort put in another's place: an interim report for a final one, Monday for Thursday.

A sort is known with all its members. Where the superior's clause names one and the clause that
answers it only others, something else is said, however many of the other words agree. The clauses
must be of one matter beside it, and the draft's paragraph must not name the wanted one elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.reviewing.counting import difference, without_papers
from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.words import is_idle, plain_words
from ingest.text import canonical

_STAFF = (
    "giáo viên|gv|cán bộ|công chức|viên chức|nhân viên|người lao động|nhà giáo|đảng viên|"
    "thầy cô|thầy, cô|đội ngũ|cbgv|cbgvnv|cbccvc"
)
_WEEKDAY = (
    r"(?:(?:sáng|chiều|tối|ngày|vào|các|buổi)\s+thứ\s(?:{0})|"
    r"thứ\s(?:{0})\s+(?:hằng|hàng|mỗi|đầu|cuối|trong)\s+tuần)"
)


@dataclass(frozen=True, slots=True)
class _Sort:
    """The members of a sort; ``shares`` is how much else of the shorter clause must agree."""

    members: Mapping[str, re.Pattern[str]]
    shares: float = 0.4
    is_other_day: bool = False

    def named(self, text: str) -> dict[str, re.Match[str]]:
        found = ((name, pattern.search(text)) for name, pattern in self.members.items())
        return {name: match for name, match in found if match is not None}


def _sort(*members: str, shares: float = 0.4, is_other_day: bool = False) -> _Sort:
    patterns = {one: re.compile(rf"(?<!\w)(?:{one})(?!\w)") for one in members}
    return _Sort(patterns, shares, is_other_day)


_SORTS = (
    # reports
    _sort(r"tổng kết", r"sơ kết", r"phát động"),
    _sort(
        r"báo cáo(?: \w+){0,3} (?:tổng kết|năm|cả năm)|tổng kết năm(?: học)?",
        r"báo cáo(?: \w+){0,3} (?:chuyên đề)",
        r"báo cáo(?: \w+){0,3} (?:đột xuất)",
        r"báo cáo(?: \w+){0,2} (?:học kỳ|hk)",
        r"báo cáo(?: \w+){0,3} (?:tháng|hằng tháng|hàng tháng)",
        r"báo cáo(?: \w+){0,3} (?:quý|hằng quý|hàng quý)",
        r"báo cáo(?: \w+){0,3} (?:tuần|hằng tuần|hàng tuần)",
    ),
    _sort(r"học kỳ (?:i|1)|hk ?(?:i|1)", r"học kỳ (?:ii|2)|hk ?(?:ii|2)", r"cả năm"),
    # manner
    _sort(
        r"trực tiếp(?! (?:tiếp|chỉ đạo|phụ trách|quản lý|làm|giải quyết|ký))",
        r"trực tuyến|từ xa|qua mạng|online|gián tiếp|qua điện thoại|qua zalo",
    ),
    _sort(r"phiếu kín|bỏ phiếu", r"giơ tay"),
    _sort(r"bằng văn bản", r"bằng lời(?: nói)?|bằng miệng|truyền miệng"),
    _sort(r"công khai|rộng rãi|công bố", r"bí mật|kín đáo|giữ kín|nội bộ|chỉ thông báo riêng"),
    _sort(r"ngoài giờ|ngoài thời gian", r"trong giờ|trong thời gian học"),
    _sort(r"trong nước", r"ngoài nước|nước ngoài"),
    _sort(
        r"tăng(?! cường| thu nhập)|nâng(?= số| mức| tỷ| thêm)|nâng thêm|bổ sung thêm|kéo dài",
        r"giảm|cắt giảm|cắt bớt|rút bớt|rút ngắn|hạ(?= mức| tỷ)",
    ),
    _sort(r"mở rộng", r"thu hẹp"),
    _sort(
        r"miễn phí|không (?:phải )?(?:thu|đóng|nộp|mất|trả)(?: (?:phí|tiền))?",
        r"có thu phí|(?<!không )(?:thu|trả|mất) phí|(?<!không )(?:thu|đóng|nộp|trả) \d[\d.]*",
    ),
    _sort(r"cho phép|đồng ý", r"từ chối|không đồng ý|bác bỏ"),
    _sort(r"chấp thuận|phê duyệt", r"từ chối|bác bỏ"),
    _sort(r"bật|mở cửa|mở cổng", r"tắt|đóng cửa|khóa cổng"),
    # times
    _sort(
        r"trước khi \w+|trước (?:khai giảng|bế giảng|tết)",
        r"sau khi \w+|sau (?:khai giảng|bế giảng|tết)",
    ),
    _sort(
        *(
            f"{part} (?:của )?(?:mỗi |từng )?{period}"
            for part in ("đầu", "giữa", "cuối")
            for period in ("tuần", "tháng", "quý", "học kỳ", "năm")
        ),
        is_other_day=True,
    ),
    _sort(r"đầu (?:giờ|buổi)", r"cuối (?:giờ|buổi)", r"giữa giờ"),
    _sort(
        *(_WEEKDAY.format(one) for one in ("hai|2", "ba|3", "tư|4", "năm|5", "sáu|6", "bảy|7")),
        r"chủ nhật",
        is_other_day=True,
    ),
    # for whom
    _sort(
        r"mầm non|mẫu giáo|nhà trẻ",
        r"tiểu học",
        r"trung học cơ sở|thcs",
        r"trung học phổ thông|thpt",
        shares=0.5,
    ),
    _sort(r"nội trú", r"bán trú", r"ngoại trú"),
    _sort(
        _STAFF,
        r"học sinh|hs|trẻ em|trẻ|người học|học trò|các em",
        r"phụ huynh|cha mẹ|phhs|cmhs|gia đình",
    ),
    _sort(
        r"giáo viên|gv|nhà giáo",
        r"nhân viên bảo vệ|bảo vệ(?= \w+ trường)",
        r"cấp dưỡng|nhân viên nấu ăn",
        r"nhân viên văn thư|kế toán|thủ quỹ",
        r"nhân viên y tế",
        shares=0.5,
    ),
    _sort(r"học sinh nam|nam sinh", r"học sinh nữ|nữ sinh"),
)
# Who acts in person; a paper speaks to the head and the school may charge others with the rest.
_IN_PERSON = (
    r"trực tiếp|đích thân|chủ trì|làm trưởng|là trưởng|chịu trách nhiệm|ký(?: duyệt| ban hành)?"
)
_ROLES = {
    "hiệu trưởng": r"(?<!phó )(?<!\w)(?:hiệu trưởng|thủ trưởng)",
    "phó hiệu trưởng": r"(?<!\w)(?:phó hiệu trưởng|hiệu phó)",
    "tổ trưởng": r"(?<!\w)(?:tổ trưởng|tổ phó)",
    "tổng phụ trách": r"(?<!\w)(?:tổng phụ trách|bí thư đoàn)",
    "chủ nhiệm": r"(?<!\w)(?:giáo viên chủ nhiệm|gvcn)",
    "nhân viên": r"(?<!\w)(?:văn thư|kế toán|thủ quỹ|bảo vệ|nhân viên y tế)",
}
_ROLE = {name: re.compile(rf"{pattern}(?!\w)") for name, pattern in _ROLES.items()}
_ACTS = {
    name: re.compile(rf"{pattern}(?!\w)[^.;:]{{0,30}}?(?<!\w)(?:{_IN_PERSON})(?!\w)")
    for name, pattern in _ROLES.items()
}
# "lớp 2", "mẫu số 03", "khối 1 đến khối 5": what bears a number.
_LABEL = re.compile(
    r"(?<!\w)(?P<label>lớp|khối|biểu mẫu|biểu|mẫu|phụ lục|đợt|vòng|hạng|quyển|tập|giai đoạn|"
    r"phương án|ca)\s+(?:số\s+)?(?P<first>\d{1,2})(?![\d%/]|\.\d)"
    r"(?:\s*(?:-|–|đến|tới)\s*(?:(?:lớp|khối)\s+)?(?P<last>\d{1,2})(?![\d%/]|\.\d))?"
    r"(?P<more>(?:\s*(?:,|và|hoặc)\s*(?:(?:lớp|khối)\s+)?\d{1,2}(?![\d%/]|\.\d))*)"
)
_LABELS = {"khối": "lớp", "biểu mẫu": "mẫu", "biểu": "mẫu"}
_GRADES = 13
# Of the words of two clauses, so many are the same where the one repeats the other.
_SAME_WORDS = 0.8


def exchanged(wanted: str, clause: str, paragraph: str) -> Iterator[Difference]:
    """What the clause of the draft puts in the place of what is wanted."""
    want, given, around = (
        canonical(without_papers(one)).lower() for one in (wanted, clause, paragraph)
    )
    alike = _share(want, given)
    for sort in _SORTS:
        asked, told = sort.named(want), sort.named(given)
        if not asked or not told or alike < sort.shares:
            continue
        if asked.keys() & sort.named(around).keys():
            yield from _in_its_place(sort, want, given)
            continue
        kind = DifferenceKind.OTHER_DAY if sort.is_other_day else DifferenceKind.OTHER_THING
        yield difference(kind, _first(asked), _first(told))
    yield from _acts(want, given, around)
    yield from _numbered(want, given, around)


def _in_its_place(sort: _Sort, want: str, given: str) -> Iterator[Difference]:
    """A member in another's place in a clause that is otherwise the superior's own words."""
    first, second = want.split(), given.split()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.ratio() < _SAME_WORDS:
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        mine, theirs = (sort.named(" ".join(one)) for one in (first[a:b], second[c:d]))
        if kind == "replace" and mine and theirs and not mine.keys() & theirs.keys():
            yield difference(DifferenceKind.OTHER_THING, _first(mine), _first(theirs))
            return


def _first(named: Mapping[str, re.Match[str]]) -> str:
    return min(named.values(), key=lambda one: one.start()).group()


def _share(one: str, other: str) -> float:
    """How many of the telling words of the shorter stand in the other."""
    first, second = (
        {word for word in plain_words(text) if not is_idle(word)} for text in (one, other)
    )
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0


def _acts(want: str, given: str, around: str) -> Iterator[Difference]:
    """Another person than the one who is to act."""
    asked = {name: match for name, one in _ACTS.items() if (match := one.search(want))}
    told = {name: match for name, one in _ROLE.items() if (match := one.search(given))}
    if not asked or not told or any(_ROLE[name].search(around) for name in asked):
        return
    wanted = next(_ROLE[name].search(match.group()) for name, match in asked.items())
    if wanted is not None:
        yield difference(DifferenceKind.OTHER_THING, wanted.group(), _first(told))


def _numbered(want: str, given: str, around: str) -> Iterator[Difference]:
    """Another number of what bears one: another class, another form."""
    asked, told, said = _labels(want), _labels(given), _labels(around)
    for label, (words, numbers) in asked.items():
        if label in told and not numbers & said[label][1]:
            yield difference(DifferenceKind.OTHER_THING, words, told[label][0])


def _labels(text: str) -> dict[str, tuple[str, set[int]]]:
    found: dict[str, tuple[str, set[int]]] = {}
    for match in _LABEL.finditer(text):
        label = _LABELS.get(match["label"], match["label"])
        first, last = int(match["first"]), int(match["last"] or match["first"])
        numbers = set(range(first, min(last, first + _GRADES) + 1))
        numbers.update(int(one) for one in re.findall(r"\d+", match["more"]))
        words, others = found.get(label, (match.group(), set()))
        found[label] = (words, others | numbers)
    return found
