"""The JSON of docs/api.md: exact keys in exact order."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from assistant.answer import Answer, Asked, Citation, Claim, Mode, Refusal, RefusalReason
from ingest.document import DocumentSummary, PartialDate
from ingest.pipeline import parse
from ingest.readers import read_bytes
from tests.ui.running import letter
from ui.contract import InspectJson, reply_json

CITATION_KEYS = [
    "n",
    "citation_id",
    "document",
    "address",
    "label",
    "quote",
    "start",
    "end",
    "state",
]
DOCUMENT_KEYS = ["id", "number", "kind", "title", "issuer", "issued_on"]

ASKED = Asked(intent="deadlines", language="vi", standalone="Hạn nào?")
CITATION = Citation(
    n=1,
    citation_id="p-0-3",
    passage_id="p",
    document=DocumentSummary(
        id="d",
        number="573/KH-SGDĐT",
        kind="Kế hoạch",
        title="Dân vận",
        issuer="Sở",
        issued_on=PartialDate(year=2022, month=5),
    ),
    address="III.1",
    label="mục III.1",
    quote="báo cáo",
    start=3,
    end=10,
)


def test_an_answer_has_the_keys_of_the_contract_in_order() -> None:
    answer = Answer(
        mode=Mode.EXTRACTIVE,
        text="Báo cáo. [1]",
        claims=(Claim(text="Báo cáo.", citations=(1,)),),
        citations=(CITATION,),
        question=ASKED,
        removed=2,
        notes=("Lưu ý.",),
    )
    written = json.loads(reply_json(answer).indented())
    assert list(written) == [
        "kind",
        "mode",
        "text",
        "claims",
        "citations",
        "removed",
        "notes",
        "question",
    ]
    assert (written["kind"], written["mode"], written["removed"]) == ("answer", "extractive", 2)
    assert written["claims"] == [{"text": "Báo cáo.", "citations": [1]}]
    assert list(written["citations"][0]) == CITATION_KEYS
    assert list(written["citations"][0]["document"]) == DOCUMENT_KEYS
    assert written["citations"][0]["document"]["issued_on"] == "2022-05"
    assert written["citations"][0]["state"] == "verbatim"
    assert list(written["question"]) == ["intent", "language", "standalone"]


def test_a_refusal_has_exactly_four_keys() -> None:
    refusal = Refusal(
        reason=RefusalReason.FALSE_PREMISE, text="Không.", nearest=(CITATION,), question=ASKED
    )
    written = json.loads(reply_json(refusal).indented())
    assert list(written) == ["kind", "reason", "text", "nearest"]
    assert (written["kind"], written["reason"]) == ("refusal", "false_premise")
    assert list(written["nearest"][0]) == CITATION_KEYS


def test_letters_are_printed_as_letters() -> None:
    refusal = Refusal(
        reason=RefusalReason.OUT_OF_SCOPE, text="Điều này", nearest=(), question=ASKED
    )
    assert "Điều này" in reply_json(refusal).indented()


def inspection() -> InspectJson:
    return InspectJson.of(parse(read_bytes(letter().encode(), name="cong-van.txt")))


def inspected() -> Mapping[str, list[Mapping[str, object]]]:
    written: Mapping[str, list[Mapping[str, object]]] = json.loads(inspection().indented())
    return written


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        pytest.param("outline", ["address", "label", "heading"], id="outline"),
        pytest.param("passages", ["id", "address", "start", "end", "text"], id="passages"),
        pytest.param(
            "references",
            [
                "number",
                "kind",
                "date",
                "issuer",
                "start",
                "end",
                "full_start",
                "full_end",
                "address",
            ],
            id="references",
        ),
        pytest.param(
            "obligations",
            [
                "what",
                "who",
                "to",
                "channel",
                "start",
                "end",
                "date",
                "recurrence",
                "month_day",
                "strict_before",
                "is_report",
                "address",
            ],
            id="obligations",
        ),
    ],
)
def test_each_part_of_an_inspection_has_the_keys_of_the_contract(
    part: str, keys: list[str]
) -> None:
    entries = inspected()[part]
    assert entries, f"the letter has no {part}"
    assert all(list(entry) == keys for entry in entries)


def test_an_inspection_has_the_parts_of_the_contract_in_order() -> None:
    written = inspected()
    assert list(written) == [
        "document",
        "outline",
        "passages",
        "references",
        "obligations",
        "named_laws",
        "warnings",
    ]
    header: object = written["document"]
    assert isinstance(header, dict)
    assert list(header) == [
        "id",
        "kind",
        "number",
        "issued_on",
        "place",
        "issuer",
        "superior",
        "title",
        "signer",
        "signer_position",
        "addressed_to",
        "recipients",
    ]


def test_offsets_slice_the_text_as_read() -> None:
    text = letter()
    (duty,) = inspection().obligations
    (reference,) = inspection().references
    assert "20/11/2021" in text[duty.start : duty.end]
    assert text[reference.start : reference.end] == "16/CT-TTg"
    assert text[reference.full_start : reference.full_end].startswith("Chỉ thị số 16")
    assert (duty.date, duty.strict_before) == ("2021-11-20", True)
