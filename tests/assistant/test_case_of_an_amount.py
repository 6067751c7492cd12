"""Of amounts that share all words but one, that of the case asked about: its step, its post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Refusal
from assistant.question import understand
from assistant.units import Unit, sentences
from assistant.wanted.amounts import sort_counted
from assistant.wanted.brackets import step_asked
from assistant.wanted.deputies import other_post
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

SCALE = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 71/2025/QĐ-UBND

Cổ Lũy, ngày 14 tháng 4 năm 2025

QUYẾT ĐỊNH
Quy định mức thu phí thẩm định phương án nạo vét luồng trên địa bàn tỉnh

Điều 2. Mức thu phí thẩm định phương án nạo vét

a) Đến 02 tỷ đồng mức thu là 15 triệu đồng.

b) Trên 02 đến 08 tỷ đồng mức thu là 15 triệu đồng + (0,4% x phần chi phí trên 02 tỷ đồng).

c) Trên 08 tỷ đồng mức thu là 39 triệu đồng.

Điều 3. Bồi dưỡng đội gác đèn biển

a) Đối với Đội trưởng đội gác đèn biển: 900.000 đồng/người/tháng.

b) Đối với Phó Đội trưởng đội gác đèn biển: 650.000 đồng/người/tháng.

Điều 4. Kết quả thu

Tổng thu phí luồng lạch 09 tháng năm 2024 được 4.125 triệu đồng, đạt 81% kế hoạch.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("cases"), (read(SCALE),)) as opened:
        yield opened


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Nạo vét luồng hết chưa tới 2 tỷ thì phí thẩm định bao nhiêu?", "Đến 02 tỷ"),
        ("Nạo vét luồng hết đúng 2 tỷ thì phí thẩm định bao nhiêu?", "Đến 02 tỷ"),
        ("Phương án nạo vét 5 tỷ đồng thì đóng phí thẩm định bao nhiêu?", "Trên 02 đến 08 tỷ"),
        ("Phương án nạo vét hơn 8 tỷ thì đóng phí thẩm định bao nhiêu?", "Trên 08 tỷ"),
        ("Đội phó, tức phó đội trưởng gác đèn biển, được bao nhiêu một tháng?", "650.000"),
        ("Đội trưởng đội gác đèn biển được bao nhiêu một tháng?", "900.000"),
        ("Chín tháng đầu năm 2024 thu phí luồng lạch được mấy triệu?", "4.125 triệu"),
    ],
)
def test_the_amount_of_the_case_asked_about(
    library: Library, question: str, said: str, *, marks: bool
) -> None:
    told = answered(library, question if marks else without_marks(question)).text

    assert said in told
    assert told.count("mức thu là") <= 1


def unit(text: str) -> Unit:
    paper = read(f"Điều 1. Mức hỗ trợ\n\n1. {text}\n")
    return next(one for p in paper.passages for one in sentences(p) if one.said == text)


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("Lớp 20 học sinh được hỗ trợ bao nhiêu?", "Từ 15 đến dưới 20 học sinh: 03 suất.", False),
        ("Lớp 20 học sinh được hỗ trợ bao nhiêu?", "Từ 20 học sinh trở lên: 05 suất.", True),
        ("Lớp dưới 20 học sinh được bao nhiêu?", "Từ 15 đến dưới 20 học sinh: 03 suất.", True),
        ("Dự án 5 tỷ được hỗ trợ bao nhiêu?", "Hỗ trợ không quá 3 tỷ đồng cho một dự án.", None),
        ("Dự án 900 triệu được hỗ trợ bao nhiêu?", "Dưới 1 tỷ đồng được hỗ trợ 30%.", True),
        ("Mỗi 1 tháng được hỗ trợ bao nhiêu?", "Từ 3 tháng trở lên: 500.000 đồng.", None),
        ("Người từ 60 đến 70 tuổi được mấy tiền?", "Trên 80 tuổi: 500.000 đồng.", None),
    ],
)
def test_a_step_holds_the_figure_or_not(question: str, text: str, holds: bool | None) -> None:
    step = step_asked(understand(question))

    assert (step(unit(text)) if step is not None else None) is holds


def test_a_deputy_is_not_the_head() -> None:
    is_other = other_post(understand("Phó Giám đốc quỹ được mấy tiền một tháng?"))

    assert is_other is not None
    assert is_other(unit("Mức của Giám đốc quỹ là 2.000.000 đồng."))
    assert not is_other(unit("Mức của Giám đốc, Phó Giám đốc quỹ là 900.000 đồng."))
    assert not is_other(unit("Mức của trường học là 900.000 đồng."))
    assert other_post(understand("Phó Tổng giám đốc quỹ được mấy tiền?")) is not None
    assert other_post(understand("Giám đốc và Phó Giám đốc được mấy tiền?")) is None


@pytest.mark.parametrize(
    "question",
    [
        "Hộ nuôi cá được trợ cấp mấy tiền?",
        "Quỹ năm nay thu được mấy tỷ?",
        "Lệ phí cấp lại thẻ là bao nhiêu?",
        "How much does a lighthouse keeper get per session?",
    ],
)
def test_money_is_asked_for(question: str) -> None:
    accepts = sort_counted(understand(question))

    assert accepts is not None
    assert accepts(unit("Mức hỗ trợ là 700.000 đồng."))
    assert not accepts(unit("Có 12 hộ được hỗ trợ trong năm."))


GRANTS = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 72/2025/QĐ-UBND

Cổ Lũy, ngày 15 tháng 4 năm 2025

QUYẾT ĐỊNH
Ban hành Điều lệ Quỹ đèn biển

Điều 5. Quyền của Giám đốc Quỹ

Đối với mức tài trợ từ 60 triệu đồng trở lên, Giám đốc Quỹ đèn biển báo cáo Hội đồng quản lý.
"""


def test_pay_that_no_paper_tells_is_not_another_sum(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(GRANTS),)) as papers:
        reply = ask(papers, "Lương ông giám đốc Quỹ đèn biển một tháng mấy triệu?")

    assert isinstance(reply, Refusal)
