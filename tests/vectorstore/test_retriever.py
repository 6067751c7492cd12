"""What a LangChain chain gets from the library."""

from __future__ import annotations

from pathlib import Path

from langchain_core.retrievers import BaseRetriever

from tests.vectorstore.documents import Part, document, hashing_model
from vectorstore.evidence import Filters
from vectorstore.library import Library
from vectorstore.retriever import HybridRetriever

PLAN = document(
    Part(text="**Học sinh** trồng cây", item="1", headings=("II. Nhiệm vụ", "1. Môi trường")),
    "Học sinh thăm gia đình chính sách",
    "Văn phòng gửi báo cáo về phong trào trồng cây",
)
OLDER = document("Học sinh trồng cây", number="7/BC-THPT", kind="Báo cáo", year=2023)


def test_it_is_a_langchain_retriever(tmp_path: Path) -> None:
    only_2025 = Filters(years=(2025,))
    with Library.open(tmp_path / "kho", embedding=hashing_model()) as library:
        library.add(PLAN)
        library.add(OLDER)
        retriever: BaseRetriever = HybridRetriever(
            hybrid=library.hybrid, limit=2, filters=only_2025
        )

        found = retriever.invoke("học sinh trồng cây")
        best = library.hybrid.search("học sinh trồng cây", limit=1, filters=only_2025)[0]

    assert len(found) == 2
    assert found[0].id == PLAN.passages[0].id
    assert found[0].page_content == "Học sinh trồng cây"
    assert found[0].metadata == {
        "passage_id": PLAN.passages[0].id,
        "document_id": PLAN.id,
        "address": "I.1",
        "start": PLAN.passages[0].start,
        "end": PLAN.passages[0].end,
        "score": best.score,
    }
