"""Lists of people in papers: who is in a board, a delegation or a team, with post and role.

"1. Bà A, Hiệu trưởng - Trưởng ban;", "- Thư ký: bà B." and the rows of a table that has a column
of names all say the same: a name, what its bearer is elsewhere, and what in this list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.selection import opener_of
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole, Segment
from ingest.layout.tables import BAR
from ingest.text import folded

Syllables = tuple[str, ...]

ROLE = (
    r"(?:pho )?(?:truong (?:ban|doan|tieu ban|nhom|to)|(?:to|nhom|doan) truong|chu tich hoi dong|"
    r"chu toa)(?: thuong truc)?|(?:to|nhom|doan) pho|pho (?:ban|doan)(?: thuong truc)?|thu ky|"
    r"uy vien(?: thuong truc| thu ky)?|thanh vien(?: thuong truc)?"
)
"""What somebody is in a list of people, folded."""

HONORIFIC = r"(?:ong|ba|thay|co|anh|chi|dong chi|d/c|bac si|bs)"
_BEFORE = r"[\s*+-]{0,6}(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/]\s{0,3})?[\s*]{0,4}"
TITLE = r"(?:Ông|Bà|Thầy|Cô|Đồng\schí|Đ/c|ông|bà|thầy|cô|đồng\schí|đ/c)"
NAME = r"[A-ZĐÀ-Ỹ][^\W\d_]{0,9}(?:\s[A-ZĐÀ-Ỹ][^\W\d_]{0,9}){1,6}"
NAME_WRITTEN = re.compile(
    rf"(?<!\w){TITLE}\.?\s{{1,3}}(?!(?:Phó|Hiệu|Giám|Chủ|Trưởng|Bí|Chánh|Tổ)\s)(?P<name>{NAME})"
)
"""A name behind "ông", "bà" as it is written, and no post ("ông Hiệu trưởng")."""
_PERSON_LINE = re.compile(rf"{_BEFORE}{TITLE}\.?\s{{1,3}}(?P<name>{NAME})(?=\s?[,;:–.-]|\s*\Z)")
_ROLE_LINE = re.compile(
    rf"{_BEFORE}(?P<role>[^:|]{{4,60}}):\s{{0,3}}(?:{TITLE}\.?\s{{1,3}})(?P<name>{NAME})"
)
_IN_BRACKETS = re.compile(rf"{TITLE}\.?\s{{1,3}}(?P<name>{NAME})\s?\((?P<role>[^()\d]{{4,60}})\)")
_FEWEST_IN_A_ROW = 2
_DASH = re.compile(r"\s[-–]\s")
_COMMA = re.compile(r"\s?[,;]\s|\skiêm\s|[;.:]{1,4}\s{0,8}\Z")
_A_ROLE = re.compile(ROLE)
_NAMES_COLUMN = re.compile(r"(?:ho (?:va )?ten|ten can bo|ho, ten)\b")
_IDLE_COLUMN = re.compile(r"(?:stt|tt|so tt|dien thoai|so dien thoai|sdt|email|ghi chu)\Z")
_NAME_ONLY = re.compile(rf"(?:{TITLE}\.?\s{{1,3}})?{NAME}")
_LONGEST = 400
_TITLED = re.compile(rf"\A{TITLE}\.?\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A line about one person: ``roles`` are what it says last, ``posts`` all that it says."""

    unit: Unit
    name: Syllables
    roles: tuple[Syllables, ...]
    posts: tuple[Syllables, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The lines of one list, in order, under the line that opens it; ``over`` is all said there."""

    document: DocumentSummary
    opener: Unit | None
    members: tuple[Member, ...]
    about: Words
    over: str


def rosters(document: Document) -> Iterator[Roster]:
    """The lists of people in a paper; a single line that says who has a role is one too."""
    read = [one for one in document.passages if one.role is PassageRole.BODY]
    for (_, is_table), group in groupby(read, key=_place):
        passages = tuple(group)
        members = _rows(passages) if is_table else _lines(passages)
        if members:
            yield _roster(document, passages, members)


def _place(one: Passage) -> tuple[tuple[Segment, ...], bool]:
    return one.address.segments[:-1], is_row(one)


def _roster(document: Document, passages: Sequence[Passage], members: tuple[Member, ...]) -> Roster:
    first = passages[0]
    over = opener_of(first, document.passages)
    summary = document.summary
    told = (summary.title, summary.issuer, over.text if over else None, *first.heading_path)
    said = tuple(filter(None, told))
    return Roster(
        document=summary,
        opener=whole(over) if over else None,
        members=members,
        about=Words.of(*map(syllables, said)),
        over=" | ".join(said),
    )


def _lines(passages: Sequence[Passage]) -> tuple[Member, ...]:
    short = [one for one in passages if len(one.text) <= _LONGEST]
    return tuple(member for one in short for member in (_of_a_line(one), *_in_a_row(one)) if member)


def _in_a_row(passage: Passage) -> Iterator[Member]:
    """The people whom one sentence has, each with what he is in brackets behind the name."""
    for one in sentences(passage):
        told = tuple(_IN_BRACKETS.finditer(one.said))
        if len(told) < _FEWEST_IN_A_ROW or not any(_A_ROLE.match(_plain(m["role"])) for m in told):
            continue
        for match in told:
            roles = _pieces(match["role"])
            yield Member(unit=one, name=syllables(match["name"]), roles=roles, posts=roles)


def _plain(role: str) -> str:
    return " ".join(syllables(role))


def _of_a_line(passage: Passage) -> Member | None:
    """The person of a line; None where it says no role or post beside a name."""
    unit = whole(passage)
    if unit is None:
        return None
    labelled = _ROLE_LINE.match(passage.text)
    if labelled and _A_ROLE.match(folded(labelled["role"])):
        role = syllables(labelled["role"])
        return Member(unit=unit, name=syllables(labelled["name"]), roles=(role,), posts=(role,))
    named = _PERSON_LINE.match(passage.text)
    if named is None:
        return None
    *posts, last = _DASH.split(passage.text[named.end() :].lstrip(" ,;:–-"))
    roles = _pieces(last)
    every = (*(piece for post in posts for piece in _pieces(post)), *roles)
    is_member = bool(posts) or any(_A_ROLE.match(" ".join(role)) for role in roles)
    if not every or not is_member:
        return None
    return Member(unit=unit, name=syllables(named["name"]), roles=roles, posts=every)


def _pieces(text: str) -> tuple[Syllables, ...]:
    return tuple(words for part in _COMMA.split(text) if (words := syllables(part)))


def _rows(rows: Sequence[Passage]) -> tuple[Member, ...]:
    """The people of a table whose head has a column of names."""
    titles = [folded(cell).strip(" *") for cell in rows[0].text.strip().strip(BAR).split(BAR)]
    at = next((i for i, title in enumerate(titles) if _NAMES_COLUMN.match(title)), None)
    if at is None:
        return ()
    kept = [i for i, title in enumerate(titles) if i != at and not _IDLE_COLUMN.match(title)]
    found = (_of_a_row(row, at, kept, len(titles)) for row in rows[1:])
    return tuple(one for one in found if one is not None)


def _of_a_row(row: Passage, at: int, kept: Sequence[int], columns: int) -> Member | None:
    cells = [cell.strip(" *") for cell in row.text.strip().strip(BAR).split(BAR)]
    unit = whole(row)
    if unit is None or len(cells) != columns or not _NAME_ONLY.fullmatch(cells[at]):
        return None
    posts = tuple(piece for i in kept for piece in _pieces(cells[i]))
    roles = _pieces(cells[kept[-1]]) if kept else ()
    name = syllables(_TITLED.sub("", cells[at]))
    return Member(unit=unit, name=name, roles=roles, posts=posts)
