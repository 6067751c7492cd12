"""The parts that a paper is made of: "mấy nhiệm vụ chính, kể tên từng cái", "kết quả gồm mục nào".

Nothing but their sort is named, so that no sentence carries the question: what is asked for are the
lines that stand at once under the heading of that sort, or the headings of the paper itself. Told
only where the question says nothing that is not the sort, the paper or the asking.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.composers.sections.places import addressed
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.reading.content_words import without_words
from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set
from assistant.selection import announced, beneath, names_of, opens_a_list
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, whole
from ingest.document import Document, Passage, PassageRole, SegmentKind
from ingest.text import folded

_INTENTS = frozenset(
    {Intent.LIST, Intent.COUNT, Intent.FACT, Intent.HEADED, Intent.SUBJECT, Intent.SECTION}
)
_MOST = 20
_FEWEST = 2
# Of so long a part the first sentence says which it is.
_LONG = 1_000
_SEVERAL = re.compile(
    r"\b(?:nhung|cac|may|bao nhieu|tung|moi|gom|liet ke|ke (?:ra|ten|het|ro)|ke [a-z]+ (?:ra|ten)|"
    r"chia|list|name|which|what|how many|all|(?:main )?tasks|headings|danh (?:muc|sach)|"
    r"\d{1,2}|hai|ba|bon|sau|bay|tam|chin|muoi|lan luot)\b|"
    r"\b(?:lam|co|neu|viec|noi) (?:nhung )?gi\b"
)
_HEADINGS_ASKED = re.compile(
    r"\b(?:muc|de muc|tieu muc|phan|y|dau muc) (?:gi|nao)\b|\b(?:de|dau|tieu|ten|may) muc\b|"
    r"\b(?:sub)?headings\b|\bmay y\b|\bten (?:cac |tung )?(?:muc|phan|y)\b"
)
_HEAD_NUMBER = re.compile(r"\A\W{0,4}(?:[ivx]{1,5}|\d{1,2}|[a-z])\b\W{1,4}")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sort:
    """A sort of parts: its words in a question, and in the heading over them (both folded)."""

    asked: re.Pattern[str]
    heads: re.Pattern[str] | None


_SORTS = (
    _Sort(
        asked=re.compile(
            r"\b(?:phan |cho |muc |khau )?to chuc thuc hien\b|\bphan (?:cuoi|chot)(?: cung)?\b|"
            r"\bunder implementation\b|\bimplementation (?:part|section)\b|"
            r"\borganisation of implementation\b"
        ),
        heads=re.compile(r"\bto chuc thuc hien\b"),
    ),
    _Sort(
        asked=re.compile(
            r"\bmuc dich(?:,? (?:va )?yeu cau)?\b|\bmuc tieu\b|\b(?:purposes?|objectives|aims)\b"
        ),
        heads=re.compile(r"\bmuc (?:dich|tieu)\b"),
    ),
    _Sort(
        asked=re.compile(
            r"\b(?:ket qua|thanh tich)(?: (?:gi|nao|dat duoc|noi bat))?\b|"
            r"\blam duoc (?:nhung )?(?:gi|viec)\b|\b(?:results|achievements)\b"
        ),
        heads=re.compile(r"\bket qua\b"),
    ),
    _Sort(
        asked=re.compile(
            r"\b(?:nhom|dau|mang|phan|khoi|cong|hang muc) (?:cong )?viec\b|"
            r"\bmang(?: lon| chinh)?\b|"
            r"\bnhiem vu(?: [a-z]+)?\b|\bnoi dung(?: [a-z]+)?\b|\bgiai phap\b|"
            r"\bviec(?: lon| chinh)\b|"
            r"\b(?:tasks|duties|main (?:areas|points|tasks)|areas of work|work areas)\b"
        ),
        heads=re.compile(r"\b(?:nhiem vu|noi dung|giai phap)\b"),
    ),
    _Sort(
        asked=re.compile(
            r"\b(?:may|bao nhieu|nhung|cac|tung|ten|de|dau) (?:phan(?! tram)|muc|chuong)\b|"
            r"\bdan (?:bai|y)\b|\bbo cuc\b|\b(?:sections|parts|chapters|outline|headings)\b"
        ),
        heads=None,
    ),
)
# What says that parts are asked for, and not of what.
_OF_NO_MATTER = (
    FUNCTION_WORDS
    | ENGLISH_FUNCTION_WORDS
    | word_set(
        "may nhung cac bao nhieu tung liet ke ra ten het ro du gom chia thanh lam gi nao cai coi",
        "chinh lon chu yeu trong tam cu the xac dinh dua de neu dat noi cho biet la co phai lo",
        "viec cong mang dau nhom muc phan chuong y dan bai nhiem vu noi dung giai phap hang khoi",
        "phu huynh hieu truong thay co moi nguoi ca nha nghe doc nam can headings main in under",
        "minh toi em giup voi de nghi xem di nhe a nha ha z vay the ta luon thu tu tat ca day",
        "hai ba bon nam sau bay tam chin muoi diem dong gach net mat khia canh nham hoi tra loi",
        "lan luot trinh bay danh sach dinh huong sao giao thi huong toi dat ra",
        "truong phong so don vi co quan nganh ke hoach cong van bao cao van ban nam kh cv bc",
        "pgd sgd gd dt gddt edu office department school plan letter report year list name all",
        "main many how does do into split divided tasks under has have lists set out points",
    )
)


def told(shelf: Shelf) -> Composed | None:
    """The parts of the one paper named, by their sort; None where more than that is asked."""
    question = shelf.question
    is_of_one = len(shelf.documents) == 1 and shelf.scope.sure
    if shelf.within or question.intent not in _INTENTS or not is_of_one:
        return None
    document = shelf.documents[0]
    plain = without_words(question.plain, shelf.scope.named)
    if question.address:
        return _under_a_place(shelf, plain)
    sort = next((one for one in _SORTS if one.asked.search(plain)), None)
    head = _head(document, sort) if sort else None
    if sort is None or (sort.heads and head is None):
        return None
    if not (_SEVERAL.search(plain) or _says_all(plain, head)):
        return None
    known = _words_known(document, head)
    rest = _WORD.findall(sort.asked.sub(" ", plain))
    parts = _parts(document, head) if all(len(one) == 1 or one in known for one in rest) else ()
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    return Composed(
        drafts=tuple(_drafts(document, parts)),
        is_sure=question.intent is Intent.COUNT,  # they are told, and counted by the reader
    )


def _under_a_place(shelf: Shelf, plain: str) -> Composed | None:
    """The headings under a place named ("phần II gồm những mục gì"), where they are asked for."""
    document = shelf.documents[0]
    head = addressed(document, shelf) if _HEADINGS_ASKED.search(plain) else None
    if head is None or head.role is not PassageRole.HEADING:
        return None
    parts = _parts(document, head)
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    return Composed(drafts=tuple(_drafts(document, parts)), is_sure=True)


def _says_all(plain: str, head: Passage | None) -> bool:
    """Whether a question says the heading itself, all but its number and what is behind "của"."""
    words = _WORD.findall(_HEAD_NUMBER.sub("", folded(head.text))) if head else []
    return len(words) >= _FEWEST and " ".join(words) in plain


def _words_known(document: Document, head: Passage | None) -> frozenset[str]:
    """The words that a question may say and still name nothing but the paper and its parts."""
    said = [*names_of(document.summary), *(filter(None, (document.summary.number,)))]
    said += [head.text] if head is not None else []
    return _OF_NO_MATTER.union(*(_WORD.findall(folded(one)) for one in said))


def _head(document: Document, sort: _Sort) -> Passage | None:
    """The one heading of a sort, or else the one line of it that opens the list of a letter."""
    heads = sort.heads
    if heads is None:
        return None
    called = [
        one
        for one in document.passages
        if one.role is PassageRole.HEADING and heads.search(folded(one.text))
    ]
    least = min((len(one.address.segments) for one in called), default=0)
    called = [one for one in called if len(one.address.segments) == least]
    if not called:
        called = [
            one
            for one in document.passages
            if opens_a_list(one) and heads.search(folded(one.text)) and _parts(document, one)
        ]
    return called[0] if len(called) == 1 else None


def _parts(document: Document, head: Passage | None) -> tuple[Passage, ...]:
    """The first step under a line; of a paper its headings."""
    if head is None:
        return tuple(
            one
            for one in document.passages
            if one.role is PassageRole.HEADING and len(one.address.segments) == 1
        )
    step = len(head.address.segments) + 1
    under = [one for one in beneath(head, document.passages) if not is_row(one)]
    first = [one for one in under if len(one.address.segments) == step]
    marked = [one for one in first if one.address.segments[-1].kind is not SegmentKind.PARAGRAPH]
    return tuple(marked or first) or announced(head, document.passages)


def _drafts(document: Document, parts: tuple[Passage, ...]) -> list[DraftClaim]:
    """Each line of a part; the heading over them is what was asked, and their citations name it."""
    return [verbatim(one, document.summary) for one in filter(None, map(_said, parts))]


def _said(part: Passage) -> Unit | None:
    first = next(iter(sentences(part)), None)
    return first if len(part.text) > _LONG and first is not None else whole(part)
