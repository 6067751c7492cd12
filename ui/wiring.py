"""Puts the parts together, once, at the edge; and reads the clock, here and nowhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from assistant.assistant import Assistant
from assistant.drafting.drafter import Drafter
from assistant.duty_register import Register
from assistant.lookup import Lookup
from assistant.model.chat_model import ChatSettings
from assistant.naming.graph import References
from assistant.review import Reviewer
from ingest.errors import ConfigurationError
from ingest.system_words import reason_of
from ui.reply_counts import ReplyCounts
from ui.settings import Settings
from vectorstore.embedding import load_embedding_model
from vectorstore.library import Library

if TYPE_CHECKING:
    from assistant.drafting.phrasing import Phraser
    from assistant.generative import Generator
    from vectorstore.hybrid import Reranker

Clock: TypeAlias = Callable[[], dt.date]
Stamp: TypeAlias = Callable[[], int]


def today() -> dt.date:
    """The day it is where the program runs."""
    return dt.datetime.now().astimezone().date()


def unix_time() -> int:
    """Whole seconds since 1970, as OpenAI's protocol stamps its objects."""
    return int(dt.datetime.now(tz=dt.UTC).timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Everything that the command line, the API and the page work with.

    ``phraser`` is the language model that drafts are phrased with, if one is set. ``clock`` says
    which day it is, ``stamp`` which second; ``opened_at`` is the second it began. ``replies`` are
    counted since then.
    """

    settings: Settings
    library: Library
    assistant: Assistant
    register: Register
    lookup: Lookup
    clock: Clock
    phraser: Phraser | None = None
    replies: ReplyCounts = field(default_factory=ReplyCounts)
    stamp: Stamp = unix_time
    opened_at: int = field(default_factory=unix_time)
    drafter: Drafter = field(init=False)
    reviewer: Reviewer = field(init=False)

    def __post_init__(self) -> None:
        # Of the same library always, so nobody hands them in.
        object.__setattr__(self, "drafter", Drafter(self.library.catalog, self.phraser))
        reviewer = Reviewer(self.library.catalog, embed=self.library.embedding.vectors_of)
        object.__setattr__(self, "reviewer", reviewer)

    @property
    def references(self) -> References:
        """The graph of references over the library."""
        return References(self.library.catalog)


@contextmanager
def open_application(settings: Settings, *, clock: Clock = today) -> Iterator[Application]:
    """Open the library in ``settings.home`` and close it at the end.

    Raises:
        ConfigurationError: if a model that the settings name cannot be set up.
        LibraryError: if the library cannot be opened.
    """
    library = _open_library(settings)
    # The page, the API and the answers share one, and what it has worked out.
    register = Register(library.catalog)
    replies = ReplyCounts()
    try:
        yield Application(
            settings=settings,
            library=library,
            assistant=Assistant(
                catalog=library.catalog,
                retriever=library.hybrid,
                generator=open_generator_of(settings),
                register=register,
                on_reply=replies.add,
            ),
            register=register,
            lookup=Lookup(library.catalog),
            phraser=open_phraser_of(settings),
            replies=replies,
            clock=clock,
        )
    finally:
        library.close()


def _open_library(settings: Settings) -> Library:
    embedding = load_embedding_model(settings.embedding_model)
    reranker = _reranker_of(settings)
    try:
        return Library.open(settings.home, embedding=embedding, reranker=reranker)
    except OSError as error:
        message = (
            f"Không dùng được thư mục kho {settings.home}: {reason_of(error)}. "
            "Kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --home."
        )
        raise ConfigurationError(message) from error


def _reranker_of(settings: Settings) -> Reranker | None:
    if settings.reranker_model is None:
        return None
    # It loads torch.
    from vectorstore.reranking import SentenceTransformersCrossEncoder  # noqa: PLC0415

    return SentenceTransformersCrossEncoder(settings.reranker_model)


def open_generator_of(settings: Settings) -> Generator | None:
    """The language model that the settings name; nothing is sent to it yet.

    Raises:
        ConfigurationError: if it cannot be set up.
    """
    if settings.model is None:
        return None
    # LangChain's chat models take seconds to load; answering without a model never pays for them.
    from assistant.generative import open_generator  # noqa: PLC0415

    return open_generator(_chat_settings(settings, settings.model))


def open_phraser_of(settings: Settings) -> Phraser | None:
    """The same model for drafts; nothing is sent to it yet.

    Raises:
        ConfigurationError: if it cannot be set up.
    """
    if settings.model is None:
        return None
    from assistant.drafting.phrasing import open_phraser  # noqa: PLC0415  heavy, as above

    return open_phraser(_chat_settings(settings, settings.model))


def _chat_settings(settings: Settings, model: str) -> ChatSettings:
    key = settings.model_key
    return ChatSettings(
        model=model,
        base_url=settings.model_url,
        api_key=key.get_secret_value() if key else None,
        timeout_s=settings.model_timeout_s,
    )
