"""What routes are given, and how they reply fast."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Depends, Request, Response

from assistant.answer import Mode
from ui.contract import Json
from ui.problems import ProblemRaised, problem
from ui.wiring import Application


async def _application(request: Request) -> Application:
    """A coroutine: FastAPI would call a plain function in another thread, for 0.1 ms."""
    application: Application = request.app.state.application
    return application


TheApplication: TypeAlias = Annotated[Application, Depends(_application)]


def json_reply(value: Json) -> Response:
    """A large reply as it is: FastAPI would check it once more and write it key by key."""
    return Response(value.model_dump_json(), media_type="application/json")


def with_a_model_for(mode: Mode, application: Application) -> None:
    """Check that the mode can be had here.

    Raises:
        ProblemRaised: if a language model is asked for where none is set.
    """
    if mode is Mode.GENERATIVE and application.settings.model is None:
        detail = "Máy chủ này không đặt mô hình ngôn ngữ; dùng mode «auto» hoặc «extractive»."
        raise ProblemRaised(problem(status=422, detail=detail, slug="no-language-model"))
