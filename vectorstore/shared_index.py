"""One vector index for many threads and processes: never two at once, never an outdated view.

Chroma keeps its graph in memory and takes its files for its own. So everybody takes turns, and
whoever finds that the files have changed since loads them anew.
"""

from __future__ import annotations

import logging
import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from ingest.errors import IndexMismatch
from vectorstore.catalog import Catalog
from vectorstore.chroma import ChromaIndex
from vectorstore.chroma_apart import ChromaApart
from vectorstore.database import Database
from vectorstore.embedding import EmbeddingModel
from vectorstore.evidence import Scored
from vectorstore.locks import Locks
from vectorstore.manifest import (
    Manifest,
    add_manifest,
    drop_manifest,
    make_current,
    mark_writing,
    read_manifests,
    revision_of,
    unfinished_manifest,
)
from vectorstore.vectors import Embedded

_log = logging.getLogger(__name__)

# Others wait while a batch is written: a quarter to half a second for so many.
BATCH = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    revision: int
    index: ChromaIndex | ChromaApart


class SharedIndex:
    """The vector indexes of one library; each is loaded when it is first needed."""

    def __init__(self, *, home: Path, database: Database, locks: Locks) -> None:
        self._home = home / "vectors"
        self._database = database
        self._catalog = Catalog.of(database)
        self._locks = locks
        self._loaded: dict[str, _Loaded] = {}
        self._is_apart = False
        self._held: str | None = None

    def nearest(
        self,
        vector: Sequence[float],
        *,
        model: EmbeddingModel,
        limit: int,
        passage_ids: Sequence[str] | None = None,
    ) -> tuple[Scored, ...] | None:
        """The passages nearest to a vector that ``model`` made; None if there is no sound index.

        Raises:
            IndexMismatch: if another model built the index.
        """
        with self._locks.turn():
            manifest = self._catalog.manifest
            if manifest is None or not self._is_sound(manifest):
                return None
            require_same_model(manifest, model)
            index = self._load(manifest)
            return index.nearest(vector, limit=limit, passage_ids=passage_ids)

    def is_missing(self) -> bool:
        """Whether there are passages to find and no sound index to find them with."""
        with self._locks.turn():
            manifest = self._catalog.manifest
            if manifest is not None and self._is_sound(manifest):
                return False
        return bool(self._catalog.searchable_ids())

    def _is_sound(self, manifest: Manifest) -> bool:
        """Whether the files may be opened; to be asked in one's own turn.

        While a writer is there, its files are whole in everybody else's turn. A writer that is gone
        may have left them cut short.
        """
        if not (self._home / manifest.folder).is_dir():
            return False
        return not manifest.is_being_written or self._locks.is_there_a_writer()

    # What follows is for the holder of the writer's lock.

    def forget_unsound(self) -> None:
        """Drop every index that a dead writer left; runs in the turn in which a writer comes."""
        with self._database.reading() as connection:
            manifests = read_manifests(connection)
        for manifest in manifests:
            if manifest.is_being_written or not (self._home / manifest.folder).is_dir():
                _log.warning("index %s was cut short or is gone; to be rebuilt", manifest.folder)
                with self._database.changing() as connection:
                    drop_manifest(connection, is_current=manifest.is_current)

    def add_index(self, model: EmbeddingModel, *, is_current: bool) -> Manifest:
        """Enter a new, empty index."""
        self.sweep()
        folder = uuid.uuid4().hex  # never used again: others may still have the old one loaded
        (self._home / folder).mkdir(parents=True)
        manifest = Manifest(
            folder=folder, model=model.name, dimensions=model.dimensions, is_current=is_current
        )
        with self._database.changing() as connection:
            add_manifest(connection, manifest)
        return manifest

    def unfinished(self, model: EmbeddingModel) -> Manifest | None:
        """The index that an interrupted rebuild with the same model left behind."""
        with self._database.reading() as connection:
            manifest = unfinished_manifest(connection)
        return manifest if manifest is not None and is_built_by(manifest, model) else None

    @contextmanager
    def being_written(self, manifest: Manifest) -> Iterator[None]:
        """Mark the files as unsound from now until the end; an exception leaves the mark.

        Meanwhile nobody else changes them, so that nothing is asked about what is loaded.
        """
        with self.changing(manifest, is_being_written=True):
            pass
        with self._locks.turn():
            self._load(manifest)
            self._held = manifest.folder
        try:
            yield
            with self._locks.turn():
                self._load(manifest).flush()
        finally:
            with self._locks.turn():
                self._held = None
                loaded = self._loaded[manifest.folder]
                revision = self._revision_of(manifest)
                self._loaded[manifest.folder] = replace(loaded, revision=revision)
        with self.changing(manifest, is_being_written=False):
            pass

    @contextmanager
    def changing(self, manifest: Manifest, *, is_being_written: bool) -> Iterator[Connection]:
        """A transaction after which others load the files anew; the writer need not."""
        with self._database.changing() as connection:
            yield connection
            mark_writing(connection, manifest.folder, is_being_written=is_being_written)
        if self._held == manifest.folder:
            return
        with self._locks.turn():
            loaded = self._loaded.get(manifest.folder)
            revision = self._revision_of(manifest)
            if loaded is not None and loaded.revision == revision - 1:
                self._loaded[manifest.folder] = replace(loaded, revision=revision)

    def put(
        self, manifest: Manifest, entries: Sequence[Embedded], *, are_new: bool = False
    ) -> None:
        """Write vectors; searches pass over them until their passages are in the catalog."""
        for start in range(0, len(entries), BATCH):
            with self._locks.turn():
                self._load(manifest).put(entries[start : start + BATCH], are_new=are_new)

    def delete(self, manifest: Manifest, passage_ids: Sequence[str]) -> None:
        """Delete vectors; their passages must have left the catalog."""
        for start in range(0, len(passage_ids), BATCH):
            with self._locks.turn():
                self._load(manifest).delete(passage_ids[start : start + BATCH])

    def passage_ids(self, manifest: Manifest) -> frozenset[str]:
        """Every passage that has a vector."""
        with self._locks.turn():
            return self._load(manifest).passage_ids()

    def read_through(self, manifest: Manifest) -> None:
        """Read every vector.

        Raises:
            LibraryError: if one that should be there is not.
        """
        with self._locks.turn():
            self._load(manifest).read_through()

    def make_current(self, manifest: Manifest) -> None:
        """Let a finished index take the place of the current one, whose files are removed."""
        with self._database.changing() as connection:
            make_current(connection, manifest.folder)
        self.sweep()

    def sweep(self) -> None:
        """Remove the folders that no manifest names."""
        with self._locks.turn():
            with self._database.reading() as connection:
                known = {manifest.folder for manifest in read_manifests(connection)}
            for folder in self._loaded.keys() - known:
                self._loaded.pop(folder).index.close()
            for path in self._home.glob("*"):
                if path.name not in known:
                    # On Windows another process may still have it open; the next sweep gets it.
                    shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Have the files open in another process meanwhile, which takes a second to begin."""
        self.close()
        self._is_apart = True
        try:
            yield
        finally:
            self._is_apart = False
            self.close()

    # What follows is for everybody.

    def close(self) -> None:
        """Release the files."""
        with self._locks.turn():
            for loaded in self._loaded.values():
                loaded.index.close()
            self._loaded.clear()

    def _load(self, manifest: Manifest) -> ChromaIndex | ChromaApart:
        """The index as its files are now; to be called in one's own turn."""
        loaded = self._loaded.get(manifest.folder)
        if loaded is not None and manifest.folder == self._held:
            return loaded.index
        revision = self._revision_of(manifest)
        if loaded is not None and loaded.revision == revision:
            return loaded.index
        if loaded is not None:
            del self._loaded[manifest.folder]
            loaded.index.close()
        folder = self._home / manifest.folder
        index = ChromaApart.open(folder) if self._is_apart else ChromaIndex.open(folder)
        self._loaded[manifest.folder] = _Loaded(revision=revision, index=index)
        return index

    def _revision_of(self, manifest: Manifest) -> int:
        with self._database.reading() as connection:
            return revision_of(connection, manifest.folder)


def is_built_by(manifest: Manifest, model: EmbeddingModel) -> bool:
    """Whether the vectors of an index and those of a model can be compared."""
    return (manifest.model, manifest.dimensions) == (model.name, model.dimensions)


def require_same_model(manifest: Manifest, model: EmbeddingModel) -> None:
    """Refuse to compare vectors of two models.

    Raises:
        IndexMismatch: if ``model`` did not build the index.
    """
    if not is_built_by(manifest, model):
        raise IndexMismatch(expected=model.name, found=manifest.model)
