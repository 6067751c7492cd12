"""Text from before Unicode: known, mended for reading and searching, and left as it is."""

from __future__ import annotations

import pytest

from ingest.document import PartialDate
from ingest.legacy import LegacyEncoding, legacy_encoding, mended
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText
from ingest.text import canonical, find_whole, folded

PLAN = (
    "Ủy ban nhân dân xã Lam Thủy yêu cầu các trường tiểu học thực hiện nghiêm quy chế dân chủ ở cơ "
    "sở; tổ chức đối thoại với phụ huynh, giữ gìn vệ sinh, kể cả ngày nghỉ lễ, cho trẻ em bé nhỏ"
)
TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
        bytes.fromhex(
            "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8"
            "e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe"
        ).decode("latin-1"),
        strict=True,
    )
)


def in_tcvn3(text: str) -> str:
    return "".join(TCVN3.get(letter, letter) for letter in text.lower())


def test_tcvn3_is_known_and_mended_letter_for_letter() -> None:
    typed = in_tcvn3(PLAN)
    read = mended(typed)

    assert legacy_encoding(typed) is LegacyEncoding.TCVN3
    assert read is not None
    assert read.text == PLAN.lower()
    assert len(read.text) == len(typed)
    assert folded(typed) == folded(PLAN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param(
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do",
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do",
            id="a motto",
        ),
        pytest.param(
            "Ñaåy maïnh coâng taùc daân vaän trong tröôøng hoïc",
            "Đẩy mạnh công tác dân vận trong trường học",
            id="letters of two signs",
        ),
    ],
)
def test_vni_is_known_and_mended(typed: str, meant: str) -> None:
    assert legacy_encoding(typed) is LegacyEncoding.VNI
    assert canonical(typed) == meant
    span = find_whole(meant.split(", ", maxsplit=1)[0], typed)
    assert span is not None
    assert canonical(typed[slice(*span)]) == meant.split(", ", maxsplit=1)[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PLAN, id="Unicode"),
        pytest.param("Ke hoach cong tac dan van", id="no marks at all"),
        pytest.param("déjà vu à la carte, où êtes-vous, naïve coöperation, Ångström", id="French"),
        pytest.param("Khu vực ± 5 µm, Windows® và Word®, § 3", id="signs of print"),
        pytest.param("hoà, khoá", id="two short words"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert legacy_encoding(text) is None
    assert mended(text) is None


def test_a_document_in_tcvn3_is_read_and_said_to_be() -> None:
    body = (
        "kế hoạch\n\nmở lớp cho trẻ bé.\n"
        "1. các trường tiểu học báo cáo kết quả về phòng trước ngày 05/12/2024.\n"
        "2. tổ chức hội nghị đối thoại với nhân dân trong xã."
    )
    text = in_tcvn3(body)
    document = parse(SourceText(name="cu.txt", format=SourceFormat.TEXT, text=text))

    assert document.text == text
    assert document.header.kind == "Kế hoạch"
    assert [str(item.address) for item in document.outline] == ["1", "2"]
    (duty,) = document.obligations
    assert duty.date == PartialDate(year=2024, month=12, day=5)
    assert document.text[duty.start : duty.end] == duty.words
    codes = {one.code for one in document.warnings}
    assert "eth_for_d" not in codes  # the eth of TCVN3 is an é
    (warning,) = [one for one in document.warnings if one.code == "legacy_encoding"]
    assert (warning.start, warning.end) == (0, len(text))
    assert all(text[one.start : one.end] == one.text for one in document.passages)


def test_one_paragraph_in_vni_among_others_is_reported_with_its_place() -> None:
    odd = "2. Ñaåy maïnh coâng taùc daân vaän trong tröôøng hoïc."
    text = f"KẾ HOẠCH\n\n1. Học tập nghị quyết của Đảng.\n{odd}"
    document = parse(SourceText(name="x.txt", format=SourceFormat.TEXT, text=text))
    (warning,) = [one for one in document.warnings if one.code == "legacy_encoding"]

    assert text[warning.start : warning.end] == odd
    assert "VNI" in warning.message
