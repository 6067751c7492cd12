"""Kills a process at every step of a change, opens the library again, and says what it found.

Run as a program: ``python -m tests.vectorstore.dying HOME CHANGE``. What survives a process is what
it has written, so a step is a line of the store's own modules that finds the folder other than the
line before did. For each step a child works on a copy of HOME and is killed by SIGKILL on reaching
it; nothing in the store knows of it. Another child then opens the copy, looks, and prints a line of
JSON. The program loads Chroma once and forks, so that many steps are quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

# Loaded before the first fork, so that no child has to.
import chromadb  # noqa: F401

from tests.vectorstore.documents import document, hashing_model
from vectorstore import library as library_module
from vectorstore.library import Library

if TYPE_CHECKING:
    from _typeshed import TraceFunction

_PACKAGE = Path(library_module.__file__).parent
_WATCHED = frozenset(
    str(_PACKAGE / f"{name}.py")
    for name in (
        "chroma",
        "database",
        "library",
        "locks",
        "rebuilding",
        "rows",
        "shared_index",
        "writer",
    )
)

KEPT = document("Cán bộ tiếp công dân thứ hai", number="7/BC-THPT", kind="Báo cáo")
OLD = document("Mở đầu chung", "Học sinh trồng cây vào mùa xuân")
NEW = document("Mở đầu chung", "Học sinh dọn trường vào mùa hè", "Thêm một mục")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What was found after a process died in the middle of a change.

    ``acknowledged`` tells whether the change had been reported as done; ``state`` which document
    is there: ``old``, ``new``, ``none`` or something ``else``.
    """

    step: int
    acknowledged: bool
    state: str
    keeps_the_other: bool
    finds_by_words: bool
    finds_by_vectors: bool
    was_rebuilt: bool
    folders: int
    faults: tuple[str, ...]


CHANGES: dict[str, Callable[[Library], object]] = {
    "add": lambda library: library.add(NEW),
    "add many": lambda library: library.add_all([NEW]),
    "replace": lambda library: library.add(NEW, replace=True),
    "remove": lambda library: library.remove(OLD.id),
    "rebuild": lambda library: library.rebuild(lambda _done, _total: None),
}


def main() -> None:
    """Print one story for each step of the change."""
    home, change = Path(sys.argv[1]), CHANGES[sys.argv[2]]
    _in_child(partial(_fill, home, with_old=not sys.argv[2].startswith("add")))
    steps = json.loads(_in_child(partial(_find_steps, change, _copied(home))))
    for step in steps:
        copy = _copied(home)
        acknowledged = _in_child(partial(_die, change, copy, step)) == "done"
        sys.stdout.write(_in_child(partial(_look, copy, step, acknowledged=acknowledged)))


def _fill(home: Path, *, with_old: bool) -> None:
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(KEPT)
        if with_old:
            library.add(OLD)


def _copied(home: Path) -> Path:
    copy = home.with_name(home.name + "-copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    return copy


def _find_steps(change: Callable[[Library], object], home: Path) -> None:
    lines = 0
    before = _written(home)
    steps: list[int] = []

    def compare() -> None:
        nonlocal lines, before
        lines += 1
        now = _written(home)
        if now != before:
            steps.append(lines)
        before = now

    with Library.open(home, embedding=hashing_model()) as library:
        sys.settrace(_tracing(compare))
        change(library)
        acknowledged_at = lines + 1
        library.close()
        sys.settrace(None)
    sys.stdout.write(json.dumps(sorted({1, acknowledged_at, *steps})))


def _written(home: Path) -> bytes:
    """A digest of every file; the shared memory of SQLite is no state."""
    digest = hashlib.blake2b()
    for path in sorted(home.rglob("*")):
        if path.is_file() and not path.name.endswith("-shm"):
            digest.update(f"{path}\n".encode() + path.read_bytes())
    return digest.digest()


def _die(change: Callable[[Library], object], home: Path, step: int) -> None:
    left = step

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Library.open(home, embedding=hashing_model()) as library:
        sys.settrace(_tracing(count))
        change(library)
        os.write(sys.stdout.fileno(), b"done")
        library.close()


def _tracing(count: Callable[[], None]) -> TraceFunction:
    def trace(frame: FrameType, event: str, _value: object) -> TraceFunction | None:
        if event == "line":
            count()
        return trace if frame.f_code.co_filename in _WATCHED else None

    return trace


def _look(home: Path, step: int, *, acknowledged: bool) -> None:
    folders = _folders(home)
    with Library.open(home, embedding=hashing_model()) as library:
        kept = library.catalog.document(NEW.id)
        states = {None: "none", OLD: "old", NEW: "new"}
        wanted = [] if kept is None else [kept.passages[1]]
        faults = library.check()
        story = Story(
            step=step,
            acknowledged=acknowledged,
            state=states.get(kept, "else"),
            keeps_the_other=library.catalog.document(KEPT.id) == KEPT,
            finds_by_words=all(
                library.retriever.search(passage.text, limit=1)[0].passage == passage
                for passage in wanted
            ),
            # Only the vectors know this word.
            finds_by_vectors=kept is None
            or library.retriever.search("pupils", limit=1)[0].passage == wanted[0],
            was_rebuilt=folders.isdisjoint(_folders(home)),
            folders=len(_folders(home)),
            faults=faults,
        )
    sys.stdout.write(json.dumps(asdict(story)) + "\n")


def _folders(home: Path) -> set[str]:
    return {path.name for path in (home / "vectors").iterdir()}


def _in_child(work: Callable[[], object]) -> str:
    """Do something in a child and return what it wrote to its standard output."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _child(work, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def _child(work: Callable[[], object], writing: int) -> NoReturn:
    os.dup2(writing, sys.stdout.fileno())
    try:
        work()
        sys.stdout.flush()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
