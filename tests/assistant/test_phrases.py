"""What the assistant says of its own is there in both languages and takes the same values."""

from __future__ import annotations

from string import Formatter

import pytest

from assistant.phrases import Phrase, say
from assistant.question import Language
from ingest.text import has_diacritics

# The name of the tab on the page, in whatever language it is spoken of.
_TAB = "Thời hạn"
_VALUES = ("names", "limits", "sections", "address", "part", "numbers", "count", "problem")
_MORE = ("model", "prompt", "each", "why", "span", "issued", "asked")
_MOVED = ("what", "old", "paper", "later", "new")
VALUES = {name: name.upper() for name in (*_VALUES, *_MORE, *_MOVED)}


def test_every_phrase_is_said_in_both_languages() -> None:
    for phrase in Phrase:
        said = {language: say(phrase, language, **VALUES) for language in Language}
        assert said[Language.VIETNAMESE] != said[Language.ENGLISH]
        assert all(said.values())


@pytest.mark.parametrize("phrase", list(Phrase))
def test_both_languages_say_the_same_values(phrase: Phrase) -> None:
    vietnamese, english = (say(phrase, language, **VALUES) for language in Language)
    shown = {value for value in VALUES.values() if value in vietnamese}
    assert shown == {value for value in VALUES.values() if value in english}


@pytest.mark.parametrize("phrase", list(Phrase))
def test_english_is_english_and_vietnamese_has_its_marks(phrase: Phrase) -> None:
    assert not has_diacritics(say(phrase, Language.ENGLISH, **VALUES).replace(_TAB, ""))
    assert has_diacritics(say(phrase, Language.VIETNAMESE, **VALUES))


def test_braces_in_a_value_are_said_as_they_are() -> None:
    text = say(Phrase.NOT_MENTIONED, Language.VIETNAMESE, numbers="{x}/KH")
    assert text == "Không văn bản nào trong thư viện nhắc tới {x}/KH."
    assert [name for _, name, _, _ in Formatter().parse(text) if name] == ["x"]


def test_a_value_that_is_missing_is_an_error_and_no_gap() -> None:
    with pytest.raises(KeyError):
        say(Phrase.NOT_SAID, Language.VIETNAMESE)
