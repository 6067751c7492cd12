"""What happens in the tab *Thời hạn*: the month, the list and its files follow the filters."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TypeAlias

import gradio as gr

from assistant.deadlines import Wanted
from assistant.duty_register import Listing
from ingest.text import shown
from ui.exports.calendar import MEDIA_TYPE as CALENDAR
from ui.exports.calendar import deadlines_ics
from ui.exports.options import CALENDAR_NAME, MAX_ROWS, too_many
from ui.exports.separated import MEDIA_TYPE as CSV
from ui.exports.separated import deadlines_csv
from ui.exports.workbook import MEDIA_TYPE as WORKBOOK
from ui.exports.workbook import deadlines_xlsx
from ui.security import is_loopback
from ui.subscription import subscription_address
from ui.web.agenda import read_agenda
from ui.web.deadline_filters import DutyFilters, Given, Period
from ui.web.deadlines import (
    render_deadlines,
    render_fault,
    render_subscription,
    render_summary,
)
from ui.web.downloads import file_link
from ui.web.errors import errors_as_messages
from ui.web.markup import plain
from ui.web.month_grid import render_month
from ui.web.months import Month
from ui.web.source import render_no_source
from ui.web.source_panel import SourcePanel
from ui.wiring import Application

_ROWS = 100
_DOCUMENTS = 500
#: The choice of a document that leaves all of them in.
ANY_DOCUMENT = ("Mọi văn bản", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one reader looks at: a month, so many rows of the list, and with which filters."""

    month: Month
    rows: int = _ROWS
    drawn: DutyFilters | None = None


#: The month, the list, the sentence about them, the address for calendars, and the view.
Drawn: TypeAlias = tuple[str, str, str, str, View]


@dataclass(frozen=True, slots=True)
class DeadlinesHandlers:
    """What happens in this tab; ``given`` are the fields of ``DutyFilters.of``."""

    application: Application

    def refresh(
        self, opened: str | None, view: View | None, *given: Given
    ) -> tuple[gr.Dropdown, str, *Drawn]:
        """Draw everything as of today, what was opened from the library as it is now."""
        with errors_as_messages():
            source = SourcePanel(self.application).of(opened) if opened else render_no_source()
            drawn = self._drawn(self._seen(view), DutyFilters.of(*given))
            return gr.Dropdown(choices=self._documents()), source, *drawn

    def choose(self, view: View | None, *given: Given) -> Drawn:
        """Draw what the fields ask for."""
        with errors_as_messages():
            seen = replace(self._seen(view), rows=_ROWS)
            return self._drawn(seen, DutyFilters.of(*given))

    def leave(self, view: View | None, *given: Given) -> Drawn | tuple[object, ...]:
        """A field was left: draw, unless nothing in it has changed."""
        if view is not None and view.drawn == DutyFilters.of(*given):
            return tuple(gr.skip() for _ in range(5))
        return self.choose(view, *given)

    def choose_period(
        self, view: View | None, *given: Given
    ) -> tuple[gr.Row, gr.Textbox, gr.Textbox, *Drawn]:
        """Another period: a range begins as the year that is seen."""
        with errors_as_messages():
            month = self._seen(view).month
            period, first, last, *others = given
            is_range = period == Period.RANGE
            if is_range and not first and not last:
                first, last = f"01/01/{month.year}", f"31/12/{month.year}"
            return (
                gr.Row(visible=is_range),
                gr.Textbox(value=str(first or "")),
                gr.Textbox(value=str(last or "")),
                *self.choose(view, period, first, last, *others),
            )

    def go(self, event: gr.EventData, view: View | None, *given: Given) -> Drawn:
        """Show another month."""
        with errors_as_messages():
            seen = self._seen(view)
            month = _read_month(str(event.month)) or seen.month
            return self._drawn(replace(seen, month=month, rows=_ROWS), DutyFilters.of(*given))

    def more(self, view: View | None, *given: Given) -> Drawn:
        """Show more rows of the list."""
        with errors_as_messages():
            seen = self._seen(view)
            return self._drawn(replace(seen, rows=seen.rows + _ROWS), DutyFilters.of(*given))

    def cite(self, event: gr.EventData) -> tuple[str, str]:
        """Open the paragraph of a duty; it stays open while the list changes."""
        with errors_as_messages():
            opened = str(event.citation)
            return SourcePanel(self.application).of(opened), opened

    def calendar(self, view: View | None, *given: Given) -> str:
        """The list as a calendar."""
        with errors_as_messages():
            filters, as_of = DutyFilters.of(*given), self.application.clock()
            rows = self._listed(view, filters)[1].rows
            file = deadlines_ics(
                rows,
                name=CALENDAR_NAME,
                stamp=dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC),
                alarm_days=filters.alarm_days,
            )
            return self._file(file.content, CALENDAR, "ics")

    def workbook(self, view: View | None, *given: Given) -> str:
        """The list as a workbook."""
        with errors_as_messages():
            wanted, listing = self._listed(view, DutyFilters.of(*given))
            content = deadlines_xlsx(
                listing.rows,
                wanted=wanted,
                as_of=self.application.clock(),
                left_out=listing.left_out,
            )
            return self._file(content, WORKBOOK, "xlsx")

    def separated(self, view: View | None, *given: Given) -> str:
        """The list as comma-separated values."""
        with errors_as_messages():
            listing = self._listed(view, DutyFilters.of(*given))[1]
            return self._file(deadlines_csv(listing.rows), CSV, "csv")

    def _seen(self, view: View | None) -> View:
        return view or View(month=Month.of(self.application.clock()))

    def _drawn(self, view: View, filters: DutyFilters) -> Drawn:
        month = filters.shown(view.month)
        view = replace(view, month=month, drawn=filters)
        if filters.fault:
            return "", "", render_fault(filters.fault), "", view
        register, as_of = self.application.register, self.application.clock()
        wanted = filters.wanted(month)
        listing = register.list(wanted, as_of=as_of, limit=view.rows)
        return (
            render_month(read_agenda(register, filters, month, as_of=as_of)),
            render_deadlines(listing, is_filtered=wanted != Wanted()),
            render_summary(listing, wanted, document=self._name_of(filters.document), as_of=as_of),
            self._subscription(filters),
            view,
        )

    def _listed(self, view: View | None, filters: DutyFilters) -> tuple[Wanted, Listing]:
        """The whole of the list that is shown."""
        if filters.fault:
            raise gr.Error(plain(filters.fault), title="Chưa làm được", print_exception=False)
        wanted = filters.wanted(filters.shown(self._seen(view).month))
        as_of = self.application.clock()
        listing = self.application.register.list(wanted, as_of=as_of, limit=MAX_ROWS)
        if message := too_many(listing.total):
            raise gr.Error(plain(message), title="Chưa làm được", print_exception=False)
        return wanted, listing

    def _file(self, content: bytes, media_type: str, ending: str) -> str:
        name = f"thoi-han-{self.application.clock().isoformat()}.{ending}"
        return file_link(content, media_type=media_type, name=name)

    def _subscription(self, filters: DutyFilters) -> str:
        settings = self.application.settings
        address = subscription_address(
            settings, wanted=filters.within(None, None), alarm_days=filters.alarm_days
        )
        return render_subscription(
            address,
            has_token=settings.access_key is not None,
            is_loopback=is_loopback(settings.host),
        )

    def _documents(self) -> list[tuple[str, str]]:
        """The documents to choose from; others can be named by number."""
        records = self.application.library.catalog.documents()
        known = ((shown(record.summary.name), record.summary.id) for record in records)
        return [ANY_DOCUMENT, *sorted(known)[:_DOCUMENTS]]

    def _name_of(self, document: str) -> str:
        record = self.application.library.catalog.record(document) if document else None
        return record.summary.name if record else document


def _read_month(text: str) -> Month | None:
    try:
        return Month.read(text)
    except ValueError:
        return None
