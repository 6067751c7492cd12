"""Looking up what a citation, the name of a paper or a pasted text points to: facts, no verdicts.

A name is read by ``naming.naming`` and meets the papers that the library holds or cites in
``naming.matching``. What has the shape of a số/ký hiệu and could not be read is listed with its
place and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.citing import cite, parse_citation_id, trimmed
from assistant.naming.finding import LISTED, Finder
from assistant.naming.looked_up import (
    CitedPassage,
    KnownPaper,
    LookupStatus,
    Mention,
    ReferenceLookup,
    TextLookup,
    Unread,
)
from assistant.naming.matching import Match, tells_enough
from assistant.naming.naming import NamedPaper, named_in
from assistant.naming.said_dates import SaidDate, said_date
from ingest.document import Passage
from ingest.references import FoundReference, find_references
from ingest.spelling import words_key
from ingest.text import Mapped, cuts_nothing, end_of_letter, folded_mapped, unicode_form
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredPassage

__all__ = [
    "LISTED",
    "MAX_CHARACTERS",
    "MAX_REFERENCES",
    "CitedPassage",
    "KnownPaper",
    "Lookup",
    "LookupStatus",
    "Match",
    "Mention",
    "ReferenceLookup",
    "TextLookup",
    "Unread",
]

MAX_CHARACTERS = 64_000
MAX_REFERENCES = 250
_NEIGHBOURS = 2

# Accepts "12/QĐ.UB", "số 45-CV", "7 / BC – XYZ"; refuses dates ("05/12/2019"), Roman numerals alone
# and what stands inside a longer word. The middle is bounded, so the search is linear.
_NUMBER_LIKE = re.compile(
    r"(?<![\w/.,@-])\d{1,5}[ ]{0,2}[/–-][ ]{0,2}"
    r"(?![IVX]+(?!\w))[A-ZĐƯ]{2,12}(?:[./&–-][A-ZĐƯa-zđư]{1,12}){0,4}(?!\w)"
)
_TOO_LITTLE = (
    "không có số, ký hiệu nào trong câu tra cứu; hãy thêm số, ký hiệu, hoặc loại văn bản kèm "
    "trích yếu, cơ quan ban hành hay năm"
)
_UNREAD = "có dạng số, ký hiệu nhưng không kèm loại văn bản hoặc ký hiệu quen thuộc"
_NO_SUCH_DAY = "lịch không có ngày này"
_UNUSED = "không có trong những gì kho ghi về văn bản này"
_NO_SUCH_PART = "Văn bản có trong kho nhưng không có {part}."
_PART_NOT_CITED = (
    "Không đoạn nào trong số này dẫn {part}; các đoạn liệt kê dẫn văn bản nói chung hoặc điều khác."
)
_LEFT_OUT = "Mỗi lần tra nhiều nhất {most} viện dẫn; còn {count} chưa tra. Hãy gửi phần còn lại."


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
            span = trimmed(passage, *place)
            if span is None or not cuts_nothing(
                passage.text, span[0] - passage.start, span[1] - passage.start
            ):
                return None  # nothing else is a citation (invariant 3)
            return CitedPassage(
                citation=cite(passage, stored.document, n=1, start=place[0], end=place[1]),
                passage=passage,
                before=_passages(catalog.neighbours(passage_id, before=_NEIGHBOURS, after=0)),
                after=_passages(catalog.neighbours(passage_id, before=0, after=_NEIGHBOURS)),
            )

    def references(self, query: str, *, limit: int = LISTED, offset: int = 0) -> TextLookup:
        """Everything about the paper that ``query`` names: by number, kind, title, law or id.

        Args:
            query: any spelling, a citation id, or words with several numbers.
            limit: how many mentions are listed at most.
            offset: how many of the first mentions are passed over.
        """
        cited = self.citation(query.strip())
        if cited is not None:
            return TextLookup(references=(), unread=(), left_out=0, cited=cited)
        form = unicode_form(query)
        printed = find_references(form.text)
        if len(printed) > 1:
            return self.lookup_text(query)
        issuer = printed[0].issuer if printed else None
        found = self._named(form.text, issuer, limit=limit, offset=offset)
        return _as_sent(found, query, form)

    def _named(self, query: str, issuer: str | None, *, limit: int, offset: int) -> TextLookup:
        named = named_in(query)
        if named.digits is None and named.law is None and not tells_enough(named):
            nothing = Unread(printed=query, start=0, end=len(query), reason=_TOO_LITTLE)
            return TextLookup(references=(), unread=(nothing,), left_out=0)
        with self._catalog.snapshot() as catalog:
            found = Finder(catalog, limit=limit, offset=offset).named(query, named)
        if found.resolved is None and found.issuer is None:
            found = replace(found, issuer=issuer)
        return TextLookup(
            references=(found,),
            unread=tuple(_unused(query, named, found)),
            left_out=0,
            notes=tuple(_about_part(found)),
        )

    def lookup_text(self, text: str) -> TextLookup:
        """Every reference of a text, at most ``MAX_REFERENCES``; the caller bounds the length.

        The text is read composed and in Unicode; places are those of the text as it was sent.
        """
        form = unicode_form(text)
        return _as_sent(self._of_text(form.text), text, form)

    def _of_text(self, text: str) -> TextLookup:
        found = find_references(text)
        kept = found[:MAX_REFERENCES]
        said = [said_date(text, reference) for reference in kept]
        unread = tuple(sorted((*_unread(text, found), *_no_days(text, said)), key=_place))
        room = MAX_REFERENCES - len(kept)
        left_out = len(found) - len(kept) + len(unread[room:])
        with self._catalog.snapshot() as catalog:
            finder = Finder(catalog)
            references = tuple(
                finder.cited(text, reference, day)
                for reference, day in zip(kept, said, strict=True)
            )
        notes = (_LEFT_OUT.format(most=MAX_REFERENCES, count=left_out),) if left_out else ()
        return TextLookup(
            references=references, unread=unread[:room], left_out=left_out, notes=notes
        )


def _passages(stored: tuple[StoredPassage, ...]) -> tuple[Passage, ...]:
    return tuple(one.passage for one in stored)


def _as_sent(found: TextLookup, text: str, form: Mapped) -> TextLookup:
    """The places, and what is printed there, in the text as it was sent."""
    if form.text == text:
        return found

    def span(start: int, end: int) -> tuple[int, int]:
        first, last = form.source_span(start, end)
        return first, end_of_letter(text, last)

    def of_reference(one: ReferenceLookup) -> ReferenceLookup:
        start, end = span(one.start, one.end)
        return replace(one, printed=text[start:end], start=start, end=end)

    def of_unread(one: Unread) -> Unread:
        start, end = span(one.start, one.end)
        return replace(one, printed=text[start:end], start=start, end=end)

    return replace(
        found,
        references=tuple(map(of_reference, found.references)),
        unread=tuple(map(of_unread, found.unread)),
    )


def _place(unread: Unread) -> int:
    return unread.start


def _no_days(text: str, said: Iterable[SaidDate | None]) -> Iterator[Unread]:
    """The days said of a reference that no calendar has."""
    for one in said:
        if one is not None and one.date is None:
            yield _no_day(text, one.start, one.end)


def _no_day(text: str, start: int, end: int) -> Unread:
    return Unread(printed=text[start:end], start=start, end=end, reason=_NO_SUCH_DAY)


def _unread(text: str, found: tuple[FoundReference, ...]) -> Iterator[Unread]:
    taken = [(reference.start, reference.end) for reference in found]
    for match in _NUMBER_LIKE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield Unread(
                printed=match.group(), start=match.start(), end=match.end(), reason=_UNREAD
            )


def _unused(query: str, named: NamedPaper, found: ReferenceLookup) -> Iterator[Unread]:
    """The words of a query that nothing told of the paper answers to, and a day that is none."""
    if named.no_such_day is not None:
        yield _no_day(query, *named.no_such_day)
    paper = found.resolved
    if paper is None or named.digits is None or not named.matter:
        return
    told = words_key(" ".join(_told(paper, found))).split()
    form = folded_mapped(query)
    for word in named.matter:
        if word not in told and (match := re.search(rf"(?<!\w){word}(?!\w)", form.text)):
            start, end = form.source_span(*match.span())
            yield Unread(printed=query[start:end], start=start, end=end, reason=_UNUSED)


def _about_part(found: ReferenceLookup) -> Iterator[str]:
    """That the part asked for is not there, or cited by nobody, where something else is shown."""
    part = found.part
    if part is None or part.citation is not None:
        return
    if found.documents:
        yield _NO_SUCH_PART.format(part=part.address)
    article = words_key(part.address.partition(".")[0])
    quotes = (words_key(mention.citation.quote) for mention in found.mentions)
    if found.mentions and not any(f" {article} " in f" {quote} " for quote in quotes):
        yield _PART_NOT_CITED.format(part=part.address)


def _told(paper: KnownPaper, found: ReferenceLookup) -> Iterator[str]:
    yield from filter(None, (paper.number, paper.kind, paper.title, paper.issuer))
    for mention in found.mentions:
        yield mention.citation.quote
