"""What a claim says in words, and its quotes do not."""

from __future__ import annotations

import pytest

from assistant.grounding import check_claim

QUOTE = "Báo cáo 6 tháng trước ngày 05/6/2024 và báo cáo năm trước ngày 05/12/2024."


@pytest.mark.parametrize(
    "claim",
    [
        "Báo cáo năm trước ngày mười lăm tháng mười hai.",
        "Báo cáo năm trước tháng mười một.",
        "The annual report is due before the fifteenth of December.",
        "Gửi ba báo cáo trước ngày 05/12/2024.",
        "Three reports are due before 05/12/2024.",
        "Nobody reports before 05/12/2024.",
        "Bãi bỏ báo cáo năm trước ngày 05/12/2024.",
        "Hoãn báo cáo năm.",
        "The annual report is optional.",
        "Báo cáo năm gửi trước ngày 05/6/2024.",
        "Báo cáo quý trước ngày 05/6/2024.",
        "The quarterly report is due before 05/6/2024.",
    ],
)
def test_what_the_quote_does_not_carry_is_a_problem(claim: str) -> None:
    assert check_claim(claim, [QUOTE])


@pytest.mark.parametrize(
    "claim",
    [
        "Báo cáo sáu tháng trước ngày 05/6/2024.",
        "The annual report is due before 05/12/2024.",
        "The six-month report is due before 05/6/2024.",
    ],
)
def test_a_number_in_words_may_stand_in_figures(claim: str) -> None:
    assert check_claim(claim, [QUOTE]) == ()


def test_words_that_stand_in_the_quote_are_no_problem() -> None:
    quote = "Bãi bỏ ba mươi mốt thủ tục; báo cáo hằng quý, hai lần một năm."
    assert check_claim(quote.removesuffix("."), [quote]) == ()
    assert check_claim("Bãi bỏ 31 thủ tục.", [quote]) != ()  # figures are facts of their own
