"""Lexical search: BM25 over folded syllables and pairs of syllables, in SQLite's FTS5.

The index lies in the catalog's own file, so that one transaction changes a document's rows and its
words together. It is the only part that needs SQLite.
"""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import accumulate, chain, groupby, islice, repeat
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import Connection, func, select, text

from ingest.document import PassageRole
from ingest.text import folds_by_word
from vectorstore.evidence import Scored
from vectorstore.prepared import as_list, driver_of
from vectorstore.searchable import Searchable
from vectorstore.tables import LIBRARY, PASSAGES
from vectorstore.term_lots import LotOfSorts, LotOfTerms
from vectorstore.terms import pairs, syllables, terms
from vectorstore.walking import Walked

# The number of passages that hold the words of one query is bounded, rarest words first. On 78,000
# passages this cut a search from 51 ms (100,000) to 14; ranking looks at the best again.
_MOST_POSTINGS = 20_000
# A pasted page has thousands of words: only its beginning is looked at, and its rarest words.
_LONGEST_QUERY = 2_000
_MOST_TERMS = 64
# Of the words that must all be there, the rarest tell the passages apart.
_TELLING_TERMS = 16

_CREATE = (
    # Without a copy of the words: the passages are in the catalog, and the file is a third.
    "CREATE VIRTUAL TABLE lexical USING fts5(title, headings, body, content = '', "
    "tokenize = \"ascii tokenchars '_'\")",
    "CREATE VIRTUAL TABLE lexical_vocabulary USING fts5vocab(lexical, 'row')",
    # The words of many passages are sorted in memory before they are written: 16 MB, not 1.
    "INSERT INTO lexical (lexical, rank) VALUES ('hashsize', 16777216)",
)
# All passages in one step of SQLite: a step for each takes twice as long, and where another thread
# makes the next ones, each step waits for that thread. Their words are cut out of one value, as
# JSON they would be read four times.
_GIVEN = """
    SELECT {command} passages."row",
        CAST(substr(:words, json_extract(value, '$[1]'), json_extract(value, '$[2]')) AS TEXT),
        CAST(substr(:words, json_extract(value, '$[3]'), json_extract(value, '$[4]')) AS TEXT),
        CAST(substr(:words, json_extract(value, '$[5]'), json_extract(value, '$[6]')) AS TEXT)
    FROM json_each(:places) CROSS JOIN passages WHERE passages.id = json_extract(value, '$[0]')
"""
_INSERT = text("INSERT INTO lexical (rowid, title, headings, body)" + _GIVEN.format(command=""))
_DELETE = text(
    "INSERT INTO lexical (lexical, rowid, title, headings, body)"
    + _GIVEN.format(command="'delete',")
)
_LOT = LotOfTerms()
_SORTS = LotOfSorts()
_SEARCHABLE = select(func.count()).where(PASSAGES.c.role != PassageRole.ARTEFACT)
# Under which their number is remembered; no term is empty.
_ALL = ""
_FREQUENCY = "SELECT doc FROM lexical_vocabulary WHERE term = ?"
# Weights of title, headings and text: others, from 0.5 to 2, moved the measure by less than 0.004.
_SEARCH = """
    SELECT passages.id AS passage_id, found.score
    FROM (
        SELECT rowid AS place, -bm25(lexical, 1.0, 1.0, 1.0) AS score FROM lexical
        WHERE lexical MATCH :words {within} ORDER BY score DESC, rowid LIMIT :limit
    ) AS found JOIN passages ON passages."row" = found.place
    ORDER BY found.score DESC, passages.id
"""
# The plus keeps SQLite from asking FTS5 once for each passage: 0.1 s for 19,000 passages, not 29.
_WITHIN = """AND +rowid IN (
    SELECT "row" FROM passages WHERE document_id IN (SELECT value FROM json_each(:document_ids))
)"""


def create_index(connection: Connection) -> None:
    """Create the index beside the tables of the catalog."""
    for statement in _CREATE:
        connection.execute(text(statement))


class IndexedWords(NamedTuple):
    """The words under which a passage is found, as FTS5 is given them, in UTF-8."""

    passage_id: str
    document_id: str
    title: bytes
    headings: bytes
    body: bytes


def words_of(passages: Sequence[Searchable], *, walked: Walked | None = None) -> list[IndexedWords]:
    """The words of passages; those of one document come one after the other.

    Args:
        passages: what is searched.
        walked: their embedded texts, where there are many.
    """
    parts = map(_own_words, passages) if walked is None else _walked_words(passages, walked)
    titles = (
        title
        for name, of_document in groupby(passages, key=attrgetter("name"))
        for title in repeat(_indexed(name), len(list(of_document)))
    )
    return [
        IndexedWords(passage.passage_id, passage.document_id, title, *words)
        for passage, title, words in zip(passages, titles, parts, strict=True)
    ]


def _own_words(passage: Searchable) -> tuple[bytes, bytes]:
    """The words of a passage's headings and those of its text."""
    return _indexed("\n".join(passage.heading_path)), _indexed(passage.text)


def _walked_words(passages: Sequence[Searchable], walked: Walked) -> Iterator[tuple[bytes, bytes]]:
    # An embedded text has the words of the passage, its own in the last line, where nothing is
    # dropped or mended in it.
    found = zip(
        passages, walked.texts, _SORTS.fold_by_word(walked), _LOT.fields(walked), strict=True
    )
    for passage, shown, folds, words in found:
        is_plain = (folds and _is_whole(passage, shown)) or _is_plain(passage)
        yield words if is_plain else _own_words(passage)


def _is_whole(passage: Searchable, shown: str) -> bool:
    """Whether an embedded text has all of its passage: what is dropped makes it shorter."""
    headings = passage.heading_path
    return len(shown) == sum(map(len, headings)) + len(headings) + len(passage.text)


def _is_plain(passage: Searchable) -> bool:
    """Whether an embedded text has the words of its passage, asked of the passage itself."""
    return (
        folds_by_word(passage.text)
        and folds_by_word("\n".join(passage.heading_path))
        and bool(passage.text.strip())
    )


def index_words(connection: Connection, words: Sequence[IndexedWords]) -> None:
    """Add the words of passages, which must be in the catalog already."""
    connection.execute(_INSERT, _as_given(words))


def remove_words(connection: Connection, words: Sequence[IndexedWords]) -> None:
    """Remove the words of passages, which must be in the catalog still, as they were added."""
    connection.execute(_DELETE, _as_given(words))


def _as_given(words: Sequence[IndexedWords]) -> dict[str, bytes | str]:
    """All words as one value, and for each passage where each of its fields begins, and how long.

    The first byte is 1 for SQLite.
    """
    fields = [field for each in words for field in each[-3:]]
    lengths = list(map(len, fields))
    spans = chain.from_iterable(zip(accumulate(lengths, initial=1), lengths, strict=False))
    places = [(each.passage_id, *islice(spans, 6)) for each in words]
    return {"words": b"".join(fields), "places": json.dumps(places)}


def _indexed(words: str) -> bytes:
    found = syllables(words)
    # The signs between syllables stay: FTS5 passes over them, and to leave them out takes longer.
    return " ".join(found + pairs(found)).encode()


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
            return _matching(
                connection, " OR ".join(map(_quoted, words)), limit=limit, within=document_ids
            )

    def holding(self, words: str, *, limit: int) -> tuple[Scored, ...]:
        """The passages that hold every word of ``words`` and every pair, in whatever place.

        Where a quote stands in a passage, the passage is among them.
        """
        with self._connect() as connection:
            frequencies = self._frequencies.of(connection, set(terms(words)))
            rarest = sorted(frequencies, key=lambda term: (frequencies[term], term))
            every = " AND ".join(map(_quoted, rarest[:_TELLING_TERMS]))
            return _matching(connection, every, limit=limit, within=None)

    def document_frequency(self, words: str) -> int:
        """In how many passages a word stands, of one syllable ("dân") or two ("dân vận").

        Of more syllables it is the number for the rarest pair, an upper bound.
        """
        found = terms(words)
        pairs = [term for term in found if "_" in term]
        with self._connect() as connection:
            frequencies = self._frequencies.of(connection, pairs or found)
        return min(frequencies.values(), default=0)

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """In how many passages each word stands, of one folded syllable ("dan") or two ("dan van").

        All at once: a question has a hundred of them with their other wordings.
        """
        terms_of = {word: word.replace(" ", "_") for word in words}
        with self._connect() as connection:
            found = self._frequencies.of(connection, set(terms_of.values()))
        return {word: found.get(term, 0) for word, term in terms_of.items()}

    def rarity(self, wanted: Iterable[str]) -> dict[str, float]:
        """The inverse document frequency of each term."""
        with self._connect() as connection:
            of = self._frequencies.passages(connection)
            found = self._frequencies.of(connection, wanted)
        return {term: inverse_frequency(count, of) for term, count in found.items()}

    @property
    def passage_count(self) -> int:
        """How many passages can be found."""
        with self._connect() as connection:
            return self._frequencies.passages(connection)


def _quoted(term: str) -> str:
    return f'"{term}"'


def _matching(
    connection: Connection, words: str, *, limit: int, within: Sequence[str] | None
) -> tuple[Scored, ...]:
    """The best passages that match a query of FTS5, in some documents or in all."""
    if not words:
        return ()
    values = {"words": words, "limit": limit, "document_ids": as_list(within or ())}
    statement = _SEARCH.format(within="" if within is None else _WITHIN)
    found = driver_of(connection).execute(statement, values)
    return tuple(Scored(passage_id=passage_id, score=score) for passage_id, score in found)


def inverse_frequency(found_in: int, of: int) -> float:
    """How rare a term is, as BM25 weighs it: from the passages without it to those with it."""
    return math.log(1 + max(0.0, of - found_in + 0.5) / (found_in + 0.5))


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
        known = self._remembered(connection)
        driver = driver_of(connection)
        found: dict[str, int] = {}
        for term in wanted:
            if term not in known:
                counted = driver.execute(_FREQUENCY, (term,)).fetchone()
                known[term] = counted[0] if counted else 0
            found[term] = known[term]
        return found

    def passages(self, connection: Connection) -> int:
        """How many passages can be found, as the connection's transaction sees it."""
        known = self._remembered(connection)
        if _ALL not in known:
            known[_ALL] = connection.scalar(_SEARCHABLE) or 0
        return known[_ALL]

    def _remembered(self, connection: Connection) -> dict[str, int]:
        """What is known of the library as the connection sees it."""
        generation = connection.scalar(select(LIBRARY.c.generation)) or 0
        with self._lock:
            if generation != self._generation:
                self._generation, self._known = generation, {}
            return self._known

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
