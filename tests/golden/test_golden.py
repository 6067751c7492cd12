"""The five originals and their digests are read exactly as they were when they were read by eye."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingest.pipeline import parse
from ingest.readers import read_file
from tests.golden.files import (
    Facts,
    facts_of_digest,
    facts_of_original,
    read,
    regenerating,
    write,
)

ORIGINALS = "originals.json"
DIGESTS = "digests.json"
ORIGINAL_NAMES = (
    "000_1574224c19a63785.txt",
    "001_a8963762d9174dc6.txt",
    "002_47d2a2dbd5724677.txt",
    "003_62be2637e8442795.txt",
    "004_bbba35be0db8834e.txt",
)
DIGEST_NAMES = (
    "07-KH-PGDDT-Dau-Tieng-2023.md",
    "573-KH-SGDDT-2019.md",
    "BC-PGDDT-Thu-Thua-2020.md",
    "CV-GDDT-Krong-Pa-2022.md",
    "KH-TH-Thanh-To.md",
)


def compare(file: str, name: str, facts: Facts) -> None:
    """Section by section, so that a failure shows the first that differs and no more."""
    if regenerating():
        write(file, name, facts)
        pytest.skip(f"{file}: {name} was written anew; read the difference before it is kept")
    kept = read(file)[name]
    assert list(facts) == list(kept)
    for section, rows in facts.items():
        assert rows == kept[section], section


@pytest.mark.parametrize("name", ORIGINAL_NAMES)
def test_an_original_is_read_as_it_was_by_eye(name: str, originals: Path) -> None:
    path = originals / name
    if not path.exists():
        pytest.skip(f"the original {name} is not in {originals}")
    compare(ORIGINALS, name, facts_of_original(parse(read_file(path))))


@pytest.mark.parametrize("name", DIGEST_NAMES)
def test_a_digest_is_read_as_it_was_by_eye(name: str, sample_corpus: Path) -> None:
    compare(DIGESTS, name, facts_of_digest(parse(read_file(sample_corpus / name))))


def test_the_golden_files_hold_these_documents_and_no_other() -> None:
    assert sorted(read(ORIGINALS)) == sorted(ORIGINAL_NAMES)
    assert sorted(read(DIGESTS)) == sorted(DIGEST_NAMES)


def test_nothing_is_written_anew_where_it_is_checked() -> None:
    assert not (os.environ.get("CI") and regenerating())


def test_the_facts_of_an_original_hold_no_sentence() -> None:
    for facts in read(ORIGINALS).values():
        rows = [row for section, rows in facts.items() if section != "header" for row in rows]
        values = [value for row in rows for value in row if isinstance(value, str)]
        assert max(len(value.split()) for value in values) <= 5
