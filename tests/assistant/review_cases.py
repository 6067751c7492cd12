"""Made-up drafts of schools that do not exist, with the defects planted in them.

Each draft says in its own words what a superior's paper asks: reordered, split, merged, shortened.
A row of a review is a false alarm where it is neither "covered" nor one of the defects planted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.review import Reviewer
from assistant.reviewing.findings import BasisProblem, Coverage, DifferenceKind, Review
from ingest.pipeline import parse
from ingest.readers import read_file
from tests.assistant.library import library_of, samples

FOLDER = Path(__file__).parent / "reviews"
CORPUS = Path(__file__).parents[2] / "corpus"
_HELD = ("thach-van.txt", "song-chanh.txt", "thach-van-thay-the.txt", "quyet-dinh-thay-the.txt")
KRONG_PA = "triển khai Kế hoạch thực hiện công tác dân vận chính quyền năm 2022"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A defect of a requirement: at which address, with which words, and how it shows."""

    address: str
    words: str
    coverage: Coverage
    difference: DifferenceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedBasis:
    """A defect of a basis: as printed, and what is wrong with it."""

    printed: str
    problem: BasisProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A draft, the paper it answers to, and its defects.

    ``unseen``: defects found and false alarms before anything was changed with this draft at hand;
    None where the thresholds were chosen with it.
    """

    draft: str
    against: str
    requirements: tuple[Planted, ...] = ()
    bases: tuple[PlantedBasis, ...] = ()
    unseen: tuple[int, int] | None = None

    @property
    def planted(self) -> int:
        """How many defects it has."""
        return len(self.requirements) + len(self.bases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a review found of a case, and what it said beside."""

    missed: tuple[str, ...]
    false_alarms: tuple[str, ...]


def _missing(address: str, words: str) -> Planted:
    return Planted(address=address, words=words, coverage=Coverage.MISSING)


def _partly(address: str, words: str) -> Planted:
    return Planted(address=address, words=words, coverage=Coverage.PARTLY)


def _against(address: str, words: str, kind: DifferenceKind) -> Planted:
    return Planted(address=address, words=words, coverage=Coverage.CONTRADICTED, difference=kind)


def _basis(printed: str, problem: BasisProblem) -> PlantedBasis:
    return PlantedBasis(printed=printed, problem=problem)


CASES = (
    Case(
        draft="573-planted.txt",
        against="573/KH-SGDĐT",
        requirements=(
            _missing("II.5.-3", "Khuyến học"),
            _missing("II.6", "đoàn thể"),
            _missing("II.8", "Tuyển dụng"),
            _against("II.3", "tồn đơn thư", DifferenceKind.OPPOSITE),
            _against("III.1", "báo cáo 6 tháng", DifferenceKind.OTHER_RECIPIENT),
            _against("III.1", "báo cáo năm", DifferenceKind.LATER_DEADLINE),
        ),
        bases=(
            _basis("16/CT-TTg", BasisProblem.WRONG_DATE),
            _basis("10-CT/TU", BasisProblem.WRONG_NUMBER),
            _basis("1187/QĐ-UBND", BasisProblem.SUPERSEDED),
            _basis("15/2017/TT-BTTTT", BasisProblem.NEVER_USED),
        ),
    ),
    Case(draft="573-clean.txt", against="573/KH-SGDĐT"),
    Case(
        draft="573-held-out.txt",
        against="573/KH-SGDĐT",
        requirements=(
            _missing("II.5.-2", "nghiên cứu khoa học"),
            _missing("II.8", "Tuyển dụng"),
            _partly("II.7", "ISO 9001"),
            _against("II.4", "đối thoại trực tiếp", DifferenceKind.OPPOSITE),
            _against("III.1", "báo cáo 6 tháng", DifferenceKind.OTHER_RECIPIENT),
            _against("III.1", "báo cáo năm", DifferenceKind.LATER_DEADLINE),
        ),
        bases=(
            _basis("16/CT-TTg", BasisProblem.WRONG_ISSUER),
            _basis("06-NQ/TU", BasisProblem.WRONG_DATE),
            _basis("1187/QĐ-UBND", BasisProblem.SUPERSEDED),
            _basis("Luật Thủy lợi", BasisProblem.NEVER_USED),
        ),
        unseen=(10, 2),
    ),
    Case(
        draft="krong-pa-planted.txt",
        against=KRONG_PA,
        requirements=(
            _missing("6", "Luật Tiếp cận thông tin"),
            _missing("7", "Giám sát"),
            _against("4", "cửa quyền", DifferenceKind.OPPOSITE),
            _against("phần kết.đoạn 1", "báo cáo", DifferenceKind.LATER_DEADLINE),
            _against("phần kết.đoạn 1", "báo cáo", DifferenceKind.OTHER_RECIPIENT),
        ),
        bases=(
            _basis("23-QĐ/TW", BasisProblem.WRONG_ISSUER),
            _basis("33/CT-TTg", BasisProblem.WRONG_TITLE),
            _basis("30/2020/TT-BNNQĐ", BasisProblem.NEVER_USED),
        ),
    ),
    Case(draft="krong-pa-clean.txt", against=KRONG_PA),
    Case(
        draft="thach-van-planted.txt",
        against="112/KH-SGDĐT",
        requirements=(
            _missing("II.6", "công an xã"),
            _missing("II.7", "Tiết kiệm"),
            _missing("II.8", "Bồi dưỡng"),
            _against("II.1", "ít nhất 03 buổi", DifferenceKind.SMALLER_NUMBER),
            _against("II.2", "không thu ngoài", DifferenceKind.OPPOSITE),
            _against("III.1.b", "báo cáo tổng kết năm", DifferenceKind.LATER_DEADLINE),
        ),
        bases=(
            _basis("504-QĐ/TU", BasisProblem.WRONG_DATE),
            _basis("17/KH-UBND", BasisProblem.WRONG_ISSUER),
            _basis("88/QĐ-SGDĐT", BasisProblem.SUPERSEDED),
            _basis("67/2020/NĐ-CP", BasisProblem.NEVER_USED),
        ),
    ),
    Case(draft="thach-van-clean.txt", against="112/KH-SGDĐT"),
    Case(
        draft="dau-tieng-planted.txt",
        against="07/KH-PGDĐT",
        requirements=(
            _missing("II.6", "phản ánh"),
            _missing("II.8", "suy dinh dưỡng"),
            _missing("III.đoạn 3", "Khảo sát"),
            _against("II.9", "đối thoại trực tiếp", DifferenceKind.OPPOSITE),
        ),
        bases=(
            _basis("50-CTPH/BDVHU-PGDĐT", BasisProblem.WRONG_NUMBER),
            _basis("61/KH-SGDĐT", BasisProblem.WRONG_DATE),
            _basis("02/2021/TT-BXD", BasisProblem.NEVER_USED),
        ),
    ),
    Case(
        draft="573-held-out-2.txt",
        against="573/KH-SGDĐT",
        requirements=(
            _missing("II.5.-4", "phong trào"),
            _partly("II.8", "Tuyển dụng"),  # its "giáo dục đạo đức công vụ" stands in II.4
            _partly("II.7", "Chỉ thị số 26/CT-TTg"),
            _against("II.5", "ít nhất một mô hình", DifferenceKind.OPPOSITE),
            _against("III.1", "báo cáo 6 tháng", DifferenceKind.LATER_DEADLINE),
            _against("III.1", "báo cáo năm", DifferenceKind.OTHER_CHANNEL),
        ),
        bases=(
            _basis("573/KH-SGDĐT", BasisProblem.WRONG_DATE),
            _basis("01-CT/TU", BasisProblem.WRONG_TITLE),
            _basis("1187/QĐ-UBND", BasisProblem.SUPERSEDED),
            _basis("07/2016/TT-BGTVT", BasisProblem.NEVER_USED),
        ),
        unseen=(8, 2),
    ),
    Case(
        draft="song-chanh-held-out.txt",
        against="215/PGDĐT-TH",
        requirements=(
            _missing("6", "thiên tai"),
            _missing("7", "câu lạc bộ"),
            _against("3", "hằng tuần", DifferenceKind.LESS_OFTEN),
            _against("3", "02 lần", DifferenceKind.SMALLER_NUMBER),
            _against("4", "Không giao học sinh", DifferenceKind.OPPOSITE),
            _against("9", "học kỳ I", DifferenceKind.OTHER_RECIPIENT),
            _against("9", "cả năm", DifferenceKind.LATER_DEADLINE),
        ),
        bases=(
            _basis("1480/SGDĐT-CTTT", BasisProblem.WRONG_NUMBER),
            _basis("96/KH-UBND", BasisProblem.WRONG_DATE),
            _basis("90/2017/NĐ-CP", BasisProblem.NEVER_USED),
        ),
        unseen=(10, 0),
    ),
    Case(draft="dau-tieng-held-out-clean.txt", against="07/KH-PGDĐT", unseen=(0, 2)),
)


@contextmanager
def reviewing(home: Path) -> Iterator[Reviewer]:
    """A reviewer over the sample papers, a made-up plan, and two papers that end others."""
    held = (*samples(CORPUS), *(parse(read_file(FOLDER / name)) for name in _HELD))
    with library_of(home, held) as library:
        yield Reviewer(library.catalog, embed=library.embedding.vectors_of)


def reviewed(reviewer: Reviewer, case: Case) -> Review:
    """The review of a case's draft."""
    against = case.against
    if against == KRONG_PA:  # its number was left blank
        against = next(one.id for one in samples(CORPUS) if one.header.title == KRONG_PA)
    return reviewer.review(parse(read_file(FOLDER / case.draft)), against=against)


def outcome(review: Review, case: Case) -> Outcome:
    """What of the defects was found, and which rows are none of them."""
    missed: list[str] = []
    told: set[int] = set()
    for planted in case.requirements:
        found = [
            row.n
            for row in review.requirements
            if row.requirement.address == planted.address
            and planted.words in row.requirement.quote
            and row.coverage is planted.coverage
            and (
                planted.difference is None
                or any(one.kind is planted.difference for one in row.differences)
            )
        ]
        if not found:
            missed.append(f"{planted.address} {planted.words}")
        told.update(found)
    said = {(row.printed, row.problem) for row in review.bases}
    wanted = {(one.printed, one.problem) for one in case.bases}
    missed += [f"{printed} {problem}" for printed, problem in sorted(wanted - said)]
    false_alarms = [
        f"{row.requirement.address} {row.coverage}"
        for row in review.requirements
        if row.coverage is not Coverage.COVERED and row.n not in told
    ]
    false_alarms += [f"{printed} {problem}" for printed, problem in sorted(said - wanted)]
    return Outcome(missed=tuple(missed), false_alarms=tuple(false_alarms))
