"""A Times New Roman for the tests that print: the metrics of the real one, Vietnamese letters too.

Liberation Serif has the widths of Times New Roman but, in its older release, no Vietnamese letters;
a word processor then takes those from another font, and nothing stands where it would on paper. So
the missing letters are put together here out of the letters and marks that the font has.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Where the newer release is, nothing has to be put together.
_FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation")
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
_LETTERS = "".join(map(chr, (0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA))))
_HOOK, _HORN, _DOT, _LOWEST = "\u0309", "\u031b", "\u0323", "\u0306\u0302"
_ABOVE = {
    "\u0300": "`",
    "\u0301": "\xb4",
    "\u0303": "\u02dc",
    "\u0302": "\u02c6",
    "\u0306": "\u02d8",
}


# How much a horn widens a letter, in thousandths of its size.
_WIDER = {"o": 30, "u": 43, "O": 0, "U": 53}


def source() -> Path | None:
    """The folder of the font to start from; None where it is not installed."""
    for folder in map(Path, _FOLDERS):
        if all((folder / f"LiberationSerif-{face}.ttf").is_file() for face in FACES):
            return folder
    return None


def make(folder: Path, *, source: Path) -> None:
    """Write the four faces of "Times New Roman" into a folder, out of those in ``source``."""
    for face in FACES:
        font = TTFont(source / f"LiberationSerif-{face}.ttf")
        for letter in _LETTERS:
            _add(font, letter)
        for table in ("kern", "GPOS", "GSUB", "GDEF", "FFTM", "fpgm", "prep", "cvt "):
            if table in font:
                del font[table]
        for glyph in font.getGlyphOrder():
            font["glyf"][glyph].removeHinting()
        _rename(font, face)
        font.save(folder / f"times-{face}.ttf")


def _add(font: TTFont, letter: str) -> None:
    characters, glyphs = font.getBestCmap(), font["glyf"]
    if ord(letter) in characters:
        return
    first, *marks = list(unicodedata.normalize("NFD", letter))
    base = characters[ord(first)]
    recorded = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[base].draw(recorded)
    pen = TTGlyphPen(None)
    recorded.replay(pen)
    top = float(glyphs[base].yMax)
    for mark in sorted(marks, key=lambda one: one not in _LOWEST):
        top = _mark(font, pen, mark, base=base, top=top)
    name = f"uni{ord(letter):04X}"
    made = pen.glyph()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyphs[name] = made
    made.recalcBounds(glyphs)
    wider = _WIDER[first] * font["head"].unitsPerEm // 1000 if _HORN in marks else 0
    font["hmtx"][name] = (font["hmtx"][base][0] + wider, made.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = name


def _mark(font: TTFont, pen: TTGlyphPen, mark: str, *, base: str, top: float) -> float:
    characters, glyphs = font.getBestCmap(), font["glyf"]
    middle, right = (glyphs[base].xMin + glyphs[base].xMax) / 2, glyphs[base].xMax
    source = {_HOOK: "?", _HORN: "’", _DOT: "."}.get(mark) or _ABOVE[mark]
    glyph = glyphs[characters[ord(source)]]
    scale = {_HOOK: 0.3, _HORN: 0.8}.get(mark, 0.9)
    centre = (glyph.xMin + glyph.xMax) / 2 * scale
    if mark == _DOT:
        across, up, reached = middle - centre, -330.0, top
    elif mark == _HORN:
        across, up, reached = right - 60 - glyph.xMin * scale, top - glyph.yMax * scale + 110, top
    else:
        across, up = middle - centre, top + 70 - glyph.yMin * scale
        reached = up + glyph.yMax * scale
    moved = TransformPen(pen, Transform(scale, 0, 0, scale, across, up))
    recorded = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[characters[ord(source)]].draw(recorded)
    recorded.replay(moved)
    return reached


def _rename(font: TTFont, face: str) -> None:
    style = {"BoldItalic": "Bold Italic"}.get(face, face)
    said = {1: "Times New Roman", 2: style, 4: f"Times New Roman {style}", 6: f"Times-{face}"}
    for record in font["name"].names:
        if record.nameID in said:
            record.string = said[record.nameID]
