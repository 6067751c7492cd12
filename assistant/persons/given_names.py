"""People called by their given name alone ("thầy Tấn"), and what papers give them to do.

A Vietnamese name is called by its last word. Whom that means the papers in sight tell: the one
person whose whole name ends so and, where marks were typed, is written with them. Where two
people's do, nothing is told of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.marks import Marks, marks_of, typed_marks
from assistant.persons.rosters import HONORIFIC, NAME, NAME_WRITTEN, TITLE, Syllables
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import heading_row, titled_tables
from assistant.units import Unit, sentences, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage, PassageRole
from ingest.layout.tables import BAR
from ingest.text import folded

_BEHIND = (
    r"phai|co|lam|giu|phu|duoc|la|dan|di|ky|chu|o|thi|lo|dam|nhan|chiu|trong|tham|ten|day|truc|"
    r"kiem|theo|giao|dung|dieu|huong|coi|gac|chuc|nhiem|viec"
)
# What a school or an office has one of, or few; said before a given name or behind it.
_POST = (
    r"(?:pho )?hieu truong|(?:pho )?(?:giam doc|chu tich)(?: cong doan)?|(?:pho )?bi thu|ke toan|"
    r"van thu|thu quy|thu ky|thu thu|bao ve|tong phu trach(?: doi)?|to truong|truong phong"
)
_CALLED = re.compile(
    rf"\b(?P<title>{HONORIFIC}|{_POST}) (?P<name>[a-z]{{2,7}}(?: [a-z]{{2,7}})?)"
    rf"(?=(?: (?:{_POST}))? (?:{_BEHIND})\b|\W*\Z)"
)
_TITLES = ("ông", "bà", "thầy", "cô", "anh", "chị", "đồng chí", "bác sĩ")
_NAME_CELL = re.compile(rf"(?:{TITLE}\.?\s{{1,3}})?(?P<name>{NAME})")
_WHOLE_NAME = 3
_GIVES = r"(?:giao|phan cong|cu|de nghi|yeu cau|do|moi)"
# Told to turn to somebody, or to send him something: that is no task of his.
_TURNS_TO = re.compile(
    r"\b(?:lien he|gui|nop|gap|bao cho|so may|dien thoai|vang(?: mat)?|co mat|tham du|nghi om)\b"
)
_LONGEST_BEFORE = 120
_WHICH = re.compile(r"\b(?:nao|gi|may|dau|bao gio)\b")
_TITLES_TYPED = tuple(folded(one) for one in _TITLES)
_MOST_ROWS = 14
_MOST_TURNS = 8
_DOES_IT = re.compile(
    r"\b(?:chu tri|phoi hop|phu trach|truc|thuc hien|chiu trach nhiem|nguoi lam|giao cho|giam sat|"
    r"duoc giao|phan cong|dam nhiem|theo doi)\b"
)
_OF_THE_TABLE = 0.55


def person_called(shelf: Shelf) -> Syllables | None:
    """The whole name of the one person in sight whom a question calls by the given name."""
    match = _CALLED.search(shelf.question.plain)
    if match is None:
        return None
    typed = typed_marks(shelf.asking.question)
    titles = [one for one in _TITLES if marks_of(one).keys() <= _title(match)]
    if titles and not any(_agrees(one, typed) for one in titles):
        return None
    for words in (match["name"], match["name"].split()[0]):
        called = tuple(words.split())
        found = {
            syllables(name)
            for document in shelf.documents_in_sight
            for name in _names_in(document)
            if _is_called(name, called, typed)
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def person_named(shelf: Shelf) -> Syllables | None:
    """The one person in sight whose whole name a question says; None for none or several."""
    typed = typed_marks(shelf.asking.question)
    said = f" {' '.join(syllables(shelf.question.plain))} "
    found = {
        words
        for document in shelf.documents_in_sight
        for name in _names_in(document)
        if len(words := syllables(name)) >= _WHOLE_NAME
        and f" {' '.join(words)} " in said
        and _agrees(name, typed)
    }
    return found.pop() if len(found) == 1 else None


def _title(match: re.Match[str]) -> set[str]:
    return set(match["title"].split())


def _agrees(written: str, typed: Marks) -> bool:
    """Whether words were typed with these marks, or without any."""
    forms = marks_of(written)
    return not typed or all(forms[plain] & typed.get(plain, forms[plain]) for plain in forms)


def _is_called(name: str, called: Syllables, typed: Marks) -> bool:
    whole = syllables(name)
    is_end = len(whole) > len(called) and whole[-len(called) :] == called
    return is_end and _agrees(" ".join(name.split()[-len(called) :]), typed)


def _names_in(document: Document) -> Iterator[str]:
    """The whole names of people in a paper: its signer's, behind "ông", "bà", alone in a cell."""
    if document.header.signer:
        yield document.header.signer
    for passage in document.passages:
        if passage.role is not PassageRole.BODY:
            continue
        yield from (match["name"] for match in NAME_WRITTEN.finditer(passage.text))
        if is_row(passage):
            yield from _names_alone(passage)


def _names_alone(row: Passage) -> Iterator[str]:
    for cell in row.text.split(BAR):
        match = _NAME_CELL.fullmatch(cell.strip(" *\n"))
        if match and _is_whole(match["name"]):
            yield match["name"]


def _is_whole(name: str) -> bool:
    """Whether words are the whole name of a person, and not "THCS Trần Phú"."""
    words = name.split()
    return len(words) >= _WHOLE_NAME and (name.isupper() or not any(map(_is_short, words)))


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def tasks_of(document: Document, name: Syllables) -> Iterator[Unit]:
    """The sentences in which somebody is to do something, or is something.

    The name begins the sentence or what follows a mark, or stands behind "giao", "phân công"; what
    only is to be sent to him, or his telephone number, is none.
    """
    place = re.compile(
        rf"(?:\A|[:;,–.-]\s{{0,3}}|\b{_GIVES}\s{{1,3}})"
        rf"(?:(?:{HONORIFIC}\.?|{_POST})\s{{1,3}}){{0,2}}{' '.join(name)}(?=\s?[:,;–-]|\s\w)"
        r"(?!:\s(?:de nghi|kien nghi|phat bieu|co y kien|y kien|cho rang|hoi)\s)"
    )
    for passage in document.passages:
        if passage.role is not PassageRole.BODY or is_row(passage):
            continue
        for one in sentences(passage):
            words = folded(one.said) if _has(one, name) else ""
            for match in place.finditer(words):
                if not _TURNS_TO.search(
                    words[max(0, match.start() - _LONGEST_BEFORE) : match.end()]
                ):
                    yield one
                    break


def rows_of(document: Document, name: Syllables) -> Iterator[Unit]:
    """The rows that give somebody a task or a turn, under their titles: a column says who does it.

    "Người chủ trì: Văn thư Lê Thị A" says the post before the name.
    """
    for table in titled_tables(document):
        doing = [at for at, title in enumerate(table.titles) if _DOES_IT.search(" ".join(title))]
        rows = [
            row
            for row in table.rows
            if any(at < len(row.cells) and row.cells[at][-len(name) :] == name for at in doing)
        ]
        if 0 < len(rows) <= _MOST_TURNS:
            heads = (table.head,) if table.head is not None else ()
            yield from filter(None, map(whole, (*heads, *(row.passage for row in rows))))


def rows_told(shelf: Shelf) -> Composed | None:
    """The rows in which a cell is the person called, where their table is of what is asked.

    "Ông Bình dẫn đoàn đi những trường nào": under "Trưởng đoàn" stands the whole name.
    """
    name = person_called(shelf) if _WHICH.search(shelf.question.cues) else None
    if name is None:
        return None
    topic = shelf.topic_besides((*_TITLES_TYPED, *name))
    drafts: list[DraftClaim] = []
    for document in shelf.documents_in_sight:
        rows = tuple(_rows_of(document, name))
        heads = dict.fromkeys(heading_row(row, document) for row in rows)
        head = next(iter(heads), None)
        if head is None or len(heads) > 1 or len(rows) > _MOST_ROWS or topic.is_empty:
            continue
        said = Words.of(
            *map(syllables, (head.text, *head.heading_path, *(row.text for row in rows)))
        )
        if topic.covered(said) >= _OF_THE_TABLE:
            units = filter(None, map(whole, (head, *rows)))
            drafts += (verbatim(one, document.summary) for one in units)
    return Composed(drafts=tuple(drafts)) if drafts else None


def _rows_of(document: Document, name: Syllables) -> Iterator[Passage]:
    for one in document.passages:
        is_read = one.role is PassageRole.BODY and is_row(one)
        if is_read and any(syllables(cell) == name for cell in _names_alone(one)):
            yield one


def _has(one: Unit, name: Syllables) -> bool:
    return f" {' '.join(name)} " in f" {' '.join(one.syllables)} "
