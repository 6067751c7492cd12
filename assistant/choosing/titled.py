"""The paper whose title a question gives: who signed it, or its number, is asked of a paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.choosing.holdings import Holdings, opening_of, words_of_title
from assistant.choosing.other_owner import place_named
from assistant.question import Question
from assistant.reading.signing import signer_words
from assistant.selection import words_about
from assistant.topic_words import topic_runs
from assistant.weighing import Run, Topic, Words
from ingest.document import DocumentSummary
from ingest.text import folded

_FEWEST_OF_A_TITLE = 3
_TITLE_ENOUGH = 0.7
_TITLE_AHEAD = 0.15


def titled(
    question: Question,
    papers: Holdings,
    weighed: Callable[[tuple[Run, ...]], Topic],
) -> tuple[DocumentSummary, ...]:
    """The paper whose title a question gives, where no other comes near; else none.

    Args:
        question: What is asked.
        papers: Those that may be meant.
        weighed: The topic of some runs, each word weighed by how rare it is.
    """
    if (asked := signer_words(question.plain)) is not None:
        question = replace(question, plain=question.plain.replace(asked, "ai ky"))
    runs = topic_runs(question)
    if len(opening := _beginning_with_one(papers, runs)) == 1:
        return opening if _may_be_meant(question, opening[0]) else ()
    topic = weighed(runs)
    if topic.syllables < _FEWEST_OF_A_TITLE:
        return _only_one_called(question, papers, topic)
    scored = sorted(
        (
            (topic.covered(words_about(papers[at])), at)
            for at in papers.words.may_hold(topic, least=_TITLE_ENOUGH - _TITLE_AHEAD)
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if not scored or scored[0][0] < _TITLE_ENOUGH:
        return ()
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _TITLE_AHEAD:
        return ()
    paper = papers[scored[0][1]]
    return (paper,) if _may_be_meant(question, paper) else ()


def _beginning_with_one(papers: Holdings, runs: Sequence[Run]) -> tuple[DocumentSummary, ...]:
    """The papers whose titles are what a run says: "(Ban hành) Quy chế dân chủ …"."""
    said = [run[0] for run in runs if len(run[0]) > _FEWEST_OF_A_TITLE]
    return papers.at(
        {
            at
            for words in said
            for at in papers.by_opening.get(opening_of(words), ())
            if words_of_title(papers[at])[: len(words)] == words
        }
    )


def _only_one_called(
    question: Question, papers: Holdings, topic: Topic
) -> tuple[DocumentSummary, ...]:
    """The one paper of a kind that a question names and says no more of ("công điện")."""
    called = papers.at(
        place
        for kind, places in papers.by_kind.items()
        if re.search(rf"\b{kind}\b", question.plain)
        and topic.covered(Words.of(tuple(kind.split()))) == 1
        for place in places
    )
    named = not topic.is_empty and len(called) == 1
    return called if named and _may_be_meant(question, called[0]) else ()


def _may_be_meant(question: Question, paper: DocumentSummary) -> bool:
    """Whether the years and the place in a question are those of the paper."""
    said = folded(" ".join(filter(None, (paper.title, paper.issuer))))
    years = {date.year for date in question.dates if date.year is not None}
    own = {str(paper.issued_on.year)} if paper.issued_on else set()
    place = place_named(question.plain)
    return (place is None or place in said) and all(
        str(year) in own or str(year) in said.split() for year in years
    )
