"""Where a search finds the gold paragraph: first, among the first five, or not."""

from __future__ import annotations

import pytest

from assistant.answer import Asked, Refusal, RefusalReason
from assistant.evaluation import evaluate, judge
from assistant.gold_questions import About, Expectation, GoldQuestion, GoldQuote, Style
from ingest.document import DocumentSummary
from tests.assistant.passages import PLAN, passage
from vectorstore.evidence import Evidence

LETTER = DocumentSummary(
    id="b", number=None, kind="Công văn", title="Trồng cây", issuer=None, issued_on=None
)
LIMIT = "báo cáo trước ngày 05/3/2024"
PLACE = "gửi về văn phòng nhà trường"
REFUSED = Refusal(
    reason=RefusalReason.NOT_IN_LIBRARY,
    text="Không có.",
    nearest=(),
    question=Asked(intent="fact", language="vi", standalone="…"),
)


def gold(quote: str, address: str | None = None) -> GoldQuote:
    return GoldQuote(document="12/KH-SGDĐT", quote=quote, address=address)


def question(name: str, *quotes: GoldQuote) -> GoldQuestion:
    return GoldQuestion(
        id=name,
        question=name,
        style=Style.PLAIN,
        about=About.DEADLINE,
        expect=Expectation.ANSWER if quotes else Expectation.REFUSAL,
        reason=None if quotes else RefusalReason.OUT_OF_SCOPE,
        gold=quotes,
    )


def found(*texts: str, document: DocumentSummary = PLAN) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(passage=passage(text, name=f"p{rank}"), document=document, score=0.0, rank=rank)
        for rank, text in enumerate(texts, 1)
    )


def test_it_is_counted_for_questions_with_an_answer() -> None:
    results = {
        "first": found(f"3. Đơn vị {PLACE}."),
        "second": found("Mỗi lớp một khẩu hiệu.", LIMIT),
        "sixth": found(*["Mỗi lớp một khẩu hiệu."] * 5, LIMIT),
        "of another document": found(PLACE, document=LETTER),
        "no answer": found(PLACE),
    }
    both = (gold("trước ngày **05/3/2024**"), gold(PLACE))
    questions = [question(name, *(() if name == "no answer" else both)) for name in results]
    total = evaluate(questions, ask=lambda _, __: REFUSED, search=results.__getitem__).total
    assert (total.first, total.in_five, total.searched) == (1, 2, 4)
    assert (total.found_first, total.found_in_five) == (0.25, 0.5)


def test_without_a_search_there_is_nothing_to_count() -> None:
    total = evaluate([question("asked", gold(PLACE))], ask=lambda _, __: REFUSED).total
    assert (total.searched, total.found_first, total.found_in_five) == (0, None, None)


@pytest.mark.parametrize(
    ("address", "rank"),
    [
        pytest.param(None, 1, id="anywhere"),
        pytest.param("III.3", 1, id="at the address"),
        pytest.param("III", 1, id="under the address"),
        pytest.param("IV", None, id="elsewhere"),
    ],
)
def test_a_gold_address_is_held_against_the_passage(address: str | None, rank: int | None) -> None:
    asked = question("asked", gold(LIMIT, address))
    assert judge(asked, REFUSED, found(LIMIT)).found_at == rank
