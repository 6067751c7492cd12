"""Of a table the rows that a list is asked of: all, those that say more, those of one section."""

from __future__ import annotations

from assistant.tables.tables import Table
from assistant.units import syllables
from assistant.weighing import Topic, Words
from ingest.document import Passage

# Rows that hold so much more of the topic than the title of their table are those asked for.
_OF_ITS_OWN = 0.15
_AS_WELL = 0.075
_FEWEST_SECTIONS = 2
_SECTION_AHEAD = 0.005


def rows_asked(topic: Topic, title: Words, table: Table) -> tuple[Passage, ...]:
    """The rows that hold what the title of their table leaves of the topic, else all of them."""
    told = topic.covered(title)
    if of_a_section := _of_the_section_asked(topic, table):
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


def _of_the_section_asked(topic: Topic, table: Table) -> tuple[Passage, ...]:
    """The rows of the section whose name alone holds more of the topic ("Thủ tục cấp tỉnh")."""
    names = {row.section.id: row.section_words for row in table.rows if row.section is not None}
    held = {id_: topic.covered(Words.of(words)) for id_, words in names.items()}
    most = max(held.values(), default=0.0)
    best = [id_ for id_, share in held.items() if share >= most - _SECTION_AHEAD]
    if len(held) < _FEWEST_SECTIONS or len(best) != 1:
        return ()
    return tuple(
        row.passage for row in table.rows if row.section is not None and row.section.id == best[0]
    )
