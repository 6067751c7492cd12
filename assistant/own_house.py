"""The asker's own office: "trường mình", "xã ta", "our school".

Whose that is, the library tells where one office of the sort alone has issued papers in it. Where
several have, the words limit nothing: a library of a Sở has many schools.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answer import Answer
from assistant.choosing.own_names import proper_name
from assistant.conversation import meant
from assistant.shelf import Shelf
from ingest.text import folded, has_diacritics


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sort:
    """A sort of office: how it is written, in English too, and how its papers are headed.

    What ``head`` has before the name ("UBND") is none of it: "xã mình" is a place as well.
    """

    written: str
    english: str
    head: re.Pattern[str]


_COUNCIL = r"(?:(?:ubnd|uy ban nhan dan)\s+)"
_SORTS = {
    "truong": _Sort(written="trường", english="school", head=re.compile(r"(?=truong\s)")),
    "so": _Sort(written="sở", english="department", head=re.compile(r"(?=so\s)")),
    "phong": _Sort(written="phòng", english="office", head=re.compile(r"(?=phong\s)")),
    "xa": _Sort(written="xã", english="commune", head=re.compile(rf"{_COUNCIL}(?=xa\s)")),
    "phuong": _Sort(written="phường", english="ward", head=re.compile(rf"{_COUNCIL}(?=phuong\s)")),
    "chi bo": _Sort(written="chi bộ", english="party cell", head=re.compile(r"(?=chi bo\s)")),
}
_OURS = re.compile(
    rf"(?<!\w)(?:cua )?(?:nha )?(?P<sort>{'|'.join(_SORTS)}) "
    r"(?:cua )?(?:chung (?:toi|em|ta|minh)|minh|ta|em|toi|tui)(?!\w)|"
    rf"(?<!\w)our (?P<english>{'|'.join(one.english for one in _SORTS.values())})(?!\w)"
)
_IN_CAPITALS = frozenset(
    {"THCS", "THPT", "TH", "MN", "TH&THCS", "PTDTNT", "PTDTBT", "GDTX", "GDNN"}
)


def named(shelf: Shelf) -> Shelf | None:
    """The question with the name of the office in place of "trường mình"; None where unknown."""
    text = shelf.asking.question
    plain = folded(text)
    match = _OURS.search(plain) if len(plain) == len(text) else None
    if match is None:
        return None
    sort = _SORTS.get(match["sort"] or "") or _in_english(match["english"])
    start, end = match.span()
    is_typed = match["english"] or sort.written in text[start:end].lower()
    if not is_typed and has_diacritics(text):
        return None  # "xa mình" is no commune
    name = _name(shelf, sort)
    if name is None:
        return None
    said = " ".join((text[:start].strip(), name, text[end:].strip())).strip()
    asking = replace(shelf.asking, question=said)
    return replace(shelf, asking=asking, question=meant(asking))


def tells_of_it(own: Shelf, reply: Answer) -> bool:
    """Whether what is quoted names the office: then it is said of it, and of no other."""
    names = [name for one in own.scope.named if (name := proper_name(one)) is not None]
    quotes = [folded(one.quote) for one in reply.citations]
    return any(name in quote for name in names for quote in quotes)


def _in_english(english: str) -> _Sort:
    return next(one for one in _SORTS.values() if one.english == english)


def _name(shelf: Shelf, sort: _Sort) -> str | None:
    """The name of the one office of the sort that has issued papers here."""
    names = {
        folded(issuer)[match.end() :]: issuer[match.end() :]
        for one in shelf.summaries_of_all_years
        if (issuer := " ".join((one.issuer or "").split()))
        and len(folded(issuer)) == len(issuer)
        and (match := sort.head.match(folded(issuer))) is not None
    }
    return _as_written(next(iter(names.values()))) if len(names) == 1 else None


def _as_written(name: str) -> str:
    """A name that a letterhead prints in capitals, as a sentence has it."""
    if not name.isupper():
        return name
    words = (word if word in _IN_CAPITALS else word.capitalize() for word in name.split())
    return " ".join(words)
