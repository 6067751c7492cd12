"""Where a paper that is called by its number, or by "nó", went: who received it.

Cues over the folded question, a part of those of ``intent_cues``.
"""

from __future__ import annotations

_PAPER = (
    r"(?:\bno|\bban nay|\d[/-][a-z][\w/&-]{1,40}|\b(?:ke hoach|cong van|quyet dinh|chi thi|"
    r"thong tu|nghi quyet|thong bao|van ban|bao cao|cong dien))"
)
_PLACE = (
    r"(?:co quan|don vi|noi|cho|ben|cap|phong|so|ban|bo phan|to chuc|truong|huyen|xa|tinh|nguoi)"
)
_GOES = r"(?:gui|phat|phat hanh|chuyen)(?: (?:len|tren|xuong|di|toi|den|cho|ve|ra)){0,4}"
_SENDS_IN_ENGLISH = r"(?:go(?:es)? to|sent (?:up )?to|(?:was|is|were) sent)"

SENT_TO = (
    rf"{_PAPER} (?:co |da |duoc |la |phai ){{0,3}}{_GOES} (?:nhung |cac |may )?"
    rf"{_PLACE}(?: [a-z]+){{0,2}}? (?:nao|gi)\b|"
    rf"{_PAPER} .{{0,80}}\bgui (?:cho |di )?may (?:noi|cho|co quan|don vi)\b|"
    rf"\b(?:nhung |cac )?(?:ai|{_PLACE} nao) (?:duoc |se )?nhan (?:duoc )?(?:ban|cai|van ban) "
    r"(?:nay|do)\b|"
    r"\b(?:who|whom|which [a-z ]{2,40}) .{0,60}\b(?:plan|letter|report|decision|notice)s? "
    rf"{_SENDS_IN_ENGLISH}\b"
)
"""To whom a paper was sent is asked: "12/KH-X được gửi cho những chỗ nào"."""
