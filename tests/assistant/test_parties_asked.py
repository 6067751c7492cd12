"""By whom and to whom something is due: the day of another doer or receiver is no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.reading.asked_numbers import short_numbers
from assistant.wanted.asked_doer import doer_asked
from assistant.wanted.asked_receiver import receiver_asked
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

PARTY = """\
ĐẢNG BỘ TỈNH LŨNG TRE
ĐẢNG ỦY XÃ SUỐI MÍT
*
Số 08-CTr/ĐU

Suối Mít, ngày 05 tháng 5 năm 2025

CHƯƠNG TRÌNH
Phong trào vườn rau tự quản năm 2025

I. NHIỆM VỤ
1. Mỗi chi bộ chọn một vườn rau.
2. Chi bộ gửi bản đăng ký về Ban Xây dựng Đảng xã trước ngày 12/6/2025.
3. Chi bộ gửi biên bản họp về Ban Xây dựng Đảng trong vòng 04 ngày.
"""
LETTER = """\
UBND XÃ SUỐI MÍT
PHÒNG VĂN HÓA - XÃ HỘI
Số: 66/VHXH

Suối Mít, ngày 09 tháng 6 năm 2025

V/v vườn rau tự quản

Kính gửi: Các trường trên địa bàn xã.

1. Trường Mầm non Hoa Mua bổ sung bản đăng ký vườn rau "Tự quản" trước ngày 25/6/2025.
2. Các trường ươm giống rau từ ngày 16/6/2025 đến ngày 28/6/2025.
3. Các trường chuẩn bị hồ sơ ươm giống rau, sổ ghi chép; gửi Phòng trước ngày 14/6/2025.
"""
DEPARTMENT = """\
UBND TỈNH LŨNG TRE
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 912/KH-SGDĐT

Lũng Tre, ngày 02 tháng 4 năm 2025

KẾ HOẠCH
Vườn rau trường học năm 2025

1. Mỗi đơn vị đăng ký 01 vườn rau "Tự quản", gửi bản đăng ký về Văn phòng Sở trước ngày 30/5/2025.
2. Phòng Văn hóa - Xã hội các xã báo cáo năm về Sở trước ngày 21/11/2025.
3. Các đơn vị trực thuộc Sở báo cáo năm trước ngày 16/11/2025.
4. Các xã báo cáo 6 tháng về Sở trước ngày 08/6/2025.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = {"dang-uy.txt": PARTY, "phong.txt": LETTER, "so.txt": DEPARTMENT}
    documents = tuple(read(text, name=name) for name, text in texts.items())
    with library_of(tmp_path_factory.mktemp("parties"), documents) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "day", "others"),
    [
        (
            "Hạn gửi bản đăng ký vườn rau về Đảng ủy xã là ngày nào?",
            "12/6/2025",
            ("25/6/2025", "30/5/2025"),
        ),
        (
            "Hạn gửi bản đăng ký vườn rau về Sở là ngày nào?",
            "30/5/2025",
            ("25/6/2025", "12/6/2025"),
        ),
        ("Chi bộ gửi bản đăng ký vườn rau trước ngày nào?", "12/6/2025", ("25/6/2025",)),
        ("Hạn báo cáo năm của đơn vị trực thuộc là ngày nào?", "16/11/2025", ("21/11/2025",)),
    ],
)
def test_the_day_is_that_of_the_parties_named(
    library: Library, question: str, day: str, others: tuple[str, ...]
) -> None:
    reply = answered(library, question)
    assert day in reply.text
    assert not [one for one in others if one in reply.text]


def test_no_day_of_another_receiver_stands_in(library: Library) -> None:
    reply = ask(library, "Hạn gửi bản đăng ký vườn rau về Tỉnh ủy là ngày nào?")
    assert not [day for day in ("12/6", "25/6", "30/5") if day in reply.text]


@pytest.mark.parametrize(
    "question",
    [
        "Ươm giống rau từ ngày nào đến ngày nào?",
        "Ươm giống rau bắt đầu từ ngày nào?",
        "Bao giờ bắt đầu ươm giống rau?",
    ],
)
def test_both_ends_or_the_first_are_told_where_they_are_asked(
    library: Library, question: str
) -> None:
    reply = answered(library, question)
    assert "16/6/2025" in reply.text
    assert "14/6/2025" not in reply.text


def test_a_length_of_time_is_no_number_of_a_paper(library: Library) -> None:
    reply = answered(library, "báo cáo 6 tháng gửi trước ngày nào")
    assert "08/6/2025" in reply.text


@pytest.mark.parametrize(
    ("plain", "numbers"),
    [
        ("ke hoach 6 thang dau nam", ()),
        ("ke hoach 5 nam 2026-2030", ()),
        ("ke hoach 5 nam 2025 noi gi", (("ke hoach", "5"),)),
        ("cong van 9 thang 9 noi gi", (("cong van", "9"),)),
        ("ke hoach 12 thang nao ban hanh", (("ke hoach", "12"),)),
        ("quyet dinh 214 quy dinh gi", (("quyet dinh", "214"),)),
    ],
)
def test_which_numbers_are_those_of_papers(
    plain: str, numbers: tuple[tuple[str, str], ...]
) -> None:
    assert short_numbers(plain) == numbers


@pytest.mark.parametrize(
    ("question", "doer"),
    [
        ("Chi bộ gửi biên bản cho ai?", ("chi bo", "chi bo")),
        ("Hạn báo cáo của các đơn vị trực thuộc?", ("don vi truc thuoc", "don vi truc thuoc")),
        ("Hạn của Sở là ngày nào?", None),
        ("Trường gửi chi bộ trước ngày nào?", None),
    ],
)
def test_those_that_a_question_has_do_it(question: str, doer: tuple[str, str] | None) -> None:
    assert doer_asked(understand(question)) == doer


def test_the_staff_of_an_office_is_no_ministry() -> None:
    assert receiver_asked(understand("Nội vụ báo cáo kiến nghị về bộ máy khi nào?")) is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("By when must schools send the list of gardens to the Ministry of Education?", "bo"),
        ("When is the report on gardens submitted to the provincial Department of Health?", "so"),
        ("When do schools report on the Department of Health?", None),
    ],
)
def test_the_receiver_is_heard_in_english_too(question: str, kind: str | None) -> None:
    assert receiver_asked(understand(question)) == kind
