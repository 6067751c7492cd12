"""The clock and the environment are read at the edge, in one module each."""

from __future__ import annotations

import ast

import pytest

from tests.project.tree import LAYERS, Module, read_modules

CLOCK = "ui/wiring.py"
ENVIRONMENT = "ui/settings.py"
_NOW = {"now", "today", "utcnow"}
_TIME = {"time", "time_ns", "localtime", "gmtime", "ctime"}


def reads_clock(part: ast.AST) -> bool:
    """Whether a piece of code asks what day or time it is (a stopwatch may run anywhere)."""
    match part:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="time"), attr=name)) if name in _TIME:
            return True
        case ast.ImportFrom(module="time", names=names):
            return any(name.name in _TIME for name in names)
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in _NOW
    return False


def reads_environment(part: ast.AST) -> bool:
    """Whether a piece of code reads or sets an environment variable."""
    match part:
        case ast.Attribute(
            value=ast.Name(id="os"), attr="environ" | "environb" | "getenv" | "putenv"
        ):
            return True
        case ast.ImportFrom(module="os", names=names):
            return any(name.name in {"environ", "environb", "getenv", "putenv"} for name in names)
    return False


def places(modules: tuple[Module, ...], *, of: str) -> list[str]:
    """Return where the clock or the environment is read."""
    reads = {"clock": reads_clock, "environment": reads_environment}[of]
    return [
        f"{module.path}:{getattr(part, 'lineno', 0)}"
        for module in modules
        for part in ast.walk(module.tree)
        if reads(part)
    ]


@pytest.mark.parametrize(("of", "only"), [("clock", CLOCK), ("environment", ENVIRONMENT)])
def test_one_module_reads(of: str, only: str) -> None:
    found = places(read_modules(*LAYERS), of=of)

    assert [place for place in found if place.partition(":")[0] != only] == []


@pytest.mark.parametrize(
    ("of", "source"),
    [
        pytest.param("clock", "import datetime as dt\ndt.date.today()", id="a date"),
        pytest.param("clock", "import datetime\ndatetime.datetime.now()", id="a date and time"),
        pytest.param("clock", "import time\ntime.time()", id="seconds"),
        pytest.param("clock", "from time import time", id="seconds by name"),
        pytest.param("environment", "import os\nos.environ['A']", id="a variable"),
        pytest.param("environment", "import os\nos.getenv('A')", id="a variable, asked for"),
        pytest.param("environment", "from os import environ", id="all variables"),
    ],
)
def test_each_way_of_reading_is_found(of: str, source: str) -> None:
    module = Module(path="x.py", source=source, tree=ast.parse(source))

    assert len(places((module,), of=of)) == 1


def test_a_stopwatch_may_run_anywhere() -> None:
    source = "import time\ntime.perf_counter()\ntime.monotonic()"
    module = Module(path="x.py", source=source, tree=ast.parse(source))

    assert places((module,), of="clock") == []
