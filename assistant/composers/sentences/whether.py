"""Whether something is so: the sentence that speaks of just that, and never only of its matter.

"Đại hội chi bộ có được nhận hoa không": a sentence answers where it speaks of "nhận hoa"; what else
papers say of the congress does not. "Họp ngày 18/10 phải không": the sentence with that day
answers, whether it sets the day or says that it no longer holds.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composers.parts.enough import is_enough
from assistant.composers.sentences.standing import addressees
from assistant.composers.sentences.telling import nothing, sentences_of
from assistant.composing import Composed, Outcome, verbatim
from assistant.marks import Marks, disagreeing, typed_marks
from assistant.selection import Accepts, opens_a_list, ranked
from assistant.shelf import Shelf
from assistant.units import Unit, syllables
from assistant.wanted.asked_days import says_a_day_asked
from assistant.wanted.signs import leaves_it_open
from assistant.weighing import Topic, Words
from ingest.document import PassageRole

_PREDICATE = re.compile(
    r"\bco (?:duoc |phai |can |nen |bi |the )?(?P<what>[a-z][a-z0-9/ ]{1,60}?) "
    r"(?:hay )?(?:khong|ko|k|chua)(?: (?:a|ah|vay|nhi|ha|the|em|anh|chi))?\s?(?:\W*\Z|\?)|"
    r"\b(?:duoc|phai|can|bi) (?P<bare>[a-z][a-z0-9/ ]{1,40}?) (?:khong|ko|chua)\s?(?:\W*\Z|\?)"
)
_CONFIRMS = re.compile(r"\b(?:phai khong|dung khong|co dung|co phai|khong nhi)\b")
# "… có nói khấu trừ thuế là gì không" asks what it is.
_ASKS_WHAT = re.compile(r"\b(?:gi|nao|ai|may|bao|dau|noi|sao)\b")
# "Lấy gì làm thước đo để biết việc đó có tốt không" asks what, and not whether.
_WHAT_BEFORE = re.compile(
    r"\b(?:cai|dieu|viec|lay|dua vao|nhin vao|nhung|tieu chi) (?:gi|dau|nao)\b"
)
# "Nghị định … có áp dụng cho … không": of the paper itself, which says to whom it applies.
_APPLIES = re.compile(
    r"\b(?:nghi dinh|thong tu|nghi quyet|quyet dinh|quy dinh|quy che|luat|qd|nd|tt|nq|van ban|vb)\b"
    r"[^,?]{0,60}? (?:co )?(?:duoc )?ap dung (?:cho|doi voi|voi|len) (?P<whom>[^?]{2,80}?) "
    r"(?:hay )?(?:khong|ko)\s?(?:\W*\Z|\?)"
)
_LONGEST = 7
_SAYS_IT = 0.5


def told(shelf: Shelf) -> Outcome:
    """The sentence that says whether it is so; None where that is not asked.

    A refusal where what is near says nothing of it.
    """
    if (confirmed := _on_that_day(shelf)) is not None:
        return confirmed
    if (applies := _to_them(shelf)) is not None:
        return applies
    predicate = _predicate(shelf)
    if predicate is None:
        return None
    typed = typed_marks(shelf.asking.question)
    says_it = _says(predicate, typed)
    found = ranked(shelf.topic, shelf.sights, accepts=says_it)
    if is_enough(shelf, found):
        return sentences_of(shelf, [one for one in found if says_it(one.unit)])
    best = next(iter(shelf.ranked), None)
    says_some = best is not None and predicate.covered(_written_so(best.unit, typed)) > 0
    return None if says_some else nothing(shelf)


def _to_them(shelf: Shelf) -> Composed | None:
    """To whom the paper named applies, where it is asked of somebody that it says there."""
    match = _APPLIES.search(shelf.question.plain)
    if match is None or shelf.scope.is_open or len(shelf.scope.documents) != 1:
        return None
    section = addressees(shelf)
    if not isinstance(section, Composed):
        return None
    asked = shelf.topic_of(replace(shelf.question, plain=match["whom"]))
    said = Words.of(*(syllables(draft.text) for draft in section.drafts))
    return section if asked.covered(said) >= _SAYS_IT else None


def _predicate(shelf: Shelf) -> Topic | None:
    """What is asked of the matter, weighed; None where it is no short "có … không"."""
    question = shelf.question
    match = None if _CONFIRMS.search(question.plain) else _PREDICATE.search(question.plain)
    if match is None:
        return None
    what = match["what"] or match["bare"]
    if len(what.split()) > _LONGEST or not match.start() or _ASKS_WHAT.search(what):
        return None
    if _WHAT_BEFORE.search(question.plain[: match.start()]):
        return None
    topic = shelf.topic_of(replace(question, plain=what))
    return None if topic.is_empty else topic


def _says(predicate: Topic, typed: Marks) -> Accepts:
    def says(one: Unit) -> bool:
        if one.passage.role is PassageRole.HEADING and not opens_a_list(one.passage):
            return False
        if leaves_it_open(one):
            return False
        return predicate.covered(_written_so(one, typed)) >= _SAYS_IT

    return says


def _written_so(one: Unit, typed: Marks) -> Words:
    """The words of a sentence without those that the question writes with other marks."""
    words = Words.of(one.syllables)
    return words.without(disagreeing(typed, one.said, words.single))


def _on_that_day(shelf: Shelf) -> Composed | None:
    """The sentences with the day that a question wants confirmed."""
    if not _CONFIRMS.search(shelf.question.plain):
        return None
    says_day = says_a_day_asked(shelf.question)
    found = ranked(shelf.topic, shelf.sights, accepts=says_day)
    if not is_enough(shelf, found):
        return None
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))
