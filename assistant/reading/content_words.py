"""Which words of a question carry its topic, and which only hold it together.

"Máy" is a thing and "mấy" asks; without marks, as every question is read, both are "may". A
neighbour tells which is meant ("may moc"), by a table read off papers (``bench/content_pairs.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from assistant.reading.vocabulary import COMPOUNDS
from ingest.text import folded, has_diacritics

PAIRS = Path(__file__).parent / "words" / "content_pairs.txt"

_COMPOUND = re.compile(rf"(?<!\w)(?:{COMPOUNDS})(?!\w)")
_WORD = re.compile(r"[^\W_]+")
# Words that ask, as they are typed with their marks; folded, each is half of many that do not.
_ASKING = {"may": "mấy", "dau": "đâu", "nao": "nào", "sao": "sao"}
# "bãi bỏ mấy": no "bộ máy".
_VERBS_BEFORE = (["bai", "bo"], ["huy", "bo"], ["loai", "bo"])
# "Vướng thì báo về đâu": behind these the last word asks, though "vẽ dấu" folds alike.
_WHERE_TO = ("ve", "den", "toi", "len", "sang", "qua", "cho", "tu", "vao", "o", "tai")
_THOROUGHLY = re.compile(r"(?<!\w)([^\W\d_]{1,8})\s(?:kỹ|Kỹ|kĩ|Kĩ)(?!\w)")
# "Vận động cho mấy bé thì … với phòng nào": said of some, where something else is asked.
_SOME_PEOPLE = re.compile(
    r"\b(cho|cua|voi|giup|lo|de|ve) may (?=(?:be|em|chau|dua|con|ban|thay|co|anh|chi|ong|bac|"
    r"chu|nha|ba con|nguoi)\b.{0,120}\b(?:ai|nao|gi|dau|sao)\b)"
)
# No Vietnamese word, numeral or number.
_SOMETHING = "w"


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Neighbouring folded syllables of which each carries a topic."""
    pairs = (pair.partition("_") for pair in PAIRS.read_text(encoding="utf-8").split())
    return frozenset((first, second) for first, _, second in pairs)


def without_lookalikes(plain: str, typed: str = "") -> str:
    """A folded question without words that look like question words and are none ("máy móc").

    Where ``typed``, the question as it was typed, has marks and one of the two alone ("bỏ mấy thủ
    tục"), these tell; else the neighbours do.
    """
    told = _told_by_marks(typed)
    plain = _SOME_PEOPLE.sub(rf"\1 {_SOMETHING} ", plain)
    tokens = list(_WORD.finditer(plain))
    words = ["", *(token.group() for token in tokens), ""]
    kept: list[str] = []
    last = 0
    for at, token in enumerate(tokens, 1):
        word = words[at]
        if word not in _ASKING or words[max(0, at - 2) : at] in _VERBS_BEFORE:
            continue
        if not told[word] if word in told else _carries_a_topic(*words[at - 1 : at + 2]):
            kept += [plain[last : token.start()], _SOMETHING]
            last = token.end()
    return "".join([*kept, plain[last:]])


def without_care(plain: str, typed: str) -> str:
    """A folded question without "kỹ" as typed behind its verb: "đánh giá kỹ" signs nothing."""
    for before in _THOROUGHLY.findall(typed):
        plain = re.sub(rf"\b{re.escape(folded(before))} ky\b", f"{folded(before)} w", plain)
    return plain


def _told_by_marks(typed: str) -> dict[str, bool]:
    """Of the words that ask those that the marks tell: whether they do ask."""
    # "QĐ" has its mark wherever it stands.
    if not any(has_diacritics(word) and not word.isupper() for word in _WORD.findall(typed)):
        return {}
    words = _WORD.findall(typed.lower())
    asks = {word for word in words if word in _ASKING.values()}
    others = {folded(word) for word in words if word not in asks}
    return {
        word: marked in asks
        for word, marked in _ASKING.items()
        if (marked in asks) is not (word in others)
    }


def _carries_a_topic(before: str, word: str, behind: str) -> bool:
    if word == "dau" and not behind and before in _WHERE_TO:
        return False  # the last word of "… thì báo về đâu"
    return (before, word) in _pairs() or (word, behind) in _pairs()


def is_compound(words: str) -> bool:
    """Whether folded words open with a common word that has a function word for a half."""
    return _COMPOUND.match(words) is not None


def between_function_words(piece: str, stop: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The runs of words of ``piece``, folded, between those of ``stop`` that carry no topic."""
    protected = {at for match in _COMPOUND.finditer(piece) for at in range(*match.span())}
    tokens = list(_WORD.finditer(piece))
    words = ["", *(token.group() for token in tokens), ""]
    run: list[str] = []
    for at, token in enumerate(tokens, 1):
        is_topic = words[at] not in stop or token.start() in protected
        if is_topic or _carries_a_topic(*words[at - 1 : at + 2]):
            run.append(words[at])
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def without_words(plain: str, words: Iterable[str], gap: str = " ") -> str:
    """A folded question without some words, each of them whole; the longest go first.

    Args:
        plain: the folded question.
        words: folded; what names papers and offices, say.
        gap: what stands in their place; " | " parts the words on either side.
    """
    for one in sorted(words, key=len, reverse=True):
        plain = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", gap, plain)
    return plain
