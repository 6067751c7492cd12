"""What readers said of answers, kept in the library's folder and nowhere else.

A record says that an answer was right or wrong, and never a word of the question or of the answer:
the question is kept as a hash, the answer as the ids of what it cites. Whoever has a question in
hand can find its record; nobody can read the questions out of the file.

The file is written anew and put in place of the old one, by one process at a time: a reader never
sees half of it, and a line that cannot be read (of a later version, say) stays as it is.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer, Mode
from ingest.errors import LibraryBusy, LibraryError
from ingest.system_words import reason_of
from ingest.text import canonical

_PATIENCE_S = 5.0


class Verdict(StrEnum):
    """What a reader said of an answer."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedAnswer:
    """An answer without a word of it: to which question, found how, citing what."""

    question: str
    mode: Mode
    intent: str
    citations: tuple[str, ...]

    @classmethod
    def of(cls, question: str, answer: Answer) -> JudgedAnswer:
        """What is kept of an answer; ``question`` as it was asked."""
        return cls(
            question=hashlib.sha256(canonical(question).encode()).hexdigest(),
            mode=answer.mode,
            intent=answer.question.intent,
            citations=tuple(citation.citation_id for citation in answer.citations),
        )

    @property
    def key(self) -> str:
        """Two answers are the same one if the question, the mode and all that is cited agree."""
        parts = "\n".join((self.question, self.mode, *self.citations))
        return hashlib.sha256(parts.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One record."""

    day: dt.date
    verdict: Verdict
    answer: JudgedAnswer


class _Line(BaseModel):
    """A record as it lies in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: dt.date
    question_sha256: str
    verdict: Verdict
    mode: Mode
    intent: str
    citation_ids: tuple[str, ...]

    @classmethod
    def of(cls, vote: Vote) -> _Line:
        answer = vote.answer
        return cls(
            day=vote.day,
            question_sha256=answer.question,
            verdict=vote.verdict,
            mode=answer.mode,
            intent=answer.intent,
            citation_ids=answer.citations,
        )

    def vote(self) -> Vote:
        answer = JudgedAnswer(
            question=self.question_sha256,
            mode=self.mode,
            intent=self.intent,
            citations=self.citation_ids,
        )
        return Vote(day=self.day, verdict=self.verdict, answer=answer)


class Feedback:
    """The votes of one library; nothing is written before the first."""

    def __init__(self, home: Path) -> None:
        self.path = home / "feedback.jsonl"
        self._lock_path = home / "feedback.lock"

    def record(self, vote: Vote) -> None:
        """Keep a vote, in the place of an earlier one on the same answer.

        Raises:
            LibraryBusy: if another process is writing for longer than a few seconds.
            LibraryError: if the file cannot be written; what it held is still there.
        """
        with self._alone():
            others = [line for line in self._lines() if not _is_on(line, vote.answer)]
            self._replace([*others, _Line.of(vote).model_dump_json().encode()])

    def votes(self) -> tuple[Vote, ...]:
        """Every record that can be read, oldest first.

        Raises:
            LibraryError: if the file is there and cannot be read.
        """
        try:
            lines = self._lines()
        except OSError as error:
            message = (
                f"Không đọc được tệp đánh giá {self.path}: {reason_of(error)}. "
                "Kiểm tra quyền đọc của tệp."
            )
            raise LibraryError(message) from error
        return tuple(vote for line in lines if (vote := _vote_in(line)) is not None)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            with FileLock(self._lock_path, timeout=_PATIENCE_S):
                yield
        except Timeout as error:
            message = "Tệp đánh giá đang được chương trình khác ghi. Hãy bấm lại sau giây lát."
            raise LibraryBusy(message) from error
        except OSError as error:
            message = (
                f"Chưa ghi được đánh giá vào {self.path}: {reason_of(error)}. "
                "Kiểm tra quyền ghi và chỗ trống của ổ đĩa rồi bấm lại."
            )
            raise LibraryError(message) from error

    def _lines(self) -> list[bytes]:
        try:
            return [line for line in self.path.read_bytes().splitlines() if line.strip()]
        except FileNotFoundError:
            return []

    def _replace(self, lines: list[bytes]) -> None:
        beside = self.path.with_suffix(".new")
        with beside.open("wb") as file:
            file.write(b"".join(line + b"\n" for line in lines))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)


def _vote_in(line: bytes) -> Vote | None:
    try:
        return _Line.model_validate_json(line).vote()
    except ValidationError:
        return None


def _is_on(line: bytes, answer: JudgedAnswer) -> bool:
    vote = _vote_in(line)
    return vote is not None and vote.answer.key == answer.key
