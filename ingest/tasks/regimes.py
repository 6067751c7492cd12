"""Who reports and who gets the reports, said by entries of their own beside the limit.

"b) Đối tượng thực hiện báo cáo: các trường", "c) Cơ quan nhận báo cáo: Sở Nội vụ" and "d) Thời hạn
gửi báo cáo: trước ngày …" (the way of circulars since Nghị định 09/2019/NĐ-CP).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.acting.duty import FoundObligation
from ingest.acting.heading_actors import who_heads
from ingest.layout.placed import Placed
from ingest.tasks.columns import is_row
from ingest.text import shown

_NEAR = 8
_LONGEST = 600
_ENTRY = r"[\W\d]*(?:[a-zđ]\)\s*)?"
_SAID = r"[\s*]*:[\s*]*(?:(?P<who>[^\n;.:](?:[^;.:\n]|\n(?!\s*\n)){2,300})|\Z)"
_REPORTS = re.compile(
    rf"{_ENTRY}(?:Đối\s+tượng|Cơ\s+quan|Đơn\s+vị)\s+(?:phải\s+)?(?:thực\s+hiện\s+|gửi\s+|lập\s+)"
    rf"(?:chế\s+độ\s+)?báo\s+cáo{_SAID}",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    rf"{_ENTRY}(?:Cơ\s+quan|Đơn\s+vị|Nơi)\s+(?:tiếp\s+)?nhận\s+báo\s+cáo{_SAID}", re.IGNORECASE
)
_ENDS = re.compile(r"[;.](?=\s|\Z)")


def with_regime(
    duties: Sequence[FoundObligation], placed: Sequence[Placed], at: int, beside: str | None
) -> list[FoundObligation]:
    """The duties of the part at ``at``, with who reports and who gets it as its neighbours say."""
    is_lacking = not is_row(placed[at]) and any(duty.to is None for duty in duties)
    to = _near(placed, at, _RECEIVES) if is_lacking else None
    if to is None:
        return list(duties)
    who = _near(placed, at, _REPORTS)
    elsewhere = (None, beside, who_heads(placed[at].heading_path))
    return [
        replace(
            duty,
            to=duty.to or to,
            who=who if who and duty.who in elsewhere else duty.who,
        )
        for duty in duties
    ]


def _near(placed: Sequence[Placed], at: int, pattern: re.Pattern[str]) -> str | None:
    """What an entry of the same list says."""
    one = placed[at]
    for near in range(max(0, at - _NEAR), min(at + _NEAR, len(placed))):
        other = placed[near]
        is_sibling = len(other.text) <= _LONGEST and other.heading_path == one.heading_path
        if not is_sibling or ":" not in other.text:
            continue
        said = pattern.match(other.text)
        if said and said["who"]:
            return shown(said["who"]).strip(" ,*")
        if said and near + 1 < len(placed):  # on the line behind its label
            return shown(_ENDS.split(placed[near + 1].text[:_LONGEST])[0]).strip(" ,*")
    return None


def is_of_a_regime(one: Placed) -> bool:
    """Whether an entry only says who reports or who gets the reports."""
    return _REPORTS.match(one.text) is not None or _RECEIVES.match(one.text) is not None
