"""Rules of lettering: size, weight, slope and case of one part, as the decree's measures say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from assistant.form.decree import Lettering
from assistant.form.parts import PaperParts
from assistant.form.report import Check, Finding, Findings, Rule
from assistant.form.words import (
    has_letters,
    is_upper,
    lettered_runs,
    number,
    place_of,
    said,
    size_range,
)
from ingest.formatted import FormattedParagraph, FormattedRun

Part: TypeAlias = Callable[[PaperParts], Iterable[FormattedParagraph | None]]
_Fault: TypeAlias = Callable[[FormattedParagraph], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """A part with its lettering; ``facets`` are those of "size", "weight", "slope", "case".

    ``running`` is text that goes on over sentences: some words of it may stand out.
    """

    slug: str
    name: str
    article: str
    part: Part
    lettering: Lettering
    facets: tuple[str, ...] = ("size", "weight", "slope", "case")
    running: bool = False


def lettering_rules(lettered: Lettered) -> tuple[Rule, ...]:
    """A rule for each facet."""
    return tuple(_FACETS[facet](lettered) for facet in lettered.facets)


def each(part: Part, fault: _Fault, wanted: str) -> Check:
    """A check of every paragraph of a part; none where the part has no letters."""

    def check(parts: PaperParts) -> Findings | None:
        there = [p for p in part(parts) if p is not None and any(lettered_runs(p))]
        if not there:
            return None
        return tuple(
            Finding(place=place_of(paragraph), found=found, wanted=wanted)
            for paragraph in there
            if (found := fault(paragraph)) is not None
        )

    return check


def _size(of: Lettered) -> Rule:
    allowed = of.lettering.size

    def fault(paragraph: FormattedParagraph) -> str | None:
        wrong = [run.size for run in lettered_runs(paragraph) if not allowed.allows(run.size)]
        return f"cỡ {number(wrong[0])}" if wrong else None

    words = size_range(allowed.least, allowed.most)
    return Rule(
        id=f"{of.slug}-co-chu",
        title=f"{of.name}: {words}",
        article=of.article,
        check=each(of.part, fault, words),
    )


def _weight(of: Lettered) -> Rule:
    bold = of.lettering.bold
    wanted, other = ("chữ đậm", "chữ không đậm") if bold else ("chữ không đậm", "chữ đậm")
    fault = _fault(lambda run: run.bold is not bold, other, whole=of.running and not bold)
    return Rule(
        id=f"{of.slug}-{'dam' if bold else 'khong-dam'}",
        title=f"{of.name}: {wanted}",
        article=of.article,
        check=each(of.part, fault, wanted),
    )


def _slope(of: Lettered) -> Rule:
    italic = of.lettering.italic
    wanted, other = ("kiểu chữ nghiêng", "chữ đứng") if italic else ("kiểu chữ đứng", "chữ nghiêng")
    fault = _fault(lambda run: run.italic is not italic, other, whole=of.running and not italic)
    return Rule(
        id=f"{of.slug}-{'nghieng' if italic else 'dung'}",
        title=f"{of.name}: {wanted}",
        article=of.article,
        check=each(of.part, fault, wanted),
    )


def _fault(is_wrong: Callable[[FormattedRun], bool], words: str, *, whole: bool) -> _Fault:
    """Wrong where any letter is, in running text only where all are."""

    def fault(paragraph: FormattedParagraph) -> str | None:
        wrong = [is_wrong(run) for run in lettered_runs(paragraph)]
        return words if wrong and (all(wrong) if whole else any(wrong)) else None

    return fault


def _case(of: Lettered) -> Rule:
    capitals = of.lettering.capitals is True

    def fault(paragraph: FormattedParagraph) -> str | None:
        text = said(paragraph)
        if not has_letters(text) or is_upper(text) is capitals:
            return None
        return "chữ in thường" if capitals else "chữ in hoa"

    wanted = "chữ in hoa" if capitals else "chữ in thường"
    return Rule(
        id=f"{of.slug}-{'in-hoa' if capitals else 'in-thuong'}",
        title=f"{of.name}: {wanted}",
        article=of.article,
        check=each(of.part, fault, wanted),
    )


_FACETS: dict[str, Callable[[Lettered], Rule]] = {
    "size": _size,
    "weight": _weight,
    "slope": _slope,
    "case": _case,
}
