"""The paper that a question means without naming it: the one that its whole matter stands in.

"Đồng hồ Huawei Watch Fit 4 được xếp vào mã số nào?" names no paper, but one speaks of nothing else;
what is asked of it may stand in a sentence that does not say the matter again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary

_FEWEST_SYLLABLES = 4
# How much of the matter a paper must hold, and how far ahead of the next it must be for that.
_LEAST = ((0.7, 0.1), (0.38, 0.25))
# A paper of the office that holds so much less of the matter than the best is another one.
_AS_GOOD = 0.15


def paper_meant(shelf: Shelf) -> DocumentSummary | None:
    """The paper with a paragraph that holds nearly all of the topic, well ahead of any other's."""
    return _most_held(shelf, shelf.documents_in_sight) if shelf.scope.is_open else None


def paper_of_several(shelf: Shelf) -> DocumentSummary | None:
    """Of several papers that a question may be about the one that holds its matter, if one does.

    A conversation leaves open which of the papers of an office the next question is about.
    """
    ids = {one.id for one in shelf.scope.documents}
    return _most_held(shelf, [one for one in shelf.documents_in_sight if one.summary.id in ids])


def paper_known(shelf: Shelf) -> Document | None:
    """The one paper that is named, or whose matter the question is."""
    papers = [paper_meant(shelf)] if shelf.scope.is_open else papers_meant(shelf)
    if len(papers) > 1:
        papers = [paper_of_several(shelf)]
    if len(papers) != 1 or papers[0] is None:
        return None
    return shelf.document(papers[0].id)


def _most_held(shelf: Shelf, documents: Sequence[Document]) -> DocumentSummary | None:
    if shelf.topic.syllables < _FEWEST_SYLLABLES:
        return None
    held = sorted(
        ((_held(shelf, one), one.summary) for one in documents),
        key=lambda pair: -pair[0],
    )
    if not held:
        return None
    most, paper = held[0]
    ahead = most - held[1][0] if len(held) > 1 else most
    is_meant = any(most >= whole and ahead >= by for whole, by in _LEAST)
    return paper if is_meant else None


def papers_meant(shelf: Shelf) -> tuple[DocumentSummary, ...]:
    """Of several papers of an office that is named, those whose matter the question is; else all.

    "Quyết định của Bắc Ninh về Kiểm soát viên có hiệu lực từ bao giờ" is asked of one of them.
    """
    papers = shelf.scope.documents
    if len(papers) < 2 or not shelf.scope.by_office or shelf.topic.is_empty:
        return papers
    held: defaultdict[str, float] = defaultdict(float)
    for found in shelf.ranked:
        held[found.document.id] = max(held[found.document.id], found.support)
    least = max(held.values(), default=0.0) - _AS_GOOD
    return tuple(one for one in papers if held[one.id] >= least)


def _held(shelf: Shelf, document: Document) -> float:
    """The largest share of the topic in a paragraph found of the paper, with its title."""
    about = words_about(document.summary)
    texts = (one.passage.text for one in shelf.sights if one.document.id == document.id)
    return max(
        (shelf.topic.covered(about.union(Words.of(syllables(text)))) for text in texts), default=0.0
    )
