"""Whose a paper is that another one cites: "kế hoạch 52 mà trường căn cứ do bên nào ban hành".

Such a question names two papers. The head of the one that is here tells its own office and signer,
which are not asked for; of the other the clause that cites it tells, "giữa … và …" or "của …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import citing, is_short, said
from assistant.composing import Composed
from assistant.phrases import Phrase, say
from assistant.shelf import Shelf
from ingest.references import begins_with, number_key
from ingest.text import folded

_WHO = (
    r"(?:(?:nhung |cac |hai )?(?:ai|(?:co quan|don vi|ben|noi|cap|so|bo|phong|ban|nganh|to chuc)"
    r"(?: [a-z]+)? nao))"
)
_MADE = r"(?:ban hanh|ky(?: ket)?|ra|lap|soan|de ra)"
_END = r"(?:,? (?:vay|the|nhi|nhe|a|ah|ha|hen|ta|voi nhau|cung nhau|ban|em|anh|chi|roi)){0,3}\W*\Z"
_WITH = rf"(?: (?:voi|va|cung) {_WHO})?"
# "… của ai", "… do bên nào ban hành", "… giữa ai với ai", behind the number of the paper.
_BEHIND = re.compile(
    rf".{{0,100}}\b(?:(?:do|la do) {_WHO}{_WITH} {_MADE}|(?:cua|giua) {_WHO}{_WITH}|"
    rf"{_WHO}{_WITH} (?:da )?{_MADE}(?: ra)?){_END}"
)
# "Ai với ai ký …", "cơ quan nào ra …", before it.
_BEFORE = re.compile(rf"\b{_WHO}{_WITH} (?:da |la nguoi )?{_MADE}(?: [a-z]+){{0,5}} ?\Z")
# An agreement without a number: "ký chương trình phối hợp … với ai".
_AGREED = re.compile(
    rf"\b(?P<kind>chuong trinh|quy che|ke hoach|nghi quyet)(?: cong tac)? (?:phoi hop|lien tich)\b"
    rf"(?: [a-z]+){{0,8}}? (?:voi|giua|cung) {_WHO}{_WITH}{_END}"
)
_TELLS_WHOSE = re.compile(r"(?<!\w)(?:giữa|của)\s[^\W\d_]")
_BETWEEN = re.compile(r"(?<!\w)(?:giữa\s|của\s[^;]{3,80}\svà\s)")
_SIGNED = re.compile(r"\bky\b")


def told(shelf: Shelf) -> Composed | None:
    """The clause that cites the paper asked about and says whose it is; None where none does."""
    if shelf.within or shelf.question.compares:
        return None
    found = list(_of_its_number(shelf)) or list(_of_the_agreement(shelf))
    numbers = {number_key(one.reference.number) for one in found}
    # Whose it is does not tell who signed it, but of what two offices have agreed on.
    tells = _BETWEEN if _SIGNED.search(shelf.question.plain) else _TELLS_WHOSE
    telling = [one for one in found if tells.search(one.clause.said)]
    if len(numbers) != 1 or not telling:
        return None
    best = min(telling, key=lambda one: (one.reference.date is None, one.reference.start))
    note = say(Phrase.TOLD_BY_OTHERS, shelf.question.language)
    return Composed(drafts=(said(best),), notes=(note,), is_sure=True)


def _of_its_number(shelf: Shelf) -> Iterator[Mention]:
    """The mentions of a paper that is not here, where it is asked by its number whose it is."""
    question = shelf.question
    wanted = frozenset(shelf.absent_numbers)
    own = [one.number for one in shelf.scope.documents if one.number]
    short = tuple(
        one
        for one in question.short_numbers
        if not any(begins_with(number, one[1]) for number in own)
    )
    called = [re.escape(folded(one)) for one in question.printed_numbers]
    called += [rf"{kind}(?: [a-z]+){{0,3}} (?:so )?0?{number}" for kind, number in short]
    if not (wanted or short) or not any(_is_asked(question.plain, one) for one in called):
        return
    for document in citing(shelf, wanted):
        for mention in mentions_of(document):
            reference = mention.reference
            if number_key(reference.number) in wanted or is_short(reference, short):
                yield mention


def _is_asked(plain: str, called: str) -> bool:
    """Whether it is asked whose the paper is that is called so, and not what follows from it."""
    match = re.search(rf"(?<![\w/-]){called}(?![\w/])", plain)
    if match is None:
        return False
    behind = plain[match.end() :]
    return _BEHIND.match(behind) is not None or _BEFORE.search(plain[: match.start()]) is not None


def _of_the_agreement(shelf: Shelf) -> Iterator[Mention]:
    """The mentions of what one paper that is named says several agreed on."""
    match = _AGREED.search(shelf.question.plain)
    if match is None or shelf.scope.is_open or len(shelf.documents) != 1:
        return
    if shelf.question.numbers and shelf.absent_numbers:
        return
    for mention in mentions_of(shelf.documents[0]):
        is_kind = folded(mention.reference.kind or "").startswith(match["kind"])
        clause = mention.clause.said
        if is_kind and "phoi hop" in folded(clause) and _BETWEEN.search(clause):
            yield mention
