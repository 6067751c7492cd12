"""The register of duties as a person sees it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.deadlines import Deadline, DueState
from ingest.text import shown
from ui.deadline_words import when
from ui.terminal import NONE, results, say, table

_STATES = {DueState.PAST: "đã qua", DueState.COMING: "sắp tới", DueState.UNDATED: "không ghi ngày"}


def show_deadlines(rows: Sequence[Deadline]) -> None:
    """One duty a row."""
    if not rows:
        say("Không có việc nào có thời hạn như vậy trong kho.")
        return
    results().print(
        table(
            columns=("Ngày", "Thời hạn ghi trong văn bản", "Việc", "Ai", "Gửi", "Qua", "Căn cứ"),
            rows=[_deadline(row) for row in rows],
        )
    )


def _deadline(row: Deadline) -> tuple[str, ...]:
    duty = row.obligation
    return (
        when(duty, _STATES[row.state]),
        shown(duty.words),
        shown(duty.what),
        duty.who or NONE,
        duty.to or NONE,
        duty.channel or NONE,
        f"{row.document.name}, {row.citation.label}",
    )
