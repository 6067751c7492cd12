"""Train the embedding model that ships: a table of token vectors, from scratch, on a processor.

    .venv/bin/python -m bench.train_embedding [--data ../shared/data] [--out vectorstore/model]

The data is not part of the project; without it the command says so and changes nothing. The loop is
written out because the trainer of sentence-transformers asks for two more libraries and tokenizes
the same texts again in each epoch.
"""

from __future__ import annotations

import argparse
import random
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

from bench.train_pairs import QUESTION_FRAMES, Pair, as_asked, missing_sources, read_pairs
from bench.train_tokenizer import train_tokenizer
from ingest.text import folded

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
MODEL = ROOT / "vectorstore" / "model"
THREADS = 2

TokenIds: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int32]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides the weights, beside the data.

    ``in_frame`` and ``without_marks`` are shares of the anchors, drawn anew in each epoch.
    """

    seed: int = 1
    entries: int = 22_000
    dimensions: int = 256
    batch: int = 2_048
    epochs: int = 6
    learning_rate: float = 0.2
    warm_up: float = 0.1
    in_frame: float = 0.3
    without_marks: float = 0.4


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
    pairs = read_pairs(given.data, rng=random.Random(recipe.seed))  # noqa: S311  # repeatable
    print(f"{len(pairs):,} pairs", flush=True)
    tokenizer = train_tokenizer(_spellings(pairs), entries=recipe.entries)
    print(f"{tokenizer.get_vocab_size():,} tokens", flush=True)
    save(train(pairs, tokenizer, recipe), given.out)


def _spellings(pairs: Sequence[Pair]) -> Iterator[str]:
    """What the tokenizer learns from: every second pair, a third of these folded too."""
    for n, pair in enumerate(pairs[::2]):
        text = f"{pair.anchor} {pair.positive}"
        yield text
        if n % 3 == 0:
            yield folded(text)
    for frame in QUESTION_FRAMES:
        yield from [frame] * 200  # often enough for its words to become tokens


def train(pairs: Sequence[Pair], tokenizer: Tokenizer, recipe: Recipe) -> StaticEmbedding:
    """Learn the vectors: each anchor is to be nearer to its positive than to all of its batch.

    The loss is that of Henderson et al. 2017, "Efficient Natural Language Response Suggestion for
    Smart Reply". The learning rate rises for the first tenth of the steps, then falls to nothing.
    """
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)  # noqa: S311  # repeatable, not secret
    table = StaticEmbedding(tokenizer, embedding_dim=recipe.dimensions)
    loss_of = MultipleNegativesRankingLoss(SentenceTransformer(modules=[table], device="cpu"))
    optimizer = torch.optim.AdamW(table.parameters(), lr=recipe.learning_rate, weight_decay=0.0)
    steps = recipe.epochs * (len(pairs) // recipe.batch)
    rising = max(1, round(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / rising, (steps - step) / max(1, steps - rising)),
    )
    positives = _token_ids(tokenizer, [pair.positive for pair in pairs])
    started = time.monotonic()
    for epoch in range(recipe.epochs):
        anchors = _token_ids(tokenizer, _asked(pairs, recipe, rng))
        for chosen in _batches(len(pairs), recipe.batch, rng):
            columns = [_bag(anchors, chosen), _bag(positives, chosen)]
            loss = loss_of(columns, torch.empty(0))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        spent = time.monotonic() - started
        print(f"epoch {epoch + 1}: loss {loss.item():.3f}, {spent:.0f} s", flush=True)
    return table


def _asked(pairs: Sequence[Pair], recipe: Recipe, rng: random.Random) -> list[str]:
    return [
        as_asked(pair.anchor, rng=rng, in_frame=recipe.in_frame, without_marks=recipe.without_marks)
        for pair in pairs
    ]


def _token_ids(tokenizer: Tokenizer, texts: Sequence[str]) -> list[TokenIds]:
    ids: list[TokenIds] = []
    for start in range(0, len(texts), 4_096):  # a part at a time: an encoding is large
        encodings = tokenizer.encode_batch_fast(
            list(texts[start : start + 4_096]), add_special_tokens=False
        )
        ids += [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]
    return ids


def _batches(pairs: int, batch: int, rng: random.Random) -> Iterator[list[int]]:
    order = list(range(pairs))
    rng.shuffle(order)
    for start in range(0, pairs - batch + 1, batch):
        yield order[start : start + batch]


def _bag(ids: Sequence[TokenIds], chosen: Sequence[int]) -> dict[str, torch.Tensor]:
    """What ``StaticEmbedding`` takes: all tokens in a row, and where each text begins."""
    bags = [ids[i] for i in chosen]
    lengths = [len(bag) for bag in bags]
    return {
        "input_ids": torch.from_numpy(np.concatenate(bags).astype(np.int64)),
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
