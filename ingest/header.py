"""The header of a document (thể thức), read from its placed parts.

What the file does not say stays None. Where the issuing office was lost with the letterhead, the
body often names it ("Sở Giáo dục và Đào tạo ban hành Kế hoạch …"); it is completed with the place
of issue only, as people write it ("Sở Giáo dục và Đào tạo Bình Thuận").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.document import Header, PartialDate, PassageRole
from ingest.ending import is_name, is_position
from ingest.letterhead import NUMBER, SUBJECT, HeaderPart, kind_alone, kind_in_capitals
from ingest.passages import Placed
from ingest.references import kind_of_number, normal_number
from ingest.text import folded, shown

_PLACE = re.compile(r"(?P<place>[^\d,|\n]{2,48}?)(?:\s*,\s*|\s+)ngày", re.IGNORECASE)
_ADDRESSEE = re.compile(r"kính\s+gửi\s*:?\s*", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi\s+nhận\s*:?\s*", re.IGNORECASE)
_LIST_MARK = re.compile(r"\s*[-–—•·●+*]\s*")
_YEAR = re.compile(r"\A(?:19|20)\d\d/")
_A_LETTER = re.compile(r"[^\W\d_]")

# The first word of an office: a new line of the letterhead that begins otherwise goes on with the
# line before it ("ỦY BAN NHÂN DÂN" / "TỈNH KHÁNH HÒA", "SỞ GIÁO DỤC" / "VÀ ĐÀO TẠO").
_OFFICE_BEGINS = re.compile(
    r"(?:so|phong|bo|ban|uy ban|ubnd|hdnd|truong|trung tam|huyen uy|tinh uy|thanh uy|quan uy|"
    r"dang uy|dang bo|chi bo|cong doan|hoi|lien doan|van phong|doan|chinh phu|thu tuong|quoc hoi|"
    r"tong cuc|cuc|vu|chi cuc|vien|toa an|thanh tra|mat tran|benh vien|hoc vien|chu tich|to|tong)"
    r"(?!\w)"
)
_UNDER = r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|SỞ|BỘ|PHÒNG)"
_SCHOOL = r"TRƯỜNG\s+(?:TH|THCS|THPT|TIỂU|TRUNG|MẦM|MẪU|CAO|ĐẠI|PT|PHỔ|LIÊN|CHÍNH|MN|MG)"
# Two offices that a row-wise reader gave in one line: "UBND HUYỆN A PHÒNG GIÁO DỤC VÀ ĐÀO TẠO".
_TWO_OFFICES = re.compile(
    rf"(?P<superior>{_UNDER}\s.{{2,60}}?)\s+"
    rf"(?P<office>(?:SỞ|PHÒNG|TRUNG TÂM|TỔNG CỤC|CỤC|{_SCHOOL})(?!\w)\s+\S.*)"
)

_OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Trường|Trung tâm|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|"
    r"Công đoàn|Hội|Liên đoàn|Văn phòng|Chi bộ|Đoàn)"
)
_ISSUING = re.compile(
    rf"(?:\A|[,;.]\s+|\n)(?P<office>{_OFFICE}"
    r"(?:\s+(?!ban\s|xây\s|báo\s|chỉ\s|yêu\s|đề\s)[^\s,;.:]+){0,14}?)\s+"
    r"(?:ban hành|xây dựng|báo cáo|chỉ đạo|yêu cầu|đề nghị|thông báo|hướng dẫn|triển khai|"
    r"quyết định)(?!\w)"
)
_DISTRICT = r"(?:huyện|quận|thị xã|thành phố|tỉnh|TP\.?|xã|phường)"
_OPENING_PARAGRAPHS = 12
_AUTHORITY = re.compile(
    r"(?:(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG)\s+)?(?P<office>(?:THỦ TƯỚNG CHÍNH PHỦ|"
    r"CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG|SỞ|BỘ|PHÒNG|CỤC)(?!\w)[^a-zđ\d.;:()]{0,80})\Z"
)
# "Số hiệu: | 12/CT-TTg": the table of properties above a document on a web page.
_PROPERTY = re.compile(
    r"(?P<name>Số hiệu|Loại văn bản|Nơi ban hành|Ngày ban hành)\s*:[\s|]*(?P<value>[^|:\n]{2,120})"
)
_TOP_OF_A_PAGE = 80
# "Đại tướng Nguyễn Văn A", the first syllable perhaps left on the line above.
_RANK = re.compile(r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+)?(?:tướng|tá|úy|Tướng|Tá)\s+(?=[^\W\d_a-zđ])")


def read_header(placed: Sequence[Placed]) -> Header:
    """Read the header from the parts of a document laid out."""
    number, symbol = _number(_first(placed, HeaderPart.NUMBER))
    issued_on, place = _place_and_date(_first(placed, HeaderPart.PLACE_AND_DATE))
    kind, title = _kind_and_title(placed)
    superior, issuer = _offices(placed)
    position, signer = _signature(placed)
    if number is None and symbol is None and issuer is None:
        said = _properties(placed)
        number, symbol = _number(f"Số: {said['số hiệu']}" if "số hiệu" in said else None)
        kind = kind or kind_alone(said.get("loại văn bản", ""))
        issued_on = issued_on or _only_date(said.get("ngày ban hành", ""))
        issuer = said.get("nơi ban hành")
    return Header(
        kind=kind or (kind_of_number(symbol) if symbol else None),
        number=number,
        symbol=symbol,
        issued_on=issued_on,
        place=place,
        issuer=issuer or _authority(placed) or _issuer_in_body(placed, place),
        superior=superior,
        title=title,
        signer=signer,
        signer_position=position,
        addressed_to=_addressee(_lines(placed, HeaderPart.ADDRESSEE)),
        recipients=_recipients(placed),
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


def _properties(placed: Sequence[Placed]) -> dict[str, str]:
    """What a page that a document was copied from says of it, where the letterhead was lost."""
    top = "\n".join(shown(one.text) for one in placed[:_TOP_OF_A_PAGE])
    return {match["name"].lower(): match["value"].strip() for match in _PROPERTY.finditer(top)}


def _only_date(words: str) -> PartialDate | None:
    return next((found.partial for found in find_dates(words)), None)


def _place_and_date(line: str | None) -> tuple[PartialDate | None, str | None]:
    if line is None:
        return None, None
    date = next((found.partial for found in find_dates(line) if found.partial), None)
    place = _PLACE.match(shown(line))
    return date, (place["place"].strip(" -–_.…") or None) if place else None


def _kind_and_title(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    lines = _lines(placed, HeaderPart.KIND_AND_TITLE)
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
    for line in _lines(placed, HeaderPart.OFFICE):
        two = _TWO_OFFICES.fullmatch(line)
        if two:
            offices += [two["superior"], two["office"]]
        elif offices and (len(line.split()) == 1 or not _OFFICE_BEGINS.match(folded(line))):
            offices[-1] = f"{offices[-1]} {line}"
        else:
            offices.append(line)
    if not offices:
        return None, None
    return (" ".join(offices[:-1]) or None), offices[-1]


def _authority(placed: Sequence[Placed]) -> str | None:
    """The office of the authority named between title and bases ("CHỦ TỊCH ỦY BAN NHÂN DÂN …")."""
    lines = (" ".join(_lines(placed, part)) for part in (HeaderPart.OTHER, HeaderPart.OFFICE))
    for words in lines:
        match = _AUTHORITY.match(words)
        if match:
            return match["office"]
    return None


def _issuer_in_body(placed: Sequence[Placed], place: str | None) -> str | None:
    opening = [one for one in placed if one.role in (PassageRole.BASIS, PassageRole.BODY)]
    for one in (*opening[:_OPENING_PARAGRAPHS], *placed):
        match = _ISSUING.search(shown(one.text))
        if match and one.role is not PassageRole.ARTEFACT:
            return _completed(match["office"], place, placed)
    return None


def _completed(office: str, place: str | None, placed: Sequence[Placed]) -> str:
    """Add the place of issue to an office named without one, in the form the document uses."""
    if place is None or folded(place) in folded(office):
        return office
    whole = " ".join(shown(one.text) for one in placed)
    named = re.search(
        rf"{re.escape(office)}\s+(?:{_DISTRICT}\s+)?{re.escape(place)}", whole, re.IGNORECASE
    )
    return named.group() if named else f"{office} {place}"


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
    lines = [words for line in _end(placed, PassageRole.SIGNATURE) if (words := shown(line))]
    lines = [line for line in lines if _A_LETTER.search(line) and not line.startswith("(")]
    position = [line for line in lines if line.isupper()]
    names = [_RANK.sub("", line) for line in lines if not line.isupper()]
    if not names and len(position) > 1 and not is_position(position[-1]):
        names = [position.pop()]
    if len(names) > 1 and is_name(f"{names[-2]} {names[-1]}") and len(names[-2].split()) == 1:
        names[-1] = f"{names[-2]} {names[-1]}"  # a name cut after its first word
    return (", ".join(position) or None), (names[-1] if names else None)


def _addressee(lines: list[str]) -> str | None:
    entries = _entries([_ADDRESSEE.sub("", line, count=1) for line in lines])
    parts = [part.strip(" ;.") for entry in entries for part in re.split(r";\s+", entry)]
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
