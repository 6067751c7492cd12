"""Adding, replacing and removing: each is done whole, and doing it twice changes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.document import Document
from ingest.errors import LibraryError
from tests.contracts.memory_index import cosine
from tests.vectorstore.documents import (
    NEW,
    OLD,
    OTHER,
    HashingEmbeddings,
    Part,
    document,
    full_document,
    hashing_model,
)
from tests.vectorstore.states import all_rows, all_vectors, passage_ids, texts_found
from vectorstore.evidence import Counts
from vectorstore.library import Library, OutcomeKind
from vectorstore.tables import SCHEMA_VERSION

DIGEST = document("Bản tóm lược: trồng cây", is_digest=True)


def test_a_new_library_is_empty_and_sound(library: Library) -> None:
    assert library.catalog.counts() == Counts(documents=0, passages=0, references=0, obligations=0)
    assert library.retriever.search("dân vận", limit=5) == ()
    assert not library.was_ever_filled
    assert library.check() == ()


def test_a_document_that_is_added_is_kept_and_found(library: Library) -> None:
    outcome = library.add(OLD)

    assert (outcome.kind, outcome.document, outcome.replaced) == (
        OutcomeKind.ADDED,
        OLD.summary,
        None,
    )
    assert library.catalog.document(OLD.id) == OLD
    assert texts_found(library, "trồng cây")[0] == OLD.passages[1].text
    assert library.check() == ()


def test_adding_the_same_document_twice_changes_nothing(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(full_document())
        library.add(OLD)
    rows, vectors = all_rows(home), all_vectors(home)

    with Library.open(home, embedding=hashing_model()) as library:
        kinds = {library.add(full_document()).kind, library.add(OLD, replace=True).kind}

    assert kinds == {OutcomeKind.UNCHANGED}
    assert all_rows(home) == rows
    assert all_vectors(home) == vectors
    assert [each.passage_id for each in vectors] == passage_ids(home)


def test_a_conflict_changes_nothing_and_says_what_to_do(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
    rows, vectors = all_rows(home), all_vectors(home)

    with Library.open(home, embedding=hashing_model()) as library:
        outcome = library.add(NEW)

    assert outcome.kind is OutcomeKind.CONFLICT
    assert "thay bản cũ" in outcome.message
    assert all_rows(home) == rows
    assert all_vectors(home) == vectors


def test_replacing_leaves_only_the_new_document(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OTHER)
        library.add(OLD)
        outcome = library.add(NEW, replace=True)

        assert (outcome.kind, outcome.replaced) == (OutcomeKind.REPLACED, OLD.summary)
        assert library.catalog.document(OLD.id) == NEW
        assert library.check() == ()
        assert OLD.passages[1].text not in texts_found(library, "trồng cây mùa xuân")
        assert texts_found(library, "dọn trường")[0] == NEW.passages[1].text

    assert [each.passage_id for each in all_vectors(home)] == passage_ids(home)


def test_replacing_gives_the_same_state_as_adding_to_an_empty_library(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a", embedding=hashing_model()) as library:
        library.add(OLD)
        library.add(NEW, replace=True)
    with Library.open(tmp_path / "b", embedding=hashing_model()) as library:
        library.add(NEW)

    assert all_vectors(tmp_path / "a") == all_vectors(tmp_path / "b")
    assert passage_ids(tmp_path / "a") == passage_ids(tmp_path / "b")


def test_a_paragraph_under_a_new_heading_keeps_its_id_and_gets_a_new_vector(home: Path) -> None:
    before = document(Part(text="Tổ chức hội nghị", headings=("I. Nội dung",)), "Một mục")
    after = document(Part(text="Tổ chức hội nghị", headings=("I. Giải pháp",)), "Mục khác")
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(before)
        library.add(after, replace=True)

    assert before.passages[0].id == after.passages[0].id
    (kept,) = (each for each in all_vectors(home) if each.passage_id == after.passages[0].id)
    expected = HashingEmbeddings("hashing").embed_query("I. Giải pháp\nTổ chức hội nghị")
    assert cosine(kept.vector, expected) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("kept", "offered", "force", "expected"),
    [
        pytest.param(OLD, NEW, False, OutcomeKind.CONFLICT, id="another content waits to be told"),
        pytest.param(OLD, NEW, True, OutcomeKind.REPLACED, id="told to replace"),
        pytest.param(OLD, OLD, True, OutcomeKind.UNCHANGED, id="the same content, even told to"),
        pytest.param(DIGEST, NEW, False, OutcomeKind.REPLACED, id="an original after its digest"),
        pytest.param(OLD, DIGEST, False, OutcomeKind.UNCHANGED, id="a digest after its original"),
        pytest.param(OLD, DIGEST, True, OutcomeKind.UNCHANGED, id="a digest, even told to"),
        pytest.param(
            DIGEST,
            document("Bản tóm lược khác", is_digest=True),
            False,
            OutcomeKind.CONFLICT,
            id="another digest",
        ),
        pytest.param(OLD, OTHER, False, OutcomeKind.ADDED, id="another identity"),
    ],
)
def test_which_of_two_documents_stays(
    library: Library,
    kept: Document,
    offered: Document,
    force: bool,
    expected: OutcomeKind,
) -> None:
    library.add(kept)

    outcome = library.add(offered, replace=force)

    stays = expected in (OutcomeKind.ADDED, OutcomeKind.REPLACED)
    assert outcome.kind is expected
    assert library.catalog.document(offered.id) == (offered if stays else kept)
    assert outcome.document == offered.summary


def test_removing_leaves_nothing_of_the_document(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
        library.add(OTHER)

        assert library.remove(OLD.id)
        assert not library.remove(OLD.id)
        assert library.catalog.document(OLD.id) is None
        assert library.check() == ()

    rows = all_rows(home)
    assert OLD.id not in repr(rows)
    assert OLD.passages[1].id not in repr(rows)
    assert {each.passage_id for each in all_vectors(home)} == {each.id for each in OTHER.passages}


def test_the_sample_is_removed_and_what_the_user_added_stays(library: Library) -> None:
    library.add(DIGEST, sample=True)
    library.add(OTHER, sample=True)
    library.add(OLD)  # the original of the digest: no sample any more

    assert library.remove_sample() == 1
    assert [record.summary.id for record in library.catalog.documents()] == [OLD.id]
    assert library.remove_sample() == 0


def test_a_library_remembers_that_it_was_filled(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD, sample=True)
        library.remove_sample()
    with Library.open(home, embedding=hashing_model()) as library:
        assert library.was_ever_filled
        assert library.catalog.documents() == ()


def test_what_is_added_is_there_when_the_library_is_opened_again(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(full_document())
        library.add(OLD)
        found = library.retriever.search("báo cáo dân vận", limit=10)
    with Library.open(home, embedding=hashing_model()) as library:
        assert library.catalog.document(full_document().id) == full_document()
        assert library.retriever.search("báo cáo dân vận", limit=10) == found
        assert library.check() == ()


def test_a_document_of_artefacts_only_is_kept_though_nothing_of_it_is_found(
    library: Library,
) -> None:
    plain = document("- Trang 7 -")
    artefacts = replace(
        plain,
        passages=tuple(
            replace(passage, role=full_document().passages[2].role) for passage in plain.passages
        ),
    )
    library.add(artefacts)

    assert library.catalog.document(artefacts.id) == artefacts
    assert library.retriever.search("trang 7", limit=5) == ()
    assert library.check() == ()


def test_a_change_that_fails_half_way_leaves_everything_as_it_was(home: Path) -> None:
    sound = document("Mở đầu chung", *(f"mục {n}" for n in range(300)))
    # Two passages under one id: the vectors are in by the time the catalog refuses them.
    broken = replace(sound, passages=(*sound.passages, sound.passages[-1]))
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
    rows, vectors = all_rows(home), all_vectors(home)

    with Library.open(home, embedding=hashing_model()) as library:
        with pytest.raises(LibraryError):
            library.add(broken, replace=True)
        assert library.catalog.document(OLD.id) == OLD
        assert library.check() == ()

    after = all_rows(home)
    assert {**after, "indexes": []} == {**rows, "indexes": []}  # its revision has moved on
    assert all_vectors(home) == vectors


def test_a_library_of_another_version_is_refused_with_both_numbers(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        connection.execute("UPDATE library SET schema_version = 99")
        connection.commit()

    with pytest.raises(LibraryError, match=f"99.*{SCHEMA_VERSION}"):
        Library.open(home, embedding=hashing_model())


def test_a_library_made_before_an_index_is_given_it(home: Path) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(OLD)
    made = indexes(home)
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        connection.execute("DROP INDEX documents_of_a_title")
        connection.execute(
            "CREATE INDEX cited_documents_of_a_title ON cited_documents (words_key, year)"
        )
        connection.commit()

    with Library.open(home, embedding=hashing_model()) as library:
        assert library.catalog.document(OLD.id) == OLD
    assert indexes(home) == made


def indexes(home: Path) -> set[str]:
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
    return {name for (name,) in rows}


def test_a_file_that_is_no_catalog_is_refused(home: Path) -> None:
    home.mkdir()
    (home / "catalog.db").write_text("không phải cơ sở dữ liệu" * 100, encoding="utf-8")

    with pytest.raises(LibraryError, match="danvan doctor"):
        Library.open(home, embedding=hashing_model())


def test_a_home_that_cannot_be_a_folder_is_refused(home: Path) -> None:
    home.write_text("một tệp", encoding="utf-8")

    with pytest.raises(LibraryError, match="--home"):
        Library.open(home, embedding=hashing_model())
