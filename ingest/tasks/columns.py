"""The columns of a table of tasks: which says what, which who and which by when.

They are known by their titles. In a row that has fewer cells, because one is merged with the row
above, or more, because a title was left out, the cell of the time says where the others stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.layout.tables import Cell, cells_of
from ingest.text import folded
from ingest.timing.times import LENGTH, find_times

_TIME_TITLE = re.compile(
    r"(?:thoi (?:gian|han|diem(?! thu(?! ly| thap| hoach)))|tien do|han (?:hoan|nop|gui)|ngay hoan|"
    r"hoan thanh(?: truoc)?\Z)"
)
_MAY_NAME_TIME = re.compile(r"hời|HỜI|iến|IẾN|ạn|ẠN|gày|GÀY|oàn|OÀN")
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
    r"don vi (?:tinh|do|tien|dem)|"
    r"buoc|cac buoc|thu tu|cach thuc|hinh thuc|trinh tu|dia diem|noi |ket qua|phoi hop|phuong thuc"
)
_DONE = "hoan thanh"
LONGEST_TITLE = 80
"""How long the title of a column, or a label in a cell, may be."""
_LONGEST_CELL = 600
_COUNTER = re.compile(r"[|*\s]*(?:(?:Bước|B)\s?)?\d")
_LENGTH_ALONE = re.compile(rf"[\s*]*{LENGTH}(?<!tháng)(?<!tuần)(?<!quý)[\s*.]*", re.IGNORECASE)
# Titles over columns of figures: "Thời gian | Năm 2024 | Năm 2025".
_OF_A_COLUMN = re.compile(r"[\s*]*(?:Năm|Quý|Tháng|Ngày)\s[^;.]{0,24}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table that say what, who and by when; ``width`` is how many it has.

    ``above`` is what the last row said that is to be done: a cell merged with those below it holds
    it for their rows too.
    """

    width: int
    time: int
    what: int | None
    who: int | None
    above: str = ""

    def below(self, cells: Sequence[Cell]) -> Columns:
        """The columns for the rows below one."""
        own = self.in_row(cells)
        said = cells[own.what].text if own and own.what is not None else ""
        return replace(self, above=said) if any(map(str.isalpha, said)) else self

    def in_row(self, cells: Sequence[Cell]) -> Columns | None:
        """The same columns in the cells of a row; None where they cannot be told.

        A counted row has lost its last cells, any other its first.
        """
        missing = self.width - len(cells)
        if missing == 0:
            return self
        is_counted = bool(cells) and is_counter(cells[0].text)
        for shift in (0, -missing) if is_counted and missing > 0 else (-missing, 0):
            time = self.time + shift
            if 0 <= time < len(cells) and is_time(cells[time].text):
                return replace(
                    self,
                    width=len(cells),
                    time=time,
                    what=_moved(self.what, shift, len(cells)),
                    who=_moved(self.who, shift, len(cells)),
                )
        return None

    def holds_time(self, cells: Sequence[Cell]) -> bool:
        """Whether the cell under the title of the times says one."""
        words = cells[self.time].text
        return len(words) <= _LONGEST_CELL and bool(find_times(words))


def _moved(column: int | None, shift: int, width: int) -> int | None:
    """A column moved by ``shift``; None where a row has no such cell."""
    if column is None or not 0 <= column + shift < width:
        return None
    return column + shift


def columns_of(row: Placed) -> Columns | None:
    """The columns of a table by its row of titles; None for a row that is none."""
    if not _MAY_NAME_TIME.search(row.text):
        return None
    cells = cells_of(row.text)
    time = next((i for i, cell in enumerate(cells) if is_time_title(cell.text)), None)
    if time is None or len(cells) <= 1 or value_of(cells, time) is not None:
        return None
    titles = [_title_of(cell) for cell in cells]
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
    if titles[time] == _DONE and who is None:
        return None  # "Kế hoạch | Hoàn thành": how much was done of it
    return Columns(width=len(titles), time=time, what=what, who=who)


def value_of(cells: Sequence[Cell], label: int) -> Cell | None:
    """The cell beside a label, where it says a time; titles of columns do not."""
    value = cells[label + 1] if label + 1 < len(cells) else None
    if value is None or not find_times(value.text) or _OF_A_COLUMN.match(value.text):
        return None
    return value


def is_time_title(words: str) -> bool:
    """Whether a cell is the title or the label of a time."""
    if len(words) > LONGEST_TITLE or not _MAY_NAME_TIME.search(words):
        return False
    return _TIME_TITLE.match(folded(words).strip(" .:*")) is not None


def _title_of(cell: Cell) -> str:
    return folded(cell.text).strip(" .:*") if len(cell.text) <= LONGEST_TITLE else ""


def is_time(words: str) -> bool:
    """Whether a cell says when, and little else."""
    times = find_times(words) if len(words) <= _LONGEST_CELL else ()
    if not times:
        return False
    letters = sum(time.end - time.start for time in times)
    return times[0].start <= len("**- ") and (
        2 * letters > len(words) or len(words) <= LONGEST_TITLE
    )


def is_length_alone(words: str) -> bool:
    """Whether a cell is a length of time and nothing else."""
    return _LENGTH_ALONE.fullmatch(words) is not None


def is_counter(words: str) -> bool:
    """Whether a cell begins with the number of its row ("12", "Bước 3")."""
    return _COUNTER.match(words) is not None


def is_of_a_column(words: str) -> bool:
    """Whether words are the title of a column of figures ("Năm 2025")."""
    return _OF_A_COLUMN.match(words) is not None


def begins_with_a_counter(row: Placed) -> bool:
    """Whether a row is counted, and so none of titles."""
    return _COUNTER.match(row.text) is not None


def is_row(one: Placed) -> bool:
    """Whether a part is a row of a table."""
    return one.paragraph.marker is Marker.ROW
