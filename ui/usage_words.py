"""How the command line was misused, in Vietnamese: Typer says it in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typer.exceptions import TyperException

_WHAT: Mapping[str, str] = {"argument": "đối số", "option": "tuỳ chọn", "parameter": "tham số"}
# What Typer 0.29 says (typer/core.py, _click/core.py, _param_types.py), and what we say for it.
_SAYINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"Missing (?P<what>argument|option|parameter) (?P<name>.+?)\.(?P<rest> .+)?"),
        lambda found: f"Còn thiếu {_WHAT[found['what']]} {_name(found['name'])}.",
    ),
    (
        re.compile(r"No such option: (?P<name>\S+?)\.?(?: (?P<others>.+))?"),
        lambda found: f"Không có tuỳ chọn {found['name']}.{_others(found['others'])}",
    ),
    (
        re.compile(r"No such command '(?P<name>.*)'\.(?: (?P<others>.+))?"),
        lambda found: f"Không có lệnh «{found['name']}».{_others(found['others'])}",
    ),
    (
        re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((?P<rest>.*)\)"),
        lambda found: f"Thừa «{found['rest']}». Câu có dấu cách cần đặt trong dấu nháy.",
    ),
    (
        re.compile(r"Option '?(?P<name>--?[\w-]+)'? requires (?:an argument|\d+ arguments)\."),
        lambda found: f"Tuỳ chọn {found['name']} cần một giá trị đi kèm.",
    ),
    (
        re.compile(r"Invalid value for (?P<name>.+?): (?P<why>.+)", re.DOTALL),
        lambda found: f"Giá trị của {_name(found['name'])} không dùng được: {_why(found['why'])}",
    ),
    (
        re.compile(r"Invalid value: (?P<why>.+)", re.DOTALL),
        lambda found: _why(found["why"]),
    ),
)
_CHOICE = re.compile(r"(?:Value error, )?'(?P<given>.*)' is not one of (?P<choices>.+)\.")
_NUMBER = re.compile(r"(?i:.*\b(?:valid (?:integer|number)|int_parsing|unable to parse string).*)")
_MISSING_FILE = re.compile(r"(?:File|Path|Directory) '?(?P<path>.+?)'? does not exist\.")
_BOUND = re.compile(
    r"(?:Value error, )?Input should be (?P<way>less|greater) than or equal to (?P<bound>-?[\d.]+)"
)
_QUOTES = re.compile(r"'([^']*)'")


def in_words(error: TyperException) -> str:
    """One line on what was wrong; Typer's own words where they are of none of the known forms."""
    said = _said(error).strip()
    if "\n" in said:
        return said  # no misuse: the help of a command that was given nothing
    said = " ".join(said.split())
    for pattern, words in _SAYINGS:
        found = pattern.fullmatch(said)
        if found is not None:
            return words(found)
    return said


def next_step(error: TyperException) -> str | None:
    """Where the right usage is explained, where the error knows its command."""
    context = getattr(error, "ctx", None)
    if context is None or "\n" in _said(error).strip():
        return None
    return f"Xem cách dùng: {context.command_path} --help"


def _said(error: TyperException) -> str:
    format_message = getattr(error, "format_message", None)
    return str(format_message()) if callable(format_message) else str(error)


def _name(printed: str) -> str:
    return _QUOTES.sub(r"«\1»", printed).replace(" / ", " hoặc ")


def _others(printed: str | None) -> str:
    listed = _QUOTES.findall(printed or "") or re.findall(r"--[\w-]+", printed or "")
    return f" Có phải: {', '.join(listed)}?" if listed else ""


def _why(said: str) -> str:
    choice = _CHOICE.fullmatch(said)
    if choice is not None:
        choices = ", ".join(_QUOTES.findall(choice["choices"]))
        return f"«{choice['given']}» không phải một trong: {choices}."
    bound = _BOUND.fullmatch(said)
    if bound is not None:
        limit = bound["bound"]
        return f"không được quá {limit}." if bound["way"] == "less" else f"phải từ {limit} trở lên."
    missing = _MISSING_FILE.fullmatch(said)
    if missing is not None:
        return f"không có tệp «{missing['path']}»."
    return "cần một số." if _NUMBER.fullmatch(said) else said
