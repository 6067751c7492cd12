"""Who acts, before and behind a limit, in a heading, a next sentence and a row."""

from __future__ import annotations

import pytest

from ingest.acting.actors import is_aside, who_acts, who_after, who_receives
from ingest.acting.cell_actors import is_name
from ingest.acting.heading_actors import who_heads
from tests.ending import ended
from tests.ingest.reading import duties, duty

LENGTH = 100_000


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param(
            "Ủy ban Mặt trận Tổ quốc thành phố; các sở, ban, ngành; Ủy ban nhân dân các xã, phường;"
            " các đơn vị trực thuộc gửi hồ sơ trước ngày 31/3/2026.",
            "Ủy ban Mặt trận Tổ quốc thành phố; các sở, ban, ngành; Ủy ban nhân dân các xã, "
            "phường; các đơn vị trực thuộc",
            id="a list of several",
        ),
        pytest.param(
            "Để việc đề xuất được thống nhất, trên cơ sở nguyên tắc nêu trên, đề nghị bộ, ngành, "
            "địa phương khẩn trương tổng hợp và gửi về Bộ Nội vụ trước ngày 26/11/2026.",
            "bộ, ngành, địa phương",
            id="those who are asked behind a purpose",
        ),
        pytest.param(
            "Tại hợp đồng bảo đảm, bên bảo đảm có cam kết chứng minh tài sản trong thời hạn 10 ngày"
            " kể từ ngày nhận được yêu cầu.",
            "bên bảo đảm",
            id="a party with a verb in its name",
        ),
        pytest.param(
            "Trường hợp hồ sơ quá hạn xử lý, chậm nhất 01 ngày trước ngày hết hạn, cơ quan giải "
            "quyết thủ tục ban hành phiếu xin lỗi.",
            "cơ quan giải quyết thủ tục",
            id="behind a case",
        ),
        pytest.param(
            "Trong vòng 02 ngày làm việc, sau khi nhận hồ sơ từ Phòng Văn hóa, thôn tiến hành họp.",
            "thôn",
            id="a step",
        ),
        pytest.param(
            "Chậm nhất 60 ngày kể từ ngày kết thúc kỳ kiểm tra, Ủy viên kiêm Thư ký chịu trách "
            "nhiệm bàn giao tài liệu.",
            "Ủy viên kiêm Thư ký",
            id="an officer",
        ),
        pytest.param(
            "Trước ngày 01 tháng 11 hằng năm Tập đoàn Điện lực có trách nhiệm lập hồ sơ.",
            "Tập đoàn Điện lực",
            id="without a comma",
        ),
        pytest.param(
            "Trong thời hạn 24 giờ kể từ khi Tổ chức cấp C/O nhận được hồ sơ, kết quả được "
            "thông báo trên hệ thống.",
            "Tổ chức cấp C/O",
            id="who gets the papers",
        ),
        pytest.param(
            "Trong thời hạn 24 giờ kể từ khi công bố dịch, quyết định phải được công bố.",
            None,
            id="what is done to a paper",
        ),
        pytest.param(
            "Hằng năm, Sở Nội vụ ban hành văn bản hướng dẫn.", "Sở Nội vụ", id="what comes back"
        ),
        pytest.param(
            "Trường hợp không có yêu cầu sửa đổi, bổ sung, trong thời hạn 15 ngày kể từ ngày ghi "
            "trên Phiếu tiếp nhận hồ sơ, Sở Y tế có văn bản chấp thuận.",
            "Sở Y tế",
            id="behind a case and a limit",
        ),
        pytest.param(
            "Trường hợp không có yêu cầu sửa đổi, bổ sung hồ sơ, Sở Y tế ký duyệt đơn hàng trong "
            "thời hạn 30 ngày kể từ ngày ghi trên Phiếu.",
            "Sở Y tế",
            id="in a case",
        ),
        pytest.param(
            "Trong thời hạn 03 tháng kể từ ngày có thông báo, cơ sở đề nghị cho phép nhập khẩu phải"
            " nộp hồ sơ sửa đổi.",
            "cơ sở đề nghị cho phép nhập khẩu",
            id="whoever asks for something",
        ),
        pytest.param(
            "Trong thời hạn 03 tháng kể từ ngày có thông báo, cơ sở phải nộp hồ sơ sửa đổi.",
            "cơ sở",
            id="a bare head that must",
        ),
        pytest.param(
            "Địa điểm làm việc phải được Trưởng Đoàn kiểm tra thông báo bằng văn bản trong thời "
            "hạn 03 ngày làm việc kể từ ngày ban hành.",
            "Trưởng Đoàn kiểm tra",
            id="by whom it must be done",
        ),
        pytest.param(
            "Thiết lập tài khoản trong thời gian 03 ngày làm việc khi nhận được văn bản đề nghị "
            "của cơ quan, đơn vị theo biểu mẫu tại phụ lục 1 ban hành theo Quy chế này.",
            None,
            id="a form is nobody",
        ),
        pytest.param(
            "Huy động quân đội, công an,... hỗ trợ Nhân dân sửa nhà, hoàn thành trước ngày "
            "30/11/2026.",
            None,
            id="a list that goes on is nobody",
        ),
        pytest.param(
            "Thời hạn thực hiện là ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong "
            "ngày làm việc tiếp theo.",
            "cơ quan, tổ chức",
            id="anybody, where nobody else is named",
        ),
    ],
)
def test_who_acts_in_a_sentence(sentence: str, who: str | None) -> None:
    assert duty(f"1. {sentence}").who == who


def test_the_next_sentence_may_name_who_acts() -> None:
    found = duty(
        "d) Thời hạn rà soát\n\nTrong vòng 20 ngày làm việc kể từ ngày nhận hồ sơ của hộ gia đình. "
        "Ủy ban nhân dân cấp xã thực hiện các công việc sau:"
    )
    assert found.who == "Ủy ban nhân dân cấp xã"


def test_what_comes_back_inside_an_entry_binds_only_who_is_named() -> None:
    assert duties("1. Bảo đảm nguồn vốn. Hằng năm, lập kế hoạch công tác dân vận.") == ()


def test_what_comes_back_opens_an_entry_that_names_nobody() -> None:
    found = duty("1. Hằng năm, lập chương trình, kế hoạch công tác dân vận của đơn vị.")

    assert (found.words, found.who) == ("Hằng năm", None)


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        pytest.param("Trách nhiệm của Sở Y tế", "Sở Y tế", id="a heading of duties"),
        pytest.param("Nội dung Sở Y tế có trách nhiệm chủ trì", "Sở Y tế", id="inside a heading"),
        pytest.param(
            "Giao Ủy ban nhân dân xã chịu trách nhiệm", "Ủy ban nhân dân xã", id="charged"
        ),
        pytest.param("Tổ chức thực hiện", None, id="no name"),
    ],
)
def test_a_heading_names_who_acts(heading: str, who: str | None) -> None:
    assert who_heads((heading,)) == who


def test_a_list_of_what_has_changed_names_nobody() -> None:
    rest = ", địa chỉ trụ sở, người đại diện theo pháp luật, danh sách hội viên, Sở Tư pháp cấp lại"
    assert who_after(rest) == "Sở Tư pháp"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param("Trường hợp hồ sơ chưa hợp lệ,", True, id="a case"),
        pytest.param("Đối với hồ sơ phải thẩm định thì", True, id="with thì"),
        pytest.param("Trường hợp cần thiết, Sở Nội vụ báo cáo,", False, id="with what is done"),
        pytest.param("Sở Nội vụ báo cáo,", False, id="no case"),
    ],
)
def test_a_clause_may_only_say_in_which_case(clause: str, expected: bool) -> None:
    assert is_aside(clause) is expected


def test_a_cell_is_a_name_where_nothing_is_done_in_it() -> None:
    assert is_name("Lãnh đạo phòng Khoáng sản")
    assert not is_name("Sở Y tế thẩm định hồ sơ")
    assert who_receives("kể từ ngày nhận đủ hồ sơ") is None


@pytest.mark.parametrize("piece", ["các sở, ", "; thì ", "đề nghị các ", "sở (", "phải "])
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    text = piece * (LENGTH // len(piece))

    def find() -> None:
        who_acts(text)
        who_after(text)

    ended(find)
