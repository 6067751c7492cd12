"""The sections of each kind of paper, written one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from assistant.drafting.adapting import capitalised, uncapitalised
from assistant.drafting.bases import ORDER, bases_of, itself
from assistant.drafting.desk import Desk, Numbering, ended
from assistant.drafting.draft import (
    Block,
    DraftKind,
    DraftParagraph,
    DraftSection,
    Origin,
    ParagraphStyle,
    Piece,
    SectionName,
    form,
    gap,
    own,
)
from assistant.drafting.report import report_section
from assistant.drafting.reporting import reporting
from assistant.drafting.tasks import own_passages, section_text, task_table
from assistant.drafting.wording import BASIS, CARRYING_OUT, CLOSING, FULFILLING, HEADINGS, OPENING
from ingest.text import folded

#: The sections of a whole paper, in order; the recipients are no section in print.
OUTLINES: Mapping[DraftKind, tuple[SectionName, ...]] = MappingProxyType(
    {
        DraftKind.PLAN: (
            SectionName.BASES,
            SectionName.PURPOSE,
            SectionName.CONTENT,
            SectionName.ORGANISATION,
            SectionName.REPORTING,
        ),
        DraftKind.REPORT: (
            SectionName.BASES,
            SectionName.SITUATION,
            SectionName.RESULTS,
            SectionName.ASSESSMENT,
            SectionName.DIRECTION,
        ),
        DraftKind.LETTER: (SectionName.BASES, SectionName.CONTENT, SectionName.REPORTING),
    }
)
# What such a paper is about is no title of a plan: the plan carries it out.
_CARRIED_OUT = frozenset(
    {
        *("Quyết định", "Chỉ thị", "Nghị quyết", "Nghị định", "Thông tư", "Quy định", "Quy chế"),
        *("Kết luận", "Hướng dẫn", "Luật", "Bộ luật", "Pháp lệnh"),
    }
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def written(desk: Desk, kind: DraftKind, wanted: Sequence[SectionName]) -> Iterator[DraftSection]:
    """The wanted sections of a paper, in its order; the last of a whole paper closes it."""
    names = [name for name in OUTLINES[kind] if name in wanted]
    titled = [name for name in names if name is not SectionName.BASES]
    closes = kind in CLOSING and set(names) == set(OUTLINES[kind])
    last: Numbering | None = None
    for name in names:
        numbering = Numbering(name)
        heading = None
        if name in titled and kind is not DraftKind.LETTER:
            heading = _heading(desk, numbering, name, _ROMAN[titled.index(name)])
        elif last is not None:
            numbering.after(last)
        blocks = [*_blocks(desk, kind, name, numbering)]
        last = numbering
        if heading is not None and numbering.left_out:
            heading = replace(heading, notes=(_left_out(numbering.left_out),))
        if closes and name is names[-1]:
            blocks.append(_closing(desk, kind, numbering))
        yield DraftSection(name=name, heading=heading, blocks=tuple(blocks))


def _left_out(offices: Sequence[str]) -> str:
    named = "; ".join(dict.fromkeys(offices))
    return f"Không đưa vào phần giao cho cơ quan khác: {named}."


def _blocks(
    desk: Desk, kind: DraftKind, name: SectionName, numbering: Numbering
) -> Iterator[Block]:
    if name is SectionName.BASES:
        yield from _bases(desk, kind, numbering)
    elif kind is DraftKind.REPORT:
        yield from report_section(desk, name, numbering)
    elif name is SectionName.REPORTING:
        yield from reporting(desk, numbering)
    else:
        yield from _text(desk, kind, name, numbering)


def _heading(desk: Desk, numbering: Numbering, name: SectionName, roman: str) -> DraftParagraph:
    """The superior's own heading where it has one for the purpose, else that of the form."""
    wanted = folded(HEADINGS[name])
    sections = sorted(
        desk.material.named(name),
        key=lambda one: one.heading is None or wanted not in folded(one.heading.text),
    )
    section = next(iter(sections), None)
    pieces: tuple[Piece, ...] = (form(HEADINGS[name]),)
    if section is not None and section.heading is not None:
        pieces = desk.heading(section.heading) or pieces
    return numbering.paragraph(ParagraphStyle.SECTION, pieces, marker=f"{roman}.")


def _bases(desk: Desk, kind: DraftKind, numbering: Numbering) -> Iterator[DraftParagraph]:
    if kind is DraftKind.LETTER:
        yield _opening_of_letter(desk, numbering)
        return
    bases = bases_of(
        desk.material,
        desk.ledger,
        desk.catalog,
        is_model=desk.is_model,
        is_elsewhere=desk.is_elsewhere,
    )
    for at, basis in enumerate(bases):
        notes = (*_about_bases(desk), *basis.notes) if at == 0 else basis.notes
        pieces = (form(BASIS), *basis.pieces)
        yield numbering.paragraph(ParagraphStyle.BASIS, pieces, notes=notes)
        if basis.number is not None:
            desk.adapter.cited_in_full(basis.number)
    before, after = OPENING[kind]
    opening = (own("name", desk.profile.name), form(before), *_title(desk), form(after))
    yield numbering.paragraph(ParagraphStyle.BODY, opening)


def _about_bases(desk: Desk) -> tuple[str, ...]:
    if not desk.is_model:
        return (ORDER,)
    return (ORDER, "Văn bản gốc chỉ là mẫu (báo cáo, hoặc của trường khác), không là căn cứ.")


def _opening_of_letter(desk: Desk, numbering: Numbering) -> DraftParagraph:
    """One sentence: in fulfilment of the superior's paper, the unit asks for what follows."""
    superior = itself(desk.material, desk.ledger)
    if superior.number is not None:
        desk.adapter.cited_in_full(superior.number)
    before, after = OPENING[DraftKind.LETTER]
    to = desk.profile.addressed_to
    whom = own("addressed_to", ", ".join(to)) if to else gap("đơn vị, cá nhân thực hiện")
    pieces = (
        form(FULFILLING),
        *superior.pieces,
        form(", "),
        own("name", desk.profile.name),
        form(before),
        whom,
        form(after),
    )
    return numbering.paragraph(ParagraphStyle.BODY, pieces)


def title_of(desk: Desk, kind: DraftKind) -> tuple[Piece, ...]:
    """The trích yếu as it stands at the head: with a capital, after "V/v" without."""
    header = desk.material.document.header
    title = desk.adapter.title()
    if header.kind in _CARRIED_OUT:
        number = (form(" số "), desk.adapter.number()) if header.number else ()
        lead = (form(CARRYING_OUT), form(header.kind), *number, form(" "))
        text = uncapitalised(title[0].text)
        title = (*lead, replace(title[0], text=text), *title[1:])
    first, *rest = title
    if first.origin is Origin.FORM and kind is not DraftKind.LETTER:
        first = replace(first, text=capitalised(first.text))
    if first.origin is Origin.QUOTED:
        written_so = uncapitalised if kind is DraftKind.LETTER else capitalised
        first = replace(first, text=written_so(first.text))
    return (first, *rest)


def _title(desk: Desk) -> tuple[Piece, ...]:
    """The trích yếu inside a sentence."""
    return title_of(desk, DraftKind.LETTER)


def _text(desk: Desk, kind: DraftKind, name: SectionName, numbering: Numbering) -> Iterator[Block]:
    every = [passage for section in desk.material.named(name) for passage in section.passages]
    passages, others = own_passages(desk, every)
    numbering.left_out += others
    paragraphs = list(section_text(desk, numbering, passages))
    yield from paragraphs
    if not paragraphs:
        missing = gap(f"nội dung mục «{HEADINGS[name]}»; văn bản cấp trên không nêu cho đơn vị")
        yield numbering.paragraph(ParagraphStyle.BODY, (missing,))
    if name is SectionName.CONTENT and kind is DraftKind.PLAN:
        table = task_table(desk, numbering, passages, desk.reports)
        if table is not None:
            yield table


def _closing(desk: Desk, kind: DraftKind, numbering: Numbering) -> DraftParagraph:
    before, of = CLOSING[kind]
    pieces: tuple[Piece, ...] = (form(before), *_title(desk))
    if not any(piece.field == "name" for piece in pieces):
        pieces += (form(of), own("name", desk.profile.name))
    return numbering.paragraph(ParagraphStyle.BODY, ended(pieces))
