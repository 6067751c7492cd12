"""What a check of form is made of: rules, what they find, and the report of one paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.form.parts import PaperParts


class Outcome(StrEnum):
    """What a rule says of a paper."""

    HOLDS = "holds"
    BROKEN = "broken"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place that breaks a rule: what stands there and what is wanted, in Vietnamese."""

    place: str
    found: str
    wanted: str


Findings: TypeAlias = tuple[Finding, ...]
Check: TypeAlias = Callable[[PaperParts], Findings | None]
"""None where the rule does not apply; nothing found where it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of form: ``id`` is a slug that stays, ``article`` where the decree says so."""

    id: str
    title: str
    article: str
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule that a paper breaks, at one place; ``more`` others are broken in the same way."""

    rule: Rule
    finding: Finding
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FormReport:
    """What was checked. ``kind`` is the paper's kind as the decree names it, None if unknown."""

    name: str
    kind: str | None
    outcomes: tuple[tuple[Rule, Outcome], ...]
    breaches: tuple[Breach, ...]
    notes: tuple[str, ...]

    def count(self, outcome: Outcome) -> int:
        """How many rules came out so."""
        return sum(found is outcome for _, found in self.outcomes)


def rule(slug: str, title: str, article: str, check: Check) -> Rule:
    """One line of a table of rules."""
    return Rule(id=slug, title=title, article=article, check=check)


def part_i(section: str, clause: int | None = None, point: str | None = None) -> str:
    """``Phụ lục I, Phần I, mục II, khoản 1, điểm b``."""
    place = f"Phụ lục I, Phần I, mục {section}"
    if clause is not None:
        place += f", khoản {clause}"
    return place if point is None else f"{place}, điểm {point}"
