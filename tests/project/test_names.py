"""Names say what the field says: words that fit anything are not used."""

from __future__ import annotations

import ast
import re

import pytest

from tests.project.tree import LAYERS, Module, read_modules

# A word for each of these stands in the vocabulary of docs/architecture.md: passage, evidence, …
_EVERYWHERE = {"chunk", "chunks", "doc", "docs", "hit", "hits", "info", "node", "nodes", "utils"}
_FILES = _EVERYWHERE | {"common", "context", "data", "helper", "helpers", "item", "items", "misc"}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def words(name: str) -> set[str]:
    """Split an identifier into its words: ``user_dataFolder`` → user, data, folder."""
    return {word.lower() for word in _WORD.findall(name)}


def vague_names(modules: tuple[Module, ...]) -> list[str]:
    """Return the files, classes and functions that carry a word of the lists."""
    found = [
        module.path for module in modules if _FILES & words(module.path.rpartition("/")[2][:-3])
    ]
    for module in modules:
        found += [
            f"{module.path}:{part.lineno} {part.name}"
            for part in ast.walk(module.tree)
            if isinstance(part, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and _EVERYWHERE & words(part.name)
        ]
    return found


def test_no_file_class_or_function_has_a_name_that_fits_anything() -> None:
    assert vague_names(read_modules(*LAYERS, "bench", "tests")) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("a/text_utils.py", "", id="a file"),
        pytest.param("a/b.py", "class DocStore: ...", id="a class"),
        pytest.param("a/b.py", "def split_chunks() -> None: ...", id="a function"),
    ],
)
def test_each_vague_name_is_found(path: str, source: str) -> None:
    assert len(vague_names((Module(path=path, source=source, tree=ast.parse(source)),))) == 1


@pytest.mark.parametrize("name", ["docx", "Document", "metadata", "informed", "architecture"])
def test_a_word_within_a_word_is_no_match(name: str) -> None:
    assert words(name) & _FILES == set()
