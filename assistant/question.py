"""What is being asked: language, intents, dates, numbers, an address, and the words of the topic.

Everything is read from tables in ``vocabulary`` over the folded question, so the same question with
and without diacritics is understood alike. Nothing here looks into the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.content_words import ContentWords, between_function_words, is_compound, without_lookalikes
from assistant.glossary import ENGLISH_FUNCTION_WORDS, ENGLISH_MARKERS, GLOSSARY
from assistant.intents import INTENT_CUES, Intent
from assistant.vocabulary import (
    ABBREVIATED_KINDS,
    COMPARING,
    CUE_PHRASES,
    FUNCTION_WORDS,
    OUT_OF_SCOPE,
    OUT_OF_SCOPE_IN_ENGLISH,
    SMALL_TALK,
    SYNONYMS,
)
from assistant.weighing import Run
from ingest.dates import FoundDate, find_dates, find_english_dates
from ingest.kinds import KIND_OF_ABBREVIATION, KINDS
from ingest.references import find_references, number_key
from ingest.text import canonical, folded, has_diacritics


class Language(StrEnum):
    """The language of a question."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """A day or month named in the question, and whether it is a bound ("trước", "by").

    ``words`` are those of the folded question that say it.
    """

    year: int | None
    month: int | None
    day: int | None
    is_bound: bool
    is_after: bool = False
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question understood.

    ``plain`` is the folded question, ``search`` the text to retrieve by. ``numbers`` are the số/ký
    hiệu named, as normal keys; ``short_numbers`` kinds with a number alone ("kết luận 114");
    ``address`` is "II.7", "Điều 5" where a place is named.
    """

    text: str
    plain: str
    language: Language
    intents: tuple[Intent, ...]
    search: str
    dates: tuple[AskedDate, ...] = ()
    numbers: tuple[str, ...] = ()
    short_numbers: tuple[tuple[str, str], ...] = ()
    printed_numbers: tuple[str, ...] = ()
    address: str | None = None
    about_report: bool = False
    about_documents: bool = False
    compares: bool = False
    outside: bool = False

    @property
    def intent(self) -> Intent:
        """What is asked first of all."""
        return self.intents[0]


_CUES = tuple((intent, re.compile(pattern)) for intent, pattern in INTENT_CUES)
_CUE = re.compile(rf"\b(?:{CUE_PHRASES})\b")
_GLOSSARY = tuple((re.compile(rf"\b(?:{pattern})\b"), words) for pattern, words in GLOSSARY)
_SYNONYM = re.compile(
    r"(?<!\w)(?:" + "|".join(f"({pattern})" for pattern, _ in SYNONYMS) + r")(?!\w)"
)
_OUTSIDE = re.compile(OUT_OF_SCOPE)
_OUTSIDE_IN_ENGLISH = re.compile(OUT_OF_SCOPE_IN_ENGLISH)
_PARTS_OF_A_DUTY = (Intent.CHANNEL, Intent.REPORT_TO)
_WHEN = re.compile(r"\b(?:ngay|thang|nam|hom) (?:nao|may|bao nhieu)\b|\bkhi nao\b|\bbao gio\b")
# Refuses "nói gì về hòm thư", which names a matter.
_WHAT_ABOUT = re.compile(r"\b(?:quy dinh|noi|ve|yeu cau) gi[ ?.!]*$|\bve viec gi\b")
_SMALL_TALK = re.compile(SMALL_TALK)
_ENGLISH = re.compile(ENGLISH_MARKERS)
_COMPARES = re.compile(COMPARING)
_REPORT = re.compile(r"\bbao cao\b|\breport")
_DOCUMENTS = re.compile(r"\b(?:nhung|cac) van ban\b|\bvan ban (?:gi|nao)\b|\bdocuments\b")
_AFTER = re.compile(r"\b(?:sau|after|since|tu)\b")
_BOUND = re.compile(r"\b(?:truoc|cham nhat|den|han|by|before|until|due)\b")
_ADDRESS = re.compile(
    r"\b(?:(?P<unit>muc|dieu|khoan|phan|section|article|item|part)\s+(?:so\s+)?|(?=[ivx]+\.\d))"
    r"(?P<number>(?:[ivx]+|\d+[a-z]?)(?:\.(?:\d+|[a-z]))*)\b"
)
# Refuses "1.014391", "8517.62.59": the code of a procedure, of goods; a topic like any word.
_CODE_OR_DATE = re.compile(
    r"(?<!\w)(?!\d{4}-\d{4}|\d+\.\d{3}|\d{4}\.\d\d)\d+[a-z]?(?:\s?[/.-]\s?[a-z0-9&]+)+"
)
_TOKEN = re.compile(r"[^\W_]+")
_ASKED_FOR = re.compile(r"\b(?P<words>[a-z]+ [a-z]+) (?:gi|nao)\b")
_COUNTED = re.compile(
    r"(?:bao nhieu|\bmay|so luong|how many|how much)\s+(?P<thing>[a-z]+(?: [a-z]+){0,3})"
)
# "mấy" without its marks.
_ENGLISH_MAY = re.compile(r"\bmay\b")
_TYPED_NUMBER = re.compile(r"(?<![\w/.-])\d{1,5}[a-z]?(?:\s?[/-]\s?[a-z0-9&.]+)+")
_TYPED_GROUP = re.compile(r"[a-z]+")
_ABBREVIATIONS = {folded(short): short for short in KIND_OF_ABBREVIATION}
_WITH_MARKS = {folded(kind): kind.lower() for kind in KINDS} | {"so": "số"}
_KIND_OR_NUMBER_WORD = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_WITH_MARKS, key=len, reverse=True))})(?!\w)"
)
# "mùng 5 tháng 12", "5 tháng 12"; refuses "6 tháng", "6 tháng 2024", "05/6 tháng 7".
_DAY_AND_MONTH = re.compile(
    r"(?<![\d/.-])(?<!ngay )(?:(?:mung|mong)\s+)?(?P<day>[12]\d|3[01]|0?[1-9])\s+"
    r"thang\s+(?P<month>1[0-2]|0?[1-9])(?!\d)"
)
_KINDS_IN_ENGLISH = {
    "letter": "cong van",
    "dispatch": "cong van",
    "plan": "ke hoach",
    "decision": "quyet dinh",
    "resolution": "nghi quyet",
    "directive": "chi thi",
    "notice": "thong bao",
    "circular": "thong tu",
    "decree": "nghi dinh",
    "telegram": "cong dien",
    "report": "bao cao",
}
_ENGLISH_KIND = re.compile(rf"\b(?P<kind>{'|'.join(_KINDS_IN_ENGLISH)})(?= (?:no\.? ?)?\d)")
_I_FOR_Y = re.compile(r"(?<!\w)(?:k|l|m|qu)i(?!\w)")
_SHORT_KIND = re.compile(
    rf"(?<![\w/.-])(?:{'|'.join(ABBREVIATED_KINDS)})(?=\s+(?:so|nao|may|gi|cua|\d))(?![/.-])"
)
_SHORT_NUMBER = re.compile(
    r"(?<!\w)(?P<kind>ke hoach|cong van|quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|ket luan|"
    r"huong dan|quy dinh|chuong trinh|de an|luat)\s+(?:so\s+)?(?P<number>\d{1,5})(?![\w/.-])"
)
_LONGEST = 4_000
_ENGLISH_ENOUGH = 2
_FOREIGN_ENOUGH = 3
# What a Vietnamese syllable can look like without its marks; "school" and "reports" cannot.
_SYLLABLE_SHAPE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_ACCENTED_SHARE = 0.5


def understand(text: str) -> Question:
    """Read one question; of a page that was pasted only the beginning."""
    # Half a surrogate pair (a damaged command line) can be neither embedded nor looked up.
    asked = canonical(text[:_LONGEST].encode(errors="replace").decode())
    plain = _spelt_out(folded(asked))
    language = _language(asked, plain)
    search = _translated(plain) if language is Language.ENGLISH else plain
    if language is Language.ENGLISH:
        cues = _ENGLISH_MAY.sub(" ", plain)
    else:
        cues = _spelt_out(folded(without_lookalikes(asked)))
    numbers = _numbers(asked, plain)
    short = tuple(
        (match["kind"], match["number"].lstrip("0")) for match in _SHORT_NUMBER.finditer(plain)
    )
    intents = _settled(_intents(cues), plain, names_paper=bool(numbers or short))
    return Question(
        text=asked,
        plain=plain,
        language=language,
        intents=intents,
        search=_with_synonyms(search),
        dates=_dates(plain),
        numbers=tuple(numbers),
        short_numbers=short,
        printed_numbers=tuple(numbers.values()),
        address=_address(plain),
        about_documents=bool(_DOCUMENTS.search(plain)),
        about_report=bool(_REPORT.search(plain)),
        compares=bool(_COMPARES.search(plain)),
        outside=_is_outside(plain, language),
    )


def _spelt_out(plain: str) -> str:
    """The spelling of papers: "ngày 5 tháng 12", y for i ("kí", "quí"), kinds in full ("QĐ số")."""
    spelt = _DAY_AND_MONTH.sub(r"ngay \g<day> thang \g<month>", plain)
    spelt = _I_FOR_Y.sub(lambda match: f"{match.group()[:-1]}y", spelt)
    return _SHORT_KIND.sub(lambda match: ABBREVIATED_KINDS[match.group()], spelt)


def _language(asked: str, plain: str) -> Language:
    """English when its words are there, Vietnamese ones being few (names, quoted terms)."""
    words = asked.split()
    accented = sum(has_diacritics(word) for word in words)
    english = len(_ENGLISH.findall(plain))
    foreign = sum(not _SYLLABLE_SHAPE.fullmatch(word) for word in re.findall(r"[a-z]+", plain))
    few = accented <= 2 or accented < _ACCENTED_SHARE * len(words)
    enough = english >= min(_ENGLISH_ENOUGH, len(words) or 1) or (
        english and foreign >= _FOREIGN_ENOUGH
    )
    return Language.ENGLISH if enough and few else Language.VIETNAMESE


def _is_outside(plain: str, language: Language) -> bool:
    in_english = language is Language.ENGLISH and _OUTSIDE_IN_ENGLISH.search(plain)
    return bool(in_english or _OUTSIDE.search(plain))


def _intents(plain: str) -> tuple[Intent, ...]:
    if _SMALL_TALK.search(plain):
        return (Intent.CHAT,)
    found = tuple(intent for intent, cue in _CUES if cue.search(plain))
    return found or (Intent.FACT,)


def _settled(intents: tuple[Intent, ...], plain: str, *, names_paper: bool) -> tuple[Intent, ...]:
    """The intents in the order of what decides: a paper named, or several things asked at once."""
    if Intent.DEADLINE in intents and intents[0] in _PARTS_OF_A_DUTY:
        return (Intent.DEADLINE, *(one for one in intents if one is not Intent.DEADLINE))
    loose = intents[0] in (Intent.COUNT, Intent.FACT, Intent.LIST)
    if names_paper and loose and _WHEN.search(plain):
        return (Intent.ISSUED, *intents)
    if names_paper and intents[0] is Intent.WHICH_DOCUMENT and _WHAT_ABOUT.search(plain):
        return (Intent.SUBJECT, *intents)
    return intents


def _translated(plain: str) -> str:
    """An English question in the words of the papers; what has no entry (names) is kept."""
    words = plain
    for pattern, vietnamese in _GLOSSARY:
        words = pattern.sub(f" {vietnamese} ", words)
    kept = [word for word in words.split() if word.strip(".,?!") not in ENGLISH_FUNCTION_WORDS]
    return " ".join(kept)


def _with_synonyms(words: str) -> str:
    extra = [
        wording
        for match in _SYNONYM.finditer(words)
        for wording in SYNONYMS[(match.lastindex or 1) - 1][1]
    ]
    return " ".join([words, *extra])


def topic_runs(question: Question, named: tuple[str, ...] = ()) -> tuple[Run, ...]:
    """The topic as runs of neighbouring folded syllables, with the papers' wordings beside them.

    Args:
        question: The question.
        named: Words of it that name a document or an office; they say where, not what.
    """
    words = question.plain
    for name in sorted(named, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " | ", words)
    words = _CODE_OR_DATE.sub(" | ", _ADDRESS.sub(" | ", words))
    english = question.language is Language.ENGLISH
    if english:
        for pattern, vietnamese in _GLOSSARY:
            words = pattern.sub(f" | {vietnamese} | ", words)
    words = _CUE.sub(" | ", words)
    stop = ENGLISH_FUNCTION_WORDS if english else FUNCTION_WORDS
    content = ContentWords(question.text)
    runs: list[Run] = []
    for plain, other in _cut_at_synonyms(words):
        for piece in plain.split("|"):
            runs += [(run,) for run in between_function_words(piece, stop, content)]
        if other is not None:
            runs.append(other)
    return (*dict.fromkeys(runs), *dict.fromkeys(_focus(_CUE.sub(" | ", question.plain), stop)))


def _focus(plain: str, stop: frozenset[str]) -> Iterator[Run]:
    """The word right before "gì", "nào": "chủ đề gì" asks for a chủ đề, so it counts twice."""
    for match in _ASKED_FOR.finditer(plain):
        for words in between_function_words(match["words"], stop):
            yield (words,)


def counted_things(question: Question) -> tuple[str, ...]:
    """What "bao nhiêu" and "how many" count, in the wordings of the papers, folded."""
    match = _COUNTED.search(question.plain)
    if match is None:
        return ()
    thing = match["thing"]
    if question.language is Language.ENGLISH:
        thing = next((own for english, own in _GLOSSARY if english.match(thing)), thing)
    synonym = _SYNONYM.match(thing)
    if synonym:
        return (synonym.group(), *SYNONYMS[(synonym.lastindex or 1) - 1][1])
    words = thing.split()
    says_what = words[0] not in FUNCTION_WORDS or is_compound(thing)
    return (" ".join(words[:2]), words[0]) if says_what else ()


def _cut_at_synonyms(words: str) -> Iterator[tuple[str, Run | None]]:
    """The words before each synonym, with the synonym's wordings; last what is left."""
    last = 0
    for match in _SYNONYM.finditer(words):
        replacement = SYNONYMS[(match.lastindex or 1) - 1][1]
        printed = tuple(_TOKEN.findall(match.group()))
        yield (
            words[last : match.start()],
            (printed, *(tuple(_TOKEN.findall(w)) for w in replacement)),
        )
        last = match.end()
    yield words[last:], None


def _numbers(asked: str, plain: str) -> dict[str, str]:
    """Each số/ký hiệu named, by its key, as it is to be shown: as typed if it was typed in full.

    Read from the folded question with the marks put back that references are known by, so "nghi
    dinh 04/2015/nd-cp" is found as "Nghị định 04/2015/NĐ-CP" is. A number alone is none.
    """
    typed = {number_key(one.number): one.number for one in find_references(asked)}
    own_words = _ENGLISH_KIND.sub(lambda match: _KINDS_IN_ENGLISH[match["kind"]], plain)
    written = _TYPED_NUMBER.sub(lambda match: _in_capitals(match.group()), own_words)
    written = _KIND_OR_NUMBER_WORD.sub(lambda match: _WITH_MARKS[match.group()], written)
    found: dict[str, str] = {}
    for reference in find_references(written):
        key = number_key(reference.number)
        found.setdefault(key, typed.get(key, reference.number))
    return found


def _in_capitals(number: str) -> str:
    return _TYPED_GROUP.sub(
        lambda match: _ABBREVIATIONS.get(match.group(), match.group().upper()), number
    )


def _dates(plain: str) -> tuple[AskedDate, ...]:
    """The dates, read with the marks that dates are written with put back."""
    written = plain.replace("ngay", "ngày").replace("thang", "tháng").replace("nam ", "năm ")
    found: list[FoundDate] = [*find_dates(written), *find_english_dates(written)]
    return tuple(
        AskedDate(
            year=date.year,
            month=date.month,
            day=date.day,
            is_bound=bool(_BOUND.search(plain[max(0, date.start - 16) : date.start])),
            is_after=bool(_AFTER.search(plain[max(0, date.start - 12) : date.start])),
            words=plain[date.start : date.end],
        )
        for date in found
        if date.month is not None or date.year is not None
    )


def _address(plain: str) -> str | None:
    match = _ADDRESS.search(plain)
    if match is None:
        return None
    parts = [
        part.upper() if re.fullmatch(r"[ivx]+", part) else part
        for part in match["number"].split(".")
    ]
    number = ".".join(parts)
    return f"Điều {number}" if match["unit"] in ("dieu", "article") else number
