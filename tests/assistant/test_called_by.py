"""What of a question only calls its paper, and what is read otherwise than it folds."""

from __future__ import annotations

import pytest

from assistant.choosing.called_by import called_by
from assistant.choosing.scope import Scope
from assistant.question import understand
from ingest.document import DocumentSummary, PartialDate

PAPER = DocumentSummary(
    id="p",
    number=None,
    kind="Kế hoạch",
    title="Phổ biến sách cho thiếu nhi",
    issuer="Phòng Văn hóa huyện Bàu Sen",
    issued_on=PartialDate(year=2024, month=3),
)


@pytest.mark.parametrize(
    ("plain", "called"),
    [
        ("ke hoach thang 3/2024 o bau sen tranh duoc gi", "ke hoach thang 3/2024 o bau sen"),
        ("bau sen 2024 tranh duoc gi", "bau sen 2024"),
        ("bau sen (gia lai) tranh duoc gi", "bau sen (gia lai)"),
        ("ban ke hoach pho bien sach cua bau sen noi gi", "ban ke hoach pho bien sach cua bau sen"),
        ("bau sen nam 2019 tranh duoc gi", "bau sen"),
        ("ke hoach trong cay cua bau sen", "bau sen"),
    ],
)
def test_kind_title_and_year_around_a_name_call_the_paper(plain: str, called: str) -> None:
    assert called_by(plain, Scope(documents=(PAPER,), named=("bau sen",)))[0] == called


def test_of_several_papers_only_the_names_are_left_out() -> None:
    scope = Scope(documents=(PAPER, PAPER), named=("bau sen",))
    assert called_by("bau sen 2024 co gi", scope) == ("bau sen",)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Bàu Sen đề ra chủ đề chi?", "chu de gi"),
        ("phổ biến bằng cách chi", "cach gi"),
        ("Chi bộ có mấy người", "chi bo"),
        ("Nội dung chi thường xuyên", "noi dung chi"),
    ],
)
def test_what_the_centre_and_the_south_say_for_what(typed: str, read: str) -> None:
    assert read in understand(typed).plain
