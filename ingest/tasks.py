"""Tasks with a period: under a line "Thời gian thực hiện: …", or in a row of a table of tasks.

The times need no lead there ("Tháng 12/2025", "2026"). Who leads is named beside them: "Cơ quan
chủ trì: …", or a column with that title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.actors import (
    is_name,
    lead_of,
    who_after,
    who_heads,
    who_is_labelled,
    who_is_next,
    who_receives,
    whoever_receives,
)
from ingest.document import PassageRole
from ingest.duty import REPORT, FoundObligation, last_sentence
from ingest.lines import Marker
from ingest.passages import Placed
from ingest.recipients import recipient
from ingest.tables import Cell, cells_of
from ingest.text import folded, shown
from ingest.times import LENGTH, Time, find_times

# "Thời gian thực hiện: …", "Thời hạn giải quyết: …"; a term of validity or of storage is no duty,
# and "Thời hạn gửi báo cáo: …" is read as a sentence. "Thời gian thực hiện Chương
# trình" is no task's.
_LABEL = (
    r"(?:Thời\s+gian|Thời\s+hạn|Thời\s+điểm|Tiến\s+độ|Hạn)"
    r"(?!\s+(?:sử|có|hiệu|bảo|lưu|thuê|hợp|hoạt|vay|nghỉ|đào|học|làm|trên|này|công|gửi|nộp|báo))"
    r"(?:,?\s+(?!(?:Chương|Đề|Dự|Kế)\s)[^\W\d_]+){0,6}"
)
_LABELLED = re.compile(
    rf"(?<!\w){_LABEL}[\s*]*:[\s*]*(?P<words>(?:[^.;|\n]|\.(?=\d)|\n(?!\s*(?:\n|[-+•|])))"
    r"{3,240})"
)
# "thời gian quan trắc từ tháng 3 đến tháng 10", without a colon; figures of a time are no task.
_SAID = re.compile(
    r"(?<!\w)thời\s+gian\s+(?!chốt|lấy|tính|số)(?:[^\W\d_]+\s+){1,4}?(?P<words>(?:từ|vào|trong)\s+"
    r"(?:ngày|tháng|quý|năm|\d)[^;.|]{3,80})",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(rf"[\W\d]*{_LABEL}\W*\Z", re.IGNORECASE)
_STEP = re.compile(
    rf":[\s*]*(?P<words>{LENGTH}(?<!tháng)(?<!tuần)(?<!quý))[\s*]*"
    r"(?:\([^()]{1,160}\)[\s*]*)?[.;]?[\s*]*\Z",
    re.IGNORECASE,
)
_STEP_REACH = 240
_LEAD_AGENCY = re.compile(r"(?:Cơ quan|Đơn vị)\s+chủ trì\s*:\s*(?P<who>[^\n]{3,300}?)\s*[.;]?\s*\Z")

_TIME_TITLE = re.compile(r"(?:thoi (?:gian|han|diem)|tien do|han (?:hoan|nop|gui)|ngay hoan)")
_MAY_NAME_TIME = re.compile(r"hời|HỜI|iến|IẾN|ạn|ẠN|gày|GÀY")
_WHAT_TITLE = re.compile(
    r"(?:noi dung|ten(?! (?:cac )?buoc)|nhiem vu|cong viec|hoat dong|viec|danh muc|giai phap|de an|"
    r"thu tuc|san pham)"
)
_WHO_TITLES = (
    re.compile(r".*chu tri"),
    re.compile(r".*(?:thuc hien|trach nhiem|phu trach|phan cong|giai quyet)"),
    re.compile(r"(?:co quan|don vi|bo phan|nguoi)"),
)
_NOT_WHO = re.compile(
    r"buoc|cac buoc|thu tu|cach thuc|hinh thuc|trinh tu|dia diem|noi |ket qua|phoi hop|phuong thuc"
)
_LONGEST_TITLE = 80
_LONGEST_CELL = 600
_LONGEST_NAME = 160
_COUNTER = re.compile(r"[|*\s]*(?:(?:Bước|B)\s?)?\d")
_MAY_HOLD_A_TIME = re.compile(
    r"[0-9][\s)*]{0,4}(?:\([^()]{1,20}\)\s*)?(?:ngày|giờ|tháng|phút|buổi|/)"
)
_NEAR = 3
# What stands behind a time in its own sentence.
_SENTENCE = re.compile(r"[.;|](?=\s)|\n(?=\s*(?:\n|[-+•|]))")
_REST = 400
_LONGEST_LIST = 8
_FEWEST_CELLS_OF_A_STEP = 3
_LENGTH_ALONE = re.compile(rf"[\s*]*{LENGTH}(?<!tháng)(?<!tuần)(?<!quý)[\s*.]*", re.IGNORECASE)
# Titles over columns of figures: "Thời gian | Năm 2024 | Năm 2025".
_OF_A_COLUMN = re.compile(r"[\s*]*(?:Năm|Quý|Tháng|Ngày)\s[^;.]{0,24}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table that say what, who and by when; ``width`` is how many it has."""

    width: int
    time: int
    what: int | None
    who: int | None


def columns_of(row: Placed) -> Columns | None:
    """The columns of a table by its row of titles; None for a row that is none."""
    if not _MAY_NAME_TIME.search(row.text):
        return None
    cells = cells_of(row.text)
    titles = [
        folded(cell.text).strip(" .:") if len(cell.text) <= _LONGEST_TITLE else "" for cell in cells
    ]
    time = next((i for i, title in enumerate(titles) if _TIME_TITLE.match(title)), None)
    if time is None or len(titles) <= 1 or _value_of(cells, time) is not None:
        return None
    what = next((i for i, title in enumerate(titles) if _WHAT_TITLE.match(title)), None)
    who = next(
        (
            i
            for pattern in _WHO_TITLES
            for i, title in enumerate(titles)
            if i not in (time, what) and pattern.match(title) and not _NOT_WHO.match(title)
        ),
        None,
    )
    return Columns(width=len(titles), time=time, what=what, who=who)


def tasks_in_row(row: Placed, columns: Columns) -> Iterator[FoundObligation]:
    """The task of one row of a table, once for each time in its column of times."""
    cells = cells_of(row.text)
    full = len(cells) == columns.width
    who = lead_of(cells[columns.who].text) if full and columns.who is not None else None
    for at in _time_cells(cells, columns):
        cell = cells[at]
        what = cells[columns.what].text if full and columns.what is not None else ""
        if not _has_letters(what):
            what = _longest_task(cells[:at])
        for time in find_times(cell.text):
            if not _in_brackets(cell.text, time.start):
                is_length = _LENGTH_ALONE.fullmatch(cell.text) is not None
                beside = _beside(cells, cell, what) if is_length else _name_among(cells[:at], what)
                yield from _task(row, time, cell.start, what, who or beside)


def tasks_in_loose_row(row: Placed) -> Iterator[FoundObligation]:
    """The tasks of a row of no known columns: a time beside its label, or a step with its length.

    "Thời hạn giải quyết | 05 ngày làm việc"; "B2 | Thẩm định hồ sơ | Phòng chuyên môn | 02 ngày".
    """
    if not _MAY_HOLD_A_TIME.search(row.text):
        return
    cells = cells_of(row.text)
    if len(cells) > 1 and _MAY_NAME_TIME.search(row.text):
        for label in (i for i, cell in enumerate(cells[:-1]) if _is_time_title(cell.text)):
            value = _value_of(cells, label)
            if value is not None:
                yield from _times_of(row, value, cells[label].text, None)
                return
    if len(cells) >= _FEWEST_CELLS_OF_A_STEP and begins_with_a_counter(row):
        for cell in cells[2:]:
            if _LENGTH_ALONE.fullmatch(cell.text):
                what = _longest_task(cells[: cells.index(cell)]) or cells[0].text
                yield from _times_of(row, cell, what, _beside(cells, cell, what))


def _value_of(cells: Sequence[Cell], label: int) -> Cell | None:
    """The cell beside a label, where it says a time; titles of columns do not."""
    value = cells[label + 1] if label + 1 < len(cells) else None
    if value is None or not find_times(value.text) or _OF_A_COLUMN.match(value.text):
        return None
    return value


def _longest_task(cells: Sequence[Cell]) -> str:
    """The longest cell, a name only where nothing else has letters."""
    tasks = [one.text for one in cells if _has_letters(one.text) and not is_name(one.text)]
    steps = [text for text in tasks if not _COUNTER.match(text)]
    return max(steps or tasks or [one.text for one in cells], key=len, default="")


def _beside(cells: Sequence[Cell], time: Cell, what: str) -> str | None:
    """Who does a step: the cell before its length, where that is not what is done."""
    at = cells.index(time)
    before = cells[at - 1].text
    if before != what and len(before) <= _LONGEST_NAME and _has_letters(before):
        return lead_of(before)
    return _name_among(cells[:at], what)


def _name_among(cells: Sequence[Cell], what: str) -> str | None:
    """The last cell that is a name and not what is done."""
    names = [one.text for one in cells if one.text != what and is_name(one.text)]
    short = [name for name in names if len(name) <= _LONGEST_NAME]
    return lead_of(short[-1]) if short else None


def _times_of(row: Placed, cell: Cell, what: str, who: str | None) -> Iterator[FoundObligation]:
    for time in find_times(cell.text):
        if not _in_brackets(cell.text, time.start):
            yield from _task(row, time, cell.start, what, who)


def _is_time_title(words: str) -> bool:
    return len(words) <= _LONGEST_TITLE and bool(_TIME_TITLE.match(folded(words).strip(" .:*")))


def tasks_at(placed: Sequence[Placed], at: int) -> Iterator[FoundObligation]:
    """The tasks of a paragraph that states a time after a label, or under a heading that is one."""
    one = placed[at]
    step = _step(one) if one.role is PassageRole.BODY else None
    if step:
        time = Time(start=step.start("words"), end=step.end("words"), is_length=True)
        yield from _task(one, time, 0, one.text[one.body - one.start : step.start()], None)
        return
    for said in _labels(one.text):
        before = one.text[max(one.body - one.start, 0) : said.start()]
        what = last_sentence(before) or _entry_above(placed, at) or _heading(one)
        duties = _labelled(placed, at, said.start("words"), said["words"], what)
        yield from (one for one in duties if said.re is _LABELLED or one.date or one.month_day)
    is_loose = one.paragraph.marker in (Marker.NONE, Marker.BULLET)
    if is_loose and one.heading_path and _LABEL_ALONE.match(one.heading_path[-1]):
        heading = one.heading_path[-2] if len(one.heading_path) > 1 else ""
        body = max(one.body - one.start, 0)
        yield from _labelled(placed, at, body, one.text[body:], heading or one.heading_path[-1])
    elif is_loose and _MAY_HOLD_A_TIME.search(one.text) and (label := _label_above(placed, at)):
        body = max(one.body - one.start, 0)
        what = one.text[body:].rpartition(":")[0] or label
        yield from _labelled(placed, at, body, one.text[body:], what)


def _entry_above(placed: Sequence[Placed], at: int) -> str | None:
    """The entry of a list that an unmarked line behind it goes on with; None for any other line."""
    one = placed[at]
    before = next(
        (
            earlier
            for earlier in reversed(placed[max(0, at - _NEAR) : at])
            if earlier.role is not PassageRole.ARTEFACT
        ),
        None,
    )
    goes_on = one.paragraph.marker is Marker.NONE and before is not None
    if before is None or not goes_on or before.heading_path != one.heading_path:
        return None
    if before.paragraph.marker is Marker.NONE or _labels(before.text):
        return None
    return before.text[max(before.body - before.start, 0) :]


def _label_above(placed: Sequence[Placed], at: int) -> str | None:
    """The words "Thời hạn giải quyết", alone in a cell or line, that a list stands under."""
    if _OF_A_COLUMN.match(placed[at].text):
        return None
    for earlier in reversed(placed[max(0, at - _LONGEST_LIST) : at]):
        if earlier.role is PassageRole.ARTEFACT or earlier.paragraph.marker is Marker.BULLET:
            continue
        is_label = len(earlier.text) <= _LONGEST_TITLE and _LABEL_ALONE.match(earlier.text)
        return earlier.text if is_label else None
    return None


def _step(one: Placed) -> re.Match[str] | None:
    """A bare length of time at the end of a step of a procedure ("Bước 2: …: 0,5 ngày")."""
    begin = max(0, len(one.text) - _STEP_REACH)
    end = one.text[begin:]
    may_be = ":" in end and ("ngày" in end or "giờ" in end or "buổi" in end or "phút" in end)
    return _STEP.search(one.text, begin) if may_be else None


def _labels(text: str) -> tuple[re.Match[str], ...]:
    if not ("hời" in text or "iến" in text or "Hạn" in text):
        return ()
    labelled = _LABELLED.finditer(text) if ":" in text else ()
    said = _SAID.finditer(text) if "gian" in text.lower() else ()
    return (*labelled, *said)


def _labelled(
    placed: Sequence[Placed], at: int, start: int, words: str, what: str
) -> Iterator[FoundObligation]:
    who = _lead_agency(placed, at)
    for time in find_times(words):
        if not _in_brackets(words, time.start):
            yield from _task(placed[at], time, start, what, who)


def _task(
    one: Placed, time: Time, offset: int, what: str, who: str | None
) -> Iterator[FoundObligation]:
    """The task of a part whose time stands at ``offset`` and on; none where nothing is to do."""
    start, end = offset + time.start, offset + time.end
    said = one.text[start:end]
    task = shown(what).strip(" ,:;-–.|") or _heading(one)
    if not task:
        return
    rest = _SENTENCE.split(one.text[end : end + _REST], maxsplit=1)[0]
    yield FoundObligation(
        what=task,
        who=who
        or who_after(rest)
        or who_receives(said)
        or who_is_labelled(one.text)
        or who_is_next(one.text[end : end + _REST])
        or who_heads(one.heading_path)
        or whoever_receives(said),
        to=recipient(what, rest),
        channel=None,
        start=one.start + start,
        end=one.start + end,
        words=said,
        date=time.date,
        recurrence=time.recurrence,
        month_day=time.month_day,
        strict_before=time.strict,
        is_report=REPORT.search(task) is not None,
        placed=one,
        rule=shown(said),
    )


def _heading(one: Placed) -> str:
    return one.heading_path[-1] if one.heading_path else ""


def _lead_agency(placed: Sequence[Placed], at: int) -> str | None:
    """Who leads, said in a line shortly before the line of the time."""
    one = placed[at]
    for earlier in reversed(placed[max(0, at - _NEAR) : at]):
        match = _LEAD_AGENCY.search(earlier.text)
        if match and earlier.heading_path == one.heading_path:
            return shown(match["who"])
    return None


def _time_cells(cells: Sequence[Cell], columns: Columns) -> list[int]:
    """The cell under the title of the times; in a row with merged cells, those that are a time."""
    if len(cells) == columns.width:
        cell = cells[columns.time]
        if len(cell.text) <= _LONGEST_CELL and find_times(cell.text):
            return [columns.time]
    first = 0 if cells and _LENGTH_ALONE.fullmatch(cells[0].text) else 1
    return [at for at in range(first, len(cells)) if _is_time(cells[at].text)]


def _is_time(words: str) -> bool:
    """Whether a cell says when, and little else."""
    times = find_times(words) if len(words) <= _LONGEST_CELL else ()
    if not times:
        return False
    letters = sum(time.end - time.start for time in times)
    return times[0].start <= len("**- ") and (
        2 * letters > len(words) or len(words) <= _LONGEST_TITLE
    )


def _has_letters(words: str) -> bool:
    return any(letter.isalpha() for letter in words)


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def who_in_row(row: Placed, columns: Columns | None) -> str | None:
    """Who is named in the column of those who act, or beside a label in a row."""
    cells = cells_of(row.text)
    if columns is not None and columns.who is not None and len(cells) == columns.width:
        return lead_of(cells[columns.who].text) or None
    return who_is_labelled(row.text)


def begins_with_a_counter(row: Placed) -> bool:
    """Whether a row is counted, and so none of titles."""
    return _COUNTER.match(row.text) is not None


def is_row(one: Placed) -> bool:
    """Whether a part is a row of a table."""
    return one.paragraph.marker is Marker.ROW
