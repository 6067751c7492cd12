"""Days that bind because of who says them: orders soon after their date, reports of what comes."""

from __future__ import annotations

import pytest

from ingest.document import Obligation
from ingest.pipeline import parse
from ingest.readers import read_bytes

_POLICE = "Cơ quan Cảnh sát điều tra"


def _duties(kind: str, body: str) -> tuple[Obligation, ...]:
    text = (
        "ỦY BAN NHÂN DÂN HUYỆN PHÚ LÂM\nSố: 45/UBND\n"
        f"Phú Lâm, ngày 03 tháng 10 năm 2024\n\n{kind}\nCông tác năm 2024\n\n{body}\n"
    )
    return parse(read_bytes(text.encode(), name="vanban.txt")).obligations


@pytest.mark.parametrize("kind", ["KẾ HOẠCH", "CHỈ THỊ", "HƯỚNG DẪN"])
def test_an_order_binds_by_a_day_soon_after_it_whatever_is_to_be_done(kind: str) -> None:
    (duty,) = _duties(kind, "1. Các xã phun khử trùng toàn bộ chợ trước ngày 15/12/2024.")
    assert duty.words == "trước ngày 15/12/2024"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("NGHỊ ĐỊNH", "1. Tài sản hình thành trước ngày 15/12/2024 theo quy định cũ."),
        ("KẾ HOẠCH", "1. Xe lăn bánh trước ngày 15/12/2030 theo lộ trình chung."),
        ("KẾ HOẠCH", "1. Học sinh sinh trước ngày 31/12/2024 được miễn học phí."),
        ("KẾ HOẠCH", "1. Số tiền còn dư trước ngày 31/12/2024 được chuyển sang năm sau."),
        ("KẾ HOẠCH", "1. Các đơn vị có thể hoàn tất trước ngày 15/12/2024."),
        ("KẾ HOẠCH", "1. Hội nghị tổ chức từ 8h00 đến 11h00 ngày 20/10/2024 tại hội trường."),
        ("KẾ HOẠCH", "1. Căn cứ 6 tháng thực hiện Nghị quyết, Sở tổng hợp."),
        ("KẾ HOẠCH", "1. Hồ sơ đã được tiếp nhận trước ngày 15/12/2024 thì giữ nguyên."),
    ],
)
def test_a_rule_a_far_day_or_a_condition_binds_nobody(kind: str, body: str) -> None:
    assert _duties(kind, body) == ()


def test_what_is_to_be_finished_is_due_whatever_it_is() -> None:
    (duty,) = _duties("KẾ HOẠCH", "1. Củng cố Tổ công nghệ số xong trước ngày 15/3.")
    assert (duty.words, duty.month_day) == ("trước ngày 15/3", "03-15")


@pytest.mark.parametrize(
    ("day", "count"), [("trước 30/11", 1), ("trước 30/9", 0), ("trước ngày 30/11/2024", 1)]
)
def test_a_report_binds_by_a_day_to_come(day: str, count: int) -> None:
    body = f"II. NHIỆM VỤ\n1. Các trường điều tra, cập nhật số liệu {day}."
    assert len(_duties("BÁO CÁO", body)) == count


@pytest.mark.parametrize(
    ("entry", "is_report"),
    [
        ("b) Báo cáo tháng: gửi trước ngày 05 tháng sau.", True),
        ("b) Kế hoạch tháng: gửi trước ngày 05 tháng sau.", False),
    ],
)
def test_an_entry_that_opens_with_its_report_says_when_to_send_it(
    entry: str, is_report: bool
) -> None:
    body = f"1. Các trường thực hiện chế độ sau:\na) Họp giao ban.\n{entry}"
    (duty,) = _duties("KẾ HOẠCH", body)
    assert duty.is_report is is_report


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Văn phòng khảo sát sự hài lòng 06 tháng/lần.", "Văn phòng"),
        ("Các trường kiểm kê toàn bộ tài liệu trước ngày 08/11/2024.", "Các trường"),
        ("Cơ quan Cảnh sát điều tra gửi báo cáo trước ngày 15/12/2024.", _POLICE),
        ("Mọi tổ chức phải nộp hồ sơ trước ngày 15/12/2024.", "Mọi tổ chức"),
        ("Kiến nghị của dân phải được trả lời trước ngày 08/11/2024.", None),
    ],
)
def test_who_acts_ends_before_what_is_done_and_is_no_thing(sentence: str, who: str | None) -> None:
    (duty,) = _duties("KẾ HOẠCH", f"1. {sentence}")
    assert duty.who == who
