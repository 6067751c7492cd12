"""What is told of a part in both ways, as a task beside its time and as a sentence: which is kept.

A task is, as a rule: a label or a column says what the time is for. Below a heading that only says
that times follow ("TIẾN ĐỘ") the sentence of an entry says who does it and to whom it goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.acting.duty import FoundObligation
from ingest.tasks.tasks import stands_under_a_time


def told_once(
    tasks: Sequence[FoundObligation], said: Sequence[FoundObligation]
) -> tuple[list[FoundObligation], list[FoundObligation]]:
    """The tasks and the duties of sentences without those that tell of the same time again."""
    if not (tasks and said):
        return list(tasks), list(said)
    kept = list(tasks)
    if stands_under_a_time(tasks[0].placed):
        kept = [task for task in tasks if not any(_tells_more(duty, task) for duty in said)]
    return kept, [duty for duty in said if not any(_overlap(duty, task) for task in kept)]


def _tells_more(duty: FoundObligation, task: FoundObligation) -> bool:
    return _overlap(duty, task) and bool(duty.who or duty.to)


def _overlap(one: FoundObligation, other: FoundObligation) -> bool:
    return one.start < other.end and other.start < one.end
