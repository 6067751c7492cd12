"""What a field of a profile may hold: text that a reader can see, symbols, days, figures.

What is wrong is said by the table of ``ui.validation``.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from assistant.drafting.profile import Capacity
from ingest.unseen import has_unseen

FIRST_YEAR: Final = 1945
LAST_YEAR: Final = 2100
_MAX_TEXT = 300
_MAX_KEY = 60
MAX_NAMES: Final = 50
_SPACES = re.compile(r"[ \t\r\n\u00a0]+")
_DAY = re.compile(r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{4})", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Of a line of "Nơi nhận" or a list as papers print it: the dash before, the mark after.
_DECORATION = re.compile(r"^[-–+•]\s+|\s*[;,.]+$")


def told(key: str) -> str:
    """A key from outside as a message may repeat it: short, and nothing that is not seen."""
    return "".join(letter if letter.isprintable() else "�" for letter in key[:_MAX_KEY])


def _clean(text: str) -> str:
    """Folded white space, composed letters; nothing that a reader cannot see."""
    folded = " ".join(_SPACES.split(unicodedata.normalize("NFC", text))).strip()
    if not folded:
        raise PydanticCustomError("blank", "blank")
    if has_unseen(folded):
        raise PydanticCustomError("hidden_letters", "hidden letters")
    return folded


def _undecorated(text: str) -> str:
    return _DECORATION.sub("", text) or text


def _not_the_archive(text: str) -> str:
    if text.casefold().startswith("lưu:"):
        raise PydanticCustomError("archive_line", "the archive's line")
    return text


def _symbol(text: str) -> str:
    if not all(letter.isalnum() or letter in "-&." for letter in text) or not text[0].isalpha():
        raise PydanticCustomError("not_a_symbol", "no symbol")
    return text


def capitals(text: str) -> str:
    """The text, which must be in capitals."""
    if text != text.upper():
        raise PydanticCustomError("not_capitals", "not in capitals")
    return text


def _with_letters(text: str) -> str:
    if not any(letter.isalpha() for letter in text):
        raise PydanticCustomError("no_letters", "no letters")
    return text


def nothing_if_blank(value: object) -> object:
    """None for a field that was left blank."""
    return None if isinstance(value, str) and not value.strip() else value


def empty_if_none(value: object) -> object:
    """No entries for a list that was left blank."""
    return () if value is None else value


def without_blank_figures(value: object) -> object:
    """Figures that are not filled in yet are none: the draft leaves a gap for them."""
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return {
            name: figure
            for name, figure in value.items()
            if nothing_if_blank(figure) is not None or _begins_with_a_digit(name)
        }
    return value


def _begins_with_a_digit(name: object) -> bool:
    """Whether it is rather the rest of "{Tỉ lệ: 62,5}", where YAML takes the comma for an end."""
    return str(name)[:1].isdigit()


def _as_typed(value: object) -> object:
    """A figure as it was typed; a number of JSON as JSON writes it."""
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        raise PydanticCustomError("not_a_figure", "no figure")
    return str(value) if isinstance(value, int | float) else value


def _capacity(value: object) -> object:
    if nothing_if_blank(value) is None:
        return None
    given = value.strip().rstrip(".").upper() if isinstance(value, str) else ""
    for capacity in Capacity:
        if given == capacity.rstrip("."):
            return capacity
    raise PydanticCustomError("not_a_capacity", "no capacity")


def _day(value: object) -> dt.date:
    text = value.strip() if isinstance(value, str) else ""
    try:
        if _ISO.fullmatch(text):
            day = dt.date.fromisoformat(text)
        elif found := _DAY.fullmatch(text):
            day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        else:
            raise PydanticCustomError("not_a_full_day", "no day")
    except ValueError:
        raise PydanticCustomError("not_a_full_day", "no day") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError(
            "year_of_day", "year", {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        )
    return day


Text = Annotated[str, StringConstraints(max_length=_MAX_TEXT), AfterValidator(_clean)]
Name = Annotated[Text, AfterValidator(_with_letters)]
OptionalText = Annotated[Name | None, BeforeValidator(nothing_if_blank)]
Line = Annotated[Name, AfterValidator(_undecorated)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(empty_if_none), Field(max_length=MAX_NAMES)]
Recipients = Annotated[
    tuple[Annotated[Line, AfterValidator(_not_the_archive)], ...],
    BeforeValidator(empty_if_none),
    Field(max_length=MAX_NAMES),
]
Symbol = Annotated[
    str, StringConstraints(max_length=30), AfterValidator(_clean), AfterValidator(_symbol)
]
FigureValue = Annotated[
    str, BeforeValidator(_as_typed), StringConstraints(max_length=100), AfterValidator(_clean)
]
Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=str)]
GivenCapacity = Annotated[
    Capacity | None, BeforeValidator(_capacity, json_schema_input_type=str | None)
]
