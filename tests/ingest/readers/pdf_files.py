"""PDF files for the tests, with a text layer in Vietnamese."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from fpdf import FPDF

_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
_BODY_TOP_MM = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of A4: its body, and what is printed 8 mm below the top and above the bottom."""

    body: str = ""
    head: str = ""
    foot: str = ""


def pdf_file(sheets: Sequence[Sheet], *, password: str | None = None) -> bytes:
    """The bytes of a PDF; skips the test where no font has Vietnamese letters."""
    if not _FONT.is_file():
        pytest.skip(f"no font with Vietnamese letters ({_FONT}; Debian: fonts-dejavu-core)")
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.add_font("DejaVu", fname=_FONT)
    if password is not None:
        pdf.set_encryption(owner_password=f"{password}!", user_password=password)
    for sheet in sheets:
        pdf.add_page()
        pdf.set_font("DejaVu", size=12)
        for top, lines in ((8, sheet.head), (_BODY_TOP_MM, sheet.body), (284, sheet.foot)):
            pdf.set_xy(20, top)
            pdf.multi_cell(0, 7, lines)
    return bytes(pdf.output())
