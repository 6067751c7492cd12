"""A report: the sections to fill in, from a model report or from the plan that is reported on.

What another unit did is never taken over: of a model report only the headings and the names of its
figures stay. The unit's own figures and models come from its profile; all else is a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafting.desk import Desk, Numbering, ended, style_of_title
from assistant.drafting.draft import (
    DraftParagraph,
    ParagraphStyle,
    Piece,
    SectionName,
    form,
    gap,
    own,
)
from assistant.drafting.material import text_start
from assistant.drafting.profile import Figure
from assistant.drafting.tasks import own_passages, place, short_task
from assistant.drafting.wording import HEADINGS
from assistant.units import syllables
from ingest.document import Passage, PassageRole, SegmentKind
from ingest.text import folded, shown

# "Tổng số CBCC: 07 người.": what is counted, and how many.
_FIGURE = re.compile(r"(?P<name>[^\s:\d](?: ?[^\s:\d]){3,79}?)(?: là)? ?: ?\d")
_IDLE = frozenset(("tong", "so", "co", "la", "trong", "cua", "va"))
_ITEMS = frozenset({SegmentKind.ITEM, SegmentKind.ARTICLE, SegmentKind.CLAUSE, SegmentKind.ROW})
_MODELS = (
    re.compile(r"it nhat (?:mot|\d+) mo hinh|(?:xay dung|nhan rong)[^.;]{0,60}(?:mo|dien) hinh"),
    re.compile(r"mo hinh|dien hinh"),
    re.compile(r"dan van kheo"),
)
_ALIKE = 0.5
_TELL = {
    SectionName.SITUATION: "tình hình của đơn vị",
    SectionName.RESULTS: "kết quả đơn vị đã thực hiện",
    SectionName.ASSESSMENT: "đánh giá của đơn vị: ưu điểm, hạn chế, nguyên nhân",
    SectionName.DIRECTION: "phương hướng, nhiệm vụ của đơn vị",
}


def report_section(desk: Desk, name: SectionName, numbering: Numbering) -> Iterator[DraftParagraph]:
    """One section of a report."""
    passages = [one for section in desk.material.named(name) for one in section.passages]
    figures = list(desk.profile.figures) if name is SectionName.SITUATION else []
    content = [
        one for section in desk.material.named(SectionName.CONTENT) for one in section.passages
    ]
    own_tasks, _ = own_passages(desk, content)
    tasks = [one for one in own_tasks if one.address.segments[-1].kind in _ITEMS]
    if passages:
        yield from _after_model(desk, name, numbering, passages, figures)
    elif name is SectionName.RESULTS and tasks:
        yield from _task_by_task(desk, numbering, tasks)
        return
    if figures or not passages:
        missing = gap(f"{_TELL[name]} (mục «{HEADINGS[name]}»)")
        pieces = (*(piece for one in figures for piece in _own_figure(one)), missing)
        yield numbering.paragraph(ParagraphStyle.BODY, pieces)


def _after_model(
    desk: Desk,
    name: SectionName,
    numbering: Numbering,
    passages: Sequence[Passage],
    figures: list[Figure],
) -> Iterator[DraftParagraph]:
    """The headings of a model report, each with what the unit has to tell under it."""
    headings = [one for one in passages if one.role is PassageRole.HEADING]
    of_models = _first_on_models(headings) if name is SectionName.RESULTS else None
    for heading, below in _grouped(passages):
        if heading is not None:
            yield _over(numbering, desk.heading(heading))
        told = [one for one in below if _figure_in(one) is None]
        for passage in (one for one in below if one not in told):
            yield _figure(desk, numbering, passage, figures)
        if told:
            missing = gap(_TELL[name], citations=desk.cited(*told))
            yield numbering.paragraph(ParagraphStyle.BODY, (missing,))
        if heading is not None and heading is of_models:
            yield from _models(desk, numbering, heading)


def _over(numbering: Numbering, pieces: tuple[Piece, ...]) -> DraftParagraph:
    """The words under which the unit tells what it did."""
    style = style_of_title(pieces)
    if style is ParagraphStyle.CLAUSE:
        pieces = ended(pieces)
    return numbering.paragraph(style, pieces, marker=numbering.clause())


def _grouped(
    passages: Sequence[Passage],
) -> Iterator[tuple[Passage | None, list[Passage]]]:
    heading: Passage | None = None
    below: list[Passage] = []
    for passage in passages:
        if passage.role is PassageRole.HEADING:
            if heading is not None or below:
                yield heading, below
            heading, below = passage, []
        else:
            below.append(passage)
    yield heading, below


def _figure(
    desk: Desk, numbering: Numbering, passage: Passage, figures: list[Figure]
) -> DraftParagraph:
    """A figure by the model's name for it: the unit's own where its profile has one alike."""
    match = _figure_in(passage)
    label = match["name"].strip() if match else ""
    name = desk.quoted(label, passage)
    alike = max(figures, key=lambda one: _likeness(one.name, label), default=None)
    if alike is not None and _likeness(alike.name, label) >= _ALIKE:
        figures.remove(alike)
        pieces = _own_figure(alike, desk.cited(passage))
    else:
        missing = gap("số liệu của đơn vị", citations=desk.cited(passage))
        pieces = (name, form(": "), missing) if name is not None else (missing,)
    style, marker = place(passage, numbering)
    return numbering.paragraph(style, pieces, marker=marker)


def _own_figure(figure: Figure, citations: tuple[int, ...] = ()) -> tuple[Piece, ...]:
    name = replace(own("figures", figure.name), citations=citations)
    return (name, form(": "), own("figures", figure.value), form(". "))


def _figure_in(passage: Passage) -> re.Match[str] | None:
    return _FIGURE.search(shown(passage.text[text_start(passage) :]))


def _likeness(one: str, other: str) -> float:
    """How many of the syllables that tell the two are shared, between 0 and 1."""
    first, second = set(syllables(one)) - _IDLE, set(syllables(other)) - _IDLE
    return len(first & second) / max(1, len(first), len(second))


def _task_by_task(
    desk: Desk, numbering: Numbering, tasks: Sequence[Passage]
) -> Iterator[DraftParagraph]:
    """The tasks of a plan, each with its result to be told."""
    of_models = _first_on_models(tasks)
    for task in tasks:
        pieces = short_task(desk, task)
        if not pieces:
            continue
        yield _over(numbering, pieces)
        missing = gap(_TELL[SectionName.RESULTS], citations=desk.cited(task))
        yield numbering.paragraph(ParagraphStyle.BODY, (missing,))
        if task is of_models:
            yield from _models(desk, numbering, task)


def _first_on_models(passages: Sequence[Passage]) -> Passage | None:
    """The first passage that asks for models, else the first on "Dân vận khéo"."""
    for pattern in _MODELS:
        for passage in passages:
            if pattern.search(folded(passage.text)):
                return passage
    return None


def _models(desk: Desk, numbering: Numbering, asked: Passage) -> Iterator[DraftParagraph]:
    """The unit's own models, under what asks for them."""
    for model in desk.profile.models:
        piece = replace(own("models", model), citations=desk.cited(asked))
        yield numbering.paragraph(ParagraphStyle.BULLET, (piece, form(".")), marker="-")
