"""How a duty is told in one line: what, by when, to whom, through what, by whom."""

from __future__ import annotations

import re

from assistant.question import Language
from ingest.document import Obligation
from ingest.text import find_whole, shown

# "qua hộp thư …" follows to whom; "bản mềm theo địa chỉ …" is one more thing that is sent.
_THROUGH = re.compile(r"(?:qua|bằng|theo)\s", re.IGNORECASE)
# "Báo cáo quý II: gửi | trước ngày …".
_ENDS_WITH_A_VERB = re.compile(r":\s(?:gửi|nộp|trình)\Z")


def told(one: Obligation, by: str | None, language: Language) -> str:
    """A duty in one sentence; ``by`` is who must act, None where that is not to be said."""
    words = shown(one.words)
    # "đăng ký với Văn phòng Sở": to whom is said already.
    to = None if one.to and find_whole(one.to, one.what) else one.to
    if language is Language.ENGLISH:
        parts = [f"“{one.what}”: due “{words}”"]
        parts += [f"to “{to}”"] if to else []
        parts += [f"channel “{one.channel}”"] if one.channel else []
        parts += [f"by “{by}”"] if by else []
    else:
        joins = " " if _ENDS_WITH_A_VERB.search(one.what) else ": "
        parts = [f"{one.what[:1].upper()}{one.what[1:]}{joins}{words}"]
        between = " " if _THROUGH.match(one.channel or "") else ", "
        sent = between.join(part for part in (to, one.channel) if part)
        parts += [f"gửi {sent}"] if to else [sent] if sent else []
        parts += [f"đơn vị thực hiện: {by}"] if by else []
    return "; ".join(parts) + "."


def channel(one: Obligation, language: Language) -> str:
    """Where it goes and through what."""
    if language is Language.ENGLISH:
        return f"Send to “{one.to}”, “{one.channel}”." if one.channel else f"Send to “{one.to}”."
    parts = [f"Gửi {one.to}" if one.to else "Gửi", one.channel or ""]
    return " ".join(part for part in parts if part) + "."


def who(one: Obligation, language: Language) -> str:
    """Who reports."""
    if language is Language.ENGLISH:
        return f"“{one.who}”."
    return f"Đơn vị báo cáo: {one.who}."
