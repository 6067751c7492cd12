"""Days that a later paper moves: "gia hạn từ ngày 30/9 đến hết ngày 10/10", "thay cho ngày 10/12".

A plan keeps its printed day when a letter moves it, so the day alone must not be given for the one
that counts. A move is believed where one sentence names both days; it is of a duty where the duty
has the old day and the same task. A paper that the letter names is moved for sure: its duty gives
way to the sentence of the letter. Any other is shown, with the word that two papers differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.composing import verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.vocabulary import word_set
from ingest.dates import FoundDate, find_dates
from ingest.document import DocumentSummary, PartialDate, PassageRole
from ingest.references import number_key
from ingest.text import folded, shown
from vectorstore.evidence import StoredObligation, StoredPassage

_FLAGS = re.IGNORECASE
# "Điều chỉnh thời gian từ ngày … đến ngày …" may be a span of time and no move.
_PUT_OFF = re.compile(
    r"(?<!\w)(?:gia\s+hạn|lùi|dời|rời|hoãn|đẩy|chuyển|kéo\s+dài)(?!\w)(?!\s+đổi)", _FLAGS
)
_CHANGED = re.compile(r"(?<!\w)(?:điều\s+chỉnh|thay\s+đổi|sửa|đổi)(?!\w)", _FLAGS)
_FROM = re.compile(r"(?<!\w)từ(?!\w)", _FLAGS)
_BECOMES = re.compile(r"(?<!\w)(?:thành|sang)(?!\w)", _FLAGS)
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới)(?!\w)", _FLAGS)
_INSTEAD_OF = re.compile(r"(?<!\w)thay\s+(?:cho|vì|thế)(?!\w)", _FLAGS)
_BETWEEN = 48
_BEFORE = 24
_MOST_FOUND = 100
# Where the task ends and the place begins at which the other paper sets it.
_PLACE = re.compile(r"\b(?:quy dinh tai|neu tai|theo|tai (?:muc|diem|khoan|dieu|ke hoach|phan))\b")
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_OF_ANY_TASK = word_set(
    "thoi han gian gui nop ve viec cua cac tu truoc ngay den het lui doi gia chuyen dieu chinh "
    "thay hoan va"
)
_SAME = 0.7
_FEWEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A sentence that puts ``new`` in the place of ``old``; both have a day, ``new`` a year."""

    sentence: Unit
    document: DocumentSummary
    old: FoundDate
    new: PartialDate

    def takes(self, date: PartialDate | None) -> bool:
        """Whether it moves this day; an old day without a year is one of the new day's year."""
        year = self.old.year or self.new.year
        return date is not None and (year, self.old.month, self.old.day) == (
            date.year,
            date.month,
            date.day,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The duties that stand, the sentences that take the place of others, and what to say of it."""

    duties: tuple[StoredObligation, ...]
    instead: tuple[DraftClaim, ...] = ()
    notes: tuple[str, ...] = ()


def settled(
    shelf: Shelf,
    duties: Sequence[StoredObligation],
    *,
    due: Callable[[PartialDate], bool] | None = None,
) -> Settled:
    """The duties without those that a later paper moves.

    Args:
        shelf: the question's view of the library.
        duties: what was found.
        due: whether a new day is asked for; None where any is.
    """
    kept: list[StoredObligation] = []
    moves: dict[str, Move] = {}
    notes: list[str] = []
    known: dict[PartialDate, tuple[Move, ...]] = {}
    for duty in duties:
        move, is_sure = _move_of(shelf, duty, known)
        if move is None or not is_sure:
            kept.append(duty)
        if move is None:
            continue
        moves.setdefault(move.sentence.text, move)
        if move.document.id != duty.document.id:
            notes.append(_note(shelf, duty, move, is_sure=is_sure))
    asked = [move for move in moves.values() if due is None or due(move.new)]
    # Where all that was found is moved away, the reader is told to when.
    shown_instead = asked if asked or kept else [*moves.values()]
    instead = {move.sentence.passage.id: move.sentence for move in shown_instead}
    return Settled(
        duties=tuple(one for one in kept if not _is_said_by(one, instead)),
        instead=tuple(verbatim(one.sentence, one.document) for one in shown_instead),
        notes=tuple(dict.fromkeys(notes)),
    )


def move_in(sentence: Unit, document: DocumentSummary) -> Move | None:
    """The move that a sentence tells; None where it tells none."""
    text = sentence.text
    days = [one for one in find_dates(text) if one.month and one.day]
    for first, second in pairwise(days):
        if second.start - first.end > _BETWEEN:
            continue
        if _INSTEAD_OF.search(text, first.end, second.start):
            old, new = second, first
        elif _is_from_to(text, first, second):
            old, new = first, second
        else:
            continue
        if (day := new.partial) is not None:
            return Move(sentence=sentence, document=document, old=old, new=day)
    return None


def _is_from_to(text: str, first: FoundDate, second: FoundDate) -> bool:
    """Whether the words around two days move the first to the second."""
    if not _FROM.search(text, max(0, first.start - _BEFORE), first.start):
        return False
    moved = _PUT_OFF.search(text, 0, second.start)
    if _BECOMES.search(text, first.end, second.start):
        return bool(moved or _CHANGED.search(text, 0, second.start))
    return bool(moved and _UNTIL.search(text, first.end, second.start))


def _move_of(
    shelf: Shelf, duty: StoredObligation, known: dict[PartialDate, tuple[Move, ...]]
) -> tuple[Move | None, bool]:
    """The move of a duty, and whether it is sure; of several the one of the newest paper."""
    date = duty.obligation.date
    if date is None or date.exact is None:
        return None, False
    if date not in known:
        known[date] = tuple(_moves_from(shelf, date))
    mine = [move for move in known[date] if _is_moved_by(duty, move)]
    if not mine:
        return None, False
    newest = max(mine, key=lambda move: _issued(move.document))
    is_own = newest.document.id == duty.document.id
    return newest, is_own or _names(shelf, newest.document, duty.document)


def _moves_from(shelf: Shelf, date: PartialDate) -> Iterator[Move]:
    held = {one.id for one in shelf.summaries}
    for found in _naming(shelf, date):
        if found.document.id not in held or found.passage.role is not PassageRole.BODY:
            continue
        for sentence in sentences(found.passage):
            move = move_in(sentence, found.document)
            if move is not None and move.takes(date):
                yield move


def _naming(shelf: Shelf, date: PartialDate) -> Iterable[StoredPassage]:
    """The passages that print a day, as far as search by words finds them."""
    spelt = [
        f"{day}{between}{month}"
        for day in dict.fromkeys((f"{date.day}", f"{date.day:02d}"))
        for month in dict.fromkeys((f"{date.month}", f"{date.month:02d}"))
        for between in ("/", " tháng ")
    ]
    found = dict.fromkeys(
        one.passage_id
        for words in spelt
        for one in shelf.catalog.lexical.holding(words, limit=_MOST_FOUND)
    )
    return shelf.catalog.passages(tuple(found))


def _is_moved_by(duty: StoredObligation, move: Move) -> bool:
    if move.document.id == duty.document.id:
        return move.sentence.passage.id == duty.passage.id
    return _issued(duty.document) <= _issued(move.document) and _is_same_task(duty, move)


def _is_same_task(duty: StoredObligation, move: Move) -> bool:
    """Whether a sentence and a duty speak of one task: either holds nearly all words of the other.

    The task of the sentence is what it says before its first day.
    """
    said = _task(_BRACKETS.sub(" ", duty.obligation.what))
    wider = {*said, *syllables(duty.passage.text)}
    wider.update(*(syllables(part) for part in duty.passage.heading_path))
    begin = folded(_BRACKETS.sub(" ", move.sentence.text))
    place = _PLACE.search(begin)
    day = re.search(r"\d{1,2}\s?/|\bngay \d", begin)
    ends = [match.start() for match in (place, day) if match]
    moved = _task(begin[: min(ends, default=len(begin))])
    return _share(said, {*move.sentence.syllables}) >= _SAME or _share(moved, wider) >= _SAME


def _task(words: str) -> list[str]:
    return [one for one in syllables(words) if one not in _OF_ANY_TASK]


def _share(words: Sequence[str], among: set[str]) -> float:
    if len(words) < _FEWEST:
        return 0.0
    return sum(word in among for word in words) / len(words)


def _names(shelf: Shelf, later: DocumentSummary, document: DocumentSummary) -> bool:
    """Whether the later paper names the paper of a duty."""
    number = number_key(document.number or "")
    cited = shelf.catalog.references(document_id=later.id) if number else ()
    return any(number_key(one.reference.number) == number for one in cited)


def _issued(document: DocumentSummary) -> tuple[int, int, int]:
    date = document.issued_on
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)


def _is_said_by(duty: StoredObligation, instead: dict[str, Unit]) -> bool:
    """Whether a sentence that is shown instead holds this duty too."""
    sentence = instead.get(duty.passage.id)
    return sentence is not None and sentence.start < duty.obligation.end <= sentence.end


def _note(shelf: Shelf, duty: StoredObligation, move: Move, *, is_sure: bool) -> str:
    return say(
        Phrase.DAY_MOVED if is_sure else Phrase.DAY_DIFFERS,
        shelf.question.language,
        old=shown(duty.obligation.words),
        paper=duty.document.name,
        later=move.document.name,
        new=str(move.new),
    )
