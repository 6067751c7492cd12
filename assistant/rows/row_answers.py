"""The row of a table that says what is asked, under its row of titles.

"Tiền ăn mẫu giáo bao nhiêu": the row is called "Tiền ăn", a column "Mẫu giáo". A row is an answer
where the question names it, and says nothing that neither the row nor the titles, the heading and
the paper over it say. A sum answers for no item, and a sentence that says more of what is asked
goes before any row.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.choosing.editions import years_of
from assistant.choosing.scope import names_several_offices
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.reading.intents import Intent
from assistant.rows import row_sums, rows_by_value, rows_named, rows_of_several, whole_tables
from assistant.rows.asked_cells import Asked, asked_by_name, asked_of, has_been
from assistant.rows.role_rows import is_asked
from assistant.rows.rows_met import Met, Weights, around, title_words
from assistant.selection import Found, has_number, words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import figures_in, is_row, says_titles
from assistant.tables.tables import Row, Table, heading_row, titled_tables
from assistant.units import syllables, whole
from assistant.wanted import amounts
from assistant.wanted.shares import is_share_for_a_number
from assistant.wanted.signs import names_leader
from ingest.document import Passage

_INTENTS = frozenset(
    {
        *(Intent.COUNT, Intent.FACT, Intent.LEADER, Intent.ACTOR, Intent.PERSON, Intent.PERIOD),
        *(Intent.LIST, Intent.CHANNEL, Intent.FUNDS),
    }
)
# "Số buổi …", "Tổng số … của trường X": a figure asked for by its name alone.
_NUMBER_NAMED = re.compile(r"(?:tong )?so (?!may\b|nao\b|\d)|ty le ")
_MOST_SENTENCES = 12
_MOST_ROWS = 14
_SEVERAL = 2
_AHEAD = 0.02
_ALL_OF_IT = 0.98


def told(shelf: Shelf) -> Composed | None:
    """The row, or the whole table, that is asked for; None where none is surely meant."""
    if shelf.within or shelf.question.intent not in _INTENTS or is_asked(shelf.question):
        return None
    if names_several_offices(shelf.question, shelf.scope):
        return None  # each of its own table
    told = _told_of(shelf, asked_of(shelf))
    if told is not None or not shelf.scope.named:
        return told
    own = _told_of(shelf, asked_by_name(shelf), naming=shelf.scope.named)
    return own if own is not None else _in_others_tables(shelf)


def _in_others_tables(shelf: Shelf) -> Composed | None:
    """The row of an office in the papers of others, who count what all offices of a sort did.

    "Trường X có mấy kiến nghị quá hạn": the report of the office over it has a row of the school.
    """
    name, intent = shelf.office_named, shelf.question.intent
    counts = intent is Intent.COUNT or _NUMBER_NAMED.match(shelf.question.plain) is not None
    if name is None or not (counts and intent in _INTENTS):
        return None
    wider = shelf.of_all()
    return _told_of(wider, asked_of(wider), naming=(name,))


def _told_of(shelf: Shelf, asked: Asked, *, naming: tuple[str, ...] = ()) -> Composed | None:
    """The row or the table meant by these words; with ``naming`` only a row that has a name."""
    if not asked.words or asked.of_the_past:
        return None
    weights = Weights(shelf, asked)
    several = rows_of_several.told(shelf, weights)
    if several:
        return composed(several)
    found = [met for table in shelf.tables if (met := _met(shelf, table, weights)) is not None]
    found = [met for met in found if not _tells_shares_only(shelf, met)]
    best = max(found, key=_fitness, default=None)
    if best is None or _is_one_of_many(best, found) or _sentence_says_more(shelf, best, weights):
        return None
    if naming and not all(_has_a_name(row, naming) for row in best.rows):
        return None
    return composed((_with_its_column(shelf, best),))


def _with_its_column(shelf: Shelf, met: Met) -> Met:
    """A sum with the whole table where a column is asked for that it leaves empty ("nguồn nào").

    What is in that column the rows over the sum say.
    """
    table = met.table
    is_sum = bool(met.rows) and all(row in table.sums for row in met.rows)
    if not is_sum or len(table.body) > _MOST_ROWS:
        return met
    left_empty = (
        " ".join(title)
        for at, title in enumerate(table.titles)
        if at > table.key and title and not any(_says(row, at) for row in met.rows)
    )
    plain = shelf.question.plain
    asked = any(re.search(rf"\b{re.escape(one)} (?:nao|gi)\b", plain) for one in left_empty)
    return replace(met, is_whole=True) if asked else met


def _says(row: Row, at: int) -> bool:
    return at < len(row.texts) and bool(row.texts[at].strip())


def _tells_shares_only(shelf: Shelf, met: Met) -> bool:
    """Whether a number of things is asked for and each row that is meant is in per cent."""
    passages = [row.passage for row in met.rows]
    return bool(passages) and all(is_share_for_a_number(shelf.question, one) for one in passages)


def _fitness(met: Met) -> tuple[bool, float, float, dt.date]:
    """How well rows fit; of the same row in the plans of two years, the later one fits better."""
    issued = met.table.document.issued_on
    day = dt.date(issued.year, issued.month or 1, issued.day or 1) if issued else dt.date.min
    return (not met.is_whole, met.covered, met.own, day)


def _is_one_of_many(best: Met, found: Sequence[Met]) -> bool:
    """Whether another table is asked for by its name as well as the best one."""
    alike = [one for one in found if one.is_whole and _fitness(one) == _fitness(best)]
    return best.is_whole and len(alike) > 1


def _has_a_name(row: Row, names: Iterable[str]) -> bool:
    said = " ".join(" ".join(cell) for cell in row.cells)
    return any(name in said for name in names)


def _met(shelf: Shelf, table: Table, weights: Weights) -> Met | None:
    """What of a table is meant: all of it, its greatest row, its sum, or the rows named."""
    asked = weights.asked
    is_enough = weights.enough(around(table) | title_words(table))
    if asked.value is not None and rows_by_value.is_of_rows(asked.value.noun, table):
        return rows_by_value.having(table, asked.value, weights)
    if asked.list_of is not None or asked.is_listed(table.titles[table.key]):
        return whole_tables.as_list(table, weights) if is_enough else None
    if shelf.question.intent is Intent.LIST:
        return whole_tables.asked_for(shelf, table, weights)
    if asked.greatest is not None and not rows_by_value.is_across(asked, table):
        return rows_by_value.greatest(table, weights) if is_enough else None
    met = rows_named.named(shelf, table, weights)
    if met is not None and asked.is_sum and not rows_named.are_items(met, asked):
        met = None  # "tổng kinh phí công đoàn" is no row of which that is the source
    return (
        met
        or row_sums.asked_for(shelf, table, weights)
        or whole_tables.asked_for(shelf, table, weights)
    )


# --- beside the sentences ---------------------------------------------------------------------


def _sentence_says_more(shelf: Shelf, met: Met, weights: Weights) -> bool:
    """Whether a sentence says more of what is asked than a row with all that is over it.

    Or as much, and the row has several figures of which none is asked for more than another.
    """
    if met.is_by_name and met.covered >= _ALL_OF_IT:
        return False
    figures = max((met.table.figures(row) for row in met.rows), default=0)
    is_sum = bool(met.rows) and met.rows == met.table.sums
    is_vague = not met.tells_column and (is_sum or figures > 1)
    accepts = None
    if shelf.question.intent is Intent.COUNT:
        accepts = amounts.amount_asked(shelf.question)
    for found in shelf.ranked[:_MOST_SENTENCES]:
        if "|" in found.unit.text or (accepts is not None and not accepts(found.unit)):
            continue
        if met.is_by_name and not has_number(found.unit):
            continue
        if has_been(found.unit.said) and not weights.asked.counted_pairs:
            continue
        of_years = {("nam", year) for year in _years_of(found)}
        if not weights.asked.counted_pairs <= of_years.union(pairwise(found.unit.syllables)):
            continue
        own, in_all = _shares(found, weights)
        says_all_itself = own >= _ALL_OF_IT and own > met.own + _AHEAD
        as_much = (
            not met.is_whole
            and in_all >= met.covered - _AHEAD
            and (is_vague or (own >= _ALL_OF_IT and weights.asked.who and names_leader(found.unit)))
        )
        if in_all > met.covered + _AHEAD or says_all_itself or as_much:
            return True
    return False


def _shares(found: Found, weights: Weights) -> tuple[float, float]:
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


def composed(found: Iterable[Met]) -> Composed:
    """The rows meant, each under the titles of its table and the name of its section."""
    return Composed(
        drafts=tuple(
            verbatim(unit, met.table.document)
            for met in found
            for passage in _passages(met)
            if (unit := whole(passage)) is not None
        )
    )


def _passages(met: Met) -> Iterator[Passage]:
    yield from met.table.heads[:1]
    if met.is_whole:
        yield from met.table.body
        return
    section: Passage | None = None
    for row in met.rows:
        if row.section is not None and row.section is not section:
            yield row.section
        section = row.section
        yield row.passage


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


def has_titles_alone(shelf: Shelf, composed: Composed) -> bool:
    """Whether nothing is told but the titles of a table, where its columns are not asked for."""
    if asked_of(shelf).is_of_columns or not composed.drafts:
        return False
    supports = [one for draft in composed.drafts for one in draft.supports]
    if not all(is_row(one.passage) for one in supports):
        return False
    papers = {one.document.id for one in supports}
    found = (shelf.document(paper) for paper in papers)
    tables = (table for one in found if one is not None for table in titled_tables(one))
    titles = {head.id for table in tables for head in table.heads}
    return all(one.passage.id in titles for one in supports)


def without_bare_titles(composed: Composed) -> Composed:
    """An answer without titles that no row stands under any more: a later paper moved it."""
    kept: list[DraftClaim] = []
    for draft in reversed(composed.drafts):
        passage = draft.supports[0].passage if draft.supports else None
        if passage is not None and len(composed.drafts) > 1 and says_titles(passage):
            under = kept[-1].supports[0].passage if kept and kept[-1].supports else None
            if under is None or not is_row(under):
                continue
        kept.append(draft)
    return replace(composed, drafts=tuple(reversed(kept)))
