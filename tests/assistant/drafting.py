"""A scripted model asked for drafts: what tests of the generative path start from."""

from __future__ import annotations

import json
from collections.abc import Sequence

from assistant.generative import open_generator
from assistant.grounding import DraftClaim
from assistant.model.chat_model import ChatSettings
from tests.assistant.passages import PLAN, REPORT, passage
from tests.openai_server import MODEL, Says, ScriptedServer
from vectorstore.evidence import Evidence

QUESTION = "Phải báo cáo gì trước ngày 05/12?"
FOLLOW_UP = "4. Phòng Chính trị tư tưởng theo dõi, đôn đốc các đơn vị trực thuộc."
TRUE_CLAIM = "Các trường gửi báo cáo kết quả trước ngày 05/12/2025."


def evidence(*texts: str) -> tuple[Evidence, ...]:
    """Passages of one document, as a search hands them out."""
    return tuple(
        Evidence(passage=passage(text, at=1000 * n, name=f"p{n}"), document=PLAN, score=1.0, rank=n)
        for n, text in enumerate(texts, 1)
    )


def claim(text: str, *quotes: tuple[int, str]) -> dict[str, object]:
    """A claim as the model is asked to write it."""
    listed = [{"evidence": number, "quote": quote} for number, quote in quotes]
    return {"text": text, "quotes": listed}


def says(*claims: object, refused: bool = False) -> Says:
    """A reply in the asked form."""
    return Says(json.dumps({"claims": claims, "refused": refused}, ensure_ascii=False))


GOOD = says(claim(TRUE_CLAIM, (1, REPORT)))


def draft(
    server: ScriptedServer,
    *,
    language: str = "vi",
    timeout_s: float = 10.0,
    found: Sequence[Evidence] = (),
) -> tuple[DraftClaim, ...]:
    """Ask the model at the scripted server."""
    settings = ChatSettings(model=MODEL, base_url=server.base_url, timeout_s=timeout_s)
    generator = open_generator(settings)
    return tuple(generator.generate(QUESTION, language, found or evidence(REPORT, FOLLOW_UP)))
