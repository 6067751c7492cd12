"""The same row in the tables of several papers, where they are to be compared.

"So sánh tiền vệ sinh trường thu với mức tối đa của Sở": the notice of the school has the row
"Vệ sinh lớp học", the letter of the Sở too; each is told under its own titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.rows import rows_named
from assistant.rows.asked_cells import Asked
from assistant.rows.rows_met import Met, Weights, around, title_words
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.tables import Row, Table
from assistant.units import syllables

# Offices of two ranks, each with what is asked of it.
_RANKS = (
    re.compile(r"\b(?:nha )?truong\b(?! hop| thanh| phong| ban| doan| to\b)"),
    re.compile(r"\bso\b(?= (?:giao duc|gd|cho|quy dinh|noi vu|tai chinh|y te)|\W*\Z)"),
    re.compile(r"\b(?:ubnd |uy ban nhan dan )?(?:xa|phuong)\b(?! hoi)"),
    re.compile(r"\b(?:ubnd |uy ban nhan dan )?tinh\b|\bbo giao duc\b"),
)
_ISSUED_BY = (
    re.compile(r"\btruong (?!phong\b|ban\b)"),
    re.compile(r"\bso\b"),
    re.compile(r"\b(?:xa|phuong)\b"),
    re.compile(r"\btinh\b|\bbo\b"),
)
_ENOUGH = 0.6
_SEVERAL = 2
_MOST = 3


def told(shelf: Shelf, weights: Weights) -> tuple[Met, ...]:
    """The rows of one name in the tables of the papers that are set side by side; none but so."""
    ranks = _ranks_named(shelf, weights.asked)
    if len(ranks) < _SEVERAL:
        return ()
    best: tuple[float, tuple[Met, ...]] = (0.0, ())
    found = [met for table in shelf.tables if (met := _met(table, weights)) is not None]
    for name in dict.fromkeys(_name(met) for met in found):
        alike = [met for met in found if _name(met) == name]
        chosen = tuple(_one_of(rank, alike) for rank in ranks)
        kept = tuple(met for met in chosen if met is not None)
        documents = {met.table.document.id for met in kept}
        if len(kept) < len(ranks) or len(documents) < len(kept) or len(kept) > _MOST:
            continue
        said = set().union(*(_said(met) for met in kept))
        share = weights.share(said) + min(met.own for met in kept)
        if weights.share(said) >= _ENOUGH and share > best[0]:
            best = (share, kept)
    return best[1]


def _ranks_named(shelf: Shelf, asked: Asked) -> tuple[int, ...]:
    """The ranks of offices that a question names, where it sets what they say side by side."""
    if not (shelf.question.compares or asked.beside or asked.asks_twice):
        return ()
    plain = shelf.question.plain
    return tuple(at for at, rank in enumerate(_RANKS) if rank.search(plain))


def _one_of(rank: int, alike: Sequence[Met]) -> Met | None:
    """The best row in a paper that an office of a rank issued."""
    issued = [met for met in alike if _ISSUED_BY[rank].search(_issuer(met.table))]
    return max(issued, key=lambda met: met.own, default=None)


def _issuer(table: Table) -> str:
    return " ".join(syllables(table.document.issuer or ""))


def _met(table: Table, weights: Weights) -> Met | None:
    """The row of a table of which the question says most of the name."""
    rows = [row for row in table.rows if rows_named.is_called(row, table, weights.asked)]
    own = {row.passage.id: weights.share(rows_named.words_of(row, table)) for row in rows}
    most = max(own.values(), default=0.0)
    best = [row for row in rows if own[row.passage.id] == most]
    shortest = min(best, key=lambda row: len(row.bare[table.key]), default=None)
    if shortest is None or not table.figures(shortest):
        return None
    return Met(table=table, rows=(shortest,), covered=most, own=most)


def _name(met: Met) -> tuple[str, ...]:
    row: Row = met.rows[0]
    return row.bare[met.table.key]


def _said(met: Met) -> set[str]:
    asked_for = rows_named.words_of(met.rows[0], met.table)
    about = words_about(met.table.document).single
    return asked_for.union(title_words(met.table), around(met.table), about)
