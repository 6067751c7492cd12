"""Reads .docx: opens the package with python-docx and writes its body out as lines.

Headers, footers, footnotes and comments stay out of the text. Of the package only the main part,
its styles and its numbering are handed to python-docx: it loads every part it is shown, and fails
on a relationship that points nowhere, which Word itself writes (python-docx issue 797).
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from lxml import etree

from ingest.document import Warning
from ingest.errors import UnreadableFile, UnsupportedFormat
from ingest.readers.archive import open_archive, read_entry
from ingest.readers.docx_body import Block, BodyReader, Remark
from ingest.readers.docx_numbering import ListCounter, read_lists
from ingest.readers.docx_styles import read_styles
from ingest.readers.source import Reading, ReadLimits, check_length, check_tags

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
_USED_PARTS = frozenset(
    {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING}
)
_STRICT = b"purl.oclc.org/ooxml/"

_REMARKS = {
    Remark.HIDDEN_TEXT: "Đoạn này có chữ ẩn trong Word; phần chữ ẩn không được đọc.",
    Remark.FOOTNOTE: "Đoạn này có chú thích cuối trang; nội dung chú thích không được đọc.",
}


def read_docx(content: bytes, limits: ReadLimits) -> Reading:
    """The text of a Word document, one paragraph or table row per line.

    Raises:
        UnreadableFile: if the package is damaged, encrypted, unsafe, or no document inside.
        UnsupportedFormat: if it is saved as Strict Open XML.
    """
    try:
        package = _used_package(content, limits)
        main = docx.Document(io.BytesIO(package)).part
        styles = read_styles(_root(main, RELATIONSHIP_TYPE.STYLES))
        lists = read_lists(_root(main, RELATIONSHIP_TYPE.NUMBERING), styles)
        reader = BodyReader(styles=styles, counter=ListCounter(lists=lists, styles=styles))
        return _assemble(reader.blocks(main.element.body), limits)
    except _DOCX_ERRORS as exc:
        message = "Tệp Word bị hỏng bên trong. Hãy mở bằng Word rồi lưu lại thành .docx."
        raise UnreadableFile(message) from exc


def _assemble(blocks: Iterable[Block], limits: ReadLimits) -> Reading:
    """Join the lines, and turn remarks into warnings that cover their block."""
    lines: list[str] = []
    places: list[tuple[Remark, int, int]] = []
    length = 0  # of the lines so far, each with its line end
    for block in blocks:
        start = length
        lines += block.lines
        length += sum(len(line) + 1 for line in block.lines)
        check_length(length, limits)
        places += ((remark, start, max(start, length - 1)) for remark in sorted(block.remarks))
    text = "\n".join(lines)
    warnings = (
        Warning(
            code=remark.value,
            message=_REMARKS[remark],
            start=min(start, len(text)),
            end=min(end, len(text)),
        )
        for remark, start, end in places
    )
    return Reading(text=text, warnings=tuple(warnings))


def _root(main: Part, relationship: str) -> etree._Element | None:
    """The XML of a part beside the main one; python-docx would make one up where it is missing."""
    related = [rel for rel in main.rels.values() if rel.reltype == relationship]
    part = related[0].target_part if related else None
    if isinstance(part, XmlPart):
        root: etree._Element = part.element
        return root
    return None if part is None else etree.fromstring(part.blob, _parser())


def _used_package(content: bytes, limits: ReadLimits) -> bytes:
    """The package with nothing but the parts that are read, not packed."""
    used = io.BytesIO()
    tags = 0
    with open_archive(content, limits) as archive, ZipFile(used, "w", ZIP_STORED) as copy:
        for name in dict.fromkeys(archive.namelist()):
            if not name.endswith((".rels", ".xml")):
                continue
            part = read_entry(archive, name)
            tags += part.count(b"<")
            check_tags(tags, limits)
            # A ZipInfo has a fixed date where a bare name would make zipfile read the clock.
            copy.writestr(ZipInfo(name), _used_part(name, part))
    return used.getvalue()


def _used_part(name: str, part: bytes) -> bytes:
    if name.endswith(".rels"):
        return _used_relationships(part)
    return _as_document(part) if name == _CONTENT_TYPES else part


def _as_document(content_types: bytes) -> bytes:
    for same in _SAME_INSIDE:
        content_types = content_types.replace(same, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    return content_types


def _used_relationships(relationships: bytes) -> bytes:
    if _STRICT in relationships:
        message = (
            "Tệp Word lưu ở dạng «Strict Open XML», chưa đọc được. "
            "Hãy mở bằng Word và lưu lại với kiểu «Word Document (*.docx)»."
        )
        raise UnsupportedFormat(message)
    root = etree.fromstring(relationships, _parser())
    for relationship in list(root):
        if relationship.get("Type") not in _USED_PARTS:
            root.remove(relationship)
    return etree.tostring(root)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
