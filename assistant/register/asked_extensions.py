"""Extensions that papers ask for, read once of a library."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.register.moves import Move, moves_of
from assistant.units import sentences
from ingest.document import PassageRole
from vectorstore.catalog import Catalog

_SAID = ("gia hạn", "xin lùi", "lùi thời hạn", "lùi hạn", "lùi thời gian", "xin hoãn", "xin dời")
_SAID_ELSE = ("hoãn thời", "kéo dài thời", "nộp chậm", "gửi chậm", "điều chỉnh thời hạn")
_MOST_FOUND = 60


def read_extensions(moment: Catalog) -> Iterator[Move]:
    """The extensions that papers ask for and do not grant, as that moment of the library has it."""
    found = dict.fromkeys(
        one.passage_id
        for words in (*_SAID, *_SAID_ELSE)
        for one in moment.lexical.holding(words, limit=_MOST_FOUND)
    )
    for stored in moment.passages(tuple(found)):
        if stored.passage.role is PassageRole.BODY:
            for one in sentences(stored.passage):
                yield from moves_of(one, stored.document, only_asked=True)
