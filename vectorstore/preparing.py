"""Makes what is stored of documents beside their rows, vectors and words, lot by lot.

Of many documents the next lot is made by a second process while one is stored. A thread would not
do: rows and words take Python's lock for most of the time.
"""

from __future__ import annotations

import gc
import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import TypeAlias

import numpy as np

from ingest.document import Document
from vectorstore.embedding import EmbeddingModel, Vectors, load_embedding_model
from vectorstore.helping import helping_process
from vectorstore.lexical import IndexedWords, words_of
from vectorstore.searchable import Searchable, searchable_in
from vectorstore.vectors import Embedded, embed, embedded_text
from vectorstore.walking import MANY, walk

_log = logging.getLogger(__name__)

#: The documents that are stored in one change.
BULK = 2_000
# So that the other process has a lot to go on with, whenever it is done with one.
_AHEAD = 2
# Tables of the words of so many stay in the processor's own memory: a tenth less time.
_WALKED_AT_ONCE = 500
# On two cores a tenth less time for all: the lots ahead can wait, the one at hand cannot.
_STANDS_BACK = 10

_MadeApart: TypeAlias = tuple[Vectors, Sequence[IndexedWords]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Documents with the vectors and the words of their searchable passages."""

    documents: Sequence[Document]
    vectors: Sequence[Embedded]
    words: Sequence[IndexedWords]

    @property
    def is_whole(self) -> bool:
        """Whether it is a lot that was filled, so that there may be more."""
        return len(self.documents) >= BULK

    def only(self, document_ids: frozenset[str]) -> Prepared:
        """The part of it that belongs to these documents."""
        words = [each for each in self.words if each.document_id in document_ids]
        passage_ids = {each.passage_id for each in words}
        return Prepared(
            documents=[each for each in self.documents if each.id in document_ids],
            vectors=[each for each in self.vectors if each.passage_id in passage_ids],
            words=words,
        )


def prepared(documents: Iterable[Document], model: EmbeddingModel) -> Iterator[Prepared]:
    """Prepare ``BULK`` documents at a time.

    Args:
        documents: read one lot ahead.
        model: for the vectors. Only the shipped one is loaded a second time, in another process.
    """
    lots = _lots(documents)
    first = next(lots, [])
    if len(first) < BULK or model.tokens is None:
        yield from (prepare(each, model) for each in chain([first], lots))
        return
    with helping_process(_begin_apart) as helper:
        # The first lot is made here meanwhile: the other process takes a second to begin.
        waiting: deque[tuple[list[Document], Future[_MadeApart] | None]] = deque([(first, None)])
        for lot in lots:
            waiting.append((lot, _asked(helper, lot)))
            if len(waiting) > _AHEAD:
                yield _finished(*waiting.popleft(), model)
        while waiting:
            yield _finished(*waiting.popleft(), model)


def _asked(helper: ProcessPoolExecutor, lot: list[Document]) -> Future[_MadeApart] | None:
    try:
        # Not the documents themselves, which are five times as much to send.
        return helper.submit(_made_apart, list(chain.from_iterable(map(searchable_in, lot))))
    except BrokenProcessPool:
        return None


def _finished(
    lot: list[Document], coming: Future[_MadeApart] | None, model: EmbeddingModel
) -> Prepared:
    if coming is not None:
        try:
            table, words = coming.result()
        except BrokenProcessPool:
            _log.warning("the helping process ended; going on without it")
        else:
            vectors = [
                Embedded(passage_id=each.passage_id, vector=vector)
                for each, vector in zip(words, table, strict=True)
            ]
            return Prepared(documents=lot, vectors=vectors, words=words)
    return prepare(lot, model)


def prepare(documents: Sequence[Document], model: EmbeddingModel) -> Prepared:
    """Make the vectors and the words of some documents."""
    passages = list(chain.from_iterable(map(searchable_in, documents)))
    vectors, words = _made(passages, model)
    return Prepared(documents=documents, vectors=vectors, words=words)


def _made(
    passages: Sequence[Searchable], model: EmbeddingModel
) -> tuple[Sequence[Embedded], Sequence[IndexedWords]]:
    if model.tokens is None or len(passages) < MANY:
        return embed(passages, model), words_of(passages)
    vectors: list[Embedded] = []
    words: list[IndexedWords] = []
    for start in range(0, len(passages), _WALKED_AT_ONCE):
        some = passages[start : start + _WALKED_AT_ONCE]
        walked = walk(list(map(embedded_text, some)))
        vectors += embed(some, model, walked=walked)
        words += words_of(some, walked=walked)
    return vectors, words


def _lots(documents: Iterable[Document]) -> Iterator[list[Document]]:
    remaining = iter(documents)
    while lot := list(islice(remaining, BULK)):
        yield lot


def _made_apart(passages: Sequence[Searchable]) -> _MadeApart:
    """What the other process sends back."""
    made, words = _made(passages, _shipped_model())
    # As one table: 500,000 numbers apart would take a tenth of a second on either side.
    return np.array([each.vector for each in made], dtype=np.float32), words


@cache
def _shipped_model() -> EmbeddingModel:
    return load_embedding_model(None)


def _begin_apart() -> None:
    """Stand back for what stores the lot at hand; leave unused values until the end."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_STANDS_BACK)
    gc.disable()  # it looks through a million words and finds nothing: a twentieth of the time
