"""Tables of the page; on a narrow screen each row becomes a card that names its cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def render_table(
    *, caption: str, columns: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]
) -> str:
    """Draw a table.

    Args:
        caption: what the table holds, escaped.
        columns: the heads, escaped.
        rows: for each row its attributes and its cells, as HTML.
    """
    heads = "".join(f'<th scope="col">{name}</th>' for name in columns)
    body = "".join(f"<tr{attributes}>{_cells(columns, cells)}</tr>" for attributes, cells in rows)
    return (
        f'<table class="dv-table"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cells(columns: Sequence[str], cells: Sequence[str]) -> str:
    return "".join(
        f'<td data-label="{name}">{cell}</td>' for name, cell in zip(columns, cells, strict=True)
    )
