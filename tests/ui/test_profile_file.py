"""The profile of a unit: what is read as typed, and what every wrong field is told."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.drafting.profile import Capacity, Figure, OwnDeadline, UnitProfile
from ingest.errors import ConfigurationError, UnusableProfile
from tests.ending import ended
from tests.ui.made_draft import PROFILE
from ui.profile_body import ProfileBody
from ui.profile_file import MAX_BYTES, read_profile
from ui.profile_template import profile_template, write_template

# A field of the template that is commented out, and the lines below it.
_COMMENTED = re.compile(r"^( *)# ([a-z_]+:.*|  .*)$", re.MULTILINE)
LEAST = """\
name: Trường Tiểu học Nguyễn Trãi
place: Bình An
year: 2026
abbreviation: THNT
signer:
  position: Hiệu trưởng
"""


def read(folder: Path, text: str | bytes, *, name: str = "truong.yaml") -> UnitProfile:
    path = folder / name
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return read_profile(path)


def refusal(folder: Path, text: str | bytes, *, name: str = "truong.yaml") -> UnusableProfile:
    with pytest.raises(UnusableProfile) as raised:
        read(folder, text, name=name)
    return raised.value


def test_the_least_that_a_profile_needs(tmp_path: Path) -> None:
    unit = read(tmp_path, LEAST)
    assert (unit.name, unit.year, unit.superior) == ("Trường Tiểu học Nguyễn Trãi", 2026, None)
    assert unit.signer.lines == ("HIỆU TRƯỞNG",)
    assert (unit.figures, unit.own_deadlines, unit.called) == ((), (), unit.name)


def test_a_file_of_json_and_a_request_say_the_same(tmp_path: Path) -> None:
    unit = read(tmp_path, json.dumps(PROFILE), name="truong.json")
    assert unit == ProfileBody.model_validate(PROFILE).profile()
    assert unit.signer.capacity is Capacity.IN_PLACE
    assert unit.signer.lines == ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")
    assert unit.own_deadlines == (
        OwnDeadline(superior=dt.date(2026, 6, 5), own=dt.date(2026, 5, 30)),
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("45", "45", id="a number"),
        pytest.param("0,5", "0,5", id="a comma"),
        pytest.param("1.200", "1.200", id="a point between thousands, no fraction"),
        pytest.param("62,5%", "62,5%", id="a share"),
        pytest.param("007", "007", id="zeros before"),
        pytest.param("12:30", "12:30", id="a time, no number to the base of sixty"),
        pytest.param("1_000", "1_000", id="an underscore"),
        pytest.param("2026-06-05", "2026-06-05", id="a day, no date"),
        pytest.param("no", "no", id="no truth value"),
        pytest.param("'45'", "45", id="in quotes"),
        pytest.param("0x1F", "0x1F", id="no number to the base of sixteen"),
    ],
)
def test_a_figure_is_kept_as_it_was_typed(tmp_path: Path, typed: str, kept: str) -> None:
    unit = read(tmp_path, f"{LEAST}figures:\n  Số giáo viên: {typed}\n")
    assert unit.figures == (Figure(name="Số giáo viên", value=kept),)


def test_a_number_of_json_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    given_ = json.dumps({**PROFILE, "figures": {"a": 0}}).replace(
        '{"a": 0}', '{"a": 1.50, "b": 45}'
    )
    unit = read(tmp_path, given_, name="truong.json")
    assert [figure.value for figure in unit.figures] == ["1.50", "45"]


def test_a_figure_that_is_not_filled_in_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, f"{LEAST}figures:\n  Số giáo viên:\n  Số lớp: 20\n").figures == (
        Figure(name="Số lớp", value="20"),
    )


def test_a_comma_within_braces_does_not_cut_a_figure_off(tmp_path: Path) -> None:
    assert "figures.5" in str(refusal(tmp_path, f"{LEAST}figures: {{Tỉ lệ: 62,5}}\n"))


@pytest.mark.parametrize("typed", ["KT", "KT.", "kt.", "TM", "Q.", "TL", "TUQ."])
def test_a_capacity_with_or_without_its_dot(tmp_path: Path, typed: str) -> None:
    text = LEAST.replace("signer:", f"signer:\n  capacity: {typed}\n  head: Hiệu trưởng")
    capacity = read(tmp_path, text).signer.capacity
    assert capacity is not None
    assert capacity.rstrip(".") == typed.rstrip(".").upper()


def test_acting_in_an_office_names_it_already(tmp_path: Path) -> None:
    signer = "signer:\n  capacity: Q.\n  head: Hiệu trưởng\n"
    text = LEAST.replace("signer:\n  position: Hiệu trưởng\n", signer)
    assert read(tmp_path, text).signer.lines == ("Q. HIỆU TRƯỞNG",)


def test_lines_are_taken_without_the_dash_and_mark_of_print(tmp_path: Path) -> None:
    text = f"{LEAST}recipients:\n  - UBND phường;\n  - '- Các tổ;'\n  - Lưu.\n"
    assert read(tmp_path, text).recipients == ("UBND phường", "Các tổ", "Lưu")


def test_letters_are_composed_and_white_space_is_folded(tmp_path: Path) -> None:
    text = LEAST.replace("Bình An", '"Bi\u0300nh\u00a0\u00a0An "')
    assert read(tmp_path, text).place == "Bình An"
    assert read(tmp_path, LEAST.encode("utf-8-sig")).place == "Bình An"


WRONG = (
    pytest.param("name: {line}", "name: 2026", ("name", "cần có chữ"), id="a name of digits"),
    pytest.param("name: {line}", "", ("name: còn thiếu", "tên đầy đủ"), id="no name"),
    pytest.param("name: {line}", "name: ' '", ("name: để trống",), id="a blank name"),
    pytest.param("name: {line}", "name: [a, b]", ("name", "chuỗi ký tự"), id="a list for a name"),
    pytest.param(
        "name: {line}", 'name: "a\\x07"', ("name", "điều khiển"), id="a control character"
    ),
    pytest.param(
        "name: {line}", 'name: "a\\u202eb"', ("name", "ký tự ẩn"), id="text turned around"
    ),
    pytest.param("name: {line}", "name: " + "x" * 301, ("name", "300"), id="a name too long"),
    pytest.param("place: {line}", "", ("place: còn thiếu",), id="no place"),
    pytest.param("year: {line}", "", ("year: còn thiếu",), id="no year"),
    pytest.param("year: {line}", "year: 1944", ("year", "1945"), id="a year too early"),
    pytest.param("year: {line}", "year: 2101", ("year", "2100"), id="a year too late"),
    pytest.param("year: {line}", "year: nay", ("year", "số nguyên"), id="no number for a year"),
    pytest.param("year: {line}", "year: 2026,5", ("year", "số nguyên"), id="half a year"),
    pytest.param("abbreviation: {line}", "abbreviation: TH NT", ("abbreviation",), id="a space"),
    pytest.param("abbreviation: {line}", "abbreviation: KH/TH", ("abbreviation",), id="a slash"),
    pytest.param(
        "abbreviation: {line}", "abbreviation: thnt", ("abbreviation", "in hoa"), id="lower case"
    ),
    pytest.param("signer:", "signer: Hiệu trưởng\nx:", ("signer", "khoá"), id="a signer of words"),
    pytest.param("  position: {line}", "  name: A", ("signer.position",), id="no office"),
    pytest.param(
        "  position: {line}",
        "  capacity: KT\n  position: Phó Hiệu trưởng",
        ("signer.head", "«capacity»"),
        id="in whose place",
    ),
    pytest.param(
        "  position: {line}",
        "  head: Hiệu trưởng\n  position: Phó Hiệu trưởng",
        ("signer.head", "«capacity»"),
        id="a head without a capacity",
    ),
    pytest.param(
        "  position: {line}",
        "  capacity: KY\n  head: A\n  position: B",
        ("signer.capacity", "TUQ."),
        id="an unknown capacity",
    ),
    pytest.param(
        "  position: {line}", "  positon: A", ("signer.positon", "«position»"), id="a slip within"
    ),
    pytest.param(None, "recipient:\n  - A", ("recipient", "«recipients»"), id="a slip"),
    pytest.param(None, "zzz: 1", ("zzz", "chỉ nhận: abbreviation"), id="an unknown key"),
    pytest.param(None, "recipients: UBND", ("recipients", "danh sách"), id="words for a list"),
    pytest.param(None, "recipients:\n  - 'Lưu: VT'", ("recipients.0", "«Lưu»"), id="the archive"),
    pytest.param(None, "recipients:\n  - Sở: GD", ("recipients.0",), id="a colon within a line"),
    pytest.param(None, "departments:\n  -", ("departments.0",), id="an empty line"),
    pytest.param(None, "report_lead_days: -1", ("report_lead_days", "0"), id="days after"),
    pytest.param(None, "report_lead_days: 366", ("report_lead_days", "365"), id="days without end"),
    pytest.param(None, "report_lead_days: ít", ("report_lead_days",), id="no number of days"),
    pytest.param(None, "figures:\n  - 45", ("figures", "«tên: giá trị»"), id="figures as a list"),
    pytest.param(None, "figures:\n  Số lớp: [1]", ("figures.Số lớp",), id="a list for a figure"),
    pytest.param(
        None,
        "deadlines:\n  - superior: 05/6/2026\n    own: 06/6/2026",
        ("deadlines.0.own", "sau ngày của cấp trên"),
        id="after the superior's day",
    ),
    pytest.param(
        None, "deadlines:\n  - superior: 05/6/2026", ("deadlines.0.own: còn thiếu",), id="half"
    ),
    pytest.param(
        None,
        "deadlines:\n  - superior: 31/02/2026\n    own: 01/02/2026",
        ("deadlines.0.superior", "05/6/2026"),
        id="no such day",
    ),
    pytest.param(
        None,
        "deadlines:\n  - superior: 05/6\n    own: 01/6",
        ("deadlines.0.superior", "deadlines.0.own"),
        id="days without a year",
    ),
    pytest.param(
        None,
        "deadlines:\n  - {superior: 05/6/1900, own: 04/6/1900}",
        ("deadlines.0.superior", "1945"),
        id="another century",
    ),
    pytest.param(
        None,
        "deadlines:\n  - {superior: 05/6/2026, own: 01/6/2026}\n"
        "  - {superior: 2026-06-05, own: 2026-06-02}",
        ("deadlines", "cùng một ngày"),
        id="one day twice",
    ),
    pytest.param(None, "drafting_unit: V P", ("drafting_unit",), id="a space in a symbol"),
)


@pytest.mark.parametrize(("line", "instead", "told"), WRONG)
def test_a_wrong_field_is_told_by_its_name_and_what_is_wanted(
    tmp_path: Path, line: str | None, instead: str, told: tuple[str, ...]
) -> None:
    if line is None:
        text = LEAST + instead + "\n"
    else:
        start = line.removesuffix("{line}")
        lines = [instead if one.startswith(start) else one for one in LEAST.splitlines()]
        text = "\n".join(lines) + "\n"
    error = refusal(tmp_path, text)
    assert [words for words in told if words not in str(error)] == []
    assert told[0].split(":")[0] in [field for field, _ in error.wrong]
    assert "không hợp lệ" not in str(error)


def test_all_wrong_fields_are_told_at_once(tmp_path: Path) -> None:
    text = "name: 1\nnam: x\nyear: 1900\nsigner: {capacity: KT}\nreport_lead_days: -1\n"
    fields = [field for field, _ in refusal(tmp_path, text).wrong]
    assert fields == [
        *("name", "place", "year", "abbreviation", "signer.head", "signer.position"),
        *("report_lead_days", "nam"),
    ]


def test_a_message_repeats_nothing_that_moves_a_terminal(tmp_path: Path) -> None:
    for text in (f'{LEAST}"\\e[2J": 1\n', '"\\e[2J": 1\n"\\e[2J": 2\n'):
        message = str(refusal(tmp_path, text))
        assert "�[2J" in message
        assert "\x1b" not in message


def test_a_message_has_a_bound(tmp_path: Path) -> None:
    error = refusal(tmp_path, LEAST + "".join(f"{'k' * 200}{n}: 1\n" for n in range(200)))
    assert "và 180 chỗ khác" in str(error)
    assert len(str(error)) < 10_000


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "trống", id="an empty file"),
        pytest.param(" \n\t\n", "trống", id="white space"),
        pytest.param("# name: A\n", "chú thích", id="comments alone"),
        pytest.param("Trường Tiểu học", "«khoá: giá trị»", id="one line of words"),
        pytest.param("- a\n- b\n", "«khoá: giá trị»", id="a list"),
        pytest.param("name: a\n\tplace: b\n", "dòng 2", id="a tab"),
        pytest.param("name: 'a\n", "YAML", id="a quote without end"),
        pytest.param("name: a\nname: b\n", "«name» có hai lần", id="a key twice"),
        pytest.param("name: a\x07\n", "điều khiển", id="a bell"),
        pytest.param("a: &a [x]\nb: [*a, *a]\n", "«&»", id="parts that stand for others"),
        pytest.param("name: *a\n", "«*»", id="a star before a word"),
        pytest.param("name: !!python/object:os.system x\n", "«!»", id="a tag"),
        pytest.param("name: ! x\n", "«!»", id="an empty tag"),
        pytest.param("? [a]\n: b\n", "khoá phải là chữ", id="a key that is a list"),
        pytest.param("a: " + "[" * 50_000, "tầng", id="brackets without end"),
        pytest.param("- " * 30_000, "tầng", id="lists without end"),
        pytest.param("name: a\n---\nname: b\n", "YAML", id="two documents"),
        pytest.param(LEAST.encode("utf-16"), "UTF-8", id="another encoding"),
        pytest.param("name: Trường".encode("cp1258", "replace"), "UTF-8", id="an old code page"),
        pytest.param(b"PK\x03\x04\xff\xfe", "UTF-8", id="a Word file"),
        pytest.param("#" * (MAX_BYTES + 1), "64 KB", id="too large"),
    ],
)
def test_a_file_that_is_no_profile_is_told(tmp_path: Path, text: str | bytes, told: str) -> None:
    def refuse() -> None:
        message = str(refusal(tmp_path, text))
        assert told in message
        assert "truong.yaml" in message

    ended(refuse)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("{", "dòng 1", id="cut off"),
        pytest.param('{"name": "a", "name": "b"}', "«name» có hai lần", id="a key twice"),
        pytest.param("[" * 60_000, "tầng", id="brackets without end"),
        pytest.param("[]", "«khoá: giá trị»", id="a list"),
    ],
)
def test_json_that_is_no_profile_is_told(tmp_path: Path, text: str, told: str) -> None:
    assert told in str(refusal(tmp_path, text, name="truong.json"))


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path, told in ((tmp_path, "thư mục"), (tmp_path / "x.yaml", "Không có tệp")):
        with pytest.raises(UnusableProfile, match=told):
            read_profile(path)


@given(st.text(max_size=200) | st.from_regex(r"([a-z]+: [\[\]{}&*!|>%@,'\"# -]*\n)+"))
def test_no_text_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(text, encoding="utf-8", errors="replace")
    with pytest.raises(UnusableProfile):
        read_profile(path)


def test_the_template_reads_back_as_it_stands_and_with_all_its_fields(tmp_path: Path) -> None:
    text = profile_template(year=2026)
    assert read(tmp_path, text).year == 2026
    whole = _COMMENTED.sub(r"\1\2", text)
    unit = read(tmp_path, whole)
    assert set(ProfileBody.model_fields) <= set(re.findall(r"^([a-z_]+):", whole, re.MULTILINE))
    assert unit.signer.lines == ("KT. HIỆU TRƯỞNG", "HIỆU TRƯỞNG")
    assert [figure.value for figure in unit.figures] == ["45", "62,5%"]
    assert unit.own_deadlines[0].own == dt.date(2026, 5, 30)
    assert (unit.recipients[0], unit.departments[1]) == ("UBND phường Bình An", "Tổ khối 1")


def test_a_new_profile_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "truong.yaml"
    write_template(path, year=2026)
    path.write_text(LEAST, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="giữ nguyên"):
        write_template(path, year=2026)
    assert path.read_text(encoding="utf-8") == LEAST
    with pytest.raises(ConfigurationError, match="Không có thư mục"):
        write_template(tmp_path / "a" / "b.yaml", year=2026)
