"""A mistyped Điều is read where the sequence has a gap, and said to be so."""

from __future__ import annotations

import pytest

from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText


def _read(body: str) -> Document:
    text = f"LUẬT\nVỀ BẾN ĐÒ\n\n{body}"
    return parse(SourceText(name="luat.txt", format=SourceFormat.TEXT, text=text))


@pytest.mark.parametrize("slip", ["Điền 2.", "Đièu 2.", "Điểu 2.", "ĐIỀN 2.", "**Điền 2.**"])
def test_a_mistyped_article_is_read_and_reported(slip: str) -> None:
    document = _read(
        f"Điều 1. Phạm vi\n1. Luật này về bến đò.\n{slip} Hiệu lực\n1. Luật này có hiệu lực."
    )
    assert [str(item.address) for item in document.outline] == [
        "Điều 1",
        "Điều 1.1",
        "Điều 2",
        "Điều 2.1",
    ]
    (warning,) = (one for one in document.warnings if one.code == "article_slip")
    assert document.text[warning.start : warning.end].strip("*") == slip.strip("*")
    assert "đã đọc là Điều 2" in warning.message


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Điền 3. Mẫu đơn", id="not the next in number"),
        pytest.param("Điền 2 mẫu đơn.", id="a sentence"),
        pytest.param("Đoạn 2. Mẫu đơn", id="another word"),
    ],
)
def test_what_does_not_fit_stays_a_paragraph(line: str) -> None:
    document = _read(f"Điều 1. Phạm vi\n1. Luật này quy định về bến đò.\n{line}\n")
    assert [str(item.address) for item in document.outline] == ["Điều 1", "Điều 1.1"]
    assert all(one.code != "article_slip" for one in document.warnings)


def test_many_slips_are_read_in_time() -> None:
    lines = "\n".join(f"Điền {number}. Mẫu" for number in range(2, 3000))
    assert len(_read(f"Điều 1. Phạm vi\n{lines}").outline) == 2999


def _addresses(body: str) -> list[str]:
    return [str(item.address) for item in _read(body).outline]


def test_an_article_without_its_blank_is_one() -> None:
    assert _addresses("Điều14. Bến\n1. Bến có biển.\nĐiều15. Đò\n1. Đò có số.") == [
        "Điều 14",
        "Điều 14.1",
        "Điều 15",
        "Điều 15.1",
    ]


def test_a_clause_without_its_stop_is_read_where_it_fits() -> None:
    body = "Điều 1. Bến\n1 Chủ bến phải:\na) Treo biển;\nb) Giữ sổ.\n2. Đò có số."
    assert _addresses(body) == ["Điều 1", "Điều 1.1", "Điều 1.1.a", "Điều 1.1.b", "Điều 1.2"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Điều 1. Bến\n2 Chủ bến phải treo biển.\n3. Đò có số.", id="not the first"),
        pytest.param("Điều 1. Bến\n1 Chủ bến phải treo biển.\n3. Đò có số.", id="a gap behind"),
        pytest.param("Điều 1. Bến\n1 Chủ bến phải treo biển.", id="none follows"),
        pytest.param("Điều 1. Bến\nBiển có\n1 Đèn pha.\n2. Đò có số.", id="not under its article"),
        pytest.param("Điều 1. Bến\n1 đò phải có số.\n2. Đò có số.", id="a number of things"),
    ],
)
def test_other_figures_are_no_clauses(body: str) -> None:
    assert "Điều 1.1" not in _addresses(body)
