"""The year inside a number: it keeps papers apart, and leaving it out or adding it is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.lookup import Lookup, LookupStatus, Match
from tests.assistant.library import library_of, read
from vectorstore.library import Library

_HERE = """\
ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ

Số: 48/2025/QĐ-UBND

Sơn Khê, ngày 25 tháng 11 năm 2025

QUYẾT ĐỊNH
Quy định trang cấp đồ dùng cho học sinh nội trú

Điều 1. Phạm vi

Quyết định này áp dụng cho trường phổ thông dân tộc nội trú.
"""
_CITING = """\
TRƯỜNG TIỂU HỌC ĐỒI CHÈ

Số: 11/KH-THĐC

Sơn Khê, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Công tác dân vận năm 2025

1. Thực hiện Quyết định số 48/2019/QĐ-UBND ngày 18/12/2019 của Ủy ban nhân dân tỉnh về quy tắc ứng \
xử của cán bộ.

- Bãi bỏ Quyết định số 48/2025/QĐ-UBND ngày 25/11/2025 của Ủy ban nhân dân tỉnh.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    papers = (read(_HERE, name="mot.txt"), read(_CITING, name="hai.txt"))
    with library_of(tmp_path_factory.mktemp("years"), papers) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "status", "match", "year"),
    [
        ("48/2019/QĐ-UBND", LookupStatus.NOT_IN_LIBRARY, Match.EXACT, 2019),
        ("quyet dinh 48/2019/qd-ubnd ngay 18/12/2019", LookupStatus.NOT_IN_LIBRARY, None, 2019),
        ("48/2025/QĐ-UBND", LookupStatus.FOUND, Match.EXACT, 2025),
    ],
)
def test_numbers_of_two_years_are_two_papers(
    library: Library, query: str, status: LookupStatus, match: Match | None, year: int
) -> None:
    (found,) = Lookup(library.catalog).references(query).references
    assert found.status is status
    assert match is None or found.match is match
    assert found.date is not None
    assert found.date.year == year


def test_a_number_without_its_year_is_not_exact(library: Library) -> None:
    (found,) = Lookup(library.catalog).references("48/QĐ-UBND").references
    assert found.status is LookupStatus.SEVERAL or found.match is Match.COMPLETED


def test_a_plan_ends_no_decision(library: Library) -> None:
    (found,) = Lookup(library.catalog).references("48/2025/QĐ-UBND").references
    assert found.status is LookupStatus.FOUND
