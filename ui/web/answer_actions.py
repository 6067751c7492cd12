"""What can be done with an answer: copy it with its sources, say that it was right or wrong."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ui.feedback import Verdict
from ui.source_words import with_sources
from ui.web.markup import plain

if TYPE_CHECKING:
    from assistant.answer import Answer
    from ui.feedback import JudgedAnswer

_NAMES = {Verdict.UP: "Trả lời đúng", Verdict.DOWN: "Trả lời sai"}
_THANKS = {
    Verdict.UP: "Đã ghi nhận: trả lời đúng.",
    Verdict.DOWN: "Đã ghi nhận: trả lời sai.",
}
# Drawn, because many office computers have no font with these two signs (U+1F44D, U+1F44E).
_THUMB = (
    '<svg viewBox="0 0 20 20" width="18" height="18" fill="currentColor" aria-hidden="true">'
    '<path d="M2 9h3v9H2zM6.5 17V9l3.6-7c1.3 0 2.2 1 2 2.3L11.6 8H16a2 2 0 0 1 2 2.3l-1 6'
    'A2 2 0 0 1 15 18H9a4 4 0 0 1-2.5-1z"/></svg>'
)


def render_actions(answer: Answer, *, key: str) -> str:
    """The buttons under an answer; ``key`` names it when one is pressed."""
    votes = "".join(_vote(verdict) for verdict in Verdict)
    return (
        f'<div class="dv-actions" data-answer="{key}">'
        # Line ends count here, so that the text is escaped and not folded into one line.
        f'<button type="button" class="dv-copy" data-copy="{escape(with_sources(answer))}">'
        f'Chép kèm nguồn</button>{votes}<span class="dv-said" role="status"></span></div>'
    )


def render_vote(answer: JudgedAnswer, verdict: Verdict) -> str:
    """That a vote was kept; the page reads it and says so beside the answer."""
    return _voted(answer.key, pressed=verdict.value, said=_THANKS[verdict])


def render_lost_vote(key: str, message: str) -> str:
    """That a vote could not be kept."""
    return _voted(key, pressed="", said=message)


def _vote(verdict: Verdict) -> str:
    name = _NAMES[verdict]
    return (
        f'<button type="button" class="dv-vote dv-vote-{verdict}" data-vote="{verdict}" '
        f'aria-pressed="false" aria-label="{name}" title="{name}">{_THUMB}</button>'
    )


def _voted(key: str, *, pressed: str, said: str) -> str:
    return f'<p data-answer="{plain(key)}" data-vote="{pressed}">{plain(said)}</p>'
