"""``danvan ask``, ``deadlines`` and ``cite``: questions to the library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias, assert_never

import typer

from assistant.answer import Answer, Mode, Refusal
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Progress
from ingest.errors import UnreadableFile
from ui.cli_options import AsJson, Home, opened, read_date, settings_for
from ui.terminal import messages, say, show_reply, show_sources, warn

if TYPE_CHECKING:
    from assistant.lookup import TextLookup
    from ui.contract import Json
    from ui.wiring import Application

_DATE = "YYYY-MM-DD"

AsOf: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--as-of",
        parser=read_date,
        metavar=_DATE,
        help="Ngày được coi là hôm nay.",
        show_default=False,
    ),
]
From: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--from",
        parser=read_date,
        metavar=_DATE,
        help="Từ ngày, kể cả ngày đó.",
        show_default=False,
    ),
]
To: TypeAlias = Annotated[
    dt.date | None,
    typer.Option(
        "--to",
        parser=read_date,
        metavar=_DATE,
        help="Đến ngày, kể cả ngày đó.",
        show_default=False,
    ),
]


def ask(  # noqa: PLR0913 - a command's options are its parameters
    question: Annotated[
        str, typer.Argument(metavar="CÂU_HỎI", help="Câu hỏi, đặt trong ngoặc kép.")
    ],
    *,
    as_json: AsJson = False,
    mode: Annotated[
        Mode,
        typer.Option(help="Ai diễn đạt: trích nguyên văn, mô hình ngôn ngữ, hay tự chọn."),
    ] = Mode.AUTO,
    as_of: AsOf = None,
    stream: Annotated[
        bool, typer.Option("--stream", help="In từng ý ngay khi đã kiểm chứng.")
    ] = False,
    home: Home = None,
) -> None:
    """Hỏi kho văn bản; nhận câu trả lời có trích dẫn, hoặc lời từ chối."""
    if not question.strip():
        message = "Câu hỏi để trống."
        raise typer.BadParameter(message)
    with opened(settings_for(home)) as application:
        asking = Asking(question=question, as_of=as_of or application.clock(), mode=mode)
        if stream:
            for progress in application.assistant.stream(asking):
                (_print_event if as_json else _print_progress)(progress)
            return
        reply = application.assistant.ask(asking)
    if as_json:
        from ui.contract import reply_json  # noqa: PLC0415 - thirty models of pydantic

        say(reply_json(reply).indented())
    else:
        show_reply(reply)


def _print_progress(progress: Progress) -> None:
    match progress:
        case EvidenceFound():
            messages().print(f"Đang xem {len(progress.citations)} đoạn gần nhất …")
        case ClaimChecked():
            say(progress.claim.marked)
        case Answer():
            show_sources(progress)
        case Refusal():
            show_reply(progress)
        case _:
            assert_never(progress)


def _print_event(progress: Progress) -> None:
    """One event a line, as the stream of ``POST /v1/ask/stream`` names them."""
    from ui.contract import reply_json  # noqa: PLC0415 - thirty models of pydantic
    from ui.contract_library import ClaimEventJson, EvidenceEventJson  # noqa: PLC0415 - the store

    value: Json
    match progress:
        case EvidenceFound():
            name, value = "evidence", EvidenceEventJson.of(progress)
        case ClaimChecked():
            name, value = "claim", ClaimEventJson.of(progress)
        case _:
            name, value = "done", reply_json(progress)
    say(f'{{"event": "{name}", "data": {value.model_dump_json()}}}')


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
    from ui.contract_library import DeadlineJson, DeadlinesJson  # noqa: PLC0415
    from ui.terminal_library import show_deadlines  # noqa: PLC0415

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


def cite(
    reference: Annotated[
        str | None,
        typer.Argument(metavar="SỐ_KÝ_HIỆU", help="Ví dụ «16/CT-TTg».", show_default=False),
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
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Tra một số, ký hiệu, một mã trích dẫn, hoặc mọi viện dẫn trong một tệp."""
    if sum(given is not None for given in (reference, citation_id, text)) != 1:
        message = "Cần đúng một trong ba: SỐ_KÝ_HIỆU, --id, hoặc --text."
        raise typer.BadParameter(message)
    with opened(settings_for(home)) as application:
        if citation_id is not None:
            _cite_by_id(application, citation_id, as_json=as_json)
        elif text is not None:
            _cite_text(application, text, as_json=as_json)
        else:
            _show_lookup(application.lookup.references(reference or ""), as_json=as_json)


def _cite_by_id(application: Application, citation_id: str, *, as_json: bool) -> None:
    from ui.contract_library import CitedPassageJson  # noqa: PLC0415 - the store
    from ui.terminal_library import show_cited_passage  # noqa: PLC0415

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
    from ui.contract_library import LookupJson  # noqa: PLC0415 - the store
    from ui.terminal_library import show_lookup  # noqa: PLC0415

    if as_json:
        say(LookupJson.of(found).indented())
    else:
        show_lookup(found)
