"""Who acts and to whom it goes, in turns first met in unseen papers."""

from __future__ import annotations

import pytest

from ingest.acting.names import ANY_NAME
from ingest.document import Obligation
from ingest.pipeline import parse
from ingest.readers import read_bytes
from tests.ending import ended

_PAPER = """SỞ NỘI VỤ
Số: 45/KH-SNV

Hà Tiên, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Cải cách hành chính năm 2024

{body}

PGS.TS. Đặng Quốc An
"""


def _duty(body: str) -> Obligation:
    (found,) = parse(read_bytes(_PAPER.format(body=body).encode(), name="a.txt")).obligations
    return found


@pytest.mark.parametrize(
    ("body", "who"),
    [
        pytest.param(
            "1. Ban chỉ đạo cấp xã tổ chức phúc tra trước ngày 15/10/2024.",
            "Ban chỉ đạo cấp xã",
            id="a committee whose name holds a verb",
        ),
        pytest.param(
            "1. Sắp xếp vị trí việc làm theo quy định; Trưởng các phòng chuyên môn rà soát, nộp "
            "Văn phòng Sở chậm nhất ngày 15/10/2024.",
            "Trưởng các phòng chuyên môn",
            id="behind a clause that names nobody",
        ),
        pytest.param(
            "1. Sở Công Thương và các công ty khai thác công trình thủy lợi\n"
            "Kiểm tra hồ đập, báo cáo Ủy ban trước ngày 15/10/2024.",
            "Sở Công Thương và các công ty khai thác công trình thủy lợi",
            id="a heading with a work in it, where nothing is submitted",
        ),
        pytest.param(
            "1. Kiểm tra quỹ tiền mặt trước ngày 15/10/2024. Người thực hiện: Thanh tra nhân dân.",
            "Thanh tra nhân dân",
            id="labelled behind",
        ),
        pytest.param(
            "1. Các sở; Ủy ban nhân dân các xã; các đơn vị trực thuộc gửi hồ sơ về Sở Nội vụ trước "
            "ngày 15/10/2024.",
            "Các sở; Ủy ban nhân dân các xã; các đơn vị trực thuộc",
            id="a list of names is one",
        ),
        pytest.param(
            "1. Ban Quản lý dự án công trình giao thông làm việc với nhà thầu, báo cáo Ủy ban "
            "trước ngày 15/10/2024.",
            "Ban Quản lý dự án công trình giao thông",
            id="works with others",
        ),
    ],
)
def test_who_acts(body: str, who: str) -> None:
    assert _duty(body).who == who


@pytest.mark.parametrize(
    ("body", "to"),
    [
        ("1. Các phòng lập bản mô tả, nộp Văn phòng Sở trước ngày 15/10/2024.", "Văn phòng Sở"),
        (
            "1. Các phòng báo cáo kết quả khắc phục với Giám đốc trước ngày 15/10/2024.",
            "Giám đốc",
        ),
        (
            "1. Các xã gửi hồ sơ về trung tâm y tế huyện trước ngày 15/10/2024.",
            "trung tâm y tế huyện",
        ),
        ("1. Các tổ đăng ký với Ban Dân vận trước ngày 15/10/2024.", "Ban Dân vận"),
        (
            "1. Tổ trưởng nộp báo cáo cho Phó Hiệu trưởng trước ngày 15/10/2024.",
            "Phó Hiệu trưởng",
        ),
        ("1. Các trường thông báo đến phụ huynh trước ngày 15/10/2024.", "phụ huynh"),
        ("1. Ban Thư ký dự thảo, trình lãnh đạo Ban trước ngày 15/10/2024.", "lãnh đạo Ban"),
    ],
)
def test_to_whom(body: str, to: str) -> None:
    assert _duty(body).to == to


@pytest.mark.parametrize(
    "words",
    [
        "Chủ đầu tư",
        "Nhà thầu",
        "Từng hộ",
        "Nhóm công tác",
        "Quý Ủy ban",
        "Khoa Nội",
        "Bộ Tài chính",
    ],
)
def test_names_of_two_words(words: str) -> None:
    assert ANY_NAME.match(words)


@pytest.mark.parametrize("words", ["quý IV", "quý này", "bộ tài liệu", "bộ câu hỏi", "giao ban"])
def test_no_names(words: str) -> None:
    assert ANY_NAME.match(words) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đơn vị đã nộp hồ sơ về Sở Nội vụ trước ngày 01/8/2024 tiếp tục theo quy định cũ.",
        "Khi gửi hồ sơ về Sở Nội vụ trước ngày 01/8/2024, tổ chức được miễn phí.",
        "Văn phòng tổng hợp số văn bản gửi đến trong ngày.",
        "Nội dung được trao đổi tại các cuộc họp hằng tháng.",
        "Căn cứ ý kiến tại phiên họp thường kỳ gần nhất, Sở Nội vụ hoàn thiện hồ sơ.",
        "Dự án hoàn thành sau khi khởi công 24 tháng.",
    ],
)
def test_what_only_looks_like_a_limit(sentence: str) -> None:
    paper = _PAPER.format(body=f"1. {sentence}")
    assert not parse(read_bytes(paper.encode(), name="a.txt")).obligations


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (
            "1. Sở Nội vụ tổng hợp số cán bộ; công chức; viên chức, gửi Bộ trước ngày 15/10/2024.",
            "Sở Nội vụ",
        ),
        (
            "1. Lựa chọn nhà thầu theo quy định, Ban Quản lý dự án hoàn thành trước 15/10/2024.",
            "Ban Quản lý dự án",
        ),
    ],
)
def test_objects_of_a_list_do_not_act(body: str, who: str) -> None:
    assert _duty(body).who == who


@pytest.mark.parametrize(
    ("body", "who", "to", "what"),
    [
        pytest.param(
            "1. Sở Y tế khắc phục tồn tại cùng với Sở Xây dựng trước ngày 15/10/2024.",
            *("Sở Y tế", None, "khắc phục tồn tại cùng với Sở Xây dựng"),
            id="with whom, not to whom",
        ),
        pytest.param(
            "1. Các phòng công khai kết quả cho xã hội biết trước ngày 15/10/2024.",
            *("Các phòng", None, "công khai kết quả cho xã hội biết"),
            id="society is no commune",
        ),
        pytest.param(
            "1. Báo Sở Nội vụ kết quả rà soát trước ngày 15/10/2024.",
            *(None, None, "rà soát"),
            id="a verb that a newspaper is called by",
        ),
        pytest.param(
            "1. Các phòng giải trình nguyên nhân chậm tiến độ trước ngày 15/10/2024.",
            *("Các phòng", None, "giải trình nguyên nhân chậm tiến độ"),
            id="explaining is done",
        ),
        pytest.param(
            "1. Các trường ký cam kết, báo cáo trước khi kết thúc năm học 2024 \u2013 2025.",
            *("Các trường", None, "ký cam kết, báo cáo"),
            id="before signing",
        ),
        pytest.param(
            "1. Hướng dẫn thi hành: các xã gửi báo cáo trước ngày 15/10/2024.",
            *("các xã", None, "báo cáo"),
            id="behind what is guided",
        ),
    ],
)
def test_each_part_of_a_duty(body: str, who: str | None, to: str | None, what: str) -> None:
    found = _duty(body)
    assert (found.who, found.to, found.what) == (who, to, what)


def test_what_a_report_says_was_done_is_no_duty_under_its_tasks_to_come() -> None:
    body = (
        "I. Nhiệm vụ năm 2025\n1. Phòng Một cửa họp định kỳ hằng quý.\n"
        "2. Sở đã tổ chức giao ban định kỳ hằng quý."
    )
    paper = _PAPER.replace("45/KH-SNV", "45/BC-SNV").replace("KẾ HOẠCH", "BÁO CÁO")
    found = parse(read_bytes(paper.format(body=body).encode(), name="a.txt")).obligations
    assert [one.who for one in found] == ["Phòng Một cửa"]


def test_a_column_of_what_was_done_of_a_plan_is_no_time() -> None:
    body = "TT | Chỉ tiêu | Kế hoạch | Hoàn thành\n1 | Tiêu chí nông thôn mới | 15/19 | 10/12"
    assert not parse(read_bytes(_PAPER.format(body=body).encode(), name="a.txt")).obligations


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ " + "1" * 60_000 + " báo cáo trước ngày 15/10/2024, trong 5 ngày.",
        "Sở Nội vụ " + "Thời gian: trước ngày 15/10/2024. " * 1_500,
    ],
)
def test_figures_and_labels_are_read_in_time(text: str) -> None:
    ended(lambda: parse(read_bytes(_PAPER.format(body=f"1. {text}").encode(), name="a.txt")))


def test_a_degree_is_no_part_of_the_signers_name() -> None:
    paper = _PAPER.format(body="1. Các phòng báo cáo trước ngày 15/10/2024.").replace(
        "PGS.TS.", "GIÁM ĐỐC\n\nPGS.TS."
    )
    assert parse(read_bytes(paper.encode(), name="a.txt")).header.signer == "Đặng Quốc An"
