"""Whether what is told names the day, the month or the end that a question asks for."""

from __future__ import annotations

import re

from assistant.composing import Composed, around
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.wanted import signs
from ingest.text import folded

# "Trước ngày nào", "hôm mấy": no hour, no number of hours and no "hằng năm" is a day.
_DAY_ASKED = re.compile(r"\b(?:ngay|hom) (?:nao|may)\b")
_FROM_WHEN = re.compile(r"\btu (?:(?:khi|luc|ngay|hom|thang|nam) (?:nao|may)|bao gio)\b")
_SAYS_FROM_WHEN = re.compile(
    r"\d{1,2}/\d{1,2}|\b(?:ngay|thang|nam|quy|khoa|ky|dot) (?:thu )?(?:\d|[ivx]{1,5}\b)|"
    r"\b(?:19|20)\d\d\b|"
    r"\bke tu\b|\b(?:tu|sau|ngay) (?:khi|sau)\b|\bngay ky\b|\bthu (?:hai|ba|tu|nam|sau|bay)\b"
)
# A row has days of other things beside: of the laws cited, of "kể từ ngày nhận đủ hồ sơ".
_CELL_FROM_WHEN = re.compile(
    r"\btu (?:ngay |thang |nam |\d{1,2} gio )?\d|\b(?:bat dau|hieu luc)\b|"
    r"\|\s?(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{4})?\s?\|"
)
_SAYS_DAY = re.compile(
    r"(?<!\d)\d{1,2} ?[/.] ?\d{1,2}|\bngay (?:\d|ky|ban hanh|lam viec|dau|cuoi)|\bmung \d|"
    r"\bthang \d|\bnam (?:19|20)\d\d|\d\)? ?(?:ngay|tuan|thang)\b|\bquy (?:[iv]{1,3}|\d)\b|"
    r"\bthu (?:hai|ba|tu|nam|sau|bay)\b|\bchu nhat\b|\b(?:cuoi|dau|giua) (?:thang|nam|quy|tuan)\b"
)
# Of "mùng mấy" no weekday is one either.
_MONTH_DAY_ASKED = re.compile(r"\bmung may\b")
_SAYS_MONTH_DAY = re.compile(r"(?<!\d)\d{1,2} ?/ ?\d{1,2}|\b(?:ngay|mung) \d")
# Of "từ năm nào", "đến tháng mấy" a year, a month or a day is named.
_MONTH_ASKED = re.compile(
    r"\b(?:tu|den|toi|trong|vao|het) (?:het )?(?:nam|thang|quy) (?:nao|may)\b|"
    r"(?<!moi )(?<!hang )(?<!mot )\b(?:nam|thang|quy) nao\b(?! (?:cung|la|co)\b)"
)
_SAYS_MONTH = re.compile(
    r"\bnam (?:19|20)\d\d|\d{1,2} ?[/-] ?\d|\b(?:thang|quy) (?:\d|[iv]{1,3}\b)|(?:19|20)\d\d\b|"
    r"\b(?:ngay (?:ky|\d)|(?:hang|moi|cuoi|dau|giua) (?:nam|quy|thang|tuan|ngay|hoc|ky|he))\b"
)
# Since when: how long something takes is no such day.
_SINCE_ASKED = re.compile(r"\btu (?:ngay|hom) (?:nao|may)\b")
_SAYS_SINCE = re.compile(
    r"(?<!\d)\d{1,2} ?[/.] ?\d{1,2}|\bngay \d|\bmung \d|\bthang \d|\bnam (?:19|20)\d\d|"
    r"\bngay (?:ky|ban hanh|thong qua|dau)|\bke tu\b"
)
# "Quỹ nào" asks for no quarter; without marks what is done with a fund tells ("gây quy nào").
_FUND_TYPED = re.compile(r"\bquỹ\b", re.IGNORECASE)
_FUND = re.compile(
    r"\b(?P<before>gay|gop|dong|quyen|ung ho|van dong|lap|xay dung|bang|giup|loai)"
    r"(?: (?:vao|cho|nhung|cac|cai))? quy\b"
)
# The day of a paper that is only cited is no day of what is asked.
_CITED_DAY = re.compile(
    r"\d{1,6} ?/ ?[a-z0-9&./-]{2,24},? (?:ngay |cua [^\d;.|]{2,60} ngay )"
    r"\d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-] ?| thang \d{1,2} nam )\d{4}"
)
_DAY_OF_PAPER = re.compile(r"\b(?:ky|ban hanh|de ngay|ngay cua|van ban|cong bo)\b")
#: What may be asked for by its day.
OF_A_DAY = frozenset({Intent.FACT, Intent.COUNT, Intent.PERIOD, Intent.DEADLINE})


def names_no_day(shelf: Shelf, said: Composed) -> bool:
    """Whether it is asked on which day, and nothing told or quoted names one."""
    question = shelf.question
    if question.intent not in OF_A_DAY:
        return False
    ends = signs.end_asked(question)
    if question.intent is Intent.DEADLINE:
        ends = None  # until when it may be handed in is by when it has to be
    if ends is not None and not any(map(ends, around(said))):
        return True
    if _FROM_WHEN.search(question.plain) and _names_no_beginning(said):
        return True
    sign = _sign_of_a_day(_without_funds(question))
    if sign is None:
        return False
    told = (one.passage.text for draft in said.drafts for one in draft.supports)
    lines = [folded(words) for words in (*told, *(draft.text for draft in said.drafts))]
    if not _DAY_OF_PAPER.search(question.plain):
        lines = [_CITED_DAY.sub(" ", words) for words in lines]
    return not any(map(sign.search, lines))


def _without_funds(question: Question) -> str:
    """The folded question with "quỹ" left out, which folds as a quarter of a year does."""
    is_typed = _FUND_TYPED.search(question.text) is not None
    return re.sub(r"\bquy\b", " ", question.plain) if is_typed else _FUND.sub(" ", question.plain)


def _sign_of_a_day(plain: str) -> re.Pattern[str] | None:
    """What names a day, or a month, of the sort that is asked for; None where none is."""
    asked = (
        (_MONTH_DAY_ASKED, _SAYS_MONTH_DAY),
        (_SINCE_ASKED, _SAYS_SINCE),
        (_DAY_ASKED, _SAYS_DAY),
        (_MONTH_ASKED, _SAYS_MONTH),
    )
    return next((sign for cue, sign in asked if cue.search(plain)), None)


def _names_no_beginning(said: Composed) -> bool:
    rows = all(is_row(one.passage) for draft in said.drafts for one in draft.supports)
    says = _CELL_FROM_WHEN if rows else _SAYS_FROM_WHEN
    return not any(says.search(folded(words)) for words in around(said))
