"""The header of a document (thể thức), read from its placed parts.

What the file does not say stays None. What was lost with the letterhead the document often says
elsewhere (``lost_letterhead``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.dates import find_dates
from ingest.document import Header, PartialDate, PassageRole
from ingest.layout.ending import in_capitals, is_name, is_position, of_the_maker
from ingest.layout.letterhead import NUMBER, SUBJECT, HeaderPart, kind_alone, kind_in_capitals
from ingest.layout.lost_letterhead import (
    SelfNaming,
    authority,
    enclosing,
    in_title,
    issuing_sentence,
    matter_of,
    of_annex,
    passed,
    properties,
)
from ingest.layout.placed import Placed
from ingest.references import kind_of_number, normal_number
from ingest.text import folded, shown

_PLACE = re.compile(
    r"(?P<place>[^\d,|\n]{2,48}?)(?:\s*,\s*|\s+)(?:\d{1,2}\s?(?:giờ|h)[\s\d]{0,4}(?:phút)?,?\s*)?ngày",
    re.IGNORECASE,
)
# "Kính gửi:", or of a telegram "THỦ TƯỚNG CHÍNH PHỦ điện:".
_ADDRESSEE = re.compile(
    r"kính\s+(?:gửi|mời)\s*:?\s*|\A[^:]{0,100}\sđiện(?:\s+gửi)?\s*:\s*", re.IGNORECASE
)
_RECIPIENTS = re.compile(r"_{0,3}nơi\s+nhận\s*:?\s*_{0,3}\s*", re.IGNORECASE)
_LIST_MARK = re.compile(r"\s*[-–—•·●+*]\s*")
_YEAR = re.compile(r"\A(?:19|20)\d\d/")
_A_LETTER = re.compile(r"[^\W\d_]")
_A_WORD = re.compile(r"[^\W_]")

# The first word of an office: a new line of the letterhead that begins otherwise goes on with the
# line before it ("ỦY BAN NHÂN DÂN" / "TỈNH KHÁNH HÒA", "SỞ GIÁO DỤC" / "VÀ ĐÀO TẠO").
_OFFICE_BEGINS = re.compile(
    r"(?:so|phong|bo|ban|uy ban|ubnd|hdnd|truong|trung tam|huyen uy|tinh uy|thanh uy|quan uy|"
    r"dang uy|dang bo|chi bo|cong doan|hoi|lien doan|van phong|doan|chinh phu|thu tuong|quoc hoi|"
    r"tong cuc|cuc|vu|chi cuc|vien|toa an|thanh tra|mat tran|benh vien|hoc vien|chu tich|to|tong|"
    r"cdcs|cd co so|chi hoi|lien doi|chi doan|thuong truc|cong ty|xi nghiep|hop tac xa|hoi dong|"
    r"nha (?:van hoa|thieu nhi)|kho bac|bao hiem xa hoi|"
    r"(?:thue|cong an) (?:tinh|thanh pho|khu vuc|huyen|xa|phuong))"
    r"(?!\w)"
)
# A title in capitals above which nothing stands, the letterhead being lost.
_NO_OFFICE = re.compile(r"(?:ve(?: viec)?|danh muc|phu luc) ")
_UNDER = r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|SỞ|BỘ|PHÒNG)"
_SCHOOL = r"TRƯỜNG\s+(?:TH|THCS|THPT|TIỂU|TRUNG|MẦM|MẪU|CAO|ĐẠI|PT|PHỔ|LIÊN|CHÍNH|MN|MG)"
# Two offices that a row-wise reader gave in one line: "UBND HUYỆN A PHÒNG GIÁO DỤC VÀ ĐÀO TẠO".
_TWO_OFFICES = re.compile(
    rf"(?P<superior>{_UNDER}\s.{{2,60}}?)\s+"
    rf"(?P<office>(?:SỞ|PHÒNG|TRUNG TÂM|TỔNG CỤC|CỤC|{_SCHOOL})(?!\w)\s+\S.*)"
)

_RANKS = frozenset({"Đại", "Thượng", "Trung", "Thiếu"})
# The blanks of a form: "(Ký, ghi rõ họ tên, đóng dấu)".
_FORM = re.compile(r"đóng dấu|họ tên|họ và tên|chữ ký", re.IGNORECASE)
# "| Nguyễn Văn A", "Đã ký: Nguyễn Văn A": a row of the end, and the note of a copy.
_SIGNED = re.compile(r"\A[|\s]+(?:Đã ký\s*:\s*)?|\A\(?[Đđ]ã ký\)?\s*:?\s*(?=[^\W\d_]*\Z|[A-ZĐ])")
_MOST_OFFICE_LINES = 24
_ONLY_IN_A_LETTERHEAD = frozenset({HeaderPart.NUMBER, HeaderPart.PLACE_AND_DATE})
# "Đại tướng Nguyễn Văn A", the first syllable perhaps left on the line above.
# Ranks, and degrees with their stop ("PGS.TS. Đặng Quốc A").
_RANK = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+)?(?:tướng|tá|úy|Tướng|Tá)\s+(?=[^\W\d_a-zđ])|"
    r"\A(?:(?:GS|PGS|TSKH|TS|ThS|BSCK(?:II?|[12])|BS|DS|KS|CN|NGND|NGƯT)\s?\.\s?)+(?=[^\W\d_a-zđ])"
)


def read_header(placed: Sequence[Placed]) -> Header:
    """Read the header from the parts of a document laid out."""
    annex = of_annex(placed)
    if annex.kind is not None:
        return Header(
            kind=annex.kind, title=annex.title, issued_on=annex.issued_on, issuer=annex.issuer
        )
    number, symbol = _number(_first(placed, HeaderPart.NUMBER))
    issued_on, place = _place_and_date(_first(placed, HeaderPart.PLACE_AND_DATE))
    kind, title = _kind_and_title(placed)
    superior, issuer = _offices(placed)
    position, signer = _signature(placed)
    parts = {one.part for one in placed}
    is_lost = not (_ONLY_IN_A_LETTERHEAD & parts or superior or issuer)
    said = _said_elsewhere(placed, kind, title, is_lost=is_lost)
    if _first(placed, HeaderPart.NUMBER) is None and said.number:
        number, symbol = _number(f"Số: {said.number}")
    kind = kind or said.kind
    issued_on = issued_on or said.issued_on
    return Header(
        kind=kind or (kind_of_number(symbol) if symbol else None),
        number=number,
        symbol=symbol,
        issued_on=issued_on,
        place=place,
        issuer=issuer or said.issuer or authority(placed) or issuing_sentence(placed, place),
        superior=superior,
        title=matter_of(title),
        signer=signer,
        signer_position=position,
        addressed_to=_addressee(_lines(placed, HeaderPart.ADDRESSEE)),
        recipients=_recipients(placed),
    )


def _said_elsewhere(
    placed: Sequence[Placed], kind: str | None, title: str | None, *, is_lost: bool
) -> SelfNaming:
    """What the document says of itself outside its letterhead, the surest first."""
    sources = [properties(placed), enclosing(placed, kind)] if is_lost else []
    sources += [in_title(title), passed(placed)]
    return SelfNaming(
        kind=next((one.kind for one in sources if one.kind), None),
        number=next((one.number for one in sources if one.number), None),
        issued_on=next((one.issued_on for one in sources if one.issued_on), None),
        issuer=next((one.issuer for one in sources if one.issuer), None),
    )


def _first(placed: Sequence[Placed], part: HeaderPart) -> str | None:
    return next((one.text for one in placed if one.part is part), None)


def _lines(placed: Sequence[Placed], part: HeaderPart) -> list[str]:
    """The lines of a part, cleaned; in a row-wise letterhead it stands in several pieces."""
    lines = [line for one in placed if one.part is part for line in one.text.split("\n")]
    return [words for line in lines if (words := shown(line.lstrip("# ")))]


def _number(line: str | None) -> tuple[str | None, str | None]:
    match = NUMBER.match(line.replace("*", "").lstrip("# ")) if line else None
    if match is None:
        return None, None
    rest = normal_number(match["rest"] or "").rstrip(".-")
    symbol = _YEAR.sub("", rest.lstrip("/-")) or None
    digits = re.sub(r"\s", "", match["number"] or "")
    return (digits + rest if digits else None), symbol


def _place_and_date(line: str | None) -> tuple[PartialDate | None, str | None]:
    if line is None:
        return None, None
    words = shown(line.replace("*", ""))
    found = (*find_dates(line), *find_dates(words))
    date = next((one.partial for one in found if one.day and one.partial), None)
    date = date or next((one.partial for one in found if one.partial), None)
    place = _PLACE.match(words)
    return date, (place["place"].strip(" -–_.…") or None) if place else None


def _kind_and_title(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    lines = list(filter(_A_WORD.search, _lines(placed, HeaderPart.KIND_AND_TITLE)))
    if not lines:
        return None, None
    subject = SUBJECT.match(lines[0])
    if subject:
        return "Công văn", " ".join(lines)[subject.end() :] or None
    kind, rest = kind_alone(lines[0]), ""
    if kind is None:
        kind, rest = kind_in_capitals(lines[0]) or (None, lines[0])
    return kind, " ".join(line for line in (rest, *lines[1:]) if line) or None


def _offices(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    """The superior and the issuing office from the letterhead: the last office is the issuer."""
    offices: list[str] = []
    for line in _lines(placed, HeaderPart.OFFICE)[:_MOST_OFFICE_LINES]:
        two = _TWO_OFFICES.fullmatch(line)
        if two:
            offices += [two["superior"], two["office"]]
        elif offices and (_words(offices[-1]) == 1 or not _begins_office(line)):
            offices[-1] = f"{offices[-1]} {line}"
        else:
            offices.append(line)
    if not offices or _NO_OFFICE.match(folded(offices[0])):
        return None, None
    return (" ".join(offices[:-1]) or None), offices[-1]


def _words(line: str) -> int:
    return len(line.split())


def _begins_office(line: str) -> bool:
    return _OFFICE_BEGINS.match(folded(line)) is not None


def _end(placed: Sequence[Placed], role: PassageRole) -> list[str]:
    """The lines of the first end of the document; an annex may have another."""
    found: list[str] = []
    for one in placed:
        if one.role is role:
            found += one.text.split("\n")
        elif found and one.role in (PassageRole.BODY, PassageRole.HEADING):
            break
    return found


def _signature(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    """The signer's position (with the capacity: KT., TM., TL., Q., TUQ.) and name."""
    lines = [_SIGNED.sub("", shown(line)) for line in _end(placed, PassageRole.SIGNATURE)]
    lines = [line for line in lines if _A_LETTER.search(line) and not line.startswith("(")]
    lines = [part for line in of_the_maker(lines) for part in _position_and_name(line)]
    position = [line for line in lines if in_capitals(line)]
    names = [_RANK.sub("", line) for line in lines if not (in_capitals(line) or _FORM.search(line))]
    if not names and len(position) > 1 and not is_position(position[-1]):
        names = [position.pop()]
    return (", ".join(position) or None), _name_among(names)


def _position_and_name(line: str) -> list[str]:
    """A line that gives both, cut ("KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn A"); any other whole."""
    words = line.split()
    first = next((at for at, word in enumerate(words) if not word.isupper()), 0)
    position, name = " ".join(words[:first]), " ".join(words[first:])
    return [position, name] if first and is_position(position) and is_name(name) else [line]


def _name_among(lines: list[str]) -> str | None:
    """The first line that looks like a name, a first word left above it put back; else the last."""
    for before, line in pairwise(("", *lines)):
        whole = f"{before} {line}"
        if _words(before) == 1 and before not in _RANKS and is_name(whole):
            return whole
        if is_name(line):
            return line
    return lines[-1] if lines else None


def _addressee(lines: list[str]) -> str | None:
    entries = _entries([_ADDRESSEE.sub("", line, count=1).strip("| ") for line in lines])
    parts = [part.strip(" ;.,") for entry in entries for part in re.split(r";\s+", entry)]
    return "; ".join(part for part in parts if part) or None


def _recipients(placed: Sequence[Placed]) -> tuple[str, ...]:
    lines = [shown(line) for line in _end(placed, PassageRole.RECIPIENTS)]
    entries = _entries([_RECIPIENTS.sub("", line, count=1) for line in lines])
    return tuple(stripped for entry in entries if (stripped := entry.strip(" ;.\t")))


def _entries(lines: list[str]) -> list[str]:
    """The entries of a list; a line without a mark goes on with an entry that is not closed."""
    entries: list[str] = []
    for line in lines:
        mark = _LIST_MARK.match(line)
        words = line[mark.end() :] if mark else line
        open_entry = entries and entries[-1] and not entries[-1].endswith((";", ".", ":"))
        if entries and open_entry and not mark:
            entries[-1] = f"{entries[-1]} {words}"
        else:
            entries.append(words)
    return entries
