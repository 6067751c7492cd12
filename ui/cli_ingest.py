"""``danvan ingest``, ``inspect`` and ``reindex``: files into the library."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ingest.document import Document, Warning
from ingest.errors import DocumentConflict, IngestError, LibraryError
from ui.cli_options import AsJson, Home, opened, settings_for
from ui.next_steps import on_the_command_line
from ui.terminal import progress_bar, results, say, table, warn

if TYPE_CHECKING:
    from vectorstore.library import Outcome

_FAILED = "lỗi"
_CONFLICT = "conflict"
_STATES: Mapping[str, str] = {
    "added": "đã thêm",
    "unchanged": "không đổi",
    "replaced": "đã thay",
    _CONFLICT: "trùng, chưa thay",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one file."""

    path: Path
    state: str
    name: str = ""
    message: str = ""
    kept: bool = True
    warnings: tuple[Warning, ...] = ()


def files_below(paths: Iterable[Path]) -> Iterator[Path]:
    """The files given, and those in the folders given, each once; hidden ones are passed over.

    Office programs keep a lock file "~$name" beside an open document; it counts as hidden.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            Path(place) / name for name in sorted(names) if not name.startswith((".", "~$"))
        )


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Tệp hoặc thư mục.")],
    *,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Thay văn bản cùng số, ký hiệu nhưng khác nội dung."),
    ] = False,
    home: Home = None,
) -> None:
    """Nạp tệp vào kho; mỗi tệp một kết quả, tệp hỏng không làm dừng các tệp sau."""
    files = tuple(files_below(paths))
    if not files:
        warn("Không thấy tệp nào để nạp.")
        raise typer.Exit(1)
    with opened(settings_for(home), with_sample=False) as application, progress_bar() as progress:
        # It comes with the store, which takes longer to load than --help may take.
        from ui.filling import read_document  # noqa: PLC0415

        task = progress.add_task("Đang nạp", total=len(files))
        outcomes: list[FileOutcome] = []
        for path in files:
            try:
                document = read_document(path, settings=application.settings)
                outcome = application.library.add(document, replace=replace)
            except (IngestError, LibraryError) as error:
                outcomes.append(
                    FileOutcome(path=path, state=_FAILED, message=str(error), kept=False)
                )
            else:
                outcomes.append(_outcome(path, document, outcome))
            progress.advance(task)
    _report(outcomes)
    if not all(outcome.kept for outcome in outcomes):
        raise typer.Exit(1)


def _outcome(path: Path, document: Document, outcome: Outcome) -> FileOutcome:
    return FileOutcome(
        path=path,
        state=_STATES[outcome.kind],
        name=document.summary.name,
        message=_message(outcome),
        kept=outcome.kind != _CONFLICT,
        warnings=document.warnings,
    )


def _message(outcome: Outcome) -> str:
    is_conflict = outcome.kind == _CONFLICT
    return (
        on_the_command_line(DocumentConflict(outcome.message)) if is_conflict else outcome.message
    )


def _report(outcomes: list[FileOutcome]) -> None:
    results().print(
        table(
            columns=("Tệp", "Kết quả", "Văn bản", "Ghi chú"),
            rows=[
                (str(outcome.path), outcome.state, outcome.name, _notes(outcome))
                for outcome in outcomes
            ],
        )
    )
    for outcome in outcomes:
        for warning in outcome.warnings:
            warn(f"Cảnh báo – {outcome.path.name}, ký tự {warning.start}: {warning.message}")


def _notes(outcome: FileOutcome) -> str:
    counted = f"{len(outcome.warnings)} cảnh báo" if outcome.warnings else ""
    return ". ".join(part.rstrip(".") for part in (outcome.message, counted) if part)


def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tệp cần xem; không nạp vào kho.")],
    *,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Cho xem những gì đọc được từ một tệp: thể thức, bố cục, viện dẫn, việc có hạn, cảnh báo."""
    settings = settings_for(home)
    # Every command loads this module; only this one needs the parser and the whole document.
    from ui.contract import InspectJson  # noqa: PLC0415
    from ui.filling import read_document  # noqa: PLC0415
    from ui.terminal_document import show_document  # noqa: PLC0415

    document = read_document(file, settings=settings)
    if as_json:
        say(InspectJson.of(document).indented())
        return
    show_document(document)


def reindex(*, home: Home = None) -> None:
    """Lập lại chỉ mục từ kho văn bản; cần sau khi đổi mô hình nhúng."""
    with opened(settings_for(home), with_sample=False) as application, progress_bar() as progress:
        task = progress.add_task("Đang lập chỉ mục", total=None)
        application.library.rebuild(
            lambda done, total: progress.update(task, completed=done, total=total)
        )
        documents = application.library.catalog.counts().documents
    say(f"Đã lập lại chỉ mục cho {documents} văn bản.")
