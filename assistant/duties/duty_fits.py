"""How well a duty fits what is asked: its own words, its surroundings, the words as typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.selection import words_about
from assistant.units import syllables
from assistant.weighing import Topic, Words
from ingest.document import Obligation
from vectorstore.evidence import StoredObligation

CLEARLY_BETTER = 0.2
"""A duty that holds so much more of the topic is meant, and no other."""
HEAVIEST = 0.6
"""The share of the heaviest run of a topic that a duty must hold."""
_HALF = 0.5
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A duty with the share of the topic that it holds itself, and with its surroundings."""

    duty: StoredObligation
    own: float
    support: float
    holds_heaviest: bool


def as_typed(topic: Topic, fits: list[Fit]) -> list[Fit]:
    """Of duties told in the very words of the question, and in others, the first."""
    typed = replace(topic, parts=tuple(part[:1] for part in topic.parts))
    own = [typed.covered(_own_words(fit.duty)) for fit in fits]
    least = max(own, default=0.0) - CLEARLY_BETTER
    return [fit for fit, said in zip(fits, own, strict=True) if said >= least]


def more_exact(kept: list[Fit], fits: list[Fit]) -> list[Fit]:
    """The duties, behind those of the same matter that have a day where they name a month alone."""
    if not kept or any(month_and_day(fit.duty.obligation)[1] for fit in kept):
        return kept
    months = {month_and_day(fit.duty.obligation)[0] for fit in kept} - {None}
    exact = [
        fit
        for fit in fits
        if fit.own >= _HALF and fit.support >= _NEARLY_ALL and fit not in kept
        if (said := month_and_day(fit.duty.obligation))[1] and said[0] in months
    ]
    return [*exact, *kept]


def fit_of(topic: Topic, duty: StoredObligation) -> Fit:
    """How much of a topic a duty holds."""
    obligation = duty.obligation
    own = _own_words(duty)
    passage = Words.of(
        syllables(duty.passage.text), *(syllables(part) for part in duty.passage.heading_path)
    )
    # Who acts, and to whom it goes, may be named above the paragraph.
    parties = Words.of(*(syllables(one) for one in (obligation.who, obligation.to) if one))
    wider = own.union(passage).union(words_about(duty.document)).union(parties)
    return Fit(
        duty=duty,
        own=topic.covered(own),
        support=topic.covered(wider),
        holds_heaviest=topic.holds_heaviest(wider, share=HEAVIEST),
    )


def _own_words(duty: StoredObligation) -> Words:
    return Words.of(syllables(duty.obligation.what), syllables(duty.obligation.words))


def month_and_day(obligation: Obligation) -> tuple[int | None, int | None]:
    """The month and the day on which a duty is due, as far as its limit says them."""
    if obligation.date is not None:
        return obligation.date.month, obligation.date.day
    if obligation.month_day and len(obligation.month_day) == len("12-05"):
        month, day = obligation.month_day.split("-")
        return int(month), int(day)
    return None, None
