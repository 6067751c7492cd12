"""The forms of a text: what they drop, what they keep, and the way back to the source."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ingest.text import (
    canonical,
    canonical_mapped,
    cuts_nothing,
    find_whole,
    folded,
    folded_mapped,
    has_diacritics,
    nfc,
    on_token_boundaries,
    one_tone_placement,
    shown,
)
from tests.ending import ended

_MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĐOU" + "àáảãạấềịỏỗờủữỳỹuyòóùú"
_SIGNS = " \t\n\u00a0.,;:/-–“”\"'’*#_()[]0123456789@&Ð\u200b\u00ad"
PIECES = (*_LETTERS, *_SIGNS, *_MARKS, "[bookmark: b1]", "## ", "hoà", "thuỷ", "quý", "Uỷ ban")
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
decomposed = texts.map(lambda text: unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("hoà", "hòa", id="the tone of oa stands on the o"),
        pytest.param("khoẻ", "khỏe", id="oe"),
        pytest.param("thuỷ", "thủy", id="uy"),
        pytest.param("HOÀ BÌNH, Uỷ ban", "HÒA BÌNH, Ủy ban", id="capitals"),
        pytest.param("hòa, ủy", "hòa, ủy", id="already so"),
        pytest.param("hoàn toàn", "hoàn toàn", id="a letter follows: the tone stays"),
        pytest.param("quý, quỳ", "quý, quỳ", id="the u belongs to the q"),
        pytest.param("hoà*n", "hoàn", id="emphasis inside a syllable is dropped first"),
        pytest.param("hoà\u00adn", "hoàn", id="so is a soft hyphen"),
        pytest.param("Ðảng, ðoàn", "Đảng, đoàn", id="eth typed for đ"),
        pytest.param("“Dân vận khéo”", '"Dân vận khéo"', id="one sort of quotation mark"),
        pytest.param("2021–2025, a \u2011 b", "2021-2025, a - b", id="one sort of dash"),
        pytest.param("a \t\u00a0b\n\nc", "a b c", id="white space is one space"),
        pytest.param("\uff11\uff16\uff0fCT", "16/CT", id="signs of double width"),
        pytest.param("  a ", "a", id="none at the ends"),
        pytest.param("**Nơi nhận:**", "Nơi nhận:", id="Markdown emphasis"),
        pytest.param("### **III. TỔ CHỨC**", "III. TỔ CHỨC", id="Markdown heading marks"),
        pytest.param(" # a", "a", id="heading marks after a space"),
        pytest.param("a\n## b", "a b", id="heading marks of a later line"),
        pytest.param("#DanVan a # b", "#DanVan a # b", id="no heading marks"),
        pytest.param("####### a", "####### a", id="there are six levels of headings"),
        pytest.param("· [bookmark: bookmark13]Thường xuyên", "· Thường xuyên", id="a bookmark"),
        pytest.param("Ke\u0302\u0301 hoa\u0323ch", "Kế hoạch", id="decomposed letters"),
        pytest.param("e\u200b\u0301", "é", id="a zero-width sign between letter and mark"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_canonical_form(text: str, expected: str) -> None:
    assert canonical(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ủy ban nhân dân Đắk Lắk", "uy ban nhan dan dak lak", id="words"),
        pytest.param("Uỷ ban", "uy ban", id="the other tone placement"),
        pytest.param("ĐƯỜNG ƯỚC", "duong uoc", id="capitals with two marks"),
        pytest.param("05/12/2019 – 23-QĐ/TW", "05/12/2019 - 23-qd/tw", id="figures stay"),
        pytest.param("a \u0301 b", "a b", id="a mark that lost its letter"),
        pytest.param("Thu\u031b vie\u0302\u0323n", "thu vien", id="letters and marks apart"),
        pytest.param("\u0435\u0308", "e", id="a letter of another script with its mark"),
        pytest.param("÷ ×", "÷ ×", id="signs among the letters of Latin-1 are not letters"),
    ],
)
def test_the_folded_form(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_what_is_shown_keeps_letters_and_marks_as_printed() -> None:
    text = "### **Uỷ ban**  [bookmark: b]“hoà”\n – 5*"
    assert shown(text) == "Uỷ ban “hoà” – 5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("bao cao truoc 05/12", False, id="typed without marks"),
        pytest.param("báo cáo", True, id="tones"),
        pytest.param("đi", True, id="đ alone"),
        pytest.param("ba\u0301o", True, id="decomposed"),
        pytest.param("3 × 4 ÷ 2", False, id="signs that Latin-1 puts between letters"),
    ],
)
def test_whether_a_text_has_diacritics(*, text: str, expected: bool) -> None:
    assert has_diacritics(text) is expected


@given(texts)
def test_the_canonical_form_of_a_canonical_form_is_itself(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@given(texts)
def test_the_folded_form_of_a_folded_form_is_itself(text: str) -> None:
    once = folded(text)
    assert folded(once) == once


@given(texts)
def test_what_is_shown_once_is_shown_again_alike(text: str) -> None:
    assert " ".join(shown(text).split()) == shown(text)


@given(texts)
def test_composed_and_decomposed_letters_have_one_form(text: str) -> None:
    plain = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", text)
    assert canonical(plain) == canonical(apart)
    assert folded(plain) == folded(apart)


@given(texts)
def test_tone_placement_keeps_the_length(text: str) -> None:
    assert len(one_tone_placement(text)) == len(text)


@given(st.one_of(texts, decomposed))
def test_mapped_and_plain_forms_agree(text: str) -> None:
    assert canonical_mapped(text).text.strip() == canonical(text)
    assert folded_mapped(text).text.strip() == folded(text)
    assert nfc(text).text == unicodedata.normalize("NFC", text)


@given(st.one_of(texts, decomposed))
def test_offsets_lead_back_to_the_source_in_order(text: str) -> None:
    for mapped in (nfc(text), canonical_mapped(text), folded_mapped(text)):
        assert len(mapped.offsets) == len(mapped.text) + 1
        assert list(mapped.offsets) == sorted(mapped.offsets)
        assert mapped.offsets[-1] == len(text)


@given(st.text(alphabet=[*_LETTERS, *"  \n.,;:/-–“”*_()0123456789"], max_size=40))
def test_each_letter_of_a_form_comes_from_its_letter(text: str) -> None:
    mapped = canonical_mapped(text)
    for letter, offset in zip(mapped.text, mapped.offsets, strict=False):
        assert folded(letter) == folded(text[offset])


@given(texts, st.data())
def test_a_whole_word_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    assume(not re.search(r"\s[\u0300-\u036f]", text))  # the mark belongs to the word before
    words = [word for word in shown(text).split() if canonical(word)]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    span = find_whole(word, text)
    assert span is not None
    assert canonical(word) == canonical(text[slice(*span)])


def test_an_empty_span_stays_empty() -> None:
    mapped = canonical_mapped("ab* c")
    assert mapped.source_span(1, 1) == (1, 1)
    assert mapped.source_span(3, 4) == (4, 5)


# The paragraph and the rows of ANCHORS 5.1: what the best open matchers found and should not have.
_PARAGRAPH = (
    "3. Các trường gửi báo cáo kết quả thực hiện công tác dân vận năm 2025 về Sở Giáo dục và "
    "Đào tạo (qua Văn phòng) trước ngày 05/12/2025 để tổng hợp."
)
_LATER = _PARAGRAPH.replace("05/12/2025", "15/12/2025")


@pytest.mark.parametrize(
    ("quote", "source", "found"),
    [
        pytest.param("trước ngày 05/12/2025 để tổng hợp", _PARAGRAPH, True, id="a true quote"),
        pytest.param(_PARAGRAPH, _PARAGRAPH, True, id="the whole paragraph"),
        pytest.param("trước ngày 15/12/2025", _PARAGRAPH, False, id="the date changed"),
        pytest.param(
            _PARAGRAPH.replace("05/12", "25/12"), _PARAGRAPH, False, id="a long quote, one digit"
        ),
        pytest.param("Các trường không gửi báo cáo", _PARAGRAPH, False, id="a negation put in"),
        pytest.param(
            "về Ủy ban nhân dân xã (qua Văn phòng)", _PARAGRAPH, False, id="another recipient"
        ),
        pytest.param("bao cao kêt quả", _PARAGRAPH, False, id="tones altered"),
        pytest.param(
            unicodedata.normalize("NFD", "gửi báo cáo kết quả"), _PARAGRAPH, True, id="NFD quote"
        ),
        pytest.param(
            "gửi báo cáo kết quả", unicodedata.normalize("NFD", _PARAGRAPH), True, id="NFD source"
        ),
        pytest.param("Ủy ban nhân dân xã", "do Uỷ ban nhân dân xã lập", True, id="tone placement"),
        pytest.param("5/12/2025 để tổng hợp", _LATER, False, id="the end of a longer day"),
        pytest.param("trước ngày 15/12/20", _LATER, False, id="a year cut off"),
        pytest.param("5/12/2025 để tổng hợp", _PARAGRAPH, False, id="a zero cut off"),
        pytest.param("Phòng học phải sạch sẽ.", _PARAGRAPH, False, id="an unrelated sentence"),
        pytest.param("23-QĐ/TW", "Quyết định số 123-QĐ/TW", False, id="the end of a symbol"),
        pytest.param("QĐ/TW", "Quyết định số 23-QĐ/TW", False, id="a symbol without its number"),
        pytest.param("số 23", "Quyết định số 23-QĐ/TW", False, id="a number without its symbol"),
        pytest.param("b@c.vn", "gửi a.b@c.vn", False, id="the end of an address"),
        pytest.param("2,5", "12,5 điểm", False, id="the end of a decimal"),
        pytest.param("xã hội", "kinh tế-xã hội", True, id="words joined by a hyphen come apart"),
        pytest.param("vận", "vận, vậnx", True, id="a comma ends a word"),
        pytest.param("ận", "dân vận", False, id="the end of a word"),
        pytest.param("“Dân vận khéo”", '"Dân  vận\nkhéo"', True, id="quotation marks, spaces"),
        pytest.param("Dân vận khéo", "“*Dân vận khéo*”", True, id="emphasis"),
        pytest.param("", "a", False, id="an empty quote is nowhere"),
        pytest.param("**", "a ** b", False, id="nor is one of artefacts alone"),
    ],
)
def test_a_quote_is_found_whole_or_not_at_all(*, quote: str, source: str, found: bool) -> None:
    span = find_whole(quote, source)
    assert (span is not None) is found
    if span is not None:
        assert canonical(source[slice(*span)]) == canonical(quote)


def test_the_second_place_is_taken_when_the_first_cuts_a_token() -> None:
    text = "ngày 15/12 và ngày 5/12"
    assert find_whole("5/12", text) == (19, 23)


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        pytest.param("05/12/2019", 5, False, id="inside a date"),
        pytest.param("ngày 05", 5, True, id="before a figure"),
        pytest.param("GD&ĐT", 3, True, id="letters alone may be cut at a sign"),
        pytest.param("17:30", 2, False, id="inside a time"),
        pytest.param("năm 2019.", 8, True, id="before a full stop"),
        pytest.param("a", 0, True, id="at the edges"),
    ],
)
def test_where_a_text_may_be_cut(*, text: str, at: int, expected: bool) -> None:
    assert on_token_boundaries(text, at, len(text)) is expected


LENGTH = 100_000
HOSTILE = [
    pytest.param(" " * LENGTH + "a", id="spaces"),
    pytest.param("a\n" + " " * LENGTH + "a", id="an indented line"),
    pytest.param("*" * LENGTH + "a", id="asterisks"),
    pytest.param("#" * LENGTH + " a", id="heading marks"),
    pytest.param("# " * (LENGTH // 2) + "a", id="heading marks apart"),
    pytest.param("#*" * (LENGTH // 2) + " a", id="heading marks and asterisks"),
    pytest.param("uà" * (LENGTH // 2), id="vowels with tones"),
    pytest.param("[bookmark:" * (LENGTH // 10), id="bookmarks that do not end"),
    pytest.param("\u0301" * LENGTH, id="marks without letters"),
    pytest.param("1/" * (LENGTH // 2), id="a date without end"),
    pytest.param("a." * (LENGTH // 2), id="an address without end"),
    pytest.param("\n" * LENGTH, id="line ends"),
]
FORMS = (canonical, canonical_mapped, folded, folded_mapped, shown, nfc, one_tone_placement)


@pytest.mark.parametrize("text", HOSTILE)
def test_time_is_linear_in_the_length(text: str) -> None:
    def mend() -> None:
        for form in FORMS:
            _apply(form, text)
        find_whole("/", text)

    ended(mend)


def _apply(form: Callable[[str], object], text: str) -> None:
    form(text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_cuts_nothing_is_a_row_of_whole_tokens(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "Trường nộp **05**/12/2019 tại Sở")
    tokens = [match.span() for match in re.finditer(r"\S+", text)]
    starts, ends = {start for start, _ in tokens}, {end for _, end in tokens}
    for start, end in itertools.combinations(range(len(text) + 1), 2):
        if text[start:end].strip() != text[start:end] or "*" in text[max(0, start - 1) : end + 1]:
            continue
        assert cuts_nothing(text, start, end) == (start in starts and end in ends), text[start:end]
