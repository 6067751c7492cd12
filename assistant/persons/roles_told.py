"""What somebody with a role has to do, and who a bare "là ai?" means.

A decision lists people by their roles and says further down what each role does ("Thư ký: ghi biên
bản"). The line of the list is no answer to what a secretary does; and who that is, asked after it,
is the one in the list, and not who signed the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.grounding import DraftClaim
from assistant.persons.people import A_ROLE, DOES_WHAT, MOST_GROUPS, WHO_IS, fitting, has_role
from assistant.persons.rosters import ROLE, Member, Roster, rosters
from assistant.persons.tasks_told import duties
from assistant.phrases import Phrase, say
from assistant.question import understand
from assistant.reading.capitals import runs_of_capitals
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit
from ingest.document import Document
from ingest.text import folded

# "Thư ký ban chỉ đạo làm gì", "nhiệm vụ của tổ trưởng".
_ROLE_DOES = re.compile(
    rf"\A(?:vay |the |con )?(?:mot |nguoi |cac )?(?P<does>{ROLE})\b|"
    rf"\b(?:nhiem vu|viec|trach nhiem|cong viec) cua (?:mot |nguoi |cac )?(?P<of>{ROLE})\b"
)
_DUTIES_OF = re.compile(r"\b(?:nhiem vu|cong viec|trach nhiem) cua\b")
_BARE_WHO = re.compile(
    r"\A(?:do |vay |the |cu the )?(?:nguoi (?:do|ay|nay) )?la (?:nguoi nao|ai)"
    r"(?: vay| the| a)?\W*\Z"
)
_ABOUT_DOING = (
    *("lam gi", "nhiem vu", "phu trach", "phai lam", "cong viec", "trach nhiem", "la ai", "lam"),
)
_OF_A_PAPER = frozenset({Intent.SIGNER, Intent.ISSUED, Intent.PROPOSER})
_SHORTEST_NAME = 3


def told(shelf: Shelf) -> Outcome:
    """The duties of the role asked about, or who was spoken of; None where neither is asked."""
    if shelf.within:
        return None
    return _spoken_of(shelf) if _is_of_before(shelf) else _doings(shelf)


# --- what a role does --------------------------------------------------------------------------


def _doings(shelf: Shelf) -> Composed | None:
    """What the paper of a list gives those to do who have the role, with their lines if asked."""
    plain = shelf.question.plain
    match = _ROLE_DOES.search(plain)
    if match is None or not (DOES_WHAT.search(plain) or _DUTIES_OF.search(plain)):
        return None
    role = match["does"] or match["of"]
    of_the_board = replace(shelf.question, plain=DOES_WHAT.sub(" ", plain))
    board = replace(shelf, question=of_the_board)
    lists = list(_with_role(fitting(board, besides=(role, *_ABOUT_DOING)), role))
    if len({id(roster) for roster, _ in lists}) > MOST_GROUPS:
        return None
    doings = {
        draft.text: draft
        for roster, member in lists
        if (document := shelf.document(roster.document.id)) is not None
        for draft in duties(document, roster, member)
    }
    if not doings:
        return None
    lines = _lines(lists) if WHO_IS.search(plain) else ()
    return Composed(drafts=(*lines, *doings.values()))


def _with_role(lists: list[Roster], role: str) -> Iterator[tuple[Roster, Member]]:
    for roster in lists:
        for member in roster.members:
            if has_role(member, role, roster):
                yield roster, member


def _lines(members: list[tuple[Roster, Member]]) -> tuple[DraftClaim, ...]:
    lines: dict[Unit, DraftClaim] = {}
    for roster, member in members:
        lines.setdefault(member.unit, verbatim(member.unit, roster.document))
    return tuple(lines.values())


# --- who was spoken of -------------------------------------------------------------------------


def _is_of_before(shelf: Shelf) -> bool:
    """Whether only "là ai?" is asked, behind what was asked of no signer."""
    history = shelf.asking.history
    if not history or not _BARE_WHO.match(folded(shelf.asking.question)):
        return False
    return understand(history[-1].question).intent not in _OF_A_PAPER


def _spoken_of(shelf: Shelf) -> Outcome:
    """Who has the role that was asked about, or the person whom the answer before names."""
    before = shelf.asking.history[-1]
    role = A_ROLE.search(understand(before.question).plain)
    every = [one for paper in shelf.documents_in_sight for one in rosters(paper)]
    lines = _lines(list(_with_role(every, role.group()))) if role else ()
    lines = lines or _lines(list(_named(shelf, before.answer)))
    if 0 < len(lines) <= MOST_GROUPS:
        return Composed(drafts=lines)
    text = say(Phrase.NOT_HERE, shelf.question.language)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _named(shelf: Shelf, answer: str) -> Iterator[tuple[Roster, Member]]:
    """The lines of those whom an answer names, in any list of a paper that names them."""
    for run in runs_of_capitals(answer):
        if len(run) < _SHORTEST_NAME:
            continue
        name = tuple(map(folded, run[-_SHORTEST_NAME:]))  # without "Sở" before it
        papers: tuple[Document, ...] = shelf.speaking_of(" ".join(name))
        for roster in chain.from_iterable(map(rosters, papers)):
            yield from ((roster, one) for one in roster.members if one.name[-len(name) :] == name)
