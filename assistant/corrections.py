"""What letters of correction change of other papers, worked out once for a whole library.

'Tại khoản 1: đã in "trước ngày 24/10/2025", nay sửa lại là "trước ngày 20/10/2025"': the paper
keeps what it printed, whether that is a day, an office or a number. A correction holds where its
letter names the paper, the printed words stand at the place that it gives, and one office made
both; of any other it can only be said that two papers differ.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.units import Unit, sentences
from ingest.corrections import Correction as Printed
from ingest.corrections import corrections_in, days_of
from ingest.dates import FoundDate
from ingest.document import (
    Document,
    DocumentSummary,
    PartialDate,
    Passage,
    PassageRole,
    SegmentKind,
)
from ingest.references import number_key
from ingest.text import find_whole, folded
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredReference

# What letters of correction say of themselves, and what others that correct in passing do.
_LETTER = "đính chính"
_SAID = (
    *("nay sửa", "sửa lại là", "sửa lại thành", "sửa cụm từ", "thay cụm từ", "xin đọc là"),
    *("in nhầm", "ghi nhầm", "viết nhầm", "in sai", "ghi sai", "viết sai"),
)
_MOST_FOUND = 200
_MOST_STEPS = 4
_CORRECTS = re.compile(r"(?<!\w)(?:đính\s+chính|sửa|sai\s+sót|sơ\s+suất)(?!\w)", re.IGNORECASE)
# "điểm b khoản 3 Mục II": inner steps stand before outer ones.
_STEP = re.compile(
    r"(?<!\w)(?i:điểm|khoản|tiểu\s+mục|mục|phần|điều|chương)\s+(?:thứ\s+)?"
    r"(?P<number>[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])(?!\w)"
)
_COUNTED = frozenset(
    {SegmentKind.PARAGRAPH, SegmentKind.BULLET, SegmentKind.ROW, SegmentKind.BASIS}
)
# What alone may be looked for in other words than a correction says whole: no number by itself.
_TELLS = re.compile(r"[^\W\d_]|\d[/.-]\d")
_READ = (PassageRole.BODY, PassageRole.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A sentence of a letter that puts ``right`` in the place of what another paper ``printed``.

    ``unit`` is the sentence of the other ``paper`` in which that stands, at ``at`` in its text.
    ``old`` and ``new`` are their days, None where they name none. Not ``is_sure`` where the place
    or the office does not agree.
    """

    sentence: Unit
    document: DocumentSummary
    paper: DocumentSummary
    unit: Unit
    at: tuple[int, int]
    printed: str
    right: str
    old: PartialDate | None
    new: PartialDate | None
    is_sure: bool


class Corrections:
    """The corrections of a library, the newest letter first."""

    def __init__(self, told: Sequence[Correction]) -> None:
        self.told = tuple(told)
        self._of: dict[str, list[Correction]] = defaultdict(list)
        self._by: dict[str, list[Correction]] = defaultdict(list)
        for one in self.told:
            self._of[one.unit.passage.id].append(one)
            self._by[one.sentence.passage.id].append(one)

    def of(self, passage_id: str) -> Sequence[Correction]:
        """What is corrected in a paragraph."""
        return self._of.get(passage_id, ())

    def by(self, passage_id: str, start: int) -> Correction | None:
        """The correction that the words at ``start`` of a letter's paragraph are part of."""
        made = self._by.get(passage_id, ())
        return next((one for one in made if one.sentence.start <= start < one.sentence.end), None)


def read_corrections(moment: Catalog) -> Corrections:
    """Every correction in a moment of the library."""
    letters = tuple(_letters(moment))
    if not letters:
        return Corrections(())
    held: dict[str, list[DocumentSummary]] = defaultdict(list)
    for record in moment.documents():
        if record.summary.number:
            held[number_key(record.summary.number)].append(record.summary)
    found = [one for told in letters for one in _meant(moment, held, *told)]
    return Corrections(sorted(found, key=lambda one: issued(one.document), reverse=True))


def reads(words: str, one: Correction) -> str | None:
    """Some words of a corrected sentence as they are to be read; None where they keep."""
    span = find_whole(one.printed, words)
    if span is not None:
        return f"{words[: span[0]]}{one.right}{words[span[1] :]}"
    printed, right = _differing(one.printed, one.right)
    span = find_whole(printed, words) if right and _TELLS.search(printed) else None
    return f"{words[: span[0]]}{right}{words[span[1] :]}" if span else None


@lru_cache(maxsize=1024)
def _differing(printed: str, right: str) -> tuple[str, str]:
    """Two wordings without the words that both begin and end with."""
    old, new = printed.split(), right.split()
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return " ".join(old), " ".join(new)


def _letters(moment: Catalog) -> Iterator[tuple[DocumentSummary, Unit, Printed]]:
    """Every sentence that corrects something, with its paper."""
    lexical, seen = moment.lexical, set[str]()
    named = (one.passage_id for one in lexical.holding(_LETTER, limit=_MOST_FOUND))
    papers = dict.fromkeys(one.document.id for one in moment.passages(tuple(named)))
    whole = (moment.document(paper) for paper in papers)
    found = [(one.summary, each) for one in whole if one is not None for each in one.passages]
    words = (one.passage_id for said in _SAID for one in lexical.holding(said, limit=_MOST_FOUND))
    beside = moment.passages(tuple(dict.fromkeys(words)))
    found += [(one.document, one.passage) for one in beside]
    for paper, passage in found:
        if passage.role is not PassageRole.BODY or passage.id in seen:
            continue
        seen.add(passage.id)
        for one in corrections_in(passage.text):
            sentence = _sentence(passage, one)
            if sentence is not None:
                yield paper, sentence, one


def _sentence(passage: Passage, one: Printed) -> Unit | None:
    """The sentence in which a correction stands whole."""
    begin, end = passage.start + one.printed[0], passage.start + one.right[1]
    units = sentences(passage)
    return next((each for each in units if each.start <= begin and end <= each.end), None)


def _meant(
    moment: Catalog,
    held: Mapping[str, Sequence[DocumentSummary]],
    letter: DocumentSummary,
    sentence: Unit,
    one: Printed,
) -> Iterator[Correction]:
    """What a sentence corrects: where the printed words stand in the papers that it may mean."""
    text = sentence.passage.text
    printed, right = text[slice(*one.printed)], text[slice(*one.right)]
    days = days_of(text, one)
    cited = moment.references(document_id=letter.id)
    for paper in _papers(held, cited, letter, sentence.passage):
        document = moment.document(paper.id)
        places = _places(document, printed, _steps(sentence)) if document is not None else None
        if places is None:
            continue
        is_of_one_office = folded(paper.issuer or "") == folded(letter.issuer or "")
        for unit, at in places.units:
            old, new = (_dated(day, days, paper) for day in days) if days else (None, None)
            yield Correction(
                sentence=sentence,
                document=letter,
                paper=paper,
                unit=unit,
                at=at,
                printed=printed,
                right=right,
                old=old,
                new=new,
                is_sure=places.is_clear and is_of_one_office,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """Where some words stand in a paper; not ``is_clear`` where that may not be what is meant."""

    units: tuple[tuple[Unit, tuple[int, int]], ...]
    is_clear: bool


def _places(document: Document, printed: str, steps: Sequence[str]) -> _Places:
    """Where the words stand that were printed, at the place named if they stand there."""
    found = tuple(
        (unit, (unit.start + at[0], unit.start + at[1]))
        for one in document.passages
        if one.role in _READ
        for unit in sentences(one)
        if (at := find_whole(printed, unit.text)) is not None
    )
    there = tuple(each for each in found if steps and _is_at(each[0].passage, steps))
    is_alone = len({unit.passage.id for unit, _ in found}) == 1
    return _Places(units=there or found, is_clear=bool(there) if steps else is_alone)


def _dated(
    day: FoundDate, both: tuple[FoundDate, FoundDate], paper: DocumentSummary
) -> PartialDate | None:
    """A day; without a year it is of the other's, or of the year of its paper."""
    year = next((one.year for one in (day, *both) if one.year), None)
    issued = paper.issued_on.year if paper.issued_on else None
    return replace(day, year=year or issued).partial


def _papers(
    held: Mapping[str, Sequence[DocumentSummary]],
    cited: Sequence[StoredReference],
    letter: DocumentSummary,
    passage: Passage,
) -> Iterator[DocumentSummary]:
    """The papers that a letter may correct: named beside the words, or as what it corrects."""
    beside = [one for one in cited if one.passage.id == passage.id]
    corrects = [one for one in cited if _CORRECTS.search(one.passage.text)]
    for key in dict.fromkeys(
        number_key(one.reference.number) for one in beside or corrects or cited
    ):
        for paper in held.get(key, ()):
            if paper.id != letter.id and issued(paper) <= issued(letter):
                yield paper


def _steps(sentence: Unit) -> tuple[str, ...]:
    """The place that a correction names, outermost step first; that of the line above it too."""
    own = _numbers(sentence.text)
    above = sentence.passage.heading_path[-1:] if not own else ()
    return own or tuple(number for line in above for number in _numbers(line))


def _numbers(words: str) -> tuple[str, ...]:
    said = [step["number"] for step in _STEP.finditer(words)][::-1]
    return tuple(part for number in said for part in number.split("."))


def _is_at(passage: Passage, steps: Sequence[str]) -> bool:
    """Whether the numbers of a place stand, in that order, in the address of a passage."""
    numbered = (one for one in passage.address.segments if one.kind not in _COUNTED)
    held = iter([part for one in numbered for part in one.number.split(".")])
    return all(step in held for step in steps)


def issued(document: DocumentSummary) -> tuple[int, int, int]:
    """The day of a paper, to be compared; the unknown first."""
    date = document.issued_on
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)
