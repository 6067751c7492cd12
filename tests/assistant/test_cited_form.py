"""The years and the day of a paper that is only cited here, asked for by its number."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from tests.assistant.library import answered, ask, library_of, read, refused
from vectorstore.library import Library

PLAN = """\
Số: 64/KH-SVHTT

Gò Sim, ngày 9 tháng 4 năm 2024

KẾ HOẠCH
Gìn giữ nghề dệt năm 2024

Căn cứ Chương trình số 17-CTPH/HPN-SVHTT ngày 06/5/2022 của Hội Phụ nữ tỉnh và Sở Văn hóa và Thể \
thao về phối hợp dạy nghề dệt giai đoạn 2022-2027;

Căn cứ Nghị quyết số 33-NQ/TU của Tỉnh ủy về làng nghề;

Căn cứ Kế hoạch số 21/KH-UBND ngày 11/01/2024 của Ủy ban nhân dân tỉnh về lễ hội dệt; Kế hoạch số \
22/KH-UBND ngày 19/02/2024 của Ủy ban nhân dân tỉnh về mua khung cửi;

Sở Văn hóa và Thể thao xây dựng kế hoạch như sau:

I. VIỆC LÀM

1. Tiếp tục dạy nghề cho thanh niên, gắn với Chương trình trồng bông giai đoạn 2019 - 2029, nhằm \
giúp bà con có thêm thu nhập.

2. Mỗi quý, các câu lạc bộ thu gom vải vụn để may chăn.

II. TỔ CHỨC

Các huyện cùng làm.

GIÁM ĐỐC

Đinh Thị Sợi
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("form"), (read(PLAN, name="a.txt"),)) as opened:
        yield opened


def after(library: Library, first: str, second: str) -> str:
    before = ask(library, first)
    reply = ask(library, second, Turn(question=first, answer=before.text))
    return reply.text if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    "asked",
    [
        "Chương trình 17-CTPH kéo dài bao lâu",
        "chuong trinh phoi hop so 17 la giai doan nao vay",
        "How long does programme 17-CTPH run?",
        "What period does programme 17-CTPH/HPN-SVHTT cover?",
        "Programme No. 17 cited in plan 64: for which years?",
    ],
)
def test_its_years_are_those_of_the_clause_that_cites_it(library: Library, asked: str) -> None:
    text = answered(library, asked).text
    assert "2022-2027" in text
    assert "2029" not in text


@pytest.mark.parametrize("asked", ["Nghị quyết 33-NQ/TU {}", "nghi quyet 33 {}"])
@pytest.mark.parametrize("what", ["áp dụng giai đoạn nào", "ban hành ngày nào"])
def test_a_clause_without_them_is_no_answer(library: Library, asked: str, what: str) -> None:
    assert "không" in refused(library, asked.format(what)).text


def test_the_same_is_asked_of_another_number(library: Library) -> None:
    first = "Kế hoạch 21 về lễ hội dệt ra ngày nào?"
    assert "19/02/2024" in after(library, first, "còn kế hoạch 22?")
    assert "19/02/2024" in after(library, first, "the con 22 thi sao")


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("giữa ai với ai", "Hội Phụ nữ tỉnh"),
        ("ngay may", "06/5/2022"),
        ("When was it signed?", "06/5/2022"),
        ("giai đoạn nào vậy", "2022-2027"),
        ("which period?", "2022-2027"),
    ],
)
def test_a_bare_next_question_is_about_the_paper_cited(
    library: Library, second: str, said: str
) -> None:
    text = after(library, "Chương trình 17-CTPH/HPN-SVHTT về việc gì?", second)
    assert said in text
    assert "tháng 4" not in text


def test_of_a_paper_that_is_here_its_own_head_speaks(library: Library) -> None:
    assert "9 tháng 4 năm 2024" in after(library, "Kế hoạch 64 ai ký?", "ngày nào")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("Kế hoạch 64 thu gom vải vụn để làm gì?", "bao lâu một lần", "Mỗi quý"),
        ("Kế hoạch 64 dạy nghề cho ai?", "gắn với cái gì", "trồng bông"),
        ("Kế hoạch 64 dạy nghề cho ai?", "tại sao lại làm vậy", "thu nhập"),
    ],
)
def test_what_the_sentence_told_goes_on_to_say_is_told_again(
    library: Library, first: str, second: str, said: str
) -> None:
    assert said in after(library, first, second)


@pytest.mark.parametrize("second", ["Where?", "ở đâu", "mấy giờ"])
def test_a_title_tells_no_place_and_no_hour(library: Library, second: str) -> None:
    assert "KẾ HOẠCH" not in after(library, "Kế hoạch 64 dạy nghề cho ai?", second)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("By whom was plan 64 signed?", "GIÁM ĐỐC"),
        ("In what capacity was plan 64 signed?", "GIÁM ĐỐC"),
        ("How is plan 64 structured?", "TỔ CHỨC"),
        ("Which documents is plan 64 based upon?", "33-NQ/TU"),
        ("What is the day printed on top of plan 64?", "9 tháng 4 năm 2024"),
    ],
)
def test_a_form_is_asked_for_in_english(library: Library, asked: str, said: str) -> None:
    assert said in answered(library, asked).text
