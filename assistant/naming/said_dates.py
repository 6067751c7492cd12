"""The day or year that a text says of a reference, where it is not the common "ngày …" behind it.

A name alone is read by ``naming.query_dates``, which may take a date from anywhere; in a text
only what stands at the number, or behind its issuer, is said of it: "573/KH-SGDĐT năm 2020",
"573/KH-SGDĐT (21/3/2019)", "573/KH-SGDĐT ban hành tháng 3/2019", "573/KH-SGDĐT, năm 2020" where
nothing follows. Refused: "573/KH-SGDĐT, năm 2020 các trường …", "573/KH-SGDĐT trong năm 2020".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.naming.query_dates import date_said_at
from ingest.document import PartialDate
from ingest.references import FoundReference
from ingest.text import folded_mapped

_WINDOW = 64
_LEAD = re.compile(
    r"[\s*]{0,4}(?P<comma>,?)[\s*]{0,4}(?P<opened>\(?)\s?"
    r"(?P<done>(?:(?:duoc\s)?(?:ban hanh|ky|ra)\s)?)(?:(?:vao|cua)\s)?"
)
_ENDS = re.compile(r"[\s*]{0,4}(?:[.;)]|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDate:
    """A date at ``start:end`` of a text; None where the calendar has no such day."""

    date: PartialDate | None
    start: int
    end: int


def said_date(text: str, reference: FoundReference) -> SaidDate | None:
    """What a text says of the day of a reference that was read without one."""
    if reference.date is not None:
        return None
    return said_at(text, reference.end) or said_at(text, reference.full_end)


def said_at(text: str, at: int) -> SaidDate | None:
    """What is said of the day of the paper whose number, or issuer, ends at ``at``."""
    form = folded_mapped(text[at : at + _WINDOW])
    lead = _LEAD.match(form.text)
    begin = lead.end() if lead else 0
    found = date_said_at(form.text, begin)
    if lead is None or found is None:
        return None
    date, end = found
    # A day with its word may follow a comma; anything else there is of the next words.
    loose = lead["comma"] and not (lead["opened"] or lead["done"])
    if loose and not form.text.startswith("ngay", begin) and not _ENDS.match(form.text, end):
        return None
    start, end = form.source_span(begin, end)
    return SaidDate(date=date, start=at + start, end=at + end)
