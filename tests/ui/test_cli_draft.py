"""``danvan draft``: what it prints where, what it writes, and that a failure leaves no file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
import yaml

from tests.ui.made_draft import PROFILE
from tests.ui.running import danvan, danvan_json
from ui.profile_file import read_profile
from ui.wiring import Application

PLAN = "573/KH-SGDĐT"


@pytest.fixture
def home(sampled: Application) -> Path:
    """The folder of the sample library."""
    return sampled.settings.home


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile as a unit keeps it."""
    path = tmp_path / "hồ sơ trường.yaml"
    path.write_text(yaml.safe_dump(PROFILE, allow_unicode=True), encoding="utf-8")
    return path


@pytest.fixture
def options(home: Path, profile: Path) -> dict[str, str]:
    """A draft that can be made, beside a profile that cannot be used."""
    profile.with_name("taken.docx").write_bytes(b"edited by a clerk")
    profile.with_name("wrong.yaml").write_text("name: A\n", encoding="utf-8")
    return {
        "--profile": profile.name,
        "--kind": "ke-hoach",
        "--base": PLAN,
        "--out": "a.docx",
        "--home": str(home),
    }


def test_a_draft_becomes_a_file_and_its_gaps_are_told(
    home: Path, profile: Path, tmp_path: Path
) -> None:
    out = tmp_path / "kế hoạch.docx"
    result = danvan(
        *("draft", "--profile", profile, "--kind", "ke-hoach", "--base", PLAN),
        *("--out", out, "--home", home, "--as-of", "2026-01-05"),
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Dự thảo theo Kế hoạch 573/KH-SGDĐT" in result.stderr
    assert "[CẦN BỔ SUNG: " in result.stderr
    written = docx.Document(io.BytesIO(out.read_bytes()))
    heading = [cell.text for row in written.tables[0].rows for cell in row.cells]
    assert any("TRƯỜNG TIỂU HỌC NGUYỄN TRÃI" in text for text in heading)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []


def test_json_alone_is_on_stdout_and_beside_a_file_too(
    home: Path, profile: Path, tmp_path: Path
) -> None:
    asked = ("draft", "--profile", profile, "--kind", "ke-hoach", "--base", PLAN, "--home", home)
    alone = danvan_json(*asked, "--json")
    out = tmp_path / "a.DOCX"
    assert danvan_json(*asked, "--json", "--out", out, "--sources", "annex") == alone
    assert out.is_file()
    assert isinstance(alone, dict)
    assert (alone["kind"], alone["number_symbol"]) == ("ke-hoach", "KH-THNT")
    assert alone["base"]["number"] == PLAN


def test_without_a_file_the_draft_is_printed_with_its_sources(home: Path, profile: Path) -> None:
    result = danvan(
        *("draft", "--profile", profile, "--kind", "ke-hoach", "--base", PLAN, "--home", home)
    )
    assert result.exit_code == 0
    paper, sources = result.stdout.split("\nNguồn\n", 1)
    assert "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI\nSố:      /KH-THNT\n\nKẾ HOẠCH" in paper
    assert "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" in paper
    assert "mã trích dẫn" in sources
    assert "[1]" in paper


def test_one_section_alone(home: Path, profile: Path) -> None:
    asked = ("draft", "--profile", profile, "--kind", "ke-hoach", "--base", PLAN, "--home", home)
    drafted = danvan_json(*asked, "--section", "can-cu", "--section", "can-cu", "--json")
    assert isinstance(drafted, dict)
    assert [section["name"] for section in drafted["sections"]] == ["can-cu"]


@pytest.mark.parametrize(
    ("changes", "exit_code", "told"),
    [
        pytest.param({"--out": "a.doc"}, 2, ".docx", id="another kind of file"),
        pytest.param({"--out": "missing/a.docx"}, 2, "Không có thư mục", id="no such folder"),
        pytest.param({"--kind": None}, 2, "--kind", id="no kind"),
        pytest.param({"--profile": None}, 2, "--new-profile", id="no profile"),
        pytest.param({"--profile": "missing.yaml"}, 1, "Không có tệp", id="no such profile"),
        pytest.param({"--profile": "wrong.yaml"}, 1, "- place: còn thiếu", id="a wrong profile"),
        pytest.param({"--base": "999/KH-XYZ"}, 1, "999/KH-XYZ", id="no such document"),
        pytest.param({"--section": "mo-dau"}, 2, "mo-dau", id="no such section"),
        pytest.param(
            {"--section": "ket-qua"},
            2,
            "Kế hoạch không có mục ket-qua",
            id="of another kind",
        ),
        pytest.param({"--out": "taken.docx"}, 2, "--overwrite", id="a file is there"),
        pytest.param({"--out": f"{'a' * 300}.docx"}, 2, "tên quá dài", id="too long a name"),
        pytest.param({"--mode": "generative"}, 2, "mô hình", id="a model that is not set"),
        pytest.param({"--sources": "foot"}, 2, "foot", id="no such way of showing sources"),
    ],
)
def test_a_failure_is_told_and_leaves_no_file(
    options: dict[str, str],
    tmp_path: Path,
    changes: dict[str, str | None],
    exit_code: int,
    told: str,
) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = danvan("draft", *given({**options, **changes}, folder=tmp_path))
    assert result.exit_code == exit_code, result.stderr
    assert told in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert sorted(tmp_path.rglob("*")) == before


def given(options: dict[str, str | None], *, folder: Path) -> list[str]:
    """The options as typed; files stand in the folder."""
    typed: list[str] = []
    for name, value in options.items():
        if value is not None:
            is_file = name in {"--out", "--profile"}
            typed += [name, str(folder / value) if is_file else value]
    return typed


def test_a_file_is_replaced_whole_or_not_at_all(home: Path, profile: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    out.write_bytes(b"old")
    asked = ("draft", "--profile", profile, "--kind", "ke-hoach", "--out", out, "--home", home)
    kept = danvan(*asked, "--base", PLAN)
    assert kept.exit_code == 2
    assert "--overwrite" in kept.stderr
    assert out.read_bytes() == b"old"
    assert danvan(*asked, "--base", "999/KH-XYZ", "--overwrite").exit_code == 1
    assert out.read_bytes() == b"old"
    assert danvan(*asked, "--base", PLAN, "--overwrite").exit_code == 0
    assert out.read_bytes().startswith(b"PK")


def test_a_new_profile_is_written_once_and_can_be_drafted_from(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "truong.yaml"
    result = danvan("draft", "--new-profile", path, "--as-of", "2026-01-05")
    assert result.exit_code == 0, result.stderr
    assert read_profile(path).year == 2026
    again = danvan("draft", "--new-profile", path)
    assert (again.exit_code, "giữ nguyên" in again.stderr) == (2, True)
    drafted = danvan_json(
        *("draft", "--profile", path, "--kind", "ke-hoach", "--base", PLAN),
        *("--home", home, "--json"),
    )
    assert "[CẦN BỔ SUNG: " in json.dumps(drafted, ensure_ascii=False)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("a.docx", "kết thúc bằng .yaml hoặc .yml", id="another kind of file"),
        pytest.param("missing/a.yaml", "Không có thư mục", id="no such folder"),
    ],
)
def test_a_new_profile_needs_a_place_and_its_ending(tmp_path: Path, name: str, told: str) -> None:
    result = danvan("draft", "--new-profile", tmp_path / name)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_a_new_profile_stands_alone(profile: Path, tmp_path: Path) -> None:
    result = danvan("draft", "--new-profile", tmp_path / "b.yaml", "--profile", profile)
    assert result.exit_code == 2
    assert not (tmp_path / "b.yaml").exists()
