"""How the superior's paper and the library give a paper: date, issuer, title, and where.

The draft's own words do not count, though the draft may be in the library too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.naming.office_words import office_of, one_office
from assistant.naming.papers import same_day
from assistant.reviewing.titles import title_of
from assistant.reviewing.words import Weights, terms_of
from ingest.document import Document, DocumentSummary, PartialDate, Passage, PassageRole, Reference
from ingest.spelling import spelling_key, symbol_groups, words_key
from vectorstore.catalog import Catalog
from vectorstore.mentions import Told

_MOST = 60
# Of either title, so much must be in the other's place for them to be two matters.
_OTHER_MATTER = 0.34
_FEWEST_WORDS = 4
_ALIKE = 0.6
_DOUBLED = re.compile(r"([a-z])\1+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One way in which a paper is told, by itself or by another, with the paragraph."""

    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    title: str | None
    passage: Passage
    document: DocumentSummary
    is_own: bool = False

    @property
    def key(self) -> str:
        """Its number as numbers are compared."""
        return spelling_key(self.number)


def own_telling(document: Document) -> Telling | None:
    """What a paper says of itself; None where its number was left blank."""
    header = document.header
    if header.number is None or not document.passages:
        return None
    titled = [one for one in document.passages if one.role is PassageRole.HEADER]
    digits = header.number.partition("/")[0]
    with_number = [one for one in titled if digits in one.text]
    return Telling(
        number=header.number,
        kind=header.kind,
        date=header.issued_on,
        issuer=header.issuer,
        title=header.title,
        passage=(with_number or titled or list(document.passages))[0],
        document=document.summary,
        is_own=True,
    )


def told_in(document: Document) -> tuple[Telling, ...]:
    """The paper itself, and every paper that it cites."""
    passages = {one.id: one for one in document.passages}
    own = own_telling(document)
    cited = (
        _of_reference(one, passages[one.passage_id], document.summary)
        for one in document.references
    )
    return (*((own,) if own else ()), *cited)


def told_of(key: str, number: str, catalog: Catalog, *, but: str) -> tuple[Telling, ...]:
    """What the library says of a number, itself first, the document ``but`` not asked."""
    return tuple(_told_of(key, number, catalog, but))


def _told_of(key: str, number: str, catalog: Catalog, but: str) -> Iterator[Telling]:
    for record in catalog.find_by_number(number):
        document = catalog.document(record.summary.id) if record.summary.id != but else None
        telling = own_telling(document) if document else None
        if telling is not None:
            yield telling
    for stored in catalog.mentions.of(Told(spellings=(key,)), limit=_MOST):
        if stored.document.id != but:
            yield _of_reference(stored.reference, stored.passage, stored.document)


def titled_like(reference: Reference, catalog: Catalog, *, but: str) -> tuple[Telling, ...]:
    """The papers of the library whose titles have the words of a reference's title."""
    if not reference.title or reference.date is None:
        return ()
    words = sorted(set(words_key(reference.title).split()))
    entries = catalog.papers.titled(words, year=reference.date.year, kinds=())
    keys = dict.fromkeys((one.spelling, one.number) for one in entries)
    return tuple(
        telling for key, number in keys for telling in told_of(key, number, catalog, but=but)
    )


def _of_reference(reference: Reference, passage: Passage, document: DocumentSummary) -> Telling:
    return Telling(
        number=reference.number,
        kind=reference.kind,
        date=reference.date,
        issuer=reference.issuer,
        title=title_of(reference, passage.text, offset=passage.start),
        passage=passage,
        document=document,
    )


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are one, a letter of the symbol doubled or not ("SGDDĐT")."""
    return spelling_key(one) == spelling_key(other) or _undoubled(one) == _undoubled(other)


def _undoubled(number: str) -> tuple[str, ...]:
    """The number, then each group of its symbol without doubled letters."""
    digits = spelling_key(number).partition(":")[0]
    return (digits, *(_DOUBLED.sub(r"\1", group) for group in symbol_groups(number)))


def same_date(one: PartialDate | None, other: PartialDate | None) -> bool | None:
    """Whether two dates agree; None where either does not say."""
    return None if one is None or other is None else same_day(one, other)


def same_issuer(one: str | None, other: str | None) -> bool | None:
    """Whether two names are of one office; None where either does not say."""
    first, second = office_of(one), office_of(other)
    if first is None or second is None:
        return None
    return (
        one_office(first, second)
        or one_office(second, first)
        or first.words <= second.words
        or second.words <= first.words
    )


def same_matter(one: str | None, other: str | None, weights: Weights) -> bool | None:
    """Whether two titles are of one matter; None where either is missing or too short.

    A shortened title is the same one; in another's place words of weight stand for others.
    """
    if not one or not other:
        return None
    first, second = _words(one), _words(other)
    if min(len(first), len(second)) < _FEWEST_WORDS:
        return None
    only_one = weights.total(first - second) / (weights.total(first) or 1.0)
    only_other = weights.total(second - first) / (weights.total(second) or 1.0)
    return min(only_one, only_other) < _OTHER_MATTER


def alike(one: str | None, other: str | None, weights: Weights) -> bool:
    """Whether two titles share most of the words of the shorter."""
    if not one or not other:
        return False
    first, second = _words(one), _words(other)
    shared = weights.total(first & second)
    fewer = min(weights.total(first), weights.total(second))
    numbers = ({word for word in words if word.isdigit()} for words in (first, second))
    return bool(fewer) and shared >= _ALIKE * fewer and next(numbers) == next(numbers)


def _words(title: str) -> set[str]:
    return {term for term in terms_of(title).terms if " " not in term}
