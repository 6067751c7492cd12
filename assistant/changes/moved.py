"""Days that a later paper moves: "gia hạn từ ngày 30/9 đến hết ngày 10/10", "thay cho ngày 10/12".

Which duties are moved is the register's (``register.moves``). A duty whose day is moved for sure
gives way to the sentence that moves it; any other is shown, with the word that two papers differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.changes.corrected import as_corrected
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.register.changed_channels import ChangedChannel
from assistant.register.corrections import issued
from assistant.register.moves import Move, Moved
from assistant.shelf import Shelf
from assistant.wanted.shares import number_asked
from ingest.dates import find_dates
from ingest.document import PartialDate
from ingest.references import number_key
from ingest.text import find_whole, shown
from vectorstore.evidence import StoredObligation

_MOST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What stands of some duties, in their order, and what to say of it.

    ``duties`` are those that hold, each with its place among those given; ``instead`` the
    sentences that take the place of others, at the first place that they take.
    """

    duties: tuple[tuple[int, StoredObligation], ...]
    instead: tuple[tuple[int, DraftClaim], ...] = ()
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
    kept: list[tuple[int, StoredObligation]] = []
    moves: dict[str, tuple[int, Move]] = {}
    notes: list[str] = []
    for at, duty in enumerate(duties):
        moved = move_of(shelf, duty) or _made_by(shelf, duty)
        if moved is None or not moved.is_sure:
            kept.append((at, duty))
        if moved is None:
            continue
        moves.setdefault(moved.move.sentence.text, (at, moved.move))
        if _is_elsewhere(moved.move, duty):
            notes.append(_note(shelf, duty, moved))
    asked = [one for one in moves.values() if due is None or due(one[1].new)]
    # Where all that was found is moved away, the reader is told to when.
    told = asked if asked or kept else [*moves.values()]
    told.sort(key=lambda one: (one[0] if due is None else 0, one[1].new))
    places = {
        move.sentence.text: _place(at, move, kept, by_day=due is not None) for at, move in told
    }
    return Settled(
        duties=tuple(one for one in kept if not any(_says(move, one[1]) for _, move in told)),
        instead=tuple((places[move.sentence.text], _said(shelf, move)) for _, move in told),
        notes=tuple(dict.fromkeys(notes)),
    )


def move_of(shelf: Shelf, duty: StoredObligation) -> Moved | None:
    """What moves the day of a duty, by a paper that the asker lets be read."""
    moves = shelf.moves
    if not moves.has(duty.passage.id):
        return None
    return moves.of(duty.passage.id, duty.obligation.start, among=shelf.held.__contains__)


def _made_by(shelf: Shelf, duty: StoredObligation) -> Moved | None:
    """What a duty of a letter of correction is: "Tại khoản 1" alone says nothing of what is due."""
    move = shelf.moves.made_at(duty.passage.id, duty.obligation.start)
    return Moved(move=move, is_sure=True) if move is not None else None


def _said(shelf: Shelf, move: Move) -> DraftClaim:
    """The sentence that moves a day; of a correction the one that it corrects, to be read so."""
    made = move.corrects
    if made is None:
        return verbatim(move.sentence, move.document)
    for _ in range(_MOST_LETTERS):  # a letter may correct another
        earlier = shelf.moves.corrections.by(made.unit.passage.id, made.at[0])
        if earlier is None or earlier.document == made.document:
            break
        made = earlier
    return verbatim(made.unit, made.paper)


def _is_elsewhere(move: Move, duty: StoredObligation) -> bool:
    """Whether a day is moved by another paper, and not printed wrong in that of the duty."""
    made = move.corrects
    own = (move.document.id, made.paper.id if made is not None else None)
    return duty.document.id not in own


def _place(
    at: int, move: Move, kept: Iterable[tuple[int, StoredObligation]], *, by_day: bool
) -> int:
    """Where the sentence of a move stands: for the duty it moves, or by its own day in a list."""
    own = [place for place, duty in kept if _says(move, duty)]
    if not by_day:
        return min([at, *own])
    later = (place for place, duty in kept if _is_after(duty, move.new))
    return own[0] if own else next(later, max((place for place, _ in kept), default=at) + 1)


def _is_after(duty: StoredObligation, day: PartialDate) -> bool:
    date = duty.obligation.date
    return date is not None and None not in (date.exact, day.exact) and date > day


def _says(move: Move, duty: StoredObligation) -> bool:
    """Whether the sentence of a move says a duty too."""
    one = move.sentence
    is_there = duty.passage.id == one.passage.id
    return is_there and one.start < duty.obligation.end <= one.end


def _note(shelf: Shelf, duty: StoredObligation, moved: Moved) -> str:
    return say(
        Phrase.DAY_MOVED if moved.is_sure else Phrase.DAY_DIFFERS,
        shelf.question.language,
        what=shown(duty.obligation.what),
        old=shown(duty.obligation.words),
        paper=duty.document.name,
        later=_named(shelf, moved.move),
        new=str(moved.move.new),
    )


def _named(shelf: Shelf, move: Move) -> str:
    """The paper that moves a day, with the letter that corrects it."""
    made = move.corrects
    if made is None:
        return move.document.name
    return say(
        Phrase.AS_CORRECTED,
        shelf.question.language,
        paper=made.paper.name,
        later=made.document.name,
    )


def as_moved(shelf: Shelf, outcome: Composed) -> Composed:
    """Claims, however they were found, with what moves a day that they give, and told so.

    A claim that says nothing but a duty whose day is moved for sure gives way; others are followed
    by the sentence that moves a day of theirs.
    """
    drafts: list[DraftClaim] = []
    notes: list[str] = []
    for draft in outcome.drafts:
        found = [*_moved_in(shelf, draft)]
        ended = _channels_in(shelf, draft)
        notes += [_note(shelf, duty, moved) for duty, moved in found]
        notes += [_channel_note(shelf, draft, one) for one in ended]
        drafts += _with_what_counts(shelf, draft, found, ended)
    if notes:
        every = tuple(dict.fromkeys((*outcome.notes, *notes)))
        outcome = replace(outcome, drafts=tuple(_each_once(drafts)), notes=every)
    return as_corrected(shelf, outcome)


def _with_what_counts(
    shelf: Shelf,
    draft: DraftClaim,
    found: Sequence[tuple[StoredObligation, Moved]],
    ended: Sequence[ChangedChannel],
) -> list[DraftClaim]:
    """A claim, unless it gives way, with the sentences that change something of it."""
    sure = [(duty, moved.move) for duty, moved in found if moved.is_sure]
    # How many are asked for is said by the claim alone, and its day only goes with it.
    stays = number_asked(shelf.question) or not (
        sure and _says_only(draft, [duty for duty, _ in sure])
    )
    told = [_said(shelf, move) for _, move in sure]
    through = [verbatim(one.sentence, one.document) for one in ended]
    kept = [draft] if stays else []
    if shelf.question.intent is Intent.CHANNEL:
        return [*through, *kept, *told]
    return [*kept, *told, *through]


def _each_once(drafts: Iterable[DraftClaim]) -> Iterator[DraftClaim]:
    said: set[str] = set()
    for draft in drafts:
        if draft.text not in said:
            said.add(draft.text)
            yield draft


def _moved_in(shelf: Shelf, draft: DraftClaim) -> Iterator[tuple[StoredObligation, Moved]]:
    """The duties that a claim gives with their printed day, which another paper moves."""
    seen: set[tuple[str, int]] = set()
    for one in draft.supports:
        if not shelf.moves.has(one.passage.id):
            continue
        for duty in shelf.catalog.obligations(document_id=one.document.id):
            key = (duty.passage.id, duty.obligation.start)
            if duty.passage.id != one.passage.id or key in seen or not _gives(draft, duty):
                continue
            seen.add(key)
            moved = move_of(shelf, duty)
            if moved is not None and _is_elsewhere(moved.move, duty):
                yield duty, moved


def _gives(draft: DraftClaim, duty: StoredObligation) -> bool:
    return find_whole(shown(duty.obligation.words), draft.text) is not None


def _says_only(draft: DraftClaim, duties: Sequence[StoredObligation]) -> bool:
    """Whether a claim names no day but those of some duties."""
    moved = {one.obligation.date for one in duties}
    days = {found.partial for found in find_dates(draft.text)}
    return days <= moved


def _channels_in(shelf: Shelf, draft: DraftClaim) -> list[ChangedChannel]:
    """The later sentences that end a way of sending which a claim gives."""
    found: dict[str, ChangedChannel] = {}
    for one in draft.supports:
        for ended in shelf.channels.get(number_key(one.document.number or ""), ()):
            is_later = issued(ended.document) >= issued(one.document)
            is_other = ended.document.id != one.document.id and ended.document.id in shelf.held
            if is_later and is_other and ended.names.search(draft.text):
                found.setdefault(ended.sentence.text, ended)
    return list(found.values())


def _channel_note(shelf: Shelf, draft: DraftClaim, ended: ChangedChannel) -> str:
    return say(
        Phrase.CHANNEL_CHANGED,
        shelf.question.language,
        paper=draft.supports[0].document.name,
        later=ended.document.name,
    )
