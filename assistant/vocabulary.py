"""What questions are made of, as tables: cue words, function words, synonyms, an English glossary.

All Vietnamese keys are folded (no diacritics, lower case), so a question typed without diacritics
meets the same entries.
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
    NUMBER = "number"
    BASIS = "basis"
    MENTIONS = "mentions"
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


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_KIND = (
    r"(?:ke hoach|cong van|bao cao|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|quy dinh|"
    r"huong dan|"
    r"ket luan|chuong trinh|de an|thong bao|to trinh|quy che|luat|van ban|giay to)"
)
_WHEN = (
    r"(?:(?:ngay gio|ngay thang|thoi diem|thoi gian|ngay|hom|thang|nam|luc|khi) (?:nao|may|"
    r"bao nhieu)|"
    r"bao gio)"
)
_WHICH = r"(?:nao|gi|may|bao nhieu|dau)"
_REPORT = r"(?:bao cao|nop|gui)"

INTENT_CUES: tuple[tuple[Intent, str], ...] = (
    (
        Intent.SIGNER,
        r"\bai (?:da )?ky\b|nguoi ky|ky ten|do ai ky|ky boi ai|who signed|\bsignatory\b",
    ),
    (Intent.SECTION, r"\b(?:muc|dieu|khoan|phan|chuong|section|article|item)\s+(?:[ivx]+|\d+)\b"),
    (
        Intent.PERSON,
        r"\bai la\b|\bla ai\b|\bten (?:la )?gi\b|who is (?:the )?(?!in charge|responsible)",
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
        rf"(?:nhac (?:toi|den)|vien dan|duoc neu|duoc dan).{{0,40}}{_KIND} nao|cited (?:in|by)",
    ),
    (
        Intent.BASIS,
        rf"can cu (?:vao |theo )?(?:dau|(?:nhung |cac )?{_KIND}? ?{_WHICH})|"
        rf"dua (?:tren|vao|theo) (?:dau|(?:nhung |cac )?{_KIND} ?{_WHICH})|co so phap ly|"
        rf"based on|legal basis",
    ),
    (
        Intent.REPORTERS,
        rf"\b(?:nhung ai|ai|don vi nao|nhung don vi nao) (?:phai|can) {_REPORT}|who (?:must|"
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
        rf"{_REPORT}.{{0,90}}(?:{_WHEN}|thoi han|\bhan\b|cham nhat|han chot|truoc ngay may)|"
        rf"(?:{_WHEN}|thoi han|\bhan\b|cham nhat|han chot|truoc \d|truoc ngay|den ngay|sap toi|"
        rf"thang nay|thang sau).{{0,90}}{_REPORT}|"
        rf"{_REPORT}.{{0,60}}(?:truoc|den|vao|trong) (?:ngay|thang|\d)|"
        r"when (?:do|must|should|does|is).{0,80}(?:report|send|submit|due)|"
        r"(?:report|submit|due|deadline|send).{0,60}\b(?:by|before|until|on)\b|\b(?:by|"
        r"before) (?:what|which) (?:date|day)|deadline",
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
        r"keo dai|"
        r"which (?:period|years)|how (?:long|often)",
    ),
    (Intent.COUNT, r"bao nhieu|\bmay\b|so luong|how (?:many|much)"),
    (Intent.HEADED, r"\b(?:phan|muc)\b (?!tieu)[a-z ]{4,60}(?:noi|ghi|neu|quy dinh|gom)\b"),
    (
        Intent.LIST,
        r"\b(?:nhung|cac)\b.{0,80}\b(?:nao|gi)\b|nhung gi|liet ke|ke (?:ra|ten)|neu (?:ten|cac|"
        r"nhung)|gom (?:nhung )?gi|list |"
        r"what are the",
    ),
)
"""In order: the first that is found is what the question is about first of all."""

DOCUMENT_NAMES = (
    "ke hoach",
    "cong van",
    "bao cao",
    "van ban",
    "to trinh",
    "thong bao",
    "chi thi",
    "quyet dinh",
    "lap",
    "lam",
    "xay dung",
)

CUE_PHRASES = (
    r"bao nhieu|bao gio|khi nao|luc nao|ngay nao|hom nao|thang nao|nam nao|ngay may|the nao|ra sao|"
    r"nhu the nao|la gi|o dau|vao dau|ve dau|qua dau|nhung gi|nhung noi nao|noi nao|nhung ai|"
    r"cho ai|ve viec gi|"
    r"ve gi|noi gi|\bgui|\bnop|quy dinh gi|lam gi|viec gi|cai gi|day du|may gio|hom nay|"
    r"hien nay|hay chua|"
    r"hay khong|tot hay chua|duoc khong|"
    r"co khong|chu tri|thoi gian nao|giai doan nao|tu nam nao toi nam nao|"
    r"tu nam nao den nam nao|keo dai|"
    r"cham nhat|truoc ngay|\btruoc|den ngay|thoi han|han chot|noi nhan|ban hanh|\bai ky\b|"
    r"nguoi ky|mang so|nhac toi|nhac den|can cu|dua tren|"
    r"dua vao|dua theo|liet ke|yeu cau|goi y|chi dao|keu goi|quy dinh|theo ke hoach"
)
"""Words that say what sort of thing is asked and not what it is about."""

FUNCTION_WORDS = _words(
    "la cua va cac nhung cho o tai theo duoc nao gi ai thi ma de den toi tu nay kia voi",
    "hay hoac se da dang cung rat ve vao ra len xuong em anh a vay xin giup bi boi nhu",
    "trong tren duoi khi phai can nen muon co viec dau may roi chua bang ngay hom luc bao",
    "gom moi thuoc ho nhe day ay",
)
"""Syllables without a topic. Those that are half of a common word ("dân", "hội") are left out: how
rare a syllable is in the library decides how much it weighs."""

COMPOUNDS = (
    r"chu de|tieu de|van de|de an|de nghi|de xuat|de cao|tai san|tai chinh|tai lieu|dia ban|"
    r"co so|co quan|co cau|co hoi|"
    r"cong viec|viec lam|ve sinh|bao ve|tu lieu|tu tuong|tu phap|tu dien bien|tu chuyen hoa|"
    r"nhu cau|dau tu|ban dau|"
    r"theo doi|duoi nuoc|phong trao|co che|co che|den on|bang khen|bao hiem|bao dam|nhu nhau|"
    r"xuong cap|thuoc la"
)
"""Common words that have a function word for a half ("chủ đề"): here it carries a topic."""

OFFICE_PREFIX = (
    r"(?:(?:so|phong) giao duc(?: va dao tao)?|(?:so|phong) (?:gd&dt|gddt|gd dt|gd)|"
    r"bo(?: (?!bo\b)[a-z]+){1,7}|"
    r"truong (?:tieu hoc|trung hoc co so|trung hoc pho thong|thcs|thpt|mam non|mau giao|dai hoc|"
    r"cao dang)(?: va [a-z]+)?|"
    r"truong|th|thcs|thpt|mn|uy ban nhan dan|ubnd|huyen uy|tinh uy|thanh uy|dang uy|huyen|quan|"
    r"tinh|thanh pho|"
    r"thi xa|xa|phuong|tp\.?)"
)
"""What names of offices share (folded); what is left tells one from another."""

OFFICE_SUFFIX = (
    r"(?:education(?: and training)?|primary|secondary|high|school|office|department|division|"
    r"district|province|city|town)"
)
"""The same in English, where it stands behind the name."""

PROVINCES = (
    r"an giang|ba ria vung tau|bac giang|bac kan|bac lieu|bac ninh|ben tre|binh dinh|binh duong|"
    r"binh phuoc|binh thuan|"
    r"ca mau|can tho|cao bang|da nang|dak lak|dak nong|dien bien|dong nai|dong thap|gia lai|"
    r"ha giang|ha nam|ha noi|ha tinh|"
    r"hai duong|hai phong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum|lai chau|"
    r"lam dong|lang son|lao cai|"
    r"long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|"
    r"quang ngai|quang ninh|quang tri|"
    r"soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|thua thien hue|tien giang|"
    r"tra vinh|tuyen quang|vinh long|"
    r"vinh phuc|yen bai"
)
"""Provinces and cities, before and after 1 July 2025: places that a question may name."""

SYNONYMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"nua dau nam|sau thang dau nam|6 thang dau nam|giua nam|ban nien", ("6 thang",)),
    (r"cuoi nam|ca nam|thuong nien", ("nam",)),
    (r"ba con|nguoi dan", ("nhan dan", "nguoi dan")),
    (r"gddt|gd&dt|gd dt|giao duc", ("giao duc", "giao duc va dao tao", "gddt", "gd dt")),
    (r"ubnd|uy ban nhan dan|uy ban", ("ubnd", "uy ban nhan dan")),
    (r"hdnd|hoi dong nhan dan", ("hdnd", "hoi dong nhan dan")),
    (r"xai|su dung", ("dung", "su dung")),
    (r"lam chung|cung lam|hop tac", ("phoi hop",)),
    (r"quan ly", ("quan ly", "truc thuoc")),
    (r"tieu chi", ("tieu chi", "thuoc do")),
    (r"gd", ("giao duc",)),
    (r"hs", ("hoc sinh",)),
    (r"gv", ("giao vien",)),
    (r"cb", ("can bo",)),
    (r"khau hieu|phuong cham", ("phuong cham", "khau hieu")),
    (r"cong viec|viec lam", ("nhiem vu", "cong viec", "viec lam")),
    (r"hach sach|nhung nhieu|sach nhieu", ("gay phien ha", "sach nhieu", "cua quyen")),
    (r"bi sao|bi phat|xu phat", ("xu ly",)),
    (r"qcdc", ("quy che dan chu",)),
    (r"bdv", ("ban dan van",)),
    (r"cbccvc", ("can bo cong chuc vien chuc",)),
    (r"cbcc|can bo,? cong chuc", ("cbcc", "can bo cong chuc")),
    (r"cchc", ("cai cach hanh chinh",)),
    (
        r"hoc tap bac|hoc bac|lam theo bac",
        ("hoc tap va lam theo tu tuong dao duc phong cach ho chi minh",),
    ),
    (r"thu truong|sep|lanh dao", ("nguoi dung dau", "thu truong", "lanh dao")),
    (r"giu gin dao duc", ("ren luyen dao duc",)),
    (r"di lam dung gio|dung gio", ("gio giac lam viec",)),
    (r"do(?= cai cach| ket qua| hieu| muc)", ("thuoc do danh gia",)),
    (r"covid(?:-19)?|dai dich|mua dich|trong dich", ("covid-19", "dich covid-19")),
    (r"nghe dan gop y|nghe dan", ("lang nghe y kien nhan dan",)),
    (r"tam quan trong", ("tam quan trong", "y nghia")),
    (r"danh gia", ("danh gia", "thuoc do")),
    (r"uu diem|diem manh", ("thuan loi",)),
    (r"han che|vuong mac|tro ngai", ("kho khan", "han che")),
    (r"bao lau|may lan|mot lan", ("hang quy hang nam", "dinh ky")),
)
"""Ways of speaking and the words that papers use for the same; either counts, both are searched.

Patterns hold no group of their own.
"""

ABBREVIATED_KINDS = {
    "kh": "ke hoach",
    "cv": "cong van",
    "qd": "quyet dinh",
    "ct": "chi thi",
    "nq": "nghi quyet",
    "nd": "nghi dinh",
    "tt": "thong tu",
    "bc": "bao cao",
    "kl": "ket luan",
    "hd": "huong dan",
}
"""Kinds as people shorten them before a number or a question word ("QĐ số mấy", "KH 573")."""

OUT_OF_SCOPE = (
    r"thoi tiet|du bao|gia vang|gia xang|ty gia|chung khoan|bong da|tran dau|ket qua xo so|"
    r"xo so|lam tho|bai tho|bai hat|"
    r"ke chuyen|chuyen cuoi|nau an|mon an|cong thuc nau|du lich|xem phim|bong hong|tinh yeu|tu vi|"
    r"\bweather\b|football|soccer|\bmatch\b|\bpoem\b|\bsong\b|\bjoke\b|recipe|stock price|"
    r"gold price|lottery|movie"
)
"""Talk that no library of administrative papers answers."""

SMALL_TALK = (
    r"^(?:xin )?chao\b|^hello\b|^hi\b|^cam on|^thank|ban la ai|ban ten gi|who are you|"
    r"what can you do|ban lam duoc gi"
)

GLOSSARY: tuple[tuple[str, str], ...] = (
    (r"e-?mail(?: address)?", "dia chi email"),
    (r"specialised inspection|specialized inspection", "kiem tra chuyen nganh"),
    (r"inspections?", "kiem tra"),
    (r"administrative reforms?", "cai cach hanh chinh"),
    (r"(?:mass )?mobili[sz]ation", "dan van"),
    (r"skil?lful", "kheo"),
    (r"workplace", "noi lam viec"),
    (r"build", "xay dung"),
    (r"grass-?roots democracy", "quy che dan chu o co so"),
    (r"education (?:and training )?(?:office|division)", "phong giao duc va dao tao"),
    (r"education (?:and training )?department|department of education", "so giao duc va dao tao"),
    (r"annual|yearly", "nam"),
    (r"six[- ]months?|half[- ]year(?:ly)?|mid-?year", "6 thang"),
    (r"reports?|reporting", "bao cao"),
    (r"plans?", "ke hoach"),
    (r"(?:official )?letters?", "cong van"),
    (r"directives?", "chi thi"),
    (r"decisions?", "quyet dinh"),
    (r"resolutions?", "nghi quyet"),
    (r"circulars?", "thong tu"),
    (r"decrees?", "nghi dinh"),
    (r"laws?", "luat"),
    (r"programmes?|programs?", "chuong trinh"),
    (r"regulations?", "quy che"),
    (r"documents?", "van ban"),
    (r"primary schools?", "truong tieu hoc"),
    (r"schools?", "truong"),
    (r"teachers?", "giao vien"),
    (r"pupils?|students?|children", "hoc sinh"),
    (r"parents?", "cha me hoc sinh"),
    (r"party members?", "dang vien"),
    (r"civil servants?|officials?|staff|employees", "can bo cong chuc"),
    (r"emulation movements?|movements?", "phong trao thi dua"),
    (r"models?", "mo hinh"),
    (r"money|funds?|funding|budgets?|cost", "kinh phi tien"),
    (r"tasks?|duties", "nhiem vu"),
    (r"purposes?|aims?|goals?", "muc dich"),
    (r"requirements?", "yeu cau"),
    (r"advantages?", "thuan loi"),
    (r"difficulties|difficulty|problems?", "kho khan"),
    (r"citizen reception|receiving citizens", "tiep cong dan"),
    (r"complaints?", "khieu nai"),
    (r"denunciations?", "to cao"),
    (r"access to information", "tiep can thong tin"),
    (r"public services?", "dich vu cong"),
    (r"corruption", "tham nhung"),
    (r"inform(?:ation)?", "thong tin"),
    (r"environment", "moi truong"),
    (r"traffic safety", "an toan giao thong"),
    (r"forum", "dien dan"),
    (r"covid(?:-19)?", "covid-19"),
    (r"malnutrition", "suy dinh duong"),
    (r"drowning", "duoi nuoc"),
    (r"dialogue", "doi thoai"),
    (r"province", "tinh"),
    (r"district", "huyen"),
    (r"office", "van phong phong"),
    (r"units?", "don vi"),
    (r"people", "nhan dan"),
    (r"discipline", "ky luat"),
    (r"working styles?|styles?", "phong cach lam viec"),
    (r"abus(?:e|es|ing)(?: (?:of|their))?(?: power)?", "loi dung quyen han"),
    (r"power|authority", "quyen han"),
    (r"in office", "chuc vu"),
    (r"harass(?:ment|ing)?", "gay phien ha"),
    (r"procedures?", "thu tuc hanh chinh"),
    (r"websites?", "website trang thong tin"),
    (r"themes?|topics?", "chu de"),
    (r"slogans?|mottos?", "phuong cham"),
    (r"steering|direction", "chi dao"),
    (r"supervis(?:e|es|ion)", "giam sat"),
    (r"propaganda|communication", "tuyen truyen"),
    (r"awareness", "nhan thuc"),
    (r"rewards?|commend(?:ation)?", "khen thuong"),
    (r"scholarships?", "khuyen hoc"),
    (r"drop(?:ping)? out", "bo hoc"),
    (r"poverty", "giam ngheo"),
    (r"ethnic minorit(?:y|ies)", "dan toc thieu so"),
    (r"trade union", "cong doan"),
    (r"cooperat(?:e|es|ion)|coordinat(?:e|es|ion)|work with", "phoi hop"),
    (r"security|safety", "an toan"),
    (r"food", "thuc pham"),
    (r"violence", "bao luc"),
    (r"assets?", "tai san"),
    (r"spending|expenditure", "chi tieu"),
    (r"leave", "nghi phep"),
    (r"conference|meeting", "hoi nghi"),
    (r"head(?: of)?|leaders?", "nguoi dung dau"),
    (r"public", "cong khai"),
    (r"transparen(?:t|cy)", "minh bach"),
    (r"democracy", "dan chu"),
    (r"digital transformation", "chuyen doi so"),
    (r"evaluat(?:e|es|ed|ion)|assess(?:es|ed|ment)?", "danh gia"),
    (r"standards?", "tieu chuan"),
    (r"level", "muc do"),
    (r"annex", "phu luc"),
    (r"ethics", "dao duc"),
    (r"culture", "van hoa"),
    (r"recruitment", "tuyen dung"),
    (r"training", "dao tao"),
    (r"period", "giai doan"),
)
"""English terms of the field and the words of the papers, longer before shorter."""

ENGLISH_FUNCTION_WORDS = _words(
    "happens happen ask asks asked work works working what which who whom whose when where why "
    "how is are was were do does did must should",
    "have has had to the a an of in on at by for from with and or not it its this that",
    "these those we our you your they their them be been being can could will would shall",
    "may might about as into out up under there any all each every many much long often",
    "need needs send sends sent receive receives run runs lead leads issue issued sign",
    "signed position set aside based say says said mention mentions tell me please give",
    "get go last night us i my number date day month year won win kind name called during",
    "between than then so if before after until due submit",
)
"""English words without a topic of their own."""

ENGLISH_MARKERS = (
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|did|must|should|"
    r"have|has|for|with|from|and|"
    r"our|your|their|they|this|that|these|those|send|report|reports|plan|school|schools|by|of|"
    r"please|hello|hi|you|thanks?)\b"
)
"""English words that are no Vietnamese syllables."""
