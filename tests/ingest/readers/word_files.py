"""Word documents for the tests: written from their XML, so that each says what it tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from ingest.readers import read_bytes

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{_W}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def word_parts(
    body: str,
    *,
    numbering: str = "",
    styles: str = "",
    main_type: str = DOCUMENT_TYPE,
    extra_relationships: str = "",
) -> dict[str, bytes]:
    """The parts of a document by name; ``body`` and the rest are WordprocessingML with prefix w."""
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
            '<Override PartName="/word/numbering.xml" '
            f'ContentType="{_PART_TYPE.format("numbering")}"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_PART_TYPE.format("styles")}"/>'
            "</Types>"
        ),
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": (
            f"<w:document {_NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": relationships(
            extra_relationships,
            **({"numbering": "numbering.xml"} if numbering else {}),
            **({"styles": "styles.xml"} if styles else {}),
        ),
    }
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {_NAMESPACES}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {_NAMESPACES}>{styles}</w:styles>"
    return {name: part.encode() for name, part in parts.items()}


def relationships(extra: str = "", **targets: str) -> str:
    """A relationships part; each keyword is a kind of relationship and its target."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{rows}{extra}</Relationships>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of the parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def word_file(body: str, *, numbering: str = "", styles: str = "") -> bytes:
    """The bytes of a document."""
    return zipped(word_parts(body, numbering=numbering, styles=styles))


def text_of(body: str, *, numbering: str = "", styles: str = "") -> str:
    """What the reader makes of a document."""
    content = word_file(body, numbering=numbering, styles=styles)
    return read_bytes(content, name="thu.docx").text


def paragraph(text: str, *, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, *, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def in_list(text: str, *, number: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>',
    )


def level(
    text: str,
    *,
    number: int = 0,
    number_format: str = "decimal",
    start: int = 1,
    extra: str = "",
) -> str:
    """One level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'{extra}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(*levels: str, number: int = 0, extra: str = "") -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{"".join(levels)}</w:abstractNum>'


def list_number(number: int, *, of: int = 0, overrides: str = "") -> str:
    """A list of a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def start_override(start: int, *, number: int = 0) -> str:
    """Says that a list starts a level anew."""
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def table(*rows: str, borders: str = "single") -> str:
    """A table; ``borders`` is the kind of line, "none" for a frame."""
    lines = f'<w:tblBorders><w:top w:val="{borders}"/></w:tblBorders>'
    return f"<w:tbl><w:tblPr>{lines}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    """A row of cells."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(*paragraphs: str, properties: str = "") -> str:
    """A cell; text without markup becomes a paragraph."""
    content = "".join(p if p.startswith("<") else paragraph(p) for p in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
