"""One question put to a language model, and what is in its reply as it comes: the items of a list.

The chain is prompt | model (LCEL), read while it streams; one retry, and one time limit for it all.
Whoever asks says in which form, and decides what of the items may be shown.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable

from assistant.model.chat_model import json_replies, model_errors
from assistant.model.reply_reader import ReplyReader
from ingest.errors import DanvanError, ModelError, ModelTimeout, UnusableReply
from prompts.catalogue import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_log = logging.getLogger(__name__)


class ModelStream:
    """The LCEL chain of one prompt over any LangChain chat model.

    Args:
        model: the model.
        model_name: what the settings call it.
        prompt: the template to fill in.
        schema: the JSON schema of the reply.
        items: what the reply calls the list that is wanted of it.
        time_limit_s: how long one question may take, a retry included.
    """

    def __init__(  # noqa: PLR0913 - each is told apart by its name
        self,
        *,
        model: BaseChatModel,
        model_name: str,
        prompt: Prompt,
        schema: Mapping[str, object],
        items: str,
        time_limit_s: float,
    ) -> None:
        self._name = model_name
        self._items = items
        self._time_limit_s = time_limit_s
        self._chain: Runnable[dict[str, str], str] = ChatPromptTemplate.from_messages(
            list(prompt.messages)
        ) | json_replies(model, schema)

    def ask(self, values: Mapping[str, str]) -> Iterator[object]:
        """The items of the reply to the prompt with these values, unchecked.

        Raises:
            ModelTimeout: if the time limit passes, a retry included.
            ModelUnavailable: if the model cannot be reached at the second attempt either, or is
                lost in the middle of its reply.
            UnusableReply: if its reply is not what was asked for.
        """
        started = time.monotonic()
        return _within(self._time_limit_s, lambda: self._twice(dict(values), started))

    def _twice(self, values: dict[str, str], started: float) -> Iterator[object]:
        count = 0
        try:
            for item in self._once(values):
                count += 1
                yield item
        except ModelError as error:
            is_late = time.monotonic() - started >= self._time_limit_s
            # An item that was shown cannot be taken back, and would come a second time.
            if count or is_late or not error.retryable:
                raise
            _log.warning("asking %s again: %s", self._name, error)
        else:
            return
        yield from self._once(values)

    def _once(self, values: dict[str, str]) -> Iterator[object]:
        reader = ReplyReader(self._items)
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
