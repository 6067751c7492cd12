"""``danvan review``: a unit's draft beside its superior's paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli_options import AsJson, Home, opened, settings_for
from ui.output_files import Overwrite, check_output
from ui.terminal import say, warn

if TYPE_CHECKING:
    from assistant.reviewing.findings import Review


def review(  # noqa: PLR0913 - a command's options are its parameters
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Kế hoạch, báo cáo của đơn vị: .docx, .pdf có lớp chữ, .txt, .md, .html.",
            show_default=False,
        ),
    ],
    *,
    against: Annotated[
        str,
        typer.Option(
            "--against",
            metavar="VĂN_BẢN",
            help="Văn bản cấp trên trong kho: mã hoặc số, ký hiệu, ví dụ «573/KH-SGDĐT».",
            show_default=False,
        ),
    ],
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="FILE", help="Ghi bảng ra .docx.", show_default=False),
    ] = None,
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", metavar="FILE", help="Ghi bảng ra .xlsx.", show_default=False),
    ] = None,
    overwrite: Overwrite = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Rà soát dự thảo của đơn vị theo văn bản cấp trên: đủ, thiếu, trái, căn cứ sai."""
    for option, path in (("--docx", docx), ("--xlsx", xlsx)):
        if path is not None:
            ending = f".{option.removeprefix('--')}"
            check_output(path, option=option, ending=ending, inputs=(file,), overwrite=overwrite)
    settings = settings_for(home)
    with opened(settings) as application:
        # The readers and the parser.
        from ui.filling import read_document  # noqa: PLC0415

        document = read_document(file, settings=settings)
        found = application.reviewer.review(document, against=against)
    if docx is not None:
        _write_docx(found, docx)
    if xlsx is not None:
        _write_xlsx(found, xlsx)
    _show(found, as_json=as_json)


def _write_docx(found: Review, path: Path) -> None:
    from ui.exports.files import write_file  # noqa: PLC0415
    from ui.exports.review_docx import review_docx  # noqa: PLC0415 - python-docx
    from ui.wiring import today  # noqa: PLC0415 - the store

    write_file(path, review_docx(found, day=today()))
    warn(f"Đã ghi {path}.")


def _write_xlsx(found: Review, path: Path) -> None:
    from ui.exports.files import write_file  # noqa: PLC0415
    from ui.exports.review_workbook import review_xlsx  # noqa: PLC0415 - openpyxl

    write_file(path, review_xlsx(found))
    warn(f"Đã ghi {path}.")


def _show(found: Review, *, as_json: bool) -> None:
    from ui.contract_review import ReviewJson  # noqa: PLC0415 - the store
    from ui.terminal_review import show_review  # noqa: PLC0415

    if as_json:
        say(ReviewJson.of(found).indented())
    else:
        show_review(found)
