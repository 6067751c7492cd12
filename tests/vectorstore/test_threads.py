"""Products of numpy take one thread, unless somebody says otherwise."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

# A module is entered in the list when its loading begins.
_LOADING = """
import os, sys
import ui.wiring
loaded = list(sys.modules)
print(os.environ["OPENBLAS_NUM_THREADS"], loaded.index("vectorstore") < loaded.index("numpy"))
"""


@pytest.mark.parametrize(("given", "found"), [(None, "1"), ("2", "2")])
def test_blas_is_told_before_numpy_is_loaded(given: str | None, found: str) -> None:
    settings = {name: value for name, value in os.environ.items() if "OPENBLAS" not in name}
    if given is not None:
        settings["OPENBLAS_NUM_THREADS"] = given

    told = subprocess.run(  # noqa: S603 - our own interpreter, a constant program
        [sys.executable, "-c", _LOADING], env=settings, capture_output=True, text=True, check=True
    )

    assert told.stdout.split() == [found, "True"]
