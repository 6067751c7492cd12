"""What a bare "hoàn thành" is to complete: the words before its limit say it."""

from __future__ import annotations

import pytest

from tests.ingest.reading import duties, duty


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(
            "1. Các xã kè lại bờ mương, hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="its own clause",
        ),
        pytest.param(
            "1. Dọn sân trường; các xã kè lại bờ mương, hoàn thành trước ngày 10/10/2024.",
            "các xã kè lại bờ mương",
            id="of several clauses its own",
        ),
        pytest.param(
            "1. Các xã kè lại bờ mương; hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="the clause before",
        ),
        pytest.param(
            "1. Các xã kè lại bờ mương. Hoàn thành trước ngày 10/10/2024.",
            "Các xã kè lại bờ mương",
            id="the sentence before",
        ),
        pytest.param(
            "1. Việc kè lại bờ mương phải hoàn thành trước ngày 10/10/2024.",
            "Việc kè lại bờ mương",
            id="what must be",
        ),
        pytest.param(
            "1. Sở Giao thông chủ trì:\n\nKè lại bờ mương quanh trường.\n\n"
            "Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định.",
            "Kè lại bờ mương quanh trường",
            id="the paragraph before",
        ),
        pytest.param(
            "1. Các xã hoàn thành kè bờ mương trước ngày 10/10/2024.",
            "hoàn thành kè bờ mương",
            id="where it says itself what, nothing is taken from before",
        ),
    ],
)
def test_what_is_to_be_completed(text: str, what: str) -> None:
    assert duty(f"II. VIỆC LÀM\n{text}").what == what


def test_each_limit_completes_its_own() -> None:
    found = duties(
        "II. VIỆC LÀM\n1. Các xã kè bờ mương, hoàn thành trước ngày 10/10/2024; dựng lại cầu gỗ, "
        "hoàn thành trước ngày 20/11/2024."
    )
    assert [(one.what, str(one.date)) for one in found] == [
        ("Các xã kè bờ mương", "10/10/2024"),
        ("dựng lại cầu gỗ", "20/11/2024"),
    ]
