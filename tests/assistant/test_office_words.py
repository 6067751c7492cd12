"""Whether two names are of one office: its kind, its level and its proper name."""

from __future__ import annotations

import pytest

from assistant.naming.office_words import office_of, one_office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND xã Tân An", "UBND xã Bình Hà"),
        ("UBND xã Tân An", "UBND xã Tân An Hội"),
        ("UBND tỉnh Lâm Đồng", "UBND huyện Bắc Bình"),
        ("UBND tỉnh Bình Thuận", "UBND huyện Bắc Bình, tỉnh Bình Thuận"),
        ("UBND tỉnh Bình Thuận", "HĐND tỉnh Bình Thuận"),
        ("UBND tỉnh Bình Thuận", "Tỉnh ủy Bình Thuận"),
        ("Sở GDĐT Bình Thuận", "Sở GDĐT Lâm Đồng"),
        ("Sở Giáo dục và Đào tạo tỉnh Bình Thuận", "Sở GD&ĐT Lâm Đồng"),
        ("Bộ Tài chính", "Sở Tài chính"),
        ("Bộ Tài chính", "Bộ Nội vụ"),
        ("Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Huyện ủy"),
    ],
)
def test_two_offices(one: str, other: str) -> None:
    assert not one_office(office_of(one), office_of(other))
    assert not one_office(office_of(other), office_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND xã Tân An", "Ủy ban nhân dân xã Tân An, huyện Bắc Bình"),
        ("Chủ tịch UBND tỉnh", "UBND tỉnh Bình Thuận"),
        ("ubnd binh thuan", "Ủy ban nhân dân tỉnh Bình Thuận"),
        ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT Bình Thuận"),
        ("Sở GDĐT tỉnh Bình Thuận", "Sở Giáo dục và Đào tạo Bình Thuận"),
        ("so giao duc binh thuan", "Sở GD-ĐT Bình Thuận"),
        ("Thủ tướng", "Thủ tướng Chính phủ"),
        ("Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
        ("Trung ương", "Ban Chấp hành Trung ương Đảng"),
        ("Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Bình Thuận"),
        ("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ"),
        ("UBND TP Phan Thiết", "Ủy ban nhân dân thành phố Phan Thiết"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội tỉnh An Bình"),
        (None, "Bộ Nội vụ"),
    ],
)
def test_one_office(one: str | None, other: str) -> None:
    assert one_office(office_of(one), office_of(other))
    assert one_office(office_of(other), office_of(one))
