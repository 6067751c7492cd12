"""An answer phrased by a language model, as drafts: nothing here is believed.

The chain is prompt | model (LCEL), read while it streams. The model sees the evidence between
fences whose mark no document can contain, and returns claims with the words they rest on; what of
that is shown is decided by ``assistant.grounding.Gate``. One retry, and one time limit for it all.
"""

from __future__ import annotations

import hashlib
import logging
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Annotated, Final, Protocol

from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable
from pydantic import BaseModel, Field, ValidationError

from assistant.chat_model import ChatSettings, json_replies, model_errors, open_chat_model
from assistant.claim_reader import ClaimReader
from assistant.grounding import DraftClaim, Support
from ingest.errors import DanvanError, ModelError, ModelTimeout, UnusableReply
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
        self._time_limit_s = time_limit_s
        self._chain: Runnable[dict[str, str], str] = ChatPromptTemplate.from_messages(
            list(prompt.messages)
        ) | json_replies(model, _SCHEMA)

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
        for proposed in _within(self._time_limit_s, lambda: self._twice(values, started)):
            count += 1
            yield _draft(proposed, evidence)
        milliseconds = (time.monotonic() - started) * 1000
        _log.info(
            "drafted %d claims from %d passages with %s in %.0f ms",
            *(count, len(evidence), self.model, milliseconds),
        )

    def _twice(self, values: dict[str, str], started: float) -> Iterator[object]:
        count = 0
        try:
            for proposed in self._once(values):
                count += 1
                yield proposed
        except ModelError as error:
            is_late = time.monotonic() - started >= self._time_limit_s
            # A claim that was shown cannot be taken back, and would come a second time.
            if count or is_late or not error.retryable:
                raise
            _log.warning("asking %s again: %s", self.model, error)
        else:
            return
        yield from self._once(values)

    def _once(self, values: dict[str, str]) -> Iterator[object]:
        reader = ClaimReader()
        with model_errors():
            for piece in self._chain.stream(values):
                yield from reader.read(piece)
        yield from reader.rest()


# --- the time limit ---------------------------------------------------------------------------


class _End:
    """What comes after the last value."""


def _within(seconds: float, ask: Callable[[], Iterator[object]]) -> Iterator[object]:
    """What ``ask`` gives, or ModelTimeout when it has not ended within ``seconds``.

    A request's own time limit counts from one byte to the next, so a server that keeps dripping
    would never reach it. The thread left behind ends with its connection, and does not keep the
    program from ending.
    """
    coming: SimpleQueue[object] = SimpleQueue()
    is_left = threading.Event()
    ending = time.monotonic() + seconds

    def work() -> None:
        last: object = UnusableReply("Việc hỏi mô hình ngôn ngữ dừng giữa chừng vì một lỗi lạ.")
        try:
            for value in ask():
                coming.put(value)
                if is_left.is_set():
                    break
            last = _End()
        except DanvanError as error:
            last = error
        finally:
            coming.put(last)

    threading.Thread(target=work, name="danvan-model", daemon=True).start()
    try:
        while not isinstance(value := coming.get(timeout=max(0, ending - time.monotonic())), _End):
            if isinstance(value, DanvanError):
                raise value
            yield value
    except Empty:
        message = f"Mô hình ngôn ngữ chưa trả lời xong sau {seconds:g} giây."
        raise ModelTimeout(message) from None
    finally:
        is_left.set()


# --- what goes in -----------------------------------------------------------------------------

_LANGUAGES = {"vi": "tiếng Việt", "en": "tiếng Anh"}


def _fence(question: str, evidence: Sequence[Evidence]) -> str:
    """A mark that no enclosed text can hold, the same for the same input.

    It is a hash over all of them and the question: a text that held it would change it.
    """
    texts = [question, *(part for one in evidence for part in (_heading(one), one.passage.text))]
    return hashlib.sha256("\x00".join(texts).encode()).hexdigest()[:16]


def _fenced(number: int, evidence: Evidence, fence: str) -> str:
    return "\n".join(
        (
            f"[{fence}] căn cứ {number}",
            _heading(evidence),
            shown(evidence.passage.text),
            f"[{fence}] hết căn cứ {number}",
        )
    )


def _heading(evidence: Evidence) -> str:
    """Where the passage stands; its words come from the document too and stay inside the fence."""
    parts = (evidence.document.name, evidence.passage.address.label, *evidence.passage.heading_path)
    return "(" + shown(" | ".join(part for part in parts if part)) + ")"


# --- what comes back --------------------------------------------------------------------------

_MOST_QUOTES = 8
_LONGEST_CLAIM = 2_000
_LONGEST_QUOTE = 8_000
_CITATION_MARK = re.compile(r"\s?\[\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]")
_UNSEEN = re.compile(r"[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")


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
    text = shown(_UNSEEN.sub(" ", _CITATION_MARK.sub("", claim.text)))
    return DraftClaim(text=text, supports=tuple(_supports(claim.quotes[:_MOST_QUOTES], evidence)))


def _supports(quotes: Sequence[object], evidence: Sequence[Evidence]) -> Iterator[Support]:
    for proposed in quotes:
        try:
            quote = _Quote.model_validate(proposed)
        except ValidationError:
            continue
        if 1 <= quote.evidence <= len(evidence):
            one = evidence[quote.evidence - 1]
            yield Support(passage=one.passage, document=one.document, quote=quote.quote)
