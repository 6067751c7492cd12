"""Asking and searching over HTTP, with the real parts behind."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from starlette.testclient import TestClient

from assistant.asking import Asking
from ui.contract import reply_json
from ui.wiring import Application

QUESTIONS = (
    pytest.param("Phải báo cáo những gì trước ngày 05/12?", id="as a clerk types"),
    pytest.param("phai bao cao nhung gi truoc ngay 05/12", id="without diacritics"),
    pytest.param("what must we report by 05/12?", id="in English"),
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_yearly_report_is_answered_with_its_paragraph(
    reading: TestClient, question: str
) -> None:
    reply = reading.post("/v1/ask", json={"question": question}).json()
    assert reply["kind"] == "answer"
    assert "05/12/2019" in reply["text"]
    places = [(c["document"]["number"], c["address"]) for c in reply["citations"]]
    assert ("573/KH-SGDĐT", "III.1") in places
    assert "vanphong.sobinhthuan@moet.edu.vn" in json.dumps(reply, ensure_ascii=False)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Thời tiết Bình Thuận hôm nay thế nào?", id="not about documents"),
        pytest.param(
            "Kế hoạch của Phòng GDĐT Dầu Tiếng yêu cầu nộp báo cáo trước ngày nào?",
            id="a document that sets no such day",
        ),
    ],
)
def test_what_no_document_says_is_refused(reading: TestClient, question: str) -> None:
    reply = reading.post("/v1/ask", json={"question": question})
    assert reply.status_code == 200
    assert list(reply.json()) == ["kind", "reason", "text", "nearest"]
    assert reply.json()["kind"] == "refusal"


def test_http_gives_what_the_assistant_gives(reading: TestClient, sampled: Application) -> None:
    question = "Phải báo cáo những gì trước ngày 05/12?"
    reply = sampled.assistant.ask(Asking(question=question, as_of=sampled.clock()))
    assert reading.post("/v1/ask", json={"question": question}).text == (
        reply_json(reply).model_dump_json()
    )


def test_every_quote_stands_in_its_document(reading: TestClient) -> None:
    reply = reading.post("/v1/ask", json={"question": "Gửi báo cáo về đâu?"}).json()
    assert reply["citations"]
    for citation in reply["citations"]:
        text = reading.get(f"/v1/documents/{citation['document']['id']}/text").text
        assert text[citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param("document_ids", id="by document"),
        pytest.param("years", id="by year"),
        pytest.param("kinds", id="by kind"),
    ],
)
def test_a_filter_keeps_other_documents_out(reading: TestClient, chosen: str) -> None:
    records = reading.get("/v1/documents").json()["documents"]
    (letter,) = (one for one in records if one["issued_on"] == "2022-05")
    filters = {"document_ids": [letter["id"]], "years": [2022], "kinds": ["công văn"]}
    body = {
        "question": "Phải nộp báo cáo trước ngày nào?",
        "filters": {chosen: filters[chosen]},
    }
    reply = reading.post("/v1/ask", json=body).json()
    cited = reply.get("citations", reply.get("nearest"))
    assert {citation["document"]["id"] for citation in cited} <= {letter["id"]}


def events(stream: str) -> list[tuple[str, Mapping[str, object]]]:
    found = []
    for block in stream.replace("\r\n", "\n").strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "event" in lines:
            found.append((lines["event"], json.loads(lines["data"])))
    return found


def test_a_stream_gives_evidence_then_claims_then_the_same_reply(reading: TestClient) -> None:
    body = {"question": "Phải báo cáo những gì trước ngày 05/12?"}
    response = reading.post("/v1/ask/stream", json=body)
    assert response.headers["content-type"].startswith("text/event-stream")
    found = events(response.text)
    names = [name for name, _ in found]
    assert names[0] == "evidence"
    assert names[-1] == "done"
    assert set(names[1:-1]) == {"claim"}
    assert found[-1][1] == reading.post("/v1/ask", json=body).json()
    assert [value["claim"] for name, value in found if name == "claim"] == found[-1][1]["claims"]


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/ask/stream"])
def test_a_language_model_that_is_not_set_cannot_be_asked_for(
    reading: TestClient, path: str
) -> None:
    reply = reading.post(path, json={"question": "Hạn nào?", "mode": "generative"})
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["type"] == "urn:danvan:problem:no-language-model"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        pytest.param({}, "body.question", id="no question"),
        pytest.param({"question": "  "}, "body.question", id="blank"),
        pytest.param({"question": "x" * 2001}, "body.question", id="too long"),
        pytest.param({"question": "x", "mode": "magic"}, "body.mode", id="unknown mode"),
        pytest.param({"question": "x", "as_of": "hôm nay"}, "body.as_of", id="no date"),
        pytest.param({"question": "x", "colour": 1}, "body.colour", id="unknown field"),
        pytest.param(
            {"question": "x", "filters": {"years": [0]}}, "body.filters.years.0", id="year"
        ),
        pytest.param(
            {"question": "x", "history": [{"question": "a", "answer": "b"}] * 21},
            "body.history",
            id="a history without end",
        ),
    ],
)
def test_a_wrong_body_is_named_by_its_field(
    reading: TestClient, body: Mapping[str, object], field: str
) -> None:
    reply = reading.post("/v1/ask", json=body)
    assert reply.status_code == 422
    assert [error["field"] for error in reply.json()["errors"]] == [field]
    assert reply.json()["errors"][0]["detail"] != "không hợp lệ"


def test_a_body_that_is_no_json_is_a_bad_request(reading: TestClient) -> None:
    reply = reading.post("/v1/ask", content=b"{", headers={"content-type": "application/json"})
    assert (reply.status_code, reply.headers["content-type"]) == (400, "application/problem+json")


def test_a_search_gives_paragraphs_best_first(reading: TestClient) -> None:
    found = reading.post("/v1/search", json={"query": "báo cáo 6 tháng", "limit": 3}).json()
    assert found["query"] == "báo cáo 6 tháng"
    assert [result["rank"] for result in found["results"]] == [1, 2, 3]
    scores = [result["score"] for result in found["results"]]
    assert scores == sorted(scores, reverse=True)
    assert found["results"][0]["citation"]["address"] == "III.1"


def test_a_search_understands_a_question_and_keeps_to_its_filters(reading: TestClient) -> None:
    def first(**body: object) -> str:
        results = reading.post("/v1/search", json=body).json()["results"]
        return str(results[0]["citation"]["address"]) if results else "–"

    assert first(query="Kế hoạch 573 ai ký?") == "người ký"
    assert first(query="Kế hoạch 573 ai ký?", filters={"kinds": ["Nghị quyết"]}) == "–"
