"""What a later paper changes of the sentence that answers: a number, a day put off, a new limit.

A plan keeps what it prints when a letter changes it: "số lượng 05 đồng chí" there, "giảm số lượng
cấp ủy từ 05 xuống còn 03" here. A change is believed where the later paper names the plan and says
the old number, or puts off what the sentence sets a day for, or, being written to the office that
made the plan, sets another day for the same thing. What changes stands before what it changes, and
a note says which of them is the later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.choosing.own_names import proper_name
from assistant.composers.parts.addressed import addressed
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.reading.vocabulary import word_set
from assistant.selection import beneath, opens_a_list
from assistant.shelf import Shelf
from assistant.tables.table_rows import says_titles
from assistant.units import Unit, sentences, syllables
from ingest.dates import find_dates
from ingest.document import Document, DocumentSummary, Passage, PassageRole
from ingest.references import number_key
from ingest.text import folded, shown

_VERBS = r"(?:điều\s+chỉnh|thay\s+đổi|sửa(?:\s+đổi)?|đổi|giảm|tăng|nâng|hạ|rút)"
# "giảm số lượng cấp ủy từ 05 xuống còn 03 đồng chí"; refuses days, which are moved elsewhere.
_FROM_TO = re.compile(
    rf"(?<!\w){_VERBS}\s(?P<what>[^.;:\d]{{3,120}}?)\s?từ\s+(?P<old>\d[\d.,]{{0,15}}(?:\s?%)?)(?![/\d-])"
    r"(?P<unit>\s[^.;:\d]{0,40}?)?\s?(?:xuống\s+còn|lên\s+thành|xuống|lên|sang|thành|còn)\s+"
    r"(?P<new>\d[\d.,]{0,15}(?:\s?%)?)(?![/\d-])",
    re.IGNORECASE,
)
_PUTS_OFF = re.compile(
    r"(?<!\w)(?:lùi|dời|hoãn|đẩy\s+lùi|gia\s+hạn|(?:điều\s+chỉnh|thay\s+đổi)(?=\s+(?:thời|lịch|ngày|hạn)))"
    r"\s+(?P<what>[^.;:\d]{3,100}?)\s*(?=\s(?:như\s+sau|sau\s+đây|từ|sang|đến|tới)\b|[:.;,]|\Z)",
    re.IGNORECASE,
)
_OF_ANY = word_set("thoi gian han ngay lich to chuc viec cac cua nhu sau lai thoi diem va")
_NUMBER = re.compile(r"(?<![\w./-])\d[\d.,]{0,15}(?:\s?%)?(?![\w/-])")
_SAME = 0.6
_SAME_TASK = 0.65
_FEWEST = 4
_MOST_LATER = 4
_MOST_CHANGES = 2
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What a later paper says instead of a claim, and the words of the claim that it changes."""

    units: tuple[Unit, ...]
    paper: DocumentSummary
    old: str
    is_sure: bool


def with_changes(shelf: Shelf, composed: Composed) -> Composed:
    """An answer with what later papers change of it first, and a note for each change."""
    shown_already = {draft.text for draft in composed.drafts}
    before: dict[str, DraftClaim] = {}
    notes: list[str] = []
    for draft in composed.drafts:
        for change in _changes_of(shelf, draft):
            if change.units[0].text in shown_already or len(notes) >= _MOST_CHANGES:
                continue
            drafts = [verbatim(one, change.paper) for one in change.units]
            before |= {one.text: one for one in drafts if one.text not in shown_already}
            notes.append(_note(shelf, draft, change))
    if not before:
        return composed
    return replace(
        composed,
        drafts=(*before.values(), *composed.drafts),
        notes=tuple(dict.fromkeys((*notes, *composed.notes))),
    )


def _note(shelf: Shelf, draft: DraftClaim, change: _Change) -> str:
    return say(
        Phrase.CHANGED_SINCE if change.is_sure else Phrase.SET_ANEW,
        shelf.question.language,
        old=change.old,
        paper=draft.supports[0].document.name,
        later=change.paper.name,
    )


def _changes_of(shelf: Shelf, draft: DraftClaim) -> Iterator[_Change]:
    support = draft.supports[0]
    if support.passage.role not in (PassageRole.BODY, PassageRole.HEADING):
        return
    for later in _later(shelf, support.document):
        change = _change_in(later, draft, support.passage)
        if change is not None:
            yield change


def _later(shelf: Shelf, paper: DocumentSummary) -> Iterator[Document]:
    """The later papers in sight that name a paper by its number, the newest first."""
    key = number_key(paper.number or "")
    if not key:
        return
    held = {one.id: one for one in shelf.summaries}
    naming = dict.fromkeys(
        one.document.id for one in shelf.catalog.references(number=key) if one.document.id in held
    )
    later = [held[one] for one in naming if _issued(held[one]) > _issued(paper)]
    for one in sorted(later, key=_issued, reverse=True)[:_MOST_LATER]:
        document = shelf.document(one.id)
        if document is not None:
            yield document


def _change_in(later: Document, draft: DraftClaim, passage: Passage) -> _Change | None:
    read = [one for one in later.passages if one.role in (PassageRole.BODY, PassageRole.HEADING)]
    units = [unit for one in read for unit in sentences(one)]
    said = {*syllables(draft.text), *(w for one in passage.heading_path for w in syllables(one))}
    for unit in units:
        old_number = _number_changed(unit, draft.text, said)
        if old_number is not None:
            return _Change(units=(unit,), paper=later.summary, old=old_number, is_sure=True)
    days = [one for one in find_dates(draft.text) if one.day and one.month]
    if len(days) != 1:
        return None
    old = shown(draft.text[days[0].start : days[0].end])
    for unit in units:
        if _puts_off(unit, said) and unit.passage.id != passage.id:
            under = _under(unit.passage, later, draft.supports[0].document)
            if under or _says_another_day(unit, (days[0].day, days[0].month)):
                told = (unit, *under)
                return _Change(units=told, paper=later.summary, old=old, is_sure=True)
    if not _is_written_to(later, draft.supports[0].document):
        return None
    for unit in units:
        if _says_another_day(unit, (days[0].day, days[0].month)) and _is_same_task(unit, draft):
            return _Change(units=(unit,), paper=later.summary, old=old, is_sure=False)
    return None


def _number_changed(unit: Unit, claim: str, said: set[str]) -> str | None:
    """The number of a claim that a sentence changes ("từ 05 xuống còn 03"); None where none."""
    for match in _FROM_TO.finditer(unit.said):
        what = [one for one in syllables(match["what"]) if one not in _OF_ANY]
        share = sum(one in said for one in what) / len(what) if what else 0.0
        numbers = {_plain(one.group()): one.group() for one in _NUMBER.finditer(claim)}
        if share >= _SAME and _plain(match["old"]) in numbers:
            return numbers[_plain(match["old"])]
    return None


def _plain(number: str) -> str:
    return "".join(number.split()).rstrip(".,").lstrip("0")


def _puts_off(unit: Unit, said: set[str]) -> bool:
    """Whether a sentence puts off what a claim is of: all that it names is said there."""
    match = _PUTS_OFF.search(unit.said)
    what = [one for one in syllables(match["what"]) if one not in _OF_ANY] if match else []
    return bool(what) and all(one in said for one in what)


def _under(passage: Passage, later: Document, paper: DocumentSummary) -> tuple[Unit, ...]:
    """The rows or lines with the new days that a sentence opens; of them those of its office."""
    if not opens_a_list(passage):
        return ()
    under = beneath(passage, later.passages)[:_MOST_ROWS]
    units = tuple(one for row in under for one in sentences(row)[:1])
    if not any(list(find_dates(one.text)) for one in units):
        return ()
    own = _naming(syllables(paper.issuer or ""), units)
    head = [one for one in units[:1] if says_titles(one.passage)]
    return (*head, *own) if own else units


def _naming(office: Sequence[str], units: Sequence[Unit]) -> list[Unit]:
    """The lines that name an office, by as much of the end of its name as any of them has."""
    for at in range(len(office) - 1):
        name = f" {' '.join(office[at:])} "
        own = [one for one in units if name in f" {' '.join(one.syllables)} "]
        if own:
            return own
    return []


def _says_another_day(unit: Unit, day: tuple[int | None, int | None]) -> bool:
    days = {(one.day, one.month) for one in find_dates(unit.text) if one.day and one.month}
    return len(days) == 1 and day not in days


def _is_same_task(unit: Unit, draft: DraftClaim) -> bool:
    """Whether a sentence, with its paragraph, says nearly all that a claim says of its task."""
    words = [one for one in dict.fromkeys(syllables(draft.text)) if _tells(one)]
    there = {*unit.syllables, *syllables(unit.passage.text)}
    share = sum(one in there for one in words) / len(words) if len(words) >= _FEWEST else 0.0
    return share >= _SAME_TASK


def _tells(syllable: str) -> bool:
    return not syllable.isdigit() and syllable not in _OF_ANY and syllable != "truoc"


def _is_written_to(later: Document, paper: DocumentSummary) -> bool:
    """Whether a letter is addressed to the office that made a paper."""
    name = proper_name(paper.issuer or "")
    lines = " | ".join(folded(one.text) for one in addressed(later))
    return name is not None and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", lines) is not None


def _issued(paper: DocumentSummary) -> tuple[int, int, int]:
    date = paper.issued_on
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)
