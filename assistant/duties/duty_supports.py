"""The passages that prove a duty: its own paragraph, and those that say what that leaves out.

What is due may stand in the line above, under a heading or in the title of the paper; who must act
in "Kính gửi"; where it goes in a sentence of its own that is said for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing import support, whole_passage
from assistant.grounding import Support
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import doers
from ingest.document import Passage, PassageRole
from ingest.text import find_whole, shown
from vectorstore.evidence import StoredObligation

_SHORT_PASSAGE = 700
_NEAR = 4000
_ABOVE = (PassageRole.HEADER,)
_DAY_OR_WAY = frozenset({Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO})


def supports_of(shelf: Shelf, duty: StoredObligation) -> tuple[Support, ...]:
    """The paragraph of the duty (of a long one its sentences), and what says the rest of it."""
    passage, document, one = duty.passage, duty.document, duty.obligation
    if len(passage.text) <= _SHORT_PASSAGE:
        found = [whole_passage(passage, document)]
    else:
        found = [support(unit, document) for unit in _sentences_of(duty)]
    above: list[Support] = []
    if not _stands(one.what, passage):
        for words in _parts_of(one.what, passage):
            roles = (passage.role, PassageRole.HEADING)
            told = _told_elsewhere(shelf, duty, words, roles=roles)[-1:]
            above += told or _told_elsewhere(shelf, duty, words, roles=_ABOVE)[:1]
    if one.who and not _stands(one.who, passage) and _is_who_wanted(shelf):
        found += _told_elsewhere(shelf, duty, one.who, roles=_ABOVE)[:1]
    if one.to and one.channel and not _stands(one.channel, passage):
        found += _told_beside(shelf, duty, (one.to, one.channel))
    elif one.to and not _stands(one.to, passage):
        found += _told_beside(shelf, duty, (one.to,))
    return tuple(dict.fromkeys((*above, *found)))


def _is_who_wanted(shelf: Shelf) -> bool:
    """Whether whom a letter is to belongs to a duty of it; not where only its day or way is asked.

    The one letter that is asked says in its head to whom it is; of several each line says it.
    """
    question = shelf.question
    is_of_one = shelf.scope.sure and len(shelf.scope.documents) == 1
    return question.intent not in _DAY_OR_WAY or not is_of_one or doers.asks_who(question)


def is_supported(words: str, supports: tuple[Support, ...]) -> bool:
    """Whether one of the passages that prove a duty says some words."""
    return any(find_whole(words, one.passage.text) for one in supports)


def _stands(words: str, passage: Passage) -> bool:
    return find_whole(shown(words), passage.text) is not None


def _parts_of(what: str, passage: Passage) -> Iterator[str]:
    """What is due, or of "Hội nghị: các tổ chuẩn bị" the part that its paragraph does not say."""
    lead, colon, rest = what.partition(": ")
    if not colon or not (_stands(lead, passage) or _stands(rest, passage)):
        yield what
        return
    yield from (words for words in (lead, rest) if not _stands(words, passage))


def parts_that_stand(what: str, passage: Passage) -> tuple[str, ...]:
    """What is due as far as its paragraph says it: all of it, or a part beside a colon."""
    lead, _, rest = what.partition(": ")
    thing = what.partition(" ")[2]  # "nộp | bản đăng ký", of a clause and the one before
    others = (lead, rest) if rest else (thing,)
    parts = (what,) if _stands(what, passage) else others
    return tuple(shown(words) for words in parts if words and _stands(words, passage))


def _told_elsewhere(
    shelf: Shelf, duty: StoredObligation, words: str, *, roles: tuple[PassageRole, ...]
) -> list[Support]:
    """The passages of some roles before a duty that say some words of it."""
    document = shelf.document(duty.document.id)
    return [
        whole_passage(other, duty.document)
        for other in (document.passages if document else ())
        if other.role in roles
        and other.start < duty.passage.start
        and find_whole(shown(words), other.text)
    ]


def _told_beside(shelf: Shelf, duty: StoredObligation, words: tuple[str, ...]) -> list[Support]:
    """The passage near a duty, under the same heading, that says where it goes."""
    document, own = shelf.document(duty.document.id), duty.passage
    depth = len(own.heading_path)
    for other in document.passages if document else ():
        is_near = abs(other.start - own.start) <= _NEAR and other.role is PassageRole.BODY
        if not is_near or other.heading_path[:depth] != own.heading_path or other.id == own.id:
            continue
        if all(find_whole(shown(one), other.text) for one in words):
            return [whole_passage(other, duty.document)]
    return []


def _sentences_of(duty: StoredObligation) -> list[Unit]:
    """The sentence of the limit, and for each part of the duty that it lacks the first with it."""
    one, units = duty.obligation, sentences(duty.passage)
    chosen = [unit for unit in units if unit.start < one.end <= unit.end]
    for part in (one.who, one.to, one.channel, *one.what.split(": ", 1), one.what):
        words = shown(part or "")
        if words and not any(find_whole(words, unit.text) for unit in chosen):
            chosen += [unit for unit in units if find_whole(words, unit.text)][:1]
    return sorted(chosen, key=lambda unit: unit.start)
