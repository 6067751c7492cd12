"""The readers: the bytes of a file become its text, one reader per format."""

from ingest.readers.reading import read_bytes, read_file
from ingest.readers.source import (
    DEFAULT_LIMITS,
    SUPPORTED_SUFFIXES,
    ReadLimits,
    SourceFormat,
    SourceText,
)

__all__ = [
    "DEFAULT_LIMITS",
    "SUPPORTED_SUFFIXES",
    "ReadLimits",
    "SourceFormat",
    "SourceText",
    "read_bytes",
    "read_file",
]
