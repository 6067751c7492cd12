"""The embedding model: what ships, what it costs to load, and what a wrong setting says."""

from __future__ import annotations

import hashlib
import math
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from ingest.errors import ConfigurationError
from ingest.text import folded
from vectorstore import embedding
from vectorstore.embedding import SHIPPED_MODEL, EmbeddingModel, load_embedding_model

ROOT = Path(__file__).resolve().parents[2]
TOKENIZER = Tokenizer.from_file(str(SHIPPED_MODEL / "tokenizer.json"))

QUESTION = "Nhà trường phải báo cáo kết quả công tác dân vận trước ngày nào?"
ANSWERING = "Các trường gửi báo cáo kết quả thực hiện công tác dân vận về Phòng trước ngày 05/12."
UNRELATED = "Tàu cá phải có giấy chứng nhận an toàn kỹ thuật khi đánh bắt ở vùng khơi."

TEXTS = [
    QUESTION,
    ANSWERING,
    UNRELATED,
    "bao cao ket qua cong tac dan van",
    "573/KH-SGDĐT",
    "Xã Hoà Bình\ncủng cố Uỷ ban",
    " ".join([ANSWERING] * 60 + [UNRELATED] * 60),
]


@cache
def load_once() -> EmbeddingModel:
    return load_embedding_model(None)


@pytest.fixture(scope="module")
def shipped() -> EmbeddingModel:
    return load_once()


def cosine(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_each_text_gets_one_vector_of_the_stated_length_and_length_one(
    shipped: EmbeddingModel,
) -> None:
    vectors = shipped.embeddings.embed_documents(TEXTS)
    assert len(vectors) == len(TEXTS)
    for vector in vectors:
        assert len(vector) == shipped.dimensions
        assert {type(number) for number in vector} == {float}
        assert math.hypot(*vector) == pytest.approx(1.0, abs=1e-5)


def test_a_vector_depends_on_its_text_alone(shipped: EmbeddingModel) -> None:
    together = shipped.embeddings.embed_documents(TEXTS)
    loaded_again = load_embedding_model(None).embeddings
    assert together == [loaded_again.embed_query(text) for text in TEXTS]


@pytest.mark.parametrize("text", [pytest.param("", id="nothing"), pytest.param("  \n", id="blank")])
def test_a_text_without_tokens_has_the_zero_vector(shipped: EmbeddingModel, text: str) -> None:
    assert shipped.embeddings.embed_query(text) == [0.0] * shipped.dimensions


def test_no_texts_give_no_vectors(shipped: EmbeddingModel) -> None:
    assert shipped.embeddings.embed_documents([]) == []


def test_a_question_is_nearer_to_its_answer_than_to_another_matter(shipped: EmbeddingModel) -> None:
    asked, answering, unrelated = shipped.embeddings.embed_documents(
        [QUESTION, ANSWERING, UNRELATED]
    )
    assert cosine(asked, answering) > cosine(asked, unrelated) + 0.3


def test_a_question_without_diacritics_stays_near_the_one_with_them(
    shipped: EmbeddingModel,
) -> None:
    asked, bare, answering, unrelated = shipped.embeddings.embed_documents(
        [QUESTION, folded(QUESTION), ANSWERING, UNRELATED]
    )
    assert cosine(asked, bare) > 0.6
    assert cosine(bare, answering) > cosine(bare, unrelated) + 0.2


@pytest.mark.parametrize(
    ("written", "same"),
    [
        pytest.param("CÔNG TÁC DÂN VẬN", "công tác dân vận", id="capitals"),
        pytest.param(unicodedata.normalize("NFD", QUESTION), QUESTION, id="combining marks"),
        pytest.param("Uỷ ban, xã Hoà Bình, khoẻ", "Ủy ban, xã Hòa Bình, khỏe", id="late tones"),
        pytest.param("\u00d0ảng uỷ", "Đảng ủy", id="eth for đ"),
        pytest.param("dân  vận\tkhéo", "dân vận khéo", id="white space"),
    ],
)
def test_spelling_is_settled_inside_the_model(
    shipped: EmbeddingModel, written: str, same: str
) -> None:
    assert shipped.embeddings.embed_query(written) == shipped.embeddings.embed_query(same)


@pytest.mark.parametrize("written", [QUESTION, "Quỷ, hoàn toàn; quyển số 16/CT-TTg", "Thuỷ lợi"])
def test_a_text_without_diacritics_has_the_same_vector(
    shipped: EmbeddingModel, written: str
) -> None:
    assert shipped.embeddings.embed_query(folded(written)) == shipped.embeddings.embed_query(
        written
    )


def test_signs_and_line_ends_part_words(shipped: EmbeddingModel) -> None:
    assert shipped.tokens is not None
    assert len(shipped.tokens.ids("Ủy; ban\nnhân, dân")) == 4
    assert len(shipped.tokens.ids("Ủy ban nhân dân")) == 2


def test_what_is_neither_letter_nor_digit_is_passed_over(shipped: EmbeddingModel) -> None:
    assert shipped.tokens is not None
    plain = shipped.tokens.ids("dân vận; khéo")
    assert shipped.tokens.ids("«dân vận» ★ khéo ☂ \u0394") == plain


odd_signs = st.characters(codec="utf-8") | st.sampled_from(
    " \t\n\r\x1c\x85\u00a0\u2028\u0301\u212b"
)


@given(
    st.lists(
        st.sampled_from(["cơ quan", "báo cáo", "song va", "m", "là 50", "g", "05/12", "QĐ-TTg"])
        | st.text(odd_signs, max_size=6),
        max_size=12,
    ).map(" ".join)
)
def test_the_tokens_are_those_of_the_tokenizer(text: str) -> None:
    tokens = load_once().tokens
    assert tokens is not None
    assert tokens.ids(text) == TOKENIZER.encode(text, add_special_tokens=False).ids


def test_the_name_changes_with_the_weights(
    shipped: EmbeddingModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = next(SHIPPED_MODEL.rglob("model.safetensors")).read_bytes()
    assert shipped.name == f"danvan-static-2@{hashlib.sha256(weights).hexdigest()[:12]}"

    other = shutil.copytree(SHIPPED_MODEL, tmp_path / "model")
    changed = next(other.rglob("model.safetensors"))
    changed.write_bytes(weights[:-1] + bytes([weights[-1] ^ 1]))
    monkeypatch.setattr(embedding, "SHIPPED_MODEL", other)
    assert load_embedding_model(None).name != shipped.name


def test_the_shipped_model_fits_into_the_repository() -> None:
    size = sum(path.stat().st_size for path in SHIPPED_MODEL.rglob("*") if path.is_file())
    assert size <= 24_000_000


def run_python(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # the program is written in this file
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_shipped_model_loads_without_torch() -> None:
    ran = run_python(
        "import sys\n"
        "from vectorstore.embedding import load_embedding_model\n"
        "assert 'tokenizers' not in sys.modules\n"
        "load_embedding_model(None).embeddings.embed_query('dân vận')\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'langchain_huggingface'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    assert (ran.stdout, ran.returncode) == ("[]\n", 0), ran.stderr


def test_sentence_transformers_gives_the_vectors_of_the_shipped_loader(
    shipped: EmbeddingModel,
) -> None:
    other = load_embedding_model(str(SHIPPED_MODEL))
    assert other.name == f"sentence-transformers:{SHIPPED_MODEL}"
    assert other.dimensions == shipped.dimensions
    ours = shipped.embeddings.embed_documents(TEXTS)
    theirs = other.embeddings.embed_documents(TEXTS)
    for one, same in zip(ours, theirs, strict=True):
        assert cosine(one, same) > 0.999
    assert math.hypot(*other.embeddings.embed_query(QUESTION)) == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("danvan/khong-co-mo-hinh-nay", id="a hub name that does not exist"),
        pytest.param("no such model: at all!", id="no possible name"),
        pytest.param("/thu/muc/khong/co", id="a folder that is not there"),
        pytest.param(str(ROOT / "tests"), id="a folder of something else"),
        pytest.param("", id="empty"),
        pytest.param("  ", id="blank"),
    ],
)
def test_a_wrong_name_says_what_to_set(name: str) -> None:
    with pytest.raises(ConfigurationError, match="DANVAN_EMBEDDING_MODEL") as raised:
        load_embedding_model(name)
    assert f"«{name}»" in str(raised.value)
    assert "đi kèm" in str(raised.value)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(shutil.rmtree, id="no folder"),
        pytest.param(
            lambda folder: next(folder.rglob("model.safetensors")).write_bytes(b"cut short"),
            id="weights cut short",
        ),
        pytest.param(
            lambda folder: next(folder.rglob("tokenizer.json")).unlink(), id="no tokenizer"
        ),
        pytest.param(
            lambda folder: next(folder.rglob("tokenizer.json")).write_text('{"version": '),
            id="tokenizer cut short",
        ),
    ],
)
def test_a_damaged_shipped_model_says_how_to_mend_it(
    damage: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(SHIPPED_MODEL, tmp_path / "model")
    damage(folder)
    monkeypatch.setattr(embedding, "SHIPPED_MODEL", folder)
    with pytest.raises(ConfigurationError, match="cài đặt lại"):
        load_embedding_model(None)


def test_offline_means_that_no_connection_is_tried() -> None:
    ran = run_python(
        "import sys\n"
        "tried = []\n"
        "sys.addaudithook(lambda event, _: tried.append(event) if event in\n"
        "    {'socket.connect', 'socket.getaddrinfo'} else None)\n"
        "from ingest.errors import ConfigurationError\n"
        "from vectorstore.embedding import load_embedding_model\n"
        "try:\n"
        "    load_embedding_model('danvan/khong-co-mo-hinh-nay')\n"
        "except ConfigurationError:\n"
        "    print(tried)\n"
    )
    assert (ran.stdout, ran.returncode) == ("[]\n", 0), ran.stderr
