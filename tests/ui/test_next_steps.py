"""What to do about an error is said in the words of where it is told."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from ingest.errors import (
    ConfigurationError,
    DanvanError,
    DocumentConflict,
    IndexMismatch,
    LibraryError,
    NoSuchDocument,
    UnfitBase,
    UnreadableFile,
)
from tests.ui.mcp_talk import within
from tests.ui.running import danvan, letter
from ui.mcp.problems import problem_of
from ui.mcp.server import create_server
from ui.next_steps import on_the_command_line, over_http
from ui.web.errors import in_words
from ui.wiring import Application

_OF_THE_COMMAND_LINE = re.compile(r"danvan |--[a-z]")


@pytest.mark.parametrize("kind", [DocumentConflict, NoSuchDocument, UnfitBase])
def test_a_command_is_named_on_the_command_line_alone(
    kind: type[DocumentConflict | NoSuchDocument | UnfitBase],
) -> None:
    assert _OF_THE_COMMAND_LINE.search(on_the_command_line(kind("Lỗi.")))
    assert not _OF_THE_COMMAND_LINE.search(over_http(kind("Lỗi.")))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(
            IndexMismatch(expected="a", found="b"),
            "Chỉ mục được lập bằng mô hình «b», nhưng cấu hình đang dùng «a». Người giữ kho cần "
            "lập lại chỉ mục của kho.",
            id="the index of another model",
        ),
        pytest.param(
            LibraryError("Văn bản còn nguyên; hãy chạy «danvan reindex» để lập lại chỉ mục."),
            "Văn bản còn nguyên. Người giữ kho cần lập lại chỉ mục của kho.",
            id="half a sentence",
        ),
        pytest.param(
            LibraryError("Hãy kiểm tra ổ đĩa, rồi chạy «danvan doctor». Việc khác."),
            "Người giữ kho cần kiểm tra kho trên máy chủ. Việc khác.",
            id="in the middle",
        ),
        pytest.param(
            ConfigurationError("Chưa đặt mô hình: đặt DANVAN_MODEL, hoặc «--mode extractive»."),
            "Chưa đặt mô hình. Người giữ kho cần sửa thiết lập của máy chủ.",
            id="an option",
        ),
        pytest.param(
            LibraryError("Không nạp được: lỗi x; y.  Hai khoảng trắng."),
            "Không nạp được: lỗi x; y.  Hai khoảng trắng.",
            id="no command",
        ),
    ],
)
def test_who_cannot_run_a_command_is_told_what_its_keeper_does(
    error: DanvanError, told: str
) -> None:
    assert over_http(error) == told
    assert in_words(error) == told
    assert problem_of(error).message == told
    assert not _OF_THE_COMMAND_LINE.search(told)
    assert str(error) in on_the_command_line(error)


def test_the_name_of_a_file_is_no_command() -> None:
    error = UnreadableFile("Không đọc được «ke hoach --ban cuoi.docx»: tệp hỏng.")
    assert over_http(error) == str(error)


def test_a_conflict_over_http_names_the_field(writing: TestClient) -> None:
    for deadline in ("15/11/2021", "25/11/2021"):
        file = {"file": ("a.txt", letter(deadline=deadline).encode())}
        reply = writing.post("/v1/documents", files=file)
    assert reply.status_code == 409
    assert "replace=true" in reply.json()["detail"]
    assert not _OF_THE_COMMAND_LINE.search(reply.json()["detail"])


@pytest.mark.parametrize(
    "path",
    [
        "/v1/deadlines?document=nope",
        "/v1/deadlines.ics?document=nope",
        "/v1/deadlines.xlsx?document=nope",
        "/v1/deadlines.csv?document=nope",
        "/v1/deadlines?document=",
        "/v1/references/graph?document=nope",
    ],
)
def test_a_document_that_is_not_here_is_no_empty_list(reading: TestClient, path: str) -> None:
    reply = reading.get(path)
    found = reply.json()
    assert (reply.status_code, found["type"]) == (404, "urn:danvan:problem:no-such-document")
    assert "GET /v1/documents" in found["detail"]
    assert not _OF_THE_COMMAND_LINE.search(found["detail"])


@pytest.mark.parametrize("path", ["/v1/deadlines", "/v1/references/graph"])
def test_a_document_is_named_by_its_number_as_by_its_id(reading: TestClient, path: str) -> None:
    (document,) = (
        one
        for one in reading.get("/v1/documents").json()["documents"]
        if one["number"] == "573/KH-SGDĐT"
    )
    by_id = reading.get(path, params={"document": document["id"]})
    by_number = reading.get(path, params={"document": "573/kh-sgdđt"})
    assert by_id.status_code == by_number.status_code == 200
    assert by_id.json() == by_number.json()


def test_the_command_line_says_so_too(sampled: Application) -> None:
    refused = danvan("deadlines", "--document", "nope", "--home", sampled.settings.home)
    assert (refused.exit_code, "danvan documents list" in refused.stderr) == (1, True)


def test_a_tool_says_so_too(sampled: Application) -> None:
    with within(create_server(lambda: sampled)) as talk:
        told = talk.problem("deadlines", {"document": "nope"})
        assert told["code"] == "no-such-document"
        assert not _OF_THE_COMMAND_LINE.search(f"{told['message']} {told['next_step']}")
        assert talk.call("deadlines", {"document": "573/KH-SGDĐT"})["total"]
