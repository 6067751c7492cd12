"""Whether a question calls another paper beside the one that it names, by number or by kind."""

from __future__ import annotations

import re

from assistant.question import CODE_OR_DATE
from assistant.reading.cited_asked import cited_asked
from assistant.reading.content_words import without_words
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables
from ingest.text import folded

_YEAR = re.compile(r"(?:19|20)\d\d")


def calls_one_beside(shelf: Shelf) -> bool:
    """Whether the day or number asked for is of such a paper, and not of the one named."""
    named = " ".join(shelf.scope.named)
    numbers = (number for _, number in shelf.question.short_numbers)
    cited = [one for one in numbers if not _YEAR.fullmatch(one)]
    if cited and not any(number in named for number in cited):
        return True
    papers = shelf.scope.documents
    if len(papers) != 1:
        return False
    called = frozenset(word for part in names_of(papers[0]) for word in syllables(part))
    title = folded(f"{papers[0].kind or ''} {papers[0].title or ''}").strip()
    rest = CODE_OR_DATE.sub(" ", without_words(shelf.question.plain, shelf.scope.named))
    asked = cited_asked(rest, called=called, title=title)
    return asked is not None and bool(asked.kind) and not asked.is_own_kind
