"""An index that another process holds does what one in this process does, and may be lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import LibraryError
from tests.vectorstore.documents import document
from tests.vectorstore.states import all_rows, all_vectors
from vectorstore.chroma import ChromaIndex
from vectorstore.chroma_apart import ChromaProcess, IndexApart
from vectorstore.embedding import EmbeddingModel, load_embedding_model
from vectorstore.library import Library
from vectorstore.vectors import Embedded

MANY = tuple(
    document(f"Nhiệm vụ {n} của nhà trường", "Báo cáo trước ngày 05/12", number=f"{n}/KH-THPT")
    for n in range(7)
)
ENTRIES = [
    Embedded(passage_id="a", vector=[1.0, 0.0]),
    Embedded(passage_id="b", vector=[0.0, 1.0]),
    Embedded(passage_id="c", vector=[0.6, 0.8]),
]


@pytest.fixture(scope="module")
def shipped() -> EmbeddingModel:
    return load_embedding_model(None)


@pytest.fixture
def process() -> Iterator[ChromaProcess]:
    begun = ChromaProcess.start()
    assert begun is not None
    yield begun
    begun.end()


def kill(process: ChromaProcess) -> None:
    pid = process._process.pid
    assert pid is not None
    os.kill(pid, signal.SIGTERM)
    process._process.join()


def test_it_answers_as_an_index_in_this_process(tmp_path: Path, process: ChromaProcess) -> None:
    index = process.open(tmp_path)
    index.put(ENTRIES, are_new=True)
    index.put(ENTRIES[:1])
    index.flush()
    index.read_through()
    found = index.nearest([0.0, 1.0], limit=2)

    assert [each.passage_id for each in found] == ["b", "c"]
    assert [each.passage_id for each in index.nearest([0, 1], limit=2, passage_ids=["a"])] == ["a"]
    index.delete(["b"])
    assert index.passage_ids() == {"a", "c"}
    index.close()
    here = ChromaIndex.open(tmp_path)
    assert here.passage_ids() == {"a", "c"}
    here.close()


def test_what_fails_there_is_told_here_and_the_next_is_answered(
    tmp_path: Path, process: ChromaProcess
) -> None:
    index = process.open(tmp_path)
    index.put(ENTRIES)

    with pytest.raises(LibraryError, match="dimension"):
        index.put([Embedded(passage_id="d", vector=[1.0, 0.0, 0.0])])
    assert index.passage_ids() == {"a", "b", "c"}


def test_a_process_that_is_gone_is_told_and_is_not_asked_again(
    tmp_path: Path, process: ChromaProcess
) -> None:
    index = process.open(tmp_path)
    kill(process)

    with pytest.raises(LibraryError, match="Tiến trình"):
        index.put(ENTRIES)
    assert process.is_gone
    with pytest.raises(LibraryError, match="Tiến trình"):
        index.flush()
    index.close()


def test_many_documents_are_written_apart_as_in_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: EmbeddingModel
) -> None:
    with Library.open(tmp_path / "here", embedding=shipped) as library:
        for each in MANY:
            library.add(each)
        expected = library.hybrid.search("báo cáo", limit=5)
    monkeypatch.setattr("vectorstore.preparing.BULK", 2)
    opened: list[Path] = []
    real = ChromaProcess.open

    def noted(self: ChromaProcess, folder: Path) -> IndexApart:
        opened.append(folder)
        return real(self, folder)

    monkeypatch.setattr(ChromaProcess, "open", noted)

    with Library.open(tmp_path / "apart", embedding=shipped) as library:
        seen: list[int] = []

        def look(_done: int, _of: int) -> None:
            seen.append(len(library.hybrid.search("báo cáo", limit=50)))

        library.add_all(MANY, progress=look)
        found = library.hybrid.search("báo cáo", limit=5)
        assert library.check() == ()
        assert found == expected
    assert len(opened) == 1  # once for all changes, and for the searches between them
    assert seen == [4, 8, 12, 14]
    assert all_vectors(tmp_path / "apart") == all_vectors(tmp_path / "here")
    rows = all_rows(tmp_path / "apart")
    for table, same in all_rows(tmp_path / "here").items():
        if table in ("passages", "cited_documents", "obligations"):
            assert rows[table] == same


def test_without_the_other_process_it_goes_on(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shipped: EmbeddingModel,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("vectorstore.preparing.BULK", 2)
    start = ChromaProcess.start

    def killed() -> ChromaProcess | None:
        begun = start()
        assert begun is not None
        kill(begun)
        return begun

    monkeypatch.setattr(ChromaProcess, "start", killed)

    with Library.open(tmp_path, embedding=shipped) as library:
        library.add_all(MANY)
        assert library.check() == ()
        assert len(library.catalog.documents()) == len(MANY)
    assert "going on without it" in caplog.text


def test_a_process_that_dies_on_the_way_leaves_what_was_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: EmbeddingModel
) -> None:
    monkeypatch.setattr("vectorstore.preparing.BULK", 2)

    with Library.open(tmp_path, embedding=shipped) as library:

        def kill_it(done: int, _of: int) -> None:
            if done == 4 and library._index._apart is not None:
                kill(library._index._apart)

        with pytest.raises(LibraryError, match="Tiến trình"):
            library.add_all(MANY, progress=kill_it)
        assert {each.summary.id for each in library.catalog.documents()} == {
            each.id for each in MANY[:4]
        }
        library.add_all(MANY[4:])
        assert library.check() == ()
        assert len(library.catalog.documents()) == len(MANY)
