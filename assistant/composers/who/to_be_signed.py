"""Who has to sign something that is still to be made: a form, minutes, a list.

"Bản đăng ký cần ai ký" asks for no signer of a paper here, but for the sentence that says whose
signature is wanted. A sentence that only names the form is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composers.parts.enough import is_enough
from assistant.composers.sentences.telling import nothing, typed
from assistant.composing import Composed, Outcome, verbatim
from assistant.selection import Found, ranked
from assistant.shelf import Shelf
from assistant.units import Unit, syllables
from assistant.wanted.verb_signs import says_signed
from assistant.weighing import Topic, Words

_ASKED = re.compile(
    r"\b(?:can|phai|duoc) (?:co )?(?:do )?(?:nhung )?(?:ai|nguoi nao|cap nao) ky\b|"
    r"\b(?:ai|nguoi nao|cap nao) (?:phai|can|duoc) ky\b|"
    r"\bchu ky (?:cua )?(?:nhung )?(?:ai|nguoi nao)\b|"
    r"who (?:must|has to|should) sign\b"
)
_SIGNS = re.compile(
    r"(?<!\w)(?:chữ ký|"
    r"(?<!đăng )(?<!thư )(?<!học )(?<!định )(?<!nhiệm )(?<!thời )(?<!cùng )"
    r"ký(?= (?:tên|duyệt|xác nhận|đóng dấu|và|vào|trước|ban hành)|[,;. ]))(?!\w)",
    re.IGNORECASE,
)


# Of the topic the sentence itself holds so much, and its paper so much.
_OWN_ENOUGH = 0.3
_OF_WHAT_IS_SIGNED = 0.5
_NEARLY_ALL = 0.8


def signed(shelf: Shelf) -> Outcome:
    """Who signed something, where a sentence says it; what else it says answers nothing.

    The sentence names itself what is signed: another that speaks of signing, in a paper on the
    matter, says who signed something else.
    """
    found = ranked(shelf.topic, shelf.sights, accepts=says_signed)
    if not found or found[0].own < _OF_WHAT_IS_SIGNED:
        return nothing(shelf)
    return typed(shelf, says_signed)


def told(shelf: Shelf) -> Outcome:
    """The sentence that says whose signature something needs; None where that is not asked."""
    match = _ASKED.search(shelf.question.plain)
    if match is None:
        return None
    topic = shelf.topic_besides((match.group(), "chu ky"))
    found = ranked(topic, shelf.sights, accepts=_says_who_signs)
    if not is_enough(shelf, found) and not _is_of_its_paper(shelf, topic, found):
        return nothing(shelf)
    return Composed(drafts=(verbatim(found[0].unit, found[0].document),))


def _is_of_its_paper(shelf: Shelf, topic: Topic, found: Sequence[Found]) -> bool:
    """Whether the sentence stands in the form itself, which has nearly all words of the question.

    A form says its name once, over all its lines.
    """
    document = shelf.document(found[0].document.id) if found else None
    if document is None or found[0].own < _OWN_ENOUGH:
        return False
    every = Words.of(*(syllables(one.text) for one in document.passages))
    return topic.covered(every) >= _NEARLY_ALL


def _says_who_signs(one: Unit) -> bool:
    return _SIGNS.search(one.said) is not None
