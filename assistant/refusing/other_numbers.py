"""Whether a sentence told cites other papers than the one that a question calls by its number.

"Phối hợp với ai theo kế hoạch số 49": where the paper named cites 49 elsewhere, the sentence that
cites 52 tells of another plan, however many words it shares.
"""

from __future__ import annotations

from assistant.clauses import mentions_of
from assistant.composers.papers.mentions import is_short
from assistant.composing import Composed
from assistant.shelf import Shelf
from ingest.document import Reference
from ingest.references import begins_with
from ingest.text import shown


def cites_another_number(shelf: Shelf, told: Composed) -> bool:
    """Whether all that is told cites others of the kind, and the paper cites the one asked."""
    own = [one.number for one in shelf.scope.documents if one.number]
    short = tuple(
        one
        for one in shelf.question.short_numbers
        if not any(begins_with(each, one[1]) for each in own)
    )
    if shelf.scope.is_open or not (shelf.absent_numbers or short):
        return False

    def is_asked(one: Reference) -> bool:
        keys = shelf.absent_numbers
        return is_short(one, short) or any(begins_with(one.number, key) for key in keys)

    cited = [one for document in shelf.documents for one in mentions_of(document)]
    kinds = {one.reference.kind for one in cited if is_asked(one.reference)}
    texts = [shown(draft.text) for draft in told.drafts]
    there = [
        one.reference
        for one in cited
        if one.reference.kind in kinds and any(one.reference.number in text for text in texts)
    ]
    return bool(there) and not any(map(is_asked, there))
