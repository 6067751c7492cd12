"""Days and whole numbers as programs may give them, in one form each.

Pydantic by itself reads 0 and 1575158400 as days of 1970 and 2019, a point of time as its day, and
true as 1. The schema that clients see stays that of a day and of a number.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: object) -> object:
    is_day = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    if is_day or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_parsing", "a day as YYYY-MM-DD")


def _number(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "a whole number")
    return value


Day: TypeAlias = Annotated[dt.date, BeforeValidator(_day)]
"""A day as ``YYYY-MM-DD``, and nothing else."""
Whole: TypeAlias = Annotated[int, BeforeValidator(_number)]
"""A whole number; true is none."""
