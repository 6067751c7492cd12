"""Whether there is school on a day: the sentence that says which days are off.

"Hôm nay có đi học không" shares no word with "cho học sinh nghỉ học ngày 06/10/2025", and the day
is not said at all. Told is only what names that very day, or a span around it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from ingest.dates import find_dates
from ingest.document import PassageRole

_ASKED = re.compile(
    r"\b(?:co|duoc|phai) (?:phai |duoc )?(?:di hoc|den truong|toi truong|nghi hoc|hoc)\b"
    r"(?: binh thuong)?(?: hay)?(?: duoc)? (?:khong|ko|k|chua)\b|"
    r"\b(?:di hoc|nghi hoc|duoc nghi)(?: hoc)? (?:khong|ko)\b|\bis there (?:any )?school\b|"
    r"\b(?:do|will|must) .{0,30}(?:go to school|have (?:school|classes))\b|"
    r"\bis (?:the )?school (?:open|closed)\b"
)
_TODAY = re.compile(r"\b(?:hom nay|sang nay|chieu nay|today)\b")
_TOMORROW = re.compile(r"\b(?:ngay mai|mai|tomorrow)\b")
_SAYS = re.compile(
    r"(?<!\w)(?:nghỉ\s+học|nghỉ\s+dạy|không\s+đến\s+trường|trở\s+lại\s+trường|đi\s+học\s+(?:lại|"
    r"trở\s+lại|bình\s+thường)|tạm\s+dừng\s+(?:đến\s+trường|dạy))(?!\w)",
    re.IGNORECASE,
)
_WORDS = ("nghỉ học", "nghỉ dạy", "đến trường", "trở lại trường", "đi học", "tạm dừng")
_SPAN = re.compile(r"\btừ\b[^.;]{0,60}\b(?:đến|tới)\b", re.IGNORECASE)
_MOST_FOUND = 100
_MOST = 3


def told(shelf: Shelf) -> Outcome:
    """What papers say of school on the day asked about; None where that is not asked.

    Refused where none names that day: another day off says nothing of it.
    """
    day = _day_asked(shelf) if _ASKED.search(shelf.question.plain) else None
    if day is None or shelf.within:
        return None
    drafts = tuple(dict.fromkeys(_said_of(shelf, day)))
    if drafts:
        return Composed(drafts=drafts[:_MOST], is_sure=True)
    text = say(Phrase.NOT_HERE, shelf.question.language)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _day_asked(shelf: Shelf) -> dt.date | None:
    plain, today = shelf.question.plain, shelf.asking.as_of
    asked = [one for one in shelf.question.dates if one.day and one.month]
    if len(asked) == 1:
        year = asked[0].year or today.year
        try:
            return dt.date(year, asked[0].month or 1, asked[0].day or 1)
        except ValueError:
            return None
    if asked:
        return None
    if _TODAY.search(plain):
        return today
    return today + dt.timedelta(days=1) if _TOMORROW.search(plain) else None


def _said_of(shelf: Shelf, day: dt.date) -> Iterator[DraftClaim]:
    met = dict.fromkeys(
        one.passage_id
        for words in _WORDS
        for one in shelf.catalog.lexical.holding(words, limit=_MOST_FOUND)
    )
    papers = frozenset(shelf.scope.ids) or shelf.held
    for stored in shelf.catalog.passages(tuple(met)):
        if stored.passage.role is not PassageRole.BODY or stored.document.id not in papers:
            continue
        issued = stored.document.issued_on
        year = issued.year if issued and issued.year else day.year
        for one in sentences(stored.passage):
            if _SAYS.search(one.said) and _is_of(one, day, year):
                yield verbatim(one, stored.document)


def _is_of(one: Unit, day: dt.date, year: int) -> bool:
    """Whether a sentence names the day, or a span with it; a year left out is its paper's."""
    days = [
        (found.year or year, found.month, found.day)
        for found in find_dates(one.said)
        if found.month and found.day
    ]
    wanted = (day.year, day.month, day.day)
    if wanted in days:
        return True
    is_span = len(days) == 2 and _SPAN.search(one.said) is not None
    return is_span and days[0] <= wanted <= days[1]
