"""Whom a superior's words address: the unit, or others whose tasks are none of the unit's.

Which words bind which office is known to ``register.addressees``. What opens with the name of an
office that is not bound ("2. Sở Y tế: …", "Giao Văn phòng Sở …") is that office's task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.drafting.material import text_start
from assistant.drafting.profile import UnitProfile
from assistant.register.addressees import Concern, Office, Parties
from assistant.register.office_names import office_form
from ingest.document import Document, Obligation, Passage
from ingest.text import folded

_OF = r"(?: trực thuộc(?: (?:Sở|Phòng)(?: (?:GD&ĐT|GDĐT|Giáo dục và Đào tạo))?)?)?"
_WITHIN = r"(?: (?:trong|trên địa bàn) (?:toàn )?(?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường))?"
_LEVELS = r"mầm non|mẫu giáo|tiểu học|trung học|phổ thông|dân tộc|chuyên|công lập|ngoài|tư thục"
_MANY = r"(?:[Cc]ác |[Mm]ỗi |[Tt]ừng |[Tt]ất cả các )"
_BRANCH = r"ngành(?: (?:Giáo dục và Đào tạo|Giáo dục|GD&ĐT|GDĐT))?"
# "đơn vị" of others: "các đơn vị sự nghiệp", "các cơ quan, đơn vị, địa phương", "các đơn vị khác".
_OTHER_UNITS = (
    r"(?!,? (?:sự nghiệp|khác|liên quan|có liên quan|tối đa|hành chính|địa phương|tổ chức|"
    r"doanh nghiệp|thuộc|cấp|vũ trang|được|và địa phương|quân đội|chức năng|trên địa bàn|ngoài))"
)
# Whom a paper addresses that speaks to schools: "mỗi cơ quan, đơn vị trường học".
_SCHOOLS = (
    rf"{_MANY}?(?:[Cc]ơ quan, )?[Đđ]ơn vị,? trường(?: học)?{_OF}",
    rf"{_MANY}(?:cơ sở giáo dục(?: và đào tạo)?|nhà trường|trường học)",
    rf"{_MANY}trường{_OF}{_WITHIN}(?! (?:hợp|phái|{_LEVELS}|[A-ZĐ]))",
)
# The same of an education office, which has no other units below it.
_UNITS_OF_EDUCATION = (
    rf"{_MANY}(?:cơ quan, )?đơn vị{_OF}{_OTHER_UNITS}",
    rf"[Tt]oàn {_BRANCH}",
    rf"(?<=trong\s){_BRANCH}",
)
_IS_SCHOOL = re.compile(r"(?:truong|trung tam|mam non|tieu hoc)\b")
_OFFICE = (
    r"(?:[Cc]ác\s+)?(?:Sở|sở|[UỦ]y ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|Ban(?! hành)|Trung tâm|"
    r"Bộ(?! phận| máy)|Công an|Hội(?! nghị| thi| thảo| nhập)|Đoàn(?! kết)|đoàn thể|Tỉnh đoàn|"
    r"Liên đoàn|Công đoàn|Thanh tra|Văn phòng|Phòng(?!,? chống| ngừa| tránh| cháy| bệnh)|Cục|"
    r"Chi cục|Giám đốc|Chủ tịch|Chánh|Trưởng|Thủ trưởng|Báo(?! cáo)|Đài|Kho bạc|Bệnh viện|"
    r"Bảo hiểm xã hội|Trạm|cơ quan|phòng|ban|xã|phường)(?!\w)"
)
_DOES = (
    r"chủ trì|phối hợp|có trách nhiệm|chịu|thực hiện|tham mưu|hướng dẫn|chỉ đạo|tổ chức|căn cứ|"
    r"giúp|theo dõi|đôn đốc|kiểm tra|tổng hợp|báo cáo|xây dựng|triển khai|rà soát|ban hành|"
    r"tiếp tục|tăng cường|đẩy mạnh|quán triệt|bố trí|hỗ trợ|vận động|phát huy|lãnh đạo|là"
)
# An office and what it does, at the start of an item; over a line end only where a list follows.
_LED = re.compile(
    rf"(?:(?:Giao|Đề nghị|Yêu cầu|Phân công)(?:\s+cho)?\s+)?(?P<who>{_OFFICE}[^.:\n]{{0,220}}?)"
    rf"(?=\s*(?::|[–-]\s|\n|\Z)|[,;]?\s+(?:{_DOES})(?!\w)|\.(?:\s|\Z))"
)


# The last two words with capitals of an office's name: "… Đào tạo Thủ Thừa".
_PLACE = re.compile(r"[^\W\d_]+\s[^\W\d_]+\Z")


def _pattern(alternatives: Sequence[str]) -> re.Pattern[str]:
    joined = "|".join(alternatives).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


_TO_SCHOOLS = _pattern(_SCHOOLS)
_BY_EDUCATION = _pattern((*_SCHOOLS, *_UNITS_OF_EDUCATION))


def is_school(name: str) -> bool:
    """Whether a unit of that name is a school or a centre of education."""
    return _IS_SCHOOL.match(folded(name)) is not None


def _names(profile: UnitProfile) -> Iterator[str]:
    """The unit; and of an office the body above it too, whose tasks it does."""
    yield profile.name
    if profile.superior and not is_school(profile.name):
        yield profile.superior


class Addressing:
    """Tells the unit's own part of one paper."""

    def __init__(self, profile: UnitProfile, document: Document) -> None:
        self._issuer = document.header.issuer
        self._duties = document.obligations
        self._offices = tuple(office for name in _names(profile) if (office := Office.read(name)))
        by_education = "gddt" in office_form(self._issuer or "")
        self._addressed = None
        if is_school(profile.name):
            self._addressed = _BY_EDUCATION if by_education else _TO_SCHOOLS

    @property
    def of_peer(self) -> bool:
        """Whether the paper is of a unit like this one, a model and no order: another school's."""
        return self._addressed is not None and is_school(self._issuer or "")

    @property
    def issuer_place(self) -> str | None:
        """The place in the issuer's name, "Thủ Thừa" of "Phòng … Thủ Thừa"; None without one."""
        last = _PLACE.search(self._issuer or "")
        return last.group() if last and last.group().istitle() else None

    def is_ours(self, duty: Obligation) -> bool:
        """Whether a duty falls on the unit or, where it is an office, on the body above it."""
        return self.of_peer or duty.who is None or self._binds(duty.who, duty.to)

    def other_office(self, passage: Passage) -> str | None:
        """The office that a passage gives its task to, where that is not the unit; else None."""
        if self.of_peer:
            return None
        own = any(
            one.passage_id == passage.id and one.who and self.is_ours(one) for one in self._duties
        )
        led = _LED.match(passage.text, text_start(passage))
        if own or led is None or self._binds(led["who"], None):
            return None
        return " ".join(led["who"].split()).strip(" *,;")

    def addressed(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Where the words stand that the unit's own name takes the place of."""
        for duty in self._duties:
            if duty.passage_id == passage.id and duty.who and self._is_unit(duty):
                match = loose(duty.who).search(passage.text)
                if match is not None:
                    yield match.span()
        if self._addressed is not None:
            yield from (match.span() for match in self._addressed.finditer(passage.text))

    def _is_unit(self, duty: Obligation) -> bool:
        parties = Parties(who=duty.who, to=duty.to, issuer=self._issuer)
        return bool(self._offices) and self._offices[0].concern(parties) is Concern.DOES

    def _binds(self, who: str, to: str | None) -> bool:
        parties = Parties(who=who, to=to, issuer=self._issuer)
        return any(office.concern(parties) is Concern.DOES for office in self._offices)


def loose(words: str) -> re.Pattern[str]:
    """The words with any white space between them, in any case."""
    joined = r"[\s*]+".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)
