"""Of which sort of office a paper is said to be."""

from __future__ import annotations

import pytest

from assistant.choosing.said_maker import is_said_to_be_anothers
from ingest.document import DocumentSummary

_MATTER = "Đơn giản hóa thủ tục của Sở Khoa học và Công nghệ"
_BOTH = "Phối hợp giữa Ban Dân vận Huyện ủy và Phòng Giáo dục huyện Suối Tre"
_JOINT = "Kế hoạch liên tịch giữa Công an huyện và Phòng Giáo dục huyện Suối Tre"


@pytest.mark.parametrize(
    ("asked", "issuer", "title", "is_anothers"),
    [
        ("ke hoach cua ubnd huyen suoi tre so may", "Phòng Giáo dục Suối Tre", "Nước sạch", True),
        ("phong gd suoi tre ra ke hoach ngay nao", "Phòng Giáo dục Suối Tre", "Nước sạch", False),
        ("ke hoach cua so suoi tre ai ky", "Phòng Giáo dục Suối Tre", "Nước sạch", False),
        ("quyet dinh ve thu tuc cua so khoa hoc ai ky", "UBND tỉnh Khe Bạc", _MATTER, False),
        ("ban dan van huyen uy ra ke hoach ngay nao", "Phòng Giáo dục Suối Tre", _BOTH, True),
        ("cong an huyen ra ke hoach ngay nao", "Phòng Giáo dục Suối Tre", _JOINT, False),
        ("ke hoach cua ubnd huyen so may", "Ban Chỉ đạo huyện Suối Tre", "Nước sạch", False),
        ("ai ky ke hoach nay", "Phòng Giáo dục Suối Tre", "Nước sạch", False),
    ],
)
def test_a_paper_is_of_the_office_that_made_it(
    asked: str, issuer: str, title: str, is_anothers: bool
) -> None:
    paper = DocumentSummary(
        id="x", number=None, kind="Kế hoạch", title=title, issuer=issuer, issued_on=None
    )
    assert is_said_to_be_anothers(asked, paper) is is_anothers
