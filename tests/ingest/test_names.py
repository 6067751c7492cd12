"""Where the name of somebody who acts begins and ends."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duty


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param(
            "Trước ngày 31/7 hằng năm, các sở hoàn chỉnh dự toán, gửi Sở Tài chính.",
            "các sở",
            id="hoàn chỉnh is what is done",
        ),
        pytest.param(
            "Trước ngày 31/12 hằng năm, các phòng phân bổ kinh phí và báo cáo Sở Tài chính.",
            "các phòng",
            id="phân bổ is what is done",
        ),
        pytest.param(
            "Trong thời hạn 05 ngày kể từ ngày nhận đơn, Trung tâm Dữ liệu (Sở Nội vụ) xử lý và "
            "trả lời bằng văn bản.",
            "Trung tâm Dữ liệu (Sở Nội vụ)",
            id="xử lý is what is done",
        ),
        pytest.param(
            "Trong thời hạn 05 ngày kể từ ngày nhận đơn, Tổ xử lý hồ sơ trả lời bằng văn bản.",
            "Tổ xử lý hồ sơ",
            id="xử lý is in a name",
        ),
        pytest.param(
            "Trước ngày 31/7, các đơn vị không thuộc Sở và các phòng rà soát sổ sách.",
            "các đơn vị không thuộc Sở và các phòng",
            id="whose they are not is in a name",
        ),
        pytest.param(
            "Trong thời hạn 05 ngày kể từ ngày nhận đơn, cơ quan đã cấp thẻ thu hồi thẻ.",
            "cơ quan đã cấp thẻ",
            id="what somebody did before",
        ),
        pytest.param(
            "Trong thời hạn 10 ngày kể từ ngày nhận hồ sơ, Hội đồng đánh giá công bố kết quả.",
            "Hội đồng đánh giá",
            id="a council of assessment",
        ),
        pytest.param(
            "Trước ngày 15/11 hằng năm, Quốc hội quyết định dự toán ngân sách.",
            "Quốc hội",
            id="the National Assembly",
        ),
        pytest.param(
            "Trong thời hạn 07 ngày kể từ ngày nhận đơn, Thẩm phán ra quyết định thụ lý.",
            "Thẩm phán",
            id="a judge",
        ),
    ],
)
def test_a_name_ends_before_what_is_done(sentence: str, who: str) -> None:
    assert duty(f"1. {sentence}").who == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param(
            "Trong thời hạn 03 ngày kể từ ngày kiểm tra xong, nếu đủ điều kiện thì Sở Y tế cấp "
            "giấy phép.",
            "Sở Y tế",
            id="behind a case that ends with thì",
        ),
        pytest.param(
            "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn, tổ chức bảo hiểm tiền gửi có "
            "trách nhiệm cấp giấy chứng nhận.",
            "tổ chức bảo hiểm tiền gửi",
            id="an organisation that is bound",
        ),
        pytest.param(
            "Khiếu nại về cán bộ do Chánh Thanh tra xem xét, giải quyết trong thời hạn 15 ngày kể "
            "từ ngày thụ lý.",
            "Chánh Thanh tra",
            id="by whom",
        ),
        pytest.param(
            "Chương trình được Thường trực Hội đồng nhân dân quyết định chậm nhất là 15 ngày kể từ "
            "ngày bế mạc.",
            "Thường trực Hội đồng nhân dân",
            id="by whom it is decided",
        ),
        pytest.param(
            "Bộ Văn hóa yêu cầu các cơ sở đào tạo gửi kế hoạch trước ngày 20/12/2026.",
            "các cơ sở đào tạo",
            id="who is asked by somebody",
        ),
        pytest.param(
            "Trong thời hạn 15 ngày kể từ ngày nhận ý kiến của các bên (nếu có), Sở Công Thương "
            "ban hành quyết định.",
            "Sở Công Thương",
            id="behind a bracket",
        ),
        pytest.param(
            "Không đúng quy định thì yêu cầu đơn vị dự toán điều chỉnh lại chậm nhất là 10 ngày kể "
            "từ ngày nhận báo cáo.",
            "đơn vị dự toán",
            id="who is asked behind thì",
        ),
    ],
)
def test_who_acts_is_named_inside_a_sentence(sentence: str, who: str) -> None:
    assert duty(f"1. {sentence}").who == who


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        pytest.param(
            "Giao Trạm Y tế dừng ngay việc thu phí khám, trả lại phí đã thu; báo cáo kết quả về "
            "Phòng Y tế trước ngày 20/12/2026.",
            "Trạm Y tế",
            "dừng ngay việc thu phí khám, trả lại phí đã thu; báo cáo kết quả",
            id="what is to be stopped",
        ),
        pytest.param(
            "Yêu cầu các trạm tuyệt đối không vận động hội viên mua vé; báo cáo kết quả về Phòng "
            "Y tế trước ngày 20/12/2026.",
            "các trạm",
            "tuyệt đối không vận động hội viên mua vé; báo cáo kết quả",
            id="what is never to be done",
        ),
    ],
)
def test_what_is_forbidden_is_no_part_of_a_name(sentence: str, who: str, what: str) -> None:
    found = duty(f"1. {sentence}", kind="THÔNG BÁO")
    assert (found.who, found.what) == (who, what)
