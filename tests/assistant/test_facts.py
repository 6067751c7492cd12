from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checking.facts import FactKind, stated
from ingest.text import canonical


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ngày 21 tháng 3 năm 2019", [("date", "2019-3-21")], id="a date in words"),
        pytest.param("ngày 05/12/2019", [("date", "2019-12-5")], id="a date in figures"),
        pytest.param("trước 05/12", [("date", "-12-5")], id="a date without a year"),
        pytest.param("tháng 5 năm 2022", [("date", "2022-5-")], id="a month"),
        pytest.param("5 December 2019", [("date", "2019-12-5")], id="a date in English"),
        pytest.param("mục 1.1", [("number", "1.1")], id="a heading is no day of a year"),
        pytest.param("2-3 ngày", [("number", "2"), ("number", "3")], id="a range is no day either"),
        pytest.param("năm học 2019-2020", [("number", "2019"), ("number", "2020")], id="two years"),
        pytest.param("35/13/2019", [("number", "35/13/2019")], id="a date that does not exist"),
        pytest.param("17h30 và 8 giờ 05 phút", [("time", "17:30"), ("time", "8:05")], id="times"),
        pytest.param(
            "17 giờ 05/12/2019", [("time", "17:00"), ("date", "2019-12-5")], id="time, then date"
        ),
        pytest.param("573/KH-SGDĐT", [("symbol", "573/kh-sgdđt")], id="a symbol"),
        pytest.param("23- QĐ/TW", [("symbol", "23-qđ/tw")], id="a symbol with a space"),
        pytest.param("06-NQ/TU", [("symbol", "6-nq/tu")], id="a symbol's number by value"),
        pytest.param("30/2020/NĐ-CP", [("symbol", "30/2020/nđ-cp")], id="a symbol with a year"),
        pytest.param("12/2020/NĐ-CP", [("symbol", "12/2020/nđ-cp")], id="and no month of it"),
        pytest.param("Số: /GD&ĐT", [("symbol", "/gd&đt")], id="a symbol whose number is blank"),
        pytest.param("255 / BC-BCĐPCGD-\nXMC", [("symbol", "255/bc-bcđpcgd-xmc")], id="a break"),
        pytest.param("năm 2019 - Các trường", [("date", "2019--")], id="a dash between sentences"),
        pytest.param("kinh tế-xã hội", [], id="a compound is no symbol"),
        pytest.param("1.500, 2,5 và 1,234.5", [("number", "1500"), ("number", "2.5"),
                     ("number", "1234.5")], id="marks of thousands and decimals"),
        pytest.param("0252.3822.155", [("number", "252.3822.155")], id="a telephone number"),
        pytest.param("lớp 12A4, Covid-19", [("symbol", "12a4"), ("number", "19")], id="in names"),
        pytest.param("a.b@c.edu.vn.", [("email", "a.b@c.edu.vn")], id="an address"),
        pytest.param("https://x.example/a?b.", [("link", "https://x.example/a?b")], id="a link"),
        pytest.param("www.x.vn", [("link", "www.x.vn")], id="a site"),
    ],
)  # fmt: skip
def test_facts_are_read_by_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.kind.value, fact.value) for fact in stated(canonical(text))] == expected


@pytest.mark.parametrize(
    ("text", "unit", "label", "limit"),
    [
        pytest.param("trong 15 ngày làm việc", "working day", "", "within", id="a period"),
        pytest.param("15-day notice", "day", "", "", id="a unit behind a dash"),
        pytest.param("khoản 3", "", "clause", "", id="a clause"),
        pytest.param("Article 63", "", "article", "", id="an article in English"),
        pytest.param("không quá 2 bản", "", "", "at most", id="not more than"),
        pytest.param("đạt 95%", "%", "", "", id="a percentage"),
        pytest.param("trước 17 giờ ngày 05/12", "", "", "before", id="a bound before a clock time"),
        pytest.param("chậm nhất là ngày 05/12", "", "", "until", id="at the latest"),
        pytest.param("kể từ ngày 05/12/2019", "", "", "from", id="from a day on"),
        pytest.param("số 06 ngày 06/01/2022", "", "", "", id="the day behind is the date's"),
    ],
)
def test_a_fact_carries_what_it_counts_numbers_and_bounds(
    text: str, unit: str, label: str, limit: str
) -> None:
    fact = stated(text)[0]

    assert (fact.unit, fact.label, fact.limit) == (unit, label, limit)


@given(st.text(st.sampled_from("0123456789/-.,: ngàytháTW@aH&"), max_size=60))
def test_every_digit_is_in_exactly_one_fact(text: str) -> None:
    form = canonical(text)
    facts = stated(form)

    covered = [at for fact in facts for at in range(fact.start, fact.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, letter in enumerate(form) if letter in "0123456789"} <= set(covered)
    assert all(form[fact.start : fact.end] == fact.words for fact in facts)


@given(st.text(max_size=80))
def test_a_fact_supports_itself(text: str) -> None:
    assert all(fact.supports(fact) for fact in stated(canonical(text)))


@pytest.mark.parametrize(
    ("written", "claimed", "supports"),
    [
        pytest.param("05/12/2019", "5/12", True, id="a year may be left out"),
        pytest.param("05/12/2019", "tháng 12", True, id="a day too"),
        pytest.param("05/12", "05/12/2019", False, id="but not put in"),
        pytest.param("tháng 12", "05/12", False, id="nor a day"),
        pytest.param("trước 05/12/2019", "trước 05/12", True, id="a bound may lose its year"),
        pytest.param("trước 05/12/2019", "trước tháng 12", False, id="not its day"),
        pytest.param("05/12", "trước 05/12", False, id="no bound is put in"),
        pytest.param("2019 - 2020", "năm 2019", True, id="a year among years"),
        pytest.param("2019 người", "năm 2019", True, id="a number may be a year"),
        pytest.param("2019 ngày", "năm 2019", False, id="unless it counts days"),
    ],
)
def test_what_is_written_supports_no_more_than_it_says(
    written: str, claimed: str, *, supports: bool
) -> None:
    assert stated(written)[0].supports(stated(claimed)[0]) is supports


def test_only_a_date_has_a_year() -> None:
    assert [fact.year for fact in stated("ngày 05/12/2019, 2019 người")] == ["2019", ""]
    assert {fact.kind for fact in stated("2019 người")} == {FactKind.NUMBER}
