"""What is the superior's own: its inspections and its money, told from the units'."""

from __future__ import annotations

import pytest

from assistant.superior_work import inspects_units, is_its_money


@pytest.mark.parametrize(
    ("text", "is_inspection"),
    [
        pytest.param("Đoàn kiểm tra của Phòng kiểm tra đột xuất bếp ăn.", True, id="a party"),
        pytest.param("Thành lập đoàn giám sát việc thu chi.", True, id="a party to be formed"),
        pytest.param("Kiểm tra việc dạy thêm tại các trường trong tháng 3.", True, id="at schools"),
        pytest.param("Tổ chức kiểm tra 05 đơn vị về y tế.", True, id="so many of them"),
        pytest.param("Theo dõi, đôn đốc việc thực hiện của các trường.", True, id="watched"),
        pytest.param("Các trường tự kiểm tra việc thu chi.", False, id="by themselves"),
        pytest.param("Kiểm tra bếp ăn hằng ngày.", False, id="of the kitchen"),
        pytest.param("Kiểm tra nội bộ tại các trường theo quy định.", False, id="internal"),
        pytest.param("Tổ kiểm tra nội bộ họp mỗi tháng.", False, id="an internal group"),
        pytest.param("Hiệu trưởng các trường tổ chức kiểm tra sĩ số.", False, id="by the heads"),
    ],
)
def test_an_inspection_of_the_units_is_told(text: str, *, is_inspection: bool) -> None:
    assert inspects_units(text) is is_inspection


@pytest.mark.parametrize(
    ("text", "is_money"),
    [
        pytest.param("Kinh phí là 45.000.000 đồng.", True, id="a sum"),
        pytest.param("Kinh phí: 12 triệu đồng do Phòng chi.", True, id="a sum in millions"),
        pytest.param("Kinh phí thực hiện lấy từ nguồn của Sở.", True, id="its source"),
        pytest.param("Phòng Tài chính bảo đảm kinh phí.", True, id="another office pays"),
        pytest.param("Các trường bố trí kinh phí 2.000.000 đồng.", False, id="the schools'"),
        pytest.param("Sử dụng kinh phí đúng quy định.", False, id="no sum"),
        pytest.param("Thu tiền ăn không quá 25.000 đồng.", False, id="a price"),
        pytest.param("Đồng chí Hiệu trưởng quản lý ngân sách.", False, id="no money of it"),
    ],
)
def test_money_of_the_superior_is_told(text: str, *, is_money: bool) -> None:
    assert is_its_money(text) is is_money
