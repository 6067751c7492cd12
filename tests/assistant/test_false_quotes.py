"""A thousand false quotes: none is accepted. A thousand true ones: all but a few are."""

from __future__ import annotations

from collections import Counter

from assistant.grounding import verify_quote
from tests.assistant.quotations import FALSE_RULES, false_quotes, true_quotes

MANY = 1_000
ACCEPTED = 0.995


def test_no_false_quote_is_accepted() -> None:
    quotes = false_quotes()
    accepted = [each for each in quotes if verify_quote(each.quote, each.passage) is not None]

    assert accepted == []
    assert len(quotes) >= MANY
    made = Counter(each.rule for each in quotes)
    assert made.keys() == set(FALSE_RULES)
    assert min(made.values()) >= 10


def test_true_quotes_are_accepted() -> None:
    quotes = true_quotes()
    refused = [each for each in quotes if verify_quote(each.quote, each.passage) is None]

    assert len(quotes) >= MANY
    assert len(refused) <= (1 - ACCEPTED) * len(quotes), refused[:5]
