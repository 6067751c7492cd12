"""The tree of errors is one and the same in the code, in its docstring and in docs/errors.md."""

from __future__ import annotations

import re

from typer.testing import CliRunner

from ingest import errors
from tests.project.tree import ROOT
from ui.cli import FAILED, MISUSED, ErrorsInWords, app
from ui.problems import STATUS_OF_ERROR, status_of
from ui.settings import setting_name

# A line of the drawing: its branches, the name, and perhaps what it means.
_LINE = re.compile(
    r"(?P<branch>(?:│   |    )*(?:[├└]── )?)(?P<name>[A-Z]\w+)(?:\s{2,}(?P<note>.+))?"
)
_ROW = re.compile(r"\| `(?P<name>\w+)` \|.+\| (?P<status>\d{3}) \| (?P<exit>\d) \|")

Tree = dict[str, tuple[str | None, str]]


def drawn_tree(text: str) -> Tree:
    """Read a drawing into name → (parent, note)."""
    start = text.index("DanvanError\n")
    above: list[str] = []
    tree: Tree = {}
    for line in text[start:].splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            break
        depth = len(found["branch"]) // 4
        above[depth:] = [found["name"]]
        tree[found["name"]] = (above[depth - 1] if depth else None, found["note"] or "")
    return tree


def classes(root: type[errors.DanvanError]) -> list[type[errors.DanvanError]]:
    """Return ``root`` and everything below it that ingest/errors.py defines."""
    own = [kind for kind in root.__subclasses__() if kind.__module__ == errors.__name__]
    return [root, *(below for kind in own for below in classes(kind))]


def documentation() -> str:
    """Return the text of docs/errors.md."""
    return (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")


def test_the_docstring_draws_the_classes_that_exist() -> None:
    parents = {name: parent for name, (parent, _) in drawn_tree(errors.__doc__ or "").items()}

    assert parents == {
        kind.__name__: None if kind is errors.DanvanError else kind.__mro__[1].__name__
        for kind in classes(errors.DanvanError)
    }


def test_the_docstring_says_which_errors_are_worth_a_second_try() -> None:
    noted = {n for n, (_, note) in drawn_tree(errors.__doc__ or "").items() if "retryable" in note}

    assert noted == {kind.__name__ for kind in classes(errors.DanvanError) if kind.retryable}


def test_the_documentation_draws_the_same_tree() -> None:
    assert drawn_tree(documentation()) == drawn_tree(errors.__doc__ or "")


def test_every_error_has_its_row_with_the_status_and_the_exit_code_of_the_code() -> None:
    rows = {row["name"]: (row["status"], row["exit"]) for row in _ROW.finditer(documentation())}

    assert rows == {
        kind.__name__: (
            str(status_of(kind)),
            str(MISUSED if issubclass(kind, errors.ConfigurationError) else FAILED),
        )
        for kind in classes(errors.DanvanError)
    }


def test_the_table_of_statuses_knows_only_our_errors() -> None:
    assert set(STATUS_OF_ERROR) <= set(classes(errors.DanvanError))


def test_no_error_is_defined_outside_the_tree() -> None:
    outside = [
        kind
        for kind in errors.DanvanError.__subclasses__()
        if kind.__module__ != errors.__name__ and not kind.__module__.startswith("tests.")
    ]

    assert outside == []


def test_a_configuration_error_is_misuse_on_the_command_line() -> None:
    name = setting_name("no_such_setting")

    result = CliRunner().invoke(app, ["documents", "list"], env={name: "1"})

    assert app.info.cls is ErrorsInWords
    assert result.exit_code == MISUSED
    assert name in result.stderr
