"""The rows of a table in which an office has the role asked about: leads, helps, sends, receives.

"Sở Nội vụ chủ trì việc gì?" and "Thanh tra nhận báo cáo nào?" are asked of a column, not of the
table: the same office stands under "Cơ quan chủ trì" in one row and under "Cơ quan phối hợp" in the
next. Rows are told with the titles that say which is which, all of them or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.question import Question
from assistant.rows.named_offices import begins_so, is_office_of
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import Row, Table
from assistant.units import whole
from assistant.weighing import Topic, Words
from ingest.document import PassageRole

_HEAD = (
    r"(?:so|phong|ban|bo|cuc|chi cuc|vu|vien|van phong|thanh tra|ubnd|uy ban nhan dan|trung tam|"
    r"(?:nha )?truong|cong an|hoi|doan|don vi|co quan|to|khoa|xa|phuong|tram|benh vien|mat tran)"
)
_POST = (
    r"(?:(?:pho )?(?:hieu truong|chu tich|bi thu|giam doc|chanh van phong|to truong|"
    r"truong (?:phong|ban))|ke toan|van thu|thu ky|tong phu trach|bao ve|giao vien|thu quy|"
    r"can bo|chuyen vien)"
)
_HEAD = rf"(?:{_HEAD}|{_POST})"
_WHO = rf"(?:cac |nhung )?(?P<who>{_HEAD}(?: (?!nao\b|gi\b)[a-z&-]+){{0,8}}?)"
_WHAT = (
    r"(?P<what>bao cao|ho so|van ban|nhiem vu|cong viec|viec|noi dung|hoat dong|phan viec|du an|"
    r"chi tieu|mo hinh|danh sach|so lieu)"
)
_SOME = r"(?:nhung |cac |may )?"
_MUST = r"(?:(?:duoc (?:giao|phan cong)|co trach nhiem|phai|can|se|thi|la don vi|la co quan) ){0,3}"
_LEADS = r"(?P<lead>chu tri|phu trach|lam dau moi)"
_HELPS = r"(?P<help>phoi hop)"
_SENDS = r"(?P<send>nop|gui|bao cao|lap)"
_DOES = r"(?P<do>thuc hien|trien khai|to chuc)"
_RECEIVES = r"(?P<receive>(?:tiep )?nhan)"
_ANY_ROLE = rf"(?:{_LEADS}|{_HELPS}|{_SENDS}|{_DOES}|{_RECEIVES})"
_TO = r"(?P<receive>(?:gui|nop|bao cao|chuyen)(?: (?:cho|ve|den|toi|len))+)"

_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        # "Sở Nội vụ chủ trì những nhiệm vụ gì", "Thanh tra nhận báo cáo nào".
        rf"\b{_WHO} {_MUST}{_ANY_ROLE} {_SOME}{_WHAT}(?: [a-z]+){{0,3}}? (?:gi|nao)\b",
        # "Báo cáo nào gửi cho Thanh tra".
        rf"\b{_WHAT}(?: [a-z]+){{0,2}}? (?:gi|nao) {_MUST}{_TO} {_WHO}\W*\Z",
        # "Nhiệm vụ nào do Sở Nội vụ chủ trì".
        rf"\b{_WHAT} (?:gi|nao) (?:do|giao|ma) {_WHO} {_MUST}{_ANY_ROLE}\b",
        # "Các báo cáo các đơn vị trực thuộc phải nộp".
        rf"\b(?:cac|nhung) {_WHAT}(?: dinh ky)? (?:ma |do |cua )?{_WHO} (?:phai|can) {_ANY_ROLE}\b",
        # "Phòng Văn hóa làm gì trong kế hoạch …", of a plan whose rows go by offices.
        rf"\b{_WHO} {_MUST}(?P<task>lam|co|phu trach|dam nhiem) {_SOME}"
        r"(?:(?:nhiem vu|cong viec|viec|phan viec) )?(?:gi|nao)\b"
        r"(?= (?:trong|theo|o|de|ve|doi voi|khi|nham|cho)\b)",
        rf"\b(?P<task>nhiem vu|cong viec|phan viec) cua {_WHO}"
        r"(?= (?:trong|theo|o|de|ve|doi voi|khi|nham)\b)",
    )
)
_ALSO_OF = {"task": "lead"}
_TURNED = {"send": "receive", "receive": "send"}
_ROLES = ("lead", "help", "send", "do", "receive", "task")

_DOER = r"(?:don vi|co quan|bo phan|nguoi|phong|noi|cap|truong|to chuc)"
_TITLES = {
    "lead": re.compile(r"\b(?:chu tri|phu trach|dau moi)\b"),
    "help": re.compile(r"\bphoi hop\b"),
    "send": re.compile(rf"\b{_DOER} (?:[a-z]+ )?(?:bao cao|gui|nop|lap|thuc hien)\b"),
    "do": re.compile(rf"\b{_DOER} (?:[a-z]+ )?(?:thuc hien|trien khai|to chuc)\b"),
    "task": re.compile(
        r"\A(?:co quan|don vi|bo phan|to chuc|thanh phan|phong|nguoi|can bo)"
        r"(?: (?:thuc hien|chu tri|phu trach|chiu trach nhiem|duoc (?:giao|phan cong)))?\Z"
    ),
    "receive": re.compile(
        rf"\b(?:{_DOER}|dia chi) (?:tiep )?nhan\b|\b(?:gui|nop) (?:ve|cho|den|toi)\b|"
        r"\bnhan bao cao\b"
    ),
}
"""What the title of the column says that holds those who have a role, folded."""
# What is asked for in these words is every row; else the rows have to be of it ("báo cáo").
_TASK = "nhiem vu"
_ANY_TASK = frozenset({"nhiem vu", "cong viec", "viec", "noi dung", "hoat dong", "phan viec"})
# A table that has a column of these has others of those who have another role.
_OF_ONE_COLUMN = ("lead", "help", "receive")
_ENOUGH = 0.6
_AS_WELL = 0.05
# "… làm gì trong kế hoạch dân chủ": of the matter, whatever kind of paper sets it.
_KINDS_OF_PAPERS = ("ke hoach", "chuong trinh", "quyet dinh", "thong bao", "cong van", "huong dan")
_MOST = 20
_MOST_SENTENCES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The office, its role, and what it is asked to have that role in, folded."""

    who: str
    role: str
    what: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    table: Table
    rows: tuple[Row, ...]
    share: float


def told(shelf: Shelf) -> Outcome:
    """Every row in which the office has the role, under its titles; None where none is asked.

    Where tables have it only the other way round, nothing is told of who sends or receives.
    """
    asked = None if shelf.within else _asked(shelf.question.plain)
    if asked is None:
        return None
    kept = _rows_of(shelf, asked)
    turned = _TURNED.get(asked.role)
    if not kept and turned and _rows_of(shelf, replace(asked, role=turned)):
        text = say(Phrase.NOT_HERE, shelf.question.language)
        return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
    if not 0 < sum(len(met.rows) for met in kept) <= _MOST:
        return None
    drafts = [
        verbatim(unit, met.table.document)
        for met in kept
        for passage in (*met.table.heads[:1], *(row.passage for row in met.rows))
        if (unit := whole(passage)) is not None
    ]
    if asked.role == "task":
        drafts += _sentences_of(shelf, asked, kept)
    return Composed(drafts=tuple(drafts))


def _sentences_of(shelf: Shelf, asked: _Asked, kept: Sequence[_Met]) -> list[DraftClaim]:
    """What the papers of some rows say of the office besides: "2. Phòng Tài chính: …"."""
    who = tuple(asked.who.split())
    said: list[DraftClaim] = []
    for document_id in dict.fromkeys(met.table.document.id for met in kept):
        document = shelf.document(document_id)
        for passage in document.passages if document is not None else ():
            unit = whole(passage) if passage.role is PassageRole.BODY else None
            if unit is None or document is None or is_row(passage):
                continue
            end = begins_so(who, unit.syllables)
            if end is not None and end < len(unit.syllables):
                said.append(verbatim(unit, document.summary))
    return said[:_MOST_SENTENCES]


def _rows_of(shelf: Shelf, asked: _Asked) -> list[_Met]:
    """The rows of the tables in sight that are nearest the topic."""
    kinds = _KINDS_OF_PAPERS if asked.role == "task" else ()
    topic = shelf.topic_besides((*asked.words, *kinds))
    found = [met for table in shelf.tables if (met := _met(table, asked, topic)) is not None]
    most = max((met.share for met in found), default=0.0)
    return [met for met in found if met.share >= most - _AS_WELL]


def is_asked(question: Question) -> bool:
    """Whether a role is asked about that one column tells, and no other cell of a row."""
    asked = _asked(question.plain)
    return asked is not None and asked.role in _OF_ONE_COLUMN


def _asked(plain: str) -> _Asked | None:
    match = next((match for one in _ASKED if (match := one.search(plain))), None)
    if match is None:
        return None
    groups = match.groupdict()
    role = next(one for one in _ROLES if groups.get(one))
    what = groups.get("what") or _TASK
    words = (match["who"], groups[role] or "", what)
    return _Asked(who=match["who"], role=role, what=what, words=words)


def _met(table: Table, asked: _Asked, topic: Topic) -> _Met | None:
    """The rows of a table that have the office in the column of its role, and are of the topic."""
    columns = tuple(_columns(table, asked.role))
    # What sort of thing is asked for counts in the topic as well, and is said by the column.
    sort = tuple(" ".join((*asked.words[:2], asked.what)).split())
    around = words_about(table.document).union(Words.of(sort, *table.titles, *table.over))
    shares: list[tuple[float, Row]] = []
    for row in table.rows:
        is_his = any(
            is_office_of(asked.who, row.texts[at]) for at in columns if at < len(row.texts)
        )
        if is_his and _is_of_the_sort(table, row, asked.what):
            shares.append((topic.covered(around.union(Words.of(*row.cells))), row))
    most = max((share for share, _ in shares), default=0.0)
    if most < _ENOUGH:
        return None
    rows = tuple(row for share, row in shares if share >= most - _AS_WELL)
    return _Met(table=table, rows=rows, share=most)


def _columns(table: Table, role: str) -> Iterator[int]:
    """The columns of those who have the role; none that is of two roles at once."""
    for at, title in enumerate(table.titles):
        words = " ".join(title)
        is_of = [one for one in ("lead", "help", "receive") if _TITLES[one].search(words)]
        if _TITLES[role].search(words) and not set(is_of) - {role, _ALSO_OF.get(role)}:
            yield at


def _is_of_the_sort(table: Table, row: Row, what: str) -> bool:
    """Whether a row is of the thing asked for: its name says so, or the title over it."""
    if what in _ANY_TASK:
        return True
    key = table.key
    named = row.cells[key] if key < len(row.cells) else ()
    return what in " ".join((*table.titles[key], *named))
