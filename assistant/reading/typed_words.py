"""The spelling of papers for what people type: days, shorthand, kinds cut short."""

from __future__ import annotations

import re

from assistant.reading.vocabulary import ABBREVIATED_KINDS, SHORTHAND

# "mùng 5 tháng 12", "5 tháng 12"; refuses "6 tháng", "6 tháng 2024", "05/6 tháng 7".
_DAY_AND_MONTH = re.compile(
    r"(?<![\d/.-])(?<!ngay )(?:(?:mung|mong)\s+)?(?P<day>[12]\d|3[01]|0?[1-9])\s+"
    r"thang\s+(?P<month>1[0-2]|0?[1-9])(?!\d)"
)
_I_FOR_Y = re.compile(r"(?<!\w)(?:k|l|m|qu)i(?!\w)")
_SHORT_KIND = re.compile(
    rf"(?<![\w/.-])(?:(?:{'|'.join(ABBREVIATED_KINDS)})(?=\s+(?:so|nao|may|gi|cua|\d))|"
    r"(?:kh|cv|qd|bc)(?=[\s,:?]|\Z))(?![/.-])"
)
# "bỏ những thủ tục nào": "bộ" is not followed so, but for "bộ máy chính quyền"; refuses the second
# half of "công bố", "cán bộ", "toàn bộ".
_ENDS_PAPERS = re.compile(
    r"(?<!bai )(?<!huy )(?<!loai )(?<!to chuc )(?<!cong )(?<!can )(?<!toan )(?<!noi )(?<!phan )"
    r"(?<!dong )(?<!tuyen )(?<!chi )(?<!lien )(?<!duong )(?<!xoa )\bbo "
    r"(?=(?:(?:han|het|luon) )?(?:nhung|cac|may|di|hai|ba|bon|\d{1,2})\s)"
    r"(?!may (?:chinh quyen|nha nuoc|hanh chinh|to chuc|giup viec|quan ly|cua|\d))"
)
# "KH573"; refuses "KH2024-2025".
_RUN_TOGETHER = re.compile(r"(?<![\w/.-])(?P<kind>kh|cv|qd|bc|tb|nq|ct|kl)(?=\d{1,5}(?![\w-]))")
# "Sở KH&CN", "Phòng GD&ĐT"; the symbol of a number stays whole ("797/KHLT-SGD&CĐGD").
_ABBREVIATED_PAIR = re.compile(r"(?<![\w/.&-])(?!gd&)([a-z]{2,4})&([a-z]{2,4})(?![\w/.&-])")
_CITY = re.compile(r"(?<![\w/-])(?:tp\.?\s?hcm|hcmc)(?![\w/-])")
_SHORTHAND = re.compile(rf"(?<![\w/.&-])(?:{'|'.join(SHORTHAND)})(?![\w/.&-])")

# "the 573 plan"; refuses "the 2019 plan", which is of a year.
_NUMBER_FIRST = re.compile(
    r"(?<=\bthe )(?P<number>(?!(?:19|20)\d\d\b)\d{2,5}) "
    r"(?P<kind>plan|letter|decision|resolution|directive|notice|circular|decree|report)\b"
)
# "học kỳ 1", "quý 4": papers print "học kỳ I", "quý IV"; refuses "quỹ 4 tỷ đồng".
_TERM = re.compile(r"(?<!\w)hoc k[iy] (?P<number>[12])(?![\w/.-])")
_QUARTER = re.compile(
    r"(?<!\w)quy (?P<number>[1-4])(?= ?(?:[?!,.;]|\Z|/ ?20\d\d)|"
    r",? (?:nam|20\d\d|truoc|khi|gui|nop|ngay|han|phai|co|la|thi|den|cua|trong|bao cao|luc|o dau|"
    r"may gio|vao|se|to chuc|dien ra|hop|moi|ai|gom)\b)"
)
# "Chủ đề chi", "bằng cách chi": what the centre and the south say for "gì".
_WHAT_IN_SPEECH = re.compile(
    r"\b(?P<before>chu de|de tai|ten|viec|chuyen|dieu|cai|cach|kieu|quy|phong trao|yeu cau|"
    r"noi dung|muc tieu|dich|nham|giup|duoc|chuan|mo hinh|de an|dien dan|khau hieu|phuong cham) chi"
    r"(?=\s*(?:[?!.,;(]|\Z|(?:vay|rua|the|a|ha|do|nua|cho|de|ve|trong|o|theo)\b))"
)
_MEETING = re.compile(r"\b(?:dai|le|hiep|chi|xa|quoc|cau|ngay|co) \Z")
# "giờ nào" asks what "mấy giờ" does.
_WHICH_HOUR = re.compile(r"(?<!\bngay )\bgio nao\b")
# "hs" behind a number word; elsewhere it is short for a file of papers too.
_PUPILS = re.compile(r"\b(?P<before>bao nhieu|so luong|tong so) hs\b")
# Who hands "hs" in, or asks what is in it, means the file of papers.
_FILE = re.compile(
    r"\b(?P<before>nop|gui|bo sung|thanh phan|giai quyet|xu ly) hs\b|"
    r"\bhs (?=(?:xin (?:xet|cap)|de nghi|gom|du thau)\b)"
)
# "… bao giờ v": a particle at the end; elsewhere it is a numeral.
_PARTICLE = re.compile(r"\b(?P<asks>gio|nao|may|dau|sao) v(?=[\s?!.]{0,9}\Z)")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}


def spelt_out(plain: str) -> str:
    """The spelling of papers: "ngày 5 tháng 12", y for i ("kí"), words for shorthand ("vb", "QĐ").

    What is folded has as many words as what is typed only before this.
    """
    spelt = _DAY_AND_MONTH.sub(r"ngay \g<day> thang \g<month>", plain)
    spelt = _RUN_TOGETHER.sub(r"\g<kind> ", spelt)
    spelt = _NUMBER_FIRST.sub(r"\g<kind> \g<number>", spelt)
    spelt = _I_FOR_Y.sub(lambda match: f"{match.group()[:-1]}y", spelt)
    spelt = _ENDS_PAPERS.sub("bai bo ", spelt)
    spelt = _ABBREVIATED_PAIR.sub(r"\1\2", spelt)
    spelt = _CITY.sub("thanh pho ho chi minh", spelt)
    spelt = _SHORTHAND.sub(_whole, spelt)
    spelt = _WHICH_HOUR.sub("may gio", spelt)
    spelt = _WHAT_IN_SPEECH.sub(r"\g<before> gi", spelt)
    spelt = _PARTICLE.sub(r"\g<asks> vay", spelt)
    spelt = _FILE.sub(_file_of_papers, spelt)
    spelt = _PUPILS.sub(r"\g<before> hoc sinh", spelt)
    for counted in (_TERM, _QUARTER):
        spelt = counted.sub(lambda match: f"{match.group()[:-1]}{_ROMAN[match['number']]}", spelt)
    return _SHORT_KIND.sub(lambda match: ABBREVIATED_KINDS[match.group()], spelt)


def _whole(match: re.Match[str]) -> str:
    """What shorthand stands for; "đại hội nào" is no "hồi nào"."""
    is_a_half = _MEETING.search(match.string, 0, match.start()) is not None
    kept = match.group().startswith("hoi") and is_a_half
    return match.group() if kept else SHORTHAND[match.group()]


def _file_of_papers(match: re.Match[str]) -> str:
    return f"{match['before']} ho so" if match["before"] else "ho so "
