"""What routes are given, and how they reply fast."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Depends, Request, Response

from ui.contract import Json
from ui.wiring import Application


def _application(request: Request) -> Application:
    application: Application = request.app.state.application
    return application


TheApplication: TypeAlias = Annotated[Application, Depends(_application)]


def json_reply(value: Json) -> Response:
    """A large reply as it is: FastAPI would check it once more and write it key by key."""
    return Response(value.model_dump_json(), media_type="application/json")
