"""Who is given something, or on what conditions: the list whose line says that it is that.

A resolution names those who are to have a thing several times: where it says who they are ("…
thuộc một trong các đối tượng sau:"), and where it says what they get ("… được hưởng chính sách như
sau:"). Both hold the words of "ai được cấp …"; only the first answers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.composing import Composed, verbatim
from assistant.meant import paper_known
from assistant.reading.intents import Intent
from assistant.selection import opened, opens_a_list, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole

_WHO = r"(?:ai|(?:nhung |cac )?(?:nguoi|doi tuong|ca nhan|hoc sinh|giao vien|truong hop)(?: nao)?)"
_GIVEN = r"(?:cap|huong|nhan|xet|cong nhan|tang|trao|ho tro|vay|mien|giam|tham gia|du thi|cu)"
_ASKED = re.compile(
    rf"\b{_WHO} (?:thi |moi |se |co the |du dieu kien |ma )?(?:duoc|du dieu kien)\b|"
    rf"\b{_GIVEN} cho (?:ai|nhung ai|(?:nhung |cac )?(?:nguoi|doi tuong) nao)\b|"
    r"\A\W*(?:cac |nhung )?(?:doi tuong|dieu kien|tieu chuan|tieu chi)\b|"
    rf"\b(?:dieu kien|tieu chuan|tieu chi) (?:gi |nao )?(?:de |thi )?(?:duoc )?{_GIVEN}\b|"
    r"\bmuon (?:co|duoc|nhan|huong) .{2,80}\b(?:phai|can) (?:la ai|la nguoi nao|co gi|dap ung)"
)
# What they get is another list.
_WHAT_IS_GIVEN = re.compile(
    r"\b(?:(?:huong|nhan|ho tro|cap) (?:nhung |cac )?(?:gi|bao nhieu|chinh sach|quyen loi|che do)|"
    r"bao nhieu|may|muc|quyen loi|che do gi)\b"
)
_SAYS_WHO = re.compile(
    r"(?<!\w)(?:(?:thuộc|là|đáp\sứng|có|bảo\sđảm|đạt)\s(?:đủ\s|đồng\sthời\s)?(?:một\strong\s)?"
    r"(?:các|những)\s(?:đối\stượng|trường\shợp|điều\skiện|tiêu\schuẩn|tiêu\schí)"
    r"(?:\s(?:sau|sau\sđây|như\ssau|dưới\sđây))?|"
    r"(?:bao\s)?gồm(?:\scác\s(?:đối\stượng|trường\shợp))?(?:\ssau(?:\sđây)?)?)\s?:",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"(?<!\w)(?:đối\stượng|cá\snhân|người|điều\skiện|tiêu\schuẩn)(?!\w)", re.I)
_ASKING = (
    *("doi tuong", "nhung nguoi", "nguoi nao", "truong hop", "dieu kien", "tieu chuan", "ai"),
    *("duoc cap", "cap cho", "duoc huong", "duoc nhan", "duoc xet", "muon co", "muon duoc"),
    *("phai la ai", "nhung ai", "cap", "nao", "nguoi", "moi duoc", "thi duoc", "duoc"),
)
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.ACTOR, Intent.PERSON, Intent.ADDRESSEES})
# In the one paper that is meant, and where none is known.
_LEAST = {False: 0.7, True: 0.85}
_FEWEST = 2
_AHEAD = 0.08
_MOST = 14


class _Line(NamedTuple):
    unit: Unit
    paper: Document


def told(shelf: Shelf) -> Composed | None:
    """Those who are given the thing asked about, or its conditions; None where no list is that."""
    plain = shelf.question.plain
    if shelf.within or shelf.question.intent not in _INTENTS:
        return None
    if not _ASKED.search(plain) or _WHAT_IS_GIVEN.search(plain):
        return None
    topic = shelf.topic_besides(_ASKING)
    if topic.syllables < _FEWEST:
        return None
    known = paper_known(shelf)
    papers = (known,) if known is not None else shelf.documents_in_sight
    found = [one for paper in papers for one in _lines(paper, topic)]
    line = _line(found, least=_LEAST[known is None])
    if line is None:
        return None
    members = opened(line.unit.passage, line.paper.passages)[:_MOST]
    return Composed(
        drafts=tuple(verbatim(one, line.paper.summary) for one in (line.unit, *members))
    )


def _line(scored: list[tuple[float, _Line]], *, least: float) -> _Line | None:
    """The one line that opens a list of just those that a topic is of."""
    scored.sort(key=lambda pair: -pair[0])
    if not scored or scored[0][0] < least:
        return None
    is_close = len(scored) > 1 and scored[1][0] > scored[0][0] - _AHEAD
    return None if is_close else scored[0][1]


def _lines(paper: Document, topic: Topic) -> Iterator[tuple[float, _Line]]:
    """The lines of a paper that say whom a list is of, each with how much of a topic it holds."""
    about = words_about(paper.summary)
    for passage in paper.passages:
        if passage.role not in (PassageRole.BODY, PassageRole.HEADING):
            continue
        if not opens_a_list(passage) or not _OF_WHOM.search(passage.text):
            continue
        said = sentences(passage)[-1:]
        if not said or not _SAYS_WHO.search(said[0].said):
            continue
        words = Words.of(said[0].syllables)
        whole = words.union(about)
        if topic.covered(words) > 0 and topic.holds_heaviest(whole):
            yield topic.covered(whole), _Line(said[0], paper)
