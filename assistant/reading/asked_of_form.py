"""What is asked of a paper itself, where a question holds nothing but its name and such words.

"Cái kế hoạch ấy ra ngày mấy để vào sổ", "bên nào ban hành công văn đó": however it is put, words
of asking, of issuing and of the form are all that is left beside the name; so the few of them that
tell what is wanted may stand in any order. One word of anything else, and it is not the form.
"""

from __future__ import annotations

import re
from collections.abc import Set

from assistant.reading.head_asked import KINDS, LETTER, HeadFact
from assistant.reading.vocabulary import DOCUMENT_NAMES, FUNCTION_WORDS

_WHEN = (
    r"(?:(?:ngay|hom|bua|thang|nam|luc|khi|dao|thoi diem)(?: thang)?(?: nam)? "
    r"(?:nao|may|gi|bao nhieu)|bao gio|chung nao|when|(?:what|which) (?:date|day|month|year))"
)
_ISSUES = (
    r"(?:ban hanh|phat hanh|ra doi|ra|ky|de|ghi|viet|lap|soan|"
    r"issued?|dated?|written|signed|made|released?|published|drawn up|come out|came out)"
)
_BODY = (
    r"(?:co quan|don vi|noi|ben|cap|to chuc|so|phong|truong|cho|dia phuong|office|agency|body|"
    r"authority|department|organi[sz]ation)"
)
_SOMEBODY = rf"(?:\bai\b|\b{_BODY} (?:nao|gi|may|mo)\b|\bwho\b|\bwhich {_BODY}\b)"
_MAKES = r"(?:ban hanh|phat hanh|ra|lap|soan|viet|xay dung)"
_SENT = r"(?:gui|phat|chuyen(?! doi\b)|goi|sent|send|addressed|copied|distributed|circulated)"
_WHITHER = rf"(?:\bdau\b|{_SOMEBODY}|\bwhom\b|\bwhere\b)"
_PART = r"(?:phan(?! tram\b)|chuong|muc|section|part|chapter|heading)s?"

_GIVEN = r"(?:van ban|giay to|cai|nhung|cac|may|co so|chi dao)"
_RESTS = (
    r"(?:can cu(?: (?:vao|tren|theo))?|dua (?:vao|tren|theo)|vien dan|chieu theo|"
    r"(?:ban hanh|ra|lap|soan|viet|xay dung|lam|thuc hien|bao cao) theo)"
)
_WHICH_PAPER = r"(?:dau|(?:gi|nao|may)|nhung gi)"

_WAYS: tuple[tuple[HeadFact, str], ...] = (
    (
        HeadFact.BASIS,
        rf"\b{_RESTS}(?: {_GIVEN}){{0,3}} {_WHICH_PAPER}\b|"
        rf"\b{_GIVEN} (?:gi|nao)(?: (?:de )?(?:lam|la))? (?:can cu|co so)\b|"
        r"\b(?:nhung|cac|phan|ke|liet ke|chep|neu|xin|la|lam) (?:cac )?can cu\b|"
        r"\bcan cu (?:cua|phap ly|ban hanh)\b|\A\W*can cu\b|\bcan cu\W*\Z|\bco so phap ly\b|"
        r"\b(?:based|rests?) (?:up)?on\b|\b(?:legal )?(?:bases|basis|grounds)\b",
    ),
    (
        HeadFact.NUMBER,
        r"\bso (?:may|bao nhieu|gi|hieu|ky hieu|cua)\b|\bky hieu\b|"
        r"\b(?:mang|danh|cho|xin|tim) so\b|"
        r"\bnumber(?:ed)?\b",
    ),
    (
        HeadFact.DATE,
        rf"\b{_ISSUES}\b.{{0,24}}\b{_WHEN}\b|\b{_WHEN}\b.{{0,24}}\b{_ISSUES}\b|"
        rf"\blam (?:vao )?(?:ngay|thang|nam)\b|\bco (?:tu )?{_WHEN}|"
        r"\bngay (?:ban hanh|phat hanh|ky|ra|thang|cua)\b|"
        r"\bdate (?:of|on)\b|\bwhat date\b|\bthang (?:nao|may)\b|"
        r"\b(?:what|which) (?:date|day|month|year)(?: and (?:month|year)){0,2} "
        r"(?:is|was|stands?|appears)\b",
    ),
    (
        HeadFact.SIGNER,
        r"\bai(?: da| la nguoi)? ky\b|\bky\b.{0,12}\bai\b|\bnguoi ky\b|"
        r"\b(?:chuc(?: vu| danh)?|nguoi)\b.{0,24}\bky\b|\bky\b.{0,24}\bchuc\b|"
        r"\bwho (?:has )?signed\b|\bsigned by (?:whom|who)\b|\bsigner\b|\bsignatory\b",
    ),
    (
        HeadFact.RECIPIENTS,
        rf"\bnoi nhan\b|\b{_SENT}\b.{{0,24}}{_WHITHER}|{_WHITHER}.{{0,24}}\b{_SENT}\b|"
        rf"{_SOMEBODY}.{{0,12}}\bnhan\b|\bwho (?:gets|got|receives?|received)\b|\brecipients?\b",
    ),
    (
        HeadFact.OFFICE,
        rf"\b(?:do|boi) {_SOMEBODY} (?:da )?{_MAKES}\b|"
        rf"\bcua {_SOMEBODY}(?: (?:{_MAKES}|vay|the|ta|a|nhi|day)){{0,3}}\W*\Z|"
        rf"{_SOMEBODY} (?:la noi )?(?:da )?(?:{_MAKES}|issued?|wrote|drew|published)\b|"
        rf"\bissued by\b|\bwhose\b",
    ),
    (
        HeadFact.PARTS,
        rf"\bbo cuc\b|\bdan y\b|\bmuc luc\b|\bket cau\b|"
        rf"\b(?:may|bao nhieu|nhung|cac) {_PART}\b|\b{_PART} (?:nao|gi)\b|"
        rf"\b(?:how many|what|which|its) (?:main )?{_PART}\b|\boutline\b|\bstructured?\b",
    ),
    (
        HeadFact.MATTER,
        r"\b(?:ve|noi|ban) (?:ve )?(?:viec |van de |chuyen |cai |dieu )?gi\b|"
        r"\b(?:van de|chu de) gi\b|"
        r"\b(?:noi dung chinh|trich yeu|chu de|tieu de|ten goi|ten day du)\b|"
        r"\babout\b|\btitled?\b|\bsubject\b|\bdeals? with\b|\bconcerns?\b",
    ),
)
# "Kế hoạch này được văn bản nào lấy làm căn cứ": others rest on it.
_RESTED_ON = re.compile(r"\bduoc\b.{0,40}\b(?:lam|la) (?:cac )?can cu\b")
_READ = tuple((fact, re.compile(way)) for fact, way in _WAYS)
# Words of the form, of issuing and of asking, and those that only lead to the question.
_OF_FORM = re.compile(
    rf"\b(?:{_RESTS}|co so phap ly|phap ly|co so|bases|basis|based|grounds|legal|rests?|upon|"
    rf"chep|{_WHEN}|{_ISSUES}|{_MAKES}|{_SOMEBODY}|{_SENT}|{_PART}|so ky hieu|so hieu|ky hieu|"
    r"mang so|danh so|ra doi|vao so(?: van ban)?(?: den| di)?|van ban (?:den|di)|can cu|noi nhan|"
    r"noi dung chinh|trich yeu|chu de|tieu de|ten goi|ten day du|bo cuc|dan y|muc luc|ket cau|"
    r"chuc vu|chuc danh|chuc|nguoi|giu|bao nhieu|ngay thang|ngay|so|ghi|cai|ban|to|lon|chinh|"
    r"noi|van de|chuyen|dieu|biet|hoi|tim|xem|cho|may|a|ta|nhi|ha|the|do|mo|boi|"
    r"lam (?:vao )?(?:ngay|thang|nam)|nao|"
    r"an|this|that|its?|is|was|were|been|has|have|did|does|of|on|in|by|for|and|what|which|whom|"
    r"whose|where|how many|please|tell|me|give|number(?:ed)?|reference|document|date|day|"
    r"gets|got|receives?|received|recipients?|main|outline|structured?|about|titled?|subject|"
    r"months?|years?|s|goc(?: tren| duoi)?|tren dau|phia tren|dau trang|"
    r"printed|stands?|appears?|top|head|at|"
    r"deals?|with|concerns?|wrote|drew|signer|signatory|plan|letter|report|paper)\b"
)
_KNOWN = FUNCTION_WORDS | frozenset(" ".join(DOCUMENT_NAMES).split())
_KIND_OR_YEAR = re.compile(rf"\b(?:{'|'.join(KINDS)}|(?:19|20)\d\d)\b")
_PARTS = re.compile(rf"\b{_PART}\b")
# "Mục III nói gì", "phần 2 về việc gì": a place in the paper, and no longer the whole of it.
_A_PLACE = re.compile(r"\b(?:phan|muc|chuong|diem|khoan|dieu|trang|section|part) (?:\d|[ivx]+\b)")
_REPORT = "bao cao"
# "Kế hoạch kiểm tra làm ngày nào" asks for the day of what is planned.
_IS_HELD = re.compile(
    r"\A(?:[a-z]+ ){2,6}?(?:kiem tra|giam sat|hoi (?:thi|nghi|thao|dien)|hop|tap huan|giao luu|"
    r"to chuc|cuoc thi|le|ngay hoi|tham quan|khao sat|tong ket|so ket)\b"
)
_ISSUED_SURELY = re.compile(rf"\b(?:{_ISSUES}|co tu)\b")


def asked_of_form(rest: str, *, called: Set[str], title: str) -> tuple[HeadFact, ...]:
    """What a question asks of the form of the paper it names; nothing where it asks for more.

    Args:
        rest: the folded question without the words that name an office.
        called: the folded syllables that the paper is called by.
        title: the paper's kind and title, folded.
    """
    facts = tuple(fact for fact, way in _READ if way.search(rest))
    if HeadFact.BASIS in facts and _RESTED_ON.search(rest):
        facts = ()
    if not facts or _A_PLACE.search(rest) or is_of_another_kind(rest, title):
        return ()
    if _PARTS.search(rest) and not {HeadFact.PARTS, HeadFact.BASIS}.intersection(facts):
        return ()
    left = re.findall(r"[^\W\d_]+", _OF_FORM.sub(" ", rest))
    if any(one not in _KNOWN and one not in called for one in left):
        return ()
    # What is sent, and by when, is a report that the paper asks for, where it is none itself.
    if _REPORT in rest and not title.startswith(_REPORT):
        return ()
    if HeadFact.DATE in facts and not _ISSUED_SURELY.search(rest) and _IS_HELD.search(title):
        return ()
    return facts


def without_form(rest: str) -> str:
    """The words of a folded question that may call a paper, its kind and year set apart."""
    return _KIND_OR_YEAR.sub(r" | \g<0> | ", _OF_FORM.sub(" | ", rest))


def is_of_another_kind(rest: str, title: str) -> bool:
    """Whether a question speaks of a kind of paper, and not of the kind that this one is."""
    said = [kind for kind in KINDS if re.search(rf"\b{kind}\b", rest)]
    own = next((kind for kind in KINDS if title.startswith(kind)), LETTER)
    return bool(said) and own not in said
