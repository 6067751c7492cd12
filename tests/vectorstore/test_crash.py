"""Killing the process at any step loses nothing that was acknowledged and leaves no orphan."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.vectorstore.documents import document, hashing_model
from vectorstore.library import Library

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the killer forks")


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        pytest.param("add", "none", "new", id="adding"),
        pytest.param("add many", "none", "new", id="adding many"),
        pytest.param("replace", "old", "new", id="replacing"),
        pytest.param("remove", "old", "none", id="removing"),
        pytest.param("rebuild", "old", "old", id="rebuilding"),
    ],
)
def test_a_process_may_die_at_any_step_of(
    tmp_path: Path, change: str, before: str, after: str
) -> None:
    run = subprocess.run(  # noqa: S603 (our own interpreter and program)
        [sys.executable, "-m", "tests.vectorstore.dying", str(tmp_path / "kho"), change],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    stories = [json.loads(line) for line in run.stdout.splitlines()]
    states = [story["state"] for story in stories]
    moment = states.index(after)

    assert len(stories) >= 6
    assert states == [before] * moment + [after] * (len(states) - moment)
    assert stories[-1]["state"] == after
    assert [story for story in stories if story["acknowledged"] and story["state"] != after] == []
    assert any(story["acknowledged"] for story in stories)
    assert not stories[0]["was_rebuilt"]
    assert stories[-1]["was_rebuilt"] is False
    assert any(story["was_rebuilt"] for story in stories) is (change != "rebuild")
    for story in stories:
        assert story["faults"] == [], story
        assert story["keeps_the_other"], story
        assert story["finds_by_words"], story
        assert story["finds_by_vectors"], story
        assert story["folders"] <= 2, story


def _cut_short(home: Path) -> None:
    """Leave Chroma's file as a process does that is killed while writing it."""
    graph = next((home / "vectors").rglob("index_metadata.pickle"))
    graph.write_bytes(graph.read_bytes()[:1_000])


def test_files_that_were_cut_short_are_not_opened_but_built_again(tmp_path: Path) -> None:
    # Chroma 1.5 may wait forever on such files, so the mark alone must keep everybody away.
    home = tmp_path / "kho"
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(document(*(f"mục số {n}" for n in range(1_200))))
        found = library.retriever.search("mục số 7", limit=5)
    _cut_short(home)
    with closing(sqlite3.connect(home / "catalog.db")) as connection:
        connection.execute("UPDATE indexes SET is_being_written = 1")
        connection.commit()

    with Library.open(home, embedding=hashing_model()) as library:
        assert library.check() == ()
        # Of many that are equally near, a graph built again may bring up others.
        assert library.retriever.search("mục số 7", limit=5)[0] == found[0]


def test_a_reader_that_is_open_when_a_writer_dies_builds_the_index_again(tmp_path: Path) -> None:
    home = tmp_path / "kho"
    with Library.open(home, embedding=hashing_model()) as library:
        library.add(document(*(f"Học sinh trồng cây số {n}" for n in range(1_200))))
        found = library.retriever.search("pupils", limit=1)
        with closing(sqlite3.connect(home / "catalog.db")) as connection:
            connection.execute("UPDATE indexes SET is_being_written = 1, revision = revision + 1")
            connection.commit()
        _cut_short(home)

        again = library.retriever.search("pupils", limit=1)
        assert [each.score for each in again] == pytest.approx([each.score for each in found])
        assert found
        assert library.check() == ()
