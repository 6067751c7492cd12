"""The tokenizer of the embedding model: whole syllables and frequent pairs of them, folded.

Spelling is settled inside ``tokenizer.json``: no diacritics, lower case, đ as d. So a question
typed without diacritics gets the very tokens of the question typed with them, and a word with its
tone in the other place those of the word. What folding makes ambiguous ("ban" is bạn, bàn, bán) the
pairs settle: "can bo", "ban hanh". Marks and line ends part words; nothing spans them.
There is no token for the unknown: what is neither a letter a to z nor a digit only parts words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import (
    NFD,
    Lowercase,
    Normalizer,
    Replace,
    Sequence,
    Strip,
    StripAccents,
)
from tokenizers.pre_tokenizers import Metaspace, PreTokenizer, Split
from tokenizers.pre_tokenizers import Sequence as PreSequence

from ingest.text import folded

# What opens a word in the vocabulary, as sentencepiece writes it.
_BLANK = "\u2581"
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
# Far below any word: a word that is not in the vocabulary is spelt, and only then.
_SPELT = -20.0
_FEWEST_PAIRS = 20
_RUN_END = re.compile(r"[^\w\s]|_|\n")


def train_tokenizer(texts: Iterable[str], *, syllables: int, pairs: int) -> Tokenizer:
    """Unigram (Kudo 2018) over the most frequent syllables and the most telling pairs.

    Args:
        texts: what to count in.
        syllables: the most syllables to take, by frequency.
        pairs: the most pairs to take, by frequency times pointwise mutual information.
    """
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for run in _RUN_END.split(text):
            words = folded(run).split()
            alone.update(words)
            together.update(pairwise(words))
    total = alone.total()
    scores = {
        _BLANK + word: math.log(count / total)
        for word, count in alone.most_common(syllables)
        if all(letter in _LETTERS for letter in word)
    }
    telling = sorted(
        (
            (-count * math.log(count * total / (alone[first] * alone[second])), first, second)
            for (first, second), count in together.items()
            if count >= _FEWEST_PAIRS
        ),
    )
    for gain, first, second in telling[:pairs]:
        if gain < 0 and _BLANK + first in scores and _BLANK + second in scores:
            piece = f"{_BLANK}{first}{_BLANK}{second}"
            scores[piece] = math.log(together[first, second] / total)
    tokenizer = Tokenizer(
        Unigram([*scores.items(), *((letter, _SPELT) for letter in f"{_BLANK}{_LETTERS}")])
    )
    tokenizer.normalizer = _folding()
    tokenizer.pre_tokenizer = _words()
    return tokenizer


def _folding() -> Normalizer:
    steps: list[Normalizer] = [NFD(), StripAccents(), Lowercase()]
    steps += [Replace(letter, "d") for letter in ("đ", "\u00f0")]  # eth, typed for đ
    return Sequence([*steps, Replace(Regex(r"[^\S\n]+"), " "), Strip()])


def _words() -> PreTokenizer:
    parted = Split(Regex(r"\s*(?:[^a-z0-9\s]|\n)[^a-z0-9]*"), "removed")
    return PreSequence(
        [parted, Metaspace(replacement=_BLANK, prepend_scheme="always", split=False)]
    )
