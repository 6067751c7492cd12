"""A file that somebody sends, read as a document."""

from __future__ import annotations

from pathlib import PurePath

from fastapi import UploadFile

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import ReadLimits, read_bytes
from ui.filling import read_limits
from ui.wiring import Application

UPLOAD: str = "Tệp .docx, .pdf có lớp chữ, .txt, .md, .html."


def document_of(file: UploadFile, application: Application) -> Document:
    """The file as a document; what it is, its bytes say.

    Raises:
        IngestError: if it cannot become one.
    """
    limits = read_limits(application.settings)
    return parse(read_bytes(content_of(file, limits), name=name_of(file), limits=limits))


def content_of(file: UploadFile, limits: ReadLimits) -> bytes:
    """The bytes of a file, one more than may be read of one that is too large."""
    return file.file.read(limits.max_bytes + 1)


def name_of(file: UploadFile) -> str:
    """Its name; some clients send a whole path, and that is nobody's business."""
    return PurePath((file.filename or "").replace("\\", "/")).name or "tai-len"
