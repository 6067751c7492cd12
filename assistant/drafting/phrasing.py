"""A section phrased by a language model: proposals, of which nothing is believed.

The model sees the paragraphs between fences whose mark no document can contain, and returns each
under its id, read while they stream (``model.model_stream``). What of that comes into a draft
is decided by ``assistant.drafting.faithful``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final, Protocol

from pydantic import BaseModel, Field, ValidationError

from assistant.drafting.draft import KIND_NAMES, DraftKind, DraftParagraph
from assistant.drafting.profile import UnitProfile
from assistant.model.chat_model import ChatSettings, open_chat_model
from assistant.model.model_stream import ModelStream
from assistant.model.model_texts import fence_of, fenced
from ingest.text import shown
from prompts.catalogue import Prompt, load

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_log = logging.getLogger(__name__)

_LONGEST = 8_000
#: The form asked of the model; ``prompts/templates/draft.vi.md`` says the same in words.
_SCHEMA: Final[Mapping[str, object]] = {
    "title": "draft",
    "description": "The paragraphs in other words, each under its id.",
    "type": "object",
    "properties": {
        "paragraphs": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"id": {"type": "string"}, "text": {"type": "string"}},
                "required": ["id", "text"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["paragraphs"],
    "additionalProperties": False,
}


class Proposed(BaseModel):
    """What a model says a paragraph may read; unchecked."""

    id: Annotated[str, Field(max_length=_LONGEST)]
    text: Annotated[str, Field(max_length=_LONGEST)]


class Phraser(Protocol):
    """Whatever can phrase the paragraphs of a section; by name and by the hash of its prompt."""

    @property
    def model(self) -> str:
        """The name of the model."""
        ...

    @property
    def prompt_hash(self) -> str:
        """Tells one wording of the prompt from another."""
        ...

    def phrase(
        self, profile: UnitProfile, kind: DraftKind, wanted: Sequence[DraftParagraph]
    ) -> Iterator[Proposed]:
        """Propose a wording for each paragraph, as it comes.

        Raises:
            ModelError: if the model did not help, or not to the end.
        """
        ...


def open_phraser(settings: ChatSettings) -> ChainPhraser:
    """The phraser over the model that ``settings`` name.

    Raises:
        ConfigurationError: if the model or the prompt cannot be opened.
    """
    return ChainPhraser(
        model=open_chat_model(settings),
        model_name=settings.model,
        prompt=load("draft"),
        time_limit_s=settings.timeout_s,
    )


class ChainPhraser:
    """The LCEL chain over any LangChain chat model."""

    def __init__(
        self, *, model: BaseChatModel, model_name: str, prompt: Prompt, time_limit_s: float
    ) -> None:
        self.model = model_name
        self.prompt_hash = prompt.hash
        self._stream = ModelStream(
            model=model,
            model_name=model_name,
            prompt=prompt,
            schema=_SCHEMA,
            items="paragraphs",
            time_limit_s=time_limit_s,
        )

    def phrase(
        self, profile: UnitProfile, kind: DraftKind, wanted: Sequence[DraftParagraph]
    ) -> Iterator[Proposed]:
        """Propose; see ``Phraser``.

        Raises:
            ModelTimeout: if the time limit passes, a retry included.
            ModelUnavailable: if the model cannot be reached at the second attempt either, or is
                lost in the middle of its reply.
            UnusableReply: if its reply is not what was asked for.
        """
        unit, called = shown(profile.name), shown(profile.called)
        fence = fence_of((unit, called, *(one.text for one in wanted)))
        values = {
            "fence": fence,
            "kind": KIND_NAMES[kind].lower(),
            "unit": unit,
            "called": called,
            "paragraphs": "\n\n".join(
                fenced(f"đoạn {one.id}", fence, shown(one.text)) for one in wanted
            ),
        }
        count = 0
        for item in self._stream.ask(values):
            try:
                proposed = Proposed.model_validate(item)
            except ValidationError:
                continue
            count += 1
            yield proposed
        _log.info("%s phrased %d of %d paragraphs", self.model, count, len(wanted))
