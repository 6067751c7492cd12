"""The most that may be taken or spent, told apart from what is.

"Mức thu tối đa" of a superior's letter and the school's own price stand in rows of one name. Which
of the two is asked for, the question says; a ceiling whose row does not say so is told under the
line that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.tables.tables import Row, Table, titled_tables
from assistant.units import whole
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_CEILING = re.compile(
    r"\b(?:toi da|khong (?:duoc )?(?:vuot )?qua|muc tran|khung (?:gia|thu)|tran (?:thu|gia|muc))\b"
)
_ASKED = re.compile(
    r"\b(?:toi da|khong (?:duoc )?(?:vuot )?qua|muc tran|cao nhat|nhieu nhat|gioi han|"
    r"maximum|max|at most|ceiling|cap|limit|up to)\b"
)
_AMOUNT = re.compile(r"\b(?:gia|muc|tien|phi|thu|fees?|prices?|costs?|rates?|charges?)\b")
_SUM = re.compile(r"\d{1,3}(?:\.\d{3})+|\d\s?(?:đồng|đ|%|triệu|nghìn|ngàn|tỷ)(?!\w)")
_INTENTS = frozenset({Intent.COUNT, Intent.FACT, Intent.FUNDS})
_MOST_LINES = 3
_MOST_PAPERS = 3
_LONGEST_LINE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A row that answers, its table and titles, and the line over it that calls it a ceiling."""

    row: Row
    table: Table
    head: Passage
    line: Passage | None

    @property
    def name(self) -> tuple[str, ...]:
        """The words that name the row."""
        return self.row.bare[self.table.key] if self.table.key < len(self.row.bare) else ()

    @property
    def is_ceiling(self) -> bool:
        """Whether its row, its titles or the lines over it say that it is the most."""
        said = (*self.row.texts, *(" ".join(title) for title in self.table.titles))
        return self.line is not None or any(_CEILING.search(folded(one)) for one in said)


def told_apart(shelf: Shelf, composed: Composed) -> Composed:
    """The answer with the amount in place of a ceiling where that is asked for, or the reverse.

    Before a ceiling stands the line that calls it one.
    """
    question = shelf.question
    if question.intent not in _INTENTS or not _asks_an_amount(question):
        return composed
    places = [place for draft in composed.drafts if (place := _place(shelf, draft)) is not None]
    if not places or len({place.head.id for place in places}) > 1:
        return composed
    wanted = _ASKED.search(question.plain) is not None
    if not any(place.is_ceiling == wanted for place in places):
        others = () if shelf.documents else _others(shelf, places, is_ceiling=wanted)
        if others:
            return replace(composed, drafts=tuple(_drafts(others)))
    line = places[0].line
    unit = whole(line) if line is not None else None
    if unit is None:
        return composed
    return replace(composed, drafts=(verbatim(unit, places[0].table.document), *composed.drafts))


def _asks_an_amount(question: Question) -> bool:
    return question.intent is Intent.COUNT or _AMOUNT.search(question.plain) is not None


def _place(shelf: Shelf, draft: DraftClaim) -> _Place | None:
    """The row of a table that a claim is; None for a sentence and for a row of titles."""
    support = draft.supports[0]
    document = shelf.document(support.document.id)
    rows = _rows_of(document) if document is not None else ()
    return next((one for one in rows if one.row.passage.id == support.passage.id), None)


def _rows_of(document: Document) -> Iterator[_Place]:
    """The rows of the tables of a paper that have titles."""
    for table in titled_tables(document):
        if table.head is not None:
            line = _line_over(document, table.head)
            for row in table.rows:
                yield _Place(row=row, table=table, head=table.head, line=line)


def _line_over(document: Document, head: Passage) -> Passage | None:
    """The heading or the short line right over a table that says it is of the most."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = next((i for i, one in enumerate(read) if one.id == head.id), 0)
    headings = {folded(one) for one in head.heading_path}
    near = read[max(0, at - _MOST_LINES) : at]
    over = [
        one
        for one in (*reversed(near), *read[:at])
        if len(one.text) <= _LONGEST_LINE
        and (one in near or (one.role is PassageRole.HEADING and _says(headings, one)))
    ]
    return next((one for one in over if _CEILING.search(folded(one.text))), None)


def _says(headings: set[str], one: Passage) -> bool:
    words = folded(one.text)
    return any(words.endswith(heading) for heading in headings)


def _others(shelf: Shelf, places: Sequence[_Place], *, is_ceiling: bool) -> tuple[_Place, ...]:
    """The rows of the same name in other papers that are, or are not, ceilings."""
    names = {place.name for place in places}
    own = {place.table.document.id for place in places}
    found = [
        place
        for document in shelf.documents_in_sight
        if document.id not in own
        for place in _rows_of(document)
        if place.is_ceiling == is_ceiling and place.name in names and _gives_a_sum(place)
    ]
    papers = {place.table.document.id for place in found}
    return tuple(found) if len(papers) <= _MOST_PAPERS else ()


def _gives_a_sum(place: _Place) -> bool:
    return any(_SUM.search(text) for text in place.row.texts[place.table.key + 1 :])


def _drafts(places: Sequence[_Place]) -> Iterator[DraftClaim]:
    """Rows under the titles of their tables, a line that calls them ceilings before it."""
    shown: set[str] = set()
    for place in places:
        for one in (place.line, place.head, place.row.passage):
            unit = whole(one) if one is not None and one.id not in shown else None
            if unit is not None and one is not None:
                shown.add(one.id)
                yield verbatim(unit, place.table.document)
