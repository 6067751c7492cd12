"""Phụ lục (Phụ lục I, Phần I, mục III, khoản 1)."""

from __future__ import annotations

import re
from typing import Final

from assistant.form.parts import PaperParts
from assistant.form.placing import at, centred, one_by_one
from assistant.form.report import Findings, part_i, rule
from assistant.form.words import plain
from ingest.text import folded

_ANNEX_NUMBER = re.compile(r"phụ\s+lục\s+(?:số\s+)?(?P<number>\S+)", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+\.?")


def _annex_told(parts: PaperParts) -> Findings | None:
    annexes = parts.end.annexes
    if not annexes:
        return None
    told = any("phu luc" in folded(plain(one.paragraph)) for one in parts.body)
    return (
        ()
        if told
        else at(annexes[0].word, "nội dung không nhắc đến phụ lục", "có chỉ dẫn về phụ lục")
    )


def _annex_roman(parts: PaperParts) -> Findings | None:
    annexes = parts.end.annexes
    if len(annexes) < 2:
        return None

    def found(text: str) -> str | None:
        number = _ANNEX_NUMBER.match(text)
        if number is not None and _ROMAN.fullmatch(number["number"]):
            return None
        return f"«{text}»"

    return one_by_one(
        tuple(a.word for a in annexes), lambda p: found(plain(p)), "số thứ tự La Mã (I, II)"
    )


def _annex_page(parts: PaperParts) -> Findings | None:
    annexes = parts.end.annexes
    if not annexes:
        return None
    by_index = {p.index: p for p in parts.paper.paragraphs}

    def fault(index: int) -> bool:
        here, before = by_index[index], by_index.get(index - 1)
        own_section = before is not None and before.section != here.section
        return own_section or here.starts_page or (before is not None and before.starts_page)

    return one_by_one(
        tuple(a.word for a in annexes),
        lambda p: None if fault(p.index) else "không sang trang mới",
        "phụ lục ở trang riêng",
    )


def _annex_numbers(parts: PaperParts) -> Findings | None:
    pages = parts.paper.pages
    annexes = parts.end.annexes
    if not annexes or not any(run.is_page_number for p in pages[0].header for run in p.runs):
        return None
    return one_by_one(
        tuple(a.word for a in annexes),
        lambda p: None if p.section and pages[p.section].number_from == 1 else "đánh số tiếp theo",
        "số trang đánh riêng theo từng phụ lục, từ 1",
    )


def _annex_of(parts: PaperParts) -> Findings | None:
    return one_by_one(
        tuple(a.word for a in parts.end.annexes if a.of is None),
        lambda _: "không có dòng «(Kèm theo …)»",
        "dòng «(Kèm theo … số … ngày … của …)» dưới tên phụ lục",
    ) or (() if parts.end.annexes else None)


_ANNEX = part_i("III", 1, "b")


ANNEX_RULES: Final = (
    rule("phu-luc-chi-dan", "Nội dung có chỉ dẫn về phụ lục", part_i("III", 1, "a"), _annex_told),
    rule("phu-luc-la-ma", "Phụ lục đánh số La Mã", part_i("III", 1, "a"), _annex_roman),
    rule("phu-luc-trang-rieng", "Phụ lục ở trang riêng", _ANNEX, _annex_page),
    rule(
        "phu-luc-canh-giua",
        "Từ “Phụ lục” canh giữa",
        _ANNEX,
        centred(lambda p: (a.word for a in p.end.annexes)),
    ),
    rule(
        "ten-phu-luc-canh-giua",
        "Tên phụ lục canh giữa",
        _ANNEX,
        centred(lambda p: (line for a in p.end.annexes for line in a.title)),
    ),
    rule("kem-theo", "Phụ lục có dòng “Kèm theo”", part_i("III", 1, "c"), _annex_of),
    rule(
        "kem-theo-canh-giua",
        "Dòng “Kèm theo” canh giữa",
        part_i("III", 1, "c"),
        centred(lambda p: (a.of for a in p.end.annexes)),
    ),
    rule(
        "phu-luc-so-trang",
        "Số trang riêng theo từng phụ lục",
        part_i("III", 1, "đ"),
        _annex_numbers,
    ),
)
