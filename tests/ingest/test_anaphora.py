"""Words that point back at a paper: resolved where that is certain, left open where it is not."""

from __future__ import annotations

import pytest

from ingest.anaphora import BackReference, back_references
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText


def found(body: str, kind: str = "KẾ HOẠCH") -> tuple[BackReference, ...]:
    text = f"{kind}\nCông tác dân vận\n\n{body}"
    document = parse(SourceText(name="a.txt", format=SourceFormat.TEXT, text=text))
    references = back_references(document)
    for one in references:
        assert document.text[one.start : one.end] == one.words
    return references


def test_an_alias_stands_for_its_paper_wherever_it_is_used() -> None:
    uses = found(
        "1. Thực hiện Kế hoạch số 100/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh (sau đây gọi "
        "tắt là Kế hoạch 100).\n2. Các trường bám sát Kế hoạch 100 để triển khai."
    )
    assert [(one.words, one.number) for one in uses] == [("Kế hoạch 100", "100/KH-UBND")]


@pytest.mark.parametrize(
    ("body", "number"),
    [
        pytest.param(
            "1. Theo Chỉ thị số 16/CT-TTg ngày 16/5/2016.\n2. Triển khai Chỉ thị nêu trên.",
            "16/CT-TTg",
            id="the only one of its kind",
        ),
        pytest.param(
            "1. Theo Chỉ thị số 16/CT-TTg và Kế hoạch số 5/KH-X, triển khai Chỉ thị nói trên.",
            "16/CT-TTg",
            id="the one in the same paragraph",
        ),
        pytest.param(
            "1. Theo Chỉ thị số 16/CT-TTg.\n\n2. Theo Chỉ thị số 26/CT-TTg.\n\n"
            "3. Triển khai Chỉ thị nêu trên.",
            None,
            id="one of two",
        ),
        pytest.param("1. Triển khai Nghị quyết nêu trên.", None, id="none was named"),
    ],
)
def test_what_was_named_above_is_found_or_left_open(body: str, number: str | None) -> None:
    (one,) = [one for one in found(body) if "trên" in one.words]

    assert (one.number, one.is_own) == (number, False)


def test_this_plan_is_the_document_itself() -> None:
    (own, other) = found("1. Thực hiện Kế hoạch này.\n2. Theo Nghị định này, các trường công khai.")

    assert (own.words, own.is_own, own.number) == ("Kế hoạch này", True, None)
    assert (other.words, other.is_own, other.number) == ("Nghị định này", False, None)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("1. Triển khai Kế hoạch trên địa bàn tỉnh.", id="a place"),
        pytest.param("1. Triển khai kế hoạch đến từng trường.", id="nothing pointed at"),
    ],
)
def test_these_point_at_nothing(body: str) -> None:
    assert found(body) == ()
