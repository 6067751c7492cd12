"""The words that say what a question asks for.

Cues are regular expressions over the folded question (no diacritics, lower case), so a question
typed without diacritics meets the same entries. Of a word that only looks like a question word
there is a "w" ("đầu mối" is "w moi": ``content_words.without_lookalikes``).
"""

from __future__ import annotations

from assistant.reading.asked_places import PLACE_ASKED
from assistant.reading.cited_asked import CITED_WHERE
from assistant.reading.english_words import AN_AMOUNT, NO_ADDRESS, WHEN_REPLIED, WHO_SETS
from assistant.reading.intents import Intent
from assistant.reading.said_of_roles import HINDERED, LEADS, NOT_TOGETHER
from assistant.reading.sent_papers import SENT_TO
from assistant.reading.signing import ACTS_SIGNED, POSTS, SIGNED

_KIND = (
    r"(?:ke hoach|cong van|bao cao|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|quy dinh|luat|"
    r"huong dan|ket luan|chuong trinh|de an|thong bao|to trinh|quy che|van ban|giay to|cong dien)"
)
_WHEN = (
    r"(?:(?<!moi )(?<!mot )(?<!hang )(?:ngay gio|ngay,? thang,? nam|ngay thang|thoi diem|"
    r"thoi gian|ngay|hom|bua|thang|nam|luc|khi) (?:nao|may|bao nhieu)|bao gio)"
)
_COUNTED = (
    r"(?:thu tuc|tthc|van ban|quyet dinh|nghi quyet|thong tu|de an|noi dung|nhiem vu|viec|muc tieu|"
    r"giai phap|tieu chi|nhom|loai|mat hang|san bay|cua khau|co quan|don vi|so|bo|tinh|xa|phuong|"
    r"truong|phong|chi tieu|hoat dong|mo hinh|phong trao|hinh thuc|cach|nguyen tac|giay to|"
    r"linh vuc|doi tuong|nguon)"
)
_WHICH = r"(?:nao|gi|may|bao nhieu|dau)"
_OFFICE = (
    r"(?:co quan|don vi|phong ban|phong|so|bo|ban(?! (?:an|do|ve|sao|ke|tin|cam|ghi)\b)|"
    r"cuc|chi cuc|vu|vien|cap|ben|bo phan|to chuc|"
    r"trung tam|nganh|hoi|truong|nguoi|doi tuong|chu the|chuc danh|chuc vu|vi tri|lanh dao|"
    r"thanh vien|dia phuong|huyen|xa|tinh|noi|cho|dau moi)"
)
# "ai", "những đơn vị nào", "phòng nào của Sở", "bên mô".
_WHO = (
    rf"(?:\b(?:nhung )?ai\b(?! la\b)|\b(?:nhung |cac |may )?{_OFFICE}(?: [a-z]+)? (?:nao|gi|mo)\b)"
)
_WHICH_ONE = r"\b(?:ai|nao|gi)\b"
_WHERETO = rf"(?:\bdau\b|{_WHO})"
_A_HEADING = r"(?!tieu|bien|anh|hoi|doi|ung|cap|cong)"  # "phản biện" is no "phần"
_MEDIUM = rf"(?:\b(?:e-?)?mail{NO_ADDRESS}|mailbox|thu dien tu|hop thu|hom thu)"
_OTHER_PAPER = (
    r"(?:ke hoach|cong van|quyet dinh|chi thi|thong tu|nghi quyet|thong bao|van ban|bao cao|"
    r"cong dien)"
)
_REPORT = r"(?:bao cao|nop|gui)"
# Refuses "20595/HAN-QLDN5", "hạn chế", "hạn mức".
_LIMIT = r"\bhan\b(?![-/]| (?:che|hep|muc|ngach)\b)"

ARTICLE_ASKED = (
    r"\b(?:dieu|(?<!nhung )(?<!cac )khoan) (?:may|nao|so may)\b|which (?:article|clause)"
)
"""Which article of a law or paper is asked for; "gồm những khoản nào" asks for sums of money."""

INTENT_CUES: tuple[tuple[Intent, str], ...] = (
    # "theo điều nào của Luật …": a fact, whatever else is said.
    (Intent.FACT, f"{ARTICLE_ASKED}|{WHO_SETS}"),
    # "Quy chế hiểu «tài khoản thư điện tử» là gì": the word, and no address.
    (Intent.FACT, r"\bhieu .{2,80} la (?:gi|the nao|nhu the nao)\b|duoc hieu (?:la|the nao|nhu)"),
    (
        Intent.SIGNER,
        rf"\b{POSTS}(?: [a-z]+){{0,4}}? nao (?:da |la nguoi )?{SIGNED}|"
        rf"\bai (?:da )?ky\b(?! (?:{ACTS_SIGNED}))|nguoi ky\b(?! (?:{ACTS_SIGNED}))|ky ten|"
        rf"do ai ky\b(?! (?:{ACTS_SIGNED}))|"
        r"co phai .{0,40} ky\b(?! (?:vao )?(?:ngay|thang|nam) \d)|ky boi ai|"
        r"\bky (?:phai khong|dung khong|co dung khong)|chuc (?:vu|danh) (?:nao|gi)\b.{0,12}\bky\b|"
        r"\bky\b.{0,30}chuc (?:vu|danh) (?:gi|nao)|"
        rf"{_WHO}.{{0,24}} {SIGNED}|(?:dat but|dung ten|dung ra) {SIGNED}(?!.*{_WHEN})|"
        r"(?:mang )?chu ky (?:cua |thuoc )|"
        rf"{SIGNED}(?: (?:van ban|ban hanh|thay|cong van|quyet dinh|ke hoach))? (?:la |"
        rf"boi )?{_WHO}|"
        rf"\bdo (?:chu tich|giam doc|truong).{{0,40}}{SIGNED}|\bvi ky\b|"
        rf"{SIGNED}.{{0,80}}\bchuc(?: vu| danh)? (?:gi|nao)|"
        r"who (?:has )?(?:put .{0,20}sign|sign)|whose signature|signing (?:officer|authority)|"
        r"sign(?:ed|s) (?:it|this|off|the|on|for)\b|bears? .{0,20}signature|"
        r"signatures? (?:of|on)|who signed|\bsignatory\b|\bsigned by\b|position of the signer",
    ),
    (
        Intent.EFFECT,
        rf"(?:co|bat dau co|het) hieu luc.{{0,20}}{_WHEN}|{_WHEN}.{{0,20}}(?:co|het) hieu luc|"
        rf"(?:ap dung|thi hanh)(?: [a-z]+)? (?:tu |ke tu |den |toi )?{_WHEN}|(?:hieu luc|"
        r"gia tri) (?:tu|ke tu|den|toi)\b|"
        r"hieu luc (?:duoc )?tinh tu\b|"
        rf"hieu luc (?:{_WHEN}|ra sao|chua|hay chua|may)|{_WHEN}.{{0,30}}(?:"
        r"(?:duoc|bat dau) ap dung|"
        r"thi hanh|hieu luc)|"
        r"(?:enters?|entered|came|comes?|go|goes|went) into (?:force|effect)|(?:still |be |"
        r"is it )valid (?:from|until)|"
        r"(?:take|takes|took|comes?|came) (?:in)?to (?:effect|force)|takes? effect|in force|"
        r"\beffective (?:date|from)\b|when .{0,60}\beffective\b|"
        r"\bhieu luc (?:ngay|tu ngay)\b|ngay co hieu luc|moc (?:thi hanh|ap dung|co hieu luc|"
        r"bat dau co hieu luc)|"
        rf"(?:duoc )?(?:ap dung|thi hanh) (?:ke )?(?:tu|toi|den) {_WHEN}|"
        r"(?:in|into|with|taking|taken) effect\b|(?:become|became|is|are) (?:operative|binding|"
        r"applicable)|"
        r"begins? to apply|from (?:what|which) (?:day|date) .{0,120}\bappl(?:y|ies)\b|"
        r"cease to have effect|"
        r"(?:den|toi) (?:bao gio|khi nao|ngay nao|luc nao)(?: thi| moi)? het (?:han|hieu luc)|"
        r"entry into (?:force|effect)|expiry date|(?:legal|come into) effect",
    ),
    (Intent.SECTION, PLACE_ASKED),
    (
        Intent.FUNDS,
        r"(?<!nop )(?<!dong )(?<!tra )(?<!gui )\b(?:tien|kinh phi|ngan sach|chi phi|nguon luc)\b"
        r"(?!.{0,80}\bbao nhieu).{0,120}(?:\b(?:tu|o) (?:dau|nhung dau|cho nao)\b|"
        r"(?:lay|trich|huy dong|bo tri|chi) (?:tu |o )?(?:nhung |cac )?(?:dau|cho nao|"
        r"nguon nao|quy nao)|\bnguon (?:nao|gi)\b)|"
        r"\bnguon (?:kinh phi|von|tien|tai chinh|ngan sach)(?: [a-z]+){0,3} (?:nao|gi|dau)\b|"
        r"\b(?:tien|kinh phi) (?:o )?dau (?:ra |ma |de )|"
        r"(?:lay|trich|dung|huy dong) (?:nguon )?(?:tien|kinh phi) (?:o |tu )?"
        r"(?:dau|nguon nao|nhung nguon|nhung dau)|"
        r"where (?:does|do|will|is|are).{0,20} (?:money|funds?|funding|budget)\b|who pays for|"
        r"\bfunded (?:by|from)|which .{0,30}(?:sources of fund|funding sources)|"
        r"sources? of (?:funding|funds|money)",
    ),
    (
        Intent.HINDRANCES,
        rf"(?:{HINDERED}).{{0,120}}"
        r"\b(?:lien he|phan anh|bao cao|bao|hoi|gui|goi|trao doi|kien nghi|chi|huong dan)"
        rf"(?: (?:y kien|voi|len|ve|cho|den|toi|sang|qua|lien he|hoi|xin)){{0,5}} {_WHERETO}|"
        r"(?:difficult(?:y|ies)|problems?|obstacles?|trouble|questions).{0,80}(?:contact|"
        r"report(?:ed)? to|who|whom|where)|(?:contact|turn to|report to).{0,60}(?:difficult|"
        r"problem|obstacle|trouble)",
    ),
    (
        Intent.EXCEPTIONS,
        r"(?:khong|chua) (?:phai |duoc |bi |thuoc (?:dien |doi tuong )?)?(?:ap dung|"
        rf"dieu chinh).{{0,60}}{_WHICH_ONE}|{_WHICH_ONE}.{{0,24}} khong (?:phai |duoc |"
        r"bi |thuoc (?:dien |doi tuong )?)?(?:ap dung|dieu chinh)|"
        rf"(?:loai tru|ngoai tru|(?<!noi )(?<!ban )(?<!cu )(?<!luu )(?<!khau )\btru(?: ra| di)?)"
        rf"(?: nhung| cac)?(?: [a-z]+){{0,3}} {_WHICH_ONE}|"
        r"(?:does|do|did|is|are) not apply|excluded from|(?:what|which|who).{0,40}excluded",
    ),
    (
        Intent.ADDRESSEES,
        rf"(?<!khong )ap dung (?:cho|voi|doi voi|den|toi) (?:nhung |cac |moi )?(?:ai\b|{_OFFICE}"
        r"(?: [a-z]+)? (?:nao|gi)\b)|\bdoi tuong ap dung\b|"
        r"\bdoi tuong (?:nao|gi|la ai).{0,30}(?:ap dung|dieu chinh)|"
        r"(?:who|whom|which .{0,40}) does .{0,80}\bapply to\b|"
        r"(?:who|whom) .{0,60}\bappl(?:y|ies) to\b|applies? to (?:whom|who|which)\b",
    ),
    (
        Intent.ANSWERED,
        rf"(?:tra loi|phuc dap|dap lai|phan hoi)(?: (?:cho|lai))? (?:nhung |cac )?{_KIND}"
        rf"(?: so)? (?:nao|may|gi|bao nhieu)|{_KIND}(?: so)? (?:nao|may|gi|bao nhieu)"
        r"(?: [a-z]+){0,6} (?:tra loi|phuc dap|phan hoi)|(?:in reply|in response|repl(?:y|"
        r"ies|ied)|respond(?:s|ed)?|answers?) to (?:which|what) (?:letter|document|dispatch|"
        r"request)|which (?:letter|document|dispatch|request).{0,60}(?:answer|repl|respond)",
    ),
    (
        Intent.CHANNEL,
        rf"{_MEDIUM} (?:nao|gi|la gi)\b|{_MEDIUM}.{{0,40}} la (?:gi|dia chi nao)\b|"
        rf"\b(?:gui|nop|goi|lien he|bao cao|phan anh|dia chi|qua|bang)\b.{{0,60}}{_MEDIUM}|"
        rf"\b(?:what|which|by|to) .{{0,24}}{_MEDIUM}|{_MEDIUM} (?:address|should|must)|"
        r"qua dau|qua kenh nao|so dien thoai|dien thoai|dia chi nhan(?! dao)|dia chi nao|"
        r"qua dia chi|bang cach nao|qua hinh thuc nao|which address|"
        r"what address|(?:trang (?:web|mang|dien tu)|website|ten mien)(?: [a-z]+)? (?:nao|gi)\b|"
        r"\b(?:nop|gui|goi|dang ky|gop y|phan anh|lien he|khai|tra|nhan|bao cao|cap nhat)\b.{0,80}"
        r"(?:bang|theo|qua|tren|vao) (?:nhung |cac )?(?:hinh thuc|phuong thuc|con duong|duong|"
        r"kenh|cach|loi|kieu|he thong|phan mem|ung dung|cong|nen tang|link|website|trang) "
        r"(?:nao|gi|chi)\b|(?:truc tuyen|online|ban giay|ban cung|file mem|ban mem|buu dien|"
        r"truc tiep) (?:hay|hoac) |lam (?:sao|the nao) de (?:nop|gui)|"
        r"(?:cach|cach thuc) (?:nop|gui)|\b(?:duong )?link nao|\bsdt\b|hotline|duong day nong|"
        r"(?:nop|gui) (?:(?:nhu )?the nao|ra sao|kieu (?:gi|nao))|"
        r"through (?:which|what) (?:channel|system|portal|website)|which (?:channel|portal|"
        r"website|platform)|"
        r"how (?:can|do|should|does|must|may|is|are).{0,60}(?:submit|send|sent|submitted|filed|"
        r"file|lodge)|"
        r"\bphone\b|telephone|hotline",
    ),
    (
        Intent.MENTIONS,
        rf"(?:nhac (?:toi|den|o|trong)|vien dan|duoc neu|duoc dan).{{0,40}}{_KIND} nao|"
        r"(?:van ban|giay to|tai lieu|ke hoach|cong van) nao.{0,12}(?:noi den|noi toi|nhac|de cap)|"
        rf"co (?:trong|o) (?:nhung|cac) van ban nao|{CITED_WHERE}|"
        rf"{_KIND} nao.{{0,30}}(?:nhac|vien dan|dan chieu|can cu)|cited (?:in|by)|"
        r"documents? (?:mention|cite|refer)",
    ),
    (
        Intent.REPLACED,
        rf"(?:thay the|thay cho|bai bo|huy bo|\bbo (?=nhung |cac |di )|het hieu luc|"
        rf"\b{_KIND} (?:do|nay|tren|ay) (?:da |se )?bo\b).{{0,60}}"
        rf"{_KIND}(?: [a-z]+){{0,3}} (?:nao|gi)\b|"
        rf"{_KIND} (?:nao|gi)(?: [a-z]+){{0,6}} (?:bi |duoc )?"
        r"(?:thay the|bai bo|huy bo)|"
        rf"{_KIND} (?:nao|gi)\b.{{0,80}} bi (?:[a-z]+ ){{0,4}}(?:thay the|bai bo|huy bo)|"
        rf"{_KIND} nao (?:bi )?het hieu luc|"
        rf"{_KIND}(?: [a-z]+){{0,6}} (?:nao|gi)\b.{{0,60}}(?:khong con|het|mat|chang con|thoi) "
        r"(?:duoc )?(?:dung|ap dung|hieu luc|gia tri|thi hanh|nua)|"
        rf"(?:the cho|thay cho|the vao) (?:cho )?(?:nhung |cac )?{_KIND}(?: [a-z]+){{0,2}} nao|"
        rf"\bthay (?:cho |the )?{_KIND}(?: cu)? (?:nao|gi|so may)|\b(?:bo|huy|the cho) {_KIND} "
        rf"(?:nao|gi|cu)|{_KIND}(?: cu)? (?:nao|gi)(?: (?:thi|se|phai|bi|duoc|da)){{0,3}} bo"
        r"(?= di|\W*\Z)|(?:thay|bo|huy|bai bo) cai (?:nao|gi)|"
        r"which .{0,100}(?:replace|repeal|abolish|annul|supersede|stop having effect|"
        r"cease to have effect|no longer (?:in force|valid|in effect))|"
        r"what .{0,80}\b(?:replace|repeal|supersede|annul)s?\b|"
        r"what .{0,60}(?:replaced|repealed|superseded|annulled|revoked) by\b",
    ),
    (
        Intent.HOLDINGS,
        rf"(?:trong|o) thu vien|{_KIND} nao (?:duoc )?(?:ban hanh|ky|ra)\b|in the library",
    ),
    (
        Intent.PROPOSER,
        rf"(?:theo|xet) (?:de nghi|de xuat) (?:cua )?{_WHO}|{_WHO}.{{0,20}}(?:de nghi|de xuat|"
        r"trinh) (?:de |cho )?"
        r".{0,40}(?:ban hanh|thong qua|ra) |(?:at|on) whose (?:proposal|request|recommendation)|"
        r"who (?:has )?(?:proposed|submitted|recommended)|proposed by (?:whom|which)",
    ),
    (
        Intent.BASIS,
        rf"can cu (?:vao |theo )?(?:dau|(?:nhung |cac )?{_KIND}? ?{_WHICH})|"
        rf"dua (?:tren|vao|theo) (?:dau|(?:nhung |cac |may )?{_KIND} ?(?:so )?{_WHICH})|"
        rf"(?:la |lam |lay ).{{0,30}}(?:co so|can cu)(?! (?:vat chat|giao duc|dang|ha tang))\b|"
        rf"can cu (?:cua|phap ly|ban hanh|xay dung)|co so phap ly|"
        rf"(?:xay dung|lap|ban hanh|ra)\b.{{0,60}} (?:theo|dua (?:tren|vao)) (?:nhung |cac )?"
        rf"(?:van ban|{_KIND}) (?:nao|gi)|"
        r"based on|(?:on|upon) (?:which|what) .{0,120}\bbased\b|legal basis|legal grounds|"
        r"pursuant to (?:what|which)",
    ),
    (
        Intent.REPORTERS,
        rf"(?:{_WHO}|\b(?:cac|nhung) doi tuong)(?:(?: thuoc dien| buoc| bi)? (?:phai|can)|"
        rf" co (?:trach nhiem|nghia vu|bon phan)(?: phai)?) {_REPORT}|\bai {_REPORT}|who (?:must|"
        rf"has to|have to) report",
    ),
    (
        Intent.ISSUED,
        rf"(?:ban hanh|(?<!dien )\bra|\bky|phat hanh|de) (?:vao )?{_WHEN}|"
        rf"{_WHEN}.{{0,20}}(?:ban hanh|\bra doi)|"
        rf"(?:ban hanh|phat hanh) (?:ban |cai )?{_KIND}.{{0,80}} {_WHEN}\W*$|"
        rf"{_WHEN}.{{0,40}}\bra (?:{_KIND})|\bra (?:{_KIND}).{{0,60}} {_WHEN}|"
        r"(?:ngay|cai nao) (?:ban hanh|ky|ra|phat hanh)\b|(?:hom|ngay|thang) nao ra\b|"
        r"(?:when|what date|which date|what day|which day)\b.{0,160}(?:issued|signed|dated|"
        r"adopted|promulgated)|"
        r"(?:date|dated) of (?:issue|the (?:plan|letter|decision|document|report))|"
        r"what is the date of|date .{0,20}(?:issued|signed)|\b(?:issue|signing) date\b|"
        rf"\bngay(?:,? thang)?(?:,? nam)? (?:cua|de tren|ghi tren) (?:cai |ban |to )?{_KIND}|"
        rf"{_KIND}.{{0,60}} (?:de|ghi) ngay (?:nao|may|thang)|\bra doi {_WHEN}|thoi gian ky\b|"
        rf"{_KIND}.{{0,40}} (?:co )?ngay thang (?:the nao|ra sao|nao)|"
        r"(?:ban hanh|phat hanh|\bky|\bra) (?:vao )?(?:ngay|thang|nam) \d.{0,24}"
        r"(?:phai khong|dung khong|khong nhi|\ba\b)|"
        r"co phai .{0,60}(?:ban hanh|phat hanh|\bky|\bra) (?:vao )?(?:ngay|thang|nam) \d|"
        r"(?:what|which) date .{0,40}(?:carry|carries|bear|bears|stands? on)|"
        rf"when did .{{0,60}}(?:come out|issue)|{WHEN_REPLIED}",
    ),
    (
        Intent.DEADLINE,
        rf"{_REPORT}.{{0,90}}(?:{_WHEN}|thoi han|{_LIMIT}|cham nhat|han chot|"
        rf"truoc ngay may)|(?:{_WHEN}|thoi han|{_LIMIT}|cham nhat|han chot|truoc \d|truoc ngay|"
        rf"den ngay|sap toi|thang nay|thang sau).{{0,90}}{_REPORT}|"
        rf"{_REPORT}.{{0,60}}(?:truoc|den|vao|trong) (?:ngay|mong|mung|thang|(?:nhung )?moc|\d)|"
        r"when (?:do|must|should|does|is).{0,80}(?:report|sen[dt]\b|submit|due)|"
        r"(?:report|submit|due|deadline|send).{0,60}\b(?:(?:by|before|until)\b|"
        r"on (?=what|which|\d|the \d))|\b(?:by|before) (?:what|which) (?:date|day)|deadline|"
        r"\bdue\b|(?:when|what da[ty]e?).{0,60}\b(?:hand|turn)(?:ed)? (?:in|over)\b|"
        r"(?<!thoi )\bhan nao\b|\b(?:nhung|cac) (?:thoi )?han\b(?! che| muc)|\A(?:thoi )?han "
        r"(?:chot )?(?:ky|binh chon|dang ky|hoan thanh|to chuc|dong|kiem tra|ra soat|cap nhat|"
        r"tra loi|giai quyet|phan hoi|gop y|bo sung|(?:chot|cuoi)(?=\W*\Z))\b",
    ),
    (
        Intent.LEADER,
        r"chu tri|who (?:leads|is in charge|takes? the lead)|which (?:body|agency|"
        r"office) (?:leads|is in charge)|"
        r"(?:lead|managing|standing|coordinating|leading|principal) (?:agency|unit|body|office)|"
        r"(?:which|what) (?:[a-z]+ ){1,4}(?:chairs|heads|leads|hosts|coordinates|presides over)\b|"
        r"who (?:chairs|heads|hosts|coordinates)\b|(?:headed|chaired|led) by (?:which|what|whom)|"
        r"focal point|which .{0,60} (?:takes? the lead|in charge of)|"
        r"(?:(?:dau|w) moi|cam trich|giu trich|co quan (?:thuong truc|chu quan)|nong cot|"
        r"dung dau (?:viec|phan|cong tac)|dung mui chiu sao|"
        rf"lam truong|dieu phoi|lo chinh|vai tro chinh|dan dau).{{0,60}}{_WHO}|"
        rf"{_WHO}.{{0,40}}(?:{LEADS})",
    ),
    (
        Intent.ACTOR,
        r"\b(?:nhung ai|ai|don vi nao|nguoi nao|thu truong nao|lanh dao nao|dung dau nao)"
        r"(?: la nguoi)? (?:phai|can|lo|co trach nhiem|chiu trach nhiem)|"
        r"who (?:must|has to|should|is responsible)",
    ),
    (
        Intent.REPORT_TO,
        # Refuses "báo cáo của Phòng …: phối hợp với ai", "tham mưu cho ai".
        rf"bao cao.{{0,40}}(?:gui|nop|ve|{NOT_TOGETHER}cho).{{0,16}}"
        r"(?:dau|ai|co quan nao|don vi nao|noi nao)\b|"
        rf"bao cao.{{0,60}} (?:gui|nop|trinh|len|{NOT_TOGETHER}(?:cho|toi|den|ve|voi))"
        rf"(?: (?:len|cho|toi|den|ve))? {_WHERETO}|"
        r"\A(?:gui|nop|trinh) (?:[a-z0-9]+ ){1,8}?(?:cho|ve|len|den) (?:ai|dau)\b|"
        r"report to whom|whom .{0,30}report",
    ),
    (
        Intent.RECIPIENTS,
        r"noi nhan|(?:gui|ban hanh|chuyen|nop) (?:cho |toi |den |ve |len )?(?:nhung |cac )?"
        r"(?:ai|dau|noi nao|don vi nao|co quan nao|noi)\b|"
        rf"(?:gui|ban hanh|chuyen|phat) (?:cho|toi|den|ve) (?:nhung|cac) {_OFFICE}(?: [a-z]+)?,? "
        rf"(?:[a-z]+ ){{0,3}}nao\b|{SENT_TO}|"
        rf"{_WHO} (?:duoc|se duoc) (?:[a-z&-]+ ){{1,8}}(?:gui|phat|chuyen) (?:ban |cho )?"
        rf"{_OTHER_PAPER}|\baddressed\b(?! (?:in|by)\b)|"
        rf"{_KIND}.{{0,60}} gui .{{0,24}}\b(?:tinh|xa|truong|so|dia phuong)"
        r"(?:,? [a-z]+)? nao\b|"
        rf"{_KIND}.{{0,90}} (?:tra loi|phuc dap|don doc|nhac nho)(?: cho| nhung| cac){{0,2}} "
        rf"(?:ai\b|{_OFFICE}(?: [a-z]+)? nao\b)|gui cho ai|kinh gui ai|who receives|"
        rf"{_OTHER_PAPER}.{{0,60}}(?:gui|phat|phat hanh|chuyen|goi(?! y))\b.{{0,40}} "
        rf"(?:cho |toi |den |ve |xuong )?{_WHERETO}|"
        rf"(?:gui|phat|phat hanh|chuyen) {_OTHER_PAPER}.{{0,60}} (?:cho|toi|den|ve|"
        rf"xuong) {_WHERETO}|"
        rf"{_WHO} (?:duoc |se )?nhan (?:duoc )?{_OTHER_PAPER} (?:so |nay|do|tren|\d)|"
        r"(?:who|which .{0,30}) (?:gets?|got|received?) (?:a copy|copies|this|the (?:plan|letter|"
        r"decision))|"
        r"sent to whom|\brecipients? (?:of|for)\b|(?:who|which|what) (?:are|were|is) the recipient|"
        r"list of recipients|copied to|distribution list|to whom (?:was|is|were) .{0,60}\bsent\b|"
        r"which .{0,60}\b(?:was|were|is|are)\b.{0,40} sent to",
    ),
    (
        Intent.PERSON,
        rf"\bai la\b(?! (?:nguoi|don vi|ben) (?!ky\b(?! (?:{ACTS_SIGNED}))|dung dau\b)[a-z])|"
        r"\bla ai\b|"
        # A procedure or a list has a name too, and is no person.
        r"^(?!.*\b(?:thu tuc|danh muc|de an|chuong trinh|phong trao|linh vuc)\b).*"
        r"(?<!, )\bten (?:la )?gi\b|"
        r"who is (?:the )?(?!in charge|responsible|managing|lead|tasked|made|authori[sz]ed)",
    ),
    (
        Intent.SUBJECT,
        rf"{_KIND}.{{0,40}}(?:la )?(?:ve viec gi|ve van de gi|ve cai gi|noi ve gi|trich yeu)|"
        rf"{_KIND}.{{0,60}} (?:noi|ban|viet) ve (?:chuyen |viec |dieu )?gi\b|"
        rf"noi dung chinh (?:cua .{{0,40}})?la gi|(?:trich yeu|tieu de|tua de) (?:cua|la)\b|"
        rf"{_KIND}.{{0,50}} (?:la ve gi|ve chuyen gi|ve mang (?:gi|nao)|xoay quanh .{{0,8}}gi|"
        r"lien quan (?:den|toi) .{0,8}gi|ban ve .{0,8}gi|de cap .{0,12}gi|co chu de (?:gi|nao)|"
        r"co ten .{0,12}ra sao)|"
        rf"tom tat .{{0,16}}{_KIND}|\bv/v gi\b|chu de cua {_KIND}|"
        r"what is .{0,120} about\W*$|what is .{0,40} about|"
        r"what (?:is|does) (?:the |this )?(?:[\w/-]+ )?(?:plan|letter|"
        r"decision|document|circular|paper|resolution|notice|directive|report)\b.{0,40} "
        r"(?:about|concern|deal with)",
    ),
    (
        Intent.WHICH_DOCUMENT,
        rf"{_KIND},? (?:so )?(?:nao|may)\b|{_KIND} gi\b|"
        r"which (?:[a-z]+ ){0,2}(?:documents?|plan|decision|directive|circular|letter|decree|"
        r"resolution)",
    ),
    (
        Intent.NUMBER,
        rf"(?<!iso )(?<!ho )\bso (?:bao nhieu|may|hieu)(?! ?(?:%|phan tram))|"
        r"mang so|so ky hieu|ky hieu (?:gi|nao|la)|"
        rf"\bso (?:cua )?{_KIND}.{{0,60}} la (?:bao nhieu|may|gi)\b|what number|\bso va ngay\b|"
        rf"(?:can|xin|tim|tra|quen|nhac) (?:ho |giup |lai )?(?:cai )?so (?:cua )?{_KIND}|"
        r"xin (?:cai )?so\W*$|"
        r"danh so (?:the nao|ra sao|bao nhieu|may)|ky hieu (?:day du|ra sao)|"
        r"how is (?:it|this|that|the .{0,40}) numbered|(?:its|law|full) number\b|which number|"
        r"what are the (?:document )?number and|"
        r"(?:what is|give me) the (?:reference |document )?(?:number|symbol)"
        r"(?!.{0,40} (?:by which|that|which) )|reference number",
    ),
    (
        Intent.PERIOD,
        r"giai doan (?:nao|gi)|thoi (?:gian|ky|han) nao|tu (?:khi|luc|bao gio)|tu nam (?:nao|"
        r"may)|den nam (?:nao|may)|"
        r"toi nam nao|nhung nam (?:nao|gi)|thoi gian\W*$|tan suat|may nam ?/ ?lan|"
        r"chu ky(?! (?:so|dien tu|do|nay|ay|tay|tuoi|cua|mau|tren)\b)|"
        r"bao lau (?:mot|1) lan|(?:khoang|quang) (?:thoi gian )?nao|"
        r"keo dai|bao lau .{0,60}\b(?:mot|1) lan|may (?:ngay|tuan|thang|quy|"
        r"nam) (?:[a-z]+ ){0,3}(?:mot|1|01) lan|"
        r"which (?:period|years)|how often|how long .{0,60}(?:run|last|cover)|"
        r"over (?:what|which) (?:period|years)|what period",
    ),
    # "Bỏ mấy thủ tục nào": which, and by that how many.
    (Intent.LIST, rf"\bmay {_COUNTED}(?: [a-z]+){{0,2}}? nao\b"),
    (
        Intent.COUNT,
        # "với cơ quan nào về mấy bản án" counts nothing.
        r"bao nhieu|bao lau|"
        r"\A(?:vay |the |con )?muc (?:ho tro|thu|chi|dong gop|thuong|phat|phu cap)\b"
        r"(?!.*\b(?:nao|gi|ai|dau|sao)\b)|"
        r"\b(?<!nao ve )(?<!nao cho )(?<!nao cua )(?<!ngay )(?<!hom )(?<!thu )may\b|so luong|"
        r"how (?:many|much|long)|how soon|within what time|"
        r"(?:what (?:share|percentage|proportion|total|amount|number)|min(?:imum)?\.? number) of|"
        rf"what (?:is the )?(?:total|amount|percent)\b|{AN_AMOUNT}",
    ),
    (Intent.HEADED, rf"\b(?:phan|muc)\b {_A_HEADING}[a-z ]{{4,60}}(?:noi|ghi|neu|quy dinh|gom)\b"),
    (
        Intent.LIST,
        # "hai thủ tục nào"; "hai năm nào" asks when, and "hải quan" is no number.
        rf"\b(?:hai|ba|bon|nam|\d{{1,2}}) {_COUNTED}(?: [a-z]+){{0,6}} nao\b|"
        r"\b(?:may|bao nhieu|hai|ba|bon|nam|\d{1,2}) .{4,80}\bten (?:la )?gi\b|"
        r"dieu kien (?:gi|nao)|giay to (?:gi|nao)|ho so (?:gom|can|gi|nao)|gom (?:ai|co gi)|"
        r"what (?:documents|papers|conditions|requirements|criteria|contents|tasks|sources)|"
        r"\b(?:nhung|cac)\b.{0,80}(?<!khi )(?<!luc )(?<!ngay )(?<!hom )(?<!thang )(?<!nam )\b"
        r"(?:nao|gi)\b|nhung gi|liet ke|ke (?:ra|ten)|neu (?:ten|cac|"
        r"nhung)|gom (?:nhung )?gi|\blist (?!be|is|must|should|was|has|to)|what are the|"
        r"\bwhich (?:[a-z]+ ){0,2}(?!documents|papers|years|days)[a-z]{3,}s (?:in|of|did|do|does|"
        r"are|were|must|have|will|can|should|need|may)\b",
    ),
)
"""In order: the first that is found is what the question is about first of all."""
