"""A paper is cited in full once, then by its kind and number alone.

The rule: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.b. A mention is shortened wholly or not
at all: what goes is the day, the issuer and the title that the first mention gave, and the words
left over must still stand by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.document import Document, Passage, Reference
from ingest.references import number_key

_WORD = re.compile(r"[^\W_]+")
# What may follow a mention whose title is gone: a mark, or a word that goes on with the sentence.
_GOES_ON = re.compile(
    r"\s*(?:[;,.)]|\Z|\s(?:và|cùng|để|trong|tại|nhằm|gắn|là|thành|đã|được|với|đến|cho|theo)(?!\w))"
)
_TITLE_WINDOW = 400
_FEW_WORDS = 3
_BRACKETED = re.compile(r"(?:\s*\([^)\n]{1,40}\))?(?:,?\s+kh(?:óa|oá)\s+[IVX]+)?")
_PAIRS = (("(", ")"), ("“", "”"))


class Shortener:
    """Knows which papers the draft cites in full already."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._cited: set[str] = set()
        self._first: dict[str, Reference] = {}
        for reference in document.references:
            self._first.setdefault(number_key(reference.number), reference)

    def cited_in_full(self, number: str) -> None:
        """From now on the paper of that number is cited by its number alone."""
        self._cited.add(number_key(number))

    def cuts(
        self,
        passage: Passage,
        references: Sequence[Reference],
        spans: Sequence[tuple[int, int]],
    ) -> Iterator[tuple[int, int]]:
        """What to leave out of the kept spans of a passage; offsets into its text."""
        for reference in references:
            key, after = number_key(reference.number), reference.end - passage.start
            if reference.date is None or not any(a <= after <= b for a, b in spans):
                continue
            end = self._known_end(passage, reference) if key in self._cited else None
            if end is not None and after < end:
                yield after, end
            self._cited.add(key)

    def _known_end(self, passage: Passage, reference: Reference) -> int | None:
        """Where the words end that the first mention gave already; None if they do not end well."""
        first = self._first[number_key(reference.number)]
        here = _after_bracket(passage.text, reference.full_end - passage.start)
        there = _after_bracket(self._text, first.full_end)
        told = _WORD.findall(self._text[there : there + _TITLE_WINDOW])
        at, count = here, 0
        for match in _WORD.finditer(passage.text, here, here + _TITLE_WINDOW):
            if count == len(told) or told[count].lower() != match.group().lower():
                break
            at, count = match.end(), count + 1
        whole = len(_WORD.findall(first.title)) if first.title else 0
        is_whole = whole > 0 and whole <= count < whole + _FEW_WORDS
        end = at if count >= _FEW_WORDS else here
        while end < len(passage.text) and passage.text[end] in "”*":
            end += 1
        cut = passage.text[reference.end - passage.start : end]
        is_even = all(cut.count(one) == cut.count(other) for one, other in _PAIRS)
        stands = is_whole or _GOES_ON.match(passage.text, end) is not None
        return end if is_even and stands else None


def _after_bracket(text: str, at: int) -> int:
    match = _BRACKETED.match(text, at)
    return match.end() if match else at
