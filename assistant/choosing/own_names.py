"""What tells an office from others: "cỏ may" of "Trường Mầm non Cỏ May"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.reading.vocabulary import OFFICE_BEFORE, OFFICE_PREFIX, OFFICE_SUFFIX
from ingest.document import DocumentSummary
from ingest.text import folded

_OFFICE_PREFIX = re.compile(rf"{OFFICE_PREFIX}(?:\s+|\Z)")
_SHORTEST_NAME = 4
# What folds like "trường" and is no school: "môi trường", "thị trường", "trưởng ban".
_SCHOOL = (
    r"(?<!moi )(?<!thi )(?<!cong )(?<!hien )(?<!quang )(?<!nong )(?<!lam )(?<!bo )(?<!pho )"
    r"truong(?! (?:ban|phong|doan|ap|thon|khoa|tram|to|nhom|bo mon)\b)"
)
_LEVELS = {
    "mam non": r"mam non|mau giao|nha tre|mn",
    "tieu hoc": r"tieu hoc|th",
    "thcs": r"thcs|trung hoc co so",
    "thpt": r"thpt|trung hoc pho thong",
}
_OTHER_SCHOOLS = (
    r"dai hoc|cao dang|trung cap|hoc vien|ptdt\w{0,4}|pho thong|gdtx|gdnn|giao duc thuong xuyen"
)
_A_LEVEL = "|".join(_LEVELS.values())
_IS_A_SCHOOL = re.compile(rf"\b(?:{_SCHOOL}|{_A_LEVEL}|{_OTHER_SCHOOLS})\b")
# "trường THCS …", "THCS …"; "các trường …" are those of a place.
_ONE_SCHOOL = re.compile(
    rf"(?<!\bcac )(?<!\bmoi )(?<!\bnhung )(?<!\bso )(?<!\d )\b"
    rf"(?:{_SCHOOL}(?: (?:{_A_LEVEL}))?|{_A_LEVEL})(?: (?:va|&|-) (?:{_A_LEVEL}))?\s\Z"
)
_A_SCHOOL = re.compile(rf"\b(?:{_SCHOOL}|{_A_LEVEL}) (?=[a-z])")
_BEFORE = 60
_DEMANDS = (
    r" (?:(?:da|co|se) )?(?:yeu cau|giao|de nghi|quy dinh|huong dan|chi dao|requires?|asks?)\b"
)


@lru_cache(maxsize=4096)
def proper_name(office: str) -> str | None:
    """The folded name of an office without the words that offices share; None if none is left."""
    name = folded(office)
    while (prefix := _OFFICE_PREFIX.match(name)) is not None:
        name = name[prefix.end() :].strip()
    return name if len(name) >= _SHORTEST_NAME else None


def name_of_issuer(document: DocumentSummary) -> str | None:
    """The proper name of the office that issued a paper.

    Of an office that has no other words ("Sở Giáo dục và Đào tạo") that of the one over it.
    """
    return proper_name(document.issuer or "") or proper_name(document.superior or "")


@lru_cache(maxsize=4096)
def with_office(name: str) -> re.Pattern[str]:
    """A name with the words of the office before it: "so giao duc binh thuan"."""
    return re.compile(
        rf"(?<!\w)(?:{OFFICE_BEFORE}\s+){{0,3}}{re.escape(name)}(?!\w)(?:\s+{OFFICE_SUFFIX}(?!\w)){{0,3}}"
    )


def is_other_school(plain: str, named: re.Match[str], document: DocumentSummary) -> bool:
    """Whether a school is named, and what issued a paper only shares the name of its place.

    "Trường THCS …" of a commune is not its Ủy ban nhân dân, nor the Trường Tiểu học beside it.
    """
    called = _school_before(plain, plain.find(name_of_issuer(document) or "", named.start()))
    return called is not None and not _may_be_called(called, document.issuer or "")


def school_called(plain: str, office: str | None = None) -> str | None:
    """The folded words by which a question names a school; with ``office`` only if it is that.

    Without one, the words that say that a school is named, if any do.
    """
    if office is None:
        match = _A_SCHOOL.search(plain)
        return match.group() if match else None
    name = proper_name(office) or ""
    start = plain.find(name)
    called = _school_before(plain, start) if name and start >= 0 else None
    if called is None or not re.match(rf"{re.escape(name)}(?!\w)", plain[start:]):
        return None
    return f"{called}{name}" if _may_be_called(called, office) else None


def _school_before(plain: str, start: int) -> str | None:
    """What says before a name that it is that of one school: "truong thcs "."""
    match = _ONE_SCHOOL.search(plain[max(0, start - _BEFORE) : max(0, start)])
    return match.group() if match else None


def _may_be_called(called: str, office: str) -> bool:
    """Whether an office is a school, and of no other level than the words before a name say."""
    issuer = folded(office)
    wanted, own = _levels(called), _levels(issuer)
    return _IS_A_SCHOOL.search(issuer) is not None and not (wanted and own and not wanted & own)


def _levels(words: str) -> frozenset[str]:
    """The levels of school that a folded name says."""
    return frozenset(
        level for level, said in _LEVELS.items() if re.search(rf"\b(?:{said})\b", words)
    )


def demands_of_others(plain: str, names: Iterable[str]) -> bool:
    """Whether an office named demands something ("Phòng … yêu cầu các trường báo cáo").

    Its own papers say what; the duties that others set it do not.
    """
    return any(re.search(re.escape(name) + _DEMANDS, plain) for name in names)
