"""The library: the only writer of the catalog and of the vector index.

A change touches two stores that know no common transaction. The index is marked as being written
before it is touched; the new vectors go in first, where no search shows them; the end of one
transaction, in which the catalog and its lexical index change, is the moment of the change (of many
documents at once the vectors are written while it is open); the old vectors go last; the mark is
cleared. A process that dies on the way leaves the mark, and the next one builds the index again
from the catalog. A failure that the process survives is put right at once.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, update

from ingest.document import Document, Passage
from ingest.errors import DanvanError, LibraryBusy, LibraryError
from ingest.system_words import reason_of
from vectorstore.catalog import Catalog
from vectorstore.checking import find_faults
from vectorstore.database import Database
from vectorstore.embedding import EmbeddingModel
from vectorstore.evidence import Scored
from vectorstore.hybrid import HybridSearch, Reranker
from vectorstore.lexical import index_words, remove_words, words_of
from vectorstore.locks import Locks
from vectorstore.manifest import Manifest, drop_manifest
from vectorstore.outcome import Outcome, OutcomeKind, decide
from vectorstore.preparing import Prepared, prepared
from vectorstore.rebuilding import Progress, rebuild_index
from vectorstore.rows import delete_document, insert_documents, read_document
from vectorstore.searchable import Searchable, is_searchable, searchable_in
from vectorstore.shared_index import SharedIndex, is_built_by, require_same_model
from vectorstore.tables import LIBRARY
from vectorstore.vectors import embed, embedded_text

if TYPE_CHECKING:
    from vectorstore.retriever import HybridRetriever

__all__ = ["Library", "Outcome", "OutcomeKind"]

_log = logging.getLogger(__name__)

_PATIENCE_S = 30.0


class Library:
    """A folder of documents that can be searched. Open it once in a process, and close it."""

    def __init__(
        self,
        *,
        home: Path,
        database: Database,
        embedding: EmbeddingModel,
        reranker: Reranker | None,
        patience: float,
    ) -> None:
        self._database = database
        self._embedding = embedding
        self._patience = patience
        self._locks = Locks(home)
        self._index = SharedIndex(home=home, database=database, locks=self._locks)
        self.catalog = Catalog.of(database)
        self.hybrid = HybridSearch(
            catalog=self.catalog, embedding=embedding, nearest=self._nearest, reranker=reranker
        )

    @cached_property
    def retriever(self) -> HybridRetriever:
        """``hybrid`` as a LangChain retriever, for chains that others build."""
        # LangChain's retrievers take half a second to load; answering a question needs none.
        from vectorstore.retriever import HybridRetriever  # noqa: PLC0415

        return HybridRetriever(hybrid=self.hybrid)

    @classmethod
    def open(
        cls,
        home: Path,
        *,
        embedding: EmbeddingModel,
        reranker: Reranker | None = None,
        patience: float = _PATIENCE_S,
    ) -> Library:
        """Open the library in ``home``, made if need be, and finish what a dead process left.

        Args:
            home: the folder that holds everything.
            embedding: the model for passages and questions.
            reranker: a model that orders the best passages of a search; None leaves that to words
                and vectors.
            patience: how many seconds a change waits for another writer.

        Raises:
            LibraryError: if the folder holds the library of another version, or cannot be used.
        """
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = (
                f"Không tạo được thư mục kho «{home}» ({reason_of(error)}). Hãy chọn một thư mục "
                "khác bằng --home hoặc DANVAN_HOME."
            )
            raise LibraryError(message) from error
        database = Database.open(home / "catalog.db")
        library = cls(
            home=home,
            database=database,
            embedding=embedding,
            reranker=reranker,
            patience=patience,
        )
        try:
            library._recover_unless_busy()
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Release every file."""
        self._index.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def embedding(self) -> EmbeddingModel:
        """The model for passages and questions."""
        return self._embedding

    @property
    def was_ever_filled(self) -> bool:
        """Whether a document was ever added, even if none is left."""
        return self.catalog.was_ever_filled

    def add(self, document: Document, *, replace: bool = False, sample: bool = False) -> Outcome:
        """Add a document, unless one of the same identity is kept and stays.

        Args:
            document: what was read from a file.
            replace: let it take the place of another content of the same identity.
            sample: it belongs to the sample library.

        Raises:
            IndexMismatch: if the index was built with another embedding model.
            LibraryBusy: if another process is writing for too long.
        """
        with self._writing():
            outcome = self._add(document, replace=replace, sample=sample)
        _log.info("%s %s: %d passages", outcome.kind, document.id, len(document.passages))
        return outcome

    def add_all(
        self, documents: Iterable[Document], *, progress: Progress | None = None
    ) -> tuple[Outcome, ...]:
        """Add many documents, ``BULK`` of them in one change; those that conflict stay out.

        Ten times as fast as adding one by one. A failure keeps the changes that were made before.

        Args:
            documents: read one change at a time.
            progress: called with the number of documents done; their total is not known (0).

        Raises:
            IndexMismatch: if the index was built with another embedding model.
            LibraryBusy: if another process is writing for too long.
        """
        outcomes: list[Outcome] = []
        for lot in prepared(documents, self._embedding):
            with self._writing():
                outcomes += self._add_lot(lot)
            if progress is not None:
                progress(len(outcomes), 0)
        return tuple(outcomes)

    def _add_lot(self, lot: Prepared) -> list[Outcome]:
        kept = self.catalog.known_ids([document.id for document in lot.documents])
        ids = Counter(document.id for document in lot.documents)
        plain = frozenset(each for each, count in ids.items() if count == 1) - kept
        self._store_new(lot if len(plain) == len(lot.documents) else lot.only(plain))
        _log.info("%d documents in one change", len(plain))
        # One that meets another of its identity is decided on by itself.
        return [
            decide(each, None, replace=False) if each.id in plain else self._add(each)
            for each in lot.documents
        ]

    def _add(self, document: Document, *, replace: bool = False, sample: bool = False) -> Outcome:
        outcome = decide(document, self.catalog.record(document.id), replace=replace)
        if outcome.kind in (OutcomeKind.ADDED, OutcomeKind.REPLACED):
            self._store(document, sample=sample)
        return outcome

    def _store_new(self, lot: Prepared) -> None:
        """Store documents of whose identity none is kept."""
        if not lot.documents:
            return
        manifest = self._index_for_writing()
        require_same_model(manifest, self._embedding)
        with (
            self._putting_right(manifest, [entry.passage_id for entry in lot.vectors]),
            self._index.changing(manifest, is_being_written=True) as connection,
        ):
            insert_documents(connection, lot.documents, is_sample=False)
            # The words in one step of SQLite, which needs no lock of Python's; Chroma keeps it.
            with ThreadPoolExecutor(max_workers=1) as beside:
                indexing = beside.submit(index_words, connection, lot.words)
                self._index.put(manifest, lot.vectors, are_new=True)
                indexing.result()
            _count_change(connection)

    def remove(self, document_id: str) -> bool:
        """Remove a document.

        Returns:
            Whether it was there.
        """
        with self._writing():
            return self._remove(document_id)

    def remove_sample(self) -> int:
        """Remove the documents of the sample library that are still there.

        Returns:
            How many there were.
        """
        with self._writing():
            samples = [record for record in self.catalog.documents() if record.is_sample]
            return sum(self._remove(record.summary.id) for record in samples)

    def rebuild(self, progress: Progress) -> None:
        """Build the vector index again, with the embedding model that is set now."""
        with self._locks.writer(patience=self._patience, prepare=self._index.forget_unsound):
            self._rebuild(progress)

    def check(self) -> tuple[str, ...]:
        """Say what is wrong with the library, in Vietnamese; nothing if all is well."""
        return find_faults(
            database=self._database,
            catalog=self.catalog,
            index=self._index,
            model=self._embedding,
        )

    @contextmanager
    def _writing(self, *, patience: float | None = None) -> Iterator[None]:
        """Be the writer, over a sound index."""
        patience = self._patience if patience is None else patience
        with self._locks.writer(patience=patience, prepare=self._index.forget_unsound):
            if self._index.is_missing():
                self._rebuild(_no_progress)
            self._index.sweep()
            yield

    def _rebuild(self, progress: Progress) -> None:
        rebuild_index(
            catalog=self.catalog, index=self._index, model=self._embedding, progress=progress
        )

    def _recover_unless_busy(self) -> bool:
        """Rebuild a missing index, unless another process is at it or about to be."""
        if not self._index.is_missing():
            return False
        try:
            with self._writing(patience=0):
                return True
        except LibraryBusy:
            _log.warning("the index is being rebuilt by another process; searching by words only")
            return False

    def _nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None
    ) -> tuple[Scored, ...]:
        for _ in range(2):
            found = self._index.nearest(
                vector, model=self._embedding, limit=limit, passage_ids=passage_ids
            )
            if found is not None:
                return found
            if not self._recover_unless_busy():
                break
        return ()

    def _store(self, document: Document, *, sample: bool) -> None:
        manifest = self._index_for_writing()
        require_same_model(manifest, self._embedding)
        before = {passage.id: embedded_text(passage) for passage in self._searchable(document.id)}
        passages = [passage for passage in document.passages if is_searchable(passage)]
        fresh = [
            passage for passage in passages if before.get(passage.id) != embedded_text(passage)
        ]
        gone = sorted(before.keys() - {passage.id for passage in passages})
        entries = embed([Searchable.of(document.summary, each) for each in fresh], self._embedding)
        with self._putting_right(manifest, [*(passage.id for passage in fresh), *gone]):
            self._index.put(manifest, entries)
            with self._index.changing(manifest, is_being_written=True) as connection:
                _delete(connection, document.id)
                insert_documents(connection, [document], is_sample=sample)
                index_words(connection, words_of(searchable_in(document)))
                _count_change(connection)
            self._index.delete(manifest, gone)

    def _remove(self, document_id: str) -> bool:
        if self.catalog.record(document_id) is None:
            return False
        manifest = self._index_for_writing()
        gone = [passage.id for passage in self._searchable(document_id)]
        with self._putting_right(manifest, gone):
            with self._index.changing(manifest, is_being_written=True) as connection:
                _delete(connection, document_id)
                _count_change(connection)
            self._index.delete(manifest, gone)
        _log.info("removed %s: %d passages", document_id, len(gone))
        return True

    def _searchable(self, document_id: str) -> list[Passage]:
        document = self.catalog.document(document_id)
        passages = () if document is None else document.passages
        return [passage for passage in passages if is_searchable(passage)]

    def _index_for_writing(self) -> Manifest:
        """The current index; a new one where there is none, or an empty one of another model."""
        manifest = self.catalog.manifest
        if manifest is not None and (
            is_built_by(manifest, self._embedding) or self.catalog.searchable_ids()
        ):
            return manifest
        return self._index.add_index(self._embedding, is_current=True)

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
            for stored in self.catalog.passages(touched)
            if is_searchable(stored.passage)
        ]
        require_same_model(manifest, self._embedding)
        entries = embed(kept, self._embedding)
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


def _no_progress(done: int, total: int) -> None:
    """A rebuild that nobody watches."""
