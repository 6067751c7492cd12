"""A limit that is changed: "gia hạn thời gian nộp bài đến hết ngày 15/10/2024"; the new day counts.

"Sở điều chỉnh thời hạn nộp báo cáo từ ngày 28/02/2025 sang ngày 15/3/2025": the old day is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.dates import date_at
from ingest.led import Led
from ingest.limit import Limit

_CHANGES = r"(?:điều\s+chỉnh|thay\s+đổi|gia\s+hạn|kéo\s+dài|lùi|dời|chuyển|hoãn|rút\s+ngắn)"
_TERM = r"(?:thời\s+(?:hạn|gian|điểm)|hạn(?:\s+(?:cuối|chót))?|việc)"
_SENT = (
    r"(?:(?:tiếp\s+)?nhận|nộp|gửi|báo\s+cáo|đăng\s+ký|hoàn\s+thành|trả\s+lời|phản\s+hồi|tổ\s+chức)"
    r"(?!\w)[^,;:.|()\d]{0,120}?"
)
_DAY = r"(?:ngày\s+)?[\d/.-]{1,10}(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?"
_TO_A_DAY = rf"(?:từ\s+{_DAY}\s+)?(?:sang|đến|tới|thành)(?:\s+hết)?\s+(?P<day>ngày\s+)?(?=\d)"
_CHANGED = Led(
    "điều thay gia kéo lùi dời chuyển hoãn rút",
    rf"{_CHANGES}\s+(?:{_TERM}\s+)?{_SENT}\s(?P<words>{_TO_A_DAY})",
    needs=("hạn|thời|việc|lùi|dời", "sang|đến|tới|thành", "nhận|nộp|gửi|báo|đăng|thành|lời|hồi|tổ"),
)
_IS_CHANGED = Led(
    "thời hạn việc",
    rf"{_TERM}\s+{_SENT}\s(?P<words>(?:được\s+)?{_CHANGES}\s+(?:thêm\s+)?{_TO_A_DAY})",
    needs=("sang|đến|tới|thành", "điều|thay|gia|kéo|lùi|dời|chuyển|hoãn|rút"),
)


def changed(text: str, plain: str) -> Iterator[Limit]:
    """Days that a limit is moved to; each binds by its words alone."""
    for pattern in (_CHANGED, _IS_CHANGED):
        for match in pattern.finditer(text, plain):
            date = date_at(text, match.end())
            if date is None and match["day"]:
                date = date_at(text, match.start("day"))
            if date is None or date.day is None:
                continue
            yield Limit(
                start=match.start("words"),
                end=date.end,
                date=date.partial,
                month_day=date.month_day if date.year is None else None,
                binds=True,
                is_moved=True,
            )
