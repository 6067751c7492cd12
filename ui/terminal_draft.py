"""A draft in a terminal: to be read, and in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import assert_never

from assistant.drafting.draft import (
    KIND_NAMES,
    Block,
    Draft,
    DraftParagraph,
    DraftSection,
    Origin,
    Piece,
    SectionName,
    TaskRow,
    TaskTable,
)
from assistant.drafting.wording import HEADINGS
from ui.terminal import results, say, show_citation, table, warn

_COLUMNS = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm", "Nguồn")
_NAMES: Mapping[SectionName, str] = {
    **HEADINGS,
    SectionName.BASES: "Căn cứ",
    SectionName.RECIPIENTS: "Nơi nhận",
}


def show_draft(draft: Draft) -> None:
    """The whole draft, each paragraph with the numbers of its sources, and the sources."""
    profile = draft.profile
    if profile.superior:
        say(profile.superior.upper())
    say(profile.name.upper(), f"Số:      /{draft.symbol}", "", KIND_NAMES[draft.kind].upper())
    say(draft.title_text)
    if draft.addressed_to:
        say("", "Kính gửi: " + "; ".join(piece.text for piece in draft.addressed_to))
    for section in draft.sections:
        say("")
        if section.heading is not None:
            say(_line(section.heading))
        for block in section.blocks:
            _show_block(block)
    if draft.recipients:
        say("", "Nơi nhận:", *(f"- {piece.text}" for piece in draft.recipients))
    say("", *profile.signer.lines, draft.signer_name.text)
    if draft.citations:
        say("", "Nguồn")
    for citation in draft.citations:
        show_citation(citation)


def tell_summary(draft: Draft) -> None:
    """How much was drafted, what the unit has to fill in, and the notes; to stderr."""
    blocks = [block for section in draft.sections for block in section.blocks]
    paragraphs = sum(isinstance(block, DraftParagraph) for block in blocks)
    tasks = sum(len(block.rows) for block in blocks if isinstance(block, TaskTable))
    gaps = list(gaps_of(draft))
    listed = f", {tasks} việc trong bảng" if tasks else ""
    warn(
        f"Dự thảo theo {draft.base.name}: {len(draft.sections)} mục, {paragraphs} đoạn{listed}, "
        f"{len(draft.citations)} nguồn, {len(gaps)} chỗ cần bổ sung."
    )
    for (place, text), count in Counter(gaps).items():
        warn(f"- {place}: {text}" + (f" ({count} chỗ)" if count > 1 else ""))
    if draft.removed:
        warn(f"Đã bỏ {draft.removed} đoạn không qua được kiểm chứng.")
    for note in draft.notes:
        warn(f"Lưu ý: {note}")


def section_name(section: DraftSection) -> str:
    """What a section is called: its number and heading as printed, or the name of such sections."""
    if section.heading is None:
        return _NAMES[section.name]
    return " ".join(filter(None, (section.heading.marker, section.heading.text)))


def gaps_of(draft: Draft) -> Iterator[tuple[str, str]]:
    """What the unit has to fill in, each with the section where it stands."""
    yield from _gaps("tên văn bản", draft.title)
    yield from _gaps("kính gửi", draft.addressed_to)
    for section in draft.sections:
        place = section_name(section)
        if section.heading is not None:
            yield from _gaps(place, section.heading.pieces)
        for block in section.blocks:
            if isinstance(block, DraftParagraph):
                yield from _gaps(place, block.pieces)
            else:
                yield from _gaps(
                    place, tuple(piece for row in block.rows for piece in _pieces(row))
                )
    yield from _gaps("nơi nhận", draft.recipients)
    yield from _gaps("người ký", (draft.signer_name,))


def _gaps(place: str, pieces: tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    return ((place, piece.text) for piece in pieces if piece.origin is Origin.GAP)


def _pieces(row: TaskRow) -> tuple[Piece, ...]:
    return (*row.what, *row.lead, *row.partner, *row.due, *row.product)


def _show_block(block: Block) -> None:
    match block:
        case DraftParagraph():
            say(_line(block), *(f"    ({note})" for note in block.notes))
        case TaskTable():
            results().print(table(columns=_COLUMNS, rows=[_cells(row) for row in block.rows]))
        case _:
            assert_never(block)


def _line(paragraph: DraftParagraph) -> str:
    parts = (paragraph.marker, paragraph.text, _marks(paragraph.citations))
    return " ".join(part for part in parts if part)


def _cells(row: TaskRow) -> tuple[str, ...]:
    columns = (row.what, row.lead, row.partner, row.due, row.product)
    texts = ("".join(piece.text for piece in pieces) for pieces in columns)
    numbers = tuple(dict.fromkeys(n for piece in _pieces(row) for n in piece.citations))
    return (row.number, *texts, _marks(numbers))


def _marks(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[{n}]" for n in numbers)
