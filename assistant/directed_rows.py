"""Rows of a table in which one office sends and another receives: who is asked about as which.

"Thanh tra Sở nhận báo cáo nào" and "Thanh tra Sở phải gửi báo cáo nào" have the same words but one,
and the rows of a list of reports have all the others, too. The column tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.figure_tables import Row, Table, tables_of
from assistant.intents import Intent
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from assistant.units import syllables, whole
from ingest.document import Document

_THING = r"(?:bao cao|ho so|bieu mau|so lieu|van ban|to trinh|danh sach)"
_MANY = r"(?:(?:nhung|cac) )?"
_WHICH = r"(?:nao|gi)\b"
_TO = r"(?: (?:cho|ve|toi|den|len))"
_SEND = r"(?:gui|nop|trinh|chuyen)"
_END = r"(?= (?:khi|luc|truoc|han|theo|trong|vao|hang|hằng)\b|[?.!,;]|\Z)"
_OFFICE = r"[a-z]{1,9} [a-z][a-z, -]{0,70}?"
_RECEIVED_BY = (
    re.compile(
        rf"\A(?P<who>{_OFFICE}) (?:duoc |se |phai |can )?(?:tiep )?nhan (?:duoc )?"
        rf"{_MANY}(?P<what>{_THING}[a-z ]{{0,60}}?) ?{_WHICH}"
    ),
    re.compile(
        rf"\A{_MANY}(?P<what>{_THING}[a-z ]{{0,60}}?) {_WHICH}.{{0,20}}?\b{_SEND}{_TO} "
        rf"(?P<who>{_OFFICE}){_END}"
    ),
    re.compile(
        rf"\A(?P<by>{_OFFICE}) (?:phai |can )?{_SEND} {_MANY}"
        rf"(?P<what>{_THING}[a-z ]{{0,60}}?) ?{_WHICH}{_TO} (?P<who>{_OFFICE}){_END}"
    ),
)
_SENT_BY = (
    re.compile(
        rf"\A(?P<who>{_OFFICE}) (?:phai |can |se )?(?:{_SEND}|lap|lam) {_MANY}"
        rf"(?P<what>{_THING}[a-z ]{{0,60}}?) ?{_WHICH}"
    ),
    re.compile(
        rf"\A{_MANY}(?P<what>{_THING}[a-z ]{{0,60}}?) {_WHICH} (?:do|ma) "
        rf"(?P<who>{_OFFICE}) (?:phai )?(?:{_SEND}|lap|lam|thuc hien)\b"
    ),
)
_RECEIVES = re.compile(
    r"(?:noi|don vi|co quan|bo phan|phong|dau moi) (?:tiep )?nhan\b|"
    r"(?:noi )?gui (?:ve|den|toi|cho)\b"
)
_SENDS = re.compile(
    r"(?:noi|don vi|co quan|bo phan|phong|truong|nguoi) "
    r"(?:phai )?(?:bao cao|gui|nop|lap|thuc hien)\b"
)
_OTHER_INTENTS = frozenset({Intent.DEADLINE, Intent.PERIOD, Intent.COUNT, Intent.CHANNEL})
_MOST_ROWS = 30
_FEWEST_WORDS = 2
_IDLE = frozenset({"bao", "cao", "ho", "so", "cac", "nhung", "dinh", "ky", "nao", "gi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """Who receives and who sends what is asked for, folded; one of them may be open."""

    receiver: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()
    what: frozenset[str] = frozenset()


def told(shelf: Shelf) -> Outcome:
    """The rows in which the office is what the question says it is; None where none is asked for.

    Where the tables have it only the other way round, nothing is told of it.
    """
    wanted = _wanted(shelf.question.plain)
    if wanted is None or shelf.within or _OTHER_INTENTS.intersection(shelf.question.intents):
        return None
    tables = [one for paper in shelf.documents_in_sight for one in _directed(paper)]
    found = [(table, rows) for table in tables if (rows := tuple(_rows(table, wanted)))]
    passages = [
        (one, table.document)
        for table, rows in found
        for one in (table.head, *(row.passage for row in rows))
    ]
    if passages and len(passages) <= _MOST_ROWS:
        units = ((whole(one), paper) for one, paper in passages)
        return Composed(drafts=tuple(verbatim(one, paper) for one, paper in units if one))
    turned = _Wanted(receiver=wanted.sender, sender=wanted.receiver)
    if passages or not any(list(_rows(table, turned)) for table in tables):
        return None
    text = say(Phrase.NOT_HERE, shelf.question.language)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _wanted(plain: str) -> _Wanted | None:
    if (match := next((m for one in _RECEIVED_BY if (m := one.search(plain))), None)) is not None:
        by = match.groupdict().get("by") or ""
        return _Wanted(
            receiver=syllables(match["who"]), sender=_bare(by), what=_matter(match["what"])
        )
    match = next((m for one in _SENT_BY if (m := one.search(plain))), None)
    if match is None:
        return None
    return _Wanted(sender=_bare(match["who"]), what=_matter(match["what"]))


def _bare(office: str) -> tuple[str, ...]:
    words = syllables(office)
    return words[words[:1] in (("cac",), ("nhung",)) :]


def _matter(what: str) -> frozenset[str]:
    return frozenset(syllables(what)) - _IDLE


def _directed(paper: Document) -> Iterator[Table]:
    """The tables of a paper with a column of who sends and one of who receives."""
    for table in tables_of(paper):
        if _column(table, _RECEIVES) is not None and _column(table, _SENDS) is not None:
            yield table


def _column(table: Table, titled: re.Pattern[str]) -> int | None:
    titles = enumerate(map(" ".join, table.titles))
    return next((at for at, title in titles if titled.match(title)), None)


def _rows(table: Table, wanted: _Wanted) -> Iterator[Row]:
    for row in table.rows:
        said = {word for cell in row.cells for word in cell}
        if (
            wanted.what <= said
            and _is_in(row, _column(table, _RECEIVES), wanted.receiver)
            and _is_in(row, _column(table, _SENDS), wanted.sender)
        ):
            yield row


def _is_in(row: Row, column: int | None, office: tuple[str, ...]) -> bool:
    """Whether a cell names the office; any does where none is wanted."""
    if len(office) < _FEWEST_WORDS or column is None or column >= len(row.cells):
        return not office
    cell = " ".join(row.cells[column])
    name = " ".join(office)
    return bool(cell) and (f" {name} " in f" {cell} " or f" {cell} " in f" {name} ")
