"""No answer without support: each reason to refuse, what it names, what is shown instead."""

from __future__ import annotations

import pytest

from assistant.answer import Refusal, RefusalReason
from assistant.question import understand
from ingest.text import has_diacritics
from tests.assistant.library import (
    ask,
    asking,
    assistant_of,
    library_of,
    places,
    refused,
    without_marks,
)
from vectorstore.evidence import Filters
from vectorstore.library import Library

PLAN = "Kế hoạch 45/KH-SGDĐT"
LETTER = "Công văn tổng kết phong trào trường xanh"
REPORT = "Báo cáo 62/BC-THCSHB"
RULES = "Quyết định 19/2023/QĐ-UBND"


NOT_IN_LIBRARY = RefusalReason.NOT_IN_LIBRARY
FALSE_PREMISE = RefusalReason.FALSE_PREMISE
OUT_OF_SCOPE = RefusalReason.OUT_OF_SCOPE

REFUSED = [
    pytest.param("Bí quyết trồng lan hồ điệp ra hoa?", NOT_IN_LIBRARY, (), id="nothing like it"),
    pytest.param(
        "Kế hoạch 999/KH-XYZ nói gì?",
        NOT_IN_LIBRARY,
        ("999/KH-XYZ", "không văn bản nào", "nhắc tới"),
        id="a number that nobody knows",
    ),
    pytest.param(
        "Kết luận 777 về việc gì?", NOT_IN_LIBRARY, ("kết luận 777",), id="a short number unknown"
    ),
    pytest.param(
        "Ai ký Chỉ thị 88/CT-TTg?",
        NOT_IN_LIBRARY,
        ("88/CT-TTg", "chỉ nhắc tới", "người ký"),
        id="the signer of a paper that is only mentioned",
    ),
    pytest.param(
        "Điều 5 Chỉ thị 88/CT-TTg quy định gì?",
        NOT_IN_LIBRARY,
        ("88/CT-TTg", "chỉ nhắc tới", "Điều 5"),
        id="a place in a paper that is only mentioned",
    ),
    pytest.param(
        "Báo cáo 62/BC-THCSHB được nhắc tới trong văn bản nào?",
        NOT_IN_LIBRARY,
        ("Không văn bản nào", "62/BC-THCSHB"),
        id="a paper that nobody mentions",
    ),
    pytest.param(
        "Mục IX kế hoạch 45/KH-SGDĐT nói gì?",
        FALSE_PREMISE,
        (PLAN, "không có mục IX", "I MỤC ĐÍCH", "II NHIỆM VỤ", "III TỔ CHỨC THỰC HIỆN"),
        id="a section that the document does not have",
    ),
    pytest.param(
        "Điều 40 Quyết định 19/2023/QĐ-UBND nói gì?",
        FALSE_PREMISE,
        (RULES, "không có mục Điều 40", "Điều 4 Báo cáo"),
        id="an article that the document does not have",
    ),
    pytest.param(
        "Kế hoạch 45/KH-SGDĐT nói gì về bóng chuyền?",
        FALSE_PREMISE,
        (PLAN, "không nói điều được hỏi", "II NHIỆM VỤ"),
        id="a matter that the document does not speak of",
    ),
    pytest.param(
        "Kế hoạch 45/KH-SGDĐT quy định học phí bao nhiêu?",
        FALSE_PREMISE,
        (PLAN, "không nói"),
        id="a sum that the document does not state",
    ),
    pytest.param(
        "Báo cáo 62/BC-THCSHB đặt hạn nộp báo cáo khi nào?",
        FALSE_PREMISE,
        (REPORT, "không đặt thời hạn"),
        id="a deadline in a document that sets none",
    ),
    pytest.param(
        "Báo cáo 62/BC-THCSHB căn cứ vào văn bản nào?",
        FALSE_PREMISE,
        (REPORT, "không nêu văn bản làm căn cứ"),
        id="the basis of a document that names none",
    ),
    pytest.param("Xin chào", OUT_OF_SCOPE, ("danvan chỉ trả lời",), id="a greeting"),
    pytest.param("Thời tiết ngày mai thế nào?", OUT_OF_SCOPE, ("không thuộc",), id="other talk"),
]


@pytest.mark.parametrize(("question", "reason", "named"), REFUSED)
def test_a_refusal_gives_its_reason_and_names_what_it_is_about(
    library: Library, question: str, reason: RefusalReason, named: tuple[str, ...]
) -> None:
    reply = refused(library, question)
    assert reply.reason is reason
    assert [words for words in named if words not in reply.text] == []


@pytest.mark.parametrize(("question", "reason", "named"), REFUSED)
def test_without_diacritics_a_refusal_is_the_same(
    library: Library, question: str, reason: RefusalReason, named: tuple[str, ...]
) -> None:
    del reason, named
    accented, plain = refused(library, question), refused(library, without_marks(question))
    assert (plain.reason, plain.text, plain.nearest) == (
        accented.reason,
        accented.text,
        accented.nearest,
    )


@pytest.mark.parametrize(
    ("question", "reason", "named"),
    [
        pytest.param(
            "Who signed directive 88/CT-TTg?",
            NOT_IN_LIBRARY,
            ("does not hold 88/CT-TTg", "its signer"),
            id="only mentioned",
        ),
        pytest.param(
            "What does section IX of plan 45/KH-SGDĐT say?",
            FALSE_PREMISE,
            ("has no section IX", "Its sections: I MỤC ĐÍCH"),
            id="no such section",
        ),
        pytest.param(
            "When must the school of Hoa Ban report?",
            FALSE_PREMISE,
            ("sets no deadline",),
            id="no deadline",
        ),
        pytest.param("How do orchids bloom in spring?", NOT_IN_LIBRARY, (), id="nothing like it"),
        pytest.param("What is the weather like?", OUT_OF_SCOPE, (), id="other talk"),
        pytest.param("Hello", OUT_OF_SCOPE, ("answers only about",), id="a greeting"),
    ],
)
def test_an_english_question_is_refused_in_english(
    library: Library, question: str, reason: RefusalReason, named: tuple[str, ...]
) -> None:
    reply = refused(library, question)
    assert reply.reason is reason
    assert [words for words in named if words not in reply.text] == []
    frame = reply.text.replace("45/KH-SGDĐT", "").split(": ")
    assert not has_diacritics(frame[1] if len(frame) > 1 else frame[0])


def test_what_is_shown_instead_comes_from_the_document_asked_about(library: Library) -> None:
    reply = refused(library, "Kế hoạch 45/KH-SGDĐT nói gì về bóng rổ ở trường?")
    assert {name for name, _ in places(reply)} == {PLAN}
    assert 0 < len(reply.nearest) <= 3
    assert [citation.n for citation in reply.nearest] == list(range(1, len(reply.nearest) + 1))


def test_a_paper_that_is_only_mentioned_is_shown_where_it_is(library: Library) -> None:
    assert places(refused(library, "Ai ký Chỉ thị 88/CT-TTg?")) == ((PLAN, "căn cứ.1"),)


def test_nothing_is_shown_for_talk_about_something_else(library: Library) -> None:
    assert refused(library, "Xin chào").nearest == ()
    assert refused(library, "Kể chuyện cười đi").nearest == ()


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Đời sống của học sinh vùng biển có gì?", id="sống is no song"),
        pytest.param("Công ty giáo dục làm gì?", id="ty gia within công ty giáo dục"),
        pytest.param("Tỉnh yêu cầu gì?", id="tinh yeu within tỉnh yêu cầu"),
        pytest.param("Các trường làm thông báo thế nào?", id="lam tho within làm thông báo"),
        pytest.param("Kinh phí từ việc bán sách dùng làm gì?", id="tu vi within từ việc"),
        pytest.param("Giải bóng đá của xóm mấy giờ?", id="football is football"),
    ],
)
def test_words_are_out_of_scope_as_whole_words_only(library: Library, question: str) -> None:
    reply = ask(library, question)
    is_outside = isinstance(reply, Refusal) and reply.reason is OUT_OF_SCOPE
    assert is_outside is ("bóng đá" in question)


@pytest.mark.parametrize(
    ("question", "is_outside"),
    [
        ("Will it rain this afternoon? I have to visit a dropout.", True),
        ("Is it raining in town?", True),
        ("What training will it offer?", False),
    ],
)
def test_the_weather_is_no_matter_of_papers(question: str, *, is_outside: bool) -> None:
    assert understand(question).outside is is_outside


def test_an_empty_library_refuses_everything(tmp_path_factory: pytest.TempPathFactory) -> None:
    with library_of(tmp_path_factory.mktemp("empty"), ()) as opened:
        for question in ("Phải báo cáo gì trước ngày 05/12?", "Ai ký 45/KH-SGDĐT?", "", "What?"):
            reply = ask(opened, question)
            assert isinstance(reply, Refusal)
            assert reply.reason is NOT_IN_LIBRARY
            assert reply.nearest == ()


def test_a_question_within_one_document_never_cites_another(library: Library) -> None:
    reply = ask(library, "Trường Hoa Ban có mấy hòm thư?")
    assert isinstance(reply, Refusal)
    assert reply.reason is RefusalReason.FALSE_PREMISE
    assert {name for name, _ in places(reply)} <= {REPORT}


def test_what_the_filters_leave_out_is_not_said_to_be_missing(library: Library) -> None:
    assistant = assistant_of(library)
    none = Filters(document_ids=("nope",))
    reply = assistant.ask(asking("Ai ký kế hoạch 45/KH-SGDĐT?", filters=none))
    assert isinstance(reply, Refusal)
    assert "Bộ lọc" in reply.text
    other = Filters(years=(2023,))
    reply = assistant.ask(asking("Ai ký kế hoạch 45/KH-SGDĐT?", filters=other))
    assert isinstance(reply, Refusal)
    assert "bộ lọc" in reply.text
    assert "45/KH-SGDĐT" in reply.text
