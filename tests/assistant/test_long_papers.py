"""Questions over papers of many articles, in the words that people use for what laws say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN
TỈNH HÒN DẤU

Số: 52/2025/QĐ-UBND

Hòn Dấu, ngày 14 tháng 01 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý bến thuyền trên địa bàn tỉnh Hòn Dấu

Điều 1. Giải thích từ ngữ

1. Lượt neo là đơn vị tính tiền neo đậu theo thời gian thuyền nằm tại bến.

2. Sổ bến là tài liệu ghi tên thuyền và người lái thuyền ra vào bến mỗi ngày.

Điều 2. Loại bến thuyền

1. Bến thuyền được xếp hạng I khi có tổng số điểm đạt được từ 80 điểm trở lên.

2. Bến thuyền được xếp hạng II khi có tổng số điểm đạt được từ 55 điểm đến dưới 80 điểm.

3. Bến thuyền được phân thành hai loại: hạng I và hạng II.

4. Bến thuyền từ hạng II trở lên phải có phao cứu sinh dự phòng ở từng cầu bến.

Điều 3. Hội đồng bến

1. Chủ tịch Hội đồng bến báo cáo định kỳ hằng năm về hoạt động của bến với Ủy ban nhân dân tỉnh.

2. Hội đồng bến làm việc theo chế độ tập thể, họp thường kỳ 4 tháng/lần tại trụ sở của bến.

Điều 4. Trả lời phản ánh của người đi thuyền

1. Ban Quản lý bến trả lời phản ánh của người đi thuyền trong thời hạn năm (05) ngày làm việc.

2. Trường hợp đặc biệt thì phải hẹn trả lời nhưng tối đa không quá mười hai (12) ngày làm việc.

3. Các phương thức phản ánh của người đi thuyền

- Phản ánh bằng văn bản;

- Phản ánh qua điện thoại;

- Phản ánh trực tiếp.

Điều 5. Sổ bến điện tử

Sổ bến điện tử có tên miền truy cập là: https://soben.hondau.example.vn

Điều 6. Sử dụng hình ảnh của bến

Khi dùng ảnh chụp bến thuyền của Ban Quản lý bến thì phải ghi rõ đầy đủ nguồn của ảnh.

Điều 7. Ngừng hoạt động bến thuyền

Người quản lý bến phải ngừng ngay hoạt động của bến thuyền trong các trường hợp sau:

a) Có thuyền bị chìm tại cầu bến;

b) Gió giật từ cấp 7 trở lên;

c) Cầu bến bị nứt, gãy.

Điều 8. Đăng ký lại bến thuyền

1. Các bến thuyền đã đăng ký trước ngày Quyết định này có hiệu lực và không thực hiện sửa chữa năm \
2024 thì phải đăng ký lại trước ngày 30 tháng 4 năm 2025.

2. Các bến thuyền có sửa chữa năm 2024 phải đăng ký lại trước ngày 30 tháng 9 năm 2025.

Điều 9. Thẩm quyền

1. Chủ tịch Ủy ban nhân dân tỉnh có trách nhiệm giao nhiệm vụ kiểm định cầu bến cho Hội Thủy nghiệp.

2. Hội Thủy nghiệp tỉnh có trách nhiệm tổ chức thực hiện nhiệm vụ kiểm định cầu bến, kiểm định \
thuyền và gửi kết quả kiểm định cầu bến của Hội Thủy nghiệp về bến.

Điều 10. Hiệu lực thi hành

Quyết định này có hiệu lực từ ngày 01 tháng 02 năm 2025; các quyết định sau hết hiệu lực: Quyết \
định số 11/2012/QĐ-UBND ngày 05/3/2012 của Ủy ban nhân dân tỉnh Hòn Dấu về quản lý bến thuyền.
"""
PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH HÒN DẤU

Số: 61/KH-UBND

Hòn Dấu, ngày 20 tháng 01 năm 2025

KẾ HOẠCH
Trồng rừng chắn sóng trên địa bàn tỉnh Hòn Dấu đến năm 2030

I. KINH PHÍ

Kinh phí thực hiện lấy từ ngân sách tỉnh và đóng góp của các hội.

II. TỔ CHỨC THỰC HIỆN

- Các sở, ngành, Ủy ban nhân dân xã, phường báo cáo kết quả thực hiện trước ngày 15/10 về Sở Nông \
nghiệp và Môi trường để tổng hợp.

- Sở Nông nghiệp và Môi trường tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả trồng rừng chắn sóng \
trước ngày 25/10 hằng năm.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(RULES, name="rules.txt"), read(PLAN, name="plan.txt"))
    with library_of(tmp_path_factory.mktemp("long"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("Hội đồng bến bao lâu họp một lần?", "4 tháng/lần", id="how often it meets"),
        pytest.param(
            "trong quy chế bến thuyền thì lượt neo là gì?", "đơn vị tính tiền neo đậu", id="a word"
        ),
        pytest.param(
            "Ban Quản lý bến trả lời phản ánh của người đi thuyền trong mấy ngày?",
            "năm (05) ngày",
            id="a number in letters and figures",
        ),
        pytest.param(
            "Bến thuyền từ hạng mấy trở lên phải có phao cứu sinh dự phòng?", "hạng II", id="a step"
        ),
        pytest.param("vào sổ bến điện tử bằng trang web nào", "https://soben", id="a web page"),
        pytest.param(
            "Theo Quyết định 52/2025/QĐ-UBND, dùng ảnh bến thuyền thì ghi nguồn ra sao?",
            "ghi rõ đầy đủ nguồn",
            id="words apart that are asked side by side",
        ),
        pytest.param(
            "Ra quy chế quản lý bến thuyền mới thì những quyết định cũ nào bỏ?",
            "11/2012/QĐ-UBND",
            id="what is ended",
        ),
        pytest.param(
            "Tiền đâu mà Hòn Dấu trồng rừng chắn sóng?", "ngân sách tỉnh", id="whose money"
        ),
        pytest.param(
            "Ai là người giao việc kiểm định cầu bến cho Hội Thủy nghiệp?",
            "Chủ tịch Ủy ban nhân dân tỉnh có trách nhiệm giao",
            id="who gives a task, not who does it",
        ),
    ],
)
def test_what_is_asked_is_told(library: Library, question: str, said: str) -> None:
    assert said in answered(library, question).text


def test_ways_are_listed_where_they_are_counted(library: Library) -> None:
    told = answered(library, "Người đi thuyền phản ánh bằng mấy cách?").text
    assert all(way in told for way in ("bằng văn bản", "qua điện thoại", "trực tiếp"))


def test_the_cases_are_told_under_the_line_that_opens_them(library: Library) -> None:
    told = answered(library, "Gặp chuyện gì thì phải ngưng hoạt động bến thuyền liền?").text
    assert all(case in told for case in ("bị chìm", "cấp 7", "nứt, gãy"))


def test_the_day_of_those_that_did_not_is_not_told_to_those_that_did(library: Library) -> None:
    question = "Bến thuyền sửa chữa năm 2024 phải đăng ký lại trước ngày nào?"
    told = ask(library, question)
    assert isinstance(told, Refusal) or "30 tháng 9" in told.text
    assert "30 tháng 4" not in told.text


def test_the_day_of_the_office_above_is_not_that_of_the_commune(library: Library) -> None:
    told = answered(library, "Phường nộp báo cáo trồng rừng chắn sóng trước ngày mấy?").text
    assert "15/10" in told
    assert "25/10" not in told


def test_a_follow_up_keeps_the_unit_that_was_asked_for(library: Library) -> None:
    before = "Theo quy chế bến thuyền, bến được bao nhiêu điểm thì xếp hạng I?"
    first = answered(library, before)
    told = ask(library, "Thế hạng II thì sao?", Turn(question=before, answer=first.text))
    assert isinstance(told, Answer)
    assert "từ 55 điểm đến dưới 80 điểm" in told.text


def test_what_goes_by_a_code_is_not_told_by_what_has_none(library: Library) -> None:
    question = "Trong quy chế quản lý bến thuyền tỉnh Hòn Dấu thì BT.04 là sổ gì?"
    assert isinstance(ask(library, question), Refusal)
