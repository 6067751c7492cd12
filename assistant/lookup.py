"""Looking up what a citation, a số/ký hiệu or a pasted text points to: facts, no verdicts.

A number is compared by its key, so that "03/KH-UBND", "3-KH/UBND" and "03 /kh-ubnd" are one number.
What has the shape of a số/ký hiệu and could not be read is listed with its place and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from assistant.answer import Citation
from assistant.citing import cite, parse_citation_id, trimmed
from ingest.document import DocumentSummary, PartialDate, Passage
from ingest.references import FoundReference, find_references, normal_number, number_key
from ingest.text import folded
from vectorstore.catalog import Catalog
from vectorstore.evidence import DocumentRecord, StoredPassage, StoredReference

MAX_CHARACTERS = 64_000
MAX_REFERENCES = 250
_NEIGHBOURS = 2
_SHARED_TITLE = 0.5

# Accepts "12/QĐ.UB", "số 45-CV", "7 / BC – XYZ"; refuses dates ("05/12/2019"), Roman numerals alone
# and what stands inside a longer word. The middle is bounded, so the search is linear.
_NUMBER_LIKE = re.compile(
    r"(?<![\w/.,@-])\d{1,5}[ ]{0,2}[/–-][ ]{0,2}"
    r"(?![IVX]+(?!\w))[A-ZĐƯ]{2,12}(?:[./&–-][A-ZĐƯa-zđư]{1,12}){0,4}(?!\w)"
)
# A query is typed in any case: "16/ct-ttg", "16 / CT - TTg", "48/2019/qđ-ubnd"; refuses dates.
_TYPED_NUMBER = re.compile(
    r"(?<!\w)\d{1,5}[a-z]?(?:[ ]?/[ ]?(?:19|20)\d\d)?(?:[ ]?[/–-][ ]?[^\W\d_][\w&.]{0,19}){1,5}"
)
_NO_NUMBER = "không có số, ký hiệu nào trong câu tra cứu"
_UNREAD = "có dạng số, ký hiệu nhưng không kèm loại văn bản hoặc ký hiệu quen thuộc"


class LookupStatus(IntEnum):
    """What became of a reference (docs/api.md)."""

    FOUND = 200
    SEVERAL = 300
    NOT_IN_LIBRARY = 404
    DIFFERS = 409


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPassage:
    """A citation, the paragraph it stands in, and the paragraphs around that one, in order."""

    citation: Citation
    passage: Passage
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A paragraph of the library that cites the document, as the paragraph gives it."""

    printed: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    title: str | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLookup:
    """One reference looked up: as printed, normalised, its place, what is known about it.

    ``documents`` are those of the library that carry the number; ``mentions`` the paragraphs that
    cite it.
    """

    printed: str
    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    start: int
    end: int
    status: LookupStatus
    documents: tuple[DocumentSummary, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that look like a số/ký hiệu and could not be read."""

    printed: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLookup:
    """The references of a text. ``left_out`` counts those past the bound, unread ones included."""

    references: tuple[ReferenceLookup, ...]
    unread: tuple[Unread, ...]
    left_out: int


class Lookup:
    """Answers from the catalog of one library, each from one moment of it."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def citation(self, citation_id: str) -> CitedPassage | None:
        """The quote that an id stands for, with its surroundings; None when it is not here."""
        parsed = parse_citation_id(citation_id)
        if parsed is None:
            return None
        passage_id, start, end = parsed
        with self._catalog.snapshot() as catalog:
            stored = catalog.passage(passage_id)
            if stored is None or end > len(stored.passage.text):
                return None
            passage = stored.passage
            place = (passage.start + start, passage.start + end)
            if trimmed(passage, *place) is None:
                return None
            return CitedPassage(
                citation=cite(passage, stored.document, n=1, start=place[0], end=place[1]),
                passage=passage,
                before=_passages(catalog.neighbours(passage_id, before=_NEIGHBOURS, after=0)),
                after=_passages(catalog.neighbours(passage_id, before=0, after=_NEIGHBOURS)),
            )

    def references(self, query: str) -> TextLookup:
        """Everything about the documents that ``query`` names, by any spelling of their numbers."""
        read = self.lookup_text(query)
        typed = _TYPED_NUMBER.search(query)
        if read.references or typed is None:
            nothing = Unread(printed=query, start=0, end=len(query), reason=_NO_NUMBER)
            empty = not read.references and not read.unread
            return replace(read, unread=(nothing,)) if empty else read
        start, end = typed.span()
        bare = FoundReference(
            number=normal_number(typed.group()),
            kind=None,
            date=None,
            issuer=None,
            start=start,
            end=end,
            full_start=start,
            full_end=end,
        )
        return TextLookup(references=self._looked_up(query, (bare,)), unread=(), left_out=0)

    def lookup_text(self, text: str) -> TextLookup:
        """Every reference of a text, at most ``MAX_REFERENCES``; the caller bounds the length."""
        found = find_references(text)
        unread = tuple(_unread(text, found))
        kept = found[:MAX_REFERENCES]
        room = MAX_REFERENCES - len(kept)
        return TextLookup(
            references=self._looked_up(text, kept),
            unread=unread[:room],
            left_out=len(found) - len(kept) + len(unread[room:]),
        )

    def _looked_up(
        self, text: str, found: tuple[FoundReference, ...]
    ) -> tuple[ReferenceLookup, ...]:
        with self._catalog.snapshot() as catalog:
            records = catalog.documents() if found else ()
            return tuple(
                _reference_lookup(
                    text,
                    reference,
                    records=records,
                    mentions=catalog.references(number=reference.number),
                )
                for reference in found
            )


def _passages(stored: tuple[StoredPassage, ...]) -> tuple[Passage, ...]:
    return tuple(one.passage for one in stored)


def _reference_lookup(
    text: str,
    found: FoundReference,
    *,
    records: tuple[DocumentRecord, ...],
    mentions: tuple[StoredReference, ...],
) -> ReferenceLookup:
    key = number_key(found.number)
    numbered = [record.summary for record in records if _same_number(record, found, key)]
    fitting = [summary for summary in numbered if _agrees(found, summary)]
    return ReferenceLookup(
        printed=text[found.start : found.end],
        number=found.number,
        kind=found.kind,
        date=found.date,
        issuer=found.issuer,
        start=found.start,
        end=found.end,
        status=_status(len(numbered), len(fitting)),
        documents=tuple(fitting or numbered),
        mentions=tuple(_mention(stored, n=n) for n, stored in enumerate(mentions, start=1)),
    )


def _same_number(record: DocumentRecord, found: FoundReference, key: str) -> bool:
    """Whether a document carries the number that a reference gives, as far as that gives one.

    A blank số ("/KH-SGDĐT") is compared with the symbols of documents without a number; a số
    without its symbol ("Kế hoạch số 06 ngày …") needs the same kind and the same day.
    """
    number = record.summary.number
    if number is None:
        symbol = record.header.symbol
        return found.number.startswith("/") and bool(symbol) and number_key(symbol or "") == key
    if "/" in key:
        return number_key(number) == key
    return (
        number_key(number).split("/")[0] == key
        and found.date is not None
        and found.date == record.summary.issued_on
        and folded(found.kind or "") == folded(record.summary.kind or "")
    )


def _status(numbered: int, fitting: int) -> LookupStatus:
    if not numbered:
        return LookupStatus.NOT_IN_LIBRARY
    if not fitting:
        return LookupStatus.DIFFERS
    return LookupStatus.FOUND if fitting == 1 else LookupStatus.SEVERAL


def _agrees(found: FoundReference, document: DocumentSummary) -> bool:
    return _same_day(found.date, document.issued_on) and _same_title(found.title, document.title)


def _same_day(cited: PartialDate | None, issued: PartialDate | None) -> bool:
    """Whether two dates agree as far as both are stated."""
    if cited is None or issued is None:
        return True
    pairs = zip(cited.isoformat().split("-"), issued.isoformat().split("-"), strict=False)
    return all(one == other for one, other in pairs)


def _same_title(cited: str | None, title: str | None) -> bool:
    """Whether half of the syllables of the shorter title stand in the other.

    Citing documents shorten and reword titles; a title of another matter shares few syllables.
    """
    if not cited or not title:
        return True
    one, other = set(_syllables(cited)), set(_syllables(title))
    shorter = min(len(one), len(other))
    return not shorter or len(one & other) / shorter >= _SHARED_TITLE


def _syllables(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", folded(text)) if word not in {"ve", "viec", "v"}]


def _mention(stored: StoredReference, *, n: int) -> Mention:
    reference, passage = stored.reference, stored.passage
    at = reference.start - passage.start
    return Mention(
        printed=passage.text[at : at + reference.end - reference.start],
        kind=reference.kind,
        date=reference.date,
        issuer=reference.issuer,
        title=reference.title,
        citation=cite(passage, stored.document, n=n, start=passage.start, end=passage.end),
    )


def _unread(text: str, found: tuple[FoundReference, ...]) -> Iterator[Unread]:
    taken = [(reference.start, reference.end) for reference in found]
    for match in _NUMBER_LIKE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield Unread(
                printed=match.group(), start=match.start(), end=match.end(), reason=_UNREAD
            )
