"""Where several things go, said once for all of them: "Báo cáo gửi về Sở Nội vụ qua …".

Entries say by when each is due ("1. Báo cáo sơ kết: trước ngày …"), and a sentence of its own below
or above them says to whom all go and through what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.acting.duty import FoundObligation
from ingest.acting.recipients import channel, recipient
from ingest.document import PassageRole
from ingest.layout.placed import Placed
from ingest.tasks.columns import is_row
from ingest.text import folded, shown

_NEAR = 8
_LONGEST = 600
# "Báo cáo gửi về …", "Các báo cáo nêu trên được gửi đến …", "Hồ sơ dự thi nộp tại …".
_ALL_GO = re.compile(
    r"[\W\d]{0,8}(?:(?:Các|Mọi|Toàn\s+bộ)\s+)?(?P<what>(?i:báo\s+cáo|hồ\s+sơ|danh\s+sách|bài\s+dự\s+thi|"
    r"sản\s+phẩm|kế\s+hoạch|phiếu|biểu\s+mẫu))(?:\s+(?!gửi|nộp)[^\W\d_]+){0,4}\s+(?:gửi|nộp)\s+"
)
_A_DAY = re.compile(r"\d\s?/\s?\d|ngày\s+\d|tháng\s+\d|hằng\s|hàng\s|mỗi\s")
_ENDS = re.compile(r"[.;](?=\s|\Z)")


def with_where_all_go(
    duties: Sequence[FoundObligation], placed: Sequence[Placed], at: int
) -> list[FoundObligation]:
    """The duties of the part at ``at``, with where they go as a sentence near says of all."""
    lacking = [duty for duty in duties if duty.to is None and duty.channel is None]
    one = placed[at]
    if not lacking or not one.heading_path or is_row(one):
        return list(duties)
    said = [
        match
        for other in placed[max(0, at - _NEAR) : at + _NEAR]
        if other is not one and _is_beside(one, other) and (match := _all_go(other))
    ]
    return [_sent(duty, said) if duty in lacking else duty for duty in duties]


def _is_beside(one: Placed, other: Placed) -> bool:
    """Whether a part stands under the same heading, or below an entry of it."""
    depth = len(one.heading_path)
    is_body = other.role is PassageRole.BODY and not is_row(other)
    return is_body and other.heading_path[:depth] == one.heading_path


def _all_go(other: Placed) -> re.Match[str] | None:
    """The sentence that says where all go, where it sets no day of its own."""
    if len(other.text) > _LONGEST:
        return None
    match = _ALL_GO.match(other.text, max(other.body - other.start, 0))
    return None if match is None or _A_DAY.search(other.text) else match


def _sent(duty: FoundObligation, said: Sequence[re.Match[str]]) -> FoundObligation:
    """A duty with to whom and through what, where what it is about is what all is about."""
    about = folded(shown(duty.what))
    for match in said:
        if folded(shown(match["what"])) not in about:
            continue
        sentence = match.string[match.start("what") : _first_end(match.string, match.end())]
        to = recipient(sentence, "")
        if to:
            return replace(duty, to=to, channel=channel(sentence, ""))
    return duty


def _first_end(text: str, at: int) -> int:
    end = _ENDS.search(text, at)
    return end.start() if end else len(text)
