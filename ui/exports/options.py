"""What exports are called and how they may be asked for; no library is needed to know it."""

from __future__ import annotations

from enum import StrEnum

CALENDAR_NAME = "Thời hạn báo cáo, nhiệm vụ (danvan)"
#: The response header that counts the duties which an export leaves out.
LEFT_OUT = "X-Danvan-Left-Out"
DEFAULT_ALARM_DAYS = 3
MAX_ALARM_DAYS = 60
#: More rows than any office has duties; a file of more is refused.
MAX_ROWS = 20_000


def too_many(total: int) -> str | None:
    """What a person is told who asks for a file of too many rows; None where it may be written."""
    if total <= MAX_ROWS:
        return None
    return (
        f"Danh sách có {total} dòng, nhiều hơn {MAX_ROWS} dòng mà một tệp được có. Hãy thu hẹp kỳ "
        "(từ ngày, đến ngày), hoặc lọc theo đơn vị, theo văn bản."
    )


class Components(StrEnum):
    """As what a duty is written in a calendar."""

    TODO = "todo"
    EVENT = "event"
    BOTH = "both"


class SourcesAs(StrEnum):
    """How a draft on paper shows its sources."""

    COMMENTS = "comments"
    ANNEX = "annex"
    NONE = "none"
