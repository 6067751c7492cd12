"""The form of a unit's profile: what is typed, what comes of it, what is said beside its fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.drafting.profile import Capacity, UnitProfile
from ingest.errors import UnusableProfile
from tests.ui.made_draft import PROFILE
from ui.profile_body import ProfileBody
from ui.profile_file import given_in, profile_text, read_profile
from ui.web.profile_form import Faults, checked, faults_in, given_by, typed_from
from ui.web.profile_inputs import FIELDS

_TYPED = {
    "name": "Trường Tiểu học Nguyễn Trãi",
    "place": "Bình An",
    "year": "2026",
    "abbreviation": "THNT",
    "signer.position": "Hiệu trưởng",
}


def typed(**changed: str) -> tuple[str, ...]:
    """Return what stands in the fields; a point in a field's name is written as two dashes."""
    values = {**_TYPED, **{name.replace("__", "."): text for name, text in changed.items()}}
    return tuple(values.get(field.name, "") for field in FIELDS)


def test_the_form_has_every_field_of_a_profile() -> None:
    names = {field.name.partition(".")[0] for field in FIELDS}

    assert names == set(ProfileBody.model_fields)


def test_what_is_typed_becomes_a_profile() -> None:
    found = checked(
        typed(
            signer__capacity="KT.",
            signer__head="Hiệu trưởng",
            signer__position="Phó Hiệu trưởng",
            recipients="- UBND phường Bình An;\n\nCác tổ",
            figures="Tổng số giáo viên: 45\nTỉ lệ: 62,5%\nChưa có:",
            deadlines="05/6/2026: 30/5/2026\n05/12/2026 → 25/11/2026",
            report_lead_days="5",
        )
    )

    assert isinstance(found, UnitProfile)
    assert found.signer.capacity is Capacity.IN_PLACE
    assert found.recipients == ("UBND phường Bình An", "Các tổ")
    assert [(one.name, one.value) for one in found.figures] == [
        ("Tổng số giáo viên", "45"),
        ("Tỉ lệ", "62,5%"),
    ]
    assert [one.own.day for one in found.own_deadlines] == [30, 25]
    assert found.report_lead_days == 5


def test_a_profile_goes_through_the_form_and_a_file_unchanged(tmp_path: Path) -> None:
    whole = ProfileBody.model_validate(PROFILE).profile()
    path = tmp_path / "unit.yaml"

    path.write_text(profile_text(given_by(typed_from(PROFILE))), encoding="utf-8")

    assert read_profile(path) == whole
    assert checked(typed_from(given_in(path))) == whole


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        pytest.param({"name": " "}, "name", "còn thiếu", id="left blank"),
        pytest.param({"abbreviation": "thnt"}, "abbreviation", "viết in hoa", id="small letters"),
        pytest.param({"year": "20x6"}, "year", "năm", id="no year"),
        pytest.param(
            {"signer__capacity": "KT."}, "signer.head", "«Quyền hạn ký»", id="called as on the page"
        ),
        pytest.param(
            {"signer__head": "Hiệu trưởng"}, "signer.head", "«Quyền hạn ký»", id="a head alone"
        ),
        pytest.param(
            {"recipients": "Các tổ\nLưu: VT"}, "recipients", "dòng 2: không ghi", id="the archive"
        ),
        pytest.param({"figures": "Giáo viên 45"}, "figures", "dòng 1", id="a figure unnamed"),
        pytest.param({"deadlines": "05/6/2026"}, "deadlines", "dấu hai chấm", id="one day alone"),
        pytest.param(
            {"deadlines": "05/6/2026: 06/6/2026"}, "deadlines", "dòng 1: là ngày sau", id="too late"
        ),
        pytest.param({"report_lead_days": "-1"}, "report_lead_days", "từ 0", id="a negative"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(changed: dict[str, str], field: str, said: str) -> None:
    found = checked(typed(**changed))

    assert isinstance(found, Faults)
    assert set(found.by_field) == {field}
    assert said in found.by_field[field]
    assert found.others == ()
    assert len(found.labels) == 1


def test_a_key_that_no_field_has_is_told_apart() -> None:
    found = faults_in({**PROFILE, "abbreviaton": "X", "signer": {"position": "A", "titel": "B"}})

    assert isinstance(found, Faults)
    assert found.by_field == {}
    assert len(found.others) == 2
    assert any("abbreviaton: không có trường nào" in told for told in found.others)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"name": ["a"], "signer": "Hiệu trưởng"}, id="lists and texts swapped"),
        pytest.param({"figures": ["a"], "deadlines": {"a": "b"}}, id="pairs that are none"),
        pytest.param({"deadlines": ["05/6/2026", {"own": None}]}, id="days that are none"),
        pytest.param({"signer": {"capacity": "??"}}, id="a capacity that cannot be chosen"),
        pytest.param({}, id="nothing"),
    ],
)
def test_a_file_that_is_half_wrong_still_fills_the_form(given: object) -> None:
    assert len(typed_from(given)) == len(FIELDS)
    assert isinstance(faults_in(given), Faults)


def test_a_list_is_no_profile() -> None:
    with pytest.raises(UnusableProfile, match="khoá: giá trị"):
        typed_from(["a"])
