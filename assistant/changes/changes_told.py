"""What is changed of a paper, and by which: "công văn 5 sửa gì", "kế hoạch 3 đã bị sửa chưa".

Letters say it in their own papers: they move a day, end a way of sending, or correct what was
printed. The paper that is changed says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from assistant.answer import RefusalReason
from assistant.changes import put_off
from assistant.composers.papers.mentions import KIND
from assistant.composing import Composed, Declined, Outcome, names, verbatim
from assistant.phrases import Phrase, say
from assistant.register.corrections import issued
from assistant.register.moves import Move
from assistant.selection import after
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, whole
from ingest.document import DocumentSummary, PassageRole
from ingest.references import number_key

_CHANGED = r"(?:dinh chinh|thay doi|dieu chinh|sua(?: doi| chua| lai)?)"
_PAPER = rf"(?:{KIND}|cv|kh|qd|tb|ct|hd)"
# "công văn 5 thay đổi những gì so với kế hoạch 3".
_BY_ANOTHER = re.compile(
    rf"\b(?:{_CHANGED}|khac|change[sd]?|corrects?)\b(?: [a-z]+){{0,3}} (?:gi|nao|sao)\b|"
    r"\bwhat (?:does|did)\b.{0,40}\b(?:change|correct)\b"
)
# "đính chính công văn 5 thế nào", "công văn nào đính chính công văn 5": the paper is the object.
_OF_IT = re.compile(
    rf"\b(?:dinh chinh|sua(?: doi| chua| lai)?|(?:dieu chinh|thay doi)(?! (?:theo|cua)))"
    rf"(?: (?:cho|noi dung|thoi han|cua|nhung|cac)){{0,3}} {_PAPER} (?:so )?\d|"
    rf"\b(?:corrects?|amends?|changes?|corrected|correction (?:of|to))\b.{{0,40}}\b\d"
)
# "công văn 5 đã bị sửa chưa", "kế hoạch 3 có gì thay đổi không".
_WAS_IT = re.compile(
    rf"\b(?:bi|duoc|co|da) (?:[a-z]+ ){{0,4}}?{_CHANGED}\b|"
    r"\b(?:been|was|were|is) (?:[a-z]+ )?(?:corrected|amended|changed)\b"
)
_WHETHER = re.compile(r"\b(?:chua|khong|ko|k|gi|nao|sao|has|have|was|were|is|by)\b")
_MAY_CHANGE = re.compile(
    r"(?<!\w)(?:sửa|bổ\s+sung|thay\s+(?:thế|đổi|cho)|bãi\s+bỏ|hủy\s+bỏ|đính\s+chính|điều\s+chỉnh|"
    r"gia\s+hạn|lùi)(?!\w)",
    re.IGNORECASE,
)
# "Giảm số lượng từ 05 xuống còn 03", "lùi thời gian tổ chức như sau:".
_CHANGES = re.compile(
    r"(?<!\w)(?:lùi|dời|hoãn|giảm|tăng|chuyển|điều\s+chỉnh|thay\s+đổi|sửa)(?!\w)[^.;]{0,120}?(?<!\w)"
    r"(?:từ\s[^.;]{1,60}?\s(?:xuống|lên|sang|thành|còn)(?!\w)|như\s+sau\s{0,3}:|"
    r"(?:sang|đến(?:\s+hết)?)\s+ngày(?!\w))",
    re.IGNORECASE,
)
_SAYS = (PassageRole.BODY, PassageRole.HEADING)
_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A sentence of a letter that changes something of another paper."""

    unit: Unit
    letter: DocumentSummary


def told(shelf: Shelf) -> Outcome:
    """The sentences that change a paper named; None where that is not asked."""
    plain, named = shelf.question.plain, shelf.scope.documents
    if len(named) > 1 and (_BY_ANOTHER.search(plain) or _OF_IT.search(plain)):
        return _by_one_named(shelf)
    if len(named) != 1 or not shelf.is_own_number or shelf.bound is not None:
        return None
    is_object = _OF_IT.search(plain) is not None
    if not is_object and not (_WAS_IT.search(plain) and _WHETHER.search(plain)):
        return None
    changes = sorted(_of_paper(shelf, named[0]), key=lambda one: issued(one.letter))
    return _composed(shelf, named[0], changes) if changes else _none(shelf, named[0])


def _by_one_named(shelf: Shelf) -> Composed | None:
    """All that one of the papers named changes of another of them."""
    held = {number_key(one.number): one for one in shelf.scope.documents if one.number}
    found: dict[str, list[Unit]] = {}
    for letter in shelf.scope.documents:
        cited = shelf.catalog.references(document_id=letter.id)
        others = {number_key(one.reference.number) for one in cited} & held.keys()
        others -= {number_key(letter.number or "")}
        if units := _made_by(shelf, letter, others):
            found[letter.id] = units
    if len(found) != 1:
        return None
    letter = next(one for one in shelf.scope.documents if one.id in found)
    units = sorted(found[letter.id], key=lambda one: one.start)
    drafts = {one.text: verbatim(one, letter) for one in units}
    return Composed(drafts=tuple(drafts.values()), is_sure=True)


def _made_by(shelf: Shelf, letter: DocumentSummary, others: set[str]) -> list[Unit]:
    """The sentences of a letter that change something of papers that it names."""
    if not others:
        return []
    moves = [one.sentence for one in shelf.moves.told if one.document.id == letter.id]
    corrects = [
        each
        for one in shelf.moves.corrections.told
        if one.document.id == letter.id and number_key(one.paper.number or "") in others
        for each in filter(None, (one.before, one.sentence))
    ]
    ended = [
        one.sentence
        for key in others
        for one in shelf.channels.get(key, ())
        if one.document.id == letter.id
    ]
    if not (moves or corrects or ended):
        return list(_in_its_words(shelf, letter))
    kept = [unit for unit, paper in put_off.kept(shelf) if paper.id == letter.id]
    return [*moves, *corrects, *ended, *kept]


def _in_its_words(shelf: Shelf, letter: DocumentSummary) -> Iterator[Unit]:
    """What a letter changes by its own words, with the rows of a table that it says it in."""
    document = shelf.document(letter.id)
    for passage in document.passages if document else ():
        if passage.role not in _SAYS or is_row(passage):
            continue
        for one in sentences(passage):
            if _CHANGES.search(one.said) is None:
                continue
            yield one
            if one.said.rstrip().endswith(":") and document is not None:
                rows = islice(takewhile(is_row, after(passage, document.passages)), _MOST)
                yield from filter(None, map(whole, rows))


def _of_paper(shelf: Shelf, paper: DocumentSummary) -> Iterator[_Change]:
    """What other papers change of a paper."""
    for duty in shelf.catalog.obligations(document_id=paper.id):
        for moved in shelf.moves.steps(duty.passage.id, duty.obligation.start):
            if moved.is_sure and _is_other(shelf, paper, moved.move):
                yield _Change(unit=moved.move.sentence, letter=moved.move.document)
    for one in shelf.moves.corrections.told:
        if one.paper.id == paper.id and one.document.id in shelf.held:
            for each in filter(None, (one.before, one.sentence)):
                yield _Change(unit=each, letter=one.document)
    for ended in shelf.channels.get(number_key(paper.number or ""), ()):
        is_later = issued(ended.document) >= issued(paper)
        if is_later and ended.document.id != paper.id and ended.document.id in shelf.held:
            yield _Change(unit=ended.sentence, letter=ended.document)


def _is_other(shelf: Shelf, paper: DocumentSummary, move: Move) -> bool:
    return move.document.id != paper.id and move.document.id in shelf.held


def _composed(shelf: Shelf, paper: DocumentSummary, changes: Iterable[_Change]) -> Composed:
    drafts = {one.unit.text: verbatim(one.unit, one.letter) for one in changes}
    letters = tuple({one.letter.id: one.letter for one in changes}.values())
    note = say(Phrase.CHANGED_BY, shelf.question.language, paper=paper.name, later=names(letters))
    return Composed(drafts=tuple(drafts.values())[:_MOST], notes=(note,), is_sure=True)


def _none(shelf: Shelf, paper: DocumentSummary) -> Declined | None:
    """That no paper here changes it; None where one that names it may, by the words around."""
    key = number_key(paper.number or "")
    naming = shelf.catalog.references(number=key) if key else ()
    if any(one.document.id != paper.id and _MAY_CHANGE.search(one.passage.text) for one in naming):
        return None
    text = say(Phrase.NOT_CHANGED, shelf.question.language, paper=paper.name)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)
