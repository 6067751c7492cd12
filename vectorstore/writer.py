"""What a change does to the two stores of a library, which know no common transaction.

The index is marked as being written before it is touched; the new vectors go in first, where no
search shows them; the end of one transaction, in which the catalog and its lexical index change, is
the moment of the change; the old vectors go last; the mark is cleared. Of many documents, whose
changes share one mark, the vectors go in beside the transaction: for a moment a passage may be
found by its words only. A process that dies on the way leaves the mark, and the next one builds the
index again from the catalog. A failure that the process survives is put right at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from sqlalchemy import Connection, update

from ingest.document import Document, Passage
from ingest.errors import DanvanError
from vectorstore.catalog import Catalog
from vectorstore.embedding import EmbeddingModel
from vectorstore.lexical import index_words, remove_words, words_of
from vectorstore.manifest import Manifest, drop_manifest
from vectorstore.preparing import Prepared
from vectorstore.rows import delete_document, insert_documents, read_document
from vectorstore.searchable import Searchable, is_searchable, searchable_in
from vectorstore.shared_index import SharedIndex, is_built_by, require_same_model
from vectorstore.tables import LIBRARY
from vectorstore.vectors import embed, embedded_text

_log = logging.getLogger(__name__)


class Writer:
    """Changes the catalog and the vector index; for the holder of the writer's lock.

    To store raises ``IndexMismatch`` if the index was built with another embedding model.
    """

    def __init__(self, *, catalog: Catalog, index: SharedIndex, model: EmbeddingModel) -> None:
        self._catalog = catalog
        self._index = index
        self._model = model

    def store(self, document: Document, *, is_sample: bool) -> None:
        """Store a document; what was kept of its identity goes."""
        manifest = self._manifest()
        require_same_model(manifest, self._model)
        before = {passage.id: embedded_text(passage) for passage in self._searchable(document.id)}
        passages = [passage for passage in document.passages if is_searchable(passage)]
        fresh = [
            passage for passage in passages if before.get(passage.id) != embedded_text(passage)
        ]
        gone = sorted(before.keys() - {passage.id for passage in passages})
        entries = embed([Searchable.of(document.summary, each) for each in fresh], self._model)
        with self._putting_right(manifest, [*(passage.id for passage in fresh), *gone]):
            self._index.put(manifest, entries)
            with self._index.changing(manifest, is_being_written=True) as connection:
                _delete(connection, document.id)
                insert_documents(connection, [document], is_sample=is_sample)
                index_words(connection, words_of(searchable_in(document)))
                _count_change(connection)
            self._index.delete(manifest, gone)

    def store_new(self, lots: Iterable[Prepared]) -> None:
        """Store documents of whose identity none is kept, each lot in one transaction."""
        manifest = self._manifest()
        require_same_model(manifest, self._model)
        touched: list[str] = []
        with (
            self._putting_right(manifest, touched),
            ThreadPoolExecutor(max_workers=1) as beside,
        ):
            vectors: Future[None] | None = None
            for lot in lots:
                if vectors is not None:
                    vectors.result()
                touched += (entry.passage_id for entry in lot.vectors)
                vectors = beside.submit(self._index.put, manifest, lot.vectors, are_new=True)
                with self._index.changing(manifest, is_being_written=True) as connection:
                    insert_documents(connection, lot.documents, is_sample=False)
                    index_words(connection, lot.words)
                    _count_change(connection)
                _log.info("%d documents in one change", len(lot.documents))
            if vectors is not None:
                vectors.result()

    def remove(self, document_id: str) -> int:
        """Remove a document that is kept; say how many passages went with it."""
        manifest = self._manifest()
        gone = [passage.id for passage in self._searchable(document_id)]
        with self._putting_right(manifest, gone):
            with self._index.changing(manifest, is_being_written=True) as connection:
                _delete(connection, document_id)
                _count_change(connection)
            self._index.delete(manifest, gone)
        return len(gone)

    def _searchable(self, document_id: str) -> list[Passage]:
        document = self._catalog.document(document_id)
        passages = () if document is None else document.passages
        return [passage for passage in passages if is_searchable(passage)]

    def _manifest(self) -> Manifest:
        """The current index; a new one where there is none, or an empty one of another model."""
        manifest = self._catalog.manifest
        if manifest is not None and (
            is_built_by(manifest, self._model) or self._catalog.searchable_ids()
        ):
            return manifest
        return self._index.add_index(self._model, is_current=True)

    @contextmanager
    def _putting_right(self, manifest: Manifest, touched: Sequence[str]) -> Iterator[None]:
        """Mark the index as being written, and after a failure leave it as the catalog says."""
        try:
            with self._index.being_written(manifest):
                yield
        except BaseException:
            try:
                self._put_right(manifest, touched)
            except DanvanError:
                _log.exception("the index stays marked and will be rebuilt")
            raise

    def _put_right(self, manifest: Manifest, touched: Sequence[str]) -> None:
        kept = [
            Searchable.of(stored.document, stored.passage)
            for stored in self._catalog.passages(touched)
            if is_searchable(stored.passage)
        ]
        require_same_model(manifest, self._model)
        entries = embed(kept, self._model)
        gone = set(touched) - {each.passage_id for each in kept}
        with self._index.being_written(manifest):
            self._index.put(manifest, entries)
            self._index.delete(manifest, sorted(gone))


def _delete(connection: Connection, document_id: str) -> None:
    document = read_document(connection, document_id)
    if document is not None:
        remove_words(connection, words_of(searchable_in(document)))
        delete_document(connection, document_id)


def _count_change(connection: Connection) -> None:
    # An unfinished rebuild does not know of this change, so it starts over.
    drop_manifest(connection, is_current=False)
    connection.execute(
        update(LIBRARY).values(generation=LIBRARY.c.generation + 1, was_ever_filled=True)
    )
