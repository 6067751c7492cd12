"""A paper called by its bare number is of the province that the question says it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, Refusal
from tests.assistant.library import asking, assistant_of, faults, library_of, read
from vectorstore.library import Library

PLAN = read(
    """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO LÂM ĐỒNG

Số: 315/KH-SGDĐT

Lâm Đồng, ngày 07 tháng 3 năm 2022

KẾ HOẠCH
Trồng cây quanh trường

1. Các trường báo cáo về Sở trước ngày 11/11/2022.

Nơi nhận:
- Các trường trực thuộc;
- Lưu: VT.
"""
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("owner"), [PLAN]) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 315 của Sở Giáo dục Đồng Nai ra ngày nào",
        "ke hoach 315 cua so gd tinh Dong Nai han nop bao cao la ngay nao",
        "kế hoạch 315 năm 2022 của Sở Giáo dục Đồng Nai gửi cho ai",
    ],
)
def test_the_paper_of_another_is_not_told_for_it(library: Library, question: str) -> None:
    reply = assistant_of(library).ask(asking(question))
    assert isinstance(reply, Refusal), reply.text
    assert "07 tháng 3" not in reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("kế hoạch 315 ra ngày nào", "ngày 07 tháng 3 năm 2022"),
        ("kế hoạch 315 của Sở Giáo dục Lâm Đồng ra ngày nào", "ngày 07 tháng 3 năm 2022"),
        ("kế hoạch 315 năm 2022 hạn nộp báo cáo là ngày nào", "11/11/2022"),
        ("kế hoạch 315 của Sở gửi cho ai", "Các trường trực thuộc"),
    ],
)
def test_its_own_office_and_year_name_it(library: Library, question: str, said: str) -> None:
    reply = assistant_of(library).ask(asking(question))
    assert isinstance(reply, Answer), reply.text
    assert faults(reply, library) == []
    assert said in reply.text
