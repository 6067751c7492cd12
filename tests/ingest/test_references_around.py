"""What stands around a mention (the part cited, the title), laws by name, and forms of a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.citing.laws import find_laws
from ingest.references import (
    find_references,
    kind_of_number,
    normal_number,
    number_key,
)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("Điều 4 Thông tư số 1/2020/TT-BNV", "Điều 4", id="a Điều"),
        pytest.param(
            "điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", "điểm a khoản 2 Điều 5", id="a điểm"
        ),
        pytest.param("khoản 3, Điều 5 của Luật số 1/2020/QH14", "khoản 3, Điều 5", id="a comma"),
        pytest.param(
            "khoản 1, khoản 2 Điều 5 của Nghị định số 5/2023/NĐ-CP",
            "khoản 1, khoản 2 Điều 5",
            id="two khoản",
        ),
        pytest.param(
            "điểm a, b khoản 2 Điều 5 Thông tư số 1/2020/TT-BNV",
            "điểm a, b khoản 2 Điều 5",
            id="two điểm",
        ),
        pytest.param("Điều 7 và Điều 8 Quyết định số 1/QĐ-UBND", "Điều 7 và Điều 8", id="two Điều"),
        pytest.param("Nghị định số 30/2020/NĐ-CP", None, id="the whole of it"),
    ],
)
def test_the_part_cited_is_kept_as_printed(text: str, part: str | None) -> None:
    (found,) = find_references(text)
    assert found.cited_part == part


@pytest.mark.parametrize(
    ("after", "title"),
    [
        pytest.param(" về tăng cường kỷ cương; Chỉ thị", "về tăng cường kỷ cương", id="a clause"),
        pytest.param(" V/v xét duyệt.", "V/v xét duyệt", id="a letter's subject"),
        pytest.param(" về việc “*Đổi mới*”, Sở yêu cầu", "về việc “Đổi mới”", id="emphasis"),
        pytest.param(
            " về an toàn (giai đoạn 1) ở trường;",
            "về an toàn (giai đoạn 1) ở trường",
            id="brackets inside",
        ),
        pytest.param(" (khóa XI) về dân vận)", "về dân vận", id="a bracket closes one before"),
        pytest.param(" về dân vận và Kế hoạch số 5/KH-X", "về dân vận", id="another mention"),
        pytest.param(
            " về dân vận, cùng với Thông tư số 1/TT-X", "về dân vận", id="and beside it another"
        ),
        pytest.param(" về dân vận, để các trường làm", "về dân vận", id="what it is for"),
        pytest.param(" về “Đổi mới” (sau đây gọi tắt là Chỉ thị)", "về “Đổi mới”", id="its name"),
        pytest.param(" về dân vận\n · Triển khai thi đua", "về dân vận", id="the next entry"),
        pytest.param(" về dân vận\nCăn cứ Luật", "về dân vận", id="the next basis"),
        pytest.param(" về dân vận\ncủa tỉnh.", "về dân vận của tỉnh", id="a line that goes on"),
        pytest.param(
            f" về dân vận, {'một điều khác nữa ' * 30}", "về dân vận", id="longer than any title"
        ),
        pytest.param(" được ban hành", None, id="no title"),
    ],
)
def test_the_title_ends_with_its_clause(after: str, title: str | None) -> None:
    found = find_references(f"Chỉ thị số 1/CT-UBND ngày 1/2/2020{after}")[0]
    assert found.title == title


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        pytest.param("theo Luật Tố cáo và quy định", [("Luật Tố cáo", None)], id="a law"),
        pytest.param(
            "Luật Khiếu nại, Luật Tố cáo.",
            [("Luật Khiếu nại", None), ("Luật Tố cáo", None)],
            id="two laws",
        ),
        pytest.param(
            "khoản 3 Điều 63 của Bộ luật Lao động về dân chủ",
            [("Bộ luật Lao động", "khoản 3 Điều 63")],
            id="a part of a code",
        ),
        pytest.param(
            "Luật Thực hiện dân chủ ở cơ sở năm 2022",
            [("Luật Thực hiện dân chủ ở cơ sở", None)],
            id="a name with a stop word",
        ),
        pytest.param(
            "Bộ luật Lao động và Luật Tố cáo",
            [("Bộ luật Lao động", None), ("Luật Tố cáo", None)],
            id="a law right after another",
        ),
        pytest.param("Luật sư Nguyễn Văn A và Luật gia", [], id="lawyers"),
        pytest.param("Luật số 10/2022/QH15", [], id="a law by its number is a reference"),
    ],
)
def test_laws_cited_by_name(text: str, laws: list[tuple[str, str | None]]) -> None:
    found = list(find_laws(text))
    assert [(law.name, law.cited_part) for law in found] == laws
    assert all(text[law.start : law.end].split() == law.name.split() for law in found)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        pytest.param("16/CT-TTg", "Chỉ thị", id="State"),
        pytest.param("79-CTr/BDVTW", "Chương trình", id="Party"),
        pytest.param("48/2019/QĐ-UBND", "Quyết định", id="with a year"),
        pytest.param("1098/SGDĐT", None, id="a letter names none"),
        pytest.param("10/2022/QH15", "Luật", id="a session of the National Assembly"),
    ],
)
def test_the_kind_that_a_symbol_names(number: str, kind: str | None) -> None:
    assert kind_of_number(number) == kind


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        pytest.param("23- QĐ/TW", "23-QĐ/TW", id="a space"),
        pytest.param("07 /KH-PGDĐT", "07/KH-PGDĐT", id="a space before the slash, zeros stay"),
        pytest.param("30/2020/NĐ – CP", "30/2020/NĐ-CP", id="a dash"),
        pytest.param("255/BC-\nXMC", "255/BC-XMC", id="a line end"),
        pytest.param("…../KH-SGDĐT", "/KH-SGDĐT", id="a number of dots"),
        pytest.param("15/KH-THCS.NTT", "15/KH-THCS.NTT", id="a full stop inside stays"),
        pytest.param("**12**/KH-X", "12/KH-X", id="emphasis"),
    ],
)
def test_the_normal_form_of_a_number(printed: str, normal: str) -> None:
    assert normal_number(printed) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("03/KH-UBND", "3/KH-UBND", id="a zero in front"),
        pytest.param("03/KH-UBND", "03-KH/UBND", id="separators changed round"),
        pytest.param("23- QĐ/TW", "23-QĐ/TW", id="a space"),
        pytest.param("573/KH-SGDĐT", "573/kh-sgddt", id="typed without diacritics"),
    ],
)
def test_spellings_of_one_number_have_one_key(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("01-CT/TU", "03-CT/TU", id="another number"),
        pytest.param("1/KH-UBND", "10/KH-UBND", id="a longer number"),
        pytest.param("5/2019/QĐ-UBND", "5/2020/QĐ-UBND", id="another year"),
        pytest.param("5/QĐ-UBND", "5/KH-UBND", id="another kind"),
    ],
)
def test_other_numbers_have_other_keys(one: str, other: str) -> None:
    assert number_key(one) != number_key(other)


_groups = st.sampled_from(["UBND", "SGDĐT", "PGDĐT", "TTg", "TU", "BDVTU", "GD&ĐT", "QH15", "VP"])
_kinds = st.sampled_from(["KH", "QĐ", "CT", "NQ", "CTr", "BC", "TTr"])
_figures = st.integers(min_value=1, max_value=9999).map(str)
_years = st.sampled_from(["", "2016/", "2024/"])
_state = st.builds("{}/{}{}-{}".format, _figures, _years, _kinds, _groups)
_party = st.builds("{}-{}/{}".format, _figures, _kinds, _groups)
numbers = st.one_of(_state, _party)


@given(numbers)
def test_every_well_formed_number_is_found_whole(number: str) -> None:
    text = f"Theo Kế hoạch số {number} ngày 05/12/2019 của Sở Nội vụ, các trường thực hiện."
    (found,) = find_references(text)
    assert text[found.start : found.end] == number
    assert found.number == number
    assert (found.date is not None, found.issuer) == (True, "Sở Nội vụ")


@given(numbers, st.sampled_from(["/ ", " /", "- ", "/\n"]))
def test_one_stray_space_changes_neither_number_nor_key(number: str, stray: str) -> None:
    printed = number.replace(stray.strip(), stray, 1)
    (found,) = find_references(f"Kế hoạch số {printed} về dân vận")
    assert found.number == number
    assert number_key(found.number) == number_key(number)


@given(numbers)
def test_normal_form_and_key_are_their_own(number: str) -> None:
    assert normal_number(normal_number(number)) == normal_number(number)
    assert number_key(number_key(number)) == number_key(number)


_PIECES = (
    *("Kế hoạch", "số", "Số", "các", "Quyết định", "KH", "của", "Sở", "ngày", "05/12/2019", "về"),
    *(
        "12",
        "/",
        "-",
        "–",
        "KH",
        "UBND",
        "QĐ",
        "2019",
        " ",
        " ",
        "\n",
        ",",
        ";",
        ".",
        "(",
        ")",
        "*",
    ),
    *("khoản 2 ", "Điều 5 ", "và", "…", "TW", "luật"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_mentions_stand_inside_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for found in find_references(text):
        assert last <= found.start < found.end <= len(text)
        assert 0 <= found.full_start <= found.start
        assert found.end <= found.full_end <= len(text)
        assert normal_number(text[found.start : found.end]) == found.number
        last = found.end
