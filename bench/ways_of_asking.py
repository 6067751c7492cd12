"""How many ways of asking are recognised for what they ask.

    .venv/bin/python -m bench.ways_of_asking [--misses deadline]

``bench/questions/ways-vi.tsv`` and ``ways-en.tsv`` have 1,350 and 750 questions under thirty
labels, written by people who did not know the program and were asked to use no frame twice: harder
than what is asked in a day. A question counts as recognised when the first of its intents is one
that answers its label.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from assistant.question import understand
from assistant.reading.intents import Intent

QUESTIONS = Path(__file__).parent / "questions"
ANSWERED_BY: dict[str, frozenset[Intent]] = {
    "deadline": frozenset({Intent.DEADLINE, Intent.COUNT}),
    "report_to": frozenset({Intent.REPORT_TO, Intent.RECIPIENTS}),
    "channel": frozenset({Intent.CHANNEL}),
    "recipients": frozenset({Intent.RECIPIENTS}),
    "reporters": frozenset({Intent.REPORTERS, Intent.ACTOR}),
    "signer": frozenset({Intent.SIGNER}),
    "person": frozenset({Intent.PERSON}),
    "issued": frozenset({Intent.ISSUED}),
    "effect": frozenset({Intent.EFFECT}),
    "number": frozenset({Intent.NUMBER}),
    "basis": frozenset({Intent.BASIS, Intent.PROPOSER, Intent.WHICH_DOCUMENT}),
    "replaced": frozenset({Intent.REPLACED}),
    "mentions": frozenset({Intent.MENTIONS, Intent.WHICH_DOCUMENT, Intent.BASIS}),
    "which_document": frozenset({Intent.WHICH_DOCUMENT, Intent.BASIS}),
    "subject": frozenset({Intent.SUBJECT}),
    "leader": frozenset({Intent.LEADER, Intent.ACTOR}),
    "actor": frozenset({Intent.ACTOR, Intent.LEADER}),
    "when": frozenset({Intent.FACT, Intent.ISSUED}),
    "period": frozenset({Intent.PERIOD}),
    "duration": frozenset({Intent.COUNT}),
    "count": frozenset({Intent.COUNT}),
    "amount": frozenset({Intent.COUNT}),
    "list": frozenset({Intent.LIST, Intent.HEADED}),
    "definition": frozenset({Intent.FACT}),
    "reason": frozenset({Intent.FACT}),
    "condition": frozenset({Intent.FACT, Intent.LIST}),
    "place": frozenset({Intent.FACT}),
    "yesno": frozenset({Intent.FACT}),
    "holdings": frozenset({Intent.HOLDINGS}),
    "fact": frozenset({Intent.FACT}),
}


def main() -> None:
    """Print a row for each label: how many of its questions were recognised, in both languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--misses", metavar="LABEL", help="list those of a label that were not")
    missed_label: str | None = parser.parse_args().misses
    tables = {name: _table(name, missed_label) for name in ("vi", "en")}
    for label in ANSWERED_BY:
        cells = (f"{right[label]:4} of {asked[label]}" for right, asked in tables.values())
        print(f"{label:16}", *cells)
    totals = (f"{right.total():4} of {asked.total()}" for right, asked in tables.values())
    print(f"{'all':16}", *totals)


def _table(name: str, missed_label: str | None) -> tuple[Counter[str], Counter[str]]:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    path = QUESTIONS / f"ways-{name}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        label, _, question = line.partition("\t")
        intent = understand(question).intent
        asked[label] += 1
        right[label] += intent in ANSWERED_BY[label]
        if label == missed_label and intent not in ANSWERED_BY[label]:
            print(f"{intent.value:16} {question}")
    return right, asked


if __name__ == "__main__":
    main()
