"""A file that somebody sends, read as a document."""

from __future__ import annotations

from pathlib import PurePath

from fastapi import UploadFile

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import read_bytes
from ui.filling import read_limits
from ui.wiring import Application

UPLOAD: str = "Tệp .docx, .pdf có lớp chữ, .txt, .md, .html."


def document_of(file: UploadFile, application: Application) -> Document:
    """The file as a document; what it is, its bytes say.

    Raises:
        IngestError: if it cannot become one.
    """
    limits = read_limits(application.settings)
    content = file.file.read(limits.max_bytes + 1)
    # Some clients send a whole path; what stands before the name is nobody's business.
    name = PurePath((file.filename or "").replace("\\", "/")).name or "tai-len"
    return parse(read_bytes(content, name=name, limits=limits))
