"""A question that varies one thing of the one before: asked again with it, or told beside it.

"Cấp IV thì ai chỉ đạo?" – "Lên cấp V thì ai?" is the first question with the other step. "Trưởng
nhóm được bao nhiêu?" – "Thế còn cấp phó?" is told by the entry beside the one told before. What
says again what was said before, and nothing of the other thing, is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answer import Answer, Reply
from assistant.choosing.other_owner import place_named
from assistant.composing import Composed, verbatim
from assistant.conversation import names_another, opens_with_another, without_opening
from assistant.question import Question, understand
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, syllables, whole
from assistant.wanted.amounts import amount_asked
from assistant.weighing import Topic, Words
from ingest.document import Passage, PassageRole
from ingest.text import folded, folded_mapped
from vectorstore.evidence import StoredPassage

# Steps of a scale, of which one is no other: "cấp IV", "nhóm 3", "loại B".
_MARK = r"(?:\d{1,3}|[ivx]{1,5}|[a-d])"
_A_MARK = re.compile(rf"\b{_MARK}\b")
_STEP = re.compile(
    r"\b(?P<noun>cap|nhom|loai|hang|bac|muc|khoi|lop|vung|khu vuc|dot|quy|khoa|bang) "
    rf"(?:so |thu )?(?P<mark>{_MARK})\b(?![/.]\d)(?P<more>(?:(?:, ?| va | hoac ){_MARK}\b){{0,4}})"
)
# Reports come back by the half year, the year, the quarter, the month.
_AS_PRINTED = {
    "6 thang": "6 tháng",
    "sau thang": "6 tháng",
    "nua nam": "6 tháng",
    "quy": "quý",
    "hang quy": "hằng quý",
    "nam": "năm",
    "ca nam": "cả năm",
    "cuoi nam": "cuối năm",
    "hang nam": "hằng năm",
    "thang": "tháng",
    "hang thang": "hằng tháng",
}
_PERIODS = "|".join(sorted(_AS_PRINTED, key=len, reverse=True))
_PERIOD_ALONE = re.compile(
    rf"\A(?:(?:da|a|u|vang|the|vay|va|roi),? ){{0,3}}con (?:(?:cai|cua|ky|dot|han|bao cao|bc|ban) )"
    rf"{{0,3}}(?P<period>{_PERIODS})(?: dau nam| cuoi nam)?"
    r"(?: (?:thi|sao|a|vay|nua|the|nao|nop|gui|truoc|han|(?:khi|chung|hoi|luc|ngay) nao|"
    r"ngay may|bao gio)){0,4}\W*\Z"
)
_PERIOD_OF_A_REPORT = re.compile(
    rf"\b(?:bao cao|bc) (?:(?!trong |sau |truoc |moi |cua )[a-z]+ ){{0,5}}?"
    rf"(?P<period>{_PERIODS})\b(?! \d{{1,2}}\b)(?: (?:dau|cuoi)(?= nam))?"
)
_ENGLISH_PERIODS = (
    r"(?:annual|yearly|full[ -]year|year[ -]end|half[ -]year(?:ly)?|mid[ -]year|"
    r"(?:six|6)[ -]months?|quarterly|monthly)"
)
_ENGLISH_PERIOD_ALONE = re.compile(
    rf"\A(?:(?:(?:and|ok|so) )?(?:(?:what|how) about |when is )?(?:for )?the |"
    rf"(?:and|what about|how about) )(?P<period>{_ENGLISH_PERIODS})(?: one| report)?(?: due)?"
    r"\W*\Z"
)
_ENGLISH_PERIOD = re.compile(rf"\b(?P<period>{_ENGLISH_PERIODS})(?= reports?\b)")
# "Còn đảng viên?", "And party members?" behind "có mấy cán bộ?": what is counted, and no more.
_THING_ALONE = re.compile(
    r"\A(?:(?:da|the|vay|va|roi|a),? ){0,2}con (?:so )?(?P<thing>[a-z]+(?: [a-z]+){0,4}?)"
    r"(?: (?:thi sao|thi bao nhieu|thi may|sao|thi|a|vay|nua|nhi))?\W*\Z|"
    r"\A(?:and|what about|how about) (?:the )?(?P<english>[a-z]+(?: [a-z]+){0,3})\W*\Z"
)
_THING_COUNTED = re.compile(
    r"\b(?:co|gom|quan ly) (?:may|bao nhieu) (?P<thing>[a-z]+(?: [a-z]+){0,4})(?=\W*\Z)|"
    r"\b(?:how many|what|which) (?P<english>[a-z]+(?: [a-z]+){0,3}?)"
    r"(?= (?:are|is|were|was|does|do|did|has|have|in|under|at)\b)"
)
_DESCRIBED = re.compile(r"(?: (?!thi\b|duoc\b|phai\b|la\b)[a-z]+){1,4}(?= thi\b)")
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/.])")
_LONGEST = 20
_MOST_TOLD = 3
_MOST_ENTRIES = 40
# Of the words that say what else is meant so much stands in the entry meant, and clearly less in
# the one told before and in any other.
_LEAST = 0.3
_CLEARLY = 0.2
_MOST_OF_OLD = 0.34
_FEW_BETWEEN = 24


def is_varied(shelf: Shelf) -> bool:
    """Whether a question may only say of what else the same is asked."""
    asking = shelf.asking
    if not asking.history or len(asking.question.split()) > _LONGEST:
        return False
    own, before = understand(asking.question), understand(asking.history[-1].question)
    if own.numbers or own.short_numbers:
        return False
    if names_another(asking.question) or _other_step(own, before) is not None:
        return True
    same = own.intent in (before.intent, Intent.FACT)
    return same and opens_with_another(asking.question)


# --- the question again with the other step ----------------------------------------------------


def with_the_other(question: str, before: str) -> tuple[str, ...]:
    """The question before with the step that this one names; none where it names no other.

    Once whole, and once without what only describes the old step ("nhóm I, II nhỏ lẻ thì …").
    """
    if (of_the_period := _with_the_other_period(question, before)) is not None:
        return (of_the_period,)
    if (of_the_thing := _with_the_other_thing(question, before)) is not None:
        return (of_the_thing,)
    steps = _other_step(understand(question), understand(before))
    if steps is None:
        return ()
    new, old = steps
    mapped = folded_mapped(before)
    match = next(
        m
        for m in _STEP.finditer(mapped.text)
        if (m["noun"], m["mark"]) == (old["noun"], old["mark"])
    )
    start, end = mapped.source_span(match.start("mark"), match.end("more"))
    mark = new["mark"].upper()
    described = _DESCRIBED.match(mapped.text, match.end("more"))
    behind = mapped.source_span(*described.span())[1] if described else end
    again = (f"{before[:start]}{mark}{before[at:]}" for at in (end, behind))
    return tuple(dict.fromkeys(again))


def _with_the_other_period(question: str, before: str) -> str | None:
    """The question before with the report of the other period ("Còn cái cuối năm?")."""
    asked, mapped = folded(question), folded_mapped(before)
    if (english := _ENGLISH_PERIOD_ALONE.search(asked)) is not None:
        return _replaced(before, _ENGLISH_PERIOD.search(mapped.text), english["period"])
    new = _PERIOD_ALONE.search(asked)
    old = _PERIOD_OF_A_REPORT.search(mapped.text)
    if new is None or old is None or new["period"] == old["period"]:
        return None
    start, end = mapped.source_span(old.start("period"), old.end())
    of_a_year = " của" if re.match(r" nam \d", mapped.text[old.end() :]) else ""
    return f"{before[:start]}{_AS_PRINTED[new['period']]}{of_a_year}{before[end:]}"


def _with_the_other_thing(question: str, before: str) -> str | None:
    """The question before with the other thing that is counted ("Còn đảng viên?")."""
    mapped = folded_mapped(question)
    new, old = _THING_ALONE.search(mapped.text), _THING_COUNTED.search(folded(before))
    if new is None or old is None:
        return None
    language = "thing" if new["thing"] else "english"
    if not old[language] or place_named(mapped.text):
        return None
    start, end = mapped.source_span(*new.span(language))
    return _replaced(before, old, question[start:end], language)


def _replaced(
    before: str, old: re.Match[str] | None, new: str, group: str = "period"
) -> str | None:
    """The question before with other words in the place of old ones."""
    if old is None or old[group] == new:
        return None
    start, end = folded_mapped(before).source_span(*old.span(group))
    return f"{before[:start]}{new}{before[end:]}"


def _other_step(own: Question, before: Question) -> tuple[re.Match[str], re.Match[str]] | None:
    """The step named now and the one named before, of one scale; None where there is one alone."""
    new = tuple(_STEP.finditer(own.plain))
    if len(new) != 1 or new[0]["more"]:
        return None
    old = [m for m in _STEP.finditer(folded(before.text)) if m["noun"] == new[0]["noun"]]
    if len(old) != 1 or new[0]["mark"] in _A_MARK.findall(f"{old[0]['mark']}{old[0]['more']}"):
        return None
    return new[0], old[0]


def holds_the_other(shelf: Shelf, reply: Reply) -> bool:
    """Whether what an answer rests on names the step, or the year, that the question names."""
    if not isinstance(reply, Answer):
        return False
    plain = understand(shelf.asking.question).plain
    said = " | ".join(map(folded, _texts(shelf, reply)))
    steps = (
        rf"\b{match['noun']}\b[^.;|]{{0,{_FEW_BETWEEN}}}\b0?{match['mark']}\b"
        for match in _STEP.finditer(plain)
    )
    years = (re.escape(match.group()) for match in _YEAR.finditer(plain))
    return all(re.search(one, said) is not None for one in (*steps, *years))


# --- the entry beside the one told before ------------------------------------------------------


def entry_beside(shelf: Shelf, before: Reply) -> Composed | None:
    """The one entry beside that told before which holds the other thing; None where none does."""
    told = _cited(shelf, before)
    if not told or len({one.document.id for one in told}) > 1:
        return None
    document = shelf.document(told[0].document.id)
    if document is None or any(is_row(one.passage) for one in told):
        return None
    topic = _of_the_other(shelf)
    if topic.is_empty:
        return None
    ids = {one.passage.id for one in told}
    entries = [
        entry
        for entry in _entries_beside(told[-1].passage, document.passages)
        if entry.id not in ids
    ]
    unit = _meant(shelf, topic, entries, told)
    return Composed(drafts=(verbatim(unit, document.summary),)) if unit is not None else None


def _entries_beside(told: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries of the list that a passage is one of."""
    *over, last = told.address.segments
    found = tuple(
        one
        for one in passages
        if one.address.segments[:-1] == tuple(over)
        and one.address.segments[-1].kind is last.kind
        and one.role is PassageRole.BODY
    )
    return found if over and len(found) <= _MOST_ENTRIES else ()


def _meant(
    shelf: Shelf, topic: Topic, entries: Sequence[Passage], told: Sequence[StoredPassage]
) -> Unit | None:
    """The entry that holds clearly more of the other thing than each other and what was told."""
    asked = understand(shelf.asking.question)
    before = understand(shelf.asking.history[-1].question)
    counts = Intent.COUNT in (*asked.intents, *before.intents)
    accepts = amount_asked(before if asked.intent is Intent.FACT else asked) if counts else None
    units = [
        unit
        for one in entries
        if (unit := whole(one)) is not None and (accepts is None or accepts(unit))
    ]
    shares = sorted(((_share(topic, one.text), at) for at, one in enumerate(units)), reverse=True)
    already = max(_share(topic, one.passage.text) for one in told)
    if not shares or shares[0][0] < max(_LEAST, already + _CLEARLY):
        return None
    if any(first[0] - second[0] < _CLEARLY for first, second in pairwise(shares[:2])):
        return None
    return units[shares[0][1]]


# --- what was told before, told again ----------------------------------------------------------


def is_told_again(shelf: Shelf, before: Reply, reply: Reply) -> bool:
    """Whether an answer only says what the one before said, which has nothing of the other."""
    if not (isinstance(reply, Answer) and isinstance(before, Answer)):
        return False
    told = {one.passage_id for one in before.citations}
    if not told.issuperset(one.passage_id for one in reply.citations):
        return False
    if not holds_the_other(shelf, reply):
        return True
    topic = _of_the_other(shelf)
    said = Words.of(*map(syllables, _texts(shelf, reply)))
    return not topic.is_empty and topic.covered(said) < _MOST_OF_OLD


def _of_the_other(shelf: Shelf) -> Topic:
    """What the question says of its own."""
    return shelf.topic_of(understand(without_opening(shelf.asking.question)))


def _share(topic: Topic, text: str) -> float:
    return topic.covered(Words.of(syllables(text)))


def _cited(shelf: Shelf, reply: Reply) -> tuple[StoredPassage, ...]:
    """The passages that an answer rests on; none where they are many."""
    if not isinstance(reply, Answer):
        return ()
    ids = tuple(dict.fromkeys(one.passage_id for one in reply.citations))
    return tuple(shelf.catalog.passages(ids)) if len(ids) <= _MOST_TOLD else ()


def _texts(shelf: Shelf, reply: Answer) -> tuple[str, ...]:
    """What an answer rests on, with what stands over it and how its papers are called."""
    ids = tuple(dict.fromkeys(one.passage_id for one in reply.citations))
    return tuple(
        text
        for one in shelf.catalog.passages(ids)
        for text in (one.passage.text, *one.passage.heading_path, one.document.title or "")
    )
