"""The order of numbers in the text (Phụ lục I, Phần I, mục II, khoản 6, điểm đ)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from assistant.form.parts import BodyParagraph, PaperParts, Role
from assistant.form.report import Check, Finding, Findings, Rule, part_i
from assistant.form.words import place_of, plain

#: The letters of the Vietnamese alphabet that number points, as the decree's own points go.
LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_NOT_VIETNAMESE: Final = frozenset("fjwz")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CLAUSES = (Role.CLAUSE, Role.TITLED_CLAUSE)


def _roman(text: str) -> int:
    values = [_ROMAN.get(letter, 0) for letter in text.upper()]
    total = 0
    for n, value in enumerate(values):
        total += -value if any(value < later for later in values[n + 1 :]) else value
    return total


def _sections(parts: PaperParts) -> Findings | None:
    """I, II, III; anew after each phần or chương."""
    runs = _sequences(parts.body, (Role.SECTION,), starts=(Role.PART,))
    counted = [
        [(one, int(one.number) if one.number.isdigit() else _roman(one.number)) for one in run]
        for run in runs
    ]
    return _in_order(counted)


def _clauses(parts: PaperParts) -> Findings | None:
    """1, 2, 3; anew in each mục or điều."""
    starts = (Role.PART, Role.SECTION, Role.ARTICLE)
    runs = _sequences(parts.body, _CLAUSES, starts=starts)
    counted = [[(one, int(one.number)) for one in run] for run in runs]
    beginnings = _beginnings(parts.body)
    return _in_order(counted, begins=lambda one: one.paragraph.index in beginnings)


def _beginnings(body: Sequence[BodyParagraph]) -> frozenset[int]:
    """Where khoản may count anew: after a heading of any kind, or words that lead to a list."""
    found = set()
    may_begin = True
    for one in body:
        if may_begin and one.role in _CLAUSES:
            found.add(one.paragraph.index)
        if _leads_on(one):
            may_begin = True
        elif one.role is Role.CLAUSE:
            may_begin = False
    return frozenset(found)


def _leads_on(one: BodyParagraph) -> bool:
    text = plain(one.paragraph)
    if one.role in (Role.TEXT, Role.TITLED_CLAUSE):
        return not text.endswith((".", ";"))
    return one.role not in (Role.CLAUSE, Role.POINT, Role.BULLET) or text.endswith(":")


def _articles(parts: PaperParts) -> Findings | None:
    runs = _sequences(parts.body, (Role.ARTICLE,), starts=())
    return _in_order([[(one, int(one.number)) for one in run] for run in runs])


def _sequences(
    body: Sequence[BodyParagraph], roles: tuple[Role, ...], *, starts: tuple[Role, ...]
) -> list[list[BodyParagraph]]:
    """The paragraphs of some roles, in runs that others begin."""
    runs: list[list[BodyParagraph]] = [[]]
    for one in body:
        if one.role in starts:
            runs.append([])
        elif one.role in roles:
            runs[-1].append(one)
    return [run for run in runs if run]


def _in_order(
    runs: list[list[tuple[BodyParagraph, int]]],
    *,
    begins: Callable[[BodyParagraph], bool] = lambda _: True,
) -> Findings | None:
    """What breaks the counting, once for each slip; it may begin anew at 1 where ``begins``."""
    if not runs:
        return None
    findings = []
    for run in runs:
        # After a slip the count may go on from it, or as if it had not been.
        due = otherwise = 1
        for one, value in run:
            if value in (due, otherwise) or (value == 1 and begins(one)):
                due = otherwise = value + 1
                continue
            wanted = f"số {due}" if one.number.isdigit() else "số kế tiếp"
            findings.append(_slip(one, f"số thứ tự liên tục ({wanted})"))
            due, otherwise = due + 1, value + 1
    return tuple(findings)


def _slip(one: BodyParagraph, wanted: str) -> Finding:
    return Finding(place=place_of(one.paragraph), found=f"số thứ tự «{one.number}»", wanted=wanted)


def _points(parts: PaperParts) -> Findings | None:
    """a, b, c, d, đ, e, g; anew under each khoản."""
    starts = (Role.PART, Role.SECTION, Role.ARTICLE, *_CLAUSES)
    runs = _sequences(parts.body, (Role.POINT,), starts=starts)
    if not runs:
        return None
    findings: list[Finding] = []
    for run in runs:
        counted = [(one, LETTERS.find(one.number) + 1) for one in run]
        findings += _points_in_order(counted)
    return tuple(findings)


def _points_in_order(counted: list[tuple[BodyParagraph, int]]) -> Findings:
    findings = []
    due = otherwise = 1
    for one, value in counted:
        if not value:  # no letter of the alphabet: another rule's
            due, otherwise = due + 1, otherwise + 1
            continue
        if value in (due, otherwise, 1):
            due = otherwise = value + 1
            continue
        letter = LETTERS[min(due, len(LETTERS)) - 1]
        findings.append(_slip(one, f"điểm «{letter})» theo bảng chữ cái tiếng Việt"))
        due, otherwise = due + 1, value + 1
    return tuple(findings)


def _alphabet(parts: PaperParts) -> Findings | None:
    points = [one for one in parts.body if one.role is Role.POINT]
    if not points:
        return None
    return tuple(
        _slip(one, "chữ cái tiếng Việt (không có f, j, w, z)")
        for one in points
        if one.number in _NOT_VIETNAMESE
    )


def _rule(slug: str, title: str, check: Check) -> Rule:
    return Rule(id=slug, title=title, article=part_i("II", 6, "đ"), check=check)


ORDER_RULES: Final = (
    _rule("muc-thu-tu", "Số thứ tự mục liên tục", _sections),
    _rule("dieu-thu-tu", "Số thứ tự điều liên tục", _articles),
    _rule("khoan-thu-tu", "Số thứ tự khoản liên tục", _clauses),
    _rule("diem-thu-tu", "Điểm theo thứ tự a, b, c, d, đ, e, g", _points),
    _rule("diem-chu-cai", "Điểm dùng chữ cái tiếng Việt", _alphabet),
)
