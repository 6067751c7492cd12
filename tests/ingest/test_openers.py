"""Who opens the clause around a limit: counted, behind a semicolon, before a cut line."""

from __future__ import annotations

import pytest

from ingest.tasks.openers import who_opens, who_opens_with
from tests.ending import ended
from tests.ingest.reading import duties, duty

LENGTH = 100_000


def test_each_counted_clause_of_a_conclusion_has_its_own_actor() -> None:
    found = duties(
        "3. Đẩy nhanh việc số hóa: (1) Thanh tra tỉnh ban hành trước ngày 25/11/2025; (2) Công an "
        "tỉnh chủ trì hướng dẫn các xã; hoàn thành việc hướng dẫn trước ngày 28/11/2025; Các sở, "
        "ngành căn cứ hướng dẫn rà soát kho; gửi kết quả về Công an tỉnh trước ngày 10/12/2025; "
        "(3) các phòng, ban tổng rà soát sổ, hoàn thành trước ngày 22/12/2025."
    )
    assert [one.who for one in found] == [
        "Thanh tra tỉnh",
        "Công an tỉnh",
        "Các sở, ngành",
        "các phòng, ban",
    ]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        pytest.param("1. Rà soát: Sở Y tế: hoàn thành ", "Sở Y tế", id="before a colon"),
        pytest.param("Giám đốc Sở Y tế; Thủ trưởng đơn vị gửi ", None, id="names of one list"),
        pytest.param("1. Rà soát kho; Các hồ sơ gửi lại ", None, id="things"),
        pytest.param("1. Rà soát kho; gửi kết quả ", None, id="nobody"),
    ],
)
def test_the_nearest_clause_that_names_somebody_holds(before: str, who: str | None) -> None:
    assert who_opens(before) == who


@pytest.mark.parametrize(
    ("rest", "who"),
    [
        pytest.param(
            " cơ quan có thẩm quyền giải quyết thủ tục trả lại hồ sơ cho Bộ phận Một cửa",
            "cơ quan có thẩm quyền giải quyết thủ tục",
            id="what it may do is a part of the name",
        ),
        pytest.param(
            ", tổ chức đề xuất xem xét, bổ sung dự toán", "tổ chức đề xuất", id="who proposes"
        ),
        pytest.param(
            " Bộ phận Một cửa, cơ quan tiếp nhận hồ sơ thông báo cho người nộp",
            "Bộ phận Một cửa, cơ quan tiếp nhận hồ sơ",
            id="who receives",
        ),
        pytest.param(
            " cơ quan có thẩm quyền có trách nhiệm gửi văn bản yêu cầu bổ sung",
            "cơ quan có thẩm quyền",
            id="bound",
        ),
        pytest.param(" để hoàn thiện hồ sơ", None, id="nobody"),
    ],
)
def test_a_name_may_stand_right_behind_a_limit(rest: str, who: str | None) -> None:
    assert who_opens_with(rest) == who


def test_a_sentence_cut_in_two_keeps_its_actor() -> None:
    found = duty(
        "2. Văn phòng Ủy ban nhân dân tỉnh tổng hợp ý kiến của các sở, ngành về danh mục hồ sơ;\n\n"
        "gửi kết quả về Sở Nội vụ trước ngày 10/12/2025."
    )
    assert found.who == "Văn phòng Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize("unit", ["; ", "(1) ", "Sở Y tế; ", "Các sở gửi; ", ": "])
def test_long_clauses_take_linear_time(unit: str) -> None:
    text = unit * (LENGTH // len(unit))

    def find() -> None:
        who_opens(text[:1500])
        duties(f"1. {text} trước ngày 10/12/2025.")

    ended(find)
