"""Whose task it is: the unit's stays and is made its own, another office's is left out and said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.drafting.draft import Draft, SectionName, TaskTable
from assistant.drafting.profile import UnitProfile
from tests.assistant.drafts import PROFILE, blocks, draft_of, of_section
from tests.assistant.library import library_of, read
from tests.ending import ended

_PROVINCE = "ỦY BAN NHÂN DÂN TỈNH NÚI XANH"
_PAPER = """\
{issuer}

Số: 31/KH-UBND

Núi Xanh, ngày 09 tháng 01 năm 2019

KẾ HOẠCH
{title}

Căn cứ Luật Tiếp công dân;

Kế hoạch như sau:

I. NHIỆM VỤ

{tasks}

II. TỔ CHỨC THỰC HIỆN

{organisation}

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Tòng Văn Ví Dụ
"""


def drafted(  # noqa: PLR0913 - the parts of one paper
    tmp_path: Path,
    *,
    tasks: str = "1. Trồng cây.",
    organisation: str = "1. Các trường học báo cáo kết quả trước ngày 10/6/2019.",
    issuer: str = _PROVINCE,
    title: str = "Công tác dân vận năm 2019",
    profile: UnitProfile = PROFILE,
) -> Draft:
    text = _PAPER.format(issuer=issuer, title=title, tasks=tasks, organisation=organisation)
    with library_of(tmp_path, (read(text),)) as library:
        draft = draft_of(library, None, profile=profile)
    assert draft.removed == 0
    return draft


def texts(draft: Draft, name: SectionName) -> list[str]:
    return [one.text for one in of_section(draft, name)]


def test_tasks_of_other_offices_are_left_out_with_all_below_them_and_named(tmp_path: Path) -> None:
    draft = drafted(
        tmp_path,
        organisation=(
            "1. Sở Y tế\n\n- Chủ trì khám sức khỏe.\n\n- Báo cáo Bộ Y tế.\n\n"
            "2. Giao Sở Nội vụ theo dõi việc này.\n\n"
            "3. Ủy ban nhân dân các xã: bố trí kinh phí.\n\n"
            "4. Các trường học lập danh sách học sinh."
        ),
    )

    (kept,) = texts(draft, SectionName.ORGANISATION)
    (section,) = [one for one in draft.sections if one.name is SectionName.ORGANISATION]
    assert kept == "Nhà trường lập danh sách học sinh."
    assert section.heading is not None
    assert section.heading.notes == (
        "Không đưa vào phần giao cho cơ quan khác: Sở Y tế; Sở Nội vụ; Ủy ban nhân dân các xã.",
    )


def test_an_office_of_a_commune_does_what_the_commune_is_told(tmp_path: Path) -> None:
    office = replace(
        PROFILE,
        name="Phòng Văn hóa - Xã hội xã Đồi Thông",
        superior="Ủy ban nhân dân xã Đồi Thông",
    )

    draft = drafted(
        tmp_path, organisation="1. Ủy ban nhân dân các xã bố trí kinh phí.", profile=office
    )

    assert texts(draft, SectionName.ORGANISATION) == ["Ủy ban nhân dân các xã bố trí kinh phí."]


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        pytest.param(
            "1. Phối hợp với các đơn vị sự nghiệp công lập trực thuộc tỉnh.",
            "Phối hợp với các đơn vị sự nghiệp công lập trực thuộc tỉnh.",
            id="public units",
        ),
        pytest.param(
            "1. Cử đại biểu, mỗi đơn vị tối đa 60 người.",
            "Cử đại biểu, mỗi đơn vị tối đa 60 người.",
            id="units of others, to whom a number is given",
        ),
        pytest.param(
            "1. Kiểm tra các cơ quan, đơn vị, địa phương trong tỉnh.",
            "Kiểm tra các cơ quan, đơn vị, địa phương trong tỉnh.",
            id="units and places",
        ),
        pytest.param(
            "1. Mỗi trường học trồng một vườn cây.",
            "Nhà trường trồng một vườn cây.",
            id="schools are addressed by a province too",
        ),
    ],
)
def test_a_province_that_speaks_of_units_does_not_speak_of_the_school(
    tmp_path: Path, task: str, expected: str
) -> None:
    assert texts(drafted(tmp_path, tasks=task), SectionName.CONTENT) == [expected]


def test_a_title_in_capitals_is_written_as_a_sentence_with_its_names(tmp_path: Path) -> None:
    draft = drafted(
        tmp_path,
        title="PHÒNG, CHỐNG DỊCH BỆNH TRÊN ĐỊA BÀN TỈNH NÚI XANH",
        tasks="1. Trồng cây ở tỉnh Núi Xanh.",
    )

    assert draft.title_text == "Phòng, chống dịch bệnh trên địa bàn tỉnh Núi Xanh"


def test_the_superiors_branch_in_a_title_becomes_the_unit(tmp_path: Path) -> None:
    draft = drafted(tmp_path, title="Công tác dân vận của ngành Giáo dục năm 2019")

    assert draft.title_text == "Công tác dân vận của Trường Tiểu học Suối Vàng năm 2019"


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        pytest.param(
            "1. Thực hiện Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII) về học "
            "tập làm theo gương sáng.\n\n2. Sơ kết Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính "
            "trị (khóa XII) về học tập làm theo gương sáng, khen thưởng.",
            "Sơ kết Chỉ thị số 5-CT/TW, khen thưởng.",
            id="whole, the bracket with it",
        ),
        pytest.param(
            "1. Thực hiện Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị về học tập làm theo "
            "gương sáng.\n\n2. Sơ kết Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa "
            "XII) thực hiện Nghị quyết Đại hội về dân vận.",
            "Sơ kết Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII) thực hiện Nghị "
            "quyết Đại hội về dân vận.",
            id="not at all, where half of it would stay",
        ),
    ],
)
def test_a_paper_is_cited_short_wholly_or_not_at_all(
    tmp_path: Path, tasks: str, expected: str
) -> None:
    assert texts(drafted(tmp_path, tasks=tasks), SectionName.CONTENT)[1] == expected


def test_a_mention_that_is_left_out_counts_for_none(tmp_path: Path) -> None:
    cited = "Kế hoạch số 52/KH-UBND ngày 12/5/2018 của UBND tỉnh về trường học xanh"

    draft = drafted(
        tmp_path,
        tasks=(
            f"1. Báo cáo việc thực hiện {cited} trước ngày 10/6/2019.\n\n2. Trồng cây theo {cited}."
        ),
    )

    assert f"Trồng cây theo {cited}." in texts(draft, SectionName.CONTENT)


def test_the_report_of_another_office_is_not_the_units(tmp_path: Path) -> None:
    draft = drafted(
        tmp_path,
        organisation=(
            "1. Sở Tài chính tổng hợp, gửi báo cáo về Bộ Tài chính trước ngày 31/5/2019.\n\n"
            "2. Các trường học gửi báo cáo về Sở Tài chính trước ngày 31/3/2019."
        ),
    )

    reports = " ".join(texts(draft, SectionName.REPORTING))
    assert "31/3/2019" in reports
    assert "31/5/2019" not in reports


def test_a_day_of_the_next_year_stands_where_the_paper_is_of_this_one(tmp_path: Path) -> None:
    draft = drafted(
        tmp_path, organisation="1. Các trường học gửi báo cáo về Sở trước ngày 15/01/2020."
    )

    assert "trước ngày 15/01/2020" in texts(draft, SectionName.REPORTING)[0]


def test_a_long_task_is_cut_at_a_comma_outside_quotation_marks(tmp_path: Path) -> None:
    long = ", ".join(f'việc "số {letter}" của trường' for letter in "abcdefghiklmnopq")

    draft = drafted(tmp_path, tasks=f"1. Làm {long}.")

    (table,) = [block for block in blocks(draft) if isinstance(block, TaskTable)]
    what = "".join(piece.text for piece in table.rows[0].what)
    assert what.endswith(" …")
    assert what.count('"') % 2 == 0
    assert len(what) <= 270


@pytest.mark.parametrize("noise", [" ", "-", "1,", "sở "])
def test_hostile_text_is_drafted_from_in_time(tmp_path: Path, noise: str) -> None:
    hostile = noise * (40_000 // len(noise))
    text = _PAPER.format(
        issuer=_PROVINCE,
        title="Công tác dân vận",
        tasks=f"1. Trồng cây {hostile}x.",
        organisation=f"1. Sở {hostile}x.",
    )

    def draft() -> None:
        with library_of(tmp_path, (read(text),)) as library:
            draft_of(library, None)

    ended(draft, within_s=30)
