"""Reads .txt and .md: the text exactly as it stands, only decoded."""

from __future__ import annotations

from ingest.readers.decoding import decode
from ingest.readers.source import Reading, ReadLimits


def read_plain(content: bytes, _limits: ReadLimits) -> Reading:
    """Decode a text file.

    Raises:
        UnreadableFile: if its encoding is not known.
    """
    return Reading(text=decode(content))
