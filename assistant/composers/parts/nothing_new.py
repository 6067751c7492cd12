"""Whether an answer only says again what is asked.

A line over a table ("Bộ X", "| Tốc độ tăng trưởng | % |") holds all the words of a question about
it, and so is found first; it tells nothing.
"""

from __future__ import annotations

from assistant.composing import Composed
from assistant.question import Question
from assistant.reading.phrasebook import said
from assistant.tables.table_rows import is_row
from assistant.units import syllables
from ingest.document import Passage, PassageRole


def says_only_what_is_asked(question: Question, told: Composed) -> bool:
    """Whether headings and rows alone are told, and each word is of the question.

    A sentence in the words of the question says that it is so.
    """
    if not all(_is_a_label(one.passage) for draft in told.drafts for one in draft.supports):
        return False
    met = said().met(question.plain, question.text)
    known = {word for one in met for wording in one.wordings for word in wording}
    known.update(syllables(question.plain), syllables(question.text))
    return all(word in known for one in told.drafts for word in syllables(one.text))


def _is_a_label(passage: Passage) -> bool:
    return passage.role is PassageRole.HEADING or is_row(passage)
