"""Every vector store keeps the same contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.memory_index import MemoryIndex
from tests.contracts.vector_store import VectorIndexContract
from vectorstore.chroma import ChromaIndex
from vectorstore.chroma_apart import ChromaApart


class TestChroma(VectorIndexContract):
    @pytest.fixture
    def index(self, tmp_path: Path) -> Iterator[ChromaIndex]:
        index = ChromaIndex.open(tmp_path / "vectors")
        yield index
        index.close()


class TestChromaApart(VectorIndexContract):
    @pytest.fixture
    def index(self, tmp_path: Path) -> Iterator[ChromaApart]:
        index = ChromaApart.open(tmp_path / "vectors")
        yield index
        index.close()


class TestMemory(VectorIndexContract):
    @pytest.fixture
    def index(self) -> MemoryIndex:
        return MemoryIndex()
