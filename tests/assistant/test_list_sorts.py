"""A list is found by its sort: conditions, cases, ways, benefits, grades, whom it puts first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.question import understand
from assistant.wanted.things_asked import number_of_things
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 57/2025/QĐ-UBND

Cổ Lũy, ngày 14 tháng 4 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về bến đò ngang trên địa bàn tỉnh

Điều 3. Điều kiện đối với chủ bến

1. Chủ bến đò ngang được hoạt động phải đáp ứng các điều kiện sau đây:

a) Có đăng ký thuyền;

b) Có áo phao cho mọi hành khách;

Trường hợp chở trẻ nhỏ phải có áo phao cỡ nhỏ.

c) Có đèn báo ban đêm.

2. Chủ thuyền chở hàng được hoạt động phải đáp ứng các điều kiện sau đây:

a) Có sổ theo dõi hàng hóa;

b) Có bạt che.

Điều 4. Các trường hợp bến đò được dừng chở khách

Trong ngày, bến đò được dừng chở khách trong các trường hợp sau:

1. Nước lên quá vạch báo động.

2. Gió từ cấp 6.

Điều 4a. Thông báo khi bến đò dừng chở khách

1. Đối với các trường hợp dừng chở khách quy định tại khoản 1 Điều 4 của Quyết định này:

a) Chủ bến treo cờ đỏ;

b) Chủ bến báo cho xã.

Điều 5. Thu, nộp phí bến

1. Chủ thuyền nộp phí bến bằng một trong các hình thức sau:

a) Nộp tại quầy của bến;

b) Chuyển vào tài khoản của ban quản lý bến.

2. Phí bến thu hằng tháng.

Điều 6. Quyền lợi, trách nhiệm của chủ bến kiểu mẫu

1. Chủ bến đạt danh hiệu “Bến đò kiểu mẫu” được hưởng các quyền lợi sau:

a) Được tặng biển hiệu của tỉnh;

b) Được vay vốn sửa thuyền.

2. Chủ bến đạt danh hiệu “Bến đò kiểu mẫu” có trách nhiệm giữ bến sạch.

Điều 7. Xếp loại hằng năm

1. Loại tốt: bến đạt từ 90 điểm trở lên.

2. Loại khá: bến đạt từ 70 điểm đến dưới 90 điểm.

3. Chưa đạt: bến đạt dưới 70 điểm.

4. Các trường hợp hạ bậc xếp loại: bến để xảy ra tai nạn thì hạ một bậc.

Điều 8. Đối tượng và đối tượng ưu tiên vay vốn sửa thuyền

a) Đối tượng: chủ thuyền có đăng ký.

b) Đối tượng ưu tiên:

- Chủ thuyền là hộ nghèo.

- Chủ thuyền bị thiệt hại do bão.

Điều 9. Nguyên tắc thu

1. Giá bến chưa bao gồm: tiền điện thắp đèn; tiền trông thuyền ban đêm.

2. Giá bến bao gồm: tiền vệ sinh; tiền phao tiêu.
"""
STEPS = (
    "1. Báo cho chủ bến.",
    "2. Xem sổ của bến.",
    "3. Đếm áo phao.",
    "4. Thử đèn.",
    "5. Lập biên bản.",
)
RULES += "\n\n".join(
    (
        "\nĐiều 10. Quy trình kiểm tra bến",
        "1. Việc kiểm tra bến được thực hiện theo các bước sau:",
        *(f"Bước {one}" for one in STEPS),
        "2. Người đi kiểm tra mang thẻ.\n",
    )
)
RANKED = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 610/QĐ-UBND

Cổ Lũy, ngày 03 tháng 6 năm 2025

QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính trong lĩnh vực đường sông

Điều 1. Công bố danh mục thủ tục hành chính trong lĩnh vực đường sông.

PHỤ LỤC

DANH MỤC THỦ TỤC HÀNH CHÍNH TRONG LĨNH VỰC ĐƯỜNG SÔNG

|
**STT**
|
**Tên thủ tục**
|
**Thời hạn**
|
|
**A. Thủ tục hành chính cấp tỉnh**
|
|
1
|
Cấp phép mở luồng
|
09 ngày
|
|
2
|
Cấp phép nạo vét
|
08 ngày
|
|
**B. Thủ tục hành chính cấp xã**
|
|
3
|
Đăng ký thuyền nhỏ
|
03 ngày
|
|
4
|
Xác nhận bến tạm
|
02 ngày
|
"""
AMENDED = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 611/QĐ-UBND

Cổ Lũy, ngày 09 tháng 6 năm 2025

QUYẾT ĐỊNH
Về việc công bố thủ tục hành chính được sửa đổi trong lĩnh vực lái đò

Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính được sửa đổi.

Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế ba thủ tục tại Quyết định số 12/QĐ-UBND.

PHỤ LỤC

THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI TRONG LĨNH VỰC LÁI ĐÒ

|
**STT**
|
**Tên thủ tục**
|
**Thời hạn**
|
|
1
|
Cấp thẻ lái đò
|
05 ngày
|
|
2
|
Đổi thẻ lái đò
|
04 ngày
|
|
3
|
Thu hồi thẻ
|
02 ngày
|
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(RULES), read(RANKED, name="b.txt"), read(AMENDED, name="c.txt"))
    with library_of(tmp_path_factory.mktemp("sorts"), documents) as opened:
        yield opened


def quotes(library: Library, question: str) -> list[str]:
    reply = ask(library, question)
    assert isinstance(reply, Answer), reply.text
    return [" ".join(citation.quote.split()).strip(" |") for citation in reply.citations]


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND chủ bến đò ngang phải thỏa những gì?",
            [
                "Có đăng ký thuyền;",
                "Có áo phao cho mọi hành khách;",
                "Trường hợp chở trẻ nhỏ phải có áo phao cỡ nhỏ.",
                "Có đèn báo ban đêm.",
            ],
            id="conditions, with the paragraph in an entry",
        ),
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND bến đò được nghỉ chở khách trong mấy trường hợp, "
            "là những trường hợp nào?",
            ["Nước lên quá vạch báo động.", "Gió từ cấp 6."],
            id="cases",
        ),
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND chủ thuyền đóng phí bằng những cách nào?",
            ["Nộp tại quầy của bến;", "Chuyển vào tài khoản của ban quản lý bến."],
            id="ways",
        ),
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND bến đò kiểu mẫu thì được hưởng những gì?",
            ["Được tặng biển hiệu của tỉnh;", "Được vay vốn sửa thuyền."],
            id="benefits, and not the duties beside them",
        ),
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND chấm bến đò thì có những hạng nào?",
            [
                "Loại tốt: bến đạt từ 90 điểm trở lên.",
                "Loại khá: bến đạt từ 70 điểm đến dưới 90 điểm.",
                "Chưa đạt: bến đạt dưới 70 điểm.",
            ],
            id="grades, and not what lowers one",
        ),
        pytest.param(
            "Theo Quyết định 57/2025/QĐ-UBND vay vốn sửa thuyền thì ai được ưu tiên?",
            ["Chủ thuyền là hộ nghèo.", "Chủ thuyền bị thiệt hại do bão."],
            id="whom it puts first, without the others",
        ),
    ],
)
def test_a_list_is_found_by_its_sort(
    library: Library, question: str, said: list[str], *, marks: bool
) -> None:
    assert quotes(library, question if marks else without_marks(question)) == said


def test_grades_and_their_points_are_one_list(library: Library) -> None:
    told = quotes(
        library,
        "Theo Quyết định 57/2025/QĐ-UBND chấm bến đò có những hạng nào, mỗi hạng bao nhiêu điểm?",
    )

    assert told == [
        "Loại tốt: bến đạt từ 90 điểm trở lên.",
        "Loại khá: bến đạt từ 70 điểm đến dưới 90 điểm.",
        "Chưa đạt: bến đạt dưới 70 điểm.",
    ]


def test_what_is_left_out_is_not_what_is_in(library: Library) -> None:
    left_out = answered(library, "Theo Quyết định 57/2025/QĐ-UBND giá bến chưa gồm những gì?").text
    held = answered(library, "Theo Quyết định 57/2025/QĐ-UBND giá bến gồm những gì?").text

    assert "tiền trông thuyền ban đêm" in left_out
    assert "tiền vệ sinh" not in left_out
    assert "tiền vệ sinh" in held
    assert "tiền trông thuyền ban đêm" not in held


def test_the_rows_of_one_section(library: Library) -> None:
    told = quotes(
        library, "Trong danh mục kèm Quyết định 610/QĐ-UBND, cấp xã có những thủ tục nào?"
    )

    assert told == ["3 | Đăng ký thuyền nhỏ | 03 ngày", "4 | Xác nhận bến tạm | 02 ngày"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Vừa sửa ba thủ tục, đó là ba thủ tục nào?", 3),
        ("Hai xã nào được sáp nhập?", 2),
        ("Những xã nào được sáp nhập?", None),
        ("Hoàn thành trong 5 ngày nào?", None),
    ],
)
def test_of_how_many_things_the_names_are_asked(question: str, number: int | None) -> None:
    assert number_of_things(understand(question)) == number


def test_a_table_of_just_so_many_rows_names_the_things(library: Library) -> None:
    told = quotes(library, "Quyết định 611/QĐ-UBND sửa ba thủ tục, đó là ba thủ tục nào?")

    assert told == [
        "1 | Cấp thẻ lái đò | 05 ngày",
        "2 | Đổi thẻ lái đò | 04 ngày",
        "3 | Thu hồi thẻ | 02 ngày",
    ]


def test_an_entry_of_many_paragraphs_is_no_entry_that_may_be_cut(library: Library) -> None:
    told = quotes(
        library, "Theo Quyết định 57/2025/QĐ-UBND kiểm tra bến phải đi qua những bước nào?"
    )

    assert told == [f"Bước {one}" for one in STEPS]
