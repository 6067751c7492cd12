"""Who acts, by the heading that a duty stands under."""

from __future__ import annotations

import pytest

from ingest.acting.heading_actors import who_heads
from tests.ingest.reading import duty


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        pytest.param("Nhiệm vụ, quyền hạn của Sở Nội vụ", "Sở Nội vụ", id="duties and powers"),
        pytest.param(
            "Quyền và nghĩa vụ của đơn vị kiểm định", "đơn vị kiểm định", id="rights and duties"
        ),
        pytest.param("Quyền của cổ đông", None, id="rights alone bind nobody"),
        pytest.param(
            "Trách nhiệm của Sở Y tế trong quản lý giá thuốc", "Sở Y tế", id="in what they act"
        ),
        pytest.param(
            "Trách nhiệm của cơ quan quản lý nhà nước về giá",
            "cơ quan quản lý nhà nước về giá",
            id="about what is in the name",
        ),
        pytest.param(
            "Tổ chức kiểm định an toàn có các nghĩa vụ sau đây:",
            "Tổ chức kiểm định an toàn",
            id="bound by obligations",
        ),
        pytest.param(
            "Đoàn giám sát có những nhiệm vụ, quyền hạn sau đây:", "Đoàn giám sát", id="bound"
        ),
        pytest.param("Giao kết hợp đồng từ xa", None, id="Giao is no charge here"),
        pytest.param("Đề nghị hỗ trợ chi phí học tập", None, id="the title of a procedure"),
        pytest.param("Đề nghị Sở Tài chính", "Sở Tài chính", id="an office that is asked"),
    ],
)
def test_a_heading_names_who_acts(heading: str, who: str | None) -> None:
    assert who_heads((heading,)) == who


def test_an_entry_under_such_a_heading_is_theirs() -> None:
    body = "Điều 4. Nhiệm vụ, quyền hạn của Hội đồng trường\n\n1. Định kỳ hằng năm, lập báo cáo."

    assert duty(body, kind="QUY CHẾ").who == "Hội đồng trường"
