"""A limit that is changed: "gia hạn thời gian nộp bài đến hết ngày 15/10/2024"; the new day counts.

"Sở điều chỉnh thời hạn nộp báo cáo từ ngày 28/02/2025 sang ngày 15/3/2025": the old day is none. It
may stand in quotation marks, keep its own "trước", or be named behind ("thay vì ngày …").

``moves_in`` reads the same words for what they end: the day that counted until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.dates import FoundDate, date_at, find_dates
from ingest.led import Led, plain_of
from ingest.text import shown
from ingest.timing.calendar_days import CLOCK
from ingest.timing.limit import Limit

_CHANGES = r"(?:điều\s+chỉnh|thay\s+đổi|gia\s+hạn|kéo\s+dài|lùi|dời|chuyển|hoãn|rút\s+ngắn)"
_LEADS = "điều thay gia kéo lùi dời chuyển hoãn rút"
_CHANGE = re.compile(rf"(?<!\w){_CHANGES}(?!\w)", re.IGNORECASE)
_TERM = r"(?:thời\s+(?:hạn|gian|điểm)|hạn(?:\s+(?:cuối|chót))?|việc)"
_SENT = (
    r"(?:(?:tiếp\s+)?nhận|nộp|gửi|báo\s+cáo|đăng\s+ký|hoàn\s+thành|trả\s+lời|phản\s+hồi|tổ\s+chức)"
    r"(?!\w)[^,;:.|()\d]{0,120}?"
)
_DAY = r"(?:ngày\s+)?[\d/.-]{1,10}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?"
_TO_A_DAY = rf"(?:từ\s+{_DAY}\s+)?(?:sang|đến|tới|thành)(?:\s+hết)?\s+(?P<day>ngày\s+)?(?=\d)"
_CHANGED = Led(
    _LEADS,
    rf"{_CHANGES}\s+(?:{_TERM}\s+)?{_SENT}\s(?P<words>{_TO_A_DAY})",
    needs=("hạn|thời|việc|lùi|dời", "sang|đến|tới|thành", "nhận|nộp|gửi|báo|đăng|thành|lời|hồi|tổ"),
)
_IS_CHANGED = Led(
    "thời hạn việc",
    rf"{_TERM}\s+{_SENT}\s(?P<words>(?:được\s+)?{_CHANGES}\s+(?:thêm\s+)?{_TO_A_DAY})",
    needs=("sang|đến|tới|thành", "điều|thay|gia|kéo|lùi|dời|chuyển|hoãn|rút"),
)

# "từ trước ngày 15/11/2025 | chuyển thành trước ngày 05/12/2025".
_MOVES = (
    rf"(?:được\s+)?(?P<{{0}}>{_CHANGES[3:-1]}|đẩy|thay)(?:\s+{_TERM})?(?:\s+(?:thêm|lại|lên|lùi))?"
)
_BY = (
    r"(?:(?:chậm\s+nhất(?:\s+là)?|đến\s+hết|đến|hết|vào|(?P<{0}>trước))\s+){{0,2}}"
    rf"(?:{CLOCK.replace('{', '{{').replace('}', '}}')},?\s+)?"
)
_OLD = rf"{_BY.format('strict_once')}{_DAY}"
_NEW = rf"[“\"]?{_BY.format('strict')}(?P<day>ngày\s+)?(?=\d)"
_FROM_A_DAY_TO = Led(
    f"từ được đẩy {_LEADS}",
    rf"(?:{_MOVES.format('before')}\s+)?từ\s+{_OLD}\s*(?:,\s*)?(?:(?:nay\s+)?{_MOVES.format('behind')}\s+)?"
    rf"(?P<to>sang|thành|xuống|lên|đến|tới)\s+{_NEW}",
    needs=("sang|thành|xuống|lên|đến|tới", "từ"),
)
# 'điều chỉnh "trước ngày 15/11/2025" thành "trước ngày 05/12/2025"'.
_QUOTED = Led(
    f'được đẩy " “ {_LEADS}',
    rf"(?:{_MOVES.format('before')}\s+)?(?:từ\s+)?[“\"]{_OLD}[”\"]"
    rf"(?:\s+(?:tại|ở|trong|của)\s[^;:|\"“”]{{2,120}}?)?\s+(?:thành|sang)\s+{_NEW}",
    needs=("thành|sang", '"|“'),
)
# "báo cáo sơ kết: lùi đến ngày 05/12/2025 (trước đây là …)": whoever moves it says no more.
_PUT_OFF_TO = Led(
    "được lùi dời gia hoãn rút điều đẩy",
    r"(?:được\s+)?(?P<before>lùi|dời|gia\s+hạn|hoãn|rút\s+ngắn|điều\s+chỉnh|đẩy\s+lùi)"
    rf"(?:\s+(?:thêm|lại|thời\s+(?:hạn|gian))){{0,2}}\s+(?:sang|đến|tới|xuống|lên|thành|còn)\s+{_NEW}",
    needs=("sang|đến|tới|xuống|lên|thành|còn",),
)
# "từ ngày 30/9 đến hết ngày 10/10" is a time to do something in, but behind one of these.
_ONLY_PUTS_OFF = re.compile(r"(?:điều|thay|gia|kéo|lùi|dời|hoãn|đẩy)", re.IGNORECASE)
_LASTS_TO = frozenset({"đến", "tới"})
# What has a day that can be moved; a permit ("giấy phép được gia hạn đến ngày …") has none.
_HAS_A_DAY = re.compile(
    r"(?<!\w)(?:thời\s+(?:hạn|gian|điểm)|hạn|lịch|nộp|gửi|báo\s+cáo|đăng\s+ký|hoàn\s+thành|trả\s+lời|"
    r"phản\s+hồi|hội\s+(?:nghị|thi|thảo)|lớp|tập\s+huấn|cuộc|buổi|họp|lễ|kiểm\s+tra|khảo\s+sát|kỳ\s+thi|"
    r"tổ\s+chức|giao\s+ban|sơ\s+kết|tổng\s+kết|đợt|kiểm\s+kê|rà\s+soát|nghiệm\s+thu|quyết\s+toán|"
    r"bàn\s+giao|tuyển\s+(?:sinh|dụng)|khai\s+giảng|bế\s+giảng|đại\s+hội|thẩm\s+định)(?!\w)",
    re.IGNORECASE,
)
_NOT_TO_DO = re.compile(
    r"(?<!\w)(?:giấy\s+phép|hợp\s+đồng|visa|thị\s+thực|hiệu\s+lực|sử\s+dụng|thuê|bảo\s+hành)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;|](?=\s)")
_REACH = 300
_A_TERM = re.compile(_TERM, re.IGNORECASE)
_THING = re.compile(
    r"(?:Lớp|Hội\s(?:nghị|thi|thảo)|Cuộc|Buổi|Lễ|Kỳ|Đợt|Phiên|Việc|Báo\scáo|Bản|Danh\ssách|Hồ\ssơ|"
    r"Kế\shoạch|Lịch|Phiếu|Chương\strình|Đợt)(?!\w)"
)
_LONGEST_THING = 240
_KEPT = re.compile(r"(?<!\w)giữ\s+nguyên(?:\s+(?:thời\s+hạn|là)){0,2}[\s:]*\Z", re.IGNORECASE)
_QUOTES = re.compile(r"[“\"]")
_CLOSES = ("”", '"')

# "Điều chỉnh thời gian từ ngày … đến ngày …" may be a span of time and no move.
_PUT_OFF = re.compile(
    r"(?<!\w)(?:gia\s+hạn|lùi|dời|rời|hoãn|đẩy|chuyển|kéo\s+dài)(?!\w)(?!\s+đổi)", re.IGNORECASE
)
_OTHERWISE = re.compile(r"(?<!\w)(?:điều\s+chỉnh|thay\s+đổi|sửa|đổi)(?!\w)", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)từ(?!\w)", re.IGNORECASE)
_BECOMES = re.compile(r"(?<!\w)(?:thành|sang)(?!\w)", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới)(?!\w)", re.IGNORECASE)
_INSTEAD_OF = re.compile(
    r"(?<!\w)(?:thay\s+(?:cho|vì|thế)|trước\s+đây\s+là|không\s+phải)(?!\w)", re.IGNORECASE
)
# "hạn trước ngày 15/10/2025 nay | lùi đến hết ngày …": the old day just before the verb.
_A_LIMIT_BEFORE = re.compile(
    r"(?<!\w)(?:trước|hạn|chậm\s+nhất|hết|là)\s+(?:ngày\s+)?\Z", re.IGNORECASE
)
_ONLY_JOINS = re.compile(r"[\s,)]{0,3}(?:nay\s+)?(?:được\s+)?[^\W\d]{0,12}\s{0,2}", re.IGNORECASE)
# Without its old day a limit is moved only where the word can say nothing else.
_MOVES_ALONE = re.compile(
    r"(?<!\w)(?:gia\s+hạn|lùi|dời|hoãn|đẩy|kéo\s+dài|rút\s+ngắn|điều\s+chỉnh|thay\s+đổi)(?!\w)",
    re.IGNORECASE,
)
# "… có hiệu lực từ ngày 01/12/2024, thay thế Quyết định số 5/QĐ-X ngày 04/5/2021": no limit's day.
_OF_A_PAPER = re.compile(
    r"(?<!\w)(?:Quyết\s+định|Nghị\s+(?:định|quyết)|Thông\s+tư|Quy\s+(?:chế|định)|Công\s+văn|số)(?!\w)|"
    r"[/-][A-ZĐ]{2}"
)
_BETWEEN = 48
_BEFORE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A day that takes the place of another; ``old`` is None where the words do not name it.

    ``start`` is where the words of the move begin: what is moved is told before them.
    """

    start: int
    old: FoundDate | None
    new: FoundDate


def changed(text: str, plain: str) -> Iterator[Limit]:
    """Days that a limit is moved to; each binds by its words alone."""
    for pattern in (_CHANGED, _IS_CHANGED):
        for match in pattern.finditer(text, plain):
            if (limit := _moved(text, match, match.start("words"), strict=False)) is not None:
                yield limit
    for pattern in (_FROM_A_DAY_TO, _QUOTED, _PUT_OFF_TO):
        for match in pattern.finditer(text, plain):
            if not _is_of_a_limit(text, match):
                continue
            strict = match["strict"] is not None
            if (limit := _moved(text, match, match.start(), strict=strict)) is not None:
                yield limit


def _moved(text: str, match: re.Match[str], start: int, *, strict: bool) -> Limit | None:
    """The limit whose new day stands behind a match; None where no day does."""
    date = date_at(text, match.end())
    if date is None and match["day"]:
        date = date_at(text, match.start("day"))
    if date is None or date.day is None or date.month is None:
        return None
    return Limit(
        start=start,
        end=date.end
        + (text[date.end : date.end + 1] in _CLOSES and _QUOTES.search(match[0]) is not None),
        date=date.partial,
        month_day=date.month_day if date.year is None else None,
        strict=strict,
        binds=True,
        is_moved=True,
    )


def _is_of_a_limit(text: str, match: re.Match[str]) -> bool:
    """Whether what is moved is a day that something is due on, or is held on."""
    said = _SENTENCE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    if not _HAS_A_DAY.search(said) or _NOT_TO_DO.search(said):
        return False
    parts = match.groupdict()
    verb = parts["before"] or parts.get("behind")
    if parts.get("to") in _LASTS_TO:
        return verb is not None and _ONLY_PUTS_OFF.match(verb) is not None
    return verb is not None or _CHANGE.search(said) is not None or "to" not in parts


def is_kept(text: str, limit: Limit) -> bool:
    """Whether the words before a limit say that it stays: whoever says so need not keep it."""
    return _KEPT.search(text[max(0, limit.start - _BETWEEN) : limit.start]) is not None


def unmoved(limits: Sequence[Limit]) -> list[Limit]:
    """The limits without what other patterns read of the words that move one."""
    moved = [limit for limit in limits if limit.is_moved]
    return [
        limit
        for limit in limits
        if limit.is_moved or all(limit.end <= one.start or limit.start >= one.end for one in moved)
    ]


def moved_thing(said: str) -> str | None:
    """What has its day moved, where it alone stands before ("Lớp tập huấn | chuyển từ ngày …").

    None where a sentence says that its limit is moved: what is due is told by the words of that.
    """
    words = shown(said).strip(' *,:;-–+•“"')
    is_alone = _THING.match(words) is not None and len(words) <= _LONGEST_THING
    return words if is_alone and not (_CHANGE.search(words) or _A_TERM.search(words)) else None


def moves_in(text: str) -> tuple[Move, ...]:
    """The moves that a sentence tells, each new day once."""
    days = [one for one in find_dates(text) if one.month and one.day]
    found: dict[FoundDate, Move] = {}
    for first, second in pairwise(days):
        if second.start - first.end > _BETWEEN:
            continue
        if _OF_A_PAPER.search(text, first.end, second.start):
            continue
        if _INSTEAD_OF.search(text, first.end, second.start):
            found.setdefault(first, Move(start=first.start, old=second, new=first))
        elif _is_from_to(text, first, second):
            found.setdefault(second, Move(start=first.start, old=first, new=second))
    if days and _MOVES_ALONE.search(text):
        for limit in changed(text, plain_of(text)):
            move = _move_of_a_limit(text, limit, days)
            if move is not None:
                found.setdefault(move.new, move)
    return tuple(sorted(found.values(), key=lambda move: move.new.start))


def _move_of_a_limit(text: str, limit: Limit, days: Sequence[FoundDate]) -> Move | None:
    within = [one for one in days if limit.start <= one.start and one.end <= limit.end]
    if not within or not _MOVES_ALONE.search(text, 0, within[-1].start):
        return None
    new = within[-1]
    before = [one for one in days if one.end <= limit.start and _is_old(text, one, limit.start)]
    old = within[0] if len(within) > 1 else next(iter(before[-1:]), None)
    return Move(start=min(limit.start, old.start if old else limit.start), old=old, new=new)


def _is_old(text: str, day: FoundDate, verb: int) -> bool:
    """Whether a day is the limit that the words right behind it move."""
    lead = _A_LIMIT_BEFORE.search(text[max(0, day.start - _BEFORE) : day.start])
    return lead is not None and _ONLY_JOINS.fullmatch(text, day.end, verb) is not None


def _is_from_to(text: str, first: FoundDate, second: FoundDate) -> bool:
    """Whether the words around two days move the first to the second."""
    if not _FROM.search(text, max(0, first.start - _BEFORE), first.start):
        return False
    moved = _PUT_OFF.search(text, 0, second.start)
    if _BECOMES.search(text, first.end, second.start):
        return bool(moved or _OTHERWISE.search(text, 0, second.start))
    return bool(moved and _UNTIL.search(text, first.end, second.start))
