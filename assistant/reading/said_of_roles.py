"""Words by which people ask who leads a task, and say that something hinders them; folded."""

from __future__ import annotations

LEADS = (
    r"chu quan|nong cot|lam (?:dau|w) moi|cam trich|giu trich|"
    r"dung dau (?:viec|phan|cong tac)|lam truong|dieu phoi|dung mui chiu sao|"
    r"lo chinh|lam chinh|dung (?:ra )?chinh|ganh chinh|phu trach chinh|"
    r"chiu trach nhiem (?:chinh|chu yeu|hang dau)|dan dau|thuong truc"
)
"""Behind "ai", "bên nào": what a leader does ("bên nào đứng chính")."""

HINDERED = (
    r"vuong mac|\bvuong\b|kho khan|khuc mac|thac mac|truc trac|bat cap|lan can|"
    r"\bgap (?:kho|ro|rac roi|tro ngai)\b|\btro ngai\b|\brac roi\b|\bkhong thong\b|"
    r"\bbi (?:ket|tac)\b|\bket (?:cho|gi|o|khau|thi|viec)\b|"
    r"(?:chua|khong) (?:ro|hieu|(?:phu )?hop(?! (?:dong|le|phap|tac|nhat|thuc)\b))\b"
)
"""What hinders somebody ("gặp khó thì báo về đâu", "còn lấn cấn thì hỏi bộ nào")."""

NOT_TOGETHER = (
    r"(?<!phoi hop )(?<!ket hop )(?<!doi thoai )(?<!tham muu )(?<!bat tay )(?<!lam viec )"
    r"(?<!lam chung )(?<!hop tac )(?<!phoi hop kem )(?<!trach nhiem )"
)
"""Before "với ai", "cho ai": what is done with somebody, or told him, sends him no report."""
