"""What is particular to Chroma: its folder, its errors, and when it is loaded."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from chromadb import PersistentClient
from chromadb.config import Settings

from ingest.errors import LibraryError
from tests.conftest import ROOT
from tests.contracts.vector_store import EAST, NORTH, entry, found
from vectorstore.chroma import ChromaIndex


def test_vectors_are_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    index = ChromaIndex.open(tmp_path)
    index.put([entry("a", EAST), entry("b", NORTH)])
    index.flush()
    index.close()

    again = ChromaIndex.open(tmp_path)
    try:
        assert found(again, NORTH) == ["b", "a"]
    finally:
        again.close()


def test_a_folder_may_have_a_vietnamese_name(tmp_path: Path) -> None:
    index = ChromaIndex.open(tmp_path / "Kho văn bản của Nguyễn Thị Hoà")
    try:
        index.put([entry("a", EAST)])
        assert found(index, EAST) == ["a"]
    finally:
        index.close()


def test_a_closed_folder_can_be_removed_and_used_again(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    for name in ("a", "b"):
        index = ChromaIndex.open(folder)
        index.put([entry(name, EAST)])
        assert index.passage_ids() == {name}
        index.close()
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


def test_a_folder_that_chroma_cannot_read_is_told_in_our_words(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_text("hỏng" * 1000, encoding="utf-8")

    with pytest.raises(LibraryError, match="danvan reindex") as refusal:
        ChromaIndex.open(tmp_path)

    assert refusal.value.__cause__ is not None


def test_vectors_that_were_lost_are_missed_when_all_are_read(tmp_path: Path) -> None:
    # Two processes that do not take turns: the second graph is written over the first.
    program = (
        "from pathlib import Path\n"
        "from tests.contracts.vector_store import EAST, entry\n"
        "from vectorstore.chroma import ChromaIndex\n"
        f"index = ChromaIndex.open(Path({str(tmp_path)!r}))\n"
        "index.put([entry(str(n), (1.0, n, 0.0)) for n in range(1_200)])\n"
        "index.close()"
    )
    index = ChromaIndex.open(tmp_path)
    try:
        index.put([entry("a", EAST)])
        index.read_through()
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)  # noqa: S603 (our own)
        index.put([entry("b", EAST)])
        with pytest.raises(LibraryError, match="danvan reindex"):
            index.read_through()
    finally:
        index.close()


def test_each_vector_is_compared_where_there_are_few(tmp_path: Path) -> None:
    # A hundred times the same vector: a graph of so many equals has places that no search reaches.
    index = ChromaIndex.open(tmp_path)
    try:
        index.put([entry(f"{n:04}", EAST if n % 20 else (1.0, n, 0.0)) for n in range(2_000)])

        nearest = [each.passage_id for each in index.nearest(EAST, limit=300)]

        assert nearest == sorted(f"{n:04}" for n in range(2_000) if n % 20 or n == 0)[:300]
    finally:
        index.close()


def test_a_search_sees_what_was_put_and_deleted_since_the_last(tmp_path: Path) -> None:
    index = ChromaIndex.open(tmp_path)
    try:
        index.put([entry("a", EAST), entry("b", NORTH)])
        assert found(index, EAST) == ["a", "b"]
        index.put([entry("c", EAST)], are_new=True)
        index.delete(["a"])
        assert found(index, EAST) == ["c", "b"]
    finally:
        index.close()


def test_where_there_are_many_the_graph_is_searched_wide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vectorstore.chroma._COMPARED_EACH", 10)
    monkeypatch.setattr("vectorstore.chroma._NAMED_COMPARED_EACH", 10)
    turned = [(f"{n:04}", (math.cos(n / 400), math.sin(n / 400), 0.0)) for n in range(1_200)]
    index = ChromaIndex.open(tmp_path)
    try:
        index.put([entry(name, vector) for name, vector in turned])
        assert found(index, EAST) == [f"{n:04}" for n in range(10)]
        # Among few they are compared each, among more the graph is asked.
        for step in (5, 300):
            named = [f"{n:04}" for n in range(0, 1_200, 1_200 // step)]
            among = index.nearest(EAST, limit=3, passage_ids=named)
            assert [each.passage_id for each in among] == named[:3]
    finally:
        index.close()


def test_an_index_of_before_is_searched_as_wide_as_a_new_one(tmp_path: Path) -> None:
    client = PersistentClient(tmp_path, settings=Settings(anonymized_telemetry=False))
    old = client.create_collection(
        "passages", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
    )
    old.add(ids=["a", "b"], embeddings=np.array([EAST, NORTH], dtype=np.float32))
    client.close()  # type: ignore[attr-defined]  # its declared type lacks this

    index = ChromaIndex.open(tmp_path)
    index.close()

    client = PersistentClient(tmp_path, settings=Settings(anonymized_telemetry=False))
    kept = client.get_collection("passages", embedding_function=None)
    assert kept.configuration_json["hnsw"]["ef_search"] > 200
    assert kept.count() == 2
    client.close()  # type: ignore[attr-defined]  # the same


def test_a_vector_of_another_length_is_told_in_our_words(tmp_path: Path) -> None:
    index = ChromaIndex.open(tmp_path)
    try:
        index.put([entry("a", EAST)])
        with pytest.raises(LibraryError, match="danvan reindex"):
            index.nearest((1.0, 2.0), limit=1)
    finally:
        index.close()


def test_chroma_is_loaded_when_an_index_is_opened_and_not_before() -> None:
    program = (
        "import sys, vectorstore.library\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} "
        "& {'chromadb', 'langchain_chroma', 'torch', 'tokenizers'}))"
    )

    run = subprocess.run(  # noqa: S603 (our own interpreter, a constant program)
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == ""
