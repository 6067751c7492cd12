"""Times named by their place in a week, a month or a quarter, and what they fix."""

from __future__ import annotations

import pytest

from ingest.document import PartialDate, Recurrence
from ingest.timing.calendar_days import find_calendar_days
from ingest.timing.limits import find_limits

_MONTHLY, _QUARTERLY = Recurrence.MONTHLY, Recurrence.QUARTERLY


@pytest.mark.parametrize(
    ("text", "words", "recurrence", "month_day"),
    [
        ("nộp trước ngày mùng 5 tháng sau.", "trước ngày mùng 5 tháng sau", _MONTHLY, "05"),
        ("gửi vào ngày 23 của từng tháng;", "vào ngày 23 của từng tháng", _MONTHLY, "23"),
        ("ra ngày 10 và ngày 25 hằng tháng", "ngày 10 và ngày 25 hằng tháng", _MONTHLY, None),
        ("vào ngày 28 các tháng 10, 12, 3 và", "vào ngày 28 các tháng 10, 12, 3", None, None),
        ("trước ngày 15 của tháng thứ ba trong quý,", None, _QUARTERLY, "15"),
        ("chậm nhất ngày 20 tháng đầu quý sau.", None, _QUARTERLY, "20"),
        ("ngày 18 của tháng ba, tháng sáu, tháng chín", None, None, "18"),
        ("đối chiếu ngày làm việc cuối cùng của mỗi tháng", None, _MONTHLY, None),
        ("vào ngày cuối cùng của quý.", "vào ngày cuối cùng của quý", _QUARTERLY, None),
        ("ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc", None, None, None),
        ("vào 14 giờ thứ Hai mỗi tuần", "vào 14 giờ thứ Hai mỗi tuần", None, None),
        ("họp sáng thứ Hai đầu tuần,", "sáng thứ Hai đầu tuần", None, None),
        ("ra quân thứ Bảy tuần thứ ba của tháng.", None, _MONTHLY, None),
        ("trước mùa mưa hằng năm, tổ chức", "trước mùa mưa hằng năm", Recurrence.YEARLY, None),
    ],
)
def test_what_comes_back(
    text: str, words: str | None, recurrence: Recurrence | None, month_day: str | None
) -> None:
    (period,) = find_calendar_days(text)
    assert (period.recurrence, period.month_day) == (recurrence, month_day)
    assert words is None or text[period.start : period.end] == words


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        (
            "phê duyệt trong nửa cuối tháng 11/2024, ưu tiên",
            "trong nửa cuối tháng 11/2024",
            PartialDate(year=2024, month=11),
        ),
        ("trong tuần cuối của tháng 12 năm 2024.", None, PartialDate(year=2024, month=12)),
        ("đại hội điểm: trung tuần tháng 4", "trung tuần tháng 4", None),
        ("trong 10 ngày đầu của quý II/2025", None, PartialDate(year=2025, month=6)),
        ("xong trước khi hết quý III năm 2025", None, PartialDate(year=2025, month=9)),
        ("duyệt trong tuần cuối tháng mười một", "trong tuần cuối tháng mười một", None),
        ("xong trước Tết Nguyên đán Ất Tỵ.", "trước Tết Nguyên đán Ất Tỵ", None),
        ("trước Tết Nguyên đán, Sở Tài chính", "trước Tết Nguyên đán", None),
        ("xong trước khai giảng năm học 2024 - 2025.", None, None),
    ],
)
def test_a_part_of_a_month_keeps_the_month_and_a_feast_fixes_nothing(
    text: str, words: str | None, date: PartialDate | None
) -> None:
    (period,) = find_calendar_days(text)
    assert period.date == date
    assert words is None or text[period.start : period.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Từ ngày 15 của tháng trước đến ngày 14 của tháng cuối quý thuộc kỳ báo cáo",
        "Điều 5 khoản 2 của Luật",
        "tháng 3/2024, đoàn đã kiểm tra",
        "thứ hai, phát huy dân chủ",
        "trước ngày 20 tháng 11, hai đơn vị nộp báo cáo",
        "trước ngày 15 tháng 5, 10 xã nộp hồ sơ",
        "vào thứ Hai đầu quý IV/2025",
        "trước thứ Sáu cuối tháng này",
        "vào ngày cuối cùng của tháng mười hai",
        "căn cứ tối thứ Năm",
    ],
)
def test_what_names_no_time_to_act(text: str) -> None:
    assert list(find_calendar_days(text)) == []


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("nộp muộn nhất là thứ Sáu, ngày 16/9/2022.", None, "2022-09-16"),
        ("gửi chậm nhất sáng ngày 12/7/2024.", "chậm nhất sáng ngày 12/7/2024", "2024-07-12"),
        ("chậm lắm là ngày 10 tháng 10 năm 2025;", None, "2025-10-10"),
        ("không trễ hơn 31/3/2023 đối với đợt 1", "không trễ hơn 31/3/2023", "2023-03-31"),
        ("gửi xã đúng ngày 31/10/2025.", "đúng ngày 31/10/2025", "2025-10-31"),
        ("không để quá ngày 31 tháng 8 năm 2024.", None, "2024-08-31"),
        ("vào lúc 16 giờ ngày thứ Sáu, 28/02/2025", None, "2025-02-28"),
        ("từ 01/6 tới 31/7/2025;", "từ 01/6 tới 31/7/2025", "2025-07-31"),
        ("trước mùng 1 tháng 8 năm 2024.", "trước mùng 1 tháng 8 năm 2024", "2024-08-01"),
    ],
)
def test_more_ways_to_name_a_day(text: str, words: str | None, day: str) -> None:
    (limit,) = find_limits(text)
    assert limit.date is not None
    assert limit.date.isoformat() == day
    assert words is None or text[limit.start : limit.end] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nhà trường phải trả lời công dân trong 05 ngày.", "trong 05 ngày"),
        ("bất kể ngày nghỉ, gửi văn bản trong 24h.", "trong 24h"),
        ("hoàn lại cho chi bộ không để quá ba ngày làm việc.", "không để quá ba ngày làm việc"),
        ("xác minh tại hộ ngay ngày hôm sau.", "ngay ngày hôm sau"),
        ("chuyển hồ sơ ngay ngày làm việc kế đó.", "ngay ngày làm việc kế đó"),
        ("trả lời trong tuần kế tiếp.", "trong tuần kế tiếp"),
        ("sinh hoạt 2 tuần/lần", "2 tuần/lần"),
        ("họp mỗi tháng 01 buổi để thống nhất", "mỗi tháng 01 buổi"),
        ("đối chiếu tuần một lần, lập bảng", "tuần một lần"),
        ("các xã báo cáo lại tuần một lần.", "tuần một lần"),
        ("thống kê từ nay đến hết ngày 30/11/2024.", "từ nay đến hết ngày 30/11/2024"),
        ("đọc số liệu theo chu kỳ 10 ngày.", "theo chu kỳ 10 ngày"),
    ],
)
def test_lengths_and_frequencies(text: str, words: str) -> None:
    assert [text[one.start : one.end] for one in find_limits(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "thông báo trong ba ngày liên tiếp trên phương tiện thông tin",
        "công bố năm năm một lần tiêu chuẩn",
        "Trong 06 tháng một số xã phải báo cáo lại",
        "hết 8/10 chỉ tiêu",
    ],
)
def test_how_long_is_no_limit(text: str) -> None:
    assert [text[one.start : one.end] for one in find_limits(text) if one.binds] == []
