"""A day that somebody only asks for: "trường xin lùi thời hạn nộp từ ngày 31/10 đến ngày 07/11".

Whoever sets the limit has to grant it; until then nobody is bound by the new day, and the old one
stands. Who says "xin dời cuộc họp sang ngày …" to those invited asks nobody: the meeting is theirs.
"""

from __future__ import annotations

import re

from ingest.document import DocumentSummary, Header

_CHANGES = (
    r"(?:gia\s+hạn|lùi|dời|hoãn|kéo\s+dài|đẩy\s+lùi|"
    r"(?:điều\s+chỉnh|thay\s+đổi|chuyển)\s+(?:thời\s+(?:hạn|gian|điểm)|hạn|lịch|ngày)|"
    r"(?:nộp|gửi|báo\s+cáo|hoàn\s+thành)\s+(?:[^\s,;:.|()]+\s+){0,8}?(?:chậm|muộn|trễ)(?!\s+nhất))(?!\w)"
)
_LEAVE = r"(?:cho(?:\s+phép)?|được\s+phép|phép|xem\s+xét|chấp\s+thuận|đồng\s+ý|tạo\s+điều\s+kiện)"
# "xin thông báo lùi", "xin gửi lời" are said politely and ask for nothing.
_BEGS = r"xin(?!\s+(?:thông\s+báo|trân|cảm|cám|gửi\s+lời|mời|ý\s+kiến|báo\s+cáo))"
_ASKED_FOR = re.compile(
    rf"(?<!\w)(?:(?P<begs>{_BEGS})|đề\s+nghị|kiến\s+nghị|đề\s+xuất|kính\s+mong|mong)(?!\w)"
    rf"(?P<leave>(?:[^;:.|()]{{0,120}}?\s{_LEAVE}(?!\w))?)[^;:.|()]{{0,100}}?\s{_CHANGES}",
    re.IGNORECASE,
)
# "Theo đề nghị của trường, Phòng đồng ý cho lùi …", "Đồng ý với đề nghị …": it is granted.
_CONSENTS = r"(?:đồng\s+ý|thống\s+nhất|chấp\s+thuận|nhất\s+trí|quyết\s+định|cho\s+phép)(?!\w)"
_IS_GRANTED = re.compile(rf"[,)]\s+[^,;:.|()]{{2,120}}?\s{_CONSENTS}", re.IGNORECASE)
_CONSENTED = re.compile(rf"(?<!\w){_CONSENTS}", re.IGNORECASE)
_OF_A_TERM = re.compile(
    r"(?<!\w)(?:hạn|gia\s+hạn|nộp|gửi|báo\s+cáo|đăng\s+ký|hoàn\s+thành|hồ\s+sơ|quyết\s+toán)(?!\w)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[.;|](?=\s)")
_REACH = 400
# What these say of a day they announce, however politely.
_ANNOUNCE = frozenset({"Thông báo", "Giấy mời", "Quyết định", "Kế hoạch", "Thư mời"})


def is_asked_for(text: str, start: int, end: int, paper: Header | DocumentSummary) -> bool:
    """Whether the new day in ``text[start:end]`` is only asked for by the sentence it stands in.

    Args:
        text: The words that the day stands in.
        start: Where the words of the limit begin.
        end: Where they end.
        paper: The paper; what kind it is tells whether it asks or announces.
    """
    if paper.kind in _ANNOUNCE:
        return False
    begin = max(0, start - _REACH)
    if not _may_ask(text[begin:end]):
        return False
    begin = max((one.end() for one in _BEGINS.finditer(text, begin, start)), default=begin)
    return asks_to_change(text[begin:end])


def asks_to_change(sentence: str) -> bool:
    """Whether a sentence asks that a limit be moved, and does not say that it is."""
    asked = _ASKED_FOR.search(sentence)
    if asked is None or _CONSENTED.search(sentence, 0, asked.start()):
        return False
    if _IS_GRANTED.search(sentence, asked.start()):
        return False
    if asked["leave"]:
        return True
    if asked["begs"]:
        return _OF_A_TERM.search(sentence, asked.start()) is not None
    return "gia hạn" in asked.group().lower()


def _may_ask(words: str) -> bool:
    """Whether one of the words that ask stands somewhere: a look that spares nearly every limit."""
    low = words.lower()
    return "xin" in low or "nghị" in low or "mong" in low or "xuất" in low
