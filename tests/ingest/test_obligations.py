"""Duties: what, who, to whom, through what, by when; and what is told, not asked."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from tests.ingest.reading import duties, duty


def test_a_report_with_all_its_parts() -> None:
    found = duty(
        "III. TỔ CHỨC THỰC HIỆN\n"
        "1. Hiệu trưởng các trường tiểu học báo cáo kết quả về Phòng Giáo dục và Đào tạo "
        "(qua địa chỉ email: phong.gd@phucat.edu.vn) trước ngày 05/12/2024."
    )
    assert found.what == "báo cáo kết quả"
    assert found.who == "Hiệu trưởng các trường tiểu học"
    assert found.to == "Phòng Giáo dục và Đào tạo"
    assert found.channel == "qua địa chỉ email: phong.gd@phucat.edu.vn"
    assert found.words == "trước ngày 05/12/2024"
    assert (str(found.date), found.strict_before, found.is_report) == ("05/12/2024", True, True)
    assert str(found.address) == "III.1"


@pytest.mark.parametrize(
    ("sentence", "what", "who"),
    [
        pytest.param(
            "Các trường nộp kế hoạch về Sở chậm nhất ngày 15/3/2024.",
            "nộp kế hoạch",
            "Các trường",
            id="a paper handed in",
        ),
        pytest.param(
            "Các tổ chuyên môn hoàn thành đăng ký vào ngày 25/10/2024.",
            "hoàn thành đăng ký",
            "Các tổ chuyên môn",
            id="a task done",
        ),
        pytest.param(
            "Đề nghị các trường rà soát, gửi danh sách về Phòng trước ngày 10/10/2024.",
            "rà soát, gửi danh sách",
            "các trường",
            id="those who are asked",
        ),
        pytest.param(
            "Hồ sơ gồm đơn và ảnh. Văn phòng tổng hợp hồ sơ trước ngày 10/10/2024.",
            "tổng hợp hồ sơ",
            "Văn phòng",
            id="the sentence of the limit names the task",
        ),
        pytest.param(
            "Trước ngày 10/10/2024, các trường gửi danh sách về Phòng.",
            "gửi danh sách",
            "các trường",
            id="the limit comes first",
        ),
        pytest.param(
            "Trước ngày 10/10/2024, các xã gửi số liệu về Sở để Sở tổng hợp, báo cáo Bộ Y tế.",
            "gửi số liệu",
            "các xã",
            id="what the receiver then does is another's",
        ),
        pytest.param(
            "Trước ngày 10/10/2024, Văn phòng hoàn chỉnh hồ sơ để báo cáo Bộ Y tế.",
            "báo cáo Bộ Y tế",
            "Văn phòng",
            id="what one does oneself is one's own",
        ),
        pytest.param(
            "Thời hạn gửi báo cáo: ngày 30/11/2024.", "báo cáo", None, id="the limit says it all"
        ),
        pytest.param(
            "Văn phòng trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn.",
            "trả lời",
            "Văn phòng",
            id="a relative limit",
        ),
    ],
)
def test_what_is_to_be_done_and_by_whom(sentence: str, what: str, who: str | None) -> None:
    found = duty(f"1. {sentence}")
    assert (found.what, found.who) == (what, who)


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        pytest.param("nộp qua Văn phòng trước ngày 1/2/2024", "qua Văn phòng", id="an office"),
        pytest.param(
            "nộp về Sở vào ngày 1/2/2024 qua hệ thống quản lý văn bản.",
            "qua hệ thống quản lý văn bản",
            id="a system, after the limit",
        ),
        pytest.param(
            "nộp (qua Văn phòng, theo địa chỉ email: a.b@c.edu.vn) trước ngày 1/2/2024",
            "qua Văn phòng, theo địa chỉ email: a.b@c.edu.vn",
            id="an office and its address",
        ),
        pytest.param(
            "nộp bằng đường bưu điện trước ngày 1/2/2024", "bằng đường bưu điện", id="by post"
        ),
        pytest.param("nộp trước ngày 1/2/2024. Gửi qua email sau.", None, id="another sentence"),
    ],
)
def test_through_what_it_goes(sentence: str, channel: str | None) -> None:
    assert duty(f"1. Các trường {sentence}").channel == channel


def test_several_limits_in_a_sentence_are_several_duties() -> None:
    first, second = duties(
        "1. Các trường báo cáo về Sở Giáo dục: báo cáo 6 tháng trước ngày **05/6/2024** và báo cáo "
        "năm trước ngày **05/12/2024**."
    )
    assert (first.what, second.what) == ("báo cáo 6 tháng", "báo cáo năm")
    assert (str(first.date), str(second.date)) == ("05/6/2024".replace("/6", "/06"), "05/12/2024")
    assert first.to == second.to == "Sở Giáo dục"
    assert first.who == second.who == "Các trường"
    assert first.passage_id == second.passage_id


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Các trường nộp báo cáo hai đợt: đợt 1 trước ngày 5/6/2024; đợt 2 trước ngày 5/12.",
            ["báo cáo hai đợt: đợt 1", "báo cáo hai đợt: đợt 2"],
            id="a list after a colon",
        ),
        pytest.param(
            "Trước ngày 5/6/2024, các trường nộp kế hoạch; trước ngày 5/12/2024, nộp báo cáo.",
            ["nộp kế hoạch", "báo cáo"],
            id="each limit before its task",
        ),
        pytest.param(
            "Các trường nộp kế hoạch trước ngày 5/6/2024 và trước ngày 5/12/2024 để tổng hợp.",
            ["nộp kế hoạch", "nộp kế hoạch"],
            id="one task, two limits, then the purpose",
        ),
    ],
)
def test_the_task_of_each_limit(sentence: str, expected: list[str]) -> None:
    assert [found.what for found in duties(f"1. {sentence}")] == expected


@pytest.mark.parametrize(
    ("sentence", "recurrence", "month_day"),
    [
        pytest.param(
            "báo cáo trước ngày 15/12 hằng năm", Recurrence.YEARLY, "12-15", id="each year"
        ),
        pytest.param("báo cáo trước ngày 25 hằng tháng", Recurrence.MONTHLY, "25", id="each month"),
        pytest.param("báo cáo trước ngày 15/12", None, "12-15", id="once, the year unsaid"),
    ],
)
def test_duties_that_come_back(
    sentence: str, recurrence: Recurrence | None, month_day: str
) -> None:
    found = duty(f"1. Các trường {sentence}.")
    assert (found.recurrence, found.month_day, found.date) == (recurrence, month_day, None)


def test_in_a_letter_those_addressed_must_act() -> None:
    body = "1. Học tập nghị quyết.\n\nBáo cáo kết quả về Phòng GDĐT vào ngày 25/10/2024."
    found = duty(body, addressed_to="Các trường mầm non")
    assert found.who == "Các trường mầm non"
    assert (found.strict_before, found.is_report) == (False, True)
    assert str(found.address) == "phần kết.đoạn 1"


TASK = """II. NHIỆM VỤ
1. Tuyên truyền nghị quyết
- Học tập trong chi bộ.
- Cơ quan chủ trì: Phòng Giáo dục và Đào tạo, các trường.
- Thời gian thực hiện: {period}.
"""


def test_a_task_with_a_lead_agency_and_a_period_is_a_duty() -> None:
    found = duty(TASK.format(period="Từ năm 2024 đến các năm tiếp theo"))
    assert found.what == "Tuyên truyền nghị quyết"
    assert found.who == "Phòng Giáo dục và Đào tạo, các trường"
    assert found.words == found.rule == "Từ năm 2024 đến các năm tiếp theo"
    assert (found.date, found.strict_before) == (None, False)
    assert str(found.address) == "II.1.-3"


def test_the_lead_agency_of_another_task_is_not_borrowed() -> None:
    found = duty(
        "II. NHIỆM VỤ\n1. Học tập\n- Cơ quan chủ trì: Phòng Nội vụ.\n2. Thi đua\n"
        "- Thời gian thực hiện: năm 2024."
    )
    assert (found.what, found.who) == ("Thi đua", None)


def test_a_period_that_states_a_day_has_its_date() -> None:
    found = duty(TASK.format(period="trước ngày 30/10/2024"))
    assert (str(found.date), found.strict_before) == ("30/10/2024", True)
    assert found.rule == "trước ngày 30/10/2024"


def test_a_period_without_a_task_above_it_is_no_duty() -> None:
    assert duties("1. Học.\n- Thời gian thực hiện: năm 2024.")[0].what == "Học"
    assert duties("Thời gian thực hiện: năm 2024.") == ()


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        pytest.param(
            "Gửi báo cáo quý trước ngày 15/3, 15/6, 15/9 và 15/12.",
            [
                ("trước ngày 15/3", "03-15"),
                ("15/6", "06-15"),
                ("15/9", "09-15"),
                ("15/12", "12-15"),
            ],
            id="four quarters",
        ),
        pytest.param(
            "Gửi báo cáo về Sở trước ngày 10/6 và ngày 10/12/2030.",
            [("trước ngày 10/6", "2030-06-10"), ("10/12/2030", "2030-12-10")],
            id="the year of the last",
        ),
        pytest.param(
            "Trước ngày 10/6 và 10/12 hằng năm, các đơn vị gửi báo cáo.",
            [("Trước ngày 10/6", "06-10"), ("10/12 hằng năm", "12-10")],
            id="each year, at the beginning",
        ),
    ],
)
def test_days_that_share_a_lead_are_duties_each(sentence: str, days: list[tuple[str, str]]) -> None:
    found = duties(f"1. {sentence}")
    assert [
        (one.words, one.date.isoformat() if one.date else one.month_day) for one in found
    ] == days
    assert all(one.is_report and one.strict_before for one in found)


def test_each_year_may_be_said_before_the_day() -> None:
    found = duty("1. Hằng năm, trước ngày 30 tháng 11, các đơn vị báo cáo UBND tỉnh.")
    assert (found.words, found.month_day) == ("Hằng năm, trước ngày 30 tháng 11", "11-30")
    assert (found.recurrence, found.who) == (Recurrence.YEARLY, "các đơn vị")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Kính gửi: UBND các xã\n\nPhòng Nội vụ đề nghị gửi báo cáo trước ngày 28/02/2030.",
            id="a sentence that ends in a date",
        ),
        pytest.param(
            "Kính gửi: Các đơn vị trực thuộc Sở\nĐề nghị góp ý, báo cáo trước ngày 28/02/2030.",
            id="right under the addressee",
        ),
    ],
)
def test_a_sentence_above_the_first_number_is_no_line_of_the_header(text: str) -> None:
    document = parse(SourceText(name="cv.txt", format=SourceFormat.TEXT, text=text))
    (found,) = document.obligations
    assert found.words == "trước ngày 28/02/2030"
    assert document.header.issued_on is None


@pytest.mark.parametrize(
    ("sentence", "what", "who"),
    [
        pytest.param(
            "Trong thời hạn 03 ngày làm việc kể từ ngày nhận, cơ quan đó nêu rõ lý do.",
            "cơ quan đó nêu rõ lý do",
            None,
            id="no action that is known",
        ),
        pytest.param(
            "Chủ dự án định kỳ hằng quý và khi cần thiết báo cáo tình hình.",
            "báo cáo tình hình",
            "Chủ dự án",
            id="between who and what",
        ),
        pytest.param(
            "Các trường gửi báo cáo về Phòng tại TP. Lam Thủy trước ngày 31/8/2030./.",
            "báo cáo",
            "Các trường",
            id="an abbreviation ends no sentence",
        ),
        pytest.param(
            "UBND các xã trước ngày 05/12/2030 gửi báo cáo về Phòng.",
            "báo cáo",
            "UBND các xã",
            id="mid",
        ),
        pytest.param(
            "Bộ Tài chính khẩn trương gửi báo cáo trước ngày 05/12/2030.",
            "báo cáo",
            "Bộ Tài chính",
            id="a ministry",
        ),
        pytest.param(
            "Hạn nộp báo cáo: ngày 30/5/2030.", "báo cáo", None, id="the term of a report"
        ),
        pytest.param(
            "Các trường hoàn thành số hóa trong năm 2030.",
            "hoàn thành số hóa",
            "Các trường",
            id="a year",
        ),
        pytest.param(
            "Việc bán tài sản phải được thực hiện trong thời hạn là 30 ngày kể từ ngày ký.",
            "Việc bán tài sản",
            None,
            id="a term that is said to be",
        ),
        pytest.param(
            "Học viên phải nộp chứng chỉ chậm nhất không quá 36 tháng đối với tiến sĩ.",
            "nộp chứng chỉ",
            "Học viên",
            id="at the latest not more",
        ),
        pytest.param(
            "Trong thời hạn 01 năm kể từ ngày đăng ký, người khai hải quan nộp chứng từ.",
            "nộp chứng từ",
            "người khai hải quan",
            id="a year to hand something in",
        ),
        pytest.param(
            "Kế hoạch năm được gửi chậm nhất ngày 15 tháng 11.",
            "Kế hoạch năm được gửi",
            None,
            id="by the latest is no case",
        ),
    ],
)
def test_more_ways_to_bind(sentence: str, what: str, who: str | None) -> None:
    found = duty(f"1. {sentence}")
    assert (found.what, found.who) == (what, who)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Trường tổ chức hội nghị vào ngày 27/12/2023.", 0, id="an event told"),
        pytest.param("Trường đã gửi báo cáo trước ngày 5/12/2023.", 0, id="a report sent"),
        pytest.param("Các tổ gửi báo cáo trước ngày 5/12/2024.", 1, id="a report asked for"),
    ],
)
def test_what_a_report_tells_is_no_duty(sentence: str, expected: int) -> None:
    assert len(duties(f"1. {sentence}", kind="BÁO CÁO")) == expected


def test_a_report_may_set_duties_for_the_time_to_come() -> None:
    text = (
        "Số: 5/BC-X\nLam Thủy, ngày 05 tháng 5 năm 2025\nBÁO CÁO\nCông tác dân vận\n\n"
        "I. KẾT QUẢ\n1. Trường hoàn thành tập huấn trước ngày 20/4/2025.\nII. NHIỆM VỤ\n"
        "1. Văn phòng hoàn thành số hóa trước ngày 30/6/2025."
    )
    document = parse(SourceText(name="bc.txt", format=SourceFormat.TEXT, text=text))
    assert [one.words for one in document.obligations] == ["trước ngày 30/6/2025"]


def test_an_event_that_a_plan_sets_is_a_duty() -> None:
    assert duty("1. Trường tổ chức hội nghị vào ngày 27/12/2024.").is_report is False


def test_bases_recipients_and_header_set_no_duty() -> None:
    text = (
        "Căn cứ Công văn số 5/SGDĐT về việc báo cáo trước ngày 5/12/2024;\n1. Học tập.\n\n"
        "Nơi nhận:\n- Các trường (gửi trước ngày 5/12/2024);\n- Lưu: VT."
    )
    assert duties(text) == ()


def test_time_is_linear_in_a_paragraph_full_of_limits() -> None:
    body = "1. Các trường " + "nộp báo cáo về Sở trước ngày 05/12/2024, " * 2000
    assert len(duties(body)) == 2000
