"""One document of the library, by what a person calls it: its id, or its số/ký hiệu."""

from __future__ import annotations

from ingest.document import Document
from ingest.errors import NoSuchDocument
from vectorstore.catalog import Catalog

_MOST_LISTED = 10


def held_document(catalog: Catalog, name: str) -> Document:
    """The document of that id or số/ký hiệu.

    Raises:
        NoSuchDocument: if there is none, or several carry the number.
    """
    wanted = name.strip()
    if not wanted:
        message = (
            "Chưa cho biết văn bản nào. Hãy ghi mã hoặc số, ký hiệu của văn bản trong kho; "
            "«danvan documents list» cho mã của từng văn bản."
        )
        raise NoSuchDocument(message)
    document = catalog.document(wanted)
    if document is not None:
        return document
    found = catalog.find_by_number(wanted)
    if len(found) > 1:
        ids = [record.summary.id for record in found]
        listed = ", ".join(ids[:_MOST_LISTED]) + (", …" if len(ids) > _MOST_LISTED else "")
        message = f"Có {len(ids)} văn bản mang số «{wanted}»: {listed}. Hãy chọn một mã."
        raise NoSuchDocument(message)
    document = catalog.document(found[0].summary.id) if found else None
    if document is None:
        message = (
            f"Kho không có văn bản «{wanted}». «danvan documents list» cho mã của từng văn bản; "
            "thêm văn bản bằng «danvan ingest»."
        )
        raise NoSuchDocument(message)
    return document


def is_held(catalog: Catalog, name: str) -> bool:
    """Whether the library holds a document of that id or số/ký hiệu, or several."""
    wanted = name.strip()
    return bool(catalog.known_ids((wanted,)) or catalog.find_by_number(wanted))
