"""Of which period a report is asked for, and no other day told where a paper has none of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.question import understand
from assistant.wanted.report_periods import period_asked
from tests.assistant.library import asking, assistant_of, library_of, read
from vectorstore.library import Library

PLAN = read(
    """\
SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐỒI SIM

Số: 88/KH-SGDĐT

Đồi Sim, ngày 4 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức tuần lễ không rác năm 2024

I. TỔ CHỨC THỰC HIỆN

Thủ trưởng các đơn vị báo cáo kết quả thực hiện về Sở theo định kỳ: Báo cáo 6 tháng trước ngày \
07/6/2024 và báo cáo năm trước ngày 08/12/2024.
""",
    name="ke-hoach.txt",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("periods"), (PLAN,)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ("Báo cáo tháng gửi ngày nào?", "thang"),
        ("bao cao quy nop khi nao", "quy"),
        ("Báo cáo dân vận 6 tháng nộp ngày nào?", "6 thang"),
        ("chot bao cao dan van nua dau nam 2024 truoc hom nao", "6 thang"),
        ("Báo cáo dân vận cả năm 2024 nộp ngày nào?", "nam"),
        ("Báo cáo tháng 12 gửi ngày nào?", None),
        ("Báo cáo kết quả gửi ngày nào?", None),
    ],
)
def test_the_period_of_a_report(asked: str, period: str | None) -> None:
    assert period_asked(understand(asked)) == period


@pytest.mark.parametrize(
    "asked",
    [
        "Báo cáo tháng gửi trước ngày bao nhiêu theo kế hoạch 88?",
        "bao cao thang theo ke hoach 88 gui truoc ngay nao",
        "Báo cáo quý theo kế hoạch 88 nộp khi nào?",
    ],
)
def test_no_limit_of_another_period_is_told(library: Library, asked: str) -> None:
    assert not isinstance(assistant_of(library).ask(asking(asked)), Answer)


def test_the_report_of_half_a_year(library: Library) -> None:
    reply = assistant_of(library).ask(asking("chốt báo cáo nửa đầu năm 2024 kế hoạch 88 hôm nào"))
    assert "07/6/2024" in reply.text
    assert "08/12/2024" not in reply.text
