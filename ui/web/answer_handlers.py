"""What happens on a click under an answer, and to a conversation as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import gradio as gr

from assistant.answer import Answer
from ui.feedback import Feedback, JudgedAnswer, Verdict, Vote
from ui.web.answer_actions import render_lost_vote, render_vote
from ui.web.conversation import Exchanges
from ui.web.conversation_docx import MEDIA_TYPE, conversation_docx
from ui.web.downloads import file_link
from ui.web.errors import errors_as_messages, in_words

if TYPE_CHECKING:
    from ui.wiring import Application


@dataclass(frozen=True, slots=True)
class AnswerHandlers:
    """What can be done with answers that are there."""

    application: Application

    def vote(self, exchanges: Exchanges, event: gr.EventData) -> str:
        """Keep what the reader says of an answer; what comes back is for the page's script."""
        key = str(event.answer)
        try:
            answer, verdict = _judged(exchanges, key), Verdict(event.verdict)
            vote = Vote(day=self.application.clock(), verdict=verdict, answer=answer)
            Feedback(self.application.settings.home).record(vote)
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            return render_lost_vote(key, in_words(error))
        return render_vote(answer, verdict)

    def export(self, exchanges: Exchanges) -> str:
        """The conversation as a link to a .docx that holds all of it.

        No copy of it lies on the server's disk.
        """
        with errors_as_messages():
            day = self.application.clock()
            return file_link(
                conversation_docx(exchanges, day=day),
                media_type=MEDIA_TYPE,
                name=f"hoi-thoai-{day.isoformat()}.docx",
            )


def _judged(exchanges: Exchanges, key: str) -> JudgedAnswer:
    answers = (
        JudgedAnswer.of(exchange.question, exchange.outcome)
        for exchange in exchanges
        if isinstance(exchange.outcome, Answer)
    )
    return next(answer for answer in answers if answer.key == key)
