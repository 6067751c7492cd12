"""Questions with the quotes a right reply must show, and the file they are kept in.

The format is described in ``bench/questions/README.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from assistant.answer import RefusalReason
from ingest.errors import ConfigurationError
from ingest.system_words import reason_of
from ingest.text import canonical


class Style(StrEnum):
    """How a question is typed."""

    PLAIN = "plain"
    UNACCENTED = "unaccented"
    ENGLISH = "english"


class About(StrEnum):
    """What a question asks for."""

    DEADLINE = "deadline"
    RECIPIENT = "recipient"
    CHANNEL = "channel"
    SIGNER = "signer"
    HEADER = "header"
    REFERENCES = "references"
    LIST = "list"
    COUNT = "count"
    FACT = "fact"
    DEFINITION = "definition"
    SECTION = "section"
    LEADER = "leader"
    PERIOD = "period"
    OTHER = "other"


class Expectation(StrEnum):
    """Which of the two legitimate replies is the right one."""

    ANSWER = "answer"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """Words that support the right answer, as printed in the original.

    ``document`` is its number or, where it has none, the first words of its title. ``address`` is
    set where the same words stand in several places and only this one is meant.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    document: str
    quote: str
    address: str | None = None

    def __post_init__(self) -> None:
        if not canonical(self.quote) or not re.search(r"\w", self.document):
            message = "«document» và «quote» không được để trống"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuestion:
    """One question and what a right reply to it holds; ``reason`` is the best one to refuse.

    ``history`` are the questions that were asked before it in the same conversation.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    question: str
    style: Style
    about: About
    expect: Expectation
    reason: RefusalReason | None = None
    reasons: tuple[RefusalReason, ...] = ()
    gold: tuple[GoldQuote, ...] = ()
    accept: tuple[GoldQuote, ...] = ()
    facts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id.strip() or not self.question.strip():
            message = "«id» và «question» không được để trống"
            raise ValueError(message)
        if self.expect is Expectation.ANSWER and (not self.gold or self.reason or self.reasons):
            message = "câu hỏi trả lời được phải có «gold» và không có «reason», «reasons»"
            raise ValueError(message)
        if self.expect is Expectation.REFUSAL and (
            self.gold or self.accept or self.facts or not self.reason
        ):
            message = "câu hỏi cần từ chối phải có «reason» và không có «gold», «accept», «facts»"
            raise ValueError(message)


def read_questions(path: Path) -> tuple[GoldQuestion, ...]:
    """Read a question file, one JSON object a line; blank lines are passed over.

    Raises:
        ConfigurationError: if the file cannot be read, holds no question, or a line is not one.
    """
    try:
        # utf-8-sig: Notepad starts a file with a byte-order mark. Not splitlines(), which would
        # also cut at the rarer line separators inside a JSON string.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as exc:
        reason = reason_of(exc) if isinstance(exc, OSError) else "không phải UTF-8"
        message = f"Không đọc được tệp câu hỏi «{path}»: {reason}. Cần một tệp JSONL, mã UTF-8."
        raise ConfigurationError(message) from exc
    adapter = TypeAdapter(GoldQuestion)
    questions: dict[str, GoldQuestion] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            question = adapter.validate_json(line)
        except ValidationError as exc:
            raise ConfigurationError(_bad_line(path, number, _complaint(exc))) from exc
        if question.id in questions:
            raise ConfigurationError(_bad_line(path, number, f"id «{question.id}» đã dùng ở trên"))
        questions[question.id] = question
    if not questions:
        message = f"Tệp câu hỏi «{path}» không có câu nào; cần ít nhất một dòng JSON."
        raise ConfigurationError(message)
    return tuple(questions.values())


_COMPLAINTS = {
    "missing": "thiếu trường này",
    "missing_argument": "thiếu trường này",
    "missing_keyword_only_argument": "thiếu trường này",
    "unexpected_keyword_argument": "trường lạ",
    "enum": "giá trị không có trong danh sách",
    "json_invalid": "không phải một đối tượng JSON đúng cú pháp",
    "dataclass_type": "phải là một đối tượng JSON",
}


def _complaint(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(str(part) for part in found["loc"])
    what = _COMPLAINTS.get(found["type"], found["msg"].removeprefix("Value error, "))
    return f"«{place}»: {what}" if place else what


def _bad_line(path: Path, number: int, complaint: str) -> str:
    return (
        f"Tệp câu hỏi «{path}», dòng {number}: {complaint}. "
        "Sửa dòng này theo mẫu trong bench/questions/README.md."
    )
