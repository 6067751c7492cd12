"""What a question names and the papers cited nowhere do: a name, a day, a word.

All other words may fit, and the answer is still of another thing: the stations of one district told
for those of another, the price of another day. What is looked for is what no paper says in other
words: a proper name in the whole of the papers cited, and a day there too. What has been spelt
otherwise and understood so, as the name of an office, is left to the naming of papers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from assistant.composing import Composed, around, papers_of
from assistant.question import Language, Question, understand
from assistant.reading.capitals import runs_of_capitals
from assistant.reading.intents import Intent
from assistant.reading.phrasebook import said as phrases
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from assistant.units import syllables
from ingest.text import folded, has_diacritics

_Texts: TypeAlias = Callable[[], tuple[str, ...]]

# The first word of a sentence has a capital, whatever it is.
_OPENING = re.compile(r"(?:\A|[.?!:;\n])\W{0,4}\w")
# What stands before a name and is none: the sort of an office, of a place or of a paper. With its
# marks, since "Phú" and "phủ" fold alike.
_SORTS = word_set(
    "sở bộ cục vụ ban phòng trường tỉnh thành phố huyện quận xã phường thị trấn ủy uỷ hội đảng",
    "đoàn nghị quyết định thông tư công văn luật điều chương mục kế hoạch hướng dẫn chỉ báo cáo ty",
    "tiểu học mầm non trung tâm viện chủ tịch phó giám đốc trưởng nhà nước chính",
)
_SHORTEST = 2
# Of a page that is pasted nobody says what is asked of it.
_LONGEST = 60
_COMPARES = re.compile(
    r"\bso sanh\b|\bso voi\b|\bhay(?: la)?\b|\b(?:nhieu|it|cao|thap|lon|som) hon\b"
)
_IN_BRACKETS = re.compile(r"[(“\"]([^()“”\"]{2,40})[)”\"]")
# "Trạm Bãi Ngao 3": one of several that bear a name.
_NAME_WITH_NUMBER = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{2,12}\s[^\W\d_]{2,12})\s(?P<number>\d{1,2})"
    r"(?![\w.,/%:-]?\w|%|\s(?:năm|tháng|ngày|giờ|lần|tỷ|triệu|nghìn|người|cấp|tuổi|đồng)\b)"
)
_SPAN = re.compile(r"\b((?:19|20)\d\d) ?(?:-|–|den|den nam) ?((?:19|20)\d\d)\b")


def names_what_is_nowhere(shelf: Shelf, told: Composed) -> bool:
    """Whether a name, day or word of the papers is asked of that they nowhere have."""
    typed = shelf.asking.question
    if len(typed.split()) > _LONGEST:
        return False
    own = understand(typed)
    whole = cache(lambda: tuple(_whole(shelf, told)))  # read once, where any of these needs it
    return (
        _has_no_such_name(shelf, own, whole)
        or _is_of_another_day(shelf, told, own, whole)
        or _is_of_another_span(shelf, told, own)
        or _has_no_such_numbered_name(own, whole)
        or _has_no_such_word(shelf, told, typed)
    )


def _has_no_such_name(shelf: Shelf, own: Question, whole: _Texts) -> bool:
    """Whether no two words of a proper name follow one another anywhere in the papers cited.

    An English question calls papers and offices by names of its own making; who signed instead of
    somebody is told. Of things set side by side each paper may have but one.
    """
    if own.language is Language.ENGLISH or shelf.question.intent is Intent.SIGNER:
        return False
    names = [one for one in _names(shelf.asking.question) if not _is_known(shelf, " ".join(one))]
    if not names:
        return False
    pairs = {pair for text in whole() for pair in pairwise(syllables(text))}
    lacks = [pairs.isdisjoint(pairwise(name)) for name in names]
    if _COMPARES.search(own.plain):
        return len(lacks) > 1 and all(lacks)
    return any(lacks)


def _names(text: str) -> Iterator[tuple[str, ...]]:
    """The proper names of a question, folded, without what only says of which sort they are."""
    lowered = _OPENING.sub(lambda match: match.group().lower(), text)
    for run in runs_of_capitals(lowered):
        name: list[str] = []
        for word in (*run, ""):
            if word.isalpha() and (len(word) == 1 or not word.isupper()):
                name.append(word.lower())
                continue
            while name and name[0] in _SORTS:
                name.pop(0)
            if len(name) >= _SHORTEST:
                yield tuple(map(folded, name))
            name = []


def _has_no_such_numbered_name(own: Question, whole: _Texts) -> bool:
    """Whether a name with a number is asked of, and the papers told give it only other numbers."""
    if own.language is Language.ENGLISH or not has_diacritics(own.text):
        return False
    asked = [
        (folded(match["name"]), int(match["number"]))
        for match in _NAME_WITH_NUMBER.finditer(own.text)
        if match["name"].istitle()
    ]
    said = folded(" | ".join(whole())) if asked else ""
    for name, number in asked:
        numbers = {int(one) for one in re.findall(rf"\b{name} (\d{{1,2}})(?![\w/])", said)}
        if numbers and number not in numbers:
            return True
    return False


def _is_known(shelf: Shelf, name: str) -> bool:
    """Whether a name led to its papers, or is another wording of what papers say."""
    is_named = any(name in one or one in name for one in shelf.scope.named)
    return is_named or next(iter(phrases().met(name, name)), None) is not None


def _is_of_another_day(shelf: Shelf, told: Composed, own: Question, whole: _Texts) -> bool:
    """Whether an amount is asked of a day that the papers cited nowhere name."""
    days = [one for one in own.dates if one.day and one.month and not one.is_bound]
    if shelf.question.intent is not Intent.COUNT or not days:
        return False
    issued = [one.issued_on for one in papers_of(told) if one.issued_on is not None]
    if any((one.day, one.month) == (day.day, day.month) for one in issued for day in days):
        return False
    said = "|".join(rf"0?{one.day}(?:\s?[/.-]\s?| thang )0?{one.month}" for one in days)
    sign = re.compile(rf"(?<![\d/])(?:{said})(?!\d)")
    return not any(sign.search(folded(text)) for text in whole())


def spans(said: str) -> list[tuple[int, int]]:
    """The spans of years in folded words, first and last of each."""
    return [(int(first), int(last)) for first, last in _SPAN.findall(said)]


def _is_of_another_span(shelf: Shelf, told: Composed, own: Question) -> bool:
    """Whether an amount is asked of several years together, and none of those told is in them."""
    if shelf.question.intent is not Intent.COUNT:
        return False
    asked = spans(own.plain)
    said = spans(folded(" | ".join(around(told))))
    return bool(asked and said) and not any(
        one[0] < other[1] and other[0] < one[1] for one in asked for other in said
    )


def _has_no_such_word(shelf: Shelf, told: Composed, typed: str) -> bool:
    """Whether an English question gives the paper's own word for a thing, and it is not told."""
    if shelf.question.language is not Language.ENGLISH:
        return False
    words = [folded(one) for one in _IN_BRACKETS.findall(typed) if _is_vietnamese(one)]
    said = folded(" | ".join(around(told)))
    return any(one not in said for one in words)


def _is_vietnamese(words: str) -> bool:
    return not any(map(str.isdigit, words)) and all(map(has_diacritics, words.split()))


def _whole(shelf: Shelf, told: Composed) -> Iterator[str]:
    """All that the papers cited say, and what they are called."""
    for paper in papers_of(told):
        yield from filter(None, (paper.title, paper.issuer, paper.superior))
        document = shelf.document(paper.id)
        yield from (one.text for one in document.passages) if document is not None else ()
