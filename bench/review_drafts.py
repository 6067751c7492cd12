"""Measures reviews on the made-up drafts of tests/assistant/reviews: defects found, false alarms.

python -m bench.review_drafts
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.assistant.review_cases import CASES, outcome, reviewed, reviewing


def main() -> None:
    """Print one line of Markdown per draft."""
    print("| draft | defects planted | found | false alarms | unseen: found, false alarms |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home, reviewing(Path(home)) as reviewer:
        for case in CASES:
            found = outcome(reviewed(reviewer, case), case)
            unseen = "{}, {}".format(*case.unseen) if case.unseen else "–"
            print(
                f"| {case.draft} | {case.planted} | {case.planted - len(found.missed)} | "
                f"{len(found.false_alarms)} | {unseen} |"
            )
            for words in (*found.missed, *found.false_alarms):
                print(f"<!-- {words} -->")


if __name__ == "__main__":
    main()
