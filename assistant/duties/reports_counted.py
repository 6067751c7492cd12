"""How many reports a paper wants in a year, or how many times: all that are due by it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composing import Declined, Outcome
from assistant.duties import duties
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables

_MANY = r"(?:may|bao nhieu)"
_ASKED = re.compile(
    rf"\b(?:bao cao|bc)\b(?: (?!han\b|truoc\b)[a-z0-9/-]+){{0,10}} {_MANY} (?:lan|ky|dot)\b|"
    rf"\b{_MANY} (?:lan|ky|dot)(?: [a-z]+){{0,3}} (?:bao cao|bc)\b|"
    rf"\b{_MANY} (?:cai |ban )?(?:bao cao|bc)\b|"
    r"\bhow (?:many (?:times|reports)|often)\b(?: [a-z]+){0,6}? (?:report|reports|require)\b"
)
_WORDS = word_set(
    "bao cao bc lan ky dot may nhieu nam mot moi trong hang dinh ket qua thuc hien gui nop lam bat",
    "yeu cau doi hoi phai vao luc nao khi thi theo ve tat ca tong cong cai ban so gd tinh don vi",
    "truong la",
    "how many times often reports report year does require required must be sent a per",
)


def told(shelf: Shelf) -> Outcome:
    """All reports due by the one paper named; None where more than their number is asked.

    Where none is due, no sentence that has a report and a number in it is the answer.
    """
    plain = shelf.question.plain
    if shelf.within or shelf.scope.is_open or len(shelf.documents) != 1:
        return None
    if _ASKED.search(plain) is None or not _asks_no_more(shelf):
        return None
    due = duties.deadlines(shelf)
    return replace(due, is_sure=True) if isinstance(due, Declined) else due


def _asks_no_more(shelf: Shelf) -> bool:
    plain = shelf.question.plain
    called = {word for name in names_of(shelf.documents[0].summary) for word in syllables(name)}
    called |= {word for name in shelf.scope.named for word in syllables(name)}
    known = _WORDS | FUNCTION_WORDS | called
    return all(word in known or word.isdigit() for word in syllables(plain))
