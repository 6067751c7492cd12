"""The lay-out of a document: header, bases, body, recipients, signature; a passage for each part.

Parts are told apart in one walk from top to bottom. Every non-blank character of the text ends up
in exactly one passage. What follows the signature is an annex, whose numbering begins anew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from ingest.citing.bases import BASIS, is_basis
from ingest.document import Address, PassageRole, Segment, SegmentKind
from ingest.layout.end_columns import end_columns
from ingest.layout.ending import (
    annex_name,
    follows_the_end,
    has_capacity,
    is_name,
    is_position,
    is_position_of_one,
    is_recipients_line,
    signs_in_a_row,
)
from ingest.layout.furniture import DIGEST_OPENING, is_artefact
from ingest.layout.letter_begins import is_of_letter
from ingest.layout.letterhead import (
    HeaderPart,
    columns,
    kind_alone,
    letterhead_begins,
    loose_part,
    part_of_line,
)
from ingest.layout.lines import Paragraph
from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.layout.quotations import Quotations
from ingest.layout.tables import BAR
from ingest.outline import NUMBERED, Outline, last_numbered
from ingest.text import shown

__all__ = ["DIGEST_OPENING", "HeaderPart", "lay_out"]

_CLOSING = re.compile(
    r"(?:Trên đây là|Nhận được|Đề nghị các|Yêu cầu các|Quá trình thực hiện|Trong quá trình)"
)
_UNITS = frozenset(
    {Marker.PART, Marker.CHAPTER, Marker.DIVISION, Marker.ARTICLE, Marker.CAPITAL, Marker.ROMAN}
)
_SHORT = 120
_MAY_SIGN = frozenset({Marker.NONE, Marker.CAPITAL, Marker.ROW})
_OF_THE_TEXT = NUMBERED - _MAY_SIGN
_SHORT_AT_THE_END = 60
_ENOUGH = 400  # what a part is, its beginning tells
_LONGEST_TITLE = 600
_PAGE_TOP = 160


def lay_out(
    text: str, paragraphs: tuple[Paragraph, ...], *, furniture: tuple[Paragraph, ...] = ()
) -> tuple[Placed, ...]:
    """Give every paragraph of ``text`` its role and address; ``furniture`` stands below them."""
    return tuple(_Walk(text, paragraphs, furniture).placed())


class _Zone(StrEnum):
    HEADER = "header"
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    END_COLUMNS = "end columns"
    ANNEX = "annex"


_OUTSIDE_NUMBERS = {_Zone.CLOSING: "phần kết", _Zone.ANNEX: "phần kèm theo"}
_AT_THE_END_NAMED = {PassageRole.RECIPIENTS: "nơi nhận", PassageRole.SIGNATURE: "người ký"}
_AT_THE_END = frozenset({_Zone.RECIPIENTS, _Zone.SIGNATURE, _Zone.END_COLUMNS})


class _Walk:
    """The state of one walk from the top of a document to its end."""

    def __init__(
        self, text: str, paragraphs: tuple[Paragraph, ...], furniture: tuple[Paragraph, ...]
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._furniture = furniture
        self._last_numbered = last_numbered(paragraphs)
        self._zone = _Zone.HEADER
        self._titled = False
        self._outline = self._inner = Outline()
        self._quoted = Quotations(text)
        self._quotation: tuple[int, int] | None = None
        self._placed: list[Placed] = []
        self._counts: dict[str, int] = {}

    def placed(self) -> list[Placed]:
        begins = letterhead_begins(
            shown(one.text[:_ENOUGH]) for one in self._paragraphs[:_PAGE_TOP]
        )
        for furniture in self._paragraphs[:begins]:
            self._artefact(furniture)
        for at, paragraph in enumerate(self._paragraphs[begins:], begins):
            in_columns = self._zone is _Zone.HEADER and paragraph.text != BAR
            for one in columns(paragraph) if in_columns else (paragraph,):
                self._take(one, is_closing=at > self._last_numbered)
        for below in self._furniture:
            self._artefact(below)
        # Texts are cut here, once: a part may have grown line by line.
        for part in self._placed:
            if len(part.text) != part.end - part.start:
                part.text = self._text[part.start : part.end]
        return self._placed

    def _take(self, paragraph: Paragraph, *, is_closing: bool) -> None:
        if self._zone is _Zone.BODY and _is_long_entry(paragraph):
            self._in_text(paragraph, "", is_closing=is_closing)
            return
        if paragraph.text == BAR:
            self._artefact(paragraph)
            return
        words = shown(paragraph.text[:_ENOUGH])
        if is_artefact(paragraph, words, first=not self._placed):
            self._artefact(paragraph)
        elif self._zone is _Zone.HEADER and self._in_header(paragraph, words):
            return
        elif is_recipients_line(words):
            self._begin_recipients(paragraph)
        elif self._zone in _AT_THE_END and self._in_end(paragraph, words):
            return
        elif self._signs(paragraph, words):
            self._zone = _Zone.SIGNATURE
            self._put(paragraph, PassageRole.SIGNATURE, _named("người ký"))
        else:
            in_body = self._zone is _Zone.BODY
            self._in_text(paragraph, "" if in_body else words, is_closing=is_closing)

    # --- above the body -------------------------------------------------------------------------

    def _in_header(self, paragraph: Paragraph, words: str) -> bool:
        """Place a header line; False when the body begins here."""
        part = self._header_part(paragraph, words)
        if part is None:
            self._zone = _Zone.PREAMBLE
            return False
        self._titled = self._titled or part is HeaderPart.KIND_AND_TITLE
        if part in (HeaderPart.KIND_AND_TITLE, HeaderPart.ADDRESSEE):
            self._extend(paragraph, PassageRole.HEADER, _named(part.value), part=part)
            return True
        count = self._count(part) if part is HeaderPart.OTHER else 1
        self._put(paragraph, PassageRole.HEADER, _named(part.value, count), part=part)
        return True

    def _header_part(self, paragraph: Paragraph, words: str) -> HeaderPart | None:
        said, last = part_of_line(words), self._before_bar()
        # A title cites "SỐ 5/…", and one of an older law names the state: "CỦA QUỐC HỘI NƯỚC / …".
        cites = self._titled and said is HeaderPart.NUMBER
        if said and not cites and not (said is HeaderPart.NATIONAL and self._names_state(last)):
            return said
        if last and last.part is HeaderPart.ADDRESSEE and self._addressee_goes_on(last, paragraph):
            return last.part
        is_title = last is not None and last.part is HeaderPart.KIND_AND_TITLE
        if last and is_title and self._title_goes_on(last, paragraph, words):
            return last.part
        if paragraph.marker not in (Marker.NONE, Marker.BULLET):
            return None
        if len(words) > _SHORT or BASIS.match(paragraph.words) or not paragraph.ends_open:
            return None
        return HeaderPart.OTHER if self._titled else loose_part(words)

    def _before_bar(self) -> Placed | None:
        """The last part placed, but for the bars between the columns of a row."""
        return next((one for one in reversed(self._placed) if one.text != "|"), None)

    def _names_state(self, title: Placed | None) -> bool:
        return bool(title and self._text[title.start : title.end].rstrip().endswith("HỘI NƯỚC"))

    def _title_goes_on(self, title: Placed, paragraph: Paragraph, words: str) -> bool:
        # "… BẢO VỆ MÔI TRƯỜNG;" in capitals is a part of a title, and no end of a sentence.
        goes_on = paragraph.ends_open or (words.isupper() and words.endswith(";"))
        if not goes_on or paragraph.marker is not Marker.NONE:
            return False
        if title.end - title.start > _LONGEST_TITLE:
            return False
        if kind_alone(shown(title.paragraph.text)) and title.end == title.paragraph.end:
            return True
        whole = shown(self._text[title.start : title.end])
        authority = is_position(words) and not whole.isupper()
        return not paragraph.gap and not authority and not BASIS.match(words)

    def _addressee_goes_on(self, addressee: Placed, paragraph: Paragraph) -> bool:
        open_list = self._text[addressee.end - 1] in ":;" and paragraph.marker is Marker.NONE
        return (open_list and not is_of_letter(paragraph.text)) or _is_list_entry(paragraph)

    # --- the body -------------------------------------------------------------------------------

    def _in_text(self, paragraph: Paragraph, words: str, *, is_closing: bool) -> None:
        """Place a paragraph of the text; its ``words`` tell what it is where no body is open."""
        annex = annex_name(words) if words else None
        if self._names_authority(words):
            self._zone = _Zone.PREAMBLE
            authority = self._placed[-1]
            authority.role, authority.part = PassageRole.HEADER, HeaderPart.OTHER
            authority.address = _named(HeaderPart.OTHER.value, self._count(HeaderPart.OTHER))
        elif self._zone in _AT_THE_END or (annex and self._zone is _Zone.ANNEX):
            self._enter_annex(annex)
        if self._is_only_quoted(paragraph):
            paragraph = replace(paragraph, marker=Marker.NONE, number="", body=paragraph.start)
        unnumbered = paragraph.marker is Marker.NONE
        if self._is_basis(paragraph):
            step = Segment(kind=SegmentKind.BASIS, number=str(self._count("basis")))
            self._put(paragraph, PassageRole.BASIS, Address(segments=(step,)))
        elif unnumbered and not self._outline.begun:
            self._loose(paragraph)
        elif unnumbered and is_closing and self._closes(paragraph):
            self._zone = _Zone.CLOSING
            self._outline.close()
            self._loose(paragraph)
        else:
            place = self._outline_of(paragraph).place(paragraph)
            if self._zone is not _Zone.ANNEX:
                self._zone = _Zone.BODY
            role = PassageRole.HEADING if place.is_heading else PassageRole.BODY
            self._put(paragraph, role, place.address, heading_path=place.heading_path)

    def _names_authority(self, words: str) -> bool:
        """Whether bases follow at once: what looked like a position is who issues the document."""
        signs = self._zone is _Zone.SIGNATURE and self._placed[-1].role is PassageRole.SIGNATURE
        return signs and not self._outline.begun and words.startswith("Căn cứ ")

    def _is_only_quoted(self, paragraph: Paragraph) -> bool:
        """Whether a number is of a law that a letter quotes; an article quotes what it amends."""
        if paragraph.marker not in NUMBERED or self._outline.in_article:
            return False
        return self._quoted.around(paragraph.body) is not None

    def _outline_of(self, paragraph: Paragraph) -> Outline:
        """The outline of the document, or one of its own for what a quotation numbers."""
        quotation = self._quoted.around(paragraph.body)
        if quotation != self._quotation:
            self._quotation = quotation
            self._inner = Outline(within=self._outline.address.segments)
        inside = quotation is not None and (paragraph.marker in NUMBERED or self._inner.begun)
        return self._inner if inside else self._outline

    def _is_basis(self, paragraph: Paragraph) -> bool:
        """A basis stands before the first number; Party papers put "- " before each."""
        if self._zone is not _Zone.PREAMBLE or self._outline.begun:
            return False
        unnumbered = paragraph.marker in (Marker.NONE, Marker.BULLET)
        return unnumbered and is_basis(paragraph.words[:_ENOUGH])

    def _loose(self, paragraph: Paragraph) -> None:
        """A paragraph outside the numbering: before the first number, or after the last."""
        if self._outline.root is not None:
            where = self._outline.root.number
        else:
            where = _OUTSIDE_NUMBERS.get(self._zone, "mở đầu")
        address = _named(where).child(SegmentKind.PARAGRAPH, str(self._count(where)))
        self._put(paragraph, PassageRole.BODY, address)

    def _closes(self, paragraph: Paragraph) -> bool:
        """Whether an unnumbered paragraph after the last number ends the numbered text."""
        if self._zone is _Zone.ANNEX:
            return False
        if _CLOSING.match(shown(paragraph.text[:_ENOUGH])):
            return True
        return self._outline.innermost_is_sentence and not self._outline.has_sections

    def _enter_annex(self, name: str | None) -> None:
        """Begin an annex; a text issued with the document ("Quy chế …") keeps its own numbers."""
        self._zone = _Zone.ANNEX
        root = Segment(kind=SegmentKind.PLACE, number=name) if name else None
        self._outline = Outline(root=root)

    # --- below the body -------------------------------------------------------------------------

    def _begin_recipients(self, paragraph: Paragraph) -> None:
        """The line "Nơi nhận:"; beside it, in a row, the signature may begin."""
        if not self._end_columns(paragraph):
            self._zone = _Zone.RECIPIENTS
            self._put(paragraph, PassageRole.RECIPIENTS, _named("nơi nhận"))

    def _end_columns(self, paragraph: Paragraph) -> bool:
        """Recipients on the left, the signature on the right; False for a line without columns."""
        parts = end_columns(paragraph, begun=self._zone is _Zone.END_COLUMNS)
        for part, role in parts:
            if role is PassageRole.ARTEFACT:
                self._artefact(part)
            else:
                self._put(part, role, _named(_AT_THE_END_NAMED[role]))
        if parts:
            self._zone = _Zone.END_COLUMNS
        return bool(parts)

    def _signs(self, paragraph: Paragraph, words: str) -> bool:
        if len(words) > _SHORT or paragraph.marker not in _MAY_SIGN:
            return False
        if paragraph.marker is Marker.ROW:
            return signs_in_a_row(words)
        if has_capacity(words):
            return True
        if self._zone is _Zone.RECIPIENTS:
            in_capitals = words.isupper() and len(words.split()) > 1
            return in_capitals or (paragraph.gap > 0 and is_name(words))
        if self._zone is _Zone.CLOSING:
            return is_position(words)
        return self._zone in (_Zone.BODY, _Zone.PREAMBLE) and is_position_of_one(words)

    def _in_end(self, paragraph: Paragraph, words: str) -> bool:
        """Lines under "Nơi nhận" and under the signer's position; False when the end is over."""
        is_short = len(words) <= _SHORT_AT_THE_END
        over = annex_name(words) or follows_the_end(words) or self._names_authority(words)
        if over or paragraph.marker in _UNITS:
            return False
        in_columns = self._zone is _Zone.END_COLUMNS
        may_begin = self._zone is _Zone.RECIPIENTS and paragraph.marker is not Marker.ROW
        if (in_columns or may_begin) and self._end_columns(paragraph):
            return True
        if in_columns and _is_list_entry(paragraph):
            self._extend(paragraph, PassageRole.RECIPIENTS, _named("nơi nhận"))
        elif self._zone is _Zone.RECIPIENTS:
            recipient = _is_list_entry(paragraph) or (is_short and not paragraph.gap)
            if self._signs(paragraph, words) or not recipient:
                return False
            self._extend(paragraph, PassageRole.RECIPIENTS, _named("nơi nhận"))
        elif is_short:
            self._extend(paragraph, PassageRole.SIGNATURE, _named("người ký"))
        else:
            return False
        return True

    # --- writing down ---------------------------------------------------------------------------

    def _count(self, what: str) -> int:
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def _artefact(self, paragraph: Paragraph) -> None:
        """Furniture of the page; what stands side by side is one passage."""
        last = self._placed[-1] if self._placed else None
        if last and last.role is PassageRole.ARTEFACT and paragraph.text == BAR:
            last.end = paragraph.end
            return
        self._put(paragraph, PassageRole.ARTEFACT, _named("ngoài văn bản", self._count("artefact")))

    def _extend(
        self,
        paragraph: Paragraph,
        role: PassageRole,
        address: Address,
        *,
        part: HeaderPart | None = None,
    ) -> None:
        """Add a line to the part it belongs to; after an artefact it is a passage of its own."""
        last = self._placed[-1] if self._placed else None
        if last and last.role is role and last.part is part:
            last.end = paragraph.end
        else:
            self._put(paragraph, role, address, part=part)

    def _put(
        self,
        paragraph: Paragraph,
        role: PassageRole,
        address: Address,
        *,
        heading_path: tuple[str, ...] = (),
        part: HeaderPart | None = None,
    ) -> None:
        one = paragraph
        body = one.body if role in (PassageRole.BODY, PassageRole.HEADING) else one.start
        self._placed.append(
            Placed(one.start, one.end, one.text, body, role, address, heading_path, one, part)
        )


@lru_cache(maxsize=1024)
def _named(words: str, count: int = 1) -> Address:
    address = Address(segments=(Segment(kind=SegmentKind.PLACE, number=words),))
    return address if count == 1 else address.child(SegmentKind.PARAGRAPH, str(count))


def _is_long_entry(paragraph: Paragraph) -> bool:
    """Whether a paragraph is numbered and too long for anything but the text: most are."""
    return paragraph.marker in _OF_THE_TEXT and len(paragraph.text) > _SHORT


def _is_list_entry(paragraph: Paragraph) -> bool:
    return paragraph.marker in (Marker.BULLET, Marker.SUB_BULLET)
