"""A short next question about the row that was told before: "ai chủ trì?", "ở đâu?", "hạn nào?".

The row has it in another cell, under the title of its column. Where the row is of an event, what no
cell has ("phải mang theo gì?") stands in the paper that invites to it, which is of the same day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer, Reply
from assistant.composers.times import events
from assistant.composing import Composed, verbatim
from assistant.conversation import without_opening
from assistant.question import understand
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import heading_row
from assistant.topic_words import topic_runs
from assistant.units import syllables, whole
from ingest.dates import find_dates
from ingest.layout.tables import BAR, cells_of
from vectorstore.evidence import StoredPassage

_ASKED = tuple(
    (re.compile(asked), re.compile(title))
    for asked, title in (
        (r"\b(?:ai |don vi nao |co quan nao |phong nao )?(?:chu tri)(?: la ai)?\b", r"chu tri"),
        (r"\b(?:ai |don vi nao |co quan nao |phong nao )?phoi hop(?: la ai)?\b", r"phoi hop"),
        (r"\b(?:so )?dien thoai(?: (?:so may|nao|bao nhieu))?\b|\bsdt\b|\bgoi so nao\b", r"thoai"),
        (
            r"\b(?:gui|nop|bao cao) (?:(?:cho|ve|den|toi|o) )?(?:ai|dau|don vi nao|phong nao)\b",
            r"\b(?:noi|don vi|co quan) nhan\b|\b(?:gui|nop) (?:ve|cho|den)\b",
        ),
        (
            r"\b(?:o|tai) (?:dau|cho nao|phong nao)\b|\bdia diem(?: (?:nao|o dau|la gi))?\b",
            r"dia diem|noi (?:hop|to chuc)|\bphong hop\b",
        ),
        (
            r"\b(?:khi|luc|ngay|hom) nao\b|\bbao gio\b|\b(?:may|luc may) gio\b|\bhan(?: (?:nao|"
            r"chot|cuoi))*\b|\bthoi han(?: nao)?\b|\bngay may\b",
            r"\bngay\b|thoi (?:gian|han|diem)|\bgio\b|\bhan\b",
        ),
        (
            r"\b(?:ai|don vi nao|phong nao)(?: (?:phai )?(?:lam|thuc hien|phu trach|nop|gui))?\b",
            r"\A(?:nguoi|don vi|co quan|bo phan)|phu trach|thuc hien|bao cao\Z|chu tri",
        ),
    )
)
"""What is asked, folded, and the title of the column that has it; the first that is met."""
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_SHORT = 7
_MOST_ROWS = 2


def is_asked(shelf: Shelf) -> bool:
    """Whether a question is so short that it may be of the row told before."""
    own = understand(without_opening(shelf.asking.question))
    is_short = len(own.plain.split()) <= _SHORT
    return bool(shelf.asking.history) and is_short and not (own.numbers or own.short_numbers)


def told(shelf: Shelf, before: Reply) -> Composed | None:
    """The row again under its titles, or the lines of its event; None where neither is meant."""
    rows = _rows(shelf, before)
    if not 0 < len(rows) <= _MOST_ROWS:
        return None
    plain = understand(without_opening(shelf.asking.question)).plain
    asked = next((pair for pair in _ASKED if pair[0].search(plain)), None)
    if asked is not None and not topic_runs(understand(asked[0].sub(" ", plain))):
        return _with_the_cell(shelf, rows, asked[1])
    return _of_its_event(shelf, rows, plain)


def _rows(shelf: Shelf, before: Reply) -> tuple[StoredPassage, ...]:
    """The rows that an answer rests on, their titles left out; none where it rests on more."""
    if not isinstance(before, Answer):
        return ()
    ids = tuple(dict.fromkeys(one.passage_id for one in before.citations))
    cited = tuple(shelf.catalog.passages(ids))
    rows = tuple(one for one in cited if _head(shelf, one) is not None)
    return rows if all(is_row(one.passage) for one in cited) else ()


def _head(shelf: Shelf, row: StoredPassage) -> str | None:
    """The titles over a row."""
    document = shelf.document(row.document.id)
    head = heading_row(row.passage, document) if document else None
    return head.text if head is not None else None


def _with_the_cell(
    shelf: Shelf, rows: Sequence[StoredPassage], title: re.Pattern[str]
) -> Composed | None:
    """The rows that have something under the title, below their titles."""
    drafts = []
    for row in rows:
        document = shelf.document(row.document.id)
        head = heading_row(row.passage, document) if document else None
        if head is None or not _has(head.text, row.passage.text, title):
            return None
        units = (whole(head), whole(row.passage))
        drafts += [verbatim(one, row.document) for one in units if one is not None]
    return Composed(drafts=tuple(drafts))


def _has(head: str, row: str, title: re.Pattern[str]) -> bool:
    titles, cells = cells_of(head), cells_of(row)
    if len(titles) != len(cells):
        return False
    return any(
        title.search(" ".join(syllables(over.text))) and cell.text.strip(f" *{BAR}")
        for over, cell in zip(titles, cells, strict=True)
    )


def _of_its_event(shelf: Shelf, rows: Sequence[StoredPassage], plain: str) -> Composed | None:
    """What the paper of the event says of it that is on the day of the row."""
    row = rows[0].passage.text
    days = frozenset((date.month, date.day) for date in find_dates(row) if date.day is not None)
    called = max((_IN_BRACKETS.sub(" ", cell.text) for cell in cells_of(row)), key=len, default="")
    return events.told_next(shelf, plain, called=called, days=days) if days else None
