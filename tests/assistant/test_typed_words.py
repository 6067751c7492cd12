"""Shorthand is read as the words it stands for."""

from __future__ import annotations

import pytest

from assistant.reading.typed_words import spelt_out


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        pytest.param(
            "kh truong hoa ban dua tren vb nao",
            "ke hoach truong hoa ban dua tren van ban nao",
            id="a kind, a paper",
        ),
        pytest.param("ng ky la ai, co bn ng", "nguoi ky la ai, co bao nhieu nguoi", id="chat"),
        pytest.param("bo nhung thu tuc nao", "bai bo nhung thu tuc nao", id="to end papers"),
        pytest.param(
            "bai bo nhung quyet dinh nao", "bai bo nhung quyet dinh nao", id="said in full"
        ),
        pytest.param("vua cong bo 2 thu tuc", "vua cong bo 2 thu tuc", id="half of a word"),
        pytest.param("can bo cac phong lam gi", "can bo cac phong lam gi", id="people"),
        pytest.param("bo giao duc yeu cau gi", "bo giao duc yeu cau gi", id="a ministry"),
        pytest.param("so 5/kh-bc", "so 5/kh-bc", id="a number keeps its symbol"),
        pytest.param("so kh&cn giao gi", "so khcn giao gi", id="an abbreviation of two"),
        pytest.param("nop hs qua dau", "nop ho so qua dau", id="a file of papers"),
        pytest.param("bao nhieu hs nghi", "bao nhieu hoc sinh nghi", id="pupils"),
        pytest.param("5 thang 12", "ngay 5 thang 12", id="a day"),
    ],
)
def test_what_is_typed_is_spelt_as_papers_do(typed: str, spelt: str) -> None:
    assert spelt_out(typed) == spelt
