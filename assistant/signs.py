"""Signs that a sentence says a thing of the sort asked for: a leader, a period, a count, a day."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.selection import Accepts, has_number
from assistant.topic_words import counted_things
from assistant.units import Unit
from ingest.document import PassageRole

_COUNT = r"\d{1,3}|mot(?! so)|hai|ba|bon|sau|bay|tam|chin|muoi"

_WHAT_IS = re.compile(r"\b(?P<words>[a-z]+ [a-z]+) la (?:gi|ai|nhu the nao|the nao)\b")
_PERIOD = re.compile(
    r"giai đoạn|[Tt]hời gian thực hiện|từ năm|đến năm|khóa|hằng (?:quý|năm|tháng)|hàng (?:quý|"
    r"năm|tháng)|định kỳ|"
    r"\d\s+lần\s*/|mỗi (?:năm|quý|tháng)|"
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
_PERIOD_LABEL = re.compile(r"[\W\d]{0,9}(?:Thời gian|Giai đoạn)(?: thực hiện)?\s?:", re.IGNORECASE)
_YEARS_ASKED = re.compile(r"\bnam nao|giai doan nao|tu nam|which years?|what years?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEADER = re.compile(r"chủ trì|phụ trách|chịu trách nhiệm|đầu mối", re.IGNORECASE)
_ACTOR = re.compile(
    r"(?:yêu cầu|giao|đề nghị)\s+(?:các\s+)?(?:Hiệu trưởng|Thủ trưởng|Trưởng|đơn vị|trường|phòng)|"
    r"(?:Hiệu trưởng|Thủ trưởng|Trưởng phòng|Văn phòng|Người đứng đầu|Các đơn vị|Các trường)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:0|\+84)\d[\d. ]{7,12}(?!\d)|điện thoại\s*:", re.IGNORECASE)
_MONEY = re.compile(
    r"đồng(?!\s+(?:chí|bộ|thời|bào|thuận|đều))|kinh phí|triệu|tỷ|USD", re.IGNORECASE
)
_MONEY_ASKED = re.compile(r"\btien\b|kinh phi|hoc phi|money|cost|budget")
_SHARE_ASKED = re.compile(r"(?:may|bao nhieu) (?:%|phan tram)|percent|what share|\bty le\b")
_SHARE = re.compile(r"\d\s?%|phần trăm|tỷ lệ|tỉ lệ", re.IGNORECASE)
_MONTHS_ASKED = re.compile(r"may thang|bao nhieu thang|how many months")
_MONTHS = re.compile(r"(?<!\d)\d+\s+tháng(?!\s+(?:năm|\d))", re.IGNORECASE)
_LENGTH_ASKED = re.compile(r"(?:may|bao nhieu) (?:ngay|gio|tuan|nam)(?! nao)|bao lau|how long")
_LENGTH = re.compile(r"(?<![\d/])\d+\s*(?:ngày|giờ|tuần|tháng|năm|lần)(?!\s+\d)", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:may|bao nhieu|nang|dai|rong) "
    r"(?P<unit>gam|gram|kg|ki lo met|ki lo|met vuong|met khoi|met|m2|m3|km|cm|ha|hec ta|%)(?!\w)"
)
_SHORT_UNITS = {
    "gam": "g",
    "gram": "g",
    "ki lo met": "km",
    "ki lo": "kg",
    "met vuong": r"(?:m2|m²|mét vuông)",
    "m2": r"(?:m2|m²|mét vuông)",
    "met khoi": r"(?:m3|m³|mét khối)",
    "m3": r"(?:m3|m³|mét khối)",
    "met": r"(?:m|mét)",
    "hec ta": r"(?:ha|héc ta)",
}
# "từ mấy giờ", "lúc mấy giờ": a time of the day; "trong mấy giờ" is a length.
_CLOCK_ASKED = re.compile(r"(?:tu|den|toi|luc|truoc|sau|vao) may gio|what time")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2})?(?!\s+làm)", re.IGNORECASE)
_DATED = re.compile(r"\d\d?/\d\d?/\d{4}|ngày\s+\d|tháng\s+\d", re.IGNORECASE)
_CITED_WITH_DATE = re.compile(
    r"(?<!\d)\d{1,6}[^\s\d]{0,24}[/-][^\s,]{1,48},?\s{1,4}(?:ra\s{1,4})?ngày\s{1,4}[\d/.]{1,10}",
    re.IGNORECASE,
)
_PHONE_ASKED = re.compile(r"dien thoai|phone")


_OF_ITSELF = re.compile(r"\bnày\s+có\s+hiệu\s+lực", re.IGNORECASE)
# Refuses the bare heading "Điều 5. Hiệu lực thi hành".
_EFFECT = re.compile(
    r"hiệu\s+lực\s[^.;]{0,80}(?:ngày|từ|năm)|(?:áp dụng|thi hành)\s+(?:kể\s+)?từ", re.IGNORECASE
)


def says_effect(one: Unit) -> bool:
    """Whether the sentence says from when, or until when, something is in force."""
    return bool(_EFFECT.search(one.text)) and one.passage.role is not PassageRole.BASIS


_REPLACES = re.compile(r"thay\s+thế|bãi\s+bỏ|h[uủ][yỷ]\s+bỏ|hết\s+hiệu\s+lực", re.IGNORECASE)
_REPLACES_ITSELF = re.compile(r"\bnày\s+(?:và\s+)?(?:thay\s+thế|bãi\s+bỏ)", re.IGNORECASE)


def says_replaced(one: Unit) -> bool:
    """Whether the sentence says that something is replaced or no longer in force."""
    return bool(_REPLACES.search(one.text)) and one.passage.role is not PassageRole.BASIS


def replaces_itself(one: Unit) -> bool:
    """Whether it is the paper itself that replaces something ("Quyết định này thay thế …")."""
    return bool(_REPLACES_ITSELF.search(one.text))


def labels_period(one: Unit) -> float:
    """1 for a sentence that a paper begins with the words for its own period, else 0."""
    return float(bool(_PERIOD_LABEL.match(one.text)))


def period_asked(question: Question) -> Accepts:
    """The sign of the years asked for; of any period where none are."""
    if not _YEARS_ASKED.search(question.plain):
        return says_period
    return lambda one: says_period(one) and bool(_YEAR.search(one.text))


def is_of_itself(one: Unit) -> bool:
    """Whether the sentence speaks of the paper that it stands in ("Quyết định này có …")."""
    return bool(_OF_ITSELF.search(one.text))


def names_leader(one: Unit) -> bool:
    """Whether the sentence says who leads."""
    return bool(_LEADER.search(one.text))


def names_actor(one: Unit) -> bool:
    """Whether the sentence says who has to act."""
    return bool(_ACTOR.search(one.text))


def says_period(one: Unit) -> bool:
    """Whether the sentence says over what time, or how often."""
    return bool(_PERIOD.search(one.text) or _MONTHS.search(one.text))


def has_phone(one: Unit) -> bool:
    """Whether a telephone number stands in the sentence."""
    return bool(_PHONE.search(one.text))


def has_email(one: Unit) -> bool:
    """Whether an e-mail address stands in the sentence."""
    return "@" in one.text


def contact_asked(question: Question) -> Accepts:
    """The sign of the contact asked for: a telephone number, else an e-mail address."""
    return has_phone if _PHONE_ASKED.search(question.plain) else has_email


def sort_counted(question: Question) -> Accepts | None:
    """The sign of a share, an amount of money, a length of time or a measure asked for."""
    if _SHARE_ASKED.search(question.plain):
        return lambda one: bool(_SHARE.search(one.text))
    if _CLOCK_ASKED.search(question.plain):
        return lambda one: bool(_CLOCK.search(one.text))
    if _MONTHS_ASKED.search(question.plain):
        return lambda one: bool(_MONTHS.search(one.text))
    if _LENGTH_ASKED.search(question.plain):
        return lambda one: bool(_LENGTH.search(one.text))
    measured = _MEASURED.search(question.plain)
    if measured is not None:
        short = _SHORT_UNITS.get(measured["unit"], measured["unit"])
        in_unit = re.compile(rf"\d\s?(?:{short}|{measured['unit']})(?!\w)", re.IGNORECASE)
        return lambda one: bool(in_unit.search(one.text))
    if _MONEY_ASKED.search(question.plain):
        return lambda one: bool(_MONEY.search(one.text)) and has_number(one)
    return None


def amount_asked(question: Question) -> Accepts:
    """The sign of what is asked for by "bao nhiêu": of its sort if that is said, or a number."""
    return sort_counted(question) or has_number


def number_beside(question: Question) -> Accepts:
    """Whether a number stands beside the thing that is counted ("32 trường", "CBCC: 07")."""
    things = counted_things(question)
    if not things:
        return lambda _one: False
    thing = "|".join(re.escape(one) for one in things)
    pattern = re.compile(
        rf"(?<!\w)(?:{_COUNT})(?: \w+)? (?:{thing})(?!\w)|"
        rf"(?<!\w)(?:{thing})(?: \w+){{0,3}} (?:{_COUNT})(?!\w)"
    )
    return lambda one: bool(pattern.search(" ".join(one.syllables)))


_WHOLE_ASKED = re.compile(
    r"tong cong|tat ca|ca thay|toan bo|\bxong\b|co ket qua|tra ket qua|giai quyet|in total|altogether"
)
_WHOLE = re.compile(r"tổng\s+(?:cộng|số|thời\s+gian)", re.IGNORECASE)


def whole_asked(question: Question) -> Accepts:
    """Whether a sentence gives the whole ("tổng thời gian"), where the whole is asked for."""
    if not _WHOLE_ASKED.search(question.plain):
        return lambda _one: False
    return lambda one: bool(_WHOLE.search(one.text))


_REASON_ASKED = re.compile(r"\b(?:vi|tai) sao\b|(?:ly do|nguyen nhan|vi le) (?:nao|gi)\b|\bwhy\b")
_REASON = re.compile(
    r"(?<!\w)(?:nguyên nhân|lý do|do(?! [A-ZĐ])|vì|bởi|nên|nhằm|để|xuất phát từ)(?!\w)", re.IGNORECASE
)


def reason_asked(question: Question) -> Accepts:
    """Whether a sentence gives a reason, where one is asked for."""
    if not _REASON_ASKED.search(question.plain):
        return lambda _one: False
    return lambda one: bool(_REASON.search(one.text))


_WHO_ASKED = re.compile(
    r"\bai\b(?! la\b)|\b(?:co quan|cap|don vi|bo|so|ban|to chuc|bo phan|nguoi|chuc danh) nao\b|"
    r"\bwho\b|which (?:agency|office|body|department|ministry|authority|level)"
)


def asks_who(question: Question) -> bool:
    """Whether it is asked who does something."""
    return bool(_WHO_ASKED.search(question.plain))


def is_dated(one: Unit) -> bool:
    """Whether a date stands in the sentence that is not the date of a paper cited."""
    return bool(_DATED.search(_CITED_WITH_DATE.sub(" ", one.text)))


def definition_asked(question: Question) -> Accepts:
    """Whether a sentence says "X là …", where the question is "X là gì"."""
    match = _WHAT_IS.search(question.plain)
    if match is None:
        return lambda _one: False
    words = f"{match['words']} la "
    return lambda one: words in " ".join(one.syllables)
