"""One thing asked of two years: "chỉ tiêu năm 2025 và 2024", "so với năm ngoái tăng hay giảm".

Each year is asked of alone, in the words that are left of the question, and its answer stands under
the name of its paper. Only where papers here are made anew each year and an edition of one of the
years says it; a year of which nothing is said is named.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant import following
from assistant.answer import Answer, Claim, Mode
from assistant.asking import Asking
from assistant.choosing.editions import Years, are_of, years_in
from assistant.choosing.scope import Scope
from assistant.comparing import named
from assistant.composing import Composed, verbatim
from assistant.conversation import meant, standalone
from assistant.duties.duties import TIME_ASKED
from assistant.extractive import asked
from assistant.grounding import DraftClaim, Support, checked
from assistant.phrases import Phrase, say
from assistant.question import Language, understand
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.side_by_side import beside, counterpart
from assistant.units import syllables
from assistant.units import unit as unit_at
from assistant.weighing import Topic, Words
from ingest.document import DocumentSummary
from ingest.text import folded, folded_mapped

_YEAR = r"(?<![\d/])20\d\d(?:\s?[-–]\s?(?:20\d\d|\d\d))?(?![\d/])"
_TOLD = r"(?<!cac )(?<!nhung )nam (?:nay|ngoai|truoc|vua qua|vua roi)\b"
_BEFORE = (
    r"(?:\b(?:so voi|so sanh|doi chieu|compared (?:with|to)|versus|vs|va|voi|hay|hoac|cua|trong|"
    r"vao|giua|cung ky|ca|hai|2|cac|and|in|of|between)\s+|,\s*){0,3}"
)
_YEAR_SAID = re.compile(rf"{_BEFORE}(?:(?:\bnam(?: hoc)?\s+)?{_YEAR}|\b{_TOLD})")
_RELATIVE = re.compile(_TOLD)
_DELTA = {"nay": 0}
# What asks how two sides differ, and says nothing of the matter.
_HOW = r"(?: (?:nhu the nao|the nao|ra sao|bao nhieu|o (?:nhung )?(?:diem|cho) nao|khong|gi))?"
_DIFFERING = re.compile(
    rf"\b(?:thi )?(?:co )?(?:gi )?(?:khac|giong)(?: nhau| gi| biet| hay khong)?{_HOW}\b|"
    rf"\btang hay(?: la)? giam{_HOW}|\bgiam hay(?: la)? tang{_HOW}|\btang giam{_HOW}|"
    rf"\b(?:thay doi|chenh lech|chenh){_HOW}(?=\W*\Z)|"
    rf"\b(?:tang|giam|hon|kem)(?: (?:len|xuong|them))? (?:bao nhieu|the nao|ra sao|may)(?=\W*\Z)|"
    r"\b(?:cao|thap|nhieu|it) hon(?: (?:hay|khong|bao nhieu)(?: \w+){0,2})?(?=\W*\Z)|"
    r"\A\W*(?:hay )?(?:so sanh|doi chieu|compare)\b"
)
_SET_BESIDE = re.compile(
    rf"{_DIFFERING.pattern}|\bso (?:voi|sanh)\b|\bcompared\b|\bversus\b|\bvs\b"
)
_FROM_TO = re.compile(r"\btu (?:nam )?20\d\d (?:den|toi)\b")
_FEWEST_WORDS = 2
_OF_NO_MATTER = word_set("the con vay va roi thi sao a nhi ha la bao nhieu what how about and")
_MOST_YEARS = 4
# Of the matter besides what papers are called: so much says it, half as much of it does not.
_SAYS_IT, _HALF = 0.15, 0.5
_MOST_NAMED = 2
# Pairs of lines told of all the papers that are named.
_MOST_BESIDE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What is said of one of the years, by claims that its papers carry."""

    years: Years
    drafts: tuple[tuple[DraftClaim, DocumentSummary], ...]
    notes: tuple[str, ...] = ()


def answered(shelf: Shelf) -> Answer | None:
    """What each year's papers say, beside one another; None where no two years are asked of."""
    years = _years_compared(shelf)
    matter = _matter(shelf.asking.question) if len(years) > 1 else ""
    if len(matter.split()) < _FEWEST_WORDS:
        return None
    made_anew = shelf.summaries_of_all_years.editions
    if not any(_holds_two(edition, years) for edition in made_anew):
        return None
    if (whole := _papers_themselves(shelf, matter, years, made_anew)) is not None:
        return _answer(shelf, whole.drafts, whole.notes)
    sides = [_side(shelf, matter, one, made_anew) for one in years]
    sides = _of_one_paper(shelf, matter, sides, made_anew)
    if not any(side.drafts for side in sides):
        return None
    return _together(shelf, _of_the_matter(shelf, matter, sides, made_anew))


def of_another_year(asking: Asking) -> Asking:
    """A question that only names another year ("Thế còn năm 2024?") as it is asked in full.

    What was asked before is asked again of that year; not of a paper that it named, which is of its
    own year.
    """
    if not asking.history or not years_in(understand(asking.question).plain):
        return asking
    if not _OF_NO_MATTER.issuperset(folded(_matter(asking.question)).split()):
        return asking
    *earlier, last = asking.history
    before = of_another_year(replace(asking, question=last.question, history=tuple(earlier)))
    whole = standalone(before.question, before.history)
    named_there = understand(whole)
    matter = _matter(whole)
    if named_there.numbers or named_there.short_numbers or not matter:
        return asking
    year = " ".join(asking.question[a:b] for a, b in _years_at(asking.question))
    return replace(asking, question=f"{matter} {year}", history=())


def _years_at(question: str) -> list[tuple[int, int]]:
    form = folded_mapped(question)
    return [form.source_span(*match.span()) for match in _YEAR_SAID.finditer(form.text)]


def _years_compared(shelf: Shelf) -> tuple[Years, ...]:
    """The years set beside one another; one alone is set beside that of the day of asking."""
    own = understand(shelf.asking.question)
    if own.numbers or own.short_numbers or _FROM_TO.search(own.plain):
        return ()
    said = [*years_in(own.plain), *_told_by_the_day(own.plain, shelf.asking.as_of)]
    if len(said) == 1 and _SET_BESIDE.search(own.plain):
        said = [(shelf.asking.as_of.year, shelf.asking.as_of.year), *said]
    found = tuple(dict.fromkeys(said))
    return found if 1 < len(found) <= _MOST_YEARS else ()


def _told_by_the_day(plain: str, as_of: dt.date) -> Iterable[Years]:
    for match in _RELATIVE.finditer(plain):
        year = as_of.year + _DELTA.get(match.group().split()[-1], -1)
        yield year, year


def _matter(question: str) -> str:
    """The question without its years, and then without what asks how they differ."""
    for pattern in (_YEAR_SAID, _DIFFERING):
        form = folded_mapped(question)
        taken = [form.source_span(*match.span()) for match in pattern.finditer(form.text)]
        kept = _outside(taken, len(question))
        question = " ".join(" ".join(question[a:b] for a, b in kept).split()).strip(" ,.;:?")
    return question


def _outside(taken: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The stretches that none of some spans covers."""
    edges = [(0, 0), *taken, (length, length)]
    return [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]


def _holds_two(edition: Sequence[DocumentSummary], years: Sequence[Years]) -> bool:
    return sum(any(are_of(one, each) for one in edition) for each in years) > 1


def _asked_of(shelf: Shelf, matter: str, years: Years) -> Shelf:
    first, last = years
    said = str(first) if first == last else f"{first}-{last}"
    is_english = shelf.question.language is Language.ENGLISH
    lead = "in" if is_english else "năm" if first == last else "năm học"
    asking = replace(shelf.asking, question=f"{matter} {lead} {said}", history=())
    return replace(shelf, asking=asking, question=meant(asking), narrowed=None, within=())


def _side(
    shelf: Shelf,
    matter: str,
    years: Years,
    made_anew: Sequence[Sequence[DocumentSummary]],
    *,
    among: Sequence[DocumentSummary] = (),
) -> _Side:
    """What the papers of some years say of the matter; with ``among`` only these papers."""
    view = _asked_of(shelf, matter, years)
    if among:
        view = replace(view, narrowed=Scope(documents=tuple(among)))
    _, reply = following.answered(view)
    if not isinstance(reply, Answer):
        return _Side(years=years, drafts=())
    yearly = {one.id for edition in made_anew for one in edition}
    drafts = [_draft(shelf, reply, claim) for claim in reply.claims]
    told = tuple(
        (draft, paper)
        for draft, paper in drafts
        if are_of(paper, years) or (paper.id not in yearly and _is_issued_in(paper, years))
    )
    return _Side(years=years, drafts=told, notes=reply.notes if told else ())


def _is_issued_in(paper: DocumentSummary, years: Years) -> bool:
    """Whether a paper is of a year by its date: a letter that moves a day of it."""
    return paper.issued_on is not None and years[0] <= paper.issued_on.year <= years[1]


def _draft(shelf: Shelf, reply: Answer, claim: Claim) -> tuple[DraftClaim, DocumentSummary]:
    """A claim as it was before its check, so that it can be put under the name of its paper."""
    cited = [one for one in reply.citations if one.n in claim.citations]
    stored = shelf.catalog.passages(tuple(one.passage_id for one in cited))
    passages = {one.passage.id: one.passage for one in stored}
    supports = tuple(
        Support(passage=passages[one.passage_id], document=one.document, at=(one.start, one.end))
        for one in cited
    )
    return DraftClaim(text=claim.text, supports=supports), cited[0].document


def _of_one_paper(
    shelf: Shelf,
    matter: str,
    sides: Sequence[_Side],
    made_anew: Sequence[Sequence[DocumentSummary]],
) -> list[_Side]:
    """The sides, each from an edition of the paper that told the first, where that says it.

    None where no paper that is made anew tells any.
    """
    told_by = {paper.id: None for side in sides for _, paper in side.drafts}
    found = (one for by in told_by for one in made_anew if by in {paper.id for paper in one})
    edition = next(found, None)
    if edition is None:
        return []
    settled: list[_Side] = []
    for side in sides:
        among = [one for one in edition if are_of(one, side.years)]
        is_of_it = any(paper in among for _, paper in side.drafts)
        other = (
            None
            if is_of_it or not among
            else _side(shelf, matter, side.years, made_anew, among=among)
        )
        settled.append(other if other is not None and other.drafts else side)
    return settled


def _of_the_matter(
    shelf: Shelf,
    matter: str,
    sides: Sequence[_Side],
    made_anew: Sequence[Sequence[DocumentSummary]],
) -> list[_Side]:
    """The sides, for one that says nothing of the matter the line that is as another's.

    By what the names of the papers leave of the matter: an answer may share those alone.
    """
    topic = shelf.topic_of(understand(matter))
    told = [
        (_told_of(topic, draft, paper), draft, paper)
        for one in sides
        for draft, paper in one.drafts
    ]
    most, best, paper = max(told, key=lambda one: one[0])
    line = best.supports[0]
    unit = unit_at(line.passage, *line.at) if line.at is not None else None
    edition = next((one for one in made_anew if paper.id in {each.id for each in one}), ())
    if most < _SAYS_IT or unit is None or TIME_ASKED.search(folded(matter)):
        return [*sides]  # of a day the sentence that moves it counts
    settled: list[_Side] = []
    for side in sides:
        says = any(_told_of(topic, draft, by) >= _HALF * most for draft, by in side.drafts)
        among = [one for one in edition if are_of(one, side.years)]
        is_own = all(by in among for _, by in side.drafts) and not side.notes
        may_be = len(among) == 1 and is_own and not says
        other = shelf.document(among[0].id) if may_be else None
        found = counterpart(unit, other) if other is not None else None
        if found is not None and shelf.moves.has(found.passage.id):
            found = None
        told_so = ((verbatim(found, among[0]), among[0]),) if found is not None else ()
        settled.append(_Side(years=side.years, drafts=told_so) if told_so else side)
    return settled


def _told_of(topic: Topic, draft: DraftClaim, paper: DocumentSummary) -> float:
    """How much of a matter a claim says beyond the name of its paper."""
    name = words_about(paper)
    return topic.covered(name.union(Words.of(syllables(draft.text)))) - topic.covered(name)


def _together(shelf: Shelf, sides: Sequence[_Side]) -> Answer | None:
    drafts: list[DraftClaim] = []
    for side in sides:
        for draft, paper in side.drafts:
            document = shelf.document(paper.id)
            drafts.append(named(draft, document) if document is not None else draft)
    language = shelf.question.language
    missing = [
        say(Phrase.YEAR_UNANSWERED, language, year="-".join(map(str, dict.fromkeys(side.years))))
        for side in sides
        if not side.drafts
    ]
    notes = [note for side in sides for note in side.notes]
    return _answer(shelf, drafts, [*notes, *missing])


def _answer(shelf: Shelf, drafts: Sequence[DraftClaim], notes: Iterable[str]) -> Answer | None:
    result = checked(drafts)
    if not result.claims:
        return None
    return Answer(
        mode=Mode.EXTRACTIVE,
        text="\n".join(claim.marked for claim in result.claims),
        claims=result.claims,
        citations=result.citations,
        question=asked(shelf),
        removed=result.removed,
        notes=tuple(dict.fromkeys(notes)),
    )


def _papers_themselves(
    shelf: Shelf,
    matter: str,
    years: Sequence[Years],
    made_anew: Sequence[Sequence[DocumentSummary]],
) -> Composed | None:
    """Editions set beside one another whole, where nothing but their name is said.

    "So sánh kế hoạch dân vận của Sở năm 2024 với năm 2025".
    """
    words = frozenset(syllables(matter)) - FUNCTION_WORDS
    meant = [edition for edition in made_anew if _is_named(edition[0], words)]
    pairs = [
        [one for one in edition if any(are_of(one, each) for each in years)] for edition in meant
    ]
    told: list[Composed] = []
    for pair in pairs if len(years) == 2 and len(meant) <= _MOST_NAMED else ():
        ordered = sorted(pair, key=lambda one: not are_of(one, years[0]))
        first, *others = (document for one in ordered if (document := shelf.document(one.id)))
        if len(others) != 1 or are_of(others[0].summary, years[0]):
            return None
        most = _MOST_BESIDE // len(meant)
        if (said := beside(shelf, first, others[0], most=most)) is not None:
            told.append(said)
    if not told:
        return None
    drafts = tuple(draft for said in told for draft in said.drafts)
    return Composed(drafts=drafts, notes=tuple(note for said in told for note in said.notes))


def _is_named(paper: DocumentSummary, words: frozenset[str]) -> bool:
    """Whether words are the kind of a paper and some of its title, perhaps with whose it is."""
    kind, title = frozenset(syllables(paper.kind or "")), frozenset(syllables(paper.title or ""))
    whose = syllables(f"{paper.issuer or ''} {paper.superior or ''}")
    return kind < words and bool(words & title - kind) and words <= kind | title.union(whose)
