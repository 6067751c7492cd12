"""What the tests of the project itself read: its files and its settings, as they lie on disk."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: The layers, from the top down (pyproject.toml lists their subpackages too).
LAYERS = ("ui", "assistant", "vectorstore", "prompts", "ingest")
#: Not part of the project, folders of tools (.git, .venv, caches) apart.
_NOT_OURS = {".env", "var", "build", "dist", "htmlcov", "__pycache__"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One Python file of the project, read and parsed."""

    path: str
    source: str
    tree: ast.Module

    @property
    def line_count(self) -> int:
        """How many lines the file has."""
        return len(self.source.splitlines())

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Yield every function and method, nested ones too."""
        for part in ast.walk(self.tree):
            if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
                yield part


def read_module(path: Path) -> Module:
    """Return the module in the file at ``path``."""
    source = path.read_text(encoding="utf-8")
    relative = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return Module(path=relative.as_posix(), source=source, tree=ast.parse(source))


def read_modules(*folders: str) -> tuple[Module, ...]:
    """Return every module under ``folders`` (top-level names), in the order of their paths."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(read_module(path) for path in paths)


def text_files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the project that is text."""
    for path in _own_files(ROOT):
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _own_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        of_a_tool = path.is_dir() and path.name.startswith(".") and path.name != ".ci"
        if of_a_tool or path.name in _NOT_OURS:
            continue
        if path.is_dir():
            yield from _own_files(path)
        else:
            yield path


def packages() -> tuple[str, ...]:
    """Return the packages that pyproject.toml ships, dotted."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return tuple(settings["tool"]["setuptools"]["packages"])
