"""What is due and who is named, where a limit's own words or the sentence before mislead."""

from __future__ import annotations

import pytest

from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("label", "what"),
    [
        ("Hạn chót nộp báo cáo là 15/3/2025", "nộp báo cáo"),
        ("Thời hạn gửi hồ sơ là hết ngày 15/3/2025", "gửi hồ sơ"),
        ("Thời hạn gửi báo cáo: ngày 15/3/2025", "báo cáo"),
    ],
)
def test_a_label_says_what_is_due(label: str, what: str) -> None:
    found = duty(f"1. {label}.")
    assert (found.what, str(found.date)) == (what, "15/03/2025")


@pytest.mark.parametrize(
    ("sentences", "what", "who"),
    [
        pytest.param(
            "Hội thi nấu ăn diễn ra chiều 08/3/2025 tại trường. Danh sách đội dự thi gửi trước "
            "20/02.",
            "Danh sách đội dự thi gửi",
            "Các trường",
            id="an event of the sentence before acts for nobody",
        ),
        pytest.param(
            "Hồ sơ nộp chậm nhất ngày 20/02/2025.",
            "Hồ sơ nộp",
            "Các trường",
            id="a thing handed in",
        ),
        pytest.param(
            "Công đoàn nộp trước ngày 28/02/2025.", "nộp", "Công đoàn", id="somebody is named"
        ),
        pytest.param(
            "Hội Nông dân nộp danh sách trước ngày 28/02/2025.",
            "nộp danh sách",
            "Hội Nông dân",
            id="a society",
        ),
    ],
)
def test_what_is_sent_and_who_sends_it(sentences: str, what: str, who: str) -> None:
    found = duty(f"1. {sentences}", addressed_to="Các trường")
    assert (found.what, found.who) == (what, who)


def test_whom_a_letter_is_to_is_nothing_to_complete() -> None:
    text = (
        "SỞ NỘI VỤ\nSố: 5/SNV-VP\nV/v báo cáo\nHuế, ngày 05 tháng 02 năm 2025\n"
        "Kính gửi: Các trường mầm non\n"
        "Chậm nhất đến ngày 15/3/2025 các trường phải hoàn thành; báo cáo Sở."
    )
    (found,) = parse(SourceText(name="t.txt", format=SourceFormat.TEXT, text=text)).obligations
    assert (found.what, found.who) == ("hoàn thành", "các trường")


@pytest.mark.parametrize(
    ("sentence", "who", "what", "to"),
    [
        pytest.param(
            'Các xã chưa nộp bản đăng ký "Sân trường xanh" (gồm: Hạ Long, Vân Đồn) nộp bổ sung '
            "trước ngày 08/10/2024.",
            *('Các xã chưa nộp bản đăng ký "Sân trường xanh"', "nộp bổ sung", None),
            id="who has not done so yet",
        ),
        pytest.param(
            "Các xã chưa thành lập Tổ cấp nước phải hoàn thành trước ngày 08/10/2024.",
            *("Các xã chưa thành lập Tổ cấp nước", "thành lập Tổ cấp nước", None),
            id="what is to be completed stands in the name",
        ),
        pytest.param(
            "Trường Tiểu học Hạ Long rút kinh nghiệm việc để cổng mở; giải trình bằng văn bản "
            "trước ngày 08/10/2024.",
            *("Trường Tiểu học Hạ Long", "giải trình bằng văn bản", None),
            id="what is done ends a name",
        ),
        pytest.param(
            "Văn phòng tổng hợp, gửi Sở báo cáo quý III trước ngày 08/10/2024.",
            *("Văn phòng", "báo cáo quý III", "Sở"),
            id="what is sent ends a recipient",
        ),
    ],
)
def test_names_end_where_something_is_done(
    sentence: str, who: str, what: str, to: str | None
) -> None:
    found = duty(f"1. {sentence}")
    assert (found.who, found.what, found.to) == (who, what, to)


def test_a_day_whose_word_lost_its_tone_is_a_day() -> None:
    found = duty("1. Các xã nộp báo cáo trước ngay 31/10/2024.")
    assert (str(found.date), found.strict_before) == ("31/10/2024", True)


def test_a_month_that_only_says_of_which_its_days_are_is_no_duty() -> None:
    found = duty(
        "1. Thời gian đóng góp\n\n- Riêng tháng 10/2024 thu từ ngày 08/10/2024 đến ngày 15/10/2024."
    )
    assert str(found.date) == "15/10/2024"


@pytest.mark.parametrize(
    "sentence",
    [
        "Điểm nóng là vụ việc nhiều người cùng phản ánh về một nội dung trong thời gian 30 ngày.",
        "Văn phòng thông báo lịch tiếp công dân định kỳ quý IV năm 2024.",
    ],
)
def test_what_a_word_means_and_a_quarter_named_are_no_duties(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()


def test_whom_a_heading_concerns_acts() -> None:
    body = "1. Đối với các trường mầm non\n\na) Lắp lan can, hoàn thành trước ngày 31/12/2024."
    assert duty(body, addressed_to="Các xã").who == "các trường mầm non"


def test_each_round_has_its_own_day() -> None:
    found = duties(
        "1. Kiểm tra bể nước 02 lần, lần 1 trước ngày 31/10/2024, lần 2 trước ngày 31/3/2025."
    )
    assert [(one.what, str(one.date)) for one in found] == [
        ("Kiểm tra bể nước 02 lần, lần 1", "31/10/2024"),
        ("Kiểm tra bể nước 02 lần, lần 2", "31/03/2025"),
    ]
