"""The figure that a paper has but one of: of the sort asked for, by far the nearest to the topic.

Where the paper is known, few of its sentences have a figure of the unit and the sort of limit that
are asked for ("nhiều nhất bao nhiêu người": "không quá 10 cá nhân"). The one that fits alone
answers, though it says the matter in other words than the question does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile

from assistant.composing import Composed, verbatim
from assistant.meant import paper_known
from assistant.pointed_at import pointed_at
from assistant.question import Language, Question, understand
from assistant.reading.capitals import runs_of_capitals
from assistant.reading.intents import Intent
from assistant.selection import (
    Accepts,
    Found,
    above,
    opener_of,
    opens_a_list,
    ranked,
    sights_of,
    words_about,
)
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted.passages import answering_passages
from assistant.wanted.sorts_asked import (
    bound_asked,
    figure_asked,
    is_time_asked,
    words_of_the_sort,
)
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole

_INTENTS = frozenset({Intent.COUNT, Intent.FACT, Intent.PERIOD, Intent.FUNDS, Intent.DEADLINE})
_SAYING = (PassageRole.BODY, PassageRole.HEADING)
_FEWEST_SYLLABLES = 3
# Less is enough where the sentence says the very sort of limit that is asked for.
_LEAST_OWN = {True: 0.25, False: 0.3}
# Being ahead of nothing tells little.
_LEAST_ALONE = 0.45
_BEYOND = 0.25
_MUCH = 0.5
_MANY_PAIRS = 0.4
_AHEAD = 0.15
# What the next best may hold of what the best holds.
_NEXT = 0.6
_A_NAME = 2
_MOST_ENTRIES = 12
_LONGEST_LINE = 40
# Of so many passages not every one is weighed for the line over it.
_LONG = 2_000
_ONLY_A_LIMIT = re.compile(r"\W{0,4}(?:Thời (?:hạn|gian)|Hoàn thành|Xong|Chậm nhất|Hạn)\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# What goes with a figure and says no matter.
_UNITS = frozenset(("dong", "nghin", "ngan", "trieu", "ty", "usd", "tram", "khoang", "gan", "hon"))
_NEARLY_ALL = 0.7
_SOME = 0.2
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A sentence that a figure is of, and the one beside it that completes it.

    The figure may stand in the line ``over`` it ("Giảm 50% đối với:"); what it is a limit of may
    stand ``before`` it ("Xây dựng quy trình nội bộ." "Thời hạn chậm nhất 05 ngày.").
    """

    found: Found
    over: Unit | None = None
    before: Unit | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """All that is told."""
        return tuple(filter(None, (self.over, self.before, self.found.unit)))

    def beyond(self, topic: Topic) -> float:
        """The share that is told of what the paper is not called by."""
        called = words_about(self.found.document)
        known = topic.covered(called)
        held = topic.covered(called.union(Words.of(*(one.syllables for one in self.units))))
        return (held - known) / (1 - known) if known < 1 else 0.0


def told(shelf: Shelf) -> Composed | None:
    """The one sentence of the paper that is known with a figure of the sort asked for."""
    question = _asking(shelf.question)
    accepts = figure_asked(question)
    if accepts is None or shelf.question.intent not in _INTENTS or shelf.within:
        return None
    paper = paper_known(shelf)
    if paper is None:
        return None
    there = replace(shelf.of(paper.summary), question=question)
    topic = there.topic_besides(words_of_the_sort(question))
    if topic.syllables < _FEWEST_SYLLABLES:
        return None
    for way in (_in_sentences, _with_places, _over):
        figures = way(there, paper, topic, accepts)
        if (
            figures
            and _stands_out(question, topic, figures)
            and _names_all(there, figures[0].found)
        ):
            units = figures[0].units
            return Composed(drafts=tuple(verbatim(one, paper.summary) for one in units))
    return None


def _asking(question: Question) -> Question:
    """The sentence that asks, where what stands before it only says which paper is meant."""
    *_, last = _SENTENCE_END.split(question.text.strip())
    if last == question.text.strip():
        return question
    alone = understand(last)
    return alone if figure_asked(alone) is not None else question


def _in_sentences(
    shelf: Shelf, paper: Document, topic: Topic, accepts: Accepts
) -> Sequence[_Figure]:
    """The sentences of a paper with a figure of the sort, the nearest to the topic first."""
    may_answer = answering_passages(shelf.question)
    sights = [
        one for one in sights_of(paper) if one.passage.role in _SAYING and may_answer(one.passage)
    ]
    figures = (
        _with_its_matter(paper, topic, one) for one in ranked(topic, sights, accepts=accepts)
    )
    return sorted(figures, key=lambda one: -one.found.score)


def _with_places(
    shelf: Shelf, paper: Document, topic: Topic, accepts: Accepts
) -> Sequence[_Figure]:
    """The same, with what stands at the place that says whom a sentence is for.

    Asked only where the sentences alone do not tell: such places are like one another.
    """
    figures: list[_Figure] = []
    for one in _in_sentences(shelf, paper, topic, accepts):
        place = pointed_at(one.found.unit, paper) if one.before is None else None
        meant = sentences(place)[:1] if place is not None else ()
        figures.append(_completed(topic, one.found, meant[0]) if meant else one)
    return sorted(figures, key=lambda one: -one.found.score)


def _with_its_matter(paper: Document, topic: Topic, found: Found) -> _Figure:
    """A sentence that only says a limit ("Thời hạn: …") with the one before it."""
    if _ONLY_A_LIMIT.match(found.unit.said) is None:
        return _Figure(found=found)
    passage = found.unit.passage
    at = next((i for i, one in enumerate(paper.passages) if one.id == passage.id), 0)
    beside = paper.passages[at - 1 : at] if at else ()
    said = chain.from_iterable(sentences(one) for one in (*beside, passage))
    *_, before = (None, *takewhile(lambda one: one.start < found.unit.start, said))
    if before is None or before.passage.role is not PassageRole.BODY:
        return _Figure(found=found)
    return _completed(topic, found, before)


def _completed(topic: Topic, found: Found, before: Unit) -> _Figure:
    said = Words.of(before.syllables, found.unit.syllables)
    own = topic.covered(said)
    both = replace(
        found,
        own=own,
        score=found.score + own - found.own,
        pairs=max(found.pairs, topic.pairs_covered(said)),
        holds_heaviest=found.holds_heaviest or topic.holds_heaviest(said),
    )
    return _Figure(found=both, before=before)


def _over(shelf: Shelf, paper: Document, topic: Topic, accepts: Accepts) -> Sequence[_Figure]:
    """What stands under a line that has the figure: "Giảm 50% đối với:" / "- …"."""
    if len(paper.passages) > _LONG:
        return ()
    may_answer = answering_passages(shelf.question)
    sights = [
        one
        for one in sights_of(paper)
        if one.passage.role is PassageRole.BODY and may_answer(one.passage)
    ]
    return list(_under_figures(paper, ranked(topic, sights)[:_MOST_ENTRIES], accepts))


def _under_figures(
    paper: Document, entries: Sequence[Found], accepts: Accepts
) -> Iterator[_Figure]:
    for one in entries:
        passage = one.unit.passage
        over = opener_of(passage, paper.passages) or above(passage, paper.passages)
        line = next(iter(sentences(over)[-1:]), None) if over is not None else None
        if over is None or line is None or len(line.syllables) > _LONGEST_LINE:
            continue
        if (opens_a_list(over) or over.role is PassageRole.HEADING) and accepts(line):
            yield _Figure(found=one, over=line)


def _stands_out(question: Question, topic: Topic, figures: Sequence[_Figure]) -> bool:
    """Whether the best holds enough of the topic and no other comes near."""
    best = figures[0].found
    others = [one.found for one in figures[1:] if not _says_the_same(one, figures[0])]
    if not others and _says_little_else(question, topic, best.unit):
        return True
    ahead = best.own - max((one.own for one in others), default=0.0)
    is_about_it = best.holds_heaviest and best.own >= _MUCH and best.pairs >= _MANY_PAIRS
    if is_about_it and ahead >= _AHEAD:
        return True
    # Where no other figure is told apart from it, it has to say more than the paper is called by.
    told_apart = bool(others) and not is_time_asked(question)
    if not told_apart and figures[0].beyond(topic) < _BEYOND:
        return False
    is_bound = bound_asked(question) is not None
    least = _LEAST_OWN[is_bound] if is_bound or others else _LEAST_ALONE
    if figures[0].over is not None or question.language is Language.ENGLISH:
        least = _MUCH
    next_best = max((one.score for one in others), default=0.0)
    return best.own >= least and next_best <= _NEXT * best.score


def _says_the_same(other: _Figure, best: _Figure) -> bool:
    """Whether another figure is but the best one said again, or under the same line."""
    if other.over is not None and best.over is not None:
        return (other.over.passage.id, other.over.start) == (
            best.over.passage.id,
            best.over.start,
        )
    if other.found.unit.passage.id == best.found.unit.passage.id:
        return True
    numbers = set(_NUMBER.findall(best.found.unit.said))
    return numbers.issuperset(_NUMBER.findall(other.found.unit.said))


def _says_little_else(question: Question, topic: Topic, one: Unit) -> bool:
    """Whether a short sentence has hardly a word that is not asked ("Ước tính thiệt hại …")."""
    words = [word for word in one.syllables if word.isalpha() and word not in _UNITS]
    asked = frozenset(syllables(question.plain))
    held = sum(word in asked for word in words)
    is_about_it = topic.covered(Words.of(one.syllables)) >= _SOME
    return held >= _FEWEST_SYLLABLES and held >= _NEARLY_ALL * len(words) and is_about_it


def _names_all(shelf: Shelf, found: Found) -> bool:
    """Whether all proper names of the question stand in the sentence or over it.

    What a paper grants one office, it may grant no other.
    """
    passage = found.unit.passage
    there = Words.of(*map(syllables, (passage.text, *passage.heading_path)))
    there = there.union(words_about(found.document))
    named = f" {' | '.join(shelf.scope.named)} "
    runs = (syllables(" ".join(run)) for run in runs_of_capitals(shelf.question.text))
    return all(
        f" {' '.join(run)} " in named or there.single.issuperset(run)
        for run in runs
        if len(run) >= _A_NAME
    )
