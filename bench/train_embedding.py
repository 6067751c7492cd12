"""Train the embedding model that ships: a table of token vectors, from scratch, on a processor.

    .venv/bin/python -m bench.train_embedding [--data ../shared/data] [--out vectorstore/model]

The data is not part of the project; without it the command says so and changes nothing. The loop is
written out because the trainer of sentence-transformers asks for two more libraries, tokenizes the
same texts again in each epoch, and draws no pairs anew.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer

from bench.train_pairs import QUESTION_FRAMES, SENTENCE_WORDS, Texts, missing_sources, read_texts
from bench.train_tokenizer import train_tokenizer

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
MODEL = ROOT / "vectorstore" / "model"
THREADS = 2

TokenIds: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int32]]
IdPair: TypeAlias = tuple[TokenIds, TokenIds]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides the weights, beside the data.

    ``neighbours`` articles in a row stay together in a batch: those of one law are the wrong
    answers that are hardest to tell from the right one. ``in_frame`` is the share of the anchors
    that are put into a question, drawn anew in each epoch.
    """

    seed: int = 1
    syllables: int = 9_000
    pairs: int = 30_000
    dimensions: int = 256
    batch: int = 2_048
    neighbours: int = 32
    epochs: int = 10
    learning_rate: float = 0.2
    warm_up: float = 0.1
    in_frame: float = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The tokens of an article: its title, its sentences, and which of these may be asked for."""

    title: TokenIds
    sentences: tuple[TokenIds, ...]
    askable: tuple[int, ...]


def main() -> None:
    """Train, save and check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the training data")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder for the model")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    given = parser.parse_args()
    if missing := missing_sources(given.data):
        names = ", ".join(str(path) for path in missing)
        sys.exit(
            f"Nothing trained, the model is unchanged: the training data is not here ({names})."
        )
    torch.set_num_threads(THREADS)
    recipe = Recipe(epochs=given.epochs)
    articles = list(read_texts(given.data))
    print(f"{len(articles):,} articles", flush=True)
    tokenizer = train_tokenizer(_counted(articles), syllables=recipe.syllables, pairs=recipe.pairs)
    print(f"{tokenizer.get_vocab_size():,} tokens", flush=True)
    save(train(articles, tokenizer, recipe), given.out)


def _counted(articles: Sequence[Texts]) -> Iterator[str]:
    for article in articles:
        yield article.title
        yield from article.sentences
    for frame in QUESTION_FRAMES:
        yield from [frame.format("\n")] * 200  # often enough for its words to become tokens


def train(articles: Sequence[Texts], tokenizer: Tokenizer, recipe: Recipe) -> StaticEmbedding:
    """Learn the vectors: each anchor is to be nearer to its positive than to all of its batch.

    The loss is that of Henderson et al. 2017, "Efficient Natural Language Response Suggestion for
    Smart Reply". The learning rate rises for the first tenth of the steps, then falls to nothing.
    """
    torch.manual_seed(recipe.seed)
    rng = np.random.default_rng(recipe.seed)
    table = StaticEmbedding(tokenizer, embedding_dim=recipe.dimensions)
    loss_of = MultipleNegativesRankingLoss(SentenceTransformer(modules=[table], device="cpu"))
    optimizer = torch.optim.AdamW(table.parameters(), lr=recipe.learning_rate, weight_decay=0.0)
    tokens = _tokens(articles, tokenizer)
    frames = _frames(tokenizer)
    most = sum((len(each.title) > 0) + (len(each.askable) > 0) for each in tokens)
    steps = recipe.epochs * (most // recipe.batch)
    rising = max(1, round(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: max(0.0, min((step + 1) / rising, (steps - step) / max(1, steps - rising))),
    )
    started = time.monotonic()
    for epoch in range(recipe.epochs):
        pairs = _drawn(tokens, recipe, rng)
        for start in range(0, len(pairs) - recipe.batch + 1, recipe.batch):
            batch = pairs[start : start + recipe.batch]
            anchors = [_asked(anchor, frames, recipe, rng) for anchor, _ in batch]
            columns = [_bag(anchors), _bag([positive for _, positive in batch])]
            loss = loss_of(columns, torch.empty(0))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        spent = time.monotonic() - started
        print(f"epoch {epoch + 1}: loss {loss.item():.3f}, {spent:.0f} s", flush=True)
    return table


def _drawn(tokens: Sequence[Tokens], recipe: Recipe, rng: np.random.Generator) -> list[IdPair]:
    """The pairs of one epoch; articles that stand beside each other stay so, in groups."""
    starts = np.arange(0, len(tokens), recipe.neighbours)
    rng.shuffle(starts)
    return [
        pair
        for start in starts.tolist()
        for each in tokens[start : start + recipe.neighbours]
        for pair in _pairs_of(each, rng)
    ]


def _pairs_of(article: Tokens, rng: np.random.Generator) -> Iterator[IdPair]:
    """Title and text; one sentence, drawn anew each time, and the rest under the title."""
    if len(article.title) and article.sentences:
        yield article.title, np.concatenate(article.sentences)
    if article.askable and len(article.sentences) > 1:
        drawn = article.askable[int(rng.integers(len(article.askable)))]
        rest = article.sentences[:drawn] + article.sentences[drawn + 1 :]
        yield article.sentences[drawn], np.concatenate([article.title, *rest])


def _asked(
    anchor: TokenIds, frames: Sequence[IdPair], recipe: Recipe, rng: np.random.Generator
) -> TokenIds:
    """An anchor as a person may type it: in a question, or as it stands."""
    if rng.random() >= recipe.in_frame:
        return anchor
    before, after = frames[int(rng.integers(len(frames)))]
    return np.concatenate([before, anchor, after])


def _tokens(articles: Sequence[Texts], tokenizer: Tokenizer) -> list[Tokens]:
    titles = _token_ids(tokenizer, [article.title for article in articles])
    sentences = iter(_token_ids(tokenizer, [one for each in articles for one in each.sentences]))
    return [
        Tokens(
            title=title,
            sentences=tuple(next(sentences) for _ in article.sentences),
            askable=tuple(
                n for n, one in enumerate(article.sentences) if len(one.split()) in SENTENCE_WORDS
            ),
        )
        for title, article in zip(titles, articles, strict=True)
    ]


def _frames(tokenizer: Tokenizer) -> list[IdPair]:
    """The tokens before and after what is asked about."""
    halves = [frame.split("{}") for frame in QUESTION_FRAMES]
    befores = _token_ids(tokenizer, [before for before, _ in halves])
    return list(zip(befores, _token_ids(tokenizer, [after for _, after in halves]), strict=True))


def _token_ids(tokenizer: Tokenizer, texts: Sequence[str]) -> list[TokenIds]:
    ids: list[TokenIds] = []
    for start in range(0, len(texts), 4_096):  # a part at a time: an encoding is large
        encodings = tokenizer.encode_batch_fast(
            list(texts[start : start + 4_096]), add_special_tokens=False
        )
        ids += [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]
    return ids


def _bag(texts: Sequence[TokenIds]) -> dict[str, torch.Tensor]:
    """What ``StaticEmbedding`` takes: all tokens in a row, and where each text begins."""
    lengths = [len(text) for text in texts]
    return {
        "input_ids": torch.from_numpy(np.concatenate(texts).astype(np.int64)),
        "offsets": torch.from_numpy(np.cumsum([0, *lengths[:-1]])),
    }


def save(table: StaticEmbedding, folder: Path) -> None:
    """Write the model in the sentence-transformers layout, float16; its README stays."""
    table.half()
    model = SentenceTransformer(modules=[table], device="cpu")
    with tempfile.TemporaryDirectory() as scratch:
        model.save(scratch, create_model_card=False)
        files = [path for path in Path(scratch).rglob("*") if path.is_file()]
        for path in files:
            target = folder / path.relative_to(scratch)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"saved {len(files)} files, {size / 1e6:.1f} MB in all", flush=True)


if __name__ == "__main__":
    main()
