"""What comes back without a day, and lengths that the words around them make a limit."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "words", "every"),
    [
        pytest.param(
            "Ủy ban nhân dân xã hằng năm tổ chức đối thoại với nhân dân.",
            "hằng năm",
            Recurrence.YEARLY,
            id="behind whoever acts",
        ),
        pytest.param(
            "Hiệu trưởng có trách nhiệm hằng quý rà soát sổ theo dõi đơn thư.",
            "hằng quý",
            Recurrence.QUARTERLY,
            id="behind whoever is bound",
        ),
        pytest.param(
            "Văn thư giữ sổ công văn đến; hằng tháng rà soát số văn bản.",
            "hằng tháng",
            Recurrence.MONTHLY,
            id="at the head of a clause",
        ),
        pytest.param(
            "Hằng năm các đơn vị trực thuộc xây dựng kế hoạch công tác dân vận.",
            "Hằng năm",
            Recurrence.YEARLY,
            id="at the head of a sentence without a comma",
        ),
        pytest.param(
            "Hằng năm, căn cứ nhiệm vụ được giao, các phòng xây dựng dự toán.",
            "Hằng năm",
            Recurrence.YEARLY,
            id="what it rests on is no gift",
        ),
        pytest.param(
            "Căn cứ số lớp được duyệt, hằng năm Phòng Nội vụ xây dựng kế hoạch biên chế.",
            "hằng năm",
            Recurrence.YEARLY,
            id="behind what it rests on",
        ),
        pytest.param(
            "Hằng năm, Văn phòng Sở chủ trì, phối hợp với các phòng thống nhất lịch tiếp dân.",
            "Hằng năm",
            Recurrence.YEARLY,
            id="who leads",
        ),
        pytest.param(
            "Cuối năm, nhà trường tổng hợp kết quả tự đánh giá.",
            "Cuối năm",
            Recurrence.YEARLY,
            id="at the end of a year",
        ),
        pytest.param(
            "Cuối học kỳ, nhà trường báo cáo kết quả thực hiện quy chế.",
            "Cuối học kỳ",
            None,
            id="at the end of a term",
        ),
        pytest.param(
            "Phòng Giáo dục quản lý hồ sơ; thực hiện thống kê hằng năm và lưu trữ.",
            "hằng năm",
            Recurrence.YEARLY,
            id="right behind what is done",
        ),
        pytest.param(
            "Sở Tài chính có trách nhiệm cấp kinh phí bồi dưỡng hằng quý cho các trường.",
            "hằng quý",
            Recurrence.QUARTERLY,
            id="what somebody is bound to do",
        ),
        pytest.param(
            "Hằng quý, năm báo cáo Ủy ban nhân dân tỉnh kết quả rà soát.",
            "Hằng quý, năm",
            Recurrence.QUARTERLY,
            id="several periods",
        ),
        pytest.param(
            "Danh sách hội viên phải được cập nhật hằng tháng (nếu có thay đổi).",
            "hằng tháng",
            Recurrence.MONTHLY,
            id="what is done to something",
        ),
        pytest.param(
            "Thủ trưởng đơn vị báo cáo theo định kỳ quý I, II và khi có yêu cầu.",
            "theo định kỳ quý",
            Recurrence.QUARTERLY,
            id="by the period",
        ),
        pytest.param(
            "Nhà trường phải công bố số liệu ăn bán trú định kỳ hằng tuần.",
            "định kỳ hằng tuần",
            None,
            id="by the week",
        ),
    ],
)
def test_what_comes_back_is_a_limit_beside_what_is_done(
    sentence: str, words: str, every: Recurrence | None
) -> None:
    found = duty(f"1. {sentence}")

    assert found.words == words
    assert found.recurrence == every


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch công tác dân vận hằng năm tổ chức đúng tiến độ.",
        "Kết quả đánh giá hằng năm và hồ sơ lưu tại văn phòng.",
        "Nhà trường căn cứ kết quả kiểm tra hằng năm khen thưởng cá nhân.",
        "Giáo viên phải có kế hoạch hằng năm về tự bồi dưỡng.",
        "Hằng năm, Quỹ khuyến học được cấp thêm kinh phí hoạt động.",
    ],
)
def test_the_name_of_a_thing_is_no_limit(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "Ngày họp do hai bên chọn nhưng không quá 15 ngày phải họp lại.",
            "không quá 15 ngày",
            id="then they must",
        ),
        pytest.param(
            "Trường hợp chưa trả được lương thì không được chậm quá 30 ngày.",
            "không được chậm quá 30 ngày",
            id="not too late",
        ),
        pytest.param(
            "Hồ sơ được trình lại nhưng không được chậm hơn 10 ngày.",
            "không được chậm hơn 10 ngày",
            id="not later",
        ),
        pytest.param(
            "Thời hạn giải quyết này có thể dài hơn, nhưng không quá 25 ngày.",
            "không quá 25 ngày",
            id="a term that may be longer",
        ),
        pytest.param(
            "Thư ký gửi tài liệu ít nhất 03 ngày làm việc trước phiên họp của hội đồng.",
            "03 ngày làm việc trước phiên họp của hội đồng",
            id="before a meeting",
        ),
        pytest.param(
            "Đơn vị phải báo trước ít nhất 15 ngày cho Sở.",
            "trước ít nhất 15 ngày",
            id="told beforehand",
        ),
        pytest.param(
            "Hội đồng báo cáo kết quả chậm nhất 05 ngày sau ngày bầu cử.",
            "chậm nhất 05 ngày sau ngày bầu cử",
            id="after a day",
        ),
        pytest.param(
            "Sở yêu cầu đơn vị giải trình trong phạm vi không quá 05 ngày.",
            "trong phạm vi không quá 05 ngày",
            id="within the bounds of",
        ),
        pytest.param(
            "Đến ngày 31/3/2026, hoàn thành sổ điểm điện tử ở các lớp.",
            "Đến ngày 31/3/2026",
            id="up to a day",
        ),
        pytest.param(
            "Giá nước uống được thông báo hằng năm trước ngày 15 tháng 01.",
            "hằng năm trước ngày 15 tháng 01",
            id="told each year",
        ),
        pytest.param(
            "Thời gian chỉnh dự toán đã giao hoàn thành trước ngày 15/11/2025.",
            "trước ngày 15/11/2025",
            id="to be completed",
        ),
        pytest.param(
            "Chủ đầu tư báo cáo quyết toán (trường hợp được phân cấp) trước ngày 01/5/2026.",
            "trước ngày 01/5/2026",
            id="a case in brackets",
        ),
    ],
)
def test_words_around_make_a_limit(sentence: str, words: str) -> None:
    assert duty(f"1. {sentence}").words == words


def test_the_event_that_a_length_is_counted_from_ends_before_another_limit() -> None:
    found = duties(
        "1. Trường gửi giấy mời chậm nhất là 10 ngày trước ngày khai mạc hội nghị thường kỳ và chậm"
        " nhất là 04 ngày trước ngày khai mạc hội nghị bất thường."
    )

    assert [one.words for one in found] == [
        "chậm nhất là 10 ngày trước ngày khai mạc hội nghị thường kỳ",
        "chậm nhất là 04 ngày trước ngày khai mạc hội nghị bất thường",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cán bộ bị khiển trách thì không thực hiện bổ nhiệm trong thời hạn 12 tháng, kể từ ngày"
        " quyết định có hiệu lực.",
        "Hồ sơ đã hoàn thành trước ngày 01/7/2025 thì được giữ nguyên.",
        "Trường hợp phụ huynh không trả lời về việc nhận lại tiền trong thời hạn 30 ngày, kể từ"
        " ngày nhà trường thông báo; khoản nhỏ được chuyển vào quỹ.",
        "Nhà trường chấm dứt hợp đồng sau khi đơn vị thầu đã 03 lần được nhắc trong thời gian 60"
        " ngày kể từ ngày ký.",
        "Báo cáo kiểm tra đó được phát hành trong thời hạn 06 tháng trước ngày nộp hồ sơ.",
        "Đến ngày 31/3/2026, toàn xã có 12 trường đạt chuẩn.",
    ],
)
def test_what_is_forbidden_for_a_time_or_only_told_is_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()
