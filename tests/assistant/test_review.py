"""Reviews of made-up drafts against superiors' papers: what is found, what is said beside."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.review import Reviewer
from assistant.reviewing.findings import BasisProblem, Coverage, DifferenceKind
from ingest.document import Document
from ingest.errors import NoSuchDocument
from ingest.pipeline import parse
from ingest.readers import read_file
from tests.assistant.library import read, samples
from tests.assistant.review_cases import (
    CASES,
    CORPUS,
    FOLDER,
    Case,
    outcome,
    reviewed,
    reviewing,
)

_MOST_FALSE_ALARMS = 2
_MAY_MISS = 1


@pytest.fixture(scope="module")
def reviewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    with reviewing(tmp_path_factory.mktemp("reviews")) as opened:
        yield opened


def _draft(name: str) -> Document:
    return parse(read_file(FOLDER / name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.draft)
def test_planted_defects_are_found_and_little_else_is_said(reviewer: Reviewer, case: Case) -> None:
    found = outcome(reviewed(reviewer, case), case)
    assert len(found.missed) <= _MAY_MISS, found.missed
    assert len(found.false_alarms) <= _MOST_FALSE_ALARMS, found.false_alarms


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.draft)
def test_every_row_shows_the_words_of_both_papers(reviewer: Reviewer, case: Case) -> None:
    review = reviewed(reviewer, case)
    draft = _draft(case.draft)
    assert [row.n for row in review.requirements] == list(range(1, len(review.requirements) + 1))
    for row in review.requirements:
        assert row.requirement.document.id == review.against.id
        assert row.requirement.quote.strip()
        assert bool(row.found) == (row.coverage is not Coverage.MISSING)
        for place in row.found:
            assert draft.text[place.start : place.end] == place.quote
        if row.coverage in (Coverage.PARTLY, Coverage.CONTRADICTED):
            assert row.differences
        if row.coverage is Coverage.MISSING:
            assert row.missing
    for basis in review.bases:
        assert basis.found is not None or basis.problem is BasisProblem.NOT_CITED
        assert basis.citation is not None or basis.problem is BasisProblem.NEVER_USED
        if basis.found is not None:
            assert draft.text[basis.found.start : basis.found.end] == basis.found.quote


@pytest.mark.parametrize("document", samples(CORPUS), ids=lambda document: document.source_name)
def test_a_paper_covers_itself(reviewer: Reviewer, document: Document) -> None:
    review = reviewer.review(document, against=document.id)
    assert [row.coverage for row in review.requirements] == [Coverage.COVERED] * len(
        review.requirements
    )


def test_words_alone_find_most_of_it_without_an_embedding_model(reviewer: Reviewer) -> None:
    case = CASES[0]
    found = outcome(reviewed(Reviewer(reviewer._catalog), case), case)
    assert len(found.missed) <= 2


def test_what_is_no_task_of_the_unit_is_no_requirement(reviewer: Reviewer) -> None:
    review = reviewer.review(_draft("573-clean.txt"), against="573/KH-SGDĐT")
    addresses = [row.requirement.address for row in review.requirements]
    assert not [one for one in addresses if one.startswith("I.")]  # mục đích, yêu cầu
    assert "III.2" not in addresses  # Văn phòng Sở
    assert addresses.count("II.1") == 1  # eight papers to be made known are one requirement
    assert addresses.count("III.1") == 3  # a plan of its own, and two reports


def test_an_own_earlier_day_inside_the_school_is_right(reviewer: Reviewer) -> None:
    review = reviewer.review(_draft("thach-van-clean.txt"), against="112/KH-SGDĐT")
    duties = [row for row in review.requirements if row.requirement.address.startswith("III")]
    assert [row.coverage for row in duties] == [Coverage.COVERED] * 3


def test_a_draft_that_never_names_its_superior_is_told(reviewer: Reviewer) -> None:
    review = reviewer.review(_draft("thach-van-clean.txt"), against="573/KH-SGDĐT")
    assert BasisProblem.NOT_CITED in {row.problem for row in review.bases}
    missing = review.count(Coverage.MISSING) + review.count(Coverage.PARTLY)
    assert missing > len(review.requirements) / 2


def test_a_number_of_the_superior_mistyped_is_a_wrong_number_and_no_more(
    reviewer: Reviewer,
) -> None:
    text = (FOLDER / "573-clean.txt").read_text(encoding="utf-8")
    review = reviewer.review(
        read(text.replace("573/KH-SGDĐT", "537/KH-SGDĐT")), against="573/KH-SGDĐT"
    )
    assert [(row.printed, row.problem) for row in review.bases] == [
        ("537/KH-SGDĐT", BasisProblem.WRONG_NUMBER)
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        pytest.param(
            "vanphong.sobinhthuan@moet.edu.vn",
            "vanthu@truong.example",
            DifferenceKind.OTHER_CHANNEL,
            id="another address",
        ),
        pytest.param(
            "(trước ngày 01/12/2019)",
            "(chậm nhất ngày 20/12/2019)",
            DifferenceKind.LATER_DEADLINE,
            id="a later day in other words",
        ),
        pytest.param(
            "(trước ngày 01/12/2019)",
            "(trước ngày 05/01/2020)",
            DifferenceKind.LATER_DEADLINE,
            id="a day of the next year",
        ),
        pytest.param(
            "gửi Sở Giáo dục và Đào tạo qua",
            "gửi Sở Nội vụ qua",
            DifferenceKind.OTHER_RECIPIENT,
            id="another department",
        ),
        pytest.param(
            "Trường xây dựng ba mô hình",
            "Trường không xây dựng mô hình",
            DifferenceKind.OPPOSITE,
            id="a task denied",
        ),
        pytest.param(
            "tuyển dụng viên chức công khai, công bằng",
            "tuyển dụng viên chức không công khai",
            DifferenceKind.OPPOSITE,
            id="a manner denied",
        ),
        pytest.param(
            "không để phát sinh điểm nóng",
            "có thể phát sinh điểm nóng",
            DifferenceKind.OPPOSITE,
            id="a ban lifted",
        ),
    ],
)
def test_one_change_to_a_clean_draft_is_seen(
    reviewer: Reviewer, old: str, new: str, kind: DifferenceKind
) -> None:
    text = (FOLDER / "573-clean.txt").read_text(encoding="utf-8")
    assert old in text
    review = reviewer.review(read(text.replace(old, new)), against="573/KH-SGDĐT")
    told = [row for row in review.requirements if row.coverage is not Coverage.COVERED]
    assert {one.kind for row in told for one in row.differences} == {kind}


@pytest.mark.parametrize(
    ("old", "new", "address", "kind"),
    [
        pytest.param("4 buổi", "hai buổi", "II.1", "smaller_number", id="a number in words"),
        pytest.param("98,5%", "95%", "II.5", "smaller_number", id="a share"),
        pytest.param(
            "chậm nhất 05 ngày làm việc",
            "chậm nhất 15 ngày làm việc",
            "II.1",
            "later_deadline",
            id="more days",
        ),
        pytest.param(
            "qua email chinhtri@thachvan.example",
            "qua đường bưu điện",
            "III.1.b",
            "other_channel",
            id="by post",
        ),
        pytest.param(
            "(qua Phòng Chính trị tư tưởng)",
            "(qua Văn phòng Sở)",
            "III.1.a",
            "other_channel",
            id="through another office",
        ),
        pytest.param(
            "Tổ tư vấn tâm lý học đường được thành lập",
            "Chưa thành lập tổ tư vấn tâm lý học đường",
            "II.3",
            "opposite",
            id="not yet",
        ),
    ],
)
def test_the_requirement_that_is_contradicted_is_named(
    reviewer: Reviewer, old: str, new: str, address: str, kind: str
) -> None:
    text = (FOLDER / "thach-van-clean.txt").read_text(encoding="utf-8")
    assert old in text
    review = reviewer.review(read(text.replace(old, new)), against="112/KH-SGDĐT")
    told = {
        (row.requirement.address, one.kind.value)
        for row in review.requirements
        for one in row.differences
    }
    assert told == {(address, kind)}


def test_an_unknown_paper_is_named(reviewer: Reviewer) -> None:
    with pytest.raises(NoSuchDocument, match="9999/KH-XX"):
        reviewer.review(_draft("573-clean.txt"), against="9999/KH-XX")
