"""The register of duties: what is due, and by when."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from assistant.deadlines import Wanted, list_deadlines
from ui.api.dependencies import TheApplication
from ui.contract_deadlines import DeadlineJson, DeadlinesJson

_MAX_QUERY = 500

router = APIRouter(tags=["Tra cứu"])


class DeadlineQuery(BaseModel):
    """Which duties to list."""

    model_config = ConfigDict(extra="forbid")

    first: dt.date | None = Field(default=None, alias="from", description="Từ ngày, kể cả ngày đó.")
    last: dt.date | None = Field(default=None, alias="to", description="Đến ngày, kể cả ngày đó.")
    unit: str | None = Field(
        default=None,
        max_length=_MAX_QUERY,
        description="Đơn vị phải làm, nơi nhận hoặc cơ quan ban hành; viết không dấu cũng được.",
    )
    as_of: dt.date | None = Field(default=None, description="Ngày được coi là hôm nay.")


@router.get("/deadlines", summary="Việc có thời hạn")
def deadlines(
    query: Annotated[DeadlineQuery, Query()], application: TheApplication
) -> DeadlinesJson:
    """Duties by date; with ``from`` or ``to`` only those that have an exact date."""
    as_of = query.as_of or application.clock()
    rows = list_deadlines(
        application.library.catalog.obligations(),
        wanted=Wanted(first=query.first, last=query.last, unit=query.unit),
        as_of=as_of,
    )
    return DeadlinesJson(as_of=as_of.isoformat(), deadlines=[DeadlineJson.of(row) for row in rows])
