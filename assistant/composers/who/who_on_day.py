"""Who does something on a day that is named, tomorrow, or the next time: only who is named for it.

"Ngày mai ai tiếp công dân?" has its answer where a paper names that day. What an office does in
general, and who did it another day, is nearer in words, and wrong on the day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.phrases import Phrase, say
from assistant.selection import Found, ranked, words_about
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.wanted import signs
from assistant.weighing import Topic, Words
from ingest.dates import find_dates

_WHO = re.compile(r"\b(?:ai|nguoi nao|lanh dao nao|dong chi nao|thay nao|co nao)\b|\bwho\b")
# "Mai" alone may be a name, but not before who it is that is asked.
_TOMORROW = re.compile(
    r"\b(?:(?:ngay|sang|chieu|toi) mai|tomorrow)\b|\A(?:vay |the )?mai (?=ai\b|thi ai\b)"
)
_NEXT = re.compile(r"\b(?:lan|ky|buoi|dot|phien) (?:sau|toi|ke tiep|tiep theo)\b|\bnext\b")
_SAID_NEXT = re.compile(
    r"(?<!\w)(?:lần|kỳ|buổi|đợt|phiên)\s+(?:sau|tới|kế\s+tiếp|tiếp\s+theo)(?!\w)", re.IGNORECASE
)
_NAMES_ONE = re.compile(
    r"(?<!\w)(?:ông|bà|đồng\s+chí|đ/c|thầy|cô|do)\s|"
    r"(?<!\w)(?:chủ\s+trì|chủ\s+tọa|phụ\s+trách|trực)\s*:",
    re.IGNORECASE,
)
_SHORTEST_EVENT = 2
_ENOUGH = 0.75
_ITSELF = 0.5
_AS_NEAR = 0.1


def told(shelf: Shelf) -> Outcome:
    """The sentence that names who acts on the day asked about; None where none does.

    Where tomorrow is asked, and papers name somebody of another day alone, it is refused.
    """
    plain = shelf.question.plain
    if shelf.within or not _WHO.search(plain):
        return None
    tomorrow, coming = _TOMORROW.search(plain), _NEXT.search(plain)
    today = shelf.asking.as_of
    days = {today + dt.timedelta(days=1)} if tomorrow else set(_days_named(shelf))
    if not days and coming is None:
        return None
    words = [one.words for one in shelf.question.dates]
    words += [one.group().strip() for one in (tomorrow, coming) if one is not None]
    topic = shelf.topic_besides((*words, "chu tri"))
    if topic.syllables < _SHORTEST_EVENT:
        return None
    found = _fitting(shelf, topic, days, today)
    if found:
        return Composed(drafts=tuple(verbatim(one.unit, one.document) for one in found))
    if tomorrow is None:
        return None
    text = say(Phrase.NOT_HERE, shelf.question.language)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _fitting(shelf: Shelf, topic: Topic, days: set[dt.date], today: dt.date) -> tuple[Found, ...]:
    def accepts(one: Unit) -> bool:
        named = set(_days_of(one, today.year))
        is_then = bool(days & named) if days else _is_to_come(one, named, today)
        return is_then and (_NAMES_ONE.search(one.text) is not None or signs.names_leader(one))

    found = [
        one
        for one in ranked(topic, shelf.sights, accepts=accepts)
        if topic.covered(Words.of(one.unit.syllables)) >= _ITSELF
        and topic.covered(Words.of(one.unit.syllables).union(words_about(one.document))) >= _ENOUGH
    ]
    return tuple(one for one in found if one.score >= found[0].score - _AS_NEAR)


def _is_to_come(one: Unit, named: set[dt.date], today: dt.date) -> bool:
    says_next = _SAID_NEXT.search(one.text) is not None
    return says_next and any(day >= today for day in named)


def _days_named(shelf: Shelf) -> Iterator[dt.date]:
    asked = [one for one in shelf.question.dates if one.day and one.month and not one.is_bound]
    for one in asked:
        yield from _day(one.year or shelf.asking.as_of.year, one.month, one.day)


def _days_of(one: Unit, year: int) -> Iterator[dt.date]:
    for date in find_dates(one.text):
        yield from _day(date.year or year, date.month, date.day)


def _day(year: int, month: int | None, day: int | None) -> Iterator[dt.date]:
    if month and day:
        try:
            yield dt.date(year, month, day)
        except ValueError:
            return
