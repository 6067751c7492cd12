"""``danvan deadlines``: the register of duties, on the screen or as files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ingest.errors import ConfigurationError
from ui.cli_deadline_options import (
    AlarmDays,
    By,
    Csv,
    From,
    Ics,
    InCalendar,
    OfDocument,
    Reports,
    Subscription,
    To,
    Unit,
    Xlsx,
)
from ui.cli_options import AsJson, AsOf, Home, opened, settings_for
from ui.exports.files import write_file
from ui.exports.options import CALENDAR_NAME, DEFAULT_ALARM_DAYS, MAX_ROWS, Components, too_many
from ui.terminal import say, warn

if TYPE_CHECKING:
    from assistant.deadlines import Wanted
    from assistant.duty_register import Listing
    from ui.wiring import Application


def deadlines(  # noqa: PLR0913 - a command's options are its parameters
    *,
    first: From = None,
    last: To = None,
    by: By = None,
    unit: Unit = None,
    document: OfDocument = None,
    reports: Reports = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
    ics: Ics = None,
    xlsx: Xlsx = None,
    csv: Csv = None,
    components: InCalendar = Components.BOTH,
    alarm_days: AlarmDays = DEFAULT_ALARM_DAYS,
    subscription: Subscription = False,
    home: Home = None,
) -> None:
    """Liệt kê việc có thời hạn trong kho, theo ngày; hoặc ghi thành lịch, bảng tính."""
    wanted = _wanted(first=first, last=last, by=by, unit=unit, document=document, reports=reports)
    settings = settings_for(home)
    if subscription:
        from ui.subscription import subscription_address  # noqa: PLC0415 - this option alone

        address = subscription_address(
            settings, wanted=wanted, components=components, alarm_days=alarm_days
        )
        say(address)
        return
    with opened(settings) as application:
        if document is not None:
            _require_held(application, document)
        day = as_of or application.clock()
        wanted = _in_its_year(wanted, day)
        is_file = bool(ics or xlsx or csv)
        listing = application.register.list(wanted, as_of=day, limit=MAX_ROWS if is_file else None)
    if is_file and (message := too_many(listing.total)):
        raise ConfigurationError(message)
    if ics is not None:
        _write_calendar(listing, ics, day=day, components=components, alarm_days=alarm_days)
    if xlsx is not None:
        _write_workbook(listing, xlsx, day=day, wanted=wanted)
    if csv is not None:
        _write_separated(listing, csv)
    if as_json or not is_file:
        _show(listing, day=day, as_json=as_json)


def _require_held(application: Application, document: str) -> None:
    from assistant.held import require_held  # noqa: PLC0415 - the catalog

    require_held(application.library.catalog, document)


def _wanted(  # noqa: PLR0913 - one value per option
    *,
    first: dt.date | None,
    last: dt.date | None,
    by: str | None,
    unit: str | None,
    document: str | None,
    reports: bool,
) -> Wanted:
    # The catalog comes with these; it takes longer to load than --help may take.
    from assistant.deadlines import Wanted  # noqa: PLC0415
    from assistant.register.due_by import DueBy  # noqa: PLC0415

    day = None
    if by is not None:
        try:
            day = DueBy.read(by)
        except ValueError:
            message = f"«{by}» không phải ngày dạng 05/12, 05/12/2019 hoặc 2019-12-05."
            raise typer.BadParameter(message) from None
        if first or last:
            message = "--by không dùng cùng --from hoặc --to."
            raise typer.BadParameter(message)
    if first and last and last < first:
        message = "Ngày của --to đứng trước ngày của --from."
        raise typer.BadParameter(message)
    return Wanted(
        first=first, last=last, unit=unit, document=document, reports_only=reports, by=day
    )


def _in_its_year(wanted: Wanted, day: dt.date) -> Wanted:
    """A day without a year is one of the year that ``day`` is in; a subscription keeps it open."""
    by = wanted.by
    if by is None or by.year is not None:
        return wanted
    return replace(wanted, by=replace(by, year=day.year))


def _show(listing: Listing, *, day: dt.date, as_json: bool) -> None:
    if as_json:
        from ui.contract_deadlines import DeadlinesJson  # noqa: PLC0415 - models of pydantic

        say(DeadlinesJson.of(listing, as_of=day).indented())
        return
    from ui.terminal_deadlines import show_deadlines  # noqa: PLC0415 - the catalog

    show_deadlines(listing.rows)
    if listing.left_out:
        warn(f"Còn {listing.left_out} việc không ghi ngày nên không nằm trong kỳ nào.")


def _write_calendar(
    listing: Listing, path: Path, *, day: dt.date, components: Components, alarm_days: int
) -> None:
    from ui.exports.calendar import deadlines_ics  # noqa: PLC0415 - icalendar

    file = deadlines_ics(
        listing.rows,
        name=CALENDAR_NAME,
        stamp=dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC),
        components=components,
        alarm_days=alarm_days,
    )
    left_out = file.left_out + listing.left_out
    _write(path, file.content, rows=listing.total - file.left_out, left_out=left_out)


def _write_workbook(listing: Listing, path: Path, *, day: dt.date, wanted: Wanted) -> None:
    from ui.exports.workbook import deadlines_xlsx  # noqa: PLC0415 - openpyxl

    content = deadlines_xlsx(listing.rows, wanted=wanted, as_of=day, left_out=listing.left_out)
    _write(path, content, rows=listing.total, left_out=listing.left_out)


def _write_separated(listing: Listing, path: Path) -> None:
    from ui.exports.separated import deadlines_csv  # noqa: PLC0415 - the catalog

    _write(path, deadlines_csv(listing.rows), rows=listing.total, left_out=listing.left_out)


def _write(path: Path, content: bytes, *, rows: int, left_out: int) -> None:
    write_file(path, content)
    rest = f"; {left_out} việc không ghi ngày nên không có trong tệp" if left_out else ""
    warn(f"Đã ghi {rows} việc vào {path}{rest}.")
