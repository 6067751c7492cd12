"""What ``check`` is there to find, brought about by hand."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from tests.vectorstore.documents import OLD, OTHER, document, hashing_model
from tests.vectorstore.states import all_vectors, texts_found
from vectorstore.library import Library


@pytest.fixture
def filled(home: Path) -> Path:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
        library.add(OTHER)
    return home


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        pytest.param(
            "DELETE FROM lexical_docsize WHERE id = 1", "chưa vào chỉ mục từ", id="words missing"
        ),
        pytest.param(
            "INSERT INTO lexical (rowid, body) VALUES (99, 'x')",
            "không ứng với đoạn nào",
            id="words without a passage",
        ),
        pytest.param("UPDATE documents SET text = text || '.'", "mã kiểm tra", id="another text"),
        pytest.param("UPDATE passages SET start = start + 1", "mã kiểm tra", id="another place"),
        pytest.param(
            "DELETE FROM documents", "không thuộc văn bản nào", id="parts without a document"
        ),
        pytest.param(
            "UPDATE passages SET id = 'x' WHERE \"row\" = 1",
            "chưa có véc-tơ",
            id="a passage without a vector",
        ),
        pytest.param(
            'DELETE FROM passages WHERE "row" = 1',
            "không ứng với đoạn nào",
            id="a vector without a passage",
        ),
    ],
)
def test_each_is_found(filled: Path, damage: str, told: str) -> None:
    with closing(sqlite3.connect(filled / "catalog.db")) as connection:
        connection.execute(damage)
        connection.commit()

    with Library.open(filled, embedding=hashing_model()) as library:
        assert told in " ".join(library.check())


def test_an_index_that_is_gone_is_built_again(filled: Path) -> None:
    before = all_vectors(filled)
    shutil.rmtree(filled / "vectors")

    with Library.open(filled, embedding=hashing_model()) as library:
        assert library.check() == ()
        assert texts_found(library, "trồng cây")[0] == OLD.passages[1].text
    assert all_vectors(filled) == before


def test_vectors_that_cannot_be_read_are_found(filled: Path) -> None:
    with Library.open(filled, embedding=hashing_model()) as library:
        library.add(document(*(f"mục số {n}" for n in range(1_200)), number="1/KH"))
    graph = next((filled / "vectors").rglob("index_metadata.pickle"))
    graph.write_bytes(graph.read_bytes()[:1_000])

    with Library.open(filled, embedding=hashing_model()) as library:
        assert "danvan reindex" in " ".join(library.check())
        library.rebuild(lambda _done, _total: None)
        assert library.check() == ()


def test_an_index_that_another_process_is_building_is_missed_by_nobody(filled: Path) -> None:
    with Library.open(filled, embedding=hashing_model()) as library:
        with FileLock(filled / "writer.lock"):
            with closing(sqlite3.connect(filled / "catalog.db")) as connection:
                connection.execute("DELETE FROM indexes")
                connection.commit()
            assert texts_found(library, "trồng cây") == [OLD.passages[1].text]  # by words
            assert "ghi dở" in " ".join(library.check())
        assert len(texts_found(library, "trồng cây")) > 1  # by vectors too
        assert library.check() == ()
