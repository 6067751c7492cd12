"""Lists within a sentence: "lập hồ sơ gồm: tờ trình; biên bản kiểm tra; các biểu thống kê".

Such a list has no entries of its own, so that the sentence is the list. It is asked for where what
stands before "gồm", with the headings and the paper, holds more of the question than the lines over
any list do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question import Question
from assistant.selection import Found, says_something, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Words
from ingest.document import DocumentSummary, Passage, PassageRole

_ASKED = re.compile(
    r"\b(?:bao )?gom (?:co )?(?:nhung |cac )?(?:gi|nao|giay to|tai lieu|thanh phan|loai|thu)\b|"
    r"what (?:documents|papers|does .{1,80} (?:include|consist))"
)
# What is no part of something is asked for, and said, with a denial.
_DENIAL_ASKED = re.compile(
    r"\b(?:khong|chua) (?:duoc )?(?:bao )?gom\b|\bleft out\b|\bexcluded\b|"
    r"\bnot (?:included?|covered?)\b"
)
_DENIES = re.compile(r"(?<!\w)(?:không|chưa)\s{1,4}\Z", re.IGNORECASE)
# With ";" between its parts, or behind a colon with ",".
_SPELT = re.compile(
    r"(?<!\w)(?:bao\s+)?gồm(?:\s+có)?(?:\s?:\s(?=[^.:]{0,600}[;,])|\s(?=[^.:]{0,600};))",
    re.IGNORECASE,
)
# Before "gồm" a sentence names what is asked for by so much.
_NAMED = 0.2
_CLAUSE = re.compile(r"[.;:]\s")
# A sentence with so many of these lists several things; one like it holds so much of what it does.
_BETWEEN_THINGS = re.compile(r"[;,](?=\s)")
_LISTS_ITSELF = 3
_AS_MUCH = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeltList:
    """The sentence of a list, and the share of the topic in what stands before it and over it."""

    found: Found
    share: float


def spelt_list(shelf: Shelf) -> SpeltList | None:
    """The sentence that has in it the list asked for; None where none is asked or has one."""
    denied = is_denied(shelf.question)
    if not denied and not _ASKED.search(shelf.question.plain):
        return None
    lists = (_spelt(shelf, one, denied=denied) for one in shelf.ranked)
    return max(filter(None, lists), key=lambda one: one.share, default=None)


def _spelt(shelf: Shelf, found: Found, *, denied: bool) -> SpeltList | None:
    match = _SPELT.search(found.unit.said)
    if match is None or (_DENIES.search(found.unit.said[: match.start()]) is not None) != denied:
        return None
    if found.unit.passage.role is not PassageRole.BODY:
        return None
    before = _CLAUSE.split(found.unit.said[: match.start()])[-1]
    if denied:
        before = f"{before}{match.group()}"  # the denial is of what is asked
    own = Words.of(syllables(before))
    if shelf.topic.covered(own) < _NAMED:
        return None
    over = said_over(found.unit.passage, found.document)
    return SpeltList(found=found, share=shelf.topic.covered(own.union(over)))


def is_denied(question: Question) -> bool:
    """Whether it is asked what something leaves out ("chưa bao gồm những gì")."""
    return _DENIAL_ASKED.search(question.plain) is not None


def sentences_that_list(found: Sequence[Found]) -> list[Unit]:
    """The sentences of a paragraph; where the best one lists several things itself, those like it.

    What the paragraph says before and behind that list is of other things.
    """
    best = found[0]
    told = [one for one in sentences(best.unit.passage) if says_something(one)]
    if len(_BETWEEN_THINGS.findall(best.unit.said)) < _LISTS_ITSELF:
        return told
    like = {one.unit.start for one in found if one.own >= _AS_MUCH * best.own}
    return [one for one in told if one.start in like]


def said_over(passage: Passage, document: DocumentSummary) -> Words:
    """What the headings over a passage say, and its paper's name."""
    return words_about(document).union(Words.of(*map(syllables, passage.heading_path)))
