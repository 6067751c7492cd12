"""``danvan cite``: what the name of a paper, a citation id or a text points to; what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ingest.errors import UnreadableFile
from ui.cli_options import AsJson, Home, opened, settings_for
from ui.terminal import say, warn

if TYPE_CHECKING:
    from assistant.lookup import TextLookup
    from ui.wiring import Application


_EVERY_MENTION = 1_000


def cite(  # noqa: PLR0913 - a command's options are its parameters
    reference: Annotated[
        str | None,
        typer.Argument(
            metavar="SỐ_KÝ_HIỆU",
            help="Ví dụ «16/CT-TTg», «CT 16», «khoản 3 Điều 63 Bộ luật Lao động».",
            show_default=False,
        ),
    ] = None,
    *,
    citation_id: Annotated[
        str | None,
        typer.Option("--id", help="Mã trích dẫn trong một câu trả lời.", show_default=False),
    ] = None,
    text: Annotated[
        Path | None,
        typer.Option(
            "--text", metavar="FILE", help="Tệp cần tra mọi viện dẫn.", show_default=False
        ),
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="Những gì được viện dẫn mà chưa có trong kho.")
    ] = False,
    graph: Annotated[
        bool, typer.Option("--graph", help="Văn bản nào viện dẫn văn bản nào.")
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Tra một văn bản theo mọi cách gọi, một mã trích dẫn, hoặc mọi viện dẫn trong một tệp."""
    if sum((reference is not None, citation_id is not None, text is not None, missing, graph)) != 1:
        message = "Cần đúng một trong năm: SỐ_KÝ_HIỆU, --id, --text, --missing, hoặc --graph."
        raise typer.BadParameter(message)
    with opened(settings_for(home)) as application:
        if citation_id is not None:
            _cite_by_id(application, citation_id, as_json=as_json)
        elif text is not None:
            _cite_text(application, text, as_json=as_json)
        elif missing:
            _show_missing(application, as_json=as_json)
        elif graph:
            _show_graph(application, as_json=as_json)
        else:
            found = application.lookup.references(reference or "", limit=_EVERY_MENTION)
            _show_lookup(found, as_json=as_json)


def _show_missing(application: Application, *, as_json: bool) -> None:
    from ui.contract_graph import MissingJson  # noqa: PLC0415 - the store
    from ui.terminal_graph import show_missing  # noqa: PLC0415

    found = application.references.missing()
    if as_json:
        say(MissingJson.of(found).indented())
    else:
        show_missing(found)


def _show_graph(application: Application, *, as_json: bool) -> None:
    from ui.contract_graph import GraphJson  # noqa: PLC0415 - the store
    from ui.terminal_graph import show_graph  # noqa: PLC0415

    found = application.references.graph()
    if as_json:
        say(GraphJson.of(found).indented())
    else:
        show_graph(found)


def _cite_by_id(application: Application, citation_id: str, *, as_json: bool) -> None:
    from ui.contract_lookup import CitedPassageJson  # noqa: PLC0415 - the store
    from ui.terminal_lookup import show_cited_passage  # noqa: PLC0415

    cited = application.lookup.citation(citation_id)
    if cited is None:
        warn(f"Không có trích dẫn «{citation_id}»; có thể văn bản đã được thay hoặc bỏ khỏi kho.")
        raise typer.Exit(1)
    if as_json:
        say(CitedPassageJson.of(cited).indented())
    else:
        show_cited_passage(cited)


def _cite_text(application: Application, file: Path, *, as_json: bool) -> None:
    from assistant.lookup import MAX_CHARACTERS  # noqa: PLC0415 - the store
    from ingest.readers import read_file  # noqa: PLC0415

    source = read_file(file)
    if len(source.text) > MAX_CHARACTERS:
        message = f"Tệp dài {len(source.text)} ký tự; nhiều nhất {MAX_CHARACTERS}. Hãy chia nhỏ."
        raise UnreadableFile(message)
    _show_lookup(application.lookup.lookup_text(source.text), as_json=as_json)


def _show_lookup(found: TextLookup, *, as_json: bool) -> None:
    from ui.contract_lookup import LookupJson  # noqa: PLC0415 - the store
    from ui.terminal_lookup import show_lookup  # noqa: PLC0415

    if as_json:
        say(LookupJson.of(found).indented())
    else:
        show_lookup(found)
