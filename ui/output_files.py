"""The files that a command is to write, checked before the work that fills them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from ingest.errors import ConfigurationError
from ui.exports.files import check_place

Overwrite: TypeAlias = Annotated[
    bool, typer.Option("--overwrite", help="Ghi đè tệp đã có; không ghi thì tệp đó được giữ.")
]


def check_output(
    path: Path, *, option: str, ending: str, inputs: Iterable[Path] = (), overwrite: bool = False
) -> None:
    """Check that a command can and may write there.

    Args:
        path: where.
        option: the option that names it.
        ending: what such a file's name ends with.
        inputs: the files that the command reads; they are never written.
        overwrite: whether a file that is there may be replaced.

    Raises:
        typer.BadParameter: if the name has another ending.
        ConfigurationError: if the place cannot be written, is an input's, or holds another file.
    """
    check_ending(path, option=option, endings=(ending,))
    check_place(path)
    if any(_is_same(path, one) for one in inputs):
        message = f"{path} là tệp đang đọc, không ghi đè lên đó. Chọn tên khác cho {option}."
        raise ConfigurationError(message)
    if path.exists() and not overwrite:
        message = (
            f"Đã có {path}; tệp đó được giữ nguyên. Chọn tên khác, hoặc thêm --overwrite để ghi đè."
        )
        raise ConfigurationError(message)


def check_ending(path: Path, *, option: str, endings: tuple[str, ...]) -> None:
    """Check what kind of file a name is for.

    Raises:
        typer.BadParameter: if it is for another kind.
    """
    if path.suffix.lower() not in endings:
        wanted = " hoặc ".join(endings)
        message = f"{option} cần tên tệp kết thúc bằng {wanted}, không phải «{path.name}»."
        raise typer.BadParameter(message)


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
