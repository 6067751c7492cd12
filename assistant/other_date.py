"""That the paper which a question names by its number is of another year, or day, than it says.

Only what stands right behind the number is said of the paper ("kế hoạch 573 năm 2020"), as in a
text that cites it; "kế hoạch 573 giao việc gì cho năm 2020" asks for a matter. A year that stands
in the title is the paper's own too: a plan for 2020 is issued in 2019.
"""

from __future__ import annotations

import re

from assistant.composing import names
from assistant.naming.said_dates import said_at
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from ingest.document import DocumentSummary, PartialDate
from ingest.references import number_key

_DIGITS = re.compile(r"0*(\d+)")
# "plan 573 of 2020"; refuses "in 2020", which may say when something is done.
_IN_ENGLISH = re.compile(r"\s(?:of|from|dated)\s(?P<year>(?:19|20)\d\d)(?![\w/.-])")
_MOST = 3


def other_date(shelf: Shelf) -> tuple[str, ...]:
    """A note for each date that contradicts every paper named by the number before it."""
    notes: list[str] = []
    told: dict[PartialDate, list[DocumentSummary]] = {}
    agreeing: set[PartialDate] = set()
    for document in shelf.scope.documents:
        for said in _said_of(document, shelf):
            told.setdefault(said, []).append(document)
            if not _contradicts(said, document):
                agreeing.add(said)
    for said, documents in told.items():
        if said not in agreeing:
            values = {"issued": str(documents[0].issued_on), "asked": str(said)}
            called = names(tuple(documents[:_MOST]))
            notes.append(say(Phrase.OTHER_DATE, shelf.question.language, names=called, **values))
    return tuple(notes)


def _said_of(document: DocumentSummary, shelf: Shelf) -> list[PartialDate]:
    """The dates that the question says of a paper named by its number."""
    digits = _DIGITS.match(document.number or "")
    if digits is None:
        return []
    plain = shelf.question.plain
    in_full = number_key(document.number or "") in shelf.question.numbers
    number = re.compile(rf"(?<![\w/.-])0*{digits[1]}(?!\d)(?:\s?[/-]\s?[a-z0-9&.]+)*")
    found: list[PartialDate] = []
    for match in number.finditer(plain):
        if in_full or any(match.group() in name for name in shelf.scope.named):
            said = said_at(plain, match.end())
            year = _IN_ENGLISH.match(plain, match.end())
            found += [said.date] if said and said.date else []
            found += [PartialDate(year=int(year["year"]))] if year else []
    return found


def _contradicts(said: PartialDate, document: DocumentSummary) -> bool:
    issued = document.issued_on
    if issued is None or str(said.year) in (document.title or ""):
        return False
    pairs = ((said.year, issued.year), (said.month, issued.month), (said.day, issued.day))
    return any(one is not None and other is not None and one != other for one, other in pairs)
