"""An answer phrased by a language model, as drafts: nothing here is believed.

The model sees the evidence between fences whose mark no document can contain, and returns claims
with the words they rest on, read while they stream (``model.model_stream``); what of that is
shown is decided by ``assistant.grounding.Gate``.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final, Protocol

from pydantic import BaseModel, Field, ValidationError

from assistant.grounding import DraftClaim, Support
from assistant.model.chat_model import ChatSettings, open_chat_model
from assistant.model.model_stream import ModelStream
from assistant.model.model_texts import fence_of, fenced, said
from ingest.text import shown
from prompts.catalogue import Prompt, load
from vectorstore.evidence import Evidence

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_log = logging.getLogger(__name__)

#: The form asked of the model; ``prompts/templates/answer.vi.md`` says the same in words.
_SCHEMA: Final[Mapping[str, object]] = {
    "title": "answer",
    "description": "Claims, each with the verbatim words of the evidence it rests on.",
    "type": "object",
    "properties": {
        "claims": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "quotes": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "evidence": {"type": "integer"},
                                "quote": {"type": "string"},
                            },
                            "required": ["evidence", "quote"],
                            "additionalProperties": False,
                        },
                    },
                },
                "required": ["text", "quotes"],
                "additionalProperties": False,
            },
        },
        "refused": {"type": "boolean"},
    },
    "required": ["claims", "refused"],
    "additionalProperties": False,
}


class Generator(Protocol):
    """Whatever can phrase an answer from evidence; by name and by the hash of its prompt."""

    @property
    def model(self) -> str:
        """The name of the model."""
        ...

    @property
    def prompt_hash(self) -> str:
        """Tells one wording of the prompt from another."""
        ...

    def generate(
        self, question: str, language: str, evidence: Sequence[Evidence]
    ) -> Iterator[DraftClaim]:
        """Draft an answer to ``question`` in ``language`` ("vi" or "en"), claim by claim.

        Raises:
            ModelError: if the model did not help, or not to the end.
        """
        ...


def open_generator(settings: ChatSettings) -> ChainGenerator:
    """The generator over the model that ``settings`` name.

    Raises:
        ConfigurationError: if the model or the prompt cannot be opened.
    """
    return ChainGenerator(
        model=open_chat_model(settings),
        model_name=settings.model,
        prompt=load("answer"),
        time_limit_s=settings.timeout_s,
    )


class ChainGenerator:
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
            items="claims",
            time_limit_s=time_limit_s,
        )

    def generate(
        self, question: str, language: str, evidence: Sequence[Evidence]
    ) -> Iterator[DraftClaim]:
        """Draft an answer; see ``Generator``.

        Raises:
            ModelTimeout: if the time limit passes, a retry included.
            ModelUnavailable: if the model cannot be reached at the second attempt either, or is
                lost in the middle of its reply.
            UnusableReply: if its reply is not what was asked for.
        """
        started = time.monotonic()
        fence = _fence(question, evidence)
        values = {
            "fence": fence,
            "language": _LANGUAGES.get(language, _LANGUAGES["vi"]),
            "evidence": "\n\n".join(_fenced(n, one, fence) for n, one in enumerate(evidence, 1)),
            "question": shown(question),
        }
        count = 0
        for proposed in self._stream.ask(values):
            count += 1
            yield _draft(proposed, evidence)
        milliseconds = (time.monotonic() - started) * 1000
        _log.info(
            "drafted %d claims from %d passages with %s in %.0f ms",
            *(count, len(evidence), self.model, milliseconds),
        )


# --- what goes in -----------------------------------------------------------------------------

_LANGUAGES = {"vi": "tiếng Việt", "en": "tiếng Anh"}


def _fence(question: str, evidence: Sequence[Evidence]) -> str:
    texts = (part for one in evidence for part in (_heading(one), one.passage.text))
    return fence_of((question, *texts))


def _fenced(number: int, evidence: Evidence, fence: str) -> str:
    return fenced(f"căn cứ {number}", fence, _heading(evidence), shown(evidence.passage.text))


def _heading(evidence: Evidence) -> str:
    """Where the passage stands; its words come from the document too and stay inside the fence."""
    parts = (evidence.document.name, evidence.passage.address.label, *evidence.passage.heading_path)
    return "(" + shown(" | ".join(part for part in parts if part)) + ")"


# --- what comes back --------------------------------------------------------------------------

_MOST_QUOTES = 8
_LONGEST_CLAIM = 2_000
_LONGEST_QUOTE = 8_000


class _Quote(BaseModel):
    evidence: int
    quote: Annotated[str, Field(max_length=_LONGEST_QUOTE)]


class _Claim(BaseModel):
    text: Annotated[str, Field(max_length=_LONGEST_CLAIM)]
    quotes: list[object] = []


def _draft(proposed: object, evidence: Sequence[Evidence]) -> DraftClaim:
    """The claim with the supports that exist; one in another form has neither."""
    try:
        claim = _Claim.model_validate(proposed)
    except ValidationError:
        return DraftClaim(text="", supports=())
    return DraftClaim(
        text=said(claim.text), supports=tuple(_supports(claim.quotes[:_MOST_QUOTES], evidence))
    )


def _supports(quotes: Sequence[object], evidence: Sequence[Evidence]) -> Iterator[Support]:
    for proposed in quotes:
        try:
            quote = _Quote.model_validate(proposed)
        except ValidationError:
            continue
        if 1 <= quote.evidence <= len(evidence):
            one = evidence[quote.evidence - 1]
            yield Support(passage=one.passage, document=one.document, quote=quote.quote)
