"""Who leads and who helps: how a question asks for each, and how a paper says it."""

from __future__ import annotations

import re

_WHO = (
    r"(?:ai|(?:nhung |cac |may )?(?:ben|don vi|co quan|so|bo|phong|ban|phong ban|ban nganh|nganh|"
    r"to chuc|doan the|bo phan|luc luong|hoi) nao)"
)
_LEADERS_ASKED = re.compile(
    rf"\b{_WHO}(?: (?:la|se|phai|duoc giao|dung ra)){{0,2}} "
    r"(?:chu tri|dung mui chiu sao|dung dau|lo|lam (?:chinh|dau moi)|dau moi|dan dau)\b|"
    r"\bchu tri\b.{0,40}\b(?:ai|nao)\b|\bwho (?:leads|is in charge)\b|\blead agency\b"
)
_HELPERS_ASKED = re.compile(
    rf"\bphoi hop\b.{{0,40}}\b(?:ai|nao)\b|\b{_WHO} (?:se |phai |cung )?"
    r"(?:phoi hop|phu(?! trach)|ho tro|giup|tham gia)\b|"
    rf"\b(?:cung|chung)(?: voi)? {_WHO}|\b(?:work|coordinate|cooperate)s?(?: together)? with\b|"
    # "Phòng bắt tay với ai", "làm chung với tổ chức nào".
    rf"\b(?:bat tay|chung tay|lam chung|lam viec chung|hop tac|ket hop|lien ket|chung suc|di chung)"
    rf"(?: (?:voi|cung|chung)){{0,2}} (?:nhung )?{_WHO}|"
    r"\b(?:team(?:s|ed)? up|partner(?:s|ed)?|join(?:s|ed)? (?:hands|forces)|"
    r"(?:work|coordinat|cooperat|collaborat)(?:s|ed|es|e)?"
    r"(?: (?:together|jointly|closely))?) with\b"
)
PARTNERED = (
    *("phoi hop", "bat tay", "chung tay", "lam chung", "lam viec chung", "hop tac", "ket hop"),
    *(
        "lien ket",
        "chung suc",
        "phong ban",
        "ban nganh",
        "to chuc nao",
        "don vi nao",
        "co quan nao",
    ),
    *("team up", "teamed up", "partner", "join hands", "join forces", "work together", "work with"),
    *("which organisation", "which organization", "which office", "which offices", "which bodies"),
)
"""What of a question only asks with whom something is done."""
_LEADS = re.compile(r"\b(?:chu tri|dau moi|phu trach|chiu trach nhiem)\b")
_HELPS = re.compile(r"\bphoi hop\b")


def leaders_asked(plain: str) -> bool:
    """Whether a folded question asks who leads."""
    return _LEADERS_ASKED.search(plain) is not None


def helpers_asked(plain: str) -> bool:
    """Whether a folded question asks who helps, or with whom."""
    return _HELPERS_ASKED.search(plain) is not None


def roles_told(plain: str, said: str) -> bool:
    """Whether folded words say all the roles that a folded question asks for, and it asks one."""
    asked = ((leaders_asked(plain), _LEADS), (helpers_asked(plain), _HELPS))
    signs = [sign for is_asked, sign in asked if is_asked]
    return bool(signs) and all(sign.search(said) for sign in signs)
