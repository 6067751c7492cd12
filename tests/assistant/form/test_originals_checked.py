"""A draft from each of the five originals, as a file, breaks no rule of form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.drafting.draft import DraftKind
from assistant.form.checking import check_form
from ingest.pipeline import parse
from ingest.readers import read_file
from ingest.readers.docx_formatted import read_formatted
from tests.assistant.drafts import PROFILE, draft_of
from tests.assistant.library import library_of, samples
from ui.exports.paper import SourcesAs, draft_docx
from vectorstore.library import Library

ORIGINALS = Path(__file__).resolve().parents[3].parent / "shared" / "corpus"
_PLANS_AND_LETTERS = ("573/KH-SGDĐT", "Thành Tô", "Krông Pa", "07/KH-PGDĐT")
_CASES = [
    *((base, kind) for base in _PLANS_AND_LETTERS for kind in DraftKind),
    ("Thủ Thừa", DraftKind.REPORT),
]


@pytest.fixture(scope="module", params=["originals", "digests"])
def papers(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sample_corpus: Path
) -> Iterator[Library]:
    if request.param == "digests":
        documents = samples(sample_corpus)
    elif ORIGINALS.is_dir():
        documents = tuple(parse(read_file(path)) for path in sorted(ORIGINALS.glob("*.txt")))
    else:
        pytest.skip("../shared/corpus is absent: the originals are not part of the project")
    with library_of(tmp_path_factory.mktemp("papers"), documents) as opened:
        yield opened


@pytest.mark.parametrize("sources", list(SourcesAs))
@pytest.mark.parametrize(
    ("base", "kind"), [pytest.param(*case, id=f"{case[0]} {case[1]}") for case in _CASES]
)
def test_a_draft_of_an_original_breaks_no_rule(
    papers: Library, base: str, kind: DraftKind, sources: SourcesAs
) -> None:
    document = next(
        record.summary.id
        for record in papers.catalog.documents()
        if base in (record.summary.number or record.summary.issuer or "")
    )
    draft = draft_of(papers, document, kind=kind, profile=replace(PROFILE, year=2022))
    content = draft_docx(draft, sources=sources, day=dt.date(2022, 1, 5))

    report = check_form(read_formatted(content, name="du-thao.docx"))

    assert [(breach.rule.id, breach.finding) for breach in report.breaches] == []
