"""The form of another paper than the one asked of: of another office, or only cited in this one.

"UBND huyện gửi kế hoạch cho ai" is not answered by the recipients of its Phòng's plan, "Luật …
trong công văn này ban hành năm nào" not by the day of the letter.
"""

from __future__ import annotations

import re

from assistant.choosing.said_maker import is_said_to_be_anothers
from assistant.composing import Composed
from assistant.shelf import Shelf
from ingest.document import PassageRole
from ingest.text import folded

_FORM = frozenset({PassageRole.HEADER, PassageRole.SIGNATURE, PassageRole.RECIPIENTS})
_LETTER = "cong van"
_KIND = (
    r"(?:bo luat|luat|phap lenh|nghi dinh|thong tu|chi thi|nghi quyet|quyet dinh|ket luan|quy dinh|"
    r"huong dan|de an|chuong trinh|ke hoach|cong van|bao cao|thong bao|to trinh)"
)
# "Luật Thanh tra nhắc trong công văn …": what is asked of, and the paper that speaks of it.
_CITED_IN = re.compile(
    rf"\A\W*(?P<kind>{_KIND})\b(?: [a-z0-9/-]+){{0,8}}? (?:neu |nhac |ghi |dan |vien dan |nam )?"
    rf"(?:toi |den |ra )?(?:trong|o|tai) (?:[a-z]+ ){{0,2}}?(?P<citing>{_KIND})\b"
)


def is_of_another_paper(shelf: Shelf, told: Composed) -> bool:
    """Whether the form of a paper is told where that of another one is asked for."""
    supports = [one for draft in told.drafts for one in draft.supports]
    question = shelf.question
    if question.numbers or not all(one.passage.role in _FORM for one in supports):
        return False
    cited = _CITED_IN.match(question.plain)
    return any(
        is_said_to_be_anothers(question.plain, one.document)
        or (cited is not None and cited["kind"] != folded(one.document.kind or _LETTER))
        for one in supports
    )
