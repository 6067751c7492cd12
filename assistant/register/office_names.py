"""Names of offices in one form, so that "Phòng GD&ĐT" and "phong giao duc va dao tao" are one.

The form is for comparing only: no diacritics, lower case, each abbreviation and its long form one
word ("gddt", "ubnd", "thcs"), no punctuation but the commas and semicolons that part a list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.text import folded

# In this order: what is shortened first is what the next rows are written with.
_SHORT_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"\bgiao duc\s*(?:va|&|-|,)?\s*dao tao\b|\bgd\s?(?:va|&|-|\+)?\s?[dđ]t\b", "gddt"),
        (r"\bp\.?\s?gddt\b|\bphong giao duc\b|\bp\.?\s?gd\b", "phong gddt"),
        (r"\bs\.?\s?gddt\b|\bso giao duc\b", "so gddt"),
        (r"\bbo giao duc\b", "bo gddt"),
        (r"\bu[yi] ban nhan dan\b|\bub\s?nd\b", "ubnd"),
        (r"\btrung hoc co so\b", "thcs"),
        (r"\btrung hoc pho thong\b|\bptth\b", "thpt"),
        (r"\btieu hoc\b|(?<=truong )th\b|\bth(?=\s?[,&+-]\s?thcs)|(?<=truong )ptcs\b", "tieuhoc"),
        (r"\bmam non\b|\bmau giao\b|(?<=truong )m[ng]\b", "mamnon"),
        (r"\bdai hoc\b|\bcao dang\b|\bhoc vien\b", "daihoc"),
        (r"\btrung tam (?:giao duc|gd)\b", "trung tam gddt"),
        (r"\bthi tran\b", "thitran"),
        (r"\bthi xa\b", "thixa"),
        (r"\bthanh pho\b|\btp\b", "thanhpho"),
        (r"\bdac khu\b", "dackhu"),
    )
)
_PLACE = r"(?:tinh|huyen|thixa|thanhpho|quan|xa|phuong|thitran|dackhu)"
# What may stand behind the whole name of an office; any other word would go on with the name.
NAME_ENDS = (
    rf"(?=$|[,;]| (?:va|cung|voi|cac|cap|moi|tren|truc|thuoc|phu trach|phoi hop|phan cong|{_PLACE}|"
    r"thuc hien|trien khai|to chuc|chu tri|chu dong|chi dao|chiu|bao cao|can cu|co trach nhiem)\b)"
)
_ENDS = re.compile(NAME_ENDS)
# A name proper stands behind these: "Trường THCS An", "UBND xã Tân", "Phòng GD&ĐT Bắc Bình".
_NAMED = re.compile(
    r"(?:(?:hieu truong|chu tich|truong|giam doc) )?(?:(?:nha )?truong|ubnd|phong gddt|so gddt|"
    rf"mamnon|tieuhoc|thcs|thpt)(?: (?:va|mamnon|tieuhoc|thcs|thpt|cap|{_PLACE}))* \w"
)
# "Môi trường" is no "mỗi trường", though they fold alike.
_ENVIRONMENT = re.compile(r"\bmôi\s+trường\b|(?<=\bva )moi truong\b", re.IGNORECASE)
_NOISE = re.compile(r"[^\w;,]+")
_AROUND = re.compile(r" ?([;,]) ?")


@lru_cache(maxsize=16_384)
def office_form(words: str) -> str:
    """The words as offices are compared by."""
    plain = " ".join(folded(_ENVIRONMENT.sub("moitruong", words)).split())
    for pattern, short in _SHORT_FORMS:
        plain = pattern.sub(short, plain)
    return _AROUND.sub(r"\1 ", _NOISE.sub(" ", plain)).strip(" ;,")


def is_named(office: str, words: str) -> bool:
    """Whether the words hold the name of the office, both in the form above, word by word.

    "Trường THCS An" is not named by "Trường THCS An Bình", though "Phòng Tổ chức" is by "Phòng Tổ
    chức cán bộ".
    """
    name, text = f" {_without_marks(office)} ", f" {_without_marks(words)} "
    if _NAMED.match(name, 1) is None:
        return name in text
    printed = words.split()
    at = text.find(name)
    while at >= 0:
        last = text.count(" ", 0, at + len(name) - 1) - 1
        behind = " ".join(printed[last : last + 4])[len(printed[last].rstrip(",;")) :]
        if _ENDS.match(behind):
            return True
        at = text.find(name, at + 1)
    return False


def _without_marks(form: str) -> str:
    return form.replace(";", "").replace(",", "")
