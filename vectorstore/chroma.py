"""Vectors in Chroma, embedded in this process, one folder per index."""

from __future__ import annotations

import ctypes
import os
import sys
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from ingest.errors import LibraryError
from vectorstore.evidence import Scored
from vectorstore.scored_exactly import ExactVectors
from vectorstore.vectors import Embedded

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

_COLLECTION = "passages"
_READ_AT_ONCE = 1_000
# Chroma makes a variable of SQLite of each id, and SQLite takes 32,766 of them.
_NAMED_AT_ONCE = 20_000
# So many are read in a quarter of a second, once, and compared in one millisecond each time; the
# graph missed 4 of the nearest 200 among 1,400 passages, others in each process.
_COMPARED_EACH = 10_000
# Of those named so many are read faster than Chroma picks them out of its graph.
_NAMED_COMPARED_EACH = 2_000
# A graph made with less care, by two fifths of Chroma's own (100), takes half as long to write, and
# is searched wider than by Chroma's own 100: of the nearest 200 among 78,000 passages that missed 8
# (59 at worst), this one misses 1 (11 at worst), in the same time.
_CARE = 40
_IN_VIEW = 1_500
_LOCKED_TRIES = 50
_LOCKED_PAUSE_S = 0.1
_LONGEST_REASON = 200
_LONGEST_PATH = 32_768  # of Windows, in characters


class ChromaIndex:
    """A ``VectorIndex`` in one folder.

    Chroma's files belong to one process at a time: it keeps its graph in memory, and a second
    process neither sees what the first adds nor may add by itself. ``vectorstore.shared_index``
    sees to that. Within a process every ``ChromaIndex`` of one folder shares one client.
    """

    def __init__(self, folder: Path, *, client: Client, collection: Collection) -> None:
        self._folder = folder
        self._client = client
        self._collection = collection
        self._size: int | None = None
        self._compared: ExactVectors | None = None

    @classmethod
    def open(cls, folder: Path) -> ChromaIndex:
        """Open the index in ``folder``, or make an empty one there.

        Raises:
            LibraryError: if Chroma cannot read the folder.
        """
        # Imported here: Chroma takes a second to load, and much of the program never asks it.
        from chromadb import PersistentClient  # noqa: PLC0415
        from chromadb.config import Settings  # noqa: PLC0415

        with _translated():
            folder.mkdir(parents=True, exist_ok=True)
            opened = PersistentClient(
                path=_path_for_chroma(folder), settings=Settings(anonymized_telemetry=False)
            )
            client = cast("Client", opened)  # its declared type lacks close()
            try:
                # Not through langchain-chroma: it takes half a second to load, and adds to Chroma's
                # own interface an embedding function, which has no part here.
                collection = client.get_or_create_collection(
                    _COLLECTION,
                    configuration={
                        "hnsw": {
                            "space": "cosine",
                            "ef_construction": _CARE,
                            "ef_search": _IN_VIEW,
                        }
                    },
                    embedding_function=None,
                )
                _keep_in_view(collection)
                return cls(folder, client=client, collection=collection)
            except BaseException:
                client.close()
                raise

    def put(self, entries: Sequence[Embedded], *, are_new: bool = False) -> None:
        """Add entries; one whose passage is there already takes its place, unless all are new."""
        # Looking for those that are there takes Chroma a fifth longer.
        write = self._collection.add if are_new else self._collection.upsert
        self._forget()
        # The vectors are made beforehand, so that the files are open for change briefly.
        with _translated():
            size = self._client.get_max_batch_size()
            for start in range(0, len(entries), size):
                batch = entries[start : start + size]
                # No more than that. The words are in the catalog: a second copy here would make
                # the index twelve times as large. Which document a passage belongs to is there
                # too: here it would take two thirds more time to write, and a search within some
                # documents, two to five times.
                write(
                    ids=[entry.passage_id for entry in batch],
                    embeddings=np.array([entry.vector for entry in batch], dtype=np.float32),
                )

    def delete(self, passage_ids: Sequence[str]) -> None:
        """Delete the vectors of these passages; those that are not there are passed over."""
        self._forget()
        with _translated():
            size = self._client.get_max_batch_size()
            for start in range(0, len(passage_ids), size):
                self._collection.delete(ids=list(passage_ids[start : start + size]))

    def nearest(
        self, vector: Sequence[float], *, limit: int, passage_ids: Sequence[str] | None = None
    ) -> tuple[Scored, ...]:
        """The passages nearest to ``vector``, best first, among some or all."""
        with _translated():
            whole = self._whole()
            if whole is not None:
                return whole.nearest(vector, limit=limit, passage_ids=passage_ids)
            if passage_ids is None:
                return self._found(vector, limit=limit, among=None)
            if len(passage_ids) <= _NAMED_COMPARED_EACH:
                return self._exact(list(passage_ids)).nearest(vector, limit=limit)
        found: list[Scored] = []
        for start in range(0, len(passage_ids), _NAMED_AT_ONCE):
            with _translated():
                named = list(passage_ids[start : start + _NAMED_AT_ONCE])
                found += self._found_among(named, vector, limit=limit)
        return _ordered(found)[:limit]

    def _whole(self) -> ExactVectors | None:
        """Every vector, where they are few enough to be compared each."""
        if self._size is None:
            self._size = self._collection.count()
        if self._compared is None and self._size <= _COMPARED_EACH:
            self._compared = self._exact(None)
        return self._compared

    def _exact(self, passage_ids: list[str] | None) -> ExactVectors:
        if passage_ids == []:
            return ExactVectors([], np.empty((0, 0)))
        found = self._collection.get(passage_ids, include=["embeddings"])
        return ExactVectors(found["ids"], cast("NDArray[Any]", found["embeddings"]))

    def _forget(self) -> None:
        """What is kept of the vectors, when some change."""
        self._size = self._compared = None

    def _found_among(
        self, named: list[str], vector: Sequence[float], *, limit: int
    ) -> tuple[Scored, ...]:
        # Loaded by then, as in ``_translated``.
        from chromadb.errors import InternalError  # noqa: PLC0415

        try:
            return self._found(vector, limit=limit, among=named)
        except InternalError:
            # Chroma fails on an id that it has not; the passage may be gone since it was named.
            present = self._collection.get(named, include=[])["ids"]
            return self._found(vector, limit=limit, among=present) if present else ()

    def _found(
        self, vector: Sequence[float], *, limit: int, among: list[str] | None
    ) -> tuple[Scored, ...]:
        asked: list[Sequence[float] | Sequence[int]] = [list(vector)]
        found = self._collection.query(
            query_embeddings=asked, n_results=limit, ids=among, include=["distances"]
        )
        distances = found["distances"] or [[]]
        return _ordered(
            Scored(passage_id=passage_id, score=1.0 - float(distance))
            for passage_id, distance in zip(found["ids"][0], distances[0], strict=True)
        )

    def passage_ids(self) -> frozenset[str]:
        """Every passage that has a vector."""
        with _translated():
            return frozenset(self._collection.get(include=[])["ids"])

    def read_through(self) -> None:
        """Read every vector.

        Raises:
            LibraryError: if one that should be there is not.
        """
        passage_ids = sorted(self.passage_ids())
        with _translated():
            for start in range(0, len(passage_ids), _READ_AT_ONCE):
                batch = passage_ids[start : start + _READ_AT_ONCE]
                self._collection.get(ids=batch, include=["embeddings"])

    def flush(self) -> None:
        """Have the system write the files to the disk, so that a power cut leaves them whole."""
        with _translated():
            for path in self._folder.rglob("*"):
                if path.is_file():
                    descriptor = os.open(path, os.O_RDWR)
                    try:
                        os.fsync(descriptor)
                    finally:
                        os.close(descriptor)

    def close(self) -> None:
        """Release the files."""
        self._client.close()


def _keep_in_view(collection: Collection) -> None:
    """Give a collection of before the width of search: a setting, so nothing is built anew."""
    # As JSON: the property reads the whole configuration and warns of parts that are not used here.
    kept = collection.configuration_json.get("hnsw") or {}
    if kept.get("ef_search") == _IN_VIEW:
        return
    from chromadb.errors import InternalError  # noqa: PLC0415 (loaded by then, as in _translated)

    for tries_left in reversed(range(_LOCKED_TRIES)):
        try:
            with warnings.catch_warnings():  # it reads that configuration, too
                warnings.simplefilter("ignore", DeprecationWarning)
                collection.modify(configuration={"hnsw": {"ef_search": _IN_VIEW}})
            break
        except InternalError as error:
            # Chroma reads before it writes, in one transaction: if its own upkeep writes in
            # between, SQLite refuses at once and does not wait.
            if "database is locked" not in str(error) or not tries_left:
                raise
            time.sleep(_LOCKED_PAUSE_S)


def _ordered(found: Iterable[Scored]) -> tuple[Scored, ...]:
    """Best first, equals by id."""
    return tuple(sorted(found, key=lambda each: (-each.score, each.passage_id)))


def _path_for_chroma(folder: Path) -> str:
    """The path that Chroma is given."""
    if sys.platform == "win32" and not str(folder).isascii():
        # The C++ half of Chroma reads a path in the system's code page, so it would not find
        # "C:\\Users\\Nguyễn Hoa". The short 8.3 form names the same folder in ASCII.
        short = ctypes.create_unicode_buffer(_LONGEST_PATH)
        if ctypes.windll.kernel32.GetShortPathNameW(str(folder), short, _LONGEST_PATH):
            return short.value
    return str(folder)


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what Chroma raises into our error."""
    # Loaded by then; at the top it would make every import of this module load Chroma.
    from chromadb.errors import ChromaError  # noqa: PLC0415

    try:
        yield
    except (ChromaError, OSError, ValueError) as error:
        reason = shorten(f"{type(error).__name__}: {error}", _LONGEST_REASON)
        message = (
            f"Chỉ mục véc-tơ không đọc hoặc ghi được ({reason}). "
            "Văn bản trong kho vẫn còn nguyên; hãy chạy «danvan reindex» để lập lại chỉ mục."
        )
        raise LibraryError(message) from error
