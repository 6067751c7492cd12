"""Two things told apart: "mô hình là gì, khác gì với điển hình?", "tổ và đội khác nhau thế nào?".

No paper says how the two differ; where papers say what each of them is, both are told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, Mode
from assistant.choosing.scope import resolve
from assistant.composers.sentences.telling import defined
from assistant.composing import Composed, verbatim
from assistant.conversation import meant
from assistant.extractive import asked
from assistant.grounding import checked
from assistant.phrases import Phrase, say
from assistant.question import understand
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from assistant.units import sentences
from assistant.wanted.definitions import defining
from ingest.document import PassageRole
from ingest.text import folded_mapped

_THING = r"[^,;:?.|]{2,80}?"
_HOW = r"(?: (?:gi|nhu the nao|the nao|ra sao|o (?:diem|cho) nao|cho nao|sao))?"
_IS = r"la (?:gi|the nao|nhu the nao)"
_END = r"(?: (?:a|vay|nhi|the|ha))?\W{0,4}\Z"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\A(?P<one>{_THING}) {_IS}[,;?]? (?:va )?(?:khac|giong)(?: nhau)?{_HOW}(?: so)?"
        rf"(?: voi)? (?P<other>{_THING}){_HOW}{_END}",
        rf"\A(?:phan biet |so sanh )?(?P<one>{_THING}) (?:va|voi) (?P<other>{_THING}) "
        rf"(?:khac|giong)(?: nhau)?{_HOW}{_END}",
        rf"\Aphan biet (?P<one>{_THING}) (?:va|voi) (?P<other>{_THING}){_END}",
        rf"\A(?P<one>{_THING}) khac{_HOW}(?: so)?(?: voi)? (?P<other>{_THING}){_HOW}{_END}",
    )
)
_IS_ASKED = re.compile(rf" {_IS}\b")
_SMALL = word_set("su viec cai khai niem the nao la")
_ALL_OF_IT = 1.0


def answered(shelf: Shelf) -> Answer | None:
    """What each of two things is; None where that is not asked, or no paper says it."""
    question = understand(shelf.asking.question)
    if question.numbers or question.short_numbers:
        return None
    form = folded_mapped(shelf.asking.question)
    match = next((found for one in _ASKED if (found := one.search(form.text))), None)
    if match is None or resolve(question, shelf.summaries).documents:
        return None
    told: list[Composed] = []
    notes: list[str] = []
    for group in ("one", "other"):
        start, end = form.source_span(*match.span(group))
        thing = f"{shelf.asking.question[start:end]} là gì"
        asking = replace(shelf.asking, question=f"{thing}?")
        view = replace(shelf, asking=asking, question=meant(asking), narrowed=None)
        said = defined(view) or _defined_by_name(view, match[group])
        if said is None:
            why = say(Phrase.NOT_HERE, question.language)
            notes.append(say(Phrase.PART_UNANSWERED, question.language, part=thing, why=why))
        else:
            told.append(said)
    # What is asked of one thing first is answered without the other.
    if not told or (notes and _IS_ASKED.search(form.text) is None):
        return None
    result = checked([draft for said in told for draft in said.drafts])
    if not result.claims or result.removed:
        return None
    return Answer(
        mode=Mode.EXTRACTIVE,
        text="\n".join(claim.marked for claim in result.claims),
        claims=result.claims,
        citations=result.citations,
        question=asked(shelf),
        notes=tuple(notes),
    )


def _defined_by_name(shelf: Shelf, name: str) -> Composed | None:
    """The sentence that says what a thing is, the words before its "là" being no others."""
    words = tuple(one for one in name.split() if one not in _SMALL)
    defines = defining(replace(shelf.question, plain=f"{name} la gi"), shelf.topic)
    for document in shelf.documents_in_sight:
        for passage in document.passages:
            if passage.role is not PassageRole.BODY:
                continue
            for one in sentences(passage):
                if one.syllables[: len(words)] == words and defines(one) >= _ALL_OF_IT:
                    return Composed(drafts=(verbatim(one, document.summary),))
    return None
