"""Which passages are nearest to a question: retrieval, the topic, and what is wanted, together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.intents import Intent
from assistant.preferences import by_part, by_record, by_sign, worth
from assistant.selection import Sight, entries, ranked
from assistant.shelf import Shelf
from ingest.document import Passage, PassageRole
from vectorstore.evidence import Evidence, StoredPassage

_RETRIEVED = 48
_SMALL = 400
_LIKED = 0.35
_BEST_OF_ITS_DOCUMENT = 0.2
_MOST_ENTRIES = 14
_JUST_BEFORE = 1e-6
_ASK_FOR_ENTRIES = frozenset({Intent.LIST, Intent.HEADED})


def nearest(shelf: Shelf, *, limit: int) -> tuple[Evidence, ...]:
    """The passages nearest to the question, best first."""
    found = _retrieved(shelf, limit=limit)
    liked = _relative(found)
    preferred = by_record(shelf)
    parts = by_part(shelf)
    candidates = _candidates(shelf, found, preferred, wants_parts=bool(parts))
    fits = _fits(shelf, candidates)
    favourite = _favourites(found, liked)

    def score(one: StoredPassage) -> float:
        return (
            _LIKED * liked.get(one.passage.id, 0.0)
            + fits.get(one.passage.id, 0.0)
            + preferred.get(one.passage.id, 0.0)
            + worth(one.passage, parts)
            + _BEST_OF_ITS_DOCUMENT * favourite.get(one.document.id, 0.0)
        )

    scores = {one.passage.id: score(one) for one in candidates}
    scores |= _opened(shelf, candidates, scores)
    ordered = sorted(
        candidates,
        key=lambda one: (-scores[one.passage.id], one.document.id, one.passage.start),
    )
    return tuple(
        Evidence(
            passage=one.passage, document=one.document, score=scores[one.passage.id], rank=rank
        )
        for rank, one in enumerate(ordered[:limit], 1)
    )


def _favourites(found: Iterable[Evidence], liked: Mapping[str, float]) -> dict[str, float]:
    """How well retrieval liked the best passage of each document."""
    best: dict[str, float] = {}
    for one in found:
        best[one.document.id] = max(best.get(one.document.id, 0.0), liked[one.passage.id])
    return best


def _opened(
    shelf: Shelf, candidates: Sequence[StoredPassage], scores: Mapping[str, float]
) -> dict[str, float]:
    """What a heading opens is what it was found for: the best entry goes before it.

    So does the best entry of a list, where a list is asked for.
    """
    raised: dict[str, float] = {}
    lists_too = bool(_ASK_FOR_ENTRIES.intersection(shelf.question.intents))
    by_document: dict[str, list[Passage]] = {}
    for one in candidates:
        by_document.setdefault(one.document.id, []).append(one.passage)
    for passages in by_document.values():
        passages.sort(key=lambda one: one.start)
        for opener in passages:
            if not (opener.role is PassageRole.HEADING or (lists_too and _opens_a_list(opener))):
                continue
            under = entries(opener, passages, most=_MOST_ENTRIES)
            best = max(under, key=lambda one: scores[one.id], default=None)
            if best is not None and scores[best.id] <= scores[opener.id]:
                raised[best.id] = scores[opener.id] + _JUST_BEFORE
    return raised


def _opens_a_list(passage: Passage) -> bool:
    return passage.text.rstrip(" *").endswith(":")


def _retrieved(shelf: Shelf, *, limit: int) -> tuple[Evidence, ...]:
    filters = replace(
        shelf.asking.filters, document_ids=shelf.scope.ids or shelf.asking.filters.document_ids
    )
    return shelf.retriever.search(
        shelf.question.search, limit=max(limit, _RETRIEVED), filters=filters
    )


def _relative(found: Iterable[Evidence]) -> dict[str, float]:
    """Scores between 0 and 1 within one search, whatever their size and sign."""
    scores = {one.passage.id: one.score for one in found}
    least, most = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    width = (most - least) or 1.0
    return {one: (score - least) / width if most > least else 1.0 for one, score in scores.items()}


def _candidates(
    shelf: Shelf, found: Iterable[Evidence], preferred: Iterable[str], *, wants_parts: bool
) -> tuple[StoredPassage, ...]:
    within = {one.id for one in shelf.summaries}
    stored = {
        one.passage.id: StoredPassage(passage=one.passage, document=one.document) for one in found
    }
    documents = shelf.documents or (shelf.documents_in_sight if wants_parts else ())
    if sum(len(one.passages) for one in documents) <= _SMALL:
        for document in documents:
            for passage in document.passages:
                if passage.role is not PassageRole.ARTEFACT:
                    one = StoredPassage(passage=passage, document=document.summary)
                    stored.setdefault(passage.id, one)
    more = [one for one in preferred if one not in stored]
    for one in shelf.catalog.passages(more) if more else ():
        if one.document.id in within:
            stored[one.passage.id] = one
    return tuple(stored.values())


def _fits(shelf: Shelf, candidates: Iterable[StoredPassage]) -> dict[str, float]:
    """How well the best sentence of each passage fits the topic and what is asked of it."""
    sights = (Sight(passage=one.passage, document=one.document) for one in candidates)
    best: dict[str, float] = {}
    for one in ranked(shelf.topic, sights, bonus=by_sign(shelf.question)):
        best.setdefault(one.unit.passage.id, one.score)
    return best
