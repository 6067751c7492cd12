from __future__ import annotations

import pytest

from ingest.readers.numerals import numeral
from tests.ingest.readers.word_files import (
    definition,
    in_list,
    level,
    list_number,
    paragraph,
    start_override,
    text_of,
)

_OUTLINE = definition(
    level("%1.", number_format="upperRoman"),
    level("%2.", number=1),
    level("%2.%3.", number=2),
    level("%4)", number=3, number_format="lowerLetter"),
    level("•", number=4, number_format="bullet"),
)


def numbers(body: str, *, numbering: str, styles: str = "") -> list[str]:
    """The lines of a document of lists."""
    return text_of(body, numbering=numbering, styles=styles).split("\n")


def levels(*places: int, number: int = 1) -> str:
    """A paragraph "x" at each of the levels."""
    return "".join(in_list("x", number=number, level=place) for place in places)


def test_levels_count_print_their_parents_and_restart() -> None:
    body = levels(0, 1, 2, 2, 1, 2, 3, 4, 0, 1, 2)

    assert numbers(body, numbering=_OUTLINE + list_number(1)) == [
        "I. x",
        "1. x",
        "1.1. x",
        "1.2. x",
        "2. x",
        "2.1. x",
        "a) x",
        "- x",
        "II. x",
        "1. x",
        "1.1. x",
    ]


@pytest.mark.parametrize(
    ("first", "places", "expected"),
    [
        pytest.param(level("%1."), (0, 0), ["1. x", "2. x"], id="decimal"),
        pytest.param(level("%1.", start=5), (0, 0), ["5. x", "6. x"], id="a start value"),
        pytest.param(level("%1.", start=0), (0, 0), ["0. x", "1. x"], id="a start at nothing"),
        pytest.param(level("Điều %1."), (0,), ["Điều 1. x"], id="words around the number"),
        pytest.param(level("%1", number_format="decimalZero"), (0,), ["01 x"], id="a zero before"),
        pytest.param(
            level("%1)", number_format="upperLetter"),
            (0, 0),
            ["A) x", "B) x"],
            id="capital letters",
        ),
        pytest.param(
            level("(%1)", number_format="lowerRoman", start=4), (0,), ["(iv) x"], id="small Roman"
        ),
        pytest.param(level("%1", number_format="none"), (0,), ["x"], id="no number"),
        pytest.param(level(""), (0,), ["x"], id="no text"),
        pytest.param(
            level("%1.", number_format="vietnameseCounting"), (0,), ["1. x"], id="an odd format"
        ),
        pytest.param(level("\uf0b7", number_format="bullet"), (0,), ["- x"], id="a symbol"),
        pytest.param(level("-", number_format="bullet"), (0,), ["- x"], id="a dash"),
        pytest.param(level("+", number_format="bullet"), (0,), ["+ x"], id="a plus is text"),
        pytest.param(
            level("%1.", extra='<w:suff w:val="nothing"/>'), (0,), ["1.x"], id="nothing after"
        ),
        pytest.param(
            level("%1.", extra='<w:suff w:val="space"/>'), (0,), ["1. x"], id="a space after"
        ),
    ],
)
def test_a_number_prints_as_its_level_says(
    first: str, places: tuple[int, ...], expected: list[str]
) -> None:
    assert numbers(levels(*places), numbering=definition(first) + list_number(1)) == expected


@pytest.mark.parametrize(
    ("second", "places", "expected"),
    [
        pytest.param(
            level("%2.", number=1, extra='<w:lvlRestart w:val="0"/>'),
            (0, 1, 0, 1),
            ["1. x", "1. x", "2. x", "2. x"],
            id="never",
        ),
        pytest.param(
            level("%2.", number=1, extra='<w:lvlRestart w:val="1"/>'),
            (0, 1, 0, 1),
            ["1. x", "1. x", "2. x", "1. x"],
            id="after the first level",
        ),
        pytest.param(
            level("%1.%2", number=1), (1, 0), ["1.1 x", "1. x"], id="a parent not yet counted"
        ),
        pytest.param(
            level("%1.%2.%9", number=1), (0, 1), ["1. x", "1.1. x"], id="a parent that is not there"
        ),
    ],
)
def test_a_second_level_restarts_as_it_says(
    second: str, places: tuple[int, ...], expected: list[str]
) -> None:
    numbering = definition(level("%1."), second) + list_number(1)

    assert numbers(levels(*places), numbering=numbering) == expected


def test_a_level_of_its_own_law_prints_all_numbers_as_decimals() -> None:
    numbering = definition(
        level("%1.", number_format="upperRoman"),
        level("%1.%2", number=1, number_format="lowerLetter", extra="<w:isLgl/>"),
    ) + list_number(1)

    assert numbers(levels(0, 1), numbering=numbering) == ["I. x", "1.1 x"]


@pytest.mark.parametrize(
    ("second_list", "expected"),
    [
        pytest.param(list_number(2), ["1. x", "2. x", "3. x", "4. x"], id="they count together"),
        pytest.param(
            list_number(2, overrides=start_override(1)),
            ["1. x", "2. x", "1. x", "2. x"],
            id="unless one starts anew",
        ),
        pytest.param(
            list_number(2, overrides=f'<w:lvlOverride w:ilvl="0">{level("%1)")}</w:lvlOverride>'),
            ["1. x", "2. x", "3) x", "4. x"],
            id="a level may be written over",
        ),
        pytest.param(list_number(2, of=9), ["1. x", "2. x", "x", "3. x"], id="no definition"),
    ],
)
def test_two_lists_of_one_definition(second_list: str, expected: list[str]) -> None:
    body = levels(0, 0) + levels(0, number=2) + levels(0)
    numbering = definition(level("%1.")) + list_number(1) + second_list

    assert numbers(body, numbering=numbering) == expected


_STYLES = (
    '<w:style w:type="paragraph" w:styleId="muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="tieumuc"><w:basedOn w:val="muc"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="con"><w:basedOn w:val="muc"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="thoi"><w:basedOn w:val="muc"/>'
    '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
)


def in_style(style: str, own: str = "") -> str:
    """A paragraph "x" of a style."""
    return paragraph("x", properties=f'<w:pStyle w:val="{style}"/>{own}')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(in_style("muc") * 2, ["1. x", "2. x"], id="the style's list"),
        pytest.param(in_style("con"), ["1. x"], id="the list of the style below it"),
        pytest.param(
            in_style("muc") + in_style("tieumuc"), ["1. x", "1.1. x"], id="the level that names it"
        ),
        pytest.param(in_style("thoi"), ["x"], id="a style may leave the list"),
        pytest.param(
            in_style("muc", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            ["x"],
            id="so may a paragraph",
        ),
        pytest.param(
            in_style("muc", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
            ["1.1. x"],
            id="a paragraph may only move its level",
        ),
        pytest.param(in_style("la"), ["x"], id="a style that is not there"),
    ],
)
def test_styles_put_paragraphs_into_lists(body: str, expected: list[str]) -> None:
    numbering = definition(
        level("%1."), level("%1.%2.", number=1, extra='<w:pStyle w:val="tieumuc"/>')
    ) + list_number(1)

    assert numbers(body, numbering=numbering, styles=_STYLES) == expected


def test_the_default_style_may_number_every_paragraph() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="thuong"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = definition(level("%1.")) + list_number(1)

    assert numbers(paragraph("x"), numbering=numbering, styles=styles) == ["1. x"]


def test_a_list_style_lends_its_definition() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="kieu"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        definition(level("%1)"))
        + definition(number=1, extra='<w:numStyleLink w:val="kieu"/>')
        + list_number(1)
        + list_number(2, of=1)
    )

    assert numbers(levels(0, 0, number=2), numbering=numbering, styles=styles) == ["1) x", "2) x"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(levels(0, number=7), id="a list that is not there"),
        pytest.param(levels(5), id="a level that is not there"),
        pytest.param(
            paragraph("x", properties='<w:numPr><w:numId w:val="đ"/></w:numPr>'), id="no number"
        ),
    ],
)
def test_a_place_in_no_list_prints_nothing(body: str) -> None:
    assert numbers(body, numbering=definition(level("%1.")) + list_number(1)) == ["x"]


def test_an_empty_list_paragraph_keeps_its_number() -> None:
    body = in_list("x") + in_list("") + in_list("x")

    assert numbers(body, numbering=definition(level("%1.")) + list_number(1)) == [
        "1. x",
        "2.",
        "3. x",
    ]


def test_a_hidden_list_paragraph_is_not_counted() -> None:
    hidden = in_list("x").replace("<w:rPr></w:rPr>", "<w:rPr><w:vanish/></w:rPr>")
    body = in_list("x") + hidden + in_list("x")

    assert numbers(body, numbering=definition(level("%1.")) + list_number(1)) == ["1. x", "2. x"]


def test_a_hostile_list_stays_small() -> None:
    numbering = definition(
        level("%1" * 100_000, number_format="lowerLetter", start=999_999_999),
        level("%2", number=1, start=10**30),
    ) + list_number(1)

    found = numbers(levels(0, 1), numbering=numbering)

    assert found == ["999999999" * 127 + "% x", "0 x"]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        pytest.param(1944, "upperRoman", "MCMXLIV", id="Roman"),
        pytest.param(3999, "lowerRoman", "mmmcmxcix", id="the largest Roman"),
        pytest.param(4000, "upperRoman", "4000", id="past Roman"),
        pytest.param(0, "lowerRoman", "0", id="no Roman nought"),
        pytest.param(26, "lowerLetter", "z", id="the last letter"),
        pytest.param(28, "upperLetter", "BB", id="letters twice"),
        pytest.param(780, "lowerLetter", "z" * 30, id="as far as Word letters"),
        pytest.param(781, "lowerLetter", "781", id="past letters"),
        pytest.param(-1, "lowerLetter", "-1", id="below letters"),
        pytest.param(7, "ordinal", "7", id="a format without a rule"),
    ],
)
def test_numerals(value: int, number_format: str, expected: str) -> None:
    assert numeral(value, number_format) == expected
