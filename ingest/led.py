"""Patterns that begin with one of a few words, tried only where one of these stands.

A search that ignores case and asks what stands before tries its whole grammar at each letter. Words
alone, in lower case, are found ten times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from ingest.alternatives import by_letter

_Tree: TypeAlias = dict[str, "_Tree"]
_WORD_ENDS = ""


def plain_of(text: str) -> str:
    """``text`` in lower case, letter for letter: offsets stay."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return text.replace("\u0130", "i").lower()  # the one letter whose lower case is two


class Led:
    """A pattern with the words that it begins with, in lower case.

    It begins at the beginning of a word, so that none of the words can hide another. ``needs`` are
    more words of every match, in lower case, choices parted by bars ("tuần", "đầu|cuối"): a text
    without one is not searched.
    """

    def __init__(self, leads: str, pattern: str, *, needs: tuple[str, ...] = ()) -> None:
        self._needs = tuple(tuple(choice.split("|")) for choice in needs)
        self._leads = re.compile(by_letter("|".join(leads.split())))
        self._pattern = re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)

    def finditer(self, text: str, plain: str) -> Sequence[re.Match[str]]:
        """Every match in ``text``, in order; ``plain`` is ``plain_of(text)``."""
        for choice in self._needs:
            for word in choice:
                if word in plain:
                    break
            else:
                return ()
        end = 0
        found: list[re.Match[str]] = []
        match = self._pattern.match
        for lead in self._leads.finditer(plain):
            start = lead.start()
            if start >= end and (one := match(text, start)):
                end = one.end()
                found.append(one)
        return found


class Words:
    """Some words in lower case, and which of them a text holds, each at the beginning of a word.

    They are looked for together, in one walk over the text: dozens, one after the other, take
    longer.
    """

    def __init__(self, words: Iterable[str]) -> None:
        listed = sorted(set(words))
        tree: _Tree = {}
        for word in listed:
            at = tree
            for letter in word:
                at = at.setdefault(letter, {})
            at[_WORD_ENDS] = {}
        # The longest word at a place hides the others that begin there.
        self._within = {
            word: frozenset(other for other in listed if word.startswith(other)) for word in listed
        }
        # A first letter is found at once; only then is it asked what stands before and behind.
        first = "".join(map(re.escape, tree))
        self._any = re.compile(rf"[{first}](?<!\w.)(?<=(?=({_alternatives(tree)})).)")

    def held_by(self, plain: str) -> set[str]:
        """The words in a text in lower case."""
        within = self._within
        return {word for found in set(self._any.findall(plain)) for word in within[found]}


def _alternatives(tree: _Tree) -> str:
    """The words of a tree of letters as a pattern, the longest first."""
    choices = [re.escape(letter) + _alternatives(below) for letter, below in tree.items() if letter]
    if not choices:
        return ""
    return f"(?:{'|'.join(choices)})" + ("?" if _WORD_ENDS in tree else "")
