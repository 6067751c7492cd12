"""A file as a reply: saved under a name with diacritics."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from fastapi import Response


def attachment(
    content: bytes,
    *,
    media_type: str,
    name: str,
    plain_name: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The file under ``name``, and under ``plain_name`` for old programs (RFC 6266).

    Args:
        content: what is in the file.
        media_type: what kind of file it is.
        name: the file's name, in any letters.
        plain_name: the same without diacritics.
        headers: further headers.
    """
    encoded = quote(name)
    disposition = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{encoded}"
    return Response(
        content,
        media_type=media_type,
        headers={"Content-Disposition": disposition, **(headers or {})},
    )
