"""The only door to a language model: LangChain opens it, and its errors become ours here.

LangChain and the provider's package load in seconds, so they are imported when a model is opened and
not before: answering without a model never pays for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from langchain_core import exceptions as langchain_errors

from ingest.errors import ConfigurationError, ModelTimeout, ModelUnavailable, UnusableReply

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

# Ollama and its like want no key, the client insists on one; and the key that the environment holds
# for another service must not be sent to this address.
_NO_KEY = "khong-can-khoa"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """Which model, where, with which key, and how long to wait for one request (seconds).

    With ``base_url`` any OpenAI-compatible address is meant; without it ``model`` names its provider
    as LangChain does ("anthropic:claude-…").
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

    key = settings.api_key or (_NO_KEY if settings.base_url else None)
    address = {"base_url": settings.base_url} if settings.base_url else {}
    secret = {"api_key": key} if key else {}
    try:
        return init_chat_model(
            settings.model,
            model_provider="openai" if settings.base_url else None,
            temperature=settings.temperature,
            timeout=settings.timeout_s,
            max_retries=0,
            **address,
            **secret,
        )
    except (ImportError, ValueError, TypeError) as exc:
        message = (
            f"Không mở được mô hình ngôn ngữ «{settings.model}»: {exc}. Đặt DANVAN_MODEL_URL là địa "
            "chỉ tương thích OpenAI của mô hình, hoặc cài gói LangChain của nhà cung cấp đó."
        )
        raise ConfigurationError(message) from exc
