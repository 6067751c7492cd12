"""A bare next question is about the thing told before, and not about the paper that tells it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

REPORT = """\
PHÒNG VĂN HÓA VÀ THÔNG TIN HUYỆN CỎ MAY

Số: 48/BC-PVHTT

Cỏ May, ngày 03 tháng 11 năm 2023

BÁO CÁO
Hoạt động thư viện lưu động năm 2023

I. ĐẶC ĐIỂM

- Tổng số thủ thư: 09 người.
- Tổng số xe thư viện: 4 xe.

II. KẾT QUẢ

1. Đội xe sách được thành lập theo Quyết định số 211/QĐ-PVHTT ngày 14/6/2021 của Phòng Văn hóa và \
Thông tin về việc thành lập Đội xe sách lưu động.

2. Mua 120 giá sách di động để phục vụ bạn đọc ở thôn xa.

III. TỔ CHỨC THỰC HIỆN

1. Các xã báo cáo kết quả về Phòng Văn hóa và Thông tin qua địa chỉ email: xesach@comay.vn theo \
định kỳ: báo cáo 6 tháng trước ngày 05/6/2024 và báo cáo năm trước ngày 09/12/2024.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TRƯỞNG PHÒNG

Tạ Văn Lượng
"""
FOUNDED = "Phòng văn hóa Cỏ May thành lập Đội xe sách theo quyết định nào?"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("before"), (read(REPORT, name="a.txt"),)) as opened:
        yield opened


def after(library: Library, first: str, second: str) -> str:
    before = answered(library, first)
    reply = ask(library, second, Turn(question=first, answer=before.text))
    return reply.text if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    "second",
    ["Quyết định đó ra ngày nào?", "Ban hành khi nào vậy?", "ngay may", "When was it issued?"],
)
def test_the_day_is_that_of_the_paper_told_and_not_of_the_report(
    library: Library, second: str
) -> None:
    told = after(library, FOUNDED, second)

    assert "14/6/2021" in told
    assert "03 tháng 11" not in told


@pytest.mark.parametrize(
    ("second", "words"), [("Về việc gì?", "thành lập Đội xe sách"), ("Của ai ban hành?", "Phòng")]
)
def test_its_matter_and_its_issuer_are_too(library: Library, second: str, words: str) -> None:
    assert words in after(library, FOUNDED, second)


def test_a_kind_pointed_at_that_is_the_paper_itself_is_the_paper(library: Library) -> None:
    assert "03 tháng 11 năm 2023" in after(library, FOUNDED, "Báo cáo đó ra ngày nào?")


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Theo 48/BC-PVHTT báo cáo gửi qua email nào?", "Trước ngày mấy?", "09/12/2024"),
        ("Theo 48/BC-PVHTT báo cáo năm nộp khi nào?", "Nộp bằng cách nào vậy?", "xesach@"),
        ("When is the six-month report due under 48/BC-PVHTT?", "And the annual one?", "09/12"),
        ("Phòng văn hóa Cỏ May có bao nhiêu thủ thư?", "Còn xe thư viện?", "4 xe"),
    ],
)
def test_the_same_is_asked_of_the_other(
    library: Library, first: str, second: str, words: str
) -> None:
    assert words in after(library, first, second)
