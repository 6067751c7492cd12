"""The register of duties: what is due, and by when."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from assistant.deadlines import Wanted
from assistant.duty_register import Listing
from assistant.held import require_held
from assistant.register.due_by import DueBy
from ui.api.dependencies import TheApplication
from ui.contract_deadlines import DeadlinesJson
from ui.given_values import Day, Whole
from ui.limits import MAX_QUERY
from ui.problems import ProblemRaised, problem
from ui.validation import Finding
from ui.wiring import Application

_DEFAULT_LIMIT = 100
_MAX_LIMIT = 2_000
_MAX_OFFSET = 10_000_000

router = APIRouter(tags=["Tra cứu"])


class DeadlineQuery(BaseModel):
    """Which duties to list."""

    model_config = ConfigDict(extra="forbid")

    first: Day | None = Field(default=None, alias="from", description="Từ ngày, kể cả ngày đó.")
    last: Day | None = Field(default=None, alias="to", description="Đến ngày, kể cả ngày đó.")
    by: str | None = Field(
        default=None,
        max_length=20,
        description=(
            "Hạn đến ngày này: đúng ngày trước, rồi những việc sớm hơn trong năm. «05/12» là mọi "
            "năm, mỗi năm một nhóm; «05/12/2019» hoặc «2019-12-05» là một năm."
        ),
    )
    unit: str | None = Field(
        default=None,
        max_length=MAX_QUERY,
        description=(
            "Một đơn vị: việc đơn vị phải làm («các đơn vị trực thuộc Sở» gồm cả trường), việc gửi "
            "về đơn vị, việc đơn vị giao; viết không dấu cũng được."
        ),
    )
    document: str | None = Field(
        default=None, max_length=MAX_QUERY, description="Mã, hoặc số và ký hiệu, của văn bản."
    )
    reports: bool = Field(default=False, description="Chỉ các báo cáo.")
    as_of: Day | None = Field(default=None, description="Ngày được coi là hôm nay.")

    def wanted(self) -> Wanted:
        """As our own type.

        Raises:
            ProblemRaised: if a day is none, or the period and ``by`` do not go together.
        """
        by = None
        if self.by is not None:
            try:
                by = DueBy.read(self.by)
            except ValueError:
                raise _wrong("by", "cần một ngày như 05/12, 05/12/2019 hoặc 2019-12-05") from None
            if self.first or self.last:
                raise _wrong("by", "không dùng cùng «from» hoặc «to»")
        if self.first and self.last and self.last < self.first:
            raise _wrong("to", "là ngày trước «from»")
        return Wanted(
            first=self.first,
            last=self.last,
            unit=self.unit,
            document=self.document,
            reports_only=self.reports,
            by=by,
        )


class DeadlinePageQuery(DeadlineQuery):
    """Which duties to list, and how many of them."""

    limit: Whole = Field(
        default=_DEFAULT_LIMIT, ge=1, le=_MAX_LIMIT, description="Nhiều nhất bao nhiêu dòng."
    )
    offset: Whole = Field(default=0, ge=0, le=_MAX_OFFSET, description="Bỏ qua bao nhiêu dòng đầu.")


@router.get("/deadlines", summary="Việc có thời hạn", response_model=DeadlinesJson)
def deadlines(
    query: Annotated[DeadlinePageQuery, Query()], application: TheApplication
) -> Response:
    """Duties by date; a period lists those that have a day in it, recurring ones each time."""
    as_of = query.as_of or application.clock()
    listing = listed(application, query, as_of=as_of, limit=query.limit, offset=query.offset)
    found = DeadlinesJson.of(listing, as_of=as_of, limit=query.limit)
    # Written once: as a model, FastAPI would check and write every row a second time.
    return Response(found.model_dump_json(), media_type="application/json")


def listed(
    application: Application,
    query: DeadlineQuery,
    *,
    as_of: dt.date,
    limit: int,
    offset: int = 0,
) -> Listing:
    """The list that a query asks for.

    Raises:
        NoSuchDocument: if it names a document that the library does not hold.
    """
    if query.document is not None:
        require_held(application.library.catalog, query.document)
    return application.register.list(query.wanted(), as_of=as_of, limit=limit, offset=offset)


def _wrong(field: str, detail: str) -> ProblemRaised:
    found = problem(status=422, detail=f"query.{field}: {detail}", slug="invalid-request")
    finding = Finding(field=f"query.{field}", detail=detail)
    return ProblemRaised(found.model_copy(update={"errors": [finding]}))
