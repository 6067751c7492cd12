"""What the spellings of one số/ký hiệu share."""

from __future__ import annotations

import pytest

from ingest.spelling import spelling_key, symbol_groups, year_of_number


@pytest.mark.parametrize(
    ("number", "key", "year"),
    [
        pytest.param("16/CT-TTg", "16:ctttg", None, id="state"),
        pytest.param("016- CT / TTg", "16:ctttg", None, id="signs exchanged, blanks, a zero"),
        pytest.param("48/2019/QĐ-UBND", "48:qdubnd", 2019, id="its year apart"),
        pytest.param("48/2 019/QĐ-UBND", "48:qdubnd", 2019, id="a blank inside its year"),
        pytest.param("48/20\u200b19/QĐ", "48:qd", 2019, id="nothing to be seen inside its year"),
        pytest.param("1998/QĐ-TTg", "1998:qdttg", None, id="digits like a year"),
        pytest.param("797/KHLT-SGD&CĐGD", "797:khltsgdcdgd", None, id="an ampersand"),
        pytest.param("45/2019/QH14", "45:qh14", 2019, id="digits in the symbol"),
        pytest.param("/KH-SGDĐT", ":khsgddt", None, id="a blank number"),
        pytest.param("06", "6:", None, id="digits alone"),
    ],
)
def test_the_key_of_a_spelling(number: str, key: str, year: int | None) -> None:
    assert (spelling_key(number), year_of_number(number)) == (key, year)


def test_the_groups_of_a_symbol() -> None:
    assert symbol_groups("149/2018/NĐ- CP") == ("nd", "cp")
