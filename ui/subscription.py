"""The address under which a calendar program fetches the register again and again."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ui.exports.options import DEFAULT_ALARM_DAYS, Components
from ui.security import CALENDAR_PATH, calendar_token

if TYPE_CHECKING:
    from assistant.deadlines import Wanted
    from ui.settings import Settings

_EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - only compared


def subscription_address(
    settings: Settings,
    *,
    wanted: Wanted,
    components: Components = Components.BOTH,
    alarm_days: int = DEFAULT_ALARM_DAYS,
) -> str:
    """The address of the calendar of these duties, its token included.

    A server that listens on every address is named by the name of this machine.
    """
    host = socket.gethostname() if settings.host in _EVERY_ADDRESS else settings.host
    name = f"[{host}]" if ":" in host else host
    query = {
        "from": wanted.first.isoformat() if wanted.first else None,
        "to": wanted.last.isoformat() if wanted.last else None,
        "by": str(wanted.by) if wanted.by else None,
        "unit": wanted.unit,
        "document": wanted.document,
        "reports": "true" if wanted.reports_only else None,
        "components": components.value if components is not Components.BOTH else None,
        "alarm_days": alarm_days if alarm_days != DEFAULT_ALARM_DAYS else None,
        "token": calendar_token(settings),
    }
    given = urlencode({key: value for key, value in query.items() if value is not None})
    return f"http://{name}:{settings.port}{CALENDAR_PATH}" + (f"?{given}" if given else "")
