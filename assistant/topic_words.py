"""What a question is about, in runs of words: each with the wordings that papers have for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.question import CODE_OR_DATE, Language, Question
from assistant.reading.asked_places import PLACE_SAID
from assistant.reading.content_words import between_function_words, is_compound, without_words
from assistant.reading.english_words import ENGLISH_CUES, ENGLISH_FUNCTION_WORDS
from assistant.reading.phrasebook import Met, Words, english_terms, said
from assistant.reading.vocabulary import CUE_PHRASES, FUNCTION_WORDS
from assistant.weighing import Run

_CUE = re.compile(rf"\b(?:{CUE_PHRASES}|{ENGLISH_CUES})\b")
_ASKED_FOR = re.compile(r"\b(?P<words>[a-z]+ [a-z]+) (?:gi|nao)\b")
# "… có được không ạ?": asks whether, and says nothing.
_WHETHER = re.compile(
    r"\s(?:co )?(?:duoc )?(?:khong|ko)"
    r"(?: (?:a|ah|vay|nhi|ha|the|em|anh|chi|nhe|ta|hen|he|hong|ne|nha|ba)){0,2}\W*\Z"
)
_SMALL = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
# Not the reverse: "hai thủ tục" means no row that has the number 2.
_IN_LETTERS = {str(figure): word for figure, word in enumerate(_SMALL, 1)}
# But "mười tháng đầu năm" is "10 tháng đầu năm".
_IN_FIGURES = {word: figure for figure, word in _IN_LETTERS.items() if word != "nam"}
_TIMES = ("thang", "quy", "ngay", "tuan")
# What papers number in Roman letters and people in figures: "quý IV", "học kỳ 1".
_IN_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}
_FROM_ROMAN = {roman: figure for figure, roman in _IN_ROMAN.items()}
_NUMBERED_SO = ("quy", "ky")
_ZEROS = {"nghin": ("000",), "ngan": ("000",), "trieu": ("000", "000")}
_COUNTED = re.compile(
    r"(?:bao nhieu|\bmay|so luong|how many|how much(?! (?:at|can|did|do|does|is|are|was|were|had|"
    r"has|have|will|may|should|must|of|in|a|the)\b))\s+(?P<thing>[a-z]+(?: [a-z]+){0,3})"
)


def topic_runs(question: Question, named: tuple[str, ...] = ()) -> tuple[Run, ...]:
    """The topic as runs of neighbouring folded syllables, with the papers' wordings beside them.

    Args:
        question: The question.
        named: Words of it that name a document or an office; they say where, not what.
    """
    words = without_words(question.plain, named, " | ")
    words = CODE_OR_DATE.sub(" | ", PLACE_SAID.sub(" | ", words))
    words = words if _is_english(question) else _WHETHER.sub(" | ", words)
    words = _CUE.sub(" | ", words)
    stop = ENGLISH_FUNCTION_WORDS if _is_english(question) else FUNCTION_WORDS
    runs: list[Run] = []
    last = 0
    for met in _met(question, words):
        runs += _plain_runs(words[last : met.start], stop)
        runs += _topic_run(question, met)
        last = met.end
    runs += _plain_runs(words[last:], stop)
    return (*dict.fromkeys(runs), *dict.fromkeys(_focus(_CUE.sub(" | ", question.plain), stop)))


def counted_things(question: Question) -> tuple[str, ...]:
    """What "bao nhiêu" and "how many" count, in the wordings of the papers, folded."""
    match = _COUNTED.search(question.plain)
    if match is None:
        return ()
    thing = match["thing"]
    met = next(iter(_met(question, thing)), None)
    if met is not None and met.start == 0:
        return tuple(" ".join(words) for words in _run(question, met))
    words = thing.split()
    says_what = words[0] not in FUNCTION_WORDS or is_compound(thing)
    return (" ".join(words[:2]), words[0]) if says_what else ()


def _is_english(question: Question) -> bool:
    return question.language is Language.ENGLISH


def _met(question: Question, words: str) -> Iterator[Met]:
    return english_terms(words) if _is_english(question) else said().met(words, question.text)


def _run(question: Question, met: Met) -> Run:
    """The wordings of a phrase; as it is typed too, where that may stand in a paper."""
    return met.wordings if _is_english(question) else (met.printed, *met.wordings)


def _topic_run(question: Question, met: Met) -> tuple[Run, ...]:
    """The run of a phrase; none where it only says what sort is asked for ("no later than")."""
    is_cue = _is_english(question) and _CUE.fullmatch(" ".join(met.wordings[0]))
    return () if is_cue else (_run(question, met),)


def _plain_runs(words: str, stop: frozenset[str]) -> Iterator[Run]:
    for piece in words.split("|"):
        for run in between_function_words(piece, stop):
            yield (run, *_counted_otherwise(run))


def _counted_otherwise(run: Words) -> Iterator[Words]:
    """The same words with the figure in them as papers may write it.

    "3 bước" is "ba bước" and "03 bước", "2 triệu" is 2.000.000, "quý 4" is "quý IV".
    """
    for at, word in enumerate(run[1:], 1):
        if word in _ZEROS and run[at - 1].isdigit():
            yield (*run[:at], *_ZEROS[word], *run[at + 1 :])
        other = _IN_ROMAN.get(word) or _FROM_ROMAN.get(word)
        if other is not None and run[at - 1] in _NUMBERED_SO:
            yield (*run[:at], other, *run[at + 1 :])
        spelt = _IN_FIGURES.get(run[at - 1]) if word in _TIMES else None
        for other in dict.fromkeys((spelt, spelt.zfill(2))) if spelt is not None else ():
            yield (*run[: at - 1], other, *run[at:])
    for at, word in enumerate(run):
        figure = word.lstrip("0")
        if figure not in _IN_LETTERS or len(run) == 1:
            continue
        for other in (_IN_LETTERS[figure], figure, f"0{figure}"):
            if other != word:
                yield (*run[:at], other, *run[at + 1 :])


def _focus(plain: str, stop: frozenset[str]) -> Iterator[Run]:
    """The word right before "gì", "nào": "chủ đề gì" asks for a chủ đề, so it counts twice."""
    for match in _ASKED_FOR.finditer(plain):
        for words in between_function_words(match["words"], stop):
            yield (words,)
