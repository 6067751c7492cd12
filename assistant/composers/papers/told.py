"""What is told of a paper by others: the clauses that cite one that is not here, what ended one.

Where they give it different days, each is shown, and that they differ is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator

from assistant.answer import RefusalReason
from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import (
    citing,
    ends_a_paper,
    is_short,
    numbers_named,
    said,
    sentence_of,
    unknown,
)
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.question import Question
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import signs
from assistant.wanted.reason_signs import is_reason_asked
from assistant.wanted.roles_asked import helpers_asked
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.references import begins_with, number_key
from ingest.text import folded

_A_MATTER = 4
_NEAREST = 3
_FEWEST = 2
# How much of what calls a paper the clause that cites it must hold, and how far ahead of others.
_CALLS_IT = 0.6
_AHEAD = 0.1
# What it is worth that the paper is of an office of the sort named.
_OF_THE_OFFICE = 0.2
# "Nghị quyết 14 nói gì", "… quy định mức thu thế nào".
_SAYS_WHAT = re.compile(
    r"\b(?:noi|quy dinh|yeu cau|giao|huong dan|neu|de cap|cho phep|noi dung)\b.{0,120}"
    r"\b(?:gi|nao|bao nhieu|the nao|ra sao|may)\b"
)
_HAS_TITLE = re.compile(
    r"(?<!\w)(?:về|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|v/v)(?!\w)", re.I
)
_WHETHER = re.compile(r"\bco (?:duoc|phai|bi|can|duoc phep)\b.{0,160}\b(?:khong|ko|chua)\W*\Z")
# "… bị văn bản nào bãi bỏ", "văn bản nào thay thế …"; refuses "thay thế những văn bản nào".
_ENDED_BY = re.compile(
    r"\b(?:bi|duoc|do) (?:[a-z]+ ){0,4}nao (?:thay the|thay cho|bai bo|huy bo)\b|"
    r"\bnao (?:cua (?:[a-z]+ ){1,6}?)?(?:da |se |vua |moi )?(?:thay the|thay cho|bai bo|huy bo|"
    r"khai tu|xoa so|the (?:cho|chan)|(?:xoa |go )?bo(?= (?:han |di |toan bo |cai )?"
    r"(?:quyet dinh|nghi quyet|thong tu|nghi dinh|quy dinh|quy che|chi thi|van ban)\b))\b|"
    r"^which (?:[a-z]+ ){1,3}(?<!is )(?<!are )(?<!was )(?<!were )"
    r"(?:replace[ds]?|repeal(?:s|ed)?|supersede[ds]?)\b"
)
# "Bao giờ thì … thôi áp dụng", "… hết hiệu lực từ ngày nào".
_ENDS_HOLDING = (
    r"(?:het hieu luc|(?:thoi|het|ngung|cham dut|khong con|khong|dung)(?: (?:duoc|co|viec))? "
    r"(?:ap dung|hieu luc|dung|su dung|gia tri|thi hanh)|bi (?:bai bo|thay the|huy bo))"
)
_OF_THE_TEXT = (PassageRole.BODY, PassageRole.HEADING)
_WHEN = r"(?:ngay|khi|luc|hom|thang) (?:nao|may)|bao gio"
_ENDED_WHEN = re.compile(
    rf"\b{_ENDS_HOLDING}\b.{{0,40}}\b(?:{_WHEN})|\b(?:{_WHEN})\b.{{0,160}}\b{_ENDS_HOLDING}\b|"
    r"\bwhen .{0,160}(?:cease|stop|expire|no longer|repealed|replaced|lapse)"
)


def titled(shelf: Shelf) -> Outcome:
    """What a paper that is only cited here is about, as the citing papers put it."""
    return _told_of(shelf, by_title=True)


def dated(shelf: Shelf) -> Outcome:
    """A fact about a paper that is only cited here: the clause that cites it with its date.

    Not where a paper that is here is asked for a matter ("theo Nghị quyết 98 thì khai mẫu nào").
    """
    asks_for_day = " ngay" in shelf.question.plain or shelf.question.intent is Intent.ISSUED
    if helpers_asked(shelf.question.plain) and not asks_for_day:
        return None
    if shelf.documents and shelf.topic.syllables >= _A_MATTER and not asks_for_day:
        return None
    told = _told_of(shelf, by_title=False)
    of_its_content = _WHETHER.search(shelf.question.plain) or is_reason_asked(shelf.question)
    if isinstance(told, Composed) and not asks_for_day and of_its_content:
        return None  # whether something is so, or why, is no date of the paper that says it
    if isinstance(told, Composed) and not asks_for_day and _asks_what_it_says(shelf, told):
        return _only_cited(shelf, told)
    return told


def cited_for(
    shelf: Shelf, kind: str, matter: Topic, *, sort: str | None, is_it: Callable[[Mention], bool]
) -> Composed | None:
    """The clause that cites the one paper of a kind that is called by its matter; else None."""
    if matter.syllables < _FEWEST:
        return None
    scored: dict[str, tuple[float, Mention]] = {}
    for document in shelf.documents_in_sight:
        for mention in mentions_of(document):
            reference = mention.reference
            words = Words.of(mention.clause.syllables)
            if not folded(reference.kind or "").startswith(kind) or not is_it(mention):
                continue
            if not matter.holds_heaviest(words):
                continue
            issuer = folded(reference.issuer or "").replace("uy ban nhan dan", "ubnd")
            of_it = _OF_THE_OFFICE if sort is not None and issuer.startswith(sort) else 0.0
            score, known = matter.covered(words) + of_it, scored.get(number_key(reference.number))
            if known is None or score > known[0]:
                scored[number_key(reference.number)] = (score, mention)
    ranked = sorted(scored.values(), key=lambda one: -one[0])
    if not ranked or ranked[0][0] < _CALLS_IT:
        return None
    if len(ranked) > 1 and ranked[1][0] > ranked[0][0] - _AHEAD:
        return None
    note = say(Phrase.TOLD_BY_OTHERS, shelf.question.language)
    return Composed(drafts=(said(ranked[0][1]),), notes=(note,), is_sure=True)


def _asks_what_it_says(shelf: Shelf, told: Composed) -> bool:
    """Whether a clause that only names a paper is no answer: its content is asked, and no title."""
    if not _SAYS_WHAT.search(shelf.question.plain):
        return False
    text = " ".join(draft.text for draft in told.drafts)
    return _HAS_TITLE.search(text) is None


def _only_cited(shelf: Shelf, told: Composed) -> Declined:
    """That a paper is not here, and what cites it says nothing of its content."""
    language = shelf.question.language
    is_all = shelf.asking.filters.is_empty
    text = say(
        Phrase.ONLY_MENTIONED if is_all else Phrase.NOT_AMONG_FILTERED,
        language,
        numbers=numbers_named(shelf.question),
        part=say(Phrase.WHAT_IT_SAYS, language),
    )
    near = tuple((one.passage, one.document) for draft in told.drafts for one in draft.supports)
    return Declined(
        reason=RefusalReason.NOT_IN_LIBRARY, text=text, near=near[:_NEAREST], is_sure=True
    )


def ended(shelf: Shelf) -> Outcome:
    """What replaced or repealed the paper that is named: the sentences of others that say so."""
    question = shelf.question
    if not _ENDED_BY.search(question.plain) or not (question.numbers or question.short_numbers):
        return None
    drafts = {
        (document.id, one.start): verbatim(one, document.summary)
        for document, one in _said_to_end(shelf)
        if not _is_asked_of(document, question)
    }
    if drafts:
        return Composed(drafts=tuple(drafts.values()))
    text = say(Phrase.NOT_ENDED, question.language, numbers=numbers_named(question))
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text)


def _is_asked_of(document: Document, question: Question) -> bool:
    """Whether a paper is the one named by its number; one of the office named is another."""
    number = document.summary.number or ""
    short = (begun for _, begun in question.short_numbers)
    return number_key(number) in question.numbers or any(
        begins_with(number, begun) for begun in short
    )


def ended_from(shelf: Shelf) -> Outcome:
    """From when a paper that is named no longer holds: what ends it, and when that takes effect.

    Only where one paper here ends it, and says itself from when it holds.
    """
    question = shelf.question
    if not _ENDED_WHEN.search(question.plain) or shelf.is_own_number:
        return None
    if not (shelf.absent_numbers or question.short_numbers):
        return None
    drafts = _ending(shelf)
    enders = {draft.supports[0].document for draft in drafts}
    if len(enders) != 1:
        return None
    document = shelf.document(next(iter(enders)).id)
    said = (one for passage in document.passages for one in sentences(passage)) if document else ()
    days = [one for one in said if signs.says_effect(one) and signs.is_of_itself(one)]
    if document is None or not days:
        return None
    day = verbatim(days[0], document.summary)
    return Composed(drafts=(*drafts[:1], day), is_sure=True)


def _ending(shelf: Shelf) -> tuple[DraftClaim, ...]:
    """The sentences of papers here that end the paper named by its number."""
    drafts = {
        (document.id, one.start): verbatim(one, document.summary)
        for document, one in _said_to_end(shelf)
        if one.passage.role in _OF_THE_TEXT and signs.replaces_itself(one)
    }
    return tuple(drafts.values())


def _said_to_end(shelf: Shelf) -> Iterator[tuple[Document, Unit]]:
    """The sentences of any paper that say the end of the paper named by its number."""
    wanted = frozenset(shelf.question.numbers)
    short = shelf.question.short_numbers
    for document in citing(shelf.of_all(), wanted):
        for mention in mentions_of(document):
            if number_key(mention.reference.number) in wanted or is_short(mention.reference, short):
                one = sentence_of(mention)
                if one is not None and ends_a_paper(one.text):
                    yield document, one


def _told_of(shelf: Shelf, *, by_title: bool) -> Outcome:
    """The clause that cites a paper by its number, in whatever document does."""
    wanted = shelf.absent_numbers
    short = shelf.question.short_numbers if not shelf.is_own_number else ()
    if not wanted and not short:
        return None
    mentions = [
        mention
        for document in citing(shelf, wanted)
        for mention in mentions_of(document)
        if number_key(mention.reference.number) in wanted or is_short(mention.reference, short)
    ]
    if not mentions and not wanted:
        return None
    if not mentions:
        return unknown(shelf)
    by_others = say(Phrase.TOLD_BY_OTHERS, shelf.question.language)
    if by_title:
        return Composed(drafts=(said(max(mentions, key=_telling_title)),), notes=(by_others,))
    best = max(mentions, key=_telling_date)
    differing = [best, *_with_other_dates(mentions, best)]
    if len(differing) == 1:
        return Composed(drafts=(said(best),), notes=(by_others,))
    each = "; ".join(f"{one.document.summary.name}: {one.reference.date}" for one in differing)
    differs = say(Phrase.DIFFERENT, shelf.question.language, each=each)
    return Composed(drafts=tuple(said(one) for one in differing), notes=(by_others, differs))


def _with_other_dates(mentions: Iterable[Mention], best: Mention) -> list[Mention]:
    """Mentions of the same number under other days, the first of each day.

    Another day is another year's paper as often as a slip; either way the reader must see both. A
    date that is less exact ("năm 2019") is no other day.
    """
    known = best.reference.date.exact if best.reference.date else None
    found: dict[dt.date, Mention] = {}
    for one in mentions:
        day = one.reference.date.exact if one.reference.date else None
        same = number_key(one.reference.number) == number_key(best.reference.number)
        if same and known is not None and day is not None and day != known:
            found.setdefault(day, one)
    return list(found.values())


def _telling_title(mention: Mention) -> tuple[bool, bool, int]:
    reference = mention.reference
    return (reference.title is not None, reference.date is not None, -reference.start)


def _telling_date(mention: Mention) -> tuple[bool, int]:
    return (mention.reference.date is not None, -mention.reference.start)
