"""Which passages are nearest to a question: retrieval, the topic, and what is wanted, together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assistant.choosing.scope import described
from assistant.preferences import by_part, by_record, by_sign, worth
from assistant.question import Language
from assistant.reading.intents import Intent
from assistant.selection import Sight, entries, opens_a_list, ranked
from assistant.shelf import Shelf, relative
from assistant.units import syllables
from ingest.document import Passage, PassageRole
from ingest.text import shown
from vectorstore.evidence import Evidence, StoredPassage

_RETRIEVED = 48
_SMALL = 400
_LIKED = 0.2
_BEST_OF_ITS_DOCUMENT = 0.2
_WORD_FOR_WORD = 1.0
_AS_DESCRIBED = 0.3
# Passages; a search within many takes the lexical index milliseconds for each.
_MOST_DESCRIBED = 400
_A_PHRASE = 3
_MOST_ENTRIES = 14
_JUST_BEFORE = 1e-6
_ASK_FOR_ENTRIES = frozenset({Intent.LIST, Intent.HEADED})


def nearest(shelf: Shelf, *, limit: int) -> tuple[Evidence, ...]:
    """The passages nearest to the question, best first."""
    meant = tuple(one.id for one in described(shelf.question, shelf.summaries))
    found, liked = _retrieved(shelf, meant, limit=limit)
    preferred = by_record(shelf)
    parts = by_part(shelf, preferred)
    candidates = _candidates(shelf, found, preferred, wants_parts=bool(parts))
    fits = _fits(shelf, candidates)
    favourite = _favourites(found, liked)
    quoted = _word_for_word(shelf, candidates)

    def score(one: StoredPassage) -> float:
        return (
            _LIKED * liked.get(one.passage.id, 0.0)
            + fits.get(one.passage.id, 0.0)
            + preferred.get(one.passage.id, 0.0)
            + worth(one.passage, parts)
            + _WORD_FOR_WORD * (one.passage.id in quoted)
            + _AS_DESCRIBED * (one.document.id in meant)
            + _BEST_OF_ITS_DOCUMENT * favourite.get(one.document.id, 0.0)
        )

    scores = {one.passage.id: score(one) for one in candidates}
    scores |= _opened(shelf, [one for one in candidates if one.passage.id not in quoted], scores)
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


def _word_for_word(shelf: Shelf, candidates: Iterable[StoredPassage]) -> frozenset[str]:
    """The passages that hold all that was typed, side by side: a phrase is looked for as it is."""
    typed = syllables(shelf.question.text)
    if len(typed) < _A_PHRASE:
        return frozenset()
    phrase = f" {' '.join(typed)} "
    return frozenset(
        one.passage.id
        for one in candidates
        if phrase in f" {' '.join(syllables(shown(one.passage.text)))} "
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
            if not (opener.role is PassageRole.HEADING or (lists_too and opens_a_list(opener))):
                continue
            under = entries(opener, passages, most=_MOST_ENTRIES)
            best = max(under, key=lambda one: scores[one.id], default=None)
            if best is not None and scores[best.id] <= scores[opener.id]:
                raised[best.id] = scores[opener.id] + _JUST_BEFORE
    return raised


def _retrieved(
    shelf: Shelf, meant: tuple[str, ...], *, limit: int
) -> tuple[tuple[Evidence, ...], dict[str, float]]:
    """What retrieval finds in the documents named, or in all and in those described.

    Returns:
        The passages, and how well each was liked, from 0 to 1 within its search.
    """
    within = [shelf.scope.ids or shelf.asking.filters.document_ids]
    if meant and not shelf.scope.documents and shelf.catalog.passages_in(meant) <= _MOST_DESCRIBED:
        within.append(meant)
    found: dict[str, Evidence] = {}
    liked: dict[str, float] = {}
    for ids in within:
        evidence = shelf.found(_query(shelf), limit=max(limit, _RETRIEVED), ids=ids)
        found |= {one.passage.id: one for one in evidence}
        for passage_id, share in relative(evidence).items():
            liked[passage_id] = max(share, liked.get(passage_id, 0.0))
    return tuple(found.values()), liked


def _query(shelf: Shelf) -> str:
    """What was typed, marks and all, with other wordings of it; English in the papers' words."""
    question = shelf.question
    if question.language is Language.ENGLISH:
        return question.search
    return question.text + question.search.removeprefix(question.plain)


def _said_elsewhere(shelf: Shelf) -> tuple[StoredPassage, ...]:
    """The passages outside the documents named that hold what was typed word for word.

    Words that name a document are in other documents too; a phrase copied from one is found there.
    """
    if not shelf.scope.documents or shelf.question.intent is not Intent.FACT:
        return ()
    found = shelf.found(shelf.question.text, limit=_RETRIEVED)
    stored = [StoredPassage(passage=one.passage, document=one.document) for one in found]
    quoted = _word_for_word(shelf, stored)
    return tuple(one for one in stored if one.passage.id in quoted)


def _candidates(
    shelf: Shelf, found: Iterable[Evidence], preferred: Iterable[str], *, wants_parts: bool
) -> tuple[StoredPassage, ...]:
    within = shelf.summaries.ids
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
    for one in _said_elsewhere(shelf):
        stored.setdefault(one.passage.id, one)
    more = [one for one in preferred if one not in stored]
    for one in shelf.catalog.passages(more) if more else ():
        if one.document.id in within:
            stored[one.passage.id] = one
    return tuple(stored.values())


def _fits(shelf: Shelf, candidates: Iterable[StoredPassage]) -> dict[str, float]:
    """How well the best sentence of each passage fits the topic and what is asked of it."""
    sights = (Sight(passage=one.passage, document=one.document) for one in candidates)
    best: dict[str, float] = {}
    for one in ranked(shelf.topic, sights, bonus=by_sign(shelf)):
        best.setdefault(one.unit.passage.id, one.score)
    return best
