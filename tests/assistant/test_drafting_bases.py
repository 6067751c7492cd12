"""The bases of a draft: which, in which order, in which form, and what speaks against them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.drafting.draft import Draft, SectionName
from tests.assistant.drafts import draft_of, of_section
from tests.assistant.library import library_of, read

_PLAN = """\
ỦY BAN NHÂN DÂN TỈNH NÚI XANH
SỞ GIÁO DỤC VÀ ĐÀO TẠO NÚI XANH

Số: 31/KH-SGDĐT

Núi Xanh, ngày 09 tháng 01 năm 2019

KẾ HOẠCH
Công tác dân vận năm 2019

{bases}

Sở Giáo dục và Đào tạo ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Trồng cây theo Quyết định số 7/QĐ-UBND ngày 04/5/2018 của UBND tỉnh về cây xanh.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Đinh Khắc Mẫu
"""
_REPEALING = """\
ỦY BAN NHÂN DÂN TỈNH NÚI XANH

Số: 88/QĐ-UBND

Núi Xanh, ngày 05 tháng 12 năm 2018

QUYẾT ĐỊNH
Ban hành Quy định về cây xanh trong trường học

Điều 1. Ban hành Quy định về cây xanh trong trường học.

Điều 2. Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 04/5/2018 của UBND tỉnh về cây xanh.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Tòng Văn Ví Dụ
"""
_LETTER = """\
ỦY BAN NHÂN DÂN TỈNH NÚI XANH
SỞ GIÁO DỤC VÀ ĐÀO TẠO NÚI XANH

Số: 44/SGDĐT-VP
V/v dân vận

Núi Xanh, ngày 09 tháng 02 năm 2019

Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2019 của UBND tỉnh về trường học thân thiện; các trường
đọc sách.

GIÁM ĐỐC

Đinh Khắc Mẫu
"""
_OWN = (
    "Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 09 tháng 01 năm 2019 của Sở Giáo dục và Đào tạo Núi Xanh "
    "về công tác dân vận năm 2019"
)


def drafted(tmp_path: Path, bases: str, *others: str) -> Draft:
    papers = [read(_PLAN.format(bases=bases)), *map(read, others)]
    with library_of(tmp_path, papers) as library:
        return draft_of(library, "31/KH-SGDĐT")


def texts(draft: Draft) -> list[str]:
    """The bases without the sentence that opens the paper."""
    return [one.text for one in of_section(draft, SectionName.BASES)][:-1]


@pytest.mark.parametrize(
    ("bases", "expected"),
    [
        pytest.param(
            "Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2019 của UBND tỉnh về dân vận;\n\n"
            "Căn cứ Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới dân "
            "vận;\n\nCăn cứ Luật Tiếp công dân;",
            [
                "Căn cứ Luật Tiếp công dân",
                "Căn cứ Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới "
                "dân vận",
                "Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2019 của UBND tỉnh về dân vận",
                _OWN,
            ],
            id="a law, then from the centre down, the superior's paper last",
        ),
        pytest.param(
            "Thực hiện Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới dân "
            "vận; Nghị quyết số 5-NQ/TU ngày 03/4/2018 của Tỉnh ủy về học tập, Sở Giáo dục và Đào "
            "tạo ban hành Kế hoạch với nội dung sau:",
            [
                "Căn cứ Chỉ thị số 77/CT-TTg ngày 02/3/2017 của Thủ tướng Chính phủ về đổi mới "
                "dân vận",
                "Căn cứ Nghị quyết số 5-NQ/TU ngày 03/4/2018 của Tỉnh ủy về học tập",
                _OWN,
            ],
            id="several in one paragraph, the issuer's own sentence left out",
        ),
        pytest.param(
            "Căn cứ Quyết định số 5/QĐ-UBND ngày 03/4/2018 của UBND tỉnh thực hiện Kết luận số "
            "65-KL/TW của Ban Bí thư về dân chủ;",
            [
                "Căn cứ Quyết định số 5/QĐ-UBND ngày 03/4/2018 của UBND tỉnh thực hiện Kết luận "
                "số 65-KL/TW của Ban Bí thư về dân chủ",
                _OWN,
            ],
            id="a paper inside the title of another is none of its own",
        ),
        pytest.param(
            "Căn cứ Kế hoạch số 12/KH-UBND;",
            [
                "Căn cứ Kế hoạch số 12/KH-UBND [CẦN BỔ SUNG: ngày, tháng, năm ban hành] [CẦN BỔ "
                "SUNG: cơ quan ban hành] [CẦN BỔ SUNG: trích yếu]",
                _OWN,
            ],
            id="what is not said is a gap",
        ),
    ],
)
def test_the_bases_stand_in_full_and_in_order(
    tmp_path: Path, bases: str, expected: list[str]
) -> None:
    draft = drafted(tmp_path, bases)

    assert draft.removed == 0
    assert texts(draft) == expected


def test_a_title_that_the_superior_left_out_is_taken_from_another_paper(tmp_path: Path) -> None:
    bases = "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/01/2019 của UBND tỉnh;"

    draft = drafted(tmp_path, bases, _LETTER)

    basis = of_section(draft, SectionName.BASES)[0]
    documents = {one.n: one.document.number for one in draft.citations}
    assert basis.text == (
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/01/2019 của UBND tỉnh về trường học thân thiện"
    )
    assert [documents[n] for n in basis.citations] == ["31/KH-SGDĐT", "44/SGDĐT-VP"]


def test_a_paper_that_was_replaced_is_flagged_where_it_is_a_basis_and_where_it_is_cited(
    tmp_path: Path,
) -> None:
    bases = "Căn cứ Quyết định số 7/QĐ-UBND ngày 04/5/2018 của UBND tỉnh về cây xanh;"

    draft = drafted(tmp_path, bases, _REPEALING)

    of_basis = " ".join(of_section(draft, SectionName.BASES)[0].notes)
    of_task = " ".join(of_section(draft, SectionName.CONTENT)[0].notes)
    for notes in (of_basis, of_task):
        assert "Quyết định số 7/QĐ-UBND đã bị thay thế hoặc bãi bỏ: 88/QĐ-UBND" in notes
        assert "thay thế" in notes


def test_nothing_speaks_against_a_paper_of_which_nothing_is_said(tmp_path: Path) -> None:
    bases = "Căn cứ Quyết định số 6/QĐ-UBND ngày 04/5/2018 của UBND tỉnh về cây xanh;"

    draft = drafted(tmp_path, bases, _REPEALING)

    assert not any("thay thế" in note for note in of_section(draft, SectionName.BASES)[0].notes)


def test_another_paper_on_the_same_matter_is_named_beside_the_draft(tmp_path: Path) -> None:
    higher = _REPEALING.replace(
        "Quy định về cây xanh trong trường học", "Quy định công tác dân vận"
    )
    plan = _PLAN.replace("Công tác dân vận năm 2019", "Quy định công tác dân vận trường học")
    with library_of(tmp_path, [read(plan.format(bases="")), read(higher)]) as library:
        draft = draft_of(library, "31/KH-SGDĐT")

    assert any("cân nhắc đưa vào căn cứ: Quyết định 88/QĐ-UBND" in note for note in draft.notes)
    assert "88/QĐ-UBND" not in "".join(texts(draft))


def test_papers_on_other_matters_are_not_named(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "", _REPEALING)

    assert not any("cân nhắc" in note for note in draft.notes)
