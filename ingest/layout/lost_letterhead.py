"""What a document says of itself outside its letterhead, for what the letterhead leaves out.

A web page's table of properties, the line of an annex ("Kèm theo Quyết định số …"), the number in
the title of an older law, the day a law was passed, the authority above the bases ("THỦ TƯỚNG
CHÍNH PHỦ"), and the sentence that issues ("Sở Giáo dục và Đào tạo ban hành Kế hoạch …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.citing.kinds import ANY_KIND
from ingest.dates import find_dates
from ingest.document import PartialDate, PassageRole
from ingest.layout.ending import annex_name
from ingest.layout.letterhead import HeaderPart, kind_alone
from ingest.layout.placed import Placed
from ingest.text import folded, shown

# "Số hiệu: | 12/CT-TTg": the table of properties above a document on a web page.
_PROPERTY = re.compile(
    r"(?P<name>Số hiệu|Loại văn bản|Nơi ban hành|Ngày ban hành)\s*:[\s|]*(?P<value>[^|:\n]{2,120})"
)
_TOP_OF_A_PAGE = 80
_ENCLOSED = re.compile(
    rf"\(\W*(?:Ban hành\s+)?kèm theo\s+(?P<kind>{ANY_KIND})\s+(?:số\s*:?\s*)(?P<number>\d[^\s,()]*)"
    r"(?P<rest>[^()]{0,200})\)",
    re.IGNORECASE,
)
#: What a file is called that holds only the annex of a paper; no kind of Nghị định 30/2020/NĐ-CP.
ANNEX_KIND = "Phụ lục"
_HEAD_OF_AN_ANNEX = 6
_OF_OFFICE = re.compile(r"\scủa\s+(?P<office>[^()]{3,120})\Z")
# How older laws name in their title who passed them, with their number: "LUẬT / CÁN BỘ / CỦA QUỐC
# HỘI KHÓA XII, KỲ HỌP THỨ TƯ / SỐ 22/2008/QH12 NGÀY 13 THÁNG 11 NĂM 2008", "LUẬT / CỦA QUỐC HỘI
# NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM / SỐ 28/2004/QH11 VỀ ĐIỆN LỰC".
_PASSING_IN_TITLE = re.compile(
    r"\s*\bCỦA QUỐC HỘI(?:\s+NƯỚC\s[^\d;,]{20,60}?VIỆT NAM)?"
    r"(?:\s+KH(?:ÓA|OÁ|ÓÁ)\s+[IVX]+)?(?:,?\s+KỲ HỌP[^,\d]{0,12}\d{0,2})?"
    r",?\s+SỐ\s*:?\s*(?P<number>\d+(?:/\d{4}/[A-Z]+\d*|-[A-Z]+/[A-ZĐ]+\d*))"
    r"(?P<day>,?\s+NGÀY\s+\d[\d/ ]{0,9}(?:\s*THÁNG\s+\d+\s+NĂM\s+\d{4})?)?"
)
_PASSED = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s+này\s+(?:đã\s+)?được\s+"
    r"(?P<office>Quốc hội|Uỷ ban|Ủy ban)[^.]{0,160}?thông qua\s+(?P<day>ngày[^.]{4,40})"
)
_AUTHORITY = re.compile(
    r"(?:(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG)\s+)?(?P<office>(?:THỦ TƯỚNG CHÍNH PHỦ|"
    r"CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG|SỞ|BỘ|PHÒNG|CỤC)(?!\w)[^a-zđ\d.;:()]{0,80})\Z"
)
_OFFICE = (
    r"(?:Sở|Phòng|Bộ(?!\s+trưởng)|Ban|Ủy ban|Uỷ ban|UBND|Trường(?!\s+hợp)|Trung tâm|Huyện ủy|"
    r"Tỉnh ủy|Thành ủy|Đảng ủy|Công đoàn|Hội|Liên đoàn|Văn phòng|Chi bộ|Đoàn|Chính phủ|"
    r"Thủ tướng Chính phủ|Quốc hội|Cục|Tổng cục)"
)
# Words that stand in a sentence about an office and in no name of one.
_NO_NAME = (
    r"(?:ban|xin|chủ|và\s+(?:Bộ|Sở|Ủy|UBND)|xây|báo|chỉ|yêu|đề|có|không|nơi|các|quy|phải|được|đã|để|"
    r"khi|trong|theo|nhận)"
)
_ISSUING = re.compile(
    rf"(?:\A|[,;.]\s+|\n)(?:(?:Bộ trưởng|Chủ tịch|Giám đốc|Cục trưởng)\s+)?(?P<office>{_OFFICE}"
    rf"(?:\s+(?!{_NO_NAME}\s)[^\s,;.:]+){{0,14}}?)\s+"
    r"(?:ban hành|xây dựng|báo cáo|chỉ đạo|yêu cầu|đề nghị|thông báo|hướng dẫn|triển khai|"
    r"quyết định|nhận được|có ý kiến|trả lời|xin|chủ động|và (?:Bộ|Sở|Ủy ban|UBND))(?!\w)"
)
_DISTRICT = r"(?:huyện|quận|thị xã|thành phố|tỉnh|TP\.?|xã|phường)"
_OPENING_PARAGRAPHS = 12
_A_PLACE = re.compile(r"(?:Tỉnh|Thành phố)\s", re.IGNORECASE)
_OFFICES_OF_A_PLACE = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfNaming:
    """What a document says of itself outside its letterhead; ``number`` as printed."""

    kind: str | None = None
    title: str | None = None
    number: str | None = None
    issued_on: PartialDate | None = None
    issuer: str | None = None


def properties(placed: Sequence[Placed]) -> SelfNaming:
    """What the page says that a document was copied from."""
    top = "\n".join(shown(one.text) for one in placed[:_TOP_OF_A_PAGE])
    said = {match["name"].lower(): match["value"].strip() for match in _PROPERTY.finditer(top)}
    number, place = said.get("số hiệu"), said.get("nơi ban hành")
    return SelfNaming(
        kind=kind_alone(said.get("loại văn bản", "")),
        number=number,
        issued_on=_date_in(said.get("ngày ban hành", "")),
        issuer=_office_of(place, number or "") if place else None,
    )


def _office_of(place: str, number: str) -> str:
    """The office of a province that a page names alone, by the symbol: "…/QĐ-UBND"."""
    office = next((name for sign, name in _OFFICES_OF_A_PLACE if sign in number), None)
    return f"{office} {place[0].lower()}{place[1:]}" if office and _A_PLACE.match(place) else place


def enclosing(placed: Sequence[Placed], kind: str | None) -> SelfNaming:
    """What the annexes of a document call it, where they name one of its own kind."""
    for one in placed:
        match = _ENCLOSED.search(shown(one.text)) if "èm theo" in one.text else None
        if match is None or (kind is not None and folded(match["kind"]) != folded(kind)):
            continue
        words = shown(match["rest"])
        office = _OF_OFFICE.search(words)
        return SelfNaming(
            kind=kind_alone(match["kind"]),
            number=match["number"],
            issued_on=_date_in(words),
            issuer=office["office"] if office else None,
        )
    return SelfNaming()


def of_annex(placed: Sequence[Placed]) -> SelfNaming:
    """What a file is that holds only the annex of a paper: its head says of which.

    The paper of that number is another file; two of them would be cited alike.
    """
    head = [shown(one.text) for one in placed[:_HEAD_OF_AN_ANNEX] if one.text.strip("| ")]
    name = annex_name(head[0]) if head else None
    if name is None:
        return SelfNaming()
    for at, words in enumerate(head[1:], 1):
        match = _ENCLOSED.match(words)
        if match is None:
            continue
        rest = shown(match["rest"])
        office = _OF_OFFICE.search(rest)
        own = [name.removeprefix("phụ lục").strip(), *(one for one in head[1:at])]
        kind = kind_alone(match["kind"]) or match["kind"]
        title = " ".join(filter(None, (*own, f"kèm theo {kind} {match['number']}")))
        return SelfNaming(
            kind=ANNEX_KIND,
            title=title,
            issued_on=_date_in(rest),
            issuer=office["office"] if office else None,
        )
    return SelfNaming()


def in_title(title: str | None) -> SelfNaming:
    """The number and day that older laws print in their title."""
    match = _PASSING_IN_TITLE.search(title or "")
    if match is None:
        return SelfNaming()
    return SelfNaming(number=match["number"], issued_on=_date_in(match["day"] or ""))


def matter_of(title: str | None) -> str | None:
    """A title without the words in which an older law names who passed it, and when."""
    return _PASSING_IN_TITLE.sub("", title or "").strip() or None


def passed(placed: Sequence[Placed]) -> SelfNaming:
    """The day on which a law was passed, and by whom, as its last sentence says."""
    for one in reversed(placed):
        match = _PASSED.search(shown(one.text)) if "thông qua" in one.text else None
        if match:
            issuer = "QUỐC HỘI" if match["office"] == "Quốc hội" else None
            return SelfNaming(issued_on=_date_in(match["day"]), issuer=issuer)
    return SelfNaming()


def authority(placed: Sequence[Placed]) -> str | None:
    """The office of the authority named between title and bases ("CHỦ TỊCH ỦY BAN NHÂN DÂN …")."""
    for part in (HeaderPart.OTHER, HeaderPart.OFFICE):
        words = " ".join(shown(one.text) for one in placed if one.part is part)
        match = _AUTHORITY.match(words)
        if match:
            return match["office"]
    return None


def issuing_sentence(placed: Sequence[Placed], place: str | None) -> str | None:
    """The office that the opening says to issue the document, with the place of issue."""
    bases = [one for one in placed if one.role is PassageRole.BASIS]
    body = [one for one in placed if one.role is PassageRole.BODY]
    for one in (*bases, *body[:_OPENING_PARAGRAPHS]):
        match = _ISSUING.search(shown(one.text))
        if match:
            return _completed(match["office"], place, placed)
    return None


def _date_in(words: str) -> PartialDate | None:
    return next((found.partial for found in find_dates(words) if found.month), None)


def _completed(office: str, place: str | None, placed: Sequence[Placed]) -> str:
    """Add the place of issue to an office named without one, in the form the document uses."""
    if place is None or folded(place) in folded(office):
        return office
    whole = " ".join(shown(one.text) for one in placed)
    named = re.search(
        rf"{re.escape(office)}\s+(?:{_DISTRICT}\s+)?{re.escape(place)}", whole, re.IGNORECASE
    )
    return named.group() if named else f"{office} {place}"
