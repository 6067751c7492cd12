"""The named kinds of administrative paper with their abbreviations.

Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, mục I; công văn has neither name nor abbreviation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ingest.text import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class FormKind:
    """A kind; ``addresses`` whether the decree gives it a Kính gửi (Phụ lục I, II.9.b)."""

    name: str
    abbreviation: str | None
    addresses: bool = False


LETTER: Final = FormKind(name="Công văn", abbreviation=None, addresses=True)
NAMED: Final = (
    FormKind(name="Nghị quyết", abbreviation="NQ"),
    FormKind(name="Quyết định", abbreviation="QĐ"),
    FormKind(name="Chỉ thị", abbreviation="CT"),
    FormKind(name="Quy chế", abbreviation="QC"),
    FormKind(name="Quy định", abbreviation="QyĐ"),
    FormKind(name="Thông cáo", abbreviation="TC"),
    FormKind(name="Thông báo", abbreviation="TB"),
    FormKind(name="Hướng dẫn", abbreviation="HD"),
    FormKind(name="Chương trình", abbreviation="CTr"),
    FormKind(name="Kế hoạch", abbreviation="KH"),
    FormKind(name="Phương án", abbreviation="PA"),
    FormKind(name="Đề án", abbreviation="ĐA"),
    FormKind(name="Dự án", abbreviation="DA"),
    FormKind(name="Báo cáo", abbreviation="BC", addresses=True),
    FormKind(name="Biên bản", abbreviation="BB"),
    FormKind(name="Tờ trình", abbreviation="TTr", addresses=True),
    FormKind(name="Hợp đồng", abbreviation="HĐ"),
    FormKind(name="Công điện", abbreviation="CĐ"),
    FormKind(name="Bản ghi nhớ", abbreviation="BGN"),
    FormKind(name="Bản thỏa thuận", abbreviation="BTT"),
    FormKind(name="Giấy ủy quyền", abbreviation="GUQ"),
    FormKind(name="Giấy mời", abbreviation="GM"),
    FormKind(name="Giấy giới thiệu", abbreviation="GGT"),
    FormKind(name="Giấy nghỉ phép", abbreviation="GNP"),
    FormKind(name="Phiếu gửi", abbreviation="PG"),
    FormKind(name="Phiếu chuyển", abbreviation="PC"),
    FormKind(name="Phiếu báo", abbreviation="PB"),
)
#: Words that some kinds take after their name; the abbreviation then grows with them.
LONGER: Final = ("phối hợp", "liên tịch", "liên ngành", "hành động")
#: What a công văn must not begin its ký hiệu with; "CV" is what habit puts there.
ABBREVIATIONS: Final = frozenset(k.abbreviation for k in NAMED if k.abbreviation) | {"CV"}

_FOLDED: Final = tuple((folded(kind.name), kind) for kind in NAMED)
_FOLDED_LONGER: Final = tuple(folded(words) for words in LONGER)


def kind_named(text: str) -> tuple[FormKind, str] | None:
    """The kind that a text begins with, and what follows it, folded."""
    words = " ".join(folded(text).split()).rstrip(":")
    for name, kind in _FOLDED:
        if words == name or words.startswith(f"{name} "):
            rest = words[len(name) :].strip()
            return kind, "" if rest in _FOLDED_LONGER else rest
    return None
