"""The web application: the API under ``/v1`` and ``/mcp``, its reference, the page at ``/``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse
from starlette.routing import Mount, Route

from ui import problems
from ui.api import (
    asking,
    chat,
    deadline_exports,
    deadlines,
    documents,
    drafts,
    form,
    health,
    lookup,
    references,
    reviews,
)
from ui.api.guards import MCP_PATH, BodyLimit, Gate, SecurityHeaders
from ui.api.known_names import only_known_names
from ui.api.meters import Measured, Meters
from ui.api.nowhere import end_of_the_api
from ui.api.openai_errors import ErrorsOfOpenAI
from ui.api.reference_page import reference_page
from ui.mcp.http import McpEndpoint
from ui.settings import VERSION

if TYPE_CHECKING:
    from ui.wiring import Application

_ABOUT = (
    "Hỏi đáp trên văn bản hành chính về công tác dân vận: mỗi câu trả lời đều có trích dẫn nguyên "
    "văn. Lỗi trả về theo RFC 9457 (application/problem+json). Vị trí start, end tính theo ký tự "
    "của văn bản như đã đọc."
)


def create_app(application: Application) -> FastAPI:
    """The API with the page mounted at ``/``."""
    # Gradio takes seconds to load; a program that wants the API alone calls create_api.
    from ui.web.page import mount_page  # noqa: PLC0415

    app = mount_page(create_api(application), application)
    for route in app.router.routes:
        if isinstance(route, Mount) and isinstance(route.app, FastAPI):
            problems.install(route.app)
    return app


def create_api(application: Application) -> FastAPI:
    """The API without the page."""
    mcp = McpEndpoint(application)
    app = FastAPI(
        title="danvan",
        version=VERSION,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        # Spans and logs would carry questions; documents may not leave the office.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        responses={"default": problems.description()},
        lifespan=mcp.running,
    )
    app.state.application = application
    meters = app.state.meters = Meters(application)
    problems.install(app)
    # OpenAI's clients may send what they like.
    app.include_router(chat.router, prefix="/v1")
    routers = (
        asking,
        lookup,
        references,
        deadlines,
        deadline_exports,
        documents,
        form,
        drafts,
        reviews,
    )
    for routes in routers:
        app.include_router(routes.router, prefix="/v1", dependencies=[Depends(only_known_names)])
    app.include_router(health.router)
    app.router.routes.append(Route(MCP_PATH, mcp, include_in_schema=False))

    @app.get("/docs", include_in_schema=False)
    def reference() -> HTMLResponse:
        return HTMLResponse(reference_page(app.openapi()))

    end_of_the_api(app)

    # The last one added is the first one met.
    app.add_middleware(BodyLimit, settings=application.settings)
    app.add_middleware(Gate, settings=application.settings)
    app.add_middleware(ErrorsOfOpenAI)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Measured, meters=meters)
    return app
