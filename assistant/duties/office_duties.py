"""What of a list falls on one office: "tuần sau trường X phải làm gì" wants no one else's work.

A duty that is only sent to the office, or that its paper sets for another, is others' to do; so is
what another school plans for itself. A sentence with a day in it is the office's where it says so,
where its own paper says it, or where the paper is addressed to it and names nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.duty_register import Due
from assistant.register.addressees import Concern, Office, Parties
from assistant.shelf import Shelf
from assistant.units import Unit
from ingest.acting.names import NAME, OPENS_WITH, name_end
from ingest.document import DocumentSummary
from ingest.text import folded, shown

_SCHOOL = "truong "
_MARKER = re.compile(r"\A\W*(?:(?:\d{1,2}|[a-zđ])[.)]\s*)?(?:\d{1,3}\s*\|\s*)?")
_FIRST_WORDS = 160


def asked_of(shelf: Shelf) -> Shelf:
    """The question as one about the office that it names; as it is where it names none.

    "Trường THCS Mây Ngàn" is no paper's issuer here, and not the commune that it is called after.
    """
    bound = shelf.bound_office
    named = max(shelf.scope.named, key=len, default="")
    is_school = named.startswith(_SCHOOL) and len(named) > len(_SCHOOL)
    offices = {folded(one.issuer or "") for one in shelf.scope.documents}
    if not (is_school and shelf.scope.by_office):
        return bound or shelf
    if any(one.startswith(_SCHOOL) for one in offices):
        return bound or shelf
    return replace(shelf, narrowed=replace(shelf.scope, by_office=False), bound=named)


def own_duties(name: str, listed: Sequence[Due], *, is_one: bool = True) -> tuple[list[Due], int]:
    """The duties of an office, and how many are left out because nobody is named for them.

    Where nobody is named for any, they are all that is known and are kept. Of all offices of a
    sort (not ``is_one``) what their people do inside them is left out.
    """
    office = Office.read(name)
    if office is None:
        return list(listed), 0
    concerns = [(_concern(office, one, is_one=is_one), one) for one in listed]
    own = [one for concern, one in concerns if concern is Concern.DOES]
    unnamed = [one for concern, one in concerns if concern is Concern.UNSTATED]
    return (own, len(unnamed)) if own else (unnamed, 0)


def _concern(office: Office, due: Due, *, is_one: bool) -> Concern | None:
    duty, issuer = due.stored.obligation, due.stored.document.issuer
    concern = office.concern(Parties(who=duty.who, to=duty.to, issuer=issuer))
    if concern in (Concern.RECEIVES, Concern.ISSUES):
        issues = office.concern(Parties(who=None, to=None, issuer=issuer)) is Concern.ISSUES
        # The people whom a school's own plan names are its own.
        of_school = is_one and folded(issuer or "").startswith(_SCHOOL)
        is_own = issues and (duty.who is None or of_school)
        return Concern.DOES if is_own else None
    return concern


def is_said_to(shelf: Shelf, name: str, one: Unit, document: DocumentSummary) -> bool:
    """Whether a sentence that names a day is said to an office, or of it."""
    office = Office.read(name)
    issuer = document.issuer
    if office is None or _binds(office, issuer, issuer):
        return True
    if folded(issuer or "").startswith(_SCHOOL):
        return False
    opening = _opening_name(one.text)
    if opening is not None:
        return _binds(office, opening, issuer)
    if _binds(office, shown(one.text), issuer):
        return True
    whole = shelf.document(document.id)
    addressed = whole.header.addressed_to if whole is not None else None
    return _binds(office, addressed, issuer)


def _binds(office: Office, words: str | None, issuer: str | None) -> bool:
    if not words:
        return False
    parties = Parties(who=words, to=None, issuer=issuer)
    return office.concern(parties) is Concern.DOES


def _opening_name(text: str) -> str | None:
    """Who opens a sentence, where it says who is to do it ("a) Phòng A: báo cáo trung tâm, …")."""
    words = OPENS_WITH.sub("", _MARKER.sub("", shown(text[:_FIRST_WORDS])))
    if NAME.match(words) is None:
        return None
    end = name_end(words, 0)
    name = words[:end].partition(": ")[0] if end is not None or ": " in words else None
    return name.strip(" ,|") if name else None
