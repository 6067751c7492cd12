"""Words that people use beside those of papers: tables of phrases, and where they stand in a text.

``words/said.tsv`` has ways of speaking with the wordings of papers, ``words/english.tsv`` the
English terms of the field. A line is what is said (several forms, parted by commas), a tab, and the
wordings (parted by " / "), each of which says the same by itself. Vietnamese is written with marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from ingest.text import canonical, folded

_FOLDER = Path(__file__).parent / "words"
_TOKEN = re.compile(r"[^\W_]+")
_SHORTEST_STEM = 3

Words: TypeAlias = tuple[str, ...]
Forms: TypeAlias = Callable[[str], tuple[str, ...]]
"""The forms of a word under which the table may have it, the word itself first."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said and the papers' wordings of it, folded; ``marked`` is it with its marks."""

    said: Words
    marked: str
    wordings: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """A phrase in a text, at ``start:end``, with the words of the text themselves."""

    start: int
    end: int
    printed: Words
    wordings: tuple[Words, ...]


class Phrasebook:
    """Finds phrases in a folded text, the longest at each place."""

    def __init__(self, lines: Sequence[str], *, forms: Forms) -> None:
        self._forms = forms
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in _phrases(lines):
            self._by_first.setdefault(phrase.said[0], []).append(phrase)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda one: -len(one.said))

    def met(self, text: str, typed: str = "") -> Iterator[Met]:
        """The phrases in a folded text, in order, none over another nor over a bar.

        Args:
            text: Folded.
            typed: The text as it was typed: its marks tell "bắt cập nhật" from "bất cập".
        """
        marks = _Marks(typed)
        tokens = list(_TOKEN.finditer(text))
        forms = [self._forms(token.group()) for token in tokens]
        at = 0
        while at < len(tokens):
            phrase = self._longest(text, tokens, forms, at, marks)
            if phrase is None:
                at += 1
                continue
            found = tokens[at : at + len(phrase.said)]
            yield Met(
                start=found[0].start(),
                end=found[-1].end(),
                printed=tuple(token.group() for token in found),
                wordings=phrase.wordings,
            )
            at += len(phrase.said)

    def _longest(
        self,
        text: str,
        tokens: Sequence[re.Match[str]],
        forms: Sequence[tuple[str, ...]],
        at: int,
        marks: _Marks,
    ) -> Phrase | None:
        best: Phrase | None = None
        for form in forms[at]:
            for phrase in self._by_first.get(form, ()):
                end = at + len(phrase.said)
                if best is not None and len(best.said) >= len(phrase.said):
                    break
                if (
                    end <= len(tokens)
                    and all(map(_is_one_of, phrase.said, forms[at:end]))
                    and "|" not in text[tokens[at].end() : tokens[end - 1].start()]
                    and marks.allow(phrase)
                ):
                    best = phrase
        return best


class _Marks:
    """What the marks of a typed text say of the phrases in it."""

    def __init__(self, typed: str) -> None:
        self._typed = f" {_spaced(typed)} "
        self._folded = f" {' '.join(_words(typed))} "

    def allow(self, phrase: Phrase) -> bool:
        """Whether a phrase may be meant: typed with its marks, without any, or in shorthand."""
        plain = f" {' '.join(phrase.said)} "
        return (
            plain not in self._folded or f" {phrase.marked} " in self._typed or plain in self._typed
        )


def _spaced(text: str) -> str:
    return " ".join(_TOKEN.findall(canonical(text).lower()))


def _is_one_of(word: str, forms: tuple[str, ...]) -> bool:
    return word in forms


def _phrases(lines: Sequence[str]) -> Iterator[Phrase]:
    for line in lines:
        said, _, written = line.partition("\t")
        wordings = tuple(_words(each) for each in written.split("/"))
        for each in said.split(","):
            yield Phrase(_words(each), _spaced(each), wordings)


def _words(text: str) -> Words:
    return tuple(_TOKEN.findall(folded(text)))


def as_typed(word: str) -> tuple[str, ...]:
    """A Vietnamese word has one form."""
    return (word,)


def english_forms(word: str) -> tuple[str, ...]:
    """An English word, and what it is without the endings of plurals and regular verbs."""
    stems = [word]
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM - len(instead):
            stems.append(stem + instead)
            if ending in ("ed", "ing") and len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return tuple(dict.fromkeys(stems))


_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)


@cache
def said() -> Phrasebook:
    """Ways of speaking and the words that papers use for the same."""
    return Phrasebook(_lines("said.tsv"), forms=as_typed)


@cache
def english() -> Phrasebook:
    """English terms of the field and the words that papers use."""
    return Phrasebook(_lines("english.tsv"), forms=english_forms)


def english_terms(text: str) -> Iterator[Met]:
    """The English terms in a folded text; words that carry no topic are none."""
    met = english().met(text)
    return (one for one in met if not ENGLISH_FUNCTION_WORDS.issuperset(one.printed))


def _lines(name: str) -> list[str]:
    return (_FOLDER / name).read_text(encoding="utf-8").splitlines()
