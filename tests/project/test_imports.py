"""What an import brings along: light modules stay light, the vocabulary needs nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.tree import ROOT, Module, read_module

HEAVY = (
    "chromadb",
    "gradio",
    "langchain_chroma",
    "mcp",
    "sentence_transformers",
    "torch",
    "transformers",
)


def loaded_by(statement: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after ``statement``."""
    program = f"import sys\n{statement}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run(  # noqa: S603 (our own interpreter, a constant program)
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("import ui.cli", id="the command line starts at once"),
        pytest.param("import ingest, assistant", id="reading and answering need no model"),
    ],
)
def test_light_imports_stay_light(statement: str) -> None:
    assert loaded_by(statement) & set(HEAVY) == set()


def test_a_question_from_the_command_line_loads_no_torch(tmp_path: Path) -> None:
    """Both kinds: one that the catalog answers, one that searches by vectors as well."""
    home = str(tmp_path / "kho")
    for question in ("Phải báo cáo gì trước ngày 05/12?", "Ai đôn đốc công tác dân vận?"):
        loaded = loaded_by(
            "from contextlib import redirect_stdout\n"
            "from ui.cli import main\n"
            f"sys.argv = ['danvan', 'ask', {question!r}, '--home', {home!r}]\n"
            "try:\n"
            "    with redirect_stdout(sys.stderr):\n"
            "        main()\n"
            "except SystemExit as done:\n"
            "    assert not done.code, done.code"
        )
        assert "sqlalchemy" in loaded  # it was asked
        assert loaded & {"torch", "transformers", "sentence_transformers"} == set()


def test_a_heavy_import_would_be_seen() -> None:
    assert loaded_by("import concurrent.futures.thread") >= {"concurrent"}


def outside_the_standard_library(module: Module) -> set[str]:
    """Return the top-level names that a module imports from elsewhere."""
    names: set[str] = set()
    for part in ast.walk(module.tree):
        if isinstance(part, ast.Import):
            names |= {name.name.partition(".")[0] for name in part.names}
        elif isinstance(part, ast.ImportFrom):
            names.add("" if part.level else (part.module or "").partition(".")[0])
    return names - sys.stdlib_module_names


@pytest.mark.parametrize("path", ["ingest/document.py", "ingest/errors.py"])
def test_the_vocabulary_imports_only_the_standard_library(path: str) -> None:
    assert outside_the_standard_library(read_module(ROOT / path)) == set()


def test_an_import_from_elsewhere_would_be_seen() -> None:
    assert outside_the_standard_library(read_module(ROOT / "tests" / "conftest.py")) == {
        "hypothesis",
        "pytest",
    }
