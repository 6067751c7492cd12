"""A cross-encoder, where one is set, orders what words and vectors brought up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import NFD, Lowercase, Sequence, StripAccents
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

from assistant.asking import Asking
from ingest.errors import ConfigurationError
from tests.vectorstore.documents import document, hashing_model
from ui.settings import load_settings
from ui.wiring import open_application
from vectorstore.library import Library
from vectorstore.reranking import SentenceTransformersCrossEncoder
from vectorstore.vectors import embedded_text

WORDS = ("nhiem", "vu", "cua", "hoc", "sinh", "giao", "vien", "bao", "cao", "truong", "ke", "hoach")
PLAN = document(
    "Nhiệm vụ của học sinh", "Nhiệm vụ của giáo viên", "Báo cáo của trường", "Kế hoạch của trường"
)
QUESTION = "nhiệm vụ của trường"


def save_tiny_model(folder: Path, *, labels: int = 1) -> None:
    """A cross-encoder of two layers with weights by chance; what it says has no sense."""
    import torch  # noqa: PLC0415 (seconds, and only for tests that use it)
    from transformers import (  # noqa: PLC0415
        BertConfig,
        BertForSequenceClassification,
        PreTrainedTokenizerFast,
    )

    special = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
    numbers = {word: number for number, word in enumerate((*special, *WORDS))}
    tokenizer = Tokenizer(WordLevel(numbers, unk_token="[UNK]"))  # noqa: S106 (no password)
    tokenizer.normalizer = Sequence([NFD(), StripAccents(), Lowercase()])
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(word, numbers[word]) for word in ("[CLS]", "[SEP]")],
    )
    named = {"pad_token": "[PAD]", "unk_token": "[UNK]"}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **named).save_pretrained(folder)  # type: ignore[no-untyped-call]
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(numbers),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        initializer_range=1.0,
    )
    config.num_labels = labels
    BertForSequenceClassification(config).save_pretrained(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "tiny"
    save_tiny_model(folder)
    return folder


def test_its_scores_order_the_passages(model: Path, tmp_path: Path) -> None:
    reranker = SentenceTransformersCrossEncoder(str(model))
    with Library.open(tmp_path, embedding=hashing_model(), reranker=reranker) as library:
        library.add(PLAN)
        found = library.hybrid.search(QUESTION, limit=4)

    logits = reranker.score([(QUESTION, embedded_text(one)) for one in PLAN.passages])
    by_logit = sorted(zip(logits, PLAN.passages, strict=True), key=lambda one: -one[0])
    assert [each.passage for each in found] == [passage for _, passage in by_logit]
    assert found[0].score == 1.0
    assert found[0].score > found[1].score > found[2].score > found[3].score > 0
    assert len({round(logit, 4) for logit in logits}) == 4


def test_the_setting_brings_it_in(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANVAN_RERANKER_MODEL", str(model))
    with open_application(load_settings(home=tmp_path)) as application:
        assert isinstance(application.library.hybrid.reranker, SentenceTransformersCrossEncoder)
        application.library.add(PLAN)
        asking = Asking(question=QUESTION, as_of=dt.date(2026, 11, 20))
        assert len(application.assistant.search(asking, limit=3)) == 3


def test_nothing_to_score_is_no_score(model: Path) -> None:
    assert SentenceTransformersCrossEncoder(str(model)).score([]) == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("danvan/khong-co-mo-hinh-nay", id="a hub name that does not exist"),
        pytest.param("/thu/muc/khong/co", id="a folder that is not there"),
        pytest.param("  ", id="blank"),
    ],
)
def test_a_wrong_name_says_what_to_set(name: str) -> None:
    with pytest.raises(ConfigurationError, match="DANVAN_RERANKER_MODEL") as raised:
        SentenceTransformersCrossEncoder(name)
    assert f"«{name}»" in str(raised.value)


def test_a_model_with_several_outputs_is_none(tmp_path: Path) -> None:
    save_tiny_model(tmp_path / "three", labels=3)
    with pytest.raises(ConfigurationError, match="3 điểm"):
        SentenceTransformersCrossEncoder(str(tmp_path / "three"))
