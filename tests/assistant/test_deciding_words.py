"""What decides a question: the deed, its reason, the holder of a post, the article, the count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

QUY CHẾ
Sử dụng thư viện năm học 2024 - 2025

Điều 1. Phạm vi
Quy chế này áp dụng với giáo viên và học sinh mượn sách.

Điều 2. Điểm trừ của lớp
1. Làm rách sách: trừ 03 điểm.
2. Trả sách muộn: trừ 01 điểm.

Điều 4. Nguyên tắc
Không xét tặng phiếu đọc cho người đang bị kỷ luật.

HIỆU TRƯỞNG

Đặng Thị Thử
"""
PLAN = """\
ỦY BAN NHÂN DÂN XÃ GÒ MUỒNG
TRƯỜNG TIỂU HỌC BÔNG SÚNG

Số: 21/KH-THBS

Gò Muồng, ngày 09 tháng 9 năm 2024

KẾ HOẠCH
Tổ chức ngày hội đọc sách năm học 2024 - 2025

1. Trường có 17 lớp và 24 giáo viên.

2. Ngày hội đọc sách mở lúc 8 giờ ngày 12/10/2024 tại sân trường; khối 5 trang trí gian sách.

3. Phân công
TT | Nội dung | Người làm | Xong trước ngày
1 | Dựng gian sách | Phó Hiệu trưởng Cù Văn Ví | 10/10/2024
2 | Mua quà | Kế toán | 11/10/2024

4. Phí gửi xe
TT | Khoản thu | Mức thu (đồng)
1 | Gửi xe đạp | 9.000
2 | Nước uống | 11.000

5. Học sinh hộ nghèo được miễn khoản nước uống.

6. Ngày hội lùi sang buổi chiều vì sân còn ướt.

7. Giao Phó Hiệu trưởng Cù Văn Ví trực 24/24 giờ, đóng cổng trước 17 giờ.

8. Kinh phí: gian sách 3.000.000 đồng; quà 2.000.000 đồng.

9. Các trường dự ngày hội
TT | Trường | Xã | Buổi
1 | Tiểu học Hoa Gạo Đỏ | Gò Muồng | sáng

HIỆU TRƯỞNG

Đặng Thị Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("deciding"), (read(RULES), read(PLAN))) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vì sao ngày hội đọc sách bị hủy?", id="what did not befall"),
        pytest.param("Tại sao khối 5 bị xử phạt?", id="nobody was fined"),
        pytest.param("Vì sao trường bị phòng kỷ luật?", id="a rule gives no reason"),
        pytest.param("Ai được miễn tiền gửi xe đạp?", id="an exemption of another fee"),
        pytest.param("Xã hỗ trợ gian sách 3 triệu phải không?", id="spent and not given"),
        pytest.param("Trường Bông Súng có mấy Phó Hiệu trưởng?", id="a post counted nowhere"),
        pytest.param("How many vice principals does Bông Súng school have?", id="in English"),
        pytest.param("Trường Bông Súng có bao nhiêu tổ chuyên môn?", id="what nobody counted"),
        pytest.param("Ai là hiệu trưởng trường Hoa Gạo Đỏ?", id="a row that names nobody"),
        pytest.param("Who is the principal of Hoa Gạo Đỏ school?", id="nobody, in English"),
        pytest.param("Điều 3 của quy chế sử dụng thư viện quy định gì?", id="no such article"),
    ],
)
def test_what_lacks_the_word_that_decides_is_refused(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        assert isinstance(ask(library, asked), Refusal), asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("Trường Bông Súng có bao nhiêu lớp?", "17 lớp", id="counted"),
        pytest.param("Vì sao ngày hội lùi sang buổi chiều?", "vì sân còn ướt", id="a reason"),
        pytest.param("Ai được miễn khoản nước uống?", "hộ nghèo được miễn", id="exempt"),
        pytest.param(
            "Điều 2 của quy chế sử dụng thư viện quy định gì?", "trừ 03 điểm", id="an article"
        ),
        pytest.param("Ai là hiệu trưởng trường Bông Súng?", "Đặng Thị Thử", id="a person"),
    ],
)
def test_what_says_that_word_is_told(library: Library, question: str, said: str) -> None:
    assert said in answered(library, question).text


def test_a_paper_called_by_its_matter_is_named_for_want_of_the_article(library: Library) -> None:
    reply = ask(library, "Điều 3 của quy chế sử dụng thư viện quy định gì?")

    assert isinstance(reply, Refusal)
    assert "Điều 3" in reply.text
    assert "Sử dụng thư viện" in reply.text
