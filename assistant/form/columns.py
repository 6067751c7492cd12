"""Heads and ends without a table: a paragraph with tabs is taken for two cells of one."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.formatted import Alignment, CellPlace, FormattedParagraph, FormattedRun

_GAP = re.compile(r"(?<=\S)\t\s*(?=\S)")
#: The table of such a paragraph; no real one has it.
TABBED = -1


def split_at_tabs(paragraph: FormattedParagraph) -> tuple[FormattedParagraph, ...]:
    """The two halves of a paragraph outside tables with a gap of tabs; else itself."""
    text = "".join(run.text for run in paragraph.runs)
    gap = _GAP.search(text)
    if paragraph.cell is not None or gap is None:
        return (paragraph,)
    halves = (_runs(paragraph.runs, 0, gap.start()), _runs(paragraph.runs, gap.end(), len(text)))
    return tuple(
        replace(
            paragraph,
            runs=runs,
            alignment=Alignment.CENTER,
            cell=CellPlace(table=TABBED, row=paragraph.index, column=column, columns=2),
            lines=paragraph.lines if column == 1 else (),
        )
        for column, runs in enumerate(halves)
    )


def _runs(runs: tuple[FormattedRun, ...], start: int, end: int) -> tuple[FormattedRun, ...]:
    cut = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            cut.append(replace(run, text=text))
    return tuple(cut)
