"""A bare next question about the one thing told before: "ra ngày nào?", "về việc gì?".

What was told has it in its own sentence, and the paper that tells it has a day and a title too: a
decision that a report mentions is not of the day of the report. So the sentence is told again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answer import Answer, Claim, Reply
from assistant.extractive import asked, nothing
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from ingest.references import FoundReference, find_references, number_key
from ingest.text import folded

_KIND = (
    r"van ban|ke hoach|cong van|bao cao|quyet dinh|thong bao|nghi quyet|chi thi|cong dien|quy dinh|"
    r"huong dan|thong tu|nghi dinh|chuong trinh|to trinh|de an|luat|ket luan|quy che"
)
_LEAD = (
    rf"\A\W*(?P<lead>(?:(?:da|the|vay|roi|va|con|ma|and|so)\s+){{0,3}}"
    rf"(?:(?:(?P<kind>{_KIND})|cai|viec|nguoi|noi|hoi nghi|quy) (?:do|nay|ay|no|kia)\s+|no\s+)?"
    r"(?:thi\s+)?)"
)
_TAIL = r"(?:\s+(?:vay|a|the|nhi|nhe|ha|ta|issued))*\W*\Z"
_WHEN = (
    r"(?:ngay (?:nao|may|bao nhieu|thang nao)|hom nao|bua nao|khi nao|bao gio|luc nao|nam nao|"
    r"ngay thang nam nao)"
)
_WHO = r"(?:ai|co quan nao|don vi nao|so nao|noi nao|cap nao)"
_MATTER = r"(?:viec gi|van de gi|noi dung gi|cai gi|gi|dieu gi)"


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked, folded; what must stand in the sentence told, or be known of its paper."""

    words: re.Pattern[str]
    holds: re.Pattern[str] | None = None
    known: str = ""


def _ask(words: str, holds: str = "", known: str = "") -> _Ask:
    return _Ask(
        re.compile(f"{_LEAD}(?:{words}){_TAIL}"), re.compile(holds) if holds else None, known
    )


_PERIOD = _ask(
    r"(?:(?:ap dung|thuc hien|keo dai)? ?(?:cho |trong )?)?"
    r"(?:giai doan (?:nao|may)|tu nam nao (?:den|toi) nam nao|(?:nhung|cac|may) nam nao)|"
    r"(?:for )?(?:what|which) (?:period|years)(?: (?:does|is) (?:it|that|this) (?:cover|for))?|"
    r"how long does (?:it|that|this) (?:run|last)",
    holds=r"giai đoạn (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d",
)
_ASKS = (
    _ask(
        rf"(?:(?:duoc |da )?(?:ban hanh|ra|ky|de|lap|thanh lap)(?: vao)? )?(?:vao )?{_WHEN}|"
        rf"ngay (?:ban hanh|ky|ra)(?: la)? {_WHEN}|ngay (?:ban hanh|ky|ra)|"
        r"when was (?:it|that|this)(?: issued| signed| made| adopted| concluded)?|"
        r"(?:of )?(?:what|which) (?:date|day)|its date|when(?: issued| signed)",
        known="date",
    ),
    _PERIOD,
    _ask(
        rf"(?:la )?(?:do|cua|boi) {_WHO}(?: (?:ban hanh|ra|ky))?|{_WHO} (?:ban hanh|ra)|"
        r"(?:la )?(?:giua|cua) (?:ai|ben nao) (?:voi|va) (?:ai|ben nao)|giua (?:nhung )?ai|"
        r"who (?:issued|made|adopted) (?:it|that|this)|(?:and )?between (?:whom|who)",
        known="issuer",
    ),
    _ask(rf"(?:noi )?ve {_MATTER}|what is (?:it|that) about", known="title"),
    _ask(
        r"(?:la )?(?:de|nham) (?:lam (?:gi|chi)|muc dich gi|gi)|muc dich(?: la)? gi|"
        r"(?:tai|vi) sao (?:lai |phai |can ){0,2}(?:lam|ap dung|co) "
        r"(?:vay|the|nhu vay|(?:viec|dieu) (?:do|nay))|what for|for what purpose",
        holds=r"\b(?:để|nhằm)\b",
    ),
    _ask(
        r"(?:bao lau|may thang|may nam|khi nao)(?: thi)? (?:mot|1) lan|how often",
        holds=r"\b(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)\b|\bđịnh kỳ\b",
    ),
    _ask(
        r"(?:ten|goi)(?: (?:day du|chinh xac|do))?(?: la)? gi|what is (?:it|that) called",
        holds=r"“[^”]{2,200}”",
    ),
    _ask(
        r"(?:khi (?:xu ly|giai quyet) )?(?:thi )?(?:phai )?(?:(?:lam|xu ly|giai quyet) )?theo "
        r"(?:dung )?(?:(?:nhung|cac|may) )?luat (?:nao|gi|may)",
        holds=r"\btheo\b[^.;]{0,60}\bluật \w",
    ),
    _ask(
        r"(?:phoi hop|ket hop|lam)(?: chung)? (?:voi|cung) "
        r"(?:(?:nhung )?ai|don vi nao|co quan nao|to chuc nao)",
        holds=r"\bphối hợp (?:với|cùng)\b",
    ),
)
# "Giúp ai?", "từ năm học nào?": the words before the one that asks stand in the sentence told, and
# what they lead to stands behind them.
_IN_ITS_WORDS = re.compile(
    rf"{_LEAD}(?P<said>[a-z]+(?: [a-z]+){{0,3}}?) "
    rf"(?:(?:(?:nhung|cac) )?(?:viec|cai|dieu|ai|{_KIND}) )?(?:gi|ai|nao){_TAIL}"
)
# A paper, its head, or any place has these before what asks.
_OF_ANY = word_set(
    "o cua la do ve cho boi ky so ra ban hanh gui nhan thuoc theo can cu co phai nop bao cao duoc "
    "va thi dau voi den tu trong vao noi chu tri lam nam ngay thang khi luc hom bua ten chuc vu "
    "van ban nhung cac cai nguoi muc phan"
)
# "Nhiệm vụ thứ hai là gì?", "cái cuối cùng?" behind a list, and "liệt kê ra".
_A_LIST = 3
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_AN_ITEM = re.compile(
    rf"{_LEAD}(?:(?:nhiem vu|noi dung|y|diem|cai|viec|giai phap|the) )?"
    rf"(?:thu (?:(?P<nth>\d{{1,2}})|(?P<ordinal>{'|'.join(_ORDINALS)}))|(?P<first>dau(?: tien)?|"
    r"first(?: one)?)|(?P<last>cuoi(?: cung)?|chot|last(?: one)?))"
    rf"(?: (?:la|noi|ve|thi))?(?: (?:gi|viec gi|sao|ve gi))?{_TAIL}"
)
_THE_LIST = re.compile(
    rf"{_LEAD}(?:(?:hay |xin )?(?:liet ke|ke)"
    rf"(?: (?:ra|het|day du|cu the|coi|xem|di|giup|cho)){{0,3}}|"
    rf"(?:la )?nhung (?:gi|nhiem vu nao|noi dung nao|cai nao)|list them(?: all)?|"
    rf"what are they|which ones|name them){_TAIL}"
)
# What every paper has at its head: of another paper it is not to be told.
_OF_A_HEAD = frozenset({"date", "issuer"})


def told(shelf: Shelf, before: Reply) -> Reply | None:
    """The sentence before again, where it has what is asked; None where the question is another.

    A paper pointed at by its kind ("quyết định đó") whose day was not told with it has none here.
    """
    ask, kind = _asked(shelf)
    if isinstance(before, Answer) and len(before.claims) >= _A_LIST:
        return _of_the_list(shelf, before)
    if not isinstance(before, Answer) or len(before.claims) != 1:
        return None
    if ask is None:
        leads = _says(before.claims[0].text, folded(shelf.asking.question))
        return replace(before, question=asked(shelf)) if leads else None
    cited = [one for one in _others(before) if kind in (None, folded(one.kind or ""))]
    is_meant = kind is None or len(cited) == 1
    if ask.holds is not None:
        has = is_meant and ask.holds.search(before.claims[0].text.lower())
    elif len(cited) != 1:
        has = None
    elif not (has := getattr(cited[0], ask.known)):
        return nothing(shelf) if kind is not None and ask.known in _OF_A_HEAD else None
    return replace(before, question=asked(shelf)) if has else None


def is_asked(shelf: Shelf) -> bool:
    """Whether a question says no more than what it asks of the thing told before."""
    if not shelf.asking.history:
        return False
    plain = folded(shelf.asking.question)
    of_a_list = _AN_ITEM.search(plain) or _THE_LIST.search(plain)
    return bool(_asked(shelf)[0] or _words_said(plain) or of_a_list)


def _of_the_list(shelf: Shelf, before: Answer) -> Reply | None:
    """One item of the list told before, or the list again where just that is asked."""
    plain = folded(shelf.asking.question)
    if _THE_LIST.search(plain) is not None:
        return replace(before, question=asked(shelf))
    match = _AN_ITEM.search(plain)
    items = _items(shelf, before) if match is not None else ()
    if match is None or not items:
        return None
    at = len(items) if match["last"] else _nth(match["nth"] or match["ordinal"] or "1")
    if not 0 < at <= len(items):
        return nothing(shelf)
    item = items[at - 1]
    citation = next(one for one in before.citations if one.n == item.citations[0])
    claim = replace(item, citations=(1,))
    return replace(
        before,
        question=asked(shelf),
        claims=(claim,),
        citations=(replace(citation, n=1),),
        text=claim.marked,
    )


def _items(shelf: Shelf, before: Answer) -> tuple[Claim, ...]:
    """The items of a list, each of one passage and all at one depth, without the line over them."""
    ids = {one.n: one.passage_id for one in before.citations}
    found = {one.passage.id: one.passage for one in shelf.catalog.passages(tuple(ids.values()))}
    passages = [found.get(ids[one.citations[0]]) for one in before.claims]
    deep = [len(one.address.segments) if one is not None else 0 for one in passages]
    first = 1 if deep[0] < deep[1] else 0
    items = before.claims[first:]
    same = len(set(deep[first:])) == 1 and len({one.citations for one in items}) == len(items)
    return items if same and all(len(one.citations) == 1 for one in items) else ()


def _nth(said: str) -> int:
    return _ORDINALS.index(said) + 1 if said in _ORDINALS else int(said)


def bare_ask(plain: str) -> tuple[str, str | None] | None:
    """What a folded question asks of a paper told before, and the kind it points at, if any."""
    for one in _ASKS:
        match = one.words.search(plain)
        if match is not None and (one.known or one is _PERIOD):
            return plain[match.end("lead") :], match["kind"]
    return None


def _words_said(plain: str) -> str | None:
    """The words before the one that asks, where they are not those of any sentence."""
    match = _IN_ITS_WORDS.search(plain)
    if match is None or _OF_ANY.issuperset(match["said"].split()):
        return None
    return match["said"]


def _says(told: str, plain: str) -> bool:
    """Whether a sentence has the words before the one that asks, and goes on behind them."""
    said = _words_said(plain)
    return said is not None and re.search(rf"\b{said} [a-z0-9“]", folded(told)) is not None


def _asked(shelf: Shelf) -> tuple[_Ask | None, str | None]:
    plain = folded(shelf.asking.question)
    for one in _ASKS:
        if (match := one.words.search(plain)) is not None:
            return one, match["kind"]
    return None, None


def _others(before: Answer) -> tuple[FoundReference, ...]:
    """The papers that the sentence mentions, each once, but for the one that it stands in."""
    own = {number_key(one.document.number) for one in before.citations if one.document.number}
    found = {number_key(one.number): one for one in find_references(before.claims[0].text)}
    return tuple(one for key, one in found.items() if key not in own)
