"""Lines that a converter cut are told from lines that a writer ended."""

from __future__ import annotations

from ingest.layout.lines import split_lines, split_paragraphs
from ingest.layout.wrapping import wrapping_of

# Cut at some forty letters, the first lines of paragraphs ten letters earlier.
CUT = "\n".join(
    f"{n}. Các trường tiểu học và\ntrung học cơ sở của huyện báo cáo việc\n"
    "làm trong tháng và trong quý đã qua về\nphòng."
    for n in range(1, 9)
)
ENDED = "\n".join(f"{n}. Họp phụ huynh\nMột buổi trong học kỳ này." for n in range(1, 20))


def paragraphs(text: str) -> list[str]:
    return [" ".join(one.text.split()) for one in split_paragraphs(text, split_lines(text))]


def test_a_text_that_was_cut_tells_where() -> None:
    wrapping = wrapping_of(split_lines(CUT))
    assert wrapping is not None
    assert not wrapping.spaced
    assert wrapping.cuts(24, "Nông nghiệp", is_first=True)
    assert not wrapping.cuts(10, "Nông nghiệp", is_first=True)
    assert not wrapping.cuts(24, "Nông nghiệp", is_first=False)
    assert wrapping_of(split_lines(ENDED)) is None
    assert wrapping_of(()) is None


def test_a_line_cut_before_a_capital_goes_on() -> None:
    text = f"{CUT}\n9. Giám đốc và phó giám\nĐốc học liệu của huyện dự cùng các thầy,\ncô."
    assert (
        paragraphs(text)[-1]
        == "9. Giám đốc và phó giám Đốc học liệu của huyện dự cùng các thầy, cô."
    )


def test_a_short_heading_is_not_taken_for_a_line_that_was_cut() -> None:
    text = f"{CUT}\n9. Tổ chức\nHiệu trưởng các trường theo dõi việc này\nhằng tháng."
    assert paragraphs(text)[-2:] == [
        "9. Tổ chức",
        "Hiệu trưởng các trường theo dõi việc này hằng tháng.",
    ]


def test_where_blank_lines_part_paragraphs_every_other_end_of_a_line_is_a_cut() -> None:
    text = CUT.replace("phòng.\n", "phòng.\n\n") + "\n\n9. Sở\nNội vụ theo dõi."
    assert paragraphs(text)[-1] == "9. Sở Nội vụ theo dõi."


def test_bold_headings_and_labels_stay_lines_of_their_own() -> None:
    text = (
        CUT.replace("phòng.\n", "phòng.\n\n")
        + "\n\n**9. Người nộp phí**\nHộ kinh doanh nộp phí.\n\nNơi ở\nĐiện thoại: 12"
    )
    assert paragraphs(text)[-4:] == [
        "**9. Người nộp phí**",
        "Hộ kinh doanh nộp phí.",
        "Nơi ở",
        "Điện thoại: 12",
    ]
