"""``danvan deadlines``: filters, files, the address of the subscription."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
import vobject

from tests.ui.running import danvan, danvan_json
from ui.wiring import Application


@pytest.fixture
def home(sampled: Application) -> Path:
    return sampled.settings.home


def dates(home: Path, *arguments: str) -> list[str | None]:
    found = danvan_json("deadlines", "--home", home, "--json", *arguments)
    assert isinstance(found, dict)
    return [row["date"] for row in found["deadlines"]]


def test_the_year_2022_has_its_day_and_four_tasks_that_go_on(home: Path) -> None:
    period = ("--from", "2022-01-01", "--to", "2022-12-31")
    assert dates(home, *period) == ["2022-10-25", None, None, None, None]
    shown = danvan("deadlines", "--home", home, *period)
    assert shown.stdout.count("đang thực hiện") == 4


def test_by_a_day_document_and_reports(home: Path) -> None:
    assert dates(home, "--by", "05/12", "--as-of", "2019-11-01") == ["2019-12-05", "2019-06-05"]
    assert dates(home, "--by", "30/9", "--as-of", "2019-11-01") == ["2019-06-05"]
    assert dates(home, "--by", "05/12", "--as-of", "2022-01-01") == ["2022-10-25"]
    assert dates(home, "--by", "05/12") == []  # none of this year
    assert dates(home, "--by", "29/02", "--as-of", "2022-01-01") == []
    assert dates(home, "--by", "2019-12-05") == ["2019-12-05", "2019-06-05"]
    assert dates(home, "--document", "573/KH-SGDĐT") == ["2019-06-05", "2019-12-05"]
    assert None not in dates(home, "--reports")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--by", "mai"), "05/12/2019", id="no day"),
        pytest.param(("--by", "05/12", "--to", "2019-01-01"), "--by", id="beside a period"),
        pytest.param(("--from", "2019-02-01", "--to", "2019-01-01"), "--from", id="backwards"),
        pytest.param(("--alarm-days", "61"), "60", id="too many days"),
        pytest.param(("--components", "note"), "note", id="no such component"),
    ],
)
def test_a_wrong_option_is_misuse(home: Path, arguments: tuple[str, ...], said: str) -> None:
    result = danvan("deadlines", "--home", home, *arguments)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_files_are_written_and_what_was_left_out_is_said(home: Path, tmp_path: Path) -> None:
    ics, xlsx, csv = (tmp_path / f"hạn.{ending}" for ending in ("ics", "xlsx", "csv"))
    arguments = ("deadlines", "--home", home, "--ics", ics, "--xlsx", xlsx, "--csv", csv)
    result = danvan(*arguments)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Đã ghi 3 việc" in result.stderr
    assert "5 việc không ghi ngày" in result.stderr
    assert len(vobject.readOne(ics.read_text(encoding="utf-8")).vtodo_list) == 3
    assert openpyxl.load_workbook(xlsx)["Thời hạn"].max_row == 9
    assert len(csv.read_text(encoding="utf-8-sig").splitlines()) == 9
    before = ics.read_bytes()
    assert danvan(*arguments, "--as-of", "2026-01-01").exit_code == 0
    assert ics.read_bytes() == before


def test_a_file_and_json_go_together(home: Path, tmp_path: Path) -> None:
    result = danvan("deadlines", "--home", home, "--csv", tmp_path / "a.csv", "--json")
    assert json.loads(result.stdout)["total"] == 8


def test_a_file_of_too_many_rows_is_refused(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.exports.options.MAX_ROWS", 6)
    path = tmp_path / "a.csv"
    result = danvan("deadlines", "--home", home, "--csv", path)
    assert (result.exit_code, "thu hẹp kỳ" in result.stderr, path.exists()) == (2, True, False)


def test_a_missing_folder_is_said(home: Path, tmp_path: Path) -> None:
    result = danvan("deadlines", "--home", home, "--ics", tmp_path / "nowhere" / "a.ics")
    assert result.exit_code == 2
    assert "Không có thư mục" in result.stderr


def test_the_address_of_the_subscription_names_the_filters_and_not_the_key(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = danvan("deadlines", "--home", home, "--subscription").stdout
    assert plain == "http://127.0.0.1:8017/v1/deadlines.ics\n"
    monkeypatch.setenv("DANVAN_ACCESS_KEY", "a-long-enough-key")
    options = ("--reports", "--by", "05/12", "--alarm-days", "7", "--components", "event")
    address = danvan("deadlines", "--home", home, "--subscription", *options).stdout
    assert "?by=05%2F12&reports=true&components=event&alarm_days=7&token=" in address
    assert "a-long-enough-key" not in address


def test_a_document_that_is_not_here_is_said(home: Path) -> None:
    result = danvan("deadlines", "--home", home, "--document", "999/KH-X")

    assert result.exit_code == 1
    assert "«999/KH-X»" in result.stderr
    assert result.stdout == ""
