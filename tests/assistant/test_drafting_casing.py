"""Names of offices from capitals to running text (Nghị định 30/2020/NĐ-CP, Phụ lục II)."""

from __future__ import annotations

import pytest

from assistant.drafting.casing import as_written


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO BÌNH THUẬN", "Sở Giáo dục và Đào tạo Bình Thuận", id="office"
        ),
        pytest.param("ỦY BAN NHÂN DÂN XÃ TÂN AN", "Ủy ban nhân dân xã Tân An", id="committee"),
        pytest.param("TRƯỜNG TIỂU HỌC THÀNH TÔ", "Trường Tiểu học Thành Tô", id="school"),
        pytest.param("BAN DÂN VẬN TỈNH ỦY", "Ban Dân vận Tỉnh ủy", id="party"),
        pytest.param("Trường THCS Hoa Ban", "Trường THCS Hoa Ban", id="not in capitals"),
    ],
)
def test_a_name_in_capitals_is_written_as_running_text_writes_it(
    printed: str, expected: str
) -> None:
    assert as_written(printed) == expected
