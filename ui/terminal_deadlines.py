"""The register of duties as a person sees it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.deadlines import Deadline
from ingest.text import shown
from ui.deadline_words import STATES, due_words
from ui.terminal import NONE, results, say, table

_COLUMNS = ("Ngày", "Thời hạn ghi trong văn bản", "Việc", "Ai", "Gửi", "Qua", "Căn cứ")
_TABLE_WIDTH = 120
_UNSTATED = "(không nêu)"


def show_deadlines(rows: Sequence[Deadline]) -> None:
    """One duty a row."""
    if not rows:
        say("Không có việc nào có thời hạn như vậy trong kho.")
        return
    if results().width < _TABLE_WIDTH:
        for row in rows:
            _show_below_each_other(row)
        return
    results().print(table(columns=_COLUMNS, rows=[_deadline(row) for row in rows]))


def _show_below_each_other(row: Deadline) -> None:
    """One duty for a narrow screen, where the columns of a table would break days in two."""
    day, words, what, *others = _deadline(row)
    say(f"{day}: {what}")
    for name, value in zip(_COLUMNS[1:2] + _COLUMNS[3:], (words, *others), strict=True):
        if value != NONE:
            say(f"    {name}: {value}")


def _deadline(row: Deadline) -> tuple[str, ...]:
    duty = row.obligation
    return (
        ", ".join(part for part in (due_words(row), STATES[row.state]) if part),
        shown(duty.words),
        shown(duty.what),
        duty.who or _UNSTATED,
        duty.to or NONE,
        duty.channel or NONE,
        f"{row.document.name}, {row.citation.label}",
    )
