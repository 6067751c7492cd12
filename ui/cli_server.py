"""``danvan serve``: the page and the API."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from ingest.errors import DanvanError
from ingest.system_words import reason_of
from ui.cli_options import Home, opened
from ui.security import check_binding
from ui.settings import Settings, load_settings
from ui.terminal import say, start_logging

_PATIENCE_S = 2


def serve(
    *,
    host: Annotated[
        str | None,
        typer.Option(help="Địa chỉ nghe; mặc định chỉ máy này vào được.", show_default=False),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=1, max=65535, help="Cổng nghe; mặc định 8017.", show_default=False),
    ] = None,
    home: Home = None,
) -> None:
    """Mở trang web và API."""
    settings = load_settings(home=home, host=host, port=port)
    start_logging(settings.log_level)
    check_binding(settings)
    # Gradio, FastAPI and uvicorn take seconds to load and only this command needs them.
    import uvicorn  # noqa: PLC0415

    from ui.api.app import create_app  # noqa: PLC0415

    with opened(settings) as application, _listening(settings) as listener:
        app = create_app(application)
        say(f"Đang phục vụ tại {address_of(settings)} (dừng bằng Ctrl+C)")
        config = uvicorn.Config(
            app,
            log_config=None,
            server_header=False,
            # An open page keeps a connection; unbounded, the server would wait for it for ever.
            timeout_graceful_shutdown=_PATIENCE_S,
        )
        uvicorn.Server(config).run(sockets=[listener])


def address_of(settings: Settings) -> str:
    """The address to open in a browser."""
    name = f"[{settings.host}]" if ":" in settings.host else settings.host
    if settings.host in {"0.0.0.0", "::"}:  # noqa: S104 - only compared
        name = "localhost"
    return f"http://{name}:{settings.port}/"


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        message = (
            f"Không mở được cổng {settings.port} ở {settings.host}: {reason_of(error)}. "
            "Có thể một danvan khác đang chạy; dừng nó, hoặc chọn cổng khác bằng --port."
        )
        raise DanvanError(message) from error
