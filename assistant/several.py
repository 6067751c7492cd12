"""Several questions in one: "Ai ký kế hoạch này và ký ngày nào?" asks two things.

Each part is answered as the next question of a conversation that the parts before it opened, so
"ký ngày nào" asks it of the same paper. Parts of one duty (by when, to whom, through what) are no
several questions: the record of the duty answers them together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from assistant import extractive, following, told_apart, year_by_year
from assistant.answer import Answer, Citation, Claim, Refusal, Reply
from assistant.asked_cells import stands_in
from assistant.asking import Turn
from assistant.conversation import meant
from assistant.intents import Intent
from assistant.phrases import Phrase, say
from assistant.question import Language, Question, understand
from assistant.scope import Scope, resolve
from assistant.shelf import Shelf
from assistant.signs import office_of_the_sort
from assistant.topic_words import topic_runs
from ingest.document import DocumentSummary
from ingest.tables import BAR
from ingest.text import folded, has_diacritics

# Between two questions, in a text with single blanks: the end of one, or a comma, "và", "and".
_END = re.compile(r"[?!;] ")
_JOIN = re.compile(r",? (?:và|va|đồng thời|dong thoi|cũng như|cung nhu|and) |, ", re.IGNORECASE)
# Words that ask, by how the question is written: "dau" alone may be "dầu" and "đầu" too.
_ASKS_WITH_MARKS = re.compile(
    r"\b(?:nào|gì|ai|đâu|sao|mấy|bao nhiêu|bao giờ|bao lâu)\b", re.IGNORECASE
)
_ASKS_WITHOUT = re.compile(
    r"\b(?:nao|gi|ai|(?:o|den|ve|qua|tu|cho) dau|ra sao|bao (?:nhieu|gio|lau)|(?:so|ngay) may)\b"
)
_ASKS_IN_ENGLISH = re.compile(r"\b(?:who|whom|what|when|where|which|how)\b", re.IGNORECASE)
# What a part with no kind of its own asks for; "gì" alone may ask for anything.
_SORTS_ASKED = (
    ("when", re.compile(r"\b(?:khi|luc|ngay|hom) nao\b|\bbao gio\b|\b(?:truoc|den) ngay may\b")),
    ("where", re.compile(r"\b(?:o|tai|den|toi) dau\b|\bdia diem nao\b")),
    ("who", re.compile(r"\bai\b|\b(?:don vi|co quan|phong|so|to|bo phan|nguoi) nao\b")),
)
# "…, tên là gì?" is of what was asked before the comma.
_NAMES_THEM = re.compile(r"(?:có\s|co\s)?(?:tên|ten)(?: (?:là|la))? (?:gì|gi)\W*", re.IGNORECASE)
# "… thì gọi ai, số mấy".
_CALLS = re.compile(r"\b(?:goi|lien he|dien thoai|hotline|duong day nong)\b")
_ITS_NUMBER = re.compile(r"so (?:may|bao nhieu|nao|gi)\W*")
_DIVIDED = re.compile(r"\b(?:chia|phan (?:bo|chia)|co cau)\b")
# Where the subject of a question ends.
_ASKS_BEHIND = re.compile(
    r" (?:bao )?(?:gom|la|do|duoc|phai|can|thi|nop|gui|co|to chuc|ai|nhung|may|bao nhieu|"
    r"(?:chi|het|ton|thu|mat|cap|thuong|kinh phi) (?:bao nhieu|may))\b"
)
# "…, vì sao?": of all that was asked before the comma, and of nothing else.
_ONLY_WHY = re.compile(
    r"(?:vi|tai) sao(?: vay| the)?\W*|(?:vi )?ly do(?: (?:la )?(?:gi|vi sao))?\W*"
)
_ASKING_HOW_MANY = re.compile(
    r"(?:\b(?:có|co)\s)?\b(?:bao nhiêu|bao nhieu|mấy|may|ngày nào|ngay nao|khi nào|khi nao)\b|[?]",
    re.IGNORECASE,
)
_OF_A_DUTY = frozenset(
    {Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS, Intent.RECIPIENTS}
)
# What is asked first of a matter, so that the next parts may be of it too.
_OF_A_MATTER = frozenset(
    {
        *(Intent.LIST, Intent.COUNT, Intent.FACT, Intent.DEADLINE, Intent.REPORT_TO),
        *(Intent.LEADER, Intent.ACTOR, Intent.PERIOD, Intent.CHANNEL),
    }
)
_LITTLE = 3
# So many papers may be what the parts are about, the first of them first of all.
_MOST_PAPERS = 2
# Who leads or does a thing may stand in another paper than that which sets it.
_SAID_ANYWHERE = frozenset({Intent.FACT, Intent.LEADER, Intent.ACTOR})
# A sentence that asks, with less to it, belongs to the one behind; the first says what it is about.
_WORDS_OF_ITS_OWN = {True: 4, False: 3}
_MOST = 4
# A list of words, and no list of questions.
_MOST_JOINTS = 12


def answered(shelf: Shelf) -> tuple[Shelf, Reply]:
    """The verbatim reply to all that is asked, and the view of the library it was found in."""
    each = year_by_year.answered(shelf) or told_apart.answered(shelf)
    if each is not None:
        return shelf, each
    pieces = parts(shelf.asking.question)
    numbers = shelf.question.numbers or shelf.question.short_numbers
    is_only_cited = numbers and not shelf.scope.documents
    if not pieces or shelf.question.compares or is_only_cited:
        return following.answered(shelf)
    intents = [understand(piece).intent for piece in pieces]
    if _OF_A_DUTY.issuperset(intents):
        return following.answered(_of_one_duty(shelf))
    view, whole = following.answered(shelf)
    replies = _one_by_one(shelf, pieces, whole)
    found = [reply for reply in replies if isinstance(reply, Answer)]
    if not found:
        return view, whole
    if len(found) < len(replies) and isinstance(whole, Answer):
        claims = tuple(claim.text for claim in whole.claims)
        notes = (*whole.notes, *_all_unanswered(shelf, pieces, replies, claims))
        return view, replace(whole, notes=tuple(dict.fromkeys(notes)))
    return view, _together(shelf, pieces, replies)


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


def parts(question: str) -> tuple[str, ...]:
    """The questions in one text, in order; none where it asks a single one.

    Within a sentence each part must ask for another kind of thing ("ai ký", "ngày nào"): "và" and
    commas join words of one question far more often than two questions.

    >>> parts("Ai ký kế hoạch 573 và ký ngày nào?")
    ('Ai ký kế hoạch 573', 'ký ngày nào?')
    >>> parts("Nhà trường và giáo viên phải làm gì?")
    ()
    """
    asks = _asking_words(question)
    written = " ".join(question.split())
    sentences = _gathered(
        ((sentence, " ") for sentence in _END.split(written) if sentence.strip()),
        lambda words, is_first: (
            bool(asks.search(words)) and len(words.split()) >= _WORDS_OF_ITS_OWN[is_first]
        ),
    )
    found = tuple(piece for sentence in sentences for piece in _within(sentence, asks))
    return found if 1 < len(found) <= _MOST else ()


def _asking_words(question: str) -> re.Pattern[str]:
    if understand(question).language is Language.ENGLISH:
        return _ASKS_IN_ENGLISH
    return _ASKS_WITH_MARKS if has_diacritics(question) else _ASKS_WITHOUT


def _within(sentence: str, asks: re.Pattern[str]) -> tuple[str, ...]:
    """The parts of one sentence that ask for things of different kinds; else the sentence."""

    def is_asked(words: str, _is_first: bool) -> bool:
        if _is_only_why(words):
            return True
        return bool(asks.search(words)) and not _NAMES_THEM.fullmatch(words) and bool(_kind(words))

    joints = [*_JOIN.finditer(sentence)]
    if len(joints) > _MOST_JOINTS:
        return (sentence,)
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(sentence)]
    behind = [*(joint.group() for joint in joints), ""]
    pieces = (sentence[start:end] for start, end in zip(starts, ends, strict=True))
    found = _gathered(zip(pieces, behind, strict=True), is_asked)
    kinds = {(_kind(piece), _is_only_why(piece)) for piece in found}
    return found if len(kinds) == len(found) else (sentence,)


def _kind(words: str) -> str:
    """What kind of thing some words ask for; empty where they ask for none in particular."""
    asked = understand(words)
    if asked.intent is not Intent.FACT:
        return asked.intent.value
    sort = next((sort for sort, cue in _SORTS_ASKED if cue.search(asked.plain)), "")
    return sort if topic_runs(asked) else ""


def _is_only_why(piece: str) -> bool:
    return _ONLY_WHY.fullmatch(folded(piece.strip())) is not None


def _gathered(
    pieces: Iterable[tuple[str, str]], is_asked: Callable[[str, bool], bool]
) -> tuple[str, ...]:
    """The pieces put together until each asks something; what asks nothing goes with the next.

    Each piece comes with what stands between it and the next. At the end it goes with the last.
    """
    found: list[str] = []
    pending = ""
    for piece, behind in pieces:
        pending += piece
        if is_asked(pending, not found):
            found.append(pending.strip())
            pending = ""
        else:
            pending += behind
    rest = pending.strip()
    if rest:
        found = [*found[:-1], f"{found[-1]}, {rest}"] if found else [rest]
    return tuple(found)


def _of_one_duty(shelf: Shelf) -> Shelf:
    question = shelf.question
    others = tuple(intent for intent in question.intents if intent is not Intent.DEADLINE)
    return replace(shelf, question=replace(question, intents=(Intent.DEADLINE, *others)))


def _one_by_one(shelf: Shelf, pieces: Sequence[str], whole: Reply) -> list[Reply]:
    """The reply to each part, looked for first in the paper that the question leads to.

    That is what the whole question is answered from, else what the first part is; of two, the one
    cited first.
    """
    papers = _papers_of(whole)
    replies: list[Reply] = []
    history = shelf.asking.history
    for piece, part in zip(pieces, _with_their_subject(pieces), strict=True):
        asking = replace(shelf.asking, question=part, history=history)
        own = replace(shelf, asking=asking, question=meant(asking), narrowed=None, within=())
        replies.append(_answer(_views(own, papers, piece)))
        papers = papers or _papers_of(replies[-1])
        history = (*history, Turn(question=part, answer=""))
    return replies


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


def _with_their_subject(pieces: Sequence[str]) -> Iterator[str]:
    """The parts, each that has no matter of its own with what the first is about before it.

    "Hồ sơ xin học bổng gồm những gì, nộp cho ai, hạn nào": without it "hạn nào" is any day.
    """
    first, *behind = pieces
    yield first
    others = [_why_of(one, first) if _is_only_why(one) else one for one in behind]
    if _CALLS.search(folded(first)):  # the number of a telephone, and no paper's
        others = [f"{first} {one}" if _ITS_NUMBER.fullmatch(folded(one)) else one for one in others]
    asks = _ASKS_BEHIND.search(folded(first))
    asked = understand(first)
    if asks is None or asked.intent not in _OF_A_MATTER or asked.numbers or asked.short_numbers:
        yield from others
        return
    subject = " ".join(first.split()[: len(folded(first)[: asks.start()].split())])
    for piece in others:
        matter = {word for run in topic_runs(understand(piece)) for word in run[0]}
        yield piece if len(matter) > _LITTLE else f"{subject} {piece}"


def _why_of(why: str, first: str) -> str:
    """What was asked first, without its words that ask how many or when, with "vì sao"."""
    return f"{why.rstrip(' ?.!')} {_ASKING_HOW_MANY.sub(' ', first)}"


def _of_that_paper(question: Question) -> Question:
    """Of a paper that is known, "công văn nào, số mấy" asks for its own number, no other's."""
    if Intent.NUMBER not in question.intents or _CALLS.search(question.plain):
        return question
    others = tuple(intent for intent in question.intents if intent is not Intent.NUMBER)
    return replace(question, intents=(Intent.NUMBER, *others))


def _together(shelf: Shelf, pieces: Sequence[str], replies: Sequence[Reply]) -> Answer:
    """The claims of all the answers under one numbering; what was not found is said."""
    claims: dict[str, Claim] = {}
    numbered: dict[str, Citation] = {}
    notes: list[str] = []
    first: Answer | None = None
    for piece, reply in zip(pieces, replies, strict=True):
        if isinstance(reply, Refusal):
            if not _is_shown(piece, tuple(claims)):
                notes.append(_unanswered(shelf, piece, reply))
            continue
        first = first or reply
        cited = {citation.n: citation for citation in reply.citations}
        for claim in reply.claims:
            if claim.text not in claims:
                marks = dict.fromkeys(_numbered(cited[n], numbered) for n in claim.citations)
                claims[claim.text] = Claim(text=claim.text, citations=tuple(marks))
        notes += reply.notes
    if first is None:
        raise AssertionError  # asked for only where a part was answered
    return replace(
        first,
        text="\n".join(claim.marked for claim in claims.values()),
        claims=tuple(claims.values()),
        citations=tuple(numbered.values()),
        question=replace(first.question, standalone=shelf.question.text),
        removed=sum(reply.removed for reply in replies if isinstance(reply, Answer)),
        notes=tuple(dict.fromkeys(notes)),
    )


def _is_shown(piece: str, claims: Sequence[str]) -> bool:
    """Whether what is already quoted has what a part asks for.

    A row has it under its title ("ai chủ trì"), a sum behind "trong đó" ("chia thế nào").
    """
    asked = understand(piece)
    if _DIVIDED.search(asked.plain) and any("trong đó" in claim for claim in claims):
        return True
    rows = [claim for claim in claims if BAR in claim]
    titles = tuple(rows[0].split(BAR)) if len(rows) > 1 else ()
    return stands_in(asked, titles)


def _numbered(citation: Citation, numbered: dict[str, Citation]) -> int:
    """The number of a citation among those of all parts; the same quote keeps one number."""
    known = numbered.setdefault(citation.citation_id, replace(citation, n=len(numbered) + 1))
    return known.n


def _all_unanswered(
    shelf: Shelf, pieces: Sequence[str], replies: Sequence[Reply], claims: Sequence[str]
) -> Iterator[str]:
    for piece, reply in zip(pieces, replies, strict=True):
        if isinstance(reply, Refusal) and not _is_shown(piece, claims):
            yield _unanswered(shelf, piece, reply)


def _unanswered(shelf: Shelf, piece: str, refusal: Refusal) -> str:
    return say(
        Phrase.PART_UNANSWERED,
        shelf.question.language,
        part=piece.rstrip(" ?.!"),
        why=refusal.text,
    )
