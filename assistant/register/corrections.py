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
from itertools import pairwise

from assistant.units import Unit, sentences, unit
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
from ingest.timing.corrections import Correction as Printed
from ingest.timing.corrections import corrections_in, days_of
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

    ``before`` is the line above it where that says what was printed ("- Đã in: …", "- Sửa lại: …").
    ``unit`` is the sentence of the other ``paper`` in which that stands, at ``at`` in its text.
    ``old`` and ``new`` are their days, None where they name none. Not ``is_sure`` where the place
    or the office does not agree.
    """

    sentence: Unit
    before: Unit | None
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
    found = [one for told in letters for one in _meant(moment, held, told)]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A correction as a letter tells it."""

    letter: DocumentSummary
    sentence: Unit
    before: Unit | None
    printed: str
    right: str
    days: tuple[FoundDate, FoundDate] | None


def _letters(moment: Catalog) -> Iterator[_Told]:
    """Every correction that is told, in letters of correction or in passing."""
    lexical, seen = moment.lexical, set[str]()
    named = (one.passage_id for one in lexical.holding(_LETTER, limit=_MOST_FOUND))
    papers = dict.fromkeys(one.document.id for one in moment.passages(tuple(named)))
    for document in filter(None, (moment.document(paper) for paper in papers)):
        body = [one for one in document.passages if one.role is PassageRole.BODY]
        seen.update(one.id for one in body)
        for above, passage in pairwise((None, *body)):
            if passage is not None:
                yield from _told_in(document.summary, passage, above)
    words = (one.passage_id for said in _SAID for one in lexical.holding(said, limit=_MOST_FOUND))
    for stored in moment.passages(tuple(dict.fromkeys(words))):
        if stored.passage.role is PassageRole.BODY and stored.passage.id not in seen:
            yield from _told_in(stored.document, stored.passage, None)


def _told_in(letter: DocumentSummary, passage: Passage, above: Passage | None) -> Iterator[_Told]:
    """The corrections of a paragraph, and the one that it ends where the line above begins it."""
    own = corrections_in(passage.text)
    for one in own:
        sentence = _sentence(passage, passage.start + one.printed[0], passage.start + one.right[1])
        if sentence is not None:
            yield _read(letter, passage.text, one, sentence, None)
    if own or above is None or above.heading_path != passage.heading_path:
        return
    text, end = f"{above.text}\n{passage.text}", len(above.text)
    for one in corrections_in(text):
        if not one.printed[1] <= end < one.right[0]:
            continue
        right = passage.start + one.right[0] - end - 1
        before = _sentence(above, above.start + one.printed[0], above.start + one.printed[1])
        sentence = _sentence(passage, right, right + one.right[1] - one.right[0])
        if before is not None and sentence is not None:
            yield _read(letter, text, one, sentence, before)


def _read(
    letter: DocumentSummary, text: str, one: Printed, sentence: Unit, before: Unit | None
) -> _Told:
    return _Told(
        letter=letter,
        sentence=sentence,
        before=before,
        printed=text[slice(*one.printed)],
        right=text[slice(*one.right)],
        days=days_of(text, one),
    )


def _sentence(passage: Passage, begin: int, end: int) -> Unit | None:
    """The sentence in which a correction stands whole, or the two that it stands in."""
    units = sentences(passage)
    first = next((one for one in units if one.start <= begin < one.end), None)
    last = next((one for one in units if one.start < end <= one.end), None)
    if first is None or last is None or first == last:
        return first if last is not None else None
    return unit(passage, first.start, last.end)


def _meant(
    moment: Catalog, held: Mapping[str, Sequence[DocumentSummary]], told: _Told
) -> Iterator[Correction]:
    """What is corrected: where the printed words stand in the papers that the letter may mean."""
    letter, days = told.letter, told.days
    steps = _steps(told.before or told.sentence)
    cited = moment.references(document_id=letter.id)
    for paper in _papers(held, cited, letter, told.sentence.passage):
        document = moment.document(paper.id)
        places = _places(document, told.printed, steps) if document is not None else None
        if places is None:
            continue
        is_of_one_office = folded(paper.issuer or "") == folded(letter.issuer or "")
        for place, at in places.units:
            old, new = (_dated(day, days, paper) for day in days) if days else (None, None)
            yield Correction(
                sentence=told.sentence,
                before=told.before,
                document=letter,
                paper=paper,
                unit=place,
                at=at,
                printed=told.printed,
                right=told.right,
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
        (each, (each.start + at[0], each.start + at[1]))
        for one in document.passages
        if one.role in _READ
        for each in sentences(one)
        if (at := find_whole(printed, each.text)) is not None
    )
    there = tuple(each for each in found if steps and _is_at(each[0].passage, steps))
    is_alone = len({each.passage.id for each, _ in found}) == 1
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
