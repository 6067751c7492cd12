"""The JSON of a draft: exact keys in exact order."""

from __future__ import annotations

import json
from dataclasses import replace

from assistant.answer import Mode, Provenance
from tests.ui.made_draft import small_draft
from ui.contract_drafts import DraftJson

KEYS = (
    *("kind", "title", "title_pieces", "number_symbol", "base", "mode", "header", "sections"),
    *("recipients", "signer", "citations", "notes", "removed", "provenance"),
)
PIECE_KEYS = ("text", "origin", "citations", "field", "was")
PARAGRAPH_KEYS = (
    *("type", "id", "style", "marker", "text", "citations", "gaps", "notes", "pieces"),
)
TASK_KEYS = (*("id", "number", "what", "lead", "partner", "due", "product", "citations", "notes"),)


def test_a_draft_has_the_keys_of_the_contract_in_order() -> None:
    written = json.loads(DraftJson.of(small_draft()).indented())
    assert tuple(written) == KEYS
    assert (written["kind"], written["number_symbol"]) == ("ke-hoach", "KH-THNT")
    assert written["title"] == "Công tác dân vận năm 2026"
    assert written["header"] == {
        "superior": "UBND phường Bình An",
        "issuer": "Trường Tiểu học Nguyễn Trãi",
        "place": "Bình An",
        "year": 2026,
        "addressed_to": [],
    }
    assert written["base"]["number"] == "12/KH-SGDĐT"
    assert [citation["n"] for citation in written["citations"]] == [1, 2]
    assert written["signer"]["lines"] == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]
    assert written["signer"]["name"]["origin"] == "gap"
    assert [piece["text"] for piece in written["recipients"]][-1] == "Lưu: VT, VP"
    assert (written["removed"], written["provenance"]) == (0, None)


def test_blocks_stand_in_the_order_of_the_paper() -> None:
    (section,) = json.loads(DraftJson.of(small_draft()).indented())["sections"]
    assert tuple(section) == ("name", "heading", "blocks")
    assert (section["name"], section["heading"]["marker"]) == ("to-chuc-thuc-hien", "I.")
    paragraph, table = section["blocks"]
    assert (paragraph["type"], table["type"]) == ("paragraph", "table")
    assert tuple(paragraph) == PARAGRAPH_KEYS
    assert paragraph["text"] == "".join(piece["text"] for piece in paragraph["pieces"])
    assert paragraph["citations"] == [1, 2]
    assert paragraph["gaps"] == ["[CẦN BỔ SUNG: thời gian]"]
    assert tuple(paragraph["pieces"][0]) == PIECE_KEYS
    assert paragraph["pieces"][0]["was"] == "Các trường"


def test_a_task_has_cells_with_ids_of_their_own() -> None:
    (section,) = json.loads(DraftJson.of(small_draft()).indented())["sections"]
    (task,) = section["blocks"][1]["tasks"]
    assert tuple(task) == TASK_KEYS
    assert tuple(task["due"]) == ("id", "text", "pieces")
    assert task["due"]["id"] == "to-chuc-thuc-hien.2.1.due"
    assert task["due"]["text"] == "trước ngày 05/6, 30/5/2026"
    assert task["citations"] == [1, 2]


def test_a_phrased_draft_says_by_what() -> None:
    phrased = replace(
        small_draft(),
        mode=Mode.GENERATIVE,
        provenance=Provenance(model="m", prompt_hash="h", evidence=("p1",)),
    )
    written = json.loads(DraftJson.of(phrased).indented())
    assert written["mode"] == "generative"
    assert written["provenance"] == {"model": "m", "prompt_hash": "h", "evidence": ["p1"]}
