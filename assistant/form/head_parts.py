"""The parts before the text: Quốc hiệu, the bodies, số and date, tên loại, trích yếu, Kính gửi."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import takewhile

from assistant.form.kinds import FormKind, kind_named
from assistant.form.parts import Head, Paragraphs
from assistant.form.words import is_blank, is_upper, plain, said
from ingest.formatted import Alignment, FormattedParagraph
from ingest.text import folded

_NEAR_TOP = 60  # paragraphs, empty ones too, that a head may have
_COUNTRY = re.compile(r"cong hoa xa hoi")
_MOTTO = re.compile(r"doc lap.{0,12}tu do|tu do.{0,12}hanh phuc")
_NUMBER = re.compile(r"^so(?:\s?[:.]|\s{0,9}\d{0,6}\s{0,30}[/-]\s?[a-z])(?=.{0,70}$)")
_DATE = re.compile(r"ngay\b.*\bthang\b|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}")
_ABOUT = re.compile(r"^(?:v\s?/\s?v|ve viec)\b")
_TO = re.compile(r"kinh gui\b")
_NO_TITLE = re.compile(
    r"(?:can cu|kinh gui|theo de nghi|xet de nghi|noi nhan)\b|[ivx]{1,5}[.)/]\s|\d+[.)/]\s"
)
#: Words that the name of a body begins with: a second such line is another body.
_BODY = re.compile(
    r"(?:ubnd|uy ban|hdnd|hoi dong|truong|phong|so|ban|bo|cuc|chi cuc|tong cuc|trung tam|hoi|dang|"
    r"cong an|van phong|vien|hoc vien|benh vien|cong ty|toa an|lien doan|kho bac|doan|chi nhanh|"
    r"mat tran|bao hiem|dai hoc|thanh tra|to)\b"
)
_LONGEST_TITLE = 400
_GROUP = re.compile(r"\w+")


def find_head(paragraphs: Paragraphs) -> tuple[Head, FormKind | None, int]:
    """The head, the kind where it is named, and the index of the first paragraph after it."""
    top = tuple(p for p in paragraphs[:_NEAR_TOP] if not is_blank(p))
    country, motto = _first(top, _COUNTRY), _first(top, _MOTTO)
    tables = {p.cell.table for p in (country, motto) if p is not None and p.cell is not None}
    number = _first(top, _NUMBER)
    if number is not None and number.cell is not None:
        tables.add(number.cell.table)
    in_head = [p for p in top if p.cell is not None and p.cell.table in tables]
    kind_name, kind, rest = _kind_name(top, in_head)
    before = top[: top.index(kind_name)] if kind_name in top else top
    if not in_head and (country is not None or number is not None):
        in_head = list(before[:8])
    right = country or motto
    column = right.cell.column if right is not None and right.cell is not None else None
    beside = partial(_in_column, column=column, is_left=_is_left(right, number))
    date = _date(in_head, before, beside, (country, motto, number))
    known = (country, motto, number, date)
    left = [p for p in in_head if p not in known and not beside(p)]
    about = _about(left, before)
    names = [p for p in left if p not in about and (number is None or p.index < number.index)]
    superior, issuer = _bodies(names)
    if not superior and _is_another_body(issuer, number):
        superior, issuer = issuer, ()
    title = _title(paragraphs, kind_name, max((p.index for p in in_head), default=-1), rest)
    addressed = _addressed(paragraphs)
    head = Head(
        country=country,
        motto=motto,
        superior=superior,
        issuer=issuer,
        number=number,
        place_and_date=date,
        letter_title=about if kind is None else (),
        kind_name=kind_name,
        kind_rest=rest,
        title=title,
        addressed=addressed,
    )
    ends = [p.index for p in (*in_head, *head.letter_title, *title, *addressed)]
    ends += [kind_name.index] if kind_name is not None else []
    return head, kind, max(ends, default=-1) + 1


def _first(
    paragraphs: Sequence[FormattedParagraph], pattern: re.Pattern[str]
) -> FormattedParagraph | None:
    short = (p for p in paragraphs if len(p.text) <= _LONGEST_TITLE)
    return next((p for p in short if pattern.search(folded(plain(p)))), None)


def _is_left(right: FormattedParagraph | None, number: FormattedParagraph | None) -> bool:
    """Whether Quốc hiệu stands where the bodies belong, and they where it does."""
    if right is None or right.cell is None or number is None or number.cell is None:
        return False
    return right.cell.table == number.cell.table and right.cell.column == 0 < number.cell.column


def _in_column(paragraph: FormattedParagraph, column: int | None, *, is_left: bool) -> bool:
    """Whether it stands in the column of Quốc hiệu, or right of it."""
    if paragraph.cell is None or column is None:
        return False
    if is_left:
        return paragraph.cell.column == 0
    return paragraph.cell.column >= max(column, 1)


def _kind_name(
    top: Paragraphs, in_head: Sequence[FormattedParagraph]
) -> tuple[FormattedParagraph | None, FormKind | None, str]:
    """The line of the kind; a line that goes on after it counts where it stands out."""
    outside = [p for p in top if p not in in_head][:8]
    for paragraph in outside:
        found = kind_named(said(paragraph))
        if found is None:
            continue
        kind, rest = found
        if not rest or (is_upper(said(paragraph)) and len(said(paragraph)) < _LONGEST_TITLE):
            return paragraph, kind, rest
    return None, None, ""


def _date(
    in_head: Sequence[FormattedParagraph],
    before: Paragraphs,
    beside: Callable[[FormattedParagraph], bool],
    known: tuple[FormattedParagraph | None, ...],
) -> FormattedParagraph | None:
    dated = [
        p
        for p in dict.fromkeys((*in_head, *before))
        if p not in known
        and len(p.text) <= _LONGEST_TITLE
        and _DATE.search(folded(plain(p)))
        and not _NO_TITLE.match(folded(plain(p)))
        and len(plain(p)) < 90
        and not _ABOUT.match(folded(plain(p)))
    ]
    inside = [p for p in dated if beside(p)]
    return next(iter((*inside, *dated)), None)


def _about(left: Sequence[FormattedParagraph], before: Paragraphs) -> Paragraphs:
    """The lines of "V/v …": from its first on, to the end of its cell."""
    first = _first((*left, *before), _ABOUT)
    if first is None:
        return ()
    if first.cell is None:
        return (first,)
    return tuple(p for p in left if p.index >= first.index and p.cell == first.cell)


def _bodies(names: Sequence[FormattedParagraph]) -> tuple[Paragraphs, Paragraphs]:
    """The superior's lines and the issuing body's."""
    starts = [n for n, p in enumerate(names) if n and _BODY.match(folded(plain(p)))]
    if starts:
        own = starts[-1]
    else:
        light = list(takewhile(lambda p: not any(run.bold for run in p.runs), names))
        own = len(light) if 0 < len(light) < len(names) else 0
    return tuple(names[:own]), tuple(names[own:])


def _is_another_body(issuer: Paragraphs, number: FormattedParagraph | None) -> bool:
    """Whether one light line is the superior's: the letters of the ký hiệu are not in its name."""
    if len(issuer) != 1 or number is None or any(run.bold for run in issuer[0].runs):
        return False
    groups = _GROUP.findall(said(number).partition("/")[2])
    initials = [word[0] for word in folded(plain(issuer[0])).split()]
    return bool(groups) and not any(_is_within(folded(group), initials) for group in groups)


def _is_within(letters: str, initials: Sequence[str]) -> bool:
    """Whether the letters stand among the initials, in their order."""
    left = iter(initials)
    return all(letter in left for letter in letters)


def _title(
    paragraphs: Paragraphs, kind_name: FormattedParagraph | None, above: int, rest: str
) -> Paragraphs:
    """The lines right under the kind: the first whatever it looks like, more while they match.

    Where the kind is missing, lines in bold and centred under the head (``above``) count.
    """
    if rest:
        return ()
    start = above if kind_name is None else kind_name.index
    lines: list[FormattedParagraph] = []
    drawn = False
    for paragraph in paragraphs:
        if paragraph.index <= start:
            continue
        if is_blank(paragraph):
            drawn = drawn or bool(lines and (paragraph.lines or paragraph.text.strip()))
            continue
        words = folded(plain(paragraph))
        goes_on = (not lines and kind_name is not None) or (
            paragraph.alignment is Alignment.CENTER
            and any(run.bold for run in paragraph.runs)
            and not is_upper(said(paragraph))
        )
        if drawn or paragraph.cell or not goes_on or _NO_TITLE.match(words):
            break
        if len(words) > _LONGEST_TITLE or words.endswith((".", ":", ";")):
            break
        lines.append(paragraph)
        drawn = bool(paragraph.lines)
    return tuple(lines)


def _addressed(paragraphs: Paragraphs) -> Paragraphs:
    """The line of Kính gửi, and the lines of its list."""
    there = [p for p in paragraphs[: _NEAR_TOP * 2] if not is_blank(p)]
    first = next((p for p in there if _TO.match(folded(plain(p)))), None)
    if first is None:
        return ()
    after = [p for p in there if p.index > first.index]
    listed = list(takewhile(lambda p: plain(p).startswith(("-", "–")), after))
    if listed and not plain(listed[-1]).endswith((".", ";")):
        return (first, *listed)
    if first.text.rstrip().endswith(":") and not listed and after:
        return (first, *_undashed(after))
    return (first, *listed)


def _undashed(after: Sequence[FormattedParagraph]) -> Paragraphs:
    """Names on lines of their own that lack the dash: they end ";", the last one "."."""
    named = list(takewhile(lambda p: plain(p).endswith(";"), after))
    if not named:
        return ()
    return (*named, *after[len(named) : len(named) + 1])
