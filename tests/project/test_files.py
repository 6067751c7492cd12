"""Files that no other tool looks at: scripts, pins, and what must not be in any of them."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from importlib.metadata import PackageNotFoundError, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.tree import ROOT, text_files

# A path in somebody's own folders works on one computer only.
_OWN_FOLDER = re.compile(
    r"(?<![\w./~%$}-])/(?:(?:home|Users)/\w+|root|work)/\w|\b[A-Z]:\\Users\\\w"
)
_REQUIREMENT = re.compile(r'^    "(?P<requirement>[^"]+)",(?P<rest>.*)$', re.MULTILINE)


def requirements() -> list[Requirement]:
    """Return everything that pyproject.toml asks for, extras too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [text for extra in project["optional-dependencies"].values() for text in extra]
    return [Requirement(text) for text in [*project["dependencies"], *optional]]


def pins() -> dict[str, str]:
    """Return the pins of constraints.txt, canonical name → version."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    assert all(len(pin.specifier) == 1 for pin in found)
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in found}


def test_every_requirement_has_a_lower_bound_that_its_pin_meets() -> None:
    pinned = pins()
    faults = [
        str(wanted)
        for wanted in requirements()
        if not any(bound.operator == ">=" for bound in wanted.specifier)
        or not wanted.specifier.contains(pinned.get(canonicalize_name(wanted.name), "0"))
    ]

    assert faults == []


def test_every_requirement_of_the_program_says_which_module_needs_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("\ndependencies = [") : text.index("[project.optional-dependencies]")]
    silent = [
        found["requirement"] for found in _REQUIREMENT.finditer(block) if "#" not in found["rest"]
    ]

    assert _REQUIREMENT.search(block)
    assert silent == []


def test_the_tests_run_on_the_pinned_versions() -> None:
    other = {}
    for name, pinned in pins().items():
        try:
            installed = version(name).partition("+")[0]
        except PackageNotFoundError:
            continue
        if installed != pinned:
            other[name] = (installed, pinned)

    assert other == {}


def test_pins_name_releases_and_not_local_builds() -> None:
    assert [name for name, pinned in pins().items() if not re.fullmatch(r"[\w.]+", pinned)] == []


def test_no_file_names_a_folder_of_one_computer() -> None:
    found = [
        f"{path}: {match[0]}" for path, text in text_files() if (match := _OWN_FOLDER.search(text))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("cd " + "/home/" + "lan/danvan", True, id="a user's folder"),
        pytest.param('open("' + "/root/" + 'x")', True, id="the administrator's folder"),
        pytest.param("C:" + r"\Users\lan", True, id="a Windows user's folder"),
        pytest.param("https://example.org/home/page", False, id="a web address"),
        pytest.param("$HOME/work/x and ~/work/x", False, id="whoever runs it"),
    ],
)
def test_only_an_absolute_path_counts(text: str, found: object) -> None:
    assert bool(_OWN_FOLDER.search(text)) is found


@pytest.mark.parametrize("name", ["setup.cmd", "run.cmd", "test.cmd"])
def test_windows_scripts_end_their_lines_the_windows_way(name: str) -> None:
    content = (ROOT / name).read_bytes()

    assert content.count(b"\n") == content.count(b"\r\n") > 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_the_script_of_ci_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & stat.S_IXUSR


def test_the_licence_is_the_one_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert project["license"] == "Apache-2.0"
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
