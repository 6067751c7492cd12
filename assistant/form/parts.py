"""Which paragraph of a paper is which part of its form (Phụ lục I, Phần I, mục II and III)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.form.kinds import FormKind
from ingest.formatted import DrawnLine, FormattedPaper, FormattedParagraph

Paragraphs: TypeAlias = tuple[FormattedParagraph, ...]


class Role(StrEnum):
    """What a paragraph of the text is."""

    TEXT = "lời văn"
    PART = "phần, chương, mục"
    PART_TITLE = "tiêu đề phần, chương, mục"
    ARTICLE = "điều"
    SECTION = "mục lớn"
    TITLED_CLAUSE = "khoản có tiêu đề"
    CLAUSE = "khoản"
    POINT = "điểm"
    BULLET = "gạch đầu dòng"
    APART = "dòng riêng"
    CELL = "ô của bảng"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyParagraph:
    """A paragraph of the text; ``number`` and ``sign`` as in "a" and ")" of "a) …"."""

    paragraph: FormattedParagraph
    role: Role
    number: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the text; ``column`` is the table column of Quốc hiệu."""

    country: FormattedParagraph | None = None
    motto: FormattedParagraph | None = None
    superior: Paragraphs = ()
    issuer: Paragraphs = ()
    number: FormattedParagraph | None = None
    place_and_date: FormattedParagraph | None = None
    letter_title: Paragraphs = ()
    kind_name: FormattedParagraph | None = None
    kind_rest: str = ""
    title: Paragraphs = ()
    addressed: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """One phụ lục: its word with the number, its name, whose it is."""

    word: FormattedParagraph
    title: Paragraphs = ()
    of: FormattedParagraph | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """What stands after the text."""

    positions: Paragraphs = ()
    signer: FormattedParagraph | None = None
    recipients_word: FormattedParagraph | None = None
    recipients: Paragraphs = ()
    drafter_mark: FormattedParagraph | None = None
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperParts:
    """A paper taken apart; what is not there is None or empty."""

    paper: FormattedPaper
    kind: FormKind | None
    is_letter: bool
    head: Head
    bases: Paragraphs
    body: tuple[BodyParagraph, ...]
    end: End
    motto_line: DrawnLine | None
    issuer_line: DrawnLine | None
    title_line: DrawnLine | None

    def of(self, *roles: Role) -> Paragraphs:
        """The paragraphs of the text that have one of the roles."""
        return tuple(one.paragraph for one in self.body if one.role in roles)
