"""Lexical search: BM25 over folded syllables and pairs of syllables, in SQLite's FTS5.

A Vietnamese word is mostly two syllables, and one syllable alone says little: the pair
``cong_tac`` finds "công tác" where "công" and "tác" apart would not rank it. On questions about
law, pairs raised the mean reciprocal rank by 0.04 to 0.06.

The index lies in the catalog's own file, so that one transaction changes a document's rows and its
words together. It is the only part that needs SQLite.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, text

from ingest.document import DocumentSummary, Passage, PassageRole
from ingest.text import folded
from vectorstore.evidence import Scored
from vectorstore.tables import LIBRARY, PASSAGES

_SYLLABLE = re.compile(r"[^\W_]+")
# What may stand within a pair: "công tác", "05/12", "KH-SGDĐT"; not "công tác, dân vận".
_WITHIN_PAIR = re.compile(r"[\s/&-]+")

# The number of passages that hold the words of one query is bounded, rarest words first. On 81,000
# passages this cut a search from 380 to 150 ms and cost 0.003 of mean reciprocal rank; a small
# library never reaches the bound.
_MOST_POSTINGS = 100_000
# A pasted page has thousands of words: only its beginning is looked at, and its rarest words.
_LONGEST_QUERY = 2_000
_MOST_TERMS = 64

_CREATE = (
    "CREATE VIRTUAL TABLE lexical USING fts5("
    "title, headings, body, tokenize = \"unicode61 remove_diacritics 0 tokenchars '_'\")",
    "CREATE VIRTUAL TABLE lexical_vocabulary USING fts5vocab(lexical, 'row')",
)
_INSERT = text(
    "INSERT INTO lexical (rowid, title, headings, body) VALUES (:row, :title, :headings, :body)"
)
_DELETE = text(
    "DELETE FROM lexical WHERE rowid IN "
    '(SELECT "row" FROM passages WHERE document_id = :document_id)'
)
_FREQUENCY = text("SELECT doc FROM lexical_vocabulary WHERE term = :term")
# Weights of title, headings and text: others, from 0.5 to 2, moved the measure by less than 0.004.
_SEARCH = """
    SELECT passages.id AS passage_id, found.score
    FROM (
        SELECT rowid AS place, -bm25(lexical, 1.0, 1.0, 1.0) AS score FROM lexical
        WHERE lexical MATCH :words {within} ORDER BY score DESC, rowid LIMIT :limit
    ) AS found JOIN passages ON passages."row" = found.place
    ORDER BY found.score DESC, passages.id
"""
_WITHIN = 'AND rowid IN (SELECT "row" FROM passages WHERE document_id IN :document_ids)'


def terms(words: str) -> list[str]:
    """The folded syllables of a text, then its pairs: "công tác" is cong, tac, cong_tac."""
    plain = folded(words)
    syllables = list(_SYLLABLE.finditer(plain))
    pairs = [
        f"{first.group()}_{second.group()}"
        for first, second in pairwise(syllables)
        if _WITHIN_PAIR.fullmatch(plain, first.end(), second.start())
    ]
    return [syllable.group() for syllable in syllables] + pairs


def is_searchable(passage: Passage) -> bool:
    """Whether a search may find a passage; one that holds only reading artefacts may not."""
    return passage.role is not PassageRole.ARTEFACT


def create_index(connection: Connection) -> None:
    """Create the index beside the tables of the catalog."""
    for statement in _CREATE:
        connection.execute(text(statement))


def index_document(
    connection: Connection, summary: DocumentSummary, passages: Sequence[Passage]
) -> None:
    """Add the words of a document; its passages must be in the catalog already."""
    title = _indexed(" ".join(filter(None, (summary.kind, summary.number, summary.title))))
    rows: dict[str, int] = {
        row.id: row.row
        for row in connection.execute(
            select(PASSAGES.c.id, PASSAGES.c.row).where(PASSAGES.c.document_id == summary.id)
        )
    }
    entries = [
        {
            "row": rows[passage.id],
            "title": title,
            "headings": _indexed("\n".join(passage.heading_path)),
            "body": _indexed(passage.text),
        }
        for passage in passages
        if is_searchable(passage)
    ]
    if entries:
        connection.execute(_INSERT, entries)


def _indexed(words: str) -> str:
    return " ".join(terms(words))


def remove_document(connection: Connection, document_id: str) -> None:
    """Remove the words of a document; its passages must still be in the catalog."""
    connection.execute(_DELETE, {"document_id": document_id})


class Lexical:
    """Searches by words, and tells how rare a word is."""

    def __init__(
        self,
        connect: Callable[[], AbstractContextManager[Connection]],
        frequencies: Frequencies,
    ) -> None:
        self._connect = connect
        self._frequencies = frequencies

    def search(
        self, query: str, *, limit: int, document_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages that share words with ``query``, best first.

        Args:
            query: any text; marks and operators in it mean nothing.
            limit: the most to return.
            document_ids: look into these documents only; None looks into all.
        """
        with self._connect() as connection:
            words = self._frequencies.rarest(connection, set(terms(query[:_LONGEST_QUERY])))
            if not words:
                return ()
            statement = text(_SEARCH.format(within="" if document_ids is None else _WITHIN))
            values: dict[str, object] = {
                "words": " OR ".join(f'"{word}"' for word in words),
                "limit": limit,
            }
            if document_ids is not None:
                statement = statement.bindparams(bindparam("document_ids", expanding=True))
                values["document_ids"] = list(document_ids)
            found = connection.execute(statement, values)
            return tuple(_scored(row) for row in found)

    def document_frequency(self, words: str) -> int:
        """In how many passages a word stands, of one syllable ("dân") or two ("dân vận").

        Of more syllables it is the number for the rarest pair, an upper bound.
        """
        found = terms(words)
        pairs = [term for term in found if "_" in term]
        with self._connect() as connection:
            frequencies = self._frequencies.of(connection, pairs or found)
        return min(frequencies.values(), default=0)

    @property
    def passage_count(self) -> int:
        """How many passages can be found."""
        statement = select(func.count()).where(PASSAGES.c.role != PassageRole.ARTEFACT)
        with self._connect() as connection:
            return connection.scalar(statement) or 0


def _scored(row: Row[Any]) -> Scored:
    return Scored(passage_id=row.passage_id, score=row.score)


class Frequencies:
    """Remembers how many passages hold a term, as long as the library does not change.

    FTS5 counts by walking the term's whole list: for the common words of one query at 81,000
    passages that is a third of the search.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._generation = -1
        self._known: dict[str, int] = {}

    def of(self, connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
        """The number of passages that hold each term, as the connection's transaction sees it."""
        generation = connection.scalar(select(LIBRARY.c.generation)) or 0
        with self._lock:
            if generation != self._generation:
                self._generation, self._known = generation, {}
            known = self._known
        found: dict[str, int] = {}
        for term in wanted:
            if term not in known:
                known[term] = connection.scalar(_FREQUENCY, {"term": term}) or 0
            found[term] = known[term]
        return found

    def rarest(self, connection: Connection, wanted: Iterable[str]) -> list[str]:
        """The terms to search for, rarest first, within the bounds of one search."""
        kept: list[str] = []
        postings = 0
        for term, frequency in sorted(
            self.of(connection, wanted).items(), key=lambda counted: (counted[1], counted[0])
        ):
            postings += frequency
            if kept and (postings > _MOST_POSTINGS or len(kept) == _MOST_TERMS):
                break
            if frequency:
                kept.append(term)
        return kept
