"""A draft as it will look on paper, every word that is not quoted marked with where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Final, assert_never

from assistant.drafting.draft import (
    KIND_NAMES,
    Block,
    Draft,
    DraftKind,
    DraftParagraph,
    DraftSection,
    Origin,
    ParagraphStyle,
    Piece,
    SectionName,
    TaskRow,
    TaskTable,
)
from assistant.drafting.editing import MAX_EDIT, TITLE
from ui.web.draft_parts import (
    COLUMNS,
    DraftPart,
    part_of_paragraph,
    parts_of_row,
)
from ui.web.markup import plain

if TYPE_CHECKING:
    from assistant.drafting.profile import UnitProfile

#: Of each origin: its name in the markup, and what the legend says of it.
MARKS: Final = {
    Origin.PROFILE: ("profile", "từ hồ sơ đơn vị"),
    Origin.FORM: ("form", "lời văn của thể thức"),
    Origin.PHRASED: ("phrased", "mô hình diễn đạt theo nguồn"),
    Origin.GAP: ("gap", "cần bổ sung"),
    Origin.EDITED: ("edited", "đơn vị đã sửa"),
}
_STYLES: Final = {
    ParagraphStyle.BASIS: "basis",
    ParagraphStyle.BODY: "body",
    ParagraphStyle.SECTION: "section",
    ParagraphStyle.TITLED_CLAUSE: "titled",
    ParagraphStyle.CLAUSE: "clause",
    ParagraphStyle.POINT: "point",
    ParagraphStyle.BULLET: "bullet",
}
_COUNTRY: Final = (
    '<p class="dv-country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>'
    '<p class="dv-motto">Độc lập - Tự do - Hạnh phúc</p>'
)
_GAP: Final = re.compile(r"\[CẦN BỔ SUNG:\s*(.*)\]")
_HINT: Final = (
    "Bấm vào một đoạn, hoặc đi bằng phím mũi tên rồi bấm Enter, để xem nguồn và sửa đoạn đó."
)


@dataclass(slots=True)
class _Writer:
    """Draws pieces, and keeps the words of the gaps as they come."""

    gaps: list[str] = field(default_factory=list)

    def pieces(self, pieces: Sequence[Piece]) -> str:
        return "".join(self.piece(piece) for piece in pieces)

    def piece(self, piece: Piece) -> str:
        words = _spaced(piece.text)
        if piece.origin is Origin.QUOTED or not words.strip():
            return words
        name, said = MARKS[piece.origin]
        mark = f'class="dv-of dv-of-{name}" title="{said}"'
        if piece.origin is Origin.GAP:
            self.gaps.append(piece.text)
            mark += f' data-gap="{len(self.gaps)}" tabindex="-1"'
        return f"<span {mark}>{words}</span>"

    def part(self, part: DraftPart, style: str, *, marker: str | None = None) -> str:
        before = f"{plain(marker)} " if marker else ""
        edited = '<span class="dv-edited-word">đã sửa</span>' if part.is_edited else ""
        return (
            f'<div class="dv-part dv-part-{style}" role="button" tabindex="-1" '
            f'aria-pressed="false" data-part="{plain(part.id)}" data-text="{plain(part.text)}"'
            f"{' data-edited' if part.is_edited else ''}>"
            f"{before}{self.pieces(part.pieces)}{edited}</div>"
        )

    def section(self, section: DraftSection) -> str:
        heading = section.heading
        blocks: tuple[Block, ...] = ((heading,) if heading else ()) + section.blocks
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case DraftParagraph():
                style = _STYLES[block.style]
                return self.part(part_of_paragraph(block), style, marker=block.marker)
            case TaskTable():
                rows = "".join(self.row(row) for row in block.rows)
                heads = "".join(f'<th scope="col">{head}</th>' for _, head in COLUMNS)
                return (
                    '<table class="dv-tasks"><caption>Bảng phân công nhiệm vụ</caption>'
                    f'<thead><tr><th scope="col">TT</th>{heads}</tr></thead>'
                    f"<tbody>{rows}</tbody></table>"
                )
            case _:
                assert_never(block)

    def row(self, row: TaskRow) -> str:
        cells = "".join(
            f'<td data-label="{head}">{self.part(part, "cell")}</td>'
            for (_, head), part in zip(COLUMNS, parts_of_row(row), strict=True)
        )
        return f'<tr><td data-label="TT">{plain(row.number)}</td>{cells}</tr>'


def render_progress(kind: DraftKind, sections: Sequence[DraftSection]) -> str:
    """The sections that are done, while others are still written."""
    writer = _Writer()
    done = "".join(writer.section(section) for section in _printed(sections))
    return _sheet(f'<p class="dv-kind">{KIND_NAMES[kind].upper()}</p>{done}', is_done=False)


def render_paper(draft: Draft, *, number: int) -> str:
    """The whole paper.

    Args:
        draft: the draft as it is now, edits included.
        number: how many drafts this browser session has asked for; a new one is brought into view.
    """
    writer = _Writer()
    body = (
        f"{_head(draft, writer)}{_addressed_to(draft, writer)}"
        f"{''.join(writer.section(section) for section in _printed(draft.sections))}"
        f"{_ending(draft, writer)}"
    )
    return (
        f"{_gaps(writer.gaps)}{_legend(draft)}"
        f'<p class="dv-welcome">{_HINT}</p>{_sheet(body, is_done=True, number=number)}'
    )


def _sheet(body: str, *, is_done: bool, number: int = 0) -> str:
    made = f' data-made="{number}" data-longest="{MAX_EDIT}"' if is_done else ' aria-busy="true"'
    return f'<article class="dv-paper-sheet" aria-label="Dự thảo"{made}>{body}</article>'


def _printed(sections: Sequence[DraftSection]) -> Iterator[DraftSection]:
    return (section for section in sections if section.name is not SectionName.RECIPIENTS)


def _head(draft: Draft, writer: _Writer) -> str:
    profile, kind = draft.profile, draft.kind
    title = DraftPart(id=TITLE, pieces=draft.title)
    number = f'<p class="dv-number">Số: <span class="dv-blank"></span>/{plain(draft.symbol)}</p>'
    if kind is DraftKind.LETTER:
        under = writer.part(title, "subject", marker="V/v")
        above_text = ""
    else:
        under = ""
        above_text = (
            f'<p class="dv-kind">{KIND_NAMES[kind].upper()}</p>{writer.part(title, "title")}'
        )
    return (
        f'<div class="dv-heads"><div>{_names(profile)}{number}{under}</div>'
        f"<div>{_COUNTRY}{_place(profile)}</div></div>{above_text}"
    )


def _names(profile: UnitProfile) -> str:
    superior = (
        f'<p class="dv-superior">{plain(profile.superior.upper())}</p>' if profile.superior else ""
    )
    return f'{superior}<p class="dv-unit">{plain(profile.name.upper())}</p>'


def _place(profile: UnitProfile) -> str:
    blank = '<span class="dv-blank"></span>'
    return (
        f'<p class="dv-place">{plain(profile.place)}, ngày {blank} tháng {blank} năm '
        f"{profile.year}</p>"
    )


def _addressed_to(draft: Draft, writer: _Writer) -> str:
    if not draft.addressed_to:
        return ""
    names = ";<br>".join(writer.piece(piece) for piece in draft.addressed_to)
    return f'<p class="dv-addressed">Kính gửi: {names}</p>'


def _ending(draft: Draft, writer: _Writer) -> str:
    lines = "".join(f"<li>{writer.piece(piece)}</li>" for piece in draft.recipients)
    signer = "".join(f"<p>{plain(line)}</p>" for line in draft.profile.signer.lines)
    return (
        f'<div class="dv-ends"><div class="dv-recipients"><p>Nơi nhận:</p><ul>{lines}</ul></div>'
        f'<div class="dv-signer">{signer}<p class="dv-signed">'
        f"{writer.piece(draft.signer_name)}</p></div></div>"
    )


def _gaps(gaps: Sequence[str]) -> str:
    """A button for each thing to fill in; pressed again, it goes on to the next of its places."""
    if not gaps:
        return ""
    places: dict[str, list[str]] = {}
    for n, text in enumerate(gaps, start=1):
        places.setdefault(text, []).append(str(n))
    rows = "".join(
        f'<li><button type="button" class="dv-pick" data-gaps="{" ".join(numbers)}">'
        f"{plain(_wanted(text))}</button>{_times(len(numbers))}</li>"
        for text, numbers in places.items()
    )
    return (
        f'<details class="dv-gaps" open><summary>{len(gaps)} chỗ cần bổ sung</summary>'
        f"<ul>{rows}</ul></details>"
    )


def _wanted(gap: str) -> str:
    found = _GAP.fullmatch(gap)
    return found[1] if found else gap


def _times(count: int) -> str:
    return f' <span class="dv-said">({count} chỗ)</span>' if count > 1 else ""


def _legend(draft: Draft) -> str:
    """What the marks mean; a mark that a plain draft never has is left out."""
    shown = [Origin.PROFILE, Origin.FORM, Origin.GAP, Origin.EDITED]
    if draft.provenance is not None:
        shown.insert(2, Origin.PHRASED)
    marks = "".join(
        f'<li><span class="dv-of dv-of-{MARKS[origin][0]}">{MARKS[origin][1]}</span></li>'
        for origin in shown
    )
    return (
        '<ul class="dv-marks" aria-label="Chú giải"><li>chữ không đánh dấu: nguyên văn nguồn</li>'
        f"{marks}</ul>"
    )


def _spaced(text: str) -> str:
    """The words with the spaces at their ends, where the next piece goes on."""
    words = plain(text)
    if not words:
        return escape(" ") if text else ""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{words}{after}"
