"""The text of a section out of the superior's passages, and the table of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.drafting.adapting import capitalised
from assistant.drafting.desk import Desk, Numbering, ended, style_of_title
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
from assistant.drafting.material import states_lead, states_time, text_start
from assistant.rows.tabled import is_of_superior
from assistant.superior_work import inspects_units, is_its_money
from ingest.document import Obligation, Passage, PassageRole, Segment, SegmentKind
from ingest.text import folded, shown
from ingest.timing.times import find_times

_CLAUSE_END = re.compile(r"[.;:](?=\s|\Z)")
_LONGEST_TASK = 260
# Where a long task may be cut: before a comma, never inside brackets or quotation marks.
_COMMA = re.compile(r",(?=\s)")
_BULLET = SegmentKind.BULLET
_TOP = frozenset({SegmentKind.ITEM, SegmentKind.ARTICLE, SegmentKind.CLAUSE})
# Who does a task of the superior's own house: "Văn phòng Sở, giúp …", "Các Phòng, ban Sở".
_OWN_HOUSE = re.compile(
    r"(?:giao )?(?:van phong(?: so| phong)?|cac phong,? ban(?: chuyen mon)?|thanh tra so|"
    r"cac bo phan chuyen mon|lanh dao (?:so|phong)|chuyen vien(?! tam ly)|"
    r"bo phan (?:tieu hoc|mam non|thcs|trung hoc|to chuc|chuyen mon|tong hop|thanh tra)"
    r"(?= (?:chu tri|theo doi|tham muu|tong hop|phu trach|don doc|kiem tra|,)|,|:))\b"
)
_INSPECTION = "đoàn kiểm tra của cấp trên"
_MOST_TIMES = 2
# A day, a month, a term: no length ("02 giờ"), and nothing that was.
_ON_A_DAY = re.compile(
    r"\d\s?/\s?\d|\b(?:thang|ngay|quy|tuan|hoc ky|hk) (?:\d|[ivx])|\b(?:hang|moi|ca nam|dau|cuoi) ?"
)
_RECURS = re.compile(r"\b(?:hang|moi|ca nam|thuong xuyen)\b")


def own_passages(desk: Desk, passages: Sequence[Passage]) -> tuple[list[Passage], list[str]]:
    """The passages that are the unit's, and the offices whose tasks are left out with all below.

    Of a task of the superior's own house its first words stay, for the unit has the like.
    """
    kept: list[Passage] = []
    others: list[str] = []
    closed: tuple[Segment, ...] = ()
    for passage in passages:
        path = passage.address.segments
        task = desk.material.tabled.get(passage.id)
        if task is not None and not desk.adapter.addressing.of_peer:
            if is_of_superior(task, desk.material.document):
                others.append(task.lead or "")
            else:
                kept.append(passage)
            continue
        if closed and len(path) > len(closed) and path[: len(closed)] == closed:
            continue
        is_of_the_house = _is_of_the_house(passage)
        office = None if is_of_the_house else desk.adapter.addressing.other_office(passage)
        if office is None and _is_inspection(desk, passage):
            office = _INSPECTION
        closed = path if office or is_of_the_house else ()
        if office is None:
            kept.append(passage)
        else:
            others.append(office)
    return _not_bare(passages, kept), others


def _not_bare(passages: Sequence[Passage], kept: Sequence[Passage]) -> list[Passage]:
    """Without the titles under which nothing is left."""
    ids = {passage.id for passage in kept}
    return [
        passage
        for at, passage in enumerate(passages)
        if passage.id in ids
        and not (
            _is_title(passage)
            and (below := _below(passages, at))
            and not any(one.id in ids for one in below)
        )
    ]


def section_text(
    desk: Desk, numbering: Numbering, passages: Sequence[Passage]
) -> Iterator[DraftParagraph]:
    """The passages as paragraphs of the unit's own, renumbered; reports and times are left out.

    Reports stand in their own section and times in the table of tasks; a title that is left with
    nothing below it goes with them.
    """
    duties = desk.reports
    told = [_told(desk, passage, duties) for passage in passages]
    for at, passage in enumerate(passages):
        below = _below(passages, at)
        is_bare = bool(below) and not any(told[at + 1 : at + 1 + len(below)])
        if not told[at] or (is_bare and _is_title(passage)):
            continue
        if _is_of_the_house(passage):
            yield _of_the_house(desk, numbering, passage)
            continue
        if _is_money(desk, passage):
            yield _own_money(desk, numbering, passage)
            continue
        if _is_title(passage):
            pieces = desk.heading(passage)
        else:
            pieces = desk.adapter.pieces(passage, told[at])
        if pieces:
            style, marker = place(passage, numbering)
            if style is ParagraphStyle.TITLED_CLAUSE:
                style = style_of_title(pieces)
            if style is not ParagraphStyle.TITLED_CLAUSE and not _is_listed(style, pieces):
                pieces = ended(pieces)
            notes = (*desk.standing(passage), *desk.about_year(passage))
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
                partner=partner,
                due=due,
                product=product,
            )
            for n, (what, lead, partner, due, product) in enumerate(rows, start=1)
        ),
    )


def short_task(desk: Desk, passage: Passage) -> tuple[Piece, ...]:
    """What a task is, in its first words: to the end of its first clause."""
    if _is_title(passage):
        return desk.heading(passage)
    text = passage.text
    start, last = desk.material.words(passage)
    match = _CLAUSE_END.search(text, start, last)
    end = match.start() if match else last
    cut = _cut(text, start, end)
    pieces = desk.adapter.pieces(passage, [(start, cut)]) if start < cut else ()
    return pieces if cut == end else (*pieces, form(" …"))


def own_lead(desk: Desk) -> Piece:
    """Who leads a task: the unit's only department, else a gap."""
    departments = desk.profile.departments
    if len(departments) == 1:
        return own("departments", departments[0])
    return gap("bộ phận, cá nhân chủ trì")


# --- paragraphs -------------------------------------------------------------------------------


def _is_of_the_house(passage: Passage) -> bool:
    return _OWN_HOUSE.match(folded(passage.text[text_start(passage) :])) is not None


def _is_listed(style: ParagraphStyle, pieces: Sequence[Piece]) -> bool:
    """Whether the paragraph is an entry of a list and keeps its semicolon."""
    is_entry = style in (ParagraphStyle.BULLET, ParagraphStyle.POINT)
    return is_entry and pieces[-1].text.rstrip().endswith(";")


def _of_the_house(desk: Desk, numbering: Numbering, passage: Passage) -> DraftParagraph:
    """A task of the superior's own office: the unit names who does the like in its house."""
    style, marker = place(passage, numbering)
    what = f"bộ phận của {desk.profile.called} theo dõi, đôn đốc thực hiện kế hoạch"
    missing = gap(what, citations=desk.cited(passage))
    note = "Văn bản cấp trên giao việc này cho bộ phận của cấp trên; xem đoạn nguồn."
    return numbering.paragraph(style, (missing,), marker=marker, notes=(note,))


def _is_inspection(desk: Desk, passage: Passage) -> bool:
    """Whether a passage is of the superior's own inspection of its units."""
    if desk.adapter.addressing.of_peer or passage.role is not PassageRole.BODY:
        return False
    return inspects_units(passage.text[text_start(passage) :])


def _is_money(desk: Desk, passage: Passage) -> bool:
    """Whether a passage gives the superior's own money."""
    start, end = desk.material.words(passage)
    return not desk.adapter.addressing.of_peer and is_its_money(passage.text[start:end])


def _own_money(desk: Desk, numbering: Numbering, passage: Passage) -> DraftParagraph:
    """The superior's money gives way to the unit's, which only the unit knows."""
    style, marker = place(passage, numbering)
    missing = gap("kinh phí và nguồn kinh phí của đơn vị", citations=desk.cited(passage))
    note = "Văn bản cấp trên nêu kinh phí của cấp trên ở đoạn này; xem đoạn nguồn."
    return numbering.paragraph(style, (missing,), marker=marker, notes=(note,))


def _told(desk: Desk, passage: Passage, duties: Sequence[Obligation]) -> list[tuple[int, int]]:
    """The spans of a passage, clause by clause, that ask for no report by a day.

    None of a passage that only gives a time or a lead of the tasks above it.
    """
    text = passage.text
    start, end = desk.material.words(passage)
    if states_time(passage) or states_lead(passage) or not text[start:end].strip():
        return []
    if passage.id in desk.material.tabled:
        return [] if any(duty.passage_id == passage.id for duty in duties) else [(start, end)]
    limits = [duty.start - passage.start for duty in duties if duty.passage_id == passage.id]
    if not limits:
        return [(start, end)]
    bounds = [start, *(match.end() for match in _CLAUSE_END.finditer(text, start, end)), end]
    clauses = [(a, b) for a, b in pairwise(bounds) if text[a:b].strip(" .;:")]
    kept = [not any(a <= limit < b for limit in limits) for a, b in clauses]
    # "…: Báo cáo 6 tháng trước ngày …": what leads to the list of reports goes with it.
    for at in range(len(clauses) - 1, 0, -1):
        if not kept[at] and text[: clauses[at - 1][1]].endswith(":"):
            kept[at - 1] = False
    return _joined([clause for clause, is_kept in zip(clauses, kept, strict=True) if is_kept])


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that touch, as one: what is replaced may run over their border."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and joined[-1][1] == a:
            a = joined.pop()[0]  # noqa: PLW2901 - the span grows to the left
        joined.append((a, b))
    return joined


def place(passage: Passage, numbering: Numbering) -> tuple[ParagraphStyle, str | None]:
    """How a passage stands in the unit's paper, and under which number of its own.

    The articles of a decision become clauses, their clauses points, and points entries of a list.
    """
    *above, last = (segment.kind for segment in passage.address.segments)
    is_inside = SegmentKind.ARTICLE in above
    if last in (SegmentKind.BULLET, SegmentKind.POINT) and (is_inside or last is _BULLET):
        return ParagraphStyle.BULLET, "-"
    if last in _TOP and not is_inside:
        style = ParagraphStyle.TITLED_CLAUSE if _is_title(passage) else ParagraphStyle.CLAUSE
        return style, numbering.clause()
    if last is SegmentKind.ROW:
        return ParagraphStyle.CLAUSE, numbering.clause()
    if last in (SegmentKind.LETTER, SegmentKind.POINT) or last in _TOP:
        return ParagraphStyle.POINT, numbering.point()
    return ParagraphStyle.BODY, None


def _is_title(passage: Passage) -> bool:
    """Whether an item is a title alone, and no sentence that leads to a list."""
    is_heading = passage.role is PassageRole.HEADING
    return is_heading and not _CLAUSE_END.search(passage.text.rstrip(), text_start(passage))


# --- the table --------------------------------------------------------------------------------

_Cell = tuple[Piece, ...]
_Columns = tuple[_Cell, _Cell, _Cell, _Cell, _Cell]


def _task_rows(desk: Desk, passages: Sequence[Passage]) -> Iterator[_Columns]:
    for at, passage in enumerate(passages):
        *above, last = (segment.kind for segment in passage.address.segments)
        is_top = last in _TOP or last is SegmentKind.ROW
        if not is_top or SegmentKind.ARTICLE in above or _is_of_the_house(passage):
            continue
        if _is_money(desk, passage) or not _told(desk, passage, desk.reports):
            continue
        below = _below(passages, at)
        what = short_task(desk, passage)
        if what:
            times = [piece for one in below if (piece := _time(desk, one))]
            times = times or list(_own_times(desk, passage))
            due = times[:1] or [gap("thời gian thực hiện")]
            for further in times[1:]:
                due += [form("; "), further]
            product = gap("sản phẩm, kết quả")
            yield what, (own_lead(desk),), (_partner(desk, passage),), tuple(due), (product,)


def _own_times(desk: Desk, passage: Passage) -> Iterator[Piece]:
    """The times that a task says itself; in another year than the unit's they are a gap."""
    row = desk.material.tabled.get(passage.id)
    start, end = desk.material.words(passage)
    text = passage.text[start:end] if row is None else row.time_text
    spans = [(one.start, one.end) for one in find_times(text)]
    words = [text[a:b] for a, b in spans if _ON_A_DAY.search(folded(text[a:b]))]
    if row is not None and not words and text.strip():
        words = [text]
    issued = desk.material.document.header.issued_on
    is_other_year = issued is not None and issued.year != desk.profile.year
    if is_other_year and any(_RECURS.search(folded(one)) is None for one in words):
        yield gap("thời gian thực hiện", citations=desk.cited(passage))
        return
    for one in words[:_MOST_TIMES]:
        piece = desk.quoted(one, passage)
        if piece is not None:
            yield piece


def _partner(desk: Desk, passage: Passage) -> Piece:
    """Who helps: as a table of the superior's says, else a gap."""
    task = desk.material.tabled.get(passage.id)
    named = desk.quoted(task.partner, passage) if task is not None and task.partner else None
    return named or gap("đơn vị, bộ phận phối hợp")


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
    if desk.is_other_year(duty):
        due = (gap("thời hạn báo cáo", citations=words.citations),)
    titled = replace(what, text=capitalised(what.text))
    partner = gap("đơn vị, bộ phận phối hợp")
    return (titled,), (own_lead(desk),), (partner,), due, (form("Báo cáo"),)


def _cut(text: str, start: int, end: int) -> int:
    """Where a long task ends: at the last comma that leaves whole brackets and is near enough."""
    if end - start <= _LONGEST_TASK:
        return end
    commas = [
        match.start()
        for match in _COMMA.finditer(text, start, start + _LONGEST_TASK)
        if not _is_open(text[start : match.start()])
    ]
    return commas[-1] if commas else end


def _is_open(words: str) -> bool:
    """Whether the words end inside brackets or quotation marks."""
    is_inside = any(words.count(one) > words.count(other) for one, other in ("()", "“”"))
    return is_inside or words.count('"') % 2 == 1
