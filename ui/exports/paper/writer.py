"""A draft as a .docx in the form of Nghị định 30/2020/NĐ-CP (Phụ lục III, mẫu 1.4 and 1.5)."""

from __future__ import annotations

import datetime as dt

import docx

from assistant.drafting.draft import KIND_NAMES, Draft
from ui.exports.options import SourcesAs
from ui.exports.paper.annex import POINTER, write_annex
from ui.exports.paper.body import blocks_of, write_addressees, write_text_of
from ui.exports.paper.ending import write_ending
from ui.exports.paper.heading_table import write_head
from ui.exports.paper.package import about, saved, set_language, without_unneeded
from ui.exports.paper.pages import number_pages, set_up
from ui.exports.paper.sources import Noted, add_comments
from ui.exports.paper.styles import Part, add_styles
from ui.exports.paper.words import printed


def draft_docx(draft: Draft, *, sources: SourcesAs, day: dt.date) -> bytes:
    """The draft as the bytes of a file, the same for the same draft, ``sources`` and ``day``.

    Args:
        draft: what is written.
        sources: comments beside the text, an annex after it, or nothing.
        day: the day that the file is dated by; its year is printed where the day is left blank.
    """
    file = docx.Document()
    without_unneeded(file)
    set_language(file)
    add_styles(file)
    set_up(file.sections[0])
    number_pages(file)
    about(file, title=printed(f"{KIND_NAMES[draft.kind]} {draft.title_text}"), day=day)
    noted = Noted(draft=draft)
    noted.title(write_head(file, draft, day=day))
    write_addressees(file, draft)
    blocks = blocks_of(draft)
    has_annex = sources is SourcesAs.ANNEX and bool(draft.citations)
    write_text_of(file, (*blocks, POINTER) if has_annex else blocks, noted.told)
    write_ending(file, draft)
    if has_annex:
        write_annex(file, noted, day=day)
    else:
        file.add_paragraph(style=Part.END_OF_TABLE)
    if sources is SourcesAs.COMMENTS:
        add_comments(file, noted, day=day)
    return saved(file)
