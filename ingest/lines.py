"""A text cut into lines, lines joined into paragraphs, each paragraph with the marker it begins with.

A paragraph is what the writer meant as one: a sentence broken by a page end or a line end is put back
together (its span covers the break). Every non-blank character is in exactly one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.text import shown


class Marker(StrEnum):
    """What a paragraph begins with."""

    PART = "part"
    CHAPTER = "chapter"
    DIVISION = "division"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARTICLE = "article"
    ARABIC = "arabic"
    NESTED = "nested"
    LETTER = "letter"
    BRACKETED = "bracketed"
    BULLET = "bullet"
    SUB_BULLET = "sub-bullet"
    NONE = "none"


# Artefacts that may stand before a marker or between it and its text.
_JUNK = r"(?:[ \t]|\*|_(?=\S)|\[bookmark:[^\]\n]{0,80}\])*"
_BOLD = r"[*_]{0,3}"
_MARKERS: tuple[tuple[Marker, str], ...] = (
    (Marker.PART, r"(?:PHẦN|Phần)\s+(?:thứ\s+|THỨ\s+)?(?P<PART>[IVXLC]{1,6}|\d{1,2}|[^\W\d_]{2,5})\b"),
    (Marker.CHAPTER, r"(?:CHƯƠNG|Chương)\s+(?P<CHAPTER>[IVXLC]{1,6}|\d{1,3})\b"),
    (Marker.DIVISION, r"(?:MỤC|Mục|Tiểu mục)\s+(?P<DIVISION>\d{1,2}|[IVX]{1,5})\b(?=[ .:]|$)"),
    (Marker.ARTICLE, r"(?:Điều|ĐIỀU)\s+(?P<ARTICLE>\d{1,4}[a-zđ]?)(?=[.: ]|$)(?!\s+(?:của|Luật|Bộ))"),
    (Marker.ROMAN, r"(?P<ROMAN>[IVX]{1,6})\s?[.)/\-](?=\s|\*)"),
    (Marker.CAPITAL, r"(?P<CAPITAL>[A-HĐ])\s?[.)/](?=\s|\*)"),
    (Marker.NESTED, r"(?P<NESTED>\d{1,2}(?:\.\d{1,2}){1,4})[.):]?(?=\s)(?!\s*%)"),
    (Marker.ARABIC, r"(?P<ARABIC>\d{1,3})\s?[.)/](?=[\s*]|[^\W\d_])(?!/)"),
    (Marker.BRACKETED, r"\((?P<BRACKETED>\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?=\s)"),
    (Marker.LETTER, r"(?P<LETTER>[a-zđ])\s?[.)/](?=[\s*])"),
    (Marker.BULLET, r"(?P<BULLET>[-–—−•·●○■□▪◦➢►✓❖\uf0b7\uf02d\uf0a7\uf0d8])(?!-)"),
    (Marker.SUB_BULLET, r"(?P<SUB_BULLET>\+)"),
)
_MARKER = re.compile(
    rf"{_JUNK}(?:\#{{1,6}}[ \t]+)?{_JUNK}(?:" + "|".join(p for _, p in _MARKERS) + rf")[.:]?{_JUNK}"
)
_TERMINAL = re.compile(r"[.;:!?…/][\"”’)*\s]*\Z")
_CLOSED = re.compile(r"[.;/][\"”’)*\s]*\Z")
_ALWAYS_HEADINGS = frozenset(
    {Marker.PART, Marker.CHAPTER, Marker.DIVISION, Marker.CAPITAL, Marker.ROMAN}
)
_OPENING = "\"“‘'(*"
_WRAPPED_WIDTH = 60
_HEADING_LENGTH = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One non-blank line: its span without surrounding white space, and the blank lines before it."""

    start: int
    end: int
    text: str
    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph with its marker. ``body`` is where the words begin, after the marker.

    ``last_line`` is the length of its last line; ``broken_at`` lists where it was put back together.
    """

    start: int
    end: int
    text: str
    marker: Marker
    number: str
    body: int
    gap: int
    last_line: int
    broken_at: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The text after the marker, cleaned for reading."""
        return shown(self.text[self.body - self.start :])

    @property
    def ends_open(self) -> bool:
        """Whether it stops without closing punctuation."""
        return not _TERMINAL.search(self.text)

    @property
    def looks_like_heading(self) -> bool:
        """Numbered, short and without a closing mark: a heading rather than a sentence.

        A short line under a Roman number or a larger unit is one even with a full stop.
        """
        if self.marker in (Marker.NONE, Marker.BULLET, Marker.SUB_BULLET):
            return False
        if self.marker in _ALWAYS_HEADINGS and len(self.text) <= _HEADING_LENGTH // 2:
            return True
        return len(self.text) <= _HEADING_LENGTH and not _CLOSED.search(self.text)


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of ``text``, trimmed."""
    lines: list[Line] = []
    at = gap = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            lines.append(Line(start=start, end=start + len(stripped), text=stripped, gap=gap))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return tuple(lines)


def split_paragraphs(text: str, lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Mark each line and join those that go on with the paragraph before."""
    paragraphs: list[Paragraph] = []
    for line in lines:
        begun = _begin(line)
        if paragraphs and begun.marker is Marker.NONE and _goes_on(paragraphs[-1], line):
            paragraphs[-1] = _joined(text, paragraphs[-1], line)
        else:
            paragraphs.append(begun)
    return tuple(paragraphs)


def _begin(line: Line) -> Paragraph:
    marker, number, body = Marker.NONE, "", 0
    match = _MARKER.match(line.text)
    if match and match.end() <= len(line.text):
        name = next(name for name, value in match.groupdict().items() if value is not None)
        marker, number, body = Marker[name], match[name], match.end()
    return Paragraph(
        start=line.start,
        end=line.end,
        text=line.text,
        marker=marker,
        number=number,
        body=line.start + body,
        gap=line.gap,
        last_line=len(line.text),
    )


def _joined(text: str, paragraph: Paragraph, line: Line) -> Paragraph:
    broken = (paragraph.end,) if line.gap else ()
    return replace(
        paragraph,
        end=line.end,
        text=text[paragraph.start : line.end],
        last_line=len(line.text),
        broken_at=(*paragraph.broken_at, *broken),
    )


def _goes_on(paragraph: Paragraph, line: Line) -> bool:
    """Whether an unmarked line goes on with the paragraph before it."""
    if not paragraph.ends_open or shown(paragraph.text).endswith("V/v"):
        return False
    first = next((letter for letter in line.text if letter not in _OPENING), " ")
    long_line = paragraph.last_line >= _WRAPPED_WIDTH
    if line.gap == 0 and paragraph.text.rstrip("* ").endswith((",", "-")):
        return True
    if first.islower():
        return line.gap == 0 or long_line or len(paragraph.text) >= _WRAPPED_WIDTH
    if paragraph.looks_like_heading:
        return line.gap == 0 and paragraph.words.isupper() and shown(line.text).isupper()
    if first.isdigit():
        return long_line and paragraph.last_line > len("100")
    return line.gap == 0 and long_line
