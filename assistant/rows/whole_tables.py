"""A table told whole: a schedule, a scale of points, what prizes there are, by its name.

"Lịch trực lãnh đạo", "mức thưởng hội thi": no row is named, and the table is small enough to read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.rows.rows_met import Met, Weights, around, title_words
from assistant.shelf import Shelf
from assistant.tables.tables import Table

_MOST_OF_A_LIST = 30
_MOST_ROWS = 16
_FEWEST_ROWS = 2
_CLOSE_ENOUGH = 0.5
_OF_A_PAIR = 0.01
_CURRENCY = "đồng"
_TIMES = r"\b(?:ngay|thu|thoi (?:gian|han|diem)|gio|buoi|tuan|ca|thang|tiet)\b"
_SUMS = (
    r"(?<!danh )\bmuc\b(?! tieu| dich)|\bkinh phi\b|(?<!tham )(?<!quoc )\bgia\b(?! dinh)|"
    r"(?<!hoat )(?<!hop )(?<!lao )\bdong\b(?! chi)|\btien\b(?! do)|\bho tro\b|"
    r"\bkhoan (?:thu|chi)\b|\bdon gia\b"
)
_TASKS = r"\b(?:nhiem vu|noi dung|cong viec|phu trach|thuc hien)\b"
_OPENS = (
    r"\A(?:(?:cho (?:em|toi|minh|chi|xin)?|xin|xem|bao|gui|tim|can|muon|coi|biet) ){0,4}"
    r"(?:cac |nhung |bang |thong tin (?:ve )?)?"
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a table is asked for by, folded, and what one of its titles says then.

    ``of_days`` says that its rows have days, ``of_sums`` that sums in them do for a title,
    ``is_called`` that what it is asked for by has to
    stand in its titles or over it.
    """

    asked: re.Pattern[str]
    title: re.Pattern[str]
    of_days: bool
    of_sums: bool
    is_called: bool


def _kind(asked: str, title: str, *, of_days: bool = False, is_called: bool = True) -> _Kind:
    opens = re.compile(rf"{_OPENS}(?P<kind>{asked})\b")
    return _Kind(opens, re.compile(title), of_days, title == _SUMS, is_called)


_KINDS = (
    _kind(r"lich(?! su)|thoi khoa bieu|thoi gian bieu", _TIMES, of_days=True, is_called=False),
    _kind(r"(?:thang|bieu) diem|diem(?= thi dua| cham| xep)", r"\bdiem\b", is_called=False),
    _kind(
        r"muc (?:tien )?(?:thuong|thu|chi|dong|ho tro|phi|phat|phu cap|luong)|giai thuong|"
        r"khoan (?:thu|chi)|bang gia|don gia|du toan|gia (?=dich vu|xang|nuoc|dien)",
        _SUMS,
    ),
    _kind(r"phan cong(?: nhiem vu)?", _TASKS),
    _kind(r"tien do(?: thuc hien)?", _TIMES, of_days=True),
    _kind(r"chi tieu", r"\b(?:chi tieu|so luong|ty le|ti le|ke hoach)\b"),
)
# Whose turn it is, asked of one that names itself no further.
_OWN = re.compile(
    r"\b(?:truong|don vi|co quan|xa|phuong|phong|to|chi bo|lop) "
    r"(?:minh|toi|em|ta|nha|chung (?:toi|em|ta|minh))\b"
)
_OF_UNITS = re.compile(r"\b(?:truong|don vi|co quan|xa|phuong|phong|to|chi bo|lop|khoi)\b")
_DAY = frozenset(("ngay", "thoi", "gian"))
_WHOSE = frozenset(("don", "vi", "truong", "co", "quan", "duoc", "bi", "ten", "chi", "bo", "xa"))
_ONE_ASKED = re.compile(r"\b(?:ai|nao|may|bao nhieu|gi|hon|nhat)\b")


def as_list(table: Table, weights: Weights) -> Met | None:
    """The table as a list of what is asked for ("tiêu chí nào"), or its titles alone."""
    over = weights.share(around(table) | title_words(table))
    if weights.asked.is_of_columns:
        return Met(table=table, rows=(), covered=over, own=over)
    if not weights.asked.is_listed(table.titles[table.key]) or len(table.body) > _MOST_OF_A_LIST:
        return None
    return Met(table=table, rows=(), covered=over, own=over, is_whole=True)


def asked_for(shelf: Shelf, table: Table, weights: Weights) -> Met | None:
    """The whole of a small table that is asked for by what it is; None where none is."""
    if not _FEWEST_ROWS <= len(table.body) <= _MOST_ROWS:
        return None
    plain = shelf.question.plain
    if _OWN.search(plain) or _names_day_of(table, weights):
        return _whose_turn(table, weights)
    kind, match = next(
        ((one, match) for one in _KINDS if (match := one.asked.search(plain))), (None, None)
    )
    if kind is None or match is None or _ONE_ASKED.search(plain, match.end()):
        return None
    return _of_the_kind(table, weights, kind, match["kind"])


def _of_the_kind(table: Table, weights: Weights, kind: _Kind, called: str) -> Met | None:
    """The table where it is of the kind, and all of the question is said over it."""
    titles = [" ".join(title) for title in table.titles]
    days = sum(row.says_a_day for row in table.rows)
    sums = sum(_CURRENCY in text for row in table.rows for text in row.texts)
    is_titled = any(kind.title.search(words) for words in titles)
    if not (is_titled or (kind.of_sums and sums >= len(table.rows))):
        return None
    if kind.of_days and 2 * days < len(table.rows):
        return None
    named = set(called.split())
    over = {word for words in table.over for word in words} | title_words(table)
    said = around(table) | title_words(table) | named
    every = (*titles, *(" ".join(words) for words in table.over))
    is_called = any(f" {called} " in f" {words} " for words in every)
    if kind.is_called and not is_called:
        return None
    rest = 1 - weights.share(named)
    is_close = is_called or weights.share(over - named) >= _CLOSE_ENOUGH * rest
    if not weights.enough(said) or (rest > 0 and not is_close):
        return None
    pairs = {pair for words in every for pair in pairwise(words.split())}
    own = weights.share(over | named) + _OF_A_PAIR * len(pairs & weights.asked.pairs)
    share = weights.share(said)
    return Met(table=table, rows=(), covered=share, own=own, is_whole=True, is_by_name=True)


def _names_day_of(table: Table, weights: Weights) -> bool:
    """Whether the day of that is asked of which a column has one for each ("Ngày họp").

    Or it is the event of which the rows are ("Đơn vị được kiểm tra | Ngày").
    """
    wanted, key = set(weights.asked.words), set(table.titles[table.key]) - _WHOSE
    days = [set(title) - _DAY for title in table.titles if _DAY & set(title)]
    events = (event or key for event in days)
    return weights.asked.when and any(event and event <= wanted for event in events)


def _whose_turn(table: Table, weights: Weights) -> Met | None:
    """A table of days for several units: which of them is meant, the one who asks knows."""
    has_units = any(_OF_UNITS.search(" ".join(title)) for title in table.titles)
    if not (weights.asked.when and has_units and all(row.says_a_day for row in table.rows)):
        return None
    match = _OWN.search(weights.asked.plain)
    own = set(match.group().split()) if match else set()
    said = around(table) | title_words(table) | own
    if not weights.enough(said):
        return None
    share = weights.share(said)
    over = weights.share(title_words(table).union(*table.over))
    return Met(table=table, rows=(), covered=share, own=over, is_whole=True, is_by_name=True)
