"""Files become documents of the library: one from the disk, or the sample library.

Apart from ``ui.wiring``, because the readers and the parser take a fifth of a second to load and
asking a library that is already filled needs neither.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import DEFAULT_LIMITS, ReadLimits, read_file
from ui.settings import PROJECT_ROOT, Settings
from ui.wiring import Application
from vectorstore.library import Outcome

_LOG = logging.getLogger(__name__)

SAMPLE_FOLDER = PROJECT_ROOT / "corpus"


def read_limits(settings: Settings) -> ReadLimits:
    """What one file may ask of the readers."""
    return replace(DEFAULT_LIMITS, max_bytes=settings.max_upload_mb * 1024 * 1024)


def read_document(path: Path, *, settings: Settings) -> Document:
    """A file on disk as a document.

    Raises:
        IngestError: if it cannot become one.
    """
    return parse(read_file(path, limits=read_limits(settings)))


def ensure_sample(application: Application) -> tuple[Outcome, ...]:
    """Fill a library that never held a document with the sample library.

    Returns:
        One outcome per sample document; nothing where the library was ever filled or where the
        program came without its samples.
    """
    if application.library.was_ever_filled:
        return ()
    outcomes = tuple(
        application.library.add(read_document(path, settings=application.settings), sample=True)
        for path in sample_files()
    )
    _LOG.info("sample library: %d documents", len(outcomes))
    return outcomes


def sample_files(folder: Path = SAMPLE_FOLDER) -> tuple[Path, ...]:
    """The digests that ship with the project, in the order of their names."""
    return tuple(sorted(folder.glob("*.md")))
