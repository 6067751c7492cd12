"""A post and its deputy: "Trưởng ban" and "Phó Trưởng ban" share all words but one.

What a list gives the one it does not give the other, and the line of either holds nearly all of a
question about either.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from assistant.units import Unit

_POSTS = (
    r"trưởng\s(?!thành|hợp|tàu)|giám\sđốc|chủ\stịch|hiệu\strưởng|chủ\snhiệm|"
    r"tổng\sgiám\sđốc|cục\strưởng|viện\strưởng|bí\sthư|chánh\s(?:văn\sphòng|thanh\stra)|đội\strưởng"
)
# With "phó" before it, or "cấp phó của …".
_POST = re.compile(rf"(?<!\w)(?P<deputy>phó\s{{1,3}})?(?:{_POSTS})", re.IGNORECASE)
_DEPUTY_ASKED = re.compile(
    r"\bpho (?:truong|giam doc|chu tich|hieu truong|chu nhiem|tong giam doc|cuc truong|vien truong|"
    r"bi thu|chanh|doi truong)\b|\bcap pho\b|\b(?:deputy|vice)\b"
)
_HEAD_ASKED = re.compile(
    r"(?<!pho )(?<!pho tong )\b(?:truong (?:ban|bo mon|phong|doan|khoa|thon|nhom|doi)|giam doc|"
    r"chu tich|hieu truong|chu nhiem|cuc truong|vien truong|bi thu|doi truong)\b|"
    r"(?<!deputy )(?<!vice )\b(?:head|chair(?:man|woman|person)?|director|principal) of\b"
)


def other_post(question: Question) -> Callable[[Unit], bool] | None:
    """Whether a sentence names only the head where the deputy is asked of, or the reverse.

    None where neither or both are asked of.
    """
    asks_deputy = _DEPUTY_ASKED.search(question.plain) is not None
    asks_head = _HEAD_ASKED.search(question.plain) is not None
    if asks_deputy == asks_head:
        return None
    return lambda one: (
        {match["deputy"] is not None for match in _POST.finditer(one.said)} == {asks_head}
    )
