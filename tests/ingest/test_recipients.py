"""To whom a duty goes."""

from __future__ import annotations

import pytest

from ingest.acting.recipients import recipient
from tests.ending import ended

LENGTH = 100_000


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            "báo cáo Phó Thủ tướng Chính phủ - Trưởng Ban Chỉ đạo 389 quốc gia ",
            "",
            "Phó Thủ tướng Chính phủ - Trưởng Ban Chỉ đạo 389 quốc gia",
            id="a deputy",
        ),
        pytest.param(
            "gửi Sở Công Thương tổng hợp báo cáo chung ", "", "Sở Công Thương", id="then a verb"
        ),
        pytest.param(
            "",
            ", Cục Xe máy thông báo bằng văn bản cho cơ sở sản xuất, lắp ráp để hoàn thiện",
            "cơ sở sản xuất, lắp ráp",
            id="anybody who is told",
        ),
        pytest.param(
            "",
            ", Sở gửi văn bản trả lời các cơ quan, đơn vị",
            "các cơ quan, đơn vị",
            id="without a word between",
        ),
        pytest.param(
            "Ủy ban nhân dân xã thông báo rộng rãi ",
            " về kế hoạch đến với người hoạt động không chuyên trách",
            "người hoạt động không chuyên trách",
            id="told around the limit",
        ),
        pytest.param(
            "Kế hoạch được gửi đến đối tượng kiểm tra ",
            "",
            "đối tượng kiểm tra",
            id="whom a check is of",
        ),
        pytest.param(
            "Sở Y tế có văn bản gửi cơ sở ", "", "cơ sở", id="before, without a word between"
        ),
        pytest.param(
            "báo cáo Tỉnh ủy, HĐND, UBND tỉnh về kết quả ",
            "",
            "Tỉnh ủy, HĐND, UBND tỉnh",
            id="a list of offices",
        ),
        pytest.param(
            "trình lãnh đạo UBND xã, phường phê duyệt ", "", "lãnh đạo UBND xã, phường", id="levels"
        ),
        pytest.param(
            "gửi báo cáo về Sở Nội vụ, Phòng Tổng hợp chủ trì ", "", "Sở Nội vụ", id="who then acts"
        ),
        pytest.param(
            "gửi hồ sơ về Sở Dân tộc tổng hợp trình Ủy ban nhân dân tỉnh ",
            "",
            "Sở Dân tộc",
            id="who passes it on",
        ),
        pytest.param(
            "chuyển kết quả cho Bộ phận tiếp nhận hồ sơ và trả kết quả của trường ",
            "",
            "Bộ phận tiếp nhận hồ sơ và trả kết quả của trường",
            id="a desk with its long name",
        ),
        pytest.param("chuyển kết quả cho TTPVHCC ", "", "TTPVHCC", id="a centre by its letters"),
        pytest.param(
            "xem xét dự thảo trước khi trình Lãnh đạo Sở ", "", None, id="what comes only after"
        ),
        pytest.param("trình Lãnh đạo Sở ký duyệt ", "", "Lãnh đạo Sở", id="then signed"),
        pytest.param(
            "báo cáo Hội đồng nhân dân cùng cấp thông qua ",
            "",
            "Hội đồng nhân dân cùng cấp",
            id="then adopted",
        ),
        pytest.param(
            "gửi văn bản phản hồi về cơ quan chủ trì ", "", "cơ quan chủ trì", id="who leads"
        ),
        pytest.param("", ", Sở cấp thẻ cho cá nhân", None, id="a paper granted goes nowhere"),
        pytest.param("tham mưu Ủy ban nhân dân tỉnh ban hành ", "", None, id="whom one advises"),
        pytest.param("vận chuyển rác đến cơ sở xử lý ", "", None, id="a way"),
        pytest.param(
            "", ", trình lãnh đạo Sở phê duyệt", "lãnh đạo Sở", id="the head of an office"
        ),
    ],
)
def test_to_whom_it_goes(before: str, after: str, expected: str | None) -> None:
    assert recipient(before, after) == expected


@pytest.mark.parametrize("piece", ["gửi các ", "thông báo cho ", "cho Sở Sở ", "đến với "])
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    ended(lambda: recipient(piece * (LENGTH // len(piece)), ""))
