"""The row of a table that says what is asked, under its row of titles.

"Tiền ăn mẫu giáo bao nhiêu": the row is called "Tiền ăn", a column "Mẫu giáo". A row is an answer
where the question names it, and says nothing that neither the row nor the titles, the heading and
the paper over it say. A sum answers for no item, and a sentence that says more of what is asked
goes before any row.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from assistant import amounts
from assistant.asked_cells import Asked, asked_by_name, asked_of, content, has_been
from assistant.composing import Composed, verbatim
from assistant.editions import years_of
from assistant.figure_tables import Row, Table, figures_in, heading_row, tables_of
from assistant.grounding import DraftClaim
from assistant.intents import Intent
from assistant.role_rows import is_asked
from assistant.scope import names_several_offices
from assistant.selection import Found, words_about
from assistant.shelf import Shelf
from assistant.signs import names_leader
from assistant.units import syllables, whole
from ingest.document import Passage

_INTENTS = frozenset(
    {
        *(Intent.COUNT, Intent.FACT, Intent.LEADER, Intent.ACTOR, Intent.PERSON, Intent.PERIOD),
        *(Intent.LIST, Intent.CHANNEL, Intent.FUNDS),
    }
)
_ENOUGH = {True: 0.8, False: 0.7}
"""How much of a question a row must say with what is over it: in an open one, of papers named."""
_LABEL_ENOUGH = 0.5
_MOST_ROWS = 4
_MOST_OF_A_LIST = 30
_MOST_SENTENCES = 12
_SEVERAL = 2
_AHEAD = 0.02
_ALL_OF_IT = 0.98
_SUM_WORDS = frozenset(("tong", "cong", "so"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """Rows of one table that are meant; ``own`` is what they say themselves of the question.

    Of a list (``is_list``) no sentence says as much that only names what is listed.
    """

    table: Table
    rows: tuple[Row, ...]
    covered: float
    own: float
    tells_column: bool = True
    is_list: bool = False


@dataclass(frozen=True)
class _Weights:
    """What the words of a question weigh: the rarer in the library, the more."""

    shelf: Shelf
    asked: Asked

    @cached_property
    def _of(self) -> dict[str, float]:
        lexical = self.shelf.catalog.lexical
        counts = lexical.frequencies(set(self.asked.words))
        most = lexical.passage_count + 1
        return {word: math.log(1 + most / (n + 0.5)) for word, n in counts.items()}

    @cached_property
    def total(self) -> float:
        """The weight of all that is asked."""
        return sum(self._of.values())

    def share(self, words: Iterable[str]) -> float:
        """The share of the question in some words."""
        held = sum(self._of.get(word, 0.0) for word in set(words))
        return held / self.total if self.total else 0.0


def told(shelf: Shelf) -> Composed | None:
    """The row, or the whole table, that is asked for; None where none is surely meant."""
    if shelf.within or shelf.question.intent not in _INTENTS or is_asked(shelf.question):
        return None
    if names_several_offices(shelf.question, shelf.scope):
        return None  # each of its own table
    told = _told_of(shelf, asked_of(shelf))
    if told is not None or not shelf.scope.named:
        return told
    return _told_of(shelf, asked_by_name(shelf), naming=shelf.scope.named)


def _told_of(shelf: Shelf, asked: Asked, *, naming: tuple[str, ...] = ()) -> Composed | None:
    """The row or the table meant by these words; with ``naming`` only a row that has a name."""
    if not asked.words or asked.of_the_past:
        return None
    weights = _Weights(shelf, asked)
    found = [
        met
        for document in shelf.documents_in_sight
        for table in tables_of(document)
        if (met := _met(shelf, table, weights)) is not None
    ]
    best = max(found, key=_fitness, default=None)
    if best is None or _sentence_says_more(shelf, best, weights):
        return None
    if naming and not all(_has_a_name(row, naming) for row in best.rows):
        return None
    return _composed(best)


def _fitness(met: _Met) -> tuple[float, float, dt.date]:
    """How well rows fit; of the same row in the plans of two years, the later one fits better."""
    issued = met.table.document.issued_on
    day = dt.date(issued.year, issued.month or 1, issued.day or 1) if issued else dt.date.min
    return (met.covered, met.own, day)


def _has_a_name(row: Row, names: Iterable[str]) -> bool:
    said = " ".join(" ".join(cell) for cell in row.cells)
    return any(name in said for name in names)


def _met(shelf: Shelf, table: Table, weights: _Weights) -> _Met | None:
    """What of a table is meant: all of it, its greatest row, its sum, or the rows named."""
    asked = weights.asked
    around = _around(table)
    all_titles = {word for title in table.titles for word in title}
    over = weights.share(around | all_titles)
    is_enough = over >= _ENOUGH[shelf.scope.is_open]
    if asked.list_of is not None or asked.is_listed(table.titles[table.key]):
        return _as_list(table, weights, over) if is_enough else None
    if shelf.question.intent is Intent.LIST:
        return None
    if asked.greatest is not None:
        rows = _greatest(table, asked) if is_enough else ()
        return _Met(table=table, rows=rows, covered=over, own=over) if rows else None
    named = _named(shelf, table, weights, around)
    if named is not None or not asked.is_sum or len(table.sums) != 1:
        return named
    covered = weights.share(around | all_titles | _SUM_WORDS)
    if covered < _ENOUGH[shelf.scope.is_open] or not _is_close(table, weights):
        return None
    own = weights.share(_SUM_WORDS.union(all_titles, *table.over))
    return _Met(table=table, rows=table.sums, covered=covered, own=own)


def _is_close(table: Table, weights: _Weights) -> bool:
    """Whether the titles, the heading or the line over a table say some of what is asked."""
    close = {word for words in (*table.titles, *table.over) for word in words}
    of_the_matter = 1 - weights.share(_SUM_WORDS)
    return weights.share(close - _SUM_WORDS) >= _LABEL_ENOUGH * of_the_matter


def _around(table: Table) -> frozenset[str]:
    """The words over a table: of its headings, of the line before it, of its paper."""
    paper = words_about(table.document).single.union(syllables(table.document.number or ""))
    return paper.union(*table.over)


def _as_list(table: Table, weights: _Weights, over: float) -> _Met | None:
    """The table as a list of what is asked for ("tiêu chí nào"), or its titles alone."""
    if weights.asked.is_of_columns:
        return _Met(table=table, rows=(), covered=over, own=over)
    rows = (*table.rows, *table.sums)
    if not weights.asked.is_listed(table.titles[table.key]) or len(rows) > _MOST_OF_A_LIST:
        return None
    return _Met(table=table, rows=rows, covered=over, own=over, is_list=True)


def _greatest(table: Table, asked: Asked) -> tuple[Row, ...]:
    """The rows with the greatest or the least figure of the column that is asked of."""
    if asked.greatest_of != table.titles[table.key][: len(asked.greatest_of)]:
        return ()
    held = {
        at: len(asked.words.keys() & set(title))
        for at, title in enumerate(table.titles)
        if at > table.key
    }
    most = max(held.values(), default=0)
    columns = [at for at, n in held.items() if n == most]
    if not most or len(columns) != 1:
        return ()
    values = [(_value(row, columns[0]), row) for row in table.rows]
    known = [value for value, _ in values if value is not None]
    if len(known) != len(values) or len(known) < 2:
        return ()
    wanted = max(known) if asked.greatest == "max" else min(known)
    return tuple(row for value, row in values if value == wanted)


def _value(row: Row, column: int) -> float | None:
    """The figure of a cell; thousands are parted by a dot, as papers write them."""
    if not row.is_figure(column):
        return None
    digits = re.search(r"\d[\d.]{0,20}(?:,\d{1,6})?", row.texts[column])
    if digits is None:
        return None
    try:
        return float(digits.group().replace(".", "").replace(",", "."))
    except ValueError:
        return None


# --- a row by its name ------------------------------------------------------------------------


def _named(shelf: Shelf, table: Table, weights: _Weights, around: frozenset[str]) -> _Met | None:
    """The rows that a question names; several where it does not tell them apart."""
    asked = weights.asked
    columns = asked.cells_meant(table)
    if not columns:
        return None
    scored = [(_own(row, table, weights, columns), row) for row in table.rows]
    most = max((own for own, _ in scored), default=0.0)
    rows = tuple(row for own, row in scored if own == most)
    if most <= 0 or len(rows) > _MOST_ROWS or len(rows) == len(scored) > 1:
        return None
    said = _words_of(rows[0], table)
    titles = {word for title in table.titles for word in title}
    met = [asked.met_by(table, row) for row in rows]
    covered = weights.share(said | titles | around | set.intersection(*met))
    are_called = all(_is_called(row, table, asked) for row in rows)
    if covered < _ENOUGH[shelf.scope.is_open] or not are_called:
        return None
    column = titles - set(table.titles[table.key]) - said
    tells_column = weights.share(column) > 0 or len(columns) == 1
    if not all(_answers(shelf, table, row, tells_column=tells_column) for row in rows):
        return None
    own = weights.share(said.union(titles, *met, *table.over))
    return _Met(table=table, rows=rows, covered=covered, own=own, tells_column=tells_column)


def _own(row: Row, table: Table, weights: _Weights, columns: Sequence[int]) -> float:
    """The share of the question in the cells of a row that say in words what it is of."""
    words: set[str] = set()
    for at in columns:
        title = table.titles[at] if at < len(table.titles) else ()
        words.update(word for word in _cell_words(row, table, at) if word not in title)
    return round(weights.share(words), 6)


def _cell_words(row: Row, table: Table, column: int) -> tuple[str, ...]:
    """The words of a cell; none of a figure, which may be any number of a question."""
    if column >= len(row.cells) or (column != table.key and row.is_figure(column)):
        return ()
    return row.cells[column] if column >= table.key else ()


def _words_of(row: Row, table: Table) -> set[str]:
    return {word for at in range(len(row.cells)) for word in _cell_words(row, table, at)}


def _is_called(row: Row, table: Table, asked: Asked) -> bool:
    """Whether a question says the name of a row, or most of it with two words that are beside.

    The title counts with the cell: "đợt 2" is the row "Đợt 2", and "tháng 11" is "11/2025" under
    "Tháng". Another cell than that of the name is to be said whole ("Bí thư Đoàn trường" is not
    "Đoàn trường").
    """
    meant = asked.cells_meant(table)
    for at in meant:
        cell = row.bare[at] if at < len(row.bare) and _cell_words(row, table, at) else ()
        if not cell:
            continue
        title = table.titles[at] if at < len(table.titles) else ()
        pairs = set(pairwise((*title[-1:], *cell)))
        told = tuple(content(cell)) or cell
        share = sum(word in asked.words for word in told) / len(told)
        if any((*title[-1:], word) in asked.pairs for word in cell):
            return True
        is_single = len(cell) == 1 and cell[0] in asked.words and not cell[0].isdigit()
        enough = _LABEL_ENOUGH if at == table.key or len(meant) == 1 else 1.0
        if share >= enough and (is_single or pairs & asked.pairs):
            return True
    return False


def _answers(shelf: Shelf, table: Table, row: Row, *, tells_column: bool) -> bool:
    """Whether a row has something of the sort asked for: a figure, a day, who does it."""
    asked = asked_of(shelf)
    if asked.who or asked.phone:
        return tells_column and any(asked.is_sought(title) for title in table.titles)
    if asked.when:
        return row.says_a_day
    if asked.money and not asked.met_by(table, row) & {"tien"}:
        return False
    if shelf.question.intent is Intent.COUNT:
        return table.figures(row) > 0
    return tells_column and (table.figures(row) > 0 or row.says_a_day)


# --- beside the sentences ---------------------------------------------------------------------


def _sentence_says_more(shelf: Shelf, met: _Met, weights: _Weights) -> bool:
    """Whether a sentence says more of what is asked than a row with all that is over it.

    Or as much, and the row has several figures of which none is asked for more than another.
    """
    figures = max((met.table.figures(row) for row in met.rows), default=0)
    is_sum = bool(met.rows) and met.rows == met.table.sums
    is_vague = (is_sum and not weights.asked.of_more) or (not met.tells_column and figures > 1)
    accepts = None
    if shelf.question.intent is Intent.COUNT:
        accepts = amounts.amount_asked(shelf.question)
    for found in shelf.ranked[:_MOST_SENTENCES]:
        if "|" in found.unit.text or (accepts is not None and not accepts(found.unit)):
            continue
        if has_been(found.unit.said) and not weights.asked.counted_pairs:
            continue
        of_years = {("nam", year) for year in _years_of(found)}
        if not weights.asked.counted_pairs <= of_years.union(pairwise(found.unit.syllables)):
            continue
        own, in_all = _shares(found, weights)
        says_all_itself = own >= _ALL_OF_IT and own > met.own + _AHEAD
        as_much = (
            not met.is_list
            and in_all >= met.covered - _AHEAD
            and (is_vague or (own >= _ALL_OF_IT and weights.asked.who and names_leader(found.unit)))
        )
        if in_all > met.covered + _AHEAD or says_all_itself or as_much:
            return True
    return False


def _shares(found: Found, weights: _Weights) -> tuple[float, float]:
    """What of a question a sentence says with the headings over it, and with its paper.

    What a paper for a year says it says of that year.
    """
    years = _years_of(found)
    own = {*found.unit.syllables, *years, *(["nam"] if years else [])}
    headings = {word for one in found.unit.passage.heading_path for word in syllables(one)}
    paper = words_about(found.document).single
    return weights.share(own | headings), weights.share(own | headings | paper)


def _years_of(found: Found) -> tuple[str, ...]:
    first, last = years_of(found.document) or (1, 0)
    return tuple(map(str, range(first, last + 1)))


def _composed(met: _Met) -> Composed:
    passages: Iterator[Passage] = iter((met.table.head, *(row.passage for row in met.rows)))
    units = (whole(one) for one in passages)
    return Composed(
        drafts=tuple(verbatim(one, met.table.document) for one in units if one is not None)
    )


def with_titles(shelf: Shelf, composed: Composed) -> Composed:
    """An answer with the row of titles before each row of several figures, which it tells apart."""
    shown = {support.passage.id for draft in composed.drafts for support in draft.supports}
    drafts: list[DraftClaim] = []
    for draft in composed.drafts:
        for support in draft.supports[:1]:
            document = shelf.document(support.document.id)
            is_bare = figures_in(support.passage) >= _SEVERAL and document is not None
            head = heading_row(support.passage, document) if document and is_bare else None
            unit = whole(head) if head is not None and head.id not in shown else None
            if unit is not None and head is not None:
                shown.add(head.id)
                drafts.append(verbatim(unit, support.document))
        drafts.append(draft)
    return replace(composed, drafts=tuple(drafts))
