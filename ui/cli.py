"""The command ``danvan``: exit 0 when done, 1 when something failed, 2 when it was misused.

Commands live in ``ui/cli_*.py``; each opens the heavy libraries it needs when it runs, so that
``danvan --help`` answers at once.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from ingest.errors import ConfigurationError, DanvanError
from ui import (
    cli_ask,
    cli_check,
    cli_cite,
    cli_deadlines,
    cli_doctor,
    cli_documents,
    cli_draft,
    cli_evaluate,
    cli_ingest,
    cli_mcp,
    cli_review,
    cli_server,
)
from ui.cli_options import GlobalHome
from ui.next_steps import on_the_command_line
from ui.terminal import use_utf8, warn
from ui.usage_words import in_words, next_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    # The base class of typer.Context, which the method overridden below takes.
    from typer._click.core import Context

_LOG = logging.getLogger(__name__)

FAILED = 1
MISUSED = 2


class ErrorsInWords(TyperGroup):
    """The outermost edge: an error is one line on stderr and an exit code, never a traceback."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: object,
    ) -> object:
        """Run the program; a misuse is said in Vietnamese and ends with its own exit code."""
        try:
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except TyperException as error:
            if not standalone_mode:
                raise
            for line in (in_words(error), next_step(error)):
                if line:
                    warn(line)
            sys.exit(MISUSED)
        except typer.Abort:
            sys.exit(FAILED)
        if standalone_mode:
            sys.exit(code if isinstance(code, int) else 0)
        return code

    def invoke(self, ctx: Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except (TyperException, typer.Exit, typer.Abort):
            raise
        except ConfigurationError as error:
            warn(f"Lỗi cấu hình: {error}")
            raise typer.Exit(MISUSED) from None
        except DanvanError as error:
            warn(f"Lỗi: {on_the_command_line(error)}")
            raise typer.Exit(FAILED) from None
        except BrokenPipeError:
            # Whoever read our output has closed it ("danvan ask … | head"); nobody is left to tell.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(FAILED) from None
        except Exception as error:  # noqa: BLE001 - the outermost edge
            _LOG.debug("unexpected", exc_info=True)
            warn(
                f"Lỗi ngoài dự kiến ({type(error).__name__}). "
                "Chạy lại với DANVAN_LOG_LEVEL=debug để xem chi tiết, rồi «danvan doctor»."
            )
            raise typer.Exit(FAILED) from None


app = typer.Typer(
    name="danvan",
    cls=ErrorsInWords,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
documents = typer.Typer(help="Xem và xoá văn bản trong kho.", no_args_is_help=True)
evaluate = typer.Typer(help="Đo chất lượng trả lời.", no_args_is_help=True)

app.command("serve")(cli_server.serve)
app.command("ingest")(cli_ingest.ingest)
app.command("ask")(cli_ask.ask)
app.command("deadlines")(cli_deadlines.deadlines)
app.command("cite")(cli_cite.cite)
app.command("check")(cli_check.check)
app.command("draft")(cli_draft.draft)
app.command("review")(cli_review.review)
app.command("inspect")(cli_ingest.inspect)
app.command("reindex")(cli_ingest.reindex)
app.command("doctor")(cli_doctor.doctor)
app.command("mcp")(cli_mcp.mcp)
documents.command("list")(cli_documents.list_documents)
documents.command("show")(cli_documents.show)
documents.command("remove")(cli_documents.remove)
evaluate.command("answers")(cli_evaluate.answers)
evaluate.command("retrieval")(cli_evaluate.retrieval)
app.add_typer(documents, name="documents")
app.add_typer(evaluate, name="eval")


@app.callback()
def _before_any_command(*, home: GlobalHome = None) -> None:
    """Hỏi đáp trên văn bản hành chính về công tác dân vận; mỗi câu trả lời đều có trích dẫn."""
    # Commands read it from the context (ui/cli_options.py).
    del home


def main() -> None:
    """The entry point."""
    use_utf8()
    app()
