"""A table told whole: a schedule, a scale of points, what prizes there are, by its name.

"Lịch trực lãnh đạo", "mức thưởng hội thi": no row is named, and the table is small enough to read.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.rows_met import Met, Weights, around, title_words
from assistant.shelf import Shelf
from assistant.tables import Table

_MOST_OF_A_LIST = 30
_MOST_ROWS = 16
_FEWEST_ROWS = 2
_CLOSE_ENOUGH = 0.5
_OF_A_PAIR = 0.01
_TIMES = r"\b(?:ngay|thu|thoi (?:gian|han|diem)|gio|buoi|tuan|ca|thang|tiet)\b"
_SUMS = r"\b(?:muc|so tien|kinh phi|don gia|gia|dong|tien|thu|chi|thanh tien|ho tro)\b"
_OPENS = r"\A(?:(?:cho (?:em|toi|minh|chi|xin)?|xin|xem|bao|gui|tim|can|muon|coi|biet) ){0,4}"
_OPENS += r"(?:cac |nhung |bang |thong tin (?:ve )?)?"
_KINDS = tuple(
    (re.compile(_OPENS + rf"(?P<kind>{said})\b"), re.compile(title))
    for said, title in (
        (r"lich(?! su)|thoi khoa bieu|thoi gian bieu", _TIMES),
        (
            r"(?:thang|bieu) diem|diem(?= thi dua| cham| xep)",
            r"\bdiem\b",
        ),
        (
            r"muc (?:tien )?(?:thuong|thu|chi|dong|ho tro|phi|phat|phu cap|luong)|"
            r"(?:co cau )?giai thuong|khoan (?:thu|chi)|bang gia|don gia|du toan|"
            r"gia (?=dich vu|xang|nuoc|dien)",
            _SUMS,
        ),
        (
            r"(?:bang )?phan cong(?: nhiem vu)?",
            r"\b(?:nhiem vu|noi dung|cong viec|phu trach|thuc hien)\b",
        ),
        (r"tien do(?: thuc hien)?", _TIMES),
        (r"chi tieu", r"\b(?:chi tieu|so luong|ty le|ti le|ke hoach)\b"),
    )
)
"""What a table is asked for by, folded, and what one of its titles says then."""
# Whose turn it is, asked of one that names itself no further.
_OWN = re.compile(
    r"\b(?:truong|don vi|co quan|xa|phuong|phong|to|chi bo|lop) "
    r"(?:minh|toi|em|ta|nha|chung (?:toi|em|ta|minh))\b"
)
_OF_UNITS = re.compile(r"\b(?:truong|don vi|co quan|xa|phuong|phong|to|chi bo|lop|khoi)\b")
_ONE_ASKED = re.compile(r"\b(?:ai|nao|may|bao nhieu|gi|hon|nhat)\b")


def as_list(table: Table, weights: Weights) -> Met | None:
    """The table as a list of what is asked for ("tiêu chí nào"), or its titles alone."""
    noun = weights.asked.list_of or ()
    over = weights.share(around(table) | title_words(table))
    if weights.asked.is_of_columns:
        return Met(table=table, rows=(), covered=over, own=over)
    is_it = table.titles[table.key][: len(noun)] == noun
    if not is_it or len(table.body) > _MOST_OF_A_LIST:
        return None
    return Met(table=table, rows=(), covered=over, own=over, is_whole=True)


def asked_for(shelf: Shelf, table: Table, weights: Weights) -> Met | None:
    """The whole of a small table that is asked for by what it is; None where none is."""
    if not _FEWEST_ROWS <= len(table.body) <= _MOST_ROWS:
        return None
    plain = shelf.question.plain
    if _OWN.search(plain):
        return _whose_turn(table, weights)
    kind = next((match for one, _ in _KINDS if (match := one.search(plain))), None)
    titles = [" ".join(title) for title in table.titles]
    is_of_it = any(
        one.search(plain) and any(title.search(words) for words in titles) for one, title in _KINDS
    )
    if kind is None or not is_of_it or _ONE_ASKED.search(plain, kind.end()):
        return None
    named = set(kind["kind"].split())
    over = {word for words in table.over for word in words} | title_words(table)
    said = around(table) | title_words(table) | named
    called = (*titles, *(" ".join(words) for words in table.over))
    is_called = any(f" {kind['kind']} " in f" {words} " for words in called)
    rest = 1 - weights.share(named)
    is_close = is_called or weights.share(over - named) >= _CLOSE_ENOUGH * rest
    if not weights.enough(said) or (rest > 0 and not is_close):
        return None
    pairs = {pair for words in called for pair in pairwise(words.split())}
    own = weights.share(over | named) + _OF_A_PAIR * len(pairs & weights.asked.pairs)
    share = weights.share(said)
    return Met(table=table, rows=(), covered=share, own=own, is_whole=True, is_by_name=True)


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
