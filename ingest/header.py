"""The header of a document (thể thức), read from its placed parts.

What the file does not say stays None. Where the issuing office was lost with the letterhead, the body
often names it ("Sở Giáo dục và Đào tạo ban hành Kế hoạch …"); it is completed with the place of issue
only, as people write it ("Sở Giáo dục và Đào tạo Bình Thuận").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.dates import find_dates
from ingest.document import Header, PartialDate, PassageRole
from ingest.kinds import KINDS
from ingest.passages import HeaderPart, Placed
from ingest.references import kind_of_number, normal_number
from ingest.text import folded, shown

_LETTERS = r"[A-Za-zĐđÀ-ỹ]"
_NUMBER = re.compile(
    rf"[Ss]ố\s*:?\s*(?P<number>\d[\d\s]*[a-z]?)?[\s./…_]*?(?P<rest>[/\-–]\s*{_LETTERS}[^\n,;|]*|/\s*\d{{4}}\s*/[^\n,;|]*)?"
    r"\s*(?:\n|\||\Z)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?P<place>[^\d,|\n]{2,48}),\s*ngày", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:V/v|Về việc)\s*:?\s*", re.IGNORECASE)
_ADDRESSEE = re.compile(r"[Kk]ính\s+gửi\s*:?\s*", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi\s+nhận\s*:?\s*", re.IGNORECASE)
_LIST_MARK = re.compile(r"^\s*[-–•·+*]\s*")
_POSITION_WORDS = re.compile(r"[^\W\d_]")

_OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Trường|Trung tâm|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Công đoàn|Hội|"
    r"Liên đoàn|Văn phòng|Chi bộ|Đoàn)"
)
_ISSUING = re.compile(
    rf"(?:\A|[,;.]\s+|\n)(?P<office>{_OFFICE}(?:\s+(?!ban\s|xây\s|báo\s|chỉ\s|yêu\s|đề\s)[^\s,;.:]+){{0,14}}?)\s+"
    r"(?:ban hành|xây dựng|báo cáo|chỉ đạo|yêu cầu|đề nghị|thông báo|hướng dẫn|triển khai|quyết định)(?!\w)"
)
_DISTRICT = r"(?:huyện|quận|thị xã|thành phố|tỉnh|TP\.?|xã|phường)"


def read_header(placed: Sequence[Placed]) -> Header:
    """Read the header from the parts of a document laid out."""
    part = _finder(placed)
    number, symbol = _number(part(HeaderPart.NUMBER))
    issued_on, place = _place_and_date(part(HeaderPart.PLACE_AND_DATE))
    kind, title = _kind_and_title(placed)
    superior, issuer = _offices(placed)
    position, signer = _signature(placed)
    return Header(
        kind=kind or (kind_of_number(symbol) if symbol else None),
        number=number,
        symbol=symbol,
        issued_on=issued_on,
        place=place,
        issuer=issuer or _issuer_in_body(placed, place),
        superior=superior,
        title=title,
        signer=signer,
        signer_position=position,
        addressed_to=_addressee(part(HeaderPart.ADDRESSEE)),
        recipients=_recipients(placed),
    )


def _finder(placed: Sequence[Placed]) -> Callable[[HeaderPart], str | None]:
    def text_of(part: HeaderPart) -> str | None:
        return next((one.text for one in placed if one.part is part), None)

    return text_of


def _number(line: str | None) -> tuple[str | None, str | None]:
    match = _NUMBER.search(line.replace("*", "")) if line else None
    if match is None:
        return None, None
    rest = normal_number(match["rest"] or "")
    symbol = rest.lstrip("/-") or None
    digits = re.sub(r"\s", "", match["number"] or "")
    return (digits + rest if digits else None), symbol


def _place_and_date(line: str | None) -> tuple[PartialDate | None, str | None]:
    if line is None:
        return None, None
    date = next((found.partial for found in find_dates(line) if found.partial), None)
    place = _PLACE.search(line.replace("*", ""))
    return date, (place["place"].strip(" -–_") or None) if place else None


def _kind_and_title(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    text = next((one.text for one in placed if one.part is HeaderPart.KIND_AND_TITLE), None)
    if text is None:
        return None, None
    subject = _SUBJECT.match(shown(text))
    if subject:
        return "Công văn", shown(text)[subject.end() :] or None
    first, *rest = [line for line in text.split("\n") if line.strip()]
    plain = folded(shown(first)).strip(" :")
    kind = next((kind for kind in KINDS if folded(kind) == plain), None)
    return kind, shown(" ".join(line.lstrip("# ") for line in rest)) or None


def _offices(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    """The superior and the issuing office from the letterhead: the last line is the issuer."""
    lines = [shown(one.text) for one in placed if one.part is HeaderPart.OFFICE]
    if not lines:
        return None, None
    return (" ".join(lines[:-1]) or None), lines[-1]


def _issuer_in_body(placed: Sequence[Placed], place: str | None) -> str | None:
    opening = [one for one in placed if one.role in (PassageRole.BASIS, PassageRole.BODY)][:12]
    for one in (*opening, *placed):
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


def _signature(placed: Sequence[Placed]) -> tuple[str | None, str | None]:
    """The signer's position (with the capacity: KT., TM., TL., Q., TUQ.) and name."""
    text = next((one.text for one in placed if one.role is PassageRole.SIGNATURE), None)
    if text is None:
        return None, None
    lines = [shown(line) for line in text.split("\n") if _POSITION_WORDS.search(line)]
    position = [line for line in lines if line.isupper()]
    names = [line for line in lines if not line.isupper() and not line.startswith("(")]
    return (", ".join(position) or None), (names[-1] if names else None)


def _addressee(text: str | None) -> str | None:
    if text is None:
        return None
    body = _ADDRESSEE.sub("", shown(text), count=1)
    entries = [_LIST_MARK.sub("", part).strip(" ;.") for part in re.split(r";\s+|\s-\s", body)]
    return "; ".join(entry for entry in entries if entry) or None


def _recipients(placed: Sequence[Placed]) -> tuple[str, ...]:
    text = next((one.text for one in placed if one.role is PassageRole.RECIPIENTS), None)
    if text is None:
        return ()
    lines = _RECIPIENTS.sub("", text.replace("*", ""), count=1).split("\n")
    entries = (_LIST_MARK.sub("", line).strip(" ;.\t") for line in lines)
    return tuple(entry for entry in entries if entry)
