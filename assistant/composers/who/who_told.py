"""Who has to do what a whole paper asks, and with whom something is done.

A paper says these in formulas that share few words with a question: the order at its end ("Yêu
cầu … nghiêm túc triển khai thực hiện"), the duty to make a plan of one's own ("căn cứ Kế hoạch này
… cụ thể hóa thành kế hoạch"), "Phối hợp với …". In a paper that is named few sentences have such a
form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composers.parts.all_said import says_no_more
from assistant.composing import Composed, verbatim
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, whole_sentence
from assistant.wanted.roles_asked import PARTNERED, helpers_asked
from ingest.document import Passage, PassageRole

_WHO = re.compile(
    r"\bai\b|\bdich danh\b|\b(?:nguoi|don vi|co quan|bo phan|truong|thu truong|lanh dao|cap|ben|"
    r"phong ban|phong|ban|chuc danh|chuc vu)(?: [a-z]+){0,2} nao\b|"
    r"\b(?:who|whom)\b|\bwhich (?:[a-z]+ )?(?:heads?|units?|offices?|schools?|officers?|people|"
    r"leaders?|persons?|bodies|body)\b"
)
_PLAN = r"(?:ke hoach|kh|chuong trinh|ctr?)"
_PLANS_OWN = re.compile(
    rf"\b(?:soan|viet|lap|xay dung|dung|lam|ban hanh|ra|len|de ra)\b.{{0,24}}\b{_PLAN}\b"
    r".{0,24}\b(?:rieng|minh|don vi|dia phuong|truong)\b|\bcu the hoa\b|"
    rf"\b(?:bien|chuyen)\b.{{0,40}}\bthanh\b.{{0,24}}\b{_PLAN}\b|"
    r"\b(?:turn|draw|write|make|prepare|develop|draft|translate)s?\b.{0,40}\b(?:own|local)\b"
    r".{0,24}\b(?:plans?|program(?:me)?s?)\b"
)
_OWN_PLAN = re.compile(
    r"(?<!\w)(?:căn\scứ|trên\scơ\ssở|theo|dựa\strên)\s[^;:]{0,40}này(?!\w)[^;:]{0,120}"
    r"(?:cụ\sthể\sh(?:óa|oá)|xây\sdựng|ban\shành|lập)\s[^;:]{0,40}(?:kế\shoạch|chương\strình)(?!\w)",
    re.IGNORECASE,
)
_OWN_WORDS = (
    "bat phai giao soan viet lap xay dung lam ban hanh ra len de rieng minh don vi dia phuong "
    "truong nha theo do ai nguoi nao ke hoach chuong trinh cu the hoa thanh tung moi cac "
    "bien no chuc danh trach nhiem lai dua vao can cu co so o phai can lam nen thuc hien vay the a "
    "kh ct ctr dung dau ma so phong chuyen hoa "
    "nhung have has must turn draw up write make prepare develop draft translate into own "
    "local their plan plans program programme programs programmes heads units offices schools "
    "it which who under this to required need needs"
)
_CARRIES_OUT = re.compile(
    r"\b(?:trien khai|thuc hien|thi hanh|lam theo|lo lam|lam cho|lo lieu|dich danh|phai lam|"
    r"(?:giao|chiu|thuoc) trach nhiem|trach nhiem (?:thuoc ve|cua) ai|"
    r"carr(?:y|ies|ied) (?:it |this |them )?out|implement(?:s|ed|ing)?|execut(?:e|es|ed))\b"
)
# The paper as a whole is carried out: the sentence ends there, or goes on with the paper itself.
_ORDER = re.compile(
    r"(?<!\w)(?:yêu\scầu|đề\snghị|giao)\s(?:[^.;:]{3,120}?)\s"
    r"(?:(?:nghiêm\stúc|khẩn\strương|chủ\sđộng|tổ\schức|phối\shợp|quan\stâm|tích\scực),?\s){0,3}"
    r"(?:triển\skhai(?:,?\s(?:tổ\schức\s)?thực\shiện)?|thực\shiện)"
    r"(?:\s(?:nghiêm\stúc|tốt|đầy\sđủ|hiệu\squả|có\shiệu\squả|(?:các\s)?nội\sdung\s(?:trên|nêu\strên)|"
    r"(?:theo\s)?(?:Công\svăn|Kế\shoạch|văn\sbản|Quyết\sđịnh|Thông\sbáo|Hướng\sdẫn)\snày)){0,2}"
    r"[\s./*]{0,6}\Z",
    re.IGNORECASE,
)
_ORDER_WORDS = (
    "cau chot cuoi cung ket doan phan giao cho cac nhung moi o tai trong truong nha nguoi ai "
    "nao lo lam nghiem tuc chinh phai can chiu trach nhiem trien khai thuc hien thi hanh to "
    "chuc yeu de nghi bat buoc dich danh nhac ten cong van ke hoach ban thu nay do dung ra "
    "lai bat ve thuoc co quan chuyen thi moi chuc danh vu "
    "don vi cap bo lanh dao gi viec het toan tot dam bao vay the ta a who whom which school "
    "schools personally told ask asked asks require required requires order ordered must has "
    "have should carry carried out it this letter plan document implement implemented "
    "implementing execute seriously strictly properly responsible charge in at is are for by "
    "head heads person people last closing final sentence line"
)
# Who sees to it that it is carried out: "… đôn đốc việc triển khai thực hiện Kế hoạch này".
_SEES_TO_IT = re.compile(
    r"\b(?:theo (?:doi|sat)|bam sat|don (?:doc|thuc)|doc thuc|nhac nho|dau moi|"
    r"(?:giam sat|kiem tra)(?= (?:viec|thuc hien|trien khai|ke hoach|cong van|tinh hinh)\b|\W*\Z)|"
    r"(?:bao dam|dam bao) (?:cho |viec )?(?:ke hoach|cong van)|"
    r"monitors?|oversees?|urges?|checks?|supervises?)\b"
)
_SEEN_TO = re.compile(
    r"(?<!\w)(?:theo\sdõi|đôn\sđốc|giám\ssát|kiểm\stra)[^;:]{0,120}?"
    r"(?:triển\skhai|thực\shiện)[^;:]{0,40}?"
    r"(?:Kế\shoạch|Công\svăn|Quyết\sđịnh|Chỉ\sthị|Chương\strình|Hướng\sdẫn|Quy\schế)\snày(?!\w)",
    re.IGNORECASE,
)
_SEEN_TO_WORDS = (
    "ai nguoi nao phong ban bo phan don vi co quan ben nao dau moi theo doi sat bam don doc thuc "
    "nhac nho giam sat kiem tra bao dam dam bao lo chiu trach nhiem phai duoc giao cho giup viec "
    "thuc hien trien khai ke hoach cong van van ban so noi cac don vi truong lanh dao thuoc ve la "
    "cua o tai trong theo which unit office department who monitors oversees urges checks "
    "supervises implementation carrying out plan letter for the leadership leaders of"
)
_WITH_SOMEBODY = re.compile(
    r"(?<!\w)(?:phối\shợp|kết\shợp|liên\stịch|cùng)\s(?:chặt\schẽ\s)?(?:với|cùng)\s", re.IGNORECASE
)
# Few sentences of a paper name a partner: one that holds this much of the matter is meant, where
# no other holds as much.
_HELD = 0.25
_AHEAD = 0.7


def told(shelf: Shelf) -> Composed | None:
    """The sentence of the form asked for, in one paper; None where none is asked for or found."""
    if shelf.within or shelf.scope.is_open or len(shelf.documents) != 1:
        return None
    question = shelf.question
    asks_who = _WHO.search(question.plain) is not None
    if asks_who and _PLANS_OWN.search(question.plain):
        return _formula(shelf, _OWN_PLAN, _OWN_WORDS.split())
    if asks_who and _SEES_TO_IT.search(question.plain):
        seen_to = _formula(shelf, _SEEN_TO, _SEEN_TO_WORDS.split())
        if seen_to is not None:
            return seen_to
    if asks_who and _CARRIES_OUT.search(question.plain):
        return _formula(shelf, _ORDER, _ORDER_WORDS.split())
    return None


def _formula(shelf: Shelf, form: re.Pattern[str], words: list[str]) -> Composed | None:
    """The last sentence of a form, where a question asks for nothing besides it."""
    paper = shelf.documents[0]
    body = (one for one in paper.passages if one.role is PassageRole.BODY and not is_row(one))
    found = [one for passage in body for one in _whole_sentences(passage) if form.search(one.said)]
    if not found or not says_no_more(shelf, [found[-1].said], words):
        return None
    return Composed(drafts=(verbatim(found[-1], paper.summary),), is_sure=True)


def _whole_sentences(passage: Passage) -> Iterator[Unit]:
    """The sentences with all that ";" parts in them: those who do it stand before one."""
    yield from dict.fromkeys(map(whole_sentence, sentences(passage)))


def with_whom(shelf: Shelf) -> Composed | None:
    """The one sentence that names a partner in the matter asked about; None where that is open."""
    is_one = not shelf.scope.is_open and len(shelf.documents) == 1
    if not is_one or shelf.within or not helpers_asked(shelf.question.plain):
        return None
    topic = shelf.topic_besides(PARTNERED)
    found = ranked(topic, shelf.sights, accepts=_names_partner)
    if topic.is_empty or not found or found[0].own < _HELD:
        return None
    best = found[0]
    others = [one.own for one in found[1:] if one.unit.passage.id != best.unit.passage.id]
    if max(others, default=0.0) > _AHEAD * best.own:
        return None
    return Composed(drafts=(verbatim(best.unit, best.document),))


def _names_partner(one: Unit) -> bool:
    is_body = one.passage.role is PassageRole.BODY and not is_row(one.passage)
    return is_body and _WITH_SOMEBODY.search(one.said) is not None
