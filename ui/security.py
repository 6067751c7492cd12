"""Who may reach the server: decisions only, so that they can be tested without a server.

The library holds documents that may not leave the office. Without an access key the server
therefore answers this machine alone; with one, every route asks for it. A page on the internet can
make the user's own browser call a server on this machine, in two ways: by a name that resolves to
127.0.0.1 (DNS rebinding), which the Host header gives away, and by a form that posts across sites,
which ``Sec-Fetch-Site`` and ``Origin`` give away.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import ipaddress
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from ingest.errors import ConfigurationError
from ui.settings import Settings

#: What a calendar program fetches again and again; it cannot send a header with the access key.
CALENDAR_PATH = "/v1/deadlines.ics"
_CALENDAR_PURPOSE = b"danvan: calendar subscription, read only, 1"

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SITE = frozenset({"same-origin", "none"})

# Gradio writes its scripts and styles into the page, so those two need 'unsafe-inline'; nothing at
# all may come from another machine.
_CONTENT_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

SECURITY_HEADERS: Mapping[str, str] = {
    "content-security-policy": _CONTENT_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``: ``localhost``, 127.0.0.0/8, ``::1``."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def check_binding(settings: Settings) -> None:
    """Refuse an address that other machines can reach while there is no access key.

    Raises:
        ConfigurationError: with what to set.
    """
    if settings.access_key is None and not is_loopback(settings.host):
        message = (
            f"Không mở máy chủ ở {settings.host} khi chưa có khoá truy cập: máy khác trong mạng sẽ "
            "đọc và xoá được kho văn bản. Đặt DANVAN_ACCESS_KEY (ít nhất 12 ký tự), "
            "hoặc bỏ --host để chỉ máy này vào được."
        )
        raise ConfigurationError(message)


def host_allowed(host_header: str | None, *, settings: Settings) -> bool:
    """Whether a request names this server rather than a foreign name that leads to it.

    Only a loopback server is checked: on other addresses the access key guards every route.
    """
    if not is_loopback(settings.host):
        return True
    if not host_header:
        return False
    name = urlsplit(f"//{host_header}").hostname
    return name is not None and is_loopback(name)


def own_site(*, method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request that changes something comes from this site or from no browser at all.

    Browsers send ``Sec-Fetch-Site`` to addresses they trust and ``Origin`` to the others; programs
    send neither.
    """
    if method in _SAFE_METHODS:
        return True
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN_SITE
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def key_accepted(authorization: str | None, *, settings: Settings) -> bool:
    """Whether the request carries the access key: ``Bearer KEY``, or Basic with it as password."""
    if settings.access_key is None:
        return True
    given = _given_key(authorization or "")
    wanted = settings.access_key.get_secret_value().encode()
    return given is not None and hmac.compare_digest(given, wanted)


def calendar_token(settings: Settings) -> str | None:
    """What stands in a calendar's address in place of the access key; None without a key.

    Made from the key, which cannot be got back from it, and good for the calendar alone; another
    key makes another token.
    """
    if settings.access_key is None:
        return None
    key = settings.access_key.get_secret_value().encode()
    return hmac.new(key, _CALENDAR_PURPOSE, hashlib.sha256).hexdigest()


def calendar_accepted(*, method: str, path: str, query: bytes, settings: Settings) -> bool:
    """Whether a request reads the calendar and carries its token."""
    token = calendar_token(settings)
    if token is None or method not in {"GET", "HEAD"} or path != CALENDAR_PATH:
        return False
    given = parse_qs(query.decode("latin-1")).get("token", [])
    return len(given) == 1 and hmac.compare_digest(given[0].encode(), token.encode())


def _given_key(authorization: str) -> bytes | None:
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        # Headers arrive as Latin-1; the bytes behind them are what the client typed.
        return value.strip().encode("latin-1", "replace")
    if scheme.lower() != "basic":
        return None
    try:
        pair = base64.b64decode(value.strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    _, colon, password = pair.partition(b":")
    return password if colon else None
