"""The duties of a school that has issued no paper here, and of an office for no named period.

Papers over a school name it ("Trường THCS … bổ sung …") or bind it with others ("các trường"):
its own letterhead is not needed to know what it has to do.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.choosing.own_names import school_called
from assistant.choosing.scope import Scope
from assistant.duty_register import Due
from assistant.question import Question
from assistant.reading.capitals import capitals_at
from assistant.reading.intents import Intent
from assistant.register.addressees import Concern, Office, Parties
from assistant.register.asked_period import Period
from assistant.shelf import Shelf
from ingest.text import folded

# "Trường … phải làm gì": what is to be done, and not what an office is for.
_MUST = re.compile(r"\b(?:phai|can) (?:lam|nop|gui|thuc hien|hoan thanh|bao cao)\b")
_OF_ANOTHER = re.compile(r"\bcua (?:phong|so|ubnd|uy ban|dang uy)\b")
_WRITTEN = re.compile(r"\b[Tt]rường\s(?:(?:THPT|THCS|TH|MN|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo)\s)?")
_FEWEST = 2
_PARTED = re.compile(r"[;,]| và ")


def asks_what_it_must(question: Question) -> bool:
    """Whether it is asked what somebody has to do."""
    return _MUST.search(question.plain) is not None


def unheard(shelf: Shelf) -> Shelf | None:
    """The question asked of all duties of the school that is named, where no paper here is its own.

    None where a paper is named, where no paper names the school, and where papers of several
    provinces are here: which of them bind it, no paper of its own tells.
    """
    plain = shelf.question.plain
    if shelf.scope.named or shelf.scope.documents or school_called(plain) is None:
        return None
    for office in dict.fromkeys(map(str.strip, _schools(shelf))):
        called = school_called(plain, office)
        if called is None:
            continue
        if not shelf.binding_on(()):
            return None
        return replace(shelf, narrowed=Scope(named=(called,)), bound=office)
    return None


def of_no_period(shelf: Shelf, as_of: dt.date) -> Period | None:
    """From the day of asking on, where an office is asked what it must do; None where it is not."""
    is_of_a_day = shelf.question.intent in (Intent.DEADLINE, Intent.REPORT_TO, Intent.CHANNEL)
    if shelf.bound is None or is_of_a_day or not asks_what_it_must(shelf.question):
        return None
    return Period(first=as_of, last=None, words="")


def is_its(shelf: Shelf, due: Due) -> bool:
    """Whether a duty is set by the office asked about, or says that it falls on it.

    What says nobody, and "báo cáo của Phòng …", may be any other's.
    """
    one, office = due.stored.obligation, Office.read(shelf.bound or "")
    if office is None or _OF_ANOTHER.search(folded(one.what)):
        return False
    parties = Parties(who=one.who, to=None, issuer=due.stored.document.issuer)
    return office.concern(parties) in (Concern.DOES, Concern.ISSUES)


def _schools(shelf: Shelf) -> Iterator[str]:
    """The schools that duties fall on, and those that the nearest passages name."""
    for one in shelf.obligations:
        if one.obligation.who:
            yield from _PARTED.split(one.obligation.who)
    for near in shelf.evidence:
        text = near.passage.text
        for match in _WRITTEN.finditer(text):
            name = capitals_at(text, match.end())
            if len(name) >= _FEWEST:
                yield f"{match.group()}{' '.join(name)}"
