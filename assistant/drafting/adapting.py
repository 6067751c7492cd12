"""A superior's sentence made the unit's own: what changes is known word by word.

Kept words stay quoted. What may change is little: whom the superior addresses becomes the unit,
"Kế hoạch này" becomes the superior's plan by its number, and a paper cited in full before is cited
by its number alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.b). Nothing changes inside
quotation marks or inside the title of another paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.citing import trimmed
from assistant.drafting.addressing import Addressing, loose
from assistant.drafting.draft import Piece, form, gap, own
from assistant.drafting.ledger import Ledger
from assistant.drafting.material import Material
from assistant.drafting.profile import UnitProfile
from assistant.drafting.shortening import Shortener
from ingest.document import Passage, Reference
from ingest.text import shown

# "công tác dân vận của ngành Giáo dục": the superior's scope, in a title.
_OF_BRANCH = re.compile(
    r"(?:của|trong)\s(?P<branch>(?:toàn\s)?ngành(?:\s(?:Giáo dục và Đào tạo|Giáo dục|GD&ĐT|GDĐT))?"
    r"(?:\s(?:tỉnh|thành phố|huyện|quận)\s[A-ZĐ]\w*(?:\s[A-ZĐ]\w*)*)?)(?!\w)"
)
_QUOTATION = re.compile(r"“[^“”]{0,400}”|\"[^\"\n]{0,400}\"")
# "năm 2019"; refuses "năm 2019-2025".
_YEAR = re.compile(r"(?<=năm )(?:19|20)\d\d\b(?!\s*[-–])")
_BRACKETED = r"(?:\s*\([^)\n]{1,40}\))?(?:\s+kh(?:óa|oá)\s+[IVX]+)?\s*"


@dataclass(frozen=True, slots=True)
class _Change:
    """``start:end`` of a passage's text gives way to the pieces."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


def capitalised(text: str) -> str:
    """The text with its first letter in capital."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with its first letter small, unless its first word is in capitals or numbered."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


class Adapter:
    """Adapts the passages of one paper for one unit; knows which papers were cited in full."""

    def __init__(self, profile: UnitProfile, material: Material, ledger: Ledger) -> None:
        self._profile = profile
        self._document = material.document
        self._material = material
        self._ledger = ledger
        self.addressing = Addressing(profile, material.document)
        self._shortener = Shortener(material.document)
        self._references: dict[str, list[Reference]] = {}
        for reference in material.document.references:
            self._references.setdefault(reference.passage_id, []).append(reference)
        self._named = self._patterns_of_names()

    def cited_in_full(self, number: str) -> None:
        """From now on the paper of that number is cited by its number alone."""
        self._shortener.cited_in_full(number)

    def pieces(
        self, passage: Passage, spans: Sequence[tuple[int, int]] | None = None
    ) -> tuple[Piece, ...]:
        """The passage, or spans of its text, as the unit may say it.

        Args:
            passage: a passage of the paper.
            spans: offsets into ``passage.text``, in order; the whole without its marker if None.
        """
        if spans is None:
            whole = trimmed(passage, passage.start, passage.end)
            spans = [] if whole is None else [(whole[0] - passage.start, whole[1] - passage.start)]
        changes = self._changes(passage, spans)
        found: list[Piece] = []
        for start, end in spans:
            found += self._span(passage, start, end, changes)
        return tuple(found)

    def heading(self, passage: Passage, start: int, end: int) -> tuple[Piece, ...]:
        """``start:end`` of a heading; the year of the superior's paper becomes the unit's."""
        issued = self._document.header.issued_on
        of_year = [
            _Change(*match.span(), self._year(match.group()))
            for match in _YEAR.finditer(passage.text)
            if issued is not None
            and match.group() == str(issued.year)
            and issued.year != self._profile.year
        ]
        changes = _apart([*of_year, *self._changes(passage, [(start, end)])])
        return tuple(self._span(passage, start, end, changes))

    def _year(self, printed: str) -> tuple[Piece, ...]:
        return (own("year", str(self._profile.year), was=printed),)

    def title(self) -> tuple[Piece, ...]:
        """The superior's trích yếu as the unit's own: its year, and its name for a peer's."""
        passage = self._material.header_passage("tên loại, trích yếu")
        words = self._material.title
        if passage is None or not words:
            return (gap("trích yếu nội dung văn bản"),)
        year = _YEAR.search(words)
        own_year = str(self._profile.year)
        is_other = year is not None and year.group() != own_year
        changes = [_Change(*year.span(), self._year(year.group()))] if year and is_other else []
        changes += [
            _Change(*match.span(), (own("name", self._profile.name, was=match.group()),))
            for pattern in self._named
            for match in pattern.finditer(words)
        ]
        changes += [
            _Change(*match.span("branch"), (own("name", self._profile.name, was=match["branch"]),))
            for match in _OF_BRANCH.finditer(words)
        ]
        return tuple(self._cut(words, 0, len(words), _apart(changes), passage))

    # --- what changes --------------------------------------------------------------------------

    def _span(
        self, passage: Passage, start: int, end: int, changes: Sequence[_Change]
    ) -> Iterator[Piece]:
        inside = [one for one in changes if start <= one.start and one.end <= end]
        yield from self._cut(passage.text, start, end, inside, passage)

    def _cut(
        self, text: str, start: int, end: int, changes: Sequence[_Change], passage: Passage
    ) -> Iterator[Piece]:
        at = start
        for change in changes:
            yield from self._kept(text[at : change.start], passage)
            yield from change.pieces
            at = change.end
        yield from self._kept(text[at:end], passage)

    def _kept(self, words: str, passage: Passage) -> Iterator[Piece]:
        plain = shown(words)
        if not plain:
            if words and words.isspace():
                yield form(" ")
            return
        before = " " if words[:1].isspace() else ""
        after = " " if words[-1:].isspace() else ""
        quoted = self._ledger.quoted(before + plain + after, passage, self._document.summary)
        yield quoted

    def _changes(self, passage: Passage, spans: Sequence[tuple[int, int]]) -> list[_Change]:
        references = self._references.get(passage.id, [])
        cuts = self._shortener.cuts(passage, references, spans)
        shortened = [*(_Change(*cut, ()) for cut in cuts), *self._numbers(passage, references)]
        kept = [match.span() for match in _QUOTATION.finditer(passage.text)]
        for reference in references:
            start, end = reference.full_start - passage.start, title_end(passage, reference)
            kept.append((start, end))
        free = [
            change
            for change in (*self._itself(passage), *self._addressees(passage))
            if not any(start < change.end and change.start < end for start, end in kept)
        ]
        return _apart([*shortened, *self._names(passage), *free])

    def _numbers(self, passage: Passage, references: Sequence[Reference]) -> Iterator[_Change]:
        """Numbers that were printed with stray blanks, or left blank."""
        for reference in references:
            start, end = (at - passage.start for at in (reference.start, reference.end))
            if reference.number != passage.text[start:end]:
                number = self._ledger.quoted(reference.number, passage, self._document.summary)
                blank = (form(" "), gap("số")) if reference.number.startswith("/") else ()
                yield _Change(start, end, (*blank, number))

    def _addressees(self, passage: Passage) -> Iterator[_Change]:
        for start, end in self.addressing.addressed(passage):
            yield _Change(start, end, (self._called(passage.text[start:end]),))

    def _names(self, passage: Passage) -> Iterator[_Change]:
        for pattern in self._named:
            for match in pattern.finditer(passage.text):
                name = self._profile.name
                yield _Change(*match.span(), (own("name", name, was=shown(match.group())),))

    def _itself(self, passage: Passage) -> Iterator[_Change]:
        kind = self._document.header.kind
        if kind is None or self.addressing.of_peer:
            return
        for match in re.finditer(rf"(?<!\w){re.escape(kind)}\s+này(?!\w)", passage.text):
            quoted = self._ledger.quoted(kind, passage, self._document.summary)
            yield _Change(*match.span(), (quoted, form(" số "), self.number()))

    def number(self) -> Piece:
        """The superior's số/ký hiệu, from its header; a gap where it was left blank."""
        passage = self._material.header_passage("số, ký hiệu")
        number = self._document.header.number
        if passage is None or number is None:
            return gap("số, ký hiệu văn bản của cấp trên")
        return self._ledger.quoted(number, passage, self._document.summary)

    def _called(self, printed: str) -> Piece:
        called = self._profile.called
        name = capitalised(called) if printed[:1].isupper() else called
        return own("short_name", name, was=shown(printed))

    def _patterns_of_names(self) -> tuple[re.Pattern[str], ...]:
        """The issuer's own name, where it is a peer of the unit: a school like itself."""
        issuer = self._document.header.issuer
        return (loose(issuer),) if issuer and self.addressing.of_peer else ()


def title_end(passage: Passage, reference: Reference) -> int:
    """Where the title of a cited paper ends, else its full mention; in ``passage.text``."""
    end = reference.full_end - passage.start
    if not reference.title:
        return end
    words = r"[\s*]+".join(re.escape(word) for word in reference.title.split())
    match = re.compile(rf"{_BRACKETED}\*?{words}").match(passage.text, end)
    return match.end() if match else end


def _apart(changes: Sequence[_Change]) -> list[_Change]:
    """The changes in order; of two that overlap, the one given first."""
    kept: list[_Change] = []
    for change in changes:
        if not any(one.start < change.end and change.start < one.end for one in kept):
            kept.append(change)
    return sorted(kept, key=lambda one: one.start)
