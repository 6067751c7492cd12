"""The real application over the sample library, in folders of its own."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.ui.running import ADDRESS
from ui.api.app import create_api
from ui.filling import ensure_sample
from ui.settings import Settings
from ui.wiring import Application, open_application

#: The day that counts as today in these tests.
AS_OF = dt.date(2019, 11, 1)


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """An application over the sample library, for tests that only read."""
    settings = Settings(home=tmp_path_factory.mktemp("sampled"))
    with open_application(settings, clock=functools.partial(dt.date, 2019, 11, 1)) as application:
        ensure_sample(application)
        yield application


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Application]:
    """An application over a library that never held a document."""
    with open_application(Settings(home=tmp_path / "home"), clock=lambda: AS_OF) as application:
        yield application


@pytest.fixture
def reading(sampled: Application) -> TestClient:
    """A client of the API over the sample library."""
    return TestClient(create_api(sampled), base_url=ADDRESS)


@pytest.fixture
def writing(empty: Application) -> TestClient:
    """A client of the API over an empty library."""
    return TestClient(create_api(empty), base_url=ADDRESS)
