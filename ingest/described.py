"""The words that a paper is described with where it is cited, for looking it up by them.

``Reference.title`` holds what follows "về"; many titles begin otherwise ("ban hành Quy chế …",
"hướng dẫn thực hiện …", "“Phối hợp …”"). These words are for searching only and never shown.
"""

from __future__ import annotations

import re

from ingest.document import Reference
from ingest.spelling import words_key

_LONGEST = 320
# Stops where a clause does: "; ", ". " and an empty line; not inside "01.2016".
_CLAUSE_END = re.compile(r"[;:]|\.(?!\d)|\n\s*\n|\Z")


def words_about(reference: Reference, text: str, *, before: int) -> str | None:
    """The folded words that follow a reference in its clause, None where none do.

    Args:
        reference: a mention in ``text``.
        text: the text of its document.
        before: where the next mention begins, or the text ends.
    """
    if reference.title:
        return words_key(reference.title)
    after = text[reference.full_end : min(before, reference.full_end + _LONGEST)]
    stop = _CLAUSE_END.search(after)
    return words_key(after[: stop.start()] if stop else after) or None
