"""An answer phrased by a language model, as drafts: nothing here is believed.

The chain is prompt | model | parser (LCEL). The model sees the evidence between fences whose mark
no document can contain, and returns claims with the words they rest on; what of that is shown is
decided by ``assistant.grounding.checked``. One retry, and one time limit over all of it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Annotated, Final, Protocol

from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import BaseModel, Field, ValidationError

from assistant.chat_model import ChatSettings, json_replies, model_errors, open_chat_model
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What a model proposed, unchecked, with its name and the hash of the prompt it was given."""

    claims: tuple[DraftClaim, ...]
    refused: bool
    model: str
    prompt_hash: str


class Generator(Protocol):
    """Whatever can phrase an answer from evidence."""

    def generate(self, question: str, language: str, evidence: Sequence[Evidence]) -> Drafted:
        """Draft an answer to ``question`` in ``language`` ("vi" or "en").

        Raises:
            ModelError: if the model did not help.
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
        self._name = model_name
        self._prompt_hash = prompt.hash
        self._time_limit_s = time_limit_s
        self._chain: Runnable[dict[str, str], _Reply] = (
            ChatPromptTemplate.from_messages(list(prompt.messages))
            | json_replies(model, _SCHEMA)
            | RunnableLambda(_read_reply)
        )

    def generate(self, question: str, language: str, evidence: Sequence[Evidence]) -> Drafted:
        """Draft an answer; see ``Generator``.

        Raises:
            ModelTimeout: if the time limit passes, a retry included.
            ModelUnavailable: if the model cannot be reached at the second attempt either.
            UnusableReply: if it refused, or its reply is not what was asked for.
        """
        started = time.monotonic()
        fence = _fence(question, evidence)
        values = {
            "fence": fence,
            "language": _LANGUAGES.get(language, _LANGUAGES["vi"]),
            "evidence": "\n\n".join(_fenced(n, one, fence) for n, one in enumerate(evidence, 1)),
            "question": shown(question),
        }
        reply = _within(self._time_limit_s, lambda: self._twice(values, started))
        claims = tuple(_drafts(reply, evidence))
        milliseconds = (time.monotonic() - started) * 1000
        _log.info(
            "drafted %d claims from %d passages with %s in %.0f ms",
            *(len(claims), len(evidence), self._name, milliseconds),
        )
        return Drafted(
            claims=claims,
            refused=reply.refused,
            model=self._name,
            prompt_hash=self._prompt_hash,
        )

    def _twice(self, values: dict[str, str], started: float) -> _Reply:
        try:
            return self._once(values)
        except ModelError as error:
            if not error.retryable or time.monotonic() - started >= self._time_limit_s:
                raise
            _log.warning("asking %s again: %s", self._name, error)
        return self._once(values)

    def _once(self, values: dict[str, str]) -> _Reply:
        with model_errors():
            return self._chain.invoke(values)


# --- the time limit ---------------------------------------------------------------------------


def _within(seconds: float, ask: Callable[[], _Reply]) -> _Reply:
    """What ``ask`` returns, or ModelTimeout when it has not within ``seconds``.

    A request's own time limit counts from one byte to the next, so a server that keeps dripping
    would never reach it. The thread left behind ends with its connection, and does not keep the
    program from ending.
    """
    outcome: SimpleQueue[_Reply | DanvanError | None] = SimpleQueue()

    def work() -> None:
        result: _Reply | DanvanError | None = None
        try:
            result = ask()
        except DanvanError as error:
            result = error
        finally:
            outcome.put(result)

    threading.Thread(target=work, name="danvan-model", daemon=True).start()
    try:
        result = outcome.get(timeout=seconds)
    except Empty:
        message = f"Mô hình ngôn ngữ chưa trả lời xong sau {seconds:g} giây."
        raise ModelTimeout(message) from None
    if isinstance(result, _Reply):
        return result
    raise result or UnusableReply("Việc hỏi mô hình ngôn ngữ dừng giữa chừng vì một lỗi lạ.")


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

_MOST_CLAIMS = 40
_MOST_QUOTES = 8
_LONGEST_CLAIM = 2_000
_LONGEST_QUOTE = 8_000
_LONGEST_REPLY = 200_000
_MOST_OPENINGS = 50
_CITATION_MARK = re.compile(r"\s?\[\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]")
_UNSEEN = re.compile(r"[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")


class _Quote(BaseModel):
    evidence: int
    quote: Annotated[str, Field(max_length=_LONGEST_QUOTE)]


class _Claim(BaseModel):
    text: Annotated[str, Field(max_length=_LONGEST_CLAIM)]
    quotes: list[object] = []


class _Reply(BaseModel):
    """What is in the lists is validated one by one, so that one bad claim loses no other."""

    claims: list[object]
    refused: bool = False


def _read_reply(text: str) -> _Reply:
    """The last object of the asked form in the text: reasoning may stand before it.

    Raises:
        UnusableReply: if there is none.
    """
    found: _Reply | None = None
    at = text.find("{") if len(text) <= _LONGEST_REPLY else -1
    for _ in range(_MOST_OPENINGS):
        if at < 0:
            break
        reply, end = _object_at(text, at)
        found = reply or found
        at = text.find("{", end)
    if found is None:
        message = f"Mô hình ngôn ngữ không trả về JSON theo mẫu ({len(text)} ký tự)."
        raise UnusableReply(message)
    return found


def _object_at(text: str, at: int) -> tuple[_Reply | None, int]:
    """The reply that begins at ``at``, if one does, and where to look on."""
    try:
        value, end = json.JSONDecoder().raw_decode(text, at)
        return _Reply.model_validate(value), end
    except (ValueError, RecursionError):  # a ValidationError is a ValueError
        return None, at + 1


def _drafts(reply: _Reply, evidence: Sequence[Evidence]) -> Iterator[DraftClaim]:
    """The claims with the supports that exist; a claim in another form has neither."""
    for proposed in reply.claims[:_MOST_CLAIMS]:
        try:
            claim = _Claim.model_validate(proposed)
        except ValidationError:
            yield DraftClaim(text="", supports=())
            continue
        text = shown(_UNSEEN.sub(" ", _CITATION_MARK.sub("", claim.text)))
        supports = tuple(_supports(claim.quotes[:_MOST_QUOTES], evidence))
        yield DraftClaim(text=text, supports=supports)


def _supports(quotes: Sequence[object], evidence: Sequence[Evidence]) -> Iterator[Support]:
    for proposed in quotes:
        try:
            quote = _Quote.model_validate(proposed)
        except ValidationError:
            continue
        if 1 <= quote.evidence <= len(evidence):
            one = evidence[quote.evidence - 1]
            yield Support(passage=one.passage, document=one.document, quote=quote.quote)
