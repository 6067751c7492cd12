"""A unit's draft beside its superior's paper: as JSON, as a table to print, as a workbook."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import APIRouter, File, Form, Response, UploadFile

from assistant.reviewing.findings import Review
from ui.api.attachment import attachment
from ui.api.dependencies import TheApplication, json_reply
from ui.api.uploads import UPLOAD, document_of
from ui.contract_review import ReviewJson
from ui.exports.review_docx import MEDIA_TYPE as DOCX
from ui.exports.review_docx import review_docx
from ui.exports.review_workbook import MEDIA_TYPE as XLSX
from ui.exports.review_workbook import review_xlsx
from ui.given_values import Day
from ui.wiring import Application

_NAME, _PLAIN_NAME = "rà-soát", "ra-soat"
_LONGEST_NAME = 300

_File: TypeAlias = Annotated[UploadFile, File(description=f"Dự thảo của đơn vị. {UPLOAD}")]
_Against: TypeAlias = Annotated[
    str,
    Form(
        min_length=1,
        max_length=_LONGEST_NAME,
        description="Văn bản cấp trên trong kho: mã, hoặc số, ký hiệu.",
    ),
]
_AsOf: TypeAlias = Annotated[Day | None, Form(description="Ngày lập bảng; mặc định là hôm nay.")]

router = APIRouter(tags=["Rà soát"])


@router.post("/reviews", summary="Rà soát dự thảo theo văn bản cấp trên", response_model=ReviewJson)
def review(
    file: _File, against: _Against, application: TheApplication, as_of: _AsOf = None
) -> Response:
    """Each requirement with what covers it, and what is wrong with the draft's bases."""
    del as_of  # No row depends on the day; taken so that the three routes take the same form.
    return json_reply(ReviewJson.of(_reviewed(file, against, application)))


@router.post(
    "/reviews.docx",
    summary="Bảng rà soát, thành .docx",
    response_class=Response,
    responses={200: {"content": {DOCX: {}}}},
)
def table(
    file: _File, against: _Against, application: TheApplication, as_of: _AsOf = None
) -> Response:
    """A4 across, one table for requirements and one for bases."""
    found = _reviewed(file, against, application)
    return _sent(review_docx(found, day=as_of or application.clock()), DOCX, "docx")


@router.post(
    "/reviews.xlsx",
    summary="Bảng rà soát, thành .xlsx",
    response_class=Response,
    responses={200: {"content": {XLSX: {}}}},
)
def workbook(
    file: _File, against: _Against, application: TheApplication, as_of: _AsOf = None
) -> Response:
    """One sheet for requirements, one for bases; no text is a formula."""
    del as_of
    return _sent(review_xlsx(_reviewed(file, against, application)), XLSX, "xlsx")


def _reviewed(file: UploadFile, against: str, application: Application) -> Review:
    return application.reviewer.review(document_of(file, application), against=against)


def _sent(content: bytes, media_type: str, ending: str) -> Response:
    return attachment(
        content,
        media_type=media_type,
        name=f"{_NAME}.{ending}",
        plain_name=f"{_PLAIN_NAME}.{ending}",
    )
