"""Signs of a contact in a sentence, and which contact a question asks for."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.selection import Accepts
from assistant.units import Unit
from assistant.wanted.signs import says_way

_PHONE = re.compile(
    r"(?<!\d)(?:(?:0|\+84)\d[\d. ]{7,12}|1[89]00[ .]?\d{2}[ .]?\d{2,4})(?!\d)|điện thoại\s*:|"
    r"đường dây nóng\s?:?\s(?:số )?1\d\d(?!\d)",
    re.IGNORECASE,
)
_PHONE_ASKED = re.compile(r"dien thoai|phone|hotline|duong day nong|goi (?:vao )?so")
WEB_ASKED = re.compile(
    r"\b(?:trang (?:web|mang|dien tu)|website|ten mien)(?: [a-z]+)? (?:nao|gi)\b|"
    r"\b(?:dia chi|duong link|link|duong dan) (?:de )?(?:truy cap|vao|dang nhap)\b|"
    r"\b(?:vao|mo|truy cap|dang nhap) (?:vao )?(?:trang|web|link|dia chi web) (?:nao|gi)\b|"
    r"\bwhich (?:website|web page)\b"
)
_WEB = re.compile(r"https?:|www\.|(?<=[a-z0-9])\.vn(?!\w)", re.IGNORECASE)
# "Mở hộp thư thì gửi đề nghị qua đường nào": the way, whatever it is wanted for.
_WAY_ASKED = re.compile(
    r"\b(?:qua|bang|theo) (?:nhung |cac )?(?:con duong|duong|kenh|cach|hinh thuc|phuong thuc|"
    r"he thong|phan mem) (?:nao|gi|chi)\b|\bqua dau\b"
)
# Refuses "thư điện tử", which says how nothing is sent.
_WAY_TOLD = re.compile(
    r"(?<!\w)(?:(?<!thông\s)(?<!vượt\s)qua|trực\stiếp|trực\stuyến|bưu\s(?:chính|điện)|địa\schỉ|"
    r"bằng\s(?:văn\sbản|bản|hình\sthức|đường|thư|email|file)|"
    r"trên\s(?:hệ\sthống|phần\smềm|cổng|nền\stảng|môi\strường))(?!\w)|https?:|@",
    re.IGNORECASE,
)
_MAIL_ASKED = re.compile(r"\be?-?mail|thu dien tu|hop thu|hom thu")


def has_phone(one: Unit) -> bool:
    """Whether a telephone number stands in the sentence."""
    return says_phone(one.said)


def says_phone(words: str) -> bool:
    """Whether words have a telephone number, or the label of one."""
    return _PHONE.search(words) is not None


def phone_in(one: Unit) -> str | None:
    """The digits of the one telephone number of a sentence; None where it has none, or several."""
    found = {re.sub(r"\D", "", match.group()) for match in _PHONE.finditer(one.said)} - {""}
    return next(iter(found)) if len(found) == 1 else None


def has_email(one: Unit) -> bool:
    """Whether an e-mail address stands in the sentence."""
    return "@" in one.text


def has_web_address(one: Unit) -> bool:
    """Whether the address of a web page stands in the sentence, and no e-mail's alone."""
    return _WEB.search(" ".join(word for word in one.text.split() if "@" not in word)) is not None


def is_phone_asked(question: Question) -> bool:
    """Whether a telephone number is asked for: a hotline is no mailbox."""
    return _PHONE_ASKED.search(question.cues) is not None


def contact_asked(question: Question) -> Accepts:
    """The sign of the contact asked for: a telephone number, an address, else any way."""
    if is_phone_asked(question):
        return has_phone
    if WEB_ASKED.search(question.cues):
        return has_web_address
    if _WAY_ASKED.search(question.cues):
        return _tells_way
    return has_email if _MAIL_ASKED.search(question.cues) else says_way


def _tells_way(one: Unit) -> bool:
    return _WAY_TOLD.search(one.said) is not None
