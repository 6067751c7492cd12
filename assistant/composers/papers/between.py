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
from ingest.references import number_key
from ingest.text import shown

_OFFICE = r"(?:ben|co quan|don vi|to chuc|phia|noi|ban nganh|nganh)"
_ASKED = re.compile(
    rf"\b(?:hai|may|nhung|cac|2) {_OFFICE}(?: [a-z]+)? nao\b|"
    rf"\bgiua (?:nhung )?(?:ai|{_OFFICE} nao)\b|\b(?:ai|{_OFFICE} nao) (?:voi|va|cung) "
    rf"(?:nhung )?(?:ai|{_OFFICE} nao)\b|"
    r"\b(?:which|what) (?:two|both) (?:[a-z]+)\b|\bbetween (?:whom|who|which|what)\b|"
    r"\b(?:which|what) (?:parties|sides)\b"
)
_SIDES = re.compile(
    rf"{_ASKED.pattern}|\b(?:hai|2) {_OFFICE} (?:nao |da |cung )?phoi hop\b|"
    rf"\bphoi hop (?:giua |cua )?(?:hai |nhung |cac )?(?:ai|{_OFFICE} nao) (?:voi|va) "
    rf"(?:ai|{_OFFICE} nao)\b"
)
_OF_TWO = word_set(
    "hai 2 ben co quan don vi to chuc phia noi nganh nao ai giua voi va la su phoi hop cua nhung",
    "cac trong ke hoach gi cung nhau ky ket thuc hien ten cho hoi biet xin",
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
    if (own := _of_the_paper_itself(shelf)) is not None:
        return own
    if not (question.numbers or question.short_numbers) or not _ASKED.search(question.plain):
        return None
    wanted = frozenset(question.numbers)
    papers = dict.fromkeys((*citing(shelf, wanted), *with_references(shelf, wanted)))
    mentions = (one for paper in papers for one in mentions_of(paper))
    of_two = (one for one in mentions if _is_asked(shelf, one) and _names_two(one))
    best = next(of_two, None)
    return Composed(drafts=(said(best),), is_sure=True) if best is not None else None


def _of_the_paper_itself(shelf: Shelf) -> Composed | None:
    """The title of the one paper named, where it says between whom that is; None of a part."""
    if len(shelf.documents) != 1 or not shelf.scope.sure or not _SIDES.search(shelf.question.plain):
        return None
    document = shelf.documents[0]
    title = part_of(document, HeaderPart.KIND_AND_TITLE)
    if title is None or _TWO.search(title.text) is None:
        return None
    if not says_no_more(shelf, [title.text], _OF_TWO):
        return None
    support = whole_passage(title, document.summary)
    return Composed(drafts=(DraftClaim(text=shown(title.text), supports=(support,)),), is_sure=True)


def _is_asked(shelf: Shelf, mention: Mention) -> bool:
    number = number_key(mention.reference.number)
    short = is_short(mention.reference, shelf.question.short_numbers)
    return number in shelf.question.numbers or short


def _names_two(mention: Mention) -> bool:
    clause = mention.clause
    behind = clause.said[len(mention.reference.number) :]
    about = _ABOUT.search(behind)
    two = _TWO.search(behind)
    return two is not None and (about is None or two.start() < about.start())
