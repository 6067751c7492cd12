"""Answers from the form of a document: signer, date, number, addressee, recipients."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from assistant.answer import RefusalReason
from assistant.composers.papers.issuers import issuing
from assistant.composers.parts.addressed import addressed
from assistant.composers.parts.called_beside import calls_one_beside
from assistant.composing import (
    Composed,
    Declined,
    Outcome,
    names,
    sections_said,
    whole_passage,
)
from assistant.grounding import DraftClaim, Support
from assistant.phrases import Phrase, say
from assistant.reading.asked_of_form import is_of_another_kind
from assistant.reading.intents import Intent
from assistant.reading.signing import POSTS, is_post, own_lines, post_asked
from assistant.shelf import Shelf
from assistant.units import Unit, syllables, unit
from assistant.wanted.reason_signs import is_reason_asked
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole
from ingest.layout.letterhead import HeaderPart
from ingest.text import folded, shown

_POSITION_ENOUGH = 0.8
_POST_NAMED = re.compile(rf"\b{POSTS}\b")
_DEPUTY = "pho"
_MOST = 30
# "(đã ký)" stands for the hand, and says nothing more.
_SIGNED = re.compile(r"[(\[]?\s?(?:[đĐ]ã [kK][ýí]|[kK]ý)\s?[)\]]?")
# The next line of a list of recipients.
_NEXT_ENTRY = re.compile(r"\n[^\S\n]{0,9}(?=[-+•·]\s)")
_SIGNED_BEFORE = re.compile(r"\A[(\[]\s?(?:[đĐ]ã [kK][ýí]|[kK]ý)\s?[)\]]\s{1,3}(?=[^\W\d_])")
_MOST_POSTS = 4

_ISSUE = re.compile(
    r"ban hanh|phat hanh|\bky\b|\bngay ra\b|\bra (?:doi |vao )?(?:ngay|hom|thang|nam|khi|luc) nao|"
    r"\bra (?:doi )?bao gio|\bra (?:ke hoach|cong van|quyet dinh|van ban|"
    r"thong bao)|"
    r"\bissued?\b|\bsigned\b|\bdated?\b"
)

# "Kế hoạch 12 là của ai", "… do cơ quan nào ban hành": of the office, and not of who signed.
_WHOSE = re.compile(
    r"\bcua (?:ai|(?:co quan|don vi|noi|cap|to chuc) nao)\b|"
    r"\b(?:do )?(?:ai|(?:co quan|don vi|noi|cap) nao) (?:da )?(?:ban hanh|ra|lap|xay dung|soan)\b"
)

_ISSUES = ("ban hanh", "lap", "xay dung", "ra", "soan", "soan thao", "do")

# A paper that is here was handed in by nobody: what the text speaks of is.
_HANDED_IN = re.compile(
    r"\bnop\b|\b(?:ban (?:ke khai|khai|sao|cam ket|dang ky)|ho so|don|to khai|phieu|danh sach|"
    r"de an|du lieu|so lieu|ket qua|thong tin)\b.{0,80}\b(?:gui|chuyen)\b|\bsubmit|"
    r"\b(?:gui|chuyen) (?:cac |nhung )?(?:ban (?:ke khai|khai|sao)|ho so|phieu|danh sach|so lieu)\b"
)
_OF_ITSELF = re.compile(r"\b(?:noi nhan|kinh gui|recipients?|copied|addressed)\b")

_NAMED_AS_SIGNER = re.compile(
    r"\b(?:ong|ba|thay|co|anh|chi|dong chi|d/c|mr\.?|mrs\.?|"
    r"ms\.?) (?P<name>[a-z]+(?: [a-z]+){0,4}) "
    r"(?:da |dung ten |la nguoi |co )?ky\b"
)

_Reader: TypeAlias = Callable[[Document, Shelf], list[DraftClaim]]


def signer(shelf: Shelf) -> Outcome:
    """Who signed, and in what capacity; with a note where the question names somebody else."""
    told = _from_part(shelf, _signature, Phrase.SIGNER)
    asked = _NAMED_AS_SIGNER.search(shelf.question.plain)
    post = post_asked(shelf.question.plain)
    if post is not None and isinstance(told, Composed):
        held = [folded(one.header.signer_position or "") for one in shelf.documents]
        note = say(Phrase.OTHER_POST, shelf.question.language)
        return told if any(is_post(post, one) for one in held) else replace(told, notes=(note,))
    if asked is None or not isinstance(told, Composed):
        return told
    signers = [folded(one.header.signer) for one in shelf.documents if one.header.signer]
    if not signers or any(_is_name_of(asked["name"], signer) for signer in signers):
        return told
    note = say(Phrase.OTHER_SIGNER, shelf.question.language)
    return replace(told, notes=(note, *told.notes))


def _is_name_of(asked: str, signer: str) -> bool:
    """Whether a name, perhaps only its last part ("bà Lan"), is a signer's."""
    return f" {signer} ".endswith(f" {asked} ")


def person(shelf: Shelf) -> Outcome:
    """A person by name or office: only a signer, the office asked about being the signer's own."""
    signers = shelf.catalog.signers()
    asked = {one for one in set(signers.values()) if _is_named(one, shelf.question.plain)}
    signed = (one for one in shelf.summaries if signers.get(one.id) in asked)
    if (summary := next(signed, None)) is not None:
        document = shelf.document(summary.id)
        return Composed(drafts=tuple(_signature(document, shelf))) if document else None
    for document in shelf.documents:
        held = syllables(", ".join(own_lines(document.header.signer_position)))
        is_deputy = _DEPUTY in held and _DEPUTY not in shelf.question.plain.split()
        is_asked = not is_deputy and shelf.topic.covered(Words.of(held)) >= _POSITION_ENOUGH
        named = _POST_NAMED.search(shelf.question.plain) if shelf.topic.is_empty else None
        if named is not None:  # the name of the office has taken it: "trưởng phòng Văn hóa …"
            is_asked = is_post(named.group(), " ".join(held))
        if document.header.signer and is_asked:
            return Composed(drafts=tuple(_signature(document, shelf)))
    return None


def _is_named(signer: str, plain: str) -> bool:
    name = folded(signer)
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain) is not None


def issued(shelf: Shelf) -> Outcome:
    """When it was issued; with its number where that is asked too.

    "… sửa xong nhà trước ngày nào" asks for another day than that of the paper it names.
    """
    if (
        not shelf.scope.is_open
        and shelf.asks_for_a_matter
        and not _ISSUE.search(shelf.question.plain)
    ):
        return None
    if calls_one_beside(shelf):
        return None
    return _from_part(shelf, _issue, Phrase.DATE_OF_ISSUE)


def own_number(shelf: Shelf) -> Outcome:
    """The number of the document named, where it is of the kind asked about."""
    kinds = {folded(document.header.kind or "") for document in shelf.documents}
    asked = any(kind and kind in shelf.question.plain for kind in kinds)
    if not asked or shelf.asks_for_a_matter:
        return None
    return number(shelf)


def holdings(shelf: Shelf) -> Outcome:
    """Which documents are here, of the year, month and kind asked about."""
    date = next(iter(shelf.question.dates), None)
    drafts: list[DraftClaim] = []
    for summary in shelf.scope.documents or shelf.summaries:
        issued_on = summary.issued_on
        if date is not None and (
            issued_on is None
            or (date.year is not None and issued_on.year != date.year)
            or (date.month is not None and issued_on.month != date.month)
        ):
            continue
        document = shelf.document(summary.id)
        title = part_of(document, HeaderPart.KIND_AND_TITLE) if document else None
        if title is not None:
            support = whole_passage(title, summary)
            drafts.append(DraftClaim(text=shown(title.text), supports=(support,)))
        if len(drafts) == _MOST:
            break
    return Composed(drafts=tuple(drafts)) if drafts else None


def number(shelf: Shelf) -> Outcome:
    """Its số/ký hiệu; with its date where that is asked too."""
    with_date = Intent.ISSUED in shelf.question.intents
    return _from_part(shelf, _issue if with_date else _number, Phrase.NUMBER)


def bare_number(shelf: Shelf) -> Outcome:
    """Its số/ký hiệu alone."""
    return _from_part(shelf, _number, Phrase.NUMBER)


def day(shelf: Shelf) -> Outcome:
    """The day it bears."""
    return _from_part(shelf, _day, Phrase.DATE_OF_ISSUE)


def number_and_day(shelf: Shelf) -> Outcome:
    """Its số/ký hiệu and the day it bears."""
    return _from_part(shelf, _number_and_day, Phrase.NUMBER)


def office(shelf: Shelf) -> Outcome:
    """Whose paper it is, by the line that names the office."""
    drafts = _offices(shelf)
    return Composed(drafts=drafts) if drafts else None


def recipients(shelf: Shelf) -> Outcome:
    """Whom it is addressed to, and who receives it.

    "Bản kê khai … nộp cho cơ quan nào" asks of a thing that the text speaks of, and not of a paper.
    """
    if _HANDED_IN.search(shelf.question.plain) and not _OF_ITSELF.search(shelf.question.plain):
        return None
    return _from_part(shelf, _recipients, Phrase.RECIPIENTS)


def title(shelf: Shelf) -> Outcome:
    """What a document that is here is about: its title."""
    if shelf.absent_numbers:
        return None  # asked of a paper that it cites
    for document in shelf.documents:
        line = part_of(document, HeaderPart.KIND_AND_TITLE)
        if line is not None:
            support = whole_passage(line, document.summary)
            return Composed(drafts=(DraftClaim(text=shown(line.text), supports=(support,)),))
    return None


_WHAT_OF_IT = re.compile(r"\b(?:thi|the) sao\b[a-z ]{0,12}\W*\Z")
# "Phòng … thì nộp ngày mấy", "Where?": a day, a place or a number, which no title tells.
_ASKS_FOR_MORE = re.compile(
    r"\b(?:khi nao|bao gio|bao nhieu|bao lau|(?:ngay|hom|bua|thang|nam|luc) (?:nao|may|gi)|"
    r"o dau(?=\W*\Z|\W*\()|when|where|how (?:many|much|long|often)|by (?:what|which)|"
    r"(?:what|which) (?:day|date|month|year|means))\b"
)


def itself(shelf: Shelf) -> Outcome:
    """Asked about nothing but a document as such: its title, and in a note its sections."""
    if shelf.scope.is_open or is_reason_asked(shelf.question):
        return None
    plain = shelf.question.plain
    if _ASKS_FOR_MORE.search(plain) or (shelf.asking.history and _WHAT_OF_IT.search(plain)):
        return None
    of_its_office = shelf.topic_besides(_ISSUES).is_empty and _WHOSE.search(shelf.question.plain)
    if of_its_office and (office := _offices(shelf)):
        return Composed(drafts=office, is_sure=True)
    if not shelf.topic.is_empty:
        return None
    told, sections = title(shelf), sections_said(shelf)
    return replace(told, notes=(sections,)) if isinstance(told, Composed) and sections else told


def _offices(shelf: Shelf) -> tuple[DraftClaim, ...]:
    """The offices whose papers these are, by the lines that name them."""
    return tuple(claim for document in shelf.documents for claim in issuing(document))


def report_recipients(shelf: Shelf) -> Outcome:
    """Where a report that is here went; not where reports are to be sent."""
    if shelf.documents and all(one.header.kind == "Báo cáo" for one in shelf.documents):
        return recipients(shelf)
    return None


def part_of(document: Document, part: HeaderPart) -> Passage | None:
    """The passage that holds a part of the form."""
    return next(
        (
            passage
            for passage in document.passages
            if passage.role is PassageRole.HEADER and str(passage.address) == part.value
        ),
        None,
    )


def _from_part(shelf: Shelf, read: _Reader, part: Phrase) -> Outcome:
    language = shelf.question.language
    if shelf.scope.is_open:
        return only_mentioned(shelf, say(part, language)) if shelf.absent_numbers else None
    if shelf.scope.by_office and all(_is_another(one, shelf) for one in shelf.scope.documents):
        return None  # "báo cáo của Phòng …", of which only a plan is here
    drafts: list[DraftClaim] = []
    for document in shelf.documents:
        drafts += read(document, shelf)
    if drafts:
        return Composed(drafts=tuple(drafts), notes=_blanks(shelf, read))
    text = say(
        Phrase.NO_PART, language, names=names(shelf.scope.documents), part=say(part, language)
    )
    return Declined(reason=RefusalReason.FALSE_PREMISE, text=text)


def _is_another(paper: DocumentSummary, shelf: Shelf) -> bool:
    return is_of_another_kind(folded(shelf.asking.question), folded(paper.kind or ""))


def only_mentioned(shelf: Shelf, part: str) -> Declined:
    """The paper asked about is not here; those that cite it do not carry that part of it."""
    language = shelf.question.language
    stored = [one for key in shelf.absent_numbers for one in shelf.catalog.references(number=key)]
    numbers = ", ".join(shelf.question.printed_numbers)
    is_all = shelf.asking.filters.is_empty
    phrase = Phrase.ONLY_MENTIONED if is_all else Phrase.NOT_AMONG_FILTERED
    return Declined(
        reason=RefusalReason.NOT_IN_LIBRARY,
        text=say(phrase, language, numbers=numbers, part=part),
        near=tuple((one.passage, one.document) for one in stored),
    )


def _blanks(shelf: Shelf, read: _Reader) -> tuple[str, ...]:
    """What the paper leaves blank of what was asked."""
    notes: list[str] = []
    for document in shelf.documents:
        header = document.header
        if read in (_number, _number_and_day) and header.number is None:
            notes.append(say(Phrase.BLANK_NUMBER, shelf.question.language))
        is_partial = header.issued_on is None or header.issued_on.exact is None
        if read in (_issue, _day, _number_and_day) and is_partial:
            notes.append(say(Phrase.BLANK_DATE, shelf.question.language))
    return tuple(dict.fromkeys(notes))


def _signature(document: Document, _shelf: Shelf) -> list[DraftClaim]:
    """In what capacity and who, in one claim where the paper says whose name it is."""
    lines = [
        one
        for one in _own_end(document, PassageRole.SIGNATURE)
        if not _SIGNED.fullmatch(shown(one.text))
    ]
    supports = tuple(whole_passage(one, document.summary) for one in lines)
    *posts, name = (_SIGNED_BEFORE.sub("", shown(one.text)) for one in lines) if lines else ("",)
    if posts and len(posts) <= _MOST_POSTS and folded(name) == folded(document.header.signer or ""):
        return [DraftClaim(text=f"{', '.join(posts)}: {name}", supports=supports)]
    return [DraftClaim(text=shown(one.passage.text), supports=(one,)) for one in supports]


def _own_end(document: Document, role: PassageRole) -> list[Passage]:
    """The parts of a role at the end of the paper itself: a form behind it has its own."""
    found: list[Passage] = []
    for one in document.passages:
        if one.role is role:
            found.append(one)
        elif found and one.role in (PassageRole.BODY, PassageRole.HEADING):
            break
    return found


def _number(document: Document, _shelf: Shelf) -> list[DraftClaim]:
    line = part_of(document, HeaderPart.NUMBER)
    if line is None:
        return []
    support = whole_passage(line, document.summary)
    if document.header.number is None:
        return [DraftClaim(text=shown(line.text), supports=(support,))]
    return [DraftClaim(text=f"Số: {document.header.number}", supports=(support,))]


def _issue(document: Document, shelf: Shelf) -> list[DraftClaim]:
    found = _number(document, shelf) if Intent.NUMBER in shelf.question.intents else []
    return [*found, *_day(document, shelf)]


def _day(document: Document, _shelf: Shelf) -> list[DraftClaim]:
    line = part_of(document, HeaderPart.PLACE_AND_DATE)
    if line is None:
        return []
    support = Support(passage=line, document=document.summary, at=(line.start, line.end))
    return [DraftClaim(text=shown(line.text), supports=(support,))]


def _number_and_day(document: Document, shelf: Shelf) -> list[DraftClaim]:
    return [*_number(document, shelf), *_day(document, shelf)]


def _recipients(document: Document, shelf: Shelf) -> list[DraftClaim]:
    listed = [one for one in document.passages if one.role is PassageRole.RECIPIENTS]
    passages = addressed(document)
    if not passages or "noi" in shelf.question.plain:
        passages += listed
    return [
        DraftClaim(text=one.said, supports=(whole_passage(passage, document.summary),))
        for passage in passages
        for one in _entries(passage)
    ]


def _entries(passage: Passage) -> list[Unit]:
    """The entries of a list; a comma at the end of a line runs two of them into one paragraph."""
    cuts = [match.start() for match in _NEXT_ENTRY.finditer(passage.text)]
    edges = pairwise((0, *cuts, len(passage.text)))
    found = (unit(passage, passage.start + start, passage.start + end) for start, end in edges)
    return [one for one in found if one is not None]
