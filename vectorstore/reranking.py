"""A cross-encoder that reads question and passage together, to order the best that were found.

Never needed: none ships. It loads torch, and reads two dozen passages for each question.
"""

from __future__ import annotations

from langchain_core.cross_encoders import BaseCrossEncoder
from safetensors import SafetensorError

from ingest.errors import ConfigurationError

# What the loaders raise for a missing package, a wrong name, no network, a folder of another kind.
_LOADER_ERRORS = (ImportError, OSError, ValueError, TypeError, KeyError, RuntimeError)


class SentenceTransformersCrossEncoder(BaseCrossEncoder):
    """LangChain's interface to a cross-encoder of sentence-transformers."""

    def __init__(self, name: str) -> None:
        """Load a model by folder or hub name.

        Raises:
            ConfigurationError: if the model is not there or is no cross-encoder with one output.
        """
        if not name.strip():
            raise ConfigurationError(_cannot_be_used(name, "tên để trống"))
        try:
            # Importing these loads torch: seconds and hundreds of megabytes.
            from sentence_transformers import CrossEncoder  # noqa: PLC0415
            from torch.nn import Identity  # noqa: PLC0415

            self._model = CrossEncoder(name, activation_fn=Identity())
        except (*_LOADER_ERRORS, SafetensorError) as exc:
            raise ConfigurationError(_cannot_be_used(name, type(exc).__name__)) from exc
        if self._model.num_labels != 1:
            reason = f"mô hình cho {self._model.num_labels} điểm, cần 1"
            raise ConfigurationError(_cannot_be_used(name, reason))

    def score(self, text_pairs: list[tuple[str, str]]) -> list[float]:
        """The logit of each pair of question and passage: the higher, the better it answers."""
        if not text_pairs:
            return []
        logits: list[float] = self._model.predict(text_pairs, show_progress_bar=False).tolist()
        return logits


def _cannot_be_used(name: str, reason: str) -> str:
    return (
        f"Không dùng được mô hình xếp hạng «{name}» ({reason}). DANVAN_RERANKER_MODEL cần tên hoặc "
        "thư mục của một mô hình cross-encoder của sentence-transformers. Hãy kiểm tra lại tên; "
        "nếu máy không có mạng, hãy chép mô hình vào máy rồi ghi đường dẫn thư mục; hoặc bỏ thiết "
        "lập này: chương trình vẫn xếp hạng được mà không cần nó."
    )
