"""Answers that are lists: whole, in order, every entry cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

from assistant.composers.lists.rows_listed import rows_asked, rows_beside
from assistant.composers.lists.spelt_lists import (
    is_denied,
    said_over,
    sentences_that_list,
    spelt_list,
)
from assistant.composers.parts.empty_forms import filled
from assistant.composers.parts.enough import ENOUGH, is_enough
from assistant.composers.parts.labelled import entries_asked_for
from assistant.composers.sentences.telling import nothing, sentences_of
from assistant.composing import Composed, Outcome, verbatim
from assistant.selection import (
    ENTRY_KINDS,
    Found,
    Sight,
    beneath,
    members_of,
    opener_of,
    opens_a_list,
    ranked,
    words_about,
)
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import tables_of
from assistant.units import Unit, sentences, syllables, whole, whole_sentence
from assistant.wanted import signs, things_asked
from assistant.wanted.asked_days import day_bonus, lacks_the_day
from assistant.weighing import Topic, Words
from ingest.document import (
    Document,
    DocumentSummary,
    Passage,
    PassageRole,
    Segment,
)

_MOST = 30
_WHOLE_PASSAGE = 700
_GAIN = 0.15
_ENTRIES_SHARE = 0.5
_ENOUGH = 0.55
_AS_WELL = 0.85  # so much of what the best entry holds holds one as well meant
# A list is of the things asked for ("những phòng nào") where so many of its entries begin so.
_OF_THE_NAME = 0.5
_NAMED_BONUS = 0.4
# "Ba thủ tục nào": a list of just three entries.
_COUNTED_BONUS = 0.3
_ALL_OF_IT = 0.95
# Rows that hold so much more of the topic than the title of their table are those asked for.
_OF_ITS_OWN = 0.15
_ANNOUNCED = 0.3  # so much of the topic says the line that opens the list asked for
# A sentence that lists three things or more, and holds so much of the topic itself.
_PARTED = 2
_NEARLY_ALL = 0.75


# What is asked of something that is put together of parts.
_OF_WHAT = re.compile(r"\b(?:gom|ho so|giay to)\b")
_BETWEEN_ITEMS = re.compile(r"[;,](?=\s)")
_FEWEST_ITEMS = 2
_LISTS_BONUS = 0.3
_CONCLUSIONS_ASKED = re.compile(r"\bket luan\b(?! so\b| \d)")
_CONCLUDES = re.compile(
    r"(?:kết\s+luận|thống\s+nhất|chỉ\s+đạo)(?:\s[^.;:\n]{0,80})?:\s{0,9}\Z", re.IGNORECASE
)
_OF_THE_PAPER = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundList:
    """The entries of a list, the line that opens it, and how well it fits."""

    opener: Passage
    members: tuple[Passage, ...]
    document: DocumentSummary
    score: float


def listing(shelf: Shelf) -> Outcome:
    """A list where one is about the topic; else the paragraph that says it."""
    of_what = _OF_WHAT.search(shelf.question.plain) is not None
    bonus = _lists_it(shelf.topic) if of_what else day_bonus(shelf.question)
    found = filled(shelf, ranked(shelf.topic, shelf.sights, bonus=bonus) if bonus else shelf.ranked)
    fitting = best_list(shelf)
    if fitting and not _may_be_meant(shelf, fitting, found):
        fitting = None
    enough = is_enough(shelf, found)
    told = _spelt(shelf, fitting)
    if told is None and enough and _is_a_list_itself(shelf, found[0]):
        told = sentences_of(shelf, found[:1])
    if told is not None:
        return told
    if fitting is not None and fitting.score >= _ENOUGH:
        better = not enough or fitting.score >= found[0].score - _GAIN
        if better and not shelf.topic.is_empty:
            return _entries_of(fitting)
    if not enough:
        return nothing(shelf)
    passage = found[0].unit.passage
    around = _list_around(shelf, found[0]) or _table_under(shelf, found[0])
    around = around or _rows_of_a_section(shelf, found[0]) or _entries_like(shelf, found)
    if around is not None:
        return _entries_of(around)
    if (
        len(passage.text) <= _WHOLE_PASSAGE
        and passage.role is not PassageRole.HEADING
        and not opens_a_list(passage)
    ):
        units = sentences_that_list(found)
        return Composed(drafts=tuple(verbatim(one, found[0].document) for one in units))
    return sentences_of(shelf, found)


def _may_be_meant(shelf: Shelf, fitting: FoundList, found: Sequence[Found]) -> bool:
    """Whether a list says what weighs most in the question, and a day where one is asked for."""
    passages = (fitting.opener, *fitting.members)
    if lacks_the_day(shelf.question, found, passages):
        return False
    texts = (syllables(text) for one in passages for text in (one.text, *one.heading_path))
    said = words_about(fitting.document).union(Words.of(*texts))
    return not shelf.scope.is_open or shelf.topic.holds_heaviest(said)


def _is_a_list_itself(shelf: Shelf, found: Found) -> bool:
    """Whether one sentence says nearly all that is asked, and lists the things in it.

    "… chỉ dành cho ba nhóm: A; B; C" is nearer than the list that it is an entry of.
    """
    listed = found.unit.said.partition(": ")[2]
    thing = " ".join(things_asked.thing_asked(shelf.question))
    is_of_it = thing in " ".join(found.unit.syllables)
    return is_of_it and listed.count("; ") >= _PARTED and found.own >= _NEARLY_ALL


def _spelt(shelf: Shelf, fitting: FoundList | None) -> Composed | None:
    """The sentence that spells the list out, where it is more of the matter than any list is."""
    spelt = spelt_list(shelf)
    if spelt is None or spelt.share < ENOUGH[shelf.scope.is_open]:
        return None
    if fitting is not None and not is_denied(shelf.question):
        opener = Words.of(syllables(fitting.opener.text))
        over = opener.union(said_over(fitting.opener, fitting.document))
        if shelf.topic.covered(over) >= spelt.share:
            return None
    return Composed(drafts=(verbatim(whole_sentence(spelt.found.unit), spelt.found.document),))


def _lists_it(topic: Topic) -> Callable[[Unit], float]:
    """What it is worth that a sentence names the matter and lists it: "Hồ sơ gồm: A; B; C"."""

    def worth(one: Unit) -> float:
        head, colon, items = one.said.partition(":")
        if not colon or one.passage.role is PassageRole.HEADING or is_row(one.passage):
            return 0.0
        several = len(_BETWEEN_ITEMS.findall(items)) >= _FEWEST_ITEMS
        named = topic.covered(Words.of(syllables(head)))
        return _LISTS_BONUS * (several and named >= _ENTRIES_SHARE)

    return worth


def concluded(shelf: Shelf) -> Outcome:
    """What was concluded, where it is asked of a meeting whose paper is here; else None.

    Its opening says where it was and who was there, and ends "…, Giám đốc kết luận như sau:". Of
    one matter ("kết luận gì về thu, chi") the entries that begin with it.
    """
    if not _CONCLUSIONS_ASKED.search(shelf.question.plain) or shelf.within:
        return None
    meant: list[tuple[float, FoundList]] = []
    for document in shelf.documents_in_sight:
        if shelf.topic.is_empty:
            continue
        for opener in document.passages:
            members = (
                members_of(opener, document.passages, most=_MOST)
                if _CONCLUDES.search(opener.text)
                else ()
            )
            if members:
                found = _concluded_of(shelf, document.summary, opener, members)
                meant += [(found.score, found)] if found is not None else []
                break
    most = max((share for share, _ in meant), default=0.0)
    best = [one for share, one in meant if share == most]
    return _entries_of(best[0]) if len(best) == 1 else None


def _concluded_of(
    shelf: Shelf, paper: DocumentSummary, opener: Passage, members: tuple[Passage, ...]
) -> FoundList | None:
    """All that a meeting concluded, or what it did on the matter asked; None of another meeting."""
    about = words_about(paper)
    whole = shelf.topic.covered(about)
    named = entries_asked_for(shelf.topic, opener, members)
    said = Words.of(*(syllables(one.text) for one in (opener, *named)))
    share = shelf.topic.covered(about.union(said)) if named else 0.0
    if max(whole, share) < _OF_THE_PAPER:
        return None
    told = named if share >= whole + _OF_ITS_OWN else members
    return FoundList(opener=opener, members=told, document=paper, score=max(whole, share))


def group(shelf: Shelf) -> Outcome:
    """What a group that goes by its number is made of ("6 rõ"): the sentence or list that says it.

    None where none is asked for, or no paper names it.
    """
    accepts = signs.group_asked(shelf.question)
    found = ranked(shelf.topic, shelf.sights, accepts=accepts) if accepts else ()
    if not found:
        return None
    best = max(found, key=lambda one: (_spells_out(one.unit), one.score))
    document = shelf.document(best.document.id)
    members = beneath(best.unit.passage, document.passages) if document else ()
    if members and _spells_out(best.unit):
        units = [one for member in members[:_MOST] for one in sentences(member)]
        return Composed(drafts=tuple(verbatim(one, best.document) for one in units[:_MOST]))
    return Composed(drafts=(verbatim(best.unit, best.document),))


def _spells_out(one: Unit) -> bool:
    return ":" in one.said


def _list_around(shelf: Shelf, found: Found) -> FoundList | None:
    """The whole list that a sentence is an entry of, where the line that opens it is about it."""
    document = shelf.document(found.document.id)
    opener = opener_of(found.unit.passage, document.passages) if document else None
    if document is None or opener is None or shelf.within:
        return None
    members = members_of(opener, document.passages, most=_MOST)
    announced = Words.of(
        syllables(opener.text), *(syllables(one) for one in opener.heading_path[-1:])
    )
    share = shelf.topic.covered(announced)
    if found.unit.passage not in members or share < _ANNOUNCED:
        return None
    return FoundList(opener=opener, members=members, document=found.document, score=share)


def _rows_of_a_section(shelf: Shelf, found: Found) -> FoundList | None:
    """The rows that a row of a table is but the name of, and no answer itself."""
    passage, document = found.unit.passage, shelf.document(found.document.id)
    if document is None or shelf.within:
        return None
    rows = rows_beside(document, passage, named=shelf.scope.named, topic=shelf.topic)
    if not 1 < len(rows) <= _MOST:
        return None
    return FoundList(opener=passage, members=rows, document=found.document, score=found.score)


def _entries_like(shelf: Shelf, found: Sequence[Found]) -> FoundList | None:
    """Of a long list or table the entries that fit the topic as well as the best does."""
    best = found[0]
    entry = best.unit.passage.address.segments
    if entry[-1].kind not in ENTRY_KINDS or not things_asked.asks_for_several(shelf.question):
        return None
    like = {
        one.unit.passage.start: one.unit.passage
        for one in found
        if one.document.id == best.document.id
        and one.unit.passage.address.segments[:-1] == entry[:-1]
        and one.unit.passage.address.segments[-1].kind is entry[-1].kind
        and one.own >= _AS_WELL * best.own
        and one.support >= _AS_WELL * best.support
    }
    members = tuple(passage for _, passage in sorted(like.items()))
    if not 1 < len(members) <= _MOST:
        return None
    return FoundList(opener=members[0], members=members, document=best.document, score=best.score)


def _table_under(shelf: Shelf, found: Found) -> FoundList | None:
    """The table whose title a sentence is of."""
    document = shelf.document(found.document.id)
    if document is None or shelf.within:
        return None
    tables = _tables(shelf, document, of=found.unit.passage)
    return max(tables, key=lambda one: one.score, default=None)


def _entries_of(chosen: FoundList) -> Composed:
    units = (whole(one) for one in chosen.members)
    return Composed(
        drafts=tuple(verbatim(one, chosen.document) for one in units if one is not None)
    )


def best_list(shelf: Shelf) -> FoundList | None:
    """The list that fits best, by the line that opens it and by its entries."""
    lists = (
        one
        for document in shelf.documents_in_sight
        for one in (
            *_opened_lists(shelf, document),
            *_tables(shelf, document),
            *_named_lists(shelf, document),
        )
    )
    return max(lists, key=lambda one: one.score, default=None)


def _opened_lists(shelf: Shelf, document: Document) -> Iterator[FoundList]:
    least = max((one.support for one in shelf.ranked[:1]), default=0.0) - _GAIN / 2
    things = things_asked.wordings_of_things(shelf.question)
    for opener in document.passages:
        members = members_of(opener, document.passages, most=_MOST)
        if not members:
            continue
        head = ranked(shelf.topic, [Sight(passage=opener, document=document.summary)])
        if head:
            shares = [shelf.topic.covered(Words.of(syllables(one.text))) for one in members]
            score = max(one.score for one in head) + _ENTRIES_SHARE * fmean(shares)
            score += _NAMED_BONUS * _are_named(members, things)
            score += _counted(shelf, members)
            yield FoundList(opener=opener, members=members, document=document.summary, score=score)
            if named := entries_asked_for(shelf.topic, opener, members):
                said = Words.of(*(syllables(one.text) for one in (opener, *named)))
                share = shelf.topic.covered(said.union(words_about(document.summary)))
                if share < least:
                    continue  # a sentence elsewhere is of more of it
                score = (1 + _ENTRIES_SHARE) * share
                yield FoundList(
                    opener=opener, members=named, document=document.summary, score=score
                )


def _counted(shelf: Shelf, members: Sequence[Passage]) -> float:
    """What as many entries as are asked for are worth; nothing where a sentence says it all."""
    said = any(one.own >= _ALL_OF_IT for one in shelf.ranked[:1])
    number = things_asked.number_of_things(shelf.question)
    return _COUNTED_BONUS * (not said and len(members) == number)


def _tables(shelf: Shelf, document: Document, *, of: Passage | None = None) -> Iterator[FoundList]:
    """The rows of tables, of each those that are about the topic where these alone are.

    With ``of`` only of tables in whose title it stands.
    """
    for table in tables_of(document):
        if not (table.opening and table.listed) or (of is not None and of not in table.opening):
            continue
        title = Words.of(*(syllables(one.text) for one in table.opening))
        rows = rows_asked(shelf.topic, title, table, named=shelf.scope.named)
        if len(rows) <= _MOST:
            own = Words.of(*(syllables(one.text) for one in rows))
            score = shelf.topic.covered(title)
            score += _ENTRIES_SHARE * (shelf.topic.covered(title.union(own)) - score)
            score += _counted(shelf, rows)
            yield FoundList(
                opener=table.opening[-1], members=rows, document=document.summary, score=score
            )


def _named_lists(shelf: Shelf, document: Document) -> Iterator[FoundList]:
    """Paragraphs beside one another that begin with the thing asked for ("Phòng Tài chính")."""
    thing = things_asked.kind_asked(shelf.question)
    if not thing:
        return
    about = Words.of(
        *(syllables(part) for part in (document.summary.title, document.summary.issuer) if part)
    )
    for key, group in groupby(document.passages, key=lambda one: _named_over(one, thing)):
        members = tuple(group)
        if key is None or not 1 < len(members) <= _MOST:
            continue
        around = (
            *(syllables(one.text) for one in members),
            *map(syllables, members[0].heading_path),
        )
        score = shelf.topic.covered(about.union(Words.of(*around))) + _NAMED_BONUS
        yield FoundList(opener=members[0], members=members, document=document.summary, score=score)


def _named_over(one: Passage, thing: tuple[str, ...]) -> tuple[Segment, ...] | None:
    """Where an entry stands that begins with ``thing``; None for any other passage."""
    unit = whole(one) if one.role is PassageRole.BODY else None
    is_of_it = unit is not None and unit.syllables[: len(thing)] == thing
    return one.address.segments[:-1] if is_of_it else None


def _are_named(members: Sequence[Passage], things: Sequence[tuple[str, ...]]) -> bool:
    """Whether most of some entries begin with a word for what is asked ("Phòng Tài chính")."""
    begin = [one.syllables for one in map(whole, members) if one is not None]
    named = [one for one in begin if any(thing and one[: len(thing)] == thing for thing in things)]
    return len(named) >= _OF_THE_NAME * len(members)
