"""What a question asks for, and in which language, is read off its words alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question import Language, Question, understand
from assistant.reading.intent_cues import INTENT_CUES
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import (
    ABBREVIATED_KINDS,
    COMPOUNDS,
    CUE_PHRASES,
    FUNCTION_WORDS,
    OFFICE_PREFIX,
    OUT_OF_SCOPE,
    PROVINCES,
    SMALL_TALK,
)
from assistant.topic_words import counted_things, topic_runs
from ingest.text import folded
from tests.assistant.library import without_marks
from tests.ending import ended

# Intent, the question in Vietnamese, the same in English.
ASKED = [
    pytest.param(
        Intent.DEADLINE,
        "Báo cáo dân vận nộp chậm nhất khi nào?",
        "When must schools submit the report?",
        id="by when a report is due",
    ),
    pytest.param(
        Intent.DEADLINE,
        "Phải báo cáo gì trước ngày 10/12?",
        "What must we report by 10 December?",
        id="what is due by a day",
    ),
    pytest.param(
        Intent.CHANNEL,
        "Gửi báo cáo qua địa chỉ email nào?",
        "Which address should the report be sent to?",
        id="through what",
    ),
    pytest.param(
        Intent.RECIPIENTS,
        "Nơi nhận của kế hoạch gồm những ai?",
        "Who receives the plan?",
        id="who receives a paper",
    ),
    pytest.param(
        Intent.REPORT_TO,
        "Báo cáo kết quả gửi về đâu?",
        "The schools report to whom?",
        id="where reports go",
    ),
    pytest.param(
        Intent.REPORTERS,
        "Những đơn vị nào phải báo cáo?",
        "Who has to report?",
        id="who reports",
    ),
    pytest.param(Intent.SIGNER, "Ai ký kế hoạch này?", "Who signed the plan?", id="who signed"),
    pytest.param(
        Intent.PERSON,
        "Hiệu trưởng trường Hoa Ban là ai?",
        "Who is the principal of Hoa Ban school?",
        id="a person by office",
    ),
    pytest.param(
        Intent.ISSUED,
        "Kế hoạch được ban hành ngày nào?",
        "When was the plan issued?",
        id="when a paper was issued",
    ),
    pytest.param(
        Intent.EFFECT,
        "Quyết định này có hiệu lực từ ngày nào?",
        "When does the decision take effect?",
        id="from when it is in force",
    ),
    pytest.param(
        Intent.REPLACED,
        "Quyết định này thay thế những quyết định nào?",
        "Which decisions does it replace?",
        id="what it replaces",
    ),
    pytest.param(
        Intent.NUMBER,
        "Giấy mời của trường mang số bao nhiêu?",
        "What number is the letter?",
        id="its number",
    ),
    pytest.param(
        Intent.BASIS,
        "Kế hoạch căn cứ vào những văn bản nào?",
        "What is the plan based on?",
        id="what it rests on",
    ),
    pytest.param(
        Intent.HOLDINGS,
        "Có những văn bản nào trong thư viện?",
        "Which papers are in the library?",
        id="what is here",
    ),
    pytest.param(
        Intent.MENTIONS,
        "Luật Tố cáo được nhắc tới trong văn bản nào?",
        "Where is the law cited in these papers?",
        id="where it is mentioned",
    ),
    pytest.param(
        Intent.HOLDINGS,
        "Trong thư viện có những văn bản nào?",
        "Which documents are in the library?",
        id="what is here",
    ),
    pytest.param(
        Intent.WHICH_DOCUMENT,
        "Nghị định nào nói về dân chủ ở trường học?",
        "Which decree speaks of democracy?",
        id="which paper",
    ),
    pytest.param(
        Intent.SUBJECT,
        "Công văn của Mỹ Lạc về việc gì?",
        "What is the letter of Mỹ Lạc about?",
        id="what a paper is about",
    ),
    pytest.param(
        Intent.LEADER,
        "Cơ quan nào chủ trì việc này?",
        "Which agency leads the work?",
        id="who leads",
    ),
    pytest.param(
        Intent.ACTOR,
        "Đơn vị nào có trách nhiệm kiểm tra?",
        "Who is responsible for inspections?",
        id="who acts",
    ),
    pytest.param(
        Intent.PERIOD,
        "Chương trình kéo dài từ năm nào đến năm nào?",
        "How long does the programme run?",
        id="over what time",
    ),
    pytest.param(
        Intent.SECTION,
        "Mục II.3 viết những gì?",
        "What does section II.3 say?",
        id="a place by its number",
    ),
    pytest.param(
        Intent.COUNT,
        "Trường có bao nhiêu giáo viên?",
        "How many teachers does the school have?",
        id="how many",
    ),
    pytest.param(
        Intent.LIST,
        "Trường gặp những khó khăn gì?",
        "What are the difficulties of the school?",
        id="a list",
    ),
    pytest.param(
        Intent.FACT,
        "Hòm thư đặt ở chỗ thế nào?",
        "Where does the school keep its letter box?",
        id="a plain fact",
    ),
    pytest.param(
        Intent.PROPOSER,
        "Quyết định ban hành theo đề nghị của ai?",
        "At whose proposal was the decision made?",
        id="who proposed it",
    ),
    pytest.param(
        Intent.FUNDS,
        "Tiền tổ chức hội thi lấy từ đâu?",
        "Where does the money for the contest come from?",
        id="who pays",
    ),
    pytest.param(
        Intent.HINDRANCES,
        "Gặp khó khăn thì các trường liên hệ với ai?",
        "Whom do schools contact about difficulties?",
        id="whom to turn to",
    ),
    pytest.param(
        Intent.HINDRANCES,
        "Làm phản biện theo quy định của xã mà gặp khó thì báo về đâu?",
        "Who should be contacted about problems?",
        id="whom to turn to in other words",
    ),
    pytest.param(
        Intent.ADDRESSEES,
        "Quy chế áp dụng cho những ai?",
        "Who does the regulation apply to?",
        id="to whom it applies",
    ),
    pytest.param(
        Intent.EXCEPTIONS,
        "Quy chế không áp dụng cho trường nào?",
        "Which schools are excluded?",
        id="to whom it does not apply",
    ),
    pytest.param(
        Intent.ANSWERED,
        "Công văn này trả lời công văn nào?",
        "The letter is in reply to which letter?",
        id="what it answers",
    ),
    pytest.param(Intent.CHAT, "Xin chào", "Hello", id="a greeting"),
    pytest.param(Intent.CHAT, "Bạn là ai?", "Who are you?", id="about the program"),
    pytest.param(
        Intent.PERSON,
        "Trưởng ban là ai?",
        "Who is the head of the committee?",
        id="an office that ends as the pronoun begins",
    ),
]


@pytest.mark.parametrize(("intent", "vietnamese", "english"), ASKED)
def test_what_is_asked_for_is_seen_in_vietnamese(
    intent: Intent, vietnamese: str, english: str
) -> None:
    del english
    question = understand(vietnamese)
    assert (question.intent, question.language) == (intent, Language.VIETNAMESE)


@pytest.mark.parametrize(("intent", "vietnamese", "english"), ASKED)
def test_what_is_asked_for_is_seen_without_diacritics(
    intent: Intent, vietnamese: str, english: str
) -> None:
    del english
    question = understand(without_marks(vietnamese))
    assert (question.intent, question.language) == (intent, Language.VIETNAMESE)


@pytest.mark.parametrize(("intent", "vietnamese", "english"), ASKED)
def test_what_is_asked_for_is_seen_in_english(
    intent: Intent, vietnamese: str, english: str
) -> None:
    del vietnamese
    question = understand(english)
    assert (question.intent, question.language) == (intent, Language.ENGLISH)


def test_the_heading_of_a_part_is_asked_for_in_vietnamese_only() -> None:
    asked = "Phần Tổ chức thực hiện nêu những việc gì?"
    assert understand(asked).intent is Intent.HEADED
    assert understand(without_marks(asked)).intent is Intent.HEADED


def test_every_intent_is_in_the_tables_above() -> None:
    asked = {understand(str(row.values[1])).intent for row in ASKED}
    assert asked | {Intent.HEADED} == set(Intent)


@pytest.mark.parametrize(("intent", "vietnamese", "english"), ASKED)
def test_diacritics_change_nothing_but_the_text_shown(
    intent: Intent, vietnamese: str, english: str
) -> None:
    del intent, english
    accented, plain = understand(vietnamese), understand(without_marks(vietnamese))

    def told(question: Question) -> tuple[object, ...]:
        return (
            question.plain,
            question.intents,
            question.search,
            question.dates,
            question.address,
            topic_runs(question),
        )

    assert told(accented) == told(plain)


def test_english_may_is_not_the_vietnamese_word_for_how_many() -> None:
    assert understand("May schools take money from parents?").intent is Intent.FACT
    assert understand("Truong co may lop?").intent is Intent.COUNT


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("what reports are due", Language.ENGLISH, id="lower case, no mark"),
        pytest.param("Who signed the plan of Lam Hải?", Language.ENGLISH, id="a name with marks"),
        pytest.param("Thanks", Language.ENGLISH, id="one word"),
        pytest.param("kế hoạch by", Language.VIETNAMESE, id="one English word in Vietnamese"),
        pytest.param("so dien thoai cua phong", Language.VIETNAMESE, id="no diacritics"),
        pytest.param("email của Sở là gì", Language.VIETNAMESE, id="a loan word"),
        pytest.param("", Language.VIETNAMESE, id="nothing"),
        pytest.param("?!", Language.VIETNAMESE, id="no letters"),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: Language) -> None:
    assert understand(text).language is language


_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạềếểễệộớợửữựỳýỷỹỵ ABĐ0159/.,-?\n"


@given(st.text(alphabet=_LETTERS, max_size=120))
def test_any_text_is_understood_alike_with_and_without_diacritics(text: str) -> None:
    accented, plain = understand(text), understand(without_marks(text))
    assert accented.plain == plain.plain
    assert accented.intents == plain.intents
    assert accented.address == plain.address


HOSTILE = [
    pytest.param("a", id="one long word"),
    pytest.param("á", id="one long word with marks"),
    pytest.param("1", id="digits"),
    pytest.param(" ", id="spaces"),
    pytest.param(",", id="commas"),
    pytest.param("\n", id="line ends"),
    pytest.param("1.", id="an address without an end"),
    pytest.param("1/", id="a number without an end"),
    pytest.param("báo cáo ", id="the word that several cues begin with"),
    pytest.param("bộ ", id="the word that an office begins with"),
    pytest.param("căn cứ nào ", id="a cue many times"),
    pytest.param("kế hoạch số 45 ", id="a document many times"),
    pytest.param("những ", id="the opening of a list"),
    pytest.param("a b gì ", id="what is asked for, many times"),
    pytest.param("\u0301", id="marks without letters"),
]
_LENGTH = 100_000


@pytest.mark.parametrize("piece", HOSTILE)
def test_every_pattern_is_linear_in_the_length_of_a_question(piece: str) -> None:
    text = folded((piece * _LENGTH)[:_LENGTH])
    phrases = (CUE_PHRASES, COMPOUNDS, OFFICE_PREFIX, PROVINCES, OUT_OF_SCOPE, SMALL_TALK)
    patterns = [*phrases, *(cue for _, cue in INTENT_CUES)]

    def match() -> None:
        for pattern in patterns:
            for _ in re.finditer(pattern, text):
                pass

    ended(match)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_page_that_was_pasted_is_read_in_time(piece: str) -> None:
    def read() -> Question:
        question = understand((piece * _LENGTH)[:_LENGTH])
        topic_runs(question, ("lam hai",))
        counted_things(question)
        return question

    question = ended(read)
    assert len(question.text) < _LENGTH // 10


def test_what_a_folded_question_is_compared_with_is_folded() -> None:
    patterns = [
        CUE_PHRASES,
        COMPOUNDS,
        PROVINCES,
        OUT_OF_SCOPE,
        SMALL_TALK,
        *FUNCTION_WORDS,
        *(cue for _, cue in INTENT_CUES),
        *(part for pair in ABBREVIATED_KINDS.items() for part in pair),
    ]
    assert [words for words in patterns if without_marks(words) != words] == []
