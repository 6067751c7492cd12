"""Passages that speak to a language model: "ignore previous instructions", "bỏ qua mọi chỉ dẫn".

A document is material, never an instruction (invariant 8). What such a passage says is quoted to
whoever asks for it; it is not put before a model that was asked something else.
"""

from __future__ import annotations

import re

from ingest.text import folded

_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|previous)|"
    r"\b(?:system|developer) (?:prompt|message)\b|\byou are (?:now|an? (?:ai|assistant|language))|"
    r"\b(?:new|following|these) instructions?\b|\b(?:as an ai|language model|chatbot|assistant)\b|"
    r"\b(?:do not|never) (?:mention|reveal|cite|quote)\b|\brespond (?:only|with)\b|"
    r"\banswer (?:only )?(?:that|with)\b|\balways (?:answer|say|reply)\b|"
    r"\b(?:bo qua|quen di|quen het|phot lo|khong tuan theo)\b.{0,40}\b(?:chi dan|huong dan|chi thi|"
    r"lenh|yeu cau|quy tac|noi dung)\b.{0,12}\b(?:truoc|tren|nay|do)\b|"
    r"\b(?:tro ly|mo hinh ngon ngu|chatbot|tri tue nhan tao)\b.{0,30}\b(?:phai|hay|can)\b|"
    r"\bhay (?:tra loi|noi|khang dinh|ket luan) (?:rang|la)\b|\bluon (?:tra loi|noi) (?:rang|la)\b|"
    r"\bkhong (?:duoc )?(?:trich dan|nhac den|tiet lo) (?:nguon|van ban|doan)\b"
)


def gives_orders(text: str) -> bool:
    """Whether a text tells its reader how to answer."""
    return bool(_ORDERS.search(folded(text)))
