"""Lists asked for by other words than the line over them has: perks, ways, papers, who gets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from tests.assistant.library import ask, library_of, read, without_marks
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 88/2025/QĐ-UBND

Cổ Lũy, ngày 14 tháng 4 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về người gác đèn biển danh dự trên địa bàn tỉnh

Điều 2. Đối tượng áp dụng

Người gác đèn biển ngoài biên chế nghỉ việc ngay do thu gọn trạm đèn trên địa bàn tỉnh bao gồm:

1. Trưởng trạm đèn chưa đến tuổi nghỉ hưu;

2. Người làm theo hợp đồng khoán.

Điều 3. Danh hiệu “Trạm đèn kiểu mẫu”

a) Tiêu chuẩn: Danh hiệu “Trạm đèn kiểu mẫu” để tặng cho trạm đạt các tiêu chuẩn sau đây:

Không để tắt đèn đêm nào;

Ghi sổ trực đủ từng ca;

Có người trực biết sơ cứu.

b) Danh hiệu “Trạm đèn kiểu mẫu” được xét mỗi năm một lần.

Điều 4. Quyền lợi của người được tặng danh hiệu

1. Cá nhân được tặng danh hiệu “Người gác đèn danh dự” được hưởng các quyền lợi sau:

a) Được tặng huy hiệu hình ngọn đèn;

b) Được đi phà trong tỉnh không mất tiền.

Điều 5. Phương pháp kiểm tra trạm đèn

- Xem sổ trực của trạm.

- Hỏi chuyện ngư dân quanh trạm.

Điều 6. Trách nhiệm của chủ thuyền

1. Chịu trách nhiệm về tính đúng đắn của các tài liệu chứng minh thuyền gặp nạn theo quy định \
tại khoản 2 Điều 7 Quy định này, bao gồm:

a) Ảnh chụp thuyền;

b) Biên bản của trạm đèn gần nhất.

2. Chủ thuyền báo cho trạm đèn trước khi ra khơi.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("otherwise"), (read(RULES),)) as opened:
        yield opened


def quotes(library: Library, question: str) -> list[str]:
    reply = ask(library, question)
    assert isinstance(reply, Answer), reply.text
    return [" ".join(citation.quote.split()) for citation in reply.citations]


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Theo Quyết định 88/2025/QĐ-UBND, gác đèn biển nghỉ luôn vì thu gọn trạm thì những ai "
            "được nhận hỗ trợ?",
            ["Trưởng trạm đèn chưa đến tuổi nghỉ hưu;", "Người làm theo hợp đồng khoán."],
            id="who gets it",
        ),
        pytest.param(
            "Theo Quyết định 88/2025/QĐ-UBND muốn được tặng “Trạm đèn kiểu mẫu” thì trạm phải đạt "
            "những gì?",
            ["Không để tắt đèn đêm nào;", "Ghi sổ trực đủ từng ca;", "Có người trực biết sơ cứu."],
            id="what to reach, in paragraphs without marks",
        ),
        pytest.param(
            "Theo Quyết định 88/2025/QĐ-UBND người gác đèn danh dự có những đặc quyền gì?",
            ["Được tặng huy hiệu hình ngọn đèn;", "Được đi phà trong tỉnh không mất tiền."],
            id="privileges",
        ),
        pytest.param(
            "Theo Quyết định 88/2025/QĐ-UBND kiểm tra trạm đèn bằng những cách nào?",
            ["Xem sổ trực của trạm.", "Hỏi chuyện ngư dân quanh trạm."],
            id="methods",
        ),
        pytest.param(
            "Theo Quyết định 88/2025/QĐ-UBND chủ thuyền cần những giấy gì chứng minh thuyền gặp "
            "nạn?",
            ["Ảnh chụp thuyền;", "Biên bản của trạm đèn gần nhất."],
            id="papers, listed behind a line that refers elsewhere",
        ),
    ],
)
def test_a_list_asked_for_in_other_words(
    library: Library, question: str, said: list[str], *, marks: bool
) -> None:
    assert quotes(library, question if marks else without_marks(question)) == said


def test_perks_are_asked_for_in_english(library: Library) -> None:
    told = quotes(library, "What perks does an honorary lighthouse keeper of Cổ Lũy get?")

    assert told == ["Được tặng huy hiệu hình ngọn đèn;", "Được đi phà trong tỉnh không mất tiền."]


ENDED = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 91/QĐ-UBND

Cổ Lũy, ngày 02 tháng 5 năm 2025

QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính trong lĩnh vực đèn biển

Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính lĩnh vực đèn biển.

PHỤ LỤC

1. Danh mục thủ tục hành chính được sửa đổi

|
STT
|
Mã TTHC
|
Tên thủ tục hành chính
|
|
1
|
1.044101
|
Cấp phép dựng đèn biển
|

2. Danh mục thủ tục hành chính bị bãi bỏ

|
STT
|
Mã TTHC
|
Tên thủ tục hành chính
|
|
1
|
1.044102
|
Cấp lại phép dựng đèn biển
|
|
2
|
1.044103
|
Gia hạn phép dựng đèn biển
|
"""
ENDS_PAPERS = """\
ỦY BAN NHÂN DÂN TỈNH CỔ LŨY

Số: 92/2025/QĐ-UBND

Cổ Lũy, ngày 09 tháng 5 năm 2025

QUYẾT ĐỊNH
Bãi bỏ các Quyết định về bến cá

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Ủy ban nhân dân tỉnh ban hành Quyết định bãi bỏ Quyết định số 11/2014/QĐ-UBND về quản lý bến cá \
và Quyết định số 12/2019/QĐ-UBND về phí bến cá.

Điều 1. Bãi bỏ toàn bộ các Quyết định

1. Bãi bỏ toàn bộ Quyết định số 11/2014/QĐ-UBND về quản lý bến cá.

2. Bãi bỏ toàn bộ Quyết định số 12/2019/QĐ-UBND về phí bến cá.

Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2025.
"""


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(ENDED), read(ENDS_PAPERS, name="b.txt"))
    with library_of(tmp_path_factory.mktemp("ended"), documents) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 91/QĐ-UBND của Cổ Lũy bỏ mấy thủ tục nào về đèn biển?",
        "QĐ 91/QĐ-UBND của Cổ Lũy bãi bỏ bao nhiêu thủ tục về đèn biển?",
    ],
)
def test_how_many_rows_a_table_has_is_told_by_all_of_them(ended: Library, question: str) -> None:
    told = quotes(ended, question)

    assert len(told) == 2
    assert "Cấp lại phép" in told[0]
    assert "Gia hạn phép" in told[1]


def test_which_papers_are_ended_the_articles_say(ended: Library) -> None:
    told = quotes(ended, "QĐ 92/2025/QĐ-UBND của Cổ Lũy xóa sổ những quyết định cũ nào về bến cá?")

    assert [one.partition(" số ")[2][:12] for one in told] == ["11/2014/QĐ-U", "12/2019/QĐ-U"]
    assert all(one.startswith("Bãi bỏ toàn bộ") for one in told)


BUILT = """\
HỘI ĐỒNG NHÂN DÂN TỈNH CỔ LŨY

Số: 93/2025/NQ-HĐND

Cổ Lũy, ngày 09 tháng 5 năm 2025

NGHỊ QUYẾT
Quy định đầu tư hạ tầng làng chài trên địa bàn tỉnh

Điều 2. Nguyên tắc đầu tư hạ tầng làng chài

1. Bảo đảm công khai, minh bạch.

2. Không làm thay phần việc của dân làng chài.

Điều 3. Hạ tầng làng chài được sử dụng ngân sách

Tỉnh sử dụng ngân sách đầu tư tại làng chài gồm:

a) Công trình kè chắn sóng;

b) Công trình sân phơi lưới.
"""


def test_entries_that_begin_with_the_wording_of_papers_are_meant(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(BUILT),)) as papers:
        told = quotes(papers, "Ở làng chài, Cổ Lũy bỏ tiền tỉnh ra xây những hạng mục nào?")

    assert told == ["Công trình kè chắn sóng;", "Công trình sân phơi lưới."]
