"""``danvan ask``: a question to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from assistant.answer import Answer, Mode, Refusal
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Progress
from ui.cli_options import AsJson, AsOf, Home, opened, settings_for
from ui.terminal import messages, say, show_reply, show_sources

if TYPE_CHECKING:
    from ui.contract import Json


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
