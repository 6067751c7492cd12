"""Puts the parts together, once, at the edge; and reads the clock, here and nowhere else."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from assistant.assistant import Assistant
from assistant.chat_model import ChatSettings
from assistant.lookup import Lookup
from ingest.document import Document
from ingest.errors import ConfigurationError
from ingest.pipeline import parse
from ingest.readers import DEFAULT_LIMITS, ReadLimits, read_file
from ui.settings import PROJECT_ROOT, Settings
from vectorstore.embedding import load_embedding_model
from vectorstore.library import Library, Outcome

if TYPE_CHECKING:
    from assistant.generative import Generator

_LOG = logging.getLogger(__name__)

SAMPLE_FOLDER = PROJECT_ROOT / "corpus"

Clock: TypeAlias = Callable[[], dt.date]


def today() -> dt.date:
    """The day it is where the program runs."""
    return dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Everything that the command line, the API and the page work with."""

    settings: Settings
    library: Library
    assistant: Assistant
    lookup: Lookup
    clock: Clock


@contextmanager
def open_application(settings: Settings, *, clock: Clock = today) -> Iterator[Application]:
    """Open the library in ``settings.home`` and close it at the end.

    Raises:
        ConfigurationError: if the embedding model or the language model cannot be set up.
        LibraryError: if the library cannot be opened.
    """
    library = _open_library(settings)
    try:
        yield Application(
            settings=settings,
            library=library,
            assistant=Assistant(
                catalog=library.catalog,
                retriever=library.retriever,
                generator=open_generator_of(settings),
            ),
            lookup=Lookup(library.catalog),
            clock=clock,
        )
    finally:
        library.close()


def _open_library(settings: Settings) -> Library:
    embedding = load_embedding_model(settings.embedding_model)
    try:
        return Library.open(settings.home, embedding=embedding)
    except OSError as error:
        message = (
            f"Không dùng được thư mục kho {settings.home}: {error.strerror or error}. "
            "Kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --home."
        )
        raise ConfigurationError(message) from error


def open_generator_of(settings: Settings) -> Generator | None:
    """The language model that the settings name; nothing is sent to it yet.

    Raises:
        ConfigurationError: if it cannot be set up.
    """
    if settings.model is None:
        return None
    # LangChain's chat models take seconds to load; answering without a model never pays for them.
    from assistant.generative import open_generator  # noqa: PLC0415

    key = settings.model_key
    return open_generator(
        ChatSettings(
            model=settings.model,
            base_url=settings.model_url,
            api_key=key.get_secret_value() if key else None,
            timeout_s=settings.model_timeout_s,
        )
    )


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
