"""What an invitation lists: whom it invites, what is on the agenda, who invites."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.library import answered, library_of, read, without_marks
from vectorstore.library import Library

INVITATION = """\
UBND XÃ BẾN LỨT
PHÒNG KINH TẾ

Số: 19/GM-KT

Bến Lứt, ngày 03 tháng 6 năm 2025

GIẤY MỜI
Họp giao ban công tác thủy lợi tháng 6 năm 2025

Phòng Kinh tế xã Bến Lứt trân trọng kính mời:
1. Đại diện Hội Nông dân xã;
2. Giám đốc các hợp tác xã;
3. Trưởng các ấp ven sông.

Nội dung:
{agenda}

Chủ trì: ông Lò Văn Thử, Trưởng phòng Kinh tế.

Thời gian: 8 giờ 30 phút, ngày 12 tháng 6 năm 2025.

Địa điểm: Nhà văn hóa ấp 3.

Đề nghị các đơn vị:
- Mang theo: sổ theo dõi cống đập, bảng kê máy bơm.
- Gửi danh sách người dự họp về Phòng Kinh tế trước 16 giờ ngày 10/6/2025.

Rất mong quý vị đến dự đúng giờ./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TRƯỞNG PHÒNG

Lò Văn Thử
"""
DASHES = "- Rà soát các tuyến kênh;\n- Phân lịch bơm;\n- Chống hạn vụ hè thu."
NUMBERS = "1. Rà soát các tuyến kênh;\n2. Phân lịch bơm;\n3. Chống hạn vụ hè thu."
CONCLUSION = """\
UBND XÃ BẾN LỨT

Số: 31/TB-UBND

Bến Lứt, ngày 05 tháng 6 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp về thu gom rác

Sáng ngày 04/6/2025, Chủ tịch UBND xã chủ trì cuộc họp giao ban nội bộ. Tham dự có các phó trưởng \
phòng, văn thư. Chủ tịch kết luận:

1. Về thu gom rác
Giao ấp 3 gom rác bờ kênh trước ngày 15/6/2025.

2. Về sổ sách
Văn thư sắp xếp lại tủ hồ sơ.

CHỦ TỊCH

Kim Văn Mẫu
"""
_INVITED = ["Đại diện Hội Nông dân xã;", "Giám đốc các hợp tác xã;", "Trưởng các ấp ven sông."]
_AGENDA = ["Nội dung:", "Rà soát các tuyến kênh;", "Phân lịch bơm;", "Chống hạn vụ hè thu."]


@pytest.fixture(scope="module", params=[DASHES, NUMBERS], ids=["dashes", "numbers"])
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    papers = (read(INVITATION.format(agenda=request.param)), read(CONCLUSION))
    with library_of(tmp_path_factory.mktemp("invitations"), papers) as made:
        yield made


def _claims(library: Library, question: str) -> list[str]:
    return [claim.text for claim in answered(library, question).claims]


@pytest.mark.parametrize(
    "question",
    [
        "Họp giao ban thủy lợi mời những ai?",
        "Thành phần mời họp giao ban thủy lợi?",
        "Kính mời những ai dự họp giao ban thủy lợi?",
        "Giấy mời 19 mời ai?",
    ],
)
def test_those_invited_end_where_the_agenda_begins(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        opener, *told = _claims(library, asked)
        assert opener == "Phòng Kinh tế xã Bến Lứt trân trọng kính mời:"
        assert told == _INVITED


@pytest.mark.parametrize(
    "question",
    [
        "Nội dung họp giao ban thủy lợi ngày 12/6 là gì?",
        "Họp giao ban thủy lợi bàn những nội dung gì?",
        "Cuộc họp ngày 12/6 có nội dung gì?",
        "Thời gian biểu cuộc họp 12/6: nội dung gồm những gì?",
        "What is on the agenda of the meeting on 12 June?",
    ],
)
def test_the_agenda_is_told_with_its_entries(library: Library, question: str) -> None:
    assert _claims(library, question) == _AGENDA


def test_the_time_of_a_meeting_brings_no_agenda_with_it(library: Library) -> None:
    told = _claims(library, "Họp giao ban thủy lợi lúc mấy giờ, ở đâu?")

    assert told == [
        "Thời gian: 8 giờ 30 phút, ngày 12 tháng 6 năm 2025.",
        "Địa điểm: Nhà văn hóa ấp 3.",
    ]


@pytest.mark.parametrize("question", ["Ai mời họp?", "Họp giao ban thủy lợi do đơn vị nào mời?"])
def test_who_invites_is_the_line_that_invites(library: Library, question: str) -> None:
    assert _claims(library, question) == ["Phòng Kinh tế xã Bến Lứt trân trọng kính mời:"]


def test_what_is_brought_to_a_meeting_that_one_goes_to(library: Library) -> None:
    told = _claims(library, "Đi họp giao ban thủy lợi mang theo gì?")

    assert told == ["Mang theo: sổ theo dõi cống đập, bảng kê máy bơm."]


def test_by_when_at_the_latest_asks_for_a_limit_and_not_for_the_hour_of_the_meeting(
    library: Library,
) -> None:
    told = _claims(library, "Họp giao ban thủy lợi phải gửi danh sách người dự muộn nhất lúc nào?")

    assert "trước 16 giờ ngày 10/6/2025" in " ".join(told)
    assert not any(claim.startswith("Thời gian:") for claim in told)
