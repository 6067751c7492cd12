"""Answers from the duties that were found at ingest: by when, to whom, through what, by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import RefusalReason
from assistant.changes import extensions
from assistant.changes.moved import move_of, settled
from assistant.composing import (
    Composed,
    Declined,
    Outcome,
    names,
    sections_said,
    verbatim,
)
from assistant.duties import duty_words
from assistant.duties.duty_claims import claim_of, in_its_words
from assistant.duties.duty_fits import (
    CLEARLY_BETTER,
    HEAVIEST,
    Fit,
    as_typed,
    fit_of,
    month_and_day,
    more_exact,
)
from assistant.duties.duty_supports import supports_of
from assistant.duties.other_sorts import Sorted, dated_sentence, of_the_deed, of_the_sort
from assistant.duties.parties_asked import by_the_doer, of_the_parties
from assistant.duties.still_to_come import still_to_come
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.question import AskedDate, Language
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.wanted import signs
from assistant.wanted.asked_doer import are_of_the_doer, of_the_doer
from assistant.wanted.contacts import is_phone_asked
from assistant.wanted.offices_asked import of_the_receiver
from assistant.wanted.report_periods import of_period, period_due
from ingest.document import Obligation, PartialDate
from ingest.text import shown
from vectorstore.evidence import StoredObligation

_ENOUGH, _ALL, _FEW = 0.7, 0.9, 2
# Of a question that says much of its matter a duty must hold so much, where the paper is named, and
# where only its office is, which may have other papers.
_MUCH = 6
_LEAST = {False: 0.25, True: 0.4}
_MOST, _MOST_OF_A_LIST = 12, 24
_A_MATTER = 4
_OWN_ENOUGH = 0.5
_AHEAD = 0.1
_NEARLY_ALL = 0.8
_SENT_ASKED = re.compile(r"\b(?:gui|nop|submit(?:ted)?|sent|hand(?:ed)? in)\b")
_SENT = re.compile(r"(?:gửi|nộp|trình|báo\s+cáo)(?!\w)", re.IGNORECASE)
# "31/10 | Hạn trình hồ sơ … | Phòng …".
_DATED_ROW = re.compile(
    r"\W{0,4}(?:\d{1,3}\s{0,2}\|\s{0,2})?(?:ngày\s)?\d{1,2}/\d{1,2}(?:/\d{4})?\s{0,2}\|\s{0,2}(?:Thời\s)?[Hh]ạn\s"
)
TIME_ASKED = re.compile(
    r"(?:may|bao nhieu) (?:ngay|thang|gio|tuan|nam)\b|bao lau|khi nao|bao gio|ngay (?:nao|may)|"
    r"(?:hom|bua|chung) nao|thang nao|thoi han|cham nhat|muon nhat|\bhan\b(?! che\b)|"
    r"how (?:long|many (?:days|months))|\bwhen\b|what date|deadline"
)
"""What asks for a day or a length of time, folded."""


# "trước ngày 20/10 hay 24/10"; "trước hay sau ngày 20/10" names one day.
_EITHER = re.compile(r"\d\S{0,8} (?:hay|hoac|or)(?: la)? (?:truoc |den |vao |by |on )?(?:ngay )?\d")


def deadlines(shelf: Shelf) -> Outcome:
    """What is due: the day asked about first, then what falls due before it."""
    about = of_the_deed(shelf, of_the_parties(shelf, _about(shelf)))
    topic, is_report = shelf.topic_of_duties, shelf.question.about_report
    may_differ = is_report and not are_of_the_doer(about, shelf.question)
    sort = of_the_sort(shelf, topic, about) if may_differ else Sorted(about)
    if not (duties := list(sort.duties)):
        return dated_sentence(topic, sort.told) or _none(shelf)
    after = next((date for date in shelf.question.dates if date.is_after and date.year), None)
    if after is not None:
        later = [one for one in duties if _is_after(one.obligation, after)]
        return composed(shelf, later) if later else _none(shelf)
    days = [date for date in shelf.question.dates if date.month is not None]
    if not days:
        years = {date.year for date in shelf.question.dates if date.year}
        dated = [one for one in duties if one.obligation.date and one.obligation.date.year in years]
        none = replace(_none(shelf), is_sure=all(map(_year, duties)))  # another year's is no day
        return composed(shelf, dated or duties) if (dated or not years) else none
    either = _of_either_day(shelf, duties, days) if len(days) > 1 else []
    return composed(shelf, either) if either else _by_the_day(shelf, duties, days[0])


def _of_either_day(
    shelf: Shelf, duties: list[StoredObligation], days: list[AskedDate]
) -> list[StoredObligation]:
    """What is due on one of the days that a question leaves a choice of ("20/10 hay 24/10")."""
    if not _EITHER.search(shelf.question.plain):
        return []
    asked = {(one.month, one.day) for one in days if one.day is not None}
    found = []
    for duty in duties:
        moved = move_of(shelf, duty)
        set_to = {month_and_day(duty.obligation)}
        set_to |= {(moved.move.new.month, moved.move.new.day)} if moved is not None else set()
        if asked & set_to:
            found.append(duty)
    return found


def by_day(shelf: Shelf, day: AskedDate) -> Outcome:
    """All that is due on a day or in a month, of whichever year; before it too for a bound."""
    return _by_the_day(shelf, _of_reports(shelf), day)


def _of_reports(shelf: Shelf) -> list[StoredObligation]:
    """The duties in sight; where a report is asked about, those to report."""
    every = not shelf.question.about_report
    return [one for one in shelf.obligations if every or one.obligation.is_report]


def on_day(shelf: Shelf, day: AskedDate, *, exactly: bool = False) -> list[StoredObligation]:
    """What is due on a day, of whichever year; with what names its month alone if not exactly."""
    found = _due_by(list(shelf.obligations), day)[0]
    return [one for one in found if month_and_day(one.obligation)[1]] if exactly else found


def _by_the_day(shelf: Shelf, duties: list[StoredObligation], day: AskedDate) -> Outcome:
    exact, earlier = _due_by(duties, day)
    if not exact and not earlier:
        return _none(shelf)
    coming = still_to_come((*exact, *earlier), day, shelf.asking.as_of)
    if coming is not None and not shelf.question.about_report:
        found = composed(shelf, coming.duties, due=lambda new: _is_by(new, day))
        over = say(Phrase.OVER_ALREADY, shelf.question.language, count=str(coming.over))
        return replace(found, notes=(over, *found.notes)) if coming.over else found
    # "trước ngày 05/12" is of a year in which something is due on that day.
    years = {_year(duty) for duty in exact}
    shown_too = [duty for duty in earlier if not years or _year(duty) in (None, *years)]
    notes, language = [], shelf.question.language
    if shown_too:
        notes.append(say(Phrase.EARLIER_TOO if exact else Phrase.ONLY_EARLIER, language))
    if left := len(earlier) - len(shown_too):
        notes.append(say(Phrase.EARLIER_IN_OTHER_YEARS, language, count=str(left)))
    return composed(shelf, [*exact, *shown_too], tuple(notes), due=lambda new: _is_by(new, day))


def limits(shelf: Shelf) -> Composed | None:
    """By when, or within what time, a paper that is named wants one thing done; else None."""
    topic = shelf.topic_of_duties
    if shelf.scope.is_open or not TIME_ASKED.search(shelf.question.plain):
        return None
    fits = sorted((fit_of(topic, one) for one in _of_reports(shelf)), key=lambda fit: -fit.own)
    if not fits or topic.syllables < _A_MATTER:
        return None
    best, ahead = fits[0], fits[0].own - (fits[1].own if len(fits) > 1 else 0.0)
    is_it = best.own >= _OWN_ENOUGH and best.holds_heaviest and ahead >= _AHEAD
    return composed(shelf, [best.duty]) if is_it else None


def dated_row(shelf: Shelf) -> Composed | None:
    """The row of a calendar that calls its day the limit of what is asked ("31/10 | Hạn nộp …")."""
    if shelf.question.intent is not Intent.DEADLINE or shelf.topic.syllables < _A_MATTER:
        return None
    rows = (
        found
        for found in shelf.ranked[:_A_MATTER]
        if found.own >= _NEARLY_ALL and found.holds_heaviest and _DATED_ROW.match(found.unit.text)
    )
    row = next(rows, None)
    return Composed(drafts=(verbatim(row.unit, row.document),)) if row else None


def channel(shelf: Shelf) -> Outcome:
    """Through what a report goes."""
    if is_phone_asked(shelf.question):
        return None
    duties = [one for one in _about(shelf) if one.obligation.channel]
    if not duties:
        return _none(shelf) if shelf.question.about_report else None
    return _each_once(shelf, duties, duty_words.channel)


def sent(shelf: Shelf) -> Composed | None:
    """To whom goes what one duty alone is about in the words of the question; else None.

    Where that duty does not say it its paragraph is shown, which says with whom it ends up.
    """
    topic = shelf.topic_of_duties
    if (
        not shelf.asks_for_a_matter
        or topic.syllables < _FEW
        or signs.asks_for_the_form(shelf.question)
    ):
        return None
    fits = [fit_of(topic, one) for one in _about(shelf, sent=True)]
    fits = [fit for fit in fits if fit.holds_heaviest and fit.support >= _ENOUGH]
    known = [fit.duty for fit in fits if fit.duty.obligation.to] or by_the_doer(shelf)
    if known and len({fit.duty.obligation.to for fit in fits if fit.duty in known}) == 1:
        return _each_once(shelf, known[:1], duty_words.channel)
    said = in_its_words(fits[0].duty) if len(fits) == 1 and fits[0].own >= _ALL else None
    return Composed(drafts=(verbatim(said, fits[0].duty.document),)) if said else None


def report_to(shelf: Shelf) -> Outcome:
    """Where a report goes."""
    duties = _on_the_day(shelf, _about(shelf))
    duties = of_the_receiver([one for one in duties if one.obligation.to], shelf.question)
    if duties:
        return _each_once(shelf, duties, duty_words.channel)
    return _none(shelf) if shelf.question.about_report else None


def reporters(shelf: Shelf) -> Outcome:
    """Who has to report."""
    duties = _on_the_day(shelf, _about(shelf))
    duties = [one for one in duties if one.obligation.who]
    return _each_once(shelf, duties, duty_words.who) if duties else _none(shelf)


def asked_about(shelf: Shelf) -> tuple[StoredObligation, ...]:
    """The duties that the question is about; where it names a day those due on it, or by it."""
    duties = _about(shelf)
    day = next((date for date in shelf.question.dates if date.month is not None), None)
    if day is None:
        return tuple(duties)
    exact, earlier = _due_by(duties, day)
    return (*exact, *earlier)


def _about(shelf: Shelf, *, sent: bool = False) -> list[StoredObligation]:
    """The duties that the question is about: reports where it says so, and the topic.

    ``sent`` asks for what is sent, which need be no report.
    """
    wants_reports = shelf.question.about_report or (
        not sent and shelf.question.intent in (Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS)
    )
    topic, open_scope = shelf.topic_of_duties, shelf.scope.is_open
    least = _LEAST[shelf.scope.by_office] if topic.syllables >= _MUCH else 0.0
    duties: Sequence[StoredObligation] = shelf.obligations
    if open_scope and not topic.is_empty:
        duties = shelf.duties_on(topic, least=max(least, _ENOUGH), heaviest=HEAVIEST)
    kept = [one for one in duties if one.obligation.is_report or not wants_reports]
    if (period := period_due(shelf.question)) is not None:
        kept = of_period(kept, period)
    kept = of_the_doer(kept, shelf.question)
    if topic.is_empty:
        return kept
    # Duties that are of something else set no mark for those that are meant.
    fits = [
        fit
        for fit in (fit_of(topic, one) for one in kept)
        if (not open_scope or (fit.support >= _ENOUGH and fit.holds_heaviest))
        and fit.support >= least
    ]
    fits = _handed_in(shelf, fits)
    best = max((fit.own for fit in fits), default=0.0)
    if any(date.month is not None for date in shelf.question.dates):
        return [fit.duty for fit in fits]
    most = max((fit.support for fit in fits), default=0.0)
    if best < CLEARLY_BETTER and most >= _ENOUGH:  # said by the headings over one of them
        return [fit.duty for fit in fits if fit.support >= most - CLEARLY_BETTER]
    near = [fit for fit in fits if fit.own >= best - CLEARLY_BETTER]
    return [fit.duty for fit in more_exact(as_typed(topic, near), fits)]


def _handed_in(shelf: Shelf, fits: list[Fit]) -> list[Fit]:
    """Where it is asked by when something is sent, what is sent, if any duty meant is.

    By when an office has its own papers ready is another day than that by which it sends them.
    """
    is_report = shelf.question.about_report
    if not (is_report or _SENT_ASKED.search(shelf.question.plain)):
        return fits
    sent = [
        fit
        for fit in fits
        if (fit.duty.obligation.to or _SENT.match(fit.duty.obligation.what))
        and fit.support >= _ENOUGH
        and fit.holds_heaviest
    ]
    if sent or is_report:
        return sent or fits
    return [fit for fit in fits if fit.own >= _ENOUGH or fit.holds_heaviest]


def _due_by(
    duties: list[StoredObligation], day: AskedDate
) -> tuple[list[StoredObligation], list[StoredObligation]]:
    """The duties due on the day, and those due before it in the same year (each year apart)."""
    exact: list[StoredObligation] = []
    earlier: list[StoredObligation] = []
    for duty in duties:
        month, at = month_and_day(duty.obligation)
        year = _year(duty)
        if month is None or (day.year and year and day.year != year):
            continue
        if month == day.month and (day.day is None or at in (None, day.day)):
            exact.append(duty)
        elif day.is_bound and (month, at or 0) < (day.month or 0, day.day or 31):
            earlier.append(duty)
    years = {year for year in map(_year, exact) if year}
    exact.sort(key=lambda duty: _same_years_first(duty, years))
    if day.day is not None:  # what names the month alone is due on no day of it
        exact.sort(key=lambda duty: month_and_day(duty.obligation)[1] is None)
    return exact, sorted(earlier, key=lambda duty: _same_years_first(duty, years))


def _is_by(date: PartialDate, day: AskedDate) -> bool:
    """Whether a day is the one asked about, or before it where that is a bound."""
    if day.year and date.year != day.year:
        return False
    if date.month == day.month and day.day in (None, date.day):
        return True
    return day.is_bound and (date.month or 0, date.day or 0) < (day.month or 0, day.day or 31)


def _year(duty: StoredObligation) -> int | None:
    return duty.obligation.date.year if duty.obligation.date else None


def _is_after(obligation: Obligation, day: AskedDate) -> bool:
    date = obligation.date
    if date is None or day.year is None:
        return False
    asked = (day.year, day.month or 0, day.day or 0)
    return (date.year, date.month or 0, date.day or 0) > asked


def _on_the_day(shelf: Shelf, duties: list[StoredObligation]) -> list[StoredObligation]:
    """Of the duties those due on the day asked about; all where no day is asked about."""
    day = next((date for date in shelf.question.dates if date.month is not None), None)
    return _due_by(duties, day)[0] if day is not None else duties


def _same_years_first(duty: StoredObligation, years: set[int]) -> tuple[bool, int, int, int]:
    date = duty.obligation.date
    if date is None:
        return (True, 0, 0, 0)
    return (date.year not in years, -date.year, date.month or 0, date.day or 0)


def composed(
    shelf: Shelf,
    duties: list[StoredObligation],
    notes: tuple[str, ...] = (),
    *,
    due: Callable[[PartialDate], bool] | None = None,
) -> Composed:
    """The duties that no later paper moves, each in a sentence, as many as one can read.

    The sentence that moves a day stands in the place of the duty; where ``due`` is given only if
    the new day is asked for, and in the place of that day.
    """
    now = settled(shelf, duties, due=due)
    places: list[tuple[int, DraftClaim | StoredObligation]] = [*now.instead, *now.duties]
    stands = [one for _, one in sorted(places, key=lambda place: place[0])]
    most = _MOST if due is None else _MOST_OF_A_LIST
    if len(stands) > most:
        left = str(len(stands) - most)
        notes = (*notes, say(Phrase.MORE_DUTIES, shelf.question.language, count=left))
    drafts = (one if isinstance(one, DraftClaim) else claim_of(shelf, one) for one in stands[:most])
    asked = extensions.notes_of(shelf, [one for _, one in now.duties]) if due is None else ()
    return Composed(drafts=tuple(drafts), notes=(*now.notes, *asked, *notes))


def _each_once(
    shelf: Shelf, duties: list[StoredObligation], words: Callable[[Obligation, Language], str]
) -> Composed:
    said: dict[str, DraftClaim] = {}
    for duty in duties:
        text = words(duty.obligation, shelf.question.language)
        said.setdefault(text, DraftClaim(text=text, supports=supports_of(shelf, duty)))
    return Composed(drafts=tuple(said.values()))


def _none(shelf: Shelf) -> Declined:
    """No such duty: the documents named do not set one, or nothing in the library does."""
    language = shelf.question.language
    if shelf.scope.is_open:
        text = say(Phrase.NO_DEADLINE_HERE, language)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text)
    told = shelf.obligations
    text = say(Phrase.NO_DEADLINE_SAID, language, names=names(shelf.scope.documents))
    if told:
        limits = "; ".join(dict.fromkeys(f"«{shown(one.obligation.words)}»" for one in told))
        text = f"{text} {say(Phrase.LIMITS_SAID, language, limits=limits)}"
    else:
        text = f"{text} {sections_said(shelf)}"
    return Declined(
        reason=RefusalReason.FALSE_PREMISE,
        text=text,
        near=tuple((one.passage, one.document) for one in told[:3]),
    )
