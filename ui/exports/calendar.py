"""A list of duties as a calendar (RFC 5545), for import and for subscription.

A duty is a task (VTODO), an all-day event (VEVENT), or both: many calendars show no tasks, and a
task can be ticked off. The day is the one of the limit, as printed; "trước ngày" and the last good
day stand in the description. Of several days the last one is the day, since by then it is due.

Nothing here depends on the moment of writing: an entry is stamped with the time when its document
came into the library, so a second export of the same list is the same file, and its UID is made of
the paragraph, the place of the limit in it and the day, so a second import changes nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from icalendar import Alarm, Calendar, Event, Todo, vDuration

from assistant.deadlines import Deadline
from ingest.text import shown
from ui.deadline_words import basis_of_day, due_words
from ui.exports.cells import written
from ui.exports.options import DEFAULT_ALARM_DAYS, Components

MEDIA_TYPE = "text/calendar; charset=utf-8"
_REFRESH = dt.timedelta(hours=6)
_ONE_DAY = dt.timedelta(days=1)
# Revisions are counted in seconds from here, so that they fit the 31 bits of an INTEGER.
_FIRST_REVISION = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)

_Entry: TypeAlias = Event | Todo


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The file as bytes, and how many rows have no day and are left out of it."""

    content: bytes
    left_out: int


def deadlines_ics(
    rows: Iterable[Deadline],
    *,
    name: str,
    stamp: dt.datetime,
    components: Components = Components.BOTH,
    alarm_days: int = DEFAULT_ALARM_DAYS,
) -> CalendarFile:
    """The calendar; a day that a later paper moved is none to be reminded of.

    Args:
        rows: the list.
        name: what calendar programs call it.
        stamp: when a row was revised whose document does not say when it came in; in UTC.
        components: tasks, events, or both.
        alarm_days: how many days before the day a reminder comes; 0 for none.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//danvan//danvan//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    left_out = 0
    seen: set[str] = set()
    for row in rows:
        uid = _uid(row)
        if row.due is None:
            left_out += 1
        elif uid not in seen and row.moved is None:
            seen.add(uid)
            for entry in _entries(row, row.due, uid, components):
                _describe(entry, row, stamp)
                _remind(entry, row, alarm_days)
                calendar.add_component(entry)
    return CalendarFile(content=calendar.to_ical(sorted=True), left_out=left_out)


def _entries(row: Deadline, due: dt.date, uid: str, components: Components) -> Iterable[_Entry]:
    if components is not Components.EVENT:
        todo = Todo()
        todo.add("uid", uid)
        first = row.days.first if row.days else None
        if first is not None and first < due:
            todo.add("dtstart", first)
        todo.add("due", due)
        todo.add("status", "NEEDS-ACTION")
        yield todo
    if components is not Components.TODO:
        event = Event()
        # Two components of one calendar never share a UID.
        event.add("uid", f"event-{uid}")
        event.add("dtstart", due)
        event.add("dtend", due + _ONE_DAY)  # exclusive
        event.add("transp", "TRANSPARENT")
        yield event


def _describe(entry: _Entry, row: Deadline, stamp: dt.datetime) -> None:
    revised = row.revised_at or stamp
    what = _text(row.obligation.what)
    entry.add("dtstamp", revised)
    entry.add("last-modified", revised)
    entry.add("sequence", max(0, int((revised - _FIRST_REVISION).total_seconds())))
    entry.add("summary", f"{what[:1].upper()}{what[1:]} ({_text(row.obligation.words)})")
    entry.add("description", written("\n".join(_description(row))))
    entry.add("categories", ["Báo cáo" if row.obligation.is_report else "Nhiệm vụ"])


def _description(row: Deadline) -> Iterable[str]:
    duty = row.obligation
    yield f"Thời hạn ghi trong văn bản: {shown(duty.words)}"
    yield f"Hạn: {due_words(row)}"
    if basis := basis_of_day(row):
        yield basis
    if duty.strict_before and row.last_good_day:
        yield f"Ngày cuối còn kịp: {row.last_good_day:%d/%m/%Y}"
    if duty.rule:
        yield f"Quy tắc: {duty.rule}"
    yield f"Ai làm: {duty.who or 'văn bản không nêu'}"
    if duty.to:
        yield f"Gửi về: {duty.to}"
    if duty.channel:
        yield f"Qua: {duty.channel}"
    yield f"Căn cứ: {shown(row.document.name)}, {shown(row.citation.label)}"
    yield f"“{shown(row.citation.quote)}”"


def _remind(entry: _Entry, row: Deadline, alarm_days: int) -> None:
    if alarm_days <= 0:
        return
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(row.obligation.what))
    # A task need not have a beginning; its end is the day that it is due.
    related = {"RELATED": "END"} if isinstance(entry, Todo) else {}
    alarm.add("trigger", vDuration(dt.timedelta(days=-alarm_days)), parameters=related)
    entry.add_component(alarm)


def _text(text: str) -> str:
    return written(shown(text))


def _uid(row: Deadline) -> str:
    """The same for the same limit of the same paragraph on the same day, whatever the list.

    A day that stands above several duties is the limit of each, so what and by whom count too.
    """
    duty, start = row.obligation, row.citation.start
    told = "\n".join((duty.what, duty.who or "", duty.to or ""))
    digest = hashlib.sha256(told.encode()).hexdigest()[:8]
    day = f"{row.due:%Y%m%d}" if row.due else ""
    place = f"{duty.start - start}-{duty.end - start}"
    return f"{row.citation.passage_id}-{place}-{day}-{digest}@danvan"
