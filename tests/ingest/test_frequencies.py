"""How often at least: once in a number of months, a number of times a year, each day before."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.timing.frequencies import find_frequencies
from ingest.timing.limits import find_limits
from tests.ending import ended
from tests.ingest.reading import duties, duty

LENGTH = 100_000


@pytest.mark.parametrize(
    ("text", "words", "recurrence"),
    [
        pytest.param(
            "a) Ít nhất 06 tháng một lần kiểm tra van;",
            "Ít nhất 06 tháng một lần",
            Recurrence.HALF_YEARLY,
            id="half a year",
        ),
        pytest.param(
            "kiểm tra van tối thiểu 12 tháng một lần.",
            "tối thiểu 12 tháng một lần",
            Recurrence.YEARLY,
            id="twelve months",
        ),
        pytest.param(
            "thay đổi mật khẩu tối thiểu\n03 tháng/lần.",
            "tối thiểu\n03 tháng/lần",
            Recurrence.QUARTERLY,
            id="a stroke, over a line end",
        ),
        pytest.param(
            "Tổng kiểm tra ít nhất mỗi năm 01 lần; hoặc",
            "ít nhất mỗi năm 01 lần",
            Recurrence.YEARLY,
            id="each year once",
        ),
        pytest.param(
            "họp mỗi quý ít nhất một (01) lần.",
            "mỗi quý ít nhất một (01) lần",
            Recurrence.QUARTERLY,
            id="a number in brackets",
        ),
        pytest.param(
            "kiểm tra ít nhất 02 lần/năm.",
            "ít nhất 02 lần/năm",
            Recurrence.HALF_YEARLY,
            id="times a year",
        ),
        pytest.param(
            "sao lưu định kỳ tối thiểu 01 tuần/lần ra thiết bị",
            "định kỳ tối thiểu 01 tuần/lần",
            None,
            id="a week has no name of its own",
        ),
        pytest.param(
            "tổ chức kiểm tra ít nhất một lần trong một năm.",
            "ít nhất một lần trong một năm",
            Recurrence.YEARLY,
            id="once in a year",
        ),
        pytest.param(
            "báo cáo Hội đồng một năm hai lần.",
            "một năm hai lần",
            Recurrence.HALF_YEARLY,
            id="a year twice",
        ),
        pytest.param(
            "Hội đồng họp mỗi tháng một phiên.",
            "mỗi tháng một phiên",
            Recurrence.MONTHLY,
            id="a meeting each month",
        ),
        pytest.param(
            "quan sát ít nhất 06 giờ một lần khi",
            "ít nhất 06 giờ một lần",
            None,
            id="hours",
        ),
        pytest.param(
            "rà soát định kỳ 02 năm một lần,", "định kỳ 02 năm một lần", None, id="two years"
        ),
        pytest.param(
            "đo giếng theo định kỳ hằng năm.",
            "theo định kỳ hằng năm",
            Recurrence.YEARLY,
            id="regularly each year",
        ),
        pytest.param(
            "hàng ngày trước khi nghỉ bán hàng phải quét dọn",
            "hàng ngày trước khi nghỉ bán hàng",
            None,
            id="each day before something",
        ),
        pytest.param(
            "Hàng ngày khi sắp đóng cửa chợ, thương nhân phải kiểm tra",
            "Hàng ngày khi sắp đóng cửa chợ",
            None,
            id="each day when somebody has to",
        ),
        pytest.param("báo cáo Cục hàng ngày kết quả", "hàng ngày", None, id="an office told daily"),
    ],
)
def test_how_often_something_is_done(text: str, words: str, recurrence: Recurrence | None) -> None:
    (limit,) = find_limits(text)
    assert (text[limit.start : limit.end], limit.recurrence) == (words, recurrence)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("gia hạn không quá 01 lần/năm", id="no more often"),
        pytest.param("quan trắc với tần suất 2 lần/tháng", id="a rate is told"),
        pytest.param("hằng ngày có nhiều người qua lại", id="a manner"),
        pytest.param("viết báo cáo công tác hằng ngày", id="the name of a report"),
        pytest.param("đóng 3 tháng hoặc 06 tháng một lần", id="a choice"),
        pytest.param("200.000 đồng/lần", id="a price"),
    ],
)
def test_what_says_no_frequency(text: str) -> None:
    assert not list(find_frequencies(text))


def test_a_count_without_anybody_in_a_row_of_a_table_is_no_duty() -> None:
    titles = "|\nTT\n|\nTiêu chí\n|\nĐiểm\n|\n"
    row = "|\n1\n|\nTài liệu tổ chức tập huấn mỗi năm ít nhất 02 lần.\n|\n3\n|\n"
    assert not duties(titles + row)


def test_each_day_binds_whoever_is_named() -> None:
    named = "1. Hằng ngày, bộ phận văn thư của các cơ quan thực hiện kiểm tra hộp thư."
    assert duty(named).who == "bộ phận văn thư của các cơ quan"
    assert not duties("1. Hằng ngày, thời tiết có mưa rào.")


def test_who_has_to_do_it_may_stand_in_an_earlier_clause() -> None:
    text = (
        "3. Từng điểm kinh doanh phải tự trang bị dụng cụ đựng rác; hàng ngày trước khi nghỉ bán "
        "hàng phải quét dọn sạch sẽ."
    )
    assert duty(text).who == "Từng điểm kinh doanh"


@pytest.mark.parametrize(
    "unit", ["hàng ngày khi ", "báo cáo A ", "1 tháng ", "định kỳ ", "mỗi năm ", "  ", "1"]
)
def test_time_is_linear(unit: str) -> None:
    ended(lambda: list(find_frequencies("lần " + unit * (LENGTH // len(unit)))))
