"""Every pattern of the answerer takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from types import ModuleType

import pytest

import assistant
from assistant import question, units

# Of drafting, checking a form and reviewing most patterns are matched at one place of one line; the
# time that looking for them all over a text takes is no time of theirs.
_AT_A_PLACE = ("assistant.drafting", "assistant.form", "assistant.reviewing")
MODULES = tuple(
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(assistant.__path__, "assistant.")
)
# A quadratic pattern takes ten seconds for one of these, a linear one some milliseconds.
_LENGTH = 40_000
_LIMIT_S = 2.5
PIECES = (
    *("a", "A", "á", "1", "0", " ", "\n", ",", ".", "/", "-", "(", ";", '"', "_"),
    *("1/", "1/a", "1.", "1 ", "a ", "a/", "- ", "\n ", ". A", "ngày ", "tháng ", "năm 2024 "),
    *("bao cao ", "báo cáo ", "ke hoach 45 ", "so ", "bo ", "truong ", "muc i.", "a b gi ", "cac "),
)


def patterns(module: ModuleType) -> list[re.Pattern[str]]:
    """The compiled patterns of a module, those in its tables too."""
    found: list[re.Pattern[str]] = []
    for value in vars(module).values():
        entries = value if isinstance(value, tuple) else (value,)
        for entry in entries:
            parts = entry if isinstance(entry, tuple) else (entry,)
            found += [part for part in parts if isinstance(part, re.Pattern)]
    return found


@pytest.mark.parametrize(
    "module",
    [one for one in MODULES if not one.__name__.startswith(_AT_A_PLACE)],
    ids=lambda module: module.__name__,
)
def test_every_pattern_is_linear(module: ModuleType) -> None:
    slow: list[str] = []
    for pattern in patterns(module):
        for piece in PIECES:
            text = (piece * _LENGTH)[:_LENGTH] + "!"
            started = time.thread_time()
            for _ in pattern.finditer(text):
                pass
            if time.thread_time() - started > _LIMIT_S:
                slow.append(f"{pattern.pattern} on {piece!r}")
                break
    assert slow == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_no_bound_was_formatted_away(module: ModuleType) -> None:
    """A single brace in an f-string makes ``{1,6}`` a tuple: ``(1, 6)``, which matches itself."""
    assert [
        one.pattern for one in patterns(module) if re.search(r"\(\d+, \d+\)", one.pattern)
    ] == []


def test_patterns_are_found_in_tables_too() -> None:
    assert len(patterns(question)) > 30
    assert patterns(units)
