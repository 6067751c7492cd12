"""The documents of the library over HTTP."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from tests.ui.running import ADDRESS, letter
from ui.api.app import create_api
from ui.api.guards import JSON_LIMIT
from ui.filling import ensure_sample
from ui.settings import Settings
from ui.wiring import Application


def upload(
    client: TestClient, *, content: bytes | None = None, name: str = "a.txt", replace: bool = False
) -> tuple[int, dict[str, object]]:
    reply = client.post(
        "/v1/documents",
        files={"file": (name, letter().encode() if content is None else content)},
        data={"replace": "true"} if replace else {},
    )
    written: dict[str, object] = reply.json()
    return reply.status_code, written


def test_a_file_is_added_once(writing: TestClient) -> None:
    status, added = upload(writing)
    assert (status, added["outcome"]) == (201, "added")
    assert list(added) == ["outcome", "message", "document", "replaced", "warnings"]
    assert upload(writing)[0] == 200
    assert upload(writing)[1]["outcome"] == "unchanged"
    (record,) = writing.get("/v1/documents").json()["documents"]
    assert (record["number"], record["source_name"]) == ("45/PGDĐT-VP", "a.txt")
    assert (record["is_sample"], record["obligations"], record["references"]) == (False, 1, 1)


def test_another_content_of_the_same_number_needs_a_word(writing: TestClient) -> None:
    upload(writing)
    other = letter(deadline="25/11/2021").encode()
    status, problem = upload(writing, content=other)
    assert (status, problem["type"]) == (409, "urn:danvan:problem:document-conflict")
    status, replaced = upload(writing, content=other, replace=True)
    assert (status, replaced["outcome"]) == (200, "replaced")
    (duty,) = writing.get("/v1/deadlines").json()["deadlines"]
    assert duty["date"] == "2021-11-25"


@pytest.mark.parametrize("folder", ["C:\\Users\\lan\\bi-mat\\", "/van-ban/lan/bi-mat/", "../../"])
def test_only_the_name_of_an_uploaded_file_is_kept(writing: TestClient, folder: str) -> None:
    upload(writing, name=f"{folder}cong-van.txt")
    (record,) = writing.get("/v1/documents").json()["documents"]
    assert record["source_name"] == "cong-van.txt"


@pytest.mark.parametrize(
    ("content", "status"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, 415, id="a picture"),
        pytest.param(b"", 422, id="an empty file"),
        pytest.param(b"%PDF-1.7 broken", 422, id="a broken PDF"),
    ],
)
def test_a_file_that_is_no_document_is_a_problem(
    writing: TestClient, content: bytes, status: int
) -> None:
    given, problem = upload(writing, content=content)
    assert (given, problem["status"]) == (status, status)
    assert writing.get("/v1/documents").json() == {"documents": []}


def test_no_file_is_a_wrong_request(writing: TestClient) -> None:
    reply = writing.post("/v1/documents", data={"replace": "true"})
    assert reply.status_code == 422
    assert reply.json()["errors"] == [{"field": "body.file", "detail": "còn thiếu"}]


def test_a_file_larger_than_the_setting_is_refused(empty: Application) -> None:
    settings = Settings(home=empty.settings.home, max_upload_mb=1)
    small = replace(empty, settings=settings)
    client = TestClient(create_api(small), base_url=ADDRESS)
    status, problem = upload(client, content=b"x" * (2 * 1024 * 1024))
    assert (status, problem["type"]) == (413, "urn:danvan:problem:too-large")


def test_json_has_a_smaller_bound(reading: TestClient) -> None:
    reply = reading.post("/v1/references/lookup", json={"text": "x" * JSON_LIMIT})
    assert (reply.status_code, reply.json()["type"]) == (413, "urn:danvan:problem:too-large")


def test_a_document_is_read_and_removed(writing: TestClient) -> None:
    added = upload(writing)[1]["document"]
    assert isinstance(added, dict)
    place = f"/v1/documents/{added['id']}"
    seen = writing.get(place).json()
    assert list(seen) == ["document", "outline", "passages", "warnings"]
    assert writing.get(f"{place}/text").text == letter()
    assert writing.delete(place).status_code == 204
    for path in (place, f"{place}/text", f"{place}/passages/1"):
        assert writing.get(path).json()["type"] == "urn:danvan:problem:no-such-document"
    assert writing.delete(place).status_code == 404


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("2", "2", id="as printed"),
        pytest.param("căn cứ.1", "căn cứ.1", id="with diacritics and a blank"),
        pytest.param("can cu.1", "căn cứ.1", id="without diacritics"),
    ],
)
def test_a_passage_is_found_by_its_address(
    writing: TestClient, address: str, expected: str
) -> None:
    added = upload(writing)[1]["document"]
    assert isinstance(added, dict)
    found = writing.get(f"/v1/documents/{added['id']}/passages/{address}").json()
    assert list(found) == ["document", "passage"]
    assert found["passage"]["address"] == expected
    missing = writing.get(f"/v1/documents/{added['id']}/passages/IX.9")
    assert missing.json()["type"] == "urn:danvan:problem:no-such-passage"


def test_the_sample_library_goes_as_a_whole(empty: Application, writing: TestClient) -> None:
    ensure_sample(empty)
    upload(writing)
    assert writing.delete("/v1/documents").status_code == 422
    assert writing.delete("/v1/documents?sample=false").status_code == 422
    assert writing.delete("/v1/documents?sample=true").json() == {"removed": 5}
    assert len(writing.get("/v1/documents").json()["documents"]) == 1


def test_readers_and_a_writer_at_once_see_the_old_or_the_new(writing: TestClient) -> None:
    added = upload(writing)[1]["document"]
    assert isinstance(added, dict)
    place = f"/v1/documents/{added['id']}/text"
    allowed = {letter(), letter(deadline="25/11/2021")}
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(writing.get(place).text)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for deadline in ("25/11/2021", "20/11/2021") * 4:
        upload(writing, content=letter(deadline=deadline).encode(), replace=True)
    done.set()
    for reader in readers:
        reader.join()
    assert seen == allowed


def test_health_and_readiness(reading: TestClient) -> None:
    assert reading.get("/healthz").json() == {"status": "ok"}
    assert reading.get("/readyz").json() == {"status": "ready", "documents": 5}


def test_with_a_key_not_even_the_health_is_told(empty: Application) -> None:
    settings = Settings(home=empty.settings.home, access_key=SecretStr("a-long-enough-key"))
    locked = replace(empty, settings=settings)
    client = TestClient(create_api(locked), base_url=ADDRESS)
    for path in ("/healthz", "/metrics", "/docs", "/openapi.json", "/v1/documents"):
        assert client.get(path).status_code == 401
        assert client.get(path, auth=("", "a-long-enough-key")).status_code == 200
