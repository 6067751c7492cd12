"""The runs of one paragraph of a Word document, with their formatting, cut at its line breaks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.formatted import FormattedRun
from ingest.readers.docx_layers import DEFAULT_HALF_POINTS, Layers, Look, RunLook, present
from ingest.readers.docx_names import ALTERNATE_CONTENT, child, integer, value, w
from ingest.readers.docx_walk import LEFT_OUT, RUN, TEXT_BOX, characters, chosen

_PAGE = re.compile(r"\s{0,9}PAGE\b", re.IGNORECASE)
_NEW_PAGE = frozenset({"page", "column"})
_FIELD, _FIELD_MARK, _FIELD_CODE = w("fldSimple"), w("fldChar"), w("instrText")
_BREAK = w("br")
_BLACK = frozenset({None, "auto"})


@dataclass(slots=True, kw_only=True)
class RunReader:
    """Reads the runs of one paragraph.

    ``pieces`` are its parts between line breaks; ``starts_page`` whether a page ends inside it.
    """

    look: Look
    paragraph: Layers
    table: Layers
    pieces: list[list[FormattedRun]] = field(default_factory=lambda: [[]])
    starts_page: bool = False
    _field: str | None = None  # "code" and "result" inside a field that prints the page's number
    _code: FormattedRun | None = None

    def read(self, element: etree._Element) -> None:
        """Walk a paragraph."""
        for part in element.iterchildren("*"):
            if part.tag == RUN:
                self._run(part)
            elif part.tag == _FIELD and _PAGE.match(part.get(w("instr")) or ""):
                self._field = "result"
                self.read(part)
                self._field = None
            elif part.tag == ALTERNATE_CONTENT:
                self.read(chosen(part))
            elif part.tag != TEXT_BOX and part.tag not in LEFT_OUT:
                self.read(part)

    def _run(self, run: etree._Element) -> None:
        properties = child(run, "rPr")
        style = value(child(properties, "rStyle"))
        look = RunLook(
            look=self.look,
            own=present((properties,)),
            character=self.look.properties(style, "character", "rPr"),
            paragraph=self.paragraph,
            table=self.table,
        )
        if not look.on("vanish"):
            self._parts(run, look)

    def _parts(self, run: etree._Element, look: RunLook) -> None:
        for part in run.iterchildren("*"):
            if part.tag == ALTERNATE_CONTENT:
                self._parts(chosen(part), look)
            elif part.tag == _FIELD_MARK:
                self._field_mark(part.get(w("fldCharType")) or "")
            elif part.tag == _FIELD_CODE:
                if _PAGE.match(part.text or ""):
                    self._field, self._code = "code", _formatted("", look)
            elif part.tag == _BREAK and part.get(w("type")) in _NEW_PAGE:
                self.starts_page = True
            elif part.tag not in LEFT_OUT:
                self._print(characters(part), look)

    def _field_mark(self, kind: str) -> None:
        if kind == "separate" and self._field == "code":
            self._field = "result"
        elif kind == "end":
            if self._code is not None:
                self.pieces[-1].append(replace(self._code, is_page_number=True))
            self._field = self._code = None

    def _print(self, text: str, look: RunLook) -> None:
        if not text:
            return
        # A letter and its mark are one sign, however the file keeps them.
        text = unicodedata.normalize("NFC", text)
        if look.on("caps"):
            text = text.upper()
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.pieces.append([])
            if piece:
                is_number = self._field == "result"
                self._code = None if is_number else self._code
                self.pieces[-1].append(replace(_formatted(piece, look), is_page_number=is_number))


def _formatted(text: str, look: RunLook) -> FormattedRun:
    half_points = integer((look.nearest("sz") or DEFAULT_HALF_POINTS).partition(".")[0])
    letters = [sign for sign in text if not sign.isspace()]
    scripts = [
        script
        for script, used in (
            ("ascii", any(sign.isascii() for sign in letters) or not letters),
            ("hAnsi", any(not sign.isascii() for sign in letters)),
        )
        if used
    ]
    colour = look.nearest("color")
    return FormattedRun(
        text=text,
        fonts=tuple(dict.fromkeys(look.font(script) for script in scripts)),
        size=(half_points or int(DEFAULT_HALF_POINTS)) / 2,
        bold=look.on("b"),
        italic=look.on("i"),
        underline=(look.nearest("u") or "none") != "none",
        colour=None if colour in _BLACK else str(colour).upper(),
    )
