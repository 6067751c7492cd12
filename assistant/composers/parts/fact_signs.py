"""What it is worth that a sentence says what is asked of a matter: why, that it may not, which day.

Of two sentences about one event the one with its day and hour is meant ("tổ chức ngày nào"), not
the one that only orders it within a month.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

from assistant.composers.parts.negated import denies_the_matter
from assistant.composers.parts.whose import of_the_sort
from assistant.question import Question
from assistant.selection import Accepts, Found
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_figure, is_row
from assistant.units import Unit, syllables
from assistant.wanted import doers, forbidden, reason_signs, signs
from assistant.wanted.asked_days import says_a_day_asked
from ingest.layout.tables import BAR
from ingest.text import folded

_SIGN_BONUS = 0.3
_EVENT_BONUS = 0.2
_OWN_ENOUGH = 0.34
_AS_WELL = 0.15
_IN_CHARGE_ASKED = re.compile(
    r"\b(?:ai|nguoi nao|thay nao|co nao|dong chi nao)(?: la nguoi)? (?:duoc giao )?"
    r"(?:phu trach|chiu trach nhiem|dam nhiem|dam nhan)\b|\bdo ai phu trach\b|"
    r"\bwho is (?:in charge|responsible)\b"
)
# "Tổng phụ trách Đội" is what somebody is called.
_IN_CHARGE = re.compile(
    r"(?<!tổng\s)phụ\s+trách|chịu\s+trách\s+nhiệm|đầu\s+mối|chủ\s+trì|đảm\s+nhiệm|"
    r"(?<!bàn\s)(?<!chuyển\s)(?<!được\s)(?<!\w)(?:giao|phân\s+công|cử)\s+(?=[^\W\d])",
    re.IGNORECASE,
)
# "Quỹ lớp ai thu": who does something, and not who somebody is.
_DOER_ASKED = re.compile(
    r"\b(?:ai|(?:nguoi|bo phan|don vi|ben|co quan|to chuc) nao)"
    r"(?: (?:se|da|phai|duoc giao|la nguoi))? "
    r"(?!la\b|duoc\b|bi\b|co\b|khong\b|dong y\b|phai\b|se\b|da\b)[a-z]+"
)
# "Bà Nguyễn Thị Mẫu: công khai tài chính": what is assigned to each stands behind the name.
_ASSIGNED = re.compile(
    r"(?:Ông|Bà|Thầy|Cô|Anh|Chị|Đồng\s+chí|Đ/c)\s(?:[A-ZĐÀ-Ỹ][^\W\d_]{0,7}\s?){2,5}(?:\([^()]{1,60}\))?:"
)
_COSTS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])")
_EVENT = (
    r"(?:hop|hoi nghi|hoi thi|dai hoi|khai mac|be mac|khai giang|tong ket|so ket|kiem tra|thi|"
    r"toa dam|tap huan|dien tap)"
)
# "Ngày họp phụ huynh đầu năm": the day is asked for by its noun alone.
DAY_NAMED = (
    r"\A(?:cho hoi |xin hoi |hoi )?(?:ngay|gio|lich|thoi gian|thoi diem) (?:to chuc |dien ra )?"
    rf"(?:{_EVENT}|to chuc|dien ra)\b"
)
_OF_AN_EVENT = re.compile(
    r"\A(?:cho hoi |xin hoi |hoi )?(?:(?:ngay|gio|lich|thoi gian|thoi diem) )?"
    rf"(?:to chuc |dien ra |cuoc |buoi )?(?P<event>{_EVENT})\b"
)
# "Khiếu nại được giải quyết ra sao": what is done with it, and not what it is kept down by.
_HANDLED_ASKED = re.compile(
    r"\b(?:giai quyet|xu ly|xu|tra loi)\b.{0,60}\b(?:the nao|ra sao|nhu nao|lam sao|kieu gi|sao)\b|"
    r"\b(?:the nao|ra sao|gi|lam sao)\b.{0,20}\bkhi (?:giai quyet|xu ly)\b|"
    r"\b(?:giai quyet|xu ly)\b.{0,60}\b(?:muc nao|den dau|toi dau|tot khong)\b|"
    r"\bket qua (?:cong tac )?(?:giai quyet|xu ly|tiep)\b|"
    r"\bhow\b.{0,80}\b(?:handled?|resolved?|dealt with|settled?)\b"
)
_HANDLED = re.compile(
    r"(?<!\w)được\s(?:xem xét,?\s)?(?:giải quyết|xử lý|trả lời)(?!\w)|"
    r"\A\W{0,4}(?:[^\W\d_]{1,8}\s){0,3}?(?:giải quyết|xử lý)(?!\w)",
    re.IGNORECASE,
)
_HANDLED_BONUS = 0.4
# What a meeting may be called.
_OTHERWISE = {"hop": ("hop", "hoi nghi"), "hoi nghi": ("hoi nghi", "hop", "hoi thao", "dai hoi")}
_DAY_ASKED = re.compile(
    r"\b(?:ngay|hom|luc) nao\b|\b(?:ngay|hom|thu) may\b|\b(?:which|what) (?:day|date)\b|"
    rf"{DAY_NAMED}"
)
_TIME_ASKED = re.compile(r"\b(?:khi nao|bao gio)\b|\bwhen\b")
_DAY = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?!\d)|(?<!\w)ngày\s+\d{1,2}(?!\s+làm)(?!\d)|"
    r"(?-i:[Tt]hứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy))|(?<!\w)chủ\s+nhật(?!\w)|"
    r"(?<!\w)\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?\s[^.;]{0,40}ngày",
    re.IGNORECASE,
)

# "Từ ngày nào đến ngày nào" asks for both ends, "bắt đầu từ ngày nào" for the first; the new day of
# what was put off "từ ngày … đến ngày …" is neither.
_SPAN_ASKED = re.compile(r"\btu (?:ngay|hom|thang|khi|luc) (?:nao|may)\b.{0,12}\b(?:den|toi) ")
_START_ASKED = re.compile(
    r"\bbat dau (?:tu )?(?:ngay|hom|thang|khi|luc|bao)\b|\b(?:khi nao|bao gio|ngay nao)\W+bat dau\b"
)
_SPAN = re.compile(
    r"(?<!\w)từ\s(?:\d{1,2}\sgiờ[^.;]{0,20}\s)?(?:ngày\s|tháng\s)?\d{1,2}[^.;\n]{0,40}?"
    r"\s(?:đến|tới)\s(?:hết\s)?",
    re.IGNORECASE,
)
_START = re.compile(
    r"(?<!\w)(?:bắt\sđầu|khai\s(?:giảng|mạc)|(?:kể\s)?từ\s(?:ngày|tháng|\d))", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"(?<!\w)(?:lùi|gia\shạn|dời|chuyển|điều\schỉnh|thay\sđổi)\s[^.;\n]{0,60}?(?=từ\sngày)",
    re.IGNORECASE,
)

# "Đối thoại lần 1", "đợt 2 tập huấn": one of several of its sort, and no rule for each of them.
_NTH = re.compile(r"\b(?P<noun>lan|dot|vong|buoi|ky) (?:thu )?(?P<number>\d{1,2}|nhat)\b(?![/.]\d)")
_NTH_BONUS = 0.3
_BY_A_MONTH = re.compile(r"\b(?:truoc|cham nhat|muon nhat) thang nao\b")
_NEAR_ONES = 6
_AS_MUCH_AROUND = 0.05
_MORE_ITSELF = 0.08


# "Có được giảm không": a sentence that decides it, and not one that only speaks of the matter.
_WHETHER_ASKED = re.compile(
    r"\b(?:duoc|phai|bi|can) .{1,120}\b(?:khong|ko|chua)\s?(?:\W*\Z|\?)|"
    r"\bco .{1,120} duoc khong\s?(?:\W*\Z|\?)"
)
_DECIDES = re.compile(
    r"(?<!\w)(?:không|chưa)\s+(?:được|phải|áp\s+dụng|thuộc|cần|bị|tính|thu|yêu\s+cầu)(?!\w)|"
    r"(?<!\w)được\s+(?:áp\s+dụng|miễn|giảm|hưởng|tính|phép|sử\s+dụng)(?!\w)",
    re.IGNORECASE,
)
_DECIDES_BONUS = 0.1
_LEFT_OPEN_MALUS = 0.3
# "Có được mở đến 23 giờ không": a sentence with an hour decides it.
_FIGURE_NAMED = re.compile(
    r"(?<![\d.,])\d{1,12}(?:[.,]\d{1,6}){0,4} ?(?P<unit>gio|%|phan tram|dong|nghin|trieu|ty|"
    r"ngay|thang|nam|tuoi|lan|km|m2|ha|nguoi|mb|gb)\b(?! \d)"
)
_FIGURE_BONUS = 0.2
# "Nếu hộ không khai thì sao", "if the owner never …": the sentence that supposes just that.
_SUPPOSED_NOT = re.compile(
    r"\b(?:neu|truong hop|lo|gia su|if) (?!co\b)[^,;?]{1,90}?\b(?:khong|ko|chua|chang|not|never|"
    r"nobody|fails?|refuses?|[a-z]{2,6}n'?t)\b(?! (?:thi|sao)\b)|"
    r"\b(?:ma|het han|qua han) [^,;?]{0,60}?\b(?:khong|ko|chua|chang) [^?]{1,80}?\bthi "
    r"(?:sao|the nao|bi|tinh|xu ly|lam)\b"
)
_SUPPOSED_BONUS = 0.4
_SUPPOSES_NOT = re.compile(
    r"\A\W{0,4}(?:Trường\shợp|Nếu|Khi)\s[^.;,]{0,40}?(?<!\w)(?:không|chưa)(?!\w)", re.IGNORECASE
)


def day_asked(question: Question) -> Accepts:
    """Whether a sentence says when; both ends or the first where just these are asked for."""
    asked = ((_SPAN_ASKED, _SPAN), (_START_ASKED, _START))
    said = next((said for form, said in asked if form.search(question.plain)), None)
    if said is None:
        return signs.dated_asked(question)
    return lambda one: (
        signs.is_dated(one) and said.search(one.said) is not None and not _PUT_OFF.search(one.said)
    )


def in_charge_asked(question: Question) -> Accepts | None:
    """Whether a sentence says who is in charge, where that is asked; None where it is not.

    A row may have it in a cell, but for one that only says what something costs.
    """
    if not _IN_CHARGE_ASKED.search(question.plain):
        return None

    def accepts(one: Unit) -> bool:
        is_cell = is_row(one.passage) and not _COSTS.search(one.said)
        is_cell = is_cell or _ASSIGNED.match(one.said) is not None
        return _IN_CHARGE.search(one.said) is not None or is_cell or doers.is_of_an_office(one)

    return accepts


def doer_asked(question: Question) -> Accepts | None:
    """Whether something may say who does a thing, where that is asked; None where it is not.

    A row with nothing but figures beside its name tells of nobody.
    """
    if not _DOER_ASKED.search(question.plain):
        return None

    def accepts(one: Unit) -> bool:
        if not is_row(one.passage):
            return doers.may_name_somebody(one)
        cells = [text for cell in one.passage.text.split(BAR) if (text := cell.strip(" *\n"))]
        said = cells[1:] if cells and is_figure(cells[0]) else cells
        return not said[1:] or not all(map(is_figure, said[1:]))

    return accepts


def bonus(shelf: Shelf) -> Callable[[Unit], float]:
    """What the signs of a sentence add to its score, for a question that asks for a fact."""
    says_why = reason_signs.reason_asked(shelf.question)
    forbids = forbidden.forbidden_asked(shelf.question)
    names_office = of_the_sort(shelf)
    of_event = _event_asked(shelf.question)
    in_charge = in_charge_asked(shelf.question)
    says_day = says_a_day_asked(shelf.question)
    exact = _exactness(shelf.question)
    of_number = _number_asked(shelf.question)
    whether = _DECIDES_BONUS * (_WHETHER_ASKED.search(shelf.question.plain) is not None)
    says_unit = _unit_asked(shelf.question) if whether else None
    handled = _HANDLED_BONUS * (_HANDLED_ASKED.search(shelf.question.plain) is not None)
    supposed_not = _SUPPOSED_NOT.search(shelf.question.plain) is not None
    denied = denies_the_matter(shelf) if exact else None

    def worth(one: Unit) -> float:
        has_day = exact and _DAY.search(one.said) is not None
        # "phụ trách hoạt động 20/10": the day is the name of what somebody is in charge of.
        leads = in_charge is not None and _IN_CHARGE.search(one.said) is not None
        signed = _SIGN_BONUS * (says_why(one) + forbids(one) + exact * has_day)
        signed += _SIGN_BONUS * (leads + (leads and says_day(one)))
        signed += whether and whether * (_DECIDES.search(one.said) is not None)
        signed -= _LEFT_OPEN_MALUS * (whether > 0 and signs.leaves_it_open(one))
        signed += _FIGURE_BONUS * (says_unit is not None and says_unit(one))
        signed += _SUPPOSED_BONUS * (supposed_not and _SUPPOSES_NOT.search(one.said) is not None)
        signed += handled and handled * (_HANDLED.search(one.said) is not None)
        signed += _NTH_BONUS * of_number(one)
        signed -= denied(one) if denied is not None else 0.0
        return signed + _EVENT_BONUS * of_event(one) + names_office(one)

    return worth


def said_itself_first(question: Question, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The sentences with the best first that itself holds most of a matter that is asked when.

    A day is of its own sentence: under one heading each task has another.
    """
    if not found or not (_exactness(question) or _BY_A_MONTH.search(question.cues)):
        return found
    near = (one for one in found[:_NEAR_ONES] if one.support >= found[0].support - _AS_MUCH_AROUND)
    best = max(near, key=lambda one: one.own)
    return (best, *found) if best.own >= found[0].own + _MORE_ITSELF else found


def exact_first(question: Question, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """The sentences with the best first that has the day, where a day is asked for.

    It holds as much of the topic by where it stands as the best that has none: "Hội nghị tổ chức
    lúc …" under the name of the conference.
    """
    if not found or _exactness(question) < 1.0 or _DAY.search(found[0].unit.said):
        return found
    of_event = _event_asked(question)
    exact = (
        one
        for one in found
        if _DAY.search(one.unit.said) and of_event(one.unit) and one.own >= _OWN_ENOUGH
    )
    best = next((one for one in exact if one.support >= found[0].support - _AS_WELL), None)
    return (best, *found) if best is not None else found


def _event_asked(question: Question) -> Accepts:
    """Whether a sentence names the event that is asked for, or stands under its name.

    "Giao … làm việc với cha mẹ học sinh trước ngày …" is the day of no meeting with them.
    """
    match = _OF_AN_EVENT.match(question.plain)
    if match is None:
        return lambda _one: False
    names = _OTHERWISE.get(match["event"], (match["event"],))

    def says(one: Unit) -> bool:
        around = (one.said, *one.passage.heading_path)
        said = f" {' '.join(chain.from_iterable(syllables(text) for text in around))} "
        return any(f" {name} " in said for name in names)

    return says


def _number_asked(question: Question) -> Accepts:
    """Whether a sentence numbers a thing of several as the question does ("lần 1", "đợt 2")."""
    match = _NTH.search(question.plain)
    if match is None:
        return lambda _one: False
    number = "1" if match["number"] == "nhat" else match["number"].lstrip("0")
    said = re.compile(
        rf"\b{match['noun']} (?:thu )?(?:0?{number}{'|nhat' if number == '1' else ''})\b"
    )
    return lambda one: said.search(" ".join(one.syllables)) is not None


def _unit_asked(question: Question) -> Accepts | None:
    """Whether a sentence has a figure of the unit that a question names one of; else None."""
    match = _FIGURE_NAMED.search(question.plain)
    if match is None:
        return None
    said = re.compile(rf"\d ?{match['unit']}\b" if match["unit"] != "%" else r"\d ?%")
    return lambda one: said.search(folded(one.said)) is not None


def _exactness(question: Question) -> float:
    """How much a day is asked for: 1 where it is, a half where "khi nào" may be any time."""
    if _DAY_ASKED.search(question.cues):
        return 1.0
    return 0.5 if _TIME_ASKED.search(question.cues) else 0.0
