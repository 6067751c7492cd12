"""Small documents and the command line, for the tests beside this file."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from ui.cli import app

ADDRESS = "http://127.0.0.1:8017"

LETTER = """UBND HUYỆN AN BÌNH
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 45/PGDĐT-VP

An Bình, ngày 10 tháng 02 năm 2021

Kính gửi: Hiệu trưởng các trường trực thuộc

Thực hiện Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về công tác dân vận.

1. Các trường xây dựng kế hoạch dân vận của đơn vị.

2. Hiệu trưởng gửi báo cáo về Phòng Giáo dục và Đào tạo trước ngày {deadline} qua vp@anbinh.edu.vn.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def letter(*, deadline: str = "20/11/2021") -> str:
    """A small letter with one reference and one duty."""
    return LETTER.format(deadline=deadline)


def write_letter(
    folder: Path, *, name: str = "cong-van-45.txt", deadline: str = "20/11/2021"
) -> Path:
    """The small letter as a file."""
    path = folder / name
    path.write_text(letter(deadline=deadline), encoding="utf-8")
    return path


def danvan(*arguments: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def danvan_json(*arguments: str | Path) -> object:
    """Run a command that must succeed and read what it prints."""
    result = danvan(*arguments)
    assert result.exit_code == 0, result.stderr
    value: object = json.loads(result.stdout)
    return value
