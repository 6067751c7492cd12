"""Adding many documents at once: in lots, whose vectors another process writes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.document import Document
from ingest.errors import LibraryBusy, LibraryError
from tests.conftest import ROOT
from tests.vectorstore.documents import document, hashing_model
from vectorstore import chroma_apart
from vectorstore.chroma_apart import ChromaApart
from vectorstore.library import Library, OutcomeKind

MANY = [document(f"Nội dung thứ {n}", number=f"{n}/KH") for n in range(7)]
TWIN = document("Nội dung khác", number="3/KH")


@pytest.fixture
def lots_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vectorstore.preparing.BULK", 2)


def test_many_documents_are_added_as_one_by_one(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a", embedding=hashing_model()) as library:
        alone = [library.add(each).kind for each in (*MANY, TWIN, MANY[0])]
        expected = library.retriever.search("nội dung", limit=20)
    with Library.open(tmp_path / "b", embedding=hashing_model()) as library:
        seen: list[int] = []
        library.add_all(MANY[:2])
        outcomes = library.add_all(
            iter((*MANY[2:], TWIN, MANY[0])), progress=lambda done, _: seen.append(done)
        )
        assert [each.kind for each in outcomes] == alone[2:]
        assert library.retriever.search("nội dung", limit=20) == expected
        assert library.check() == ()
        assert seen == [len(outcomes)]


@pytest.mark.usefixtures("lots_of_two")
def test_more_documents_than_one_change_takes(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a", embedding=hashing_model()) as library:
        alone = [library.add(each).kind for each in (*MANY, TWIN, MANY[0])]
        expected = library.retriever.search("nội dung", limit=20)
    with Library.open(tmp_path / "b", embedding=hashing_model()) as library:
        seen: list[int] = []
        outcomes = library.add_all(
            (*MANY, TWIN, MANY[0]), progress=lambda done, _: seen.append(done)
        )
        assert [each.kind for each in outcomes] == alone
        assert library.retriever.search("nội dung", limit=20) == expected
        assert library.check() == ()
        assert seen == [2, 4, 6, 8, 9]
        assert library.add_all(()) == ()


@pytest.mark.usefixtures("lots_of_two")
@pytest.mark.parametrize("before", [(), (TWIN,)])
def test_of_two_of_one_identity_the_first_is_kept(tmp_path: Path, before: tuple[Document]) -> None:
    other = document("Nội dung thứ ba", number="3/KH")
    with Library.open(tmp_path, embedding=hashing_model()) as library:
        library.add_all(before)
        outcomes = library.add_all([MANY[3], TWIN, MANY[0], other, MANY[1]])

        new = OutcomeKind.CONFLICT if before else OutcomeKind.ADDED
        second = OutcomeKind.UNCHANGED if before else OutcomeKind.CONFLICT
        kinds = [new, second, OutcomeKind.ADDED, OutcomeKind.CONFLICT, OutcomeKind.ADDED]
        assert [each.kind for each in outcomes] == kinds
        assert library.catalog.document(TWIN.id) == (TWIN if before else MANY[3])
        assert library.check() == ()


@pytest.mark.usefixtures("lots_of_two")
def test_vectors_of_many_are_written_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    start = ChromaApart.open

    def watched(folder: Path) -> ChromaApart:
        opened.append(folder)
        return start(folder)

    monkeypatch.setattr(ChromaApart, "open", watched)
    with Library.open(tmp_path, embedding=hashing_model()) as library:
        library.add_all(MANY[:1])
        assert opened == []
        library.add_all(MANY[1:])
        assert len(opened) == 1
        assert len(library.retriever.search("nội dung", limit=20)) == len(MANY)
        assert library.check() == ()


GUEST = document("Nội dung của người khác", number="99/KH")


def visit(home: Path) -> None:
    """Look at a library and add to it, without waiting; the program of another process."""
    with Library.open(home, embedding=hashing_model(), patience=0.0) as library:
        found = library.retriever.search("nội dung", limit=20)
        try:
            kind = library.add(GUEST).kind.value
        except LibraryBusy:
            kind = "busy"
    sys.stdout.write(f"{len(found)} {kind}")


def visited(home: Path) -> str:
    """What a visitor found, and whether it could add."""
    program = (
        "from pathlib import Path\n"
        f"from tests.vectorstore.test_adding_many import visit\nvisit(Path({str(home)!r}))"
    )
    run = subprocess.run(  # noqa: S603 (our own interpreter and program)
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return run.stdout


@pytest.mark.usefixtures("lots_of_two")
def test_others_search_meanwhile_and_change_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vectorstore.library._CHANGES_FOR_S", 0.0)
    with Library.open(tmp_path, embedding=hashing_model()) as library:

        def documents() -> Iterator[Document]:
            yield from MANY[:4]
            assert len(library.retriever.search("nội dung", limit=20)) == 4
            assert visited(tmp_path) == "4 added"
            yield from MANY[4:]

        library.add_all(documents())
        assert len(library.retriever.search("nội dung", limit=20)) == len(MANY) + 1
        assert library.check() == ()


@pytest.mark.usefixtures("lots_of_two")
def test_changes_that_follow_at_once_are_made_in_a_row(tmp_path: Path) -> None:
    with Library.open(tmp_path, embedding=hashing_model()) as library:

        def documents() -> Iterator[Document]:
            yield from MANY[:4]
            assert visited(tmp_path) == "4 busy"
            yield from MANY[4:]

        library.add_all(documents())
        assert len(library.retriever.search("nội dung", limit=20)) == len(MANY)
        assert library.check() == ()


def ends(_index: object, *_given: object, **_named: object) -> None:
    """Ends the process that it is called in."""
    os._exit(3)


@pytest.mark.usefixtures("lots_of_two")
def test_a_writing_process_that_ends_costs_no_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path, embedding=hashing_model()) as library:
        library.add_all(MANY[:2])
        with monkeypatch.context() as patched:
            patched.setattr(chroma_apart, "_put", ends)
            with pytest.raises(LibraryError, match="chạy lại lệnh"):
                library.add_all(MANY[2:])

        assert len(library.retriever.search("nội dung", limit=20)) >= 2
        kinds = [each.kind for each in library.add_all(MANY)]

        assert kinds[:2] == [OutcomeKind.UNCHANGED] * 2
        assert kinds[-1] is OutcomeKind.ADDED
        assert len(library.retriever.search("nội dung", limit=20)) == len(MANY)
        assert library.check() == ()


@pytest.mark.usefixtures("lots_of_two")
def test_a_file_that_cannot_be_read_keeps_the_changes_before_it(tmp_path: Path) -> None:
    def documents() -> Iterator[Document]:
        yield from MANY[:5]
        raise OSError("gone")

    with Library.open(tmp_path, embedding=hashing_model()) as library:
        with pytest.raises(OSError, match="gone"):
            library.add_all(documents())

        assert len(library.catalog.documents()) == 4
        assert library.check() == ()
        assert len(library.retriever.search("nội dung", limit=20)) == 4
