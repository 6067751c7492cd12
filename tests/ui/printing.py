"""Prints a .docx to PDF: through LibreOffice, or by a browser from what the file says of itself.

The browser is for desks without a word processor. It is given the paragraphs and tables with the
measures that their styles come to, so it shows whether these are right; how a word processor
breaks lines and pages is for LibreOffice to show.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.ui import typeface
from tests.ui.docx_as_html import as_html

_PATIENCE_SECONDS = 120
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def by_office(files: dict[str, bytes], *, folder: Path) -> dict[str, Path]:
    """Print the files through LibreOffice; the test is skipped where there is no Writer."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    sources = folder / "sources"
    sources.mkdir()
    for name, content in files.items():
        (sources / f"{name}.docx").write_bytes(content)
    (sources / "probe.txt").write_text("probe", encoding="utf-8")
    _run(
        program,
        f"-env:UserInstallation={(folder / 'settings').as_uri()}",
        *("--headless", "--convert-to", "pdf", "--outdir", str(folder)),
        *map(str, sorted(sources.iterdir())),
        folder=folder,
    )
    if not (folder / "probe.pdf").exists():
        pytest.skip("LibreOffice is installed without Writer")
    return {name: folder / f"{name}.pdf" for name in files}


def by_browser(files: dict[str, bytes], *, folder: Path, chromium: str) -> dict[str, Path]:
    """Print the files by a browser."""
    for name, content in files.items():
        page = folder / f"{name}.html"
        page.write_text(as_html(content), encoding="utf-8")
        _run(
            chromium,
            *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--disable-background-networking", "--no-pdf-header-footer"),
            f"--user-data-dir={folder / 'browser'}",
            f"--print-to-pdf={folder / name}.pdf",
            page.as_uri(),
            folder=folder,
        )
    return {name: folder / f"{name}.pdf" for name in files}


def _run(*command: str, folder: Path) -> None:
    environment = {**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))}
    with subprocess.Popen(  # noqa: S603 - programs found by their names
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            running.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            raise


def _fonts(folder: Path) -> Path:
    settings = folder / "fonts.conf"
    if not settings.exists():
        source = typeface.source()
        if source is None:
            pytest.skip("the font Liberation Serif is not installed")
        fonts = folder / "fonts"
        fonts.mkdir()
        typeface.make(fonts, source=source)
        text = _FONTS.format(fonts=fonts, cache=folder / "cache")
        settings.write_text(text, encoding="utf-8")
    return settings
