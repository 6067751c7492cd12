"""How many replies there were, by who phrased them and how they came out: numbers, no words."""

from __future__ import annotations

import threading
from collections import Counter

from assistant.answer import Answer, Mode, RefusalReason, Reply

ANSWERED = "answer"
#: Every pair of mode and outcome that a reply can have; a refusal is never a model's.
PAIRS = (
    (Mode.EXTRACTIVE.value, ANSWERED),
    (Mode.GENERATIVE.value, ANSWERED),
    *((Mode.EXTRACTIVE.value, reason.value) for reason in RefusalReason),
)


class ReplyCounts:
    """Counts replies, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._replies: Counter[tuple[str, str]] = Counter(dict.fromkeys(PAIRS, 0))
        self._removed = 0

    def add(self, reply: Reply) -> None:
        """Count one reply, and the claims that were removed from it."""
        if isinstance(reply, Answer):
            pair, removed = (reply.mode.value, ANSWERED), reply.removed
        else:
            pair, removed = (Mode.EXTRACTIVE.value, reply.reason.value), 0
        with self._lock:
            self._replies[pair] += 1
            self._removed += removed

    def so_far(self) -> tuple[dict[tuple[str, str], int], int]:
        """Replies by mode and outcome, and the claims removed."""
        with self._lock:
            return dict(self._replies), self._removed
