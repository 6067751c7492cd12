"""The paper a draft is made from: which is taken, and which is refused with the next step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.drafting.base import fitting
from assistant.drafting.draft import DraftKind
from ingest.errors import NoSuchDocument, UnfitBase
from tests.assistant.drafts import PROFILE, draft_of
from tests.assistant.library import library_of, papers, samples
from vectorstore.library import Library


def test_without_a_name_the_newest_paper_that_gives_tasks_is_taken_and_said(
    library: Library,
) -> None:
    draft = draft_of(library, None)

    assert draft.base.kind == "Công văn"
    assert any("Chưa chọn văn bản gốc" in note for note in draft.notes)


def test_the_superiors_own_paper_comes_before_newer_ones(library: Library) -> None:
    profile = replace(PROFILE, superior="Sở Giáo dục và Đào tạo Lam Hải")

    assert draft_of(library, None, profile=profile).base.number == "45/KH-SGDĐT"


def test_a_base_may_be_named_by_its_number_in_any_spelling(library: Library) -> None:
    assert draft_of(library, "45 / kh-sgddt").base.number == "45/KH-SGDĐT"


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    with (
        library_of(tmp_path, ()) as library,
        pytest.raises(NoSuchDocument, match=r"chưa có văn bản nào.*Hãy nạp"),
    ):
        draft_of(library, None)


@pytest.mark.parametrize("kind", list(DraftKind))
def test_each_paper_that_fits_can_be_drafted_from_and_no_other_is_offered(
    library: Library, kind: DraftKind
) -> None:
    offered = {summary.id for summary in fitting(library.catalog, kind)}

    for record in library.catalog.documents():
        if record.summary.id in offered:
            assert draft_of(library, record.summary.id, kind=kind).base.id == record.summary.id
        else:
            with pytest.raises(UnfitBase):
                draft_of(library, record.summary.id, kind=kind)


def test_papers_are_offered_the_newest_first(library: Library) -> None:
    days = [
        summary.issued_on.isoformat() if summary.issued_on else ""
        for summary in fitting(library.catalog, DraftKind.PLAN)
    ]

    assert len(days) > 1
    assert days == sorted(days, reverse=True)


def test_a_base_that_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(NoSuchDocument, match=r"không có văn bản «999/KH-X»"):
        draft_of(library, "999/KH-X")


@pytest.mark.parametrize("kind", [DraftKind.PLAN, DraftKind.LETTER])
def test_a_report_gives_no_tasks(library: Library, kind: DraftKind) -> None:
    with pytest.raises(UnfitBase, match=r"là báo cáo, không giao nhiệm vụ.*chọn loại báo cáo"):
        draft_of(library, "62/BC-THCSHB", kind=kind)


def test_a_library_of_reports_alone_serves_no_plan(tmp_path: Path) -> None:
    reports = [one for one in papers() if one.header.kind == "Báo cáo"]
    with (
        library_of(tmp_path, reports) as library,
        pytest.raises(UnfitBase, match="kế hoạch hoặc công văn của cấp trên"),
    ):
        draft_of(library, None)


def test_a_digest_says_that_it_is_one(tmp_path: Path, sample_corpus: Path) -> None:
    with library_of(tmp_path, samples(sample_corpus)) as library:
        draft = draft_of(library, "573/KH-SGDĐT")

    assert any("bản tóm lược" in note for note in draft.notes)
