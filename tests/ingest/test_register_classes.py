"""Turns of phrase that a blind set showed: daily work, receivers, totals, to whom."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "2. Việc kiểm tra kho được thực hiện hằng ngày.", "hằng ngày", id="done daily"
        ),
        pytest.param(
            "2. Cán bộ kho có trách nhiệm gửi sổ nhập tới trạm cân hằng ngày để đối chiếu.",
            "hằng ngày",
            id="sent daily",
        ),
        pytest.param(
            "2. Số liệu phải được trao đổi hằng ngày với trạm cân.", "hằng ngày", id="told daily"
        ),
        pytest.param(
            "2. Trong ngày thay đổi giá nước, bên bán phải chốt đồng hồ.",
            "Trong ngày thay đổi giá nước",
            id="the day of an event",
        ),
        pytest.param(
            "2. Giám đốc lập kế hoạch thu chi hằng năm trình Hội đồng quản lý phê duyệt.",
            "hằng năm",
            id="put before a board each year",
        ),
        pytest.param(
            "2. Sở Y tế xếp hạng các kho; công bố kết quả trong năm 2026.",
            "trong năm 2026",
            id="given out in a year",
        ),
        pytest.param(
            "2. Trước buổi thi môn đầu tiên ít nhất 07 ngày, Hội đồng thi phải thông báo.",
            "Trước buổi thi môn đầu tiên ít nhất 07 ngày",
            id="so long before what is held",
        ),
    ],
)
def test_duties_that_come_with_a_day_or_a_year(sentence: str, words: str) -> None:
    assert duty(sentence).words == words


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Thông tin ca trực hằng ngày theo Mẫu số 02.", id="a shift"),
        pytest.param("Mọi việc phải được ghi vào sổ trực hằng ngày.", id="a book"),
        pytest.param(
            "Báo cáo quý: tính từ ngày 15 của tháng trước đến ngày 14 của tháng cuối quý.",
            id="the time told of",
        ),
        pytest.param(
            "Số liệu báo cáo được tính từ ngày 01 tháng 01 đến hết ngày 31 tháng 12.", id="a year"
        ),
        pytest.param(
            "Hộ vi phạm mà không khắc phục trong thời hạn 90 ngày, kể từ ngày có thông báo;",
            id="what was not done",
        ),
        pytest.param(
            "Tiền truy thu được tính, hoàn trả là 12 tháng kể từ khi phát hiện trở về trước.",
            id="counted back",
        ),
        pytest.param(
            "Đơn vị được tạm thời áp dụng giá cũ trong thời hạn không quá 12 tháng.", id="may"
        ),
    ],
)
def test_what_only_looks_like_one(sentence: str) -> None:
    assert duties(f"2. {sentence}") == ()


def test_a_day_and_each_month_are_two_limits() -> None:
    first, second = duties("1. Kho bạc báo cáo Sở Tài chính trước ngày 20/11/2025 và hằng tháng;")
    assert (first.words, second.words) == ("trước ngày 20/11/2025", "hằng tháng")
    assert second.recurrence is Recurrence.MONTHLY


def test_the_reports_of_a_list_are_several() -> None:
    found = duties("2. Các trạm xây dựng báo cáo định kỳ hằng tháng, quý, năm gửi Sở Y tế.")
    assert [one.recurrence for one in found] == [
        Recurrence.MONTHLY,
        Recurrence.QUARTERLY,
        Recurrence.YEARLY,
    ]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("05 ngày kể từ ngày Sở Nội vụ tiếp nhận đủ giấy tờ", id="alone"),
        pytest.param("04 ngày hoặc 06 ngày kể từ ngày Sở Nội vụ nhận đủ đơn", id="one of two"),
    ],
)
def test_who_receives_acts_where_nobody_else_is_named(words: str) -> None:
    found = duties(f"a) Nội dung: Giảm 02 ngày.\n\n- Thời gian thực hiện: {words}.")
    assert {one.who for one in found} == {"Sở Nội vụ"}


def test_the_line_of_a_cell_names_who_acts() -> None:
    (found,) = duties(
        "|\nThời hạn giải quyết\n|\n- Cơ quan quản lý kho xem xét, quyết định tối đa là 40 ngày "
        "kể từ ngày hết hạn nộp hồ sơ.\n|\n"
    )
    assert found.who == "Cơ quan quản lý kho"


def test_a_title_of_a_list_goes_on_behind_the_office() -> None:
    titles = "|\nTT\n|\nTên thủ tục\n|\nThời hạn giải quyết\n|\nĐịa điểm\n|\n"
    entry = "|\n1\n|\nCấp giấy phép\n|\n22 ngày\n|\nTrung tâm Phục vụ\n|\n"
    title = "DANH MỤC THỦ TỤC THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ NỘI VỤ THỰC HIỆN KHÔNG PHỤ THUỘC"
    (found,) = duties(f"{title} ĐỊA GIỚI\n\n{titles}{entry}")
    assert found.who == "SỞ NỘI VỤ"


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        pytest.param(
            "Các sở gửi văn bản cam kết về Sở Y tế để tổng hợp, theo dõi, báo cáo Chủ tịch Ủy ban "
            "nhân dân tỉnh trước ngày 20/11/2025.",
            "Sở Y tế",
            id="the first gets it, the second what becomes of it",
        ),
        pytest.param(
            "Sở Y tế trình Ủy ban nhân dân tỉnh Chương trình tiêm chủng trước ngày 20/11/2025.",
            "Ủy ban nhân dân tỉnh",
            id="what is sent is no part of a name",
        ),
        pytest.param(
            "Sở Y tế gửi số liệu đến Bộ Kế hoạch và Đầu tư trước ngày 20/11/2025.",
            "Bộ Kế hoạch và Đầu tư",
            id="an office named after what is sent",
        ),
        pytest.param(
            "Sở Y tế gửi số liệu đến Ban Quản lý Dự án trước ngày 20/11/2025.",
            "Ban Quản lý Dự án",
            id="another",
        ),
        pytest.param(
            "Sở Y tế trình Bộ Y tế đề án; (2) hoàn thành việc tiêm chủng trước ngày 20/11/2025.",
            None,
            id="another clause",
        ),
        pytest.param(
            "Sở Y tế giao cho phòng ban của mình hoàn thành sổ trước ngày 20/11/2025.",
            None,
            id="charged, not told",
        ),
    ],
)
def test_to_whom_is_said_in_the_clause_of_the_limit(sentence: str, to: str | None) -> None:
    assert duty(f"1. {sentence}").to == to


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        pytest.param(
            "2. Chủ tịch\nỦy ban nhân dân xã gửi sổ về Sở Y tế trước ngày 20/11/2025.",
            "Chủ tịch Ủy ban nhân dân xã",
            id="a head and the body",
        ),
        pytest.param(
            "2. Công an tỉnh phối hợp với Sở\nY tế kiểm kê kho; hoàn thành trước ngày 20/11/2025.",
            "Công an tỉnh",
            id="an office",
        ),
    ],
)
def test_a_name_cut_by_a_line_end_is_one(lines: str, who: str) -> None:
    assert duty(lines).who == who


def test_things_are_no_actors() -> None:
    found = duty("1. Các thông tin về kho phải được báo cáo Sở Y tế trước ngày 20/11/2025.")
    assert found.who is None


def test_a_letter_may_order_in_the_sentence_that_begins_with_its_basis() -> None:
    found = duty(
        "Thực hiện Công văn số 5/BYT-VP ngày 01/3/2024 của Bộ Y tế, Sở Y tế yêu cầu các trạm y tế "
        "gửi báo cáo về Văn phòng Sở trước ngày 20/3/2024.",
        kind="",
        addressed_to="Các trạm y tế.",
    )
    assert (found.who, found.to) == ("Các trạm y tế", "Văn phòng Sở")


def test_a_day_in_the_basis_is_none_of_the_order() -> None:
    found = duty(
        "Thực hiện Công văn số 5/BYT-VP, theo đó các sở gửi báo cáo về Bộ Y tế trước ngày "
        "15/4/2024, Sở Y tế yêu cầu các trạm y tế gửi báo cáo về Văn phòng Sở trước ngày "
        "20/3/2024.",
        kind="",
        addressed_to="Các trạm y tế.",
    )
    assert found.words == "trước ngày 20/3/2024"


def test_a_basis_alone_sets_no_limit() -> None:
    body = (
        "Căn cứ Công văn số 5/BYT-VP về việc báo cáo trước ngày 20/3/2024 của Bộ Y tế;\n\n"
        "1. Các trạm ghi sổ."
    )
    assert duties(body) == ()
