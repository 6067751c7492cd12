"""The register of duties over one library: lists, page by page, from one moment of it.

The short columns of all duties are kept as long as the library does not change, and with them the
lists last asked for; only the rows that are shown are read whole.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from assistant.choosing.binding import provinces_cited
from assistant.choosing.holdings import Holdings
from assistant.deadlines import Deadline, Wanted, choose, deadline, period_of
from assistant.register.asked_extensions import read_extensions
from assistant.register.changed_channels import ChangedChannel, read_channels
from assistant.register.due_rows import DueRows, horizon
from assistant.register.duty_columns import Duties, read_duties
from assistant.register.duty_index import DutyIndex
from assistant.register.moves import Move, Moves, read_moves
from assistant.weighing import Topic
from ingest.document import DocumentSummary
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredObligation

_REMEMBERED = 64
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Some rows of a list, from ``offset`` on, and how many the whole list has.

    ``left_out`` counts the duties that a period leaves out because they have no date.
    ``recurring_until`` is the last day up to which recurring duties were listed; None where each
    is one row.
    """

    rows: tuple[Deadline, ...]
    total: int
    offset: int
    left_out: int
    recurring_until: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A duty of a period, once however often it recurs; ``period`` as in ``Deadline``."""

    stored: StoredObligation
    period: str | None


class Register:
    """Answers from the catalog of one library."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lock = threading.Lock()
        self._generation: int | None = None
        self._duties = read_duties(())
        self._read: dict[str, Any] = {}
        self._lists: OrderedDict[tuple[Wanted, dt.date], DueRows] = OrderedDict()
        self._summaries: Sequence[DocumentSummary] = ()
        self._holdings = Holdings()
        self._saying: DutyIndex | None = None

    def holdings(self) -> Holdings:
        """The papers of the library, with what they are found by."""
        summaries = self._catalog.summaries()
        with self._lock:
            # The catalog gives the same tuple until something changes.
            if summaries is not self._summaries:
                self._summaries, self._holdings = summaries, Holdings(summaries)
            return self._holdings

    def duties_on(
        self, topic: Topic, *, least: float, heaviest: float
    ) -> tuple[StoredObligation, ...]:
        """The duties that may hold so much of a topic, and of its heaviest run; as they read."""
        with self._catalog.snapshot() as moment:
            with self._lock:
                saying = self._saying
            if saying is None or saying.generation != moment.generation:
                saying = DutyIndex(moment)
                with self._lock:
                    self._saying = saying
            return saying.on(topic, moment, least=least, heaviest=heaviest)

    def list(
        self, wanted: Wanted, *, as_of: dt.date, limit: int | None = None, offset: int = 0
    ) -> Listing:
        """The wanted duties by date, numbered through all pages.

        Args:
            wanted: which duties.
            as_of: the day that counts as today.
            limit: how many rows at most; None for all.
            offset: how many rows to pass over.
        """
        with self._catalog.snapshot() as moment:
            listed = self._chosen(moment, wanted, as_of)
            end = len(listed) if limit is None else offset + limit
            shown = tuple(listed.rows(offset, end))
            stored = moment.register.obligations([row.duty.entry for row in shown])
            moves = self._moves_in(moment)
        return Listing(
            rows=tuple(
                _as_changed(deadline(row, one, n=n, wanted=wanted, as_of=as_of), one, moves)
                for n, (row, one) in enumerate(zip(shown, stored, strict=True), offset + 1)
            ),
            total=len(listed),
            offset=offset,
            left_out=listed.left_out,
            recurring_until=_unrolled_until(wanted, as_of),
        )

    def due(self, wanted: Wanted, *, as_of: dt.date) -> tuple[Due, ...]:
        """The wanted duties by date with their paragraphs, each once however often it recurs."""
        with self._catalog.snapshot() as moment:
            listed = self._chosen(moment, wanted, as_of)
            once = {row.duty.place: row.duty for row in listed.rows(0, len(listed))}
            stored = moment.register.obligations([duty.entry for duty in once.values()])
        return tuple(
            Due(stored=one, period=period_of(duty))
            for one, duty in zip(stored, once.values(), strict=True)
        )

    def moves(self) -> Moves:
        """The days that later papers move."""
        with self._catalog.snapshot() as moment:
            return self._moves_in(moment)

    def channels(self) -> Mapping[str, Sequence[ChangedChannel]]:
        """The ways of sending that later papers end, by the number of the paper that set them."""
        with self._catalog.snapshot() as moment:
            return self._read_once(moment, "channels", lambda _duties: read_channels(moment))

    def extensions(self) -> Sequence[Move]:
        """The extensions that papers ask for and do not grant."""
        with self._catalog.snapshot() as moment:
            return self._read_once(
                moment, "extensions", lambda _duties: tuple(read_extensions(moment))
            )

    def provinces_cited(self) -> Mapping[str, frozenset[str]]:
        """The provinces whose offices a paper cites, by its id."""
        with self._catalog.snapshot() as moment:
            return self._read_once(
                moment, "provinces", lambda _duties: provinces_cited(moment.offices_cited())
            )

    def _moves_in(self, moment: Catalog) -> Moves:
        return self._read_once(moment, "moves", lambda duties: read_moves(moment, duties))

    def _read_once(self, moment: Catalog, what: str, read: Callable[[Duties], _Read]) -> _Read:
        """What is read of the papers of one moment, kept as long as the library does not change."""
        duties = self._columns(moment)
        with self._lock:
            known: _Read | None = (
                self._read.get(what) if moment.generation == self._generation else None
            )
        if known is None:
            known = read(duties)
            with self._lock:
                if moment.generation == self._generation:
                    self._read[what] = known
        return known

    def _columns(self, moment: Catalog) -> Duties:
        """The short columns of all duties; the lists of another moment are forgotten."""
        with self._lock:
            if moment.generation != self._generation:
                self._duties = read_duties(moment.register.entries())
                self._generation = moment.generation
                self._read.clear()
                self._lists.clear()
            return self._duties

    def _chosen(self, moment: Catalog, wanted: Wanted, as_of: dt.date) -> DueRows:
        """The list as that moment of the library has it; the pages of one list share it."""
        generation, key = moment.generation, (wanted, as_of)
        duties = self._columns(moment)
        with self._lock:
            known = self._lists.get(key) if generation == self._generation else None
            if known is not None:
                self._lists.move_to_end(key)
        if known is not None:
            return known
        chosen = choose(duties, wanted=wanted, as_of=as_of)
        with self._lock:
            if generation == self._generation:
                self._lists[key] = chosen
                while len(self._lists) > _REMEMBERED:
                    self._lists.popitem(last=False)
        return chosen


def _as_changed(row: Deadline, stored: StoredObligation, moves: Moves) -> Deadline:
    """A row with what later papers change of it: its day, or the words of its paper."""
    passage_id, duty = stored.passage.id, stored.obligation
    corrected = moves.as_corrected(passage_id, duty)
    obligation, by = corrected or (duty, None)
    moved = moves.surely(passage_id, duty.start)
    return replace(row, obligation=obligation, corrected=by, moved=moved)


def _unrolled_until(wanted: Wanted, as_of: dt.date) -> dt.date | None:
    if wanted.by is not None:
        return wanted.by.window(as_of)[1]
    return horizon(wanted.first, wanted.last, as_of) if wanted.has_period else None
