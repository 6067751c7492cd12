"""The words around a reply, in the language of its question: in a terminal and for chat clients."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyWords:
    """What is printed around an answer or a refusal."""

    note: str
    sources: str
    nearest: str
    final: str


_VIETNAMESE = ReplyWords(
    note="Lưu ý",
    sources="Nguồn",
    nearest="Các đoạn gần nhất",
    final="Câu trả lời cuối cùng",
)
_ENGLISH = ReplyWords(
    note="Note",
    sources="Sources",
    nearest="Nearest paragraphs",
    final="The final answer",
)


def words_around(reply: Reply) -> ReplyWords:
    """The words in the language of the question."""
    return _ENGLISH if reply.question.language == "en" else _VIETNAMESE
