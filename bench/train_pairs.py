"""The texts that the embedding model learns from: articles of law, and how people ask.

Nobody wrote a question for them. Pairs of texts that belong together are drawn from each article
while training: its title with its text, and one of its sentences with the rest. Putting some of
them into questions teaches the model which words only ask. The articles come from the two
collections of law that the README beside the data describes.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

SOURCES = ("phapdien.jsonl.gz", "laws.jsonl.gz")

#: Words of a positive that count; nine articles in ten are shorter.
MOST_WORDS = 350
#: Words of a sentence that can stand for its article.
SENTENCE_WORDS = range(6, 61)

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
class Article:
    """One article of law; ``title`` is empty where the collection has only its number."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The title of an article, perhaps empty, and its sentences."""

    title: str
    sentences: tuple[str, ...]


def missing_sources(folder: Path) -> list[Path]:
    """The files of the training data that are not there."""
    return [folder / name for name in SOURCES if not (folder / name).is_file()]


def read_texts(folder: Path) -> Iterator[Texts]:
    """Every article once, in the order of the files, cut into its sentences."""
    seen: set[tuple[str, str]] = set()
    for article in read_articles(folder):
        start = (article.title, article.text[:200])
        if start not in seen and article.text.strip():
            seen.add(start)
            yield Texts(title=article.title, sentences=tuple(_sentences(article.text)))


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


def _sentences(text: str) -> Iterator[str]:
    """The sentences without their numbers, up to the words that count."""
    words = 0
    for sentence in _SENTENCE_END.split(text):
        bare = _NUMBERING.sub("", sentence).strip()
        if bare:
            yield bare
            words += len(bare.split())
        if words > MOST_WORDS:
            return


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file
