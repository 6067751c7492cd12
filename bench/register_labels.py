"""Measures the register of duties against documents labelled by hand (``bench/labels/register``).

    python -m bench.register_labels [--misses] [--set 20261130]

The documents are read from ``../shared/data``; the labels hold offsets, dates and kinds only. A set
is named after the seed it was drawn with, and was labelled by a reader who had not seen the parser.
A duty is found when the words of its limit overlap those labelled. Of the duties found: the date is
right when it is the labelled one to the letter; who acts, and to whom it goes, is right when it
shares half of all their syllables with the labelled words (``ENOUGH``) or holds all of those with
few others (``LONGER`` times as many at most), or when both are silent. Of a date that may be read
in two ways, both are right (``date_alt``).

A duty that the labeller called doubtful, and one in the summary that a web page puts above a paper,
counts neither as missed nor, when found, as invented.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bench.parser_labels import LABELS, TEXTS, Tally, cut, overlapping, texts_by_id
from ingest.document import Document, Obligation
from ingest.pipeline import parse
from ingest.readers import read_bytes
from ingest.text import folded

REGISTER = LABELS / "register"
ENOUGH = 0.5
LONGER = 4
_SYLLABLE = re.compile(r"\w+")


class Duty(BaseModel):
    """One labelled duty; unknown keys are the labeller's notes."""

    model_config = ConfigDict(extra="ignore")

    start: int
    end: int
    date: str | None
    recurrence: str | None
    strict_before: bool
    is_report: bool
    who: list[tuple[int, int]] | None
    to: tuple[int, int] | None
    flag: str | None = None
    date_alt: str | None = None

    @property
    def is_left_out(self) -> bool:
        """Whether readers may differ on it."""
        return self.flag is not None


class Duties(BaseModel):
    """The duties of one document, by hand; of a long one those before ``until``.

    With ``any_of_who`` the words given for who acts are alternatives, each right by itself;
    without, they name the actors together.
    """

    model_config = ConfigDict(extra="ignore")

    id: str
    duties: list[Duty]
    until: int | None = None
    any_of_who: bool = False


@dataclass(frozen=True, slots=True)
class Tallies:
    """What is counted."""

    duties: Tally
    dates: Tally
    recurrence: Tally
    reports: Tally
    who: Tally
    to: Tally


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was missed and invented")
    parser.add_argument("--set", default="*", help="the seed of one set (default: all sets)")
    wanted = parser.parse_args()
    wants_misses: bool = wanted.misses
    if not TEXTS.is_file():
        print(f"{TEXTS} is not there: nothing to measure on", file=sys.stderr)
        return 1
    texts = texts_by_id()
    tallies = Tallies(*(Tally() for _ in range(6)))
    paths = sorted(REGISTER.glob(f"{wanted.set}/*.json"))
    for path in paths:
        labels = Duties.model_validate_json(path.read_text(encoding="utf-8"))
        document = parse(read_bytes(texts[labels.id].encode(), name=f"{labels.id}.txt"))
        _compare(document, labels, tallies)
    _print(tallies, documents=len(paths), wants_misses=wants_misses)
    return 0


def _print(tallies: Tallies, *, documents: int, wants_misses: bool) -> None:
    print(f"{documents} documents")
    rows = (
        ("duties", tallies.duties),
        ("date", tallies.dates),
        ("recurrence", tallies.recurrence),
        ("is a report", tallies.reports),
        ("who", tallies.who),
        ("to whom", tallies.to),
    )
    print(f"{'':14}{'precision':>8}{'':10}{'recall':>8}")
    for name, tally in rows:
        print(f"{name:14}{tally.line}")
        if wants_misses:
            for kind, examples in (("missed", tally.missed), ("false", tally.false)):
                for example in examples:
                    print(f"    {kind} {example}")


def _compare(document: Document, labels: Duties, tallies: Tallies) -> None:
    text = document.text
    gold = {(one.start, one.end): one for one in labels.duties}
    until = labels.until or len(text)
    found = {(one.start, one.end): one for one in document.obligations if one.start < until}
    sure = {span for span, one in gold.items() if not one.is_left_out}
    pairs = overlapping(set(gold), set(found))
    hit, taken = {wanted for wanted, _ in pairs}, {had for _, had in pairs}
    tallies.duties.right += len(hit & sure)
    tallies.duties.missed += [cut(labels.id, text, span) for span in sorted(sure - hit)]
    tallies.duties.false += [cut(labels.id, text, span) for span in sorted(set(found) - taken)]
    for wanted, had in pairs:
        if wanted in sure:
            _compare_duty(document, labels, gold[wanted], found[had], tallies)


def _compare_duty(
    document: Document, labels: Duties, wanted: Duty, had: Obligation, tallies: Tallies
) -> None:
    text = document.text
    where = cut(labels.id, text, (wanted.start, wanted.end))
    day = had.date.isoformat() if had.date else None
    _judge(tallies.dates, where, day if day == wanted.date_alt else wanted.date, day)
    printed = had.recurrence.value if had.recurrence else None
    _judge(tallies.recurrence, where, wanted.recurrence, printed)
    _judge(tallies.reports, where, str(wanted.is_report), str(had.is_report))
    who = [text[start:end] for start, end in wanted.who] if wanted.who else None
    to = [text[slice(*wanted.to)]] if wanted.to else None
    each = [[one] for one in who] if who and labels.any_of_who else [who]
    for tally, words, readings, read in (
        (tallies.who, who, each, had.who),
        (tallies.to, to, [to], had.to),
    ):
        if any(_is_same_office(reading, read) for reading in readings):
            tally.right += 1
        else:
            tally.missed.append(f"{where}: {words}, read {read}")


def _judge(tally: Tally, where: str, wanted: str | None, had: str | None) -> None:
    if wanted == had:
        tally.right += 1
    else:
        tally.missed.append(f"{where}: {wanted}, read {had}")


def _is_same_office(wanted: Sequence[str] | None, had: str | None) -> bool:
    if not wanted or not had:
        return not wanted and not had
    own = set(_SYLLABLE.findall(folded(had)))
    labelled = {word for words in wanted for word in _SYLLABLE.findall(folded(words))}
    if labelled <= own:
        return len(own) <= LONGER * len(labelled)
    return len(own & labelled) / len(own | labelled) >= ENOUGH


if __name__ == "__main__":
    sys.exit(main())
