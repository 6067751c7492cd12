"""``danvan mcp``: the library for an assistant that starts this program itself."""

from __future__ import annotations

import signal
import sys

from ui.cli_options import Home, opened, settings_for
from ui.terminal import warn


def mcp(*, home: Home = None) -> None:
    """Mở máy chủ MCP trên stdin/stdout để trợ lý khác (Claude Desktop, IDE…) dùng kho văn bản.

    Chương trình khách tự chạy lệnh này; nhật ký ra stderr. Máy chủ MCP qua HTTP có sẵn ở /mcp của
    «danvan serve».
    """
    settings = settings_for(home)
    if sys.stdin.isatty():
        warn("Máy chủ MCP đang chờ một chương trình khách trên stdin (dừng bằng Ctrl+C).")
    # A thread that waits for a line cannot be called off; a killed reader leaves nothing behind.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # The SDK and the contract's models; the library itself is opened at the first call.
    from ui.mcp.stdio import serve_stdio  # noqa: PLC0415

    serve_stdio(lambda: opened(settings))
