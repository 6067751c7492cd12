"""The day or the years of a paper that is only cited here, asked for by its number.

"Chương trình 79 kéo dài mấy năm": a span of years stands in many sentences, but the years of that
paper only where it is cited with them. A clause without them is no answer, and no other sentence
is one either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answer import RefusalReason
from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import citing, is_short, said
from assistant.composers.papers.of_its_form import rest_of
from assistant.composing import Composed, Declined, Outcome
from assistant.phrases import Phrase, say
from assistant.reading.cited_asked import CitedFact, asked_by_number
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables
from ingest.references import begins_with, number_key

_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)")


def told(shelf: Shelf) -> Outcome:
    """The clause that gives the day or the years of the one paper named; a refusal without them."""
    if shelf.within or shelf.question.compares:
        return None
    found = list(_mentions(shelf))
    numbers = {number_key(one.reference.number) for one in found}
    if len(numbers) != 1:
        return None
    called = [part for one in shelf.scope.documents for part in names_of(one)]
    called += [one.clause.said for one in found]
    known = frozenset(word for part in called for word in syllables(part))
    fact = asked_by_number(rest_of(shelf), called=known)
    if fact is None:
        return None
    having = [one for one in found if _has(one, fact)]
    if not having:
        return _only_cited(shelf, found, fact)
    days = {one.reference.date for one in having}
    if fact is CitedFact.DATE and len(days) > 1:
        return None  # days that differ are told beside one another
    note = say(Phrase.TOLD_BY_OTHERS, shelf.question.language)
    return Composed(drafts=(said(having[0]),), notes=(note,), is_sure=True)


def _mentions(shelf: Shelf) -> Iterator[Mention]:
    """The mentions of the papers that the question calls by number and that are not here."""
    wanted = shelf.absent_numbers
    own = [one.number for one in shelf.scope.documents if one.number]
    short = tuple(
        one
        for one in shelf.question.short_numbers
        if not any(begins_with(number, one[1]) for number in own)
    )
    if not wanted and not short:
        return
    for document in citing(shelf, wanted):
        for mention in mentions_of(document):
            reference = mention.reference
            if number_key(reference.number) in wanted or is_short(reference, short):
                yield mention


def _only_cited(shelf: Shelf, found: list[Mention], fact: CitedFact) -> Declined:
    language = shelf.question.language
    is_all = shelf.asking.filters.is_empty
    part = Phrase.DATE_OF_ISSUE if fact is CitedFact.DATE else Phrase.ITS_YEARS
    text = say(
        Phrase.ONLY_MENTIONED if is_all else Phrase.NOT_AMONG_FILTERED,
        language,
        numbers=found[0].reference.number,
        part=say(part, language),
    )
    near = tuple((one.passage, one.document.summary) for one in found)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, near=near, is_sure=True)


def _has(mention: Mention, fact: CitedFact) -> bool:
    if fact is CitedFact.DATE:
        return mention.reference.date is not None
    others = (
        one.start for one in mention.document.references if one.start > mention.reference.start
    )
    behind = mention.passage.start + len(mention.passage.text)
    end = min((*others, behind, mention.clause.end))
    at = mention.passage.start
    text = mention.passage.text[mention.reference.end - at : max(0, end - at)]
    return _YEARS.search(text) is not None
