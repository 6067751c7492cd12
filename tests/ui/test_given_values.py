"""Days and whole numbers from programs: one form of each."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError
from starlette.testclient import TestClient

from tests.ui.mcp_talk import within
from ui.given_values import Day, Whole
from ui.mcp.server import create_server
from ui.wiring import Application

_NO_DAYS: tuple[object, ...] = (
    0,
    1575158400,
    1575158400.5,
    True,
    "0",
    "1575158400",
    "2019-12-01T00:00:00",
    "2019-12-01 00:00",
    "20191201",
    "2019-12-1",
    "2019-W49-4",
    "2019-02-31",
    " 2019-12-01",
    "\u0662\u0660\u0661\u0669-\u0661\u0662-\u0660\u0661",
    "",
)


@pytest.mark.parametrize("given", _NO_DAYS)
def test_only_one_form_is_a_day(given: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(given)


def test_a_day_is_a_day() -> None:
    day = dt.date(2019, 12, 1)
    assert TypeAdapter(Day).validate_python("2019-12-01") == day
    assert TypeAdapter(Day).validate_python(day) == day
    assert TypeAdapter(Day).json_schema() == {"type": "string", "format": "date"}
    assert TypeAdapter(Whole).json_schema() == {"type": "integer"}


@pytest.mark.parametrize("given", _NO_DAYS)
def test_no_route_takes_another_form_for_a_day(reading: TestClient, given: object) -> None:
    reply = reading.post("/v1/ask", json={"question": "Hạn nào?", "as_of": given})
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == "body.as_of"
    for name in ("from", "to", "as_of"):
        for path in ("/v1/deadlines", "/v1/deadlines.ics"):
            assert reading.get(path, params={name: str(given)}).status_code == 422


@pytest.mark.parametrize("given", ["20191205", "2019-W49-4", "0", "2019-12-05T00:00:00"])
def test_nor_does_by(reading: TestClient, given: str) -> None:
    assert reading.get("/v1/deadlines", params={"by": given}).status_code == 422


def test_a_form_takes_no_other_form_for_a_day(reading: TestClient) -> None:
    reply = reading.post(
        "/v1/reviews",
        files={"file": ("a.txt", b"x")},
        data={"against": "573/KH-SGDĐT", "as_of": "1575158400"},
    )
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == "body.as_of"


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/v1/search", {"query": "x", "limit": True}, "body.limit"),
        ("/v1/search", {"query": "x", "filters": {"years": [True]}}, "body.filters.years.0"),
    ],
)
def test_true_is_no_number(
    reading: TestClient, path: str, body: dict[str, object], field: str
) -> None:
    reply = reading.post(path, json=body)
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": field, "detail": "cần một số nguyên"}]


@pytest.mark.parametrize(
    ("tool", "given", "field"),
    [
        ("search", {"query": "x", "limit": True}, "limit"),
        ("deadlines", {"offset": False}, "offset"),
        ("deadlines", {"from": 0}, "from"),
        ("ask", {"question": "x", "as_of": "2019-12-01T00:00:00"}, "as_of"),
    ],
)
def test_tools_take_the_same(
    sampled: Application, tool: str, given: dict[str, object], field: str
) -> None:
    with within(create_server(lambda: sampled)) as talk:
        told = talk.problem(tool, given)
    assert told["code"] == "invalid-request"
    assert str(told["message"]).startswith(f"{field}: cần một")
