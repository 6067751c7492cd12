"""The duty to report in a draft: the superior's day as printed, the unit's own before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.drafting.draft import DraftParagraph, SectionName, TaskTable
from assistant.drafting.profile import UnitProfile
from tests.assistant.drafts import PROFILE, blocks, draft_of, of_section, with_own_deadline
from tests.assistant.library import library_of, papers
from vectorstore.library import Library

_OF_2024 = replace(PROFILE, year=2024)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("library"), papers()) as opened:
        yield opened


def reports(library: Library, profile: UnitProfile = _OF_2024) -> list[DraftParagraph]:
    draft = draft_of(library, "45/KH-SGDĐT", profile=profile)
    assert draft.removed == 0
    return of_section(draft, SectionName.REPORTING)


def test_each_report_has_the_superiors_day_recipient_and_channel(library: Library) -> None:
    first, _, second, _, _ = reports(library)

    assert first.text == (
        "Nhà trường gửi báo cáo 6 tháng về Sở Giáo dục và Đào tạo trước ngày 10/6/2024 qua Văn "
        "phòng Sở, địa chỉ email: vanphong.so@lamhai.example."
    )
    assert "báo cáo năm" in second.text
    assert "trước ngày 10/12/2024" in second.text
    assert first.citations == second.citations


def test_a_strict_limit_says_its_last_good_day_beside_the_text(library: Library) -> None:
    first, *_ = reports(library)

    assert first.notes == (
        "«trước ngày 10/6/2024»: ngày cuối còn đúng hạn là 09/06/2024.",
        "Hạn này đã qua, tính đến ngày 05/01/2026.",
    )


def test_the_units_own_limit_comes_before_it_with_the_rule_shown(library: Library) -> None:
    _, own, *_ = reports(library)

    assert own.text == (
        "Tổ Văn phòng, Tổ Một gửi nội dung báo cáo về nhà trường ít nhất 5 ngày trước hạn của cấp "
        "trên (trước ngày 10/6/2024)."
    )
    (note,) = own.notes
    assert "04/06/2024" in note
    assert "09/06/2024" in note
    assert "04/06/2024" not in own.text


def test_a_day_that_the_profile_sets_wins(library: Library) -> None:
    days = with_own_deadline(dt.date(2024, 6, 10), dt.date(2024, 6, 3))

    _, own, _, later, _ = reports(library, replace(_OF_2024, own_deadlines=days))

    assert "chậm nhất ngày 03/06/2024" in own.text
    assert "ít nhất 5 ngày trước" in later.text


def test_without_a_rule_the_units_own_limit_is_a_gap(library: Library) -> None:
    _, own, *_ = reports(library, replace(_OF_2024, report_lead_days=None))

    assert len(own.gaps) == 1


def test_no_day_is_moved_to_another_year(library: Library) -> None:
    first, own, *_ = reports(library, replace(PROFILE, year=2026))

    assert first.gaps == (
        "[CẦN BỔ SUNG: thời hạn báo cáo; văn bản cấp trên ghi trước ngày 10/6/2024]",
    )
    assert own.gaps
    assert "2026" not in first.text + own.text


def test_a_paper_that_asks_for_no_report_leaves_a_gap(library: Library) -> None:
    draft = draft_of(library, "19/2023/QĐ-UBND", profile=replace(PROFILE, year=2023))
    asked = of_section(draft, SectionName.REPORTING)[0]

    assert "trước ngày 15 tháng 11 hằng năm" in asked.text


def test_the_table_of_tasks_ends_with_the_reports(library: Library) -> None:
    draft = draft_of(library, "45/KH-SGDĐT", profile=_OF_2024)
    (table,) = [block for block in blocks(draft) if isinstance(block, TaskTable)]

    due = ["".join(piece.text for piece in row.due) for row in table.rows]
    assert due == [
        "[CẦN BỔ SUNG: thời gian thực hiện]",
        "[CẦN BỔ SUNG: thời gian thực hiện]",
        "Từ năm 2024 đến hết năm 2027",
        "trước ngày 10/6/2024",
        "trước ngày 10/12/2024",
    ]


def test_an_only_department_leads_every_task(library: Library) -> None:
    profile = replace(_OF_2024, departments=("Tổ Văn phòng",))
    draft = draft_of(library, "45/KH-SGDĐT", profile=profile)
    (table,) = [block for block in blocks(draft) if isinstance(block, TaskTable)]

    assert {piece.text for row in table.rows for piece in row.lead} == {"Tổ Văn phòng"}
