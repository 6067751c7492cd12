"""Finds the pairs of syllables in which a function word is half of a word that carries a topic.

    .venv/bin/python -m bench.content_pairs    # assistant/reading/words/content_pairs.txt

Without their marks "máy" is "mấy" and "tư" is "từ". Which of them is meant is read off their
neighbours: a pair is kept where papers, which have their marks, nearly always mean the other word,
and where the two stand together more often than by chance. Read from ``../shared/data``.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from assistant.reading.content_words import PAIRS
from assistant.reading.vocabulary import FUNCTION_WORDS, FUNCTION_WORDS_WITH_MARKS
from ingest.text import folded_word

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_EVERY = {"phapdien": 3, "vanban": 1}
_WORD_OR_SIGN = re.compile(r"[^\W\d_]+|\S|\n")
_FEWEST = 25
_CONTENT_SHARE = 0.8
# Natural logarithm of how much more often than by chance the two stand together.
_LEAST_TOGETHER = 1.3


def main() -> int:
    """Write the file."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    content: Counter[tuple[str, str]] = Counter()
    for text in _texts():
        words = [word.lower() for word in _WORD_OR_SIGN.findall(text)]
        plain = [folded_word(word) if word.isalpha() else "" for word in words]
        single.update(filter(None, plain))
        for (first, second), (a, b) in zip(pairwise(words), pairwise(plain), strict=True):
            if a and b and (a in FUNCTION_WORDS or b in FUNCTION_WORDS):
                pairs[a, b] += 1
                content[a, b] += _is_content(first, a) and _is_content(second, b)
    total = single.total()
    kept = sorted(
        f"{a}_{b}"
        for (a, b), count in pairs.items()
        if count >= _FEWEST
        and content[a, b] >= _CONTENT_SHARE * count
        and math.log(count * total / (single[a] * single[b])) > _LEAST_TOGETHER
    )
    lines = textwrap.wrap(" ".join(kept), width=100, break_on_hyphens=False)
    PAIRS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept)} pairs")
    return 0


def _is_content(word: str, plain: str) -> bool:
    return plain not in FUNCTION_WORDS or word not in FUNCTION_WORDS_WITH_MARKS


def _texts() -> Iterator[str]:
    for name, every in _EVERY.items():
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for at, line in enumerate(lines):
                if at % every == 0:
                    yield json.loads(line)["text"]


if __name__ == "__main__":
    sys.exit(main())
