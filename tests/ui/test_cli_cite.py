"""``danvan cite``: what was understood, what a name may mean, what is missing, who cites whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.running import danvan, danvan_json
from ui.wiring import Application


@pytest.fixture
def home(sampled: Application) -> Path:
    """The folder of the sample library."""
    return sampled.settings.home


def test_what_was_understood_is_said(home: Path) -> None:
    shown = danvan("cite", "chi thi 16 cua thu tuong 2016", "--home", home).stdout
    assert "hiểu là (điền phần còn thiếu): Chỉ thị 16/CT-TTg" in shown
    mended = danvan("cite", "573/KH-SDGĐT", "--home", home).stdout
    assert "hiểu là (sửa một chữ gõ khác): Kế hoạch 573/KH-SGDĐT" in mended
    unsure = danvan("cite", "26/CT", "--home", home).stdout
    assert "có thể là: Chỉ thị 26/CT-TTg" in unsure
    assert "có thể là: Chỉ thị 26/CT-UBND" in unsure


def test_what_is_missing_is_listed(home: Path) -> None:
    shown = danvan("cite", "--missing", "--home", home).stdout
    assert "Chỉ thị 05-CT/TW" in shown.splitlines()[0]
    assert "được viện dẫn trong: Kế hoạch 573/KH-SGDĐT" in shown
    found = danvan_json("cite", "--missing", "--home", home, "--json")
    assert isinstance(found, dict)
    assert found["missing"][0]["paper"]["number"] == "05-CT/TW"


def test_the_graph_is_drawn_in_words(home: Path) -> None:
    shown = danvan("cite", "--graph", "--home", home).stdout
    assert "  thực hiện: Chỉ thị 16/CT-TTg" in shown
    found = danvan_json("cite", "--graph", "--home", home, "--json")
    assert isinstance(found, dict)
    assert list(found) == ["documents", "edges", "left_out"]
