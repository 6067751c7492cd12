"""The stock pipeline beside ours, on the questions that have an answer.

Stock is what a user would otherwise build from LangChain's own parts:
RecursiveCharacterTextSplitter at 1000/200 characters, Chroma, the same embedding model as ours, the
four nearest chunks. Both are asked for the same thing: is every gold quote of a question shown, and
how much must be read to see it. A gold quote counts as shown when one shown text of the right
document holds it, by the same canonical comparison for both. A refusal shows nothing, but what it
lists as nearest still has to be read.

    python -m bench.stock_pipeline [--corpus DIR] [--questions FILE]
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from assistant.answer import Answer, Mode
from assistant.asking import Asking
from assistant.evaluation import characters_shown, is_in, names
from assistant.gold_questions import Expectation, GoldQuestion, read_questions
from ingest.pipeline import parse
from ingest.readers import read_file
from ingest.text import folded
from ui.settings import load_settings
from ui.wiring import Application, open_application
from vectorstore.embedding import load_embedding_model

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
QUESTIONS = ROOT / "bench" / "questions" / "originals.jsonl"
AS_OF = dt.date(2025, 1, 1)  # fixed, so that two runs can be compared
NEAREST = 4
HEAD = 900  # characters of a file that hold its number and its title


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One text put before the reader, and the test whether it comes from a document so named."""

    text: str
    comes_from: Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that one question brought up, and how many characters there are to read."""

    shown: tuple[Shown, ...]
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one pipeline did with all questions; times in seconds."""

    name: str
    missed: tuple[str, ...]
    characters: float
    indexing: float
    asking: float


Ask = Callable[[str], Shelf]


def stock(corpus: Path, embedding: Embeddings) -> Ask:
    """Index the files the stock way."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    store = Chroma(
        collection_name="stock",
        embedding_function=embedding,
        client_settings=Settings(anonymized_telemetry=False),
    )
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        chunks = splitter.split_text(text)
        store.add_texts(chunks, metadatas=[{"head": _words(text[:HEAD])}] * len(chunks))

    def ask(question: str) -> Shelf:
        chunks = store.similarity_search(question, k=NEAREST)
        return Shelf(
            shown=tuple(
                Shown(text=chunk.page_content, comes_from=_headed(str(chunk.metadata["head"])))
                for chunk in chunks
            ),
            characters=sum(len(text) for text in {chunk.page_content for chunk in chunks}),
        )

    return ask


def ours(corpus: Path, application: Application) -> Ask:
    """Ingest the files into an empty library and answer without a language model."""
    for path in sorted(corpus.glob("*.txt")):
        application.library.add(parse(read_file(path)), replace=False)

    def ask(question: str) -> Shelf:
        asking = Asking(question=question, as_of=AS_OF, mode=Mode.EXTRACTIVE)
        reply = application.assistant.ask(asking)
        citations = reply.citations if isinstance(reply, Answer) else ()
        return Shelf(
            shown=tuple(
                Shown(text=citation.quote, comes_from=partial(names, document=citation.document))
                for citation in citations
            ),
            characters=characters_shown(reply),
        )

    return ask


def measure(name: str, *, build: Callable[[], Ask], questions: Iterable[GoldQuestion]) -> Outcome:
    """Build a pipeline, put every question to it, and time both."""
    started = time.perf_counter()
    ask = build()
    built = time.perf_counter()
    shelves = [(question, ask(question.question)) for question in questions]
    asked = time.perf_counter()
    return Outcome(
        name=name,
        missed=tuple(question.id for question, shelf in shelves if not _all_shown(question, shelf)),
        characters=sum(shelf.characters for _, shelf in shelves) / len(shelves),
        indexing=built - started,
        asking=asked - built,
    )


def _all_shown(question: GoldQuestion, shelf: Shelf) -> bool:
    return all(
        any(
            shown.comes_from(gold.document) and is_in(gold.quote, shown.text)
            for shown in shelf.shown
        )
        for gold in question.gold
    )


def _words(text: str) -> str:
    """The folded words of a text, each between two spaces."""
    return " ".join(["", *re.findall(r"\w+", folded(text)), ""])


def _headed(head: str) -> Callable[[str], bool]:
    return lambda words: _words(words) in head


def report(outcomes: Iterable[Outcome], *, asked: int) -> str:
    """The table, then what each pipeline missed."""
    rows = [f"{'':8}{'gold shown':>16}{'characters':>12}{'seconds':>9}{'ms/question':>13}"]
    missed = []
    for outcome in outcomes:
        found = asked - len(outcome.missed)
        share = f"{found}/{asked} {found / asked:.0%}"
        seconds = outcome.indexing + outcome.asking
        each = 1000 * outcome.asking / asked
        rows.append(
            f"{outcome.name:8}{share:>16}{outcome.characters:>12.0f}{seconds:>9.2f}{each:>13.1f}"
        )
        missed.append(f"{outcome.name} missed: {' '.join(outcome.missed) or 'none'}")
    return "\n".join(rows + missed)


def main() -> None:
    """Measure both pipelines and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    options = parser.parse_args()
    corpus: Path = options.corpus
    if not any(corpus.glob("*.txt")):
        parser.error(f"no .txt files in {corpus}: name the original documents with --corpus DIR")
    questions = [
        question
        for question in read_questions(options.questions)
        if question.expect is Expectation.ANSWER
    ]
    with tempfile.TemporaryDirectory() as home:
        settings = load_settings(home=Path(home))
        # The model is loaded, and our library opened, before the clock starts: both pipelines need
        # the model, and only the first would pay.
        loaded = load_embedding_model(settings.embedding_model).embeddings
        embedding = cast("Embeddings", loaded)  # has the methods of LangChain's that Chroma calls
        with open_application(settings) as application:
            outcomes = [
                measure("stock", build=lambda: stock(corpus, embedding), questions=questions),
                measure("ours", build=lambda: ours(corpus, application), questions=questions),
            ]
    print(report(outcomes, asked=len(questions)))


if __name__ == "__main__":
    main()
