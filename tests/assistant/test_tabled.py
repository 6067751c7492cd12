"""Tasks in tables: which cell is which, and reviews against a letter that has them there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.review import Reviewer
from assistant.reviewing.findings import Coverage
from assistant.rows.tabled import is_of_superior, tabled_tasks
from tests.assistant.library import library_of, read
from tests.assistant.tabled_letter import LETTER, PLAN


@pytest.fixture(scope="module")
def reviewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    with library_of(tmp_path_factory.mktemp("tabled"), (read(LETTER),)) as library:
        yield Reviewer(library.catalog, embed=library.embedding.vectors_of)


def test_the_cells_of_a_row_are_told_by_the_titles() -> None:
    document = read(LETTER)
    tasks = [one for one in tabled_tasks(document).values() if one is not None]
    assert [document.text[one.start : one.end][:8] for one in tasks] == [
        *("Rà soát ", "Tổ chức ", "Kiểm tra", "Không th", "Tập huấn", "Khám sức"),
    ]
    assert [one.time_text for one in tasks][-3:] == ["Cả năm học", "20/9/2025", "Mỗi học kỳ"]
    assert [one.partner for one in tasks][:3] == ["UBND xã", "Công an xã", "Trung tâm Y tế"]


def test_what_the_superior_leads_is_its_own() -> None:
    document = read(LETTER)
    tasks = [one for one in tabled_tasks(document).values() if one is not None]
    own = [one.lead for one in tasks if is_of_superior(one, document)]
    assert own == ["Phòng GDĐT", "Bộ phận Tiểu học"]


def test_a_table_of_figures_has_no_tasks() -> None:
    table = LETTER.replace("Nội dung công việc", "Tên trường").replace("Đơn vị chủ trì", "Số lớp")
    table = table.replace("Thời gian", "Số học sinh").replace("Đơn vị phối hợp", "Số giáo viên")
    assert not any(tabled_tasks(read(table)).values())


def test_a_row_is_one_requirement_and_the_titles_are_none(reviewer: Reviewer) -> None:
    review = reviewer.review(read(PLAN), against="418/PGDĐT-CTHS")
    assert [row.requirement.quote[2:10] for row in review.requirements[:4]] == [
        *("1 | Rà s", "2 | Tổ c", "4 | Khôn", "6 | Khám"),
    ]
    assert len(review.requirements) == 5  # and the report asked for below the table
    assert {row.coverage for row in review.requirements} == {Coverage.COVERED}


@pytest.mark.parametrize(
    ("old", "new", "task", "kind"),
    [
        ("10/9/2025", "30/9/2025", "Rà soát", "later_deadline"),
        ("90% học sinh", "70% học sinh", "ngày hội", "smaller_number"),
        ("tháng 10/2025", "tháng 12/2025", "ngày hội", "later_deadline"),
        ("không thu khoản tiền nào", "thu quỹ lớp 100.000 đồng", "Không thu", "opposite"),
        ("mỗi học kỳ một lần", "mỗi năm một lần", "Khám", "less_often"),
        ("tháng 10/2025, 90%", "năm học, 90%", "ngày hội", "no_deadline"),
    ],
)
def test_what_is_against_a_row_is_named(
    reviewer: Reviewer, old: str, new: str, task: str, kind: str
) -> None:
    assert old in PLAN
    review = reviewer.review(read(PLAN.replace(old, new)), against="418/PGDĐT-CTHS")
    told = [
        (task in row.requirement.quote, one.kind.value)
        for row in review.requirements
        for one in row.differences
    ]
    assert told == [(True, kind)]
