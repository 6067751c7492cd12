"""Which province an office is of is told by the office over it whose letter it carries out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.document import Document
from tests.assistant.library import asking, assistant_of, faults, library_of, read

_HEAD = """\
{issuer}

Số: {number}

{place}, ngày {day} tháng 3 năm 2025

"""

PROVINCE = read(
    _HEAD.format(
        issuer="SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH KHE BẠC", number="112/KH-SGDĐT", place="Khe Bạc", day=4
    )
    + """\
KẾ HOẠCH
Công tác dân vận năm 2025

I. BÁO CÁO

1. Các Phòng Giáo dục và Đào tạo báo cáo kết quả dân vận về Sở trước ngày 06/6/2025.
"""
)


def _letter(name: str, over: str, *, asks: bool) -> Document:
    district = f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN {name.upper()}"
    task = (
        "2. Các trường báo cáo kết quả dân vận về Phòng Giáo dục và Đào tạo trước ngày 12/5/2025."
        if asks
        else "2. Các trường phân công một giáo viên theo dõi công tác dân vận."
    )
    return read(
        _HEAD.format(issuer=district, number="31/KH-PGDĐT", place=name, day=18)
        + f"""\
KẾ HOẠCH
Công tác dân vận ngành giáo dục huyện {name} năm 2025

Căn cứ Kế hoạch số 45/KH-SGDĐT ngày 03/3/2025 của {over} về công tác dân vận năm 2025;

I. NHIỆM VỤ

1. Tuyên truyền về công tác dân vận.

{task}
""",
        name=f"{name}.txt",
    )


OF_ANOTHER = _letter("Suối Tre", "Sở Giáo dục và Đào tạo tỉnh Núi Cao", asks=True)
OF_THE_PROVINCE = _letter("Đồi Sim", "Sở Giáo dục và Đào tạo tỉnh Khe Bạc", asks=True)
SAYS_NONE = _letter("Bãi Lau", "Sở Giáo dục và Đào tạo", asks=False)
_DAY = dt.date(2025, 4, 1)


def _reply(home: Path, papers: Sequence[Document], question: str) -> str:
    with library_of(home, papers) as library:
        reply = assistant_of(library).ask(replace(asking(question), as_of=_DAY))
        assert faults(reply, library) == []
        return reply.text


def test_what_another_province_sets_its_offices_is_not_told(tmp_path: Path) -> None:
    question = "Phòng Giáo dục Suối Tre phải báo cáo khi nào?"
    told = _reply(tmp_path, (PROVINCE, OF_ANOTHER), question)
    assert "12/5/2025" in told
    assert "06/6/2025" not in told


def test_what_the_province_it_cites_sets_is_told(tmp_path: Path) -> None:
    question = "Phòng Giáo dục Đồi Sim phải báo cáo khi nào?"
    papers = (PROVINCE, OF_THE_PROVINCE, OF_ANOTHER)
    assert "06/6/2025" in _reply(tmp_path, papers, question)


@pytest.mark.parametrize(
    ("papers", "is_bound"),
    [
        pytest.param((PROVINCE, SAYS_NONE), True, id="one-province"),
        pytest.param((PROVINCE, SAYS_NONE, OF_THE_PROVINCE), True, id="another-of-its-districts"),
        pytest.param((PROVINCE, SAYS_NONE, OF_ANOTHER), False, id="a-district-of-another"),
    ],
)
def test_an_office_that_names_no_province_is_of_the_only_one(
    tmp_path: Path, papers: Sequence[Document], *, is_bound: bool
) -> None:
    told = _reply(tmp_path, papers, "Phòng Giáo dục Bãi Lau phải báo cáo khi nào?")
    assert ("06/6/2025" in told) is is_bound
