"""What looks like a limit or a doer and is none: forms, price lists, names, what a report tells."""

from __future__ import annotations

import pytest

from ingest.document import Obligation, PassageRole
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duties


def _dated(body: str, *, kind: str = "KẾ HOẠCH", to: str = "") -> Obligation:
    addressed = f"Kính gửi: {to}\n\n" if to else ""
    text = (
        "XÃ HÒA MỸ\nSố: 12/X-HM\nHòa Mỹ, ngày 05 tháng 4 năm 2024\n\n"
        f"{kind}\nCông tác dân vận năm 2024\n\n{addressed}{body}"
    )
    (found,) = parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text)).obligations
    return found


def test_shortcomings_are_no_label_of_a_time() -> None:
    body = (
        "Phần IV. Hạn chế, nguyên nhân, kiến nghị\n\n"
        "Ghi chú: số liệu quý I tính từ ngày 01/01/2025 đến ngày 31/3/2025."
    )
    assert duties(body) == ()


def test_the_unit_of_a_price_does_nothing() -> None:
    body = (
        "III. CÁC KHOẢN THU\n"
        "TT | Khoản thu | Mức thu (đồng) | Đơn vị tính | Thời điểm thu\n"
        "1 | Áo đồng phục | 90.000 | học sinh/năm | một lần, tháng 9\n"
    )
    assert duties(body, kind="THÔNG BÁO") == ()


def test_what_a_report_will_do_is_its_own_work() -> None:
    found = _dated(
        "III. PHƯƠNG HƯỚNG QUÝ IV\n\n1. Trả lời dứt điểm 03 kiến nghị trước ngày 15/10/2024.",
        kind="BÁO CÁO",
        to="Phòng Nội vụ",
    )
    assert found.who is None


def test_what_a_report_asks_for_is_up_to_whom_it_is_written() -> None:
    found = _dated(
        "IV. KIẾN NGHỊ\n\n1. Cấp kinh phí sửa nhà văn hóa trước ngày 15/10/2024.",
        kind="BÁO CÁO",
        to="Phòng Nội vụ",
    )
    assert found.who == "Phòng Nội vụ"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "100% cán bộ được học tập Luật Thực hiện dân chủ ở cơ sở trước ngày 15/6/2024.",
            "100% cán bộ được học tập Luật Thực hiện dân chủ ở cơ sở",
        ),
        (
            "100% thôn có quy chế thực hiện dân chủ được rà soát trong học kỳ I.",
            "100% thôn có quy chế thực hiện dân chủ được rà soát",
        ),
        (
            "Tổ thư ký hoàn thiện bản đăng ký, trình Trưởng ban ký trước ngày 15/6/2024.",
            "hoàn thiện bản đăng ký",
        ),
        (
            "Tổ thư ký hoàn thành dự toán và gửi Phòng Tài chính trước ngày 15/6/2024.",
            "hoàn thành dự toán",
        ),
    ],
)
def test_a_verb_in_a_name_is_not_what_is_done(sentence: str, what: str) -> None:
    assert _dated(f"1. {sentence}").what == what


def _opening(words: str) -> PassageRole:
    text = f"CÔNG ĐIỆN\nVề việc ứng phó mưa lũ\n\n{words}\n\n1. Các xã trực ban."
    document = parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))
    (found,) = (one for one in document.passages if one.text.startswith("Theo"))
    return found.role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Theo bản tin của Đài Khí tượng, mưa trên 200 mm.", PassageRole.BODY),
        ("Theo báo cáo của các xã, đến nay còn 12 hộ, Chủ tịch yêu cầu:", PassageRole.BODY),
        ("Theo đề nghị của Chánh Văn phòng,", PassageRole.BASIS),
        ("Theo Công văn số 5/CV-X ngày 02/3/2025 của Sở Nội vụ,", PassageRole.BASIS),
    ],
)
def test_a_basis_names_a_paper_or_who_asked(words: str, role: PassageRole) -> None:
    assert _opening(words) is role


def test_what_is_overdue_is_settled_by_a_day_ahead() -> None:
    found = _dated("1. Giải quyết dứt điểm 05 lá đơn quá hạn trước ngày 15/10/2024.")
    assert (found.what, found.words) == (
        "Giải quyết dứt điểm 05 lá đơn quá hạn",
        "trước ngày 15/10/2024",
    )


def test_a_dialogue_on_a_day_is_something_to_do() -> None:
    found = _dated("1. Đối thoại với hội viên vào 8 giờ 00 phút thứ Bảy, ngày 12/10/2024 tại sân.")
    assert found.what == "Đối thoại với hội viên"
