"""What a question names: dates, numbers of papers, a place; and the words of its topic."""

from __future__ import annotations

from typing import TypeAlias

import pytest

from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.topic_words import counted_things, topic_runs
from assistant.units import sentences
from assistant.wanted.doers import office_asked
from tests.assistant.library import without_marks
from tests.assistant.passages import passage

Date: TypeAlias = tuple[int | None, int | None, int | None, bool]


def asked_date(
    day: int | None, month: int | None, year: int | None, *, bound: bool = False
) -> tuple[Date, ...]:
    return ((day, month, year, bound),)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param(
            "báo cáo trước ngày 05/12", asked_date(5, 12, None, bound=True), id="before a day"
        ),
        pytest.param(
            "bao cao truoc 05/12", asked_date(5, 12, None, bound=True), id="without diacritics"
        ),
        pytest.param("báo cáo vào ngày 05/12", asked_date(5, 12, None), id="on a day"),
        pytest.param(
            "hạn 5 tháng 12 năm 2024", asked_date(5, 12, 2024, bound=True), id="without ngày"
        ),
        pytest.param("nộp trước mùng 5 tháng 12", asked_date(5, 12, None, bound=True), id="mùng"),
        pytest.param(
            "KH số 45: nộp trước ngày 05/12", asked_date(5, 12, None, bound=True), id="after a kind"
        ),
        pytest.param("ngày 5 tháng 12 năm 2024", asked_date(5, 12, 2024), id="in words"),
        pytest.param("ngay 5 thang 12 nam 2024", asked_date(5, 12, 2024), id="words, no marks"),
        pytest.param("tháng 10 có việc gì", asked_date(None, 10, None), id="a month"),
        pytest.param("năm 2024 có gì", asked_date(None, None, 2024), id="a year"),
        pytest.param("due by 5 December 2024", asked_date(5, 12, 2024, bound=True), id="English"),
        pytest.param("due on December 5", asked_date(5, 12, None, bound=True), id="month first"),
        pytest.param("giai đoạn 2021-2025", (), id="a period is no date"),
        pytest.param("báo cáo 6 tháng", (), id="a span of months is no date"),
        pytest.param("báo cáo 6 tháng 2024", (), id="a span of months and a year"),
    ],
)
def test_the_dates_of_a_question(text: str, dates: tuple[Date, ...]) -> None:
    for asked in (text, without_marks(text)):
        found = understand(asked).dates
        assert tuple((one.day, one.month, one.year, one.is_bound) for one in found) == dates


def test_a_date_knows_its_words_so_that_they_can_be_told_from_the_topic() -> None:
    first, second = understand("Từ mùng 5 tháng 2 đến ngày 07/3/2024 nộp gì?").dates
    assert (first.words, second.words) == ("ngay 5 thang 2", "07/3/2024")


@pytest.mark.parametrize(
    ("text", "numbers", "short"),
    [
        pytest.param("Ai ký 45/KH-SGDĐT?", ("45/kh/sgddt",), (), id="as printed"),
        pytest.param("ai ky 45/kh-sgddt", ("45/kh/sgddt",), (), id="lower case"),
        pytest.param("Quyết định số 05- QĐ/TW", ("5/qd/tw",), (), id="a zero, a stray space"),
        pytest.param("kết luận 114 về gì", (), (("ket luan", "114"),), id="kind and number"),
        pytest.param("KL số 114", (), (("ket luan", "114"),), id="kind shortened"),
        pytest.param("Nghị định 04/2015/NĐ-CP", ("4/2015/nd/cp",), (), id="with its year"),
        pytest.param("Công văn số 9/PGDĐT", ("9/pgddt",), (), id="no kind in the ký hiệu"),
        pytest.param("18-NQ/TW và 19-NQ/TW", ("18/nq/tw", "19/nq/tw"), (), id="two"),
        pytest.param("trước ngày 05/12/2019", (), (), id="a date is no number"),
        pytest.param("giai đoạn 2021-2025", (), (), id="a period is no number"),
        pytest.param(
            "Kế hoạch số 06 ngày 06/01/2022", (), (("ke hoach", "6"),), id="a số and a date alone"
        ),
        pytest.param("lớp 5/nhóm A", (), (), id="a slash is not enough"),
        pytest.param(
            "512/SGDĐT-VP ngày bao nhiêu", ("512/sgddt/vp",), (), id="of a letter, without its kind"
        ),
        pytest.param("15/ngày-đêm", (), (), id="a slash and a hyphen between words"),
        pytest.param(
            "Kế hoạch 45 của Sở", (), (("ke hoach", "45"),), id="no ký hiệu, though an issuer"
        ),
    ],
)
def test_the_numbers_of_a_question(
    text: str, numbers: tuple[str, ...], short: tuple[tuple[str, str], ...]
) -> None:
    for asked in (text, without_marks(text), text.lower(), text.upper()):
        question = understand(asked)
        assert (question.numbers, question.short_numbers) == (numbers, short)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("Ai ký 45 /KH-SGDĐT?", "45/KH-SGDĐT", id="as typed, without the space"),
        pytest.param("nghi dinh 04/2015/nd-cp", "04/2015/NĐ-CP", id="a known kind gets its mark"),
    ],
)
def test_a_number_is_shown_as_it_is_written(text: str, printed: str) -> None:
    assert understand(text).printed_numbers == (printed,)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        pytest.param("mục II.7 nói gì", "II.7", id="Roman and Arabic"),
        pytest.param("muc ii.7.a noi gi", "II.7.a", id="a letter, lower case"),
        pytest.param("Điều 5 quy định gì", "Điều 5", id="an article of a law"),
        pytest.param("article 12a", "Điều 12a", id="English, an inserted article"),
        pytest.param("section III.1", "III.1", id="English section"),
        pytest.param("mục đích là gì", None, id="mục within a word"),
        pytest.param("phần mềm nào", None, id="phần within a word"),
        pytest.param("khoản 2 Điều 138 Luật Đất đai thì hỏi ai", None, id="a place of a law"),
        pytest.param("khoản 2 Điều 3 nói gì", "Điều 3.2", id="a clause of an article"),
        pytest.param("Điều 3 khoản 2", "Điều 3.2", id="from the outermost in"),
        pytest.param("Điểm đ, khoản 2, Điều 8", "Điều 8.2.đ", id="a point, as it is typed"),
        pytest.param("điểm b khoản 1 của Điều 8", "Điều 8.1.b", id="with the words between"),
        pytest.param("điểm c mục II.3", "II.3.c", id="a point of a section"),
        pytest.param("clause 2 of article 5", "Điều 5.2", id="English, a clause"),
        pytest.param("khoản 1 và 2 Điều 5", "Điều 5", id="several clauses of one article"),
        pytest.param("khoản 1, khoản 2 Điều 5", "Điều 5", id="several clauses, each said"),
        pytest.param("tiêu chí 1 được mấy điểm ạ", None, id="a particle is no point"),
        pytest.param("Điều 5 Luật số 5 nói gì", "Điều 5", id="a law by its number"),
    ],
)
def test_the_place_that_a_question_names(text: str, address: str | None) -> None:
    assert understand(text).address == address


def words_of(question: str, *named: str) -> list[tuple[str, ...]]:
    return [run[0] for run in topic_runs(understand(question), named)]


@pytest.mark.parametrize(
    ("text", "named", "runs"),
    [
        pytest.param("Ai chủ trì xây hàng rào?", (), [("xay", "hang", "rao")], id="cues left out"),
        pytest.param("vấn đề của lớp", (), [("van", "de"), ("lop",)], id="a compound is kept"),
        pytest.param("theo chủ đề gì", (), [("chu", "de"), ("chu", "de")], id="asked for, twice"),
        pytest.param(
            "Sở Lam Hải xây hàng rào 05/12/2024",
            ("so lam hai",),
            [("xay", "hang", "rao")],
            id="the office named and the date left out",
        ),
        pytest.param("là gì ở đâu", (), [], id="nothing of its own"),
    ],
)
def test_the_topic_is_what_is_left_of_a_question(
    text: str, named: tuple[str, ...], runs: list[tuple[str, ...]]
) -> None:
    assert words_of(text, *named) == runs


def test_a_way_of_speaking_is_searched_in_the_words_of_papers_too() -> None:
    question = understand("Trường có ưu điểm nào?")
    wordings = next(run for run in topic_runs(question) if len(run) > 1)
    assert wordings[:2] == (("uu", "diem"), ("thuan", "loi"))
    assert "thuan loi" in question.search


def test_an_english_topic_is_put_in_the_words_of_papers() -> None:
    assert words_of("What difficulties do teachers have?") == [("kho", "khan"), ("giao", "vien")]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        pytest.param("có bao nhiêu hàng rào", ("hang rao", "hang"), id="two syllables, and one"),
        pytest.param(
            "how many teachers are there",
            ("giao vien", "nha giao", "thay co giao"),
            id="in English",
        ),
        pytest.param("mấy hs", ("hs", "hoc sinh"), id="an abbreviation"),
        pytest.param("giáo viên nào giỏi", (), id="nothing counted"),
    ],
)
def test_the_thing_that_is_counted(text: str, things: tuple[str, ...]) -> None:
    assert counted_things(understand(text)) == things


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Hồ sơ cần những giấy tờ gì?", Intent.LIST, id="papers to hand in"),
        pytest.param("Hai thủ tục nào bị bỏ?", Intent.LIST, id="which two"),
        pytest.param("Hải quan xếp vào mã nào?", Intent.FACT, id="customs are no two"),
        pytest.param("Bỏ mấy thủ tục, tên là gì?", Intent.LIST, id="how many and their names"),
        pytest.param("Hỏi cơ quan nào về mấy bản án?", Intent.FACT, id="some, not how many"),
        pytest.param(
            "Theo khoản 2 Điều 138 Luật Đất đai thì hỏi bộ nào?", Intent.FACT, id="a law's place"
        ),
        pytest.param(
            "Công điện 5 gửi cho những tỉnh nào?", Intent.RECIPIENTS, id="whom it goes to"
        ),
    ],
)
def test_what_is_asked_for_first_of_all(text: str, intent: Intent) -> None:
    assert understand(text).intent is intent


@pytest.mark.parametrize(
    ("text", "said", "is_named"),
    [
        pytest.param("Hỏi bộ nào?", "Gửi Bộ Tài chính.", True, id="a ministry"),
        pytest.param("Hỏi bộ nào?", "Gửi Sở Tài chính.", False, id="another sort"),
        pytest.param("Giao nhiệm vụ nào?", "Gửi Vụ Pháp chế.", False, id="half of a word"),
        pytest.param("Quy chế nội bộ nào?", "Gửi Bộ Y tế.", False, id="half of another"),
        pytest.param("Ai ký?", "Gửi Bộ Y tế.", False, id="no office asked for"),
    ],
)
def test_an_office_of_the_sort_asked_for(text: str, said: str, *, is_named: bool) -> None:
    (one,) = sentences(passage(said))
    assert office_asked(understand(text))(one) is is_named
