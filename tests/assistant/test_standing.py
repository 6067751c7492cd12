"""What papers of every kind say somewhere: who pays, whom to turn to, to whom they apply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.reading.intents import Intent
from tests.assistant.library import answered, ask, library_of, places, read, refused, without_marks
from vectorstore.library import Library

RULES = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 31/2024/QĐ-UBND

Sơn Khê, ngày 12 tháng 3 năm 2024

QUYẾT ĐỊNH
Quy định hỗ trợ xe đưa đón học sinh vùng cao

Căn cứ Luật Giáo dục;

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng

1. Phạm vi điều chỉnh

Quyết định này quy định mức hỗ trợ xe đưa đón học sinh (trừ học sinh nội trú).

2. Đối tượng áp dụng

a) Học sinh tiểu học ở xã vùng cao;

b) Trường có điểm lẻ.

Điều 2. Mức hỗ trợ

Mỗi học sinh được hỗ trợ 250.000 đồng một tháng.

Điều 3. Nguồn kinh phí thực hiện

1. Ngân sách tỉnh cấp hằng năm.

2. Tiền ủng hộ của doanh nghiệp vận tải.

Điều 4. Tổ chức thực hiện

1. Chủ tịch Ủy ban nhân dân xã

Phê duyệt danh sách học sinh đi xe của từng trường.

2. Sở Tài chính chủ trì:

- Cấp phát tiền xe hằng quý;

- Quyết toán với nhà xe.

Trong quá trình thực hiện nếu có vướng mắc, các trường phản ánh về Phòng Xe đưa đón của Sở Giao \
thông để được hướng dẫn.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Tòng Văn Ví Dụ
"""
REPLY = """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO LAM HẢI

Số: 640/SGDĐT-VP
V/v sửa chữa mái hiên

Lam Hải, ngày 05 tháng 4 năm 2025

Kính gửi: Trường Tiểu học Cát Vàng

Trả lời Công văn số 77/THCV ngày 28/3/2025 của Trường Tiểu học Cát Vàng về việc sửa chữa mái hiên, \
Sở Giáo dục và Đào tạo có ý kiến như sau:

1. Thống nhất cho trường sửa mái hiên theo Quyết định số 5/QĐ-UBND ngày 02/01/2025.

2. Kinh phí sửa chữa lấy từ nguồn thu hợp pháp của trường.

GIÁM ĐỐC

Đinh Khắc Mẫu
"""
THE_RULES = "Quyết định 31/2024/QĐ-UBND"
THE_REPLY = "Công văn 640/SGDĐT-VP"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home: Path = tmp_path_factory.mktemp("standing")
    documents = [read(RULES, name="quy-dinh.txt"), read(REPLY, name="tra-loi.txt")]
    with library_of(home, documents) as one:
        yield one


@dataclass(frozen=True)
class Row:
    intent: Intent
    vietnamese: str
    english: str
    words: tuple[str, ...]
    cited: tuple[str, str]


ROWS = [
    pytest.param(
        Row(
            Intent.FUNDS,
            "Tiền làm theo Quyết định 31/2024/QĐ-UBND lấy từ những nguồn nào?",
            "Where does the money for Decision 31/2024/QĐ-UBND come from?",
            ("Ngân sách tỉnh cấp hằng năm", "ủng hộ của doanh nghiệp"),
            (THE_RULES, "Điều 3.1"),
        ),
        id="the section on its funds, whole",
    ),
    pytest.param(
        Row(
            Intent.FUNDS,
            "Công văn 640/SGDĐT-VP: kinh phí lấy ở đâu?",
            "Letter 640/SGDĐT-VP: where does the money come from?",
            ("nguồn thu hợp pháp của trường",),
            (THE_REPLY, "2"),
        ),
        id="a sentence, where there is no section",
    ),
    pytest.param(
        Row(
            Intent.HINDRANCES,
            "Thực hiện Quyết định 31/2024/QĐ-UBND mà vướng mắc thì phản ánh về đâu?",
            "Whom do schools contact about difficulties with Decision 31/2024/QĐ-UBND?",
            ("Phòng Xe đưa đón của Sở Giao thông",),
            (THE_RULES, "phần kết.đoạn 1"),
        ),
        id="whom to turn to",
    ),
    pytest.param(
        Row(
            Intent.ADDRESSEES,
            "Quyết định 31/2024/QĐ-UBND áp dụng cho những ai?",
            "Who does Decision 31/2024/QĐ-UBND apply to?",
            ("Học sinh tiểu học ở xã vùng cao", "Trường có điểm lẻ"),
            (THE_RULES, "Điều 1.2.a"),
        ),
        id="to whom it applies",
    ),
    pytest.param(
        Row(
            Intent.EXCEPTIONS,
            "Quyết định 31/2024/QĐ-UBND loại trừ những học sinh nào?",
            "Which students are excluded from Decision 31/2024/QĐ-UBND?",
            ("trừ học sinh nội trú",),
            (THE_RULES, "Điều 1.1.đoạn 1"),
        ),
        id="to whom it does not",
    ),
    pytest.param(
        Row(
            Intent.ANSWERED,
            "Công văn 640/SGDĐT-VP trả lời công văn số mấy?",
            "Letter 640/SGDĐT-VP is in reply to which letter?",
            ("77/THCV",),
            (THE_REPLY, "mở đầu.đoạn 1"),
        ),
        id="which letter it answers",
    ),
]


@pytest.mark.parametrize("row", ROWS)
def test_it_is_told_where_the_paper_says_it(library: Library, row: Row) -> None:
    for asked in (row.vietnamese, without_marks(row.vietnamese), row.english):
        reply = answered(library, asked)
        assert reply.question.intent == row.intent, asked
        assert [words for words in row.words if words not in reply.text] == [], asked
        assert row.cited in places(reply), asked


def test_of_all_papers_the_one_about_the_matter_is_meant(library: Library) -> None:
    reply = answered(library, "Tiền sửa chữa mái hiên trường Cát Vàng lấy ở đâu?")
    assert {name for name, _ in places(reply)} == {THE_REPLY}
    refused(library, "Tiền xây bể bơi ở trường Cầu Vồng lấy từ nguồn nào?")


def test_a_paper_that_says_no_such_thing_is_not_made_to(library: Library) -> None:
    assert not isinstance(ask(library, "Công văn 640/SGDĐT-VP áp dụng cho những ai?"), Answer)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(
            "Theo Quyết định 31/2024/QĐ-UBND ai phê duyệt danh sách học sinh đi xe?",
            ("Chủ tịch Ủy ban nhân dân xã", "Phê duyệt danh sách học sinh đi xe"),
            id="a heading that is an officer",
        ),
        pytest.param(
            "Quyết định 31/2024/QĐ-UBND giao sở nào chủ trì cấp phát tiền xe?",
            ("Sở Tài chính chủ trì", "Cấp phát tiền xe hằng quý"),
            id="the line that opens the list",
        ),
    ],
)
def test_who_acts_is_told_by_the_line_over_the_task(
    library: Library, asked: str, words: tuple[str, ...]
) -> None:
    reply = answered(library, asked)
    assert [one for one in words if one not in reply.text] == []
