from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from assistant.answer import (
    Answer,
    Asked,
    Citation,
    CitationState,
    Claim,
    Mode,
    Refusal,
    RefusalReason,
    Reply,
)
from assistant.evaluation import characters_shown, evaluate, is_in, judge, names, summarise
from assistant.gold_questions import (
    About,
    Expectation,
    GoldQuestion,
    GoldQuote,
    Style,
    read_questions,
)
from ingest.document import DocumentSummary
from ingest.errors import ConfigurationError

ASKED = Asked(intent="fact", language="vi", standalone="…")
PLAN = DocumentSummary(
    id="a", number="12/KH-THCS", kind="Kế hoạch", title="Trồng cây", issuer=None, issued_on=None
)
LETTER = DocumentSummary(
    id="b",
    number=None,
    kind="Công văn",
    title="V/v hưởng ứng “Tết trồng cây” năm 2024",
    issuer=None,
    issued_on=None,
)
DEADLINE = GoldQuote(document="12/KH-THCS", quote="trước ngày **05/3/2024**")
PLACE = GoldQuote(document="12/KH-THCS", quote="gửi về văn phòng nhà trường")


def citation(
    quote: str,
    *,
    n: int = 1,
    document: DocumentSummary = PLAN,
    address: str = "II.1",
    state: CitationState = CitationState.VERBATIM,
) -> Citation:
    return Citation(
        n=n,
        citation_id=f"c{n}",
        passage_id=f"p{n}",
        document=document,
        address=address,
        label=address,
        quote=quote,
        start=0,
        end=len(quote),
        state=state,
    )


def answer(text: str, *citations: Citation) -> Answer:
    claim = Claim(text=text, citations=tuple(c.n for c in citations))
    return Answer(
        mode=Mode.EXTRACTIVE, text=text, claims=(claim,), citations=citations, question=ASKED
    )


def refusal(reason: RefusalReason, *nearest: Citation) -> Refusal:
    return Refusal(reason=reason, text="Không có.", nearest=nearest, question=ASKED)


def asked_for(
    *gold: GoldQuote, accept: tuple[GoldQuote, ...] = (), facts: tuple[str, ...] = ()
) -> GoldQuestion:
    return GoldQuestion(
        id="q1",
        question="Khi nào?",
        style=Style.PLAIN,
        about=About.DEADLINE,
        expect=Expectation.ANSWER,
        gold=gold,
        accept=accept,
        facts=facts,
    )


TO_REFUSE = GoldQuestion(
    id="q2",
    question="Trời có mưa không?",
    style=Style.UNACCENTED,
    about=About.OTHER,
    expect=Expectation.REFUSAL,
    reason=RefusalReason.OUT_OF_SCOPE,
    reasons=(RefusalReason.NOT_IN_LIBRARY,),
)
WHOLE = "Báo cáo gửi về văn phòng nhà trường trước ngày 05/3/2024."


@pytest.mark.parametrize(
    ("reply", "right"),
    [
        pytest.param(answer("05/3/2024", citation(WHOLE)), True, id="one quote shows both"),
        pytest.param(
            answer(
                "05/3/2024",
                citation("gửi về văn phòng nhà trường"),
                citation("trước ngày 05/3/2024", n=2),
            ),
            True,
            id="two quotes show one each",
        ),
        pytest.param(
            answer("05/3/2024", citation("nộp trước ngày 05/3/2024")), False, id="one is missing"
        ),
        pytest.param(
            answer("05/3/2024", citation(WHOLE, document=LETTER)), False, id="another document"
        ),
        pytest.param(
            answer("05/3/2024", citation(WHOLE, state=CitationState.NOT_FOUND)),
            False,
            id="a quote that is not in its passage shows nothing",
        ),
        pytest.param(answer("tháng 3", citation(WHOLE)), False, id="the fact is not in the text"),
        pytest.param(refusal(RefusalReason.NOT_IN_LIBRARY), False, id="refused without cause"),
    ],
)
def test_an_answer_is_right_when_every_gold_quote_and_fact_is_there(
    reply: Reply, *, right: bool
) -> None:
    assert judge(asked_for(DEADLINE, PLACE, facts=("05/3/2024",)), reply).right is right


@pytest.mark.parametrize(
    ("fact", "text", "stands"),
    [
        pytest.param("05/3/2024", "hạn là 05/03/2024 [1]", True, id="a leading zero more"),
        pytest.param("5/3/2024", "ngày 05 tháng 3 năm 2024", True, id="written out"),
        pytest.param("10/2020", "ngày   tháng 10 năm 2020", True, id="the day was left blank"),
        pytest.param("Giám đốc", "người ký: GIÁM ĐỐC", True, id="in capitals"),
        pytest.param("thủy lợi", "ngành thuỷ lợi", True, id="the other tone placement"),
        pytest.param("32", "132 trường", False, id="part of a longer number"),
        pytest.param("5/3/2024", "15/3/2024", False, id="part of another date"),
        pytest.param("cấp huyện", "cap huyen", False, id="diacritics count"),
        pytest.param("435.000", "trợ cấp 435.000đồng", True, id="its unit right behind"),
        pytest.param("43/2017", "Quyết định 43/2017/QĐ-UBND", True, id="its symbol behind"),
        pytest.param("12", "ngày 12/2019", False, id="the month of a date"),
        pytest.param("17", "Quyết định 43/2017/QĐ-UBND", False, id="the end of a year"),
    ],
)
def test_a_fact_stands_in_the_text_however_its_number_or_date_is_written(
    fact: str, text: str, *, stands: bool
) -> None:
    judgement = judge(asked_for(DEADLINE, facts=(fact,)), answer(text, citation(WHOLE)))
    assert judgement.missing_facts == (() if stands else (fact,))


@pytest.mark.parametrize(
    ("cited", "right"),
    [
        pytest.param(citation(WHOLE), True, id="contains a gold quote"),
        pytest.param(citation("05/3/2024"), True, id="is contained in one"),
        pytest.param(citation("Mỗi lớp trồng hai cây."), True, id="an accepted quote"),
        pytest.param(citation("Mỗi lớp một khẩu hiệu."), False, id="overlaps nothing"),
        pytest.param(citation("5/3/2024"), False, id="cuts a date in two"),
        pytest.param(citation(WHOLE, document=LETTER), False, id="of another document"),
    ],
)
def test_a_citation_is_right_when_it_overlaps_a_known_quote_of_its_document(
    cited: Citation, *, right: bool
) -> None:
    accepted = GoldQuote(document="12/KH-THCS", quote="Mỗi lớp trồng hai cây")
    judgement = judge(asked_for(DEADLINE, accept=(accepted,)), answer("…", cited))
    assert (cited in judgement.right_citations) is right
    assert (cited in judgement.wrong_citations) is not right


@pytest.mark.parametrize(
    ("address", "right"),
    [
        pytest.param("II.3", True, id="the place itself"),
        pytest.param("II.3.-2", True, id="a bullet below it"),
        pytest.param("II.30", False, id="another number that starts alike"),
        pytest.param("II.4.-2", False, id="the same words elsewhere"),
    ],
)
def test_words_that_stand_in_several_places_count_only_where_the_address_says(
    address: str, *, right: bool
) -> None:
    gold = GoldQuote(document="12/KH-THCS", quote="Chủ trì: tổ hành chính", address="II.3")
    reply = answer("…", citation("Chủ trì: tổ hành chính.", address=address))
    assert judge(asked_for(gold), reply).right is right


@pytest.mark.parametrize(
    ("words", "document", "named"),
    [
        pytest.param("12/KH-THCS", PLAN, True, id="by number"),
        pytest.param("12 /KH-THCS", PLAN, True, id="a space in the number"),
        pytest.param("2/KH-THCS", PLAN, False, id="the end of a number"),
        pytest.param("hưởng ứng Tết trồng cây", LETTER, True, id="first words, no V/v, no quotes"),
        pytest.param("HUONG UNG tet", LETTER, True, id="case and diacritics folded"),
        pytest.param("Tết trồng cây", LETTER, False, id="words, but not the first"),
        pytest.param("hưởng ứng Tết tr", LETTER, False, id="half a word"),
    ],
)
def test_a_document_is_named_by_its_number_or_the_first_words_of_its_title(
    words: str, document: DocumentSummary, *, named: bool
) -> None:
    assert names(words, document) is named


def test_a_refusal_is_right_when_expected_and_its_reason_is_told_apart() -> None:
    best = judge(TO_REFUSE, refusal(RefusalReason.OUT_OF_SCOPE))
    other = judge(TO_REFUSE, refusal(RefusalReason.NOT_IN_LIBRARY))
    poor = judge(TO_REFUSE, refusal(RefusalReason.FALSE_PREMISE))
    assert [j.right for j in (best, other, poor)] == [True, True, True]
    assert [j.reason_matches for j in (best, other, poor)] == [True, True, False]


def test_every_citation_of_an_answer_that_should_have_been_a_refusal_is_wrong() -> None:
    judgement = judge(TO_REFUSE, answer("Có mưa.", citation(WHOLE)))
    assert not judgement.right
    assert judgement.reason_matches is None
    assert judgement.wrong_citations == (citation(WHOLE),)


def test_characters_count_what_the_quotes_say_once() -> None:
    twice = "05/3/2024 rồi lại trước ngày 05/3/2024"
    judgement = judge(asked_for(DEADLINE, PLACE), answer("…", citation(twice)))
    assert judgement.cited_characters == len(twice)
    assert judgement.relevant_characters == len("trước ngày 05/3/2024")
    assert judgement.gold_characters == len("trước ngày 05/3/2024gửi về văn phòng nhà trường")
    assert judgement.shown_characters == len("trước ngày 05/3/2024")


def test_a_part_of_a_gold_quote_shows_its_own_characters_only() -> None:
    reply = answer("…", citation("05/3/2024"), citation("ngày 05/3/2024", n=2))
    judgement = judge(asked_for(DEADLINE), reply)
    assert (
        judgement.relevant_characters
        == judgement.cited_characters
        == len("05/3/2024ngày 05/3/2024")
    )
    assert judgement.shown_characters == len("ngày 05/3/2024")


def test_the_report_counts_in_total_and_by_group_and_lists_what_went_wrong() -> None:
    deadline = asked_for(DEADLINE, PLACE)
    recipient = dataclasses.replace(
        deadline, id="q3", question="Gửi ai?", about=About.RECIPIENT, style=Style.ENGLISH
    )
    stray = citation("Mỗi lớp một khẩu hiệu.", n=2)
    replies: dict[str, Reply] = {
        deadline.question: answer("…", citation(WHOLE), stray),
        recipient.question: answer("…", citation("trước ngày 05/3/2024")),
        TO_REFUSE.question: refusal(RefusalReason.FALSE_PREMISE, citation(WHOLE)),
    }
    report = evaluate((deadline, recipient, TO_REFUSE), ask=lambda question, _: replies[question])
    total = report.total
    assert (total.answers_right, total.answers_expected, total.answer_accuracy) == (1, 2, 0.5)
    assert (total.refusal_accuracy, total.reason_accuracy) == (1.0, 0.0)
    assert total.accuracy == pytest.approx(2 / 3)
    assert (total.citations_right, total.citations) == (2, 3)
    assert total.citation_precision == pytest.approx(2 / 3)
    assert (total.citation_recall, total.gold_quotes) == (0.75, 4)
    assert [failure.question.id for failure in report.failures] == ["q3"]
    assert report.failures[0].missing_quotes == (PLACE,)
    assert report.wrong_citations == ((deadline, stray),)
    assert {about: score.accuracy for about, score in report.by_about} == {
        About.DEADLINE: 1.0,
        About.RECIPIENT: 0.0,
        About.OTHER: 1.0,
    }
    assert {style: score.citations for style, score in report.by_style} == {
        Style.PLAIN: 2,
        Style.UNACCENTED: 0,
        Style.ENGLISH: 1,
    }


def test_a_share_of_nothing_is_none_rather_than_nought() -> None:
    total = summarise(()).total
    assert total.answer_accuracy is None
    assert total.citation_precision is None
    assert total.character_recall is None
    assert total.found_first is None
    assert total.found_in_five is None


def test_characters_shown_counts_a_repeated_quote_once_and_the_nearest_of_a_refusal() -> None:
    reply = answer("…", citation("một hai"), citation("một hai", n=2), citation("ba", n=3))
    assert characters_shown(reply) == len("một hai" + "ba")
    assert characters_shown(refusal(RefusalReason.NOT_IN_LIBRARY, citation("một hai"))) == 7


def test_comparison_is_canonical_and_on_token_boundaries() -> None:
    assert is_in("hoà giải [bookmark: b1]ở *cơ sở*", "việc hòa  giải\nở cơ sở")
    assert not is_in("05/12", "ngày 05/12/2019")
    assert not is_in("**", "ngày 05/12/2019")


def line(**changes: object) -> str:
    good: dict[str, object] = {
        "id": "q1",
        "question": "Khi nào?",
        "style": "plain",
        "about": "deadline",
        "expect": "answer",
        "reason": None,
        "gold": [{"document": "12/KH-THCS", "quote": "trước ngày 05/3/2024"}],
        "accept": [],
        "facts": ["05/3/2024"],
    }
    return json.dumps({**good, **changes}, ensure_ascii=False)


def test_a_question_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    to_refuse = line(id="q2", expect="refusal", reason="out_of_scope", gold=[], facts=[])
    path.write_text(f"\ufeff{line()}\r\n\n{to_refuse}\n", encoding="utf-8")
    first, second = read_questions(path)
    assert first.gold == (GoldQuote(document="12/KH-THCS", quote="trước ngày 05/3/2024"),)
    assert (first.style, first.about, first.facts) == (
        Style.PLAIN,
        About.DEADLINE,
        ("05/3/2024",),
    )
    assert (second.expect, second.reason) == (Expectation.REFUSAL, RefusalReason.OUT_OF_SCOPE)


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        pytest.param("{", "JSON", id="cut short"),
        pytest.param("[]", "JSON", id="not an object"),
        pytest.param(line(id="q2", style="shouted"), "«style»", id="an unknown style"),
        pytest.param(line(id="q2", colour="red"), "«colour»: trường lạ", id="an unknown field"),
        pytest.param(
            line(id="q2", gold=[{"document": "12/KH-THCS"}]), "«gold.0.quote»: thiếu", id="no quote"
        ),
        pytest.param(
            line(id="q2", gold=[{"document": "12/KH-THCS", "quote": "**"}]),
            "«gold.0»",
            id="a quote of nothing but emphasis",
        ),
        pytest.param(line(id="q2", gold=[]), "phải có «gold»", id="an answer without gold"),
        pytest.param(
            line(id="q2", expect="refusal", reason="out_of_scope"),
            "không có «gold»",
            id="a refusal with gold",
        ),
        pytest.param(line(id="q2", question=" "), "không được để trống", id="no question"),
        pytest.param(line(), "id «q1» đã dùng", id="the same id twice"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(bad: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"{line()}\n\n{bad}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_questions(path)
    assert "dòng 3:" in str(caught.value)
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"\xff\xfe\x00", id="not UTF-8"),
        pytest.param(b"\n\n", id="no question in it"),
    ],
)
def test_a_file_that_holds_no_question_is_refused(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigurationError, match="ệp câu hỏi"):
        read_questions(path)
