"""The package of a Word document, opened with python-docx: only the parts that a reader asks for.

Only these are handed to python-docx: it loads every part it is shown, and fails on a relationship
that points nowhere, which Word itself writes (python-docx issue 797).
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TypeAlias
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from docx.parts.document import DocumentPart
from lxml import etree

from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.readers.archive import open_archive, read_entry
from ingest.readers.source import ReadLimits, check_tags

# What python-docx and lxml raise on a package or XML that is not as they expect.
_DOCX_ERRORS = (
    AttributeError,
    BadZipFile,
    IndexError,
    KeyError,
    OpcError,
    RecursionError,
    TypeError,
    ValueError,
    etree.LxmlError,
)

_CONTENT_TYPES = "[Content_Types].xml"
# Documents with macros and templates are the same inside; a macro is never run here.
_SAME_INSIDE = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_STRICT = b"purl.oclc.org/ooxml/"

STYLES, NUMBERING = RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING
THEME, SETTINGS = RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.SETTINGS
HEADER, FOOTER = RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER

MainPart: TypeAlias = DocumentPart
"""What python-docx opens; its ``element`` is the ``w:document``."""


@contextmanager
def damage_named() -> Iterator[None]:
    """Name what a broken package or its XML raises.

    Raises:
        UnreadableFile: for each of them.
    """
    try:
        yield
    except _DOCX_ERRORS as exc:
        message = "Tệp Word bị hỏng bên trong. Hãy mở bằng Word rồi lưu lại thành .docx."
        raise UnreadableFile(message) from exc


def open_main_part(content: bytes, limits: ReadLimits, *, beside: Collection[str]) -> MainPart:
    """The main part, with only the parts of the relationship types ``beside`` around it.

    Raises:
        UnreadableFile: if the package is damaged, encrypted, unsafe, or no document inside.
        UnsupportedFormat: if it is saved as Strict Open XML.
    """
    used = frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT, *beside})
    with damage_named():
        package = _used_package(content, limits, used)
        return docx.Document(io.BytesIO(package)).part


def roots(main: MainPart, relationship: str) -> dict[str, etree._Element]:
    """The XML of the parts of one relationship type, by the relationship's id."""
    return {
        name: _xml(rel.target_part)
        for name, rel in main.rels.items()
        if rel.reltype == relationship
    }


def root_beside(main: MainPart, relationship: str) -> etree._Element | None:
    """The XML of a part beside the main one; python-docx would make one up where it is missing."""
    return next(iter(roots(main, relationship).values()), None)


def _xml(part: Part) -> etree._Element:
    if isinstance(part, XmlPart):
        root: etree._Element = part.element
        return root
    return etree.fromstring(part.blob, _parser())


def _used_package(content: bytes, limits: ReadLimits, used: frozenset[str]) -> bytes:
    """The package with nothing but the parts that are read, not packed."""
    kept = io.BytesIO()
    tags = 0
    with open_archive(content, limits) as archive, ZipFile(kept, "w", ZIP_STORED) as copy:
        for name in dict.fromkeys(archive.namelist()):
            if not name.endswith((".rels", ".xml")):
                continue
            part = read_entry(archive, name)
            tags += part.count(b"<")
            check_tags(tags, limits)
            # A ZipInfo has a fixed date where a bare name would make zipfile read the clock.
            copy.writestr(ZipInfo(name), _used_part(name, part, used))
    return kept.getvalue()


def _used_part(name: str, part: bytes, used: frozenset[str]) -> bytes:
    if name.endswith(".rels"):
        return _used_relationships(part, used)
    return _as_document(part) if name == _CONTENT_TYPES else part


def _as_document(content_types: bytes) -> bytes:
    for same in _SAME_INSIDE:
        content_types = content_types.replace(same, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    return content_types


def _used_relationships(relationships: bytes, used: frozenset[str]) -> bytes:
    if _STRICT in relationships:
        message = (
            "Tệp Word lưu ở dạng «Strict Open XML», chưa đọc được. "
            "Hãy mở bằng Word và lưu lại với kiểu «Word Document (*.docx)»."
        )
        raise UnsupportedFormat(message)
    root = etree.fromstring(relationships, _parser())
    for relationship in list(root):
        if relationship.get("Type") not in used:
            root.remove(relationship)
    return etree.tostring(root)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
