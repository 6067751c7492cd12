"""Of a table the rows that a list is asked of: all, those that say more, those of one section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.tables.table_rows import is_row
from assistant.tables.tables import Row, Table, tables_of
from assistant.units import syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage

# Rows that hold so much more of the topic than the title of their table are those asked for.
_OF_ITS_OWN = 0.15
_AS_WELL = 0.075
_FEWEST_SECTIONS = 2
_FEWEST_WORDS = 2
_SECTION_AHEAD = 0.005


def rows_asked(
    topic: Topic, title: Words, table: Table, *, named: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """The rows that hold what the title of their table leaves of the topic, else all of them.

    Those of a section that is called by what the question names ("Phường Tân Lập") go first.
    """
    told = topic.covered(title)
    if of_a_section := _of_the_section_asked(topic, table, named):
        return of_a_section
    section = {row.passage.id: row.section_words for row in table.rows}
    more = [
        topic.covered(title.union(Words.of(syllables(one.text), section.get(one.id, ())))) - told
        for one in table.listed
    ]
    most = max(more)
    if most < _OF_ITS_OWN:
        return table.listed
    return tuple(one for one, own in zip(table.listed, more, strict=True) if own >= most - _AS_WELL)


def rows_beside(
    document: Document, one: Passage, *, named: Sequence[str], topic: Topic
) -> tuple[Passage, ...]:
    """The rows under one that names a section, or beside it where all of that name is asked."""
    if not is_row(one):
        return ()
    rows = [row for table in tables_of(document) for row in table.rows]
    if under := _of_section(rows, one):
        return under
    own = next((row for row in rows if row.passage.id == one.id), None)
    if own is None or own.section is None:
        return ()
    said = [word for word in own.section_words if not word.isdigit()]
    asked = {term for part in topic.parts for wording in part for term, _ in wording.single}
    asked.update(word for name in named for word in name.split())
    if len(said) < _FEWEST_WORDS or not asked.issuperset(said):
        return ()
    return _of_section(rows, own.section)


def _of_section(rows: Iterable[Row], name: Passage) -> tuple[Passage, ...]:
    """The rows of the section that a row gives its name."""
    return tuple(
        row.passage for row in rows if row.section is not None and row.section.id == name.id
    )


def _of_the_section_asked(topic: Topic, table: Table, named: Sequence[str]) -> tuple[Passage, ...]:
    """The rows of the section whose name alone holds more of the topic ("Thủ tục cấp tỉnh")."""
    names = {row.section.id: row.section_words for row in table.rows if row.section is not None}
    if len(names) < _FEWEST_SECTIONS:
        return ()
    held = {
        id_: topic.covered(Words.of(words)) + _is_called(words, named)
        for id_, words in names.items()
    }
    most = max(held.values())
    best = [id_ for id_, share in held.items() if share >= most - _SECTION_AHEAD]
    if len(best) != 1:
        return ()
    return tuple(
        row.passage for row in table.rows if row.section is not None and row.section.id == best[0]
    )


def _is_called(words: Sequence[str], named: Sequence[str]) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {one} " in text for one in named)
