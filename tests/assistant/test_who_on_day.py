"""Who acts on the day that is asked: tomorrow, a date, the next time; never who did another day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answer import Answer
from tests.assistant.library import asking, assistant_of, library_of, read, without_marks
from vectorstore.library import Library

CONCLUSION = """\
ỦY BAN NHÂN DÂN XÃ CÙ LAO

Số: 18/TB-UBND

Cù Lao, ngày 20 tháng 02 năm 2025

THÔNG BÁO
Kết luận buổi gặp gỡ chủ ghe ngày 18/02/2025

Sáng ngày 18/02/2025, ông Trà Văn Bến chủ trì buổi gặp gỡ chủ ghe.

1. Ban quản lý bến: theo dõi việc gặp gỡ chủ ghe.

2. Ông Mai Văn Bè: ghi sổ các buổi gặp gỡ chủ ghe.

Buổi gặp gỡ chủ ghe lần sau: sáng ngày 04/3/2025, do bà Sa Thị Nước chủ trì.

CHỦ TỊCH

Trà Văn Bến
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("days"), (read(CONCLUSION),)) as made:
        yield made


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "who"),
    [
        pytest.param("Ngày mai ai gặp gỡ chủ ghe?", "Sa Thị Nước", id="tomorrow"),
        pytest.param("Mai ai chủ trì gặp gỡ chủ ghe?", "Sa Thị Nước", id="tomorrow, in short"),
        pytest.param("Ngày 04/3/2025 ai gặp gỡ chủ ghe?", "Sa Thị Nước", id="a date"),
        pytest.param("Buổi gặp gỡ chủ ghe lần sau ai chủ trì?", "Sa Thị Nước", id="the next"),
        pytest.param("Ngày 18/02/2025 ai chủ trì gặp gỡ chủ ghe?", "Trà Văn Bến", id="the last"),
    ],
)
def test_who_it_is_that_day(library: Library, typed: type[str], question: str, who: str) -> None:
    reply = assistant_of(library).ask(replace(asking(typed(question)), as_of=dt.date(2025, 3, 3)))

    assert isinstance(reply, Answer)
    assert [who in claim.text for claim in reply.claims] == [True]


def test_nobody_of_another_day_is_told_for_tomorrow(library: Library) -> None:
    asked = replace(asking("Ngày mai ai gặp gỡ chủ ghe?"), as_of=dt.date(2025, 3, 10))

    assert not isinstance(assistant_of(library).ask(asked), Answer)
