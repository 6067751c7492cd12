"""The duties with a time limit as a table, each with the paragraph that sets it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from assistant.deadlines import DueState
from ui.deadline_words import when
from ui.web.markup import joined, plain
from ui.web.tables import render_table

if TYPE_CHECKING:
    from assistant.deadlines import Deadline

_COLUMNS = ("Việc", "Ai làm", "Gửi về", "Thời hạn", "Căn cứ")
_EMPTY = '<p class="dv-welcome">Không văn bản nào trong kho đặt thời hạn.</p>'
_STATES = {
    DueState.PAST: "đã qua",
    DueState.COMING: "sắp tới",
    DueState.CONTINUING: "đang thực hiện",
    DueState.UNDATED: None,
}


def render_deadlines(deadlines: tuple[Deadline, ...], *, as_of: dt.date) -> str:
    """The table; a limit that has passed is said to be past, not left out."""
    if not deadlines:
        return _EMPTY
    return render_table(
        caption=f"{len(deadlines)} việc có thời hạn, tính đến ngày {as_of:%d/%m/%Y}",
        columns=_COLUMNS,
        rows=[_row(deadline) for deadline in deadlines],
    )


def _row(deadline: Deadline) -> tuple[str, tuple[str, ...]]:
    duty = deadline.obligation
    return f' class="dv-{deadline.state.value}"', (
        plain(duty.what),
        plain(duty.who or ""),
        plain(duty.to or "") + _lesser(plain(duty.channel or "")),
        plain(duty.words) + _lesser(plain(when(duty, _STATES[deadline.state], by=" · "))),
        _source(deadline),
    )


def _lesser(html: str) -> str:
    return f'<span class="dv-lesser">{html}</span>' if html else ""


def _source(deadline: Deadline) -> str:
    citation = deadline.citation
    place = joined(citation.document.name, citation.label)
    return (
        f'<button type="button" class="dv-pick" data-citation="{plain(citation.citation_id)}" '
        f'aria-pressed="false" aria-label="Xem nguồn: {place}">{place}</button>'
    )
