"""Puts the parts together, once, at the edge; and reads the clock, here and nowhere else."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from assistant.assistant import Assistant
from assistant.lookup import Lookup
from ingest.pipeline import parse
from ingest.readers import read_file
from ui.settings import PROJECT_ROOT, Settings
from vectorstore.embedding import load_embedding_model
from vectorstore.library import Library, Outcome

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
    library = Library.open(
        settings.home, embedding=load_embedding_model(settings.embedding_model)
    )
    try:
        yield Application(
            settings=settings,
            library=library,
            assistant=Assistant(
                catalog=library.catalog,
                retriever=library.retriever,
                generator=_generator(settings),
            ),
            lookup=Lookup(library.catalog),
            clock=clock,
        )
    finally:
        library.close()


def ensure_sample(application: Application) -> tuple[Outcome, ...]:
    """Fill a library that never held a document with the sample library.

    Returns:
        One outcome per sample document; nothing where the library was ever filled or where the
        program came without its samples.
    """
    if application.library.was_ever_filled:
        return ()
    outcomes = tuple(
        application.library.add(parse(read_file(path)), replace=False, sample=True)
        for path in sample_files()
    )
    _LOG.info("sample library: %d documents", len(outcomes))
    return outcomes


def sample_files(folder: Path = SAMPLE_FOLDER) -> tuple[Path, ...]:
    """The digests that ship with the project, in the order of their names."""
    return tuple(sorted(folder.glob("*.md")))
