"""Options that commands share, and the opening of the application for one command."""

from __future__ import annotations

import datetime as dt
import gc
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from ingest.collecting import nothing_collected
from ui.settings import Settings, load_settings
from ui.terminal import start_logging, warn

if TYPE_CHECKING:
    from ui.wiring import Application


def _or_the_global_one(context: typer.Context, home: Path | None) -> Path | None:
    """``danvan --home DIR ask …`` means the same as ``danvan ask … --home DIR``."""
    return home or context.find_root().params.get("home")


DATE = "YYYY-MM-DD"
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOME_HELP = "Thư mục kho văn bản; mặc định theo DANVAN_HOME, rồi var/ trong thư mục dự án."

GlobalHome: TypeAlias = Annotated[
    Path | None,
    typer.Option("--home", metavar="DIR", help=_HOME_HELP, show_default=False),
]
Home: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help=_HOME_HELP,
        show_default=False,
        callback=_or_the_global_one,
    ),
]
AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="In kết quả dạng JSON thay cho chữ để đọc.")
]


def read_date(text: str) -> dt.date:
    """A date as typed on the command line.

    Raises:
        typer.BadParameter: if it is neither ``YYYY-MM-DD`` nor ``DD/MM/YYYY``.
    """
    day = _DAY_FIRST.fullmatch(text.strip())
    parts = day.group(3, 2, 1) if day else text.strip().split("-")
    try:
        year, month, number = map(int, parts)
        return dt.date(year, month, number)
    except ValueError:
        message = f"«{text}» không phải một ngày; viết như 25/10/2022 hoặc 2022-10-25."
        raise typer.BadParameter(message) from None


AsOf: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--as-of",
        parser=read_date,
        metavar=DATE,
        help="Ngày được coi là hôm nay.",
        show_default=False,
    ),
]


def settings_for(home: Path | None) -> Settings:
    """The settings of one command, with its log started."""
    settings = load_settings(home=home)
    start_logging(settings.log_level)
    return settings


@contextmanager
def opened(settings: Settings, *, with_sample: bool = True) -> Iterator[Application]:
    """The application; a library that never held a document gets the sample library first."""
    with ExitStack() as stack:
        with _frozen_afterwards():
            # The store and the assistant take longer to load than --help may take.
            from ui.wiring import open_application  # noqa: PLC0415

            application = stack.enter_context(open_application(settings))
        if with_sample and not application.library.was_ever_filled:
            _fill(application)
        yield application


@contextmanager
def _frozen_afterwards() -> Iterator[None]:
    """Load without the garbage collector, then leave what was loaded out of its sight.

    Modules and models stay until the end. Looking for garbage among them, again and again while
    they come, is a tenth of the time that a question from the command line takes.
    """
    with nothing_collected():
        try:
            yield
        finally:
            gc.freeze()


def _fill(application: Application) -> None:
    # The readers and the parser, which a library that is filled does without.
    from ui.filling import ensure_sample  # noqa: PLC0415

    if added := ensure_sample(application):
        warn(
            f"Kho còn trống nên đã nạp {len(added)} văn bản mẫu; "
            "bỏ chúng bằng «danvan documents remove --sample»."
        )
