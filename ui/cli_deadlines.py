"""``danvan deadlines``: the register of duties."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

import typer

from ui.cli_options import DATE, AsJson, AsOf, Home, opened, read_date, settings_for
from ui.terminal import say

From: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--from",
        parser=read_date,
        metavar=DATE,
        help="Từ ngày, kể cả ngày đó.",
        show_default=False,
    ),
]
To: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--to",
        parser=read_date,
        metavar=DATE,
        help="Đến ngày, kể cả ngày đó.",
        show_default=False,
    ),
]


def deadlines(  # noqa: PLR0913 - a command's options are its parameters
    *,
    first: From = None,
    last: To = None,
    unit: Annotated[
        str | None,
        typer.Option(
            help="Đơn vị phải làm, nơi nhận hoặc cơ quan ban hành; không dấu cũng được.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Liệt kê việc có thời hạn trong kho, theo ngày."""
    # The catalog comes with these; it takes longer to load than --help may take.
    from assistant.deadlines import Wanted, list_deadlines  # noqa: PLC0415
    from ui.contract_deadlines import DeadlineJson, DeadlinesJson  # noqa: PLC0415
    from ui.terminal_deadlines import show_deadlines  # noqa: PLC0415

    with opened(settings_for(home)) as application:
        day = as_of or application.clock()
        rows = list_deadlines(
            application.library.catalog.obligations(),
            wanted=Wanted(first=first, last=last, unit=unit),
            as_of=day,
        )
    if as_json:
        listed = [DeadlineJson.of(row) for row in rows]
        say(DeadlinesJson(as_of=day.isoformat(), deadlines=listed).indented())
    else:
        show_deadlines(rows)
