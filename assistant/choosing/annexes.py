"""The annex of a paper that lies in a file of its own: "mẫu số 2 kèm theo kế hoạch 31".

Its file says of which paper it is (``layout.lost_letterhead.of_annex``) and has no number: what
names the paper names the annex where a form or an annex of it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import Question
from assistant.reading.intents import Intent
from ingest.document import DocumentSummary
from ingest.layout.lost_letterhead import ANNEX_KIND
from ingest.references import number_key

_FORM_ASKED = re.compile(
    r"\b(?:phu luc|bieu mau|mau (?:so )?\d{1,3}|mau (?:bao cao|dang ky|bieu|don)|"
    r"bieu (?:so )?\d{1,3}|"
    r"annex(?:es)?|appendi(?:x|ces)|form (?:no\.? ?)?\d{1,3})\b"
)
# By when and where a form is sent, its paper says.
_OF_THE_PAPER = frozenset({Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.RECIPIENTS})


def annexes_asked(
    question: Question, named: Sequence[DocumentSummary], held: Sequence[DocumentSummary]
) -> tuple[DocumentSummary, ...]:
    """The annexes, in files of their own, of the one paper named; none where no form is asked."""
    if len(named) != 1 or not named[0].number or question.intent in _OF_THE_PAPER:
        return ()
    if not _FORM_ASKED.search(question.plain):
        return ()
    key = number_key(named[0].number)
    return tuple(one for one in held if one.kind == ANNEX_KIND and _number_in(one) == key)


def _number_in(annex: DocumentSummary) -> str:
    return number_key((annex.title or "").rpartition(" ")[2])
