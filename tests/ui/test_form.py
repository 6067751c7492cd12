"""The check of form on the command line and over HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.form.checking import RULES
from tests.assistant.form.right_paper import plan, sized, written
from tests.ui.running import danvan

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KEYS = ["file", "kind", "rules", "breaches", "checked", "broken", "notes"]


def spoilt() -> bytes:
    file = plan()
    sized("KẾ HOẠCH", 16)(file)
    return written(file)


@pytest.fixture
def right_file(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(written(plan()))
    return path


@pytest.fixture
def spoilt_file(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch sai.docx"
    path.write_bytes(spoilt())
    return path


def test_a_right_paper_ends_with_zero(right_file: Path, tmp_path: Path) -> None:
    result = danvan("check", right_file, "--home", tmp_path / "home")

    assert result.exit_code == 0
    assert "kế hoạch.docx (Kế hoạch): không có lỗi." in result.stdout
    assert "quy tắc không áp dụng" in result.stdout


def test_a_breach_is_a_row_with_its_article_and_place_and_ends_with_one(
    spoilt_file: Path, tmp_path: Path
) -> None:
    result = danvan("check", spoilt_file, "--home", tmp_path / "home")

    assert result.exit_code == 1
    (row,) = (line for line in result.stdout.splitlines() if line.startswith("│"))
    for part in ("ten-loai-co-chu", "Phụ lục I, Phần I, mục II, khoản 5, điểm b", "«KẾ HOẠCH»"):
        assert part in row
    assert "cỡ 16" in row
    assert "cỡ 13 đến 14" in row
    assert "1 lỗi ở 1 quy tắc" in result.stdout


def test_json_is_the_contract(spoilt_file: Path, tmp_path: Path) -> None:
    result = danvan("check", spoilt_file, "--json", "--home", tmp_path / "home")
    report = json.loads(result.stdout)

    assert result.exit_code == 1
    assert list(report) == KEYS
    assert (report["kind"], report["broken"]) == ("Kế hoạch", 1)
    assert [rule["id"] for rule in report["rules"]] == [rule.id for rule in RULES]
    assert {rule["outcome"] for rule in report["rules"]} == {"holds", "broken", "not_applicable"}
    (breach,) = report["breaches"]
    assert list(breach) == ["rule", "title", "article", "place", "found", "wanted", "more"]
    assert breach["rule"] == "ten-loai-co-chu"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        pytest.param(b"%PDF-1.7 startxref", ".docx", id="another format"),
        pytest.param(None, "Không tìm thấy", id="no file"),
        pytest.param(spoilt()[:500], "hỏng", id="half a file"),
    ],
)
def test_a_file_that_cannot_be_checked_is_one_line(
    content: bytes | None, word: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    if content is not None:
        path.write_bytes(content)
    result = danvan("check", path, "--home", tmp_path / "home")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert word in result.stderr


def post(client: TestClient, content: bytes, name: str = "a.docx") -> tuple[int, dict[str, object]]:
    reply = client.post("/v1/drafts/check", files={"file": (name, content, WORD)})
    report: dict[str, object] = reply.json()
    return reply.status_code, report


def test_an_upload_gets_the_same_report_and_is_not_kept(writing: TestClient) -> None:
    status, report = post(writing, spoilt(), name="C:\\lan\\kế hoạch.docx")

    assert (status, list(report)) == (200, KEYS)
    assert (report["file"], report["broken"]) == ("kế hoạch.docx", 1)
    assert writing.get("/v1/documents").json() == {"documents": []}


@pytest.mark.parametrize(
    ("content", "status"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, 415, id="a picture"),
        pytest.param("Kế hoạch".encode(), 415, id="a text"),
        pytest.param(b"", 422, id="an empty file"),
        pytest.param(spoilt()[:500], 422, id="half a file"),
    ],
)
def test_what_is_no_docx_is_a_problem(writing: TestClient, content: bytes, status: int) -> None:
    given, problem = post(writing, content)

    assert (given, problem["status"]) == (status, status)


def test_no_file_is_a_wrong_request(writing: TestClient) -> None:
    reply = writing.post("/v1/drafts/check", data={"x": "y"})

    assert reply.status_code == 422
    assert reply.json()["errors"] == [
        {"field": "body.x", "detail": "không có trường nào tên như vậy"},
        {"field": "body.file", "detail": "còn thiếu"},
    ]
    assert writing.post("/v1/drafts/check").json()["errors"] == [
        {"field": "body.file", "detail": "còn thiếu"}
    ]


def test_an_upload_is_bounded_like_every_other(writing: TestClient) -> None:
    megabytes = 27
    status, problem = post(writing, b"PK\x03\x04" + b"\0" * megabytes * 1024 * 1024)

    assert (status, problem["status"]) == (413, 413)
