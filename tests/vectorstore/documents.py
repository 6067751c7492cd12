"""Documents put together by hand, and an embedding model that needs no file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from langchain_core.embeddings import Embeddings

from ingest.document import (
    Address,
    Document,
    Header,
    NamedLaw,
    Obligation,
    OutlineItem,
    PartialDate,
    Passage,
    PassageRole,
    Recurrence,
    Reference,
    Segment,
    SegmentKind,
    Warning,
)
from ingest.text import folded
from vectorstore.embedding import EmbeddingModel
from vectorstore.terms import terms

DIMENSIONS = 64
#: A word that the model takes for another, as a trained one would; the lexical index does not.
SYNONYMS = {"pupils": "hoc sinh"}


class HashingEmbeddings(Embeddings):
    """A vector counts the folded syllables and pairs of a text, each at the place of its hash."""

    def __init__(self, salt: str = "") -> None:
        self._salt = salt

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        vector = [0.0] * DIMENSIONS
        words = " ".join(SYNONYMS.get(word, word) for word in folded(text).split())
        for term in terms(words):
            place = hashlib.sha256((self._salt + term).encode()).digest()
            vector[place[0] % DIMENSIONS] += 1.0
        return vector


def hashing_model(name: str = "hashing", embeddings: Embeddings | None = None) -> EmbeddingModel:
    """An embedding model of that name; another name is another model with other vectors."""
    return EmbeddingModel(
        name=name, embeddings=embeddings or HashingEmbeddings(name), dimensions=DIMENSIONS
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph to come: its item number, its words, and what is above it."""

    text: str
    item: str = "1"
    role: PassageRole = PassageRole.BODY
    headings: tuple[str, ...] = ("I. Nhiệm vụ",)


def address(item: str) -> Address:
    """The address I.``item``."""
    return Address(
        segments=(
            Segment(kind=SegmentKind.SECTION, number="I"),
            Segment(kind=SegmentKind.ITEM, number=item),
        )
    )


def document(
    *paragraphs: str | Part,
    number: str | None = "12/KH-SGDĐT",
    kind: str = "Kế hoạch",
    title: str = "Công tác dân vận",
    year: int = 2025,
    is_digest: bool = False,
) -> Document:
    """A document of these paragraphs, whose id does not depend on them."""
    parts = [
        paragraph if isinstance(paragraph, Part) else Part(text=paragraph, item=str(item))
        for item, paragraph in enumerate(paragraphs, start=1)
    ]
    text = "\n".join(part.text for part in parts)
    document_id = re.sub(r"\W+", "-", folded(f"{number or title} {year}"))
    return Document(
        id=document_id,
        source_name=f"{document_id}.docx",
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
        header=Header(
            kind=kind,
            number=number,
            issued_on=PartialDate(year=year, month=3),
            issuer="Sở Giáo dục và Đào tạo",
            title=title,
            recipients=("Các phòng", "Lưu: VT"),
        ),
        text=text,
        passages=_passages(document_id, parts),
        is_digest=is_digest,
    )


def _passages(document_id: str, parts: Sequence[Part]) -> tuple[Passage, ...]:
    passages = []
    start = 0
    for part in parts:
        place = address(part.item)
        key = f"{document_id}\n{place}\n{part.text}"
        passages.append(
            Passage(
                id=hashlib.sha256(key.encode()).hexdigest()[:16],
                address=place,
                role=part.role,
                start=start,
                end=start + len(part.text),
                text=part.text,
                heading_path=part.headings,
            )
        )
        start += len(part.text) + 1
    return tuple(passages)


REPORT_LINE = (
    "Các trường gửi báo cáo dân vận về Sở trước ngày 05/12 hằng năm, theo Chỉ thị 16/CT-TTg."
)


def _obligations(passage: Passage, *, date_at: int) -> tuple[Obligation, ...]:
    """One duty with every field that a date needs, one with the others."""
    return (
        Obligation(
            what="gửi báo cáo dân vận",
            who="Các trường",
            to="Sở",
            channel=None,
            start=date_at,
            end=date_at + len("trước ngày 05/12"),
            words="trước ngày 05/12",
            date=None,
            recurrence=Recurrence.YEARLY,
            month_day="12-05",
            strict_before=True,
            is_report=True,
            passage_id=passage.id,
            address=passage.address,
        ),
        Obligation(
            what="góp ý",
            who=None,
            to=None,
            channel="qua Văn phòng",
            start=passage.start,
            end=passage.start + 3,
            words="Các",
            date=PartialDate(year=2025),
            recurrence=None,
            month_day=None,
            strict_before=False,
            is_report=False,
            passage_id=passage.id,
            address=passage.address,
            rule="trong 15 ngày kể từ ngày nhận",
        ),
    )


def full_document() -> Document:
    """A document with one of everything, and with every optional field both filled and empty."""
    plain = document(
        Part(text="Số:      /KH-SGDĐT", item="0", role=PassageRole.HEADER, headings=()),
        REPORT_LINE,
        Part(text="- Trang 7 -", item="9", role=PassageRole.ARTEFACT),
        number=None,
    )
    passage = plain.passages[1]
    start = passage.start
    date_at = start + REPORT_LINE.index("trước")
    number_at = start + REPORT_LINE.index("16/CT-TTg")
    return Document(
        id=plain.id,
        source_name=plain.source_name,
        content_hash=plain.content_hash,
        header=Header(kind="Kế hoạch", symbol="KH-SGDĐT", title="Công tác dân vận", recipients=()),
        text=plain.text,
        passages=plain.passages,
        outline=(
            OutlineItem(address=passage.address, heading="Báo cáo", start=start, end=passage.end),
        ),
        references=tuple(
            Reference(
                number="16/CT-TTg",
                kind=kind,
                date=PartialDate(year=2018, month=6, day=13) if kind else None,
                issuer=kind and "Thủ tướng Chính phủ",
                start=number_at,
                end=number_at + len("16/CT-TTg"),
                full_start=number_at - len("Chỉ thị "),
                full_end=number_at + len("16/CT-TTg"),
                passage_id=passage.id,
                address=passage.address,
                title=kind and "Tăng cường",
                cited_part=kind and "khoản 3",
            )
            for kind in ("Chỉ thị", None)
        ),
        named_laws=(
            NamedLaw(name="Luật Tố cáo", start=start, end=start + 3, address=passage.address),
        ),
        obligations=_obligations(passage, date_at=date_at),
        warnings=(Warning(code="blank-number", message="Số để trống", start=0, end=8),),
        is_digest=True,
    )


#: Two contents of one identity, with a paragraph in common, and a document beside them.
OLD = document("Mở đầu chung", "Học sinh trồng cây vào mùa xuân")
NEW = document("Mở đầu chung", "Học sinh dọn trường vào mùa hè", "Thêm một mục")
OTHER = document("Cán bộ tiếp công dân thứ hai", number="7/BC-THPT", kind="Báo cáo")
