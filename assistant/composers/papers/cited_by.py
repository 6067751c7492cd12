"""Which papers name a law or a document: "văn bản nào nhắc tới …", "… được căn cứ ở đâu"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import RefusalReason
from assistant.clauses import law_before
from assistant.composers.papers.mentions import KIND, OF_PARLIAMENT, with_references
from assistant.composing import Composed, Declined, Outcome, names, support, verbatim
from assistant.grounding import DraftClaim, Support
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from ingest.dates import find_dates
from ingest.document import Document, Passage
from ingest.references import number_key
from ingest.text import folded
from vectorstore.evidence import StoredPassage

_MOST_PLACES = 12
_MOST_FOUND = 100
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_DATED = re.compile(r",?\s(?:ban hành\s)?ngày\s")
_LONGEST_DATE = 40
_NEAR = 16
_PAPER = rf"(?:{KIND}|giay to|tai lieu)"
_NAMES = r"(?:nhac|noi (?:den|toi)|de cap|vien dan|dan chieu|trich dan|can cu|dua (?:tren|vao))"
# "văn bản nào nhắc đến X", "X được văn bản nào lấy làm căn cứ", "X được nhắc trong giấy tờ nào".
_CITED_BY = re.compile(
    rf"\b{_PAPER} nao\b.{{0,40}}?\b{_NAMES}\b.{{0,24}}?\b(?:{KIND}|so|\d)|"
    rf"\bduoc\b.{{0,40}}?\b{_PAPER} nao\b|"
    rf"\b(?:nhac|neu|noi|dan)\b.{{0,12}}?\b(?:trong|o|tai) (?:nhung |cac )?{_PAPER} nao\b|"
    r"\bcited (?:in|by)\b|\bdocuments? (?:mention|cite|refer)"
)


def mentioned(shelf: Shelf) -> Outcome:
    """In which papers a law or a document is named."""
    drafts: list[DraftClaim] = []
    cited = _numbers_cited(shelf)
    for document in with_references(shelf, cited) if cited else shelf.documents_in_sight:
        for start in _places(shelf, document, cited):
            passage = _holding(document, start)
            one = next((u for u in sentences(passage) if u.start <= start < u.end), None)
            if one is not None:
                drafts.append(verbatim(one, document.summary))
    drafts += _by_name(shelf, cited, drafts)
    if drafts:
        return Composed(drafts=tuple(drafts[:_MOST_PLACES]), notes=_named_in(shelf, drafts))
    return _not_mentioned(shelf) if cited else None


def _by_name(
    shelf: Shelf, cited: Sequence[str], told: Sequence[DraftClaim]
) -> Iterator[DraftClaim]:
    """Where the law of a number is named with its date alone ("Luật Tố cáo ngày 12/6/2018").

    A law of the same name from another year is another law.
    """
    shown = {draft.supports[0].passage.id for draft in told}
    found: dict[str, list[Support]] = {}
    for number in cited:
        for name in _names_of_law(shelf, number):
            for stored in _holding_words(shelf, name):
                one = _dated_so(stored.passage, name, number)
                if one is not None and stored.passage.id not in shown:
                    shown.add(stored.passage.id)
                    found.setdefault(one.text, []).append(support(one, stored.document))
    return (DraftClaim(text=text, supports=tuple(held)) for text, held in found.items())


def _names_of_law(shelf: Shelf, number: str) -> tuple[str, ...]:
    """The names under which papers cite the law of a number."""
    if not OF_PARLIAMENT.search(number):
        return ()
    found = (
        law.name
        for document in with_references(shelf, (number,))
        for reference in document.references
        if number_key(reference.number) == number
        for law in document.named_laws
        if law.start == law_before(document, reference)
    )
    return tuple(dict.fromkeys(found))


def _holding_words(shelf: Shelf, name: str) -> Iterator[StoredPassage]:
    ids = [one.passage_id for one in shelf.catalog.lexical.holding(name, limit=_MOST_FOUND)]
    held = shelf.summaries.ids
    stored = shelf.catalog.passages(tuple(dict.fromkeys(ids)))
    return (one for one in stored if one.document.id in held)


def _dated_so(passage: Passage, name: str, number: str) -> Unit | None:
    """The sentence that names a law with a day of the year that its number has."""
    year = _YEAR.search(number)
    for one in sentences(passage):
        at = one.said.find(name)
        behind = one.said[at + len(name) :][:_LONGEST_DATE] if at >= 0 else ""
        dated = next(find_dates(behind), None)
        says_day = _DATED.match(behind) and dated is not None and dated.start <= _NEAR
        if year and says_day and dated and dated.year == int(year[1]):
            return one
    return None


def _numbers_cited(shelf: Shelf) -> tuple[str, ...]:
    """The numbers whose mentions are looked for in all documents, not in those named alone."""
    asked = shelf.question
    if shelf.scope.is_open:
        return asked.numbers
    if not _CITED_BY.search(asked.plain):
        return ()
    own = tuple(number_key(one.number) for one in shelf.scope.documents if one.number)
    if asked.numbers:
        return asked.numbers if set(own) & set(asked.numbers) else ()
    return own if asked.short_numbers else ()


def _named_in(shelf: Shelf, drafts: Sequence[DraftClaim]) -> tuple[str, ...]:
    """Which papers of the library name it, all of them, however many places are shown."""
    papers = tuple(dict.fromkeys(one.document for draft in drafts for one in draft.supports))
    if not shelf.scope.is_open:
        return ()
    count = str(len(papers))
    return (say(Phrase.NAMED_IN, shelf.question.language, count=count, names=names(papers)),)


def _not_mentioned(shelf: Shelf) -> Declined:
    numbers = ", ".join(shelf.question.printed_numbers)
    return Declined(
        reason=RefusalReason.NOT_IN_LIBRARY,
        text=say(Phrase.NOT_MENTIONED, shelf.question.language, numbers=numbers),
    )


def _places(shelf: Shelf, document: Document, cited: Sequence[str]) -> list[int]:
    """Where one of the numbers, or a law that the question names, is mentioned in a document."""
    if wanted := cited or shelf.question.numbers:
        return [r.start for r in document.references if number_key(r.number) in wanted]
    return [
        law.start
        for law in document.named_laws
        if re.search(rf"(?<!\w){re.escape(folded(law.name))}(?!\w)", shelf.question.plain)
    ]


def _holding(document: Document, offset: int) -> Passage:
    return next(one for one in document.passages if one.start <= offset < one.end)
