"""What is asked of a paper itself, where a question holds nothing but its name and such words.

"Cái kế hoạch ấy ra ngày mấy để vào sổ", "bên nào ban hành công văn đó": however it is put, words
of asking, of issuing and of the form are all that is left beside the name; so the few of them that
tell what is wanted may stand in any order. One word of anything else, and it is not the form.
"""

from __future__ import annotations

import re
from collections.abc import Set

from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from assistant.reading.head_asked import KINDS, LETTER, HeadFact
from assistant.reading.vocabulary import DOCUMENT_NAMES, FUNCTION_WORDS, word_set

_WHEN = (
    r"(?:(?:ngay|hom|bua|thang|nam|luc|khi|dao|thoi diem)(?: thang)?(?: nam)? "
    r"(?:nao|may|gi|bao nhieu)|bao gio|chung nao|when|(?:what|which) (?:date|day|month|year))"
)
_ISSUES = (
    r"(?:ban hanh|phat hanh|ra doi|ra|ky|de|ghi|viet|lap|soan|"
    r"issued?|dated?|writ(?:e|ten)|draft(?:ed)?|put out|signed|made|"
    r"released?|published|drawn up|come out|came out)"
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

_KINDS_CITED = (*KINDS, LETTER, "van ban", "chuong trinh", "de an")
_GIVEN = r"(?:van ban|giay to|cai|nhung|cac|may|co so|chi dao)"
_RESTS = (
    r"(?:can cu(?: (?:vao|tren|theo))?|dua (?:vao|tren|theo)|vien dan|chieu theo|"
    r"(?:dua )?tren co so|"
    r"(?:ban hanh|ra doi|ra|lap|soan|viet|xay dung|lam|thuc hien|bao cao) theo(?: chi dao cua)?)"
)
_WHICH_PAPER = r"(?:dau|(?:gi|nao|may)|nhung gi)"

_WAYS: tuple[tuple[HeadFact, str], ...] = (
    (
        HeadFact.BASIS,
        rf"\b{_RESTS}(?: {_GIVEN}){{0,3}} {_WHICH_PAPER}\b|"
        rf"\b{_GIVEN} (?:gi|nao)(?: (?:de )?(?:lam|la))? (?:can cu|co so)\b|"
        r"\b(?:nhung|cac|phan|ke|liet ke|chep|neu|xin|la|lam) (?:cac )?can cu\b|"
        r"\bcan cu\b|\bco so phap ly\b|\bvien dan\b|"
        r"\b(?:based|rests?|grounded|founded|relies|rely) (?:up)?on\b|"
        r"\bon (?:which|what)\b.{0,80}\brests?\b|"
        r"\b(?:legal )?(?:bases|basis|grounds)\b",
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
        r"\bdate (?:of|on)\b|\bwhat date\b|"
        r"\b(?:date|day) (?:printed|given|shown|written)\b|\bdated\W*\Z|"
        r"\bthang (?:nao|may)\b|"
        r"\bdia danh\b|\bmonth\W{0,3}(?:and |or )?year\b|"
        r"\b(?:what|which) (?:date|day|month|year)(?: and (?:month|year)){0,2} "
        r"(?:is|was|stands?|appears)\b",
    ),
    (
        HeadFact.SIGNER,
        r"\bai(?: da| la nguoi)? (?:ky|dung ten)\b|\bky\b.{0,12}\bai\b|\bnguoi ky\b|"
        r"\b(?:chuc(?: vu| danh)?|nguoi)\b.{0,24}\bky\b|\bky\b.{0,24}\bchuc\b|"
        r"\bwho (?:has )?signed\b|\b(?:by whom|who)\b.{0,40}\bsign(?:s|ed)\b|\bsigned by\b|"
        r"\b(?:capacity|position|post|rank|job title)\b.{0,60}\bsign|"
        r"\bput (?:his|her|their) name\b|"
        r"\bsign(?:ed|s)\b.{0,40}\b(?:capacity|position|post|rank|title)\b|"
        r"\bsigner\b|\bsignatory\b",
    ),
    (
        HeadFact.RECIPIENTS,
        rf"\bnoi nhan\b|\b{_SENT}\b.{{0,24}}{_WHITHER}|{_WHITHER}.{{0,24}}\b{_SENT}\b|"
        rf"\b(?:toi|den|vao) tay\b.{{0,16}}{_SOMEBODY}|\bdanh sach\b.{{0,24}}\b(?:duoc )?nhan\b|"
        rf"\b(?:viet|lam)\b.{{0,24}}\bcho (?:nhung |cac )?{_SOMEBODY}|\bkinh gui\b|"
        rf"{_SOMEBODY}.{{0,12}}\bnhan\b|\bwho (?:gets|got|receives?|received)\b|\brecipients?\b",
    ),
    (
        HeadFact.OFFICE,
        rf"\b(?:do|boi) {_SOMEBODY} (?:da )?{_MAKES}\b|"
        rf"\bcua {_SOMEBODY}(?: (?:{_MAKES}|vay|the|ta|a|nhi|day)){{0,3}}\W*\Z|"
        rf"{_SOMEBODY} (?:la noi )?(?:da )?"
        rf"(?:{_MAKES}|issued?|wrote|drew|drafted|made|published)\b|"
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
        r"\babout\b|(?<!job )(?<!s )\btitled?\b|\bsubject\b|\bdeals? with\b|\bconcerns?\b",
    ),
)
_ON_GROUNDS = re.compile(
    r"\b(?:duoc )?(?:lap |xay dung |ban hanh )?(?:dua )?tren co so\b(?! (?:vat|y))"
)
# What is told before a question of who asks it and why, up to a comma: "Em tò mò, …".
STORY = re.compile(
    r"\A(?:em|minh|toi|tui|chau|nghe (?:noi|don|bao)|hom (?:truoc|nay|qua)|sep|i|we|they say|"
    r"somebody|my)\b[^,:.?!]{0,90}[,:.] "
)
# "Kế hoạch này được văn bản nào lấy làm căn cứ": others rest on it.
_RESTED_ON = re.compile(r"\bduoc\b.{0,40}\b(?:lam|la) (?:cac )?can cu\b")
_READ = tuple((fact, re.compile(way)) for fact, way in _WAYS)
# "Dựa trên kế hoạch với công văn gì": kinds of what a paper rests on are not its own kind.
_ON_KINDS = re.compile(
    rf"\b{_RESTS}(?: {_GIVEN}){{0,3}} (?:{'|'.join(_KINDS_CITED)})"
    rf"(?:(?:,| va| voi| hay| hoac)?(?: (?:cac|nhung))? (?:{'|'.join(_KINDS_CITED)})){{0,5}}"
    r" (?:so )?(?:nao|gi|may)\b(?! ve\b)"
)
# Words of the form, of issuing and of asking, and those that only lead to the question.
_OF_FORM = re.compile(
    rf"\b(?:{_RESTS}|co so phap ly|phap ly|co so|bases|basis|based|grounds|legal|rests?|upon|"
    rf"chep|{_WHEN}|{_ISSUES}|{_MAKES}|{_SOMEBODY}|{_SENT}|{_PART}|so ky hieu|so hieu|ky hieu|"
    r"mang so|danh so|ra doi|vao so(?: van ban)?(?: den| di)?|van ban (?:den|di)|can cu|noi nhan|"
    r"noi dung chinh|trich yeu|chu de|tieu de|ten goi|ten day du|bo cuc|dan y|muc luc|ket cau|"
    r"danh sach|dung ten|duoi|don vi|co quan|(?:toi|den|vao) tay|kinh gui|nhan|viet|"
    r"dong dia danh|dia danh|dong|mang|sao|"
    r"chuc vu|chuc danh|chuc|nguoi|giu|bao nhieu|ngay thang|ngay|so|ghi|cai|ban|to|lon|chinh|"
    r"noi|van de|chuyen|dieu|biet|hoi|tim|xem|cho|may|a|ta|nhi|ha|the|do|mo|boi|"
    r"lam (?:vao )?(?:ngay|thang|nam)|nao|"
    r"an|this|that|its?|is|was|were|been|has|have|did|does|of|on|in|by|for|and|what|which|whom|"
    r"whose|where|how many|please|tell|me|give|number(?:ed)?|reference|document|date|day|"
    r"gets|got|receives?|received|recipients?|main|outline|structured?|about|titled?|subject|"
    r"months?|years?|s|goc(?: tren| duoi)?|tren dau|phia tren|dau trang|"
    r"printed|given|shown|stands?|appears?|top|head|at|documents|papers|bears?|carry|carries|grounded|founded|cites?|preamble|"
    r"by whom|capacity|position|post|rank|job|behalf|put|name|organi[sz]ed|made up|"
    r"deals?|with|concerns?|wrote|drew|signer|signatory|plan|letter|report|paper)\b"
)
# Said beside what a paper rests on, which nothing else is asked of.
_BESIDE_BASES = re.compile(
    r"\b(?:hai|ba|bon|dong|dau|mo dau|chi dao|(?:cap|cua) (?:tren|huyen|tinh)|o tren|du|chua|ho|"
    r"muon|toi|em|minh|giup|lai|documents?|directives?|decisions?|list|papers|plans)\b"
)
# In English a duty is asked for with these, and no form.
_OF_A_DUTY = word_set("must should have has due until before submit need needs why whether")
WORDS_IN_ENGLISH = ENGLISH_FUNCTION_WORDS - _OF_A_DUTY
""""Words of an English question that ask for no more than the form."""
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
    story = STORY.match(rest)
    if story and not any(way.search(story.group()) for _, way in _READ):
        rest = rest[story.end() :]
    rest = _ON_KINDS.sub("can cu gi", _ON_GROUNDS.sub("can cu", rest))
    facts = tuple(fact for fact, way in _READ if way.search(rest))
    if HeadFact.BASIS in facts and _RESTED_ON.search(rest):
        facts = ()
    if not facts or _A_PLACE.search(rest) or is_of_another_kind(rest, title):
        return ()
    if _PARTS.search(rest) and not {HeadFact.PARTS, HeadFact.BASIS}.intersection(facts):
        return ()
    beside = _BESIDE_BASES.sub(" ", rest) if HeadFact.BASIS in facts else rest
    left = re.findall(r"[^\W\d_]+", _OF_FORM.sub(" ", beside))
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
