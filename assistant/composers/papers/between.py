"""Between whom a paper is: "Kế hoạch liên tịch số … giữa Sở … và Công đoàn …".

A paper of two has no signature here where it is only cited; but its name says whose it is, and
those who ask which two sides signed it ask for that.
"""

from __future__ import annotations

import re

from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.headers import part_of
from assistant.composers.papers.mentions import citing, is_short, said, with_references
from assistant.composers.parts.all_said import says_no_more
from assistant.composing import Composed, whole_passage
from assistant.grounding import DraftClaim
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from ingest.layout.letterhead import HeaderPart
from ingest.references import begins_with, number_key
from ingest.text import folded, shown

_OFFICE = r"(?:ben|co quan|don vi|to chuc|phia|noi|ban nganh|nganh)"
_ASKED = re.compile(
    rf"\b(?:hai|may|nhung|cac|2) {_OFFICE}(?: [a-z]+)? nao\b|"
    rf"\bgiua (?:nhung )?(?:ai|{_OFFICE} nao)\b|\b(?:ai|{_OFFICE} nao) (?:voi|va|cung) "
    rf"(?:nhung )?(?:ai|{_OFFICE} nao)\b|"
    r"\b(?:which|what) (?:two|both) (?:[a-z]+)\b|\bbetween (?:whom|who|which|what)\b|"
    r"\b(?:which|what) (?:parties|sides)\b"
)
_WITH = re.compile(
    r"\b(?:phoi hop|lien tich|ky(?: ket)?|bat tay|hop tac|lam)(?: (?:voi|cung|chung)){1,2} "
    r"(?:[a-z]+ ){0,3}(?:ai|nao)\b|\bhai ben\b|\bdoi tac\b"
)
_SIDES = re.compile(
    rf"{_ASKED.pattern}|\bhai ben\b|\bdoi tac\b|"
    rf"\b(?:hai|2) {_OFFICE} (?:nao |da |cung )?phoi hop\b|"
    rf"\bphoi hop (?:giua |cua )?(?:hai |nhung |cac )?(?:ai|{_OFFICE} nao) (?:voi|va) "
    rf"(?:ai|{_OFFICE} nao)\b"
)
_OF_TWO = ("chuong trinh", "ke hoach lien tich", "quy che")
# What is said of two who are asked for, and of no matter of theirs.
_SAID_OF_BOTH = word_set(
    "phoi hop lien tich ky ket bat tay tac lam voi cung chung ai nao hai 2 ben doi la ban dang uy",
    "phia theo chuong trinh ke hoach cong dan van giua nhung don vi co quan to chuc so trong cua",
    "ve gom nganh giao duc phong gddt gd dt dao tao noi va su cac gi nhau thuc hien ten cho hoi",
    "biet xin",
)
# "… giữa A và B", "… của A và B": before the matter, which "về" begins.
_TWO = re.compile(
    r"(?<!\w)(?:giữa|của)\s(?!các\s)[^\W\d_][^;.:“\"]{2,90}?\s(?:và|với)\s(?-i:[A-ZĐÀ-Ỹ])[^\W\d_]",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?<!\w)(?:về|v/v)(?!\w)", re.IGNORECASE)


def told(shelf: Shelf) -> Composed | None:
    """The clause that cites a paper with the two whose it is; None where none is asked for."""
    question = shelf.question
    asks_both = _ASKED.search(question.plain) is not None
    if not asks_both and not _WITH.search(question.plain):
        return _its_own(shelf)
    if not (question.numbers or question.short_numbers):
        return _of_the_kind(shelf)
    wanted = frozenset(question.numbers)
    papers = dict.fromkeys((*citing(shelf, wanted), *with_references(shelf, wanted)))
    mentions = (one for paper in papers or shelf.documents for one in mentions_of(paper))
    of_two = (one for one in mentions if _is_asked(shelf, one) and _names_two(one))
    best = next((one for one in of_two if asks_both or _says_no_more(shelf, one)), None)
    return Composed(drafts=(said(best),), is_sure=True) if best is not None else _its_own(shelf)


def _its_own(shelf: Shelf) -> Composed | None:
    """The title of the one paper named, where it says between whom that is; None of a part."""
    if len(shelf.documents) != 1 or not shelf.scope.sure or not _SIDES.search(shelf.question.plain):
        return None
    document = shelf.documents[0]
    title = part_of(document, HeaderPart.KIND_AND_TITLE)
    if title is None or _TWO.search(title.text) is None:
        return None
    if not says_no_more(shelf, [title.text], _SAID_OF_BOTH):
        return None
    support = whole_passage(title, document.summary)
    return Composed(drafts=(DraftClaim(text=shown(title.text), supports=(support,)),), is_sure=True)


def _of_the_kind(shelf: Shelf) -> Composed | None:
    """The clause of the one paper of two that the paper named cites, of the kind asked about."""
    if shelf.scope.is_open or not shelf.scope.sure or len(shelf.documents) != 1:
        return None
    kinds = [kind for kind in _OF_TWO if kind in shelf.question.plain]
    found = {
        number_key(one.reference.number): one
        for one in reversed(tuple(mentions_of(shelf.documents[0])))
        if folded(one.reference.kind or "") in kinds and _names_two(one)
    }
    if len(found) != 1:
        return _its_own(shelf)
    best = next(iter(found.values()))
    is_it = _says_no_more(shelf, best)
    return Composed(drafts=(said(best),), is_sure=True) if is_it else None


def _says_no_more(shelf: Shelf, mention: Mention) -> bool:
    """Whether nothing else is asked to be done together: "phối hợp với ai để chống …" is a task."""
    return says_no_more(shelf, [mention.clause.said], _SAID_OF_BOTH)


def _is_asked(shelf: Shelf, mention: Mention) -> bool:
    number = mention.reference.number
    short = is_short(mention.reference, shelf.question.short_numbers)
    return short or any(begins_with(number, key) for key in shelf.question.numbers)


def _names_two(mention: Mention) -> bool:
    clause = mention.clause
    behind = clause.said[len(mention.reference.number) :]
    about = _ABOUT.search(behind)
    two = _TWO.search(behind)
    return two is not None and (about is None or two.start() < about.start())
