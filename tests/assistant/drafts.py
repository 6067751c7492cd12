"""An invented unit and what its drafts say: what tests of drafting start from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from assistant.drafting.draft import (
    Block,
    Draft,
    DraftKind,
    DraftParagraph,
    Piece,
    SectionName,
    TaskTable,
)
from assistant.drafting.drafter import Drafter, DraftRequest
from assistant.drafting.profile import Capacity, Figure, OwnDeadline, Signer, UnitProfile
from vectorstore.library import Library

TODAY = dt.date(2026, 1, 5)
PROFILE = UnitProfile(
    name="Trường Tiểu học Suối Vàng",
    superior="Ủy ban nhân dân xã Đồi Thông",
    place="Đồi Thông",
    year=2019,
    abbreviation="THSV",
    signer=Signer(
        position="Phó Hiệu trưởng",
        capacity=Capacity.IN_PLACE,
        head="Hiệu trưởng",
        name="Lê Văn Mẫu",
    ),
    short_name="nhà trường",
    drafting_unit="VP",
    recipients=("Ủy ban nhân dân xã Đồi Thông (để báo cáo)", "Các tổ chuyên môn"),
    addressed_to=("Các tổ chuyên môn",),
    departments=("Tổ Văn phòng", "Tổ Một"),
    figures=(Figure(name="Tổng số cán bộ, giáo viên, nhân viên", value="47"),),
    models=("Cổng trường xanh",),
    report_lead_days=5,
)


def with_own_deadline(superior: dt.date, own: dt.date) -> tuple[OwnDeadline, ...]:
    """A day that the unit sets itself."""
    return (OwnDeadline(superior=superior, own=own),)


def draft_of(
    library: Library,
    base: str | None,
    *,
    kind: DraftKind = DraftKind.PLAN,
    profile: UnitProfile = PROFILE,
    sections: tuple[SectionName, ...] = (),
) -> Draft:
    """A draft over the library."""
    request = DraftRequest(kind=kind, profile=profile, as_of=TODAY, base=base, sections=sections)
    return Drafter(library.catalog).draft(request)


def blocks(draft: Draft) -> Iterator[Block]:
    """Every block of the text, in reading order."""
    for section in draft.sections:
        yield from section.blocks


def paragraphs(draft: Draft) -> Iterator[DraftParagraph]:
    """Every paragraph of the text without headings and tables."""
    yield from (block for block in blocks(draft) if isinstance(block, DraftParagraph))


def of_section(draft: Draft, name: SectionName) -> list[DraftParagraph]:
    """The paragraphs of one section."""
    return [
        block
        for section in draft.sections
        if section.name is name
        for block in section.blocks
        if isinstance(block, DraftParagraph)
    ]


def cells(table: TaskTable) -> Iterator[tuple[Piece, ...]]:
    """Every cell of a table."""
    for row in table.rows:
        yield from (row.what, row.lead, row.partner, row.due, row.product)


def units(draft: Draft) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """Text, citations and whether there is a gap, of each paragraph and each row of a table."""
    for block in blocks(draft):
        if isinstance(block, TaskTable):
            for row in block.rows:
                pieces = (*row.what, *row.lead, *row.partner, *row.due, *row.product)
                yield _unit(pieces)
        else:
            yield _unit(block.pieces)


def _unit(pieces: tuple[Piece, ...]) -> tuple[str, tuple[int, ...], bool]:
    text = "".join(piece.text for piece in pieces)
    numbers = tuple(dict.fromkeys(n for piece in pieces for n in piece.citations))
    return text, numbers, "[CẦN BỔ SUNG:" in text


def said_by(profile: UnitProfile) -> str:
    """Everything that a profile says, one field after the other."""
    return "\n".join(_said(profile))


def _said(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _said(one)
    elif isinstance(value, dt.date):
        yield f"{value:%d/%m/%Y}"
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _said(getattr(value, one.name))
    elif value is not None:
        yield str(value)
