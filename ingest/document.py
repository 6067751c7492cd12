"""The vocabulary of the project: what a document is once it has been read.

Every type is a frozen value. Offsets are Python ``str`` indices into ``Document.text``, the text as
read from the file, artefacts included; nothing here changes that text. This module imports only the
standard library, so every layer may import it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache


class Recurrence(StrEnum):
    """How often a duty comes back."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class SegmentKind(StrEnum):
    """What one step of an address counts."""

    PART = "phần"
    CHAPTER = "chương"
    DIVISION = "mục"
    SECTION = "section"
    ARTICLE = "điều"
    CLAUSE = "khoản"
    POINT = "điểm"
    ITEM = "item"
    LETTER = "letter"
    BULLET = "bullet"
    PARAGRAPH = "đoạn"
    ROW = "hàng"
    BASIS = "căn cứ"
    PLACE = "place"


class PassageRole(StrEnum):
    """What a passage is for in its document."""

    HEADER = "header"
    BASIS = "basis"
    HEADING = "heading"
    BODY = "body"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ARTEFACT = "artefact"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class PartialDate:
    """A date as far as the document states it: ``2022-05`` when the day was left blank.

    Raises:
        ValueError: if the parts are not a date of the Gregorian calendar, or a day has no month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            message = f"a date with a day but no month: year {self.year}, day {self.day}"
            raise ValueError(message)
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` back."""
        year, *rest = (int(part) for part in text.split("-"))
        return cls(
            year=year,
            month=rest[0] if rest else None,
            day=rest[1] if len(rest) > 1 else None,
        )

    @property
    def exact(self) -> dt.date | None:
        """The calendar date, or None while a part is missing."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    def isoformat(self) -> str:
        """``YYYY-MM-DD``, cut short where parts are missing."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        """The form Vietnamese readers expect: ``05/12/2019``, ``5/2022``, ``2022``."""
        if self.month is None:
            return f"{self.year}"
        if self.day is None:
            return f"{self.month:02d}/{self.year}"
        return f"{self.day:02d}/{self.month:02d}/{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One step of an address: its kind and the number as printed (``III``, ``1.1``, ``đ``)."""

    kind: SegmentKind
    number: str

    def __str__(self) -> str:
        return _PRINTED_BEFORE.get(self.kind, "") + self.number


@lru_cache(maxsize=4096)
def segment_of(kind: SegmentKind, number: str) -> Segment:
    """The step of a kind and number: documents share theirs ("đoạn 1"), so each is made once."""
    return Segment(kind=kind, number=number)


_PRINTED_BEFORE = {
    SegmentKind.BULLET: "-",
    SegmentKind.BASIS: "căn cứ.",
    SegmentKind.ARTICLE: "Điều ",
    SegmentKind.PART: "Phần ",
    SegmentKind.CHAPTER: "Chương ",
    SegmentKind.DIVISION: "Mục ",
    SegmentKind.PARAGRAPH: "đoạn ",
    SegmentKind.ROW: "hàng ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a passage stands, from the outermost number in.

    ``str()`` gives the short form (``III.1``, ``II.5.-2``, ``Điều 5.2.a``, ``căn cứ.3``,
    ``nơi nhận``), ``label`` the words a clerk would use (``mục III.1``, ``gạch đầu dòng thứ 2,
    mục II.5``).
    """

    segments: tuple[Segment, ...]

    def __str__(self) -> str:
        return ".".join([_PRINTED_BEFORE.get(one.kind, "") + one.number for one in self.segments])

    def child(self, kind: SegmentKind, number: str) -> Address:
        """The address one step further in."""
        return Address(segments=(*self.segments, segment_of(kind, number)))

    @property
    def label(self) -> str:
        """The address in words."""
        return _label(self.segments)


_SMALL_UNITS = {
    SegmentKind.BULLET: "gạch đầu dòng thứ",
    SegmentKind.PARAGRAPH: "đoạn",
    SegmentKind.ROW: "hàng",
    SegmentKind.BASIS: "căn cứ thứ",
}
_LAW_UNITS = {
    SegmentKind.POINT: "điểm",
    SegmentKind.CLAUSE: "khoản",
    SegmentKind.ARTICLE: "Điều",
    SegmentKind.DIVISION: "Mục",
    SegmentKind.CHAPTER: "Chương",
    SegmentKind.PART: "Phần",
}


@lru_cache(maxsize=8192)
def _label(segments: tuple[Segment, ...]) -> str:
    """Documents share their addresses, as they do in ``vectorstore.tables``."""
    return ", ".join(_label_parts(segments))


def _label_parts(segments: tuple[Segment, ...]) -> list[str]:
    """Group an address for reading: small units first, then law units, then numbered items."""
    small = [
        f"{_SMALL_UNITS[segment.kind]} {segment.number}"
        for segment in reversed(segments)
        if segment.kind in _SMALL_UNITS
    ]
    law = [
        f"{_LAW_UNITS[segment.kind]} {segment.number}"
        for segment in reversed(segments)
        if segment.kind in _LAW_UNITS
    ]
    items = [
        segment.number
        for segment in segments
        if segment.kind in (SegmentKind.SECTION, SegmentKind.ITEM, SegmentKind.LETTER)
    ]
    places = [segment.number for segment in segments if segment.kind is SegmentKind.PLACE]
    parts = list(small)
    if items:
        parts.append("mục " + ".".join(items))
    if law:
        parts.append(" ".join(law))
    return parts + places


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The smallest citable unit: ``document.text[start:end] == text``.

    ``heading_path`` holds the headings above it, outermost first, cleaned for reading.
    """

    id: str
    address: Address
    role: PassageRole
    start: int
    end: int
    text: str
    heading_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineItem:
    """One numbered heading or item of the outline, with its first words."""

    address: Address
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The formal parts of a document (thể thức, Nghị định 30/2020/NĐ-CP, Điều 8), None if absent.

    ``number`` is số and ký hiệu together and normalised (``573/KH-SGDĐT``), None when the số was
    left blank; ``symbol`` is the ký hiệu alone and survives a blank số.
    """

    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    issued_on: PartialDate | None = None
    place: str | None = None
    issuer: str | None = None
    superior: str | None = None
    title: str | None = None
    signer: str | None = None
    signer_position: str | None = None
    addressed_to: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A mention of another document.

    ``start:end`` is the số/ký hiệu as printed, ``full_*`` the whole phrase; ``number`` is its
    normal form (``23-QĐ/TW`` for ``23- QĐ/TW``; ``/KH-SGDĐT`` for a blank số); ``cited_part`` is
    the part cited, as printed ("khoản 3 Điều 63").
    """

    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    start: int
    end: int
    full_start: int
    full_end: int
    passage_id: str
    address: Address
    title: str | None = None
    cited_part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLaw:
    """A law cited by name alone ("Luật Tố cáo"), with the part cited where one is."""

    name: str
    start: int
    end: int
    address: Address
    cited_part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """A duty with a time limit. ``start:end`` covers the words of the limit.

    ``strict_before`` marks "trước ngày": the last good day is the day before ``date``.
    ``month_day`` is ``MM-DD`` (or ``DD`` for a monthly duty) beside ``recurrence``; ``rule`` holds
    the words of a relative limit ("trong 15 ngày kể từ ngày …") or of a period.
    """

    what: str
    who: str | None
    to: str | None
    channel: str | None
    start: int
    end: int
    words: str
    date: PartialDate | None
    recurrence: Recurrence | None
    month_day: str | None
    strict_before: bool
    is_report: bool
    passage_id: str
    address: Address
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """Something odd in the source, with its place: it is reported, never repaired in silence."""

    code: str
    message: str
    start: int
    end: int


# "(Ban hành kèm theo Quyết định số …)" below a title: with what the document was issued.
_ENCLOSED = re.compile(r"\s{0,9}\((?:Ban hành\s{1,9})?[Kk]èm theo\s[^()]{0,400}\)\s{0,9}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    """What a citation says about its document.

    ``superior`` stands over an issuer that many places have ("Sở Giáo dục và Đào tạo").
    """

    id: str
    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    issued_on: PartialDate | None
    superior: str | None = None

    @property
    def name(self) -> str:
        """A short name: the number, else kind and title, else the id."""
        if self.number:
            return f"{self.kind} {self.number}" if self.kind else self.number
        words = " ".join(part for part in (self.kind, self.title) if part)
        return _ENCLOSED.sub("", words) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One administrative document, read from one file.

    ``is_digest`` marks a text that says of itself that it retells another; ``content_hash`` is the
    SHA-256 of ``text``.
    """

    id: str
    source_name: str
    content_hash: str
    header: Header
    text: str = field(repr=False)
    outline: tuple[OutlineItem, ...] = ()
    passages: tuple[Passage, ...] = ()
    references: tuple[Reference, ...] = ()
    named_laws: tuple[NamedLaw, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    warnings: tuple[Warning, ...] = ()
    is_digest: bool = False

    @property
    def summary(self) -> DocumentSummary:
        """The part that citations carry."""
        return DocumentSummary(
            id=self.id,
            number=self.header.number,
            kind=self.header.kind,
            title=self.header.title,
            issuer=self.header.issuer,
            issued_on=self.header.issued_on,
            superior=self.header.superior,
        )
