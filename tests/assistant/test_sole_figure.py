"""One figure of a paper fits what is asked by its unit and its sort of limit; others never do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.question import understand
from assistant.units import sentences
from assistant.wanted.sorts_asked import figure_asked, words_of_the_sort
from assistant.wanted.things_asked import kind_asked
from tests.assistant.library import answered, library_of, read, refused, without_marks
from vectorstore.library import Library

DECISION = """\
ỦY BAN NHÂN DÂN TỈNH TRÚC SƠN

Số: 31/2025/QĐ-UBND

Trúc Sơn, ngày 12 tháng 8 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế xét tặng danh hiệu Người giữ rừng tiêu biểu

Điều 1. Số lượng xét tặng
Ủy ban nhân dân tỉnh xét, tặng danh hiệu không quá 12 cá nhân trong một năm.

Điều 2. Hội đồng xét tặng
1. Phiên họp xem xét hồ sơ phải có ít nhất 75% tổng số Ủy viên Hội đồng tham dự.
2. Ảnh trong hồ sơ có dung lượng tối đa 15MB/tệp.
3. Hội đồng phấn đấu có ít nhất 20% thành viên là nhà khoa học lâm nghiệp được mời từ các viện.

Điều 3. Vé tham quan rừng quốc gia
1. Đối tượng giảm 40% giá vé:
a) Sinh viên có thẻ do các trường đại học cấp;
b) Người đã được tặng danh hiệu.
2. Đối tượng được miễn vé:
a) Trẻ em dưới 6 tuổi;
b) Người dân các xã vùng đệm.

Điều 4. Tổ chức thực hiện
1. Chi cục Kiểm lâm xây dựng quy trình điện tử xét tặng danh hiệu. Thời hạn chậm nhất 09 ngày \
làm việc kể từ ngày ban hành Quyết định.
2. Người được ủy quyền ký giấy mời thực hiện nhiệm vụ đến hết ngày 30 tháng 6 năm 2027.

3. Ước tính thiệt hại rừng do bão 215 tỷ đồng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hà Văn Mẫu
"""
NUMBER = "quyết định 31/2025/QĐ-UBND"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (read(DECISION, name="quyet-dinh.txt"),)
    with library_of(tmp_path_factory.mktemp("sole"), documents) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        (f"theo {NUMBER} mỗi năm tỉnh trao danh hiệu cho nhiều nhất bao nhiêu người", "12 cá nhân"),
        (f"{NUMBER}: họp coi hồ sơ thì phải có mặt ít nhất bao nhiêu ủy viên", "75%"),
        (f"theo {NUMBER} file ảnh để trong hồ sơ xét tặng nặng nhất bao nhiêu mb", "15MB"),
        (
            f"{NUMBER} đặt ra ít nhất mấy phần trăm người trong hội đồng là dân khoa học mời về",
            "20%",
        ),
        (f"{NUMBER}: sinh viên có thẻ được bớt mấy phần trăm vé", "40%"),
        (
            f"{NUMBER}: kiểm lâm phải làm xong quy trình điện tử chậm nhất khi nào",
            "09 ngày làm việc",
        ),
        (f"{NUMBER} ước thiệt hại trong mùa mưa lũ vừa qua do bão hết mấy tiền", "215 tỷ đồng"),
        (f"{NUMBER}: người được ủy quyền làm nhiệm vụ đến khi nào", "30 tháng 6 năm 2027"),
    ],
)
def test_the_figure_of_the_sort_asked_for_is_told(
    library: Library, question: str, figure: str
) -> None:
    for asked in (question, without_marks(question)):
        reply = answered(library, asked)
        assert figure in reply.text.replace("\n", " ")
        assert all(one.quote for one in reply.citations)


@pytest.mark.parametrize(
    "question",
    [
        f"theo {NUMBER} tiền thưởng kèm danh hiệu là bao nhiêu",
        f"theo {NUMBER} lương kiểm lâm một tháng mấy triệu",
        f"theo {NUMBER} danh hiệu bị tước chậm nhất khi nào",
    ],
)
def test_a_figure_of_another_thing_is_none(library: Library, question: str) -> None:
    for asked in (question, without_marks(question)):
        refused(library, asked)


@pytest.mark.parametrize(
    ("question", "sentence", "is_it"),
    [
        ("tối đa mấy ngày", "Thời hạn không quá 05 ngày làm việc.", True),
        ("tối đa mấy ngày", "Thời hạn ít nhất 05 ngày làm việc.", False),
        ("ít nhất mấy tháng", "Người từ đủ 12 tuổi trở lên, trong 05 tháng.", False),
        ("ít nhất mấy tháng", "Thời gian đăng ký tối thiểu là 06 tháng.", True),
        ("bao nhiêu phần trăm", "Tỷ lệ vốn của ngân sách như sau:", False),
        ("what is the shortest period one can sign up for", "Tối thiểu là 06 tháng.", True),
        ("what does a household pay, and is it capped", "80.000 đồng, không quá 2 lần.", False),
        ("what does a household pay, and is it capped", "80.000 đồng, không quá 9 triệu.", True),
        ("công suất bao nhiêu MW", "Tổng công suất: 120 MW.", True),
        ("được làm đến khi nào", "Có hiệu lực từ ngày 05 tháng 3 năm 2025.", False),
        ("xong chậm nhất ngày nào", "Ban hành ngày 05 tháng 3 năm 2025.", False),
        ("xong chậm nhất ngày nào", "Hoàn thành trước ngày 05/3/2025.", True),
    ],
)
def test_unit_and_limit_are_read_together(question: str, sentence: str, is_it: bool) -> None:
    accepts = figure_asked(understand(question))
    passage = next(
        one for one in read(f"QUYẾT ĐỊNH\n\n{sentence}\n").passages if sentence in one.text
    )
    assert accepts is not None
    assert any(map(accepts, sentences(passage))) == is_it


def test_what_says_the_sort_is_no_topic() -> None:
    question = understand("mỗi tháng hỗ trợ tối đa bao nhiêu tiền cho một người")
    assert {"toi da", "bao nhieu tien", "moi thang", "mot nguoi"} == set(
        words_of_the_sort(question)
    )


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("trung tâm có các phòng nghiệp vụ nào", ("phong",)),
        ("trung tâm có các phòng học nào", ("phong", "hoc")),
    ],
)
def test_a_word_that_fits_every_part_of_an_office_is_no_name(
    question: str, thing: tuple[str, ...]
) -> None:
    assert kind_asked(understand(question)) == thing
