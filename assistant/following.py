"""A question within a conversation: which papers it may be about, when it does not say so itself.

What was asked last decides: the papers that it named, or that its answer cites. They are looked
into first for a question that leans on it; for any other only where the whole library says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant import extractive, told_before, varied
from assistant.answer import Answer, Citation, Reply
from assistant.asking import Asking
from assistant.choosing.other_owner import place_named
from assistant.choosing.scope import Scope, resolve
from assistant.conversation import meant, names_another, of_the_report, without_opening
from assistant.question import Question, understand
from assistant.reading.intents import Intent
from assistant.rows import rows_before
from assistant.shelf import Shelf
from assistant.topic_words import topic_runs
from ingest.document import DocumentSummary

# Papers that one answer cites: more of them are no subject that a next question has.
_MOST = 2
_FEWEST_NEAR = 3
# Words of a question that hardly says what it is about.
_SHORT = 6
# What is asked of one paper: without its name it is that of the conversation.
_OF_A_PAPER = frozenset(
    {
        *(Intent.SIGNER, Intent.ISSUED, Intent.EFFECT, Intent.NUMBER, Intent.RECIPIENTS),
        *(Intent.SUBJECT, Intent.HINDRANCES, Intent.FUNDS, Intent.ADDRESSEES, Intent.EXCEPTIONS),
        *(Intent.PROPOSER, Intent.REPLACED, Intent.BASIS, Intent.ANSWERED),
    }
)
# Earlier questions that are looked at; the last one that says what it is about is enough.
_DEPTH = 3
# A question that does not lean on the one before is looked for in its papers only where they are
# among this many passages that the whole library has nearest.
_NEAREST = 5


def answered(shelf: Shelf) -> tuple[Shelf, Reply]:
    """The verbatim reply, and the view of the library that it was found in."""
    asks_of_a_row, is_varied = rows_before.is_asked(shelf), varied.is_varied(shelf)
    is_bare = told_before.is_asked(shelf)
    # Once: each question before is answered with those before it.
    before = _before(shelf) if asks_of_a_row or is_varied or is_bare else None
    if before is not None and asks_of_a_row:
        of_the_row = _of_the_row(shelf, before)
        if of_the_row is not None:
            return shelf, of_the_row
    if before is not None and is_bare and (again := told_before.told(shelf, before)) is not None:
        return shelf, again
    if not is_varied:
        before = None
    if before is not None and (of_the_other := _of_the_other(shelf, before)) is not None:
        return of_the_other
    tried: tuple[Shelf, Reply] | None = None
    for view in _views(shelf):
        reply = extractive.answer(view)
        if before is not None and varied.is_told_again(shelf, before, reply):
            reply = extractive.nothing(view)
        if isinstance(reply, Answer):
            return view, reply
        tried = tried or (view, reply)
    return tried or (shelf, extractive.answer(shelf))


def _of_the_other(shelf: Shelf, before: Reply) -> tuple[Shelf, Reply] | None:
    """The answer to a question that varies one thing of the one before; None where none is found.

    It is asked again with the other step, or the entry beside the one told before has it.
    """
    history = shelf.asking.history
    others = varied.with_the_other(shelf.asking.question, history[-1].question)
    documents = _documents_before(shelf, depth=_DEPTH) if others else ()
    narrowed = Scope(documents=documents) if documents else None
    for again in others:
        asking = replace(shelf.asking, question=again, history=history[:-1])
        view = replace(shelf, asking=asking, question=meant(asking), narrowed=narrowed, within=())
        reply = extractive.answer(view)
        if varied.holds_the_other(shelf, reply):
            return view, reply
    if others:
        return None
    beside = varied.entry_beside(shelf, before)
    return (shelf, extractive.shown(shelf, beside)) if beside is not None else None


def _before(shelf: Shelf) -> Reply:
    """The reply to the question before."""
    *earlier, last = shelf.asking.history
    asking = replace(shelf.asking, question=last.question, history=tuple(earlier[-_DEPTH:]))
    return answered(
        replace(shelf, asking=asking, question=meant(asking), narrowed=None, within=())
    )[1]


def _of_the_row(shelf: Shelf, before: Reply) -> Reply | None:
    """What a short question asks of the row that was told before; None where it asks no more."""
    told = rows_before.told(shelf, before)
    return extractive.shown(shelf, told) if told is not None else None


def _views(shelf: Shelf) -> Iterator[Shelf]:
    asking = shelf.asking
    own = _asking_the_same(shelf)
    if not asking.history or own.numbers or own.short_numbers or own.outside:
        yield shelf
        return
    named = resolve(own, shelf.summaries).documents
    if named or place_named(own.plain):
        # An office of several papers: the one that was spoken of.
        both = tuple(one for one in _documents_before(shelf, depth=_DEPTH) if one in named)
        if both and len(both) < len(named):
            yield _of_papers(shelf, own, both)
        yield shelf
        documents = _documents_before(shelf, depth=_DEPTH) if not both else ()
        if documents:
            yield _of_papers(shelf, own, documents)
        return
    if own.dates and own.intent is Intent.FACT and not topic_runs(own):
        yield shelf  # "Thế vào ngày 10/6?" asks the same of another day, in whichever paper
    is_short = len(own.plain.split()) <= _SHORT
    leans = shelf.question.text != own.text or own.intent in _OF_A_PAPER or is_short
    documents = _documents_before(shelf, depth=_DEPTH)
    if not leans and not _are_in_sight(shelf, documents):
        yield shelf
    if documents:
        yield _of_papers(shelf, own, documents)
        if leans:
            yield replace(shelf, narrowed=Scope(documents=documents))
    if not leans or not documents:
        yield shelf


def _asking_the_same(shelf: Shelf) -> Question:
    """What the question says itself; where it only names something else, what was asked before.

    "Nhà hư hỏng phải sửa xong trước ngày nào?" – "Còn nhà bị trôi?".
    """
    asking = shelf.asking
    own = of_the_report(understand(without_opening(asking.question)), asking.history)
    if own.intent is not Intent.FACT or not asking.history or not names_another(asking.question):
        return own
    before = understand(asking.history[-1].question)
    return replace(own, intents=before.intents, left_out=before.plain)


def _are_in_sight(shelf: Shelf, documents: tuple[DocumentSummary, ...]) -> bool:
    """Whether a search of the whole library finds one of the papers among the nearest."""
    nearest = {one.document.id for one in shelf.evidence[:_NEAREST]}
    return any(document.id in nearest for document in documents)


def _of_papers(shelf: Shelf, own: Question, documents: tuple[DocumentSummary, ...]) -> Shelf:
    """What the question says itself, asked of these papers."""
    said = "; ".join(document.name for document in documents)
    question = replace(own, text=f"{own.text.rstrip(' ?')} ({said})?")
    return replace(shelf, question=question, narrowed=Scope(documents=documents))


def _all_of_one(nearest: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """What comes nearest to a question without an answer, where all of it is of one paper."""
    is_one = len({one.document.id for one in nearest}) == 1
    return nearest if is_one and len(nearest) >= _FEWEST_NEAR else ()


def _documents_before(shelf: Shelf, *, depth: int) -> tuple[DocumentSummary, ...]:
    """What the question before was about."""
    history = shelf.asking.history
    if not history or not depth:
        return ()
    before = Asking(
        question=history[-1].question,
        as_of=shelf.asking.as_of,
        mode=shelf.asking.mode,
        history=history[:-1],
        filters=shelf.asking.filters,
    )
    earlier = replace(shelf, asking=before, question=meant(before), narrowed=None)
    named = earlier.scope.documents if not earlier.scope.is_open else ()
    if len(named) == 1:
        return named
    of_the_row = _of_the_row(earlier, _before(earlier)) if rows_before.is_asked(earlier) else None
    if isinstance(of_the_row, Answer):
        return tuple({one.document.id: one.document for one in of_the_row.citations}.values())
    if not named and (carried := _documents_before(earlier, depth=depth - 1)):
        return carried
    reply = extractive.answer(earlier)
    citations = reply.citations if isinstance(reply, Answer) else _all_of_one(reply.nearest)
    cited = {citation.document.id: citation.document for citation in citations}
    return tuple(cited.values()) if 0 < len(cited) <= _MOST else named[:_MOST]
