"""The register over HTTP: filters, pages, files, and the subscription of a calendar."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
import vobject
from pydantic import SecretStr
from starlette.testclient import TestClient

from assistant.deadlines import Wanted
from tests.ui.conftest import AS_OF
from tests.ui.running import ADDRESS, letter
from ui.api.app import create_api
from ui.security import calendar_token
from ui.settings import Settings
from ui.subscription import subscription_address
from ui.terminal import without_tokens
from ui.wiring import open_application

KEY = "khoá-của-trường-2026"
KEYS = (
    *("what", "who", "to", "channel", "words", "date", "recurrence", "month_day", "rule"),
    *("strict_before", "is_report", "state", "start", "end", "citation"),
    *("due", "last_good_day", "first_day", "last_day", "is_computed", "is_continuing"),
    *("who_is_stated", "concern", "period", "recurs_until", "moved_to", "moved_by", "corrected_by"),
)


def test_new_keys_stand_behind_the_old_ones(reading: TestClient) -> None:
    found = reading.get("/v1/deadlines", params={"to": "2019-06-30"}).json()
    assert list(found) == [
        *("as_of", "deadlines", "total", "limit", "offset", "left_out", "recurring_until")
    ]
    (row,) = found["deadlines"]
    assert tuple(row) == KEYS
    assert (row["date"], row["due"], row["last_good_day"]) == (
        "2019-06-05",
        "2019-06-05",
        "2019-06-04",
    )
    assert (row["is_computed"], row["who_is_stated"], row["concern"]) == (False, True, None)


def test_a_later_year_has_its_day_and_what_goes_on(reading: TestClient) -> None:
    query = {"from": "2022-01-01", "to": "2022-12-31"}
    rows = reading.get("/v1/deadlines", params=query).json()["deadlines"]
    assert [(row["date"], row["first_day"], row["last_day"]) for row in rows] == [
        ("2022-10-25", "2022-10-25", "2022-10-25"),
        *[(None, "2022-01-01", None)] * 4,
    ]


def test_a_list_comes_in_pages(reading: TestClient) -> None:
    whole = reading.get("/v1/deadlines").json()
    page = reading.get("/v1/deadlines", params={"limit": 2, "offset": 1}).json()
    assert page["deadlines"] == whole["deadlines"][1:3]
    assert (page["total"], page["limit"], page["offset"]) == (len(whole["deadlines"]), 2, 1)


def test_by_a_day_the_day_itself_comes_first(reading: TestClient) -> None:
    rows = reading.get("/v1/deadlines", params={"by": "05/12"}).json()["deadlines"]
    assert [row["date"] for row in rows] == ["2019-12-05", "2019-06-05", "2022-10-25"]
    rows = reading.get("/v1/deadlines", params={"by": "2019-12-05"}).json()["deadlines"]
    assert [row["date"] for row in rows] == ["2019-12-05", "2019-06-05"]


def test_a_school_sees_what_falls_on_schools(reading: TestClient) -> None:
    def dates(unit: str) -> list[str]:
        found = reading.get("/v1/deadlines", params={"unit": unit, "to": "2022-12-31"}).json()
        return [row["date"] for row in found["deadlines"] if row["concern"] == "does"]

    assert "2022-10-25" in dates("truong thcs chu van an")
    assert "2022-10-25" not in dates("UBND tỉnh Gia Lai")
    assert dates("Phòng GD&ĐT") == ["2019-06-05", "2019-12-05"]


def test_a_document_and_reports_alone(reading: TestClient) -> None:
    rows = reading.get("/v1/deadlines", params={"document": "573/kh-sgddt"}).json()["deadlines"]
    assert {row["citation"]["document"]["number"] for row in rows} == {"573/KH-SGDĐT"}
    rows = reading.get("/v1/deadlines", params={"reports": "true"}).json()["deadlines"]
    assert [row["is_report"] for row in rows] == [True] * 3


@pytest.mark.parametrize(
    ("query", "field"),
    [
        pytest.param({"by": "mai"}, "query.by", id="no day"),
        pytest.param({"by": "05/12", "to": "2019-01-01"}, "query.by", id="beside a period"),
        pytest.param({"from": "2019-02-01", "to": "2019-01-01"}, "query.to", id="backwards"),
        pytest.param({"limit": "0"}, "query.limit", id="an empty page"),
        pytest.param({"limit": "2001"}, "query.limit", id="too large a page"),
        pytest.param({"offset": "-1"}, "query.offset", id="before the first"),
    ],
)
def test_a_wrong_query_is_named(reading: TestClient, query: dict[str, str], field: str) -> None:
    reply = reading.get("/v1/deadlines", params=query)
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["errors"][0]["field"] == field


@pytest.mark.parametrize("as_of", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(reading: TestClient, as_of: str) -> None:
    for query in ({}, {"from": "0001-01-01"}, {"to": "9999-12-31"}, {"by": "29/02"}):
        assert reading.get("/v1/deadlines", params={"as_of": as_of, **query}).status_code == 200


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        ("ics", "text/calendar; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_files_have_their_type_and_a_name(
    reading: TestClient, ending: str, media_type: str
) -> None:
    reply = reading.get(f"/v1/deadlines.{ending}")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == media_type
    assert reply.headers["content-disposition"] == (
        f'attachment; filename="thoi-han.{ending}"; '
        f"filename*=UTF-8''th%E1%BB%9Di-h%E1%BA%A1n.{ending}"
    )


def test_the_calendar_holds_what_has_a_day_and_counts_the_rest(reading: TestClient) -> None:
    reply = reading.get("/v1/deadlines.ics", params={"components": "todo"})
    todos = vobject.readOne(reply.text, validate=True).vtodo_list
    assert [todo.due.value.isoformat() for todo in todos] == [
        "2019-06-05",
        "2019-12-05",
        "2022-10-25",
    ]
    assert reply.headers["x-danvan-left-out"] == "5"


def test_a_calendar_that_did_not_change_is_not_sent_again(reading: TestClient) -> None:
    first = reading.get("/v1/deadlines.ics")
    assert reading.get("/v1/deadlines.ics").content == first.content
    for tag in (first.headers["etag"], f'"other", W/{first.headers["etag"]}'):
        again = reading.get("/v1/deadlines.ics", headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
    assert reading.get("/v1/deadlines.ics", headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_calendar_program_may_ask_for_the_head_alone(reading: TestClient) -> None:
    whole, head = reading.get("/v1/deadlines.ics"), reading.head("/v1/deadlines.ics")
    assert (head.status_code, head.headers) == (200, whole.headers)


def test_the_workbook_has_the_rows_of_the_list(reading: TestClient) -> None:
    reply = reading.get("/v1/deadlines.xlsx", params={"to": "2019-12-31"})
    assert openpyxl.load_workbook(io.BytesIO(reply.content))["Thời hạn"].max_row == 3


def test_entries_keep_their_uid_when_a_file_is_taken_in_again(writing: TestClient) -> None:
    def uids() -> list[str]:
        calendar = vobject.readOne(writing.get("/v1/deadlines.ics").text)
        return [part.uid.value for part in calendar.components()]

    file = {"file": ("cong-van.txt", letter().encode())}
    added = writing.post("/v1/documents", files=file).json()["document"]["id"]
    first = uids()
    writing.delete(f"/v1/documents/{added}")
    writing.post("/v1/documents", files=file)
    assert uids() == first != []


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(home=tmp_path / "home", access_key=SecretStr(KEY))
    with open_application(settings, clock=lambda: AS_OF) as application:
        yield TestClient(create_api(application), base_url=ADDRESS)


def test_the_printed_address_opens_the_calendar_and_nothing_else(
    guarded: TestClient, tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path / "home", access_key=SecretStr(KEY))
    address = subscription_address(settings, wanted=Wanted(unit="Trường THCS"))
    assert KEY not in address
    assert guarded.get(address).status_code == 200
    assert guarded.head(address).status_code != 401
    token = parse_qs(urlsplit(address).query)["token"][0]
    for method, path in (
        ("GET", "/v1/deadlines"),
        ("GET", "/v1/deadlines.xlsx"),
        ("GET", "/v1/documents"),
        ("POST", "/v1/deadlines.ics"),
        ("GET", "/v1/deadlines.ics/"),
    ):
        reply = guarded.request(method, f"{path}?token={token}")
        assert reply.status_code == 401, (method, path)


@pytest.mark.parametrize(
    "query", ["", "?token=", "?token=0", f"?token={KEY}", "?token=%ff%00", "?token=a&token=b"]
)
def test_another_token_opens_nothing(guarded: TestClient, query: str) -> None:
    assert guarded.get(f"/v1/deadlines.ics{query}").status_code == 401


def test_the_key_itself_opens_the_calendar_too(guarded: TestClient) -> None:
    assert guarded.get("/v1/deadlines.ics", auth=("", KEY)).status_code == 200


def test_another_key_makes_another_token_and_none_makes_none() -> None:
    tokens = {
        calendar_token(Settings(home=Path("x"), access_key=SecretStr(key)))
        for key in (KEY, f"{KEY}!")
    }
    assert len(tokens) == 2
    assert calendar_token(Settings(home=Path("x"))) is None


@pytest.mark.parametrize("ending", ["ics", "xlsx", "csv"])
def test_a_file_of_too_many_rows_is_refused(
    reading: TestClient, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.exports.options.MAX_ROWS", 6)
    answer = reading.get(f"/v1/deadlines.{ending}")
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:danvan:problem:too-many-rows")
    assert "thu hẹp kỳ" in answer.json()["detail"]
    assert reading.get(f"/v1/deadlines.{ending}", params={"to": "2019-12-05"}).status_code == 200


@pytest.mark.parametrize("query", ["token=abc123&unit=x", "unit=x&%74oken=abc123"])
def test_a_token_is_kept_out_of_the_log(query: str, caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("uvicorn.access")
    log.addFilter(without_tokens)
    try:
        with caplog.at_level(logging.INFO, logger="uvicorn.access"):
            log.info('%s - "%s"', "127.0.0.1", f"GET /v1/deadlines.ics?{query} HTTP/1.1")
    finally:
        log.removeFilter(without_tokens)
    assert "abc123" not in caplog.text
    assert "GET /v1/deadlines.ics?… HTTP/1.1" in caplog.text
