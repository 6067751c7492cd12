"""Texts become vectors: the embedding model that ships, or any other that is named.

The shipped model is a table of token vectors in the sentence-transformers layout, read and averaged
with numpy alone. Only a model that is named in the settings brings torch into the process.
Vectors have unit length; a text without a known token, an empty one say, has the zero vector.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import numpy as np
from langchain_core.embeddings import Embeddings
from safetensors import SafetensorError

from ingest.errors import ConfigurationError
from vectorstore.token_lots import LotOfTexts
from vectorstore.tokens import Vocabulary
from vectorstore.walking import MANY, Numbers, Walked, walk

SHIPPED_MODEL = Path(__file__).parent / "model"
_SHIPPED_NAME = "danvan-static-2"
# Token vectors that are gathered in one place, a megabyte, one text after the other.
_GATHERED = 1 << 10
_HUB_PREFIX = "sentence-transformers:"
# What the loaders raise for a missing package, a wrong name, no network, a folder of another kind.
_LOADER_ERRORS = (ImportError, OSError, ValueError, TypeError, KeyError, RuntimeError)


TokenIds: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int32]]
Vectors: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Vector: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]
Lengths: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float32]]


class TokenVectors:
    """The tokens of a static model, each with its vector (tokens by dimensions, float32)."""

    def __init__(self, vocabulary: Vocabulary, vectors: Vectors) -> None:
        self._vocabulary = vocabulary
        self.vectors = vectors

    @cached_property
    def lengths(self) -> Lengths:
        """The length of each vector: how much the token weighs in a text."""
        lengths: Lengths = np.linalg.norm(self.vectors, axis=1)
        return lengths

    def ids(self, text: str) -> list[int]:
        """The tokens of a text, in order."""
        return self._vocabulary.tokens(text)

    def ids_of_words(self, words: Sequence[str]) -> list[int]:
        """The tokens of folded syllables, as ``terms.syllables`` gives them."""
        return self._vocabulary.tokens_of(words)

    def embed(self, text: str) -> Vector:
        """The mean of a text's token vectors, brought to unit length; zeros without a token."""
        return self._mean(self.ids(text))

    def embed_all(self, texts: Sequence[str]) -> list[Vector]:
        """What ``embed`` gives of each text, in half the time where there are many."""
        if len(texts) < MANY:
            return list(map(self.embed, texts))
        return self.embed_walked(walk(texts))

    def embed_walked(self, walked: Walked) -> list[Vector]:
        """What ``embed`` gives of each text, to the last bit."""
        means = np.zeros((len(walked.texts), self.vectors.shape[1]), dtype=np.float32)
        squares = np.zeros(len(means), dtype=np.float32)
        ones = np.ones(_GATHERED, dtype=np.float32)
        gathered = np.empty((_GATHERED, self.vectors.shape[1]), dtype=np.float32)
        for at, (mean, ids) in enumerate(zip(means, self._lot.tokens(walked), strict=True)):
            count = len(ids)
            if count > _GATHERED:
                mean[:] = self._total(ids)
            elif count:
                np.take(self.vectors, ids, axis=0, out=gathered[:count], mode="clip")
                np.matmul(ones[:count], gathered[:count], out=mean)
            squares[at] = mean.dot(mean)
        lengths = np.sqrt(squares)
        lengths[lengths == 0] = 1
        means /= lengths[:, None]
        return list(means)

    @cached_property
    def _lot(self) -> LotOfTexts:
        return LotOfTexts(self._vocabulary)

    def _mean(self, ids: Sequence[int]) -> Vector:
        if not len(ids):
            return np.zeros(self.vectors.shape[1], dtype=np.float32)
        total = self._total(ids)
        return total / np.float32(np.linalg.norm(total) or 1.0)

    def _total(self, ids: Sequence[int] | Numbers) -> Vector:
        # As a product: numpy's own sum down a table takes twice as long.
        total: Vector = np.ones(len(ids), dtype=np.float32) @ self.vectors[ids]
        return total


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingModel:
    """An embedding model that is ready for use.

    ``name`` identifies the weights: an index built under one name is not searched under another.
    ``dimensions`` is the length of every vector. ``tokens`` is there for the shipped model alone.
    """

    name: str
    embeddings: Embeddings
    dimensions: int
    tokens: TokenVectors | None = None

    def vectors_of(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector per text, in the order given."""
        return self.embeddings.embed_documents(list(texts))


class StaticEmbeddings(Embeddings):
    """LangChain's interface to a table of token vectors."""

    def __init__(self, tokens: TokenVectors) -> None:
        self._tokens = tokens

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length per text, in the order given."""
        return [vector.tolist() for vector in self._tokens.embed_all(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of one question; questions and documents are embedded alike."""
        return self.embed_documents([text])[0]


def load_embedding_model(name: str | None) -> EmbeddingModel:
    """Load the shipped model (``None``), or a sentence-transformers model by folder or hub name.

    A hub model must be on the disk already while ``HF_HUB_OFFLINE`` is set, as it is by default.

    Raises:
        ConfigurationError: if the model is not there or cannot be used.
    """
    return _load_shipped(SHIPPED_MODEL) if name is None else _load_named(name)


def _load_shipped(folder: Path) -> EmbeddingModel:
    # Imported here so that a named model does not pay for it, nor a command without any model.
    from safetensors.numpy import load  # noqa: PLC0415
    from threadpoolctl import threadpool_limits  # noqa: PLC0415
    from tokenizers import Tokenizer  # noqa: PLC0415

    # Products here are small: a second thread of BLAS waits at full speed for the next one, a third
    # of what a question costs.
    threadpool_limits(1, user_api="blas")

    try:
        weights = (folder / "model.safetensors").read_bytes()
        tokenizer = (folder / "tokenizer.json").read_text(encoding="utf-8")
        # For a file cut short the tokenizers library raises a bare Exception; json says ValueError.
        pieces = json.loads(tokenizer)["model"]["vocab"]
        vocabulary = Vocabulary(Tokenizer.from_str(tokenizer), pieces)
        # float16 saves disk, float32 saves time.
        tokens = TokenVectors(vocabulary, load(weights)["embedding.weight"].astype(np.float32))
    except (*_LOADER_ERRORS, SafetensorError) as exc:
        raise ConfigurationError(_shipped_is_damaged(folder)) from exc
    return EmbeddingModel(
        name=f"{_SHIPPED_NAME}@{hashlib.sha256(weights).hexdigest()[:12]}",
        embeddings=StaticEmbeddings(tokens),
        dimensions=tokens.vectors.shape[1],
        tokens=tokens,
    )


def _load_named(name: str) -> EmbeddingModel:
    if not name.strip():  # sentence-transformers would start an empty model
        raise ConfigurationError(_cannot_be_used(name, "tên để trống"))
    try:
        # Importing these loads torch: seconds and hundreds of megabytes.
        from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415

        embeddings = HuggingFaceEmbeddings(
            model_name=name, encode_kwargs={"normalize_embeddings": True}
        )
        dimensions = len(embeddings.embed_query("dân vận"))
    except (*_LOADER_ERRORS, SafetensorError) as exc:
        raise ConfigurationError(_cannot_be_used(name, type(exc).__name__)) from exc
    return EmbeddingModel(name=_HUB_PREFIX + name, embeddings=embeddings, dimensions=dimensions)


def _shipped_is_damaged(folder: Path) -> str:
    return (
        f"Mô hình nhúng đi kèm bị thiếu hoặc hỏng (thư mục «{folder}»). "
        "Hãy cài đặt lại danvan, hoặc đặt DANVAN_EMBEDDING_MODEL thành một mô hình khác."
    )


def _cannot_be_used(name: str, reason: str) -> str:
    return (
        f"Không dùng được mô hình nhúng «{name}» ({reason}). DANVAN_EMBEDDING_MODEL cần tên hoặc "
        "thư mục của một mô hình sentence-transformers. Hãy kiểm tra lại tên; nếu máy không có "
        "mạng, hãy chép mô hình vào máy rồi ghi đường dẫn thư mục; hoặc bỏ thiết lập này để dùng "
        "mô hình đi kèm."
    )
