"""Drafts over HTTP: as JSON, in a stream, as a file, and what is refused."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from assistant.drafting.draft import DraftKind
from assistant.drafting.drafter import DraftRequest
from tests.ui.made_draft import PROFILE
from ui.contract_drafts import DraftJson
from ui.profile_body import ProfileBody
from ui.wiring import Application

BODY = {"kind": "ke-hoach", "profile": PROFILE, "base": "573/KH-SGDĐT", "as_of": "2026-01-05"}
PATHS = ("/v1/drafts", "/v1/drafts/stream", "/v1/drafts.docx")


def events(stream: str) -> list[tuple[str, dict[str, object]]]:
    found = []
    for block in stream.replace("\r\n", "\n").strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "event" in lines:
            found.append((lines["event"], json.loads(lines["data"])))
    return found


def paragraphs_of(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def test_http_gives_what_the_drafter_gives(reading: TestClient, sampled: Application) -> None:
    unit = ProfileBody.model_validate(PROFILE).profile()
    request = DraftRequest(
        kind=DraftKind.PLAN, profile=unit, base="573/KH-SGDĐT", as_of=sampled.clock()
    )
    reply = reading.post("/v1/drafts", json={**BODY, "as_of": sampled.clock().isoformat()})
    assert reply.status_code == 200
    assert reply.text == DraftJson.of(sampled.drafter.draft(request)).model_dump_json()


@pytest.mark.parametrize("kind", ["ke-hoach", "cong-van"])
def test_every_paragraph_has_a_source_or_is_the_units_or_the_forms(
    reading: TestClient, kind: str
) -> None:
    draft = reading.post("/v1/drafts", json={**BODY, "kind": kind}).json()
    known = {citation["n"] for citation in draft["citations"]}
    pieces = [
        piece
        for section in draft["sections"]
        for block in section["blocks"]
        for piece in (
            block["pieces"]
            if block["type"] == "paragraph"
            else [piece for task in block["tasks"] for piece in task["what"]["pieces"]]
        )
    ]
    assert pieces
    for piece in pieces:
        assert set(piece["citations"]) <= known
        assert piece["citations"] or piece["origin"] in {"profile", "form", "gap"}
    for citation in draft["citations"]:
        text = reading.get(f"/v1/documents/{citation['document']['id']}/text").text
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_a_stream_gives_each_section_and_then_the_same_draft(reading: TestClient) -> None:
    reply = reading.post("/v1/drafts/stream", json=BODY)
    assert reply.headers["content-type"].startswith("text/event-stream")
    found = events(reply.text)
    draft = reading.post("/v1/drafts", json=BODY).json()
    assert found[-1] == ("done", draft)
    assert {name for name, _ in found[:-1]} == {"section"}
    assert [value for _, value in found[:-1]] == draft["sections"]


def test_a_file_comes_under_its_name(reading: TestClient) -> None:
    reply = reading.post("/v1/drafts.docx", json=BODY)
    assert reply.status_code == 200
    disposition = reply.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="du-thao-ke-hoach.docx"; filename*=UTF-8')
    assert reply.headers["content-type"].endswith("wordprocessingml.document")
    assert paragraphs_of(reply.content)


@pytest.mark.parametrize("sources", ["comments", "annex", "none"])
def test_the_units_own_words_stand_in_the_file(reading: TestClient, sources: str) -> None:
    draft = reading.post("/v1/drafts", json=BODY).json()
    paragraph = next(
        block
        for section in draft["sections"]
        for block in section["blocks"]
        if block["type"] == "paragraph" and block["style"] == "lời văn" and block["citations"]
    )
    edits = {paragraph["id"]: "Nhà trường tự viết câu này."}
    reply = reading.post("/v1/drafts.docx", json={**BODY, "edits": edits, "sources": sources})
    assert reply.status_code == 200
    text = "\n".join(paragraphs_of(reply.content))
    assert "Nhà trường tự viết câu này" in text
    assert paragraph["text"] not in text


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("changes", "status", "slug"),
    [
        pytest.param({"base": "999/KH-XYZ"}, 404, "no-such-document", id="no such document"),
        pytest.param({"mode": "generative"}, 422, "no-language-model", id="no model is set"),
        pytest.param({"kind": "to-trinh"}, 422, "invalid-request", id="another kind"),
        pytest.param({"sections": ["mo-dau"]}, 422, "invalid-request", id="another section"),
        pytest.param({"sections": ["ket-qua"]}, 422, "invalid-request", id="of another kind"),
        pytest.param({"sections": ["can-cu"] * 20}, 422, "invalid-request", id="too many"),
        pytest.param({"base": " "}, 422, "invalid-request", id="a blank base"),
        pytest.param({"base": "x" * 201}, 422, "invalid-request", id="a base too long"),
        pytest.param({"colour": 1}, 422, "invalid-request", id="an unknown field"),
        pytest.param({"profile": {}}, 422, "unusable-profile", id="an empty profile"),
        pytest.param({"profile": "x"}, 422, "unusable-profile", id="words for a profile"),
        pytest.param({"profile": None}, 422, "unusable-profile", id="no profile"),
    ],
)
def test_what_cannot_be_drafted_is_a_problem_before_anything_is_sent(
    reading: TestClient, path: str, changes: Mapping[str, object], status: int, slug: str
) -> None:
    reply = reading.post(path, json={**BODY, **changes})
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json()
    assert problem["type"] == f"urn:danvan:problem:{slug}"
    assert "không hợp lệ" not in problem["detail"]
    if slug not in {"no-such-document", "no-language-model"}:
        assert problem["errors"]


def test_a_section_of_another_kind_is_told_with_those_there_are(reading: TestClient) -> None:
    body = {**BODY, "kind": "cong-van", "sections": ["can-cu", "ket-qua", "phuong-huong"]}
    wrong = reading.post("/v1/drafts", json=body).json()["errors"]
    assert wrong == [
        {
            "field": "body.sections",
            "detail": "văn bản loại này không có mục ket-qua, phuong-huong; các mục của nó: "
            "can-cu, noi-dung, che-do-bao-cao, noi-nhan",
        }
    ]


def test_every_wrong_field_of_a_profile_is_listed(reading: TestClient) -> None:
    wrong = {**PROFILE, "year": 1900, "nam": 1, "signer": {"capacity": "KT"}}
    problem = reading.post("/v1/drafts", json={**BODY, "profile": wrong}).json()
    assert [error["field"] for error in problem["errors"]] == [
        *("body.profile.year", "body.profile.signer.head", "body.profile.signer.position"),
        "body.profile.nam",
    ]
    assert all(error["detail"] for error in problem["errors"])


@pytest.mark.parametrize(
    ("edits", "slug"),
    [
        pytest.param({"noi-dung.999": "x"}, "unusable-edit", id="an unknown id"),
        pytest.param({"title": " "}, "unusable-edit", id="nothing"),
        pytest.param({"title": "a\u0007"}, "unusable-edit", id="a control character"),
        pytest.param({"title": "x" * 5001}, "invalid-request", id="too long"),
        pytest.param({"x" * 201: "x"}, "invalid-request", id="an id too long"),
        pytest.param({f"x{n}": "x" for n in range(501)}, "invalid-request", id="too many"),
        pytest.param({"title": 1}, "invalid-request", id="no text"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(
    reading: TestClient, edits: Mapping[str, object], slug: str
) -> None:
    reply = reading.post("/v1/drafts.docx", json={**BODY, "edits": edits})
    assert reply.status_code == 422
    assert reply.json()["type"] == f"urn:danvan:problem:{slug}"


def test_a_body_has_a_bound(reading: TestClient) -> None:
    body = {**BODY, "profile": {**PROFILE, "models": ["x" * 1_100_000]}}
    assert reading.post("/v1/drafts", json=body).status_code == 413


def test_an_empty_library_has_nothing_to_draft_from(writing: TestClient) -> None:
    body = {name: value for name, value in BODY.items() if name != "base"}
    reply = writing.post("/v1/drafts", json=body)
    assert reply.status_code in {404, 422}
    assert reply.json()["detail"]


def test_the_reference_describes_the_profile(reading: TestClient) -> None:
    described = reading.get("/openapi.json").json()
    assert {path for path in described["paths"] if "draft" in path} >= set(PATHS)
    profile = described["components"]["schemas"]["ProfileBody"]["properties"]
    assert set(profile) == set(ProfileBody.model_fields)
    assert all(field.get("description") for field in profile.values())


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.text(alphabet="\ud800\u202e\x00\x07A", max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=st.sampled_from([*sorted(ProfileBody.model_fields), "\ud800", ""]), value=ANYTHING)
def test_no_profile_is_an_error_of_the_server(
    reading: TestClient, field: str, value: object
) -> None:
    body = {**BODY, "sections": ["can-cu"], "profile": {**PROFILE, field: value}}
    reply = reading.post(
        "/v1/drafts", content=json.dumps(body), headers={"content-type": "application/json"}
    )
    assert reply.status_code in {200, 422}
    assert [one for one in reply.json().get("errors", []) if one["detail"] == "không hợp lệ"] == []


@pytest.mark.parametrize("name", ["edits", "base", "colour\ud800", "sections"])
def test_half_a_letter_is_refused_in_words(reading: TestClient, name: str) -> None:
    value = {"edits": {"\ud800": "x"}, "sections": ["\ud800"]}.get(name, "\ud800")
    reply = reading.post(
        "/v1/drafts.docx",
        content=json.dumps({**BODY, name: value}),
        headers={"content-type": "application/json"},
    )
    assert reply.status_code == 422
    assert reply.json()["errors"]
