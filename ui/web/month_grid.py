"""A month of duties as a table of days; on a narrow screen the days with duties, one by one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ui.web.duty_marks import entry_button
from ui.web.months import WEEKDAYS, Month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.deadlines import Deadline
    from ui.web.agenda import Agenda

_SHOWN_A_DAY = 3
# A month of a very large library would be a megabyte.
_AT_MOST = 20


def render_month(agenda: Agenda) -> str:
    """The month, how to leave it, and what runs through it."""
    return (
        '<section class="dv-calendar" aria-label="Lịch theo tháng">'
        f"{_moves(agenda)}{_nearest(agenda)}{_table(agenda)}{_empty(agenda)}{_running(agenda)}"
        "</section>"
    )


def _moves(agenda: Agenda) -> str:
    month, today = agenda.month, Month.of(agenda.as_of)
    months = "".join(
        f'<option value="{one}"{" selected" if one == month.month else ""}>Tháng {one}</option>'
        for one in range(1, 13)
    )
    return (
        '<div class="dv-moves" role="group" aria-label="Chuyển tháng">'
        f"{_move('previous', '← Tháng trước', agenda.previous)}"
        f'<select data-move="month" aria-label="Tháng đang xem">{months}</select>'
        '<input type="number" data-move="year" aria-label="Năm đang xem" inputmode="numeric" '
        f'min="1900" max="2199" value="{month.year}">'
        f"{_move('next', 'Tháng sau →', agenda.following)}"
        f"{_move('today', 'Hôm nay', today)}</div>"
    )


def _nearest(agenda: Agenda) -> str:
    buttons = [
        _move(name, words.format(month.name), month)
        for name, words, month in (
            ("before", "← {}", agenda.before),
            ("after", "{} →", agenda.after),
        )
        if month
    ]
    if not buttons:
        return ""
    return (
        '<div class="dv-moves dv-nearest-months" role="group" '
        'aria-labelledby="dv-nearest-months"><span id="dv-nearest-months">Tháng có việc gần nhất:'
        f"</span>{''.join(buttons)}</div>"
    )


def _move(name: str, words: str, month: Month | None) -> str:
    aim = f'data-month="{month}"' if month else "disabled"
    return f'<button type="button" class="dv-move" data-move="{name}" {aim}>{words}</button>'


def _table(agenda: Agenda) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in WEEKDAYS)
    weeks = "".join(
        f"<tr>{''.join(_cell(agenda, day) for day in week)}</tr>" for week in agenda.month.weeks()
    )
    name = agenda.month.name
    count = f"{agenda.total} việc đến hạn" if agenda.total else "không có việc đến hạn"
    return (
        f'<table class="dv-month"><caption>{name[:1].upper()}{name[1:]}: {count}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{weeks}</tbody></table>"
    )


def _cell(agenda: Agenda, day: dt.date | None) -> str:
    if day is None:
        return '<td class="dv-outside"></td>'
    duties = agenda.days.get(day, ())
    is_today = day == agenda.as_of
    styles = [name for name, holds in (("dv-today", is_today), ("dv-due", bool(duties))) if holds]
    style = f' class="{" ".join(styles)}"' if styles else ""
    now = ' aria-current="date"' if is_today else ""
    said = '<span class="dv-today-word">Hôm nay</span>' if is_today else ""
    return (
        f'<td{style}{now}><time datetime="{day.isoformat()}">'
        f'<span class="dv-narrow">{WEEKDAYS[day.weekday()]}, </span>{day.day}'
        f'<span class="dv-narrow">/{day.month}/{day.year}</span></time>{said}'
        f"{_entries(duties)}</td>"
    )


def _entries(duties: Sequence[Deadline]) -> str:
    if not duties:
        return ""
    shown, more = duties[:_SHOWN_A_DAY], duties[_SHOWN_A_DAY:]
    others = ""
    if more:
        others = (
            f'<details class="dv-more"><summary>+{len(more)} việc</summary>{_list(more)}</details>'
        )
    return _list(shown) + others


def _list(duties: Sequence[Deadline]) -> str:
    items = "".join(f"<li>{entry_button(duty)}</li>" for duty in duties[:_AT_MOST])
    left = len(duties) - _AT_MOST
    more = f"<p>Còn {left} việc nữa trong danh sách.</p>" if left > 0 else ""
    return f"<ul>{items}</ul>{more}"


def _empty(agenda: Agenda) -> str:
    if agenda.total:
        return ""
    return f'<p class="dv-welcome dv-narrow">Không có việc đến hạn trong {agenda.month.name}.</p>'


def _running(agenda: Agenda) -> str:
    if not agenda.running:
        return ""
    return (
        f'<details class="dv-running"><summary>{len(agenda.running)} việc kéo dài qua tháng này, '
        f"hạn ở tháng khác hoặc không có ngày cuối</summary>{_list(agenda.running)}</details>"
    )
