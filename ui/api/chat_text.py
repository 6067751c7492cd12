"""A reply as plain text for chat clients: the claims, the sources, the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

from assistant.answer import Answer, Refusal, Reply
from assistant.asking import ClaimChecked, EvidenceFound, Progress
from ui.reply_words import words_around
from ui.source_words import source_line

#: What a stream is written from: pieces of text, and at the end the reply itself.
Written: TypeAlias = str | Reply


def whole_text(reply: Reply) -> str:
    """All that is shown of a reply."""
    return reply.text + _after(reply)


def written(steps: Iterable[Progress]) -> Iterator[Written]:
    """The text of a reply as its claims arrive, then the reply.

    The pieces put together are ``whole_text``, unless the reply is not the one that its claims
    promised: then it follows them whole, under a line that says so.
    """
    sent = ""
    for step in steps:
        match step:
            case EvidenceFound():
                continue
            case ClaimChecked():
                piece = f"\n{step.claim.marked}" if sent else step.claim.marked
                sent += piece
                yield piece
            case Answer() | Refusal():
                if missing := _missing(step, sent=sent):
                    yield missing
                if after := _after(step):
                    yield after
                yield step
            case _:
                assert_never(step)


def _missing(reply: Reply, *, sent: str) -> str:
    if not sent or reply.text == sent or reply.text.startswith(f"{sent}\n"):
        return reply.text[len(sent) :]
    return f"\n\n{words_around(reply).final}:\n{reply.text}"


def _after(reply: Reply) -> str:
    """The sources and the notes, each after an empty line; nothing after a refusal."""
    if isinstance(reply, Refusal):
        return ""
    words = words_around(reply)
    notes = [f"{words.note}: {note}" for note in reply.notes]
    sources = [f"{words.sources}:", *map(source_line, reply.citations)]
    return "".join("\n\n" + "\n".join(lines) for lines in (sources, notes) if lines)
