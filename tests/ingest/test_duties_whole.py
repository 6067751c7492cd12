"""A duty keeps what its sentence, its entry and its heading say: the task, who, to whom."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty

_PROGRESS = """\
I. MỤC ĐÍCH
Có nơi họp cho bà con.

V. TIẾN ĐỘ
"""


def under_progress(*entries: str) -> str:
    return _PROGRESS + "\n".join(f"- {entry}" for entry in entries)


@pytest.mark.parametrize(
    ("entry", "what", "who", "to"),
    [
        pytest.param(
            "Lấy ý kiến bà con vào bản vẽ: từ ngày 06/10 đến ngày 12/10/2025.",
            "Lấy ý kiến bà con vào bản vẽ",
            None,
            None,
            id="before a colon",
        ),
        pytest.param(
            "Mỗi đảng viên nộp phiếu góp công cho chi ủy trước ngày 10/10/2025.",
            "nộp phiếu góp công",
            "Mỗi đảng viên",
            "chi ủy",
            id="a sentence with who and to whom",
        ),
    ],
)
def test_an_entry_under_a_heading_of_times_says_itself_what(
    entry: str, what: str, who: str | None, to: str | None
) -> None:
    found = duty(under_progress(entry))
    assert (found.what, found.who, found.to) == (what, who, to)


def test_an_entry_that_only_counts_its_time_has_the_task_of_the_paper() -> None:
    found = duties(under_progress("Đợt 1: từ ngày 06/10 đến ngày 31/10/2025."))
    assert [one.what for one in found] == ["Công tác dân vận năm 2024"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(
            "1. Quỹ khuyến đọc: 20.000 đồng/hộ. Hộ neo đơn không phải nộp. "
            "Hạn nộp: trước ngày 15/10/2025.",
            "Quỹ khuyến đọc",
            id="of a label, what the entry opens with",
        ),
        pytest.param(
            "1. Chị Sáu tổng hợp phiếu mượn sách của các ấp; các ấp nộp trước ngày 10/10/2025.",
            "nộp phiếu mượn sách của các ấp",
            id="of a bare verb, the thing of the clause before",
        ),
        pytest.param(
            "1. Hồ sơ xin dựng gồm: tờ trình; bản vẽ. Gửi 03 bộ về Phòng Kinh tế trước ngày "
            "20/10/2025.",
            "Hồ sơ xin dựng: Gửi 03 bộ",
            id="of copies, what they are of",
        ),
        pytest.param(
            "1. Giao Chi đoàn chuẩn bị lời dẫn, trình Chủ tịch duyệt trước ngày 06/10/2025.",
            "chuẩn bị lời dẫn, trình Chủ tịch duyệt",
            id="of what is put before somebody, what is made first",
        ),
        pytest.param(
            "1. Bản đăng ký góp sách (theo mẫu 02) gửi về Ban Văn hóa chậm nhất ngày 15/10/2025.",
            "Bản đăng ký góp sách (theo mẫu 02)",
            id="a thing whose name holds an action",
        ),
        pytest.param(
            "1. Về báo cáo quyên góp: cô Phạm Thị Mơ dự thảo xong trước ngày 07/10/2025.",
            "báo cáo quyên góp: dự thảo xong",
            id="a draft is said to be one",
        ),
        pytest.param(
            "1. Tổ thư ký hoàn thành dự thảo báo cáo tổng kết trước ngày 05/10/2025.",
            "hoàn thành dự thảo báo cáo tổng kết",
            id="so is the draft of a report",
        ),
        pytest.param(
            "1. Lễ ra mắt tủ sách\nChi đoàn phối hợp Hội Phụ nữ chuẩn bị; hoàn thành trước ngày "
            "15/10/2025.",
            "Lễ ra mắt tủ sách: Chi đoàn phối hợp Hội Phụ nữ chuẩn bị",
            id="what is prepared has the name of its heading",
        ),
    ],
)
def test_a_duty_says_its_object(text: str, what: str) -> None:
    assert duty(f"II. VIỆC LÀM\n{text}").what == what


def test_a_draft_is_no_report_yet() -> None:
    found = duty(
        "II. VIỆC LÀM\n1. Về báo cáo quyên góp: cô Phạm Thị Mơ dự thảo xong trước 07/10/2025."
    )
    assert not found.is_report


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param(
            "- Thầy Lưu Văn Tám, Tổng phụ trách Đội: phụ trách chung, viết báo cáo gửi Hiệu trưởng "
            "trước ngày 30/10/2025.",
            "Thầy Lưu Văn Tám, Tổng phụ trách Đội",
            id="a person with a post",
        ),
        pytest.param(
            "1. Hội nghị xã viên, người góp vốn tổ chức mỗi năm một lần, hoàn thành chậm nhất "
            "ngày 20/10/2025.",
            None,
            id="a comma in the name of what is held",
        ),
        pytest.param(
            "1. Ban Khuyến học là cơ quan thường trực, tổng hợp danh sách trước ngày 10/12/2025.",
            "Ban Khuyến học",
            id="what an office is, is not its name",
        ),
    ],
)
def test_who_is_named(sentence: str, who: str | None) -> None:
    assert {one.who for one in duties(f"II. VIỆC LÀM\n{sentence}")} == {who}


def test_part_of_a_name_is_nothing_to_be_done() -> None:
    found = duty(
        "II. VIỆC LÀM\n1. Hội Nông dân phối hợp Ban Xây dựng Đảng tổ chức chấm điểm trong "
        "tháng 11/2025."
    )
    assert found.what == "tổ chức chấm điểm"


def test_who_need_not_do_it_is_not_named_for_what_follows() -> None:
    found = duty(
        "I. KHOẢN THU\n1. Quỹ khuyến đọc: 20.000 đồng. Hộ neo đơn không phải nộp. "
        "Hạn nộp: trước ngày 15/10/2025."
    )
    assert found.who is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "8. Không đồng ý đề xuất tổ chức chợ phiên trong tháng 10 của ấp Rạch Gòn.",
            0,
            id="what is refused",
        ),
        pytest.param(
            "8. Sở trả lời chấp thuận hoặc không chấp thuận trong thời hạn 05 ngày làm việc.",
            1,
            id="an answer either way is due",
        ),
    ],
)
def test_what_is_refused_is_no_duty(sentence: str, expected: int) -> None:
    assert len(duties(f"II. VIỆC LÀM\n{sentence}", kind="THÔNG BÁO")) == expected


def test_what_a_report_aims_at_is_due_by_its_day() -> None:
    found = duties(
        "IV. PHƯƠNG HƯỚNG QUÝ IV\n"
        "Phấn đấu 100% đầu sách được dán mã trước ngày 15/11/2025; 85% hộ có thẻ.",
        kind="Mây Hạ, ngày 26 tháng 9 năm 2025\n\nBÁO CÁO",
    )
    assert [(one.what, str(one.date)) for one in found] == [
        ("Phấn đấu 100% đầu sách được dán mã", "15/11/2025")
    ]


def test_several_weekdays_are_one_limit() -> None:
    found = duty("V. CÁCH NỘP\nNộp tiền tại phòng Tài vụ vào thứ Ba, thứ Năm hằng tuần.")
    assert found.words == "vào thứ Ba, thứ Năm hằng tuần"


_REPORTS = """\
III. CHẾ ĐỘ BÁO CÁO
1. Báo cáo bước đầu (theo mẫu): gửi trước ngày 10/10/2025.
2. Báo cáo 6 tháng: trước ngày 15/3/2026.
Báo cáo gửi về Ủy ban nhân dân xã, bằng văn bản trên trục liên thông.
"""


def test_where_all_go_is_said_once() -> None:
    found = duties(f"{_REPORTS}")
    assert [(one.to, one.channel) for one in found] == [
        ("Ủy ban nhân dân xã", "bằng văn bản trên trục liên thông")
    ] * 2


def test_a_sentence_with_a_day_of_its_own_speaks_for_itself() -> None:
    own = _REPORTS.replace("Báo cáo gửi", "Báo cáo tổng kết gửi").replace(
        "liên thông.", "liên thông trước ngày 10/6/2026."
    )
    assert [one.to for one in duties(f"{own}")][:2] == [None, None]
