"""Facts known by the shape of their sentence: sayings, purposes, names, places, what is done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read, refused
from vectorstore.library import Library

PLAN = """\
UBND HUYỆN BÀU SEN
PHÒNG VĂN HÓA VÀ THÔNG TIN

Số: 12/KH-PVHTT

Bàu Sen, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Phát triển thư viện lưu động năm 2025

I. Mục đích, yêu cầu

1. Đưa sách tới các xã xa, nâng cao thói quen đọc của người dân.

2. Tạo sự chuyển biến về văn hóa đọc trong các trường.

II. Nội dung

1. Tăng cường gặp gỡ bạn đọc tại các ấp để nắm nhu cầu mượn sách, hạn chế ý kiến chê trách; bảo \
đảm mọi ý kiến chê trách đều được trả lời trong ba ngày, không bỏ sót ý kiến nào.

2. Thực hiện khẩu hiệu “Sách tìm người, người tìm sách, nhà nhà có sách” trong phục vụ; giữ nếp \
“đi nhẹ, nói khẽ, cười duyên”, “mượn đúng, trả đủ”.

3. Danh mục sách mới được niêm yết tại bảng tin trước nhà văn hóa xã và trên trang thông tin điện \
tử của Phòng.

4. Tuyên truyền kế hoạch với các hình thức phát thanh, trang mạng của Phòng, hội thi kể chuyện sách.

5. Mở Diễn đàn “Bạn đọc hiến kế” cấp huyện; đẩy mạnh phong trào “Mỗi nhà một tủ sách” tại các ấp.

6. Thực hiện Nghị quyết số 07-NQ/HU ngày 03/4/2023 của Huyện ủy về “Xây dựng xã hội học tập”.

Trên đây là Kế hoạch phát triển thư viện lưu động năm 2025./.

TRƯỞNG PHÒNG

Lê Thị Mẫu
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One plan."""
    with library_of(tmp_path_factory.mktemp("shapes") / "danvan", [read(PLAN)]) as library:
        yield library


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Câu “sách tìm người…” trong kế hoạch 12/KH-PVHTT đọc cho đủ là thế nào?", "nhà nhà có"),
        ("cau di nhe noi khe trong ke hoach 12/KH-PVHTT nguyen van ra sao", "cười duyên"),
        ("kế hoạch 12/KH-PVHTT gặp gỡ bạn đọc để làm gì", "nắm nhu cầu mượn sách"),
        ("muc dich gap go ban doc trong ke hoach 12/KH-PVHTT la gi", "nắm nhu cầu mượn sách"),
        ("danh muc sach moi theo ke hoach 12/KH-PVHTT dan o dau de xem", "bảng tin trước nhà"),
        ("muốn xem danh mục sách của kế hoạch 12/KH-PVHTT thì coi ở chỗ nào", "bảng tin trước nhà"),
        ("kế hoạch 12/KH-PVHTT được phổ biến bằng những hình thức nào", "hội thi kể chuyện sách"),
        ("diễn đàn trong kế hoạch 12/KH-PVHTT tên là gì, cấp nào", "Bạn đọc hiến kế"),
        ("What is the name of the forum in plan 12/KH-PVHTT where readers speak?", "hiến kế"),
        ("kế hoạch 12/KH-PVHTT đẩy mạnh phong trào gì", "Mỗi nhà một tủ sách"),
        ("ý kiến chê trách thì kế hoạch 12/KH-PVHTT trả lời ra sao", "đều được trả lời"),
        ("nghị quyết số 07 trong kế hoạch 12/KH-PVHTT nói về gì", "Xây dựng xã hội học tập"),
    ],
)
def test_a_sentence_is_known_by_its_shape(library: Library, question: str, words: str) -> None:
    told = answered(library, question).text
    assert words in told
    assert "Mục đích" not in told


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 12/KH-PVHTT lấy gì làm thước đo",
        "chương trình trong kế hoạch 12/KH-PVHTT tên là gì",
    ],
)
def test_what_the_paper_has_not_is_refused(library: Library, question: str) -> None:
    refused(library, question)


def test_what_is_put_up_nowhere_has_no_place(tmp_path_factory: pytest.TempPathFactory) -> None:
    silent = PLAN.replace("được niêm yết tại bảng tin trước nhà văn hóa xã và", "có").replace(
        "trên trang thông tin điện \ntử của Phòng", "đủ loại"
    )
    with library_of(tmp_path_factory.mktemp("silent") / "danvan", [read(silent)]) as library:
        refused(library, "kế hoạch 12/KH-PVHTT niêm yết danh mục sách ở đâu")
