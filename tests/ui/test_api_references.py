"""References by any spelling, the graph and the list of what is missing, over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

REFERENCE_KEYS = [
    "printed",
    "number",
    "kind",
    "date",
    "issuer",
    "start",
    "end",
    "status",
    "documents",
    "mentions",
    "match",
    "read",
    "resolved",
    "candidates",
    "candidates_left_out",
    "differs",
    "mention_count",
    "said",
    "disagreements",
    "relations",
    "part",
    "relations_left_out",
]


def test_the_keys_are_the_contract(reading: TestClient) -> None:
    found = reading.get("/v1/references", params={"q": "CT 16"}).json()
    assert list(found) == ["references", "unread", "left_out", "citation", "notes"]
    (reference,) = found["references"]
    assert list(reference) == REFERENCE_KEYS
    assert (reference["number"], reference["match"]) == ("16/CT-TTg", "completed")
    assert list(reference["resolved"]) == [
        "number",
        "kind",
        "title",
        "issuer",
        "date",
        "document",
        "mentions",
    ]
    assert list(reference["said"]) == ["titles", "dates", "issuers"]


def test_an_unsure_name_comes_with_its_candidates(reading: TestClient) -> None:
    (reference,) = reading.get("/v1/references", params={"q": "26/CT"}).json()["references"]
    assert reference["status"] == 300
    assert {one["number"] for one in reference["candidates"]} == {"26/CT-TTg", "26/CT-UBND"}


def test_a_citation_id_answers_with_what_it_points_to(reading: TestClient) -> None:
    (first, *_) = reading.get("/v1/deadlines").json()["deadlines"]
    citation_id = first["citation"]["citation_id"]
    found = reading.get("/v1/references", params={"q": citation_id}).json()
    assert found["references"] == []
    assert found["citation"]["citation"]["citation_id"] == citation_id


def test_what_is_said_of_a_paper_carries_its_paragraph(reading: TestClient) -> None:
    (reference,) = reading.get("/v1/references", params={"q": "16/CT-TTg"}).json()["references"]
    relations = [(one["relation"], one["direction"]) for one in reference["relations"]]
    assert ("implements", "in") in relations
    for one in reference["relations"]:
        assert one["words"].lower() in one["citation"]["quote"].lower()


def test_251_references_give_a_part_and_say_so(reading: TestClient) -> None:
    text = "\n".join(f"Quyết định số {n}/QĐ-UBND ngày 01/02/2020;" for n in range(1, 252))
    found = reading.post("/v1/references/lookup", json={"text": text}).json()
    assert (len(found["references"]), found["left_out"]) == (250, 1)
    assert "250" in found["notes"][0]


def test_the_graph_names_every_end_of_every_edge(reading: TestClient) -> None:
    graph = reading.get("/v1/references/graph").json()
    assert list(graph) == ["documents", "edges", "left_out"]
    ids = {one["id"] for one in graph["documents"]}
    assert all({edge["source"], edge["target"]} <= ids for edge in graph["edges"])
    assert any(one["in_library"] for one in graph["documents"])
    assert not all(one["in_library"] for one in graph["documents"])


def test_a_small_graph_says_what_it_leaves_out(reading: TestClient) -> None:
    graph = reading.get("/v1/references/graph", params={"limit": 1}).json()
    assert len({edge["target"] for edge in graph["edges"]}) == 1
    assert graph["left_out"] > 0


def test_what_is_missing_comes_with_who_cites_it(reading: TestClient) -> None:
    found = reading.get("/v1/references/missing", params={"limit": 5}).json()
    assert list(found) == ["missing", "left_out"]
    counts = [one["paper"]["mentions"] for one in found["missing"]]
    assert counts == sorted(counts, reverse=True)
    assert found["left_out"] > 0
    for one in found["missing"]:
        assert one["paper"]["document"] is None
        assert len(one["cited_by"]) == one["documents"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        pytest.param("/v1/references/graph?document=nowhere", 404, id="no such document"),
        pytest.param("/v1/references/missing?limit=0", 422, id="a bound of nothing"),
        pytest.param("/v1/references?q=", 422, id="no name"),
    ],
)
def test_a_wrong_question_is_a_problem(reading: TestClient, path: str, status: int) -> None:
    reply = reading.get(path)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
