"""The form above the body (thể thức): which part of it a line is, and two columns told apart.

The letterhead stands in two columns, office and number on the left, motto and date on the right.
Readers that go row by row give both in one line ("Số: 12/KH-X | Bình Thuận, ngày 1 tháng 2 năm
2024", with or without the bar). Such a line is cut where the second part begins.
Source of the parts: Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I, mục IV.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import islice, pairwise

from ingest.citing.kinds import KINDS
from ingest.layout.ending import is_recipients_line
from ingest.layout.lines import Paragraph
from ingest.layout.markers import Marker
from ingest.text import folded, shown


class HeaderPart(StrEnum):
    """The parts of the form that stand above the body; values are the words of their address."""

    NATIONAL = "quốc hiệu, tiêu ngữ"
    OFFICE = "cơ quan ban hành"
    NUMBER = "số, ký hiệu"
    PLACE_AND_DATE = "địa danh, thời gian"
    KIND_AND_TITLE = "tên loại, trích yếu"
    ADDRESSEE = "kính gửi"
    OTHER = "phần đầu"


_BLANK = r"[\s.…_*]*"
_SYMBOL = (
    r"[/\-–][\s*]?(?:(?:19|20)\d\d\s?/\s?)?[^\W\d_]"
    r"(?:[\w&.]|\s?[-–/](?=[^\W_])|[-–/]\s(?=[^\W_])|\s[-–]\s(?=[A-ZĐ]{2}))*"
)
# "Số: 12/KH-X", "Số 05-NQ/ĐU", "Luật số: 41/2019/QH14", "Số:      /GD&ĐT", "Số: ....".
NUMBER = re.compile(
    rf"(?:(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+quyết)\s+)?Số\s*:?{_BLANK}(?P<number>\d(?:\s?\d)*[a-z]?)?{_BLANK}(?P<rest>{_SYMBOL})?",
    re.IGNORECASE,
)
# Without a colon only before a number with its symbol: "Số 5 Lê Lợi" is an address.
_NUMBER_LINE = re.compile(
    rf"(?:(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+quyết)\s+)?Số(?:\s*:{_BLANK}(?:\d|/|\Z)|\s{_BLANK}\d*\s?[/\-–]\s?[^\W\d_]|\s\d+\s?/\s?\d)",
    re.IGNORECASE,
)
# "Bình Thuận, ngày 21 tháng 3 năm 2019", day and month perhaps blank, "Huế, ngày 5/3/2020".
_DATED = (
    r"ngày\s*(?:[\d\s.…_*]{0,14}tháng[\d\s.…_*]{0,14}năm|[\d\s.…_]{1,8}/[\d\s.…_]{1,8}/\s?\d{4})"
)
# What stands before "ngày" in a sentence and never between the place and the day.
_IN_A_SENTENCE = r"(?:trước|gửi|đến|vào|từ|của|hết|là|nhất|trong|khi)\s+(?=ngày)"
_HOUR = r"(?:\d{1,2}\s?(?:giờ|h)\s?\d{0,2}\s*(?:phút)?,?\s*)?"
_DATE_LINE = re.compile(
    rf"(?!\W*(?:Căn cứ|Theo|Xét|Thực hiện)\s)(?![^\d|;:]{{0,60}}{_IN_A_SENTENCE})"
    rf"(?P<place>[^\d|;:]{{0,50}}?),?\s*{_HOUR}{_DATED}",
    re.IGNORECASE,
)
# "…, các trường", "… Sở tổ chức": what is done on a day, behind it.
_GOES_ON = re.compile(r"[,;]\s*[^\W\d_]")
# "Các trường nộp danh sách về xã ngày …": a place has two such words, "thành phố Hồ Chí Minh".
_SMALL_WORDS_OF_A_PLACE = 2
_IS_SENT = re.compile(r"(?<!\w)(?:nộp|gửi|báo cáo|họp|tổ chức)(?!\w)")
_DATE_AFTER = re.compile(rf"\s+(?=[^\W\d_][^\d|;:/]{{0,48}}?,?\s*{_DATED})", re.IGNORECASE)
_NATIONAL = re.compile(
    r"cong(?: hoa(?: xa)?)?\Z|(?:cong )?hoa xa hoi|(?:xa )?(?:hoi )?chu nghia viet nam|doc lap\s*-|"
    r"tu do\s*-\s*hanh phuc|"
    r"dang cong san viet nam\Z"
)
SUBJECT = re.compile(r"(?:V/v|Về việc)(?!\w)\s*:?\s*", re.IGNORECASE)
# "Kính gửi: …"; of a telegram (công điện) "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … ĐIỆN:", a list below it.
_ADDRESSEE = re.compile(
    r"kinh (?:gui|moi)|(?:pho )?(?:thu tuong|chu tich|bo truong|giam doc|uy ban|truong ban)(?!\w)"
    r"[^.;:|]{0,80} dien(?: gui)?\s*:\Z"
)
_BAR = re.compile(r"\s*\|\s*")
_SUBJECT_BEGINS = 24
# "Hà Nội", "Thành phố Hồ Chí Minh", a line end perhaps in it.
_PLACE = (
    r"(?:(?:Thành\s+phố|TP\.?|Tỉnh|Huyện|Thị\s+xã|Quận)\s+)?"
    r"[A-ZĐÀ-Ỹ][\w'’]{0,11}(?:\s+[A-ZĐÀ-Ỹ][\w'’]{0,11}){0,4}"
)
# Where a second part may begin inside a line that has no bar.
_INNER = re.compile(
    r"(?<=\S)\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM\W*\Z|Độc lập\s*[-–]|"
    r"Số\s*:[\s\d.…_]*[/\-]|V/v\s)|"
    r"(?<=\S)[^\S\n]*\n\s*(?=Số\s+\d{1,5}\s?[/\-])"
)
# "V/v báo cáo số liệu" / "Hà Nội, ngày 09 tháng 7 năm 2024": the line below a subject.
_DATE_BELOW = re.compile(rf"(?<=\S)[^\S\n]*\n\s*(?={_PLACE},\s*{_DATED})")
_MARKS = ("mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "du thao", "ban sao")
_STAMPS = frozenset(
    (*_MARKS, "luu hanh noi bo", "xem xong tra lai", "sao y", "sao luc", "trich sao", "cong bao")
)
_FOLDED_KINDS = {folded(kind): kind for kind in sorted(KINDS, key=len, reverse=True)}
_CAPITAL_KINDS = tuple((kind, f"{kind.upper()} ") for kind in _FOLDED_KINDS.values())
_CAPITALS = tuple(printed for _, printed in _CAPITAL_KINDS)
_LONGEST_LINE = 120
_SHORTEST_ROW = 8
_LONGEST_ROW = 320
_BOTH_SIDES = 2
# What begins the name of an office in capitals: two of them side by side open a letterhead.
_OFFICES = re.compile(
    r"(?:so|phong|bo|ban|uy ban|ubnd|hoi|lien doan|tong|cong doan|doan|truong|dang bo|tinh uy|"
    r"thanh uy|huyen uy|dang uy|chi bo|benh vien|trung tam|cuc|chi cuc|vien|toa an|lien hiep|"
    r"mat tran)(?!\w)"
)
_ONLY_IN_A_LETTERHEAD = frozenset(
    {HeaderPart.NATIONAL, HeaderPart.NUMBER, HeaderPart.PLACE_AND_DATE}
)


# Where a page that a document was copied from begins with furniture of its own.
_MOTTO = re.compile(r"cong hoa xa|hoi chu nghia viet nam|doc lap\s*-\s*tu do")
_MAY_BE_MOTTO = re.compile("[CcĐđH][ộỘoOẬậ]", re.IGNORECASE)
# What stands for the motto over a paper of the Party; "BÁO ĐIỆN TỬ ĐẢNG CỘNG SẢN …" names a site.
_OF_THE_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM[\W_]*\Z")
_NAMES_A_SITE = re.compile(r"(?:BÁO|TỬ|TRANG|CỔNG|TIN|WEBSITE|CỦA|NGÀY|TẠP CHÍ)\s+\Z")
_A_LETTER = re.compile(r"[^\W\d_]")
_MOTTO_REACH = 150
_SHORT_LINE = 120
_ABOVE_MOTTO = 6


def letterhead_begins(lines: Iterable[str]) -> int:
    """The index of the first line of the letterhead; what stands above it is not of the document.

    A letterhead with the national motto, or the name of the Party, begins at the office named above
    or beside it. Without one, or with one near the top, everything counts: 0. So it does where
    "Nơi nhận" stands above the motto: that is of a form which the document encloses.

    Args:
        lines: The first paragraphs of a text, shown; asked for as far as the motto.
    """
    motto = 0
    seen: list[str] = []
    for i, line in enumerate(islice(lines, _MOTTO_REACH)):
        if is_recipients_line(line):
            return 0
        if _is_motto(line):
            motto = i
            break
        seen.append(line)
    begins = motto
    for i in range(motto - 1, max(-1, motto - 1 - _ABOVE_MOTTO), -1):
        if seen[i].isupper() and len(seen[i]) <= _SHORT_LINE:
            begins = i
        elif _A_LETTER.search(seen[i]) and not _NUMBER_LINE.match(seen[i]):
            break
    return begins if motto > _ABOVE_MOTTO else 0


def _is_motto(line: str) -> bool:
    """Whether a line holds the national motto, or the name that a paper of the Party has for it."""
    party = _OF_THE_PARTY.search(line) if len(line) <= _SHORT_LINE else None
    if party is not None:
        return _NAMES_A_SITE.search(line, 0, party.start()) is None
    may_be = _MAY_BE_MOTTO.search(line) is not None
    return may_be and _MOTTO.search(folded(line[:_SHORT_LINE])) is not None


def kind_alone(words: str) -> str | None:
    """The kind that a line names and nothing else ("KẾ HOẠCH", "Báo cáo:"), in its normal form."""
    return _kind_of(folded(words))


def _kind_of(plain: str) -> str | None:
    return _FOLDED_KINDS.get(plain.strip(" :."))


def kind_in_capitals(words: str) -> tuple[str, str] | None:
    """The kind and the rest of a line such as "KẾ HOẠCH Công tác dân vận năm 2024"."""
    if not words.startswith(_CAPITALS):
        return None
    for kind, printed in _CAPITAL_KINDS:
        if words.startswith(printed):
            return kind, words[len(kind) :].strip(" :")
    return None


def part_of_line(words: str) -> HeaderPart | None:
    """The part that a line is by its own words, as shown; None when they do not say."""
    plain = folded(words)
    if _NATIONAL.match(plain):
        return HeaderPart.NATIONAL
    if _NUMBER_LINE.match(words):
        return HeaderPart.NUMBER
    if len(words) < _LONGEST_LINE and _is_date_line(words):
        return HeaderPart.PLACE_AND_DATE
    if _ADDRESSEE.match(plain):
        return HeaderPart.ADDRESSEE
    if SUBJECT.match(words) or _kind_of(plain) or kind_in_capitals(words):
        return HeaderPart.KIND_AND_TITLE
    return None


def _is_date_line(words: str) -> bool:
    """Whether a line is a place and a day alone; "Ngày 15/3/2025, các trường …" is a sentence."""
    dated = _DATE_LINE.match(words)
    if dated is None:
        return False
    place, rest = dated["place"].split(), words[dated.end() :].lstrip(" 0123456789")
    in_small = sum(word[:1].islower() for word in place)
    is_of_sentence = in_small > _SMALL_WORDS_OF_A_PLACE or _IS_SENT.search(dated["place"])
    goes_on = rest[:1].islower() or _GOES_ON.match(rest)
    tells = not place and any(map(str.islower, rest))
    return not (is_of_sentence or goes_on or tells)


def loose_part(words: str) -> HeaderPart:
    """The part of a short line that does not say what it is: capitals name an office."""
    if words.isupper() and folded(words).strip(" :.") not in _STAMPS:
        return HeaderPart.OFFICE
    return HeaderPart.OTHER


def columns(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """A row of the letterhead cut into its parts, bars apart; any other paragraph as it is."""
    if not _SHORTEST_ROW <= len(paragraph.text) <= _LONGEST_ROW:
        return (paragraph,)
    pieces = [
        piece
        for cell in cells(paragraph)
        for inner in cut_at(cell, _INNER)
        for piece in _with_date(inner)
    ]
    found = [part for piece in pieces if (part := _part_of_cell(shown(piece.text)))]
    alone = len(found) == 1 and len(pieces) > 1
    is_row = alone or _ONLY_IN_A_LETTERHEAD & set(found) or _names_two_offices(paragraph.text)
    return tuple(pieces) if is_row else (paragraph,)


def _names_two_offices(row: str) -> bool:
    """Whether a row has an office on either side: a union's letterhead has no national motto."""
    sides = row.split("|")
    return len(sides) == _BOTH_SIDES and all(
        side.isupper() and _OFFICES.match(folded(side.strip())) for side in sides
    )


def cells(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The cells of a row and the bars between them, each a paragraph."""
    return tuple(cut_at(paragraph, _BAR))


def _part_of_cell(words: str) -> HeaderPart | None:
    return part_of_line(words) or (loose_part(words) if len(words) > 1 else None)


def _with_date(cell: Paragraph) -> list[Paragraph]:
    """A number, or a subject, and the place and day behind it."""
    if SUBJECT.match(shown(cell.text[:_SUBJECT_BEGINS])):
        return cut_at(cell, _DATE_BELOW)
    number = NUMBER.match(cell.text) if _NUMBER_LINE.match(cell.text) else None
    if number is None:
        return [cell]
    date = _DATE_AFTER.search(cell.text, number.end())
    return _pieces(cell, [(date.start(), date.end())]) if date else [cell]


def cut_at(paragraph: Paragraph, pattern: re.Pattern[str]) -> list[Paragraph]:
    """The parts of a paragraph between the matches of a pattern, each a paragraph."""
    return _pieces(paragraph, [match.span() for match in pattern.finditer(paragraph.text)])


def _pieces(paragraph: Paragraph, cuts: list[tuple[int, int]]) -> list[Paragraph]:
    """The text between the cuts, and what is not blank in a cut (a bar), in order."""
    edges = [0, *(edge for cut in cuts for edge in cut), len(paragraph.text)]
    pieces: list[Paragraph] = []
    for start, end in pairwise(edges):
        text = paragraph.text[start:end]
        stripped = text.strip()
        if stripped:
            at = paragraph.start + start + text.index(stripped[0])
            pieces.append(
                replace(
                    paragraph,
                    start=at,
                    end=at + len(stripped),
                    text=stripped,
                    marker=Marker.NONE,
                    number="",
                    body=at,
                    broken_at=(),
                )
            )
    return pieces if len(pieces) > 1 else [paragraph]
