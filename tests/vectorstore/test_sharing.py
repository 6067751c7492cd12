"""Threads and processes share one library: readers see the old or the new, writers take turns."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from ingest.errors import LibraryBusy
from tests.conftest import ROOT
from tests.vectorstore.documents import HashingEmbeddings, document, hashing_model
from vectorstore.library import Library, OutcomeKind

VERSIONS = tuple(
    document(
        "Mở đầu chung của kế hoạch",
        *(f"Nhiệm vụ {word} số {n} của học sinh" for n in range(3 + 2 * number)),
        f"Phần kết chỉ có ở bản {word}",
    )
    for number, word in enumerate(("thứ nhất", "thứ hai"))
)
OTHER = document("Cán bộ tiếp công dân", number="7/BC-THPT", kind="Báo cáo")
#: How often a reader looks while the writer writes, whatever either costs.
LOOKS = 12


def violations(library: Library) -> list[str]:
    """Look once, in every way there is, and say what was neither the old nor the new document."""
    found: list[str] = []
    versions = {version.content_hash: version for version in VERSIONS}
    whole = library.catalog.document(VERSIONS[0].id)
    if whole not in VERSIONS:
        found.append(f"read neither: {whole}")
    with library.catalog.snapshot() as moment:
        record = moment.record(VERSIONS[0].id)
        if record is None:
            found.append("listed neither")
        else:
            version = versions[record.content_hash]
            if moment.text(version.id) != version.text or record.passages != len(version.passages):
                found.append("a snapshot moved")
    evidence = library.retriever.search("nhiệm vụ của học sinh", limit=20)
    ids = {each.passage.id for each in evidence if each.document.id == VERSIONS[0].id}
    tasks = [{passage.id for passage in version.passages[1:-1]} for version in VERSIONS]
    parts = [{passage.id for passage in version.passages} for version in VERSIONS]
    if not any(wanted <= ids <= own for wanted, own in zip(tasks, parts, strict=True)):
        found.append(f"found a mixture: {sorted(each.passage.text for each in evidence)}")
    return found


def replace_until(is_over: Callable[[], bool], library: Library) -> None:
    """Let the two versions take each other's place until others have seen enough of it."""
    for number in count(1):
        outcome = library.add(VERSIONS[number % 2], replace=True)
        assert outcome.kind is OutcomeKind.REPLACED
        if is_over():
            return


def watch(home: Path) -> None:
    """Look at a library ``LOOKS`` times; the program of another process."""
    with Library.open(home, embedding=hashing_model()) as library:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        found = [each for _ in range(LOOKS) for each in violations(library)]
    sys.stdout.write(f"{found[:1]}\n")


def add_many(home: Path, name: str, documents: int, passages: int) -> None:
    """Add documents of so many passages each; the program of another process."""
    with Library.open(home, embedding=hashing_model()) as library:
        for number in range(documents):
            words = (f"Kế hoạch {name} việc {part}" for part in range(passages))
            library.add(document(*words, number=f"{number}/KH-{name}"))


def other_process(call: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a function of this module in a process of its own."""
    given = ", ".join(map(repr, arguments))
    program = (
        "from pathlib import Path, PosixPath, WindowsPath\n"
        f"from tests.vectorstore import test_sharing\ntest_sharing.{call}({given})"
    )
    return subprocess.Popen(  # noqa: S603 (our own interpreter and program)
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    with Library.open(home, embedding=hashing_model()) as opened:
        opened.add(OTHER)
        opened.add(VERSIONS[0])
        yield opened


def test_a_thread_that_reads_sees_the_old_or_the_new(library: Library) -> None:
    with ThreadPoolExecutor(max_workers=1) as reader:
        looks = [reader.submit(violations, library) for _ in range(LOOKS)]
        replace_until(looks[-1].done, library)

    assert [each for look in looks for each in look.result()] == []
    assert library.check() == ()


def test_a_process_that_reads_sees_the_old_or_the_new(library: Library, home: Path) -> None:
    with other_process("watch", home) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
        replace_until(lambda: reader.poll() is not None, library)
        told = reader.stdout.read()

    assert told == "[]\n"
    assert library.check() == ()


def test_what_another_process_added_is_found_by_its_vectors(library: Library, home: Path) -> None:
    assert library.retriever.search("pupils", limit=1)[0].document.id == VERSIONS[0].id

    with other_process("add_many", home, "HS học sinh", 4, 300) as writer:
        assert writer.wait() == 0

    # 1,200 new vectors are past the number at which Chroma rewrites its graph.
    ids = {found.document.id for found in library.retriever.search("pupils", limit=50)}
    assert len(ids - {VERSIONS[0].id, OTHER.id}) == 4
    assert library.check() == ()


def test_writing_after_another_process_begins_with_its_vectors(
    library: Library, home: Path
) -> None:
    library.retriever.search("pupils", limit=1)  # so that the graph is loaded as it was
    with other_process("add_many", home, "HS học sinh", 4, 300) as writer:
        assert writer.wait() == 0

    library.add(document("Học sinh, học sinh, học sinh", number="99/KH"))

    ids = {found.document.id for found in library.retriever.search("pupils", limit=50)}
    assert len(ids - {VERSIONS[0].id, OTHER.id}) == 5
    assert library.check() == ()


def test_two_processes_that_add_at_once_lose_nothing(library: Library, home: Path) -> None:
    with (
        other_process("add_many", home, "A", 5, 10) as one,
        other_process("add_many", home, "B", 5, 10),
    ):
        library.add(VERSIONS[1], replace=True)
        one.wait()

    assert len(library.catalog.documents()) == 2 + 10
    assert library.check() == ()


class WaitingEmbeddings(HashingEmbeddings):
    """Embeds passages when it is told to go on; questions at once."""

    def __init__(self) -> None:
        super().__init__("hashing")
        self.is_asked = threading.Event()
        self.may_go_on = threading.Event()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.is_asked.set()
        assert self.may_go_on.wait(timeout=60)
        return super().embed_documents(texts)


def test_a_second_writer_waits_for_a_while_and_then_says_so(home: Path) -> None:
    embeddings = WaitingEmbeddings()
    embeddings.may_go_on.set()
    with Library.open(home, embedding=hashing_model("hashing", embeddings)) as library:
        library.add(OTHER)
        embeddings.is_asked.clear()
        embeddings.may_go_on.clear()
        writer = threading.Thread(target=library.add, args=(VERSIONS[0],))
        writer.start()
        try:
            assert embeddings.is_asked.wait(timeout=60)
            with Library.open(home, embedding=hashing_model(), patience=0.2) as second:
                started = time.monotonic()
                with pytest.raises(LibraryBusy, match="đang thêm văn bản") as refusal:
                    second.add(VERSIONS[1])
                waited = time.monotonic() - started
                found = second.retriever.search("tiếp công dân", limit=1)
        finally:
            embeddings.may_go_on.set()
            writer.join()

        assert refusal.value.retryable
        assert 0.2 <= waited < 5
        assert found[0].document.id == OTHER.id  # a writer does not keep readers waiting
        assert library.catalog.document(VERSIONS[0].id) == VERSIONS[0]
