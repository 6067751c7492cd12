"""The form of another office's paper: "UBND huyện gửi kế hoạch cho ai" is not its Phòng's."""

from __future__ import annotations

from assistant.choosing.said_maker import is_said_to_be_anothers
from assistant.composing import Composed
from assistant.shelf import Shelf
from ingest.document import PassageRole

_FORM = frozenset({PassageRole.HEADER, PassageRole.SIGNATURE, PassageRole.RECIPIENTS})


def is_of_another_maker(shelf: Shelf, told: Composed) -> bool:
    """Whether the form of a paper is told where one of another office of the place is asked of."""
    supports = [one for draft in told.drafts for one in draft.supports]
    if shelf.question.numbers or not all(one.passage.role in _FORM for one in supports):
        return False
    return any(is_said_to_be_anothers(shelf.question.plain, one.document) for one in supports)
