"""Many texts are cut as each of them alone."""

from __future__ import annotations

import json

import numpy as np
import pytest
from tokenizers import Tokenizer

from vectorstore.embedding import SHIPPED_MODEL, EmbeddingModel, load_embedding_model
from vectorstore.token_lots import LotOfTexts
from vectorstore.tokens import Vocabulary
from vectorstore.walking import walk

TEXTS = (
    "Các trường gửi báo cáo công tác dân vận về Phòng Giáo dục và Đào tạo trước ngày 05/12/2024.",
    "",
    "\n\n",
    "…",
    "1. Học tập;\n2. Làm theo.",
    "Kế hoạch số 573/KH-SGDĐT, qwzxv Łódź 漢字 của Sở",
    "năm 00417, qwzxv/KH-SGDĐT (qwzxv); trường qwzxv 漢字\nở xã, zzyx: công tác",
    "một dòng\x1ccó dấu lạ",
    "công tác " * 700,
    "quy chế dân chủ ở cơ sở quy chế dân chủ ở cơ sở",
)


def _vocabulary() -> Vocabulary:
    tokenizer = (SHIPPED_MODEL / "tokenizer.json").read_text(encoding="utf-8")
    return Vocabulary(Tokenizer.from_str(tokenizer), json.loads(tokenizer)["model"]["vocab"])


@pytest.fixture(scope="module")
def shipped() -> EmbeddingModel:
    return load_embedding_model(None)


def test_the_tokens_are_those_of_each_text_alone(shipped: EmbeddingModel) -> None:
    assert shipped.tokens is not None
    lot = LotOfTexts(_vocabulary())
    found = [list(map(int, ids)) for ids in lot.tokens(walk(TEXTS))]

    assert found == [shipped.tokens.ids(text) for text in TEXTS]


def test_many_texts_have_the_vectors_of_each_alone(shipped: EmbeddingModel) -> None:
    assert shipped.tokens is not None
    many = TEXTS * 8  # enough to be cut at once

    for vector, text in zip(shipped.tokens.embed_all(many), many, strict=True):
        assert np.array_equal(vector, shipped.tokens.embed(text))
