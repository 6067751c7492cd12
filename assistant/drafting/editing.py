"""What the unit writes into a draft itself; the sources of what it replaces stay known."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from assistant.drafting.draft import (
    Draft,
    DraftParagraph,
    DraftSection,
    Origin,
    Piece,
    TaskRow,
    TaskTable,
)
from ingest.errors import UnusableEdit
from ingest.unseen import is_unseen

#: Longer than any paragraph of a plan; a longer text is no edit of one.
MAX_EDIT = 5_000
MAX_EDITS = 500
#: The id under which the trích yếu is edited.
TITLE = "title"
_CELLS = ("what", "lead", "partner", "due", "product")
_MAX_NAMED = 10


def edited(draft: Draft, edits: Mapping[str, str]) -> Draft:
    """The draft with other words in some places.

    Args:
        draft: the draft as it was made.
        edits: the new words, by the id of a paragraph, of a heading, of a table's cell
            ("noi-dung.t.1.what") or ``TITLE``. White space is folded.

    Raises:
        UnusableEdit: if an id is not in the draft, or a text is empty, too long or no text.
    """
    if not edits:
        return draft
    _check(edits, known=frozenset(editable(draft)))
    return replace(
        draft,
        title=_pieces(TITLE, draft.title, edits),
        sections=tuple(_section(section, edits) for section in draft.sections),
    )


def editable(draft: Draft) -> Iterator[str]:
    """The ids of everything in a draft that can be edited, in reading order."""
    yield TITLE
    for section in draft.sections:
        if section.heading is not None:
            yield section.heading.id
        for block in section.blocks:
            if isinstance(block, DraftParagraph):
                yield block.id
            else:
                yield from (cell_id(row, name) for row in block.rows for name in _CELLS)


def cell_id(row: TaskRow, column: str) -> str:
    """The id of one cell of a table of tasks."""
    return f"{row.id}.{column}"


def _section(section: DraftSection, edits: Mapping[str, str]) -> DraftSection:
    heading = section.heading
    return replace(
        section,
        heading=None if heading is None else _paragraph(heading, edits),
        blocks=tuple(
            _table(block, edits) if isinstance(block, TaskTable) else _paragraph(block, edits)
            for block in section.blocks
        ),
    )


def _paragraph(paragraph: DraftParagraph, edits: Mapping[str, str]) -> DraftParagraph:
    return replace(paragraph, pieces=_pieces(paragraph.id, paragraph.pieces, edits))


def _table(table: TaskTable, edits: Mapping[str, str]) -> TaskTable:
    return replace(table, rows=tuple(_row(row, edits) for row in table.rows))


def _row(row: TaskRow, edits: Mapping[str, str]) -> TaskRow:
    return replace(
        row,
        what=_pieces(cell_id(row, "what"), row.what, edits),
        lead=_pieces(cell_id(row, "lead"), row.lead, edits),
        partner=_pieces(cell_id(row, "partner"), row.partner, edits),
        due=_pieces(cell_id(row, "due"), row.due, edits),
        product=_pieces(cell_id(row, "product"), row.product, edits),
    )


def _pieces(name: str, pieces: tuple[Piece, ...], edits: Mapping[str, str]) -> tuple[Piece, ...]:
    if name not in edits:
        return pieces
    behind = tuple(dict.fromkeys(n for piece in pieces for n in piece.citations))
    text = unicodedata.normalize("NFC", " ".join(edits[name].split()))
    return (Piece(text=text, origin=Origin.EDITED, citations=behind),)


def _check(edits: Mapping[str, str], *, known: frozenset[str]) -> None:
    faults = []
    if len(edits) > MAX_EDITS:
        faults.append(f"có {len(edits)} chỗ sửa, nhiều nhất {MAX_EDITS}")
    if unknown := [name for name in edits if name not in known]:
        faults.append(f"dự thảo không có {_named(unknown)}; lấy mã (id) từ dự thảo vừa nhận")
    if empty := [name for name, text in edits.items() if not text.strip()]:
        faults.append(f"{_named(empty)} để trống; ghi nội dung, hoặc bỏ mã đó ra")
    if long := [name for name, text in edits.items() if len(text) > MAX_EDIT]:
        faults.append(f"{_named(long)} dài quá {MAX_EDIT} ký tự")
    if odd := [name for name, text in edits.items() if not _is_text(text)]:
        faults.append(f"{_named(odd)} có ký tự không nhìn thấy được")
    if faults:
        message = f"Không sửa được dự thảo: {'; '.join(faults)}."
        raise UnusableEdit(message)


def _is_text(text: str) -> bool:
    return not any(is_unseen(letter) and not letter.isspace() for letter in text)


def _named(names: Iterable[str]) -> str:
    listed = [f"«{_visible(name[:60])}»" for name in names]
    rest = f" và {len(listed) - _MAX_NAMED} mã khác" if len(listed) > _MAX_NAMED else ""
    return ", ".join(listed[:_MAX_NAMED]) + rest


def _visible(name: str) -> str:
    return "".join(letter if letter.isprintable() else "�" for letter in name)
