"""A full draft from each of the five originals says nothing that is not in its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.drafting.draft import Draft, DraftKind
from ingest.pipeline import parse
from ingest.readers import read_file
from tests.assistant.drafts import PROFILE, draft_of, said_by, units
from tests.assistant.library import library_of, samples
from tests.assistant.strangers import strangers
from vectorstore.library import Library

ORIGINALS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
_CASES = [
    pytest.param("573/KH-SGDĐT", DraftKind.PLAN, 2019, id="a department's plan"),
    pytest.param("573/KH-SGDĐT", DraftKind.PLAN, 2026, id="the same for another year"),
    pytest.param("Thành Tô", DraftKind.PLAN, 2022, id="another school's plan"),
    pytest.param("Krông Pa", DraftKind.PLAN, 2022, id="a letter, for a plan"),
    pytest.param("Krông Pa", DraftKind.LETTER, 2022, id="a letter, for a letter"),
    pytest.param("07/KH-PGDĐT", DraftKind.PLAN, 2023, id="an office's plan"),
    pytest.param("07/KH-PGDĐT", DraftKind.LETTER, 2023, id="an office's plan, for a letter"),
    pytest.param("Thủ Thừa", DraftKind.REPORT, 2020, id="a model report"),
    pytest.param("573/KH-SGDĐT", DraftKind.REPORT, 2019, id="a report on a plan"),
]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    if not ORIGINALS.is_dir():
        pytest.skip("../shared/corpus is absent: the originals are not part of the project")
    papers = [parse(read_file(path)) for path in sorted(ORIGINALS.glob("*.txt"))]
    with library_of(tmp_path_factory.mktemp("originals"), papers) as opened:
        yield opened


@pytest.fixture(scope="module")
def digests(tmp_path_factory: pytest.TempPathFactory, sample_corpus: Path) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("digests"), samples(sample_corpus)) as opened:
        yield opened


def drafted(library: Library, base: str, kind: DraftKind, year: int) -> Draft:
    ids = [
        record.summary.id
        for record in library.catalog.documents()
        if base in (record.summary.number or record.summary.issuer or "")
    ]
    return draft_of(library, ids[0], kind=kind, profile=replace(PROFILE, year=year))


def unsourced(library: Library, draft: Draft) -> list[tuple[str, list[str]]]:
    """The paragraphs with what neither the profile nor the passages that they cite say."""
    quotes = {one.n: one.passage_id for one in draft.citations}
    own = said_by(draft.profile)
    found = []
    for text, numbers, _ in units(draft):
        passages = library.catalog.passages([quotes[n] for n in numbers])
        sources = "\n".join([own, *(one.passage.text for one in passages)])
        if strange := strangers(text, sources):
            found.append((text, strange))
    return found


@pytest.mark.parametrize(("base", "kind", "year"), _CASES)
def test_an_original_gives_a_draft_in_which_nothing_is_invented(
    originals: Library, base: str, kind: DraftKind, year: int
) -> None:
    draft = drafted(originals, base, kind, year)

    assert draft.removed == 0
    assert [text for text, numbers, has_gap in units(draft) if not (numbers or has_gap)] == []
    assert unsourced(originals, draft) == []


@pytest.mark.parametrize(("base", "kind", "year"), _CASES)
def test_a_digest_gives_a_draft_in_which_nothing_is_invented(
    digests: Library, base: str, kind: DraftKind, year: int
) -> None:
    draft = drafted(digests, base, kind, year)

    assert draft.removed == 0
    assert [text for text, numbers, has_gap in units(draft) if not (numbers or has_gap)] == []
    assert unsourced(digests, draft) == []


def test_the_check_of_these_tests_finds_what_is_planted() -> None:
    sources = "Báo cáo trước ngày 05/6/2019 về Sở Giáo dục; Chỉ thị số 16/CT-TTg; 23- QĐ/TW"
    text = "Trước ngày 5/6/2019, Chỉ thị số 17/CT-TTg và 23-QĐ/TW, gửi Lê Thị Lạ, a@b.vn, 12 trường"

    assert strangers(text, sources) == ["5/6/2019", "17/CT-TTg", "12", "a@b.vn", "Lê Thị Lạ"]


def test_every_citation_of_a_draft_stands_in_its_document(originals: Library) -> None:
    draft = drafted(originals, "573/KH-SGDĐT", DraftKind.PLAN, 2019)

    for citation in draft.citations:
        text = originals.catalog.text(citation.document.id) or ""
        assert text[citation.start : citation.end] == citation.quote
