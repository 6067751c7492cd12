"""Terms in which something is to be done, and times that bind nobody, as laws word them."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "Thời hạn chuẩn bị mở phiên họp là 20 ngày, kể từ ngày thụ lý đơn.",
            "20 ngày, kể từ ngày thụ lý đơn",
            id="a term said to be so long",
        ),
        pytest.param(
            "Thời hạn xét duyệt đề tài là 10 ngày, trừ khi hội đồng có ý kiến khác.",
            "10 ngày",
            id="not counted from anything",
        ),
        pytest.param(
            "Sở trả lời đơn trong 10 ngày; trường hợp cần xác minh thì thời hạn này là 25 ngày.",
            "25 ngày",
            id="the same term, longer",
        ),
        pytest.param(
            "Trường hợp hồ sơ phức tạp thì không quá 40 ngày.", "không quá 40 ngày", id="a case"
        ),
        pytest.param(
            "Thời hạn của một đợt kiểm tra không quá 15 ngày, kể cả ngày nghỉ.",
            "không quá 15 ngày",
            id="of a check",
        ),
        pytest.param(
            "Thời gian mở phiên họp không được quá 12 ngày kể từ ngày có yêu cầu.",
            "không được quá 12 ngày kể từ ngày có yêu cầu",
            id="may not be more",
        ),
        pytest.param(
            "Trong thời hạn 02 năm kể từ ngày Luật này có hiệu lực thi hành, Bộ Xây dựng rà soát "
            "các trạm đã lắp đặt.",
            "Trong thời hạn 02 năm kể từ ngày Luật này có hiệu lực thi hành",
            id="from the day of a law",
        ),
        pytest.param(
            "Bến đò cũ thì trong thời hạn là hai năm kể từ ngày Luật này có hiệu lực thi hành phải "
            "dời đi.",
            "trong thời hạn là hai năm kể từ ngày Luật này có hiệu lực thi hành",
            id="years in words",
        ),
        pytest.param(
            "Việc cắm mốc phải hoàn thành chậm nhất 01 năm kể từ ngày Luật này có hiệu lực.",
            "chậm nhất 01 năm kể từ ngày Luật này có hiệu lực",
            id="a year at the latest",
        ),
        pytest.param(
            "Đơn vị phải gửi bản gốc trong thời hạn bốn mươi lăm ngày kể từ ngày nhận thông báo.",
            "trong thời hạn bốn mươi lăm ngày kể từ ngày nhận thông báo",
            id="tens in words",
        ),
        pytest.param(
            "Bên bán thông báo cho bên mua trước thời điểm ngừng giao hàng ít nhất năm ngày.",
            "trước thời điểm ngừng giao hàng ít nhất năm ngày",
            id="so long before, at the least",
        ),
        pytest.param(
            "Ủy ban nhân dân xã niêm yết công khai ít nhất là 12 ngày tại nhà văn hóa.",
            "ít nhất là 12 ngày",
            id="posted up for so long",
        ),
        pytest.param(
            "Trong tháng đầu của mỗi quý, phòng khám gửi báo cáo quyết toán.",
            "Trong tháng đầu của mỗi quý",
            id="the first month of each quarter",
        ),
    ],
)
def test_a_term_binds(sentence: str, words: str) -> None:
    assert words in {one.words for one in duties(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Thời hạn kháng cáo là 15 ngày kể từ ngày tuyên án.", id="an appeal"),
        pytest.param(
            "Thời hạn khiếu nại quyết định này là 03 ngày làm việc kể từ ngày nhận được.",
            id="a complaint",
        ),
        pytest.param("Thời hạn tạm ngừng phiên họp không quá 20 ngày kể từ ngày báo.", id="pause"),
        pytest.param(
            "Trong thời hạn 90 ngày trước ngày hợp đồng hết hạn, các bên có thể thương lượng.",
            id="they may",
        ),
        pytest.param(
            "Trước khi mở thầu 01 ngày làm việc, người phải nộp tiền có quyền nhận lại hồ sơ.",
            id="a right of who must do something else",
        ),
        pytest.param(
            "Trong thời hạn 15 ngày, kể từ ngày hướng dẫn mà hai bên không thỏa thuận được thì tổ "
            "hòa giải lập biên bản.",
            id="not done in that time",
        ),
        pytest.param(
            "Cơ sở không báo cáo trong thời hạn 06 tháng liên tục thì bị nhắc nhở.",
            id="on end",
        ),
        pytest.param(
            "Có 15 năm công tác ở vùng có phụ cấp hệ số 0,5 trở lên trước ngày 01/01/2020.",
            id="a case of before",
        ),
        pytest.param(
            "Người xuất cảnh trước ngày 01 tháng 7 năm 2022 thực hiện hợp đồng cũ.",
            id="who left before",
        ),
        pytest.param(
            "Người nộp đơn cấp thẻ từ ngày 01 tháng 01 năm 2024 đến hết ngày 31 tháng 12 năm 2026 "
            "không phải sát hạch.",
            id="whom a rule is for",
        ),
        pytest.param(
            "Trong thời hạn 01 năm kể từ ngày Luật này có hiệu lực thi hành, thẻ cũ vẫn được dùng.",
            id="what stays allowed",
        ),
        pytest.param("Trong thời hạn 05 năm, bên thuê giữ nhà.", id="how long something lasts"),
        pytest.param("Thời gian niêm yết ít nhất là 12 ngày.", id="how long it is posted up"),
    ],
)
def test_a_time_that_binds_nobody(sentence: str) -> None:
    assert not duties(sentence, kind="LUẬT")


def test_the_list_under_a_heading_of_appeals_binds_nobody() -> None:
    body = (
        "Điều 5. Khiếu nại\n1. Đơn phải lập thành văn bản. Thời hiệu khiếu nại như sau:\n"
        "a) 06 tháng, kể từ ngày gửi hàng;\nb) 01 tháng, kể từ ngày nhận hàng."
    )
    assert not duties(body, kind="LUẬT")


def test_a_list_of_cases_binds_nobody_but_what_comes_back_does() -> None:
    body = (
        "Điều 6. Thu hồi\n1. Cơ quan cấp phép thu hồi giấy phép trong các trường hợp sau đây:\n"
        "a) Cơ sở không nộp báo cáo trong thời hạn 06 tháng kể từ ngày hết hạn;\n"
        "Điều 7. Đối thoại\n1. Chủ cơ sở phải tổ chức đối thoại trong các trường hợp sau đây:\n"
        "a) Định kỳ ít nhất 01 năm một lần;"
    )
    assert [one.words for one in duties(body, kind="LUẬT")] == ["Định kỳ ít nhất 01 năm một lần"]


def test_lengths_listed_under_what_must_be_done_in_them() -> None:
    body = (
        "Điều 8. Báo trước\n1. Chủ trại phải báo trước cho người làm như sau:\n"
        "a) Ít nhất 40 ngày nếu làm lâu;\nb) Ít nhất 05 ngày làm việc đối với người khác.\n"
        "2. Phòng Nội vụ có trách nhiệm cấp sổ trong thời hạn sau đây:\n"
        "a) 12 ngày kể từ ngày nhận đủ hồ sơ;\nb) 04 ngày đối với sổ cấp lại."
    )
    assert [one.words for one in duties(body, kind="LUẬT")] == [
        "Ít nhất 40 ngày",
        "Ít nhất 05 ngày làm việc",
        "12 ngày kể từ ngày nhận đủ hồ sơ",
        "04 ngày",
    ]


def test_days_off_are_no_duties() -> None:
    body = (
        "Điều 9. Nghỉ lễ\n1. Người làm được nghỉ trong những ngày sau đây:\n"
        "a) Tết Dương lịch: 01 ngày;\nb) Tết Âm lịch: 05 ngày."
    )
    assert not duties(body, kind="LUẬT")


def test_the_words_before_a_named_term_are_no_part_of_it() -> None:
    found = duty("Thời hạn mở phiên họp là 10 ngày, kể từ ngày có quyết định.")
    assert found.rule == "10 ngày, kể từ ngày có quyết định"
    assert found.date is None


@pytest.mark.parametrize(
    "piece",
    [
        "trong thời hạn ",
        "thời hạn mở là ",
        "kháng cáo, ",
        "mà không ",
        "9 năm kể từ ngày ",
        "phải ",
    ],
)
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    duties(f"Thời hạn {piece * (60_000 // len(piece))}")
