"""Whether a quote stands in the library word for word, and where; else what comes nearest to it.

Compared as citations are (``assistant.grounding``): by canonical form and on token boundaries, so
white space, line breaks, NFD and "hoà" for "hòa" are no difference, and a changed digit is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.answer import Citation, CitationState
from assistant.citing import cite, trimmed
from assistant.grounding import find_quote, verify_quote, widened
from assistant.near_misses import NearMiss, near_miss
from ingest.document import Document, Passage, PassageRole
from ingest.text import shown
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredPassage

MAX_QUOTE = 2_000
MAX_PLACES = 20
_MOST_HOLDING = 500
_NEAR = 24
_NEAR_DOCUMENTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a quote stands.

    ``in_full`` are the words that it was cut from, where a "không", "nếu" or "trừ" beside it turns
    what it says.
    """

    citation: Citation
    in_full: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What became of a quote. ``left_out`` counts places past the bound.

    A quote that runs over several paragraphs (``is_in_parts``) has one place for each, in order.
    ``nearest`` is there only for a quote that stands nowhere.
    """

    state: CitationState
    places: tuple[Place, ...] = ()
    is_in_parts: bool = False
    left_out: int = 0
    nearest: NearMiss | None = None


class Verifier:
    """Verifies quotes in one library, each against one moment of it."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def verify(
        self, quote: str, *, document_id: str | None = None, passage_id: str | None = None
    ) -> Verification:
        """Look for a quote of at most ``MAX_QUOTE`` characters.

        Args:
            quote: the words, with or without quotation marks around them.
            document_id: look into this document only; nothing stands in one that is not kept.
            passage_id: look into this passage only.
        """
        with self._catalog.snapshot() as catalog:
            if passage_id is not None:
                stored = catalog.passages((passage_id,))
                return _found(quote, stored) or _missed(quote, stored)
            if document_id is not None:
                document = catalog.document(document_id)
                documents = () if document is None else (document,)
                passages = tuple(one for each in documents for one in _passages(each))
                found = _found(quote, passages) or _found_in_parts(quote, documents)
                return found or _missed(quote, passages)
            return _found_anywhere(quote, catalog)


def _found_anywhere(quote: str, catalog: Catalog) -> Verification:
    holding = catalog.lexical.holding(quote, limit=_MOST_HOLDING)
    found = _found(quote, catalog.passages([one.passage_id for one in holding]))
    if found is not None:
        return found
    near = catalog.passages([one.passage_id for one in catalog.lexical.search(quote, limit=_NEAR)])
    ids = list(dict.fromkeys(one.document.id for one in near))[:_NEAR_DOCUMENTS]
    documents = (catalog.document(each) for each in ids)
    return _found_in_parts(quote, (each for each in documents if each)) or _missed(quote, near)


def _missed(quote: str, near: Iterable[StoredPassage]) -> Verification:
    return Verification(state=CitationState.NOT_FOUND, nearest=near_miss(quote, near))


def _found(quote: str, passages: Iterable[StoredPassage]) -> Verification | None:
    """A quote that stands within a paragraph, in all that have it."""
    spans = ((one, verify_quote(quote, one.passage)) for one in passages)
    standing = [
        (one, span) for one, span in spans if span is not None and trimmed(one.passage, *span)
    ]
    return _verbatim(standing, is_in_parts=False)


def _found_in_parts(quote: str, documents: Iterable[Document]) -> Verification | None:
    """A quote that runs over the end of a paragraph, in the first document that has it."""
    for document in documents:
        span = find_quote(quote, document.text)
        if span is not None:
            parts = ((one, _part(one.passage, span)) for one in _passages(document))
            standing = [(one, part) for one, part in parts if part is not None]
            return _verbatim(standing, is_in_parts=True)
    return None


def _part(passage: Passage, span: tuple[int, int]) -> tuple[int, int] | None:
    start, end = max(passage.start, span[0]), min(passage.end, span[1])
    return trimmed(passage, start, end) if start < end else None


def _passages(document: Document) -> Iterator[StoredPassage]:
    for passage in document.passages:
        if passage.role is not PassageRole.ARTEFACT:
            yield StoredPassage(passage=passage, document=document.summary)


def _verbatim(
    standing: list[tuple[StoredPassage, tuple[int, int]]], *, is_in_parts: bool
) -> Verification | None:
    if not standing:
        return None
    places = (_place(one, span, n=n) for n, (one, span) in enumerate(standing[:MAX_PLACES], 1))
    return Verification(
        state=CitationState.VERBATIM,
        places=tuple(places),
        is_in_parts=is_in_parts,
        left_out=len(standing[MAX_PLACES:]),
    )


def _place(stored: StoredPassage, span: tuple[int, int], *, n: int) -> Place:
    passage = stored.passage
    citation = cite(passage, stored.document, n=n, start=span[0], end=span[1])
    start, end = widened(passage, citation.start, citation.end)
    is_whole = (start, end) == (citation.start, citation.end)
    words = shown(passage.text[start - passage.start : end - passage.start])
    return Place(citation=citation, in_full=None if is_whole else words)
