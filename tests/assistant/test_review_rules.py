"""What a review says of one change to a small draft: each rule with a paper made for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.review import Reviewer
from assistant.reviewing.findings import BasisProblem, Coverage, Review
from assistant.reviewing.told import same_number
from ingest.errors import NoSuchDocument, UnreadableFile
from ingest.pipeline import parse
from ingest.readers import read_bytes, read_file
from tests.assistant.drafts import PROFILE, draft_of
from tests.assistant.library import library_of, read
from ui.exports.paper import SourcesAs, draft_docx

SUPERIOR = """\
ỦY BAN NHÂN DÂN HUYỆN LŨNG MÂY
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 310/KH-PGDĐT

Lũng Mây, ngày 10 tháng 01 năm 2023

KẾ HOẠCH
Công tác dân vận của ngành Giáo dục năm 2023

Căn cứ Công văn số 77/SGDDĐT ngày 04/01/2023 của Sở Giáo dục và Đào tạo về dân vận năm 2023;

Phòng Giáo dục và Đào tạo yêu cầu các trường:

I. NHIỆM VỤ

1. Tuyên truyền đầy đủ các văn bản sau:

- Chỉ thị số 21-CT/HU ngày 12/5/2022 của Huyện ủy về dân vận trong trường học;

- Kế hoạch số 45/KH-UBND ngày 06/9/2022 của Ủy ban nhân dân huyện để thực hiện Nghị quyết số \
19-NQ/TU ngày 01/8/2022 của Tỉnh ủy;

- Quyết định số 52/QĐ-UBND ngày 09/11/2022 của Ủy ban nhân dân huyện ban hành Quy chế tiếp công dân.

2. Tổ chức ít nhất 06 buổi họp cha mẹ học sinh trong năm.

3. Vận động phụ huynh nộp hồ sơ nhập học bằng dịch vụ công mức độ 3, mức độ 4.

4. Giải quyết mọi kiến nghị của phụ huynh, không để tồn đọng bất kỳ kiến nghị nào.

5. Phối hợp với Phòng Y tế, Phòng Tư pháp mở lớp phòng bệnh và phổ biến pháp luật cho học sinh.

6. Mỗi trường tặng sách vở cho ít nhất 20 học sinh nghèo.

7. Trực đường dây nóng định kỳ mỗi tháng một lần tại văn phòng nhà trường.

II. THỰC HIỆN

1. Các trường báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 15/11/2023, qua Văn phòng \
Phòng, email dulieu@lungmay.example.
"""

DRAFT = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LŨNG MÂY
TRƯỜNG TIỂU HỌC SUỐI ONG

Số: 12/KH-THSO

Suối Ong, ngày 02 tháng 02 năm 2023

KẾ HOẠCH
Công tác dân vận năm 2023

Căn cứ Kế hoạch số 310/KH-PGDĐT ngày 10/01/2023 của Phòng Giáo dục và Đào tạo về công tác dân vận \
của ngành Giáo dục năm 2023;

Căn cứ Công văn số 77/SGDĐT ngày 04/01/2023 của Sở Giáo dục và Đào tạo;

I. NỘI DUNG

1. Tuyên truyền các văn bản: Chỉ thị 21-CT/HU ngày 12/5/2022; Kế hoạch 45/KH-UBND ngày 06/9/2022; \
Quyết định 52/QĐ-UBND ngày 09/11/2022.

2. Họp cha mẹ học sinh 06 buổi trong năm.

3. Vận động phụ huynh nộp hồ sơ nhập học bằng dịch vụ công mức độ 4.

4. Kiến nghị của phụ huynh được giải quyết hết, không tồn đọng kiến nghị nào.

5. Cùng Phòng Y tế mở lớp phòng bệnh, phổ biến pháp luật cho học sinh.

6. Tặng sách vở cho 25 HS nghèo.

7. Trực đường dây nóng mỗi tháng một lần tại văn phòng.

II. THỰC HIỆN

Báo cáo kết quả gửi Phòng Giáo dục và Đào tạo trước ngày 15/11/2023 qua Văn phòng Phòng \
(dulieu@lungmay.example).
"""

ENDING = """\
ỦY BAN NHÂN DÂN
HUYỆN LŨNG MÂY

Số: 61/KH-UBND

Lũng Mây, ngày 03 tháng 01 năm 2023

KẾ HOẠCH
Công tác tiếp công dân năm 2023

Kế hoạch này có hiệu lực kể từ ngày ký, thay thế {ended}.
"""


@pytest.fixture(scope="module")
def reviewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    with library_of(tmp_path_factory.mktemp("rules"), (read(SUPERIOR),)) as library:
        yield Reviewer(library.catalog, embed=library.embedding.vectors_of)


def _reviewed(reviewer: Reviewer, old: str = "", new: str = "") -> Review:
    assert old in DRAFT
    return reviewer.review(read(DRAFT.replace(old, new, 1)), against="310/KH-PGDĐT")


def _told(review: Review) -> set[tuple[str, str]]:
    return {
        (row.requirement.address, one.kind.value if one else row.coverage.value)
        for row in review.requirements
        if row.coverage is not Coverage.COVERED
        for one in (row.differences or (None,))
    }


def test_a_clean_draft_is_left_alone(reviewer: Reviewer) -> None:
    review = _reviewed(reviewer)
    assert (_told(review), review.bases) == (set(), ())
    assert not [note for note in review.notes if "77/SG" in note]  # a letter doubled


_DAY = "trước ngày 15/11/2023"


@pytest.mark.parametrize(
    ("old", "new", "address", "kind"),
    [
        ("06 buổi", "02 lần", "I.2", "smaller_number"),
        ("mức độ 4", "mức độ 1 và 2", "I.3", "smaller_number"),
        (
            "được giải quyết hết, không tồn đọng kiến nghị nào",
            "được giải quyết dần, hiện còn tồn đọng 07 kiến nghị",
            "I.4",
            "opposite",
        ),
        ("Phòng Y tế", "Phòng Nội vụ", "I.5", "other_partner"),
        ("25 HS", "08 HS", "I.6", "smaller_number"),
        ("mỗi tháng", "mỗi quý", "I.7", "less_often"),
        (_DAY, "trước ngày 30/11", "II.1", "later_deadline"),
        (_DAY, "chậm nhất ngày 20 tháng 12", "II.1", "later_deadline"),
        (_DAY, "trong tháng 11/2023", "II.1", "later_deadline"),
        (_DAY, "trong tuần thứ tư của tháng 11/2023", "II.1", "later_deadline"),
        (_DAY, "cuối năm 2023", "II.1", "later_deadline"),
        (f" {_DAY}", "", "II.1", "no_deadline"),
        ("(dulieu@lungmay.example)", "(suoiong@truong.example)", "II.1", "other_channel"),
        ("6. Tặng sách vở cho 25 HS nghèo.\n\n", "", "I.6", "missing"),
    ],
)
def test_one_change_is_named(
    reviewer: Reviewer, old: str, new: str, address: str, kind: str
) -> None:
    assert _told(_reviewed(reviewer, old, new)) == {(address, kind)}


@pytest.mark.parametrize("new", ["trong tháng 10/2023", "trước ngày 10/11", "ngày 05 tháng 11"])
def test_an_earlier_day_in_other_words_is_right(reviewer: Reviewer, new: str) -> None:
    assert _told(_reviewed(reviewer, _DAY, new)) == set()


def test_who_receives_may_stand_in_the_next_sentence(reviewer: Reviewer) -> None:
    new = f"Báo cáo kết quả {_DAY}. Nơi nhận báo cáo: Phòng Giáo dục và Đào tạo, qua Văn phòng"
    old = f"Báo cáo kết quả gửi Phòng Giáo dục và Đào tạo {_DAY} qua Văn phòng"
    assert _told(_reviewed(reviewer, old, new)) == set()


def test_a_symbol_alone_covers_no_task(reviewer: Reviewer) -> None:
    old = DRAFT[DRAFT.index("1. Tuyên truyền") : DRAFT.index("2. Họp")]
    new = "1. Trồng hoa quanh sân trường theo Chỉ thị 21-CT/HU.\n\n"
    assert _told(_reviewed(reviewer, old, new)) == {("I.1", "missing")}


@pytest.mark.parametrize(
    ("old", "new", "printed", "problem"),
    [
        ("12/5/2022", "12/5/2021", "21-CT/HU", BasisProblem.WRONG_DATE),
        ("Quyết định 52/QĐ", "Quyết định 25/QĐ", "25/QĐ-UBND", BasisProblem.WRONG_NUMBER),
        (
            "I. NỘI DUNG",
            "Căn cứ Quyết định số 52/QĐ-UBND ngày 09/11/2022 của Ủy ban nhân dân huyện quy định "
            "giá thuê mặt bằng chợ nông sản;\n\nI. NỘI DUNG",
            "52/QĐ-UBND",
            BasisProblem.WRONG_TITLE,
        ),
    ],
)
def test_a_paper_cited_wrongly_is_named(
    reviewer: Reviewer, old: str, new: str, printed: str, problem: BasisProblem
) -> None:
    bases = _reviewed(reviewer, old, new).bases
    assert [(row.printed, row.problem) for row in bases] == [(printed, problem)]


def test_a_shortened_title_ends_where_the_next_paper_begins(reviewer: Reviewer) -> None:
    new = (
        "Chỉ thị 21-CT/HU ngày 12/5/2022 của Huyện ủy về dân vận và Quyết định 52/QĐ-UBND ngày "
        "09/11/2022 về Quy chế tiếp công dân; "
    )
    assert _reviewed(reviewer, "Chỉ thị 21-CT/HU ngày 12/5/2022; ", new).bases == ()


@pytest.mark.parametrize(
    ("ended", "told"),
    [
        ("Kế hoạch số 45/KH-UBND ngày 06/9/2022 của Ủy ban nhân dân huyện", ["45/KH-UBND"]),
        ("Quyết định số 52/QĐ-UBND ngày 09/11/2022 của Ủy ban nhân dân huyện", []),
    ],
)
def test_a_plan_ends_a_plan_and_no_decision(tmp_path: Path, ended: str, told: list[str]) -> None:
    papers = (read(SUPERIOR), read(ENDING.format(ended=ended), name="thay-the.txt"))
    with library_of(tmp_path, papers) as library:
        bases = Reviewer(library.catalog).review(read(DRAFT), against="310/KH-PGDĐT").bases
    assert [row.printed for row in bases if row.problem is BasisProblem.SUPERSEDED] == told


def test_a_report_may_name_the_plan_made_from_the_superiors(tmp_path: Path) -> None:
    asked = "Các trường căn cứ Kế hoạch này cụ thể hóa thành kế hoạch của đơn vị.\n"
    superior = f"{SUPERIOR}\n2. {asked}"
    report = DRAFT.replace("KẾ HOẠCH\n", "BÁO CÁO\n").replace("12/KH-", "80/BC-")
    own = "Thực hiện Kế hoạch số 12/KH-THSO mà trường ban hành theo Kế hoạch 310/KH-PGDĐT.\n"
    with library_of(tmp_path, (read(superior),)) as library:
        reviewer = Reviewer(library.catalog, embed=library.embedding.vectors_of)
        told = [
            {row.requirement.address: row.coverage for row in found.requirements}["II.2"]
            for found in (
                reviewer.review(read(text), against="310/KH-PGDĐT")
                for text in (report, f"{report}\n{own}")
            )
        ]
    assert told == [Coverage.MISSING, Coverage.COVERED]


def test_what_is_no_plan_and_what_is_the_superior_itself_are_said(reviewer: Reviewer) -> None:
    story = reviewer.review(read("Ngày xưa có một con mèo đi hia.\n"), against="310/KH-PGDĐT")
    assert [note for note in story.notes if "không có thể thức" in note]
    itself = reviewer.review(read(SUPERIOR), against="310/KH-PGDĐT")
    assert itself.bases == ()


def test_no_paper_named_and_a_folder_are_told_apart(reviewer: Reviewer, tmp_path: Path) -> None:
    with pytest.raises(NoSuchDocument, match="Chưa cho biết văn bản nào"):
        reviewer.review(read(DRAFT), against=" ")
    with pytest.raises(UnreadableFile, match="là thư mục"):
        read_file(tmp_path)


@pytest.mark.parametrize("day", ["30/02", "31/4", "31/11"])
def test_a_yearly_day_that_no_month_has_is_the_last_of_its_month(tmp_path: Path, day: str) -> None:
    superior = SUPERIOR.replace("trước ngày 15/11/2023", f"trước ngày {day} hằng năm")
    with library_of(tmp_path, (read(superior),)) as library:
        review = Reviewer(library.catalog).review(read(DRAFT), against="310/KH-PGDĐT")

    assert review.requirements


def test_a_draft_that_was_made_of_the_superiors_paper_is_never_contradicted(tmp_path: Path) -> None:
    with library_of(tmp_path, (read(SUPERIOR),)) as library:
        for year in (2023, 2026):
            draft = draft_of(library, "310/KH-PGDĐT", profile=replace(PROFILE, year=year))
            content = draft_docx(draft, sources=SourcesAs.NONE, day=dt.date(year, 1, 15))
            paper = parse(read_bytes(content, name="du-thao.docx"))
            review = Reviewer(library.catalog).review(paper, against="310/KH-PGDĐT")

            found = {row.coverage for row in review.requirements}
            assert Coverage.CONTRADICTED not in found
            assert Coverage.MISSING not in found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("1098/SGDDĐT", "1098/SGDĐT", True, id="a letter doubled by slip"),
        pytest.param("33/CTg", "33/CT-TTg", False, id="a group left out"),
        pytest.param("12/KH-UBND", "12/KH-UBDN", False, id="letters exchanged"),
        pytest.param("112/KH-UBND", "12/KH-UBND", False, id="a digit more"),
    ],
)
def test_a_doubled_letter_makes_no_other_number(one: str, other: str, *, same: bool) -> None:
    assert same_number(one, other) is same
