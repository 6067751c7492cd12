"""What, to whom and through what are read of a limit's own clause, not of the next one's."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


def test_each_clause_behind_a_label_names_its_own_task() -> None:
    found = duties(
        "II. HỒ SƠ VÀ CÁCH LÀM\n\n1. Thời gian: đăng ký trước ngày 15/4/2024; đề nghị xét tặng "
        "trước ngày 20/9/2024. Quá thời hạn trên không xem xét."
    )
    assert [(one.what, str(one.date)) for one in found] == [
        ("đăng ký", "15/04/2024"),
        ("đề nghị xét tặng", "20/09/2024"),
    ]


def test_a_label_still_gives_its_time_to_the_heading() -> None:
    found = duty("1. Thi kể chuyện Bác Hồ\n\nThời gian: trước ngày 15/4/2024.")
    assert str(found.date) == "15/04/2024"


def test_rounds_of_one_task_keep_it() -> None:
    found = duties(
        "1. Các trường nộp bài dự thi: đợt 1 trước ngày 15/4/2024; đợt 2 trước 20/9/2024."
    )
    assert all("bài dự thi" in one.what for one in found)


def test_what_is_sent_later_goes_elsewhere() -> None:
    first, second = duties(
        "1. Về nước sạch: giao Phòng Kỹ thuật dự thảo quy định, xin ý kiến các xã trước ngày "
        "12/10/2024, trình UBND tỉnh trước ngày 25/10/2024.",
        kind="THÔNG BÁO",
    )
    assert first.to is None
    assert (second.what, second.to) == ("Về nước sạch: trình UBND tỉnh", "UBND tỉnh")


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        (
            "Các trạm gửi hồ sơ về Phòng Văn hóa, thể thao và Gia đình, trẻ em trước ngày "
            "17/10/2024.",
            "Phòng Văn hóa, thể thao và Gia đình, trẻ em",
        ),
        (
            "Các trạm gửi hồ sơ về Phòng Nội vụ, đồng thời và Phòng Kinh tế trước ngày 17/10/2024.",
            "Phòng Nội vụ",
        ),
        (
            "Các trạm gửi hồ sơ về Sở (qua Phòng Lâm nghiệp) trước ngày 17/10/2024.",
            "Sở (qua Phòng Lâm nghiệp)",
        ),
    ],
)
def test_whom_it_goes_to_is_named_whole(sentence: str, to: str) -> None:
    assert duty(f"1. {sentence}").to == to


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        (
            "Các trạm báo cáo kết quả về Sở trước ngày 17/10/2024, đồng thời gửi bản mềm theo địa "
            "chỉ lamnghiep@ak.gov.vn.",
            "bản mềm theo địa chỉ lamnghiep@ak.gov.vn",
        ),
        (
            "Các trạm báo cáo kết quả về Sở trước ngày 17/10/2024, qua hộp thư rung@ak.gov.vn.",
            "qua hộp thư rung@ak.gov.vn",
        ),
    ],
)
def test_the_channel_says_what_goes_through_it(sentence: str, channel: str) -> None:
    assert duty(f"1. {sentence}").channel == channel


def test_what_is_done_for_them_is_none_of_theirs() -> None:
    found = duty(
        "1. Đại biểu ở xa được bố trí phòng nghỉ, đăng ký với Văn phòng Sở trước ngày 09/10/2024."
    )
    assert found.what == "đăng ký với Văn phòng Sở"


def test_whoever_keeps_a_limit_need_not_keep_it() -> None:
    found = duty(
        "1. Thời hạn gửi danh mục cây giống giữ nguyên là trước ngày 17/10/2024.",
        kind="CÔNG VĂN",
        addressed_to="Các trạm",
    )
    assert (found.what, found.who) == ("gửi danh mục cây giống", "Các trạm")


def test_what_is_made_out_is_named() -> None:
    found = duty(
        "1. Hồ sơ gồm: tờ trình; các biểu thống kê. Hồ sơ lập thành 02 bộ, gửi Sở trước ngày "
        "30/11/2024.",
        addressed_to="Các xã",
        kind="CÔNG VĂN",
    )
    assert (found.what, found.who) == ("Hồ sơ lập thành 02 bộ", "Các xã")


def test_a_channel_that_is_ended_is_none() -> None:
    found = duty(
        "1. Các trạm gửi báo cáo trước ngày 17/10/2024, nộp bản giấy, không nhận qua thư điện tử."
    )
    assert found.channel is None


def test_whoever_is_made_head_is_not_who_acts() -> None:
    found = duty(
        "1. Kiện toàn Ban Chỉ đạo, do Phó Chủ tịch UBND xã làm Trưởng ban; gửi quyết định về Sở "
        "trước ngày 30/9/2024.",
        kind="CÔNG VĂN",
        addressed_to="Các xã",
    )
    assert (found.what, found.who) == ("gửi quyết định", "Các xã")
