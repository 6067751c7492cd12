"""What something is done for: the sentence that says it before "nhằm", "để" or "góp phần".

"Mục đích của việc đối thoại", "họp để làm gì": a heading "Mục đích, yêu cầu" has the word, and is
of the whole paper. The matter asked about stands before the word that leads to the purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.selection import ranked, sights_of, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole

_ASKED = re.compile(
    r"\b(?:de lam (?:chi|gi|cai gi)|nham(?: (?:muc dich|den|toi))?(?: (?:cai|dieu|viec))? gi|"
    r"muc dich|lam chi\W*\Z|de (?:ban|nghe|xem) (?:cai )?gi|de (?:dat|duoc) (?:cai )?gi|"
    r"de (?:tranh|khoi|ngan|phong|giup) (?:cai |chuyen )?gi|"
    r"(?:tranh|ngan|giam|han che) (?:duoc )?(?:(?:nhung )?(?:cai|dieu|chuyen|viec) )?(?:gi|nao)|"
    r"(?:mong|ky vong|hy vong|muon|nhu the)(?: dat)?(?: duoc)? (?:dieu |cai )?gi|"
    r"(?:mang|dem) lai (?:loi )?(?:ich )?(?:dieu |cai )?gi|loi ich|ich loi|(?:duoc )?loi gi|"
    r"giup (?:duoc )?(?:ich )?(?:dieu |cai )?gi|huong (?:den|toi) (?:cai |dieu )?gi|meant to|"
    r"what for|for what purpose|what (?:is|was) the (?:purpose|aim|point) of)\b"
)
_ASKING = (
    *("de lam gi", "de lam chi", "lam gi", "nham muc dich gi", "nham gi", "nham", "muc dich"),
    *("la gi", "cua viec", "viec", "gi", "cai gi", "what for", "for what purpose", "purpose"),
    *("lam chi", "de ban gi", "ban", "hop", "nham chuyen gi", "chuyen gi"),
    *("de tranh", "tranh duoc gi", "tranh", "duoc gi", "mong", "ky vong", "hy vong", "dat gi"),
    *("mang lai", "dem lai", "dieu gi", "loi ich", "ich loi", "loi gi", "loi", "giup duoc gi"),
    *("giup", "huong den", "huong toi", "gap go", "de", "chuyen gi", "meant to", "se", "nhu the"),
    *("aim", "point", "what is the", "theo", "trong", "to chuc", "neu", "ra sao"),
)
_LEADS = re.compile(
    r"(?<!\w)(?:nhằm|(?<!biện pháp )để(?! (?:rác|cao))|góp phần|qua đó|từ đó|bảo đảm|đảm bảo|"
    r"tạo (?:điều kiện|thuận lợi|sự))(?!\w)",
    re.IGNORECASE,
)
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.HEADED, Intent.DEADLINE, Intent.REPORT_TO})
_FEWEST_SYLLABLES = 2
_ENOUGH = 0.7
_OWN = 0.25
_OF_THE_PAPER = 0.8
_SHORTEST = 8


def told(shelf: Shelf) -> Composed | None:
    """The sentence that says what the matter is for; None where only the paper's own is asked."""
    question = shelf.question
    if question.intent not in _INTENTS or len(shelf.documents) != 1 or shelf.within:
        return None
    if not _ASKED.search(question.plain):
        return None
    document, topic = shelf.documents[0], _matter(shelf)
    unit = _meant(topic, document) if topic.syllables >= _FEWEST_SYLLABLES else None
    return Composed(drafts=(verbatim(unit, document.summary),)) if unit is not None else None


def _meant(topic: Topic, document: Document) -> Unit | None:
    """The sentence with most of the matter before its purpose; None where it is of the paper.

    What is said of just that matter without such a word is nearer than what is for something.
    """
    paper = words_about(document.summary)
    known = topic.covered(paper)
    held = sorted(_purposes(topic, paper, document), key=lambda one: (-one[0], one[1].start))
    if known >= _OF_THE_PAPER or not held:
        return None
    share, unit = held[0]
    most = max((one.own for one in ranked(topic, sights_of(document))), default=0.0)
    is_of_it = share >= max(_ENOUGH, known + _OWN, most)
    return unit if is_of_it else None


def _matter(shelf: Shelf) -> Topic:
    """What a question says besides the paper and that a purpose is asked for."""
    plain = without_words(shelf.question.plain, (*shelf.called_by, *_ASKING), " | ")
    return shelf.topic_of(replace(shelf.question, plain=plain))


def _purposes(topic: Topic, paper: Words, document: Document) -> Iterator[tuple[float, Unit]]:
    """How much of the matter stands before the word that leads to a purpose, or names the paper."""
    for passage in document.passages:
        if passage.role is not PassageRole.BODY:
            continue
        for one in sentences(passage):
            match = _LEADS.search(one.said, _SHORTEST)
            if match is not None and len(one.said) - match.end() >= _SHORTEST:
                before = Words.of(syllables(one.said[: match.start()]))
                yield topic.covered(before.union(paper)), one
