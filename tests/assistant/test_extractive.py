"""Each sort of question, in three wordings, is answered in the papers' own words, cited."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.reading.intents import Intent
from ingest.text import has_diacritics
from tests.assistant import test_standing
from tests.assistant.library import answered, places, without_marks
from vectorstore.library import Library

PLAN = "Kế hoạch 45/KH-SGDĐT"
LETTER = "Công văn tổng kết phong trào trường xanh"
REPORT = "Báo cáo 62/BC-THCSHB"
RULES = "Quyết định 19/2023/QĐ-UBND"
EMAIL = "vanphong.so@lamhai.example"


@dataclass(frozen=True, slots=True)
class Row:
    """A question in both languages, words of its answer, and the places that carry them."""

    intent: Intent
    vietnamese: str
    english: str
    words: tuple[str, ...]
    cited: tuple[tuple[str, str], ...]


ANSWERED = [
    pytest.param(
        Row(
            Intent.DEADLINE,
            "Báo cáo dân vận của Sở Lam Hải nộp khi nào?",
            "When must schools send the Lam Hải report?",
            ("10/6/2024", "10/12/2024", EMAIL),
            ((PLAN, "III.1"),),
        ),
        id="by when",
    ),
    pytest.param(
        Row(
            Intent.DEADLINE,
            "Báo cáo của Sơn Khê nộp khi nào?",
            "When is the Sơn Khê report due?",
            ("15 tháng 11 hằng năm",),
            ((RULES, "Điều 4.đoạn 1"),),
        ),
        id="by when, every year",
    ),
    pytest.param(
        Row(
            Intent.CHANNEL,
            "Gửi báo cáo Lam Hải qua email nào?",
            "Which email address does the Lam Hải report go to?",
            (EMAIL,),
            ((PLAN, "III.1"),),
        ),
        id="through what",
    ),
    pytest.param(
        Row(
            Intent.REPORT_TO,
            "Báo cáo của Mỹ Lạc gửi về đâu?",
            "The schools of Mỹ Lạc report to whom?",
            ("Phòng Giáo dục và Đào tạo",),
            ((LETTER, "3"),),
        ),
        id="where reports go",
    ),
    pytest.param(
        Row(
            Intent.REPORTERS,
            "Ai phải báo cáo Sở Lam Hải?",
            "Who must report to Lam Hải?",
            ("Hiệu trưởng các trường trực thuộc",),
            ((PLAN, "III.1"),),
        ),
        id="who reports",
    ),
    pytest.param(
        Row(
            Intent.SIGNER,
            "Ai ký kế hoạch 45/KH-SGDĐT?",
            "Who signed plan 45/KH-SGDĐT?",
            ("GIÁM ĐỐC Đinh Khắc Mẫu",),
            ((PLAN, "người ký"),),
        ),
        id="who signed",
    ),
    pytest.param(
        Row(
            Intent.PERSON,
            "Hiệu trưởng trường Hoa Ban là ai?",
            "Who is the principal of Hoa Ban school?",
            ("HIỆU TRƯỞNG Vàng Thị Minh Họa",),
            ((REPORT, "người ký"),),
        ),
        id="a person by office",
    ),
    pytest.param(
        Row(
            Intent.ISSUED,
            "Kế hoạch 45/KH-SGDĐT ban hành khi nào?",
            "When was plan 45/KH-SGDĐT issued?",
            ("ngày 18 tháng 02 năm 2024",),
            ((PLAN, "địa danh, thời gian"),),
        ),
        id="when it was issued",
    ),
    pytest.param(
        Row(
            Intent.EFFECT,
            "Quyết định 19/2023/QĐ-UBND có hiệu lực từ ngày nào?",
            "When does Decision 19/2023/QĐ-UBND take effect?",
            ("có hiệu lực thi hành kể từ ngày 10 tháng 8 năm 2023",),
            ((RULES, "Điều 5.1"),),
        ),
        id="from when it is in force",
    ),
    pytest.param(
        Row(
            Intent.REPLACED,
            "Quyết định 19/2023/QĐ-UBND thay thế quyết định nào?",
            "Which decision does Decision 19/2023/QĐ-UBND replace?",
            ("7/2015/QĐ-UBND",),
            ((RULES, "Điều 5.2"),),
        ),
        id="what it replaces",
    ),
    pytest.param(
        Row(
            Intent.NUMBER,
            "Kế hoạch của Sở Lam Hải số bao nhiêu?",
            "What number is the plan of Lam Hải?",
            ("45/KH-SGDĐT",),
            ((PLAN, "số, ký hiệu"),),
        ),
        id="its number",
    ),
    pytest.param(
        Row(
            Intent.NUMBER,
            "Công văn Mỹ Lạc số bao nhiêu?",
            "What number is the letter of Mỹ Lạc?",
            ("Số: /PGDĐT",),
            ((LETTER, "số, ký hiệu"),),
        ),
        id="a number left blank is shown blank",
    ),
    pytest.param(
        Row(
            Intent.RECIPIENTS,
            "Nơi nhận kế hoạch 45/KH-SGDĐT là những ai?",
            "Who receives plan 45/KH-SGDĐT?",
            ("Ban Dân vận Tỉnh ủy",),
            ((PLAN, "nơi nhận"),),
        ),
        id="who receives it",
    ),
    pytest.param(
        Row(
            Intent.RECIPIENTS,
            "Công văn của Mỹ Lạc gửi cho ai?",
            "To whom is the letter of Mỹ Lạc addressed?",
            ("Kính gửi: Hiệu trưởng các trường tiểu học trong huyện",),
            ((LETTER, "kính gửi"),),
        ),
        id="to whom a letter is addressed",
    ),
    pytest.param(
        Row(
            Intent.BASIS,
            "Kế hoạch 45/KH-SGDĐT căn cứ vào những văn bản nào?",
            "What is plan 45/KH-SGDĐT based on?",
            ("88/CT-TTg", "717-QĐ/TU"),
            ((PLAN, "căn cứ.1"), (PLAN, "căn cứ.2")),
        ),
        id="what it rests on",
    ),
    pytest.param(
        Row(
            Intent.MENTIONS,
            "Kế hoạch 45/KH-SGDĐT được nhắc tới trong văn bản nào?",
            "In which papers is 45/KH-SGDĐT cited in passing, and cited by whom?",
            ("45/KH-SGDĐT",),
            ((REPORT, "II.3"),),
        ),
        id="where it is mentioned",
    ),
    pytest.param(
        Row(
            Intent.HOLDINGS,
            "Trong thư viện có những văn bản nào của năm 2023?",
            "Which documents of 2023 are in the library?",
            ("hòm thư góp ý trong trường học",),
            ((RULES, "tên loại, trích yếu"),),
        ),
        id="what is here",
    ),
    pytest.param(
        Row(
            Intent.WHICH_DOCUMENT,
            "Sở Lam Hải thực hiện kế hoạch nào về trường học hạnh phúc?",
            "Which plan on trường học hạnh phúc does Lam Hải carry out?",
            ("Kế hoạch số 233/KH-UBND ngày 30/11/2023",),
            ((PLAN, "II.3"),),
        ),
        id="which paper",
    ),
    pytest.param(
        Row(
            Intent.SUBJECT,
            "Quyết định của Sơn Khê về việc gì?",
            "What is the decision of Sơn Khê about?",
            ("hòm thư góp ý trong trường học",),
            ((RULES, "tên loại, trích yếu"),),
        ),
        id="what it is about",
    ),
    pytest.param(
        Row(
            Intent.LEADER,
            "Kế hoạch 45/KH-SGDĐT giao ai chủ trì xây dựng trường học hạnh phúc?",
            "Who leads the building of trường học hạnh phúc in plan 45?",
            ("Phòng Chính trị, tư tưởng của Sở",),
            ((PLAN, "II.3.-1"),),
        ),
        id="who leads",
    ),
    pytest.param(
        Row(
            Intent.ACTOR,
            "Đơn vị nào có trách nhiệm kiểm tra đột xuất ở Lam Hải?",
            "Who is responsible for the inspections of Lam Hải?",
            ("Thanh tra Sở kiểm tra đột xuất",),
            ((PLAN, "III.2"),),
        ),
        id="who acts",
    ),
    pytest.param(
        Row(
            Intent.PERIOD,
            "Trường học hạnh phúc của Lam Hải thực hiện trong giai đoạn nào?",
            "Over which period does Lam Hải build trường học hạnh phúc?",
            ("giai đoạn 2023-2027",),
            ((PLAN, "II.3"),),
        ),
        id="over what time",
    ),
    pytest.param(
        Row(
            Intent.SECTION,
            "Mục II.2 kế hoạch 45/KH-SGDĐT viết gì?",
            "What does section II.2 of plan 45/KH-SGDĐT say?",
            ("chợ sách cũ", "dạy bơi", "đường dây nóng"),
            ((PLAN, "II.2"), (PLAN, "II.2.-1"), (PLAN, "II.2.-2"), (PLAN, "II.2.-3")),
        ),
        id="a place and what is under it",
    ),
    pytest.param(
        Row(
            Intent.COUNT,
            "Trường Hoa Ban có bao nhiêu học sinh?",
            "How many students does Hoa Ban school have?",
            ("612 học sinh",),
            ((REPORT, "I.1"),),
        ),
        id="how many",
    ),
    pytest.param(
        Row(
            Intent.LIST,
            "Trường Hoa Ban gặp những khó khăn gì?",
            "What are the difficulties of Hoa Ban school?",
            ("ngập khi mưa lớn", "ở trọ xa nhà"),
            ((REPORT, "I.3.-1"), (REPORT, "I.3.-2")),
        ),
        id="a list, whole and in order",
    ),
    pytest.param(
        Row(
            Intent.FACT,
            "Trường Hoa Ban đề nghị huyện cấp kinh phí để làm gì?",
            "Why does Hoa Ban school ask the district for funds?",
            ("nâng nền sân trường",),
            ((REPORT, "III.đoạn 1"),),
        ),
        id="a plain fact",
    ),
]


@pytest.mark.parametrize("row", ANSWERED)
def test_each_sort_of_question_is_answered_where_the_paper_says_it(
    library: Library, row: Row
) -> None:
    reply = answered(library, row.vietnamese)
    assert (reply.question.intent, reply.question.language) == (row.intent, "vi")
    assert [one for one in row.words if one not in reply.text] == []
    assert places(reply) == row.cited


@pytest.mark.parametrize("row", ANSWERED)
def test_without_diacritics_claims_and_citations_are_the_same(library: Library, row: Row) -> None:
    accented, plain = (
        answered(library, q) for q in (row.vietnamese, without_marks(row.vietnamese))
    )
    assert plain.claims == accented.claims
    assert plain.citations == accented.citations
    assert plain.notes == accented.notes


@pytest.mark.parametrize("row", ANSWERED)
def test_an_english_question_is_answered_from_the_same_place(library: Library, row: Row) -> None:
    reply = answered(library, row.english)
    assert (reply.question.intent, reply.question.language) == (row.intent, "en")
    assert [one for one in row.words if one not in reply.text] == []
    assert set(row.cited) & set(places(reply))


def test_every_sort_of_question_has_a_way_to_be_answered() -> None:
    rows = [param.values[0] for param in ANSWERED]
    tried = {row.intent for row in rows if isinstance(row, Row)}
    elsewhere = {Intent.HEADED, Intent.CHAT, Intent.HOLDINGS, Intent.PROPOSER}
    standing = {
        row.intent
        for param in test_standing.ROWS
        if isinstance(row := param.values[0], test_standing.Row)
    }
    assert tried | elsewhere | standing == set(Intent)


def test_a_part_named_by_its_heading_is_told_whole(library: Library) -> None:
    reply = answered(library, "Phần Tổ chức thực hiện của Sở Lam Hải nêu gì?")
    assert reply.question.intent == Intent.HEADED
    assert places(reply) == ((PLAN, "III.1"), (PLAN, "III.2"))  # their citations name the part


def test_asked_what_a_document_says_its_title_is_told(library: Library) -> None:
    for question in ("Kế hoạch 45/KH-SGDĐT nói gì?", "Sở Lam Hải yêu cầu gì?"):
        assert places(answered(library, question)) == ((PLAN, "tên loại, trích yếu"),)


def test_what_a_regulation_says_of_a_matter_is_not_its_title(library: Library) -> None:
    reply = answered(library, "Quyết định 19/2023/QĐ-UBND quy định gì về mái che?")
    assert places(reply) == ((RULES, "Điều 2.1"),)
    reply = answered(library, "Quyết định 19/2023/QĐ-UBND quy định gì?")
    assert places(reply) == ((RULES, "tên loại, trích yếu"),)


def test_asked_for_nothing_in_particular_its_sections_are_told_too(library: Library) -> None:
    assert "II NHIỆM VỤ" in answered(library, "Sở Lam Hải yêu cầu gì?").notes[0]


def test_several_documents_named_are_answered_one_by_one(library: Library) -> None:
    reply = answered(library, "45/KH-SGDĐT và 62/BC-THCSHB do ai ký?")
    assert places(reply) == ((PLAN, "người ký"), (REPORT, "người ký"))
    reply = answered(library, "45/KH-SGDĐT và 62/BC-THCSHB về việc gì?")
    assert places(reply) == ((PLAN, "tên loại, trích yếu"), (REPORT, "tên loại, trích yếu"))


def test_what_is_asked_of_one_place_is_answered_from_there_alone(library: Library) -> None:
    reply = answered(library, "Điều 2 của Quyết định 19/2023/QĐ-UBND: có bao nhiêu hòm thư?")
    assert places(reply) == ((RULES, "Điều 2.2"),)


def test_the_english_frame_is_english_and_quotes_are_vietnamese(library: Library) -> None:
    for question in ("When must schools send the Lam Hải report?", "Who must report to Lam Hải?"):
        for claim in answered(library, question).claims:
            outside = claim.text.split("“")[0] + "".join(
                part.split("“")[0] for part in claim.text.split("”")[1:]
            )
            assert not has_diacritics(outside)
            assert has_diacritics(claim.text)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        pytest.param(
            "Sơn Khê có cho công khai tên người gửi thư không?",
            "Không được công khai tên người gửi thư.",
            id="must not",
        ),
        pytest.param(
            "Công văn Mỹ Lạc có cho thu tiền của phụ huynh không?",
            "Không thu tiền của phụ huynh khi tổ chức phong trào.",
            id="do not",
        ),
    ],
)
def test_a_sentence_that_forbids_is_quoted_with_its_negation(
    library: Library, question: str, claim: str
) -> None:
    assert answered(library, question).claims[0].text == claim
