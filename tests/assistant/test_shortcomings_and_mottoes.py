"""Where work fell short and why, mottoes in full, what is measured by what, what is allowed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.courtesy import without_courtesy
from assistant.reading.intents import Intent
from assistant.wanted.signs import is_place_asked
from tests.assistant.library import answered, library_of, read, refused
from vectorstore.library import Library

REPORT = """\
UBND HUYỆN BÀU SEN
PHÒNG VĂN HÓA VÀ THÔNG TIN

Số: 31/BC-PVHTT

Bàu Sen, ngày 10 tháng 11 năm 2024

BÁO CÁO
Thực hiện công tác thư viện lưu động năm 2024

I. Tình hình chung

1.1. Thuận lợi:

- Các xã cho mượn nhà văn hóa làm điểm đọc sách.

1.2. Khó khăn:

Một số cán bộ xã kiêm nhiệm nhiều việc, nên công tác thư viện lưu động đôi lúc chưa đều, chưa có \
nhiều đầu sách mới.

II. Kết quả

1. Đã đưa xe sách tới 14 điểm, phục vụ 2.300 lượt bạn đọc.

III. Đánh giá chung

Bạn đọc hài lòng. Tuy nhiên, công tác thư viện lưu động còn khó khăn: Một số điểm phối hợp với Hội \
Phụ nữ trong việc trông sách chưa thường xuyên.

TRƯỞNG PHÒNG

Lê Thị Mẫu
"""
PLAN = """\
UBND HUYỆN BÀU SEN
TRƯỜNG TIỂU HỌC BÀU SEN

Số: 12/KH-THBS

Bàu Sen, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Xây dựng trường học thân thiện năm 2025

Để giữ nếp thân thiện đã có, Nhà trường xây dựng Kế hoạch trường học thân thiện năm 2025 như sau:

1. Thực hiện phương châm “Nhìn tận mắt, nghe tận tai, làm tận tay, theo tận nơi” trong quản lý.

2. Đổi mới phong cách làm việc “gần trò, hiểu trò, thương trò”, “nói ít, làm nhiều”.

3. Xây dựng ý thức giữ gìn của công với phương châm: Mỗi lớp là một góc nhà, mỗi em là một người \
giữ nhà.

4. Cải tiến bữa ăn bán trú, lấy sự hài lòng của học sinh và cha mẹ học sinh làm thước đo đánh giá \
chất lượng bữa ăn bán trú; không để tồn đọng bất kỳ một ý kiến nào của cha mẹ học sinh.

5. Tổ chức đối thoại với cha mẹ học sinh để tháo gỡ kịp thời những vướng mắc, nhằm hạn chế đơn thư.

6. Tăng cường kiểm tra các tổ chức cơ sở đảng về công tác nghiệp vụ đảng viên. Kiểm tra vệ sinh.

7. Phát động phong trào đọc sách trong giáo viên và học sinh vào giờ ra chơi.

HIỆU TRƯỞNG

Trần Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("short"), (read(REPORT), read(PLAN))) as made:
        yield made


def _told(library: Library, question: str) -> list[str]:
    return [claim.text for claim in answered(library, question).claims]


@pytest.mark.parametrize(
    "question",
    [
        "Báo cáo 31/BC-PVHTT: sao có lúc thư viện lưu động làm chưa tới?",
        "bao cao 31/BC-PVHTT vi dau ma thu vien luu dong co luc chua deu",
        "Theo 31/BC-PVHTT, điểm yếu của thư viện lưu động do đâu?",
        "In report 31/BC-PVHTT, what reason is given for the work not working so well?",
    ],
)
def test_why_work_fell_short_is_told_from_under_its_heading(
    library: Library, question: str
) -> None:
    (told,) = _told(library, question)

    assert "kiêm nhiệm nhiều việc" in told


@pytest.mark.parametrize(
    "question",
    [
        "Lý do đầu sách mới còn ít ở báo cáo 31/BC-PVHTT",
        "Báo cáo 31/BC-PVHTT đổ tại điều gì mà đầu sách mới hiếm hoi",
        "Báo cáo 31/BC-PVHTT: vì đâu thư viện lưu động đôi khi chưa đều",
    ],
)
def test_one_word_that_something_was_wanting_is_enough_to_ask_why(
    library: Library, question: str
) -> None:
    assert "kiêm nhiệm nhiều việc" in answered(library, question).text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 12/KH-THBS: vì đâu trường học thân thiện kém hiệu quả",
        "Kế hoạch 12/KH-THBS quyên góp quỹ nào cho học sinh",
        "Tiêu chuẩn bữa ăn bán trú trong kế hoạch 12/KH-THBS là tiêu chuẩn nào",
        "Điểm mạnh trong kế hoạch 12/KH-THBS",
    ],
)
def test_a_thing_of_a_sort_that_the_paper_has_not_is_refused(
    library: Library, question: str
) -> None:
    refused(library, question)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 12/KH-THBS mong đối thoại với cha mẹ học sinh sẽ tránh được gì",
        "Đối thoại với cha mẹ học sinh đem lại lợi ích gì, theo kế hoạch 12/KH-THBS",
    ],
)
def test_what_something_spares_or_brings_is_what_it_is_for(library: Library, question: str) -> None:
    assert "hạn chế đơn thư" in answered(library, question).text


def test_what_fell_short_is_told_from_every_place_that_says_it(library: Library) -> None:
    told = _told(library, "Báo cáo 31/BC-PVHTT tự nhận còn hạn chế gì?")

    assert len(told) == 2
    assert "trông sách chưa thường xuyên" in told[1]


@pytest.mark.parametrize(
    "question",
    [
        "Theo 31/BC-PVHTT việc tiêm chủng làm chưa tới do đâu?",
        "Theo 31/BC-PVHTT vì sao việc thu gom rác chưa tốt?",
    ],
)
def test_what_fell_short_is_no_answer_for_another_matter(library: Library, question: str) -> None:
    refused(library, question)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ('KH 12/KH-THBS: câu bốn vế bắt đầu bằng chữ "nhìn", khẩu hiệu đọc đầy đủ sao?', "tận tay"),
        ("phuong cham nhin tan mat nghe tan tai trong 12/KH-THBS doc du la sao", "theo tận nơi"),
        ("Plan 12/KH-THBS: what working style does it quote?", "nói ít, làm nhiều"),
        ("12/KH-THBS có phương châm nào về giữ gìn của công?", "góc nhà"),
    ],
)
def test_a_motto_is_told_whole(library: Library, question: str, words: str) -> None:
    (told,) = _told(library, question)

    assert words in told


def test_no_motto_is_told_for_another(library: Library) -> None:
    refused(library, "Khẩu hiệu an toàn giao thông trong 12/KH-THBS đọc đầy đủ thế nào?")


def test_by_what_a_thing_is_measured(library: Library) -> None:
    (told,) = _told(library, "12/KH-THBS chấm bữa ăn bán trú tốt hay dở thì căn cứ vào cái gì?")

    assert "làm thước đo" in told


def test_whether_something_is_allowed_takes_a_sentence_that_decides(library: Library) -> None:
    refused(library, "12/KH-THBS có cho phép giáo viên đọc sách trễ giờ không?")
    told = _told(library, "12/KH-THBS có cho phép ngâm ý kiến của cha mẹ học sinh không?")

    assert "không để tồn đọng" in told[0]


def test_what_a_plan_is_for_is_the_reason_of_no_task_in_it(library: Library) -> None:
    refused(library, "Vì sao 12/KH-THBS cho học sinh nghỉ Tết sớm?")
    (told,) = _told(library, "Vì sao trường ra kế hoạch 12/KH-THBS?")

    assert told.startswith("Để giữ nếp thân thiện")


def test_an_organisation_of_the_party_is_no_word_for_going_on(library: Library) -> None:
    told = _told(library, "12/KH-THBS bảo kiểm tra các tổ chức đảng về mảng gì?")

    assert "nghiệp vụ đảng viên" in told[0]


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        (
            "Vì sao phải đối thoại với dân? tôi cần ghi lý do vào kế hoạch",
            "Vì sao phải đối thoại với dân?",
        ),
        ("cau do doc du la sao, minh lam bang ron", "cau do doc du la sao,"),
        ("Ai ký kế hoạch này, em đang làm kế hoạch số 5", None),
        ("Ai chủ trì việc này, mình cần nộp cho ai?", None),
    ],
)
def test_what_the_answer_is_for_is_left_out(typed: str, alone: str | None) -> None:
    assert without_courtesy(typed)[0] == (alone or typed)


def test_some_people_are_no_number_of_them() -> None:
    assert understand("kế hoạch có nói xử mấy người ăn tham không").intent is Intent.FACT
    assert understand("kế hoạch có mấy người làm").intent is Intent.COUNT


def test_the_name_of_a_place_asks_for_none() -> None:
    assert not is_place_asked(understand("o dau tram, gop y cua dan de lam gi"))
    assert is_place_asked(understand("o dau nop ho so"))


def test_a_matter_addressed_in_a_paper_asks_for_no_recipient() -> None:
    assert understand("is corruption addressed in plan 12/KH-THBS?").intent is Intent.FACT
    assert understand("whom is plan 12/KH-THBS addressed to?").intent is Intent.RECIPIENTS


def test_a_fund_is_no_quarter_of_a_year(tmp_path_factory: pytest.TempPathFactory) -> None:
    plan = PLAN.replace(
        "7. Phát động", "7. Vận động gây quỹ Tủ sách xanh giúp học sinh khó khăn.\n\n8. Phát động"
    )
    with library_of(tmp_path_factory.mktemp("fund"), (read(plan),)) as made:
        for question in (
            "Kế hoạch 12/KH-THBS gây quỹ nào cho học sinh khó khăn",
            "ke hoach 12/KH-THBS giup hoc sinh kho khan bang quy nao",
            "Quỹ mà kế hoạch 12/KH-THBS vận động mang tên gì",
        ):
            assert "Tủ sách xanh" in answered(made, question).text
