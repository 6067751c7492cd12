"""A review in a terminal: two tables, the coverage in colour."""

from __future__ import annotations

from typing import Final

from rich.table import Table
from rich.text import Text

from assistant.reviewing.findings import Coverage, Review
from ui.review_words import (
    COVERAGE,
    ReviewTable,
    basis_table,
    requirement_table,
    summary_of,
    title_of,
)
from ui.terminal import legible, results, say

_COLOURS: Final = {
    COVERAGE[Coverage.COVERED]: "green",
    COVERAGE[Coverage.PARTLY]: "yellow",
    COVERAGE[Coverage.CONTRADICTED]: "bold red",
    COVERAGE[Coverage.MISSING]: "red",
}


def show_review(review: Review) -> None:
    """The requirements, the bases, the counts."""
    say(title_of(review))
    console = results()
    for table in (requirement_table(review), basis_table(review)):
        if table.rows:
            console.print(_drawn(table))
    say(summary_of(review), *(f"Lưu ý: {note}" for note in review.notes))


def _drawn(table: ReviewTable) -> Table:
    drawn = Table(title=table.title, title_justify="left", header_style="bold", show_lines=True)
    for column in table.columns:
        drawn.add_column(column, overflow="fold")
    for row in table.rows:
        drawn.add_row(*(Text(legible(cell), style=_COLOURS.get(cell, "")) for cell in row))
    return drawn
