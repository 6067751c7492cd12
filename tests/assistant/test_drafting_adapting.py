"""A superior's sentence becomes the unit's own: what changes, what stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.drafting.draft import DraftKind, Origin, SectionName
from assistant.drafting.profile import UnitProfile
from tests.assistant.drafts import PROFILE, draft_of, of_section
from tests.assistant.library import library_of, read

_PAPER = """\
ỦY BAN NHÂN DÂN TỈNH NÚI XANH
SỞ GIÁO DỤC VÀ ĐÀO TẠO NÚI XANH

Số: 31/KH-SGDĐT

Núi Xanh, ngày 09 tháng 01 năm 2019

KẾ HOẠCH
Công tác dân vận năm 2019

Căn cứ Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới dân vận;

Sở Giáo dục và Đào tạo ban hành Kế hoạch như sau:

I. NHIỆM VỤ

{task}

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Đinh Khắc Mẫu
"""


def tasks_of(tmp_path: Path, task: str, *, profile: UnitProfile = PROFILE) -> list[str]:
    """The tasks of a plan that is drafted from a paper with this task."""
    with library_of(tmp_path, (read(_PAPER.format(task=task)),)) as library:
        draft = draft_of(library, None, profile=profile)
    assert draft.removed == 0
    return [paragraph.text for paragraph in of_section(draft, SectionName.CONTENT)]


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        pytest.param(
            "1. Mỗi cơ quan, đơn vị trường học xây dựng một mô hình.",
            "Nhà trường xây dựng một mô hình.",
            id="each unit, at the start of a sentence",
        ),
        pytest.param(
            "1. Tuyên truyền tại các đơn vị trực thuộc Sở hai lần.",
            "Tuyên truyền tại nhà trường hai lần.",
            id="the units of the department",
        ),
        pytest.param(
            "1. Phổ biến trong toàn ngành về dân vận.",
            "Phổ biến trong nhà trường về dân vận.",
            id="the whole branch",
        ),
        pytest.param(
            "1. Giải quyết tất cả các trường hợp khiếu nại.",
            "Giải quyết tất cả các trường hợp khiếu nại.",
            id="cases are no schools",
        ),
        pytest.param(
            "1. Hỗ trợ các trường trung học cơ sở vùng cao.",
            "Hỗ trợ các trường trung học cơ sở vùng cao.",
            id="schools of one level stay",
        ),
        pytest.param(
            "1. Hưởng ứng phong trào “Toàn ngành Giáo dục làm theo lời Bác” ở các đơn vị.",
            "Hưởng ứng phong trào “Toàn ngành Giáo dục làm theo lời Bác” ở nhà trường.",
            id="nothing changes inside quotation marks",
        ),
        pytest.param(
            "1. Sơ kết việc thực hiện Kế hoạch này.",
            "Sơ kết việc thực hiện Kế hoạch số 31/KH-SGDĐT.",
            id="this plan is the superior's, by its number",
        ),
        pytest.param(
            "1. Thực hiện Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới "
            "dân vận.",
            "Thực hiện Chỉ thị số 77/CT-TTg.",
            id="what the bases cite in full is cited by its number",
        ),
        pytest.param(
            "1. Thực hiện Quyết định số 5/QĐ-UBND ngày 03/4/2018 của UBND tỉnh về quy tắc ứng xử.",
            "Thực hiện Quyết định số 5/QĐ-UBND ngày 03/4/2018 của UBND tỉnh về quy tắc ứng xử.",
            id="a first mention stays whole",
        ),
        pytest.param(
            "1. Quán triệt Quyết định số 23- QĐ/TW ngày 30/7/2018 của Bộ Chính trị.",
            "Quán triệt Quyết định số 23-QĐ/TW ngày 30/7/2018 của Bộ Chính trị.",
            id="stray blanks leave a number",
        ),
        pytest.param(
            "1. Gắn với các phong trào khác;",
            "Gắn với các phong trào khác.",
            id="a clause ends with a stop",
        ),
    ],
)
def test_a_task_is_made_the_units_own(tmp_path: Path, task: str, expected: str) -> None:
    assert tasks_of(tmp_path, task) == [expected]


def test_an_office_of_education_leaves_the_schools_what_they_are(
    tmp_path: Path,
) -> None:
    office = replace(PROFILE, name="Phòng Văn hóa - Xã hội xã Đồi Thông", short_name=None)

    found = tasks_of(tmp_path, "1. Hướng dẫn các trường học làm vệ sinh.", profile=office)

    assert found == ["Hướng dẫn các trường học làm vệ sinh."]


def test_tasks_are_numbered_anew_and_their_lists_keep_their_marks(
    tmp_path: Path,
) -> None:
    task = "3. Làm hai việc:\n\n- Đọc sách;\n\n- Trồng cây.\n\n7. Tổng kết."
    with library_of(tmp_path, (read(_PAPER.format(task=task)),)) as library:
        draft = draft_of(library, "31/KH-SGDĐT")

    found = [(one.marker, one.text) for one in of_section(draft, SectionName.CONTENT)]

    assert found == [
        ("1.", "Làm hai việc:"),
        ("-", "Đọc sách;"),
        ("-", "Trồng cây."),
        ("2.", "Tổng kết."),
    ]


def test_what_the_superiors_own_office_does_is_a_gap_with_its_source(
    tmp_path: Path,
) -> None:
    task = "1. Văn phòng Sở đôn đốc các đơn vị."
    with library_of(tmp_path, (read(_PAPER.format(task=task)),)) as library:
        draft = draft_of(library, "31/KH-SGDĐT")

    (paragraph,) = of_section(draft, SectionName.CONTENT)

    assert paragraph.gaps == (paragraph.text,)
    assert paragraph.citations


def test_another_schools_plan_is_a_model_with_its_name_replaced(
    tmp_path: Path,
) -> None:
    paper = _PAPER.format(task="1. Trường Tiểu học Hoa Sim mở thư viện.").replace(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO NÚI XANH", "TRƯỜNG TIỂU HỌC HOA SIM"
    )
    with library_of(tmp_path, (read(paper),)) as library:
        draft = draft_of(library, None)

    (paragraph,) = of_section(draft, SectionName.CONTENT)

    assert paragraph.text == "Trường Tiểu học Suối Vàng mở thư viện."
    assert "Hoa Sim" not in "".join(one.text for one in of_section(draft, SectionName.BASES))


def test_the_year_of_the_title_is_the_units_and_no_other_year_is(
    tmp_path: Path,
) -> None:
    task = "1. Trong năm 2019, trồng cây."
    with library_of(tmp_path, (read(_PAPER.format(task=task)),)) as library:
        draft = draft_of(library, None, profile=replace(PROFILE, year=2026))

    (paragraph,) = of_section(draft, SectionName.CONTENT)

    assert draft.title_text == "Công tác dân vận năm 2026"
    assert [one.was for one in draft.title if one.origin is Origin.PROFILE] == ["2019"]
    assert "năm 2019" in paragraph.text
    assert any("năm 2019" in note and "năm 2026" in note for note in draft.notes)


def test_a_letter_and_a_report_are_made_of_the_same_paper(tmp_path: Path) -> None:
    paper = read(_PAPER.format(task="1. Trồng cây."))
    with library_of(tmp_path, (paper,)) as library:
        letter = draft_of(library, None, kind=DraftKind.LETTER)
        report = draft_of(library, None, kind=DraftKind.REPORT)

    assert letter.symbol == "THSV-VP"
    assert letter.title_text[0].islower()
    assert [one.text for one in letter.addressed_to] == ["Các tổ chuyên môn"]
    assert letter.recipients[0].text == "Như trên"
    assert report.symbol == "BC-THSV"
    results = of_section(report, SectionName.RESULTS)
    assert results[0].text == "Trồng cây"
    assert results[1].gaps


def test_single_sections_are_drafted_alone(tmp_path: Path) -> None:
    wanted = (SectionName.CONTENT,)
    with library_of(tmp_path, (read(_PAPER.format(task="1. Trồng cây.")),)) as library:
        draft = draft_of(library, None, sections=wanted)

    assert [section.name for section in draft.sections] == [SectionName.CONTENT]
