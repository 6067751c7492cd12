"""True quotes as people write them down, and false ones made of them by rule.

The sources are the papers of the sample library, and the originals where they are at hand. Every
choice is drawn from a seed, so each run makes the same quotes.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from ingest.document import Passage
from ingest.pipeline import parse
from ingest.readers import read_file
from ingest.text import shown

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "corpus", ROOT.parent / "shared" / "corpus")
LIMITS = (5, 26)  # words of a quote
DRAWN = 6_000  # for each rule; most quotes offer nothing to it
QUOTES_OF_EACH = 150
ANOTHER_PAPER = "another document"


@dataclass(frozen=True)
class Quoted:
    """A quote, the passage it is said to stand in, and the rule that made it."""

    rule: str
    quote: str
    passage: Passage


@cache
def passages() -> tuple[tuple[Passage, ...], ...]:
    """The passages of each paper."""
    files = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.iterdir())]
    return tuple(parse(read_file(path)).passages for path in files)


def drawn(rule: str) -> Iterator[tuple[str, Passage, random.Random]]:
    """Quotes cut out at blanks of what people are shown, with their passage and their chance."""
    chance = random.Random(rule)  # noqa: S311 (no secret)
    papers = passages()
    for _ in range(DRAWN):
        passage = chance.choice(chance.choice(papers))
        text = shown(passage.text)
        words = list(re.finditer(r"\S+", text))
        if len(words) < LIMITS[0] or not re.search(r"\w", text):
            continue
        length = chance.randint(LIMITS[0], min(LIMITS[1], len(words)))
        start = chance.randint(0, len(words) - length)
        yield text[words[start].start() : words[start + length - 1].end()], passage, chance


def false_quotes() -> list[Quoted]:
    """What is not in the passage: each rule changes one thing of a true quote."""
    return [quoted for rule in FALSE_RULES for quoted in islice(_made_false(rule), QUOTES_OF_EACH)]


def _made_false(rule: str) -> Iterator[Quoted]:
    for quote, own, chance in drawn(rule):
        passage = chance.choice(chance.choice(passages())) if rule == ANOTHER_PAPER else own
        changed = _CHANGES[rule](quote, chance) if rule in _CHANGES else quote
        if changed is not None and not _stands(changed, passage.text):
            yield Quoted(rule, changed, passage)


def true_quotes() -> list[Quoted]:
    """What is in the passage, written as people and programs write it down."""
    return [
        Quoted(rule, change(quote), passage)
        for rule, change in _COPIES.items()
        for quote, passage, _ in islice(drawn(rule), QUOTES_OF_EACH)
    ]


def _stands(quote: str, text: str) -> bool:
    """Whether the words stand there after all, by the plainest comparison there is."""
    return f" {_letters(quote)} " in f" {_letters(text)} "


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


# --- rules: None where a quote offers nothing to change ----------------------------------------

_Change = Callable[[str, random.Random], str | None]
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?|ngày \d{1,2}")
_SYMBOL = re.compile(r"\d+[-/][A-ZĐ\d]\S*")
_NO = re.compile(r"(?<= )(?:không|chưa|chẳng) (?=\S)")
_OFFICES = {
    "Phòng": "Sở",
    "Sở": "Phòng",
    "huyện": "tỉnh",
    "tỉnh": "huyện",
    "xã": "huyện",
    "Ban": "Ủy ban",
    "trường": "phòng",
    "Trường": "Phòng",
    "Hiệu trưởng": "Trưởng phòng",
}
_RECIPIENTS = {"về": "cho Bộ, không về", "gửi": "nhận", "cho": "thay cho", "đến": "từ"}
_HEDGES = re.compile(
    r" (?:có thể|nếu|khi|trừ|ít nhất|khoảng|dự kiến|phù hợp|kịp thời|từng bước|cơ bản|chủ yếu|"
    r"thường xuyên|tối thiểu|đủ|theo quy định|nếu có|cần|phải)(?= )"
)
_TONES = str.maketrans("áàảãạéèẻẽẹóòỏõọúùủũụíìỉĩị", "àảãạáèẻẽẹéòỏõọóùủũụúìỉĩịí")


def _one(pattern: re.Pattern[str], quote: str, chance: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(quote))
    return chance.choice(found) if found else None


def _replaced(quote: str, match: re.Match[str] | None, by: Callable[[str], str]) -> str | None:
    if match is None:
        return None
    return quote[: match.start()] + by(match.group()) + quote[match.end() :]


def _other_digit(words: str) -> str:
    at = next(i for i, letter in enumerate(words) if letter.isdigit())
    return words[:at] + str((int(words[at]) + 1) % 10) + words[at + 1 :]


def _moved_date(quote: str, chance: random.Random) -> str | None:
    return _replaced(quote, _one(_DATE, quote, chance), _other_digit)


def _changed_number(quote: str, chance: random.Random) -> str | None:
    return _replaced(quote, _one(_NUMBER, quote, chance), _other_digit)


def _changed_symbol(quote: str, chance: random.Random) -> str | None:
    return _replaced(quote, _one(_SYMBOL, quote, chance), lambda found: found[:-1] + "X")


def _cut_digit(quote: str, chance: random.Random) -> str | None:
    match = _one(re.compile(r"\d{2,}"), quote, chance)
    if match is None:
        return None
    return quote[: match.end() - 1] if chance.random() < 0.5 else quote[match.start() + 1 :]


def _added_no(quote: str, chance: random.Random) -> str | None:
    words = quote.split(" ")
    at = chance.randint(1, len(words) - 1)
    return " ".join([*words[:at], "không", *words[at:]])


def _dropped_no(quote: str, chance: random.Random) -> str | None:
    return _replaced(quote, _one(_NO, quote, chance), lambda _: "")


def _swapped(table: dict[str, str]) -> _Change:
    pattern = re.compile(r"\b(?:" + "|".join(table) + r")\b")

    def change(quote: str, chance: random.Random) -> str | None:
        return _replaced(quote, _one(pattern, quote, chance), lambda found: table[found])

    return change


def _other_tone(quote: str, chance: random.Random) -> str | None:
    match = _one(re.compile(r"\b\w*[áàảãạéèẻẽẹóòỏõọúùủũụíìỉĩị]\w*\b"), quote, chance)
    return _replaced(quote, match, lambda word: word.translate(_TONES))


def _stitched(quote: str, chance: random.Random) -> str | None:
    other = shown(chance.choice(chance.choice(passages())).text)
    half = quote[: len(quote) // 2].rpartition(" ")[0]
    rest = other[len(other) // 2 :].partition(" ")[2]
    return f"{half} {rest}" if len(half.split()) > 1 and len(rest.split()) > 1 else None


def _dropped_hedge(quote: str, chance: random.Random) -> str | None:
    return _replaced(quote, _one(_HEDGES, quote, chance), lambda _: "")


_CHANGES: dict[str, _Change] = {
    "a date moved": _moved_date,
    "a digit cut": _cut_digit,
    "a number changed": _changed_number,
    "a symbol changed": _changed_symbol,
    "a không added": _added_no,
    "a không removed": _dropped_no,
    "the office changed": _swapped(_OFFICES),
    "the recipient changed": _swapped(_RECIPIENTS),
    "a tone changed": _other_tone,
    "a hedge dropped": _dropped_hedge,
    "two halves": _stitched,
}

_EARLY = {"hoà": "hòa", "hoá": "hóa", "uỷ": "ủy", "thuỷ": "thủy", "khoẻ": "khỏe", "xoá": "xóa"}
_OTHER_PLACE = _EARLY | {early: late for late, early in _EARLY.items()}
_MOVABLE = re.compile(r"\b(?:" + "|".join(_OTHER_PLACE) + r")\b")


def _tones_moved(quote: str) -> str:
    return _MOVABLE.sub(lambda found: _OTHER_PLACE[found.group()], quote)


FALSE_RULES = (*_CHANGES, ANOTHER_PAPER)

_COPIES: dict[str, Callable[[str], str]] = {
    "as it is": lambda quote: quote,
    "decomposed": lambda quote: unicodedata.normalize("NFD", quote),
    "tone placement": _tones_moved,
    "line breaks": lambda quote: quote.replace(" ", "\n", 2),
    "a page break": lambda quote: quote.replace(" ", "\f", 1),
    "doubled spaces": lambda quote: quote.replace(" ", "  "),
    "quotation marks": lambda quote: f"“{quote}”",
    "straight marks": lambda quote: f'"{quote}"',
    "a full stop": lambda quote: quote.rstrip(".;,:") + ".",
    "dots at the edges": lambda quote: f"… {quote} …",
}
