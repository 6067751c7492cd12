"""Lines, markers and paragraphs: what begins a paragraph, and what only goes on with one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.lines import Paragraph, split_lines, split_paragraphs
from ingest.layout.markers import Marker

LONG = "Các trường tổ chức cho cán bộ, giáo viên và nhân viên học tập nội dung của kế hoạch"


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    return split_paragraphs(text, split_lines(text))


def begun(line: str) -> tuple[Marker, str, str]:
    (paragraph,) = paragraphs(line)
    return paragraph.marker, paragraph.number, paragraph.words


@pytest.mark.parametrize(
    ("line", "marker", "number", "words"),
    [
        pytest.param("Phần I. QUY ĐỊNH CHUNG", Marker.PART, "I", "QUY ĐỊNH CHUNG", id="a part"),
        pytest.param("PHẦN THỨ NHẤT", Marker.PART, "NHẤT", "", id="a part, its number a word"),
        pytest.param("Phần thứ hai: Tổ chức", Marker.PART, "hai", "Tổ chức", id="the second part"),
        pytest.param("Chương II", Marker.CHAPTER, "II", "", id="a chapter"),
        pytest.param("CHƯƠNG 1: TỔNG QUAN", Marker.CHAPTER, "1", "TỔNG QUAN", id="in figures"),
        pytest.param("Mục 2. THỦ TỤC", Marker.DIVISION, "2", "THỦ TỤC", id="a mục"),
        pytest.param("Tiểu mục 1. Mầm non", Marker.DIVISION, "1", "Mầm non", id="a tiểu mục"),
        pytest.param("Điều 5. Hiệu lực", Marker.ARTICLE, "5", "Hiệu lực", id="a Điều"),
        pytest.param("**Điều 5.** Hiệu lực", Marker.ARTICLE, "5", "Hiệu lực", id="a bold number"),
        pytest.param("**Điều 1**. Cho phép", Marker.ARTICLE, "1", "Cho phép", id="dot after bold"),
        pytest.param("Điều 12a: Sửa đổi", Marker.ARTICLE, "12a", "Sửa đổi", id="a letter added"),
        pytest.param("Điều 4 Giải thích từ", Marker.ARTICLE, "4", "Giải thích từ", id="no mark"),
        pytest.param("A. TÌNH HÌNH", Marker.CAPITAL, "A", "TÌNH HÌNH", id="a capital"),
        pytest.param("I. MỤC ĐÍCH", Marker.ROMAN, "I", "MỤC ĐÍCH", id="a Roman number"),
        pytest.param("II/ NHIỆM VỤ", Marker.ROMAN, "II", "NHIỆM VỤ", id="Roman with a slash"),
        pytest.param("IV - TỔ CHỨC", Marker.ROMAN, "IV", "TỔ CHỨC", id="Roman with a hyphen"),
        pytest.param("I.Mục đích", Marker.ROMAN, "I", "Mục đích", id="Roman without a space"),
        pytest.param("### **III. TỔ CHỨC**", Marker.ROMAN, "III", "TỔ CHỨC", id="Markdown"),
        pytest.param("1. Học tập", Marker.ARABIC, "1", "Học tập", id="an item"),
        pytest.param("2) Học tập", Marker.ARABIC, "2", "Học tập", id="an item with a bracket"),
        pytest.param("3/ Học tập", Marker.ARABIC, "3", "Học tập", id="an item with a slash"),
        pytest.param("4.Học tập", Marker.ARABIC, "4", "Học tập", id="an item without a space"),
        pytest.param("2. [bookmark: b2]Học", Marker.ARABIC, "2", "Học", id="a bookmark between"),
        pytest.param("1.1. Thuận lợi", Marker.NESTED, "1.1", "Thuận lợi", id="nested"),
        pytest.param("2.1.3 Thuận lợi", Marker.NESTED, "2.1.3", "Thuận lợi", id="three deep"),
        pytest.param("**1.2.** Khó khăn", Marker.NESTED, "1.2", "Khó khăn", id="nested and bold"),
        pytest.param("1.3.Khó khăn", Marker.NESTED, "1.3", "Khó khăn", id="nested, no space"),
        pytest.param("a) Đối với trường", Marker.LETTER, "a", "Đối với trường", id="a letter"),
        pytest.param("đ) Đối với trường", Marker.LETTER, "đ", "Đối với trường", id="letter đ"),
        pytest.param("b. Đối với", Marker.LETTER, "b", "Đối với", id="a letter with a full stop"),
        pytest.param("c)Đối với", Marker.LETTER, "c", "Đối với", id="a letter without a space"),
        pytest.param("(1) Hồ sơ", Marker.BRACKETED, "1", "Hồ sơ", id="a number in brackets"),
        pytest.param("(iv) Hồ sơ", Marker.BRACKETED, "iv", "Hồ sơ", id="small Roman in brackets"),
        pytest.param("- Tuyên truyền", Marker.BULLET, "-", "Tuyên truyền", id="a hyphen"),
        pytest.param("– Tuyên truyền", Marker.BULLET, "–", "Tuyên truyền", id="a dash"),
        pytest.param("· [bookmark: b]Tập", Marker.BULLET, "·", "Tập", id="a point and a bookmark"),
        pytest.param("[bookmark: b]- Tập", Marker.BULLET, "-", "Tập", id="a bookmark in front"),
        pytest.param("\uf0b7 Tập huấn", Marker.BULLET, "\uf0b7", "Tập huấn", id="Word's symbol"),
        pytest.param("Ø Tập huấn", Marker.BULLET, "Ø", "Tập huấn", id="Word's arrow"),
        pytest.param("o\tTập huấn", Marker.BULLET, "o", "Tập huấn", id="Word's circle"),
        pytest.param("* Tập huấn", Marker.BULLET, "*", "Tập huấn", id="an asterisk and a space"),
        pytest.param("+ Tập huấn", Marker.SUB_BULLET, "+", "Tập huấn", id="a plus"),
        pytest.param("1 | Tập huấn | Tháng 3", Marker.ROW, "", "1 | Tập huấn | Tháng 3", id="row"),
        pytest.param("1. | Tập huấn", Marker.ROW, "", "1. | Tập huấn", id="a numbered row"),
        pytest.param("1.", Marker.ARABIC, "1", "", id="a number alone"),
    ],
)
def test_a_marker_is_read_with_its_number_and_the_words_after(
    line: str, marker: Marker, number: str, words: str
) -> None:
    assert begun(line) == (marker, number, words)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Phần mềm quản lý trường học", id="software"),
        pytest.param("Phần lớn học sinh đi bộ", id="the greater part"),
        pytest.param("Chương trình phối hợp năm 2023", id="a programme"),
        pytest.param("Chương II Thông tư này áp dụng", id="a chapter cited"),
        pytest.param("Mục đích của kế hoạch", id="a purpose"),
        pytest.param("Điều 15 Nghị định số 30/2020/NĐ-CP", id="a Điều cited"),
        pytest.param("Điều 65 của Luật này được sửa", id="a Điều of a law"),
        pytest.param("Điều chỉnh kế hoạch", id="an adjustment"),
        pytest.param("V.I. Lê-nin đã dạy", id="a person's initials"),
        pytest.param("05/12/2019 là hạn cuối", id="a date"),
        pytest.param("20.11.2024 kỷ niệm", id="a date with full stops"),
        pytest.param("2.5 triệu đồng một lớp", id="a sum"),
        pytest.param("3.2% học sinh", id="a share"),
        pytest.param("100.000 đồng", id="thousands"),
        pytest.param("**Nơi nhận:**", id="emphasis is no bullet"),
        pytest.param("--- hết ---", id="a line of hyphens"),
        pytest.param("ông A và bà B", id="a word that begins with o"),
        pytest.param("a", id="a letter alone"),
    ],
)
def test_what_only_looks_like_a_marker_is_none(line: str) -> None:
    assert begun(line)[0] is Marker.NONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{LONG}\nđược ban hành.", 1, id="a wrapped line"),
        pytest.param(f"{LONG}\n\nđược ban hành.", 1, id="a sentence over a page end"),
        pytest.param(f"{LONG} trong năm\n\n2020 và sau đó.", 1, id="a year over a page end"),
        pytest.param(f"{LONG}\nBan Giám hiệu duyệt.", 1, id="a wrapped line with a capital"),
        pytest.param(f"{LONG},\nBan Giám hiệu duyệt.", 1, id="a comma"),
        pytest.param(f"{LONG}.\nBan Giám hiệu duyệt.", 2, id="a closed sentence"),
        pytest.param(f"{LONG}\n\nBan Giám hiệu duyệt.", 2, id="a blank line and a capital"),
        pytest.param(f"{LONG}\n- Ban Giám hiệu", 2, id="a bullet"),
        pytest.param("Trường A\nTrường B", 2, id="short lines are not wrapped"),
        pytest.param("1. Công tác tuyên truyền\nNhà trường làm.", 2, id="text under a heading"),
        pytest.param("I. MỤC ĐÍCH\nYÊU CẦU", 1, id="a heading in capitals on two lines"),
        pytest.param("Chương I\nQUY ĐỊNH CHUNG", 1, id="a chapter and its title"),
        pytest.param("Chương I\n\nQUY ĐỊNH CHUNG", 1, id="with a blank line between"),
        pytest.param("Điều 1\nPhạm vi của quy chế", 1, id="a Điều alone on its line"),
        pytest.param("1.\nHọc tập nghị quyết.", 1, id="a number alone on its line"),
        pytest.param("Chương I\nĐiều 1. Phạm vi", 2, id="a chapter without a title"),
        pytest.param(f"{LONG} | Tháng 3\nlớp 5 | Tháng 4", 2, id="rows never join"),
        pytest.param(f"{LONG} | Tháng 3\nvà sau đó", 2, id="a sentence goes on with no row"),
        pytest.param(f"{LONG}\nHọc tập | Tháng 3", 2, id="nor does a row join a sentence"),
        pytest.param("Số: 255/BC-BCĐ-\nXMC", 1, id="a symbol over two lines"),
        pytest.param("V/v\nmở lớp", 2, id="the subject's word alone"),
        pytest.param("Số:\n57/VBHN-BCT", 1, id="the number under its word"),
        pytest.param("Huế, ngày\n21 tháng 11 năm\n2025", 1, id="a date in a narrow column"),
        pytest.param("Việc làm trong năm\n1. Học tập", 2, id="an item after a year's word"),
        pytest.param(f"{LONG.upper()}\nNhà trường lập", 2, id="a long line in capitals"),
        pytest.param("-----\nTrường A", 2, id="a rule under a line"),
        pytest.param("Theo đề nghị của Sở,\nQUYẾT ĐỊNH:", 2, id="capitals after a comma"),
        pytest.param("I. MỤC ĐÍCH\nTM. BAN GIÁM HIỆU", 2, id="a signature after a heading"),
    ],
)
def test_a_paragraph_is_what_the_writer_meant_as_one(text: str, expected: int) -> None:
    assert len(paragraphs(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("*Bộ trưởng Bộ\nGiáo dục và Đào tạo ban hành Thông tư.*", id="open emphasis"),
        pytest.param("**I. MỤC ĐÍCH,\nYÊU CẦU**", id="a heading in capitals"),
        pytest.param(
            "1. Các trường gửi hồ sơ đề nghị xét tặng danh hiệu thi đua đến Sở\nNội vụ tổng hợp.",
            id="a name cut in two",
        ),
        pytest.param("b) Chậm nhất trước\n05 ngày đoàn đến.", id="a length of time"),
        pytest.param("- Tại Sở Nội vụ:\n43 ngày.", id="a length of time behind a colon"),
        pytest.param("Thời gian: Tháng\n12/2025.", id="a month and its number"),
        pytest.param("**Điều\n9. Công bố danh mục**", id="a unit and its number"),
    ],
)
def test_a_line_that_cannot_stand_alone_goes_on(text: str) -> None:
    assert len(paragraphs(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("**Mục đích**\nTriển khai nghị quyết.", id="closed emphasis"),
        pytest.param("CHỦ NHIỆM**\nPHÓ CHỦ NHIỆM", id="emphasis opened elsewhere"),
        pytest.param(
            "kỳ họp thứ 8 thông qua ngày 29 tháng 11 năm 2005\nCHỦ TỊCH QUỐC HỘI", id="who signs"
        ),
        pytest.param("Kính gửi: Các đơn vị trực thuộc Sở\nĐề nghị góp ý.", id="a short line"),
        pytest.param("CHỦ TỊCH QUỐC HỘI\n(đã ký)", id="the note of a copy"),
    ],
)
def test_a_line_of_its_own_does_not(text: str) -> None:
    assert len(paragraphs(text)) == 2


def test_a_number_keeps_its_marker_in_emphasis_or_with_a_footnote() -> None:
    assert begun("**3**. 100% các xã")[:2] == (Marker.ARABIC, "3")
    assert begun("6.[19] Quyết định")[:2] == (Marker.ARABIC, "6")
    assert begun("II) để đề xuất")[0] is Marker.NONE


def test_a_sentence_put_back_together_says_where_it_was_broken() -> None:
    text = f"{LONG}\n\n\nđược duyệt, rồi\n\nthực hiện."
    (paragraph,) = paragraphs(text)
    assert paragraph.text == text
    assert [text[at - 1] for at in paragraph.broken_at] == ["h", "i"]


def test_a_wrapped_line_is_no_break() -> None:
    (paragraph,) = paragraphs(f"{LONG}\nđược duyệt.")
    assert paragraph.broken_at == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("II. Nội dung", True, id="a Roman number"),
        pytest.param("II. Kết quả năm 2020.", True, id="even with a full stop"),
        pytest.param("1. Công tác tuyên truyền", True, id="an item without a closing mark"),
        pytest.param("1. Các nội dung sau:", True, id="an item with a colon"),
        pytest.param("1. Nhà trường tuyên truyền.", False, id="an item that is a sentence"),
        pytest.param(f"1. {LONG} {LONG} {LONG}", False, id="a long item"),
        pytest.param("- Công tác tuyên truyền", False, id="a bullet"),
        pytest.param("Công tác tuyên truyền", False, id="no number"),
    ],
)
def test_what_looks_like_a_heading(*, line: str, expected: bool) -> None:
    (paragraph,) = paragraphs(line)
    assert paragraph.looks_like_heading is expected


def test_lines_keep_their_places_and_the_blank_lines_before_them() -> None:
    text = "\n  A \n\n\t\nB\r\n"
    first, second = split_lines(text)
    assert (text[first.start : first.end], first.gap) == ("A", 1)
    assert (text[second.start : second.end], second.gap) == ("B", 2)


_LINES = (
    *("I. MỤC ĐÍCH", "1. Học tập", "a) Đối với trường", "- Tuyên truyền", "Điều 3.", "Chương I"),
    *(LONG, f"{LONG}.", "và thực hiện", "2020", "a | b", "", "", "  ", "***", "**Nơi nhận:**"),
    *("[bookmark: b]", "“Khéo”", "1.", "/", "5/12", "\u0301"),
)


@given(st.lists(st.sampled_from(_LINES), max_size=30).map("\n".join))
def test_every_letter_is_in_exactly_one_paragraph(text: str) -> None:
    last = 0
    for paragraph in paragraphs(text):
        assert text[last : paragraph.start].strip() == ""
        assert text[paragraph.start : paragraph.end] == paragraph.text
        assert paragraph.start <= paragraph.body <= paragraph.end
        last = paragraph.end
    assert text[last:].strip() == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Mũi tên chỉ từ cấp I đến cấp\nV. Biển treo cao 2 m.", 1, id="of a level"),
        pytest.param("1. Bàn giao xong trong quý\nI. Sau đó báo cáo.", 1, id="of a quarter"),
        pytest.param("1. Biển treo cao\nV. TỔ CHỨC", 2, id="a section"),
        pytest.param("1. Biển báo từng cấp\n\nV. TỔ CHỨC", 2, id="behind a blank line"),
    ],
)
def test_a_roman_number_may_belong_to_the_sentence(text: str, expected: int) -> None:
    assert len(paragraphs(text)) == expected


def test_a_letter_alone_on_its_line_keeps_its_words() -> None:
    (found,) = paragraphs("a)\nKhi có yêu cầu, cơ quan gửi văn bản.")

    assert (found.marker, found.number) == (Marker.LETTER, "a")
    assert found.words == "Khi có yêu cầu, cơ quan gửi văn bản."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Khi không khí ô nhiễm nặng (chỉ số từ\n301), trường cho nghỉ.", id="no item"),
        pytest.param(
            "3. Lãi suất cho vay mua sách giáo khoa giảm từ 9,0%/năm xuống còn 8,4%/năm\n"
            "(0,70%/tháng).",
            id="a figure in brackets",
        ),
    ],
)
def test_a_line_that_goes_on_with_brackets_begins_nothing(text: str) -> None:
    assert len(paragraphs(text)) == 1


LAST = "2. Ủy ban nhân dân xã chỉ đạo các nhà thầu\nđẩy nhanh tiến độ làm đường liên thôn ở đoạn"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a) Sửa đổi điểm b khoản 1 Điều\n7 như sau:", id="an article"),
        pytest.param("- Tiền thuê phòng không quá\n300.000 đồng/buổi.", id="a sum"),
        pytest.param("Cuộc họp có ít nhất\n2/3 số hội viên dự.", id="a share"),
        pytest.param("Màn hình có kích thước với chiều ngang là\n1.82 inch.", id="a measure"),
        pytest.param(f"{LAST} dân cư số\n3 thuộc thôn Đông.", id="the number of a thing"),
        pytest.param(
            "2. Trạm y tế chuẩn bị cho\n"
            "tháng hành động của toàn xã, nhất là những ngày trước Tết Mậu Thân\n"
            "2028 theo kế hoạch của xã, báo cáo trước ngày 5 tháng 3.",
            id="a year behind a name",
        ),
        pytest.param("Hỏi bộ phận trực (cô Mai: ĐT\n0912345678) để được giúp.", id="a telephone"),
        pytest.param("b) Bị phạt bằng hình thức\n“Nhắc nhở” thì vẫn được dự.", id="quoted"),
        pytest.param("Quy chế xét tặng danh hiệu\n“Người tốt”.", id="quoted, and the end"),
        pytest.param("1. Giao Phòng Văn hóa\n(Đội thông tin) chủ trì.", id="in brackets"),
        pytest.param("Theo quy định tại Điều 7\nNghị định số 9/2031/NĐ-CP;", id="a paper cited"),
        pytest.param("- Tại khoản 2 Điều 3 Luật\nThư viện quy định:", id="a law cited"),
        pytest.param("Hồ sơ có đơn (theo Phụ lục\nII kèm theo).", id="an annex cited"),
        pytest.param("Hồ sơ có đơn (theo Phụ lục\nII đính kèm).", id="an annex attached"),
        pytest.param("1. Định hướng phát triển kinh tế\n- xã hội của xã.", id="a compound"),
        pytest.param("4. Trong giai đoạn 2031\n- 2035 xây ba trường.", id="two years"),
        pytest.param(
            "- Lập một nền tảng chung cho toàn chuỗi từ gieo trồng, chế biến, sản xuất\n"
            "- quản lý - tiêu thụ, làm trong quý.",
            id="a dash behind a long line",
        ),
        pytest.param("**Điều 2. **Giao\nPhòng Nội vụ theo dõi.", id="behind emphasis"),
        pytest.param("Theo Luật Thư viện **số**\n46/2019/QH14;", id="a number behind emphasis"),
        pytest.param("b) Sở\nXây dựng: hướng dẫn các xã.", id="an office and its work"),
        pytest.param("Xã Đông Hải, tỉnh\nAn Giang", id="a place behind its sort"),
        pytest.param("1. Các thành viên Ban\nChỉ đạo về đường sá thi hành.", id="a board"),
        pytest.param("[3]\nTheo số liệu của trạm.", id="a note behind its number"),
        pytest.param("Theo khoản 5 phần\nII Chương trình giảm nghèo.", id="a part cited"),
        pytest.param("2. Giao\nPhòng Tài chính chủ trì.", id="who is to do it"),
        pytest.param("Điều 4. Chánh văn phòng, Giám đốc\nSở Nội vụ thi hành;", id="an office"),
        pytest.param("*H**à**\nNội, ngày 2 tháng 3 năm 2031", id="a place of two words"),
    ],
)
def test_the_rest_of_a_line_that_was_cut_begins_nothing(text: str) -> None:
    assert len(paragraphs(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mục tiêu đến năm sau\n100% học sinh đọc sách.", 2, id="below a heading"),
        pytest.param("Trong Quy chế này, từ ngữ được hiểu\n“Sách” là bản in.", 2, id="defined"),
        pytest.param("NGƯỜI LÀM ĐƠN\n(Ký, ghi rõ họ tên)", 2, id="below who signs"),
        pytest.param("Hồ sơ gồm có các tờ\n(1) Đơn", 2, id="counted in brackets"),
        pytest.param("Điều 4\n\nQuyết định này có hiệu lực từ ngày ký.", 1, id="a bare article"),
        pytest.param("Nội dung báo cáo\n- tình hình\n- kết quả", 3, id="entries in small letters"),
        pytest.param(
            "Các trường báo cáo với phòng theo những nội dung được nêu trong kế hoạch năm\n"
            "- tình hình lớp học\n- kết quả",
            3,
            id="such entries behind a long line",
        ),
        pytest.param(
            "Các trường báo cáo với phòng theo những nội dung được nêu trong kế hoạch năm\n"
            "- Đẩy mạnh đọc sách\n- Ủng hộ học sinh nghèo",
            3,
            id="entries that begin with a marked capital",
        ),
        pytest.param("[3]\n[4] Theo số liệu của trạm.", 2, id="two notes"),
        pytest.param("Trên địa bàn tỉnh\nNăm nay mở hai lớp.", 2, id="no place behind its sort"),
        pytest.param("Mật\nHuế, ngày 2 tháng 3", 2, id="a stamp above the place"),
        pytest.param("Trang sau nói tiếp ở phụ lục\n12", 2, id="the number of a page"),
        pytest.param("|\n**Hiện tại**\n|\nNăm nay\n|", 5, id="a bar between cells"),
    ],
)
def test_what_begins_something_below_an_open_line_stays(text: str, expected: int) -> None:
    assert len(paragraphs(text)) == expected
