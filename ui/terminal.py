"""What a person sees in a terminal: results on stdout, everything else on stderr."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from assistant.answer import Answer, Citation, Refusal, Reply
from ingest.text import shown
from ui.reply_words import words_around
from ui.settings import LogLevel

NONE = "–"
# In a pipe a row is one line, so that grep finds whole names.
_WIDE = 1000
# What a terminal obeys instead of showing: control characters (spaces and ends of lines are none,
# and rich drops returns and feeds), and marks that turn the order of letters round.
_OBEYED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TOKEN = re.compile(r"(token=)[^&\s]*", re.IGNORECASE)
# Any name of a parameter can be written with percent signs, so nothing of the query is logged.
_CALENDAR_QUERY = re.compile(r"(/v1/deadlines\.ics)\?\S*")
_LIBRARIES_TOO_CHATTY = ("httpx", "httpcore", "chromadb", "mcp", "openai", "langchain", "urllib3")


def use_utf8() -> None:
    """Write UTF-8 whatever the system's code page is; Windows consoles start with another."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def start_logging(level: LogLevel) -> None:
    """Send the log to stderr; libraries that log what they send stay at warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_LogLines("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.value.upper(), handlers=[handler], force=True)
    for name in _LIBRARIES_TOO_CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").addFilter(without_tokens)


def without_tokens(record: logging.LogRecord) -> bool:
    """Take the query of a calendar's address, its token too, out of a line of the log."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            _TOKEN.sub(r"\1…", _CALENDAR_QUERY.sub(r"\1?…", one)) if isinstance(one, str) else one
            for one in record.args
        )
    return True


class _LogLines(logging.Formatter):
    """Lines of the log, in which a name of a file is shown and not obeyed."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, as a terminal may have it."""
        return legible(super().format(record))


def legible(text: str) -> str:
    """The text with what a terminal would obey written out: a file may be called anything.

    Written as JSON writes it, so that JSON still says the same.
    """
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def results() -> Console:
    """The console for results."""
    return _console(Console())


def messages() -> Console:
    """The console for progress, warnings and errors."""
    return _console(Console(stderr=True))


def _console(console: Console) -> Console:
    if not console.is_terminal:
        console.width = _WIDE
    return console


def say(*lines: str) -> None:
    """Print result lines as they are: no markup, no wrapping."""
    console = results()
    for line in lines:
        console.print(legible(line), markup=False, highlight=False, soft_wrap=True)


def warn(*lines: str) -> None:
    """Print lines to stderr as they are."""
    console = messages()
    for line in lines:
        console.print(legible(line), markup=False, highlight=False, soft_wrap=True)


def table(
    *, title: str | None = None, columns: Sequence[str], rows: Iterable[Sequence[str]]
) -> Table:
    """A table whose cells fold instead of being cut; cells are plain text, never markup."""
    drawn = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(legible(cell).replace("[", r"\[") for cell in row))
    return drawn


def show_reply(reply: Reply) -> None:
    """The text of a reply and its sources."""
    say(reply.text)
    show_sources(reply)


def show_sources(reply: Reply) -> None:
    """The numbered sources of an answer, or the passages nearest to a refused question."""
    words = words_around(reply)
    match reply:
        case Answer():
            for note in reply.notes:
                say("", f"{words.note}: {note}")
            say("", words.sources)
            citations = reply.citations
        case Refusal():
            citations = reply.nearest
            if citations:
                say("", words.nearest)
    for citation in citations:
        show_citation(citation)


def show_citation(citation: Citation) -> None:
    """One source: its number, its place in words, its document, its quote."""
    document = citation.document
    issued = f", {document.issued_on}" if document.issued_on else ""
    issuer = f" – {document.issuer}" if document.issuer else ""
    say(
        f"[{citation.n}] {citation.label} – {document.name}{issued}{issuer}",
        f"    “{shown(citation.quote)}”",
        f"    mã trích dẫn: {citation.citation_id}",
    )


def progress_bar() -> Progress:
    """A bar on stderr for long work; nothing where that is no terminal."""
    console = messages()
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
