"""What papers say of a day: the meeting, the inspection, the training that is held on it.

A duty has its day in the register; an event is a sentence or a row of a table with a day in it. The
labelled line of an invitation ("Thời gian: 14 giờ 00 ngày 14/10/2025") and a row do not say what is
held: the title of their paper does, and stands before them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from assistant.composers.times.events import is_labelled
from assistant.composing import support, verbatim, whole_passage
from assistant.duties.office_duties import is_said_to
from assistant.grounding import DraftClaim
from assistant.register.asked_period import Period
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import heading_row, titled_tables
from assistant.units import Unit, sentences, whole
from ingest.dates import FoundDate, find_dates
from ingest.document import DocumentSummary, Passage, PassageRole
from ingest.layout.tables import cells_of
from ingest.text import find_whole, shown
from ingest.timing.changed_limits import moves_in
from ingest.timing.requests import asks_to_change
from vectorstore.evidence import StoredObligation, StoredPassage

# More days are looked for by their months.
_FEW_DAYS = 10
_MOST_DAYS = 62
_MOST_FOUND = 120
_MOST = 16
# "06/10 - 12/10 | Nguyễn Văn A | …", "Tuần 6 | 06/10 - 12/10 | …": who is on duty in a week, and
# nothing held on a day.
_ROSTER = "trực"
# A week, who is on duty, the telephone.
_ONE_ON_DUTY = 3
_ON_DUTY = re.compile(
    r"\W{0,4}(?:(?:Tuần|Ca|Kíp|Đợt)?\s{0,2}\d{0,2}\s{0,2}\|\s{0,2})?\d{1,2}/\d{1,2}(?:/\d{4})?\s{0,2}[-–]\s{0,2}\d{1,2}/\d{1,2}(?:/\d{4})?\s{0,2}\|"
)
_FLAGS = re.IGNORECASE
# "Kế hoạch số 45/KH-UBND ngày 12/9/2025": the day of a paper that is cited.
_OF_A_PAPER = re.compile(
    r"(?:[/-][A-ZĐ][\w&Đđ-]{0,20}|\b(?:Luật|Nghị\s+định|Quyết\s+định|Thông\s+tư|Công\s+văn)[^.;:]"
    r"{0,60})[\s,(]{0,3}(?:ngày\s{0,2})?\Z"
)
_BEFORE = 96
# "Do đường truyền bảo trì từ ngày …, Phòng thông báo:" is why a paper is written; "thay thế nội
# dung đã thống nhất … (ngày 18/10)" the day that is no more.
_NOT_HELD = re.compile(
    r"\s{0,4}(?:Do|Vì|Căn\s+cứ|Xét|Thực\s+hiện|Theo|Dự\s+báo)\s|"
    r"[^.;]{0,80}?(?<!\w)(?:thay\s+thế\s+(?:nội\s+dung|thời\s+gian|lịch|thông\s+báo)|"
    r"huỷ\s+bỏ|hủy\s+bỏ|bãi\s+bỏ)(?!\w)",
    _FLAGS,
)
#: What people ask for, folded, and the words of papers that say so.
_KINDS = (
    (
        re.compile(r"\b(?:hop|giao ban|meetings?)\b"),
        re.compile(r"(?<!\w)(?:họp|hội\s+nghị|giao\s+ban|tọa\s+đàm|toạ\s+đàm|đại\s+hội)", _FLAGS),
    ),
    (
        re.compile(r"\b(?:hoi nghi|hoi thao|conferences?)\b"),
        re.compile(r"(?<!\w)(?:hội\s+nghị|hội\s+thảo|đại\s+hội)", _FLAGS),
    ),
    (
        re.compile(r"\b(?:kiem tra|thanh tra|inspections?)\b"),
        re.compile(r"(?<!\w)(?:kiểm\s+tra|thanh\s+tra|giám\s+sát|khảo\s+sát)", _FLAGS),
    ),
    (
        re.compile(r"\b(?:tap huan|boi duong|trainings?)\b"),
        re.compile(r"(?<!\w)(?:tập\s+huấn|bồi\s+dưỡng)", _FLAGS),
    ),
)


def named_in(
    shelf: Shelf, period: Period, *, told: Iterable[StoredObligation] = (), kind: str = ""
) -> tuple[DraftClaim, ...]:
    """The sentences and rows that name a day of a period, in the order of the days.

    Args:
        shelf: the question's view of the library.
        period: both ends given, two months at most; nothing is found for another.
        told: duties that the answer says already.
        kind: the folded question, where it asks for events of one kind ("hop", "kiem tra").
    """
    if not _is_bounded(period):
        return ()
    wanted = [said for asked, said in _KINDS if asked.search(kind)]
    limits = {(one.passage.id, one.obligation.end) for one in told}
    held = shelf.binding
    found: dict[str, tuple[dt.date, DraftClaim]] = {}
    for stored in _naming(shelf, period):
        passage, document = stored.passage, stored.document
        if document.id not in held or passage.role is not PassageRole.BODY:
            continue
        for one in sentences(passage):
            day = _day_in(one, document, period)
            is_told = any(at == passage.id and one.start < end <= one.end for at, end in limits)
            is_told = is_told or any(no.match(one.text) for no in (_ON_DUTY, _NOT_HELD))
            is_told = is_told or asks_to_change(one.text)
            if day is None or is_told or not _is_of(wanted, one, document):
                continue
            if shelf.bound is not None and not is_said_to(shelf, shelf.bound, one, document):
                continue
            found.setdefault(one.text, (day, _claim(shelf, one, document)))
    ordered = sorted(found.values(), key=lambda pair: pair[0])
    return tuple(claim for _, claim in ordered[:_MOST])


def on_duty_in(shelf: Shelf, period: Period) -> tuple[DraftClaim, ...]:
    """The rows of a roster whose days hold a day of the period ("20/10 - 26/10 | Nguyễn Văn A")."""
    held = frozenset(shelf.scope.ids) or shelf.summaries.ids
    found = dict.fromkeys(
        one.passage_id for one in shelf.catalog.lexical.holding(_ROSTER, limit=_MOST_FOUND)
    )
    rows = {
        one.passage.id: (one, stored.document)
        for stored in shelf.catalog.passages(tuple(found))
        if stored.document.id in held and stored.passage.role is PassageRole.BODY
        for passage in _with_its_table(shelf, stored)
        for one in sentences(passage)
        if _meets(one, stored.document, period)
    }
    claims: list[DraftClaim] = []
    for one, document in list(rows.values())[:_MOST]:
        titles = _titles_of_many(shelf, one.passage, document)
        claims += [claim for claim in titles if claim not in claims]
        claims.append(verbatim(one, document) if titles else _claim(shelf, one, document))
    return tuple(claims)


def _titles_of_many(shelf: Shelf, row: Passage, document: DocumentSummary) -> list[DraftClaim]:
    """The titles over a row of several people, who else would not be told apart."""
    whole_document = shelf.document(document.id)
    is_of_many = len(cells_of(row.text)) > _ONE_ON_DUTY and whole_document is not None
    head = heading_row(row, whole_document) if is_of_many and whole_document else None
    unit = whole(head) if head is not None else None
    return [verbatim(unit, document)] if unit is not None else []


def _with_its_table(shelf: Shelf, stored: StoredPassage) -> tuple[Passage, ...]:
    """A passage; of a row of titles ("Lãnh đạo trực") the rows under it."""
    document = shelf.document(stored.document.id) if is_row(stored.passage) else None
    tables = titled_tables(document) if document is not None else ()
    under = (one.body for one in tables if one.heads[:1] == (stored.passage,))
    return next(under, (stored.passage,))


def _meets(one: Unit, document: DocumentSummary, period: Period) -> bool:
    """Whether the days that a row begins with hold a day of a period."""
    if not _ON_DUTY.match(one.text):
        return False
    days = [day for found in find_dates(one.text) if (day := _exact(found, document))][:2]
    if len(days) < 2 or period.first is None or period.last is None:
        return False
    first, last = days
    last = last if last >= first else last.replace(year=last.year + 1)
    return first <= period.last and period.first <= last


def asks_for_events(plain: str) -> bool:
    """Whether a folded question asks for events of some kind."""
    return any(asked.search(plain) for asked, _ in _KINDS)


def _is_bounded(period: Period) -> bool:
    if period.first is None or period.last is None:
        return False
    return (period.last - period.first).days <= _MOST_DAYS


def _naming(shelf: Shelf, period: Period) -> tuple[StoredPassage, ...]:
    """The passages that print a day of the period, as far as search by words finds them."""
    found = dict.fromkeys(
        one.passage_id
        for words in _spelt(period)
        for one in shelf.catalog.lexical.holding(words, limit=_MOST_FOUND)
    )
    return shelf.catalog.passages(tuple(found))


def _spelt(period: Period) -> Iterator[str]:
    """The ways in which papers print the days, or the months of many days."""
    first, last = period.first, period.last
    if first is None or last is None:
        return
    length = (last - first).days + 1
    days = [first + dt.timedelta(days=shift) for shift in range(length)]
    few = length <= _FEW_DAYS
    of_days = ("{0}/{1}", "{0} tháng {1}") if few else ("{1}/{2}", "tháng {1} năm {2}")
    said = (
        form.format(day, month, one.year)
        for one in days
        for form in of_days
        for day in (f"{one.day}", f"{one.day:02d}")
        for month in (f"{one.month}", f"{one.month:02d}")
    )
    yield from dict.fromkeys(said)


def _day_in(one: Unit, document: DocumentSummary, period: Period) -> dt.date | None:
    """The first day of the period that a sentence names of its own; None where there is none.

    Neither the day of a paper that is cited nor one that the sentence moves to another.
    """
    moved = {move.old for move in moves_in(one.text)}
    for found in find_dates(one.text):
        if found in moved:
            continue
        if _OF_A_PAPER.search(one.text[max(0, found.start - _BEFORE) : found.start]):
            continue
        day = _exact(found, document)
        if day is not None and _holds(period, day):
            return day
    return None


def _exact(found: FoundDate, document: DocumentSummary) -> dt.date | None:
    """The day; one that is printed without a year is of the year of its paper."""
    year = found.year or (document.issued_on.year if document.issued_on else None)
    if year is None or found.month is None or found.day is None:
        return None
    try:
        return dt.date(year, found.month, found.day)
    except ValueError:
        return None


def _holds(period: Period, day: dt.date) -> bool:
    return (period.first or day) <= day <= (period.last or day)


def _is_of(wanted: list[re.Pattern[str]], one: Unit, document: DocumentSummary) -> bool:
    """Whether a sentence, the headings over it or its title tell of an event that is wanted."""
    if not wanted:
        return True
    said = [one.said, *one.passage.heading_path]
    if _needs_its_title(one):
        said.append(document.title or "")
    return any(kind.search(words) for kind in wanted for words in said)


def _needs_its_title(one: Unit) -> bool:
    return is_labelled(one.text) or is_row(one.passage)


def _claim(shelf: Shelf, one: Unit, document: DocumentSummary) -> DraftClaim:
    """The sentence as it stands, behind the title of its paper where that says what is held."""
    alone = verbatim(one, document)
    whole = shelf.document(document.id) if _needs_its_title(one) else None
    title = document.title
    if whole is None or not title:
        return alone
    above = next((p for p in whole.passages if find_whole(shown(title), p.text)), None)
    if above is None or above.role not in (PassageRole.HEADER, PassageRole.HEADING):
        return alone
    text = f"{shown(title)}: {one.said}"
    return DraftClaim(text=text, supports=(whole_passage(above, document), support(one, document)))
