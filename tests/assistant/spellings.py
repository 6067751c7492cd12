"""Spellings of references by rule: what people make of a số/ký hiệu when they type it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.document import Document, PartialDate
from ingest.references import number_key
from ingest.spelling import symbol_groups
from tests.assistant.library import without_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A paper that a library holds or cites."""

    number: str
    kind: str
    date: PartialDate | None
    issuer: str | None

    @property
    def digits(self) -> str:
        return self.number.partition("/")[0].partition("-")[0]

    @property
    def year(self) -> int | None:
        return self.date.year if self.date else None


def known_papers(documents: Sequence[Document]) -> tuple[Known, ...]:
    """The papers with a whole number that some documents are or cite, each once."""
    found: dict[str, Known] = {}
    for document in documents:
        header = document.header
        if header.number and header.kind:
            found[number_key(header.number)] = Known(
                number=header.number,
                kind=header.kind,
                date=header.issued_on,
                issuer=header.issuer,
            )
        for one in document.references:
            key = number_key(one.number)
            if "/" in one.number[1:] and one.kind and (key not in found or not found[key].date):
                found[key] = Known(
                    number=one.number, kind=one.kind, date=one.date, issuer=one.issuer
                )
    return tuple(found.values())


def slip(text: str, chance: random.Random) -> str:
    """One slip in the letters of a text: one dropped, doubled or replaced, or two exchanged."""
    at = chance.choice([i for i, letter in enumerate(text) if letter.isalpha()])
    letter, rest = text[at], text[at + 1 :]
    slips = ["" + rest, letter * 2 + rest, "Z" + rest]
    if rest[:1].isalpha() and rest[:1] != letter:
        slips.append(rest[0] + letter + rest[1:])
    return text[:at] + chance.choice(slips)


Spell = Callable[[Known], str | None]

#: The digits and the whole symbol are there: one paper, whatever stands between them.
WHOLE: Mapping[str, Spell] = {
    "as printed": lambda one: one.number,
    "lower case": lambda one: one.number.lower(),
    "upper case": lambda one: one.number.upper(),
    "no diacritics": lambda one: without_marks(one.number).lower(),
    "blanks around the signs": lambda one: re.sub(r"([/-])", r" \1 ", one.number),
    "a blank behind the hyphen": lambda one: one.number.replace("-", "- "),
    "blanks for the signs": lambda one: re.sub(r"[/&-]", " ", one.number),
    "run together": lambda one: without_marks(re.sub(r"[/&-]", "", one.number)).lower(),
    "slash and hyphen exchanged": lambda one: one.number.translate(str.maketrans("/-", "-/")),
    "another dash": lambda one: one.number.replace("-", "–"),
    "a zero in front": lambda one: f"0{one.number}",
    "no zero in front": lambda one: one.number.lstrip("0"),
    "kind in front": lambda one: f"{one.kind} số {one.number}",
    "kind, no diacritics": lambda one: without_marks(f"{one.kind} {one.number}").lower(),
    "year behind": lambda one: f"{one.number} năm {one.year}" if one.year else None,
    "year as a group": lambda one: f"{one.number}/{one.year}" if one.year else None,
    "cited in full": lambda one: (
        f"{one.kind} số {one.number} ngày {one.date} của {one.issuer}"
        if one.date and one.issuer
        else None
    ),
}

#: Something is left out; where two papers are left, both are offered.
SHORTENED: Mapping[str, Spell] = {
    "abbreviation and digits": lambda one: f"{symbol_groups(one.number)[0].upper()} {one.digits}",
    "stuck together": lambda one: f"{symbol_groups(one.number)[0]}{one.digits}",
    "abbreviation, digits, year": lambda one: (
        f"{symbol_groups(one.number)[0].upper()} {one.digits} {one.year}" if one.year else None
    ),
    "symbol cut short": lambda one: (
        (match := re.match(r"\d+[/-](?:\d{4}/)?[^/-]+", one.number)) and match.group()
    ),
    "kind, digits, day": lambda one: (
        f"{one.kind} số {one.digits} ngày {one.date}" if one.date else None
    ),
    "kind, digits, year": lambda one: (
        without_marks(f"{one.kind} {one.digits} năm {one.year}") if one.year else None
    ),
    "kind, digits, office": lambda one: (
        without_marks(f"{one.kind} {one.digits} của {one.issuer}").lower() if one.issuer else None
    ),
}


def spelled(
    papers: Sequence[Known], rules: Mapping[str, Spell]
) -> Iterator[tuple[str, Known, str]]:
    """Each rule on each paper: its name, the paper, the spelling."""
    for name, spell in rules.items():
        for paper in papers:
            query = spell(paper)
            if query:
                yield name, paper, query
