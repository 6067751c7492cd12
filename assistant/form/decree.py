"""The measures of Nghị định 30/2020/NĐ-CP, as its Phụ lục I gives them: for writing and checking.

Lengths are in millimetres, sizes in points. A size is a range; ``sample`` is the one printed in the
decree's own table of samples (Phần I, mục V), which a writer takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

COUNTRY: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
FONT: Final = "Times New Roman"
#: What ends a paper's text.
END: Final = "./."


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A closed range of allowed values."""

    least: float
    most: float

    def allows(self, value: float, *, tolerance: float = 0.0) -> bool:
        """Whether the value lies in the range, give or take ``tolerance``."""
        return self.least - tolerance <= value <= self.most + tolerance


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How a part is lettered: ``size`` in points, and the size of the decree's sample.

    ``capitals`` is None where both are in use.
    """

    size: Range
    sample: float
    bold: bool
    italic: bool
    capitals: bool | None


def _lettering(
    size: tuple[float, float],
    sample: float,
    *,
    bold: bool = False,
    italic: bool = False,
    capitals: bool | None = False,
) -> Lettering:
    allowed = Range(least=size[0], most=size[1])
    return Lettering(size=allowed, sample=sample, bold=bold, italic=italic, capitals=capitals)


# Phần I, mục I: the page.
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
MARGIN_TOP = Range(least=20, most=25)
MARGIN_BOTTOM = Range(least=20, most=25)
MARGIN_LEFT = Range(least=30, most=35)
MARGIN_RIGHT = Range(least=15, most=20)
PAGE_NUMBER = _lettering((13, 14), 14)

# Phần I, mục II: the parts, with the samples of mục V.
COUNTRY_NAME = _lettering((12, 13), 12, bold=True, capitals=True)
NATIONAL_MOTTO = _lettering((13, 14), 13, bold=True)
SUPERIOR_BODY = _lettering((12, 13), 12, capitals=True)
ISSUING_BODY = _lettering((12, 13), 12, bold=True, capitals=True)
NUMBER = _lettering((13, 13), 13, capitals=None)
PLACE_AND_DATE = _lettering((13, 14), 13, italic=True)
KIND_NAME = _lettering((13, 14), 14, bold=True, capitals=True)
TITLE = _lettering((13, 14), 14, bold=True)
LETTER_TITLE = _lettering((12, 13), 12)
BASIS = _lettering((13, 14), 14, italic=True)
BODY = _lettering((13, 14), 14)
PART_NUMBER = _lettering((13, 14), 14, bold=True)
PART_TITLE = _lettering((13, 14), 14, bold=True, capitals=True)
SECTION_TITLE = _lettering((13, 14), 14, bold=True, capitals=True)
ARTICLE_TITLE = _lettering((13, 14), 14, bold=True)
CLAUSE_TITLE = _lettering((13, 14), 14, bold=True)
ADDRESSED_TO = _lettering((13, 14), 14)
AUTHORITY = _lettering((13, 14), 14, bold=True, capitals=True)
SIGNER_NAME = _lettering((13, 14), 14, bold=True)
RECIPIENTS_WORD = _lettering((12, 12), 12, bold=True, italic=True)
RECIPIENTS = _lettering((11, 11), 11)
ANNEX_WORD = _lettering((14, 14), 14, bold=True)
ANNEX_TITLE = _lettering((13, 14), 14, bold=True, capitals=True)
ANNEX_OF = _lettering((13, 14), 14, italic=True)
DRAFTER_MARK = _lettering((11, 11), 11, capitals=None)
# The decree says nothing of letters in tables; offices print them a size or two below the text.
COLUMN = _lettering((12, 14), 12, bold=True, capitals=None)
CELL = _lettering((12, 14), 12, capitals=None)

# Phần I, mục II.6.e: the text.
FIRST_LINE = (10.0, 12.7)
SPACE_BETWEEN_PARAGRAPHS = 6.0
LINE_SPACING = Range(least=1.0, most=1.5)
# Phần I, mục II.5.b: between number and the title of a letter.
SPACE_BEFORE_LETTER_TITLE = 6.0
# Phần I, mục II.2.b and II.5.b: a line under a name or a title, of the length of its text.
RULE_OF_TEXT = Range(least=1 / 3, most=1 / 2)
