"""In what capacity somebody is said to sign: "phó giám đốc nào ký công điện …"."""

from __future__ import annotations

import re

POSTS = (
    r"(?:pho )?(?:giam doc|chu tich|hieu truong|truong phong|truong ban|bi thu|chanh van phong|"
    r"vien truong|cuc truong|tong giam doc|bo truong|thu truong)"
)
# What somebody signs in the course of their work, and no paper that is here.
ACTS_SIGNED = (
    r"duyet|phe duyet|bo nhiem|mien nhiem|dieu dong|tiep nhan|xac nhan|nghiem thu|bien ban|phieu|"
    r"cap|chung (?:nhan|thuc)|giay (?!moi)|hiep dinh|thoa thuan|"
    r"van ban (?:xac nhan|de nghi|dong y|chap thuan)"
)
# Refuses "ký kết", "ký duyệt", "kỳ họp", "kỹ thuật", "đăng ký", "thư ký", "học kỳ".
SIGNED = (
    r"(?<!dang )(?<!hoc )(?<!thu )(?<!dinh )(?<!nhiem )(?<!thoi )(?<!cung )(?<!tung )(?<!chu )"
    r"\bky\b"
    r"(?! (?:ket|hieu|hop|duyet|phe duyet|thuat|nang|cuong|luat|niem|hoach|thi|chuong trinh|"
    r"giao uoc|cam ket|hop dong|nay|bao cao|quy hoach|truoc|sau|ban (?!hanh)|"
    rf"{ACTS_SIGNED}))"
)
_ASKED = re.compile(rf"\b(?P<post>{POSTS})(?: [a-z]+){{0,4}}? (?:nao|ai) (?:da |la nguoi )?ky\b")


_FOR_ANOTHER = re.compile(r"(?:k/?t|t/?l|t/?uq)\b", re.IGNORECASE)


def own_lines(position: str | None) -> list[str]:
    """The lines over a signer's name without those of whom he signs for ("TL. HIỆU TRƯỞNG")."""
    lines = (position or "").split(", ")
    return [line for line in lines if not _FOR_ANOTHER.match(line.strip())]


def signer_words(plain: str) -> str | None:
    """The words of a folded question that ask in which post somebody signed; None without them."""
    match = _ASKED.search(plain)
    return match.group() if match else None


def post_asked(plain: str) -> str | None:
    """The post itself, folded: "pho giam doc"."""
    match = _ASKED.search(plain)
    return match["post"] if match else None


def is_post(asked: str, held: str) -> bool:
    """Whether who signed as ``held`` ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", folded) is of the post asked."""
    is_deputy = re.search(r"\bpho\b", held) is not None
    return is_deputy is asked.startswith("pho ") and asked.removeprefix("pho ") in held
