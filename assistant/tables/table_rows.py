"""What a row of a table is, told from itself: titles, a sum, a section, the figures in it.

Tables are put together of such rows in ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.units import syllables
from ingest.document import Passage, SegmentKind
from ingest.layout.tables import BAR, cells_of

_COUNTED_BY = (("stt",), ("tt",), ("s", "tt"), ("so", "tt"), ("so", "thu", "tu"))
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_FEWEST_TITLES = 3
_FEWEST_COLUMNS = 2
_OF_A_NAME = 2
OF_ALL = r"(?:toan|ca) (?:truong|tinh|xa|phuong|huyen|nganh|quoc|nuoc|thanh pho|don vi)"
"""What all of it is called, folded, in a question as in a row of sums."""
SUM = re.compile(rf"(?:tong(?: cong| so| diem| muc)?|cong|{OF_ALL})")
"""What a row of sums is called, folded."""
_FIRST = "1"
_LONGEST_TITLE = 60
# What columns are called by, where a row of titles is not told by its letters.
_TITLE = re.compile(
    r"(?:s ?tt|tt|noi dung|hoat dong|cong viec|ten|ho (?:va )?ten|so [a-z]+|don vi|thoi gian|"
    r"thoi han|ngay|gio|dia diem|nguoi|khoi|lop|loai|muc|tieu chi|chi tieu|diem|ghi chu|hang muc|"
    r"khoan|doi tuong|hinh thuc|linh vuc|chuc vu|chuc danh|nhiem vu|dien thoai|minh chung|thang|"
    r"dot|ty le|ti le|ket qua|kinh phi|phong|tuan|buoi|ca|lanh dao|can bo|co quan|cum|vi tri)\b"
)
_LONGEST_OF_TITLES = 90
_YEAR_TITLE = re.compile(
    r"\W{0,8}(?:năm|quý|tháng|học kỳ|lớp|khối|đợt)(?: học)?\s[\d/ -]{1,12}", re.I
)
DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d)|(?<!\d)\d{1,2}/\d{4}(?!\d)")
_UNIT = r"(?:%|[cdk]?m[23]|[^\W\d_A-Z]{1,6}|[A-ZĐ]{2,6})"
# "9.000 đồng/tháng", "2 m2"; "8A4" and "7A" name a class.
_FIGURE = re.compile(
    rf"\W{{0,8}}\d[\d.,/ ]{{0,20}}(?:{_UNIT}(?: {_UNIT})?(?:\s?/\s?{_UNIT}(?: {_UNIT})?){{0,3}})?"
    r"\W{0,8}"
)
# "B | Tại xã", "II | LĨNH VỰC ĐẤT ĐAI": the letter or numeral of a section, and its name.
_SECTION = re.compile(r"[\s*]{0,9}(?:[IVX]{1,5}|[A-ZĐ])[\s*.)]{0,9}")
_A_NAME = re.compile(r"[^\W\d_]{2}")


def is_row(one: Passage) -> bool:
    """Whether a passage is a row of a table."""
    return one.address.segments[-1].kind is SegmentKind.ROW


def is_head(one: Passage) -> bool:
    """Whether a row is the head of its table: "STT …", or bold cells without a figure.

    A figure in brackets is of a title: "Thời gian (mỗi ngày 08 giờ)".
    """
    if not is_row(one):
        return False
    words = syllables(one.text)
    if any(words[: len(title)] == title for title in _COUNTED_BY):
        return True
    cells = [cell.strip() for cell in one.text.split(BAR) if cell.strip()]
    if len(cells) < _FEWEST_TITLES or not all(cell.startswith("**") for cell in cells):
        return False
    return not any(map(str.isdigit, _IN_BRACKETS.sub("", one.text)))


def says_titles(one: Passage) -> bool:
    """Whether the first row of a table is titles, in bold or not; it says nothing by itself.

    Half of its cells or more begin with a word that columns are called by.
    """
    if is_head(one):
        return True
    if not is_row(one) or one.address.segments[-1].number != _FIRST:
        return False
    cells = [_IN_BRACKETS.sub("", cell).strip(" *\n") for cell in one.text.strip().split(BAR)]
    filled = [cell for cell in cells if cell and len(cell) <= _LONGEST_TITLE]
    if len(filled) != len(cells) or len(cells) < _FEWEST_COLUMNS:
        return False
    if any(map(str.isdigit, "".join(cells))):
        return False
    titled = sum(_TITLE.match(" ".join(syllables(cell))) is not None for cell in cells)
    return 2 * titled >= len(cells)


def heads_columns(one: Passage) -> bool:
    """Whether the first row of a table is titles: short cells, each filled, no figures."""
    cells = [cell.text.strip(" *") for cell in cells_of(one.text)]
    if len(cells) < _FEWEST_COLUMNS:
        return False
    if not all(0 < len(cell) <= _LONGEST_OF_TITLES for cell in cells):
        return False
    plain = (_IN_BRACKETS.sub("", cell) for cell in cells)
    return is_head(one) or all(
        not any(map(str.isdigit, cell)) or _YEAR_TITLE.fullmatch(cell) for cell in plain
    )


def opens_section(one: Passage, width: int) -> bool:
    """Whether a row of a table of ``width`` columns is but the name of those below it."""
    cells = [cell.text.strip(" *") for cell in cells_of(one.text)]
    filled = [cell for cell in cells if cell]
    if width <= _FEWEST_COLUMNS or not filled or not _A_NAME.search(filled[-1]):
        return False
    is_lettered = len(filled) == 2 and _SECTION.fullmatch(filled[0]) is not None
    is_alone = len(filled) == 1 and is_bold_or_capital(cells_of(one.text)[0].text)
    return is_lettered or is_alone or _is_set_off([cell.text for cell in cells_of(one.text)])


def _is_set_off(cells: Sequence[str]) -> bool:
    """Whether a row has but a number and a name, both in bold ("**11** | **Xã …** |")."""
    said = [cell.strip() for cell in cells if cell.strip(" *")]
    is_bold = all(cell.startswith("**") and cell.endswith("**") for cell in said)
    return len(said) == _OF_A_NAME and is_bold and said[0].strip(" *.").isdigit()


def is_bold_or_capital(cell: str) -> bool:
    """Whether the words of a cell are set off, as names of sections are."""
    return cell.strip().startswith("**") or cell.isupper()


def is_figure(cell: str) -> bool:
    """Whether a cell is a figure and nothing else; a day is none."""
    return _FIGURE.fullmatch(cell) is not None and not DATE.search(cell)


def figures_in(row: Passage) -> int:
    """How many cells of a row are figures, its number and days not counted; none of another."""
    if not is_row(row):
        return 0
    return sum(is_figure(cell.text) for cell in cells_of(row.text)[1:])


def is_sum(one: Passage) -> bool:
    """Whether a row is the sum under the rows of a table, which answers for none of them."""
    if not is_row(one):
        return False
    cells = [" ".join(syllables(cell)) for cell in one.text.strip().split(BAR)]
    return any(SUM.fullmatch(cell) for cell in cells[:3])
