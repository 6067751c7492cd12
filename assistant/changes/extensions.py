"""Extensions that somebody asks for: "trường xin lùi thời hạn nộp đến ngày 07/11/2025".

What is asked for moves no day before it is granted. Who asks until when somebody wants to put it
off is told that sentence, and that no paper here grants it; who asks for the limit is told the
limit, with a note that an extension of it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composing import Composed, verbatim
from assistant.phrases import Phrase, say
from assistant.register.corrections import issued
from assistant.register.moves import Move
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.weighing import Words
from vectorstore.evidence import StoredObligation

_ASKED = re.compile(
    r"\b(?:xin|de nghi)\b[a-z ]{0,40}?\b(?:lui|gia han|hoan|doi (?:han|ngay|lich)|keo dai|"
    r"nop (?:cham|muon|tre)|cham nop)\b"
)
# Who wants to know why, or by whom, asks for something else.
_OF_SOMETHING_ELSE = re.compile(r"\b(?:vi sao|tai sao|ly do|sao lai|why)\b")
_WORDS = (
    *("xin", "de nghi", "lui", "han", "gia han", "thoi han", "hoan", "doi", "keo dai", "nop cham"),
    *("den", "toi", "ngay", "nao", "chua", "da", "duoc", "dong y", "chap thuan", "cham", "muon"),
    *("thoi gian", "nop", "gui", "khi nao", "bao gio", "khong", "truong", "sang"),
)
_OF_ANY = frozenset(" ".join((*_WORDS, "cho phep thoi ve viec cua cac tu")).split())
_ENOUGH = 0.6


def told(shelf: Shelf) -> Composed | None:
    """The sentences that ask for the extension asked about; None where none does."""
    plain = shelf.question.plain
    if not _ASKED.search(plain) or _OF_SOMETHING_ELSE.search(plain):
        return None
    papers = frozenset(shelf.scope.ids)
    found = [one for one in shelf.extensions_asked if not papers or one.document.id in papers]
    topic = shelf.topic_besides(_WORDS)
    meant = [one for one in found if topic.covered(_words_of(one)) >= _ENOUGH]
    if topic.is_empty:
        meant = found if len({one.document.id for one in found}) == 1 else []
    if not meant:
        return None
    drafts = {one.sentence.text: verbatim(one.sentence, one.document) for one in meant}
    notes = (
        (_only_asked(shelf, meant),) if not any(_is_granted(shelf, one) for one in meant) else ()
    )
    return Composed(drafts=tuple(drafts.values()), notes=notes, is_sure=True)


def notes_of(shelf: Shelf, duties: Sequence[StoredObligation]) -> tuple[str, ...]:
    """That an extension of these limits is asked for, by which paper and to which day."""
    days = {one.obligation.date for one in duties if one.obligation.date}
    asked = [one for one in shelf.extensions_asked if one.old in days] if days else []
    said = (
        say(
            Phrase.EXTENSION_ASKED,
            shelf.question.language,
            paper=one.document.name,
            old=str(one.old),
            new=str(one.new),
        )
        for one in asked
        if not _is_granted(shelf, one) and any(_is_of(one, duty) for duty in duties)
    )
    return tuple(dict.fromkeys(said))


def _words_of(asked: Move) -> Words:
    """What a request says, and who asks: the issuer of its paper."""
    return Words.of(asked.sentence.syllables, syllables(asked.document.issuer or ""))


def _is_of(asked: Move, duty: StoredObligation) -> bool:
    """Whether the day asked to be put off is that of a duty, and what it is of is told by both."""
    if duty.obligation.date != asked.old or duty.document.id == asked.document.id:
        return False
    known = {*syllables(duty.passage.text), *syllables(duty.document.title or "")}
    known.update(*(syllables(part) for part in duty.passage.heading_path))
    task = [one for one in syllables(asked.what) if one not in _OF_ANY]
    return bool(task) and sum(one in known for one in task) >= _ENOUGH * len(task)


def _only_asked(shelf: Shelf, asked: Sequence[Move]) -> str:
    papers = "; ".join(dict.fromkeys(one.document.name for one in asked))
    return say(Phrase.ONLY_ASKED_FOR, shelf.question.language, names=papers)


def _is_granted(shelf: Shelf, asked: Move) -> bool:
    """Whether a later paper moves a limit to the very day that is asked for."""
    return any(
        move.new == asked.new and issued(move.document) >= issued(asked.document)
        for move in shelf.moves.told
    )
