"""Text as it goes into exported files: without control characters, and never a formula."""

from __future__ import annotations

import re

# Line breaks and tabs are text; the other control characters some programs refuse or cut at.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# A spreadsheet may pass over spaces before the sign. Full-width signs too: some programs read them
# as the others.
_FORMULA = re.compile("[\t\r\n]|\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]")


def written(text: str) -> str:
    """The text without control characters."""
    return _CONTROL.sub("", text)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """What ``written`` leaves, behind an apostrophe where it might be run, as OWASP advises."""
    plain = written(text)
    return f"'{plain}" if is_formula(plain) else plain
