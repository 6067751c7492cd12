"""A motto, a slogan or a theme in full: the sentence that has it in quotation marks, or behind ":".

Who asks for one remembers how it begins, or how many clauses it has, and seldom the words around it
("câu sáu vế bắt đầu bằng chữ “dân”"). It is told where the question has its words, or where the
paper named has but one of its sort that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.text import folded

_FORM = (
    r"(?:phuong cham|khau hieu|slogan|motto|cau khau hieu|working style|"
    r"phong cach(?: lam viec)?(?! ho chi minh| cua bac))"
)
_STYLE = re.compile(r"phong cach")
_STYLE_ASKED = re.compile(r"\b(?:phong cach|working style)\b")
_ASKED = re.compile(
    r"\b(?:may|nhung|cac) cau\b.*\b(?:day du|nguyen van|cho du|tron ven|doc|chep)\b|"
    rf"\b{_FORM}\b.*\b(?:doc|day du|nguyen van|cho du|cho tron|la gi|la sao|the nao|nhu nao|"
    r"ra sao|gom|nhung gi|nao|gi|ghi|viet|noi|full|whole|entire|complete|say|says|read|reads)\b|"
    rf"\b(?:doc|chep|ghi|nguyen van|day du|tron ven)\b.*\b{_FORM}\b|"
    rf"\b(?:what|which|full|whole|entire|complete|exact|quote|recite)\b.*\b{_FORM}\b"
)
# What only puts the question, or says of what form the motto is.
_ASIDE = (
    *(
        "phuong cham",
        "khau hieu",
        "slogan",
        "motto",
        "phong cach lam viec",
        "phong cach",
        "working style",
    ),
    *("cau", "doc", "day du", "nguyen van", "cho du", "cho tron", "la gi", "la sao", "the nao"),
    *("nhu nao", "ra sao", "ghi", "viet", "chep", "bat dau", "mo dau", "bang chu", "chu", "du"),
    *("tron ven", "full", "text", "whole", "entire", "complete", "exact", "wording", "quote"),
    *("does", "use", "used", "plan", "say", "says", "letter", "school", "ke hoach", "cong van"),
    *("nhac", "nhac den", "dua ra", "neu", "trong", "gi", "nao", "gom", "nhung"),
    *("read", "reads", "may cau", "do", "roi", "nua", "van ban"),
)
_ASIDE_SAID = re.compile(rf"\b(?:{'|'.join(sorted(_ASIDE, key=len, reverse=True))})\b")
_CLAUSES = re.compile(
    r"\b(?P<number>\d|hai|ba|bon|nam|sau|bay|tam|chin|two|three|four|five|six|seven|eight|nine)"
    r" (?:ve|cum|cum tu|phan|clauses?|parts?)\b"
)
_NUMBERS = (
    *("hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"),
    *("two", "three", "four", "five", "six", "seven", "eight", "nine"),
)
_BEGINS = re.compile(
    r"\b(?:bat dau|mo dau|begin(?:s|ning)?|start(?:s|ing)?) (?:bang |voi |tu |with )?"
    r"(?:the )?(?:chu |tu |word )?\W{0,2}(?P<word>[a-z]+)"
)
_MOTTO = re.compile(
    r"(?:phương\schâm|khẩu\shiệu|phong\scách\slàm\sviệc)[^.;“”\"]{0,60}?"
    r"(?:[“\"](?P<quoted>[^“”\"]{6,300})[”\"](?P<more>(?:,\s?[“\"][^“”\"]{3,80}[”\"]){0,6})|"
    r":\s(?P<said>[^.\n]{8,400}))",
    re.IGNORECASE,
)
_REST_ASKED = re.compile(
    r"\b(?:cau|day du|nguyen van|cho du|tron ven|doc|chep|gom|gi nua|tiep theo|roi gi|the nao|"
    r"la gi|viet sao|ra sao|sao nua|full|whole|rest|complete)\b|(?:\.\.\.|…)"
)
_BEGUN = 4
_INTENTS = (Intent.FACT, Intent.LIST, Intent.COUNT)
_HOLDS = 0.34
_MOST_HELD = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Motto:
    unit: Unit
    words: tuple[str, ...]
    clauses: int
    is_style: bool


def told(shelf: Shelf) -> Composed | None:
    """The sentence with the motto asked for; None where none is, or several fit."""
    question = shelf.question
    if question.intent not in _INTENTS or len(shelf.documents) != 1:
        return None
    document = shelf.documents[0]
    if (begun := _as_it_begins(question.plain, document)) is not None:
        return Composed(drafts=(verbatim(begun.unit, document.summary),))
    if not _ASKED.search(question.plain):
        return None
    mottoes = list(_mottoes(document))
    if _STYLE_ASKED.search(question.plain):
        mottoes = [one for one in mottoes if one.is_style]
    found = _fitting(question.plain, mottoes)
    chosen = _meant(_topic(shelf), found, is_narrowed=_is_narrowed(question.plain))
    return Composed(drafts=(verbatim(chosen.unit, document.summary),)) if chosen else None


def _as_it_begins(plain: str, document: Document) -> _Motto | None:
    """The one motto whose first words a question says, to be told the rest of it."""
    if not _REST_ASKED.search(plain):
        return None
    asked = " ".join(syllables(plain))
    begun = [
        one
        for one in _mottoes(document)
        if len(one.words) > _BEGUN and " ".join(one.words[:_BEGUN]) in asked
    ]
    found = _fitting("", begun)
    return found[0] if len(found) == 1 else None


def _mottoes(document: Document) -> Iterator[_Motto]:
    for passage in document.passages:
        if passage.role is PassageRole.BODY:
            for one in sentences(passage):
                for match in _MOTTO.finditer(one.said):
                    said = match["quoted"] or match["said"]
                    whole = f"{said}{match['more'] or ''}"
                    is_style = _STYLE.match(folded(match.group())) is not None
                    clauses = 1 + whole.count(",") + whole.count(";")
                    yield _Motto(
                        unit=one, words=syllables(whole), clauses=clauses, is_style=is_style
                    )


def _fitting(plain: str, mottoes: list[_Motto]) -> list[_Motto]:
    """Those with the number of clauses and the first word that are asked for; each once."""
    number = _CLAUSES.search(plain)
    if number is not None:
        said = number["number"]
        wanted = int(said) if said.isdigit() else _NUMBERS.index(said) % 8 + 2
        mottoes = [one for one in mottoes if one.clauses == wanted]
    first = _BEGINS.search(plain)
    if first is not None:
        mottoes = [one for one in mottoes if one.words[:1] == (first["word"],)]
    # A paper may say one twice; the shorter sentence says it more plainly.
    shortest: dict[tuple[str, ...], _Motto] = {}
    for one in sorted(mottoes, key=lambda each: (len(each.unit.text), each.unit.start)):
        shortest.setdefault(one.words, one)
    return list(shortest.values())


def _is_narrowed(plain: str) -> bool:
    return _CLAUSES.search(plain) is not None or _BEGINS.search(plain) is not None


def _topic(shelf: Shelf) -> Topic:
    """What a question says besides that it is of a motto, and of which paper."""
    plain = without_words(shelf.question.plain, shelf.called_by, " | ")
    plain = _ASIDE_SAID.sub(" | ", _BEGINS.sub(" | ", _CLAUSES.sub(" | ", plain)))
    return shelf.topic_of(replace(shelf.question, plain=plain))


def _meant(topic: Topic, found: list[_Motto], *, is_narrowed: bool) -> _Motto | None:
    """The one that has most of what is asked besides, or its sentence; None without a first."""
    if not found:
        return None
    if topic.is_empty or is_narrowed:
        return found[0] if len(found) == 1 else None
    if len(found) == 1 and found[0].is_style:
        return found[0] if _share(topic, found[0]) > 0 else None
    shares = sorted(
        ((_share(topic, one), -at, one) for at, one in enumerate(found)),
        key=lambda share: share[:2],
        reverse=True,
    )
    best = shares[0]
    ahead = best[0] > shares[1][0] if len(shares) > 1 else True
    return best[2] if ahead and best[0] >= _HOLDS else None


def _share(topic: Topic, one: _Motto) -> float:
    inside = topic.covered(Words.of(one.words))
    if inside >= _MOST_HELD:
        return 1.0 + inside
    return topic.covered(Words.of(one.unit.syllables))
