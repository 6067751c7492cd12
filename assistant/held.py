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
    document = catalog.document(held_id(catalog, name))
    if document is None:  # removed between the two
        raise _none(name.strip())
    return document


def held_id(catalog: Catalog, name: str) -> str:
    """The id of the document of that id or số/ký hiệu.

    Raises:
        NoSuchDocument: if there is none, or several carry the number.
    """
    ids = _ids(catalog, name)
    if len(ids) > 1:
        listed = ", ".join(ids[:_MOST_LISTED]) + (", …" if len(ids) > _MOST_LISTED else "")
        message = f"Có {len(ids)} văn bản mang số «{name.strip()}»: {listed}. Hãy chọn một mã."
        raise NoSuchDocument(message)
    return ids[0]


def require_held(catalog: Catalog, name: str) -> None:
    """Check that the library holds a document of that id or số/ký hiệu, or several.

    Raises:
        NoSuchDocument: if it holds none.
    """
    _ids(catalog, name)


def _ids(catalog: Catalog, name: str) -> list[str]:
    wanted = name.strip()
    if not wanted:
        message = "Chưa cho biết văn bản nào. Hãy ghi mã hoặc số, ký hiệu của văn bản trong kho."
        raise NoSuchDocument(message)
    if catalog.known_ids((wanted,)):
        return [wanted]
    ids = [record.summary.id for record in catalog.find_by_number(wanted)]
    if not ids:
        raise _none(wanted)
    return ids


def _none(wanted: str) -> NoSuchDocument:
    return NoSuchDocument(f"Kho không có văn bản «{wanted}».")
