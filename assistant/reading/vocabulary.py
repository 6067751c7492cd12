"""Words of questions and papers, as tables: function words, cues, offices, places.

All Vietnamese entries are folded (no diacritics, lower case) but those that say they are not. What
people say and what papers write for it is in ``phrasebook``.
"""

from __future__ import annotations

from ingest.text import folded


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(word for line in lines for word in line.split())


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
    r"(?:co )?so (?:may(?! tinh\b)|bao nhieu(?! ?%)|hieu)|"
    r"(?:ai|nguoi nao|dong chi nao)(?: la nguoi)? (?:phu trach|chiu trach nhiem|dam nhan|dam nhiem)"
    r"(?: (?:viec|ve|chinh))?(?= [a-z])|"
    # "Ai lo …", "bên nào đứng ra …", "… do sở nào lo".
    r"(?:ai|(?:ben|don vi|co quan|nguoi|so|bo|phong|ban|nganh|dia phuong|xa|cap) nao|ben mo)"
    r"(?: (?:la|nguoi|ben|don vi|co quan|se|phai|duoc|giao|phan cong)){0,4} "
    r"(?:dung (?:ra(?: lo)?|mui chiu sao|chinh)|lo(?: lieu| chinh)?|cam cai|"
    r"(?:chiu trach nhiem|ganh|phu trach) chinh)(?= [a-z]|\W*\Z)|"
    r"\bben nao\b|"
    r"\A(?:nhung |cac )?doi tuong(?= (?:nao )?duoc\b)|"
    r"(?:nhung|cac) khoan (?:nao|gi)|gap (?:chuyen|viec|truong hop|tinh huong) (?:gi|nao)|"
    r"(?:quyet dinh|nghi quyet|thong tu|quy che|van ban) cu(?= (?:nao|gi)\b)|"
    r"(?<=[a-z]{4} )(?<!thanh )lien(?=\W*\Z)|"
    r"(?:toan|ca) truong(?= (?:co|hien|bao nhieu|may)\b)|truong (?:minh|ta|em)\b|"
    r"bao nhieu tien(?: (?:1|mot|moi)(?= [a-z]))?|(?:don vi|co quan|truong|phong|so|noi) nao|"
    r"bat dau(?: tu)?(?= (?:ngay|hom|khi|luc|thang|bao gio)\b)|"
    r"(?:(?<=bao gio )|(?<=khi nao ))bat dau|"
    r"bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|hom nao|thang nao|nam nao|ngay may|"
    r"the nao|ra sao|(?:nhiem vu|cong viec|noi dung|dieu|van de|chuyen|thong tin) (?:gi|nao)|"
    r"nhu the nao|la gi|o dau|vao dau|ve dau|qua dau|nhung gi|nhung noi nao|noi nao|nhung ai|"
    r"cho ai|ve viec gi|"
    r"ve gi|noi gi|\bgui(?! (?:tre|cham|muon)\b)|\bnop(?! (?:tre|cham|muon)\b)|quy dinh gi|"
    r"(?:thi )?bi (?:gi|sao)\b|thi sao\b|"
    r"(?:dai|rong|nang|day) (?=(?:(?:toi da|toi thieu|it nhat|khong qua|khoang|chung|tam) )?"
    r"(?:may|bao nhieu)\b)|"
    r"lam gi|viec gi|cai gi|day du|di dau|ten gi|ten la gi|"
    r"vi sao|tai sao|vi (?:ly do|le) gi|nguyen nhan (?:nao|gi)|"
    r"dia chi (?:nao|gi)|la ai|ai la|phai khong|dung khong|co phai|may gio|hom nay|"
    r"(?:may|bao nhieu) lan (?:trong )?(?:mot|1|moi) (?:tuan|thang|quy|nam|hoc ky)|"
    r"hien nay|hay chua|may lan|bao nhieu lan|bao lau (?:mot|1) lan|hom may|thu may|"
    r"(?:may|bao nhieu) (?:ngay|tuan|thang|quy|nam) (?:mot|1) lan|"
    r"co noi(?: ro)?(?= .* la gi)|duoc (?:coi|xem) la|"
    r"hay khong|tot hay chua|duoc khong|"
    # Nouns that only say that something is asked for: "ở khâu nào", "theo kiểu gì", "mặt nào".
    r"(?:(?:theo|bang|ve|o|trong|thuoc) )?(?:nhung |cac )?"
    r"(?:kieu|khau|mat|mang|khia canh|tinh chat|dang|hang|thu) (?:gi|nao)|"
    r"mang (?:ten|danh) (?:la )?gi|(?:mang|dem) lai (?:dieu |cai )?gi|ky vong|mong doi|doi hoi|"
    r"hua hen|de ra|de cap(?: (?:den|toi))?|khuyen gi|(?:noi|viet|ghi|dan|bao) (?:sao|chi)\b|"
    # What only speech puts in: "quản hết thảy bao nhiêu", "cái kế hoạch", "… là sao vậy ta".
    r"(?:het thay|tat tan tat|ca thay)(?= (?:la )?(?:bao nhieu|may|nhung|cac)\b)|"
    r"\bcai (?=(?:ke hoach|chuong trinh|phong trao|cong van|bao cao|quy che|quyet dinh|mo hinh)\b)|"
    r"(?:vay|the|gi|nao|sao|dau|khong) (?:ta|hen|nha|ne|nhi|ha|ba|vay ta)(?=\W*\Z)|"
    r"co khong|chu tri|thoi gian nao|giai doan nao|tu nam nao toi nam nao|"
    r"tu nam nao den nam nao|keo dai|"
    r"cham nhat|truoc ngay|\btruoc|sau(?= (?:ngay|thang|nam|\d))|den ngay|"
    r"thoi han|han chot|han(?! (?:che|han|muc)\b)|noi nhan|ban hanh|\b(?:do )?ai (?:da )?ky\b|"
    r"(?:sau khi|theo) (?:(?:da|duoc|co|ban|cong van|van ban) ){0,3}"
    r"(?:dinh chinh|dieu chinh|sua(?: doi| lai)?)(?=\s*[?.,!;]|\s*\Z| thi\b)|"
    r"nguoi ky|mang so|nhac toi|nhac den|can cu|dua tren|"
    r"(?:nhung |cac )?moc (?:thoi gian |ngay )?(?:nao|gi)|\bmoi ben\b|\bso (?:giup|dum)"
    r"(?: (?:minh|toi|em|anh|chi))?\b|"
    r"so sanh|doi chieu|(?:co )?(?:gi )?(?:diem )?(?:giong|khac)(?: nhau| gi| biet)+|"
    r"dua vao|dua theo|liet ke|yeu cau|goi y|(?<!ban )chi dao|keu goi|quy dinh|theo ke hoach"
)
"""Words that say what sort of thing is asked and not what it is about."""

COMPARING = (
    r"\bso (?:sanh|giup|dum)\b|\bmoi ben\b|\bca hai ben\b|\bdat canh nhau\b|"
    r"\b(?:vs|versus)\b|"
    r"\b(?:ben|noi|cai|dang) nao\b.{0,60}\b(?:som|muon|tre|nhieu|it|dai|ngan|cao|thap) hon\b|"
    r"\b(?:ben|noi|cai|to|ban) nao\b.{0,30}\b(?:truoc|sau)(?: hon)?(?=\W*\Z|[,?])|"
    r"\bdoi chieu\b|\b(?:khac|giong) (?:nhau|gi|biet|voi)\b|\bgiong hay khac\b|"
    r"\bcompar(?:e|ed|ing|ison)\b|\bdiffer(?:s|ent|ence|ences)?\b"
)
"""Words that ask for papers beside one another."""

FUNCTION_WORDS_WITH_MARKS = word_set(
    "là của và các những cho ở tại theo được nào gì ai thì mà để đến tới từ này nay kia với",
    "hay hoặc sẽ đã đang cũng cùng rất về vào ra lên xuống em anh ạ vậy xin giúp bị bởi như",
    "trong trên dưới khi phải cần nên muốn có việc đâu mấy rồi chưa bằng ngay ngày hôm lúc bao",
    "đi gồm mỗi mọi thuộc họ nhé đây đấy ấy lấy sao làm giao nhận mình tôi mới dc ko hok hong hem",
)
"""Syllables without a topic, as they are written."""

FUNCTION_WORDS = frozenset(map(folded, FUNCTION_WORDS_WITH_MARKS))
"""The same without marks. Those that are half of a common word ("dân", "hội") are left out: how
rare a syllable is in the library decides how much it weighs."""

COMPOUNDS = (
    r"phap nhan|ca nhan|tiep nhan|cong nhan|xac nhan|chung nhan|nhan dan|nhan su|nhan luc|"
    r"nguyen nhan|nan nhan|quan nhan|benh nhan|co giao|thay giao|giao vien|giao duc|giao an|"
    r"giao thong|giao dich|giao ban|ban giao|ngoai giao|chuyen giao|viec lam|lam viec|thu lam|"
    r"chu de|tieu de|van de|de an|de nghi|de xuat|de cao|tai san|tai chinh|tai lieu|dia ban|"
    r"co so|co quan|co cau|co hoi|"
    r"cong viec|viec lam|ve sinh|bao ve|tu lieu|tu tuong|tu phap|tu dien bien|tu chuyen hoa|"
    r"nhu cau|dau tu|ban dau|"
    r"theo doi|duoi nuoc|phong trao|co che|co che|den on|bang khen|bao hiem|bao dam|nhu nhau|"
    r"(?<!co )(?<!gom )(?<!cua )may tinh|may chieu|may in|"
    r"xuong cap|thuoc la|mat bang|tai dinh cu|tu thuc|tre em|nhan hang|nhan mac|nhan hieu|tro giup|"
    r"giup do|di (?:doi|tich|dong|chuyen|san|cu|truyen|ung|chuc|hai|lai|thi|hoc)|truc thuoc|"
    r"thuoc do|van minh|minh bach|thong minh|tu giac|tu y thuc|tu nguyen|thuc day|quan trong|"
    r"trong tam|chu trong|ton trong|ung ho|tam tu|cung co|dong bao|cua quyen|(?:bao|hieu|nang|"
    r"nguon) luc|luc luong|co vu(?= (?:guong|dieu|cho|khuyen|tinh))|"
    r"can thiet|thiet bi|trang bi|chuan bi|van bang|bang cap|bang lai|"
    r"dang (?:vien|bo|uy|phi)|(?:to chuc|cap uy|xay dung|noi bo) dang|chuyen can|"
    r"tu (?:kiem tra|danh gia|phe binh|nhan xet|cham diem|ra soat|giam sat)|"
    r"lam (?:thu(?! (?:tuc|ky|vien|moi|nghiem)\b)|dung|phat|quyen)"
)
"""Common words that have a function word for a half ("chủ đề"): here it carries a topic."""

_OFFICES = (
    r"chu tich|giam doc|van phong|"
    r"(?:so|phong)(?: giao duc(?: va dao tao)?| (?:gd&dt|gddt|gd dt|gd))?|"
    r"truong (?:tieu hoc|trung hoc co so|trung hoc pho thong|thcs|thpt|mam non|mau giao|dai hoc|"
    r"cao dang)(?: va [a-z]+)?|"
    r"truong|th|thcs|thpt|mn|thue|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|"
    r"huyen uy|tinh uy|thanh uy|dang uy|huyen|quan|tinh|thanh pho|"
    r"thi xa|xa|phuong|tp\.?"
)
OFFICE_PREFIX = rf"(?:bo(?: (?!bo\b)[a-z]+){{1,7}}|{_OFFICES})"
"""What names of offices share (folded); what is left tells one from another."""

OFFICE_BEFORE = rf"(?:bo (?:chi huy|tu lenh)(?: [a-z]+){{0,3}}|{_OFFICES})"
"""The same before a name in a question, where most words "bo" are of no ministry ("bổ nhiệm …")."""

OFFICE_SUFFIX = (
    r"(?:education(?: and training)?|kindergarten|preschool|primary|secondary|high|school|office|"
    r"department|division|district|province|city|town)"
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
    r"vinh phuc|yen bai|ho chi minh|hue"
)
"""Provinces and cities, before and after 1 July 2025: places that a question may name."""

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
    "tb": "thong bao",
    "cd": "cong dien",
    "ttr": "to trinh",
    "gm": "giay moi",
}
"""Kinds as people shorten them before a number or a question word ("QĐ số mấy", "KH 573")."""

SHORTHAND = {
    "qcdc": "quy che dan chu",
    "d/c": "dong chi",
    "j": "gi",
    "nhug": "nhung",
    "bua nao": "ngay nao",
    "bua may": "ngay may",
    "chung nao": "khi nao",
    "hoi nao": "khi nao",
    "khi mo": "khi nao",
    "nhg": "nhung",
    "ptrao": "phong trao",
    "bn": "bao nhieu",
    "bnhieu": "bao nhieu",
    "vb": "van ban",
    "vbn": "van ban nao",
    "ng": "nguoi",
    "ngta": "nguoi ta",
    "vp": "van phong",
    "pgd": "phong gd",
    "sgd": "so gd",
    "bgd": "bo gd",
    "ttgdtx": "trung tam giao duc thuong xuyen",
    "gv": "giao vien",
    "bcao": "bao cao",
    "khoach": "ke hoach",
    "cvan": "cong van",
    "qdinh": "quyet dinh",
    "tgian": "thoi gian",
    "thgian": "thoi gian",
    "ndung": "noi dung",
    "nvu": "nhiem vu",
    "dvi": "don vi",
    "cq": "co quan",
    "sl": "so luong",
    "sdt": "so dien thoai",
    "ntn": "nhu the nao",
    "tnao": "the nao",
    "may h": "may gio",
    "lm": "lam",
    "trc": "truoc",
    "vs": "voi",
    "ah": "a",
    "z": "vay",
    "zay": "vay",
    "dzay": "vay",
    "lquan": "lien quan",
    "trg": "truong",
    "kq": "ket qua",
    "vh": "van hoa",
    "hsinh": "hoc sinh",
    "hdong": "hoat dong",
    "tchuc": "to chuc",
    "dc": "duoc",
    "ko": "khong",
    "hok": "khong",
    "cchc": "cai cach hanh chinh",
    "hk1": "hoc ky i",
    "hki": "hoc ky i",
    "hk2": "hoc ky ii",
    "hkii": "hoc ky ii",
    "nua dau nam": "6 thang dau nam",
    "nua cuoi nam": "6 thang cuoi nam",
    "ban nien": "6 thang",
    # As they sound in the north.
    "chu chi": "chu tri",
    "phu chach": "phu trach",
    "chiu chach nhiem": "chiu trach nhiem",
    # Elsewhere "trg" may be "trong".
    **{
        f"{word} trg": f"{word} truong"
        for word in ("bao nhieu", "may", "cac", "moi", "nha", "hieu")
    },
}
"""What people type for a word, folded, that is no word of a paper."""

OUT_OF_SCOPE = (
    r"\b(?:thoi tiet(?! (?:cuc doan|nguy hiem))|du bao thoi|gia vang|gia xang|ty gia|chung khoan|"
    r"bong da|tran dau|xo so|"
    r"lam tho|bai tho|bai hat|ke chuyen|chuyen cuoi|nau an|mon an(?! toan)|cong thuc nau|"
    r"(?:di|tour|chuyen|kinh nghiem|choi) du lich|du lich (?:o dau|bui|hoi an|da lat)|"
    r"\d[\d.,]{0,24} (?:nhan|chia|cong|tru)(?: voi| cho)? \d+|\d[\d.,]{0,12} ?% (?:cua|of) \d+|"
    r"xem phim|bong hong|tinh yeu(?! cau)|tu vi)\b"
)
"""Matters of which administrative papers seldom speak ("hội thi nấu ăn")."""

OPINIONS = r"\b(?:theo ban|ban nghi|ban thay|hay hon|nen chon)\b"
"""What asks for an opinion, of which no paper speaks."""

OUT_OF_SCOPE_IN_ENGLISH = (
    r"\b(?:weather|(?:will|is|does) it (?:going to )?(?:rain|snow)(?:ing)?|"
    r"football|soccer|match|poem|song|joke|recipe|stock price|gold price|lottery|"
    r"movie|do you (?:think|prefer)|in your opinion)s?\b"
)
"""Both in English; "song" without its marks is "sông" and "sống" too."""

SMALL_TALK = (
    r"^(?:xin )?chao\b|^hello\b|^hi\b|^cam on|^thank|who are you|what can you do|"
    r"^(?:xin hoi )?ban (?:la ai|ten (?:la )?gi|lam duoc (?:nhung )?gi)"
)
