"""The file itself: nothing in it but the draft, and the same bytes for the same draft."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

# The most that the properties of a file can hold.
_TITLE_LETTERS: Final = 255
_WORD_2013: Final = "15"
# The earliest day that an archive can write.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
# What python-docx's template brings along and no draft needs: a picture of an empty page, a list of
# books, styles for Word 2010 with fonts of a theme, the program that it was made by.
_UNNEEDED: Final = ("thumbnail", "customXml", "stylesWithEffects", "extended-properties")


def without_unneeded(file: Document) -> None:
    """Drop the parts of the template that say nothing about the draft."""
    for relations in (file.part.rels, file.part.package.rels):
        for name in [name for name, one in relations.items() if one.reltype.endswith(_UNNEEDED)]:
            relations.pop(name)


def set_language(file: Document) -> None:
    """Say that the file is Vietnamese, and of the Word that reads it that it is no older one."""
    settings = file.settings.element
    for name in ("savePreviewPicture", "rsids", "proofState", "compat/w:useFELayout"):
        for unneeded in settings.findall(f"w:{name}", settings.nsmap):
            unneeded.getparent().remove(unneeded)
    for compatible in settings.iter(qn("w:compatSetting")):
        if compatible.get(qn("w:name")) == "compatibilityMode":
            compatible.set(qn("w:val"), _WORD_2013)
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), "vi-VN")


def about(file: Document, *, title: str, day: dt.date) -> None:
    """Say what the file is, and of nobody that he wrote it."""
    said = file.core_properties
    said.author = said.last_modified_by = "danvan"
    said.title = title[:_TITLE_LETTERS]
    said.comments = said.keywords = said.subject = said.category = ""
    said.language = "vi-VN"
    said.revision = 1
    said.created = said.modified = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


def saved(file: Document) -> bytes:
    """The bytes of the file, the same for the same content."""
    written, packed = io.BytesIO(), io.BytesIO()
    file.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=_NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(part))
    return packed.getvalue()
