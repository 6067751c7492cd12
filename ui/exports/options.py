"""What exports are called and how they may be asked for; no library is needed to know it."""

from __future__ import annotations

from enum import StrEnum

CALENDAR_NAME = "Thời hạn báo cáo, nhiệm vụ (danvan)"
#: The response header that counts the duties which an export leaves out.
LEFT_OUT = "X-Danvan-Left-Out"
DEFAULT_ALARM_DAYS = 3
MAX_ALARM_DAYS = 60


class Components(StrEnum):
    """As what a duty is written in a calendar."""

    TODO = "todo"
    EVENT = "event"
    BOTH = "both"
