"""How the parts of a tab reach their handlers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gradio.blocks import Block


def on(
    trigger: Callable[..., object],
    handler: Callable[..., object],
    inputs: Sequence[Block],
    outputs: Sequence[Block],
    *,
    turn: str | None = None,
) -> None:
    """Call a handler, which is no part of the API, on an event of the page.

    Handlers of one ``turn`` are called one after the other, each with the state that the one before
    has left: a slow answer cannot put back what a later press has changed.
    """
    trigger(
        handler,
        inputs=inputs,
        outputs=outputs,
        show_progress="hidden",
        # Who presses again before the answer has come wants what was pressed last.
        trigger_mode="always_last",
        concurrency_id=turn,
        api_visibility="private",
    )
