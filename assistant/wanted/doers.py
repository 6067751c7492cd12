"""Signs that an office or officer acts: asked for, named in a sentence, or in the line over it."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.selection import Accepts
from assistant.tables.table_rows import is_row
from assistant.units import Unit
from ingest.document import SegmentKind

_WHO_ASKED = re.compile(
    r"\bai\b(?! la\b(?! (?:nguoi|ben|don vi|co quan)\b))|"
    r"\b(?:co quan|cap|don vi|bo|so|ban|to chuc|bo phan|nguoi|chuc danh|ben|nganh|luc luong|"
    r"dia phuong) nao\b|\bben mo\b|"
    r"\bwho\b|which (?:agency|office|body|department|ministry|authority|level)"
)


# Refuses the second half of another word: "nhiệm vụ nào", "văn phòng nào", "nội bộ nào".
_OFFICE_ASKED = re.compile(
    r"(?<!can )(?<!noi )(?<!nhiem )(?<!dich )(?<!chuc )(?<!van )(?<!quoc )"
    r"\b(?P<sort>so|bo|phong|cuc|chi cuc|vu|trung tam|ngan hang) nao\b|"
    r"\bwhich (?P<english>ministry)\b"
)
_OFFICES = {
    "so": "Sở",
    "bo": "Bộ",
    "phong": "Phòng",
    "cuc": "Cục",
    "chi cuc": "Chi cục",
    "vu": "Vụ",
    "trung tam": "Trung tâm",
    "ngan hang": "Ngân hàng",
    "ministry": "Bộ",
}


def office_of_the_sort(question: Question) -> re.Pattern[str] | None:
    """What names an office of the sort asked for ("bộ nào": "Bộ Tài chính"); None where none is."""
    match = _OFFICE_ASKED.search(question.plain)
    if match is None:
        return None
    sort = _OFFICES[match["sort"] or match["english"]]
    return re.compile(rf"(?<!\w)(?:{sort}|{sort.lower()})\s+[A-ZĐÀ-Ỹ]")


def office_asked(question: Question) -> Accepts:
    """Whether a sentence names an office of the sort asked for."""
    named = office_of_the_sort(question)
    return lambda one: named is not None and bool(named.search(one.said))


# What "Các …" says of no office.
_THINGS = (
    r"(?:trường\shợp|nội\sdung|nhiệm\svụ|giải\spháp|biện\spháp|hành\svi|mức|loại|hình\sthức|"
    r"bước|tiêu\schí|điều\skiện|khoản|quy\sđịnh|hoạt\sđộng|chỉ\stiêu|văn\sbản|hồ\ssơ|thủ\stục)"
)
# A line that says whose the tasks under it are: "3. Sở Y tế", "Chủ tịch UBND xã có trách nhiệm:".
_OF_AN_OFFICE = re.compile(
    r"[\s*]{0,4}(?:(?:Điều\s\d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.)/]\s{0,3})?"
    r"[\s*+-]{0,4}"
    r"(?:(?:Giao|Đề nghị|Yêu cầu|Trách nhiệm(?: của)?|Đối với|Thẩm quyền(?: của)?)\s(?:các\s)?)?"
    r"(?:Sở|Phòng|Ủy ban|Uỷ ban|UBND|Bộ|Ban(?!\shành)|Cục|Chi cục|Văn phòng|Trung tâm|Công an|"
    r"Hội đồng|Thanh tra|Thường trực|Thủ tướng|Bí thư|Liên đoàn|"
    r"(?:Phó\s)?(?:Hiệu trưởng|Thủ trưởng|Giám đốc|Chủ tịch|Trưởng)|"
    rf"Người đứng đầu|Các\s(?!{_THINGS})|Trường(?!\shợp))"
)


def is_of_an_office(one: Unit) -> bool:
    """Whether the line names an office or officer first, whose tasks stand under it."""
    return bool(_OF_AN_OFFICE.match(one.passage.text))


def is_under_an_office(one: Unit) -> bool:
    """Whether the sentence stands under a heading that names an office or officer."""
    return any(_OF_AN_OFFICE.match(heading) for heading in one.passage.heading_path[-1:])


def is_a_responsibility(one: Unit) -> bool:
    """Whether the sentence stands under "Trách nhiệm của …" of one office or officer."""
    return is_under_an_office(one) and "Trách nhiệm" in one.passage.heading_path[-1]


# Whoever papers have act, by the word that their names and posts begin with.
_SOMEBODY = re.compile(
    r"(?<!\w)(?:(?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Tổ|Hội|Thuế|Đảng|Quốc\shội|Chính\sphủ|Nhà\snước|Tòa|Viện|"
    r"UBND|HĐND|MTTQ|BHXH)(?!\w)|(?i:ủy\sban|uỷ\sban|hội\sđồng|chi\scục|văn\sphòng|trung\stâm|"
    r"công\san|quân\sđội|bộ\sđội|thanh\stra|hiệu\strưởng|thủ\strưởng|giám\sđốc|chủ\stịch|"
    r"thủ\stướng|trưởng|phó|bí\sthư|liên\sđoàn|công\sđoàn|chi\sbộ|nhà\strường|trường|giáo\sviên|"
    r"học\ssinh|cán\sbộ|công\schức|viên\schức|cơ\squan|đơn\svị|tổ\schức|cá\snhân|người|"
    r"doanh\snghiệp|công\sty|chủ\s(?:đầu|sở|tàu|hộ|thể|quản)|hộ|gia\sđình|thành\sviên|ông|bà|"
    r"thầy|cô|đồng\schí|đ/c|lãnh\sđạo|bộ\sphận|nhóm|lực\slượng|địa\sphương|các\stỉnh|cấp|ngành|"
    r"kế\stoán|thủ\squỹ|bảo\svệ|y\stế|phụ\shuynh|cha\smẹ|lớp|khối|thôn|xã|phường|tỉnh))(?!\w)"
)
_AN_OFFICE = re.compile(
    r"(?<!\w)(?:Sở|Bộ|Ban|Cục|Vụ|Chi\scục|Phòng|UBND|HĐND|Ủy\sban|Uỷ\sban|Hội\sđồng|Văn\sphòng|"
    r"Trung\stâm|Công\san|Thanh\stra|Chủ\stịch|Giám\sđốc|Thủ\stướng|Hiệu\strưởng|Thủ\strưởng|Thuế)"
    r"\s+[^\W\d_]"
)
# What a paper is about, in its own first article, is done by nobody.
_SAYS_OF_WHAT = re.compile(
    r"[\s*\d.]{0,8}(?:Quyết\sđịnh|Quy\schế|Quy\sđịnh|Thông\stư|Nghị\s(?:quyết|định)|Kế\shoạch)\snày\s"
    r"(?:quy\sđịnh|hướng\sdẫn|điều\schỉnh)\s"
)
_ENTRIES = (SegmentKind.BULLET, SegmentKind.POINT)


def may_name_somebody(one: Unit) -> bool:
    """Whether a sentence may say who acts: it names somebody, or stands under a line that may.

    "Thực hiện theo quy định của pháp luật" tells of nobody.
    """
    if _SAYS_OF_WHAT.match(one.text):
        return False
    is_entry = one.passage.address.segments[-1].kind in _ENTRIES
    return is_entry or is_under_an_office(one) or _SOMEBODY.search(one.said) is not None


def names_an_office(one: Unit) -> bool:
    """Whether a sentence names an office or officer anywhere."""
    return _AN_OFFICE.search(one.said) is not None


def begins_with_an_office(one: Unit) -> bool:
    """Whether the sentence names first an office or officer that does something."""
    return bool(_OF_AN_OFFICE.match(one.text))


def may_lead(one: Unit) -> bool:
    """Whether a sentence may say who leads, in other words: it begins with somebody, or is under.

    Who only stands somewhere in it leads nothing by that.
    """
    return begins_with_an_office(one) or is_under_an_office(one) or is_row(one.passage)


def asks_who(question: Question) -> bool:
    """Whether it is asked who does something."""
    return bool(_WHO_ASKED.search(question.cues))
