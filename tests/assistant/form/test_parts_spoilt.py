"""The check of form where only some letters of a paragraph look wrong."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.text.run import Run

from tests.assistant.form.right_paper import Spoil, check, find, letter, plan

LETTERS = 3


def partly(words: str, **looks: bool) -> Spoil:
    """With the first letters of a paragraph in other looks."""

    def spoil(file: Document) -> None:
        paragraph = find(file, words)
        first = paragraph.runs[0]
        rest = Run(deepcopy(first._r), paragraph)
        first._r.addnext(rest._r)
        first.text, rest.text = first.text[:LETTERS], first.text[LETTERS:]
        for name, on in looks.items():
            setattr(first.font, name, on)

    return spoil


@pytest.mark.parametrize(
    ("base", "slug", "spoil"),
    [
        (plan, "quoc-hieu-dung", partly("CỘNG HÒA", italic=True)),
        (plan, "tieu-ngu-dung", partly("Độc lập", italic=True)),
        (plan, "co-quan-chu-quan-khong-dam", partly("UBND", bold=True)),
        (plan, "co-quan-ban-hanh-dung", partly("TRƯỜNG", italic=True)),
        (plan, "so-ky-hieu-khong-dam", partly("Số", bold=True)),
        (plan, "dia-danh-thoi-gian-khong-dam", partly("Tân An", bold=True)),
        (plan, "ten-loai-dung", partly("KẾ HOẠCH", italic=True)),
        (plan, "trich-yeu-dung", partly("Công tác", italic=True)),
        (plan, "can-cu-khong-dam", partly("Căn cứ Luật", bold=True)),
        (plan, "muc-dung", partly("I. MỤC", italic=True)),
        (plan, "khoan-co-tieu-de-dung", partly("1. Mục đích", italic=True)),
        (plan, "chuc-vu-dung", partly("PHÓ", italic=True)),
        (plan, "ho-ten-dung", partly("Nguyễn Văn A", italic=True)),
        (plan, "danh-sach-noi-nhan-khong-dam", partly("- Các tổ", bold=True)),
        (letter, "trich-yeu-cong-van-khong-dam", partly("V/v", bold=True)),
        (letter, "kinh-gui-dung", partly("- Phòng", italic=True)),
    ],
)
def test_a_few_letters_spoil_a_short_part(
    base: Callable[[], Document], slug: str, spoil: Spoil
) -> None:
    file = base()
    spoil(file)

    assert [breach.rule.id for breach in check(file).breaches] == [slug]


@pytest.mark.parametrize("words", ["Nhà trường", "2. Nhà trường", "b) Nhà trường"])
@pytest.mark.parametrize("look", ["bold", "italic"])
def test_words_of_running_text_may_stand_out(words: str, look: str) -> None:
    file = plan()
    partly(words, **{look: True})(file)

    assert check(file).breaches == ()
