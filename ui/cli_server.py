"""``danvan serve`` and ``danvan doctor``."""

from __future__ import annotations

import platform
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from ingest.errors import DanvanError
from ui.cli_options import Home, opened, settings_for
from ui.security import check_binding
from ui.settings import Settings, load_settings
from ui.terminal import results, say, start_logging, table, warn

_MINIMUM_PYTHON = (3, 11)
_CONNECT_TIMEOUT_S = 3.0


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
        config = uvicorn.Config(app, log_config=None, server_header=False)
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
            f"Không mở được cổng {settings.port} ở {settings.host}: {error.strerror or error}. "
            "Có thể một danvan khác đang chạy; dừng nó, hoặc chọn cổng khác bằng --port."
        )
        raise DanvanError(message) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: how it is, and the next step where it is not well."""

    subject: str
    state: str
    next_step: str | None = None


def doctor(*, home: Home = None) -> None:
    """Kiểm tra cài đặt, kho văn bản, chỉ mục và mô hình; nói bước tiếp theo cho mỗi lỗi."""
    settings = settings_for(home)
    findings = [
        *_about_the_program(),
        *_about_the_home(settings),
        _about_the_language_model(settings),
    ]
    results().print(
        table(
            title=None,
            columns=("", "Mục", "Tình trạng", "Bước tiếp theo"),
            rows=[
                ("!" if found.next_step else "✓", found.subject, found.state, found.next_step or "")
                for found in findings
            ],
        )
    )
    if any(found.next_step for found in findings):
        warn("Có mục chưa ổn; làm theo cột «Bước tiếp theo».")
        raise typer.Exit(1)
