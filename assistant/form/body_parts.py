"""The paragraphs of the text: căn cứ, phần, mục, điều, khoản, điểm, and plain words."""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.form.parts import BodyParagraph, Paragraphs, Role
from assistant.form.words import has_letters, is_blank, is_upper, plain, said
from ingest.formatted import Alignment, FormattedParagraph
from ingest.text import folded

_BASIS = re.compile(r"can cu\b|(?:theo|xet) de nghi\b|xet to trinh\b")
# One sentence that goes on to say what is done is words of the text.
_GOES_ON = re.compile(
    r",.*\b(?:xay dung|ban hanh|bao cao|de nghi|thong bao|trien khai|huong dan|to chuc)\b"
)
_PART = re.compile(r"(?:phần|chương|mục|tiểu mục)\s+(?P<number>[IVXLC]+|\d{1,3})\.?", re.IGNORECASE)
_ARTICLE = re.compile(r"điều\s+(?P<number>\d{1,3})\s?(?P<sign>[.:)]?)\s", re.IGNORECASE)
_SECTION = re.compile(r"(?P<number>[IVX]{1,5})\s?(?P<sign>[.)/:,–-]?)\s+(?=\S)")
_CLAUSE = re.compile(r"(?P<number>\d{1,2})\s?(?P<sign>[.)/:])\s+(?=\S)")
_POINT = re.compile(r"(?P<number>[a-zđăâêôơư])\s?(?P<sign>[.)/:])\s+(?=\S)")
_BULLET = re.compile(r"[-–+•*]\s?")
_CLOSED = (".", ";", ":", ",", "/.", "…", "!", "?")
_LONGEST_TITLE = 160
_LONGEST_APART = 120
_LONGEST_BASIS = 1_000
_MOST_AUTHORITY = 3


def split_bases(paragraphs: Paragraphs) -> tuple[Paragraphs, Paragraphs]:
    """The căn cứ at the beginning, and the rest.

    Who has the power to issue may stand over them, as in a quyết định or a nghị quyết: those lines
    in capitals are with the rest.
    """
    named = tuple(takewhile(_names_authority, paragraphs[:_MOST_AUTHORITY]))
    bases = tuple(takewhile(_is_basis, paragraphs[len(named) :]))
    if not bases or (len(bases) == 1 and not named and _is_text(bases[0])):
        return (), paragraphs
    return bases, (*named, *paragraphs[len(named) + len(bases) :])


def _names_authority(paragraph: FormattedParagraph) -> bool:
    text = said(paragraph)
    short = paragraph.cell is None and len(text) <= _LONGEST_TITLE
    return short and has_letters(text) and is_upper(text) and _numbered(paragraph, text) is None


def _is_basis(paragraph: FormattedParagraph) -> bool:
    return paragraph.cell is None and _BASIS.match(folded(plain(paragraph))) is not None


def _is_text(paragraph: FormattedParagraph) -> bool:
    words = folded(plain(paragraph)[:_LONGEST_BASIS])
    italic = all(run.italic for run in paragraph.runs if run.text.strip())
    return words.endswith(":") or (not italic and _GOES_ON.search(words) is not None)


def read_body(paragraphs: Paragraphs) -> tuple[BodyParagraph, ...]:
    """Each paragraph that is not empty, with its role."""
    body: list[BodyParagraph] = []
    for paragraph in paragraphs:
        if is_blank(paragraph):
            continue
        after_part = bool(body) and body[-1].role is Role.PART
        body.append(_read(paragraph, after_part=after_part))
    return tuple(body)


def _read(paragraph: FormattedParagraph, *, after_part: bool) -> BodyParagraph:
    text = plain(paragraph)
    if paragraph.cell is not None:
        return BodyParagraph(paragraph=paragraph, role=Role.CELL)
    if found := _PART.fullmatch(text):
        return BodyParagraph(paragraph=paragraph, role=Role.PART, number=found["number"])
    if after_part and not text.endswith(_CLOSED) and len(text) < _LONGEST_TITLE:
        return BodyParagraph(paragraph=paragraph, role=Role.PART_TITLE)
    numbered = _numbered(paragraph, text)
    if numbered is not None:
        return numbered
    role = Role.BULLET if _BULLET.match(text) else _other(paragraph, text)
    return BodyParagraph(paragraph=paragraph, role=role)


def _numbered(paragraph: FormattedParagraph, text: str) -> BodyParagraph | None:
    role = Role.ARTICLE
    found = _ARTICLE.match(text)
    if found is None and _is_heading(text):
        found, role = _SECTION.match(text), Role.SECTION
    if found is None and (found := _CLAUSE.match(text)):
        title = said(paragraph)
        titled = _is_short(text) and not title.endswith(_CLOSED) and ": " not in title
        role = Role.TITLED_CLAUSE if titled else Role.CLAUSE
        if is_upper(title) and has_letters(title) and _is_short(text):
            role = Role.SECTION
    if found is None:
        found, role = _POINT.match(text), Role.POINT
    if found is None:
        return None
    return BodyParagraph(paragraph=paragraph, role=role, number=found["number"], sign=found["sign"])


def _is_heading(text: str) -> bool:
    """A Roman number begins a heading, not a sentence about "I …"."""
    return _is_short(text) and not text.endswith((".", ";", ","))


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE


def _other(paragraph: FormattedParagraph, text: str) -> Role:
    """A short centred line stands apart: the name of a table, "QUYẾT ĐỊNH:"."""
    centred = paragraph.alignment is Alignment.CENTER
    if centred and len(text) <= _LONGEST_APART and not text.endswith((".", ";")):
        return Role.APART
    return Role.TEXT
