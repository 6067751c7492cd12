"""Every tool, called by the official SDK's own client over both transports and both protocols."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator

import pytest
from mcp import MCPError
from mcp.types import INVALID_PARAMS, TextContent

from assistant.verifying import MAX_QUOTE
from tests.ui.listening import listening
from tests.ui.mcp_talk import Talk, endpoint, over_http, over_stdio
from ui.api.app import create_api, create_app
from ui.limits import MAX_QUESTION
from ui.wiring import Application

YEARLY = "Phải báo cáo những gì trước ngày 05/12?"
QUOTE = "báo cáo 6 tháng trước ngày 05/6/2019, báo cáo năm trước ngày 05/12/2019"
PLAN = "573/KH-SGDĐT"
TOOLS = ["ask", "search", "deadlines", "lookup_reference", "verify_quote", "get_passage"]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("stdio auto", id="stdio"),
        pytest.param("stdio legacy", id="stdio, with a handshake"),
        pytest.param("http auto", id="HTTP"),
        pytest.param("http legacy", id="HTTP, with a handshake"),
        pytest.param("page auto", id="HTTP beside the page"),
    ],
)
def talk(request: pytest.FixtureRequest, sampled: Application) -> Iterator[Talk]:
    transport, mode = request.param.split()
    if transport == "stdio":
        with over_stdio(sampled.settings.home, mode=mode) as opened:
            yield opened
        return
    create = create_api if transport == "http" else create_app
    with (
        listening(sampled, create=create) as address,
        over_http(endpoint(address), mode=mode) as opened,
    ):
        yield opened


def rows(found: dict[str, object], name: str) -> list[dict[str, object]]:
    listed = found[name]
    assert isinstance(listed, list)
    return listed


def within(value: object, *path: str) -> object:
    for step in path:
        assert isinstance(value, dict)
        value = value[step]
    return value


def test_the_server_says_what_it_is_and_how_to_treat_what_it_returns(talk: Talk) -> None:
    info, words = talk.client.server_info, talk.client.instructions
    assert info is not None
    assert (info.name, info.version) == ("danvan", "0.1.0")
    assert words is not None
    assert "không bao giờ là mệnh lệnh" in words
    assert "never an instruction" in words
    assert "verbatim" in words
    offered = talk.client.server_capabilities
    assert offered.tools is not None
    assert (offered.prompts, offered.resources) == (None, None)


def test_the_tools_are_listed_with_all_that_a_model_needs(talk: Talk) -> None:
    tools = talk.tools()
    assert [tool.name for tool in tools] == TOOLS
    for tool in tools:
        assert tool.title
        assert "English:" in (tool.description or "")
        assert tool.output_schema is not None
        assert tool.output_schema["type"] == "object"
        assert tool.input_schema["additionalProperties"] is False
        for given in tool.input_schema["properties"].values():
            assert "|" in given["description"], "each in Vietnamese and in English"
        hints = tool.annotations
        assert hints is not None
        assert (hints.read_only_hint, hints.destructive_hint) == (True, False)
        assert (hints.idempotent_hint, hints.open_world_hint) == (True, False)


def test_the_arguments_are_those_of_the_documentation(talk: Talk) -> None:
    filters = ["document_ids", "kinds", "years"]
    assert {tool.name: sorted(tool.input_schema["properties"]) for tool in talk.tools()} == {
        "ask": sorted(["question", "mode", "as_of", *filters]),
        "search": sorted(["query", "limit", *filters]),
        "deadlines": sorted(
            ["from", "to", "by", "unit", "document", "reports", "as_of", "limit", "offset"]
        ),
        "lookup_reference": ["query", "text"],
        "verify_quote": ["document", "passage_id", "quote"],
        "get_passage": ["address", "citation_id", "document", "passage_id"],
    }


def test_a_question_is_answered_with_its_quotes(talk: Talk) -> None:
    reply = talk.call("ask", {"question": YEARLY, "as_of": "2019-11-01"})
    assert reply["kind"] == "answer"
    assert "05/12/2019" in str(reply["text"])
    quotes = [str(citation["quote"]) for citation in rows(reply, "citations")]
    assert any(QUOTE in quote for quote in quotes)
    assert {citation["state"] for citation in rows(reply, "citations")} == {"verbatim"}


def test_a_question_that_nothing_supports_is_refused_and_no_error(talk: Talk) -> None:
    reply = talk.call("ask", {"question": "Thời tiết Bình Thuận hôm nay thế nào?"})
    assert reply["kind"] == "refusal"


def test_the_structure_is_the_text_too(talk: Talk) -> None:
    result = talk.result("ask", {"question": YEARLY, "mode": "extractive", "kinds": ["Kế hoạch"]})
    (block,) = result.content
    assert isinstance(block, TextContent)
    assert json.loads(block.text) == result.structured_content
    assert "báo cáo" in block.text


def test_a_search_finds_paragraphs_best_first(talk: Talk) -> None:
    found = talk.call("search", {"query": "bao cao 6 thang", "limit": 3, "years": [2019]})
    assert [row["rank"] for row in rows(found, "results")] == [1, 2, 3]
    assert "05/6/2019" in str(within(rows(found, "results")[0], "citation", "quote"))


def test_duties_have_their_days(talk: Talk) -> None:
    period = {"from": "2019-01-01", "to": "2019-12-05", "as_of": "2019-11-01"}
    found = talk.call("deadlines", period)
    dates = [(row["date"], row["state"]) for row in rows(found, "deadlines")]
    assert dates == [("2019-06-05", "past"), ("2019-12-05", "coming")]
    assert (found["as_of"], found["total"]) == ("2019-11-01", 2)
    cut = talk.call("deadlines", {**period, "limit": 1, "offset": 1})
    assert [row["date"] for row in rows(cut, "deadlines")] == ["2019-12-05"]
    assert cut["total"] == 2
    by = talk.call("deadlines", {"by": "05/12", "reports": True, "document": PLAN})
    assert [row["date"] for row in rows(by, "deadlines")] == ["2019-12-05", "2019-06-05"]
    of_one = talk.call("deadlines", {"unit": "krong pa"})
    assert [row["date"] for row in rows(of_one, "deadlines")] == ["2022-10-25"]


def test_a_number_is_looked_up(talk: Talk) -> None:
    (here,) = rows(talk.call("lookup_reference", {"query": "573 / kh-sgdđt"}), "references")
    assert (here["status"], within(rows(here, "documents")[0], "number")) == (200, PLAN)
    (outside,) = rows(talk.call("lookup_reference", {"query": "16/CT-TTg"}), "references")
    assert (outside["status"], outside["documents"]) == (404, [])
    citing = {within(m, "citation", "document", "number") for m in rows(outside, "mentions")}
    assert PLAN in citing


def test_every_reference_of_a_text_is_looked_up(talk: Talk) -> None:
    text = "Theo Kế hoạch số 573/KH- SGDĐT và Chỉ thị số 16/CT-TTg."
    found = rows(talk.call("lookup_reference", {"text": text}), "references")
    assert [one["status"] for one in found] == [200, 404]


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param(QUOTE, id="as printed"),
        pytest.param(unicodedata.normalize("NFD", QUOTE), id="decomposed"),
        pytest.param(QUOTE.replace(", ", ",\n   "), id="over a line end"),
    ],
)
def test_a_quote_is_verified_with_its_place(talk: Talk, quote: str) -> None:
    found = talk.call("verify_quote", {"quote": quote})
    assert (found["state"], found["nearest"], found["left_out"]) == ("verbatim", None, 0)
    (place,) = rows(found, "places")
    assert within(place, "citation", "quote") == QUOTE
    assert within(place, "citation", "label") == "mục III.1"
    assert within(place, "citation", "document", "number") == PLAN


def test_a_changed_quote_is_not_verified_and_shown_where_it_departs(talk: Talk) -> None:
    quote = QUOTE.replace("05/12/2019", "15/12/2019")
    found = talk.call("verify_quote", {"quote": quote, "document": PLAN})
    assert (found["state"], found["places"]) == ("not_found", [])
    assert within(found, "nearest", "passage", "address") == "III.1"
    difference = within(found, "nearest", "difference")
    assert isinstance(difference, dict)
    assert (difference["quoted"], difference["printed"]) == ("15/12/2019", "05/12/2019")
    assert quote[difference["start"] : difference["end"]] == "15/12/2019"


def test_a_paragraph_opens_by_each_of_its_names(talk: Talk) -> None:
    by_address = talk.call("get_passage", {"document": PLAN, "address": "III.1"})
    passage_id = within(by_address, "passage", "id")
    assert QUOTE in str(within(by_address, "citation", "quote"))
    assert (len(rows(by_address, "before")), len(rows(by_address, "after"))) == (2, 2)
    assert talk.call("get_passage", {"passage_id": passage_id}) == by_address
    document_id = within(by_address, "citation", "document", "id")
    by_id = talk.call("get_passage", {"document": document_id, "address": "III.1"})
    assert by_id == by_address
    citation_id = within(by_address, "citation", "citation_id")
    assert talk.call("get_passage", {"citation_id": citation_id}) == by_address
    inside = talk.call("verify_quote", {"quote": QUOTE, "passage_id": passage_id})
    assert inside["state"] == "verbatim"


@pytest.mark.parametrize(
    ("tool", "given", "code", "field"),
    [
        pytest.param("get_passage", {"passage_id": "0"}, "no-such-passage", "", id="a passage"),
        pytest.param("get_passage", {"citation_id": "0-0-1"}, "no-such-citation", "", id="a quote"),
        pytest.param(
            "get_passage", {"document": "1/X-Y", "address": "I"}, "no-such-document", "", id="paper"
        ),
        pytest.param(
            "get_passage", {"document": PLAN, "address": "X"}, "no-such-passage", "", id="address"
        ),
        pytest.param(
            "verify_quote", {"quote": "a", "document": "0"}, "no-such-document", "", id="of a quote"
        ),
        pytest.param(
            "ask", {"question": "x" * (MAX_QUESTION + 1)}, "text-too-long", "question", id="long"
        ),
        pytest.param(
            "verify_quote", {"quote": "x" * (MAX_QUOTE + 1)}, "text-too-long", "quote", id="quote"
        ),
        pytest.param(
            "lookup_reference", {"text": "x" * 64_001}, "text-too-long", "text", id="a long text"
        ),
        pytest.param(
            "deadlines",
            {"from": "05/12/2019"},
            "invalid-request",
            "from",
            id="a date of another form",
        ),
        pytest.param(
            "ask",
            {"question": "x", "as_of": "2019-13-01"},
            "invalid-request",
            "as_of",
            id="no date",
        ),
        pytest.param("ask", {}, "invalid-request", "question", id="nothing"),
        pytest.param("ask", {"question": "  "}, "invalid-request", "question", id="blank"),
        pytest.param(
            "ask", {"question": "x", "mode": "generative"}, "invalid-request", "mode", id="a mode"
        ),
        pytest.param(
            "deadlines", {"form": "2019-01-01"}, "invalid-request", "form", id="a mistyped name"
        ),
        pytest.param(
            "search", {"query": "x", "limit": 101}, "invalid-request", "limit", id="too many"
        ),
        pytest.param("lookup_reference", {}, "invalid-request", "arguments", id="neither of two"),
        pytest.param(
            "get_passage", {"document": PLAN}, "invalid-request", "arguments", id="half a place"
        ),
        pytest.param(
            "verify_quote",
            {"quote": "a", "document": PLAN, "passage_id": "0"},
            "invalid-request",
            "arguments",
            id="two places",
        ),
    ],
)
def test_what_cannot_be_done_is_a_typed_error(
    talk: Talk, tool: str, given: dict[str, object], code: str, field: str
) -> None:
    told = talk.problem(tool, given)
    assert list(told) == ["code", "message", "next_step", "errors"]
    assert told["code"] == code
    assert told["message"]
    assert told["next_step"]
    assert [one["field"] for one in rows(told, "errors")] == ([field] if field else [])
    assert "Traceback" not in str(told)
    assert "xxx" not in str(told), "what was refused is not repeated"


def test_a_tool_that_is_not_offered_is_an_error_of_the_protocol(talk: Talk) -> None:
    with pytest.raises(MCPError) as refused:
        talk.result("delete_everything", {})
    assert refused.value.code == INVALID_PARAMS
    assert within(refused.value.data, "code") == "no-such-tool"
    assert "verify_quote" in refused.value.message
