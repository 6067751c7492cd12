"""What routes are given."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Depends, Request

from ui.wiring import Application


def _application(request: Request) -> Application:
    application: Application = request.app.state.application
    return application


TheApplication: TypeAlias = Annotated[Application, Depends(_application)]
