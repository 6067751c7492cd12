"""The duties of those whom a question names: who does it, and where it goes.

The words that name them are no matter: "hạn gửi bản đăng ký về Đảng ủy xã" is said in a paper of
that Đảng ủy by "gửi bản đăng ký về Ban …", and letters of others say more of the question's words.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.duties.duty_fits import CLEARLY_BETTER, fit_of
from assistant.shelf import Shelf
from assistant.wanted.asked_doer import doer_asked, does
from assistant.wanted.asked_receiver import goes_to, not_elsewhere, receiver_asked
from assistant.wanted.report_periods import of_period, period_asked
from vectorstore.evidence import StoredObligation

_ENOUGH = 0.4
_REPORT = "bao cao"


def of_the_parties(shelf: Shelf, about: Sequence[StoredObligation]) -> list[StoredObligation]:
    """Of duties found by their matter those of the parties named; else the one of them that fits.

    None where all go elsewhere: the day of another receiver is the day of something else.
    """
    there = not_elsewhere(shelf.question, about)
    doer = doer_asked(shelf.question)
    theirs = [one for one in there if doer is None or does(one, doer[0])]
    return theirs or _by_the_parties(shelf) or there


def by_the_doer(shelf: Shelf) -> list[StoredObligation]:
    """The one duty of those named whose matter is asked and that says where it goes; else none."""
    found = _by_the_parties(shelf) if doer_asked(shelf.question) else []
    return [one for one in found if one.obligation.to]


def _by_the_parties(shelf: Shelf) -> list[StoredObligation]:
    """The one duty of the parties named that holds clearly most of what is asked besides them."""
    receiver, doer = receiver_asked(shelf.question), doer_asked(shelf.question)
    if receiver is None and doer is None:
        return []
    found = [
        one
        for one in shelf.obligations
        if (receiver is None or goes_to(one, receiver)) and (doer is None or does(one, doer[0]))
    ]
    period = period_asked(shelf.question)
    if shelf.question.about_report:
        found = [one for one in found if one.obligation.is_report]
    if period is not None:
        found = of_period(found, period)
        return found if len(found) == 1 else []
    dates = (date.words for date in shelf.question.dates)
    named = (receiver, doer[1] if doer else None)
    topic = shelf.topic_besides((_REPORT, *dates, *filter(None, named)))
    fits = sorted((fit_of(topic, one) for one in found), key=lambda fit: -fit.own)
    least = max(_ENOUGH, fits[1].own + CLEARLY_BETTER if len(fits) > 1 else 0.0)
    return [fit.duty for fit in fits[:1] if fit.own >= least]
