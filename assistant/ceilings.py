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
from assistant.figure_tables import Row, Table, tables_of
from assistant.grounding import DraftClaim
from assistant.intents import Intent
from assistant.question import Question
from assistant.shelf import Shelf
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
    """A row that answers, with its table and the line over it that calls it a ceiling, if any."""

    row: Row
    table: Table
    line: Passage | None

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
    if not places or len({place.table.head.id for place in places}) > 1:
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
    for table in tables_of(document) if document is not None else ():
        for row in table.rows:
            if document is not None and row.passage.id == support.passage.id:
                return _Place(row=row, table=table, line=_line_over(document, table))
    return None


def _line_over(document: Document, table: Table) -> Passage | None:
    """The heading or the short line right over a table that says it is of the most."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = next((i for i, one in enumerate(read) if one.id == table.head.id), 0)
    headings = {folded(one) for one in table.head.heading_path}
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
    names = {place.row.bare[place.table.key] for place in places}
    own = {place.table.document.id for place in places}
    found = [
        place
        for document in shelf.documents_in_sight
        if document.id not in own
        for table in tables_of(document)
        for row in table.rows
        if table.key < len(row.bare) and row.bare[table.key] in names and _gives_a_sum(row, table)
        for place in (_Place(row=row, table=table, line=_line_over(document, table)),)
        if place.is_ceiling == is_ceiling
    ]
    papers = {place.table.document.id for place in found}
    return tuple(found) if len(papers) <= _MOST_PAPERS else ()


def _gives_a_sum(row: Row, table: Table) -> bool:
    return any(_SUM.search(text) for text in row.texts[table.key + 1 :])


def _drafts(places: Sequence[_Place]) -> Iterator[DraftClaim]:
    """Rows under the titles of their tables, a line that calls them ceilings before it."""
    shown: set[str] = set()
    for place in places:
        for one in (place.line, place.table.head, place.row.passage):
            unit = whole(one) if one is not None and one.id not in shown else None
            if unit is not None and one is not None:
                shown.add(one.id)
                yield verbatim(unit, place.table.document)
