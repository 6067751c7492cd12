"""Which duties have a day that a later paper moves, worked out once for a whole library.

A plan keeps its printed day when a letter moves it, so the day alone must not be given for the one
that counts. One letter may move several things: a move is of a duty where it is of the same task
and names its old day. Where it names none, its paper must name the paper of the duty, and no duty
of another day may be meant as well. A paper that the letter names is moved for sure; of any other
it can only be said that two papers differ.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.reading.vocabulary import word_set
from assistant.register.corrections import Correction, Corrections, issued, read_corrections, reads
from assistant.register.duty_columns import Duties, Duty
from assistant.units import Unit, sentences, syllables
from ingest.dates import FoundDate
from ingest.document import DocumentSummary, Obligation, PartialDate, PassageRole
from ingest.references import number_key
from ingest.text import folded
from ingest.timing.changed_limits import Move as MovedDay
from ingest.timing.changed_limits import moves_in
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredObligation

# Where the task ends and the place begins at which the other paper sets it.
_PLACE = re.compile(r"\b(?:quy dinh tai|neu tai|theo|tai (?:muc|diem|khoan|dieu|ke hoach|phan))\b")
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_OF_ANY_TASK = word_set(
    "thoi han gian gui nop ve viec cua cac tu truoc ngay den het lui doi gia chuyen dieu chinh "
    "thay hoan va duoc nay dong y thong nhat cho phep keo dai them lai"
)
_SAME = 0.7
_FEWEST = 4
# Without the old day the names must agree both ways, and nothing else may be as near.
_NEARLY_ALL = 0.8
_SHORTEST_NAME = 2
_FIGURE = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A sentence that puts ``new`` in the place of ``old``; None where it names no old day.

    ``what`` are its words before the move, which say what is moved; ``corrects`` is set where it
    corrects what another paper printed.
    """

    sentence: Unit
    document: DocumentSummary
    old: PartialDate | None
    new: PartialDate
    what: str
    corrects: Correction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The move of a duty; not ``is_sure`` where its paper does not name the paper of the duty."""

    move: Move
    is_sure: bool


class Moves:
    """The moved duties of a library, by the paragraph and the place of their limits."""

    def __init__(
        self,
        found: Mapping[tuple[str, int], Sequence[Moved]],
        told: Sequence[Move] = (),
        corrections: Corrections | None = None,
        tasks: Mapping[Correction, StoredObligation] | None = None,
    ) -> None:
        self._found = found
        self._tasks = tasks or {}
        #: What letters of correction change, days and other words.
        self.corrections = corrections or Corrections(())
        #: Every move, the newest paper first, of whatever duty.
        self.told = tuple(told)
        self._passages = frozenset(passage_id for passage_id, _ in found)

    def of(
        self, passage_id: str, start: int, *, among: Callable[[str], bool] | None = None
    ) -> Moved | None:
        """What moves the limit at ``start`` of a paragraph, by the newest paper, step by step.

        Args:
            passage_id: the paragraph.
            start: where the words of the limit begin.
            among: whether the paper of an id may be read; None where each may.
        """
        last, is_sure = None, True
        for moved in self.steps(passage_id, start, among=among):
            last, is_sure = moved.move, is_sure and moved.is_sure
        return Moved(move=last, is_sure=is_sure) if last else None

    def steps(
        self, passage_id: str, start: int, *, among: Callable[[str], bool] | None = None
    ) -> Iterator[Moved]:
        """The moves of a limit, the first of them first, each of the day that the last one set."""
        for _ in range(_MOST_STEPS):
            mine = self._found.get((passage_id, start), ())
            newest = next((one for one in mine if among is None or among(_paper(one))), None)
            if newest is None:
                return
            yield newest
            following = self._of_the_new_day(newest.move)
            if following is None:
                return
            passage_id, start = following

    def surely(self, passage_id: str, start: int) -> Move | None:
        """The move of a limit by a paper that names its paper, or by its own; else None."""
        moved = self.of(passage_id, start)
        return moved.move if moved and moved.is_sure else None

    def made_at(self, passage_id: str, start: int) -> Move | None:
        """The move that a letter of correction makes by its words at ``start``; else None."""
        made = self.corrections.by(passage_id, start)
        return _by_correction(made) if made is not None and made.is_sure else None

    def as_corrected(
        self, passage_id: str, duty: Obligation
    ) -> tuple[Obligation, Correction] | None:
        """A duty of a paragraph in the words that a letter corrects it to, and that correction.

        A duty of the letter itself is told as the one whose day it corrects.
        """
        own = self.corrections.by(passage_id, duty.start)
        task = self._tasks.get(own) if own is not None and own.is_sure else None
        if task is not None and own is not None:
            one = task.obligation
            return replace(duty, what=one.what, who=one.who, to=one.to, channel=one.channel), own
        for made in self.corrections.of(passage_id):
            now = _reworded(duty, made) if made.is_sure else duty
            if now != duty:
                return now, made
        return None

    def has(self, passage_id: str) -> bool:
        """Whether a limit of a paragraph is moved."""
        return passage_id in self._passages

    def starts(self, passage_id: str) -> tuple[int, ...]:
        """Where the moved limits of a paragraph begin."""
        return tuple(start for held, start in self._found if held == passage_id)

    def _of_the_new_day(self, move: Move) -> tuple[str, int] | None:
        """The duty in the sentence of a move, if that has been moved again."""
        one = move.sentence
        if not self.has(one.passage.id):
            return None
        inside = (at for at in self.starts(one.passage.id) if one.start <= at < one.end)
        again = ((one.passage.id, at) for at in inside)
        return next((key for key in again if _is_of_another(self._found[key], move)), None)


def read_moves(moment: Catalog, duties: Duties) -> Moves:
    """Every moved duty of a moment of the library."""
    corrections = read_corrections(moment)
    moves = [
        one
        for one in _all_moves(moment)
        if corrections.by(one.sentence.passage.id, one.sentence.start) is None
    ]
    named = {one.document.id: frozenset[str]() for one in moves}
    for paper in named:
        cited = moment.references(document_id=paper)
        named[paper] = frozenset(number_key(one.reference.number) for one in cited)
    whole = _candidates(moment, duties, moves, named)
    found: dict[tuple[str, int], list[Moved]] = defaultdict(list)
    moves.sort(key=lambda move: issued(move.document), reverse=True)
    for move in moves:
        for duty in _moved_by(move, whole, named[move.document.id]):
            is_sure = _is_for_sure(duty, move, named[move.document.id])
            at = (duty.passage.id, duty.obligation.start)
            found[at].append(Moved(move=move, is_sure=is_sure))
    tasks: dict[Correction, StoredObligation] = {}
    for duty, moved in _corrected(moment, duties, corrections):
        mine = found[duty.passage.id, duty.obligation.start]
        mine.append(moved)
        mine.sort(key=lambda one: issued(one.move.document), reverse=True)
        if moved.move.corrects is not None:
            tasks[moved.move.corrects] = duty
    return Moves(found, moves, corrections, tasks)


def _corrected(
    moment: Catalog, duties: Duties, corrections: Corrections
) -> Iterator[tuple[StoredObligation, Moved]]:
    """The duties that letters of correction put another day in."""
    places = {one.unit.passage.id for one in corrections.told if one.new is not None}
    wanted = [duty.entry for duty in duties.by_place if duty.entry.passage_id in places]
    for duty in moment.register.obligations(wanted) if wanted else ():
        one = duty.obligation
        for made in corrections.of(duty.passage.id):
            move = _by_correction(made)
            if move is None or one.date != move.old or not _lies_in(duty, made.at):
                continue
            yield duty, Moved(move=move, is_sure=made.is_sure)


def _by_correction(made: Correction) -> Move | None:
    if made.new is None:
        return None
    return Move(
        sentence=made.sentence,
        document=made.document,
        old=made.old,
        new=made.new,
        what="",
        corrects=made,
    )


def _reworded(duty: Obligation, made: Correction) -> Obligation:
    def now(said: str | None) -> str | None:
        return (reads(said, made) or said) if said else said

    return replace(
        duty,
        what=now(duty.what) or duty.what,
        who=now(duty.who),
        to=now(duty.to),
        channel=now(duty.channel),
    )


def _is_for_sure(duty: StoredObligation, move: Move, named: frozenset[str]) -> bool:
    """Whether the paper of a move names that of a duty, is it, or says the old day of its own."""
    key = number_key(duty.document.number or "")
    if duty.document.id == move.document.id or (key and key in named):
        return True
    issuer = folded(duty.document.issuer or "")
    return bool(issuer) and move.old is not None and issuer == folded(move.document.issuer or "")


def _lies_in(duty: StoredObligation, at: tuple[int, int]) -> bool:
    return duty.obligation.start < at[1] and at[0] < duty.obligation.end


def moves_of(sentence: Unit, document: DocumentSummary) -> Iterator[Move]:
    """The moves that a sentence tells; a day without a year is of the other's, or of its paper."""
    for one in moves_in(sentence.text):
        new = _dated(one.new, one.old.year if one.old else None, document)
        old = _dated(one.old, one.new.year, document) if one.old else None
        if new is not None and (one.old is None or old is not None):
            what = _what_is_moved(sentence, one)
            yield Move(sentence=sentence, document=document, old=old, new=new, what=what)


def _what_is_moved(sentence: Unit, move: MovedDay) -> str:
    """The words before a move; where there are none, the heading above it."""
    said = sentence.text[: move.start]
    headings = sentence.passage.heading_path
    return said if _task(folded(said)) or not headings else f"{headings[-1]} {said}"


def _dated(day: FoundDate, year: int | None, document: DocumentSummary) -> PartialDate | None:
    issued = document.issued_on.year if document.issued_on else None
    return replace(day, year=day.year or year or issued).partial


def _all_moves(moment: Catalog) -> Iterator[Move]:
    for found in moment.register.may_move():
        if found.passage.role is PassageRole.BODY:
            for sentence in sentences(found.passage):
                yield from moves_of(sentence, found.document)


def _candidates(
    moment: Catalog, duties: Duties, moves: Sequence[Move], named: Mapping[str, frozenset[str]]
) -> tuple[StoredObligation, ...]:
    """The duties of an old day, and those of papers that a move without one may be of."""
    old = {move.old for move in moves}
    papers = {key for move in moves if move.old is None for key in named[move.document.id]}
    wanted = [
        duty.entry
        for duty in duties.by_place
        if _day(duty) is not None and (duty.entry.date in old or duty.number in papers)
    ]
    return moment.register.obligations(wanted) if wanted else ()


def _day(duty: Duty) -> dt.date | None:
    return duty.entry.date.exact if duty.entry.date else None


def _moved_by(
    move: Move, duties: Iterable[StoredObligation], named: frozenset[str]
) -> list[StoredObligation]:
    if move.old is not None:
        return [one for one in duties if one.obligation.date == move.old and _is_moved(one, move)]
    near = [
        one
        for one in duties
        if number_key(one.document.number or "") in named
        and one.document.id != move.document.id
        and issued(one.document) <= issued(move.document)
        and _may_become(one.obligation.date, move.new)
        and _is_called(one, move)
    ]
    return near if len({one.obligation.date for one in near}) == 1 else []


def _may_become(old: PartialDate | None, new: PartialDate) -> bool:
    return old is not None and old != new and abs(old.year - new.year) <= 1


def _is_moved(duty: StoredObligation, move: Move) -> bool:
    if move.document.id == duty.document.id and move.sentence.passage.id == duty.passage.id:
        return True
    return issued(duty.document) <= issued(move.document) and _is_same_task(duty, move)


def _is_same_task(duty: StoredObligation, move: Move) -> bool:
    """Whether a sentence and a duty speak of one task: either holds nearly all words of the other.

    The task of the sentence is what it says before its first day.
    """
    said = _task(folded(_BRACKETS.sub(" ", duty.obligation.what)))
    moved = _moved_task(move)
    is_said = _share(said, _said_with(move)) >= _SAME
    return is_said or _share(moved, _around(duty)) >= _SAME


def _is_called(duty: StoredObligation, move: Move) -> bool:
    """Whether a duty is what a move is of by its name: the words agree both ways, and figures."""
    what = folded(_BRACKETS.sub(" ", duty.obligation.what))
    said, moved = _task(what), _moved_task(move)
    if min(len(said), len(moved)) < _SHORTEST_NAME:
        return False
    if {*_FIGURE.findall(what)} != {*_FIGURE.findall(" ".join(moved))}:
        return False
    known = _covered(said, {*moved}) >= _NEARLY_ALL
    return known and _covered(moved, _around(duty)) >= _SAME


def _said_with(move: Move) -> set[str]:
    """The words of a sentence and of the headings above it."""
    above = (syllables(part) for part in move.sentence.passage.heading_path)
    return {*move.sentence.syllables, *(one for part in above for one in part)}


def _around(duty: StoredObligation) -> set[str]:
    """The words of a duty, of its paragraph and of the headings above that."""
    wider = {*syllables(duty.obligation.what), *syllables(duty.passage.text)}
    wider.update(*(syllables(part) for part in duty.passage.heading_path))
    return wider


def _moved_task(move: Move) -> list[str]:
    begin = folded(_BRACKETS.sub(" ", move.what))
    place = _PLACE.search(begin)
    return _task(begin[: place.start()] if place else begin)


def _task(words: str) -> list[str]:
    return [one for one in syllables(words) if one not in _OF_ANY_TASK]


def _share(words: Sequence[str], among: set[str]) -> float:
    return _covered(words, among) if len(words) >= _FEWEST else 0.0


def _covered(words: Sequence[str], among: set[str]) -> float:
    return sum(word in among for word in words) / len(words)


def _paper(moved: Moved) -> str:
    return moved.move.document.id


def _is_of_another(moved: Sequence[Moved], move: Move) -> bool:
    """Whether the limits at a place are moved by another sentence than that of ``move``."""
    return any(one.move.sentence.start != move.sentence.start for one in moved) or any(
        one.move.document.id != move.document.id for one in moved
    )
