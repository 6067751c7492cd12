"""Whether a question gives a paper to an office of another sort in the same place.

"Kế hoạch của UBND huyện Hoa Lư" is not the plan of its Phòng Giáo dục, which happens to be here.
"""

from __future__ import annotations

import re

from ingest.document import DocumentSummary
from ingest.text import folded

_EDUCATION = r"(?:gd|giao duc)"
_SORTS = {
    "so giao duc": rf"(?:so {_EDUCATION}|sgd)[a-z&]*",
    "so": rf"so (?!{_EDUCATION}|\d)(?:noi vu|y te|tai chinh|van hoa|cong thuong|xay dung|tu phap|"
    r"ldtb|lao dong|nong nghiep|khoa hoc|thong tin|ke hoach)",
    "phong giao duc": rf"(?:phong {_EDUCATION}|pgd)[a-z&]*",
    "phong": rf"phong (?!{_EDUCATION})(?:noi vu|y te|tai chinh|van hoa|kinh te|tu phap|ldtb|"
    r"lao dong|nong nghiep|tai nguyen|thanh tra|cong thuong)",
    "truong": r"truong (?!phong\b|ban\b|khoa\b|to\b)",
    "uy ban": r"(?:ubnd|uy ban nhan dan|people's committee)",
    "hoi dong": r"(?:hdnd|hoi dong nhan dan)",
    "cap uy": r"(?:(?:ban thuong vu )?(?:tinh|thanh|huyen|thi|dang|quan) uy|party committee)",
    "ban dan van": r"(?:ban dan van|bdv)",
    "cong an": r"(?:cong an|police)",
    "mat tran": r"(?:(?:ubmttq|uy ban )?mat tran|ubmttq|mttq)",
    "doan": r"(?:tinh doan|huyen doan|thanh doan|doan thanh nien)",
    "hoi": r"hoi (?:(?:lien hiep )?phu nu|nong dan|khuyen hoc|cuu chien binh|chu thap do|cuu giao)",
    "cong doan": r"(?:lien doan lao dong|cong doan)",
}
_SORT = {name: re.compile(rf"\b{pattern}") for name, pattern in _SORTS.items()}
_ANY = "|".join(f"(?P<{name.replace(' ', '_')}>{pattern})" for name, pattern in _SORTS.items())
_JOINT = re.compile(r"\blien (?:tich|nganh)\b")
_BETWEEN = re.compile(r"\bgiua\b")
_KIND = (
    r"(?:ke hoach|kh|cong van|cv|bao cao|quyet dinh|chi thi|thong bao|to trinh|huong dan|van ban|"
    r"chuong trinh|nghi quyet|plan|letter|report|notice|decision|directive)"
)
_PAPER_OF = re.compile(
    rf"\b{_KIND}(?: [a-z0-9/&-]+){{0,8}}? (?:cua|do|by|from|of)(?: (?:chinh|ben|the))? (?:{_ANY})"
)
_ISSUES = re.compile(
    rf"\b(?:{_ANY})(?: [a-z]+){{0,5}}? (?:ra|ban hanh|phat hanh|soan|ky|gui|lap|viet|issued?) "
    rf"(?:[a-z]+ ){{0,3}}?{_KIND}\b"
)


def is_said_to_be_anothers(plain: str, paper: DocumentSummary) -> bool:
    """Whether a folded question asks of a paper by an office of a sort that this one's is not.

    False where the sort of its own office is not known, or is named in the question, and where the
    title names the other: of a joint paper, or of one about that office ("thủ tục của Sở …").
    """
    named = _PAPER_OF.search(plain) or _ISSUES.search(plain)
    if named is None:
        return False
    asked = {name.replace("_", " ") for name, words in named.groupdict().items() if words}
    own = _sorts_in(folded(paper.issuer or ""))
    title = folded(paper.title or "")
    is_whose = _JOINT.search(title) or not _BETWEEN.search(title)
    titled = _sorts_in(title) if is_whose else frozenset[str]()
    return bool(own) and not asked & (own | titled) and not own & _sorts_in(plain)


def _sorts_in(words: str) -> frozenset[str]:
    return frozenset(name for name, sort in _SORT.items() if sort.search(words))
