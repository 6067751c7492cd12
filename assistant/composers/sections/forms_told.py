"""What a form is made of: "Mẫu số 01 gồm những mục nào?", "Phần I của Mẫu số 02 dài mấy trang?".

A form begins with a line that says its number, and ends where the next begins. Its items are what
is asked, and hardly a word of the question stands in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage, PassageRole, SegmentKind
from ingest.text import folded

_CALLED = r"(?:bieu mau|mau|bieu|phu luc)(?: bieu)?(?: so)?"
_NUMBER = r"(?:\d{1,2}|[ivx]{1,4})"
_NAMED = re.compile(rf"\b(?P<called>{_CALLED}) (?P<number>{_NUMBER})\b(?![/.,-]\d)")
_PARTS_ASKED = re.compile(
    r"\b(?:gom|bao gom|co|la|phai ghi|phai co|ghi|yeu cau)(?: co)?(?: nhung| cac| may| bao nhieu)? "
    r"(?:muc|phan|noi dung|thong tin|gi|chi tieu)\b(?: (?:nao|gi)\b)?.*"
)
_COLUMNS_ASKED = re.compile(
    r"\b(?:nhung|cac|may|bao nhieu) cot\b|\bcot (?:nao|gi)\b|\bwhich columns\b|\bwhat columns\b"
)
_LINE = re.compile(rf"\W{{0,6}}(?P<called>{_CALLED}) (?P<number>{_NUMBER})\b(?![/.,-]?\d).{{0,50}}")
# A row of titles has words in its first cells, and no number.
_TITLES = re.compile(r"\A\W*[^\W\d]")
_IDLE = frozenset((SegmentKind.PARAGRAPH, SegmentKind.PLACE, SegmentKind.ROW))
_MOST = 20
_FEWEST = 2
_FEWEST_OF_A_TITLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    document: Document
    number: str
    passages: tuple[Passage, ...]

    @property
    def items(self) -> tuple[Passage, ...]:
        """What the form is made of: all that is numbered first of all."""
        body = (PassageRole.BODY, PassageRole.HEADING)
        return tuple(
            one
            for one in self.passages
            if one.role in body
            and len(one.address.segments) == 1
            and one.address.segments[-1].kind not in _IDLE
        )

    @property
    def head(self) -> tuple[Passage, ...]:
        """The row of titles of its one table; none where it has several, or none at all."""
        heads = tuple(
            one for before, one in pairwise(self.passages) if is_row(one) and not is_row(before)
        )
        return heads if len(heads) == 1 and _TITLES.search(heads[0].text) else ()

    @property
    def title(self) -> Words:
        """The words over its first item."""
        first = self.items[0].start if self.items else 0
        over = (one.text for one in self.passages[1:] if one.start < first and not is_row(one))
        return Words.of(*map(syllables, over))


def told(shelf: Shelf) -> Outcome:
    """The items of the form asked about, or the one of them that is; None where none is.

    Refused where a form is asked for by a number that no paper in sight says.
    """
    plain = shelf.question.plain
    named, asks_parts = _NAMED.search(plain), _PARTS_ASKED.search(plain)
    address = shelf.question.address
    asks_columns = named is not None and _COLUMNS_ASKED.search(plain) is not None
    if shelf.within or not (asks_parts or asks_columns or (named and address)):
        return None
    if named is not None:
        papers = shelf.documents or _naming(shelf, named["called"], named["number"])
        if not papers:
            text = say(Phrase.NOT_HERE, shelf.question.language)
            return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
        found = list(_by_number(papers, named["number"]))
    else:
        found = list(_by_title(shelf))
    found = [one for one in found if (one.head if asks_columns else one.items)]
    if len(found) != 1:
        return None
    wanted = address.removeprefix("Điều ") if named is not None and address is not None else None
    items = found[0].head if asks_columns else _items_asked(found[0], wanted)
    units = filter(None, map(whole, items))
    drafts = tuple(verbatim(one, found[0].document.summary) for one in units)
    return Composed(drafts=drafts) if drafts else None


def _items_asked(form: _Form, wanted: str | None) -> tuple[Passage, ...]:
    """The item of a form that is asked by its number, else all of them."""
    if wanted is not None:
        return tuple(one for one in form.items if str(one.address).rpartition(" ")[2] == wanted)
    return form.items if _FEWEST <= len(form.items) <= _MOST else ()


def _naming(shelf: Shelf, called: str, number: str) -> tuple[Document, ...]:
    """The papers that say the number of a form, whichever way it is written."""
    noun = called.removesuffix(" so")
    written = dict.fromkeys((number, number.lstrip("0"), number.zfill(2)))
    every = (
        document
        for one in written
        for words in (f"{noun} {one}", f"{noun} so {one}")
        for document in shelf.naming(words)
    )
    return tuple({one.summary.id: one for one in every}.values())


def _by_number(papers: tuple[Document, ...], number: str) -> Iterator[_Form]:
    for document in papers:
        yield from (one for one in _forms(document) if _same(one.number, number))


def _by_title(shelf: Shelf) -> Iterator[_Form]:
    """The forms whose title is all that is asked ("Bản đăng ký … gồm các mục gì?")."""
    asked = replace(shelf.question, plain=_PARTS_ASKED.sub(" ", shelf.question.plain))
    topic = shelf.topic_of(asked)
    if topic.syllables < _FEWEST_OF_A_TITLE:
        return
    for document in shelf.documents_in_sight:
        yield from (one for one in _forms(document) if one.items and topic.is_spelt_by(one.title))


def _forms(document: Document) -> Iterator[_Form]:
    """The forms of a paper, each from the line with its number to the next such line."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    begins = [(at, match["number"]) for at, one in enumerate(read) if (match := _line(one))]
    ends = [*(at for at, _ in begins[1:]), len(read)]
    for (at, number), end in zip(begins, ends, strict=False):
        yield _Form(document=document, number=number, passages=tuple(read[at:end]))


def _line(one: Passage) -> re.Match[str] | None:
    return None if is_row(one) else _LINE.fullmatch(folded(one.text))


def _same(one: str, other: str) -> bool:
    return one.lstrip("0") == other.lstrip("0")
