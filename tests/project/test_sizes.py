"""Modules and functions stay small; there is no list of exemptions."""

from __future__ import annotations

from pathlib import Path

from tests.project.tree import LAYERS, Module, read_module, read_modules

MODULE_LINES = 400
FUNCTION_LINES = 50


def overlong(modules: tuple[Module, ...]) -> list[str]:
    """Say which modules and functions are longer than allowed, and by how much."""
    found = [
        f"{module.path}: {module.line_count} lines"
        for module in modules
        if module.line_count > MODULE_LINES
    ]
    for module in modules:
        for function in module.functions():
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            if lines > FUNCTION_LINES:
                found.append(f"{module.path}:{function.lineno} {function.name}: {lines} lines")
    return found


def test_no_module_and_no_function_is_longer_than_allowed() -> None:
    assert overlong(read_modules(*LAYERS, "bench", "tests")) == []


def test_the_measure_finds_a_long_module_and_a_long_function(tmp_path: Path) -> None:
    body = "    pass\n" * FUNCTION_LINES
    path = tmp_path / "long.py"
    path.write_text(f"class A:\n  def f(self):\n{body}" + "\n" * MODULE_LINES, encoding="utf-8")

    found = overlong((read_module(path),))

    assert [line.rpartition(": ")[2] for line in found] == ["452 lines", "51 lines"]
