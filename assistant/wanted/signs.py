"""Signs that a sentence says a thing of the sort asked for: a leader, a period, a reason, a day."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from assistant.reading.intent_cues import ARTICLE_ASKED
from assistant.selection import Accepts
from assistant.units import Unit
from assistant.wanted.amounts import MONTHS
from assistant.wanted.how_often import (
    act_asked,
    is_how_often_asked,
    says_how_often,
    says_how_often_of,
)
from ingest.document import PassageRole
from ingest.text import has_diacritics

_PERIOD = re.compile(
    r"giai đoạn|[Tt]hời gian thực hiện|từ năm|đến năm|khóa|hằng (?:quý|năm|tháng)|hàng (?:quý|"
    r"năm|tháng)|định kỳ|"
    r"\d\s+lần\s*/|mỗi (?:năm|quý|tháng)|"
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
_MONTHS = re.compile(MONTHS, re.IGNORECASE)
_PERIOD_LABEL = re.compile(r"[\W\d]{0,9}(?:Thời gian|Giai đoạn)(?: thực hiện)?\s?:", re.IGNORECASE)
_YEARS_ASKED = re.compile(r"\bnam nao|giai doan nao|tu nam|which years?|what years?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_END_ASKED = re.compile(
    r"\b(?:den|toi) (?:het )?(?:khi|luc|ngay|thang|nam) nao\b|\b(?:den|toi) bao gio\b|"
    r"\b(?:until|till) (?:when|what|which)\b"
)
_END = re.compile(
    r"(?<!\w)(?:đến|tới)\s(?:hết\s|cuối\s)?(?:ngày|tháng|năm|quý|khi|\d{1,2}/)|có giá trị đến|"
    r"(?<!\d)(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"chủ trì|phụ trách|chịu trách nhiệm|đầu mối|thường trực|điều phối|chủ quản|"
    r"trưởng (?:ban|đoàn|tiểu ban)",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    r"(?:yêu cầu|giao|đề nghị)\s+(?:các\s+)?(?:Hiệu trưởng|Thủ trưởng|Trưởng|đơn vị|trường|phòng|"
    r"(?-i:Bộ|Sở|Ủy ban|Uỷ ban|UBND|Ban|Cục|Công an|Chủ tịch|Giám đốc|Văn phòng|Trung tâm)\s)|"
    r"(?:Hiệu trưởng|Thủ trưởng|Trưởng phòng|Văn phòng|Người đứng đầu|Các đơn vị|Các trường)\b|"
    r"(?<!\w)(?:mỗi|từng)\s+(?:cán bộ|công chức|viên chức|cá nhân|đơn vị|cơ quan|trường)\b|"
    r"\A\W{0,4}(?:\d{1,2}\.\s)?(?-i:Ông|Bà|Thầy|Cô|Đồng chí)\s(?-i:[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
# A weekday too: "thứ Năm tuần thứ nhất hằng tháng"; refuses "thứ hai" that counts ("con thứ hai").
_DATED = re.compile(
    r"\d\d?/\d\d?/\d{4}|ngày\s+\d|tháng\s+\d|"
    r"(?-i:[Tt]hứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy))|chủ\s+nhật|"
    r"(?:sáng|chiều|vào)\s+thứ\s+(?:hai|ba|tư|năm|sáu|bảy)",
    re.IGNORECASE,
)
_CITED_WITH_DATE = re.compile(
    r"(?:(?<!\d)\d{1,6}[^\s\d]{0,24}[/-]\s?[^\s,]{1,48}|(?<!\w)số\s{1,3}\d{1,5}),?\s{1,4}"
    r"(?:ra\s{1,4})?ngày\s{1,4}[\d/.]{1,10}(?:\s{1,3}tháng\s{1,3}\d{1,2}(?:\s{1,3}năm)?)?",
    re.IGNORECASE,
)


_OF_ITSELF = re.compile(r"\bnày\s+có\s+hiệu\s+lực", re.IGNORECASE)
# Refuses the bare heading "Điều 5. Hiệu lực thi hành".
_EFFECT = re.compile(
    r"hiệu\s+lực\s[^.;]{0,80}(?:ngày|từ|năm)|(?:áp dụng|thi hành)\s+(?:kể\s+)?từ", re.IGNORECASE
)


def says_effect(one: Unit) -> bool:
    """Whether the sentence says from when, or until when, something is in force."""
    return bool(_EFFECT.search(one.said)) and one.passage.role is not PassageRole.BASIS


_PROPOSED = re.compile(
    r"(?:theo|xét)\s+(?:đề\s+nghị|đề\s+xuất|tờ\s+trình)|tờ\s+trình\s+số", re.IGNORECASE
)


def says_who_proposed(one: Unit) -> bool:
    """Whether the sentence says at whose proposal a paper was made."""
    return bool(_PROPOSED.search(one.said)) and one.passage.role is PassageRole.BASIS


_REPLACES = re.compile(r"thay\s+thế|bãi\s+bỏ|h[uủ][yỷ]\s+bỏ|hết\s+hiệu\s+lực", re.IGNORECASE)
_REPLACES_ITSELF = re.compile(
    r"\bnày\s+(?:có\s+hiệu\s+lực\s[^.;]{0,100}?(?:[,;]|và)\s+)?(?:và\s+)?(?:thay\s+thế|bãi\s+bỏ)|"
    r"\A\W*(?:Điều\s\d{1,3}\W*|\d{1,2}\W+)?(?:Bãi\s+bỏ|Hủy\s+bỏ|Thay\s+thế)\s",
    re.IGNORECASE,
)


def says_replaced(one: Unit) -> bool:
    """Whether the sentence says that something is replaced or no longer in force."""
    return bool(_REPLACES.search(one.said)) and one.passage.role is not PassageRole.BASIS


def replaces_itself(one: Unit) -> bool:
    """Whether it is the paper itself that does it: "Quyết định này thay thế …", "Bãi bỏ …"."""
    return bool(_REPLACES_ITSELF.search(one.said))


def labels_period(one: Unit) -> float:
    """1 for a sentence that a paper begins with the words for its own period, else 0."""
    return float(bool(_PERIOD_LABEL.match(one.said)))


_ACT_BONUS = 0.6


def how_often_of_the_act(question: Question) -> Callable[[Unit], float] | None:
    """What it is worth that a sentence says how often of the very act that is asked about."""
    act = act_asked(question.cues)
    if act is None:
        return None
    return lambda one: _ACT_BONUS * says_how_often_of(act, one.said)


def period_asked(question: Question) -> Accepts:
    """The sign of how often, or of the years, that is asked for; of any period where neither is."""
    if is_how_often_asked(question.cues):
        return lambda one: says_how_often(one.said)
    if (ends := end_asked(question)) is not None:
        return lambda one: ends(one.said)
    if not _YEARS_ASKED.search(question.cues):
        return says_period
    return lambda one: says_period(one) and bool(_YEAR.search(one.said))


def end_asked(question: Question) -> Callable[[str], bool] | None:
    """Whether words say until when, where that is asked; None where it is not."""
    if not _END_ASKED.search(question.cues):
        return None
    return lambda words: _END.search(words) is not None


_TIME_ASKED = re.compile(
    r"\b(?:(?:ngay|hom|thang|nam|luc|khi) nao|bao gio|thoi (?:gian|diem) nao)\b|\Awhen\b"
)
_SAYS_TIME = re.compile(
    r"\d|(?<!\w)(?:khi|sau|trước|nếu|trường\s+hợp|ngay|đến|từ|hằng|hàng|mỗi|định\s+kỳ|thường\s+"
    r"xuyên|liên\s+tục|tháng|năm|quý|tuần|giờ|dịp|hiện)(?!\w)",
    re.IGNORECASE,
)


def time_asked(question: Question) -> Accepts | None:
    """Whether a sentence has any word of a time or a condition, where it is asked when."""
    if not _TIME_ASKED.search(question.cues):
        return None
    return lambda one: _SAYS_TIME.search(one.said) is not None


def is_of_itself(one: Unit) -> bool:
    """Whether the sentence speaks of the paper that it stands in ("Quyết định này có …")."""
    return bool(_OF_ITSELF.search(one.said))


def names_leader(one: Unit) -> bool:
    """Whether the sentence says who leads."""
    return bool(_LEADER.search(one.said))


def names_actor(one: Unit) -> bool:
    """Whether the sentence says who has to act."""
    return bool(_ACTOR.search(one.said))


def says_period(one: Unit) -> bool:
    """Whether the sentence says over what time, or how often."""
    return bool(_PERIOD.search(one.said) or _MONTHS.search(one.said))


# What a letter answers, and whom else to ask: neither says whether it is so.
_LEAVES_OPEN = re.compile(
    r"(?<!\w)nhận\s+được\s[^.;]{0,60}?(?:công\s+văn|văn\s+bản|đơn|phản\s+ánh|kiến\s+nghị|thư)\s|"
    r"\A\W{0,4}(?:Trường\s+hợp|Nếu)\s(?:còn\s|có\s|phát\s+sinh\s){0,2}(?:khó\s+khăn,\s+)?vướng\s+mắc",
    re.IGNORECASE,
)


def leaves_it_open(one: Unit) -> bool:
    """Whether a sentence only tells what was asked, or whom to ask where it is in doubt."""
    return _LEAVES_OPEN.search(one.said) is not None


_WAY = re.compile(
    r"trực tiếp|trực tuyến|bưu (?:chính|điện)|điện tử|email|e-mail|địa chỉ|hệ thống|phần mềm|"
    r"website|https?:|cổng|@|\bqua\b",
    re.IGNORECASE,
)


def says_way(one: Unit) -> bool:
    """Whether the sentence says by what way something is handed in."""
    return bool(_WAY.search(one.said))


# Refuses the second half of "chương trình", "công trình", "vận chuyển", and "chuyển đổi".
_SENT = re.compile(
    r"(?<!\w)(?:gửi|nộp|báo\s+cáo|"
    r"(?<!chương )(?<!công )(?<!quá )(?<!quy )(?<!lộ )(?<!tiến )(?<!giáo )(?<!hành )(?<!thuyết )"
    r"trình(?! (?:độ|tự|diễn|bày|duyệt))|"
    r"(?<!vận )(?<!di )(?<!luân )chuyển(?! (?:đổi|biến|dịch|tiếp|giao|hóa)))(?!\w)"
    r"[^.;:]{0,160}?(?<!\w)(?:Sở|Bộ|Ban|Phòng|Cục|Chi cục|Vụ|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|"
    r"Văn phòng|Trung tâm|Công an|Thanh tra|Chính phủ|Thủ tướng|Chủ tịch|Thường trực|Bí thư|"
    r"Hiệu trưởng|Giám đốc|Trường|Tòa án|Viện|Kho bạc|Thuế|Liên đoàn|Mặt trận|cơ quan|đơn vị|"
    r"cấp|huyện ủy|tỉnh ủy|về|địa chỉ|qua)(?!\w)",
    re.IGNORECASE,
)


def says_sent(one: Unit) -> bool:
    """Whether the sentence says that something is sent, told or handed in, and to whom or where."""
    return _SENT.search(one.said) is not None


_FORM_ASKED = re.compile(r"noi nhan|kinh gui|addressed|recipient|copied|distribution")


def asks_for_the_form(question: Question) -> bool:
    """Whether it is asked what stands in a paper's form: "Kính gửi", "Nơi nhận"."""
    return _FORM_ASKED.search(question.cues) is not None


# "Lấy giá ở đâu ra": from what it is taken, and no place.
_WHERE_ASKED = re.compile(
    r"\b(?:o|tai) (?:dau(?! ra\b)|cho nao|noi nao)\b|\bdia diem\b|\bwhere\b|"
    r"\b(?:ra|den|toi) (?:cho|noi) nao (?:de )?(?:doc|xem|coi|tra|tim)\b|"
    r"\b(?:doc|xem|coi|tra cuu|tim)\b.{1,80}\b(?:ra|den|toi|o) (?:cho|noi) nao\b"
)
# "O dau tieng, … de lam gi": typed without marks the name of a place begins the question.
_NAMED_FIRST = re.compile(
    r"\A(?:o|tai) dau [a-z]+(?=,| nam\b| \d)(?=.{1,200}\b(?:gi|nao|ai|may|bao nhieu|sao|khong)\b)"
)
# "Tại đại hội", "tại điểm 1 mục III": said of no place that somebody could go to.
_NO_PLACE = (
    r"(?!\s+(?:đại\s+hội|hội\s+nghị|(?:cuộc|buổi|kỳ|phiên)\s+họp|kế\s+hoạch|công\s+văn|"
    r"quyết\s+định|thông\s+báo|nghị\s+quyết|văn\s+bản|thời\s+điểm|phụ\s+lục|điểm\s+\w\s|"
    r"(?:mục|khoản|điều)\s+[\dIVX]))"
)
_PLACE = re.compile(
    rf"(?<!\w)(?:(?:tại|ở){_NO_PLACE}|địa điểm|địa chỉ|trụ sở|hội trường|nơi|đặt|tầng|sân|"
    r"góc|bên\s+(?:phải|trái)|"
    r"phòng\s+(?:họp|học|tiếp|làm|đa|số)|nhà\s+(?:đa|văn|khách|hiệu|thi)|số\s+\d+[\s,]+(?:đường|phố))"
    r"(?!\w)|(?-i:Phòng\s)",
    re.IGNORECASE,
)


def place_asked(question: Question) -> Accepts | None:
    """Whether a sentence names a place, where it is asked where; None where it is not."""
    return (lambda one: names_place(one.said)) if is_place_asked(question) else None


def is_place_asked(question: Question) -> bool:
    """Whether it is asked where something is."""
    match = _WHERE_ASKED.search(_NAMED_FIRST.sub(" ", question.cues))
    if match is None or not match.group().endswith("dau") or not has_diacritics(question.text):
        return match is not None
    return "đâu" in question.text.lower()  # and not "ở Dầu Giây"


def names_place(words: str) -> bool:
    """Whether words say where; the cells of a row name a place and no more."""
    return " | " in words or _PLACE.search(words) is not None


_ARTICLE_ASKED = re.compile(ARTICLE_ASKED)
_ARTICLE = re.compile(r"(?<!\w)(?:điều|khoản)\s+\d", re.IGNORECASE)


def article_asked(question: Question) -> Accepts | None:
    """Whether a sentence cites an article, where it is asked which one; None where it is not."""
    if not _ARTICLE_ASKED.search(question.cues):
        return None
    return lambda one: bool(_ARTICLE.search(one.said))


# "“6 rõ” là những gì", "5 không gồm những gì": a number of things that go by one word.
_GROUP_ASKED = re.compile(
    r"[\"“”'‘’]\s?0?(?P<quoted>\d{1,2} [a-z]+)\s?[\"“”'‘’]|"
    r"(?<!\w)0?(?P<plain>\d{1,2} (?!(?:ngay|thang|nam|gio|tuan|quy)\b)[a-z]+) "
    r"(?:la|gom|bao gom|nghia la) (?:nhung )?(?:gi|nao)\b"
)


def group_asked(question: Question) -> Accepts | None:
    """Whether a sentence names the group that is asked for ("06 rõ"); None where none is."""
    match = _GROUP_ASKED.search(question.plain)
    if match is None:
        return None
    named = re.compile(rf"\b0?{match['quoted'] or match['plain']}\b")
    return lambda one: bool(named.search(" ".join(one.syllables)))


_CODE_ASKED = re.compile(
    r"\bma (?:so |hs |hang |thu tuc |tthc )?(?:hs |hang hoa |thu tuc |nao|may|gi|bao nhieu)|"
    r"\bma hs\b|\bma (?:so |hang |hang hoa ){1,2}\(?hs\)?|"
    r"\bma so (?:hang|thu tuc|tthc|cua)|(?:hs|tariff|customs) code|what (?:is the )?code|"
    r"\bcode(?: number)? of\b|\bma so\W*$"
)
# "8517.62.59", "1.014464", "1.014464.H05".
_CODE = re.compile(r"(?<![\d.])(?:\d{4}\.\d{2}(?:\.\d{2})?|\d\.\d{6}(?:\.\w{1,6})?)(?!\d)")


def code_asked(question: Question) -> Accepts | None:
    """Whether a sentence gives a code of goods or of a procedure, where one is asked for."""
    if not _CODE_ASKED.search(question.cues):
        return None
    return lambda one: bool(_CODE.search(one.said))


# "nhóm 85.17 …, phân nhóm 8517.62 …, mã số 8517.62.59": the last is the code, whole and named.
_NAMED_CODE = re.compile(r"mã\s+(?:số|hs|hàng|thủ\s+tục|tthc)\W{0,8}\d", re.IGNORECASE)
_WHOLE_CODE = re.compile(r"(?<![\d.])(?:\d{4}\.\d{2}\.\d{2}|\d\.\d{6})")


def names_code(one: Unit) -> float:
    """How surely a sentence gives a code and not a group of them: 0, 0.5 or 1."""
    named = _NAMED_CODE.search(one.said) is not None
    return (named + (_WHOLE_CODE.search(one.said) is not None)) / 2


def is_dated(one: Unit) -> bool:
    """Whether a date stands in the sentence that is not the date of a paper cited."""
    return bool(_DATED.search(_CITED_WITH_DATE.sub(" ", one.said)))


# "Ban họp khi nào": what meets again and again may say so by its term.
_RECURS_ASKED = re.compile(
    r"\b(?:hop|giao ban|tiep (?:cong )?dan|sinh hoat|truc)\b.{0,24}\b(?:khi nao|bao gio|luc nao)|"
    r"\b(?:khi nao|bao gio|luc nao)\b.{0,24}\b(?:hop|giao ban|tiep (?:cong )?dan|sinh hoat)\b"
)


def dated_asked(question: Question) -> Accepts:
    """Whether a sentence says when: by a date, or of what recurs also by how often it does."""
    if not _RECURS_ASKED.search(question.plain):
        return is_dated
    return lambda one: is_dated(one) or says_how_often(one.said)
