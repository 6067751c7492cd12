"""What looks like an answer and is of something else.

Where a question names one of a sort ("giáo viên tiểu học") and a passage names only another of it
("giáo viên mầm non"), all the other words may fit and the answer is still of something else. So it
is where the words are the same but for their marks: "nằm ở quận nào" and "hằng năm, cơ quan".
"""

from __future__ import annotations

import re

from assistant.composing import Composed, around
from assistant.marks import disagreeing, typed_marks
from assistant.reading.intents import Intent
from assistant.refusing.days_told import OF_A_DAY
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.wanted import doers, signs
from assistant.wanted.report_periods import period_asked
from assistant.weighing import Wording, Words
from ingest.text import folded

_LEVELS = (
    r"mam non|mau giao|nha tre",
    r"(?<!\bchi )(?<!\bmuc )tieu hoc",
    r"trung hoc co so|thcs",
    r"trung hoc pho thong|thpt",
    r"trung cap",
    r"cao dang",
    r"dai hoc(?! ngoai ngu)",
)
_FIELDS = (
    r"y te",
    r"giao duc|gddt|gd dt|gd&dt",
    r"tai chinh",
    r"noi vu",
    r"xay dung",
    r"cong thuong",
    r"tu phap",
    r"nong nghiep",
    r"khoa hoc",
    r"van hoa",
    r"ngoai vu|ngoai giao",
    r"dan toc",
    r"quoc phong",
    r"cong an",
)
_ROUTES = (
    r"hang khong|san bay",
    r"duong bien|cang bien|hang hai",
    r"duong bo|bien gioi dat lien",
    r"duong sat",
    r"duong thuy|thuy noi dia",
)
_SORTS: tuple[tuple[re.Pattern[str], ...], ...] = (
    tuple(re.compile(rf"\b(?:{one})\b") for one in _LEVELS),
    tuple(re.compile(rf"\bso (?:{one})\b") for one in _FIELDS),
    tuple(re.compile(rf"\bbo (?:{one})\b") for one in _FIELDS),
    tuple(re.compile(rf"\b(?:{one})\b") for one in _ROUTES),
)


# "Ở thành phố nào": which one has its name behind the word for its sort.
_PLACE_OF_A_SORT = re.compile(r"\b(?P<sort>thanh pho|tinh|huyen|xa|phuong) nao\b")
_PLACES = {
    "thanh pho": r"[Tt]hành\sphố|T[Pp]",
    "tinh": r"[Tt]ỉnh|[Tt]hành\sphố|T[Pp]",
    "huyen": r"[Hh]uyện|[Qq]uận|[Tt]hị\sxã",
    "xa": r"[Xx]ã|[Pp]hường|[Tt]hị\strấn",
    "phuong": r"[Xx]ã|[Pp]hường|[Tt]hị\strấn",
}
# "Điểm truy nhập không cung cấp dịch vụ …": those that have it are others.
_WITHOUT = re.compile(
    r"\bkhong (?:co|cung cap|kinh doanh|su dung|tham gia|to chuc|ban|mo|thuoc|phai la)"
    r"(?P<what>(?: [a-z]+){1,8})"
)
_DENIES = re.compile(r"\b(?:khong|chua|chang|ngoai|tru|not|no|non|without|never)\b|n't\b")
_OF_A_MATTER = frozenset({*OF_A_DAY, Intent.LIST, Intent.LEADER, Intent.ACTOR})
_OF_A_REPORT = (Intent.FACT, Intent.ACTOR, Intent.DEADLINE)
# "Báo cáo 6 tháng" said otherwise.
_HALF_A_YEAR = re.compile(r"\b(?:(?:hai|2|02) lan|nua nam|ban nien|so ket|giua (?:nam|ky))\b")
# Of the words that a question and an answer seem to share, so many agree in their marks.
_FEWEST_AGREEING = 0.25


def only_looks_alike(shelf: Shelf, said: Composed) -> bool:
    """Whether what an answer seems to share with a question is written with other marks.

    Asked where the words of the matter alone choose the answer.
    """
    if shelf.question.intent not in (Intent.FACT, Intent.COUNT):
        return False
    typed = typed_marks(shelf.asking.question)
    told = " | ".join(around(said))
    words = Words.of(syllables(told))
    others = disagreeing(typed, told, words.single)
    if not others:
        return False
    shared = shelf.topic.covered(words.without(others))
    return shared < _FEWEST_AGREEING * shelf.topic.covered(words)


def names_no_period(shelf: Shelf, said: Composed) -> bool:
    """Whether a "báo cáo quý" is asked about, and an answer speaks of no quarter."""
    period = period_asked(shelf.question)
    if period is None or shelf.question.intent not in _OF_A_REPORT:
        return False
    told = folded(" | ".join(draft.text for draft in said.drafts))
    is_half = period == "6 thang" and _HALF_A_YEAR.search(told) is not None
    return not is_half and re.search(rf"\b{period}\b", told.replace("sau thang", "6 thang")) is None


def names_no_place_of_the_sort(shelf: Shelf, said: Composed) -> bool:
    """Whether it is asked in which town or province, and no text told names any.

    "Xã nào nhiều hơn, A hay B?" has named them.
    """
    match = _PLACE_OF_A_SORT.search(shelf.question.plain)
    if (
        match is None
        or " hay " in shelf.question.plain
        or shelf.question.intent not in (Intent.FACT, Intent.COUNT)
    ):
        return False
    named = re.compile(rf"(?<!\w)(?:{_PLACES[match['sort']]})\.?\s*:?\s?[A-ZĐÀ-Ỹ]")
    return not any(named.search(words) for words in around(said))


def names_no_place(shelf: Shelf, said: Composed) -> bool:
    """Whether it is asked where something is, and an answer says nothing of where.

    So of what somebody leads, where who does is not asked ("… chủ trì ở địa điểm nào").
    """
    question = shelf.question
    is_led = question.intent in (Intent.LEADER, Intent.ACTOR) and not doers.asks_who(question)
    if not (is_led or question.intent is Intent.FACT) or not signs.is_place_asked(question):
        return False
    return not any(signs.names_place(draft.text) for draft in said.drafts)


def is_of_those_without(shelf: Shelf, said: Composed) -> bool:
    """Whether what is asked of those that have a thing is told only of those that have it not.

    Who asks with a "không" asks of these, or whether.
    """
    question = shelf.question
    if question.intent not in _OF_A_MATTER or _DENIES.search(question.plain):
        return False
    told = folded(" | ".join(around(said)))
    denied = Words.of(*(syllables(match["what"]) for match in _WITHOUT.finditer(told)))
    if not denied.paired:
        return False
    rest = Words.of(syllables(_WITHOUT.sub(" | ", told)))
    return any(_is_denied(one, denied, rest) for part in shelf.topic.parts for one in part)


def _is_denied(one: Wording, denied: Words, rest: Words) -> bool:
    pairs = {pair for pair, _ in one.paired}
    return bool(pairs) and pairs <= denied.paired and pairs.isdisjoint(rest.paired)


def is_of_another(shelf: Shelf, said: Composed) -> bool:
    """Whether an answer speaks of another thing of a sort than the one that is asked about."""
    asked = shelf.question.plain
    for name in shelf.scope.named:
        asked = asked.replace(name, " ")
    told = folded(" | ".join(around(said)))
    for sort in _SORTS:
        wanted = [one for one in sort if one.search(asked)]
        others = [one for one in sort if one not in wanted and one.search(told)]
        if wanted and others and not any(one.search(told) for one in wanted):
            return True
    return False
