"""Words around a limit that make it no duty."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Người điều hành có thể xả khí tạm thời (không đốt) trong vòng 24 giờ.",
            0,
            id="what one may",
        ),
        pytest.param(
            "Trường hợp phức tạp thì có thể kéo dài thời hạn trả lời nhưng không quá 45 ngày.",
            1,
            id="what one may, but no longer",
        ),
        pytest.param(
            "Đơn vị không gửi, nhận tài liệu trong thời gian 06 tháng mà không thông báo lý do.",
            0,
            id="what was not done so long",
        ),
        pytest.param(
            "Thời gian chốt số liệu tính từ ngày 10 tháng 12 năm trước đến ngày 10 tháng 12 của "
            "kỳ báo cáo.",
            0,
            id="the time that figures are of",
        ),
        pytest.param(
            "Cá nhân đổi mật khẩu trong quá trình sử dụng, chậm nhất 05 ngày kể từ ngày đăng ký.",
            1,
            id="in the course of something is not over something",
        ),
        pytest.param(
            "Trong thời 05 ngày kể từ ngày tài khoản bị khóa, cơ quan gửi văn bản đề nghị.",
            1,
            id="a lost word",
        ),
        pytest.param(
            "Trung tâm hỗ trợ kỹ thuật không quá 24h00 kể từ khi nhận được thông báo.",
            1,
            id="hours as on a clock",
        ),
        pytest.param(
            "Giáo viên đã dạy từ đủ 09 tháng trở lên trong thời gian 24 tháng trước khi nghỉ việc.",
            0,
            id="how long somebody must have done something",
        ),
        pytest.param(
            "Sổ đã cấp vẫn có giá trị như thẻ, giấy tờ cho đến hết ngày 31 tháng 12 năm 2022.",
            0,
            id="until when something counts",
        ),
        pytest.param(
            "Phòng hoàn thành nhiệm vụ được giao trước ngày 15/12/2025.",
            1,
            id="what was given to somebody to do",
        ),
        pytest.param(
            "Gửi dự kiến chương trình cho Phòng trước ngày 15 tháng 5 hằng năm.",
            1,
            id="an outline that is sent, not what is foreseen",
        ),
        pytest.param(
            "Máy đã mua mà chưa đăng ký thì đơn vị phải đăng ký chậm nhất là ngày 31/12/2024.",
            1,
            id="what must be done in a case",
        ),
        pytest.param(
            "Sau 03 năm, các bên tổ chức sơ kết Quy chế trong quý II/2025.",
            1,
            id="a review that is to be held",
        ),
        pytest.param(
            "Gửi biên bản về Phòng Quản lý sau 02 ngày làm việc kể từ ngày họp.",
            1,
            id="sent after so many days",
        ),
        pytest.param(
            "Thanh toán công tác phí trong 15 ngày sau mỗi đợt kiểm tra.",
            1,
            id="after each of several events",
        ),
        pytest.param(
            "Người nộp đơn có quyền khiếu nại trong thời hạn 10 ngày kể từ ngày nhận thông báo.",
            0,
            id="what one has a right to",
        ),
        pytest.param(
            "Trong thời hạn 10 ngày kể từ ngày nhận thông báo, người nộp đơn có quyền khiếu nại.",
            0,
            id="a right behind the limit",
        ),
        pytest.param(
            "Trong thời hạn 10 ngày kể từ ngày nhận thông báo, người có quyền lợi liên quan phải "
            "nộp văn bản.",
            1,
            id="those who have rights",
        ),
        pytest.param(
            "Thời hiệu khiếu nại là 90 ngày kể từ ngày nhận được quyết định.",
            0,
            id="until when one may complain",
        ),
        pytest.param(
            "Năm tài chính của tổ chức bắt đầu từ ngày 01/01 và kết thúc vào ngày 31/12.",
            0,
            id="a financial year",
        ),
        pytest.param(
            "Các đơn vị căn cứ kết quả đánh giá cán bộ định kỳ hằng năm của cấp trên để tổng hợp.",
            0,
            id="a result that there is each year",
        ),
        pytest.param(
            "Công chức chuyển hồ sơ vào đầu giờ ngày làm việc tiếp theo.",
            1,
            id="the first hour of the next day",
        ),
    ],
)
def test_what_binds_and_what_does_not(sentence: str, expected: int) -> None:
    assert len(duties(f"1. {sentence}")) == expected
