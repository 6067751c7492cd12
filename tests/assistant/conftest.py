"""The library that most tests of the answerer ask: the made-up papers, searched as shipped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import library_of, papers
from vectorstore.library import Library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The plan, the letter, the report and the regulation; a module may define its own."""
    with library_of(tmp_path_factory.mktemp("library"), papers()) as opened:
        yield opened
