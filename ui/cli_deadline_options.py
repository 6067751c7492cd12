"""The options of ``danvan deadlines``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from ui.cli_options import DATE, read_date
from ui.exports.options import MAX_ALARM_DAYS, Components

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
By: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="DD/MM[/YYYY]",
        help=(
            "Hạn đến ngày này: đúng ngày trước, rồi những việc sớm hơn trong năm; không ghi năm là "
            "năm của --as-of, hoặc năm nay."
        ),
        show_default=False,
    ),
]
Unit: TypeAlias = Annotated[
    str | None,
    typer.Option(
        help=(
            "Đơn vị phải làm («các đơn vị trực thuộc Sở» gồm cả trường), nơi nhận hoặc cơ quan ban "
            "hành; không dấu cũng được."
        ),
        show_default=False,
    ),
]
OfDocument: TypeAlias = Annotated[
    str | None,
    typer.Option("--document", help="Mã, hoặc số và ký hiệu, của văn bản.", show_default=False),
]
Reports: TypeAlias = Annotated[bool, typer.Option("--reports", help="Chỉ các báo cáo.")]
Ics: TypeAlias = Annotated[
    Path | None,
    typer.Option("--ics", metavar="FILE", help="Ghi thành lịch (.ics).", show_default=False),
]
Xlsx: TypeAlias = Annotated[
    Path | None,
    typer.Option("--xlsx", metavar="FILE", help="Ghi thành bảng tính.", show_default=False),
]
Csv: TypeAlias = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help="Ghi thành tệp CSV.", show_default=False),
]
InCalendar: TypeAlias = Annotated[
    Components,
    typer.Option("--components", help="Trong lịch: việc cần làm, sự kiện cả ngày, hay cả hai."),
]
AlarmDays: TypeAlias = Annotated[
    int,
    typer.Option(
        min=0, max=MAX_ALARM_DAYS, help="Trong lịch: nhắc trước bao nhiêu ngày; 0 là không nhắc."
    ),
]
Subscription: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--subscription",
        help="In địa chỉ để chương trình lịch đăng ký; giữ kín vì trong đó có mã đọc.",
    ),
]
