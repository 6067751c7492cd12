"""Rules that several parts share: being there, being centred, a line of the right length below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from assistant.form import decree
from assistant.form.decree import Lettering
from assistant.form.lettering import Part, each
from assistant.form.lines import line_lengths, size_of
from assistant.form.parts import PaperParts, Paragraphs
from assistant.form.report import Check, Finding, Findings
from assistant.form.widths import MILLIMETRES, Face, text_width
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


def line_as_long(part: Callable[[PaperParts], Paragraphs], line: _LineOf, text: str) -> Check:
    """A check that the line under a part is as long as its text.

    Letters of a wrong case or size are another rule's: the line may fit the right ones.
    """

    def check(parts: PaperParts) -> Findings | None:
        drawn, paragraphs = line(parts), part(parts)
        if drawn is None or not paragraphs or _is_of_wrong_page(drawn, paragraphs, parts):
            return None
        sizes = decree.NATIONAL_MOTTO.size
        _, longest = line_lengths(paragraphs)
        right = [
            text_width(text, size=n, face=Face.BOLD) * MILLIMETRES
            for n in (sizes.least, sizes.most)
        ]
        if any(abs(drawn.length / one - 1) <= _WHOLE_TOLERANCE for one in (longest, *right)):
            return ()
        return at(
            paragraphs[-1],
            f"đường kẻ dài {number(round(drawn.length, 1))} mm",
            f"bằng độ dài dòng chữ (khoảng {number(round(longest, 1))} mm)",
        )

    return check


def line_of_share(
    part: Callable[[PaperParts], Paragraphs], line: _LineOf, lettering: Lettering
) -> Check:
    """A check that the line under a part is a third to a half as long as its text.

    Letters of a wrong size are another rule's: the line may fit the right ones.
    """

    def check(parts: PaperParts) -> Findings | None:
        drawn, paragraphs = line(parts), part(parts)
        if drawn is None or not paragraphs or _is_of_wrong_page(drawn, paragraphs, parts):
            return None
        size = size_of(paragraphs)
        scales = [1.0] if lettering.size.allows(size) else [1.0, lettering.sample / size]
        if any(_is_share(drawn, line_lengths(paragraphs, scale=scale)) for scale in scales):
            return ()
        _, longest = line_lengths(paragraphs)
        return at(
            paragraphs[-1],
            f"đường kẻ dài {number(round(drawn.length, 1))} mm, "
            f"bằng {number(round(drawn.length / longest, 2))} dòng chữ",
            "dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ",
        )

    return check


def _is_share(drawn: DrawnLine, lengths: tuple[float, float]) -> bool:
    share = decree.RULE_OF_TEXT
    least = lengths[0] * (share.least - _SHARE_TOLERANCE)
    return least <= drawn.length <= lengths[1] * (share.most + _SHARE_TOLERANCE)


def _is_of_wrong_page(drawn: DrawnLine, part: Paragraphs, parts: PaperParts) -> bool:
    """Whether a border is as long as a page of wrong width or margins makes it."""
    page = parts.paper.pages[part[-1].section]
    is_right = (
        abs(page.width - decree.PAGE_WIDTH) < 1
        and decree.MARGIN_LEFT.allows(page.left, tolerance=1)
        and decree.MARGIN_RIGHT.allows(page.right, tolerance=1)
    )
    return drawn.is_border and part[-1].cell is None and not is_right


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
