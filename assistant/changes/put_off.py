"""Whether a limit was put off, to when and why: "có được lùi hạn không", "sao lại lùi".

Papers say it in a sentence that moves a day, or in one that keeps it ("giữ nguyên là trước ngày
17/10/2025"); the reason stands in the opening of the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composers.sentences.causes import opening_causes
from assistant.composing import Composed, verbatim
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.weighing import Words
from ingest.dates import find_dates
from ingest.document import DocumentSummary, PassageRole

_ASKED = re.compile(
    r"\b(?:lui|gia han|hoan lai|doi (?:han|ngay|lich|sang ngay)|keo dai (?:han|thoi)|"
    r"(?:dieu chinh|thay doi) (?:han|thoi (?:han|gian))|(?:postponed|extended|put off))\b"
)
_WHETHER = re.compile(
    r"\b(?:khong|ko|k|chua|den|sang|ngay nao|may|bao gio|khi nao|sao|vi sao|tai sao|ly do|"
    r"when|why|was|is)\b"
)
_WORDS = (
    *("lui", "han", "gia han", "thoi han", "hoan", "hoan lai", "doi", "dieu chinh", "thay doi"),
    *("duoc", "ngay", "sang", "den", "keo dai", "thoi gian", "postponed", "extended", "sao", "nop"),
    *("khong", "co duoc", "lai"),
)
_WHY = re.compile(r"\b(?:sao|ly do|why)\b")
_KEPT = re.compile(
    r"(?<!\w)(?:giữ\s+nguyên|không\s+(?:lùi|gia\s+hạn|thay\s+đổi|điều\s+chỉnh))(?!\w)",
    re.IGNORECASE,
)
_KEPT_WORDS = ("giữ nguyên", "không gia hạn", "không lùi", "không thay đổi", "không điều chỉnh")
_MOST_FOUND = 100
_ENOUGH = 0.6
_AS_WELL = 0.1


def told(shelf: Shelf) -> Composed | None:
    """The sentences that move, or keep, the day of what is asked; None where none does."""
    plain = shelf.question.plain
    if not _ASKED.search(plain) or not _WHETHER.search(plain):
        return None
    papers = frozenset(shelf.scope.ids) or shelf.held
    found = [one for one in _candidates(shelf) if one[1].id in papers]
    topic = shelf.topic_besides(_WORDS)
    if _WHY.search(plain):
        return _reasons(shelf, [paper for _, paper in found])
    if topic.is_empty:
        return None
    scored = [(topic.covered(Words.of(unit.syllables)), unit, paper) for unit, paper in found]
    most = max((share for share, _, _ in scored), default=0.0)
    drafts = {
        unit.text: verbatim(unit, paper)
        for share, unit, paper in scored
        if share >= max(_ENOUGH, most - _AS_WELL)
    }
    return Composed(drafts=tuple(drafts.values()), is_sure=True) if drafts else None


def _reasons(shelf: Shelf, papers: list[DocumentSummary]) -> Composed | None:
    """Why: what the one paper that moves days opens with; several are told apart by nothing."""
    known = {paper.id: paper for paper in papers}
    document = shelf.document(next(iter(known))) if len(known) == 1 else None
    causes = opening_causes(document) if document is not None else ()
    return Composed(drafts=causes, is_sure=True) if causes else None


def _candidates(shelf: Shelf) -> Iterator[tuple[Unit, DocumentSummary]]:
    """What moves a day, the newest paper first, and what keeps one."""
    for move in shelf.moves.told:
        yield move.sentence, move.document
    yield from kept(shelf)


def kept(shelf: Shelf) -> Iterator[tuple[Unit, DocumentSummary]]:
    """The sentences that say of a day that it stays."""
    found = dict.fromkeys(
        one.passage_id
        for words in _KEPT_WORDS
        for one in shelf.catalog.lexical.holding(words, limit=_MOST_FOUND)
    )
    for stored in shelf.catalog.passages(tuple(found)):
        if stored.passage.role is not PassageRole.BODY:
            continue
        for one in sentences(stored.passage):
            if _KEPT.search(one.text) and any(day.day for day in find_dates(one.text)):
                yield one, stored.document
