"""A review and a check of form as HTML; no browser needed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.form.report import Breach, Finding, FormReport, Outcome, Rule
from assistant.reviewing.findings import (
    BasisProblem,
    BasisRow,
    Coverage,
    Difference,
    DifferenceKind,
    DraftPlace,
    RequirementRow,
    Review,
)
from ingest.document import Document
from ingest.pipeline import parse
from ingest.readers import DEFAULT_LIMITS, read_bytes
from tests.browser.made import HOSTILE, SUMMARY, citation, parsed
from ui.review_words import COVERAGE
from ui.web.form_table import render_form
from ui.web.review_pair import Pair, render_no_pair, render_pair
from ui.web.review_tables import (
    choices_of,
    render_bases,
    render_not_reviewed,
    render_requirements,
    render_summary,
)

_WORDS = "1. Báo cáo trước ngày 20/12/2019 về Phòng."
_LATER = Difference(
    kind=DifferenceKind.LATER_DEADLINE,
    wanted="trước ngày 05/12/2019",
    found="trước ngày 20/12/2019",
    text="Dự thảo muộn hơn.",
)


def draft() -> Document:
    """A draft of one paragraph."""
    return parse(read_bytes(_WORDS.encode(), name="a.txt", limits=DEFAULT_LIMITS))


def row(n: int, coverage: Coverage, *differences: Difference, quote: str = "Nộp") -> RequirementRow:
    """One requirement."""
    return RequirementRow(
        n=n,
        requirement=citation(n, quote=quote),
        coverage=coverage,
        differences=differences,
        missing=("Nộp",) if coverage is Coverage.MISSING else (),
    )


def review(*rows: RequirementRow, bases: tuple[BasisRow, ...] = ()) -> Review:
    """A review."""
    return Review(against=SUMMARY, draft=SUMMARY, file_name="a.txt", requirements=rows, bases=bases)


@pytest.mark.parametrize("coverage", list(Coverage))
def test_each_coverage_is_said_in_words_and_can_be_chosen_alone(coverage: Coverage) -> None:
    found = review(*(row(n, one) for n, one in enumerate(Coverage, start=1)))

    alone = parsed(render_requirements(found, only=coverage))

    assert COVERAGE[coverage] in alone.text
    assert sum("data-row" in one for one in alone.attributes) == 1
    assert (f"{COVERAGE[coverage]} (1)", coverage.value) in choices_of(found)
    assert choices_of(found)[0] == ("Tất cả (4)", "")


def test_what_differs_and_what_is_missing_is_told_in_its_row() -> None:
    text = parsed(
        render_requirements(
            review(row(1, Coverage.CONTRADICTED, _LATER), row(2, Coverage.MISSING)), only=None
        )
    ).text

    assert "Dự thảo muộn hơn." in text
    assert "Không thấy trong dự thảo." in text


def test_nothing_to_show_is_said() -> None:
    nothing = review()

    assert "không có yêu cầu nào" in render_requirements(nothing, only=None)
    assert "Không thấy vấn đề" in render_bases(nothing)
    assert "không được đưa vào kho" in render_not_reviewed()
    assert "Bấm vào một dòng" in render_no_pair()
    assert choices_of(None) == [("Tất cả", "")]


def test_the_words_that_differ_are_marked_alone() -> None:
    start = _WORDS.index("Báo")
    place = DraftPlace(
        address="1", label="mục 1", quote=_WORDS[start:], start=start, end=len(_WORDS)
    )
    pair = Pair(heading="", told=(), citation=None, cited=None, places=(place,))

    whole = render_pair(pair, draft())
    differing = render_pair(replace(pair, found=("trước ngày 20/12/2019",)), draft())

    assert "<mark>Báo cáo trước ngày 20/12/2019 về Phòng.</mark>" in whole
    assert "<mark>trước ngày 20/12/2019</mark>" in differing
    assert "Không có đoạn nào trong kho" in whole


def test_a_requirement_that_the_draft_has_not_says_so_beside_the_superiors_words() -> None:
    pair = Pair(heading="", told=("Thiếu.",), citation=citation(1), cited=None, places=())

    text = parsed(render_pair(pair, draft())).text

    assert "gửi về Phòng" in text
    assert "không có đoạn nào" in text
    assert "Thiếu." in text


def form(*breaches: Breach) -> FormReport:
    """A check of two rules."""
    rule = Rule(id="a", title="Khổ giấy A4", article="khoản 1", check=lambda _: None)
    broken = Outcome.BROKEN if breaches else Outcome.HOLDS
    return FormReport(
        name="a.docx",
        kind="Kế hoạch",
        outcomes=((rule, broken), (rule, Outcome.NOT_APPLICABLE)),
        breaches=breaches,
        notes=(),
    )


def breach(words: str, *, more: int = 0) -> Breach:
    """A breach that says the same everywhere."""
    rule = Rule(id="a", title=words, article=words, check=lambda _: None)
    return Breach(rule=rule, finding=Finding(place=words, found=words, wanted=words), more=more)


def test_a_check_of_form_says_what_it_checked_and_each_breach() -> None:
    assert "không thấy chỗ nào sai" in parsed(render_form(form())).text
    text = parsed(render_form(form(breach("Lề phải", more=2)))).text

    assert "Đã kiểm 1 quy định của Nghị định 30/2020/NĐ-CP" in text
    assert "1 quy định chưa đúng" in text
    assert "và 2 chỗ như vậy" in text


def test_nothing_of_a_file_becomes_a_tag() -> None:
    basis = BasisRow(n=1, problem=BasisProblem.WRONG_DATE, printed=HOSTILE, text=HOSTILE)
    place = DraftPlace(address="1", label=HOSTILE, quote=HOSTILE, start=0, end=3)
    hostile = replace(_LATER, text=HOSTILE)
    found = replace(
        review(row(1, Coverage.CONTRADICTED, hostile, quote=HOSTILE), bases=(basis,)),
        file_name=HOSTILE,
        notes=(HOSTILE,),
    )
    pair = Pair(
        heading="",
        told=(HOSTILE,),
        citation=citation(1, quote=HOSTILE),
        cited=None,
        places=(place,),
    )
    html = (
        render_summary(found)
        + render_requirements(found, only=None)
        + render_bases(found)
        + render_pair(pair, draft())
        + render_form(form(breach(HOSTILE)))
    )

    assert not {"script", "img"} & set(parsed(html).names)
