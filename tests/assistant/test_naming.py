"""How the name of a paper is read: its pieces in any order, any of them missing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.naming.naming import NamedPaper, named_in
from assistant.naming.spelling_slips import one_slip
from tests.ending import ended


def told(named: NamedPaper) -> tuple[str | None, str, str, str]:
    """Digits, symbol, kind and day of what was read."""
    symbol = named.symbols[0] if named.symbols else ""
    return named.digits, symbol, " ".join(sorted(named.kinds)), str(named.date or "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("16/CT-TTg", ("16", "ctttg", "", ""), id="as printed"),
        pytest.param("CT 16", ("16", "ct", "chi thi", ""), id="abbreviation in front"),
        pytest.param("HĐ 16", ("16", "hd", "hop dong huong dan", ""), id="two kinds fold alike"),
        pytest.param("016a/QĐ-UBND", ("16a", "qdubnd", "", ""), id="a letter behind the digits"),
        pytest.param("48/2019/QĐ-UBND", ("48", "qdubnd", "", "2019"), id="its own year"),
        pytest.param("66.7/2025/NQ-CP", ("66.7", "nqcp", "", "2025"), id="digits with a point"),
        pytest.param("1998/QĐ-TTg", ("1998", "qdttg", "", ""), id="digits like a year"),
        pytest.param(
            "quyết định số 1998", ("1998", "", "quyet dinh", ""), id="said to be a number"
        ),
        pytest.param("nghị định 04/2015", ("4", "", "nghi dinh", "2015"), id="number and year"),
        pytest.param("công văn tháng 5/2022", (None, "", "cong van", "05/2022"), id="a month"),
        pytest.param("/KH-SGDĐT", ("", "khsgddt", "", ""), id="a number left blank"),
        pytest.param("Kế hoạch số ……/KH-SGDĐT", ("", "khsgddt", "ke hoach", ""), id="dots for it"),
        pytest.param("27 ct tu", ("27", "cttu", "", ""), id="an office like a syllable"),
        pytest.param("chỉ thị 16 ngày 31/02/2016", ("16", "", "chi thi", ""), id="no such day"),
        pytest.param("16/CT-TTg 32/13/2016", ("16", "ctttg", "", ""), id="no day at all"),
        pytest.param("", (None, "", "", ""), id="nothing"),
    ],
)
def test_the_pieces_of_a_name(query: str, expected: tuple[str | None, str, str, str]) -> None:
    assert told(named_in(query)) == expected


@pytest.mark.parametrize(
    ("query", "address", "law"),
    [
        pytest.param("khoản 3 Điều 63 Bộ luật Lao động", "Điều 63.3", "bo luat lao dong", id="law"),
        pytest.param("điểm a khoản 2 điều 5 luật tố cáo", "Điều 5.2.a", "luat to cao", id="point"),
        pytest.param("điều 63 khoản 3 BLLĐ", "Điều 63.3", "bo luat lao dong", id="the other way"),
        pytest.param("Điều 5 Nghị định 149/2018/NĐ-CP", "Điều 5", None, id="of a numbered paper"),
    ],
)
def test_the_part_of_a_law(query: str, address: str, law: str | None) -> None:
    named = named_in(query)
    assert named.part is not None
    assert (named.part.address, named.law) == (address, law)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_its_span_is_inside(query: str) -> None:
    named = named_in(query)
    assert 0 <= named.start <= named.end <= len(query)


@pytest.mark.parametrize("letter", [" ", "1", "/", "a/", "1-", "so ", "điều ", "ngày ", "của "])
def test_hostile_queries_take_linear_time(letter: str) -> None:
    ended(lambda: named_in(letter * (64_000 // len(letter))))


@pytest.mark.parametrize(
    ("typed", "meant", "is_slip"),
    [
        pytest.param("sdgdt", "sgddt", True, id="exchanged"),
        pytest.param("khh", "kh", True, id="one too many"),
        pytest.param("ttg", "ctttg", False, id="two missing"),
        pytest.param("qdubn", "qdubnd", True, id="the last missing"),
        pytest.param("qdubnx", "qdubnd", True, id="the last replaced"),
        pytest.param("qh14", "qh15", False, id="a digit is no letter"),
        pytest.param("ct", "ct", False, id="the same"),
        pytest.param("tc", "ct", True, id="two letters exchanged are both ends"),
        pytest.param("xhbnd", "ubnd", False, id="both ends may be those of another word"),
        pytest.param("xke hoach", "ke hoach", True, id="one too many in front"),
        pytest.param("xe hoacn", "ke hoach", False, id="another letter at both ends"),
    ],
)
def test_one_slip_in_the_letters(typed: str, meant: str, is_slip: bool) -> None:
    assert one_slip(typed, meant) is is_slip
