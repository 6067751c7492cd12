"""Counted days, terms made longer, what is done each year: limits as laws word them."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties


def _words(body: str) -> list[str]:
    return [one.words for one in duties(body, kind="LUẬT")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "Chủ bến nộp phí đò chậm nhất vào ngày thứ mười của tháng kế tiếp.",
            "chậm nhất vào ngày thứ mười của tháng kế tiếp",
            id="a day by its ordinal",
        ),
        pytest.param(
            "Thời hạn nộp tờ khai bến chậm nhất là ngày thứ 40 kể từ ngày xảy ra sự kiện.",
            "chậm nhất là ngày thứ 40 kể từ ngày xảy ra sự kiện",
            id="counted from an event",
        ),
        pytest.param(
            "Thời hạn nộp phí chậm nhất là ngày cuối cùng của thời hạn nộp tờ khai bến.",
            "chậm nhất là ngày cuối cùng của thời hạn nộp tờ khai bến",
            id="the last day of a term",
        ),
        pytest.param(
            "Vào ngày cuối cùng của thời gian thử việc, chủ bến phải cấp giấy chứng nhận.",
            "Vào ngày cuối cùng của thời gian thử việc",
            id="on the last day",
        ),
        pytest.param(
            "Người đó phải xin rút tên chậm nhất là vào ngày công bố danh sách.",
            "chậm nhất là vào ngày công bố danh sách",
            id="the day of an event",
        ),
        pytest.param(
            "Trường hợp cần xác minh thì thời hạn được kéo dài thêm không quá 06 ngày làm việc.",
            "không quá 06 ngày làm việc",
            id="a term made longer",
        ),
        pytest.param(
            "Trường hợp cần dịch thuật thì thời hạn này được kéo dài, nhưng không quá 03 tháng.",
            "không quá 03 tháng",
            id="a term that may be longer",
        ),
        pytest.param(
            "1. Hàng năm, Nhà nước dành một khoản tiền cho bến đò.", "Hàng năm", id="each year"
        ),
        pytest.param(
            "Hằng tháng, người sử dụng lao động đóng quỹ tương trợ theo mức quy định.",
            "Hằng tháng",
            id="each month",
        ),
        pytest.param(
            "b) Hằng năm rà soát, thông báo bến đã được giải tỏa.", "Hằng năm", id="in an entry"
        ),
        pytest.param(
            "Hằng năm hoặc theo yêu cầu, Chính phủ báo cáo Quốc hội về bến đò.",
            "Hằng năm",
            id="or when asked",
        ),
        pytest.param(
            "Định kỳ ba năm, Kiểm toán nhà nước thực hiện kiểm toán quỹ bến.",
            "Định kỳ ba năm",
            id="years in words",
        ),
        pytest.param(
            "Đối với đò chở khách thì tạm nộp theo quý.", "theo quý", id="paid by the quarter"
        ),
        pytest.param(
            "Ít nhất mỗi quý Chủ tịch xã phải bố trí 01 ngày để nghe chủ bến.",
            "Ít nhất mỗi quý",
            id="at least each quarter",
        ),
        pytest.param(
            "Dự thảo được đăng tải trên cổng thông tin của cơ quan soạn thảo trong thời gian ít "
            "nhất là 50 ngày để mọi người góp ý.",
            "trong thời gian ít nhất là 50 ngày",
            id="posted somewhere",
        ),
        pytest.param(
            "Cơ quan soạn thảo phải bảo đảm ít nhất là 12 ngày kể từ ngày gửi để các bến góp ý.",
            "ít nhất là 12 ngày kể từ ngày gửi",
            id="left to others",
        ),
        pytest.param(
            "Ủy ban nhân dân báo cáo việc này với Hội đồng nhân dân vào kỳ họp giữa năm.",
            "vào kỳ họp giữa năm",
            id="at a session",
        ),
        pytest.param(
            "Người có bến phải trả lời trong hạn 05 ngày làm việc.",
            "trong hạn 05 ngày làm việc",
            id="a term by one word",
        ),
        pytest.param(
            "Chủ bến cũ hoạt động trước ngày Luật này có hiệu lực thi hành mà chưa đủ điều kiện "
            "thì phải bổ sung trong thời hạn 07 tháng kể từ ngày Luật này có hiệu lực thi hành.",
            "trong thời hạn 07 tháng kể từ ngày Luật này có hiệu lực thi hành",
            id="what must be done is no validity",
        ),
    ],
)
def test_a_limit_of_a_law_is_found(sentence: str, words: str) -> None:
    assert _words(sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Thời hạn đề nghị xem xét lại, kháng nghị là 12 ngày kể từ ngày nhận được quyết định.",
            id="a review may be asked for",
        ),
        pytest.param(
            "Xây dựng chỉ tiêu bến đò trong kế hoạch phát triển kinh tế - xã hội hằng năm trình "
            "Hội đồng nhân dân quyết định.",
            id="put into a plan of each year",
        ),
        pytest.param(
            "Kế hoạch này định hướng cho công tác lập dự toán ngân sách nhà nước hằng năm.",
            id="a work only named",
        ),
        pytest.param(
            "Đò cũ thì được tiếp tục sử dụng trong thời hạn 03 năm kể từ ngày Luật này ban hành.",
            id="what goes on",
        ),
        pytest.param(
            "Thời hạn sử dụng bến được kéo dài thêm không quá 24 tháng.", id="how long a use lasts"
        ),
        pytest.param(
            "Người lái có quyền khiếu nại; ở vùng sâu thì thời hạn có thể kéo dài hơn nhưng không "
            "quá 40 ngày.",
            id="a right for longer",
        ),
        pytest.param("Hằng năm, học sinh được cấp áo phao.", id="what one is given"),
        pytest.param(
            "Bộ Tài chính quy định tiêu chí xác định người nộp để khai thuế theo quý.",
            id="who pays by the quarter",
        ),
        pytest.param(
            "Người lái đò tự ý bỏ việc 06 ngày cộng dồn trong thời hạn 40 ngày bị nhắc nhở.",
            id="days added up",
        ),
    ],
)
def test_what_binds_nobody_is_no_duty(sentence: str) -> None:
    assert not _words(sentence)


def test_each_year_somebody_does_something_in_a_law_only() -> None:
    assert not duties("Hằng năm, Nhà nước dành một khoản tiền cho bến đò.", kind="BÁO CÁO")


def test_years_in_a_list_of_terms_are_limits() -> None:
    body = (
        "Điều 4. Nộp sổ\n1. Thời hạn nộp sổ bến vào lưu trữ được quy định như sau:\n"
        "a) Trong thời hạn 02 năm, kể từ ngày bến đóng;\n"
        "b) Trong thời hạn 04 tháng, kể từ ngày đò được bán."
    )
    assert len(_words(body)) == 2
    lasts = body.replace("Thời hạn nộp sổ", "Hiệu lực của sổ")
    assert "02 năm" not in " ".join(_words(lasts))


def test_lengths_that_share_their_lead() -> None:
    body = (
        "Ủy ban nhân dân phải thông báo chậm nhất là 80 ngày đối với bến đò và 170 ngày đối với "
        "bến phà."
    )
    assert _words(body) == ["chậm nhất là 80 ngày", "170 ngày"]


@pytest.mark.parametrize(
    "piece",
    [
        "chậm nhất là ngày thứ ",
        "vào ngày cuối cùng của thời hạn ",
        "đối với 9 ngày và ",
        "thời hạn kéo dài ",
        "Hằng năm, Bộ ",
        "nộp thuế theo quý ",
        "ít nhất mỗi quý ",
        "bảo đảm ít nhất 9 ngày ",
        "đăng tải trong thời gian ",
    ],
)
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    duties(piece * (60_000 // len(piece)), kind="LUẬT")
