"""Where a letter begins below whom it is to, however the lines were cut."""

from __future__ import annotations

import pytest

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText

LETTERHEAD = (
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO AN HÒA\n"
    "Số: 10/SGDĐT-VP\n"
    "V/v thực hiện công tác dân vận\n"
    "An Hòa, ngày 05 tháng 02 năm 2025\n"
)
LETTER = (
    "Thực hiện Kế hoạch số 88/KH-UBND ngày 05/7/2024 của UBND tỉnh, Sở đề nghị các trường nộp "
    "báo cáo trước ngày 15/3/2025."
)


def letter(to: str, body: str) -> Document:
    text = f"{LETTERHEAD}{to}\n{body}\nGIÁM ĐỐC\nNguyễn Văn A"
    return parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))


@pytest.mark.parametrize(
    ("to", "addressed_to"),
    [
        pytest.param(
            "Kính gửi: Hiệu trưởng các trường mầm non, tiểu học, THCS trực thuộc",
            "Hiệu trưởng các trường mầm non, tiểu học, THCS trực thuộc",
            id="a long line without a stop",
        ),
        pytest.param(
            "Kính gửi: Các phòng giáo dục và đào tạo các huyện, thị xã,\nthành phố trong tỉnh",
            "Các phòng giáo dục và đào tạo các huyện, thị xã, thành phố trong tỉnh",
            id="a wrapped list is joined, and ends before the letter",
        ),
        pytest.param(
            "Kính gửi: Ủy ban nhân dân các quận, huyện, thành phố Thủ Đức, Sở Nội vụ, Sở\n"
            "Tài chính và Sở Xây dựng",
            "Ủy ban nhân dân các quận, huyện, thành phố Thủ Đức, Sở Nội vụ, Sở Tài chính và "
            "Sở Xây dựng",
            id="a name cut in two is joined",
        ),
        pytest.param(
            "Kính gửi: Hiệu trưởng các trường trung học phổ thông trên địa bàn thành phố\n"
            "Thủ Đức và quận 9",
            "Hiệu trưởng các trường trung học phổ thông trên địa bàn thành phố Thủ Đức và quận 9",
            id="a short rest of a name with a capital is joined",
        ),
        pytest.param(
            "Kính gửi:\n"
            "- Các phòng giáo dục và đào tạo các huyện, thị xã, thành phố trong tỉnh\n"
            "- Hiệu trưởng các trường trung học phổ thông trực thuộc Sở trong tỉnh",
            "Các phòng giáo dục và đào tạo các huyện, thị xã, thành phố trong tỉnh; "
            "Hiệu trưởng các trường trung học phổ thông trực thuộc Sở trong tỉnh",
            id="the last entry of a list without a stop",
        ),
        pytest.param(
            "Kính gửi:\n- Các phòng giáo dục và đào tạo;\n- Hiệu trưởng các trường;",
            "Các phòng giáo dục và đào tạo; Hiệu trưởng các trường",
            id="the last entry of a list with a semicolon",
        ),
        pytest.param(
            "Kính gửi: Các trường trực thuộc;", "Các trường trực thuộc", id="a line left open"
        ),
    ],
)
def test_a_letter_begins_below_whom_it_is_to(to: str, addressed_to: str) -> None:
    found = letter(to, LETTER)
    assert found.header.addressed_to == addressed_to
    assert found.header.signer == "Nguyễn Văn A"
    assert [one.number for one in found.references] == ["88/KH-UBND"]
    assert [one.words for one in found.obligations] == ["trước ngày 15/3/2025"]


def test_a_list_of_lines_is_of_whom_a_letter_is_to() -> None:
    to = (
        "Kính gửi:\nVăn phòng Ủy ban nhân dân các huyện, thị xã, thành phố trong toàn tỉnh;\n"
        "Các trường trực thuộc;"
    )
    assert letter(to, LETTER).header.addressed_to == (
        "Văn phòng Ủy ban nhân dân các huyện, thị xã, thành phố trong toàn tỉnh; "
        "Các trường trực thuộc"
    )


def test_a_basis_may_go_on_with_who_is_to_do_what() -> None:
    found = letter(
        "Kính gửi: Hiệu trưởng các trường",
        "Theo Kế hoạch số 88/KH-UBND ngày 05/7/2024, các trường nộp báo cáo trước ngày 15/3/2025.",
    )
    (duty,) = found.obligations
    assert duty.words == "trước ngày 15/3/2025"
