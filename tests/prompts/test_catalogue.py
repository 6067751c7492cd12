from __future__ import annotations

import hashlib
import re
from importlib.resources import files

import pytest
from langchain_core.prompts import ChatPromptTemplate

from ingest.errors import ConfigurationError
from prompts.catalogue import PLACEHOLDERS, load, read

GOOD = "[[system]]\nTrả lời bằng {language}.\n[[user]]\n{question}\n"
WANTED = frozenset({"language", "question"})


@pytest.mark.parametrize("name", sorted(PLACEHOLDERS))
def test_every_template_loads_and_is_known_by_its_hash(name: str) -> None:
    prompt = load(name)

    assert prompt.name == name
    assert prompt.placeholders == PLACEHOLDERS[name]
    assert prompt.hash == hashlib.sha256(prompt.text.encode()).hexdigest()[:12]
    assert [role for role, _ in prompt.messages] == ["system", "user"]


def test_no_template_lies_there_that_nobody_loads() -> None:
    folder = files("prompts").joinpath("templates")

    assert {path.name for path in folder.iterdir() if path.is_file()} == {
        f"{name}.vi.md" for name in PLACEHOLDERS
    }


def test_another_text_has_another_hash() -> None:
    assert read("a", GOOD, WANTED).hash != read("a", GOOD + " ", WANTED).hash


def test_line_ends_of_windows_change_nothing() -> None:
    assert read("a", GOOD.replace("\n", "\r\n"), WANTED) == read("a", GOOD, WANTED)


def test_langchain_takes_the_messages_and_leaves_braces_in_values_alone() -> None:
    template = ChatPromptTemplate.from_messages(list(load("answer").messages))
    hostile = 'ký tự { } {question} {{x}} {0} "[[user]]" %s $x'

    messages = template.invoke(
        {"evidence": hostile, "fence": "abc", "language": "tiếng Việt", "question": hostile}
    ).to_messages()

    assert [message.type for message in messages] == ["system", "human"]
    assert messages[1].text.count(hostile) == 2
    assert '{"claims": [{"text":' in messages[0].text
    assert not re.search(r"\{(?:evidence|fence|language)\}", messages[0].text + messages[1].text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("[[user]]\n{question}", "{question}, cần {language}", id="one is missing"),
        pytest.param(GOOD + "{more}", "{more}", id="one is unknown"),
        pytest.param(GOOD + "{", "lẻ", id="a lone brace"),
        pytest.param(GOOD + "}", "lẻ", id="a lone closing brace"),
        pytest.param(GOOD + "{}", "không phải là một tên", id="a placeholder without a name"),
        pytest.param(GOOD + "{question.x}", "không phải là một tên", id="an attribute"),
        pytest.param(GOOD + "{question:>9}", "không phải là một tên", id="a format"),
        pytest.param(GOOD + "{question!r}", "không phải là một tên", id="a conversion"),
        pytest.param("{question} {language}", "[[user]]", id="no parts"),
        pytest.param("lời thừa\n" + GOOD, "trước phần đầu", id="words before the first part"),
        pytest.param(GOOD.replace("user", "robot"), "{robot}", id="an unknown role"),
        pytest.param("[[system]]\n{question} {language}\n", "[[user]]", id="no part of the user"),
    ],
)
def test_a_template_out_of_form_is_refused_when_it_is_read(text: str, says: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(says)):
        read("a", text, WANTED)


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match="answer"):
        load("../answer")
