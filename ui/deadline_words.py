"""The words that say when a duty falls due, the same in a terminal and on the page."""

from __future__ import annotations

from assistant.deadlines import Deadline, DueState, Wanted
from ingest.document import Obligation, Recurrence

_RECURRENCES = {
    Recurrence.MONTHLY: "hằng tháng",
    Recurrence.QUARTERLY: "hằng quý",
    Recurrence.HALF_YEARLY: "6 tháng một lần",
    Recurrence.YEARLY: "hằng năm",
}
STATES = {
    DueState.PAST: "đã qua",
    DueState.COMING: "sắp tới",
    DueState.CONTINUING: "đang thực hiện",
    DueState.UNDATED: "không ghi ngày",
}
#: How a list was made, for whoever reads it on paper.
RULES = (
    "Ngày in trong văn bản được giữ nguyên; «trước ngày» thì ngày cuối còn kịp là ngày liền trước.",
    "Tháng, quý, năm được hiểu là cả tháng, quý, năm đó.",
    "«Ngày suy ra» là ngày không in trong văn bản: ngày cuối của kỳ, hoặc ngày của việc định kỳ; "
    "tháng không đủ ngày thì lấy ngày cuối tháng.",
    "Ngày không in năm chỉ có năm khi trích yếu hoặc đề mục nêu đúng một năm, năm học (tháng 8 đến "
    "tháng 7), quý, tháng và không thể hiểu là năm khác; năm đó được ghi bên cạnh.",
    "Việc định kỳ của văn bản dành cho một năm, năm học, giai đoạn chỉ lặp lại đến hết thời gian "
    "đó.",
    "Việc không ghi ngày (ví dụ «trong 15 ngày kể từ ngày nhận hồ sơ») giữ nguyên lời, không suy "
    "ra ngày.",
)


def when(duty: Obligation, *also: str | None, by: str = ", ") -> str:
    """The day, how often it comes back, and what else is to be said; "" for a limit without both.

    >>> when(duty), when(duty, "đã qua")  # doctest: +SKIP
    ('trước 05/12/2019', 'trước 05/12/2019, đã qua')
    """
    day = str(duty.date) if duty.date else ""
    if day and duty.strict_before:
        day = f"trước {day}"
    return by.join(part for part in (day, again(duty), *also) if part)


def again(duty: Obligation) -> str | None:
    """How often a duty comes back."""
    return _RECURRENCES[duty.recurrence] if duty.recurrence else None


def due_words(row: Deadline) -> str:
    """When a row falls due, computed days said to be so; "" where it has no day.

    A row of what recurs says the day of this occurrence, and with what it ends; one whose day a
    later paper moved says to when, and by which paper.
    """
    if row.due is None or not row.is_computed:
        return when(row.obligation, until(row), moved(row), corrected(row))
    strict = "trước " if row.obligation.strict_before else ""
    year = f" theo {row.period}" if row.period and row.recurs_until is None else ""
    day = f"{strict}{row.due:%d/%m/%Y} (ngày suy ra{year})"
    parts = (day, again(row.obligation), until(row), moved(row), corrected(row))
    return ", ".join(part for part in parts if part)


def corrected(row: Deadline) -> str | None:
    """Which letter corrected what a row says; None where its paper is read as it is printed."""
    return f"theo đính chính của {row.corrected.document.name}" if row.corrected else None


def moved(row: Deadline) -> str | None:
    """To which day a later paper moved a row; None where its day holds."""
    if row.moved is None:
        return None
    return f"đã chuyển sang {row.moved.new} theo {row.moved.document.name}"


def until(row: Deadline) -> str | None:
    """With which period of its paper what recurs ends."""
    return f"đến hết {row.period}" if row.period and row.recurs_until else None


def basis_of_day(row: Deadline) -> str | None:
    """From what the year of a day, or the end of what recurs, was taken; None without either."""
    if row.period is None:
        return None
    if row.recurs_until is not None:
        return f"Lặp lại đến hết {row.period}, theo trích yếu của văn bản"
    return f"Năm không in ở thời hạn, lấy theo {row.period} ở trích yếu hoặc đề mục của văn bản"


def said(wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """The filters of a list, each by name and value; empty without any."""
    filters = (
        ("Từ ngày", f"{wanted.first:%d/%m/%Y}" if wanted.first else None),
        ("Đến ngày", f"{wanted.last:%d/%m/%Y}" if wanted.last else None),
        ("Hạn đến", str(wanted.by) if wanted.by else None),
        ("Đơn vị", wanted.unit),
        ("Văn bản", wanted.document),
        ("Chỉ báo cáo", "có" if wanted.reports_only else None),
    )
    return tuple((name, value) for name, value in filters if value)
