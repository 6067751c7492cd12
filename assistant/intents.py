"""What a question can ask for, and the words that say so.

Cues are regular expressions over the folded question (no diacritics, lower case), so a question
typed without diacritics meets the same entries.
"""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """What is asked for."""

    DEADLINE = "deadlines"
    CHANNEL = "channel"
    RECIPIENTS = "recipients"
    REPORT_TO = "report_to"
    REPORTERS = "reporters"
    SIGNER = "signer"
    PERSON = "person"
    ISSUED = "issued"
    EFFECT = "effect"
    NUMBER = "number"
    BASIS = "basis"
    REPLACED = "replaced"
    MENTIONS = "mentions"
    HOLDINGS = "holdings"
    WHICH_DOCUMENT = "which_document"
    SUBJECT = "subject"
    LEADER = "leader"
    ACTOR = "actor"
    PERIOD = "period"
    SECTION = "section"
    HEADED = "headed"
    COUNT = "count"
    LIST = "list"
    FACT = "fact"
    CHAT = "chat"


_KIND = (
    r"(?:ke hoach|cong van|bao cao|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|quy dinh|"
    r"huong dan|"
    r"ket luan|chuong trinh|de an|thong bao|to trinh|quy che|luat|van ban|giay to)"
)
_WHEN = (
    r"(?:(?<!moi )(?<!mot )(?<!hang )(?:ngay gio|ngay thang|thoi diem|thoi gian|ngay|hom|"
    r"thang|nam|luc|khi) (?:nao|may|bao nhieu)|"
    r"bao gio)"
)
_WHICH = r"(?:nao|gi|may|bao nhieu|dau)"
_REPORT = r"(?:bao cao|nop|gui)"
# Refuses "20595/HAN-QLDN5".
_LIMIT = r"\bhan\b(?![-/])"

INTENT_CUES: tuple[tuple[Intent, str], ...] = (
    (
        Intent.SIGNER,
        r"\bai (?:da )?ky\b(?! (?:phe )?duyet)|nguoi ky|ky ten|do ai ky|"
        r"co phai .{0,40} ky\b|ky boi ai|chuc (?:vu|danh) (?:nao|gi)\b.{0,12}\bky\b|"
        r"\bky\b.{0,30}chuc (?:vu|danh) (?:gi|nao)|"
        r"who signed|\bsignatory\b|\bsigned by\b|position of the signer",
    ),
    (
        Intent.EFFECT,
        rf"(?:co|bat dau co|het) hieu luc.{{0,20}}{_WHEN}|{_WHEN}.{{0,20}}(?:co|het) hieu luc|"
        rf"(?:ap dung|thi hanh) (?:tu |ke tu )?{_WHEN}|hieu luc (?:tu|ke tu|den)\b|"
        r"(?:take|takes|took|comes?|came) (?:in)?to (?:effect|force)|takes? effect|in force|"
        r"\beffective (?:date|from)\b|when .{0,60}\beffective\b",
    ),
    (
        Intent.SECTION,
        r"\b[ivx]+\.\d|\b(?:muc|dieu|khoan|phan|chuong|section|article|item)\s+(?:[ivx]+|\d+)\b",
    ),
    (
        Intent.CHANNEL,
        r"\b(?:e-?)?mail|thu dien tu|hop thu|qua dau|qua kenh nao|so dien thoai|dien thoai|"
        r"dia chi nhan|"
        r"dia chi nao|qua dia chi|bang cach nao|qua hinh thuc nao|which address|what address|"
        r"\bphone\b",
    ),
    (
        Intent.MENTIONS,
        rf"(?:nhac (?:toi|den|o|trong)|vien dan|duoc neu|duoc dan).{{0,40}}{_KIND} nao|"
        rf"{_KIND} nao.{{0,30}}(?:nhac|vien dan|dan chieu|can cu)|cited (?:in|by)|"
        r"documents? (?:mention|cite|refer)",
    ),
    (
        Intent.REPLACED,
        rf"(?:thay the|thay cho|bai bo|huy bo|\bbo (?=nhung |cac |di )|het hieu luc).{{0,60}}"
        rf"{_KIND}(?: [a-z]+){{0,3}} (?:nao|gi)\b|"
        rf"{_KIND} (?:nao|gi)(?: [a-z]+){{0,6}} (?:bi |duoc )?"
        r"(?:thay the|bai bo|huy bo)|"
        rf"{_KIND} nao (?:bi )?het hieu luc|"
        r"which .{0,100}(?:replace|repeal|abolish|annul|supersede|stop having effect|"
        r"cease to have effect)",
    ),
    (
        Intent.HOLDINGS,
        rf"(?:trong|o) thu vien|{_KIND} nao (?:duoc )?(?:ban hanh|ky|ra)\b|in the library",
    ),
    (
        Intent.BASIS,
        rf"can cu (?:vao |theo )?(?:dau|(?:nhung |cac )?{_KIND}? ?{_WHICH})|"
        rf"dua (?:tren|vao|theo) (?:dau|(?:nhung |cac )?{_KIND} ?{_WHICH})|co so phap ly|"
        rf"based on|legal basis",
    ),
    (
        Intent.REPORTERS,
        rf"\b(?:nhung ai|ai|(?:nhung |cac )?(?:don vi|truong|phong|so|co quan|noi) nao) "
        rf"(?:phai|can) {_REPORT}|who (?:must|"
        rf"has to|have to) report",
    ),
    (
        Intent.ISSUED,
        rf"(?:ban hanh|\bra|\bky|phat hanh|de) (?:vao )?{_WHEN}|{_WHEN}.{{0,20}}(?:ban hanh|"
        rf"\bra doi)|"
        r"ngay ban hanh|ngay ky|when\b.{0,60}(?:issued|signed|dated)|date of issue",
    ),
    (
        Intent.DEADLINE,
        rf"{_REPORT}.{{0,90}}(?:{_WHEN}|thoi han|{_LIMIT}|cham nhat|han chot|"
        rf"truoc ngay may)|(?:{_WHEN}|thoi han|{_LIMIT}|cham nhat|han chot|truoc \d|truoc ngay|"
        rf"den ngay|sap toi|thang nay|thang sau).{{0,90}}{_REPORT}|"
        rf"{_REPORT}.{{0,60}}(?:truoc|den|vao|trong) (?:ngay|mung|mong|thang|\d)|"
        r"when (?:do|must|should|does|is).{0,80}(?:report|send|submit|due)|"
        r"(?:report|submit|due|deadline|send).{0,60}\b(?:by|before|until|on)\b|\b(?:by|"
        r"before) (?:what|which) (?:date|day)|deadline|\bdue\b",
    ),
    (
        Intent.LEADER,
        r"chu tri|who (?:leads|is in charge)|which (?:body|agency|office) leads|lead agency",
    ),
    (
        Intent.ACTOR,
        r"\b(?:nhung ai|ai|don vi nao|nguoi nao) (?:phai|can|lo|co trach nhiem|chiu trach nhiem)|"
        r"who (?:must|has to|should|is responsible)",
    ),
    (
        Intent.REPORT_TO,
        r"bao cao.{0,40}(?:gui|nop|ve|cho).{0,16}(?:dau|ai|co quan nao|don vi nao|noi nao)\b|"
        r"report to whom|whom .{0,30}report",
    ),
    (
        Intent.RECIPIENTS,
        r"noi nhan|(?:gui|ban hanh|chuyen) (?:cho |toi |den )?(?:nhung |cac )?(?:ai|dau|noi nao|"
        r"don vi nao|co quan nao|noi)\b|"
        r"gui cho ai|kinh gui ai|who receives|addressed|sent to whom",
    ),
    (
        Intent.PERSON,
        r"\bai la\b|\bla ai\b|\bten (?:la )?gi\b|who is (?:the )?(?!in charge|responsible)",
    ),
    (
        Intent.SUBJECT,
        rf"{_KIND}.{{0,40}}(?:la )?(?:ve viec gi|ve van de gi|ve cai gi|noi ve gi|trich yeu)|"
        rf"what is .{{0,40}} about",
    ),
    (
        Intent.WHICH_DOCUMENT,
        rf"{_KIND},? (?:so )?(?:nao|may)\b|{_KIND} gi\b|"
        r"which (?:[a-z]+ ){0,2}(?:documents?|plan|decision|directive|circular|letter|decree|"
        r"resolution)",
    ),
    (Intent.NUMBER, r"\bso (?:bao nhieu|may|hieu)|mang so|so ky hieu|what number"),
    (
        Intent.PERIOD,
        r"giai doan nao|thoi gian nao|tu (?:khi|luc|bao gio)|tu nam nao|den nam nao|toi nam nao|"
        r"keo dai|bao lau .{0,60}\b(?:mot|1) lan|may (?:thang|nam) (?:mot|1) lan|"
        r"which (?:period|years)|how (?:long|often)",
    ),
    (Intent.COUNT, r"bao nhieu|bao lau|\bmay\b|so luong|how (?:many|much)"),
    (Intent.HEADED, r"\b(?:phan|muc)\b (?!tieu)[a-z ]{4,60}(?:noi|ghi|neu|quy dinh|gom)\b"),
    (
        Intent.LIST,
        r"\b(?:nhung|cac)\b.{0,80}\b(?:nao|gi)\b|nhung gi|liet ke|ke (?:ra|ten)|neu (?:ten|cac|"
        r"nhung)|gom (?:nhung )?gi|list |"
        r"what are the",
    ),
)
"""In order: the first that is found is what the question is about first of all."""
