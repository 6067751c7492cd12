"""On whom a duty falls: whether an office is among "các trường", "các đơn vị trực thuộc Sở".

An office is named, or it is of a kind that the paper binds as a whole. Which words bind which kind
stands in ``_KINDS``: a school is bound by "Hiệu trưởng các đơn vị trường", "các cơ sở giáo dục",
"toàn ngành", not by "UBND tỉnh" and not by the name of another school. "Các đơn vị trực thuộc"
without more are those of the office that issued the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.register.office_names import NAME_ENDS, is_named, office_form


class Concern(StrEnum):
    """What a duty has to do with the office asked about."""

    DOES = "does"
    UNSTATED = "unstated"
    RECEIVES = "receives"
    ISSUES = "issues"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The offices of one duty as its paper names them; ``recipients`` are "Nơi nhận"."""

    who: str | None
    to: str | None
    issuer: str | None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A kind of office: what its names look like, and which words bind all of that kind.

    ``below`` marks a kind that "các đơn vị trực thuộc" binds.
    """

    names: re.Pattern[str]
    all_of_them: re.Pattern[str]
    below: bool = False


_HEADS = r"(?:phong|ban|doan|khoa|hop|thon|to|nhom|bo phan)\b"
_PLACE = r"(?:tinh|huyen|thixa|thanhpho|quan|xa|phuong|thitran|dackhu)"
# "Phòng GD&ĐT", "Phòng GD&ĐT huyện, thị xã": with the name of a place it is that one alone.
_OF_NO_PLACE = rf"(?: {_PLACE}(?!\w))*{NAME_ENDS}(?! {_PLACE} \w)"
_NEAR = "[^;]{0,120}?"
_WHOLE_BRANCH = r"\btoan nganh\b|\bnganh (?:giao duc|gddt)\b"
_KINDS = (
    # Schools. "Trường phòng", a common slip for "Trưởng phòng", is no school.
    _Kind(
        names=re.compile(
            rf"(?:nha )?truong\b(?! {_HEADS})|(?:mamnon|tieuhoc|thcs|thpt|ptdt\w*)\b|"
            r"hieu truong\b|trung tam gd\w+\b|co so giao duc\b"
        ),
        all_of_them=re.compile(
            rf"\b(?:cac|moi|tat ca)(?: don vi)? truong\b(?! {_HEADS})|\bdon vi truong\b|"
            r"\bhieu truong\b(?! (?:truong|mamnon|tieuhoc|thcs|thpt))|\bnha truong\b|"
            r"\btruong hoc\b|\bco so (?:giao duc|gddt)\b|\bcac truong$|"
            rf"\bdon vi (?:su nghiep )?(?:giao duc|gddt)\b|{_WHOLE_BRANCH}"
        ),
        below=True,
    ),
    # Phòng Giáo dục và Đào tạo.
    _Kind(
        names=re.compile(r"(?:truong )?phong gddt\b"),
        all_of_them=re.compile(rf"\bphong gddt{_OF_NO_PLACE}|{_WHOLE_BRANCH}"),
    ),
    # Sở.
    _Kind(
        names=re.compile(r"(?:giam doc )?so \w"),
        all_of_them=re.compile(r"\b(?:cac|giam doc cac) so\b|\bso, (?:ban|nganh)\b"),
    ),
    _Kind(
        names=re.compile(r"(?:giam doc )?so gddt\b"),
        all_of_them=re.compile(rf"\bso gddt{_OF_NO_PLACE}|{_WHOLE_BRANCH}"),
    ),
    # Ủy ban nhân dân, level by level.
    *(
        _Kind(
            names=re.compile(rf"(?:chu tich )?ubnd {level}\b"),
            all_of_them=re.compile(
                rf"\bubnd (?:cac|cap|cac cap)\b{_NEAR}\b{level}\b|"
                rf"\bubnd (?:{_PLACE}, )*{level}(?=$|[,;]| va\b)"
            ),
        )
        for level in ("tinh", "huyen", "(?:xa|phuong|thitran|dackhu)", "(?:thanhpho|thixa|quan)")
    ),
)
_LEVELS = ("mamnon", "tieuhoc", "thcs", "thpt", "daihoc")
# Schools below a Phòng; a THPT school is below the Sở itself.
_BELOW_AN_EDUCATION_OFFICE = frozenset({"mamnon", "tieuhoc", "thcs"})
_OF_AN_EDUCATION_OFFICE = re.compile(r"\btruong\b[^;,]{0,80}? (?:truc )?thuoc phong\b")

# "các đơn vị (trường) trực thuộc Sở …": whose they are, up to the end of the item.
_BELOW = re.compile(
    r"\b(?:don vi|co quan|truong|co so)\b[^;,]{0,80}?\b(?:truc )?thuoc\b(?P<whose>[^;,]*)"
)
_UNITS = re.compile(
    r"\bdon vi truc thuoc\b|\b(?:cac|moi|thu truong(?: cac)?) (?:co quan, )?don vi\b"
)
# Offices that have schools below them.
_HAS_SCHOOLS = re.compile(
    r"^(?:so|phong|nganh)(?: gddt\b.*)?$|^(?:so|phong) gddt\b|\bnganh\b|"
    r"\btruong\b|^(?:ubnd )?(?:huyen|xa|phuong|thitran|thixa|thanhpho|dackhu)\b|^ubnd\b(?! tinh)"
)
_ISSUES_TO_SCHOOLS = re.compile(
    r"gddt|giao duc|\btruong\b|\bubnd\b|\b(?:mamnon|tieuhoc|thcs|thpt)\b"
)
# Entries of "Nơi nhận" that name nobody: "Như trên", "Lưu: VT".
_NOBODY = re.compile(r"^(?:nhu (?:tren|dieu|kinh gui)|luu\b|nhu\b.{0,12}$)")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as somebody typed it, with or without diacritics."""

    form: str

    @classmethod
    def read(cls, name: str) -> Office | None:
        """The office of that name; None for a name without a letter or digit."""
        form = office_form(name)
        return cls(form) if form else None

    def concern(self, parties: Parties) -> Concern | None:
        """What the duty of these offices has to do with this one; None: nothing.

        Where the paper does not say who must act, its recipients are asked; where these name
        nobody either, it may concern every office. A school's own paper binds the school alone.
        """
        return _concern(self.form, parties)


@lru_cache(maxsize=65_536)
def _concern(office: str, parties: Parties) -> Concern | None:
    if parties.who is not None and _is_bound(office, parties.who, parties.issuer):
        return Concern.DOES
    if parties.to is not None and is_named(office, office_form(parties.to)):
        return Concern.RECEIVES
    if parties.issuer is not None and is_named(office, office_form(parties.issuer)):
        return Concern.ISSUES
    if parties.who is not None or _is_school(parties.issuer):
        return None
    named = [one for one in parties.recipients if not _NOBODY.match(office_form(one))]
    is_open = not named or any(_is_bound(office, one, parties.issuer) for one in named)
    return Concern.UNSTATED if is_open else None


def _is_school(issuer: str | None) -> bool:
    return issuer is not None and office_form(issuer).startswith("truong ")


def _is_bound(office: str, words: str, issuer: str | None) -> bool:
    form = office_form(words)
    below = _BELOW.search(form)
    own = _BELOW.sub(lambda match: match.group()[: match.start("whose") - match.start()], form)
    if is_named(office, own):
        return True
    if _is_school(issuer) and not is_named(office, office_form(issuer or "")):
        return False  # "Nhà trường" of a school's own paper is that school
    return any(
        kind.names.match(office)
        and (kind.all_of_them.search(own) or (kind.below and _has_units(own, below, issuer)))
        and _is_on_level(office, own, form)
        for kind in _KINDS
    )


def _has_units(words: str, below: re.Match[str] | None, issuer: str | None) -> bool:
    """Whether the words bind "các đơn vị" of an office that has schools below it."""
    if not _UNITS.search(words):
        return False
    whose = below["whose"].strip() if below else ""
    if whose and not re.fullmatch(r"so|phong|nganh|bo", whose):
        return _HAS_SCHOOLS.search(whose) is not None
    is_of_schools = issuer is None or _ISSUES_TO_SCHOOLS.search(office_form(issuer)) is not None
    return whose != "bo" and is_of_schools


def _is_on_level(office: str, words: str, form: str) -> bool:
    """Whether words that name levels of school ("các trường THPT") name that of the office."""
    own = {level for level in _LEVELS if is_named(level, office)}
    bound = {level for level in _LEVELS if is_named(level, words)}
    if not bound and _OF_AN_EDUCATION_OFFICE.search(form):
        bound = set(_BELOW_AN_EDUCATION_OFFICE)
    return not own or not bound or bool(own & bound)
