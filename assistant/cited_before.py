"""A next question about a paper that is only cited here: asked again with the paper's number.

"Kế hoạch 97 ngày nào?" – "Giữa ai với ai?": the paper that cites it has a day, an office and a
signer too, and they are not what is asked. "Còn kế hoạch 98?" asks the same of another number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.asking import Asking, Turn
from assistant.question import Question, understand
from assistant.reading.asked_numbers import KINDS_CALLED
from assistant.told_before import bare_ask
from ingest.text import folded, folded_mapped

_DEPTH = 3
# A paper by its kind and number, or by a number with its symbol.
_PAPER = re.compile(
    rf"\b(?P<kind>{'|'.join(sorted(KINDS_CALLED, key=len, reverse=True))})"
    r"(?: (?:phoi hop|lien tich|hanh dong))?(?: (?:so|no\.?|number))? "
    r"(?P<number>\d{1,5}(?:[ ]?[/-][ ]?[a-z\d][a-z\d&-]{0,30}){0,3})(?![\w/])|"
    r"(?<![\w/.-])(?P<whole>\d{1,5}(?:[/-][a-z][a-z\d&-]{1,30}){1,3})(?![\w/])"
)
# "Còn 07?": the number alone.
_ALONE = re.compile(r"\A(?:(?:so|cai|ban) ){0,2}(?P<number>0?\d{1,4})(?: thi sao)?\W*\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_OPENING = re.compile(
    r"\A\W*(?:(?:da|the|vay|roi|va|con|a|and|so|what about|how about),? ){1,4}"
    r"(?:ben |cua |cai |the )?"
)
_BEHIND = re.compile(r"(?: (?:do|kia|nua|thi sao|thi|sao|the nao|a|vay|nhi|ha|ta)){0,3}\W*\Z")
_PRONOUN = re.compile(r"\b(?:it|that|this)\b")


def asked_again(asking: Asking, is_here: Callable[[Question], bool]) -> Asking:
    """The question with the number that it leans on; as it is where it leans on none.

    Args:
        asking: the question in its conversation.
        is_here: whether the paper named by its number in a question is one of the library.
    """
    if not asking.history:
        return asking
    *earlier, last = asking.history
    before = asked_again(
        replace(asking, question=last.question, history=tuple(earlier[-_DEPTH:])), is_here
    ).question
    if before != last.question:
        asking = replace(asking, history=(*earlier, Turn(question=before, answer=last.answer)))
    again = _of_the_other_number(asking.question, before)
    again = again or _of_the_same(asking.question, before, is_here)
    return replace(asking, question=again) if again else asking


def _of_the_other_number(question: str, before: str) -> str | None:
    """The question before with the number that is all this one says ("Còn kế hoạch 98?")."""
    plain = folded(question)
    opening, old = _OPENING.match(plain), _paper_in(before)
    if opening is None or old is None:
        return None
    rest = plain[opening.end() :]
    if (paper := _PAPER.match(rest)) is not None:
        new, instead = paper.span(), old.span()
        says_more = not _BEHIND.fullmatch(rest[paper.end() :])
    elif (alone := _ALONE.match(rest)) is not None:
        new, instead = alone.span("number"), old.span("number")
        says_more = _YEAR.match(alone["number"]) is not None
    else:
        return None
    if says_more or instead[0] < 0:
        return None
    start, end = folded_mapped(question).source_span(*(opening.end() + one for one in new))
    a, b = folded_mapped(before).source_span(*instead)
    return f"{before[:a]}{question[start:end]}{before[b:]}"


def _of_the_same(question: str, before: str, is_here: Callable[[Question], bool]) -> str | None:
    """A bare question with the paper before it, where that one is only cited here."""
    plain = folded(question)
    ask, old = bare_ask(plain), _paper_in(before)
    if ask is None or old is None or is_here(understand(before)):
        return None
    rest, kind = ask
    if kind is not None and kind != old["kind"]:
        return None
    a, b = folded_mapped(before).source_span(*old.span())
    paper = before[a:b]
    pronoun = _PRONOUN.search(rest)
    if pronoun is not None:
        return f"{rest[: pronoun.start()]}{paper}{rest[pronoun.end() :]}"
    mapped = folded_mapped(question)
    start, end = mapped.source_span(len(plain) - len(rest), len(plain))
    return f"{paper} {question[start:end]}"


def _paper_in(question: str) -> re.Match[str] | None:
    """The one paper that a question calls by its number; None for none and for several."""
    asked = understand(question)
    if len(asked.numbers) + len(asked.short_numbers) != 1:
        return None
    found = list(_PAPER.finditer(folded_mapped(question).text))
    return found[0] if len(found) == 1 else None
