"""Citations, references and deadlines over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from ui.wiring import Application


def duty_citation(reading: TestClient) -> str:
    (row, *_) = reading.get("/v1/deadlines", params={"to": "2019-06-30"}).json()["deadlines"]
    citation_id = row["citation"]["citation_id"]
    assert isinstance(citation_id, str)
    return citation_id


def test_a_citation_opens_its_paragraph_between_its_neighbours(reading: TestClient) -> None:
    citation_id = duty_citation(reading)
    cited = reading.get(f"/v1/citations/{citation_id}").json()
    assert list(cited) == ["citation", "passage", "before", "after"]
    assert cited["citation"]["citation_id"] == citation_id
    assert cited["citation"]["document"]["number"] == "573/KH-SGDĐT"
    assert cited["citation"]["quote"] in cited["passage"]["text"]
    assert cited["passage"]["address"] == "III.1"
    starts = [one["start"] for one in (*cited["before"], cited["passage"], *cited["after"])]
    assert starts == sorted(starts)
    assert len(starts) == 5


@pytest.mark.parametrize(
    "citation_id",
    [
        pytest.param("nowhere", id="no id at all"),
        pytest.param("0000000000000000-0-5", id="a passage that is not here"),
        pytest.param("%2e%2e%2fetc", id="a path"),
    ],
)
def test_an_unknown_citation_is_not_found(reading: TestClient, citation_id: str) -> None:
    reply = reading.get(f"/v1/citations/{citation_id}")
    assert reply.status_code == 404
    assert reply.headers["content-type"] == "application/problem+json"


def test_a_citation_past_the_end_of_its_paragraph_is_not_found(reading: TestClient) -> None:
    passage_id = duty_citation(reading).split("-")[0]
    assert reading.get(f"/v1/citations/{passage_id}-0-99999").status_code == 404


def test_a_reference_is_found_by_its_number(reading: TestClient) -> None:
    found = reading.get("/v1/references", params={"q": "573/KH-SGDĐT"}).json()
    (reference,) = found["references"]
    assert (reference["status"], found["unread"], found["left_out"]) == (200, [], 0)
    assert reference["documents"][0]["number"] == "573/KH-SGDĐT"


def test_who_cites_a_document_outside_the_library_is_listed(reading: TestClient) -> None:
    found = reading.get("/v1/references", params={"q": "16/CT-TTg"}).json()
    (reference,) = found["references"]
    assert (reference["status"], reference["documents"]) == (404, [])
    assert {m["citation"]["document"]["number"] for m in reference["mentions"]} >= {"573/KH-SGDĐT"}


def test_a_query_without_a_number_is_said_to_have_none(reading: TestClient) -> None:
    found = reading.get("/v1/references", params={"q": "dân vận khéo"}).json()
    assert found["references"] == []
    assert found["unread"][0]["printed"] == "dân vận khéo"


def test_a_text_of_64000_characters_is_taken_and_one_more_is_not(reading: TestClient) -> None:
    text = "Kế hoạch số 573/KH-SGDĐT ngày 21/3/2019 ".ljust(64_000, ".")
    taken = reading.post("/v1/references/lookup", json={"text": text})
    assert (taken.status_code, len(taken.json()["references"])) == (200, 1)
    refused = reading.post("/v1/references/lookup", json={"text": text + "."})
    assert refused.status_code == 413
    assert "64.000" in refused.json()["detail"]
    assert refused.headers["content-type"] == "application/problem+json"


def test_250_references_are_looked_up_and_the_rest_counted(reading: TestClient) -> None:
    text = "\n".join(f"Quyết định số {n}/QĐ-UBND ngày 01/02/2020;" for n in range(1, 253))
    found = reading.post("/v1/references/lookup", json={"text": text}).json()
    assert (len(found["references"]), found["left_out"]) == (250, 2)


def test_references_keep_their_places_in_the_text(reading: TestClient) -> None:
    text = "Theo Kế hoạch số 573/KH- SGDĐT và Chỉ thị số 16/CT-TTg."
    found = reading.post("/v1/references/lookup", json={"text": text}).json()["references"]
    assert len(found) == 2
    for reference in found:
        assert text[reference["start"] : reference["end"]] == reference["printed"]


def test_a_year_has_exactly_its_dated_duties(reading: TestClient) -> None:
    query = {"from": "2019-01-01", "to": "2019-12-05"}
    found = reading.get("/v1/deadlines", params=query).json()
    assert found["as_of"] == "2019-11-01"
    rows = [(row["date"], row["state"]) for row in found["deadlines"]]
    assert rows == [("2019-06-05", "past"), ("2019-12-05", "coming")]


def test_a_unit_without_diacritics_finds_its_duties(reading: TestClient) -> None:
    found = reading.get("/v1/deadlines", params={"unit": "krong pa"}).json()["deadlines"]
    assert [row["date"] for row in found] == ["2022-10-25"]


def test_the_day_of_asking_may_be_given(reading: TestClient) -> None:
    found = reading.get("/v1/deadlines", params={"as_of": "2019-01-01", "to": "2019-06-30"}).json()
    assert [row["state"] for row in found["deadlines"]] == ["coming"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        pytest.param({"from": "05/12/2019"}, "query.from", id="a date in another form"),
        pytest.param({"since": "2019-01-01"}, "query.since", id="a name that is not known"),
    ],
)
def test_a_wrong_query_is_named(reading: TestClient, query: dict[str, str], field: str) -> None:
    reply = reading.get("/v1/deadlines", params=query)
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == field


def test_every_deadline_opens(reading: TestClient, sampled: Application) -> None:
    rows = reading.get("/v1/deadlines").json()["deadlines"]
    assert len(rows) == sampled.library.catalog.counts().obligations
    for row in rows:
        cited = reading.get(f"/v1/citations/{row['citation']['citation_id']}").json()
        assert row["words"] in cited["passage"]["text"]


def test_an_offset_past_every_library_is_refused(reading: TestClient) -> None:
    reply = reading.get("/v1/references", params={"q": "16/CT-TTg", "offset": 10**20})
    assert reply.status_code in (400, 422)
