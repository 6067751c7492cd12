"""A review on the page: its requirements, its bases, each row opening both paragraphs."""

from __future__ import annotations

from typing import Final

from assistant.reviewing.findings import BasisRow, Coverage, RequirementRow, Review
from ingest.text import shown
from ui.review_words import COVERAGE, PROBLEMS, summary_of, title_of
from ui.web.markup import plain
from ui.web.tables import render_table

_REQUIREMENTS: Final = ("Yêu cầu của cấp trên", "Mức đáp ứng", "Khác biệt, còn thiếu")
_BASES: Final = ("Viện dẫn", "Vấn đề", "Nội dung")
_WELCOME: Final = (
    '<p class="dv-welcome">Chọn văn bản của cấp trên rồi tải dự thảo của đơn vị lên: từng yêu cầu '
    "được đối chiếu với dự thảo. Dự thảo chỉ được đọc, không được đưa vào kho.</p>"
)
_NO_REQUIREMENT: Final = '<p class="dv-welcome">Văn bản cấp trên không có yêu cầu nào như vậy.</p>'
_NO_PROBLEM: Final = '<p class="dv-welcome">Không thấy vấn đề gì về căn cứ, viện dẫn.</p>'
_LONGEST: Final = 220


def render_not_reviewed() -> str:
    """The place of the tables before anything was reviewed."""
    return _WELCOME


def render_summary(review: Review) -> str:
    """What was reviewed, the counts in a line, and what to know of them."""
    notes = "".join(f"<li>{plain(note)}</li>" for note in review.notes)
    listed = f'<ul class="dv-notes">{notes}</ul>' if notes else ""
    return (
        f'<p class="dv-outcome">{plain(title_of(review))}: {plain(summary_of(review))}</p>{listed}'
    )


def choices_of(review: Review | None) -> list[tuple[str, str]]:
    """What the requirements can be narrowed to, each with its count."""
    if review is None:
        return [("Tất cả", "")]
    every = (f"Tất cả ({len(review.requirements)})", "")
    return [every, *((f"{COVERAGE[one]} ({review.count(one)})", one.value) for one in Coverage)]


def render_requirements(review: Review, *, only: Coverage | None) -> str:
    """The requirements, all of them or those of one coverage."""
    rows = [row for row in review.requirements if only is None or row.coverage is only]
    if not rows:
        return _NO_REQUIREMENT
    return render_table(
        caption="Yêu cầu của văn bản cấp trên",
        columns=_REQUIREMENTS,
        rows=[_requirement(row) for row in rows],
    )


def render_bases(review: Review) -> str:
    """What is wrong with the bases."""
    if not review.bases:
        return _NO_PROBLEM
    return render_table(
        caption="Căn cứ, viện dẫn của dự thảo", columns=_BASES, rows=map(_basis, review.bases)
    )


def requirement_key(row: RequirementRow) -> str:
    """What a row of the first table is opened by."""
    return f"requirement-{row.n}"


def basis_key(row: BasisRow) -> str:
    """What a row of the second table is opened by."""
    return f"basis-{row.n}"


def badge(coverage: Coverage) -> str:
    """A coverage in words, on its colour."""
    return f'<span class="dv-covers dv-covers-{coverage.value}">{COVERAGE[coverage]}</span>'


def differences_of(row: RequirementRow) -> tuple[str, ...]:
    """In what the draft differs, or what it has not."""
    told = tuple(difference.text for difference in row.differences)
    if row.coverage is Coverage.MISSING:
        return ("Không thấy trong dự thảo.", *told)
    return told


def _requirement(row: RequirementRow) -> tuple[str, tuple[str, ...]]:
    requirement = row.requirement
    pick = _pick(requirement_key(row), f"{row.n}. {_short(requirement.quote)}")
    place = f'<span class="dv-lesser">{plain(requirement.label)}</span>'
    told = "<br>".join(map(plain, differences_of(row)))
    return _attributes(requirement_key(row)), (f"{pick}{place}", badge(row.coverage), told)


def _basis(row: BasisRow) -> tuple[str, tuple[str, ...]]:
    problem = f'<span class="dv-covers dv-covers-contradicted">{PROBLEMS[row.problem]}</span>'
    pick = _pick(basis_key(row), row.printed)
    return _attributes(basis_key(row)), (pick, problem, plain(row.text))


def _attributes(key: str) -> str:
    return f' data-opens="{key}"'


def _pick(key: str, words: str) -> str:
    return (
        f'<button type="button" class="dv-pick" data-row="{key}" aria-pressed="false">'
        f"{plain(words)}</button>"
    )


def _short(text: str) -> str:
    whole = shown(text)
    if len(whole) <= _LONGEST:
        return whole
    return f"{whole[:_LONGEST].rpartition(' ')[0]} …"
