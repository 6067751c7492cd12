"""Reads a model's reply while it arrives: each claim as soon as its last letter is there.

Models wrap what they were asked for in prose, code fences or reasoning. A reply that opens with the
asked form is read as it comes; any other is looked through at its end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pydantic import BaseModel

from ingest.errors import UnusableReply

MOST_CLAIMS = 40
_LONGEST_REPLY = 200_000
_MOST_OPENINGS = 50
_LONGEST_OPENING = 200
_OPENING = re.compile(
    r"\s{0,9}(?:```(?:json)?\s{0,9})?(?P<object>\{)\s{0,9}"
    r'(?:"refused"\s{0,9}:\s{0,9}\w{1,9}\s{0,9},\s{0,9})?"claims"\s{0,9}:\s{0,9}\['
)
_BETWEEN = re.compile(r"[\s,]{0,200}")


class _Reply(BaseModel):
    """What is in the list is validated one by one, so that one bad claim loses no other."""

    claims: list[object]


class ClaimReader:
    """The claims of one reply, in order, as the values that its JSON holds."""

    def __init__(self) -> None:
        self._text = ""
        self._object: int | None = None  # where the asked form opens
        self._at = 0  # behind the last claim that was given
        self._given = 0

    def read(self, piece: str) -> Iterator[object]:
        """Take the next piece of the text, and give the claims that are whole with it.

        Raises:
            UnusableReply: if the text grows longer than anyone reads.
        """
        self._text += piece
        if len(self._text) > _LONGEST_REPLY:
            raise self._unusable()
        if self._object is None and not self._opens():
            return
        while "}" in piece and self._given < MOST_CLAIMS:
            between = _BETWEEN.match(self._text, self._at)
            at = between.end() if between else self._at
            if not self._text.startswith("{", at):
                return
            try:
                value, end = json.JSONDecoder().raw_decode(self._text, at)
            except (ValueError, RecursionError):  # not whole yet
                return
            self._at, self._given = end, self._given + 1
            yield value

    def rest(self) -> list[object]:
        """The claims that ``read`` has not given, once the text is whole.

        Raises:
            UnusableReply: if there is no object of the asked form, or it breaks off.
        """
        if self._given and self._object is not None:
            reply, _ = _object_at(self._text, self._object)
        else:
            reply = _last_object(self._text)
        if reply is None:
            raise self._unusable()
        return reply.claims[self._given : MOST_CLAIMS]

    def _unusable(self) -> UnusableReply:
        message = f"Mô hình ngôn ngữ không trả về JSON theo mẫu ({len(self._text)} ký tự)."
        return UnusableReply(message)

    def _opens(self) -> bool:
        if len(self._text) > _LONGEST_OPENING:
            return False
        opening = _OPENING.match(self._text)
        if opening is None:
            return False
        self._object, self._at = opening.start("object"), opening.end()
        return True


def _last_object(text: str) -> _Reply | None:
    """The last object of the asked form in the text: reasoning may stand before it."""
    found: _Reply | None = None
    at = text.find("{")
    for _ in range(_MOST_OPENINGS):
        if at < 0:
            break
        reply, end = _object_at(text, at)
        found = reply or found
        at = text.find("{", end)
    return found


def _object_at(text: str, at: int) -> tuple[_Reply | None, int]:
    """The reply that begins at ``at``, if one does, and where to look on."""
    try:
        value, end = json.JSONDecoder().raw_decode(text, at)
        return _Reply.model_validate(value), end
    except (ValueError, RecursionError):  # a ValidationError is a ValueError
        return None, at + 1
