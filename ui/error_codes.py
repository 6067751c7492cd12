"""The name by which programs know an error, whatever way it reaches them."""

from __future__ import annotations

import re

from ingest.errors import DanvanError


def code_of(kind: type[DanvanError]) -> str:
    """The name of an error class: ``library-busy`` for ``LibraryBusy``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
