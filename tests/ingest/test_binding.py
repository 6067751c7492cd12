"""Which words bind somebody, and which only look like it: conditions, validity, cuts, lengths."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from tests.ending import ended
from tests.ingest.reading import duties, duty


def test_a_list_under_a_day_is_bound_by_it() -> None:
    found = duty(
        "1. Trước ngày 15 tháng 9 hằng năm, công ty có trách nhiệm:\na) Lập hồ sơ;\nb) Gửi bản vẽ."
    )
    assert (found.words, found.month_day) == ("Trước ngày 15 tháng 9 hằng năm", "09-15")
    assert found.recurrence is Recurrence.YEARLY


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "Cung cấp thông tin về người bị áp dụng biện pháp trong thời hạn 03 ngày làm việc.",
            "trong thời hạn 03 ngày làm việc",
            id="a measure applied to somebody",
        ),
        pytest.param(
            "Lệnh có hiệu lực từ ngày ký và trong thời hạn 24 giờ phải được công bố.",
            "trong thời hạn 24 giờ",
            id="beside an effect",
        ),
        pytest.param(
            "Thông báo cho người nộp không muộn hơn 08 giờ làm việc.",
            "không muộn hơn 08 giờ làm việc",
            id="not later than",
        ),
        pytest.param(
            "Công ty nộp lưu. Định kỳ trước ngày 31/12 hằng năm gửi số liệu.",
            "trước ngày 31/12 hằng năm",
            id="regularly before a day",
        ),
        pytest.param(
            "Các đơn vị phải được phân loại trước ngày 30/6/2030.",
            "trước ngày 30/6/2030",
            id="must",
        ),
        pytest.param(
            "Các xã gửi báo cáo **từ ngày 10 đến ngày 15 tháng 12 hằng năm.**",
            "từ ngày 10 đến ngày 15 tháng 12 hằng năm",
            id="some days of a month",
        ),
        pytest.param(
            "Tỉnh A hoàn thành ngay trong ngày 20 tháng 11 năm 2030.",
            "ngay trong ngày 20 tháng 11 năm 2030",
            id="on a day",
        ),
        pytest.param(
            "Bàn giao mặt bằng (3 km của dự án A; cầu của dự án B) trước ngày 30/11/2030.",
            "trước ngày 30/11/2030",
            id="a bracket ends no clause",
        ),
        pytest.param(
            "Gửi dự thảo cho Hội trước khi trình Chủ tịch xã 20 ngày, để lấy ý kiến.",
            "trước khi trình Chủ tịch xã 20 ngày",
            id="so long before something is done",
        ),
        pytest.param(
            "Công ty thông báo trước ngày giao hàng 01 (một) ngày làm việc.",
            "trước ngày giao hàng 01 (một) ngày làm việc",
            id="so long before the day of something",
        ),
        pytest.param(
            "Chậm nhất 02 ngày trước ngày khai mạc kỳ họp, Sở gửi tài liệu.",
            "Chậm nhất 02 ngày trước ngày khai mạc kỳ họp",
            id="at the latest so long before a day",
        ),
        pytest.param(
            "Chậm nhất trước 05 ngày công dân dự kiến về, gia đình gửi đơn.",
            "Chậm nhất trước 05 ngày",
            id="days before citizens, no day's work",
        ),
        pytest.param(
            "Trong thời hạn 5 năm, các cơ quan phải hoàn thành việc chỉnh lý.",
            "Trong thời hạn 5 năm",
            id="years to do it in",
        ),
        pytest.param(
            "Thời hạn nộp hồ sơ, bản vẽ vào kho tối đa là 1 năm, tính từ năm xong việc.",
            "tối đa là 1 năm, tính từ năm xong việc",
            id="years at most",
        ),
        pytest.param(
            "Hằng năm, cùng thời điểm lập dự toán, Sở tổng hợp nhu cầu gửi Sở Tài chính.",
            "Hằng năm, cùng thời điểm lập dự toán",
            id="each year, with something else",
        ),
        pytest.param("Hàng tháng, cung cấp số liệu cho Văn phòng.", "Hàng tháng", id="each month"),
    ],
)
def test_these_bind_too(sentence: str, words: str) -> None:
    assert duty(f"1. {sentence}").words == words


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Thực hiện Chương trình giai đoạn 2021-2030.", id="the years of a programme"),
        pytest.param("Thực hiện Kế hoạch số 5/KH-UBND ngày 05/12/2024.", id="a paper's date"),
        pytest.param("Hội nghị ngày 27/12/2023 thông qua quy chế.", id="a day without a limit"),
        pytest.param("Hoàn thành hết 8/10 chỉ tiêu trước năm 2030.", id="a fraction and a year"),
        pytest.param("Tiếp công dân 24/7.", id="round the clock"),
        pytest.param("Mưa bão về trước ngày 5/10/2024.", id="nothing is to be done"),
    ],
)
def test_these_sentences_set_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Thẻ có giá trị trong thời hạn 12 tháng kể từ ngày cấp.", id="a validity"),
        pytest.param("Quyết định có hiệu lực trong vòng 30 ngày kể từ ngày ký.", id="an effect"),
        pytest.param("Nếu quá 05 ngày làm việc kể từ ngày nhận thì thôi.", id="a condition"),
        pytest.param(
            "Hồ sơ đã được tiếp nhận trước ngày 01/8/2030 thì giải quyết tiếp.", id="a case"
        ),
        pytest.param("Báo cáo số liệu tính đến hết ngày 14/12/2030.", id="a cut-off"),
        pytest.param(
            "Theo Công văn số 12/SNV-CCHC về việc gửi báo cáo trước ngày 20/3/2030.", id="a subject"
        ),
        pytest.param(
            "Mức thu đối với hồ sơ nộp từ ngày 01/01/2030 đến hết ngày 04/01/2030 giữ nguyên.",
            id="of what time",
        ),
        pytest.param("Miễn thuế trong thời hạn 05 năm từ khi thành lập.", id="for years"),
        pytest.param("Dự kiến Quốc hội thông qua Luật vào tháng 12/2030.", id="expected"),
        pytest.param("Thị thực có thời hạn không quá 30 ngày.", id="how long a visa lasts"),
        pytest.param("Trả lại hàng trong tối thiểu 15 ngày kể từ ngày mua.", id="at least"),
        pytest.param(
            "Giảm thời gian ký hồ sơ từ 6 ngày làm việc xuống còn 4 ngày làm việc.", id="a cut"
        ),
        pytest.param("Kéo dài thực hiện nhưng không quá 31 tháng 12 năm sau.", id="no length"),
        pytest.param("Tính đến hết ngày 30/9/2030 đã thực hiện 5 việc.", id="a count"),
    ],
)
def test_conditions_and_validity_set_no_duty(sentence: str) -> None:
    assert duties(f"1. {sentence}") == ()


def test_cases_are_conditions() -> None:
    cases = "2. Các trường hợp bị khóa:\na) Không đổi mật khẩu trong vòng 05 ngày kể từ ngày cấp."

    assert duties(f"1. Học tập.\n{cases}") == ()


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "1 ", "(1", "1 (", "a (b; ", "(năm ", "5 năm ", "5 ngày, ", "|\n5 ngày\n"),
        *("trước khi a ", "trong thời hạn 5 năm ", "trong tháng 1 và ", "số 1, ", "thứ 2 ", "- 5 "),
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    ended(lambda: duties(f"1. Học tập.\n2. {text}"))
