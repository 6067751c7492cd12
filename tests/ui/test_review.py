"""``danvan review`` and ``POST /v1/reviews``: a school's draft against the plan of the sample."""

from __future__ import annotations

import io
import time
from pathlib import Path

import docx
import httpx2
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from starlette.testclient import TestClient

from tests.ui.running import danvan, danvan_json
from ui.api.guards import JSON_LIMIT
from ui.wiring import Application

DRAFTS = Path(__file__).parents[1] / "assistant" / "reviews"
DRAFT = DRAFTS / "573-planted.txt"
SUPERIOR = "573/KH-SGDĐT"
# The sample holds no paper that replaces the basis that was replaced: it counts as unused.
COUNTS = {"covered": 9, "partly": 0, "contradicted": 3, "missing": 3, "bases": 4}


@pytest.fixture
def home(sampled: Application) -> Path:
    """The folder of the sample library."""
    return sampled.settings.home


def _posted(reading: TestClient, path: str = "/v1/reviews", **form: str) -> httpx2.Response:
    return reading.post(
        path,
        files={"file": (DRAFT.name, DRAFT.read_bytes())},
        data={"against": SUPERIOR, **form},
    )


# --- the command ------------------------------------------------------------------------------


def test_the_command_prints_the_contract(home: Path) -> None:
    found = danvan_json("review", DRAFT, "--against", SUPERIOR, "--json", "--home", home)
    assert isinstance(found, dict)
    assert list(found) == ["document", "file", "requirements", "bases", "counts", "notes"]
    assert found["document"]["number"] == SUPERIOR
    assert found["file"] == {
        "name": "573-planted.txt",
        "kind": "Kế hoạch",
        "number": "41/KH-THPTĐC",
        "title": "Thực hiện công tác dân vận và phong trào thi đua “Dân vận khéo” năm 2019",
    }
    assert found["counts"]["missing"] == 3
    row = found["requirements"][0]
    assert list(row) == ["n", "requirement", "coverage", "found", "differences", "missing"]
    assert list(row["found"][0]) == ["address", "label", "quote", "start", "end"]
    told = [one for one in found["requirements"] if one["differences"]]
    assert list(told[0]["differences"][0]) == ["kind", "wanted", "found", "text"]
    assert list(found["bases"][0]) == ["n", "problem", "printed", "found", "citation", "text"]


def test_the_command_draws_tables_and_succeeds_with_findings(home: Path) -> None:
    result = danvan("review", DRAFT, "--against", SUPERIOR, "--home", home)
    assert result.exit_code == 0, result.stderr
    assert "Trái với yêu cầu" in result.stdout
    assert "Chưa có" in result.stdout
    assert "15 yêu cầu: 9 đã có, 0 có một phần, 3 trái với yêu cầu, 3 chưa có" in result.stdout


def test_the_command_writes_both_tables(home: Path, tmp_path: Path) -> None:
    table, book = tmp_path / "a.docx", tmp_path / "a.xlsx"
    result = danvan(
        "review", DRAFT, "--against", SUPERIOR, "--docx", table, "--xlsx", book, "--home", home
    )
    assert result.exit_code == 0, result.stderr
    assert table.stat().st_size > 0
    assert book.stat().st_size > 0


@pytest.mark.parametrize(
    ("content", "against", "told"),
    [
        pytest.param(b"%PDF-1.4 broken", SUPERIOR, "Lỗi", id="a file that cannot be read"),
        pytest.param(None, "9999/KH-XX", "Kho không có văn bản «9999/KH-XX»", id="unknown paper"),
    ],
)
def test_the_command_says_what_is_wrong(
    home: Path, tmp_path: Path, content: bytes | None, against: str, told: str
) -> None:
    file = tmp_path / "du-thao.pdf"
    file.write_bytes(DRAFT.read_bytes() if content is None else content)
    result = danvan("review", file, "--against", against, "--home", home)
    assert result.exit_code == 1
    assert told in result.stderr
    assert not result.stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param(("--docx", "mine.docx"), "tệp đang đọc", id="the draft itself"),
        pytest.param(("--docx", "mine.docx", "--overwrite"), "tệp đang đọc", id="even so"),
        pytest.param(("--docx", "link.docx", "--overwrite"), "tệp đang đọc", id="by a link"),
        pytest.param(("--docx", "taken.docx"), "--overwrite", id="a file that is there"),
        pytest.param(("--docx", "a.xlsx"), "kết thúc bằng .docx", id="another kind of file"),
        pytest.param(("--xlsx", "a.docx"), "kết thúc bằng .xlsx", id="no workbook"),
        pytest.param(("--xlsx", "missing/a.xlsx"), "Không có thư mục", id="no such folder"),
    ],
)
def test_a_file_is_not_written_over_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("mine.docx", "taken.docx"):
        Path(name).write_bytes(name.encode())
    Path("link.docx").symlink_to("mine.docx")
    before = sorted(tmp_path.iterdir())

    result = danvan("review", "mine.docx", "--against", SUPERIOR, *options, "--home", "kho")

    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert sorted(tmp_path.iterdir()) == before
    assert all(Path(n).read_bytes() == n.encode() for n in ("mine.docx", "taken.docx"))


def test_a_library_that_was_emptied_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    danvan("documents", "list", "--home", home)
    danvan("documents", "remove", "--sample", "--home", home)
    result = danvan("review", DRAFT, "--against", SUPERIOR, "--home", home)
    assert result.exit_code == 1
    assert "danvan ingest" in result.stderr


# --- over HTTP --------------------------------------------------------------------------------


def test_a_file_is_reviewed_and_not_kept(reading: TestClient) -> None:
    reply = _posted(reading)
    assert reply.status_code == 200, reply.text
    found = reply.json()
    assert found["counts"] == COUNTS
    numbers = [one["number"] for one in reading.get("/v1/documents").json()["documents"]]
    assert "41/KH-THPTĐC" not in numbers


def test_the_table_is_a4_across_in_times_new_roman(reading: TestClient) -> None:
    reply = _posted(reading, "/v1/reviews.docx", as_of="2019-04-06")
    assert 'filename="ra-soat.docx"' in reply.headers["content-disposition"]
    file = docx.Document(io.BytesIO(reply.content))
    section = file.sections[0]
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert abs((section.page_width or 0) - Mm(297)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(210)) < Mm(1)
    assert file.styles["Normal"].font.name == "Times New Roman"
    assert file.core_properties.created.date().isoformat() == "2019-04-06"
    requirements, bases = file.tables
    assert len(requirements.rows) == 16
    assert len(bases.rows) == 5
    assert requirements.rows[0].cells[1].text == "Yêu cầu của cấp trên"


def test_the_table_is_the_same_file_each_time(
    reading: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _posted(reading, "/v1/reviews.docx", as_of="2019-04-06").content
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert _posted(reading, "/v1/reviews.docx", as_of="2019-04-06").content == first


def test_the_workbook_has_a_sheet_for_each_table_and_no_formula(reading: TestClient) -> None:
    reply = _posted(reading, "/v1/reviews.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(reply.content))
    assert book.sheetnames == ["Yêu cầu", "Căn cứ", "Về bảng này"]
    sheet = book["Yêu cầu"]
    assert (sheet.max_row, sheet.freeze_panes) == (16, "A2")
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert kinds == {"s", "n"}


@pytest.mark.parametrize("path", ["/v1/reviews", "/v1/reviews.docx", "/v1/reviews.xlsx"])
def test_what_is_wrong_is_a_problem(reading: TestClient, path: str) -> None:
    unknown = _posted(reading, path, against="9999/KH-XX")
    assert unknown.status_code == 404
    assert unknown.json()["type"] == "urn:danvan:problem:no-such-document"
    broken = reading.post(
        path, files={"file": ("a.docx", b"\x00\x01\x02")}, data={"against": SUPERIOR}
    )
    assert broken.status_code in (415, 422)
    nothing = reading.post(path, data={"against": SUPERIOR})
    assert nothing.status_code == 422


def test_a_file_may_be_larger_than_json(reading: TestClient) -> None:
    padded = DRAFT.read_bytes() + b"\n" * (JSON_LIMIT + 1)
    reply = reading.post(
        "/v1/reviews", files={"file": ("a.txt", padded)}, data={"against": SUPERIOR}
    )
    assert reply.status_code != 413
