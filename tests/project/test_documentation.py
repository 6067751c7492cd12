"""What the documentation says exists: commands, options, targets, settings, versions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperGroup

from tests.project.tree import ROOT
from ui.cli import app
from ui.settings import PREFIX, Settings, setting_name

PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))),
)
_BLOCK = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
# Only a plain word or an option may follow: in printed results "danvan" begins sentences.
_COMMAND = re.compile(
    r"(?:^|[\s(])(?:\.venv[/\\](?:bin|Scripts)[/\\])?danvan (?P<rest>(?:--)?[a-z]+(?:\s.*)?)$"
)
_TARGETS = re.compile(r"^([a-z]+):", re.MULTILINE)
_SETTING = re.compile(rf"\b{PREFIX}[A-Z0-9_]*[A-Z0-9]\b")


def code_in(text: str) -> Iterator[str]:
    """Yield each line of code in a page: of its fenced blocks, and between single backticks."""
    for block in _BLOCK.findall(text):
        yield from block.splitlines()
    yield from _INLINE.findall(_BLOCK.sub("", text))


def fault(command: str) -> str | None:
    """Say what in a ``danvan`` command line does not exist: its command, or one of its options."""
    alone = re.split(r" [#|>] ", re.sub(r'"[^"]*"', "TEXT", command))[0]
    words = re.sub(r"[\[\]|]", " ", alone).split()
    current = typer.main.get_command(app)
    while isinstance(current, TyperGroup) and words and not words[0].startswith("-"):
        name = words.pop(0)
        if name not in current.commands:
            return f"no command {name}"
        current = current.commands[name]
    if isinstance(current, TyperGroup) and words != ["--help"]:
        return "no command named"
    known = {option for part in current.params for option in part.opts} | {"--help"}
    options = [word.partition("=")[0] for word in words if word.startswith("--")]
    return next((f"no option {option}" for option in options if option not in known), None)


def page(name: str) -> str:
    """Return the text of a page of the documentation."""
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_the_commands_that_a_page_shows_exist(name: str) -> None:
    shown = [found["rest"] for line in code_in(page(name)) if (found := _COMMAND.search(line))]

    assert [(command, fault(command)) for command in shown if fault(command)] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_make_targets_that_a_page_shows_exist(name: str) -> None:
    shown = {
        target
        for line in code_in(page(name))
        for command in re.findall(r"(?:^|&& |; )\$? ?make((?: [a-z]+)+)", line)
        for target in command.split()
    }

    assert shown <= set(_TARGETS.findall(page("Makefile")))


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        pytest.param('ask "Phải báo cáo gì?" --json', None, id="a command and its option"),
        pytest.param("eval answers F.jsonl", None, id="a command within a command"),
        pytest.param("serve [--host --port]", None, id="a synopsis"),
        pytest.param("--help", None, id="help is everywhere"),
        pytest.param("query x", "no command query", id="an unknown command"),
        pytest.param("eval speed", "no command speed", id="an unknown command within another"),
        pytest.param("eval", "no command named", id="half a command"),
        pytest.param("ask x --loud", "no option --loud", id="an unknown option"),
    ],
)
def test_a_command_that_does_not_exist_is_found(command: str, expected: str | None) -> None:
    assert fault(command) == expected


def test_the_readme_shows_a_question_being_asked() -> None:
    blocks = "\n".join(_BLOCK.findall(page("README.md")))

    assert "make run" in blocks
    assert re.search(r"danvan ask ", blocks)


@pytest.mark.parametrize("name", [".env.example", "docs/configuration.md"])
def test_exactly_the_settings_that_exist_are_written_down(name: str) -> None:
    assert set(_SETTING.findall(page(name))) == {
        setting_name(field) for field in Settings.model_fields
    }


@pytest.mark.parametrize("name", PAGES)
def test_no_page_names_a_setting_that_does_not_exist(name: str) -> None:
    known = {setting_name(field) for field in Settings.model_fields}

    assert set(_SETTING.findall(page(name))) <= known


def test_every_setting_is_described() -> None:
    assert [n for n, field in Settings.model_fields.items() if not field.description] == []


def test_the_changelog_has_the_version_or_what_is_unreleased() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    headings = re.findall(r"^## \[?([^\]\s]+)", page("CHANGELOG.md"), re.MULTILINE)

    assert {project["version"], "Unreleased"} & set(headings)


def test_every_relative_link_leads_somewhere() -> None:
    broken = [
        f"{name}: {target}"
        for name in PAGES
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page(name))
        if not (ROOT / name).parent.joinpath(target).exists()
    ]

    assert broken == []
