"""Builds a vector index anew from the catalog, beside the one in use."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TypeAlias

from vectorstore.catalog import Catalog
from vectorstore.embedding import EmbeddingModel
from vectorstore.searchable import Searchable
from vectorstore.shared_index import SharedIndex
from vectorstore.vectors import embed

_log = logging.getLogger(__name__)

# The most that an interruption loses; a large model takes a minute for so many.
_BATCH = 256

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of passages done and of all passages."""


def rebuild_index(
    *, catalog: Catalog, index: SharedIndex, model: EmbeddingModel, progress: Progress
) -> None:
    """Embed every passage, then let the new index take the place of the old one.

    What an interrupted rebuild with the same model got done is kept. For the writer only.
    """
    started = time.perf_counter()
    manifest = index.unfinished(model) or index.add_index(model, is_current=False)
    wanted = catalog.searchable_ids()
    present = index.passage_ids(manifest)
    missing = [passage_id for passage_id in wanted if passage_id not in present]
    for start in range(0, len(missing), _BATCH):
        progress(len(wanted) - len(missing) + start, len(wanted))
        batch = catalog.passages(missing[start : start + _BATCH])
        entries = embed([Searchable.of(each.document, each.passage) for each in batch], model)
        with index.being_written(manifest):
            index.put(manifest, entries)
    index.make_current(manifest)
    progress(len(wanted), len(wanted))
    milliseconds = 1000 * (time.perf_counter() - started)
    _log.info("index rebuilt with %s: %d passages, %.0f ms", model.name, len(wanted), milliseconds)
