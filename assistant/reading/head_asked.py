"""A fact of a paper's head, asked by what the paper is about: "công văn của … về … số mấy?".

What stands between the words that ask and the kind of the paper calls the paper; a number or a
matter in it is the paper's, and not what is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

KINDS = {
    "quyet dinh": r"quyet dinh|decision",
    "cong van": r"cong van|letter|(?:official )?dispatch",
    "thong bao": r"thong bao|notice|notification|announcement",
    "thong tu": r"thong tu|circular",
    "nghi quyet": r"nghi quyet|resolution",
    "nghi dinh": r"nghi dinh|decree",
    "ke hoach": r"ke hoach|plan",
    "chi thi": r"chi thi|directive",
    "cong dien": r"cong dien|telegram|urgent message",
    "bao cao": r"bao cao|report",
    "huong dan": r"huong dan|guidance|guideline",
    "to trinh": r"to trinh|submission",
    "ket luan": r"ket luan",
}
"""Kinds of papers, folded as their heads say them, by the words that people call them by."""

_ANY_KIND = r"van ban|quy che|quy dinh|chuong trinh|de an|document|regulation|paper"
_KIND = rf"(?:{'|'.join(KINDS.values())}|{_ANY_KIND})"
_BARE_NUMBER = r"\d{1,5}[/-][a-z][\w/&-]{1,40}"
_PAPER = rf"(?:cai |ban |to |the |that |this )?(?P<paper>\b(?:{_KIND}|{_BARE_NUMBER})\b.{{0,240}}?)"
_WHAT = r"(?:may|gi|bao nhieu|nao|the nao|ra sao|sao)"
_NUMBER = r"(?:so (?:va )?ky hieu|so hieu|ky hieu|so)(?: van ban)?"
_DAY = (
    r"(?:ngay(?: gio|,? thang(?:,? nam)?)?|hom|bua|dip|thoi diem|thoi gian|luc|khi|"
    r"thang(?: nam)?|nam)"
)
_WHEN = (
    rf"(?:(?:vao |tu |hoi ){{0,2}}{_DAY} (?:nao|may|bao nhieu|gi)(?:,? nam (?:nao|may))?|bao gio|"
    r"(?:hoi|chung) nao)"
)
_SOMEBODY = (
    r"(?:ai|(?:nguoi|vi|lanh dao|ong|ba|dong chi|sep|quan chuc)(?: nao| gi)|"
    r"(?:nguoi |vi )?(?:giu |co |mang )?chuc(?: vu| danh)? (?:gi|nao))"
)
_POST = r"(?:chuc(?: vu| danh)?|vi tri)"
_BY_HAND = r"(?:dat but |dung ten |dung ra |ha but |thay mat [a-z ]{2,40} )?"
_SIGNS = rf"(?:da |la nguoi )?{_BY_HAND}ky(?: ten| ban hanh)?"
_IS_WHO = (
    rf"(?:ten )?(?:la )?(?:ai|gi|(?:giu |lam |co )?{_POST}(?: la)? (?:gi|nao)|nguoi nao|"
    r"(?:ky )?voi tu cach (?:gi|nao))"
)
_ISSUES = r"(?:ban hanh|phat hanh|ky ban hanh|ky|ra|lap|soan|viet|dua ra)"
_OFFICE = (
    r"(?:co quan|don vi|noi|ben|cap|nha|(?:so|phong|truong|ban|uy ban)(?: [a-z]+)?|huyen|tinh|xa|"
    r"phuong|quan|dia phuong)(?: nao| gi)"
)
_AUX = r"(?: (?:la|do|duoc|thi|co|mang|dang|da|nay|do|cua no|vua|moi)){0,3}"
_HELD = (
    r"\b(?:to chuc|dien ra|khai mac|be mac|hop|bat dau|ket thuc|tien hanh|trao|kiem tra|tap huan|"
    r"truoc|han|cham nhat|den|toi|tu|sau|xong|hoan thanh|nop|gui|phai|vao)\b"
)
_AND = r"(?:,| va)? "
_END = (
    r"(?:,? (?:vay|the|nhi|nhe|nha|a|ah|ha|hen|day|do|ban|em|anh|chi|di|voi|giup|gium|minh|nua|"
    r"roi|luon|ta|z|v|zay|ne)){0,4}"
    r"\W*\Z"
)
_EN_NUMBER = r"(?:full |document |reference |official |file )*(?:number|symbol|reference)"
_EN_PAPER = r"(?:the |that |this )?(?P<paper>.{4,240}?)"
_EN_DATE = r"(?:date|day|month)(?: (?:and|or) (?:the )?(?:year|month|day))?"
_EN_WHEN = rf"(?:when|(?:on )?(?:what|which) {_EN_DATE})"
_EN_TOP = r"(?:at|in|on) the (?:top|head|heading|beginning) of"
_EN_ISSUED = (
    r"(?:issued|signed|dated|released|adopted|promulgated|published|sent out|sent|written|drawn up|"
    r"made|drafted|prepared)"
)
_EN_ISSUE = r"(?:issue|sign|release|adopt|promulgate|publish|send out|send)"
_EN_ANSWER = r"(?:answer|reply to|respond to)"
_EN_AND = r"(?:,? (?:and )?(?:in |with )?(?:what|which) [a-z ]{2,40})?"
_EN_POST = r"(?:position|post|title|rank|office|capacity)"


class HeadFact(StrEnum):
    """What the head, the opening, the foot or the outline of a paper says of it."""

    NUMBER = "number"
    DATE = "date"
    SIGNER = "signer"
    OFFICE = "office"
    EFFECT = "effect"
    RECIPIENTS = "recipients"
    MATTER = "matter"
    PARTS = "parts"
    BASIS = "basis"


_BOTH = (HeadFact.NUMBER, HeadFact.DATE)
_WAYS: tuple[tuple[tuple[HeadFact, ...], str], ...] = (
    # The paper first, and then its number: "Thông tư nào bỏ …? Cho xin số."
    (
        (HeadFact.NUMBER,),
        rf"\A(?![a-z]+ [a-z]+ nao[^\w\s]){_PAPER}[^\w]{{1,4}}(?:[a-z]+ ){{0,2}}(?<!giup )"
        rf"(?:cho|xin|can|lay)"
        rf"(?: (?!lanh|dao)[a-z]+){{0,3}} {_NUMBER}"
        rf"{_END}",
    ),
    # "Quyết định của … về … số mấy, ngày nào".
    (
        _BOTH,
        rf"\A{_PAPER},?{_AUX}(?: {_ISSUES}| danh)? {_NUMBER}(?: la)?(?: {_WHAT})?{_AND}(?:duoc )?"
        rf"(?:(?:{_ISSUES}|de|ghi) )?"
        rf"(?:{_WHEN}|ngay(?:,? thang(?:,? nam)?)?){_END}",
    ),
    (
        (HeadFact.DATE, HeadFact.NUMBER),
        rf"\A{_PAPER},?{_AUX}(?: {_ISSUES}| de| ghi)?(?: vao)? {_WHEN}{_AND}(?:mang |co )?{_NUMBER}"
        rf"(?: la)? {_WHAT}{_END}",
    ),
    (
        (HeadFact.NUMBER,),
        rf"\A{_PAPER}{_AUX}(?: danh)? {_NUMBER}(?: (?:van ban )?la| cua no la)? {_WHAT}{_END}",
    ),
    (
        (HeadFact.DATE,),
        rf"\A{_PAPER}{_AUX} (?:{_ISSUES}|ra doi|de|ghi)(?: (?:la|vao|hoi))? {_WHEN}{_END}",
    ),
    # A plan is not made on the day on which what it plans is done.
    (
        (HeadFact.DATE,),
        rf"\A(?!(?:cai )?(?:ke hoach|chuong trinh|de an)){_PAPER}{_AUX} lam {_WHEN}{_END}",
    ),
    ((HeadFact.DATE,), rf"\A{_PAPER} co (?:tu )?{_WHEN}{_END}"),
    # "Kế hoạch tổ chức hội thi ngày nào" asks for the day of something else.
    (
        (HeadFact.DATE,),
        rf"\A(?!.*{_HELD})(?!(?:ke hoach|chuong trinh))(?:cai )?{_PAPER},? ngay (?:nao|may){_END}",
    ),
    (
        (HeadFact.SIGNER,),
        rf"\A{_PAPER},?{_AUX} {_SOMEBODY} {_SIGNS}(?:,? (?:va )?{_IS_WHO})?{_END}",
    ),
    ((HeadFact.SIGNER,), rf"\A{_PAPER}(?: co| mang)? chu ky (?:la )?(?:cua )?{_SOMEBODY}{_END}"),
    ((HeadFact.SIGNER,), rf"\A{_PAPER},? (?:thi )?nguoi ky (?:ten |ban hanh )?{_IS_WHO}{_END}"),
    ((HeadFact.OFFICE,), rf"\A{_PAPER}{_AUX} (?:{_OFFICE}|ai) (?:da )?{_ISSUES}{_END}"),
    # Refuses "theo đề nghị của ai", "… trách nhiệm của cơ quan nào".
    (
        (HeadFact.OFFICE,),
        rf"\A{_PAPER}(?<! de nghi)(?<! de xuat)(?<! trach nhiem)(?<! nhiem vu)(?<! y kien)"
        rf"(?:,? (?:la|do))?(?: van ban)? cua {_OFFICE}(?: (?:da )?{_ISSUES})?{_END}",
    ),
    (
        (HeadFact.EFFECT,),
        rf"\A{_PAPER}{_AUX}(?: bat dau)? (?:co )?(?:hieu luc|ap dung|thi hanh)"
        rf"(?: thi hanh| ap dung)?(?: (?:ke )?tu)? {_WHEN}{_END}",
    ),
    (
        (HeadFact.EFFECT,),
        rf"\A{_PAPER},?{_AUX} {_WHEN}(?: (?:thi|moi|se|bat dau|duoc)){{0,4}} "
        rf"(?:co hieu luc|ap dung|thi hanh)(?: thi hanh)?{_END}",
    ),
    ((HeadFact.EFFECT,), rf"\A{_WHEN}(?: thi)? {_PAPER}(?: moi)? (?:co hieu luc|ap dung){_END}"),
    # What is asked first: "số hiệu của quyết định …", "ngày ban hành công văn … là ngày nào".
    (
        (HeadFact.NUMBER,),
        rf"\b(?:cho|xin|quen|can|tim|tra|nhac|lay|biet)(?: [a-z]+){{0,4}} {_NUMBER} (?:cua )?"
        rf"{_PAPER}(?:,? (?:la |thi la )?(?:{_NUMBER} )?{_WHAT})?{_END}",
    ),
    (
        _BOTH,
        rf"\A(?:(?:xin|cho|can|lay)(?: [a-z]+){{0,2}} )?{_NUMBER}(?:,| va)? ngay(?: thang)?"
        rf"(?: nam)?(?: {_ISSUES})? (?:cua|tren|o) {_PAPER}(?:,? la (?:{_WHAT}|{_WHEN}))?{_END}",
    ),
    # Who says "cho em xin" before it asks for no sum; "số văn bản … là bao nhiêu" may.
    ((HeadFact.NUMBER,), rf"\Aso {_PAPER}{_END}"),
    (
        (HeadFact.NUMBER,),
        rf"\A(?:so cua|(?:so (?:va )?ky hieu|so hieu|ky hieu)(?: cua)?) {_PAPER}"
        rf"(?:,? (?:la|thi)(?: la)?(?: so)? {_WHAT})?{_END}",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?:xin |cho (?:biet |hoi )?)?{_DAY} (?:{_ISSUES}|(?:ghi |de )?(?:tren|o)|cua)"
        rf"(?: cua)? {_PAPER}(?:,? (?:la )?(?:{_WHEN}|gi|may|bao nhieu))?{_END}",
    ),
    (
        (HeadFact.SIGNER,),
        rf"\A{_SOMEBODY} {_SIGNS}(?: vao| duoi)? {_PAPER}(?:,? {_IS_WHO})?{_END}",
    ),
    (
        (HeadFact.SIGNER,),
        rf"\A(?:(?:{_POST}|ten|ho ten) (?:cua )?)?(?:nguoi|vi|ong|ba) ky (?:ten |ban hanh )?"
        rf"(?:cua |tren |trong |duoi )?{_PAPER}(?:,? {_IS_WHO})?{_END}",
    ),
    ((HeadFact.OFFICE,), rf"\A{_OFFICE} (?:da )?{_ISSUES} {_PAPER}{_END}"),
    # By an office: "hôm nào thì Sở … ban hành kế hoạch …", "Sở … ra công văn … ngày nào".
    (
        (HeadFact.DATE,),
        rf"\A{_WHEN} (?:thi |ma )?(?P<by>[^,?]{{2,60}}?) (?:da |moi )?"
        rf"{_BY_HAND}{_ISSUES} {_PAPER}{_END}",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?P<by>[^,?]{{2,60}}?) (?:da |moi |vua )?"
        rf"{_BY_HAND}{_ISSUES} {_PAPER}(?: (?:la|hoi))? "
        rf"{_WHEN}{_END}",
    ),
    (
        _BOTH,
        rf"\A(?P<by>[^,?]{{2,60}}?) (?:co |da )*(?P<answers>tra loi|phuc dap) (?:cho )?"
        rf"(?P<paper>.{{4,200}}?) (?:(?:bang|theo|xem|bao xem|trong|tai|o) )?cong van "
        rf"(?:nao|so {_WHAT})(?:{_AND}{_WHEN})?{_END}",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?P<by>[^,?]{{2,60}}?) (?:co |da )*(?P<answers>tra loi|phuc dap) (?:cho )?"
        rf"(?P<paper>.{{4,200}}?) (?:la )?{_WHEN}{_END}",
    ),
)
_WAYS_IN_ENGLISH: tuple[tuple[tuple[HeadFact, ...], str], ...] = (
    (
        _BOTH,
        rf"\A(?:what(?: is|'s| was| are)|give me) (?:the )?{_EN_NUMBER} (?:of|for|on) "
        rf"{_EN_PAPER},? and (?:what|which|when|its|the)(?: (?:is|was))?(?: its| the)? "
        r"(?:issue |signing )?(?:date|day|was|is|it)[a-z ]{0,40}\W*\Z",
    ),
    (
        _BOTH,
        rf"\Awhat(?: is|'s| was| are) the {_EN_NUMBER} and (?:the )?(?:issue |signing )?date "
        rf"(?:of|for|on) {_EN_PAPER}\W*\Z",
    ),
    (
        (HeadFact.NUMBER,),
        rf"\A(?:what(?: is|'s| was)|give me) (?:the )?{_EN_NUMBER} (?:of|for|on) {_EN_PAPER}\W*\Z",
    ),
    (
        (HeadFact.NUMBER,),
        rf"\A(?:what|which) {_EN_NUMBER} (?:does|is|was|did|has) {_EN_PAPER} "
        r"(?:have|carry|bear|given|get)\W*\Z",
    ),
    (
        (HeadFact.NUMBER,),
        rf"\A(?P<paper>.{{10,240}}?)[^a-z0-9]{{1,4}}(?:and )?what(?: is|'s| was) (?:the |its )?"
        rf"{_EN_NUMBER}(?: (?:of|for) (?:that|this|the) (?P<of>{_KIND}))?\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?P<paper>.{{10,240}}?)[^a-z0-9]{{1,4}}(?:and )?{_EN_WHEN} (?:was|is) (?:it|that "
        rf"(?P<of>{_KIND})) {_EN_ISSUED}\W*\Z",
    ),
    ((HeadFact.DATE,), rf"\A{_EN_WHEN} (?:was|were|is) {_EN_PAPER} {_EN_ISSUED}\W*\Z"),
    (
        (HeadFact.DATE,),
        rf"\A{_EN_WHEN} did (?P<by>.{{2,80}}?) {_EN_ISSUE} (?P<paper>.{{4,200}})\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A{_EN_WHEN} did (?P<by>.{{2,80}}?) (?P<answers>{_EN_ANSWER}) "
        r"(?P<paper>.{4,200})\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\Awhat(?: is|'s| was) the (?:date|issue date|signing date|date of issue|issuance date) "
        rf"(?:of|on) {_EN_PAPER}\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?:what|which) {_EN_DATE} (?:does|did|is) "
        rf"(?:the (?:top|head|heading) of )?{_EN_PAPER} "
        r"(?:carry|bear|dated|have|from)\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?:what|which) {_EN_DATE} (?:stands?|is|are|appears?)"
        rf"(?: (?:printed|given|written|shown))? {_EN_TOP} {_EN_PAPER}\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?:the )?(?:issue |issuing |signing )?date(?: of issue)? "
        rf"(?:of|on|{_EN_TOP}) {_EN_PAPER}(?:,? (?:please|pls))?\W*\Z",
    ),
    (
        (HeadFact.DATE,),
        rf"\A(?:what|which) (?:date|day) (?:is|stands|appears|was)(?: (?:on|given on|put on))? "
        rf"{_EN_PAPER}\W*\Z",
    ),
    ((HeadFact.SIGNER,), rf"\Awho (?:has |was it that )?signed {_EN_PAPER}{_EN_AND}\W*\Z"),
    (
        (HeadFact.SIGNER,),
        rf"\Awhose signature (?:is|appears|stands) (?:on|under|below) {_EN_PAPER}\W*\Z",
    ),
    (
        (HeadFact.SIGNER,),
        rf"\A(?:in )?(?:what|which)(?: is| was)?(?: the)? {_EN_POST} .{{0,60}}?"
        rf"(?:sign(?:s|ed|er of|atory of)?) {_EN_PAPER}(?: h[eo]ld| have)?\W*\Z",
    ),
    (
        (HeadFact.EFFECT,),
        rf"\A(?:from )?{_EN_WHEN} (?:does|did|will|do|is) {_EN_PAPER} (?:(?:come|go|enter)s? "
        r"into (?:force|effect)|take effect|become effective|start to apply|effective)\W*\Z",
    ),
    (
        (HeadFact.OFFICE,),
        r"\A(?:who|which (?:office|agency|body|authority|department|school|district|province)) "
        r"(?:issued|made|drew up|wrote|released) "
        rf"{_EN_PAPER}\W*\Z",
    ),
)
_READ = tuple((facts, re.compile(way)) for facts, way in (*_WAYS, *_WAYS_IN_ENGLISH))
_CALLED = tuple((kind, re.compile(rf"\b(?:{called})\b")) for kind, called in KINDS.items())
_A_KIND = re.compile(rf"\b{_KIND}\b")
_NUMBERED = re.compile(_BARE_NUMBER)
# "Sở phải ra kế hoạch … khi nào", "… trước khi ban hành": a duty, and no paper that is here.
_A_DUTY = re.compile(
    r"\b(?:phai|can|se|duoc|truoc|sau|cham nhat|han|tham quyen|neu|khong|chua|must|should|"
    r"will|need|have to|has to)\b"
)
LETTER = "cong van"
# "Quyết định của Sở … về …": right behind the kind it is whose paper it is.
_OF_OFFICE = re.compile(
    rf"\A{_KIND}s? (?:cua|by|of|from) (?:the )?(?P<office>[^,]{{2,60}}?)"
    r"(?= (?:ve|v/v|tra loi|phuc dap|gui|bai bo|ban hanh|sua|thay the|cong bo|quy dinh|phe duyet|"
    r"on|about)\b|,|\W*\Z)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadAsked:
    """What is asked of a paper's head, and the folded words that call the paper.

    ``kind`` is the folded kind, where the question says one that heads of papers have too, and
    ``word`` what it calls the paper; ``office`` whose the paper is said to be, right behind it.
    """

    facts: tuple[HeadFact, ...]
    paper: str
    kind: str | None
    word: str
    office: str | None


# "Công văn 64 trả lời công văn số mấy" asks for the number of the other.
_ENDS_IN_A_KIND = re.compile(rf"\A\W?{_KIND}\b.{{1,200}} (?:{'|'.join(KINDS.values())})\Z")
# "Viết theo mẫu số mấy" asks for the number of a part.
_ENDS_IN_A_PART = re.compile(
    r"\b(?:mau|bieu|phu luc|dieu|khoan|muc|phan|diem|trang|bang|chuong|nhom|lop|to|form|table)\Z"
)
# "…? Cho xin số văn bản": what calls the paper stands before.
_ONLY_A_KIND = re.compile(rf"\W{{0,6}}{_KIND}(?: (?:do|nay|kia|ay|tren))?\W{{0,6}}")
# "Hết hiệu lực ngày nào" is no day of issue, and neither is "… có hiệu lực ngày nào".
_ENDED = re.compile(r"\bhet (?:hieu luc|han)\b")
_IN_FORCE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh)(?: thi hanh| ke| tu){0,2}\Z")


def head_asked(plain: str) -> HeadAsked | None:
    """The fact of a head that a folded question asks for; None where it asks something else."""
    for facts, way in _READ:
        match = way.search(plain)
        if match is None or (_ENDED.search(plain) and HeadFact.EFFECT not in facts):
            continue
        parts = match.groupdict()
        by, paper, of = parts.get("by") or "", match["paper"], parts.get("of") or ""
        first = _A_KIND.search(f"{of} {paper}")
        is_numbered = _NUMBERED.match(paper) is not None
        if HeadFact.DATE in facts and _IN_FORCE.search(paper):
            continue
        if _A_DUTY.search(by) or not (first or is_numbered or parts.get("answers")):
            continue
        if _ONLY_A_KIND.fullmatch(paper):
            continue
        of_another = _ENDS_IN_A_KIND.search(paper) or _ENDS_IN_A_PART.search(paper)
        if HeadFact.NUMBER in facts and of_another:
            continue
        kind = LETTER if parts.get("answers") and first is None else _kind_in(first)
        office = _OF_OFFICE.match(paper)
        return HeadAsked(
            facts=facts,
            paper=f"{by} {paper}".strip(),
            kind=kind,
            word=kind or (first.group() if first is not None else ""),
            office=office["office"] if office else None,
        )
    return None


def _kind_in(match: re.Match[str] | None) -> str | None:
    words = match.group() if match is not None else ""
    return next((kind for kind, called in _CALLED if called.fullmatch(words)), None)
