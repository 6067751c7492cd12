"""Several questions in one: "Ai ký kế hoạch này và ký ngày nào?" asks two things.

Each part is answered as the next question of a conversation that the parts before it opened, so
"ký ngày nào" asks it of the same paper. Parts of one duty (by when, to whom, through what) are no
several questions: the record of the duty answers them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from assistant import (
    extractive,
    following,
    own_house,
    paper_by_paper,
    told_apart,
    year_by_year,
)
from assistant.answer import Answer, Citation, Claim, Refusal, RefusalReason, Reply
from assistant.asking import Turn
from assistant.choosing.scope import Scope, resolve
from assistant.conversation import meant
from assistant.halves import (
    holds_the_matter,
    is_of_a_sort,
    is_shown,
    says_no_matter,
    tells_of_the_duty,
)
from assistant.phrases import Phrase, say
from assistant.question import Question, understand
from assistant.question_parts import (
    CALLS,
    are_of_one_duty,
    are_of_several_offices,
    only_asks,
    otherwise,
    parts,
    which_asked,
    with_their_subject,
)
from assistant.reading.head_asked import head_asked
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.topic_words import topic_runs
from assistant.wanted.doers import office_of_the_sort
from ingest.document import DocumentSummary
from ingest.text import folded

# So many papers may be what the parts are about, the first of them first of all.
_MOST_PAPERS = 2
# Who leads or does a thing may stand in another paper than that which sets it.
_SAID_ANYWHERE = frozenset({Intent.FACT, Intent.LEADER, Intent.ACTOR, Intent.CHANNEL})


def answered(shelf: Shelf) -> tuple[Shelf, Reply]:
    """The verbatim reply to all that is asked, and the view of the library it was found in.

    Of the asker's own office ("trường mình") what names it goes first, where it is known.
    """
    own = own_house.named(shelf)
    if own is not None:
        view, reply = _answered(own)
        if isinstance(reply, Answer) and own_house.tells_of_it(own, reply):
            return view, reply
    view, reply = _answered(shelf)
    both = paper_by_paper.with_both(shelf, reply)
    return view, _together(shelf, (), both) if both else reply


def _answered(shelf: Shelf) -> tuple[Shelf, Reply]:
    each = year_by_year.answered(shelf) or told_apart.answered(shelf)
    if each is not None:
        return shelf, each
    pieces = parts(shelf.asking.question)
    numbers = shelf.question.numbers or shelf.question.short_numbers
    is_only_cited = numbers and not shelf.scope.documents
    head = head_asked(shelf.question.plain)
    is_of_one_head = head is not None and len(head.facts) > 1
    if not pieces or shelf.question.compares or is_only_cited or is_of_one_head:
        return following.answered(shelf)
    if are_of_one_duty(pieces) and (told := _duty_told(_of_one_duty(shelf), pieces)) is not None:
        return told
    view, whole = following.answered(shelf)
    if isinstance(whole, Answer) and all(is_shown(one, _texts([whole])) for one in pieces):
        return view, whole
    replies = _one_by_one(shelf, pieces, whole)
    asked = tuple(zip(pieces, replies, strict=True))
    found = [reply for reply in replies if isinstance(reply, Answer)]
    if not found:
        return view, whole
    if len(found) < len(replies) and isinstance(whole, Answer):
        found = [whole, *_beyond(whole, asked)]
    return view, _together(shelf, asked, found)


def _duty_told(shelf: Shelf, pieces: Sequence[str]) -> tuple[Shelf, Reply] | None:
    """The record of a duty, with what else says the part of it that the record leaves out."""
    view, whole = following.answered(shelf)
    if not isinstance(whole, Answer):
        return None
    claims = _texts([whole])
    left_out = [piece for piece in pieces if not tells_of_the_duty(piece, claims)]
    if not left_out:
        return view, whole
    replies = _one_by_one(shelf, pieces, whole)
    asked = [(one, reply) for one, reply in zip(pieces, replies, strict=True) if one in left_out]
    more = [reply for _, reply in asked if isinstance(reply, Answer)]
    return view, _together(shelf, asked, [whole, *more])


def _beyond(whole: Answer, asked: Sequence[tuple[str, Reply]]) -> Iterator[Answer]:
    """The answers to parts of another kind than what the whole question is answered with."""
    for piece, reply in asked:
        is_of_the_whole = understand(piece).intent.value == whole.question.intent
        is_new = not is_of_the_whole and not is_shown(piece, _texts([whole]))
        if isinstance(reply, Answer) and is_new:
            yield reply


def _texts(replies: Sequence[Answer]) -> tuple[str, ...]:
    return tuple(claim.text for reply in replies for claim in reply.claims)


def _answer(views: Sequence[Shelf]) -> Reply:
    """The reply of the first view that says what a part asks for, else that of the first."""
    replies: list[Reply] = []
    for view in views:
        reply = extractive.answer(view) if view.narrowed else following.answered(view)[1]
        if isinstance(reply, Answer) and _is_of_the_sort(view.question, reply):
            return reply
        replies.append(reply)
    return replies[0]


def _is_of_the_sort(question: Question, reply: Answer) -> bool:
    """Whether a reply names an office of the sort asked for, where one is ("phòng nào")."""
    named = office_of_the_sort(question)
    return named is None or any(named.search(one.quote) for one in reply.citations)


def _of_one_duty(shelf: Shelf) -> Shelf:
    question = shelf.question
    others = tuple(intent for intent in question.intents if intent is not Intent.DEADLINE)
    return replace(shelf, question=replace(question, intents=(Intent.DEADLINE, *others)))


def _one_by_one(shelf: Shelf, pieces: Sequence[str], whole: Reply) -> list[Reply]:
    """The reply to each part, looked for first in the paper that the question leads to.

    That is what the whole question is answered from, else what the first part is; of two, the one
    cited first.
    """
    apart = are_of_several_offices(pieces)  # each says it in a paper of its own
    papers = () if apart or _misses(whole, pieces[0]) else _papers_of(whole)
    replies: list[Reply] = []
    history = shelf.asking.history
    for piece, part in zip(pieces, with_their_subject(pieces), strict=True):
        told = next((one for one in replies if _tells_it_too(one, piece)), None)
        found = told or _of_the_part(shelf, part, piece, papers, history)
        if part != piece and not apart and not _holds(found, piece, any):
            others = (
                _of_the_part(shelf, one, piece, papers, history) for one in otherwise(part, piece)
            )
            found = next((one for one in others if _holds(one, piece, all)), found)
        matter = pieces[0] if part == piece and says_no_matter(piece) else part
        if replies and not papers and not apart and not _is_of_the_matter(found, matter):
            found = replies[0]  # of what was found nowhere no half is known
        called = which_asked(piece)
        if isinstance(found, Answer) and called and not _names_it(shelf, found, called):
            found = _not_found(shelf, found)
        replies.append(found)
        if not apart:
            papers = papers or _papers_of(replies[-1])
            history = (*history, Turn(question=part, answer=""))
    return replies


def _misses(whole: Reply, first: str) -> bool:
    """Whether the whole question was answered with something else than what is asked first."""
    told = _texts([whole]) if isinstance(whole, Answer) else ()
    return is_of_a_sort(first) and not is_shown(first, told)


def _tells_it_too(reply: Reply, piece: str) -> bool:
    """Whether the reply to an earlier part has what one asks that says nothing but that."""
    return isinstance(reply, Answer) and only_asks(piece) and is_shown(piece, _texts([reply]))


def _holds(reply: Reply, piece: str, how_much: Callable[[Iterable[bool]], bool]) -> bool:
    """Whether an answer names what a part is about; a refusal is none to be replaced."""
    if not isinstance(reply, Answer):
        return how_much is any
    return holds_the_matter(piece, _texts([reply]), how_much)


def _is_of_the_matter(reply: Reply, part: str) -> bool:
    """Whether an answer, or the title of its paper, names what a part with its subject is of."""
    cited = reply.citations if isinstance(reply, Answer) else ()
    titles = [one.document.title or "" for one in cited]
    return not cited or holds_the_matter(part, [*(one.quote for one in cited), *titles], any)


def _names_it(shelf: Shelf, reply: Answer, called: str) -> bool:
    """Whether what is quoted, or a heading over it, has the word for what is asked for."""
    ids = tuple(dict.fromkeys(one.passage_id for one in reply.citations))
    over = (words for one in shelf.catalog.passages(ids) for words in one.passage.heading_path)
    return any(
        called in folded(words) for words in (*(one.quote for one in reply.citations), *over)
    )


def _not_found(shelf: Shelf, instead: Answer) -> Refusal:
    return Refusal(
        reason=RefusalReason.NOT_IN_LIBRARY,
        text=say(Phrase.NOT_HERE, shelf.question.language),
        nearest=instead.citations,
        question=instead.question,
    )


def _of_the_part(
    shelf: Shelf,
    part: str,
    piece: str,
    papers: tuple[DocumentSummary, ...],
    history: tuple[Turn, ...],
) -> Reply:
    asking = replace(shelf.asking, question=part, history=history)
    own = replace(shelf, asking=asking, question=meant(asking), narrowed=None, within=())
    return _answer(_views(own, papers, piece))


def _papers_of(reply: Reply) -> tuple[DocumentSummary, ...]:
    cited = reply.citations if isinstance(reply, Answer) else ()
    return tuple({one.document.id: one.document for one in cited}.values())


def _views(own: Shelf, papers: tuple[DocumentSummary, ...], piece: str) -> tuple[Shelf, ...]:
    asked = _as_asked(understand(own.asking.question), piece)
    named = resolve(asked, own.summaries).documents
    if papers and papers == named:
        return (replace(own, question=_of_that_paper(own.question)),)
    is_named = named or asked.numbers or asked.short_numbers
    if not 0 < len(papers) <= _MOST_PAPERS or is_named:
        return (own,)
    scope = Scope(documents=papers[:1])
    narrowed = replace(own, question=_of_that_paper(asked), narrowed=scope)
    may_be_elsewhere = len(papers) > 1 or asked.intent in _SAID_ANYWHERE
    anywhere = replace(own, question=asked, asking=replace(own.asking, history=()))
    return (narrowed, anywhere) if may_be_elsewhere else (narrowed,)


def _as_asked(asked: Question, piece: str) -> Question:
    """A part with the matter before it still asks for what it asks itself.

    "Báo cáo … nộp khi nào, số liệu chốt đến đâu" does not ask where the report goes.
    """
    alone = understand(piece)
    has_a_matter = alone.intent is Intent.FACT and topic_runs(alone)
    return replace(asked, intents=alone.intents) if has_a_matter else asked


def _of_that_paper(question: Question) -> Question:
    """Of a paper that is known, "công văn nào, số mấy" asks for its own number, no other's."""
    if Intent.NUMBER not in question.intents or CALLS.search(question.plain):
        return question
    others = tuple(intent for intent in question.intents if intent is not Intent.NUMBER)
    return replace(question, intents=(Intent.NUMBER, *others))


def _together(shelf: Shelf, asked: Sequence[tuple[str, Reply]], found: Sequence[Answer]) -> Answer:
    """The claims of some answers under one numbering; which part was not found is said."""
    claims: dict[str, Claim] = {}
    numbered: dict[str, Citation] = {}
    told = _texts(found)
    for reply in found:
        cited = {citation.n: citation for citation in reply.citations}
        for claim in reply.claims:
            is_within = any(claim.text != one and claim.text in one for one in told)
            if claim.text not in claims and not is_within:
                marks = dict.fromkeys(_numbered(cited[n], numbered) for n in claim.citations)
                claims[claim.text] = Claim(text=claim.text, citations=tuple(marks))
    notes = [note for reply in found for note in reply.notes]
    notes += [
        _unanswered(shelf, piece, reply)
        for piece, reply in asked
        if isinstance(reply, Refusal) and not is_shown(piece, tuple(claims))
    ]
    return replace(
        found[0],
        text="\n".join(claim.marked for claim in claims.values()),
        claims=tuple(claims.values()),
        citations=tuple(numbered.values()),
        question=replace(found[0].question, standalone=shelf.question.text),
        removed=sum(reply.removed for reply in found),
        notes=tuple(dict.fromkeys(notes)),
    )


def _numbered(citation: Citation, numbered: dict[str, Citation]) -> int:
    """The number of a citation among those of all parts; the same quote keeps one number."""
    known = numbered.setdefault(citation.citation_id, replace(citation, n=len(numbered) + 1))
    return known.n


def _unanswered(shelf: Shelf, piece: str, refusal: Refusal) -> str:
    return say(
        Phrase.PART_UNANSWERED,
        shelf.question.language,
        part=piece.rstrip(" ?.!"),
        why=refusal.text,
    )
