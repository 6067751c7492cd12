"""A school that shares the name of its commune: not the commune, and known by others' papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answer import Refusal, Reply
from assistant.choosing.own_names import school_called
from tests.assistant.library import (
    answered,
    asking,
    assistant_of,
    library_of,
    read,
    refused,
    without_marks,
)
from vectorstore.library import Library

_HEAD = """\
ỦY BAN NHÂN DÂN XÃ BẾN NỨA
{issuer}
Số: {number}

Bến Nứa, ngày 20 tháng 9 năm 2025

"""
COMMUNE = """\
ỦY BAN NHÂN DÂN
XÃ BẾN NỨA
Số: 41/KH-UBND

Bến Nứa, ngày 04 tháng 9 năm 2025

KẾ HOẠCH
Nuôi ong trong trường học năm 2025

1. Mỗi trường đặt 03 tổ ong ở vườn sau, gửi ảnh về Phòng Văn hóa - Xã hội trước ngày 22/10/2025.
2. Mặt trận xã giám sát 05 đơn vị.
3. Kinh phí mua sáp 2.400.000 đồng.

Nơi nhận:
- Các trường;
- Lưu: VT.
"""
REPORT = (
    _HEAD.format(issuer="PHÒNG VĂN HÓA - XÃ HỘI", number="17/BC-VHXH")
    + """\
BÁO CÁO
Kết quả nuôi ong trong trường học quý III năm 2025

I. SỐ LIỆU
Đơn vị | Tổ ong đặt mới | Lít mật thu được | Tổ bị bỏ
Trường Tiểu học Cầu Ván | 3 | 21 | 0
Trường THCS Bến Nứa | 1 | 6 | 2

II. HẠN CHẾ
1. Trường THCS Bến Nứa chưa gửi ảnh tổ ong.
2. Sổ theo dõi mật chưa có mẫu chung.

III. VIỆC TIẾP THEO
1. Trường THCS Bến Nứa báo cáo việc thay 02 tổ bị bỏ về Phòng trước ngày 18/10/2025.
"""
)
SCHOOL = (
    _HEAD.format(issuer="TRƯỜNG TIỂU HỌC CẦU VÁN", number="09/KH-THCV")
    + """\
KẾ HOẠCH
Chăm vườn ong năm học 2025 - 2026

1. Mật được chia trong 07 ngày kể từ ngày thu.
2. Nhà trường gửi sổ ghi mật về Phòng Văn hóa - Xã hội trước ngày 30/10/2025.
"""
)
TODAY = dt.date(2025, 10, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = {"xa.txt": COMMUNE, "bao-cao.txt": REPORT, "truong.txt": SCHOOL}
    documents = tuple(read(text, name=name) for name, text in texts.items())
    with library_of(tmp_path_factory.mktemp("place"), documents) as made:
        yield made


def _asked(library: Library, question: str) -> Reply:
    return assistant_of(library).ask(replace(asking(question), as_of=TODAY))


@pytest.mark.parametrize("spelt", [str, without_marks])
def test_a_school_with_the_name_of_its_commune_is_not_the_commune(
    library: Library, spelt: type[str]
) -> None:
    reply = answered(library, spelt("Trường THCS Bến Nứa thu được bao nhiêu lít mật?"))
    assert "Trường THCS Bến Nứa | 1 | 6 | 2" in reply.text
    assert "05 đơn vị" not in reply.text


def test_what_no_paper_says_of_it_is_refused(library: Library) -> None:
    refused(library, "Trường THCS Bến Nứa có bao nhiêu máy tính?")


def test_the_commune_is_still_meant_by_its_own_name(library: Library) -> None:
    reply = answered(library, "Xã Bến Nứa giám sát bao nhiêu đơn vị?")
    assert "05 đơn vị" in reply.text


def test_a_count_of_a_school_stands_in_the_table_of_the_office_over_it(library: Library) -> None:
    hives = answered(library, "Số tổ ong đặt mới của trường Cầu Ván?")
    assert "Trường Tiểu học Cầu Ván | 3 | 21 | 0" in hives.text
    honey = answered(library, "Trường Cầu Ván thu được mấy lít mật?")
    assert "Trường Tiểu học Cầu Ván | 3 | 21 | 0" in honey.text


@pytest.mark.parametrize("spelt", [str, without_marks])
def test_a_school_without_a_paper_has_the_duties_that_others_set_it(
    library: Library, spelt: type[str]
) -> None:
    month = _asked(library, spelt("Tháng 10 trường THCS Bến Nứa phải làm gì?"))
    coming = _asked(library, spelt("Trường THCS Bến Nứa phải làm gì?"))
    for reply in (month, coming):
        assert "18/10/2025" in reply.text
        assert "22/10/2025" in reply.text
        assert "30/10/2025" not in reply.text  # "nhà trường" in the plan of another school


def test_its_day_for_one_thing_is_the_one_that_binds_all_schools(library: Library) -> None:
    reply = answered(library, "Trường THCS Bến Nứa gửi ảnh tổ ong trước ngày nào?")
    assert "22/10/2025" in reply.text


def test_what_a_school_has_not_done_is_what_papers_say_of_it(library: Library) -> None:
    reply = answered(library, "Trường THCS Bến Nứa còn nợ những gì?")
    assert [one.quote for one in reply.citations] == ["Trường THCS Bến Nứa chưa gửi ảnh tổ ong."]
    assert isinstance(_asked(library, "Trường Cầu Ván còn nợ những gì?"), Refusal)


@pytest.mark.parametrize(
    ("plain", "office", "called"),
    [
        ("truong thcs ben nua lam gi", "Trường THCS Bến Nứa", "truong thcs ben nua"),
        ("thcs ben nua lam gi", "Trường THCS Bến Nứa", "thcs ben nua"),
        ("truong ben nua lam gi", "Trường Tiểu học Bến Nứa", "truong ben nua"),
        ("truong thcs ben nua lam gi", "Trường Tiểu học Bến Nứa", None),
        ("truong thcs ben nua lam gi", "UBND xã Bến Nứa", None),
        ("cac truong ben nua lam gi", "Trường THCS Bến Nứa", None),
        ("so tai nguyen va moi truong ben nua", "Trường THCS Bến Nứa", None),
        ("xa ben nua lam gi", "Trường THCS Bến Nứa", None),
    ],
)
def test_the_words_by_which_one_school_is_called(
    plain: str, office: str, called: str | None
) -> None:
    assert school_called(plain, office) == called
