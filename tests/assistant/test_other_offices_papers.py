"""Papers of other offices: who is given a thing, shares in a plan, meetings, words explained.

A resolution, a plan, a decision and a notice have their own ways of saying a thing, and each has a
sentence beside it with the same words that answers something else.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from tests.assistant.library import answered, ask, library_of, read
from vectorstore.library import Library

GIVEN = """\
HỘI ĐỒNG NHÂN DÂN
TỈNH LAM HẢI

Số: 31/2025/NQ-HĐND

Lam Hải, ngày 9 tháng 7 năm 2025

NGHỊ QUYẾT
Quy định chính sách thu hút giáo viên ra đảo

Điều 1. Huy hiệu bám đảo
1. Đối tượng được tặng Huy hiệu xanh đáp ứng quy định chung và thuộc một trong các đối tượng sau:
a) Giáo viên dạy ở đảo đủ 03 năm;
b) Nhân viên y tế học đường trực ở đảo.
2. Đối tượng được tặng Huy hiệu đỏ đáp ứng quy định chung và thuộc một trong các đối tượng sau:
a) Giáo viên dạy ở đảo đủ 10 năm;
b) Tổ trưởng chuyên môn cụm đảo.

Điều 2. Chính sách kèm theo
1. Đối tượng được tặng Huy hiệu xanh được hưởng chính sách như sau:
a) Hỗ trợ 40% tiền tàu xe;
b) Ưu tiên thuê nhà công vụ.
2. Đối tượng được tặng Huy hiệu đỏ được hưởng chính sách như sau:
a) Hỗ trợ 90% tiền tàu xe;
b) Khám sức khỏe mỗi năm một lần.

CHỦ TỊCH

Giang Thu Sương
"""

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH LAM HẢI

Số: 88/KH-UBND

Lam Hải, ngày 3 tháng 9 năm 2025

KẾ HOẠCH
Phát triển thư viện số tỉnh Lam Hải giai đoạn 2026 - 2030

I. TÌNH HÌNH
1. Đến nay, toàn tỉnh có 212/305 trường công lập có phòng đọc điện tử, đạt tỷ lệ 69,5%.
2. Bên cạnh kết quả đạt được, mạng lưới thư viện số còn một số khó khăn, hạn chế như: Đường truyền \
yếu ở vùng bãi ngang; kho sách số còn mỏng. Cán bộ thư viện phần lớn kiêm nhiệm.

II. MỤC TIÊU
1. Thư viện số chiếm 35% lượt đọc toàn tỉnh.
2. Phấn đấu đến năm 2030 đạt ít nhất 60% số xã, phường có tủ sách điện tử.
3. Thời gian thực hiện Kế hoạch: Từ năm 2026 đến hết năm 2030.

III. HOẠT ĐỘNG
1. Ngày hội đọc sách
a) Thời gian: Tháng 4 hằng năm.
b) Địa điểm: Nhà văn hóa Thanh niên.
2. Trại sáng tác thiếu nhi
a) Thời gian: Tháng 7 hằng năm.
b) Địa điểm: Khu sinh thái Bàu Sen.

Trang quản lý thẻ đọc mượn trực tuyến có địa chỉ truy cập là https://thuvien.lamhai.gov.vn.

CHỦ TỊCH

Giang Thu Sương
"""

RULES = """\
ỦY BAN NHÂN DÂN
TỈNH LAM HẢI

Số: 64/2025/QĐ-UBND

Lam Hải, ngày 20 tháng 8 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định quản lý bếp ăn bán trú

Điều 1. Hiệu lực
1. Quyết định này có hiệu lực thi hành kể từ ngày 05 tháng 9 năm 2025; thay thế Quyết định số \
17/2021/QĐ-UBND ngày 02/4/2021 của Ủy ban nhân dân tỉnh quy định về bếp ăn trường học.
2. Trường hợp các văn bản được dẫn chiếu sửa đổi, thay thế thì áp dụng theo văn bản mới.

Điều 2. Giải thích từ ngữ
1. Khu vực sơ chế trong quy định này bao gồm bàn rửa, bàn cắt thái và kệ để ráo.
2. Mẫu lưu là phần thức ăn được giữ lại để kiểm tra khi có ngộ độc.

Điều 3. Bếp ăn bán trú
1. Khu vực sơ chế phải quét dọn sau mỗi buổi.
2. Thay thế dần khay nhựa bằng khay inox.

CHỦ TỊCH

Giang Thu Sương
"""

NOTICE = """\
VĂN PHÒNG UBND TỈNH LAM HẢI

Số: 402/TB-VP

Lam Hải, ngày 19 tháng 9 năm 2025

THÔNG BÁO
Kết luận Phiên họp lần thứ ba của Ban Chỉ đạo an toàn trường học

Ngày 16 tháng 9 năm 2025, tại Hội trường số 2, Phó Chủ tịch Ủy ban nhân dân tỉnh Giang Thu Sương, \
Trưởng Ban Chỉ đạo an toàn trường học (sau đây gọi tắt là Ban Chỉ đạo) chủ trì Phiên họp lần thứ \
ba của Ban Chỉ đạo. Sau khi nghe báo cáo, Ban Chỉ đạo kết luận như sau:

1. Giao Sở Giáo dục và Đào tạo rà soát cổng trường trước ngày 30 tháng 9 năm 2025.

CHÁNH VĂN PHÒNG

Đèo Mạnh Thường
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (GIVEN, PLAN, RULES, NOTICE)
    read_papers = tuple(read(text, name=f"{at}.txt") for at, text in enumerate(papers))
    with library_of(tmp_path_factory.mktemp("others"), read_papers) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        pytest.param("Ai được tặng Huy hiệu xanh?", "đủ 03 năm", "tàu xe", id="who is given it"),
        pytest.param(
            "muon co huy hieu do phai la ai", "đủ 10 năm", "đủ 03 năm", id="what one has to be"
        ),
        pytest.param(
            "đối tượng được tặng huy hiệu đỏ theo NQ 31/2025/NQ-HĐND",
            "cụm đảo",
            "sức khỏe",
            id="in keywords",
        ),
    ],
)
def test_who_is_given_a_thing_is_not_what_they_get(
    library: Library, question: str, told: str, not_told: str
) -> None:
    text = answered(library, question).text
    assert told in text
    assert not_told not in text


def test_what_they_get_is_still_told(library: Library) -> None:
    assert "90%" in answered(library, "Huy hiệu đỏ được hưởng chính sách gì?").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Lam Hải có bao nhiêu trường công lập có phòng đọc điện tử?", "212/305"),
        pytest.param("đến 2030 Lam Hải phải có bao nhiêu xã phường có tủ sách điện tử", "60%"),
        pytest.param("KH 88/KH-UBND: thư viện số phải chiếm bao nhiêu lượt đọc", "35%"),
    ],
)
def test_a_part_of_all_and_an_aimed_share_count(library: Library, question: str, told: str) -> None:
    assert told in answered(library, question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Phiên họp lần thứ ba Ban Chỉ đạo diễn ra ngày nào?", "16 tháng 9", id="when"),
        pytest.param("Phiên họp thứ ba của Ban Chỉ đạo họp ở đâu?", "Hội trường số 2", id="where"),
        pytest.param(
            "ai chủ trì phiên họp lần thứ ba của ban chỉ đạo an toàn trường học",
            "Phó Chủ tịch",
            id="under whom",
        ),
    ],
)
def test_a_notice_says_of_its_meeting_when_where_and_under_whom(
    library: Library, question: str, told: str
) -> None:
    assert told in answered(library, question).text


def test_the_day_of_a_notice_is_not_that_of_its_meeting(library: Library) -> None:
    reply = ask(library, "phien hop lan thu ba dien ra ngay nao")
    assert not isinstance(reply, Answer) or "ngày 19" not in reply.text


@pytest.mark.parametrize("question", ["QĐ 64/2025 co hieu luc ngay nao", "QĐ 64 hiệu lực hôm nào"])
def test_the_day_of_effect_is_not_that_of_issue(library: Library, question: str) -> None:
    text = answered(library, question).text
    assert "05 tháng 9 năm 2025" in text
    assert "20 tháng 8" not in text


def test_what_a_paper_replaces_is_a_paper(library: Library) -> None:
    text = answered(library, "QĐ 64/2025/QĐ-UBND thay thế văn bản nào").text
    assert "17/2021/QĐ-UBND" in text
    assert "khay" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Khu vực sơ chế là những chỗ nào?", "bàn rửa", id="which places"),
        pytest.param("khu vuc so che gom nhung gi theo qd 64/2025", "bàn rửa", id="what is in it"),
        pytest.param("QĐ 64/2025 định nghĩa mẫu lưu ra sao", "giữ lại", id="how it is defined"),
        pytest.param("dinh nghia mau luu trong QD 64/2025/QD-UBND", "giữ lại", id="its definition"),
    ],
)
def test_words_explained_are_told_where_they_are(
    library: Library, question: str, told: str
) -> None:
    text = answered(library, question).text
    assert told in text
    assert "quét dọn" not in text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        pytest.param("Trại sáng tác thiếu nhi ở đâu?", "Bàu Sen", "Thanh niên", id="its place"),
        pytest.param(
            "KH 88/KH-UBND kéo dài từ năm nào tới năm nào", "2030", "Tháng 4", id="its own years"
        ),
        pytest.param(
            "thời gian thực hiện kế hoạch 88/KH-UBND của Lam Hải",
            "2030",
            "Tháng 4",
            id="in keywords, with its name",
        ),
        pytest.param(
            "thư viện số Lam Hải còn những khó khăn hạn chế gì", "kiêm nhiệm", "35%", id="short"
        ),
        pytest.param(
            "địa chỉ truy cập trang quản lý thẻ đọc mượn", "https://", "Tháng", id="its address"
        ),
    ],
)
def test_a_plan_says_it_in_lines_of_its_own(
    library: Library, question: str, told: str, not_told: str
) -> None:
    text = answered(library, question).text
    assert told in text
    assert not_told not in text
