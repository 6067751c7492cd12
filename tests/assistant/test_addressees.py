"""On whom a duty falls, as papers really say it."""

from __future__ import annotations

import pytest

from assistant.register.addressees import Concern, Office, Parties
from assistant.register.office_names import office_form
from tests.ending import ended

SCHOOL, PRIMARY, HIGH = "Trường THCS Trần Phú", "Trường Tiểu học Lê Lợi", "Trường THPT Pleiku"
OFFICE, COMMUNE = "Phòng GDĐT", "UBND xã Tân An"
HEADS = (
    "Trường phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố; Thủ trưởng các đơn vị trực "
    "thuộc Sở"
)
DEPARTMENT = "Sở Giáo dục và Đào tạo Bình Thuận"


def concern(
    unit: str,
    who: str | None,
    issuer: str | None = None,
    *,
    to: str | None = None,
    recipients: tuple[str, ...] = (),
) -> Concern | None:
    office = Office.read(unit)
    assert office is not None
    return office.concern(Parties(who=who, to=to, issuer=issuer, recipients=recipients))


@pytest.mark.parametrize(
    ("unit", "who", "issuer"),
    [
        pytest.param(SCHOOL, "Các đơn vị trực thuộc Sở", DEPARTMENT, id="below the Sở"),
        pytest.param(SCHOOL, "Hiệu trưởng các đơn vị trường", None, id="heads of schools"),
        pytest.param(SCHOOL, "các trường trực thuộc Phòng", None, id="below the Phòng"),
        pytest.param(SCHOOL, "các cơ sở giáo dục", None, id="educational institutions"),
        pytest.param("truong thcs tran phu", "toàn ngành", None, id="the whole branch, unaccented"),
        pytest.param(SCHOOL, "Các trường", None, id="the schools"),
        pytest.param(SCHOOL, "Thủ trưởng các cơ quan, đơn vị", "UBND tỉnh Gia Lai", id="everyone"),
        pytest.param(
            SCHOOL, "Sở GDĐT, các phòng Sở và các đơn vị giáo dục", None, id="last of a list"
        ),
        pytest.param(PRIMARY, HEADS, DEPARTMENT, id="second in a list, with a slip in the first"),
        pytest.param(PRIMARY, PRIMARY, None, id="by its name"),
        pytest.param("Trường TH Lê Lợi", PRIMARY, None, id="by its name, abbreviated"),
        pytest.param("Trường mầm non Hoa Sen", "Các đơn vị trường trực thuộc Phòng", None, id="mn"),
        pytest.param(HIGH, "Hiệu trưởng các trường THCS, THPT", None, id="its level among two"),
        pytest.param("Trường Lê Lợi", "Các trường THPT", None, id="a school of unknown level"),
        pytest.param("Trung tâm GDTX tỉnh", "Các đơn vị trực thuộc Sở", None, id="a centre"),
        pytest.param(OFFICE, HEADS, None, id="head of the Phòng"),
        pytest.param(OFFICE, "Trưởng phòng GD&ĐT các huyện", None, id="abbreviated with &"),
        pytest.param("phong gd-dt huyen krong pa", "Phòng GD&ĐT", None, id="one of its kind"),
        pytest.param("Sở GDĐT", "Sở Giáo dục và Đào tạo, các phòng Sở", None, id="the Sở"),
        pytest.param(COMMUNE, "Ủy ban nhân dân các phường, xã, đặc khu", None, id="communes"),
        pytest.param(COMMUNE, "Ủy ban nhân dân cấp tỉnh, cấp xã", None, id="second of two levels"),
        pytest.param(COMMUNE, "UBND xã, phường", None, id="communes, abbreviated"),
        pytest.param(COMMUNE, "Uỷ ban nhân dân cấp xã", None, id="of that level"),
        pytest.param("hieu truong", "Hiệu trưởng các trường", None, id="a word of it"),
        pytest.param(
            "Trường THCS Lê Lợi, xã Tân An", "Trường THCS Lê Lợi, xã Tân An", None, id="a comma"
        ),
        pytest.param(
            "Trường THCS Lê Lợi xã Tân An", "Trường THCS Lê Lợi, xã Tân An", None, id="one comma"
        ),
        pytest.param("Trường THCS An", "Trường THCS An, Trường THCS Bình", None, id="first"),
        pytest.param("Trường THCS An", "Trường THCS An Bình và Trường THCS An", None, id="last"),
        pytest.param("Phòng GDĐT Tuy Phong", "Phòng GDĐT huyện, thị xã", None, id="every Phòng"),
        pytest.param("Phòng GDĐT Tuy Phong", "Phòng GDĐT các huyện", None, id="of all districts"),
        pytest.param("Phòng GDĐT Tuy Phong", "Phòng GD&ĐT", None, id="the one Phòng"),
        pytest.param("Phòng GDĐT", "Phòng GD&ĐT Bắc Bình", None, id="a word of its name"),
        pytest.param("Sở GDĐT Bình Thuận", "các Sở GD&ĐT", None, id="every Sở"),
    ],
)
def test_a_duty_falls_on_an_office(unit: str, who: str, issuer: str | None) -> None:
    assert concern(unit, who, issuer) is Concern.DOES


@pytest.mark.parametrize(
    ("unit", "who", "issuer"),
    [
        pytest.param(PRIMARY, "UBND tỉnh", None, id="the province"),
        pytest.param(PRIMARY, "Văn phòng UBND tỉnh", None, id="its office"),
        pytest.param(PRIMARY, "Trưởng phòng Giáo dục và Đào tạo các huyện", None, id="the Phòng"),
        pytest.param(PRIMARY, "Trường phòng GDĐT các huyện", None, id="the same with a slip"),
        pytest.param(PRIMARY, "Trường hợp hồ sơ chưa hợp lệ", None, id="a case, no school"),
        pytest.param(PRIMARY, "Hiệu trưởng Trường Tiểu học Trần Phú", None, id="another school"),
        pytest.param(SCHOOL, "Các trường THPT", None, id="another level"),
        pytest.param(HIGH, "các trường trực thuộc Phòng", None, id="not below the Phòng"),
        pytest.param(SCHOOL, "Các đơn vị trực thuộc Sở", "Sở Tài chính", id="of another Sở"),
        pytest.param(SCHOOL, "Các đơn vị trực thuộc UBND tỉnh", None, id="below the province"),
        pytest.param(SCHOOL, "Lãnh đạo Sở", DEPARTMENT, id="heads of the Sở"),
        pytest.param(OFFICE, "Các đơn vị trường trực thuộc Phòng GD&ĐT", None, id="those below"),
        pytest.param("Phòng GDĐT huyện Krông Pa", "Phòng GDĐT huyện Chư Sê", None, id="elsewhere"),
        pytest.param("Sở GDĐT", "Các đơn vị trực thuộc Sở GDĐT", None, id="those below the Sở"),
        pytest.param(COMMUNE, "UBND xã Tân Bình", None, id="another commune"),
        pytest.param("UBND xã Tân", "UBND xã Tân Hà", None, id="a commune of a longer name"),
        pytest.param("Trường THCS An", "Trường THCS An Bình", None, id="a school of a longer name"),
        pytest.param(
            "Phòng GD&ĐT Tuy Phong", "Phòng GD&ĐT Bắc Bình", None, id="another Phòng, no huyện"
        ),
        pytest.param("Sở GD&ĐT Lâm Đồng", DEPARTMENT, None, id="another Sở"),
        pytest.param(COMMUNE, "Chủ tịch Ủy ban nhân dân tỉnh", None, id="the level above"),
    ],
)
def test_a_duty_falls_on_somebody_else(unit: str, who: str, issuer: str | None) -> None:
    assert concern(unit, who, issuer) is None


def test_what_comes_to_an_office_and_what_it_ordered_are_told_apart() -> None:
    assert concern("so giao duc", "Các trường", to="Sở GD&ĐT") is Concern.RECEIVES
    assert concern("Krông Pa", "Các trường", "Phòng GDĐT Krông Pa") is Concern.ISSUES


def test_what_a_school_plans_for_nobody_by_name_binds_itself() -> None:
    school = "Trường Tiểu học Hoa Ban"
    assert concern("Krông Pa", None, school) is None
    assert concern("truong tieu hoc hoa ban", None, school) is Concern.ISSUES


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        pytest.param((), Concern.UNSTATED, id="nobody named"),
        pytest.param(("Như trên", "Lưu: VT"), Concern.UNSTATED, id="nobody named by name"),
        pytest.param(("Các trường trực thuộc", "Lưu: VT"), Concern.UNSTATED, id="it is named"),
        pytest.param(("UBND tỉnh (b/c)", "Lưu: VT"), None, id="others are named"),
    ],
)
def test_where_the_paper_does_not_say_who_its_recipients_are_asked(
    recipients: tuple[str, ...], expected: Concern | None
) -> None:
    assert concern(SCHOOL, None, recipients=recipients) is expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Phòng Giáo dục và Đào tạo", "phòng GD&ĐT"),
        ("PGDĐT", "phong gd-dt"),
        ("Sở Giáo dục", "SGDĐT"),
        ("Uỷ ban nhân dân thị trấn Phú Túc", "UBND thị trấn Phú Túc"),
        ("Trường TH&THCS Kim Đồng", "truong tieu hoc va thcs kim dong"),
    ],
)
def test_two_spellings_of_an_office_have_one_form(left: str, right: str) -> None:
    assert office_form(left).replace(" va ", " ") == office_form(right).replace(" va ", " ")


def test_no_name_is_no_office() -> None:
    assert Office.read(" … ") is None


@pytest.mark.parametrize("words", ["trường ", "đơn vị trực thuộc ", "ubnd các ", "phòng gd, "])
def test_hostile_names_are_compared_in_time(words: str) -> None:
    def compare() -> None:
        concern("Trường THCS X", words * (20_000 // len(words)))
        concern(words * (20_000 // len(words)), "Các trường")

    ended(compare)


def test_the_environment_is_no_school() -> None:
    school = Office.read("Trường Tiểu học Hoa Sen")
    assert school is not None

    bound = [
        school.concern(Parties(who=who, to=None, issuer="Ủy ban nhân dân tỉnh Núi Xanh"))
        for who in ("Sở Nông nghiệp và Môi trường", "Mỗi trường", "so nong nghiep va moi truong")
    ]

    assert bound == [None, Concern.DOES, None]
