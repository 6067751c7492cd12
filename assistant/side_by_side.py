"""Two papers of one kind set beside one another whole: what both say, in other figures.

"So sánh kế hoạch 120 và kế hoạch 97", "kế hoạch 88 có gì mới so với kế hoạch 61": no matter is
named, so each line of the one is put beside the line of the other that is of the same thing, where
their figures differ. What one has alone is told by its place, and a day that a later paper moves
as moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.changes.moved import settled
from assistant.checking.facts import FactKind, stated
from assistant.comparing import named
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.reading.content_words import without_words
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_head, is_row
from assistant.units import Unit, sentences, syllables
from ingest.document import Document, PassageRole
from ingest.text import folded

# What asks for all that differs, and names no matter.
_BESIDE = re.compile(
    r"\bso (?:sanh|voi)\b|\bdoi chieu\b|\b(?:khac|giong) (?:nhau|gi|biet|voi)\b|\bcompar|\bdiffer"
)
_OF_NO_MATTER = FUNCTION_WORDS | word_set(
    "so sanh voi doi chieu khac giong nhau gi biet diem noi dung co moi thay nhu the nao hon hai",
    "ban 2 van ke hoach bao cao chuong trinh huong dan cong quyet dinh thong nay do hay chi ra cho",
    "em compare comparison compared differ different difference differences with between and the",
    "of plan plans is are what how to",
)
_WORD = re.compile(r"[a-z]+")
_FEWEST_SHARED = 2
_ALIKE, _SAME_HEADING, _SAME_REPORT, _ALONE = 0.7, 0.2, 0.2, 0.5
# Reports are lines of the same thing however they are told of.
_REPORT = re.compile(r"bao cao (?:ket qua )?(?:\d{1,2} thang|nam|quy|thang|so ket|tong ket)")
_FEWEST_PAIRS = 2
_MOST_PAIRS = 12
_MOST_PLACES = 12
_MOST_LINES = 400
_FIGURES = (FactKind.NUMBER, FactKind.DATE, FactKind.TIME)


@dataclass(frozen=True, slots=True)
class _Line:
    unit: Unit
    words: frozenset[str]
    heading: str
    figures: frozenset[tuple[FactKind, str]]
    reports: frozenset[str]


def told(shelf: Shelf) -> Composed | None:
    """The lines in which two papers differ; None where they are not asked for, or not alike."""
    if shelf.narrowed is not None or not _is_asked(shelf):
        return None
    return beside(shelf, *shelf.documents[:2])


def beside(
    shelf: Shelf, first: Document, second: Document, *, most: int = _MOST_PAIRS
) -> Composed | None:
    """The lines of two papers that are of the same thing and differ; None where they are few."""
    if first.header.kind != second.header.kind:
        return None
    lines, others = _lines(first), _lines(second)
    if not lines or not others or max(len(lines), len(others)) > _MOST_LINES:
        return None
    pairs = _pairs(lines, others)
    differing = [(lines[a], others[b]) for a, b in pairs if _differ(lines[a], others[b])]
    if len(differing) < _FEWEST_PAIRS:
        return None
    drafts: list[DraftClaim] = []
    for line, other in differing[:most]:
        drafts.append(named(verbatim(line.unit, first.summary), first))
        drafts.append(named(verbatim(other.unit, second.summary), second))
    shown = {line.unit.passage.id for pair in differing[:most] for line in pair}
    duties = [one for one in shelf.obligations if one.passage.id in shown]
    notes = [
        *settled(shelf, duties).notes,
        *_told_alone(shelf, first, lines, others),
        *_told_alone(shelf, second, others, lines),
    ]
    if left := len(differing) - most:
        notes += [say(Phrase.MORE_DIFFERING, shelf.question.language, count=str(left))] * (left > 0)
    return Composed(drafts=tuple(drafts), notes=tuple(notes), is_sure=True)


def counterpart(unit: Unit, other: Document) -> Unit | None:
    """The line of another paper that is of the same thing; None where none or several are."""
    line = next(_line(unit), None)
    if line is None:
        return None
    alike = [(_alike(line, one), one.unit) for one in _lines(other)]
    most = max((share for share, _ in alike), default=0.0)
    best = [one for share, one in alike if share == most]
    return best[0] if most >= _ALIKE and len(best) == 1 else None


def _is_asked(shelf: Shelf) -> bool:
    """Whether two papers are named by number and nothing is asked of them but how they differ."""
    question = shelf.question
    if not _BESIDE.search(question.plain) or not (question.numbers or question.short_numbers):
        return False
    if len(shelf.scope.documents) != 2 or not shelf.scope.sure:
        return False
    rest = without_words(question.plain, shelf.scope.named)
    return _OF_NO_MATTER.issuperset(_WORD.findall(rest))


def _lines(document: Document) -> list[_Line]:
    """The sentences and rows of a paper's body, without what only opens them."""
    return [
        line
        for passage in document.passages
        if passage.role is PassageRole.BODY and not is_head(passage)
        for one in sentences(passage)
        for line in _line(one)
    ]


def _line(one: Unit) -> Iterator[_Line]:
    words = frozenset(
        word for word in one.syllables if word not in FUNCTION_WORDS and not word.isdigit()
    )
    if len(words) < _FEWEST_SHARED or one.text.rstrip().endswith(":"):
        return
    headings = one.passage.heading_path
    figures = frozenset(
        (fact.kind, fact.value) for fact in stated(one.text) if fact.kind in _FIGURES
    )
    heading = " ".join(syllables(headings[0])) if headings else ""
    reports = frozenset(_REPORT.findall(" ".join(one.syllables)))
    yield _Line(one, words, heading, figures, reports)


def _alike(one: _Line, other: _Line) -> float:
    """How much of the shorter line the other holds; more under the same heading."""
    shared = len(one.words & other.words)
    if shared < _FEWEST_SHARED or is_row(one.unit.passage) != is_row(other.unit.passage):
        return 0.0
    of_less = shared / min(len(one.words), len(other.words))
    of_all = shared / len(one.words | other.words)
    under_it = _SAME_HEADING * (one.heading == other.heading != "")
    return (of_less + of_all) / 2 + under_it + _SAME_REPORT * bool(one.reports & other.reports)


def _pairs(lines: Sequence[_Line], others: Sequence[_Line]) -> list[tuple[int, int]]:
    """The lines of the same thing, each once, in the order of the first paper."""
    scored = sorted(
        (
            (-alike, a, b)
            for a, one in enumerate(lines)
            for b, other in enumerate(others)
            if (alike := _alike(one, other)) >= _ALIKE
        ),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, a, b in scored:
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return sorted(found.items())


def _differ(line: _Line, other: _Line) -> bool:
    """Whether the figures that both lines have differ; of rows anything that they say."""
    if is_row(line.unit.passage):
        return folded(line.unit.said) != folded(other.unit.said)
    return bool(line.figures and other.figures) and line.figures != other.figures


def _told_alone(
    shelf: Shelf, document: Document, lines: Sequence[_Line], others: Sequence[_Line]
) -> list[str]:
    """Where a paper says what the other has nothing like."""
    places = dict.fromkeys(
        one.unit.passage.address.label
        for one in lines
        if all(_alike(one, other) < _ALONE for other in others)
    )
    if not places:
        return []
    listed = "; ".join([*places][:_MOST_PLACES]) + ("; …" if len(places) > _MOST_PLACES else "")
    name = document.summary.name
    return [say(Phrase.SAID_ALONE, shelf.question.language, name=name, places=listed)]
