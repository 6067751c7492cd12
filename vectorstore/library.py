"""The library: the only writer of the catalog and of the vector index.

Here is who may change it and when, and what becomes of a document that is added; what a change does
to the two stores is in ``vectorstore.writer``.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ingest.document import Document
from ingest.errors import LibraryBusy, LibraryError
from ingest.system_words import reason_of
from vectorstore.catalog import Catalog
from vectorstore.checking import find_faults
from vectorstore.database import Database
from vectorstore.embedding import EmbeddingModel
from vectorstore.evidence import Scored
from vectorstore.hybrid import HybridSearch, Reranker
from vectorstore.locks import Locks
from vectorstore.outcome import Outcome, OutcomeKind, decide
from vectorstore.preparing import Prepared, prepared
from vectorstore.rebuilding import Progress, rebuild_index
from vectorstore.shared_index import SharedIndex
from vectorstore.writer import Writer

if TYPE_CHECKING:
    from vectorstore.retriever import HybridRetriever

__all__ = ["Library", "Outcome", "OutcomeKind"]

_log = logging.getLogger(__name__)

_PATIENCE_S = 30.0
# Whoever adds many documents changes the library for so long, and is done with the lot at hand.
_CHANGES_FOR_S = 3.0


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
        self._writer = Writer(catalog=self.catalog, index=self._index, model=embedding)
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
        lots = prepared(documents, self._embedding)
        first = next(lots)
        outcomes: list[Outcome] = []

        def tell(done: int) -> None:
            if progress is not None:
                progress(len(outcomes) + done, 0)

        with self._index.apart() if first.is_whole else nullcontext():
            for lot in chain([first], lots):
                with self._writing():
                    outcomes += self._add_lots(_for_a_while(chain([lot], lots)), tell)
        return tuple(outcomes)

    def _add_lots(self, lots: Iterable[Prepared], tell: Callable[[int], None]) -> list[Outcome]:
        documents: list[tuple[Document, bool]] = []

        def new_ones() -> Iterator[Prepared]:
            for lot in lots:
                new = self._new_among(lot.documents)
                documents.extend((each, each.id in new) for each in lot.documents)
                are_all_new = len(new) == len(lot.documents)
                yield lot if are_all_new else lot.only(new)
                tell(len(documents))
                if not are_all_new:
                    break

        self._writer.store_new(new_ones())
        # One that meets another of its identity is decided on by itself, before any that follow.
        return [
            decide(each, None, replace=False) if is_new else self._add(each)
            for each, is_new in documents
        ]

    def _new_among(self, documents: Sequence[Document]) -> frozenset[str]:
        """The ids of those of whose identity there is no other, here or in the library."""
        ids = Counter(document.id for document in documents)
        alone = frozenset(each for each, count in ids.items() if count == 1)
        return alone - self.catalog.known_ids(sorted(alone))

    def _add(self, document: Document, *, replace: bool = False, sample: bool = False) -> Outcome:
        outcome = decide(document, self.catalog.record(document.id), replace=replace)
        if outcome.kind in (OutcomeKind.ADDED, OutcomeKind.REPLACED):
            self._writer.store(document, is_sample=sample)
        return outcome

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

    def _remove(self, document_id: str) -> bool:
        if self.catalog.record(document_id) is None:
            return False
        passages = self._writer.remove(document_id)
        _log.info("removed %s: %d passages", document_id, passages)
        return True


def _for_a_while(lots: Iterable[Prepared]) -> Iterator[Prepared]:
    """Some lots, so that others who wait to change the library have their turn."""
    until = time.monotonic() + _CHANGES_FOR_S
    for lot in lots:
        yield lot
        if time.monotonic() >= until:
            break


def _no_progress(done: int, total: int) -> None:
    """A rebuild that nobody watches."""
