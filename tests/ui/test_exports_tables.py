"""The workbook and the CSV file, read back by other programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from assistant.deadlines import Deadline, Wanted
from assistant.register.due_by import DueBy
from ingest.errors import ConfigurationError
from tests.assistant.register_duties import day, list_deadlines, stored
from ui.exports.calendar import deadlines_ics
from ui.exports.cells import guarded
from ui.exports.columns import COLUMNS
from ui.exports.files import write_file
from ui.exports.separated import deadlines_csv
from ui.exports.workbook import deadlines_xlsx

AS_OF = day("2026-03-03")
TITLES = [column.title for column in COLUMNS]
FORMULA = '=HYPERLINK("http://example.org")'
DUTIES = (
    stored("trước ngày 05/12/2019", date="2019-12-05", strict=True),
    stored("trong tháng 6/2026", date="2026-06", what=FORMULA, who="+84", to="@SUM(A1)", at=900),
    stored("trong 15 ngày kể từ ngày nhận\x0b", what="-1+2\x00", who=None, at=1800),
)


def rows() -> tuple[Deadline, ...]:
    return list_deadlines(DUTIES, wanted=Wanted(), as_of=AS_OF)


def workbook(wanted: Wanted | None = None) -> bytes:
    return deadlines_xlsx(rows(), wanted=wanted or Wanted(), as_of=AS_OF, left_out=4)


def test_dates_are_dates_and_the_header_stays_and_filters() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook()))["Thời hạn"]
    assert [cell.value for cell in sheet[1]] == TITLES
    due = sheet.cell(row=2, column=TITLES.index("Hạn") + 1)
    assert (due.is_date, due.value.date(), due.number_format) == (
        True,
        day("2019-12-05"),
        "dd/mm/yyyy",
    )
    assert sheet.cell(row=2, column=TITLES.index("Ngày cuối còn kịp") + 1).value.date() == day(
        "2019-12-04"
    )
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_no_text_is_a_formula_and_none_is_lost() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook()))["Thời hạn"]
    texts = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    for text in (FORMULA, "+84", "@SUM(A1)", "-1+2"):
        assert (texts[text].data_type, texts[text].quotePrefix) == ("s", True)
    assert not any(cell.data_type == "f" for cell in texts.values())


def test_the_second_sheet_says_what_the_list_is() -> None:
    wanted = Wanted(unit="Trường THCS", by=DueBy.read("05/12"), reports_only=True)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(wanted)))["Về danh sách này"]
    told = [(row[0].value, row[1].value) for row in sheet.iter_rows()]
    for line in (("Số dòng", 3), ("Đơn vị", "Trường THCS"), ("Hạn đến", "05/12")):
        assert line in told
    assert ("Chỉ báo cáo", "có") in told
    assert any(name == "Quy tắc" for name, _ in told)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_dates_as_dates(tmp_path: Path) -> None:
    path = tmp_path / "thoi-han.xlsx"
    path.write_bytes(workbook())
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(  # noqa: S603 - LibreOffice over our own file
        [
            *("soffice", profile, "--headless", "--convert-to", "fods"),
            *("--outdir", str(tmp_path), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    opened = (tmp_path / "thoi-han.fods").read_text(encoding="utf-8")
    dates = re.findall(r'office:value-type="date" office:date-value="([\d-]+)', opened)
    assert {"2019-12-05", "2019-12-04", "2026-06-30", "2026-06-01"} <= set(dates)
    assert "HYPERLINK" in opened
    assert "table:formula" not in opened
    assert "hạn" in opened


def test_the_csv_file_opens_in_excel_and_runs_nothing() -> None:
    content = deadlines_csv(rows())
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert list(read[0]) == TITLES
    assert [row["Hạn"] for row in read] == ["05/12/2019", "30/06/2026", ""]
    assert [row["Ngày suy ra"] for row in read] == ["", "x", ""]
    assert (read[1]["Việc"], read[1]["Ai làm"], read[1]["Gửi về"]) == (
        f"'{FORMULA}",
        "'+84",
        "'@SUM(A1)",
    )
    assert read[2]["Ai làm"] == "(văn bản không nêu)"
    for row in read:
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row.values() if cell)


@pytest.mark.parametrize(
    "text", ["=1+1", " =1+1", "\u00a0=1+1", "\x01=1+1", "\t1", "\uff1d1", "-1", "@SUM(A1)"]
)
def test_what_might_be_run_as_a_formula_is_guarded(text: str) -> None:
    assert guarded(text).startswith("'")
    assert not guarded(f"a{text}").startswith("'")


def test_no_control_character_is_in_any_file() -> None:
    hostile = stored("ngày 05/12/2019", date="2019-12-05", what="a\x01b\x1bc\x7f", who="d\x00e\x0b")
    listed = list_deadlines((hostile,), wanted=Wanted(), as_of=AS_OF)
    control = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
    stamp = dt.datetime(2026, 3, 3, tzinfo=dt.UTC)
    for content in (deadlines_ics(listed, name="x", stamp=stamp).content, deadlines_csv(listed)):
        assert control.search(content.decode()) is None
    book = deadlines_xlsx(listed, wanted=Wanted(), as_of=AS_OF, left_out=0)
    cells = openpyxl.load_workbook(io.BytesIO(book))["Thời hạn"].iter_rows(values_only=True)
    texts = [cell for row in cells for cell in row if isinstance(cell, str)]
    assert {"abc", "de"} <= set(texts)
    assert not any(control.search(text) for text in texts)


def test_a_file_is_written_whole_and_replaces_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "thời hạn.csv"
    for content in (b"one", b"two"):
        write_file(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_and_a_folder_as_file_are_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="Không có thư mục"):
        write_file(tmp_path / "nowhere" / "a.ics", b"")
    with pytest.raises(ConfigurationError, match="là một thư mục"):
        write_file(tmp_path, b"")
