"""Duties put together by hand for the tests of the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from assistant.deadlines import Deadline, Wanted
from assistant.duty_register import Register
from ingest.document import (
    Address,
    DocumentSummary,
    Obligation,
    PartialDate,
    Passage,
    PassageRole,
    Recurrence,
    Segment,
    SegmentKind,
)
from vectorstore.catalog import Catalog
from vectorstore.evidence import RegisterEntry, StoredObligation, StoredPassage

ADDRESS = Address(segments=(Segment(kind=SegmentKind.SECTION, number="III"),))


def day(text: str) -> dt.date:
    """A day from ``YYYY-MM-DD``."""
    return dt.date.fromisoformat(text)


def paper(  # noqa: PLR0913 - one value per field
    *,
    issued: str | None = "2025-11-20",
    title: str | None = None,
    kind: str = "Kế hoạch",
    issuer: str | None = "Sở Giáo dục và Đào tạo",
    number: str | None = "1/KH-SGDĐT",
    document_id: str = "d",
) -> DocumentSummary:
    """A document as a citation names it."""
    return DocumentSummary(
        id=document_id,
        number=number,
        kind=kind,
        title=title,
        issuer=issuer,
        issued_on=PartialDate.parse(issued) if issued else None,
    )


def entry(  # noqa: PLR0913 - one value per column
    words: str,
    *,
    date: str | None = None,
    month_day: str | None = None,
    recurrence: Recurrence | None = None,
    strict: bool = False,
    document: DocumentSummary | None = None,
    row: int = 0,
    around: str = "",
    is_report: bool = True,
) -> RegisterEntry:
    """The columns of a duty with this limit."""
    return RegisterEntry(
        row=row,
        passage_id="p",
        start=row,
        words=words,
        date=PartialDate.parse(date) if date else None,
        recurrence=recurrence,
        month_day=month_day,
        strict_before=strict,
        is_report=is_report,
        who=None,
        to=None,
        document=document or paper(),
        around=around,
    )


def stored(  # noqa: PLR0913 - one value per field
    words: str,
    *,
    what: str = "báo cáo kết quả",
    who: str | None = "Hiệu trưởng các đơn vị trường",
    to: str | None = "Sở Giáo dục và Đào tạo",
    date: str | None = None,
    month_day: str | None = None,
    recurrence: Recurrence | None = None,
    strict: bool = False,
    rule: str | None = None,
    document: DocumentSummary | None = None,
    at: int = 0,
    is_report: bool = True,
    passage_id: str | None = None,
) -> StoredObligation:
    """A duty with this limit, in a paragraph of its own that begins at ``at``."""
    text = f"{who or 'Đề nghị'} {what} {words}."
    start = at + text.index(words)
    passage_id = passage_id or f"p{at}"
    return StoredObligation(
        obligation=Obligation(
            what=what,
            who=who,
            to=to,
            channel=None,
            start=start,
            end=start + len(words),
            words=words,
            date=PartialDate.parse(date) if date else None,
            recurrence=recurrence,
            month_day=month_day,
            strict_before=strict,
            is_report=is_report,
            passage_id=passage_id,
            address=ADDRESS,
            rule=rule,
        ),
        passage=Passage(
            id=passage_id,
            address=ADDRESS,
            role=PassageRole.BODY,
            start=at,
            end=at + len(text),
            text=text,
        ),
        document=document or paper(),
    )


class _Kept:
    """A catalog that holds these duties and never changes."""

    generation = 1

    def __init__(self, duties: Sequence[StoredObligation]) -> None:
        self._duties = duties

    @contextmanager
    def snapshot(self) -> Iterator[_Kept]:
        yield self

    @property
    def register(self) -> _Kept:
        return self

    def entries(self) -> tuple[RegisterEntry, ...]:
        return tuple(_entry(one, row) for row, one in enumerate(self._duties))

    def obligations(self, entries: Sequence[RegisterEntry]) -> tuple[StoredObligation, ...]:
        return tuple(self._duties[one.row] for one in entries)

    @property
    def lexical(self) -> _Kept:
        return self

    def holding(self, _words: str, *, limit: int) -> tuple[StoredPassage, ...]:
        return ()[:limit]

    def passages(self, _ids: Sequence[str]) -> tuple[StoredPassage, ...]:
        return ()

    def may_move(self) -> tuple[StoredPassage, ...]:
        return ()


def list_deadlines(
    duties: Iterable[StoredObligation], *, wanted: Wanted, as_of: dt.date
) -> tuple[Deadline, ...]:
    """The rows that the register lists of these duties."""
    register = Register(cast("Catalog", _Kept(tuple(duties))))
    return register.list(wanted, as_of=as_of).rows


def _entry(stored: StoredObligation, row: int) -> RegisterEntry:
    duty = stored.obligation
    return RegisterEntry(
        row=row,
        passage_id=duty.passage_id,
        start=duty.start,
        words=duty.words,
        date=duty.date,
        recurrence=duty.recurrence,
        month_day=duty.month_day,
        strict_before=duty.strict_before,
        is_report=duty.is_report,
        who=duty.who,
        to=duty.to,
        document=stored.document,
        around=stored.passage.text,
    )
