"""The things that a question asks for by their word: how many they are, and of what kind."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.reading.phrasebook import said

# "những phòng nào", "các thủ tục gì", "mấy thủ tục … tên là gì", "which seaports".
_SEVERAL_ASKED = re.compile(
    r"\b(?:nhung|cac|may) (?P<thing>[a-z]+(?: [a-z]+){0,3}?) (?:nao|gi)\b|\b(?:nhung|cac|may)\b|"
    r"\b(?:which|what) (?:[a-z]+ )?[a-z]+s\b|\blist\b"
)


def asks_for_several(question: Question) -> bool:
    """Whether it is asked for several things ("những sân bay nào", "which seaports")."""
    return _SEVERAL_ASKED.search(question.cues) is not None


def thing_asked(question: Question) -> tuple[str, ...]:
    """The folded word for the things asked for ("những phòng nào": phong); empty where unsaid."""
    match = _SEVERAL_ASKED.search(question.cues)
    return tuple(match["thing"].split()) if match and match["thing"] else ()


def wordings_of_things(question: Question) -> tuple[tuple[str, ...], ...]:
    """The word for the things asked for, and what papers write for it ("hạng mục": công trình)."""
    thing = thing_asked(question)
    whole = " ".join(thing)
    met = next(said().met(whole, question.text), None) if thing else None
    is_all = met is not None and (met.start, met.end) == (0, len(whole))
    return (thing, *(met.wordings if met is not None and is_all else ()))


# Parts of an office go by this word and what they are for; "nghiệp vụ" says only which sort.
_PARTS = ("phong", "ban", "khoa", "to", "trung tam", "vien", "chi cuc", "doi", "tram")
_ANY_PART = (
    "nghiep vu",
    "chuyen mon",
    "chuc nang",
    "truc thuoc",
    "tham muu",
    "don vi",
    "ben trong",
)


def kind_asked(question: Question) -> tuple[str, ...]:
    """The thing asked for without words that fit every part of an office ("phòng nghiệp vụ")."""
    thing = thing_asked(question)
    words = " ".join(thing)
    part = next((one for one in _PARTS if words.startswith(f"{one} ")), None)
    if part is None or words.removeprefix(f"{part} ") not in _ANY_PART:
        return thing
    return tuple(part.split())


_NUMBERED = re.compile(
    r"\b(?P<number>hai|ba|bon|nam|sau|bay|tam|chin|muoi|0?[2-9]|1\d) "
    r"(?!(?:ngay|thang|nam|gio|tuan|lan)\b)[a-z]+(?: [a-z]+){0,6} (?:nao|gi)\b"
)
_SPELT = ("hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")


def number_of_things(question: Question) -> int | None:
    """Of how many things the names are asked ("đó là ba thủ tục nào"); None where unsaid."""
    numbers = [match["number"] for match in _NUMBERED.finditer(question.plain)]
    if not numbers:
        return None
    last = numbers[-1]
    return _SPELT.index(last) + 2 if last in _SPELT else int(last)
