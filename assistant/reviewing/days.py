"""Days of tasks that are no duties: of an event, or by which something is done.

An event is on its day, which no earlier one stands for; what is to be done by a day may be done
before. A day without a year is compared by day and month, as are all days of papers of two years.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from assistant.reviewing.counting import difference, without_papers
from assistant.reviewing.deadlines import days_in, is_of_event, last_day
from assistant.reviewing.findings import Difference, DifferenceKind
from ingest.document import Document, Obligation
from ingest.text import shown

_ANY_YEAR = 2000
# "trước ngày 5/9", "đến 30/11", "trong tháng 10": what only bounds the day behind it.
_BOUNDS = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hạn|đến|tới|hết|xong|trong|cuối)"
    r"(?: là)?(?: (?:ngày|hết|cuối))?\s*\Z"
)
# From which something begins: it bounds nothing that comes later.
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ|sau)(?: (?:khi|ngày|cuối))?\s*\Z")


def day_differences(
    duty: Obligation, words: str, superior: Document, draft: Document
) -> Iterator[Difference]:
    """What the days that a draft names in ``words`` have against that of a task."""
    days = days_in(words, draft)
    if not days:
        text = f"Cấp trên ấn định «{shown(duty.words)}»; đoạn này của dự thảo không ghi thời gian."
        yield Difference(
            kind=DifferenceKind.NO_DEADLINE, wanted=shown(duty.words), found="", text=text
        )
        return
    wanted = last_day(duty)
    if wanted is None:
        return
    has_year = duty.date is not None and of_one_year(superior, draft)
    yield from _compared(
        (duty.words, wanted, has_year), days, has_year=has_year, is_event=is_of_event(duty)
    )


def clause_days(
    wanted: str, found: str, superior: Document, draft: Document
) -> Iterator[Difference]:
    """What the days of a clause of the draft have against those of the superior's."""
    want, given = without_papers(wanted), without_papers(found)
    asked = days_in(want, superior)
    told = days_in(given, draft)
    if not asked or not told:
        return
    at = want.lower().rfind(asked[-1][0].lower())
    before = want[:at].lower()
    first = want[: want.lower().find(asked[0][0].lower())].lower()
    is_month = not re.match(r"(?:trước\s+)?(?:ngày\s+)?\d", asked[-1][0].lower())
    if len(asked) == 1 and _SINCE.search(before):
        return
    is_bound = is_month or _BOUNDS.search(before) or "trước" in asked[-1][0].lower()
    is_range = len(asked) > 1 and _SINCE.search(first)
    yield from _compared(
        asked[-1],
        told[-1:] if is_range else told,
        has_year=of_one_year(superior, draft) and asked[-1][2],
        is_event=not (is_bound or is_range) and len(asked) == 1,
    )


def of_one_year(superior: Document, draft: Document) -> bool:
    """Whether two papers were issued in one year."""
    years = [
        one.header.issued_on.year if one.header.issued_on else None for one in (superior, draft)
    ]
    return years[0] == years[1]


def _compared(
    wanted: tuple[str, dt.date, bool],
    days: tuple[tuple[str, dt.date, bool], ...],
    *,
    has_year: bool,
    is_event: bool,
) -> Iterator[Difference]:
    words, limit, _ = wanted
    pairs = [
        (limit, one)
        if has_year and told_year
        else (limit.replace(year=_ANY_YEAR), one.replace(year=_ANY_YEAR))
        for _, one, told_year in days
    ]
    if is_event and not any(mine == theirs for mine, theirs in pairs):
        yield difference(DifferenceKind.OTHER_DAY, words, days[0][0])
    elif not is_event and all(theirs > mine for mine, theirs in pairs):
        yield difference(DifferenceKind.LATER_DEADLINE, words, days[0][0])
