"""The text of a section out of the superior's passages, and the table of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.citing import trimmed
from assistant.drafting.adapting import capitalised
from assistant.drafting.desk import Desk, Numbering, ended
from assistant.drafting.draft import (
    DraftParagraph,
    ParagraphStyle,
    Piece,
    TaskRow,
    TaskTable,
    form,
    gap,
    own,
)
from assistant.drafting.material import states_lead, states_time
from ingest.document import Obligation, Passage, PassageRole, SegmentKind
from ingest.text import folded, shown

_CLAUSE_END = re.compile(r"[.;:](?=\s|\Z)")
_LONGEST_TASK = 260
# Where a long task may be cut: before a comma, never inside brackets or quotation marks.
_COMMA = re.compile(r",(?=\s)")
_OPEN = re.compile(r"[(“\"](?![^)”\"]*[)”\"])")
_TOP = frozenset({SegmentKind.ITEM, SegmentKind.ARTICLE, SegmentKind.CLAUSE})
# Who does a task of the superior's own house: "Văn phòng Sở, giúp …", "Các Phòng, ban Sở".
_OWN_HOUSE = re.compile(
    r"(?:giao )?(?:van phong(?: so| phong)?|cac phong,? ban(?: chuyen mon)?|thanh tra so|"
    r"cac bo phan chuyen mon|lanh dao (?:so|phong))\b"
)


def section_text(
    desk: Desk, numbering: Numbering, passages: Sequence[Passage]
) -> Iterator[DraftParagraph]:
    """The passages as paragraphs of the unit's own, renumbered; reports and times are left out.

    Reports stand in their own section and times in the table of tasks.
    """
    for passage in passages:
        if states_time(passage) or states_lead(passage):
            continue
        if _OWN_HOUSE.match(_words(passage)):
            yield _of_the_house(desk, numbering, passage)
            continue
        spans = _without_reports(passage, desk.material.document.obligations)
        pieces = desk.adapter.pieces(passage, spans) if spans else ()
        if pieces:
            style, marker = _place(passage, numbering)
            notes = desk.standing(passage)
            if style is not ParagraphStyle.TITLED_CLAUSE and not _is_listed(style, pieces):
                pieces = ended(pieces)
            yield numbering.paragraph(style, pieces, marker=marker, notes=notes)


def task_table(
    desk: Desk, numbering: Numbering, passages: Sequence[Passage], reports: Sequence[Obligation]
) -> TaskTable | None:
    """One row for each task of the content and each report; None where there is none."""
    rows = [
        *_task_rows(desk, passages),
        *(row for duty in reports if (row := _report_row(desk, duty)) is not None),
    ]
    if not rows:
        return None
    table = numbering.next_id()
    return TaskTable(
        id=table,
        rows=tuple(
            TaskRow(
                id=f"{table}.{n}",
                number=str(n),
                what=what,
                lead=lead,
                partner=(gap("đơn vị, bộ phận phối hợp"),),
                due=due,
                product=product,
            )
            for n, (what, lead, due, product) in enumerate(rows, start=1)
        ),
    )


def short_task(desk: Desk, passage: Passage) -> tuple[Piece, ...]:
    """What a task is, in its first words: to the end of its first clause."""
    whole = trimmed(passage, passage.start, passage.end)
    if whole is None:
        return ()
    start, end = (at - passage.start for at in whole)
    text = passage.text
    if passage.role is not PassageRole.HEADING:
        match = _CLAUSE_END.search(text, start, end)
        end = match.start() if match else end
        cut = _cut(text, start, end)
        pieces = desk.adapter.pieces(passage, [(start, cut)])
        return pieces if cut == end else (*pieces, form(" …"))
    return desk.adapter.pieces(passage, [(start, end)])


def own_lead(desk: Desk) -> Piece:
    """Who leads a task: the unit's only department, else a gap."""
    departments = desk.profile.departments
    if len(departments) == 1:
        return own("departments", departments[0])
    return gap("bộ phận, cá nhân chủ trì")


# --- paragraphs -------------------------------------------------------------------------------


def _words(passage: Passage) -> str:
    whole = trimmed(passage, passage.start, passage.end)
    return folded(passage.text[whole[0] - passage.start :]) if whole else ""


def _is_listed(style: ParagraphStyle, pieces: Sequence[Piece]) -> bool:
    """Whether the paragraph is an entry of a list and keeps its semicolon."""
    is_entry = style in (ParagraphStyle.BULLET, ParagraphStyle.POINT)
    return is_entry and pieces[-1].text.rstrip().endswith(";")


def _of_the_house(desk: Desk, numbering: Numbering, passage: Passage) -> DraftParagraph:
    """A task of the superior's own office: the unit names who does the like in its house."""
    style, marker = _place(passage, numbering)
    what = f"bộ phận của {desk.profile.called} theo dõi, đôn đốc thực hiện kế hoạch"
    missing = gap(what, citations=desk.cited(passage))
    note = "Văn bản cấp trên giao việc này cho bộ phận của cấp trên; xem đoạn nguồn."
    return numbering.paragraph(style, (missing,), marker=marker, notes=(note,))


def _without_reports(passage: Passage, duties: Sequence[Obligation]) -> list[tuple[int, int]]:
    """The spans of a passage, clause by clause, that ask for no report by a day."""
    whole = trimmed(passage, passage.start, passage.end)
    if whole is None:
        return []
    start, end = (at - passage.start for at in whole)
    limits = [
        (duty.start - passage.start, duty.end - passage.start)
        for duty in duties
        if duty.passage_id == passage.id and duty.is_report
    ]
    if not limits:
        return [(start, end)]
    ends = [match.end() for match in _CLAUSE_END.finditer(passage.text, start, end)]
    spans: list[tuple[int, int]] = []
    at = start
    for until in [*ends, end]:
        holds = any(at <= first < until for first, _ in limits)
        if not holds and until > at:
            joined = spans.pop()[0] if spans and spans[-1][1] == at else at
            spans.append((joined, until))
        at = until
    # "…: Báo cáo 6 tháng trước ngày …": what leads to the list of reports goes with it.
    return [(a, b) for a, b in spans if passage.text[a:b].strip(" .;:") and not _leads(passage, b)]


def _leads(passage: Passage, end: int) -> bool:
    return passage.text[end - 1 : end] == ":"


def _place(passage: Passage, numbering: Numbering) -> tuple[ParagraphStyle, str | None]:
    """How a passage stands in the unit's paper, and under which number of its own."""
    kind = passage.address.segments[-1].kind
    if kind in _TOP:
        titled = passage.role is PassageRole.HEADING
        style = ParagraphStyle.TITLED_CLAUSE if titled else ParagraphStyle.CLAUSE
        return style, numbering.clause()
    if kind in (SegmentKind.LETTER, SegmentKind.POINT):
        return ParagraphStyle.POINT, numbering.point()
    if kind is SegmentKind.BULLET:
        return ParagraphStyle.BULLET, "-"
    return ParagraphStyle.BODY, None


# --- the table --------------------------------------------------------------------------------

_Columns = tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]


def _task_rows(desk: Desk, passages: Sequence[Passage]) -> Iterator[_Columns]:
    for at, passage in enumerate(passages):
        if passage.address.segments[-1].kind not in _TOP or _OWN_HOUSE.match(_words(passage)):
            continue
        below = _below(passages, at)
        what = short_task(desk, passage)
        if what:
            due = next((piece for one in below if (piece := _time(desk, one))), None)
            limit = due or gap("thời gian thực hiện")
            yield what, (own_lead(desk),), (limit,), (gap("sản phẩm, kết quả"),)


def _below(passages: Sequence[Passage], at: int) -> list[Passage]:
    """The passages under an item, up to the next one beside it."""
    own_path = passages[at].address.segments
    found: list[Passage] = []
    for passage in passages[at + 1 :]:
        if passage.address.segments[: len(own_path)] != own_path:
            break
        found.append(passage)
    return found


def _time(desk: Desk, passage: Passage) -> Piece | None:
    """The words of a time, "Từ năm 2022 đến …", of a passage that only gives it."""
    if not states_time(passage):
        return None
    _, _, words = shown(passage.text).partition(":")
    return desk.quoted(words.strip(" ."), passage)


def _report_row(desk: Desk, duty: Obligation) -> _Columns | None:
    passage = next(one for one in desk.material.document.passages if one.id == duty.passage_id)
    what = desk.quoted(duty.what, passage)
    words = desk.quoted(duty.words, passage)
    if what is None or words is None:
        return None
    due: tuple[Piece, ...] = (words,)
    if duty.date is not None and duty.date.year != desk.profile.year:
        due = (gap("thời hạn báo cáo", citations=words.citations),)
    titled = replace(what, text=capitalised(what.text))
    return (titled,), (own_lead(desk),), due, (form("Báo cáo"),)


def _cut(text: str, start: int, end: int) -> int:
    """Where a long task ends: at the last comma that leaves whole brackets and is near enough."""
    if end - start <= _LONGEST_TASK:
        return end
    commas = [
        match.start()
        for match in _COMMA.finditer(text, start, start + _LONGEST_TASK)
        if not _OPEN.search(text, start, match.start())
    ]
    return commas[-1] if commas else end
