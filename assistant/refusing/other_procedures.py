"""Which papers have to be brought, told of another matter than the one somebody wants settled.

What a library knows of one procedure ("Thành phần hồ sơ gồm …") fits every question for papers, and
its entries name what other procedures are about: a passport is handed in for many things. So the
matter has to be named over the list, by the paper or before the list begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.weighing import Topic, Wording, Words

_PAPERS_NEEDED = re.compile(
    r"\b(?:giay to|ho so|(?<!ma )hs|giay|tai lieu)(?: [a-z]+){0,4} (?:gi|nao)\b|"
    r"\bthanh phan ho so\b|"
    r"\b(?:what|which) (?:papers|documents|paperwork)\b.{0,60}\b(?:need|bring|require|submit|take)"
)
# What is said of every procedure, and names none.
_OF_ANY = (
    *("ho so", "giay to", "thanh phan", "tai lieu", "thu tuc", "dang ky", "de nghi", "cap phep"),
    *("giay phep", "cap moi", "cap lai", "cap doi", "gia han", "can giay", "can nop", "can gi"),
    *("chuan bi", "mang theo", "can mang", "phai nop", "nhu the nao", "thi can", "muon xin"),
    *("muon lam", "lam lai", "documents", "papers", "paperwork", "apply", "application"),
)
# Paragraphs before a list in which it may be said of what it is.
_BEFORE = 14
# A word of one syllable says enough where no other folds like it.
_LONG = 5
_HALF = 0.5


def is_of_another_procedure(shelf: Shelf, told: Composed) -> bool:
    """Whether the papers for something are asked for, and it is named by nothing over the list.

    Where a paper is named or a place, that says of what.
    """
    question = shelf.question
    asks = _PAPERS_NEEDED.search(question.plain) is not None
    if not asks or question.numbers or question.short_numbers or not shelf.scope.is_open:
        return False
    topic = shelf.topic_besides(_OF_ANY)
    over = Words.of(*map(syllables, _over(shelf, told)))
    names = _names(topic)
    return not _is_named(names, over) if names else topic.covered(over) < _HALF


def _names(topic: Topic) -> tuple[Wording, ...]:
    """The wordings that name a thing: of two syllables, or of one that is no other word."""
    wordings = (one for part in topic.parts for one in part if _said(one) not in _OF_ANY)
    return tuple(one for one in wordings if one.paired or _is_alone(one))


def _said(one: Wording) -> str:
    return " ".join(term for term, _ in one.single)


def _is_alone(one: Wording) -> bool:
    term = one.single[0][0]
    return len(term) >= _LONG or not set(term) & set("aeiouy")


def _is_named(names: tuple[Wording, ...], words: Words) -> bool:
    return any(
        any(pair in words.paired and " ".join(pair) not in _OF_ANY for pair, _ in one.paired)
        if one.paired
        else one.single[0][0] in words.single
        for one in names
    )


def _over(shelf: Shelf, told: Composed) -> Iterator[str]:
    """What the papers told are called, and what stands over and before the first line of each."""
    said = {one.passage.id for draft in told.drafts for one in draft.supports}
    for draft in told.drafts:
        for one in draft.supports:
            paper, passage = one.document, one.passage
            yield from filter(None, (paper.title, *passage.heading_path))
            document = shelf.document(paper.id)
            passages = document.passages if document is not None else ()
            at = next((i for i, other in enumerate(passages) if other.id == passage.id), 0)
            before = passages[max(0, at - _BEFORE) : at]
            yield from (other.text for other in before if other.id not in said)
