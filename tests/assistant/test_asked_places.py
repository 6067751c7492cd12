"""A place in a paper is looked up whole: never a clause of that number in another article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import ask, library_of, places, read
from vectorstore.library import Library

DECISION = """\
ỦY BAN NHÂN DÂN
XÃ BẾN TRE ĐỎ

Số: 31/QĐ-UBND

Bến Tre Đỏ, ngày 04 tháng 9 năm 2024

QUYẾT ĐỊNH
Thành lập Tổ trông coi bến đò

Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;

Căn cứ Nghị định số 08/2021/NĐ-CP ngày 28 tháng 01 năm 2021;

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ trông coi bến đò.

Điều 2. Nhiệm vụ

1. Nhắc học sinh mặc áo phao.

2. Ghi sổ từng chuyến đò:

a) Giờ đi;

b) Số học sinh.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH

Lâm Văn Đò
"""
RULES = """\
UBND XÃ BẾN TRE ĐỎ
TRƯỜNG TIỂU HỌC BÃI SẬY

QUY CHẾ
Quản lý vườn thuốc nam của Trường Tiểu học Bãi Sậy
(Ban hành kèm theo Quyết định số 19/QĐ-THBS ngày 06 tháng 9 năm 2024 của Hiệu trưởng)

Điều 1. Chăm sóc

1. Tổ Bốn tưới cây mỗi sáng.

2. Bảo vệ khóa cổng vườn lúc chiều.

Điều 2. Thu hoạch

1. Hái lá già trước.

2. Phơi lá ở sân sau.

HIỆU TRƯỞNG

Phù Thị Lá
"""
DECIDED = "Quyết định 31/QĐ-UBND"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(DECISION, name="quyet-dinh.txt"), read(RULES, name="quy-che.txt"))
    with library_of(tmp_path_factory.mktemp("places"), papers) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "address"),
    [
        pytest.param("Khoản 1 Điều 2 Quyết định 31 là gì?", "Điều 2.1", id="a clause"),
        pytest.param("Điều 2 khoản 1 Quyết định 31", "Điều 2.1", id="the article first"),
        pytest.param("Điểm b khoản 2 Điều 2 Quyết định 31/QĐ-UBND", "Điều 2.2.b", id="a point"),
    ],
)
def test_a_clause_of_an_article(library: Library, question: str, address: str) -> None:
    assert places(ask(library, question)) == ((DECIDED, address),)


def test_what_an_article_sets_is_told_whole(library: Library) -> None:
    said = places(ask(library, "Điều 2 Quyết định 31 quy định gì?"))

    assert [address for _, address in said][1:] == [
        *("Điều 2.1", "Điều 2.2", "Điều 2.2.a", "Điều 2.2.b"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Khoản 2 Điều 2 quy chế của trường Bãi Sậy", id="by its school"),
        pytest.param("Điều 2 khoản 2 quy chế vườn thuốc nam quy định gì?", id="by its matter"),
        pytest.param("Khoản 2 Điều 2 quy chế là gì?", id="the only one of its kind"),
        pytest.param("Quy chế 19 khoản 2 Điều 2 quy định gì?", id="by the decision on it"),
    ],
)
def test_a_paper_without_a_number_is_found(library: Library, question: str) -> None:
    ((paper, address),) = places(ask(library, question))

    assert (paper[:8], address) == ("Quy chế ", "Điều 2.2")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Khoản 3 Điều 2 Quyết định 31", id="no such clause"),
        pytest.param("Điều 5 quy chế vườn thuốc nam quy định gì?", id="no such article"),
        pytest.param("Quy chế 20 khoản 2 Điều 2 quy định gì?", id="another number"),
        pytest.param("Điều 2 quy chế chi tiêu nội bộ quy định gì?", id="another matter"),
    ],
)
def test_no_other_place_is_told_instead(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)
