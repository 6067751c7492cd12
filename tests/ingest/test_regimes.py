"""Who reports and who gets the reports, in entries of their own beside the limit."""

from __future__ import annotations

import pytest

from tests.ending import ended
from tests.ingest.reading import duties, duty

LENGTH = 100_000

REGIME = (
    "Điều 5. Chế độ báo cáo định kỳ\n\n"
    "1. Đối tượng thực hiện báo cáo: Ủy ban nhân dân cấp xã.\n\n"
    "2. Cơ quan nhận báo cáo: Sở Nội vụ.\n\n"
)


def test_neighbours_say_who_reports_and_who_gets_it() -> None:
    found = duty(f"{REGIME}3. Thời hạn gửi báo cáo: trước ngày 15 tháng 12 hằng năm.")

    assert (found.who, found.to) == ("Ủy ban nhân dân cấp xã", "Sở Nội vụ")
    assert found.is_report


def test_the_last_month_of_a_term_limits_a_report() -> None:
    words = "Chậm nhất vào ngày 20 của tháng cuối kỳ báo cáo"
    found = duty(f"{REGIME}3. Thời hạn gửi báo cáo: {words}.")

    assert (found.words, found.month_day, found.recurrence) == (words, "20", None)


def test_the_time_that_figures_are_taken_at_is_no_limit() -> None:
    entry = "3. Thời gian chốt số liệu báo cáo: từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12."

    assert duties(REGIME + entry) == ()


def test_who_gets_it_may_stand_on_the_line_behind_its_label() -> None:
    found = duty(
        "Điều 5. Chế độ báo cáo\n\n1. Cơ quan nhận báo cáo:\n\nSở Y tế (qua Văn phòng Sở).\n\n"
        "2. Định kỳ 6 tháng (gửi trước ngày 15/6), các trạm y tế gửi báo cáo kết quả."
    )

    assert found.to == "Sở Y tế (qua Văn phòng Sở)"
    assert found.words == "Định kỳ 6 tháng (gửi trước ngày 15/6)"


def test_who_stands_before_a_colon_at_the_head_of_an_entry_acts_in_all_of_it() -> None:
    found = duty(
        "1. Các Sở, ngành và các đơn vị có liên quan: Căn cứ nhiệm vụ, tổ chức thực hiện Kế hoạch. "
        "Định kỳ hằng quý báo cáo kết quả thực hiện."
    )

    assert found.who == "Các Sở, ngành và các đơn vị có liên quan"


@pytest.mark.parametrize(
    "piece",
    [
        "Cơ quan nhận báo cáo: trước ngày 5/12\n\n",
        "1. Thời hạn giải quyết như sau:\na) 5 ngày; ",
        "trong 5 ngày kể từ ngày có quyền ",
        "gửi Tỉnh ủy, HĐND, UBND xã, phường, ",
        "do Sở được Bộ yêu cầu các ",
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    ended(lambda: duties(piece * (LENGTH // len(piece))))
