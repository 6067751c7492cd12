"""A paper called by nothing but its number: "573 ai ký", "theo 573 thì nộp khi nào".

Whoever works with a paper every day leaves its kind out. A figure is taken for such a name only
where a name may stand, with nothing behind it that it could count, and where one paper held has it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.asking import Asking
from assistant.choosing.holdings import Holdings
from assistant.reading.vocabulary import word_set
from ingest.references import number_key
from ingest.text import folded_mapped

# Two digits alone count things; "07" is written so in a number.
_BARE = re.compile(
    r"(?:\A[\W_]{0,3}|(?<=[,:;?!(] )|\(|\b(?:theo|cua|trong|voi|va|vs|giua|per|under|in|and|by) )"
    r"(?P<number>(?!(?:19|20)\d\d\b)[1-9]\d{2,4}|0[1-9]\d{0,2})(?![\w/]|[.,-]\d)"
    r"(?= ?(?:[,:;?!)–-]|\.?\Z)| (?P<behind>[a-z]+))"
)
# What is said of a paper, or beside its name; never what a number counts.
_SAID_OF_IT = word_set(
    "noi bao yeu ghi gom ke neu chia doi bat dan va voi vs hay khac giong ai do ra ky gui giao",
    "quy huong thi co nham la ve han duoc says asks requires lists names and or versus is who when",
)


def with_their_kinds(asking: Asking, papers: Holdings) -> Asking:
    """A question, and those before it, with the kind of a paper before its bare number."""
    history = tuple(replace(one, question=_named(one.question, papers)) for one in asking.history)
    return replace(asking, question=_named(asking.question, papers), history=history)


def _named(question: str, papers: Holdings) -> str:
    mapped = folded_mapped(question)
    for match in reversed(tuple(_BARE.finditer(mapped.text))):
        if match["behind"] and match["behind"] not in _SAID_OF_IT:
            continue
        found = papers.begun((number_key(match["number"]),))
        if len(found) == 1 and found[0].kind:
            start, _ = mapped.source_span(*match.span("number"))
            question = f"{question[:start]}{found[0].kind.lower()} số {question[start:]}"
    return question
