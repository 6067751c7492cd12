"""Ways of sending that a later paper ends: "gửi qua phần mềm, không gửi qua hộp thư như trước".

The plan that a letter names keeps its printed mailbox; who quotes it is told of the letter too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.units import Unit, sentences
from ingest.document import DocumentSummary, PassageRole
from ingest.references import number_key
from vectorstore.catalog import Catalog

_FLAGS = re.IGNORECASE
_ENDED = (
    r"(?<!\w)(?:không\s+(?:còn\s+)?(?:(?:gửi|nộp|nhận|báo\s+cáo|yêu\s+cầu)\s+)?|"
    r"thay\s+(?:cho|vì)\s+(?:việc\s+)?(?:(?:gửi|nộp|nhận)\s+)?)(?:(?:qua|bằng|theo)\s+)?"
)
#: Ways of sending, each by all that papers call it.
_WAYS = (
    r"@|hộp\s+thư|thư\s+điện\s+tử|e-?mail",
    r"bản\s+giấy|bưu\s+(?:điện|chính)|trực\s+tiếp",
    r"phần\s+mềm|hệ\s+thống|cổng|trục",
)
_PAIRS = tuple(
    (re.compile(rf"{_ENDED}(?:{way})", _FLAGS), re.compile(way, _FLAGS)) for way in _WAYS
)
# Another way must be said beside the one that ends.
_THROUGH = re.compile(r"(?<!\w)(?:qua|bằng|theo|trên)\s", _FLAGS)
_SAID = (
    *(
        "không gửi qua",
        "không nộp qua",
        "không nhận qua",
        "không gửi bản giấy",
        "không qua hộp thư",
    ),
    *("không nhận bản giấy", "thay cho bản giấy", "thay cho hộp thư", "thay vì gửi"),
)
_MOST_FOUND = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedChannel:
    """A sentence that ends a way of sending; ``names`` finds that way in another paper."""

    sentence: Unit
    document: DocumentSummary
    names: re.Pattern[str]


def read_channels(moment: Catalog) -> Mapping[str, Sequence[ChangedChannel]]:
    """The ended ways, by the number of each paper that the letter names."""
    found: dict[str, list[ChangedChannel]] = defaultdict(list)
    for one in _all(moment):
        cited = moment.references(document_id=one.document.id)
        for key in dict.fromkeys(number_key(each.reference.number) for each in cited):
            found[key].append(one)
    return found


def _all(moment: Catalog) -> Iterator[ChangedChannel]:
    ids = dict.fromkeys(
        one.passage_id
        for words in _SAID
        for one in moment.lexical.holding(words, limit=_MOST_FOUND)
    )
    for stored in moment.passages(tuple(ids)):
        if stored.passage.role is not PassageRole.BODY:
            continue
        for sentence in sentences(stored.passage):
            for ended, names in _PAIRS:
                match = ended.search(sentence.text)
                if match and _THROUGH.search(sentence.text, 0, match.start()):
                    yield ChangedChannel(sentence=sentence, document=stored.document, names=names)
