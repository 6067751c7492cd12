"""What papers are said to do to each other: the words beside a reference, and nothing further."""

from __future__ import annotations

import pytest

from ingest.citing.relations import find_relations
from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers.source import SourceFormat, SourceText
from tests.ending import ended

HEADER = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH

Số: 9/2023/QĐ-UBND

An Bình, ngày 01 tháng 02 năm 2023

QUYẾT ĐỊNH
Về việc quản lý thùng thư góp ý

"""


def decision(text: str) -> Document:
    return parse(
        SourceText(name="quyet-dinh.txt", format=SourceFormat.TEXT, text=f"{HEADER}{text}\n")
    )


def stated(text: str) -> list[tuple[str, str, str, bool]]:
    """Who does what to whom: "" is the decision itself."""
    return [
        (
            one.subject.number if one.subject else "",
            one.relation.value,
            one.target.number,
            one.is_partial,
        )
        for one in find_relations(decision(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Quyết định này thay thế Quyết định số 7/2015/QĐ-UBND ngày 02/3/2015 về thùng thư.",
            [("", "replaces", "7/2015/QĐ-UBND", False)],
            id="the paper itself replaces",
        ),
        pytest.param(
            "Quyết định này thay thế Quyết định số 7/2015/QĐ-UBND về thùng thư và Quyết định số "
            "8/2016/QĐ-UBND.",
            [
                ("", "replaces", "7/2015/QĐ-UBND", False),
                ("", "replaces", "8/2016/QĐ-UBND", False),
            ],
            id="two, the title of one between",
        ),
        pytest.param(
            "Quyết định số 7/2015/QĐ-UBND ngày 02/3/2015 về thùng thư hết hiệu lực kể từ ngày "
            "Quyết định này có hiệu lực.",
            [("", "repeals", "7/2015/QĐ-UBND", False)],
            id="the words behind it",
        ),
        pytest.param(
            "Các Quyết định số 1/QĐ-UBND, số 2/QĐ-UBND và số 3/QĐ-UBND bị bãi bỏ.",
            [
                ("", "repeals", "3/QĐ-UBND", False),
                ("", "repeals", "2/QĐ-UBND", False),
                ("", "repeals", "1/QĐ-UBND", False),
            ],
            id="a list, the words behind it",
        ),
        pytest.param(
            "Bãi bỏ khoản 2 Điều 5 của Quyết định số 12/2010/QĐ-UBND.",
            [("", "repeals", "12/2010/QĐ-UBND", True)],
            id="a part of it",
        ),
        pytest.param(
            "Sửa đổi, bổ sung một số điều của Quyết định số 12/2010/QĐ-UBND.",
            [("", "amends", "12/2010/QĐ-UBND", True)],
            id="amends",
        ),
        pytest.param(
            "Căn cứ Nghị định số 10/2020/NĐ-CP được sửa đổi, bổ sung một số điều theo Nghị định số "
            "11/2021/NĐ-CP;",
            [
                ("", "based_on", "10/2020/NĐ-CP", False),
                ("11/2021/NĐ-CP", "amends", "10/2020/NĐ-CP", True),
            ],
            id="in the passive, with who does it",
        ),
        pytest.param(
            "Quyết định số 12/2010/QĐ-UBND được thay thế bằng Quyết định số 15/2014/QĐ-UBND.",
            [("15/2014/QĐ-UBND", "replaces", "12/2010/QĐ-UBND", False)],
            id="one cited replaces another",
        ),
        pytest.param(
            "Căn cứ Kế hoạch số 52-KH/BDVTU ngày 12/01/2022 của Ban Dân vận Tỉnh ủy; Hướng dẫn số "
            "08-HD/BDVTU ngày 12/01/2022;",
            [("", "based_on", "52-KH/BDVTU", False), ("", "based_on", "08-HD/BDVTU", False)],
            id="a list of bases",
        ),
        pytest.param(
            "Căn cứ Kế hoạch số 31/KH-TU ngày 30/9/2016 của Tỉnh ủy về thực hiện Chỉ thị số "
            "05-CT/TW ngày 15/5/2016 của Bộ Chính trị;",
            [("", "based_on", "31/KH-TU", False), ("31/KH-TU", "implements", "05-CT/TW", False)],
            id="the title of a basis says what it implements",
        ),
        pytest.param(
            "Đề nghị Ủy ban nhân dân tỉnh ban hành văn bản thay thế Quyết định số 7/2015/QĐ-UBND.",
            [],
            id="a proposal",
        ),
        pytest.param(
            "Quyết định này không thay thế Quyết định số 7/2015/QĐ-UBND.", [], id="a denial"
        ),
        pytest.param(
            "Thực hiện công tác tiếp dân theo Quyết định số 7/2015/QĐ-UBND.", [], id="too far off"
        ),
    ],
)
def test_who_does_what_to_whom(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert stated(text) == expected


def test_the_words_stand_where_they_are_said_to() -> None:
    document = decision("Quyết định này thay thế Quyết định số 7/2015/QĐ-UBND.")
    (one,) = find_relations(document)
    assert document.text[one.start : one.end] == "thay thế"


@pytest.mark.parametrize("words", ["thay thế ", "Quyết định số 1/QĐ-UBND ", "này ", "được "])
def test_hostile_text_takes_linear_time(words: str) -> None:
    document = decision(words * (40_000 // len(words)))
    ended(lambda: find_relations(document))


@pytest.mark.parametrize(
    "text",
    [
        "Nếu Nghị định số 30/2020/NĐ-CP được thay thế thì thực hiện theo văn bản mới.",
        "Trường hợp Nghị định số 30/2020/NĐ-CP được thay thế thì thực hiện theo văn bản mới.",
        "Khi Nghị định số 30/2020/NĐ-CP được thay thế thì thực hiện theo văn bản mới.",
        "Thực hiện như cũ cho đến khi có văn bản thay thế Thông tư số 15/2010/TT-BNV.",
        "Các văn bản sửa đổi, bổ sung hoặc thay thế Nghị định số 30/2020/NĐ-CP được áp dụng.",
        "Những quy định trái với Quyết định số 7/2015/QĐ-UBND đều bị bãi bỏ.",
        "Theo Quyết định số 7/2015/QĐ-UBND, giấy phép cũ hết hiệu lực sau 12 tháng.",
        "Giấy chứng nhận cấp theo Nghị định số 30/2020/NĐ-CP hết hiệu lực thì được cấp lại.",
        "Phụ lục I ban hành kèm theo Quyết định số 7/2015/QĐ-UBND bị bãi bỏ.",
        "Quyết định số 7/2015/QĐ-UBND hết hiệu lực một phần.",
        "Giao Sở Nội vụ thay thế Quyết định số 7/2015/QĐ-UBND.",
        "Giao Sở Nội vụ: rà soát văn bản; bãi bỏ Quyết định số 7/2015/QĐ-UBND.",
        "Việc thay thế Quyết định số 7/2015/QĐ-UBND do Sở Nội vụ thực hiện.",
        "Trong thời gian chờ thay thế Quyết định số 7/2015/QĐ-UBND, thực hiện như cũ.",
        "Lấy ý kiến về việc bãi bỏ Quyết định số 7/2015/QĐ-UBND.",
        "Sở Nội vụ xây dựng văn bản thay thế Quyết định số 7/2015/QĐ-UBND.",
        "Ban hành Quyết định thay thế Quyết định số 7/2015/QĐ-UBND trước ngày 30/6/2024.",
        "Thời hạn là 30 ngày tính từ ngày Thông tư số 15/2010/TT-BNV hết hiệu lực.",
        "Áp dụng Nghị định số 30/2020/NĐ-CP và các văn bản thay thế Nghị định số 30/2020/NĐ-CP.",
        "Bãi bỏ các quy định trái với Quyết định số 7/2015/QĐ-UBND.",
        "Bãi bỏ các quy định về lệ phí của Quyết định số 7/2015/QĐ-UBND.",
    ],
)
def test_conditions_plans_and_other_subjects_end_no_paper(text: str) -> None:
    ending = {"replaces", "repeals"}
    assert [one for one in stated(text) if one[1] in ending and not one[3]] == []


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Bãi bỏ Quyết định số 7/2015/QĐ-UBND về thùng thư.", ["7/2015/QĐ-UBND"]),
        ("1. Bãi bỏ toàn bộ Quyết định số 7/2015/QĐ-UBND.", ["7/2015/QĐ-UBND"]),
        (
            "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 7/2015/QĐ-UBND.",
            ["7/2015/QĐ-UBND"],
        ),
        (
            "Quyết định này có hiệu lực từ ngày 01/3/2023; thay thế Quyết định số 7/2015/QĐ-UBND.",
            ["7/2015/QĐ-UBND"],
        ),
        (
            "Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.",
            ["110/2004/NĐ-CP"],
        ),
        (
            "Quyết định này thay thế Quyết định số 7/2015/QĐ-UBND về thùng thư theo Nghị định số "
            "30/2020/NĐ-CP.",
            ["7/2015/QĐ-UBND"],
        ),
        ("Kể từ ngày ký, Quyết định số 7/2015/QĐ-UBND hết hiệu lực.", ["7/2015/QĐ-UBND"]),
        ("Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 02/3/2015.", ["7/KH-UBND"]),
        (
            "Kế hoạch này có hiệu lực kể từ ngày ký, thay thế cho Kế hoạch số 7/KH-UBND.",
            ["7/KH-UBND"],
        ),
        (
            "Chỉ thị số 7/CT-UBND ngày 02/3/2015 của Chủ tịch Ủy ban nhân dân huyện hết hiệu lực "
            "kể từ ngày Quyết định này có hiệu lực.",
            ["7/CT-UBND"],
        ),
        (
            "Quyết định số 7/2015/QĐ-UBND của Ủy ban nhân dân huyện không còn hiệu lực.",
            ["7/2015/QĐ-UBND"],
        ),
        ("Theo kế hoạch, Sở thay thế Quyết định số 7/2015/QĐ-UBND.", []),
    ],
)
def test_what_ends_a_paper(text: str, ended: list[str]) -> None:
    ending = {"replaces", "repeals"}
    assert [one[2] for one in stated(text) if one[1] in ending and not one[3]] == ended


@pytest.mark.parametrize("gap", [" " * 6_000, "* " * 3_000, "về " * 2_000])
def test_a_wide_gap_takes_linear_time(gap: str) -> None:
    document = decision(f"Thay thế Quyết định số 1/QĐ-UBND{gap}và{gap}Quyết định số 2/QĐ-UBND.")
    ended(lambda: find_relations(document))
