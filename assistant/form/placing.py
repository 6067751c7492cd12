"""Rules that several parts share: being there, being centred, a line of the right length below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from assistant.form import decree
from assistant.form.lettering import Part, each
from assistant.form.lines import line_lengths
from assistant.form.parts import PaperParts, Paragraphs
from assistant.form.report import Check, Finding, Findings
from assistant.form.words import aligned, number, place_of
from ingest.formatted import Alignment, DrawnLine, FormattedParagraph

WHOLE_PAPER = "toàn văn bản"
_LineOf: TypeAlias = Callable[[PaperParts], DrawnLine | None]
# Lengths are measured by a table of widths, and drawn by hand.
_SHARE_TOLERANCE = 0.06
_WHOLE_TOLERANCE = 0.15


def at(paragraph: FormattedParagraph, found: str, wanted: str) -> Findings:
    """One finding at a paragraph."""
    return (Finding(place=place_of(paragraph), found=found, wanted=wanted),)


def there(
    part: Callable[[PaperParts], object],
    what: str,
    *,
    when: Callable[[PaperParts], bool] = lambda _: True,
) -> Check:
    """A check that a part is there."""

    def check(parts: PaperParts) -> Findings | None:
        if not when(parts):
            return None
        if part(parts):
            return ()
        return (Finding(place=WHOLE_PAPER, found=f"không thấy {what}", wanted=f"có {what}"),)

    return check


def centred(part: Part) -> Check:
    """A check that every paragraph of a part is centred."""

    def fault(paragraph: FormattedParagraph) -> str | None:
        return None if paragraph.alignment is Alignment.CENTER else aligned(paragraph.alignment)

    return each(part, fault, "canh giữa")


def lined(part: Callable[[PaperParts], Paragraphs], line: _LineOf, wanted: str) -> Check:
    """A check that a solid line stands under a part."""

    def check(parts: PaperParts) -> Findings | None:
        paragraphs = part(parts)
        if not paragraphs:
            return None
        drawn = line(parts)
        if drawn is None:
            underlined = any(run.underline for p in paragraphs for run in p.runs)
            found = "chữ gạch chân, không có đường kẻ" if underlined else "không có đường kẻ"
            return at(paragraphs[-1], found, wanted)
        return () if drawn.solid else at(paragraphs[-1], "đường kẻ nét đứt", "đường kẻ nét liền")

    return check


def line_as_long(part: Callable[[PaperParts], Paragraphs], line: _LineOf) -> Check:
    """A check that the line under a part is as long as its text."""

    def check(parts: PaperParts) -> Findings | None:
        drawn, paragraphs = line(parts), part(parts)
        if drawn is None or not paragraphs:
            return None
        shortest, longest = line_lengths(paragraphs)
        if shortest * (1 - _WHOLE_TOLERANCE) <= drawn.length <= longest * (1 + _WHOLE_TOLERANCE):
            return ()
        return at(
            paragraphs[-1],
            f"đường kẻ dài {number(round(drawn.length, 1))} mm",
            f"bằng độ dài dòng chữ (khoảng {number(round(longest, 1))} mm)",
        )

    return check


def line_of_share(part: Callable[[PaperParts], Paragraphs], line: _LineOf) -> Check:
    """A check that the line under a part is a third to a half as long as its text."""

    def check(parts: PaperParts) -> Findings | None:
        drawn, paragraphs = line(parts), part(parts)
        if drawn is None or not paragraphs:
            return None
        shortest, longest = line_lengths(paragraphs)
        share = decree.RULE_OF_TEXT
        least = shortest * (share.least - _SHARE_TOLERANCE)
        if least <= drawn.length <= longest * (share.most + _SHARE_TOLERANCE):
            return ()
        return at(
            paragraphs[-1],
            f"đường kẻ dài {number(round(drawn.length, 1))} mm, "
            f"bằng {number(round(drawn.length / longest, 2))} dòng chữ",
            "dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ",
        )

    return check


def one_by_one(
    paragraphs: Sequence[FormattedParagraph],
    fault: Callable[[FormattedParagraph], str | None],
    wanted: str,
) -> Findings | None:
    """What is wrong with each paragraph; None where there is no paragraph."""
    if not paragraphs:
        return None
    return tuple(
        Finding(place=place_of(paragraph), found=found, wanted=wanted)
        for paragraph in paragraphs
        if (found := fault(paragraph)) is not None
    )
