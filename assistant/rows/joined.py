"""Two things asked for in one breath, of which rows tell only one: the other is said to be missing.

"Thư viện và nhà thi đấu rộng bao nhiêu": where a table has the library alone, its row would pass
for all that is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.composing import Composed
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import syllables
from ingest.text import folded_mapped

_THING = r"[a-z0-9][a-z0-9 ]{2,40}?"
_ASKED = re.compile(
    rf"\A(?:(?:tien|muc thu|khoan|gia|so) )?(?P<one>{_THING}) (?:va|voi|cung) "
    rf"(?:(?:tien|muc thu|khoan|gia|so) )?(?P<other>{_THING}) "
    r"(?:(?:thu|rong|dong|nop|thuong|chi|het|co|la|duoc|mat|dien tich|moi) ){0,3}"
    r"(?:bao nhieu|may)\b"
)


def with_note(shelf: Shelf, told: Composed) -> Composed:
    """An answer of rows, with a note where they say nothing of one of the two things asked for."""
    rows = [one for draft in told.drafts for one in draft.supports if is_row(one.passage)]
    if not rows or shelf.question.intent is not Intent.COUNT:
        return told
    form = folded_mapped(shelf.asking.question)
    match = _ASKED.match(form.text)
    if match is None:
        return told
    said = {
        pair
        for one in rows
        for words in (one.passage.text, *one.passage.heading_path, one.document.title or "")
        for pair in pairwise(syllables(words))
    }
    halves = {name: set(pairwise(syllables(match[name]))) for name in ("one", "other")}
    missing = [name for name, pairs in halves.items() if pairs and not pairs & said]
    if len(missing) != 1:
        return told
    start, end = form.source_span(*match.span(missing[0]))
    language = shelf.question.language
    note = say(
        Phrase.PART_UNANSWERED,
        language,
        part=shelf.asking.question[start:end],
        why=say(Phrase.NOT_HERE, language),
    )
    return replace(told, notes=(*told.notes, note))
