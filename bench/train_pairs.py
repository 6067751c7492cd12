"""Pairs of texts that belong together, made from law alone: nobody wrote a question for them.

Two sorts come from each article: its title with its text, and one of its sentences with the rest.
Putting some of the anchors into questions teaches the model which words only ask. The articles come
from the two collections of law that the README beside the data describes.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ingest.text import folded

SOURCES = ("phapdien.jsonl.gz", "laws.jsonl.gz")

#: Words of a positive that count; nine articles in ten are shorter.
MOST_WORDS = 350
#: Words of a sentence that can stand for its article.
SENTENCE_WORDS = range(6, 61)
LEAST_REST = 8

_SENTENCE_END = re.compile(r"(?<=[.;:?!])\s+|\n+")
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[-–•+*])\s*")
_ARTICLE = re.compile(r"(?m)^\s*Điều\s+\d+[a-z]?\s*[.:]\s*(.*)$")

#: How people ask, with ``{}`` for what they ask about.
QUESTION_FRAMES = (
    "{} được quy định như thế nào?",
    "{} là gì?",
    "{} gồm những gì?",
    "Quy định về {}?",
    "Cho tôi hỏi {} theo quy định của pháp luật?",
    "{} thế nào?",
    "{} có đúng không?",
    "Theo quy định của pháp luật hiện hành, {} ra sao?",
    "Khi nào {}?",
    "Ai {}?",
    "{}, đúng hay sai?",
    "Trường hợp nào {}?",
    "{} bao nhiêu, bao lâu?",
    "Làm thế nào để {}?",
    "{} phải làm gì?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """``anchor`` is what may be asked, ``positive`` the text that should be found."""

    anchor: str
    positive: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of law; ``title`` is empty where the collection has only its number."""

    title: str
    text: str


def missing_sources(folder: Path) -> list[Path]:
    """The files of the training data that are not there."""
    return [folder / name for name in SOURCES if not (folder / name).is_file()]


def read_pairs(folder: Path, *, rng: random.Random) -> list[Pair]:
    """Every pair, in the order of the files."""
    seen: set[tuple[str, str]] = set()
    pairs: list[Pair] = []
    for article in read_articles(folder):
        start = (article.title, article.text[:200])
        if start in seen or not article.text.strip():
            continue
        seen.add(start)
        pairs += pairs_of(article, rng=rng)
    return pairs


def read_articles(folder: Path) -> Iterator[Article]:
    """The articles of both collections."""
    codified, laws = (folder / name for name in SOURCES)
    for line in _lines(codified):
        record = json.loads(line)
        title = record["title"].strip()
        yield Article(title="" if title.startswith("Điều ") else title, text=record["text"])
    for line in _lines(laws):
        yield from articles_of_law(json.loads(line)["text"])


def articles_of_law(text: str) -> Iterator[Article]:
    """Cut a whole law at its lines ``Điều 5. Title``."""
    text = unicodedata.normalize("NFC", text)
    headings = list(_ARTICLE.finditer(text))
    bounds = pairwise([*(heading.start() for heading in headings), len(text)])
    for heading, (_, end) in zip(headings, bounds, strict=True):
        yield Article(title=heading.group(1).strip(), text=text[heading.end() : end].strip())


def pairs_of(article: Article, *, rng: random.Random) -> Iterator[Pair]:
    """Title and text; one sentence, drawn by ``rng``, and the rest under the title."""
    if article.title:
        yield Pair(anchor=article.title, positive=_cut(article.text))
    sentences = _SENTENCE_END.split(article.text)
    anchors = [_NUMBERING.sub("", sentence).strip() for sentence in sentences]
    eligible = [i for i, anchor in enumerate(anchors) if len(anchor.split()) in SENTENCE_WORDS]
    if len(sentences) < 2 or not eligible:
        return
    drawn = rng.choice(eligible)
    rest = " ".join(sentences[:drawn] + sentences[drawn + 1 :])
    if len(rest.split()) >= LEAST_REST:
        yield Pair(anchor=anchors[drawn], positive=f"{article.title} {_cut(rest)}".strip())


def as_asked(anchor: str, *, rng: random.Random, in_frame: float, without_marks: float) -> str:
    """An anchor as a person may type it: in a question, without diacritics, or as it stands.

    Args:
        anchor: the title or sentence.
        rng: draws what happens to it.
        in_frame: the share of anchors that are put into a question.
        without_marks: the share that lose their diacritics.
    """
    if rng.random() < in_frame:
        anchor = rng.choice(QUESTION_FRAMES).format(anchor)
    return folded(anchor) if rng.random() < without_marks else anchor


def _cut(text: str) -> str:
    return " ".join(text.split()[:MOST_WORDS])


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file
