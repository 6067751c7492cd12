"""Looks for what should never be: parts without a document, words or vectors without a passage."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import text

from ingest.document import Document
from ingest.errors import LibraryError
from vectorstore.catalog import Catalog
from vectorstore.database import Database
from vectorstore.embedding import EmbeddingModel
from vectorstore.shared_index import SharedIndex

_REBUILD = "Hãy chạy «danvan reindex»."
_LEXICAL_ORPHANS = text(
    'SELECT count(*) FROM lexical WHERE rowid NOT IN (SELECT "row" FROM passages)'
)
_LEXICAL_GAPS = text(
    "SELECT count(*) FROM passages WHERE role <> 'artefact' "
    'AND "row" NOT IN (SELECT rowid FROM lexical)'
)


def find_faults(
    *, database: Database, catalog: Catalog, index: SharedIndex, model: EmbeddingModel
) -> tuple[str, ...]:
    """Say what is wrong, in words for the person at the computer; nothing if all is well."""
    return (
        *_faults_of_file(database),
        *_faults_of_documents(catalog),
        *_faults_of_index(catalog, index, model),
    )


def _faults_of_file(database: Database) -> Iterator[str]:
    with database.reading() as connection:
        for (found,) in connection.execute(text("PRAGMA integrity_check")):
            if found != "ok":
                yield f"Cơ sở dữ liệu hỏng: {found}. Hãy khôi phục thư mục kho từ bản sao lưu."
        broken = connection.execute(text("PRAGMA foreign_key_check")).all()
        if broken:
            yield f"Có {len(broken)} dòng không thuộc văn bản nào trong cơ sở dữ liệu."
        orphans = connection.scalar(_LEXICAL_ORPHANS)
        gaps = connection.scalar(_LEXICAL_GAPS)
    if orphans:
        yield f"Chỉ mục từ có {orphans} mục không ứng với đoạn nào."
    if gaps:
        yield f"Có {gaps} đoạn chưa vào chỉ mục từ."


def _faults_of_documents(catalog: Catalog) -> Iterator[str]:
    for record in catalog.documents():
        document = catalog.document(record.summary.id)
        if document is not None and not _is_whole(document):
            yield (
                f"Nội dung của {record.summary.name} không khớp với mã kiểm tra hoặc với các đoạn "
                f"của nó. Hãy gỡ văn bản này và nạp lại tệp {record.source_name}."
            )


def _is_whole(document: Document) -> bool:
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    return digest == document.content_hash and all(
        document.text[passage.start : passage.end] == passage.text for passage in document.passages
    )


def _faults_of_index(catalog: Catalog, index: SharedIndex, model: EmbeddingModel) -> Iterator[str]:
    if index.is_missing():
        yield f"Chỉ mục véc-tơ thiếu hoặc bị ghi dở. {_REBUILD}"
        return
    manifest = catalog.manifest
    if manifest is None:
        return
    if manifest.model != model.name:
        yield (
            f"Chỉ mục véc-tơ được lập bằng mô hình «{manifest.model}», nhưng cấu hình đang dùng "
            f"«{model.name}». {_REBUILD}"
        )
    try:
        index.read_through(manifest)
        present = index.passage_ids(manifest)
    except LibraryError as error:
        yield str(error)
        return
    wanted = frozenset(catalog.searchable_ids())
    if present - wanted:
        yield f"Chỉ mục véc-tơ có {len(present - wanted)} mục không ứng với đoạn nào. {_REBUILD}"
    if wanted - present:
        yield f"Có {len(wanted - present)} đoạn chưa có véc-tơ. {_REBUILD}"
