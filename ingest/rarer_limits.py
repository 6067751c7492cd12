"""Limits of rarer wordings: a day something is sent on, so long before an event, an hour."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.dates import date_at
from ingest.led import Led
from ingest.limit import ENDS, Limit
from ingest.text import shown
from ingest.times import LENGTH

# "các đơn vị gửi Sở ngày 30/11/2024", "nộp về xã ngày 01/10/2025;": a day with its year, at the end
# of the clause; the day of a paper cited stands behind its number.
_SENT_ON = Led(
    "gửi nộp báo",
    r"(?:(?:gửi|nộp)\s[^,;:.|()\d]{2,60}?\s|(?:báo\s+cáo|gửi|nộp)\s[^,;:.|]{2,90}:\s+(?:vào\s+)?)"
    r"(?P<words>ngày\s+(?=\d))",
)
# "trước khi trình Chủ tịch 20 ngày", "trước ngày giao hàng 01 (một) ngày làm việc".
_SO_LONG_BEFORE = Led(
    "trước sau",
    r"(?:trước\s+(?:khi|ngày|buổi|phiên|kỳ|cuộc|hội\s+(?:nghị|thi|thảo)|đại\s+hội|lễ|thời\s+điểm)|"
    r"(?-i:Sau)\s+khi(?!\s+(?:hết|tính)|[^\d,;:.()|]{3,80}\s(?:trước|đến)\s)"
    r"(?=[^,;:.()|]{3,110},))"
    rf"(?=\s+[^\W\d_])[^\d,;:.()|]{{3,80}}(?=\d){LENGTH}(?=\s*[,;.]|\s*\Z)",
)
# "trước 19h00' hằng ngày": an hour, with or without "hằng ngày"; beside a day it belongs to that.
_HOURLY = Led(
    "trước chậm vào",
    r"(?:trước|chậm\s+nhất(?:\s+là)?|vào\s+lúc|vào(?=\s+\d{1,2}\s?(?:giờ|[hg]\d{0,2})(?:\s\d{2})?\s+(?:hằng|hàng|mỗi)\s+ngày))\s+\d{1,2}\s?(?:giờ|[hg](?!\w)|[hg](?=\d))"
    r"(?:\s?\d{2})?(?:\s?phút|[’'])?(?!\s*,?\s*(?:ngày|\d))(?:\s+(?:hằng|hàng|mỗi)\s+ngày)?",
)


def sent_on(text: str, plain: str) -> Iterator[Limit]:
    """Days with their year on which something is sent or told, at the end of the clause."""
    for match in _SENT_ON.finditer(text, plain):
        date = date_at(text, match.start("words"))
        if date and date.year and date.day and ENDS.match(text, date.end):
            yield Limit(start=date.start, end=date.end, date=date.partial)


def so_long_before(text: str, plain: str) -> list[Limit]:
    """Lengths of time before an event, or behind one that is named first."""
    return [
        Limit(start=match.start(), end=match.end(), rule=shown(match.group()))
        for match in _SO_LONG_BEFORE.finditer(text, plain)
    ]


def hourly(text: str, plain: str) -> list[Limit]:
    """Hours of a day that is not told, or of each day."""
    return [
        Limit(
            start=match.start(),
            end=match.end(),
            strict="trước" in match.group().lower(),
            rule=shown(match.group()),
        )
        for match in _HOURLY.finditer(text, plain)
    ]
