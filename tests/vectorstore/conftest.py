"""A library in an empty folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vectorstore.documents import hashing_model
from vectorstore.library import Library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "kho"


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    """A new library there."""
    with Library.open(home, embedding=hashing_model()) as opened:
        yield opened
