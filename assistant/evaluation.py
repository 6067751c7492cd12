"""How good the replies are, measured against questions whose right quotes are known.

Any callable from a question to a reply can be measured: the assistant, another pipeline, or a table
of recorded replies. The meaning of every figure is in ``bench/questions/README.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Citation, CitationState, Reply
from assistant.asking import Turn
from assistant.gold_questions import About, Expectation, GoldQuestion, GoldQuote, Style
from ingest.document import DocumentSummary
from ingest.text import canonical, folded, on_token_boundaries
from vectorstore.evidence import Evidence

Span = tuple[int, int]
_FIVE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One reply held against its question.

    ``reason_matches`` is None unless a refusal was both expected and given. Characters are those of
    the canonical form: ``cited_characters`` of all citations, ``relevant_characters`` the part of
    them that gold or accepted quotes say, ``gold_characters`` of the gold quotes,
    ``shown_characters`` the part of them that a citation shows. ``found_at`` is the rank of the
    first passage found that holds a gold quote, of a question that was searched for too.
    """

    question: GoldQuestion
    right: bool
    refused: bool
    reason_matches: bool | None
    missing_quotes: tuple[GoldQuote, ...]
    missing_facts: tuple[str, ...]
    right_citations: tuple[Citation, ...]
    wrong_citations: tuple[Citation, ...]
    cited_characters: int
    relevant_characters: int
    gold_characters: int
    shown_characters: int
    found_at: int | None = None
    is_searched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts over a group of judgements. A share is None where there was nothing to count."""

    answers_expected: int
    answers_right: int
    refusals_expected: int
    refusals_given: int
    refusals_right: int
    reasons_right: int
    citations: int
    citations_right: int
    gold_quotes: int
    gold_quotes_shown: int
    cited_characters: int
    relevant_characters: int
    gold_characters: int
    shown_characters: int
    searched: int
    first: int
    in_five: int

    @property
    def answer_accuracy(self) -> float | None:
        """Right answers among the questions that have one."""
        return _share(self.answers_right, self.answers_expected)

    @property
    def refusal_accuracy(self) -> float | None:
        """Refusals among the questions that call for one, whatever the reason given."""
        return _share(self.refusals_right, self.refusals_expected)

    @property
    def refusal_precision(self) -> float | None:
        """Right refusals among all that were given."""
        return _share(self.refusals_right, self.refusals_given)

    @property
    def reason_accuracy(self) -> float | None:
        """Acceptable reasons among the refusals that were right."""
        return _share(self.reasons_right, self.refusals_right)

    @property
    def accuracy(self) -> float | None:
        """Right replies among all questions."""
        return _share(
            self.answers_right + self.refusals_right,
            self.answers_expected + self.refusals_expected,
        )

    @property
    def citation_precision(self) -> float | None:
        """Right citations among all that were shown as support."""
        return _share(self.citations_right, self.citations)

    @property
    def citation_recall(self) -> float | None:
        """Gold quotes that stand in some citation, among all gold quotes."""
        return _share(self.gold_quotes_shown, self.gold_quotes)

    @property
    def character_precision(self) -> float | None:
        """Characters cited that gold or accepted quotes say, among all characters cited."""
        return _share(self.relevant_characters, self.cited_characters)

    @property
    def character_recall(self) -> float | None:
        """Characters of gold quotes that are shown, among all of them."""
        return _share(self.shown_characters, self.gold_characters)

    @property
    def found_first(self) -> float | None:
        """Searches that found a gold paragraph first, among those for questions with an answer."""
        return _share(self.first, self.searched)

    @property
    def found_in_five(self) -> float | None:
        """Searches that found a gold paragraph among the first five."""
        return _share(self.in_five, self.searched)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationReport:
    """The figures in total and by group, with everything that went wrong.

    ``follow_ups`` are the questions that were asked in a conversation.
    """

    total: Score
    by_about: tuple[tuple[About, Score], ...]
    by_style: tuple[tuple[Style, Score], ...]
    follow_ups: Score
    failures: tuple[Judgement, ...]
    wrong_citations: tuple[tuple[GoldQuestion, Citation], ...]


def judge(
    question: GoldQuestion, reply: Reply, found: Sequence[Evidence] | None = None
) -> Judgement:
    """Hold one reply, and what a search for the question found, against the question."""
    answer = reply if isinstance(reply, Answer) else None
    citations = answer.citations if answer else ()
    known = question.gold + question.accept
    right = tuple(c for c in citations if any(_overlap(quote, c) for quote in known))
    missing = tuple(q for q in question.gold if not any(_shows(c, q) for c in citations))
    text = _plain(answer.text) if answer else ""
    facts = tuple(fact for fact in question.facts if not _is_said(_plain(fact), text))
    refused_well = answer is None and question.expect is Expectation.REFUSAL
    answered_well = answer is not None and question.expect is Expectation.ANSWER
    return Judgement(
        question=question,
        right=refused_well or (answered_well and not missing and not facts),
        refused=answer is None,
        reason_matches=_reason_matches(question, reply) if refused_well else None,
        missing_quotes=missing,
        missing_facts=facts,
        right_citations=right,
        wrong_citations=tuple(c for c in citations if c not in right),
        cited_characters=sum(len(canonical(c.quote)) for c in citations),
        relevant_characters=sum(_covered(c, known) for c in citations),
        gold_characters=sum(len(canonical(quote.quote)) for quote in question.gold),
        shown_characters=sum(_shown_part(quote, citations) for quote in question.gold),
        found_at=_found_at(question, found or ()),
        is_searched=found is not None and question.expect is Expectation.ANSWER,
    )


def summarise(judgements: Iterable[Judgement]) -> EvaluationReport:
    """Add judgements up, in total, by what was asked for and by how it was typed."""
    every = tuple(judgements)
    return EvaluationReport(
        total=_score(every),
        by_about=tuple(
            (about, _score(group))
            for about in About
            if (group := tuple(j for j in every if j.question.about is about))
        ),
        by_style=tuple(
            (style, _score(group))
            for style in Style
            if (group := tuple(j for j in every if j.question.style is style))
        ),
        follow_ups=_score(tuple(j for j in every if j.question.history)),
        failures=tuple(j for j in every if not j.right),
        wrong_citations=tuple((j.question, c) for j in every for c in j.wrong_citations),
    )


def evaluate(
    questions: Iterable[GoldQuestion],
    *,
    ask: Callable[[str, Sequence[Turn]], Reply],
    search: Callable[[str], Sequence[Evidence]] | None = None,
) -> EvaluationReport:
    """Put every question to ``ask``, and to ``search`` if given, and add the judgements up.

    A question that stands in a conversation is asked after those before it, with the replies that
    they got; it is not searched for, having no meaning of its own.
    """
    return summarise(_judged(one, ask, search) for one in questions)


def _judged(
    question: GoldQuestion,
    ask: Callable[[str, Sequence[Turn]], Reply],
    search: Callable[[str], Sequence[Evidence]] | None,
) -> Judgement:
    turns: list[Turn] = []
    for earlier in question.history:
        turns.append(Turn(question=earlier, answer=ask(earlier, turns).text))
    found = search(question.question) if search and not question.history else None
    return judge(question, ask(question.question, turns), found)


def characters_shown(reply: Reply) -> int:
    """How much source text a reader is given: the lengths of the distinct quotes, added up."""
    citations = reply.citations if isinstance(reply, Answer) else reply.nearest
    return sum(len(quote) for quote in {citation.quote for citation in citations})


def is_in(quote: str, text: str) -> bool:
    """Whether ``quote`` stands in ``text`` by canonical comparison, on token boundaries."""
    return bool(_spans(canonical(quote), canonical(text)))


def names(words: str, document: DocumentSummary) -> bool:
    """Whether ``words``, a number, the first words of a title or an id, name ``document``."""
    if document.number and canonical(words).replace(" ", "") == document.number.replace(" ", ""):
        return True
    if words == document.id:
        return True
    title = _words(document.title or "")
    wanted = _words(words)
    starts = (0, 2) if title[:2] in (("v", "v"), ("ve", "viec")) else (0,)
    return any(title[start : start + len(wanted)] == wanted for start in starts)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", folded(text)))


def _is_at(quote: GoldQuote, citation: Citation) -> bool:
    """Whether a citation is verbatim and of the document and address that a gold quote means."""
    return citation.state is CitationState.VERBATIM and _is_meant(
        quote, citation.document, citation.address
    )


def _is_meant(quote: GoldQuote, document: DocumentSummary, address: str) -> bool:
    wanted = quote.address
    return names(quote.document, document) and (
        wanted is None or address == wanted or address.startswith(wanted + ".")
    )


def _found_at(question: GoldQuestion, found: Iterable[Evidence]) -> int | None:
    """The rank of the first passage that holds a gold quote whole."""
    return next((one.rank for one in found if any(_holds(one, q) for q in question.gold)), None)


def _holds(one: Evidence, quote: GoldQuote) -> bool:
    return _is_meant(quote, one.document, str(one.passage.address)) and is_in(
        quote.quote, one.passage.text
    )


def _shows(citation: Citation, quote: GoldQuote) -> bool:
    return _is_at(quote, citation) and is_in(quote.quote, citation.quote)


def _overlap(quote: GoldQuote, citation: Citation) -> bool:
    return _shows(citation, quote) or (
        _is_at(quote, citation) and is_in(citation.quote, quote.quote)
    )


def _covered(citation: Citation, quotes: Iterable[GoldQuote]) -> int:
    """How many characters of a citation the quotes say."""
    shown = canonical(citation.quote)
    spans: list[Span] = []
    for quote in quotes:
        if not _overlap(quote, citation):
            continue
        spans += _spans(canonical(quote.quote), shown) or [(0, len(shown))]
    return _union(spans)


def _shown_part(quote: GoldQuote, citations: Iterable[Citation]) -> int:
    """How many characters of a gold quote the citations show."""
    wanted = canonical(quote.quote)
    spans: list[Span] = []
    for citation in citations:
        if not _overlap(quote, citation):
            continue
        spans += _spans(canonical(citation.quote), wanted) or [(0, len(wanted))]
    return _union(spans)


def _spans(needle: str, text: str) -> list[Span]:
    """Every place of ``needle`` in ``text``, both in the same form, on token boundaries."""
    found: list[Span] = []
    at = text.find(needle) if needle else -1
    while at >= 0:
        if on_token_boundaries(text, at, at + len(needle)):
            found.append((at, at + len(needle)))
        at = text.find(needle, at + 1)
    return found


# "435.000đồng", "43/2017/QĐ-UBND" say "435.000" and "43/2017"; "12/2019" does not say "12".
_GOES_ON_IN_LETTERS = re.compile(r"/?[^\W\d_]")


def _is_said(fact: str, text: str) -> bool:
    """Whether a fact stands in a text, a unit or a symbol perhaps right behind its figures."""
    if _spans(fact, text):
        return True
    begins = (match.start() for match in re.finditer(re.escape(fact), text)) if fact else ()
    return fact[-1:].isdigit() and any(
        on_token_boundaries(text, at, len(text))
        and _GOES_ON_IN_LETTERS.match(text, at + len(fact)) is not None
        for at in begins
    )


def _union(spans: Iterable[Span]) -> int:
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


# "ngày 21 tháng 3 năm 2019" → 21/3/2019, "tháng 10 năm 2020" → 10/2020.
_WRITTEN_DATE = re.compile(
    r"(?:(?<!\d)(\d{1,2})\s{1,3})?tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4})"
)
_DAY = re.compile(r"(?<!\w)ngày\s{1,3}(?=\d{1,2}/\d{1,2}/)")
_LEADING_ZERO = re.compile(r"(?<![\d.,])0+(?=\d)")


def _plain(text: str) -> str:
    """A text for comparing facts, whatever its case, leading zeros and way of writing a date."""
    lower = canonical(text).casefold()
    dated = _WRITTEN_DATE.sub(lambda m: "/".join(part for part in m.groups() if part), lower)
    return _LEADING_ZERO.sub("", _DAY.sub("", dated))


def _reason_matches(question: GoldQuestion, reply: Reply) -> bool:
    return not isinstance(reply, Answer) and (
        reply.reason is question.reason or reply.reason in question.reasons
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _score(judgements: tuple[Judgement, ...]) -> Score:
    expected = Counter(j.question.expect for j in judgements)
    right = Counter(j.question.expect for j in judgements if j.right)
    return Score(
        answers_expected=expected[Expectation.ANSWER],
        answers_right=right[Expectation.ANSWER],
        refusals_expected=expected[Expectation.REFUSAL],
        refusals_given=sum(j.refused for j in judgements),
        refusals_right=right[Expectation.REFUSAL],
        reasons_right=sum(j.reason_matches is True for j in judgements),
        citations=sum(len(j.right_citations) + len(j.wrong_citations) for j in judgements),
        citations_right=sum(len(j.right_citations) for j in judgements),
        gold_quotes=sum(len(j.question.gold) for j in judgements),
        gold_quotes_shown=sum(len(j.question.gold) - len(j.missing_quotes) for j in judgements),
        cited_characters=sum(j.cited_characters for j in judgements),
        relevant_characters=sum(j.relevant_characters for j in judgements),
        gold_characters=sum(j.gold_characters for j in judgements),
        shown_characters=sum(j.shown_characters for j in judgements),
        searched=sum(j.is_searched for j in judgements),
        first=sum(j.found_at == 1 for j in judgements),
        in_five=sum(j.found_at is not None and j.found_at <= _FIVE for j in judgements),
    )
