"""What is listed: recurring duties unrolled, "by" a day, units, documents, pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from assistant.deadlines import Deadline, DueState, Wanted, choose
from assistant.duty_register import Register
from assistant.register.addressees import Concern
from assistant.register.due_by import DueBy
from assistant.register.due_rows import DueRows
from assistant.register.duty_columns import Duties
from ingest.document import Recurrence
from ingest.pipeline import parse
from ingest.readers import read_bytes
from tests.assistant.register_duties import day, list_deadlines, paper, stored
from tests.vectorstore.documents import document, full_document, hashing_model
from vectorstore.evidence import StoredObligation
from vectorstore.library import Library

AS_OF = day("2026-03-03")
ORIGINALS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
YEARLY = stored(
    "trước ngày 05/12 hằng năm", month_day="12-05", recurrence=Recurrence.YEARLY, strict=True
)
MONTHLY = stored("ngày 31 hằng tháng", month_day="31", recurrence=Recurrence.MONTHLY, at=500)
RELATIVE = stored("trong 15 ngày kể từ ngày nhận hồ sơ", rule="trong 15 ngày", at=1000)
CONTINUING = stored("Từ năm 2022 đến các năm tiếp theo", at=1500)


def listed(
    *duties: StoredObligation, wanted: Wanted | None = None, as_of: dt.date = AS_OF
) -> tuple[Deadline, ...]:
    return list_deadlines(duties, wanted=wanted or Wanted(), as_of=as_of)


def due(*rows: Deadline) -> list[str | None]:
    return [row.due.isoformat() if row.due else None for row in rows]


def period(first: str | None, last: str | None) -> Wanted:
    return Wanted(first=day(first) if first else None, last=day(last) if last else None)


def test_a_recurring_duty_is_one_row_with_its_next_day() -> None:
    (row,) = listed(YEARLY)
    assert (row.due, row.last_good_day) == (day("2026-12-05"), day("2026-12-04"))
    assert (row.is_computed, row.state) == (True, DueState.COMING)
    assert row.obligation.date is None  # what the paper prints is left as it is


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param("2026-12-04", "2026-12-05", id="the last good day"),
        pytest.param("2026-12-05", "2027-12-05", id="too late for this year"),
        pytest.param("2020-01-01", "2025-12-05", id="not before its paper"),
    ],
)
def test_the_next_day_can_still_be_kept(as_of: str, expected: str) -> None:
    assert due(*listed(YEARLY, as_of=day(as_of))) == [expected]


def test_over_a_period_it_has_a_row_each_time_and_none_before_its_paper() -> None:
    assert due(*listed(YEARLY, wanted=period("2020-01-01", "2027-12-31"))) == [
        "2025-12-05",
        "2026-12-05",
        "2027-12-05",
    ]
    assert due(*listed(MONTHLY, wanted=period("2026-01-01", "2026-04-30"))) == [
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
    ]


def test_a_period_with_an_end_open_is_unrolled_for_a_bounded_time() -> None:
    assert due(*listed(YEARLY, wanted=period("2026-01-01", None))) == ["2026-12-05"]
    assert due(*listed(YEARLY, wanted=period(None, "2026-12-31"))) == ["2025-12-05", "2026-12-05"]
    far = listed(YEARLY, wanted=period("2026-01-01", "9999-12-31"))
    assert due(*far)[-1] == "2035-12-05"


def test_a_strict_recurring_duty_is_in_the_period_of_its_last_good_day_too() -> None:
    new_year = stored(
        "trước ngày 01/01 hằng năm", month_day="01-01", recurrence=Recurrence.YEARLY, strict=True
    )
    assert due(*listed(new_year, wanted=period("2026-12-01", "2026-12-31"))) == ["2027-01-01"]
    assert due(*listed(new_year, wanted=period("2027-01-01", "2027-01-31"))) == ["2027-01-01"]
    assert due(*listed(MONTHLY, wanted=period("2026-04-01", "2026-04-29"))) == []


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param("1900-01-01", "9999-12-31", id="both ends far"),
        pytest.param("1900-01-01", None, id="no end"),
        pytest.param(None, "9999-12-31", id="no beginning"),
        pytest.param("0001-01-01", "0001-12-31", id="before every paper"),
    ],
)
@pytest.mark.parametrize("as_of", ["1950-01-01", "2026-03-03", "2300-01-01"])
def test_what_recurs_is_unrolled_over_ten_years_at_most(
    first: str | None, last: str | None, as_of: str
) -> None:
    old = stored(
        "ngày 15 hằng tháng",
        month_day="15",
        recurrence=Recurrence.MONTHLY,
        document=paper(issued="1900-01-01"),
    )
    rows = listed(old, wanted=period(first, last), as_of=day(as_of))
    assert len(rows) <= 121


def test_what_recurs_in_a_paper_without_a_date_is_not_unrolled_before_today() -> None:
    undated = stored(
        "ngày 15 hằng tháng",
        month_day="15",
        recurrence=Recurrence.MONTHLY,
        document=paper(issued=None),
    )
    rows = listed(undated, wanted=period("2026-01-01", "2026-05-31"))
    assert due(*rows) == ["2026-03-15", "2026-04-15", "2026-05-15"]


def test_a_recurring_duty_without_a_day_keeps_its_rule_and_gets_no_day() -> None:
    quarterly = stored("định kỳ hằng quý", recurrence=Recurrence.QUARTERLY)
    (row,) = listed(quarterly)
    assert (row.due, row.state, row.is_computed) == (None, DueState.UNDATED, False)
    assert listed(quarterly, wanted=period("2026-01-01", "2026-12-31")) == ()


def test_the_half_year_is_not_doubled_where_the_year_has_a_day_of_its_own() -> None:
    half = stored("6 tháng trước ngày 30/6", month_day="06-30", recurrence=Recurrence.HALF_YEARLY)
    year = stored("năm trước ngày 25/12", month_day="12-25", recurrence=Recurrence.YEARLY)
    wanted = period("2026-01-01", "2026-12-31")
    assert due(*listed(half, year, wanted=wanted)) == ["2026-06-30", "2026-12-25"]
    assert due(*listed(half, wanted=wanted)) == ["2026-06-30", "2026-12-30"]


def test_what_goes_on_is_continuing_and_in_every_later_period() -> None:
    (row,) = listed(CONTINUING)
    assert (row.state, row.is_continuing, row.due) == (DueState.CONTINUING, True, None)
    assert listed(CONTINUING, wanted=period("2030-01-01", "2030-12-31")) != ()
    assert listed(CONTINUING, wanted=period("2021-01-01", "2021-12-31")) == ()
    (ahead,) = listed(CONTINUING, as_of=day("2021-01-01"))
    assert (ahead.state, ahead.is_continuing) == (DueState.COMING, False)


def test_a_month_that_has_begun_is_coming_and_continuing() -> None:
    (row,) = listed(stored("trong tháng 3/2026", date="2026-03"))
    assert (row.state, row.is_continuing) == (DueState.COMING, True)
    assert (row.due, row.is_computed) == (day("2026-03-31"), True)


def test_relative_duties_come_last_and_are_in_no_period() -> None:
    assert due(*listed(RELATIVE, CONTINUING, MONTHLY))[:1] == ["2026-03-31"]
    assert listed(RELATIVE, MONTHLY)[-1].obligation.rule == "trong 15 ngày"
    assert due(*listed(RELATIVE, wanted=period("2000-01-01", "2100-01-01"))) == []


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(
            "05/12",
            ["2019-12-05", "2019-06-05", "2026-01-31", "2026-02-28", "2022-10-25"],
            id="the day first, then earlier in its year, then the other years",
        ),
        pytest.param("05/12/2019", ["2019-12-05", "2019-06-05"], id="of one year"),
        pytest.param("2022-12-31", ["2022-10-25"], id="of one year, the other way round"),
        pytest.param("01/03", ["2026-01-31", "2026-02-28"], id="what recurs, in this year"),
    ],
)
def test_by_a_day_is_on_it_or_before_it_in_the_same_year(by: str, expected: list[str]) -> None:
    duties = [
        stored(f"ngày {date}", date=date, at=100 * at)
        for at, date in enumerate(("2019-06-05", "2019-12-05", "2022-10-25", "2023-12-06"), 10)
    ]
    wanted = Wanted(by=DueBy.read(by))
    found = due(*listed(*duties, MONTHLY, RELATIVE, wanted=wanted))
    until = [one for one in found if one is None or not one.startswith("2026") or one < "2026-03"]
    assert until == expected


def test_by_a_day_a_day_without_a_year_stands_last_and_gets_none() -> None:
    yearless = stored("trước ngày 30/11", month_day="11-30", strict=True, at=100)
    dated = stored("ngày 05/12/2019", date="2019-12-05", at=200)
    rows = listed(yearless, dated, wanted=Wanted(by=DueBy.read("05/12")))
    assert due(*rows) == ["2019-12-05", None]
    assert due(*listed(yearless, wanted=Wanted(by=DueBy.read("05/12/2019")))) == []
    assert due(*listed(yearless, wanted=Wanted(by=DueBy.read("05/12/2025")))) == [None]


@pytest.mark.parametrize("text", ["", "5", "32/12", "30/2", "05/12/19", "2019-13-01", "mai"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        DueBy.read(text)


def test_filters_narrow_the_list() -> None:
    other = paper(document_id="e", number="7/CV-PGDĐT", issuer="Phòng GDĐT")
    duties = (
        stored("ngày 05/12/2019", date="2019-12-05"),
        stored("ngày 06/12/2019", date="2019-12-06", document=other, is_report=False, who=None),
    )
    assert due(*listed(*duties, wanted=Wanted(document="7/cv-pgddt"))) == ["2019-12-06"]
    assert due(*listed(*duties, wanted=Wanted(document="d"))) == ["2019-12-05"]
    assert due(*listed(*duties, wanted=Wanted(reports_only=True))) == ["2019-12-05"]
    named, unnamed = listed(*duties, wanted=Wanted(unit="truong thcs tran phu"))
    assert (named.concern, named.who_is_stated) == (Concern.DOES, True)
    assert (unnamed.concern, unnamed.who_is_stated) == (Concern.UNSTATED, False)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "home", embedding=hashing_model())


def test_the_register_lists_what_the_catalog_holds_page_by_page(library: Library) -> None:
    with library:
        register = Register(library.catalog)
        assert register.list(Wanted(), as_of=AS_OF).total == 0
        library.add(full_document())
        library.add(document("Không có hạn", number="9/KH"))
        whole = register.list(Wanted(), as_of=AS_OF)
        assert (whole.total, whole.recurring_until) == (2, None)
        assert [row.citation.n for row in whole.rows] == [1, 2]
        (second,) = register.list(Wanted(), as_of=AS_OF, limit=1, offset=1).rows
        assert second == whole.rows[1]
        assert register.list(Wanted(), as_of=AS_OF, offset=5).rows == ()
        stored_again = library.catalog.obligations()
        plain = list_deadlines(stored_again, wanted=Wanted(), as_of=AS_OF)
        assert [row.citation for row in plain] == [row.citation for row in whole.rows]
        library.remove(full_document().id)
        assert register.list(Wanted(), as_of=AS_OF).total == 0


def test_the_list_asked_for_longest_ago_is_forgotten_first(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str | None] = []

    def counted(duties: Duties, *, wanted: Wanted, as_of: dt.date) -> DueRows:
        made.append(wanted.document)
        return choose(duties, wanted=wanted, as_of=as_of)

    monkeypatch.setattr("assistant.duty_register.choose", counted)
    with library:
        register = Register(library.catalog)
        for name in ("first", *map(str, range(63)), "first", "one more", "first"):
            register.list(Wanted(document=name), as_of=AS_OF)
        assert made.count("first") == 1
        register.list(Wanted(document="0"), as_of=AS_OF)
        assert made.count("0") == 2


def test_the_words_around_a_limit_keep_the_year_of_the_plan_from_it(library: Library) -> None:
    plan = (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/KH-SGDĐT\nGia Lai, ngày 10 tháng 01 năm 2026\n\n"
        "KẾ HOẠCH\nCông tác dân vận năm 2026\n\nI. Tổ chức thực hiện\n"
        "1. Các trường hoàn thành rà soát trước ngày 15/3.\n"
        "2. Các trường hoàn thành tổng hợp trước ngày 15/4 của năm sau.\n"
    )
    with library:
        library.add(parse(read_bytes(plan.encode(), name="ke-hoach.txt")))
        rows = Register(library.catalog).list(Wanted(), as_of=AS_OF).rows
    assert due(*rows) == ["2026-03-15", None]


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original documents are not here")
def test_the_originals_have_exactly_these_duties(library: Library) -> None:
    with library:
        for path in sorted(ORIGINALS.glob("*.txt")):
            library.add(parse(read_bytes(path.read_bytes(), name=path.name)))
        register = Register(library.catalog)
        whole = register.list(Wanted(), as_of=AS_OF)
        assert due(*whole.rows) == ["2019-06-05", "2019-12-05", "2022-10-25", *[None] * 4]
        first = register.list(period("2019-01-01", "2019-12-05"), as_of=AS_OF)
        assert due(*first.rows) == ["2019-06-05", "2019-12-05"]
        of_2022 = register.list(period("2022-01-01", "2022-12-31"), as_of=AS_OF)
        assert due(*of_2022.rows) == ["2022-10-25", *[None] * 4]
        assert {row.obligation.words for row in of_2022.rows[1:]} == {
            "Từ năm 2022 đến các năm tiếp theo"
        }
        for row in whole.rows:
            found = library.catalog.passage(row.citation.passage_id)
            assert found is not None
            assert row.obligation.words in found.passage.text
