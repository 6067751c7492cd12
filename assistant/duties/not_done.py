"""What an office has not done yet, by the sentences that say so of it: "Trường X còn nợ gì?".

No paper is a list of debts; reports and letters of reminder say of an office what it "chưa gửi".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.choosing.own_names import proper_name
from assistant.composing import Composed, verbatim
from assistant.duties.of_an_office import unheard
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences
from ingest.document import Document, PassageRole
from ingest.text import folded

_ASKED = re.compile(
    r"\bcon (?:no|thieu)(?: lai)?(?: (?:nhung|cac))?(?: [a-z]+){0,2} (?:gi|nao)\b|"
    r"\bchua (?:nop|gui|lam|thuc hien|hoan thanh|xong)(?: duoc| xong)?(?: nhung| cac)?"
    r"(?: [a-z]+){0,2} (?:gi|nao)\b"
)
_BETWEEN = 60
_NOT_YET = r"\b(?:chua(?! (?:benh|chay|tri|duoc giao)\b)|con (?:no|thieu))\b"
_MOST = 8


def told(shelf: Shelf) -> Composed | None:
    """The sentences that say of the office named what it has not done; None where none does."""
    if not _ASKED.search(shelf.question.plain):
        return None
    office = shelf.bound_office or unheard(shelf)
    name = proper_name(office.bound or "") if office is not None else None
    if name is None:
        return None
    said = re.compile(rf"\b{re.escape(name)}\b[^.;|]{{0,{_BETWEEN}}}?{_NOT_YET}")
    drafts = tuple(
        verbatim(one, document.summary)
        for document in shelf.naming(name)
        for one in _sentences(document)
        if said.search(folded(one.text))
    )
    return Composed(drafts=drafts[:_MOST]) if drafts else None


def _sentences(document: Document) -> Iterator[Unit]:
    for passage in document.passages:
        if passage.role is PassageRole.BODY and not is_row(passage):
            yield from sentences(passage)
