"""What a role has to do, and whom a bare "là ai?" means behind another question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.asking import Turn
from assistant.reading.capitals import runs_of_capitals
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

TEAM = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 33/QĐ-THSM

Sông Mây, ngày 04 tháng 9 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Tổ chăm sóc vườn trường

Điều 1. Thành lập Tổ chăm sóc vườn trường gồm các ông, bà có tên sau:

STT | Họ và tên | Chức vụ | Nhiệm vụ
1 | Ông Vi Quang Hậu | Phó Hiệu trưởng | Tổ trưởng
2 | Bà Lương Thu Mận | Văn thư | Thư ký
3 | Ông Đèo Văn Sơn | Bảo vệ | Ủy viên
4 | Bà Cầm Thị Ban | Giáo viên | Ủy viên

Điều 2. Nhiệm vụ

1. Tổ trưởng: chia luống cho từng lớp, mua hạt giống.

2. Thư ký: ghi sổ tưới, chụp ảnh từng luống.

3. Các ủy viên: giữ dụng cụ, làm cỏ theo lịch.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""
INVITATION = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 40/GM-THSM

Sông Mây, ngày 20 tháng 9 năm 2024

GIẤY MỜI
Dự ngày hội hái rau

1. Thời gian: 07 giờ 30 phút, ngày 28/9/2024.

2. Địa điểm: vườn trường.

3. Chủ trì: Phó Hiệu trưởng Vi Quang Hậu.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("roles"), (read(TEAM), read(INVITATION))) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Thư ký tổ chăm sóc vườn trường làm gì?", ["ghi sổ tưới"]),
        ("Nhiệm vụ của thư ký tổ chăm sóc vườn trường", ["ghi sổ tưới"]),
        ("Các ủy viên phụ trách gì?", ["giữ dụng cụ"]),
        (
            "Tổ trưởng tổ chăm sóc vườn trường là ai, có nhiệm vụ gì?",
            ["Ông Vi Quang Hậu", "chia luống"],
        ),
    ],
)
def test_what_a_role_does_is_told_and_not_only_who_has_it(
    library: Library, question: str, said: list[str]
) -> None:
    for asked in (question, without_marks(question)):
        claims = [claim.text for claim in answered(library, asked).claims]
        assert len(claims) == len(said)
        assert all(words in claim for words, claim in zip(said, claims, strict=True))


def test_who_that_is_asks_for_the_one_with_the_role(library: Library) -> None:
    before = Turn(question="Thư ký tổ chăm sóc vườn trường làm gì?", answer="ghi sổ tưới")

    told = ask(library, "Là ai?", before).text

    assert "Lương Thu Mận" in told
    assert "Đỗ Văn Thử" not in told


def test_who_that_is_asks_for_the_person_named_before(library: Library) -> None:
    question = "Ai chủ trì ngày hội hái rau?"
    before = Turn(question=question, answer=answered(library, question).text)

    assert "Ông Vi Quang Hậu | Phó Hiệu trưởng" in ask(library, "là ai?", before).text


def test_who_that_is_asks_for_no_signer_where_none_was_spoken_of(library: Library) -> None:
    before = Turn(question="Ngày hội hái rau tổ chức ở đâu?", answer="Địa điểm: vườn trường.")

    assert "Đỗ Văn Thử" not in ask(library, "là ai?", before).text


def test_behind_the_signer_it_is_the_signer(library: Library) -> None:
    before = Turn(question="Ai ký quyết định 33/QĐ-THSM?", answer="Đỗ Văn Thử")

    assert "Đỗ Văn Thử" in ask(library, "là ai?", before).text


def test_small_letters_with_marks_are_no_capitals() -> None:
    assert runs_of_capitals("bà Lê Thị Mẫu được mời ở đó") == (("Lê", "Thị", "Mẫu"),)


SOME_OF_THEM = TEAM.replace("33/QĐ", "34/QĐ").replace(
    "3. Các ủy viên: giữ", "3. Các ủy viên là giáo viên: chọn giống hoa cho lớp.\n\n4. Ông Sơn: giữ"
)


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        pytest.param("Bà Cầm Thị Ban", True, id="one of them"),
        pytest.param("Ông Đèo Văn Sơn", False, id="of another post"),
    ],
)
def test_a_role_with_a_post_is_not_everybody_with_the_role(
    tmp_path: Path, name: str, *, is_told: bool
) -> None:
    with library_of(tmp_path, (read(SOME_OF_THEM),)) as library:
        told = answered(library, f"{name} làm nhiệm vụ gì?").text

    assert name in told
    assert ("chọn giống hoa" in told) is is_told


SHOP = """\
TRƯỜNG TIỂU HỌC SÔNG MÂY

Số: 35/KH-THSM

Sông Mây, ngày 24 tháng 9 năm 2024

KẾ HOẠCH
Mở quầy sách cũ

I. NGUYÊN TẮC

1. Sách bán theo cân.

2. Không giao học sinh giữ tiền bán sách.

II. PHÂN CÔNG

- Ông Vi Quang Hậu, Phó Hiệu trưởng: Tổ trưởng quầy sách;

- Bà Lương Thu Mận, văn thư: trông quầy.

HIỆU TRƯỞNG

Đỗ Văn Thử
"""


def test_who_does_not_is_not_who_does(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(SHOP),)) as library:
        who = ask(library, "Ai giữ tiền bán sách?")
        who_not = answered(library, "Không giao ai giữ tiền bán sách?").text

    assert "Không giao" not in getattr(who, "text", "")
    assert "Không giao học sinh" in who_not


def test_what_somebody_does_in_a_board_is_of_its_paper(tmp_path: Path) -> None:
    team = TEAM.replace("Tổ chăm sóc vườn trường", "Ban Chỉ đạo vườn trường")
    papers = (read(team, name="ban.txt"), read(SHOP, name="quay.txt"))
    with library_of(tmp_path, papers) as library:
        told = answered(library, "Ông Vi Quang Hậu có nhiệm vụ gì trong Ban Chỉ đạo?").text

    assert "chia luống" in told
    assert "quầy sách" not in told
