"""Which documents a question names, and that it names none when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.choosing.other_owner import place_named
from assistant.choosing.scope import Scope, described, resolve
from assistant.question import understand
from ingest.document import DocumentSummary, PartialDate
from tests.assistant.library import without_marks
from tests.ending import ended


def summary(
    number: str | None, kind: str, issuer: str | None, year: int | None = None
) -> DocumentSummary:
    return DocumentSummary(
        id=f"{number}-{issuer}-{year}",
        number=number,
        kind=kind,
        title="Công tác dân vận",
        issuer=issuer,
        issued_on=PartialDate(year=year) if year else None,
    )


PLAN = summary("45/KH-SGDĐT", "Kế hoạch", "SỞ GIÁO DỤC VÀ ĐÀO TẠO LAM HẢI", 2024)
OLD_PLAN = summary("07/KH-SGDĐT", "Kế hoạch", "Sở Giáo dục và Đào tạo Lam Hải", 2022)
LETTER = summary(None, "Công văn", "Phòng Giáo dục và Đào tạo huyện Mỹ Lạc", 2025)
REPORT = summary("62/BC-THCSHB", "Báo cáo", "Trường Trung học cơ sở Hoa Ban", 2024)
DECISION = summary("19/2023/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Sơn Khê", 2023)
MINISTRY = summary("30/TT-BGDĐT", "Thông tư", "Bộ Giáo dục và Đào tạo", 2020)
NAMELESS = summary("1/KH-X", "Kế hoạch", None)
ALL = (PLAN, OLD_PLAN, LETTER, REPORT, DECISION, MINISTRY, NAMELESS)


def named(question: str, documents: tuple[DocumentSummary, ...] = ALL) -> Scope:
    return resolve(understand(question), documents)


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        pytest.param("Ai ký 45/KH-SGDĐT?", (PLAN,), id="by its number"),
        pytest.param("Ai ký 45 /KH- SGDĐT?", (PLAN,), id="stray spaces"),
        pytest.param("Kế hoạch số 7/KH-SGDĐT", (OLD_PLAN,), id="without the zero in front"),
        pytest.param("Kế hoạch 45 nói gì?", (PLAN,), id="by kind and number"),
        pytest.param("KH số 07", (OLD_PLAN,), id="a kind shortened, a zero in front"),
        pytest.param("plan no. 45", (PLAN,), id="English"),
        pytest.param("Quyết định 19/2023/QĐ-UBND", (DECISION,), id="a number with its year"),
        pytest.param("So sánh 45/KH-SGDĐT với 62/BC-THCSHB", (PLAN, REPORT), id="two numbers"),
        pytest.param("Trường Hoa Ban có mấy lớp?", (REPORT,), id="by its office"),
        pytest.param("Phòng GD&ĐT Mỹ Lạc yêu cầu gì?", (LETTER,), id="a shortened office"),
        pytest.param("Sở GDĐT Lam Hải", (PLAN, OLD_PLAN), id="several of one office"),
        pytest.param("Sở Lam Hải, kế hoạch năm 2022", (OLD_PLAN,), id="the year tells them apart"),
        pytest.param("Hoa Ban và Mỹ Lạc", (LETTER, REPORT), id="two offices"),
        pytest.param("Lam Hải education department", (PLAN, OLD_PLAN), id="English office"),
        pytest.param("Báo cáo 45 có gì?", (PLAN,), id="another word for the paper"),
        pytest.param("Quyết định 19/2023 nói gì?", (DECISION,), id="a number and its year"),
        pytest.param("TT 30 quy định gì?", (MINISTRY,), id="a circular"),
        pytest.param("What does decision 19/2023 say?", (DECISION,), id="English, with the year"),
    ],
)
def test_the_documents_that_a_question_names(
    question: str, documents: tuple[DocumentSummary, ...]
) -> None:
    for asked in (question, without_marks(question)):
        scope = named(asked)
        assert scope.documents == documents
        assert scope.ids == tuple(one.id for one in documents)
        assert not scope.is_open


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Báo cáo gì trước ngày 05/12?", id="nothing named"),
        pytest.param("Sở Giáo dục và Đào tạo phải làm gì?", id="an office without its name"),
        pytest.param("Bộ Giáo dục và Đào tạo yêu cầu gì?", id="a ministry is no name of its own"),
        pytest.param("45 học sinh đi đâu?", id="a number of something else"),
        pytest.param("Kế hoạch 145 nói gì?", id="a number that contains the number"),
        pytest.param("Kế hoạch 45/KH-UBND nói gì?", id="the same số, another ký hiệu"),
        pytest.param("Lam Hảitô ở đâu?", id="the name within a word"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_a_question_that_names_no_document_means_all(question: str) -> None:
    assert named(question).is_open


def test_the_words_that_name_a_document_are_told_from_the_topic() -> None:
    assert named("Sở GDĐT Lam Hải trồng cây gì?").named == ("so gddt lam hai",)
    assert named("Kế hoạch 45, kế hoạch 45 nói gì?").named == ("ke hoach 45",)
    assert named("Kế hoạch 45 của Sở Lam Hải").named == ("ke hoach 45", "so lam hai")
    assert named("Quyết định số 19/2023/QĐ-UBND").named == ("quyet dinh so 19/2023/qd-ubnd",)


def test_a_document_that_only_speaks_of_a_place_is_not_sure_to_be_meant() -> None:
    assert Scope(documents=(PLAN,), named=("lam hai",), sure=False).is_open
    assert not Scope(documents=(PLAN,)).is_open


@pytest.mark.parametrize(
    ("question", "place"),
    [
        pytest.param("Báo cáo của Bình Thuận", "binh thuan", id="a province"),
        pytest.param("bao cao cua binh thuan", "binh thuan", id="without diacritics"),
        pytest.param("Báo cáo của Lam Hải", None, id="no province of the country"),
        pytest.param("xbinh thuan", None, id="within a word"),
    ],
)
def test_the_province_that_a_question_names(question: str, place: str | None) -> None:
    assert place_named(understand(question).plain) == place


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        pytest.param("Các kế hoạch năm 2024 nói gì?", (PLAN,), id="kind and year"),
        pytest.param("các kế hoạch dân vận của ngành năm 2022", (OLD_PLAN,), id="words between"),
        pytest.param("văn bản ban hành năm 2024", (PLAN, REPORT), id="of any kind"),
        pytest.param("kế hoạch năm 2020 nói gì?", (), id="none of that year"),
        pytest.param("kế hoạch 45 năm 2024", (), id="a number names it"),
        pytest.param("Phải báo cáo gì trong năm 2024, hạn nào?", (), id="what must be reported"),
        pytest.param("what did the 2024 report say?", (REPORT,), id="English, the year first"),
        pytest.param("plans for the year 2022", (OLD_PLAN,), id="English, the kind first"),
        pytest.param("Năm 2024 có gì mới?", (), id="no kind"),
    ],
)
def test_a_kind_and_a_year_together_describe_documents(
    question: str, documents: tuple[DocumentSummary, ...]
) -> None:
    assert described(understand(question), ALL) == documents


def test_a_month_is_held_against_the_day_of_issue_and_a_title_against_a_missing_one() -> None:
    march = replace(PLAN, issued_on=PartialDate(year=2024, month=3))
    undated = replace(PLAN, id="x", issued_on=None, title="Công tác dân vận năm 2024")
    both = (march, undated)
    assert described(understand("kế hoạch ban hành tháng 3 năm 2024"), both) == (march,)
    assert described(understand("kế hoạch ban hành tháng 4 năm 2024"), both) == ()
    assert described(understand("kế hoạch dân vận năm 2024"), both) == both


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("bộ ", id="the prefix that takes words of its own"),
        pytest.param("bộ giáo dục ", id="and words between"),
        pytest.param("phòng giáo dục và đào tạo ", id="a long prefix"),
        pytest.param("trường thcs và ", id="a prefix with an optional end"),
        pytest.param("lam hải ", id="the name itself"),
        pytest.param("kế hoạch 45 ", id="kind and number"),
        pytest.param("kế hoạch năm ", id="kind and the word of a year"),
        pytest.param("2024 ", id="years"),
    ],
)
def test_offices_are_found_in_time(piece: str) -> None:
    question = understand(piece * 20_000 + "lam hải mỹ lạc")
    many = tuple(
        summary(f"{n}/KH-SGDĐT", "Kế hoạch", "Sở Giáo dục và Đào tạo Lam Hải") for n in range(50)
    )
    ended(lambda: resolve(question, many))


CONCLUSION = replace(
    summary(None, "Thông báo", None),
    title="KẾT LUẬN CỦA THỦ TƯỚNG CHÍNH PHỦ về khắc phục hậu quả mưa lũ",
)


@pytest.mark.parametrize(
    ("question", "documents", "words"),
    [
        pytest.param(
            "Theo thông báo về kết luận của Thủ tướng sau chuyến đi Sơn Khê, nhà hư hỏng phải sửa "
            "xong trước ngày nào?",
            (CONCLUSION,),
            ("thong bao ve ket luan cua thu tuong sau chuyen di son khe",),
            id="with its occasion",
        ),
        pytest.param(
            "Kết luận của Thủ tướng Chính phủ giao ai sửa nhà?",
            (CONCLUSION,),
            ("ket luan cua thu tuong chinh phu",),
            id="as far as it is said",
        ),
        pytest.param(
            "Quyết định của Sơn Khê thực hiện kết luận của ai?",
            (DECISION,),
            ("son khe",),
            id="too little of it",
        ),
    ],
)
def test_a_paper_without_a_number_is_named_by_the_beginning_of_its_title(
    question: str, documents: tuple[DocumentSummary, ...], words: tuple[str, ...]
) -> None:
    scope = named(question, (*ALL, CONCLUSION))
    assert (scope.documents, scope.named) == (documents, words)


def test_a_title_that_begins_two_papers_names_neither() -> None:
    other = replace(CONCLUSION, id="other", title=f"{CONCLUSION.title} ở miền núi")
    question = "Kết luận của Thủ tướng Chính phủ giao ai sửa nhà?"
    assert named(question, (CONCLUSION, other)).documents == ()


@pytest.mark.parametrize(
    "question",
    [
        "Theo chỉ thị của Thủ tướng, quyết định của Sơn Khê có hạn nào?",
        "Sơn Khê báo cáo Chính phủ khi nào?",
        "Quyết định của Sơn Khê về Công điện của Thủ tướng",
    ],
)
def test_an_office_is_meant_beside_the_government(question: str) -> None:
    assert named(question).documents == (DECISION,)


def test_a_title_that_many_papers_begin_with_names_none() -> None:
    plan = replace(
        summary(None, "Kế hoạch", "Sở Nội vụ"), title="Kế hoạch công tác dân vận năm 2024"
    )
    assert named("Kế hoạch công tác dân vận năm 2025 giao việc gì?", (plan,)).documents == ()


def test_where_the_government_spoke_is_not_who_issued_the_paper() -> None:
    assert named("Công điện của Thủ tướng tại Sơn Khê yêu cầu gì?").documents == ()


def test_an_office_that_many_places_have_is_told_by_the_one_over_it() -> None:
    over = "UBND TỈNH SƠN KHÊ"
    ours = replace(summary("5/SGDĐT-VP", "Công văn", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", 2025), superior=over)
    others = replace(
        summary("6/SGDĐT-VP", "Công văn", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", 2025),
        superior="UBND TỈNH LAM HẢI",
    )
    papers = (*ALL, ours, others)
    assert named("Công văn của Sở Giáo dục Sơn Khê nói gì?", papers).documents == (ours,)
    assert named("cong van so gddt son khe noi gi", papers).documents == (ours,)
    assert named("UBND tỉnh Sơn Khê quyết định gì?", papers).documents == (DECISION,)
    assert set(named("Sơn Khê có gì mới?", papers).documents) == {DECISION, ours}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kế hoạch năm 2022 của Sở Giáo dục gửi báo cáo qua đâu?", (OLD_PLAN,)),
        ("Kế hoạch dân vận 2024 của Sở hạn báo cáo là khi nào?", (PLAN,)),
        ("Kế hoạch của Sở GD&ĐT năm 2022 yêu cầu gì?", (OLD_PLAN,)),
        ("Công văn của Phòng Giáo dục yêu cầu nộp gì?", (LETTER,)),
        ("Quyết định của UBND quy định những gì?", (DECISION,)),
    ],
)
def test_a_paper_is_called_by_the_sort_of_its_office(
    question: str, expected: tuple[DocumentSummary, ...]
) -> None:
    for asked in (question, without_marks(question)):
        assert named(asked).documents == expected


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của Sở Giáo dục Hoa Lư gửi báo cáo qua đâu?",  # another office than any here
        "Kế hoạch năm 2019 của Sở Giáo dục gửi báo cáo qua đâu?",  # none of that year
        "Báo cáo của Phòng Giáo dục nêu những gì?",  # none of that kind
        "Trường nào thực hiện kế hoạch của Sở?",  # only spoken of
    ],
)
def test_a_sort_of_office_alone_names_no_paper(question: str) -> None:
    for asked in (question, without_marks(question)):
        assert not named(asked).documents


def test_the_sort_of_two_offices_names_no_paper() -> None:
    other = replace(LETTER, id="other", issuer="Phòng Giáo dục và Đào tạo huyện Cồn Sậy")
    assert not named("Công văn của Phòng Giáo dục yêu cầu nộp gì?", (LETTER, other)).documents


@pytest.mark.parametrize(
    "question",
    [
        "Ai lo vật liệu cho cao tốc Quảng Ninh - Bắc Giang?",
        "Tuyến Quảng Ninh - Lai Vung dài bao nhiêu?",
    ],
)
def test_the_ends_of_a_road_name_no_office(question: str) -> None:
    own = summary("12/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Quảng Ninh", 2024)
    for asked in (question, without_marks(question)):
        assert not named(asked, (own,)).documents
    assert named("Quảng Ninh giao ai lo vật liệu?", (own,)).documents == (own,)
