"""A review in the words and cells that a person reads, the same in a terminal and in files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.reviewing.findings import (
    BasisProblem,
    BasisRow,
    Coverage,
    DraftPlace,
    RequirementRow,
    Review,
)
from ingest.text import shown

COVERAGE: Final = {
    Coverage.COVERED: "Đã có",
    Coverage.PARTLY: "Có một phần",
    Coverage.CONTRADICTED: "Trái với yêu cầu",
    Coverage.MISSING: "Chưa có",
}
PROBLEMS: Final = {
    BasisProblem.WRONG_NUMBER: "Sai số, ký hiệu",
    BasisProblem.WRONG_DATE: "Sai ngày",
    BasisProblem.WRONG_TITLE: "Sai trích yếu",
    BasisProblem.WRONG_ISSUER: "Sai cơ quan ban hành",
    BasisProblem.SUPERSEDED: "Hết hiệu lực",
    BasisProblem.NEVER_USED: "Không dùng đến",
    BasisProblem.NOT_CITED: "Chưa viện dẫn",
}
REQUIREMENT_COLUMNS: Final = (
    "STT",
    "Yêu cầu của cấp trên",
    "Mức đáp ứng",
    "Đoạn trong dự thảo",
    "Khác biệt, còn thiếu",
)
BASIS_COLUMNS: Final = (
    "STT",
    "Viện dẫn",
    "Vấn đề",
    "Đoạn trong dự thảo",
    "Đoạn đối chiếu",
    "Nội dung",
)
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTable:
    """A table of a review: its title, the heads of its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def title_of(review: Review) -> str:
    """What was reviewed, against what."""
    return f"Rà soát «{review.file_name}» theo {shown(review.against.name)}"


def summary_of(review: Review) -> str:
    """The counts in one line."""
    counts = ", ".join(f"{review.count(one)} {COVERAGE[one].lower()}" for one in Coverage)
    return f"{len(review.requirements)} yêu cầu: {counts}; {len(review.bases)} vấn đề về căn cứ."


def requirement_table(review: Review) -> ReviewTable:
    """One row for each requirement."""
    return ReviewTable(
        title="Yêu cầu của văn bản cấp trên",
        columns=REQUIREMENT_COLUMNS,
        rows=tuple(
            (
                str(row.n),
                _placed(row.requirement.label, row.requirement.quote),
                COVERAGE[row.coverage],
                _places(row.found),
                "\n".join(_differs(row)) or NOTHING,
            )
            for row in review.requirements
        ),
    )


def basis_table(review: Review) -> ReviewTable:
    """One row for each problem of a basis."""
    return ReviewTable(
        title="Căn cứ, viện dẫn của dự thảo",
        columns=BASIS_COLUMNS,
        rows=tuple(
            (
                str(row.n),
                shown(row.printed),
                PROBLEMS[row.problem],
                _places((row.found,) if row.found else ()),
                _shown_by(row),
                row.text,
            )
            for row in review.bases
        ),
    )


def _differs(row: RequirementRow) -> Iterator[str]:
    if row.coverage is Coverage.MISSING:
        yield f"Chưa thấy trong dự thảo: «{'; '.join(row.missing)}»."
    for difference in row.differences:
        yield difference.text


def _shown_by(row: BasisRow) -> str:
    if row.citation is None:
        return NOTHING
    name = shown(row.citation.document.name)
    return _placed(f"{name}, {row.citation.label}", row.citation.quote)


def _places(found: tuple[DraftPlace, ...]) -> str:
    return "\n".join(_placed(one.label, one.quote) for one in found) or NOTHING


def _placed(label: str, quote: str) -> str:
    return f"[{label}] {shown(quote)}"
