"""Packages are typed, and their ``__init__.py`` holds a docstring, imports and ``__all__``."""

from __future__ import annotations

import ast

import pytest

from tests.project.tree import LAYERS, ROOT, packages, read_module


def fault(tree: ast.Module) -> str | None:
    """Say what an ``__init__.py`` has that it should not have, or lacks."""
    if ast.get_docstring(tree) is None:
        return "no docstring"
    imported: set[str] = set()
    listed: list[str] = []
    for statement in tree.body[1:]:
        match statement:
            case ast.ImportFrom(module="__future__"):
                continue
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                imported |= {name.asname or name.name for name in names}
            case (
                ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List() as value)
                | ast.AnnAssign(target=ast.Name(id="__all__"), value=ast.List() as value)
            ):
                listed = [str(ast.literal_eval(entry)) for entry in value.elts]
            case _:
                return f"line {statement.lineno}: neither an import nor __all__"
    if listed != sorted(listed, key=_place):
        return "__all__ is not sorted"
    if set(listed) != imported:
        return f"__all__ and the imports differ: {sorted(imported ^ set(listed))}"
    return None


def _place(name: str) -> tuple[int, str]:
    """Constants, classes, functions, each by the alphabet: the order that ruff (RUF022) keeps."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("package", packages())
def test_an_init_is_a_docstring_imports_and_a_sorted_all(package: str) -> None:
    path = ROOT.joinpath(*package.split("."), "__init__.py")

    assert fault(read_module(path).tree) is None


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("x = 1", id="no docstring"),
        pytest.param('"""A."""\nx = 1', id="an assignment"),
        pytest.param('"""A."""\nfrom a import b, c\n__all__ = ["c", "b"]', id="not sorted"),
        pytest.param('"""A."""\nfrom a import b', id="an import that __all__ lacks"),
        pytest.param('"""A."""\n__all__ = ["b"]', id="a name that is not imported"),
    ],
)
def test_each_fault_of_an_init_is_found(source: str) -> None:
    assert fault(ast.parse(source)) is not None


def test_every_package_on_disk_is_shipped() -> None:
    on_disk = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for layer in LAYERS
        for path in (ROOT / layer).rglob("__init__.py")
    }

    assert on_disk == set(packages())


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_carries_the_marker_of_typed_packages(layer: str) -> None:
    # PEP 561: the marker of a top-level package speaks for its subpackages.
    assert (ROOT / layer / "py.typed").is_file()
