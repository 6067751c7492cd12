"""The index is built again for another model, or where it stopped, and every id stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import IndexMismatch
from tests.vectorstore.documents import (
    NEW,
    OLD,
    OTHER,
    HashingEmbeddings,
    document,
    full_document,
    hashing_model,
)
from tests.vectorstore.states import all_vectors, passage_ids, texts_found
from vectorstore.library import Library


class TestAnotherEmbeddingModel:
    @pytest.fixture
    def filled(self, home: Path) -> Path:
        with Library.open(home, embedding=hashing_model("first")) as library:
            library.add(OLD)
            library.add(OTHER)
        return home

    def test_it_is_refused_for_searching_and_adding_with_both_names(self, filled: Path) -> None:
        with Library.open(filled, embedding=hashing_model("second")) as library:
            with pytest.raises(IndexMismatch) as searching:
                library.retriever.search("trồng cây", limit=5)
            with pytest.raises(IndexMismatch):
                library.add(NEW, replace=True)
            assert (searching.value.expected, searching.value.found) == ("second", "first")
            assert library.catalog.document(OLD.id) == OLD
            assert "second" in " ".join(library.check())

    def test_documents_can_be_read_and_removed_all_the_same(self, filled: Path) -> None:
        with Library.open(filled, embedding=hashing_model("second")) as library:
            assert library.remove(OLD.id)
            assert len(library.catalog.documents()) == 1
        with Library.open(filled, embedding=hashing_model("first")) as library:
            assert library.check() == ()

    def test_rebuilding_takes_it_and_keeps_every_id(self, filled: Path) -> None:
        before, ids = all_vectors(filled), passage_ids(filled)
        with Library.open(filled, embedding=hashing_model("second")) as library:
            library.rebuild(lambda _done, _total: None)
            assert library.check() == ()
            assert texts_found(library, "trồng cây")[0] == OLD.passages[1].text
        after = all_vectors(filled)

        assert passage_ids(filled) == ids
        assert [each.passage_id for each in after] == [each.passage_id for each in before]
        assert [each.vector for each in after] != [each.vector for each in before]

    def test_an_empty_library_takes_it_without_ado(self, home: Path) -> None:
        with Library.open(home, embedding=hashing_model("first")) as library:
            library.add(OLD)
            library.remove(OLD.id)
        with Library.open(home, embedding=hashing_model("second")) as library:
            library.add(OLD)
            assert texts_found(library, "trồng cây")[0] == OLD.passages[1].text
            assert library.check() == ()


class TestRebuilding:
    def test_it_restores_the_same_vectors(self, home: Path) -> None:
        with Library.open(home, embedding=hashing_model()) as library:
            library.add(OLD)
            library.add(full_document())
        before = all_vectors(home)

        with Library.open(home, embedding=hashing_model()) as library:
            library.rebuild(lambda _done, _total: None)

        assert all_vectors(home) == before

    def test_it_reports_from_the_first_passage_to_the_last(self, library: Library) -> None:
        library.add(document(*(f"mục số {n}" for n in range(600))))
        seen: list[tuple[int, int]] = []

        library.rebuild(lambda done, total: seen.append((done, total)))

        assert seen[0] == (0, 600)
        assert seen[-1] == (600, 600)
        assert [done for done, _ in seen] == sorted({done for done, _ in seen})

    def test_an_interrupted_one_leaves_the_old_index_and_is_continued(self, home: Path) -> None:
        embeddings = CountingEmbeddings()
        model = hashing_model("second", embeddings)
        with Library.open(home, embedding=hashing_model("first")) as library:
            library.add(document(*(f"mục số {n}" for n in range(600))))

        with Library.open(home, embedding=model) as library:
            with pytest.raises(KeyboardInterrupt):
                library.rebuild(_interrupt_after_256)
            done_before = embeddings.embedded
        with Library.open(home, embedding=hashing_model("first")) as library:
            assert texts_found(library, "mục số 7")
            assert library.check() == ()
        with Library.open(home, embedding=model) as library:
            library.rebuild(lambda _done, _total: None)
            assert library.check() == ()
            assert texts_found(library, "mục số 7")

        assert done_before == 256
        assert embeddings.embedded == 600 + 1  # and one question

    def test_a_change_of_the_library_makes_an_interrupted_one_start_over(self, home: Path) -> None:
        with Library.open(home, embedding=hashing_model()) as library:
            library.add(document(*(f"mục số {n}" for n in range(600))))
            with pytest.raises(KeyboardInterrupt):
                library.rebuild(_interrupt_after_256)
            library.add(document(*(f"mục đổi {n}" for n in range(600))), replace=True)
            library.rebuild(lambda _done, _total: None)
            assert library.check() == ()

        assert [each.passage_id for each in all_vectors(home)] == passage_ids(home)


class CountingEmbeddings(HashingEmbeddings):
    """Counts what it embeds."""

    def __init__(self) -> None:
        super().__init__()
        self.embedded = 0

    def embed_query(self, text: str) -> list[float]:
        self.embedded += 1
        return super().embed_query(text)


def _interrupt_after_256(done: int, _total: int) -> None:
    if done >= 256:
        raise KeyboardInterrupt
