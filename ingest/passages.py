"""The lay-out of a document: header, bases, body, recipients, signature; a passage for each part.

Parts are told apart in one walk from top to bottom. Every non-blank character of the text ends up in
exactly one passage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.document import Address, PassageRole, Segment, SegmentKind
from ingest.kinds import KINDS
from ingest.lines import Marker, Paragraph
from ingest.outline import Outline
from ingest.text import folded, shown

DIGEST_OPENING = "Bản tóm lược"


class HeaderPart(StrEnum):
    """The parts of the form that stand above the body; values are the words of their address."""

    NATIONAL = "quốc hiệu, tiêu ngữ"
    OFFICE = "cơ quan ban hành"
    NUMBER = "số, ký hiệu"
    PLACE_AND_DATE = "địa danh, thời gian"
    KIND_AND_TITLE = "tên loại, trích yếu"
    ADDRESSEE = "kính gửi"
    OTHER = "phần đầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A paragraph (or several that belong together) with its role and address."""

    start: int
    end: int
    text: str
    body: int
    role: PassageRole
    address: Address
    heading_path: tuple[str, ...]
    paragraph: Paragraph
    part: HeaderPart | None = None


_NUMBER_LINE = re.compile(r"(?:Luật\s+)?[Ss]ố\s*:?\s*(?:\d|[./…_\s]*/|[./…_\s]+\Z)", re.IGNORECASE)
_DATE_LINE = re.compile(r"[^\d]{0,50}?,?\s*ngày\s*[\d\s.…_]{0,14}tháng[\d\s.…_]{0,14}năm", re.IGNORECASE)
_NATIONAL = re.compile(r"cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|dang cong san viet nam")
_SEPARATOR = re.compile(r"[-–—_=*\s.]+\Z")
_SUBJECT = re.compile(r"(?:V/v|Về việc)(?!\w)", re.IGNORECASE)
_ADDRESSEE = re.compile(r"kinh gui")
_RECIPIENTS = re.compile(r"noi nhan")
_BASIS = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Thi hành|Tiếp theo|Trên cơ sở)\s")
_CLOSING = re.compile(r"(?:Trên đây là|Nhận được|Đề nghị các|Yêu cầu các|Quá trình thực hiện|Trong quá trình)")
_POSITION = re.compile(
    r"(?:(?:K/?T|T/?M|T/?L|T/?U/?Q|Q)\s*\.?\s*)?(?:QUYỀN\s+)?(?:PHÓ\s+)?(?:TỔNG\s+)?(?:GIÁM ĐỐC|TRƯỞNG|"
    r"HIỆU TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|"
    r"ỦY BAN|UỶ BAN|BAN |THƯỜNG TRỰC|TỔNG THƯ KÝ|VIỆN TRƯỞNG|TỔNG CỤC)"
)
_CAPACITY = re.compile(r"(?:K/?T|T/?M|T/?L|T/?U/?Q|Q)\s*\.\s*[A-ZĐÀ-Ỹ]")
_FOLDED_KINDS = frozenset(folded(kind) for kind in KINDS)
_SENTENCE = 120
_SHORT = 120


def lay_out(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Placed, ...]:
    """Give every paragraph of ``text`` its role and address."""
    return tuple(_Walk(text).over(paragraphs))


class _Zone(StrEnum):
    HEADER = "header"
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"


class _Walk:
    """The state of one walk from the top of a document to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._zone = _Zone.HEADER
        self._outline = Outline()
        self._placed: list[Placed] = []
        self._counts: dict[str, int] = {}

    def over(self, paragraphs: tuple[Paragraph, ...]) -> list[Placed]:
        for paragraph in paragraphs:
            self._take(paragraph)
        return self._placed

    def _take(self, paragraph: Paragraph) -> None:
        words = shown(paragraph.text)
        if _is_artefact(paragraph, words, first=not self._placed):
            self._put(paragraph, PassageRole.ARTEFACT, _named("ngoài văn bản", self._count("x")))
        elif self._zone is _Zone.HEADER and self._in_header(paragraph, words):
            return
        elif _RECIPIENTS.match(folded(words)):
            self._zone = _Zone.RECIPIENTS
            self._put(paragraph, PassageRole.RECIPIENTS, _named("nơi nhận"))
        elif self._zone in (_Zone.RECIPIENTS, _Zone.SIGNATURE) and self._in_end(paragraph, words):
            return
        elif self._signs(paragraph, words):
            self._zone = _Zone.SIGNATURE
            self._put(paragraph, PassageRole.SIGNATURE, _named("người ký"))
        else:
            self._in_text(paragraph, words)

    # --- above the body -------------------------------------------------------------------------

    def _in_header(self, paragraph: Paragraph, words: str) -> bool:
        """Place a header line; False when the body begins here."""
        part = self._header_part(paragraph, words)
        if part is None:
            self._zone = _Zone.PREAMBLE
            return False
        previous = self._placed[-1] if self._placed else None
        grows = part in (HeaderPart.KIND_AND_TITLE, HeaderPart.ADDRESSEE)
        if grows and previous and previous.part is part:
            self._grow(paragraph)
            return True
        count = self._count(part)
        address = _named(part.value, count if part is HeaderPart.OTHER else 1)
        self._put(paragraph, PassageRole.HEADER, address, part=part)
        return True

    def _header_part(self, paragraph: Paragraph, words: str) -> HeaderPart | None:
        plain = folded(words)
        last = self._placed[-1].part if self._placed else None
        for part, holds in (
            (HeaderPart.NATIONAL, _NATIONAL.search(plain)),
            (HeaderPart.NUMBER, _NUMBER_LINE.match(words)),
            (HeaderPart.PLACE_AND_DATE, len(words) < _SHORT and _DATE_LINE.match(words)),
            (HeaderPart.ADDRESSEE, _ADDRESSEE.match(plain)),
            (HeaderPart.KIND_AND_TITLE, _SUBJECT.match(words) or plain.strip(" :") in _FOLDED_KINDS),
        ):
            if holds:
                return part
        if last is HeaderPart.ADDRESSEE and _is_list_entry(paragraph):
            return HeaderPart.ADDRESSEE
        if last is HeaderPart.KIND_AND_TITLE and self._title_goes_on(paragraph):
            return HeaderPart.KIND_AND_TITLE
        if paragraph.marker not in (Marker.NONE, Marker.BULLET):
            return None
        if len(words) > _SENTENCE or _BASIS.match(words) or not paragraph.ends_open:
            return None
        return HeaderPart.OFFICE if words.isupper() else HeaderPart.OTHER

    def _title_goes_on(self, paragraph: Paragraph) -> bool:
        title = self._placed[-1].text
        only_kind = folded(shown(title)).strip(" :") in _FOLDED_KINDS
        return paragraph.ends_open and paragraph.marker is Marker.NONE and (only_kind or not paragraph.gap)

    # --- the body -------------------------------------------------------------------------------

    def _in_text(self, paragraph: Paragraph, words: str) -> None:
        if paragraph.marker is Marker.NONE and not self._outline.begun:
            basis = self._zone is _Zone.PREAMBLE and _BASIS.match(words)
            if basis:
                address = Address(
                    segments=(Segment(kind=SegmentKind.BASIS, number=str(self._count("basis"))),)
                )
                self._put(paragraph, PassageRole.BASIS, address)
            else:
                self._loose(paragraph)
        elif paragraph.marker is Marker.NONE and self._closes(words):
            self._zone = _Zone.CLOSING
            self._outline.close()
            self._loose(paragraph)
        else:
            place = self._outline.place(paragraph)
            self._zone = _Zone.BODY
            heading = paragraph.looks_like_heading
            role = PassageRole.HEADING if heading else PassageRole.BODY
            self._put(paragraph, role, place.address, heading_path=place.heading_path)

    def _loose(self, paragraph: Paragraph) -> None:
        """A paragraph outside the numbering: before the first number, or after the last."""
        where = "phần kết" if self._zone is _Zone.CLOSING else "mở đầu"
        address = _named(where).child(SegmentKind.PARAGRAPH, str(self._count(where)))
        self._put(paragraph, PassageRole.BODY, address)

    def _closes(self, words: str) -> bool:
        """Whether an unnumbered paragraph ends the numbered text."""
        if _CLOSING.match(words):
            return True
        return self._outline.innermost_is_sentence and not self._outline.has_sections

    # --- below the body -------------------------------------------------------------------------

    def _signs(self, paragraph: Paragraph, words: str) -> bool:
        if len(words) > _SHORT or paragraph.marker not in (Marker.NONE, Marker.CAPITAL):
            return False
        if _CAPACITY.match(words):
            return True
        ending = self._zone in (_Zone.CLOSING, _Zone.RECIPIENTS, _Zone.BODY, _Zone.PREAMBLE)
        return ending and words.isupper() and bool(_POSITION.match(words))

    def _in_end(self, paragraph: Paragraph, words: str) -> bool:
        """Lines under "Nơi nhận" and under the signer's position; False when something else begins."""
        if self._zone is _Zone.RECIPIENTS:
            if self._signs(paragraph, words) or not (_is_list_entry(paragraph) or len(words) < 60):
                return False
            if not _is_list_entry(paragraph) and paragraph.gap:
                return False
        elif len(words) > 60 or folded(words).startswith("phu luc"):
            return False
        self._grow(paragraph)
        return True

    # --- writing down ---------------------------------------------------------------------------

    def _count(self, what: str) -> int:
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def _put(
        self,
        paragraph: Paragraph,
        role: PassageRole,
        address: Address,
        *,
        heading_path: tuple[str, ...] = (),
        part: HeaderPart | None = None,
    ) -> None:
        self._placed.append(
            Placed(
                start=paragraph.start,
                end=paragraph.end,
                text=paragraph.text,
                body=paragraph.body if role in (PassageRole.BODY, PassageRole.HEADING) else paragraph.start,
                role=role,
                address=address,
                heading_path=heading_path,
                paragraph=paragraph,
                part=part,
            )
        )

    def _grow(self, paragraph: Paragraph) -> None:
        last = self._placed[-1]
        whole = self._text[last.start : paragraph.end]
        self._placed[-1] = replace(last, end=paragraph.end, text=whole)


def _named(words: str, count: int = 1) -> Address:
    address = Address(segments=(Segment(kind=SegmentKind.PLACE, number=words),))
    return address if count == 1 else address.child(SegmentKind.PARAGRAPH, str(count))


def _is_artefact(paragraph: Paragraph, words: str, *, first: bool) -> bool:
    """A lone page number, a line of dashes, the note that a text is a digest."""
    if first and words.startswith(DIGEST_OPENING):
        return True
    return bool(_SEPARATOR.match(words)) or (words.isdigit() and len(words) <= 4) or not words


def _is_list_entry(paragraph: Paragraph) -> bool:
    return paragraph.marker in (Marker.BULLET, Marker.SUB_BULLET)
