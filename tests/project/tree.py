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
_NOT_OURS = {".git", ".venv", "var", "build", "dist", "__pycache__"}


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
    for path in sorted(ROOT.rglob("*")):
        relative = path.relative_to(ROOT)
        own = not _NOT_OURS & set(relative.parts) and not relative.parts[0].endswith("_cache")
        if own and path.is_file():
            try:
                yield relative.as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def packages() -> tuple[str, ...]:
    """Return the packages that pyproject.toml ships, dotted."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return tuple(settings["tool"]["setuptools"]["packages"])
