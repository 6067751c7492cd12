"""The tokenizer of the embedding model: syllables and pieces of them, in one spelling.

All spelling is settled inside ``tokenizer.json`` (NFC, lower case, one tone placement), so whoever
loads the model gets the same tokens. There is no token for the unknown: characters that are not in
the training data are passed over, by sentence-transformers and by model2vec alike.
"""

from __future__ import annotations

from collections.abc import Iterable

from tokenizers import Regex, Tokenizer
from tokenizers.models import BPE
from tokenizers.normalizers import NFC, Lowercase, Normalizer, Replace, Sequence
from tokenizers.pre_tokenizers import Punctuation, WhitespaceSplit
from tokenizers.pre_tokenizers import Sequence as PreSequence
from tokenizers.trainers import BpeTrainer

# The tone of open oa, oe and uy moves to the first vowel: "hoà" is read as "hòa". After q the u is
# part of the consonant ("quý"), and with a letter behind it the tone stays ("hoàn").
_LATE_TONES = {
    **dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
}


def train_tokenizer(texts: Iterable[str], *, entries: int) -> Tokenizer:
    """Byte-pair encoding of ``entries`` tokens, learnt from ``texts``."""
    tokenizer = Tokenizer(BPE())
    tokenizer.normalizer = _spelling()
    tokenizer.pre_tokenizer = PreSequence([WhitespaceSplit(), Punctuation()])
    trainer = BpeTrainer(vocab_size=entries, min_frequency=2, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def _spelling() -> Normalizer:
    steps: list[Normalizer] = [NFC(), Lowercase(), Replace("\u00f0", "đ")]  # eth, typed for đ
    for late, early in _LATE_TONES.items():
        after = "(?<!q)" if late.startswith("u") else ""
        steps.append(Replace(Regex(rf"{after}{late}(?!\p{{L}})"), early))
    return Sequence(steps)
