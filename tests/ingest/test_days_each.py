"""Days and times in each period, plans for years, reports of each year."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "words", "every"),
    [
        pytest.param(
            "Chủ tịch tiếp công dân mỗi tuần ít nhất một ngày.",
            "mỗi tuần ít nhất một ngày",
            None,
            id="a day of each week",
        ),
        pytest.param(
            "Chủ tịch tiếp công dân ít nhất mỗi tháng một ngày.",
            "ít nhất mỗi tháng một ngày",
            Recurrence.MONTHLY,
            id="at least first",
        ),
        pytest.param(
            "Chủ tịch tiếp công dân ít nhất 02 ngày trong 01 tháng và khi cần.",
            "ít nhất 02 ngày trong 01 tháng",
            Recurrence.MONTHLY,
            id="the month last",
        ),
        pytest.param(
            "Giám đốc tiếp công dân tối thiểu 02 buổi/tháng.",
            "tối thiểu 02 buổi/tháng",
            Recurrence.MONTHLY,
            id="a stroke",
        ),
        pytest.param(
            "Hội đồng quản lý mỗi năm phải họp ít nhất hai lần.",
            "mỗi năm phải họp ít nhất hai lần",
            Recurrence.HALF_YEARLY,
            id="what is done between",
        ),
        pytest.param(
            "Điều lệ quy định kỳ họp, nhưng ít nhất mỗi năm phải họp một lần.",
            "ít nhất mỗi năm phải họp một lần",
            Recurrence.YEARLY,
            id="at least, then what is done",
        ),
        pytest.param(
            "Sở tổ chức kiểm tra ít nhất 02 lần trong 01 năm.",
            "ít nhất 02 lần trong 01 năm",
            Recurrence.HALF_YEARLY,
            id="times in one year",
        ),
        pytest.param(
            "Bộ Y tế công bố năm năm một lần danh mục vật tư.",
            "năm năm một lần",
            None,
            id="five years in words",
        ),
        pytest.param(
            "Trạm quan trắc xây dựng kế hoạch hằng năm và năm năm về đo mưa.",
            "hằng năm và năm năm",
            Recurrence.YEARLY,
            id="plans for one year and for five",
        ),
        pytest.param(
            "Sở Tài chính lập kế hoạch vay, trả nợ 05 năm, hằng năm của tỉnh.",
            "05 năm, hằng năm",
            Recurrence.YEARLY,
            id="the five years first",
        ),
        pytest.param(
            "Trưởng ban xây dựng kế hoạch công tác hằng quý và hằng năm của ban.",
            "hằng quý và hằng năm",
            Recurrence.QUARTERLY,
            id="as often as the first",
        ),
        pytest.param(
            "Bộ Công Thương ban hành danh sách cơ sở dùng nhiều điện hằng năm.",
            "hằng năm",
            Recurrence.YEARLY,
            id="a list of each year",
        ),
        pytest.param(
            "Hội đồng nhân dân gửi báo cáo hoạt động 06 tháng và hằng năm đến Ủy ban thường vụ.",
            "06 tháng và hằng năm",
            Recurrence.YEARLY,
            id="reports of each half year",
        ),
        pytest.param(
            "Biểu đồ chạy phà được lập hằng năm.", "hằng năm", Recurrence.YEARLY, id="drawn up"
        ),
        pytest.param(
            "Trạm y tế giới thiệu sách hay, mỗi học kỳ một lần.",
            "mỗi học kỳ một lần",
            None,
            id="all that a clause adds",
        ),
    ],
)
def test_how_often(sentence: str, words: str, every: Recurrence | None) -> None:
    found = duty(sentence)
    assert (found.words, found.recurrence) == (words, every)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Người lao động được nghỉ ít nhất 01 ngày mỗi tuần.", id="days off"),
        pytest.param("Người chấp hành mỗi năm được xét giảm 01 lần.", id="what one is given"),
        pytest.param("Việc lập kế hoạch hằng năm và năm năm theo mẫu số 2.", id="the drawing up"),
        pytest.param("Căn cứ lập kế hoạch vay 05 năm, hằng năm gồm quy hoạch.", id="a basis"),
        pytest.param("Kế hoạch tổ chức lao động hằng năm phải có dự toán.", id="what a plan holds"),
    ],
)
def test_what_comes_back_and_binds_nobody(sentence: str) -> None:
    assert not duties(sentence)


def test_a_plan_of_each_year_is_a_duty_in_a_law_only() -> None:
    sentence = "Đoàn đại biểu lập chương trình giám sát hằng năm của mình."
    assert [one.words for one in duties(sentence, kind="LUẬT")] == ["hằng năm"]
    assert not duties(sentence, kind="KẾ HOẠCH")


def test_an_entry_says_how_often_and_who_does_what_the_line_above_says() -> None:
    body = (
        "1. Người đứng đầu các cấp trực tiếp tiếp công dân định kỳ như sau:\n"
        "a) Chủ tịch Ủy ban nhân dân xã mỗi tuần ít nhất một ngày;\n"
        "b) Chủ tịch Ủy ban nhân dân tỉnh mỗi tháng ít nhất hai ngày."
    )
    found = duties(body, kind="LUẬT")
    assert [(one.who, one.words) for one in found] == [
        ("Chủ tịch Ủy ban nhân dân xã", "mỗi tuần ít nhất một ngày"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", "mỗi tháng ít nhất hai ngày"),
    ]
    assert all("tiếp công dân" in one.what for one in found)


def test_each_month_opens_what_must_be_done() -> None:
    body = "Điều 3. Nghĩa vụ\n6. Hằng tháng phải báo cáo bằng văn bản với Ủy ban nhân dân xã."
    assert [one.words for one in duties(body, kind="LUẬT")] == ["Hằng tháng"]


@pytest.mark.parametrize(
    "piece", ["mỗi năm ", "ít nhất một ngày ", "lập kế hoạch ", "gửi báo cáo ", "hằng năm và "]
)
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    duties(f"Các xã {piece * (60_000 // len(piece))}")
