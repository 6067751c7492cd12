"""Reads a model's reply while it arrives: each item of its list as soon as it is whole.

Models wrap what they were asked for in prose, code fences or reasoning. A reply that opens with the
asked form is read as it comes; any other is looked through at its end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ingest.errors import UnusableReply

MOST_ITEMS = 40
_LONGEST_REPLY = 200_000
_MOST_OPENINGS = 50
_LONGEST_OPENING = 200
_OPENING = (
    r"\s{0,9}(?:```(?:json)?\s{0,9})?(?P<object>\{)\s{0,9}"
    r'(?:"refused"\s{0,9}:\s{0,9}\w{1,9}\s{0,9},\s{0,9})?"%s"\s{0,9}:\s{0,9}\['
)
_BETWEEN = re.compile(r"[\s,]{0,200}")


class ReplyReader:
    """The items of one reply, in order, as the values that its JSON holds.

    Args:
        name: what the asked object calls its list, "claims".
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._opening = re.compile(_OPENING % re.escape(name))
        self._text = ""
        self._object: int | None = None  # where the asked form opens
        self._at = 0  # behind the last item that was given
        self._given = 0

    def read(self, piece: str) -> Iterator[object]:
        """Take the next piece of the text, and give the items that are whole with it.

        Raises:
            UnusableReply: if the text grows longer than anyone reads.
        """
        self._text += piece
        if len(self._text) > _LONGEST_REPLY:
            raise self._unusable()
        if self._object is None and not self._opens():
            return
        while "}" in piece and self._given < MOST_ITEMS:
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
        """The items that ``read`` has not given, once the text is whole.

        Raises:
            UnusableReply: if there is no object of the asked form, or it breaks off.
        """
        if self._given and self._object is not None:
            listed, _ = _list_at(self._text, self._object, self._name)
        else:
            listed = _last_list(self._text, self._name)
        if listed is None:
            raise self._unusable()
        return listed[self._given : MOST_ITEMS]

    def _unusable(self) -> UnusableReply:
        message = f"Mô hình ngôn ngữ không trả về JSON theo mẫu ({len(self._text)} ký tự)."
        return UnusableReply(message)

    def _opens(self) -> bool:
        if len(self._text) > _LONGEST_OPENING:
            return False
        opening = self._opening.match(self._text)
        if opening is None:
            return False
        self._object, self._at = opening.start("object"), opening.end()
        return True


def _last_list(text: str, name: str) -> list[object] | None:
    """The list of the last object of the asked form: reasoning may stand before it."""
    found: list[object] | None = None
    at = text.find("{")
    for _ in range(_MOST_OPENINGS):
        if at < 0:
            break
        listed, end = _list_at(text, at, name)
        found = found if listed is None else listed
        at = text.find("{", end)
    return found


def _list_at(text: str, at: int, name: str) -> tuple[list[object] | None, int]:
    """The list of the object that begins at ``at``, if one of the form does; where to look on.

    What is in the list is validated one by one elsewhere, so that one bad item loses no other.
    """
    try:
        value, end = json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at + 1
    listed = value.get(name) if isinstance(value, dict) else None
    return (listed, end) if isinstance(listed, list) else (None, at + 1)
