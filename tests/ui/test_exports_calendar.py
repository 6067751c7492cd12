"""The calendar, read back by a library other than the one that wrote it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
import vobject

from assistant.deadlines import Deadline, Wanted
from ingest.document import Recurrence
from tests.assistant.register_duties import day, list_deadlines, stored
from ui.exports.calendar import deadlines_ics
from ui.exports.options import Components
from vectorstore.evidence import StoredObligation

STAMP = dt.datetime(2026, 3, 3, tzinfo=dt.UTC)
LONG = (
    "báo cáo kết quả triển khai thực hiện công tác dân vận, quy chế dân chủ ở cơ sở; phong trào "
    "“Dân vận khéo” của các trường trên địa bàn huyện Krông Pa, xã Tân An \\ thị trấn Phú Túc"
)
DUTIES = (
    stored("trước ngày 05/12/2019", what=LONG, date="2019-12-05", strict=True),
    stored("trong tháng 6/2026", what="rà soát", date="2026-06", at=900, is_report=False),
    stored(
        "trước ngày 25 hằng tháng",
        month_day="25",
        recurrence=Recurrence.MONTHLY,
        strict=True,
        at=1800,
    ),
    stored("trong 15 ngày kể từ ngày nhận", rule="trong 15 ngày kể từ ngày nhận", at=2700),
    stored("Từ năm 2022 đến các năm tiếp theo", at=3600),
)


def rows(*duties: StoredObligation, wanted: Wanted | None = None) -> tuple[Deadline, ...]:
    return list_deadlines(duties, wanted=wanted or Wanted(), as_of=day("2026-03-03"))


def written(
    *duties: StoredObligation, components: Components = Components.BOTH, alarm_days: int = 3
) -> bytes:
    return deadlines_ics(
        rows(*duties), name="Thời hạn", stamp=STAMP, components=components, alarm_days=alarm_days
    ).content


def read(content: bytes) -> Any:  # noqa: ANN401 - vobject has no types
    return vobject.readOne(content.decode(), validate=True, allowQP=False)


def test_a_task_and_an_event_say_the_day_that_the_paper_prints() -> None:
    calendar = read(written(DUTIES[0]))
    assert calendar.vtodo.due.value == day("2019-12-05")
    assert calendar.vtodo.due.params["VALUE"] == ["DATE"]
    assert calendar.vevent.dtstart.value == day("2019-12-05")
    assert calendar.vevent.dtend.value == day("2019-12-06")  # exclusive
    assert "Ngày cuối còn kịp: 04/12/2019" in calendar.vtodo.description.value


def test_text_longer_than_a_line_comes_back_letter_by_letter() -> None:
    todo = read(written(DUTIES[0])).vtodo
    assert len(LONG.encode()) > 75
    assert todo.summary.value == f"B{LONG[1:]} (trước ngày 05/12/2019)"
    assert LONG in todo.description.value
    assert "Căn cứ: Kế hoạch 1/KH-SGDĐT, mục III" in todo.description.value


def test_lines_are_folded_by_octets_and_no_letter_is_cut() -> None:
    content = written(*DUTIES)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in lines:
        assert len(line) <= 75
        line.decode()  # each line by itself is UTF-8


def test_a_span_begins_and_is_due_at_its_end() -> None:
    todo = read(written(DUTIES[1])).vtodo
    assert (todo.dtstart.value, todo.due.value) == (day("2026-06-01"), day("2026-06-30"))
    assert "30/06/2026 (ngày suy ra)" in todo.description.value


def test_what_has_no_day_is_left_out_and_counted() -> None:
    file = deadlines_ics(rows(*DUTIES), name="x", stamp=STAMP)
    assert file.left_out == 2
    assert len(read(file.content).vtodo_list) == 3


@pytest.mark.parametrize(
    ("components", "todos", "events"),
    [(Components.TODO, 3, 0), (Components.EVENT, 0, 3), (Components.BOTH, 3, 3)],
)
def test_components_are_written_as_chosen(components: Components, todos: int, events: int) -> None:
    kinds = Counter(
        part.name for part in read(written(*DUTIES, components=components)).components()
    )
    assert (kinds["VTODO"], kinds["VEVENT"]) == (todos, events)


def test_a_reminder_comes_the_chosen_days_before() -> None:
    calendar = read(written(DUTIES[0], alarm_days=7))
    for entry in (calendar.vtodo, calendar.vevent):
        assert entry.valarm.trigger.value == dt.timedelta(days=-7)
    assert calendar.vtodo.valarm.trigger.params["RELATED"] == ["END"]
    assert b"VALARM" not in written(DUTIES[0], alarm_days=0)


def test_writing_again_gives_the_same_bytes_and_every_uid_once() -> None:
    first, second = written(*DUTIES), written(*DUTIES)
    assert first == second
    uids = Counter(part.uid.value for part in read(first).components())
    assert set(uids.values()) == {1}


def test_a_uid_is_the_same_in_every_list() -> None:
    alone = read(written(DUTIES[1])).vtodo.uid.value
    assert alone in {part.uid.value for part in read(written(*DUTIES)).components()}


def test_each_time_of_a_recurring_duty_has_a_uid_of_its_own() -> None:
    wanted = Wanted(first=day("2026-01-01"), last=day("2026-12-31"))
    file = deadlines_ics(rows(DUTIES[2], wanted=wanted), name="x", stamp=STAMP)
    todos = read(file.content).vtodo_list
    assert len({todo.uid.value for todo in todos}) == len(todos) == 12


def test_two_duties_of_one_limit_are_two_entries_and_one_duty_twice_is_one() -> None:
    same = stored("ngày 05/12/2019", date="2019-12-05", what="báo cáo", who="Các trường")
    other = stored("ngày 05/12/2019", date="2019-12-05", what="kê khai", who="Các trường")
    assert len(read(written(same, other)).vtodo_list) == 2
    assert len(read(written(same, same)).vtodo_list) == 1


def test_a_subscriber_is_told_the_name_and_how_often_to_look() -> None:
    content = written(DUTIES[0])
    assert "X-WR-CALNAME:Thời hạn\r\n".encode() in content
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in content


def test_an_empty_list_is_a_calendar_too() -> None:
    assert deadlines_ics((), name="x", stamp=STAMP).content.startswith(b"BEGIN:VCALENDAR\r\n")
