"""Number, day, office, receivers, matter and outline of a paper, however they are asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import asking, assistant_of, faults, library_of, read
from vectorstore.library import Library

# The letterhead of this one was lost on the way: only its opening says whose it is.
PLAN = read(
    """\
Số: 42/KH-PGDĐT

Suối Tre, ngày 9 tháng 4 năm 2024

KẾ HOẠCH
Phát động phong trào thi đua “Nhà vệ sinh thân thiện” năm 2024

Căn cứ Kế hoạch số 88/KH-SGDĐT ngày 02/4/2024 của Sở Giáo dục và Đào tạo tỉnh Khe Bạc về nước sạch;

Để giữ gìn nước sạch, Phòng Giáo dục và Đào tạo xây dựng Kế hoạch phát động phong trào như sau:

I. MỤC ĐÍCH

Giữ nhà vệ sinh sạch.

II. VIỆC PHẢI LÀM

1. Mỗi trường lập một tổ theo dõi.

2. Các trường gửi danh sách tổ theo dõi cho Trạm Y tế xã.

III. KINH PHÍ

Do các trường cân đối.

Nơi nhận:
- Trạm Y tế các xã;
- Các trường trực thuộc;
- Lưu: VT.

TRƯỞNG PHÒNG

Lò Thị Hoa
""",
    name="ke-hoach.txt",
)
REPORT = read(
    """\
TRƯỜNG TIỂU HỌC ĐỒI SIM

Số:     /BC-THĐS

Đồi Sim, ngày     tháng 11 năm 2024

BÁO CÁO
Kết quả “Tuần lễ không rác” năm 2024

Trường Tiểu học Đồi Sim báo cáo kết quả như sau:

1. Đã thu 12 kg giấy.

2. Đã trồng 30 cây.
""",
    name="bao-cao.txt",
)
_NAMES = ("42/KH-PGDĐT", "kế hoạch 42", "cái kế hoạch của phòng giáo dục Suối Tre")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("form"), [PLAN, REPORT]) as opened:
        yield opened


def _told(library: Library, question: str) -> str:
    reply = assistant_of(library).ask(asking(question))
    assert faults(reply, library) == []
    assert isinstance(reply, Answer), reply.text
    return reply.text


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("{} ra ngày mấy để vào sổ văn bản đến", "ngày 9 tháng 4 năm 2024"),
        ("bữa nào ban hành {}", "ngày 9 tháng 4 năm 2024"),
        ("{} làm vào tháng năm nào", "ngày 9 tháng 4 năm 2024"),
        ("ngày tháng của {}", "ngày 9 tháng 4 năm 2024"),
        ("{} đánh số mấy để tôi ghi vào căn cứ", "42/KH-PGDĐT"),
        ("bên nào ban hành {}", "Phòng Giáo dục và Đào tạo xây dựng Kế hoạch"),
        ("{} là của nơi nào ra vậy", "Suối Tre"),
        ("{} được gửi cho những chỗ nào", "Trạm Y tế các xã"),
        ("ai được nhận {}", "Các trường trực thuộc"),
        ("{} về vấn đề gì", "Nhà vệ sinh thân thiện"),
        ("{} số mấy, ra ngày nào", "ngày 9 tháng 4 năm 2024"),
    ],
)
def test_the_form_of_a_paper_is_told_however_it_is_asked(
    library: Library, name: str, asked: str, said: str
) -> None:
    assert said in _told(library, asked.format(name))


@pytest.mark.parametrize("asked", ["{} gồm những phần nào", "bố cục {}", "{} có mấy phần"])
def test_the_outline_is_told_by_its_headings_in_order(library: Library, asked: str) -> None:
    text = _told(library, asked.format("kế hoạch 42"))
    places = [text.index(one) for one in ("MỤC ĐÍCH", "VIỆC PHẢI LÀM", "KINH PHÍ")]
    assert places == sorted(places)


def test_the_outline_of_a_paper_without_headings_is_its_numbered_paragraphs(
    library: Library,
) -> None:
    text = _told(library, "bố cục báo cáo của trường tiểu học Đồi Sim")
    assert text.index("12 kg giấy") < text.index("30 cây")


def test_a_paper_may_be_called_by_its_kind_and_title_alone(library: Library) -> None:
    text = _told(library, "báo cáo Tuần lễ không rác 2024 lập khi nào")
    assert "tháng 11 năm 2024" in text


@pytest.mark.parametrize(
    "asked",
    [
        "kế hoạch 42: các trường gửi danh sách cho ai",
        "kế hoạch 42 phần việc phải làm nói gì",
        "kế hoạch 42 lập tổ theo dõi do ai",
    ],
)
def test_what_the_text_says_is_not_taken_for_the_form(library: Library, asked: str) -> None:
    reply = assistant_of(library).ask(asking(asked))
    assert "Các trường trực thuộc" not in reply.text
    assert "ngày 9 tháng 4" not in reply.text
    assert "Phát động phong trào" not in reply.text


def test_another_kind_of_paper_of_that_office_is_not_its_plan(library: Library) -> None:
    reply = assistant_of(library).ask(asking("báo cáo của phòng giáo dục Suối Tre ra ngày nào"))
    assert not isinstance(reply, Answer)


@pytest.mark.parametrize(
    "asked",
    [
        "kế hoạch của phòng giáo dục Xuân Sim ra ngày nào",
        "ke hoach cua phong giao duc Xuan Sim so may",
    ],
)
def test_the_paper_of_another_office_of_its_sort_is_not_told(library: Library, asked: str) -> None:
    reply = assistant_of(library).ask(asking(asked))
    assert not isinstance(reply, Answer)


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch của UBND huyện Suối Tre số mấy?",
        "Công an huyện Suối Tre ban hành kế hoạch ngày nào?",
        "ke hoach cua huyen uy Suoi Tre ra ngay nao",
        "Hội Phụ nữ Suối Tre gửi kế hoạch cho ai?",
    ],
)
def test_the_paper_of_an_office_of_another_sort_is_not_told(library: Library, asked: str) -> None:
    reply = assistant_of(library).ask(asking(asked))
    assert not isinstance(reply, Answer)


@pytest.mark.parametrize(
    "asked",
    [
        "Luật Tài nguyên nước nhắc trong kế hoạch 42 ban hành năm nào?",
        "phap lenh thu y neu trong ke hoach 42 ra nam nao",
    ],
)
def test_the_day_of_the_paper_is_not_that_of_one_it_speaks_of(library: Library, asked: str) -> None:
    reply = assistant_of(library).ask(asking(asked))
    assert "ngày 9 tháng 4" not in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "Kế hoạch của PGD Suối Tre số mấy?",
        "Phòng Giáo dục Suối Tre ban hành kế hoạch số mấy?",
        "Huyện Suối Tre: kế hoạch của phòng giáo dục số mấy?",
    ],
)
def test_the_paper_of_the_office_itself_is(library: Library, asked: str) -> None:
    assert "42/KH-PGDĐT" in _told(library, asked)
