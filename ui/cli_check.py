"""``danvan check``: the form of a .docx against Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli_options import AsJson, Home, settings_for
from ui.terminal import results, say, table

if TYPE_CHECKING:
    from rich.table import Table

    from assistant.form.report import Breach
    from ui.contract_form import FormJson

_BROKEN = 1


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tệp .docx cần kiểm tra.")],
    *,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Kiểm tra thể thức một tệp .docx theo Nghị định 30/2020/NĐ-CP; có lỗi thì mã thoát là 1."""
    settings = settings_for(home)
    # Every command loads this module; only this one needs the reader and the rules.
    from assistant.form.checking import DECREE, check_form  # noqa: PLC0415
    from ingest.readers.docx_formatted import read_formatted_file  # noqa: PLC0415
    from ui.contract_form import FormJson  # noqa: PLC0415
    from ui.filling import read_limits  # noqa: PLC0415

    report = check_form(read_formatted_file(file, limits=read_limits(settings)))
    counted = FormJson.of(report)
    if as_json:
        say(counted.indented())
    else:
        if report.breaches:
            results().print(_table(report.breaches))
        say(_summary(counted, decree=DECREE))
        for note in report.notes:
            say(f"Lưu ý: {note}")
    if report.breaches:
        raise typer.Exit(_BROKEN)


def _table(breaches: tuple[Breach, ...]) -> Table:
    return table(
        columns=("Quy tắc", "Căn cứ", "Vị trí", "Đang là", "Cần là"),
        rows=[
            (
                f"{breach.rule.title} ({breach.rule.id})",
                breach.rule.article,
                breach.finding.place + (f" và {breach.more} chỗ nữa" if breach.more else ""),
                breach.finding.found,
                breach.finding.wanted,
            )
            for breach in breaches
        ],
    )


def _summary(counted: FormJson, *, decree: str) -> str:
    kind = counted.kind or "không rõ loại văn bản"
    rest = len(counted.rules) - counted.checked
    outcome = (
        f"{len(counted.breaches)} lỗi ở {counted.broken} quy tắc"
        if counted.broken
        else "không có lỗi"
    )
    return (
        f"{counted.file} ({kind}): {outcome}. Đã kiểm tra {counted.checked} quy tắc của {decree}; "
        f"{rest} quy tắc không áp dụng cho văn bản này."
    )
