"""Which passages cannot be the answer to a question, whatever words they share with it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.tables.table_rows import is_sum
from assistant.wanted.aims import is_of_the_other_sort
from assistant.wanted.closings import may_close, only_closes
from assistant.wanted.enacting import only_enacts
from assistant.wanted.not_they import may_be_denied, says_not_they
from assistant.wanted.proposals import may_be_proposed, only_proposed
from assistant.wanted.resting import may_rest_on_papers, only_rests
from assistant.wanted.shares import is_share_for_a_number
from assistant.wanted.things_asked import asks_for_several
from assistant.wanted.workflows import makes_ready, may_make_ready
from ingest.document import Passage

# Without one of these no sum of a table is asked for; every row of it is nearer.
_WHOLE_ASKED = re.compile(
    r"\b(?:tong|cong|tat ca|toan|ca thay|ca|het|du toan|kinh phi|total|altogether|whole|overall)\b"
)

_OF_THINGS = (Intent.LIST, Intent.WHICH_DOCUMENT)


def answering_passages(question: Question) -> Callable[[Passage], bool]:
    """Whether a passage may answer.

    None that only rests on something, enacts, makes ready, closes, proposes or denies, or that sums
    up unasked.
    """
    refused: list[Callable[[Passage], bool]] = [
        lambda one: is_of_the_other_sort(question, one),
        lambda one: is_share_for_a_number(question, one),
    ]
    if not may_rest_on_papers(question):
        refused.append(only_rests)
    if question.intent in _OF_THINGS and asks_for_several(question):
        refused.append(only_enacts)
    if not may_make_ready(question):
        refused.append(lambda one: makes_ready(one.text))
    if not may_close(question):
        refused.append(only_closes)
    if not may_be_proposed(question):
        refused.append(lambda one: only_proposed(one, question))
    if not may_be_denied(question):
        refused.append(lambda one: says_not_they(one.text))
    if not _WHOLE_ASKED.search(question.cues):
        refused.append(is_sum)
    return lambda passage: not any(refuses(passage) for refuses in refused)
