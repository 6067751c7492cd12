"""How one duty of the register looks on the page: its state, its days, the way to its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.deadline_words import STATES, due_words
from ui.web.markup import joined, plain

if TYPE_CHECKING:
    from assistant.deadlines import Deadline


def state_mark(row: Deadline) -> str:
    """Past, coming, continuing or without a day: in words, and in a colour."""
    return f'<span class="dv-state dv-state-{row.state.value}">{STATES[row.state]}</span>'


def days_of(row: Deadline) -> str:
    """When the row falls due, escaped; "" where the words of the limit are all there is."""
    return plain(" · ".join(part for part in (due_words(row), _last_good_day(row)) if part))


def heard_source(row: Deadline) -> str:
    """For those who hear the page: when the duty is due and which source its button opens."""
    due = days_of(row)
    hint = f"hạn {due}; " if due else ""
    return f'<span class="dv-heard">: {hint}xem nguồn {_place(row)}</span>'


def source_button(row: Deadline) -> str:
    """The button that opens the paragraph of a row."""
    return _button(row, style="dv-pick", html=f'<span class="dv-heard">Nguồn: </span>{_place(row)}')


def entry_button(row: Deadline) -> str:
    """A duty in the calendar; its button opens the paragraph."""
    words = STATES[row.state]
    computed = " · ngày suy ra" if row.is_computed and row.due else ""
    computed += " · đã chuyển hạn" if row.moved else ""
    return _button(
        row,
        style=f"dv-entry dv-entry-{row.state.value}",
        html=(
            f'<span class="dv-entry-state">{words[:1].upper()}{words[1:]}{computed}</span> '
            f'<span class="dv-entry-what">{plain(row.obligation.what)}</span>{heard_source(row)}'
        ),
    )


def _button(row: Deadline, *, style: str, html: str) -> str:
    return (
        f'<button type="button" class="{style}" aria-pressed="false" '
        f'data-citation="{plain(row.citation.citation_id)}">{html}</button>'
    )


def _place(row: Deadline) -> str:
    return joined(row.citation.document.name, row.citation.label)


def _last_good_day(row: Deadline) -> str:
    if row.last_good_day is None or row.last_good_day == row.due:
        return ""
    return f"còn kịp đến hết {row.last_good_day:%d/%m/%Y}"
