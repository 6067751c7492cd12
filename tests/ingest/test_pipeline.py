"""From text to document: invariants 1 and 2, identity, and what cannot be read."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Document, Header, PartialDate, PassageRole
from ingest.errors import MalformedDocument
from ingest.passages import DIGEST_OPENING
from ingest.pipeline import document_id, parse
from ingest.readers import SourceFormat, SourceText, read_file
from tests.ending import ended

PLAN = """UBND HUYỆN PHÙ CÁT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO | Độc lập - Tự do - Hạnh phúc
Số: 12/KH-PGDĐT | Phù Cát, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Công tác dân vận năm 2024

Căn cứ Chỉ thị số 5-CT/HU ngày 01/02/2024 của Huyện ủy về dân vận;
Theo khoản 2 Điều 5 của Bộ luật Lao động và Luật Tố cáo.
I. MỤC ĐÍCH
1. Thực hiện Quyết định số 23- QĐ/TW ngày 30/7/2021 của Bộ Chính trị.
- [bookmark: b1]Học tập **Kế hoạch số/KH-SGDĐT** ngày 10/01/2024.
II. TỔ CHỨC THỰC HIỆN
1. Các trường báo cáo kết quả về Phòng Giáo dục trước ngày 05/12/2024
2. Việc | Hạn
Học | Tháng 3

Nơi nhận:
- Các trường;
- Lưu: VT.

KT. TRƯỞNG PHÒNG
PHÓ TRƯỞNG PHÒNG
Lê Văn Mẫu

100
"""


def document(text: str, name: str = "thu.txt") -> Document:
    return parse(SourceText(name=name, format=SourceFormat.TEXT, text=text))


def check_spans(found: Document) -> None:
    """Invariant 1, for everything in a document that has a span."""
    text = found.text
    last = 0
    for passage in found.passages:
        assert text[passage.start : passage.end] == passage.text
        assert text[last : passage.start].strip() == "", "a letter outside every passage"
        assert last <= passage.start < passage.end, "passages overlap"
        last = passage.end
    assert text[last:].strip() == "", "a letter after the last passage"
    passages = {passage.id: passage for passage in found.passages}
    assert len(passages) == len(found.passages), "two passages with one id"
    for duty in found.obligations:
        assert text[duty.start : duty.end] == duty.words
        holder = passages[duty.passage_id]
        assert holder.start <= duty.start < duty.end <= holder.end
    for mention in found.references:
        plain = unicodedata.normalize("NFC", text[mention.start : mention.end])
        assert re.sub(r"\W", "", plain) == re.sub(r"\W", "", mention.number)
        assert mention.full_start <= mention.start < mention.end <= mention.full_end <= len(text)
        assert passages[mention.passage_id].start <= mention.start
        assert passages[mention.passage_id].end > mention.start
    for law in found.named_laws:
        plain = unicodedata.normalize("NFC", text[law.start : law.end])
        assert plain.split() == law.name.split()
    for warning in found.warnings:
        assert 0 <= warning.start <= warning.end <= len(text)


def test_a_document_with_everything_in_it() -> None:
    found = document(PLAN)
    check_spans(found)
    assert {passage.role for passage in found.passages} == set(PassageRole)
    assert [mention.number for mention in found.references] == [
        "5-CT/HU",
        "23-QĐ/TW",
        "/KH-SGDĐT",
    ]
    assert [(law.name, law.cited_part) for law in found.named_laws] == [
        ("Bộ luật Lao động", "khoản 2 Điều 5"),
        ("Luật Tố cáo", None),
    ]
    assert [str(item.address) for item in found.outline] == ["I", "I.1", "II", "II.1"]
    assert [str(duty.date) for duty in found.obligations] == ["05/12/2024"]


_PIECES = (
    *PLAN.splitlines(),
    *("", "", " ", "\t", "\u00a0", "a) Học", "đ) Làm", "1.1. Sáng", "Điều 5. Hiệu lực", "+ Tối"),
    *("Chương I", "Phụ lục I", "Kính gửi:", "V/v mở lớp", "/", "*", "|", "2", "Số:", "5/A-B"),
    *("Bản tóm lược này", "HIỆU TRƯỞNG", "trước ngày 5/12/2024 hằng năm", "và sau đó", "2024"),
    *("[bookmark: b]", "# Mục", "\u0301", "\u200b", "“Khéo”", "Ðảng", "\r", "\x0c", "🙂", "\ufeff"),
)
_lines = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=25)
_ENDS = st.sampled_from(["\n", "\n\n", " "])
generated = st.builds(lambda lines, end: end.join(lines), _lines, _ENDS)


@settings(max_examples=2000)
@given(text=generated, apart=st.booleans())
def test_every_letter_is_in_one_passage_and_every_span_slices_back(
    *, text: str, apart: bool
) -> None:
    source = unicodedata.normalize("NFD", text) if apart else text
    try:
        found = document(source)
    except MalformedDocument:
        return
    assert found.text == source
    check_spans(found)


@settings(max_examples=200)
@given(st.text(max_size=120))
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    try:
        check_spans(document(text))
    except MalformedDocument:
        # Refused: nothing that could be cited, or the note that a text is a digest and no digest.
        is_note = text.strip().startswith(DIGEST_OPENING)
        assert is_note or not any(letter.isalpha() for letter in text)


@settings(max_examples=100)
@given(generated)
def test_reading_again_changes_no_id(text: str) -> None:
    try:
        once = document(text, "a.txt")
    except MalformedDocument:
        return
    again = document(text, "b.txt")
    assert (once.id, once.passages) == (again.id, again.passages)
    assert once.obligations == again.obligations
    assert once.references == again.references


def test_decomposed_letters_give_the_same_document_at_other_offsets() -> None:
    composed, apart = document(PLAN), document(unicodedata.normalize("NFD", PLAN))
    check_spans(apart)
    assert apart.header == composed.header
    assert apart.id == composed.id
    assert [str(one.address) for one in apart.passages] == [
        str(one.address) for one in composed.passages
    ]
    assert [one.number for one in apart.references] == [one.number for one in composed.references]
    assert [unicodedata.normalize("NFC", one.words) for one in apart.obligations] == [
        one.words for one in composed.obligations
    ]


def test_ids_are_what_they_were() -> None:
    """An id is printed in citations: a change here breaks every one that was kept."""
    found = document(PLAN)
    assert found.id == "12-kh-pgddt-2024-4aa65c67"
    (passage,) = (one for one in found.passages if str(one.address) == "II.1")
    assert passage.id == "8cb1f692588a3753"


def test_a_changed_paragraph_is_another_passage_and_its_neighbours_are_not() -> None:
    before = {str(one.address): one.id for one in document(PLAN).passages}
    after = {str(one.address): one.id for one in document(PLAN.replace("05/12", "06/12")).passages}
    assert {address for address in before if before[address] != after[address]} == {"II.1"}


def test_equal_paragraphs_of_one_address_have_ids_of_their_own() -> None:
    found = document("1. Học tập.\n1. Học tập.\n1. Học tập.")
    assert len({one.id for one in found.passages}) == 3


def header(
    *,
    kind: str = "Kế hoạch",
    issuer: str = "Sở A",
    number: str | None = None,
    title: str | None = None,
) -> Header:
    date = PartialDate(year=2024, month=1, day=5)
    return Header(kind=kind, issuer=issuer, number=number, title=title, issued_on=date)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(header(number="3/KH-A"), header(number="03/KH-A"), id="a zero in front"),
        pytest.param(
            header(number="3/KH-A", title="Một"),
            header(number="3/KH-A", title="Hai"),
            id="the title plays no part beside a number",
        ),
        pytest.param(
            header(number="3/KH-A", issuer="SỞ A"), header(number="3/KH-A"), id="capitals"
        ),
        pytest.param(
            header(title="Công tác uỷ thác"), header(title="CÔNG TÁC ỦY THÁC"), id="tone placement"
        ),
    ],
)
def test_the_same_identity(one: Header, other: Header) -> None:
    assert document_id(one, "x").rpartition("-")[2] == document_id(other, "y").rpartition("-")[2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(header(number="3/KH-A"), header(number="4/KH-A"), id="another number"),
        pytest.param(
            header(number="3/KH-A"), header(number="3/KH-A", issuer="Sở B"), id="another office"
        ),
        pytest.param(
            header(number="3/KH-A"),
            replace(header(number="3/KH-A"), issued_on=PartialDate(year=2025)),
            id="the same number in another year",
        ),
        pytest.param(header(title="Một"), header(title="Hai"), id="blank numbers, other titles"),
        pytest.param(
            header(title="Một"), header(title="Một", kind="Báo cáo"), id="blank, another kind"
        ),
    ],
)
def test_another_identity(one: Header, other: Header) -> None:
    assert document_id(one, "x") != document_id(other, "x")


def test_without_number_and_title_the_text_is_the_identity() -> None:
    assert document_id(Header(), "một") != document_id(Header(), "hai")
    assert document_id(Header(), "một") == document_id(Header(), "một")
    assert re.fullmatch(r"van-ban-[0-9a-f]{8}", document_id(Header(), "một"))


def test_an_id_is_fit_for_an_address_on_the_web() -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,80}", document(PLAN).id)
    long_title = header(title="Đẩy mạnh công tác dân vận " * 20)
    assert re.fullmatch(r"[a-z0-9-]{1,80}", document_id(long_title, "x"))


DIGESTS = {
    "573-KH-SGDDT-2019.md": "000_*.txt",
    "KH-TH-Thanh-To.md": "001_*.txt",
    "CV-GDDT-Krong-Pa-2022.md": "002_*.txt",
    "07-KH-PGDDT-Dau-Tieng-2023.md": "003_*.txt",
    "BC-PGDDT-Thu-Thua-2020.md": "004_*.txt",
}


@pytest.mark.parametrize("name", DIGESTS)
def test_a_digest_has_the_identity_of_its_original(
    name: str, sample_corpus: Path, originals: Path
) -> None:
    digest = parse(read_file(sample_corpus / name))
    (path,) = originals.glob(DIGESTS[name])
    original = parse(read_file(path))
    assert digest.id == original.id
    assert (digest.is_digest, original.is_digest) == (True, False)
    assert digest.content_hash != original.content_hash


def test_the_hash_is_of_the_text_as_read() -> None:
    assert document(PLAN).content_hash == hashlib.sha256(PLAN.encode()).hexdigest()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n", id="blank lines"),
        pytest.param("-----\n\n* * *\n\n12", id="rules and page numbers"),
        pytest.param("Bản tóm lược do ai đó soạn.", id="a digest's note alone"),
    ],
)
def test_a_text_with_nothing_to_cite_is_refused_by_name(text: str) -> None:
    with pytest.raises(MalformedDocument, match=r"thu-moi\.txt"):
        document(text, "thu-moi.txt")


LENGTH = 100_000
HOSTILE = [
    pytest.param(" " * LENGTH + "a", id="spaces"),
    pytest.param("," * LENGTH, id="commas"),
    pytest.param("1" * LENGTH, id="digits"),
    pytest.param("-" * LENGTH + "a", id="hyphens"),
    pytest.param("*" * LENGTH + "a", id="asterisks"),
    pytest.param("_" * LENGTH + "a", id="underscores"),
    pytest.param("Điều " * (LENGTH // 5), id="Điều"),
    pytest.param("số " * (LENGTH // 3), id="số"),
    pytest.param("5/A-" * (LENGTH // 4), id="a symbol without end"),
    pytest.param("khoản 1, " * (LENGTH // 9), id="a part without end"),
    pytest.param("Kế hoạch số 5/KH-A của " * (LENGTH // 23), id="numbers"),
    pytest.param("trước ngày " * (LENGTH // 11), id="limits without days"),
    pytest.param("hằng tháng 5/3. " + " " * LENGTH + "x", id="spaces after a limit"),
    pytest.param("hằng tháng 5/3. " + "\n" * LENGTH + "x", id="lines after a limit"),
    pytest.param("I. A (" + " " * LENGTH + "\n\n1. Nộp trước 5/3/2026.", id="a heading of spaces"),
    pytest.param("KẾ HOẠCH\n" + "về việc\n" * (LENGTH // 8), id="a title without end"),
    pytest.param(f"{'một dòng dài không có dấu chấm ở cuối, nối mãi' * 2}\n" * 1000, id="wrapped"),
    pytest.param("Số: " + ". " * (LENGTH // 2), id="a blank number"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_time_is_linear_in_hostile_text(text: str) -> None:
    def read() -> None:
        try:
            check_spans(document(text))
        except MalformedDocument:
            assert not any(letter.isalpha() for letter in text)

    ended(read)
