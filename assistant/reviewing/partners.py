"""Whom a draft works with or sends to: named offices left out, and others put in their place.

Only offices of one kind are set against one another: a school may well ask the health station of
its commune where the district's paper names the district's office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.naming.office_words import office_of, one_office
from assistant.register.office_names import office_form
from assistant.reviewing.findings import Difference, DifferenceKind, said
from ingest.text import folded

_WITH = re.compile(
    r"(?<!\w)(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?)\s+(?:các\s+)?"
    r"(?P<whom>(?:Phòng|Sở|Ban|Hội|Chi cục|Trung tâm)\s[^.;:()\n]{2,160})",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<!\w)(?P<kind>Phòng|Sở|Ban|Hội|Chi cục|Trung tâm)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s*-)?(?:\s+(?:(?:và|-)\s+)?[^\W\d_]+){0,7})"
)
_WORD = re.compile(r"[^\W\d_]+")
_NAMING = 2
# "gửi kết quả cho Trung tâm Y tế huyện", "nộp về Phòng GDĐT": whoever receives something.
_RECEIVER = re.compile(
    r"(?<!\w)(?:[Gg]ửi|[Nn]ộp|[Tt]rình|[Bb]àn giao|[Cc]huyển|[Bb]áo(?: cáo)?)"
    r"(?:(?: [^.;:\n]{0,100})? (?:về|cho|đến|tới|lên|ngay))?\s"
    r"(?P<office>(?:Phòng|Sở|Ban|Hội|Chi cục|Trung tâm|UBND|Ủy ban nhân dân|Công an|Trạm Y tế|"
    r"Huyện ủy|Đảng ủy|Thành ủy|Tỉnh ủy|Bộ|Huyện đoàn|Tỉnh đoàn|Liên đoàn|Mặt trận|"
    r"Bảo hiểm xã hội|Kho bạc)"
    r"(?!\w)[^,;:.()\n]{0,60}?)"
    r"(?=\s(?:trước|ngày|qua|vào|chậm|để|theo|kết quả|danh sách|báo cáo|hồ sơ|và|bản|các|"
    r"văn bản|xem xét|"
    r"khi|nếu|trong|mỗi|hằng|hàng)"
    r"(?!\w)(?! Đào tạo)|[,;:.()\n]|\Z)"
)
_SEVERAL = re.compile(r",|;|\bvà\b|\bđồng thời\b")
#: Whoever receives it by right: "cấp trên", "theo quy định".
ANY_SUPERIOR = re.compile(r"\bcap tren|\btheo quy dinh|\bnoi nhan|\bco quan quan ly")


def other_partners(wanted: str, found: str) -> Iterator[Difference]:
    """Where none of the offices wanted is named, and others of their kind are."""
    for match in _WITH.finditer(wanted):
        asked = list(_OFFICE.finditer(match["whom"]))
        if not asked or any(_is_named(one, found) for one in asked):
            continue
        kinds = {one["kind"].casefold() for one in asked}
        for given in _WITH.finditer(found):
            others = [
                one for one in _OFFICE.finditer(given["whom"]) if one["kind"].casefold() in kinds
            ]
            if others:
                yield said(
                    DifferenceKind.OTHER_PARTNER,
                    _listed(asked),
                    _listed(others),
                    "Cấp trên yêu cầu phối hợp với «{wanted}», dự thảo ghi «{found}».",
                )
                return


def other_receivers(wanted: str, found: str) -> Iterator[Difference]:
    """Where what is to be sent to one office is sent to others."""
    asked = _RECEIVER.search(wanted)
    given = list(_RECEIVER.finditer(found))
    if asked is None or not given or ANY_SUPERIOR.search(folded(found)):
        return
    office = asked["office"]
    if office_form(office) in office_form(found):
        return
    if not any(is_same_office(office, one["office"]) for one in given):
        yield said(
            DifferenceKind.OTHER_RECIPIENT,
            office,
            given[0]["office"],
            "Cấp trên yêu cầu gửi về «{wanted}», dự thảo gửi về «{found}».",
        )


def is_same_office(wanted: str, found: str) -> bool:
    """Whether what receives something is the office wanted, or whoever should receive it."""
    if ANY_SUPERIOR.search(folded(found)):
        return True
    own = office_form(wanted)
    for part in (found, *map(str.strip, _SEVERAL.split(found))):
        theirs = office_form(part)
        if theirs and (own.startswith(theirs) or theirs.startswith(own)):
            return True
        if one_office(office_of(wanted), office_of(part)) and own[:2] == theirs[:2]:
            return True
    return False


def _is_named(office: re.Match[str], text: str) -> bool:
    """Whether an office stands in a text, by the beginning of its name or its initials."""
    plain = f" {' '.join(_WORD.findall(folded(text)))} "
    kind, words = folded(office["kind"]), _WORD.findall(folded(office["name"]))
    initials = "".join(word[0] for word in words if word not in ("va", "ve"))
    starts = {" ".join(words[:_NAMING]), *(initials[:n] for n in range(2, len(initials) + 1))}
    return any(f" {kind} {start} " in plain for start in starts) or (
        f" {kind} {' '.join(words[:_NAMING])}" in plain
    )


def _listed(offices: list[re.Match[str]]) -> str:
    return ", ".join(f"{one['kind']} {_name(one)}" for one in offices)


def _name(office: re.Match[str]) -> str:
    """The name up to its last capital, behind which the task begins."""
    words = office["name"].split()
    last = max(at for at, word in enumerate(words) if word[:1].isupper())
    tail = words[last + 1 : last + 2]
    return " ".join([*words[: last + 1], *tail])
