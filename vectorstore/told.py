"""Each way in which mentions tell a paper, once, with how many of them tell it so.

A paper may be mentioned thousands of times and told in five ways: a look-up reads the five.
Triggers keep them in step with the mentions.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, inspect, select, text

from vectorstore.tables import REFERENCES, TELLING, TOLD

# The year and the folded kind follow from the rest: they part no two ways.
_COLUMNS = (*TELLING, "kind_key", "year")
_TRIGGERS = (
    """
    CREATE TRIGGER mention_added AFTER INSERT ON cited_documents BEGIN
        INSERT INTO ways_of_telling (
            spelling_key, number, kind, date, issuer, title, words_key, kind_key, year, mentions
        ) VALUES (
            new.spelling_key, new.number, new.kind, new.date, new.issuer, new.title,
            new.words_key, new.kind_key, new.year, 1
        ) ON CONFLICT DO UPDATE SET mentions = mentions + 1;
    END""",
    """
    CREATE TRIGGER mention_dropped AFTER DELETE ON cited_documents BEGIN
        UPDATE ways_of_telling SET mentions = mentions - 1
        WHERE spelling_key = old.spelling_key AND number = old.number
        AND coalesce(kind, '') = coalesce(old.kind, '')
        AND coalesce(date, '') = coalesce(old.date, '')
        AND coalesce(issuer, '') = coalesce(old.issuer, '')
        AND coalesce(title, '') = coalesce(old.title, '')
        AND coalesce(words_key, '') = coalesce(old.words_key, '');
    END""",
    """
    CREATE TRIGGER telling_dropped AFTER UPDATE OF mentions ON ways_of_telling
    WHEN new.mentions = 0 BEGIN
        DELETE FROM ways_of_telling WHERE "row" = old."row";
    END""",
)


def create_told(connection: Connection) -> None:
    """Create the table where it is not yet, and count the mentions that are there."""
    if not inspect(connection).has_table(TOLD.name):
        TOLD.create(connection)
    columns = [REFERENCES.c[name] for name in _COLUMNS]
    first = func.min(REFERENCES.c.row)
    every = select(*columns, func.count()).group_by(*columns).order_by(first)
    connection.execute(insert(TOLD).from_select([*_COLUMNS, "mentions"], every))
    for trigger in _TRIGGERS:
        connection.execute(text(trigger))
