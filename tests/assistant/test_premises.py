"""What a question takes for granted and no paper says: a deed, its sum, a paper ended, a year."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from assistant.question import understand
from assistant.wanted.reason_signs import is_reason_asked, says_reason
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN HUYỆN CỒN DỪA

Số: 18/2024/QĐ-UBND

Cồn Dừa, ngày 14 tháng 10 năm 2024

QUYẾT ĐỊNH
Ban hành giá và chế độ của các trạm ven biển năm 2025

Điều 1. Phí neo thuyền
1. Phí neo thuyền tăng lên 45.000 đồng một đêm do chi phí sửa cầu cảng.
2. Giá lưới chắn rác là 310.000 đồng một tấm.

Điều 2. Trạm đo sóng
1. Trạm Hòn Mực 1 có công suất 120 kW; trạm Hòn Mực 2 có công suất 95 kW.
2. Trạm được sử dụng điện mặt trời để chạy phao.

Điều 3. Sổ neo đậu
Giao đội thuyền lập sổ neo đậu theo Quyết định số 77/QĐ-UBND ngày 03 tháng 4 năm 2021 của Ủy ban \
nhân dân huyện.

Điều 4. Hiệu lực
1. Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2025.
2. Bãi bỏ Quyết định số 09/2019/QĐ-UBND ngày 05 tháng 6 năm 2019 về phí neo thuyền.

CHỦ TỊCH

Đỗ Văn Thử
"""
PLAN = """\
ỦY BAN NHÂN DÂN HUYỆN CỒN DỪA

Số: 33/KH-UBND

Cồn Dừa, ngày 20 tháng 10 năm 2024

KẾ HOẠCH
Trồng rừng chắn sóng giai đoạn 2025 - 2029

1. Giai đoạn 2025 - 2029 trồng 64 ha rừng bần; diện tích khảo sát khoảng 1.204,5 ha.

2. Đội trồng rừng hủy bỏ các cây giống không đạt theo quy định của pháp luật.

CHỦ TỊCH

Đỗ Văn Thử
"""
FLOATS = """\
ỦY BAN NHÂN DÂN XÃ ĐẢO NHẠN

Số: 40/2024/QĐ-UBND

Đảo Nhạn, ngày 02 tháng 12 năm 2024

QUYẾT ĐỊNH
Bãi bỏ Quyết định số 12/2018/QĐ-UBND về phao tiêu

Điều 1. Bãi bỏ toàn bộ Quyết định số 12/2018/QĐ-UBND ngày 04 tháng 4 năm 2018 về phao tiêu.

Điều 2. Sơn phao tiêu
1. Mức hỗ trợ sơn phao tiêu là 620.000 đồng một chiếc.
2. Đội phao gửi báo cáo sơn phao tiêu trước ngày 15 tháng 01 năm 2025.
3. Bến thuyền không cung cấp dịch vụ lặn biển mở cửa từ 6 giờ đến 18 giờ hằng ngày.
4. Chủ thuyền chưa trả tiền sơn phao thì tự trả phần chênh lệch là 90.000 đồng.
5. Tổ lái ghe là tổ của xã theo Điều 7 Luật Đường thủy và có từ 15% người lái ghe của các ấp.
6. Bão làm hư 30 ghe lái, thiệt hại khoảng 4 tỷ đồng.
7. Chín tháng đầu năm xã sơn được 210 phao tiêu.
8. Xã chú trọng sơn phao ở ấp Nhạn Đông và nâng tay nghề đội phao.

CHỦ TỊCH

Ngô Thị Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(
        tmp_path_factory.mktemp("premises"), (read(RULES), read(PLAN), read(FLOATS))
    ) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vì sao phí neo thuyền lại tăng lên 45.000 đồng?", "cầu cảng"),
        ("Vì sao phí neo thuyền tăng lên 45 nghìn đồng một đêm?", "cầu cảng"),
        ("Giá lưới chắn rác năm 2025 là bao nhiêu?", "310.000"),
        ("Quyết định 18/2024/QĐ-UBND bãi bỏ quyết định nào?", "09/2019/QĐ-UBND"),
        ("Trạm Hòn Mực 2 có công suất bao nhiêu?", "95 kW"),
        ("Giai đoạn 2025 - 2029 trồng bao nhiêu ha rừng bần?", "64 ha"),
        ("Phí neo thuyền tăng lên bao nhiêu một đêm?", "45.000"),
        ("Mức hỗ trợ sơn một chiếc phao tiêu là bao nhiêu tiền?", "620.000"),
        ("Bến thuyền không cung cấp dịch vụ lặn biển mở cửa mấy giờ?", "6 giờ"),
        ("Đội phao báo cáo sơn phao tiêu trước ngày nào?", "15 tháng 01"),
    ],
)
def test_what_the_papers_say_is_told(library: Library, question: str, told: str) -> None:
    assert told in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao phí neo thuyền lại tăng lên 90.000 đồng một đêm?",
        "Why did Decision 18/2024/QĐ-UBND cut the mooring fee?",
        "Giá lưới chắn rác năm 2031 là bao nhiêu?",
        "Kế hoạch 33/KH-UBND hủy bỏ kế hoạch nào?",
        "Trạm Hòn Mực 3 có công suất bao nhiêu?",
        "Giai đoạn 2015 - 2019 trồng bao nhiêu ha rừng bần?",
        "Đội thuyền lập sổ neo đậu từ ngày mấy?",
        "Kinh phí trồng rừng bần là bao nhiêu tỷ đồng?",
        "Mức hỗ trợ sơn phao tiêu nâng lên bao nhiêu một chiếc?",
        "Đảo Nhạn cắt mức hỗ trợ sơn phao tiêu xuống còn bao nhiêu?",
        "How much did Decision 40/2024/QĐ-UBND raise the support for painting buoys?",
        "Lùi hạn báo cáo sơn phao tiêu của đội phao đến ngày nào?",
        "Vì sao Đảo Nhạn miễn tiền sơn phao tiêu cho chủ thuyền?",
        "Đảo Nhạn phạt chủ thuyền chưa trả tiền sơn phao bao nhiêu tiền?",
        "Quyết định 40/2024/QĐ-UBND đưa quyết định mới số mấy vào thay quyết định 12/2018?",
        "Bến thuyền có dịch vụ lặn biển mở cửa mấy giờ?",
        "Xã Đảo Nhạn có bao nhiêu tổ lái ghe?",
        "Mỗi hộ có ghe bị bão làm hư được xã cho bao nhiêu tiền?",
        "Đảo Nhạn phạt ấp nào vì chưa sơn phao tiêu?",
        "Đảo Nhạn giải thể đội phao nào?",
        "Năm 2030 xã sơn được bao nhiêu phao tiêu?",
        "Xã bỏ ấp Nhạn Đông từ năm nào?",
        "Người lái ghe của tổ lái ghe được trả lương bao nhiêu?",
        "Đội phao được huyện ủy quyền sơn phao tiêu từ hôm nào?",
        "Tổng dự toán trồng rừng bần giai đoạn 2025 - 2029 là bao nhiêu tỷ?",
        "What is the total cost, in dong, of planting the wave-breaking forest?",
        "vi sao ke hoach 33/KH-UBND bo han rung ban",
        "to lai ghe dao nhan giai tan vao luc nao",
        "Why did Decision 40/2024/QĐ-UBND vote down the support for painting buoys?",
        "Sao xã Đảo Nhạn lại kêu công an cùng lo sơn phao tiêu vậy?",
    ],
)
def test_what_no_paper_says_is_refused(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


def test_when_a_paper_ends_is_not_the_day_of_its_issue(library: Library) -> None:
    reply = ask(library, "Quyết định 18/2024/QĐ-UBND hết hiệu lực ngày nào?")
    assert "14 tháng 10" not in reply.text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What made the station beat its plan?", True),
        ("What led the district to raise the fee?", True),
        ("What is the fee made of?", False),
    ],
)
def test_what_made_it_asks_why(question: str, *, asks: bool) -> None:
    assert is_reason_asked(understand(question)) is asks


@pytest.mark.parametrize(
    "words",
    [
        "Máy sử dụng sóng ngắn để xác định vị trí.",
        "Cấp giấy chứng nhận lưu hành tự do.",
        "Trường hợp khác có lý do chính đáng.",
    ],
)
def test_use_freedom_and_good_reasons_give_no_reason(words: str) -> None:
    assert not says_reason(words)
