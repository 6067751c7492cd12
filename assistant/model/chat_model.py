"""The only door to a language model: LangChain opens it, and its errors become ours here.

LangChain and the provider's package load in seconds, so they are imported when a model is opened
and not before: answering without a model never pays for them.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ingest.errors import (
    ConfigurationError,
    DanvanError,
    ModelTimeout,
    ModelUnavailable,
    UnusableReply,
)

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel, LanguageModelInput
    from langchain_core.runnables import Runnable

_log = logging.getLogger(__name__)

# By the names of LangChain's errors and httpx's, the first that fits: neither is loaded by now.
_CAUSES: Mapping[str, str] = {
    "ModelConnectionError": "không kết nối được tới máy chủ",
    "ConnectError": "không kết nối được tới máy chủ",
    "ModelRateLimitError": "máy chủ đang nhận quá nhiều yêu cầu, hoặc đã hết hạn mức",
    "ModelAPIError": "máy chủ đang gặp lỗi",
    "ModelAuthenticationError": "khoá không được chấp nhận",
    "ModelPermissionDeniedError": "khoá không có quyền dùng mô hình này",
    "ModelNotFoundError": "không có mô hình hoặc địa chỉ này",
    "ModelInvalidRequestError": "máy chủ không nhận yêu cầu này",
    "HTTPError": "kết nối bị ngắt giữa chừng",
}
# Ollama and its like want no key, the client insists on one; and the key that the environment holds
# for another service must not be sent to this address.
_NO_KEY = "khong-can-khoa"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """Which model, where, with which key, and how long to wait for one request (seconds).

    With ``base_url`` any OpenAI-compatible address is meant; without it ``model`` names its
    provider as LangChain does ("anthropic:claude-…").
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout_s: float = 60.0
    temperature: float = 0.0


def open_chat_model(settings: ChatSettings) -> BaseChatModel:
    """Make the client; nothing is sent yet. It does not retry, whoever calls it does.

    Raises:
        ConfigurationError: if the provider is unknown or its package is not installed.
    """
    from langchain.chat_models import init_chat_model  # noqa: PLC0415  heavy, see above
    from openai import OpenAIError  # noqa: PLC0415

    try:
        if settings.base_url:
            return init_chat_model(
                settings.model,
                model_provider="openai",
                base_url=settings.base_url,
                api_key=settings.api_key or _NO_KEY,
                temperature=settings.temperature,
                timeout=settings.timeout_s,
                max_retries=0,
                use_responses_api=False,
            )
        return init_chat_model(
            settings.model,
            api_key=settings.api_key,
            temperature=settings.temperature,
            timeout=settings.timeout_s,
            max_retries=0,
        )
    # The provider is unknown, its package is missing, or it wants a key.
    except (ImportError, ValueError, TypeError, OpenAIError) as exc:
        _log.warning("%s cannot be opened: %s", settings.model, _first_line(exc))
        cause = (
            "chưa cài gói"
            if isinstance(exc, ImportError)
            else "không rõ nhà cung cấp, hoặc thiếu khoá"
        )
        message = (
            f"Không mở được mô hình ngôn ngữ «{settings.model}» ({cause}). Đặt "
            "DANVAN_MODEL_URL là địa chỉ tương thích OpenAI của mô hình, hoặc cài gói LangChain "
            "của nhà cung cấp đó."
        )
        raise ConfigurationError(message) from exc


def json_replies(
    model: BaseChatModel, schema: Mapping[str, object]
) -> Runnable[LanguageModelInput, str]:
    """The model as a step that answers with JSON text.

    The server is asked to hold to ``schema``; where it refuses that, or the client cannot ask for
    it, the words of the prompt have to do. The text may still be anything.
    """
    import openai  # noqa: PLC0415  heavy, and loaded with the model
    from langchain_core.exceptions import ModelInvalidRequestError  # noqa: PLC0415
    from langchain_core.output_parsers import StrOutputParser  # noqa: PLC0415
    from langchain_openai import ChatOpenAI  # noqa: PLC0415

    plain: Runnable[LanguageModelInput, str] = model | StrOutputParser()
    structured: Runnable[LanguageModelInput, str] | None
    if isinstance(model, ChatOpenAI):
        # Not with_structured_output: at each piece its parser reads the whole text again.
        form = {"name": schema["title"], "schema": dict(schema), "strict": True}
        asked = model.bind(response_format={"type": "json_schema", "json_schema": form})
        structured = asked | StrOutputParser()
    else:
        structured = _of_another_provider(model, schema)
    if structured is None:
        return plain
    return structured.with_fallbacks(
        [plain], exceptions_to_handle=(ModelInvalidRequestError, openai.UnprocessableEntityError)
    )


def _of_another_provider(
    model: BaseChatModel, schema: Mapping[str, object]
) -> Runnable[LanguageModelInput, str] | None:
    from langchain_core.runnables import RunnableGenerator  # noqa: PLC0415  heavy, see above

    try:
        asked = model.with_structured_output(dict(schema), method="json_schema", include_raw=True)
    except (NotImplementedError, ValueError):
        return None
    return asked | RunnableGenerator(_texts_of)


def _texts_of(replies: Iterator[Any]) -> Iterator[str]:
    """The text as it comes; where a provider answers by a tool call there is none, but its object.

    LangChain would also mend a reply that breaks off; a reply that breaks off is not one.
    """
    has_text = False
    parsed: object = None
    for reply in replies:
        if "raw" in reply and (text := str(reply["raw"].text)):
            has_text = has_text or bool(text.strip())
            yield text
        parsed = reply.get("parsed") or parsed
    if not has_text and parsed is not None:
        yield json.dumps(parsed)


@contextmanager
def model_errors() -> Iterator[None]:
    """Translate whatever asking a model raises into the model branch of our errors.

    Raises:
        ModelTimeout: if it took longer than the request may.
        ModelUnavailable: if it cannot be reached, is overloaded, or failed.
        UnusableReply: if it refused the request, or what it sent is not a reply.
    """
    import httpx  # noqa: PLC0415  heavy, and loaded with the model
    import openai  # noqa: PLC0415
    from langchain_core import exceptions as langchain  # noqa: PLC0415

    try:
        yield
    except DanvanError:
        raise
    # In the middle of a stream the client lets httpx's own errors through.
    except (langchain.ModelTimeoutError, httpx.TimeoutException) as exc:
        message = "Mô hình ngôn ngữ trả lời quá lâu. Thử lại, hoặc tăng DANVAN_MODEL_TIMEOUT_S."
        raise ModelTimeout(message) from exc
    except (
        langchain.ModelConnectionError,
        langchain.ModelAPIError,
        langchain.ModelRateLimitError,
        httpx.HTTPError,
    ) as exc:
        _log.warning("the model failed: %s", _first_line(exc))
        message = (
            f"Không dùng được mô hình ngôn ngữ lúc này ({_cause(exc)}). Kiểm tra máy chủ mô "
            "hình đang chạy và DANVAN_MODEL_URL trỏ đúng địa chỉ."
        )
        raise ModelUnavailable(message) from exc
    except (langchain.ModelError, openai.OpenAIError) as exc:
        _log.warning("the model refused: %s", _first_line(exc))
        message = (
            f"Máy chủ mô hình ngôn ngữ từ chối yêu cầu ({_cause(exc)}). Kiểm tra DANVAN_MODEL "
            "và DANVAN_MODEL_KEY."
        )
        raise UnusableReply(message) from exc
    # A reply of the wrong shape comes out of the client as any of these.
    except (
        *(LookupError, TypeError, ValueError, AttributeError),
        *(AssertionError, RecursionError),
    ) as exc:
        _log.warning("the model's reply cannot be read: %s", _first_line(exc))
        message = "Máy chủ mô hình trả về một thứ không phải là câu trả lời."
        raise UnusableReply(message) from exc


def _cause(error: Exception) -> str:
    """What failed, in our own words: a client's name its classes, and are English."""
    names = {kind.__name__ for kind in type(error).__mro__}
    known = (cause for name, cause in _CAUSES.items() if name in names)
    status = getattr(error, "status_code", None)
    return next(known, f"mã lỗi {status}" if isinstance(status, int) else "lỗi không rõ")


def _first_line(error: Exception) -> str:
    """The error in one short line, for the log."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
