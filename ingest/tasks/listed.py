"""A list of days under a line that says what is due: "Nộp hồ sơ theo hai đợt: - Đợt 1: trước …".

The entries say only when, and perhaps of which part; the line that they stand under says what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.acting.cell_actors import is_name
from ingest.acting.duty import last_action, what_is_done
from ingest.layout.placed import Placed
from ingest.tasks.sentences import sentence_begins
from ingest.text import shown
from ingest.timing.limit import Limit

_OPENS = re.compile(r":[\s*]*\Z")
# "… theo các mốc thời gian như sau:", "… theo hai đợt:": how the list goes, not what is due.
_HOW_IT_IS_LISTED = re.compile(
    r",?\s*(?:(?:theo|vào|trong)\s+[^,;:]{0,40}?(?:thời\s+(?:hạn|gian|điểm)|đợt|mốc|lịch|kỳ)[^,;:]{0,24}|"
    r"(?:cụ\s+thể\s+)?như\s+sau|cụ\s+thể|gồm|sau)[\s*]*:?[\s*]*\Z",
    re.IGNORECASE,
)
_HANDED_IN = re.compile(
    r"(?:báo\s+cáo|gửi|nộp|đăng\s+ký|hoàn\s+thành|tổng\s+hợp)(?!\w)", re.IGNORECASE
)
# "Từ ngày … đến trước ngày …: 13 %" and "Đến hết ngày …" give a time and no limit.
_A_TIME = re.compile(r"(?:từ|đến)(?!\w)", re.IGNORECASE)
# How often is done what the line above names: "mỗi tháng ít nhất một ngày", "định kỳ 6 tháng".
_HOW_OFTEN = re.compile(r"(?:mỗi|ít\s+nhất|tối\s+thiểu|định\s+kỳ)(?!\w)", re.IGNORECASE)
_MOST_BEFORE = 12
_LONGEST_LABEL = 60


def what_is_listed(placed: Sequence[Placed], at: int) -> str | None:
    """What the line says that a part is listed under; None where it is not, or says nothing."""
    words = line_above(placed, at)
    action = last_action(words) if words and _OPENS.search(words) else None
    if words is None or action is None:
        return None
    return what_is_done(_HOW_IT_IS_LISTED.sub("", words[action:]))


def line_above(placed: Sequence[Placed], at: int) -> str | None:
    """The words of the line that a part is listed under; None where it is far, or there is none."""
    own = placed[at].address.segments
    for near in range(at - 1, max(-1, at - 1 - _MOST_BEFORE), -1):
        over = placed[near]
        if over.address.segments == own[: len(over.address.segments)]:
            return over.text[max(over.body - over.start, 0) :]
    return None


def under(listed: str | None, one: Placed, limit: Limit) -> tuple[str, str | None] | None:
    """What an entry of such a list is due, its own words for the part behind it, and by whom.

    None where the limit is no day and tells not how often, or the entry says more than a label
    before it, or what is done. Whoever is named as the label ("a) Chủ tịch xã mỗi tuần ít nhất …")
    does it.
    """
    label = shown(one.text[sentence_begins(one, limit) : limit.start]).strip(" ,:;-–+•")
    if listed is None or _A_TIME.match(one.text, limit.start):
        return None
    if len(label) > _LONGEST_LABEL or _A_TIME.match(label) or last_action(label) is not None:
        return None
    if _HOW_OFTEN.match(one.text, limit.start):
        is_who = is_name(label) and not _HANDED_IN.match(listed)
        return (listed, label) if is_who or not label else (f"{listed}: {label}", None)
    is_day = limit.date is not None or limit.month_day is not None
    if not is_day or not _HANDED_IN.match(listed):
        return None
    return (f"{listed}: {label}" if label else listed), None
