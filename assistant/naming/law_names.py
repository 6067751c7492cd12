"""Laws by the abbreviations that people type, folded: "BLLĐ" is Bộ luật Lao động."""

from __future__ import annotations

LAW_OF_SHORT = {
    "blld": "bo luat lao dong",
    "blds": "bo luat dan su",
    "blhs": "bo luat hinh su",
    "bltths": "bo luat to tung hinh su",
    "blttds": "bo luat to tung dan su",
    "blhh": "bo luat hang hai",
    "lgd": "luat giao duc",
    "lgdnn": "luat giao duc nghe nghiep",
    "lgddh": "luat giao duc dai hoc",
    "lcbcc": "luat can bo cong chuc",
    "lvc": "luat vien chuc",
    "lbhxh": "luat bao hiem xa hoi",
    "lbhyt": "luat bao hiem y te",
    "ltcd": "luat tiep cong dan",
    "ltctt": "luat tiep can thong tin",
    "lkn": "luat khieu nai",
    "ltc": "luat to cao",
    "lpctn": "luat phong chong tham nhung",
    "ltdkt": "luat thi dua khen thuong",
    "lbhvbqppl": "luat ban hanh van ban quy pham phap luat",
}
"""Abbreviations of laws and the folded names they stand for."""
