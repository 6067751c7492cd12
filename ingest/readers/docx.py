"""Reads .docx: writes the body of the package out as lines.

Headers, footers, footnotes and comments stay out of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.document import Warning
from ingest.readers.docx_body import Block, BodyReader, Remark
from ingest.readers.docx_numbering import ListCounter, read_lists
from ingest.readers.docx_package import (
    NUMBERING,
    STYLES,
    damage_named,
    open_main_part,
    root_beside,
)
from ingest.readers.docx_styles import read_styles
from ingest.readers.source import Reading, ReadLimits, check_length

_REMARKS = {
    Remark.HIDDEN_TEXT: "Đoạn này có chữ ẩn trong Word; phần chữ ẩn không được đọc.",
    Remark.FOOTNOTE: "Đoạn này có chú thích cuối trang; nội dung chú thích không được đọc.",
}


def read_docx(content: bytes, limits: ReadLimits) -> Reading:
    """The text of a Word document, one paragraph or table row per line.

    Raises:
        UnreadableFile: if the package is damaged, encrypted, unsafe, or no document inside.
        UnsupportedFormat: if it is saved as Strict Open XML.
    """
    main = open_main_part(content, limits, beside=(STYLES, NUMBERING))
    with damage_named():
        styles = read_styles(root_beside(main, STYLES))
        lists = read_lists(root_beside(main, NUMBERING), styles)
        reader = BodyReader(styles=styles, counter=ListCounter(lists=lists, styles=styles))
        return _assemble(reader.blocks(main.element.body), limits)


def _assemble(blocks: Iterable[Block], limits: ReadLimits) -> Reading:
    """Join the lines, and turn remarks into warnings that cover their block."""
    lines: list[str] = []
    places: list[tuple[Remark, int, int]] = []
    length = 0  # of the lines so far, each with its line end
    for block in blocks:
        start = length
        lines += block.lines
        length += sum(len(line) + 1 for line in block.lines)
        check_length(length, limits)
        places += ((remark, start, max(start, length - 1)) for remark in sorted(block.remarks))
    text = "\n".join(lines)
    warnings = (
        Warning(
            code=remark.value,
            message=_REMARKS[remark],
            start=min(start, len(text)),
            end=min(end, len(text)),
        )
        for remark, start, end in places
    )
    return Reading(text=text, warnings=tuple(warnings))
