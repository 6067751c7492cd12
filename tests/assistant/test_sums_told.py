"""Sums by their name, for each of those named; who has to sign a form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Refusal
from tests.assistant.library import answered, ask, library_of, read, without_marks
from vectorstore.library import Library

PRIZES = """\
LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒN DẤU

Số: 66/HD-LĐLĐ

Hòn Dấu, ngày 09 tháng 4 năm 2025

HƯỚNG DẪN
Xét tặng danh hiệu Bếp ăn sạch

I. HỒ SƠ

1. Hồ sơ gồm:

a) Phiếu đề cử bếp ăn;

b) Ảnh chụp bếp.

2. Phiếu đề cử phải có chữ ký của Chủ tịch công đoàn cơ sở.

II. KHEN THƯỞNG

- Bếp ăn đạt danh hiệu: Giấy khen kèm tiền thưởng 3.200.000 đồng.

- Đầu bếp giỏi: Giấy khen kèm tiền thưởng 1.100.000 đồng.

Số lượng khen thưởng không quá 12 bếp ăn và 15 đầu bếp.

CHỦ TỊCH

Đỗ Văn Thử
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("sums"), (read(PRIZES),)) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("tiền thưởng bếp ăn, đầu bếp giỏi", ["3.200.000", "1.100.000"]),
        ("Tiền thưởng bếp ăn đạt danh hiệu bao nhiêu?", ["3.200.000"]),
        ("tiền thưởng đầu bếp giỏi", ["1.100.000"]),
    ],
)
def test_each_of_those_named_has_its_sum(library: Library, question: str, sums: list[str]) -> None:
    for asked in (question, without_marks(question)):
        claims = [claim.text for claim in answered(library, asked).claims]
        assert len(claims) == len(sums)
        assert all(words in claim for words, claim in zip(sums, claims, strict=True))


@pytest.mark.parametrize(
    "question",
    ["Phiếu đề cử bếp ăn cần ai ký?", "Ai phải ký phiếu đề cử?", "phieu de cu can chu ky cua ai"],
)
def test_who_has_to_sign_a_form_is_no_line_that_names_it(library: Library, question: str) -> None:
    claims = [claim.text for claim in answered(library, question).claims]

    assert claims == ["Phiếu đề cử phải có chữ ký của Chủ tịch công đoàn cơ sở."]


def test_where_nobody_is_said_to_sign_nothing_is_told(library: Library) -> None:
    assert isinstance(ask(library, "Ảnh chụp bếp cần ai ký?"), Refusal)


def test_the_signer_of_a_paper_stays_its_signer(library: Library) -> None:
    assert "Đỗ Văn Thử" in answered(library, "Ai ký hướng dẫn 66/HD-LĐLĐ?").text
