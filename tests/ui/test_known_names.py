"""No name of a query or a form is passed over in silence."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.ui.running import letter

_FILE = ("a.txt", letter().encode())
_UNKNOWN = "không có trường nào tên như vậy"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/references?q=16/CT-TTg&x=1"),
        ("GET", "/v1/references/graph?x=1"),
        ("GET", "/v1/references/missing?x=1"),
        ("GET", "/v1/documents?x=1"),
        ("GET", "/v1/documents/nowhere?x=1"),
        ("GET", "/v1/deadlines?x=1"),
        ("GET", "/v1/deadlines.csv?x=1"),
        ("GET", "/v1/citations/nowhere?x=1"),
        ("DELETE", "/v1/documents?sample=true&x=1"),
    ],
)
def test_a_query_that_is_not_known_is_named(reading: TestClient, method: str, path: str) -> None:
    reply = reading.request(method, path)
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["errors"] == [{"field": "query.x", "detail": _UNKNOWN}]


def test_a_query_sent_twice_is_not_read_by_its_last(reading: TestClient) -> None:
    reply = reading.get("/v1/references/missing?limit=3&limit=4")
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == "query.limit"


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/reviews", "/v1/reviews.docx"])
def test_a_field_of_a_form_that_is_not_known_is_named(writing: TestClient, path: str) -> None:
    sent = {"replce": "true"} | ({"against": "x"} if "reviews" in path else {})
    reply = writing.post(path, files={"file": _FILE}, data=sent)
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": "body.replce", "detail": _UNKNOWN}]
    assert writing.get("/v1/documents").json()["documents"] == []


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/drafts/check", "/v1/reviews"])
def test_of_two_files_none_is_lost(writing: TestClient, path: str) -> None:
    sent = {"against": "x"} if "reviews" in path else {}
    reply = writing.post(path, files=[("file", _FILE), ("file", ("b.txt", b"xin"))], data=sent)
    assert reply.status_code == 422
    (wrong,) = reply.json()["errors"]
    assert wrong == {"field": "body.file", "detail": "chỉ gửi một lần; đã nhận 2"}
    assert writing.get("/v1/documents").json()["documents"] == []
