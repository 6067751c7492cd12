"""The words of titles, each title once, found by FTS5: what a paper is looked up by without number.

A title stands here while a document or a reference gives it. Triggers keep FTS5 in step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import (
    Connection,
    bindparam,
    column,
    delete,
    exists,
    insert,
    literal_column,
    select,
    table,
    text,
)

from vectorstore.prepared import Prepared
from vectorstore.tables import DOCUMENTS, REFERENCES, TITLES, TOLD

# Few enough for the variables that any SQL database takes in one statement.
_MOST_AT_ONCE = 500
_CREATE = (
    "CREATE VIRTUAL TABLE title_words USING fts5(words_key, content = 'titles', "
    "content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 0')",
    "CREATE TRIGGER title_added AFTER INSERT ON titles BEGIN "
    'INSERT INTO title_words (rowid, words_key) VALUES (new."row", new.words_key); END',
    "CREATE TRIGGER title_dropped AFTER DELETE ON titles BEGIN "
    "INSERT INTO title_words (title_words, rowid, words_key) "
    "VALUES ('delete', old.\"row\", old.words_key); END",
)
_WORDS = table("title_words", column("rowid"), column("rank"))
_HOLDING = (
    select(TITLES.c.words_key)
    .join(_WORDS, TITLES.c.row == _WORDS.c.rowid)
    .where(literal_column("title_words").op("MATCH")(bindparam("words")))
    .limit(bindparam("limit"))
)
_ALL_WORDS = Prepared(_HOLDING)
_BEST = Prepared(_HOLDING.order_by(_WORDS.c.rank))


def create_title_index(connection: Connection) -> None:
    """Create the index beside the tables of the catalog."""
    for statement in _CREATE:
        connection.execute(text(statement))


def add_titles(connection: Connection, words: Sequence[str]) -> None:
    """Keep the titles that are not kept yet."""
    fresh = dict.fromkeys(filter(None, words))
    for known in _known(connection, tuple(fresh)):
        del fresh[known]
    if fresh:
        connection.execute(insert(TITLES), [{"words_key": each} for each in fresh])


def _known(connection: Connection, words: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(words), _MOST_AT_ONCE):
        wanted = words[start : start + _MOST_AT_ONCE]
        yield from connection.scalars(
            select(TITLES.c.words_key).where(TITLES.c.words_key.in_(wanted))
        )


@contextmanager
def drop_titles(connection: Connection, document_id: str) -> Iterator[None]:
    """Drop the titles that only a document gave, once its rows are deleted inside the block."""
    given = {
        *connection.scalars(select(DOCUMENTS.c.words_key).where(DOCUMENTS.c.id == document_id)),
        *connection.scalars(
            select(REFERENCES.c.words_key).where(REFERENCES.c.document_id == document_id)
        ),
    }
    yield
    words = TITLES.c.words_key
    kept = exists().where(DOCUMENTS.c.words_key == words) | exists().where(
        TOLD.c.words_key == words
    )
    for each in filter(None, given):
        connection.execute(delete(TITLES).where(words == each, ~kept))


def titles_with(connection: Connection, words: Sequence[str], *, limit: int) -> tuple[str, ...]:
    """Titles that hold all of the folded words, else those that hold the most telling of them."""
    quoted = [f'"{word}"' for word in words]
    found = _ALL_WORDS.rows(connection, {"words": " AND ".join(quoted), "limit": limit})
    if not found:
        found = _BEST.rows(connection, {"words": " OR ".join(quoted), "limit": limit})
    return tuple(title for (title,) in found)
