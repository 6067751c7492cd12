"""The documents of the library: list, read, add, remove."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, Query, Response, UploadFile
from fastapi.responses import PlainTextResponse

from ingest.errors import DocumentConflict
from ui.api.dependencies import TheApplication
from ui.api.uploads import document_of
from ui.contract import DocumentJson, WarningJson
from ui.contract_library import (
    AddedJson,
    DocumentViewJson,
    RecordJson,
    RecordsJson,
    RemovedJson,
)
from ui.contract_passages import StoredPassageJson
from ui.problems import ProblemRaised, problem
from vectorstore.library import OutcomeKind

router = APIRouter(tags=["Kho văn bản"])


@router.get("/documents", summary="Danh sách văn bản")
def documents(application: TheApplication) -> RecordsJson:
    """Every document with its counts."""
    records = application.library.catalog.documents()
    return RecordsJson(documents=[RecordJson.of(record) for record in records])


@router.post(
    "/documents",
    status_code=201,
    summary="Thêm một tệp",
    responses={200: {"model": AddedJson, "description": "Không đổi, hoặc đã thay bản cũ"}},
)
def add(
    file: Annotated[UploadFile, File(description="Tệp .docx, .pdf có lớp chữ, .txt, .md, .html.")],
    application: TheApplication,
    response: Response,
    *,
    replace: Annotated[
        bool, Form(description="Thay văn bản cùng số, ký hiệu nhưng khác nội dung.")
    ] = False,
) -> AddedJson:
    """What a file is, its bytes say; its name is only kept for the list."""
    document = document_of(file, application)
    outcome = application.library.add(document, replace=replace)
    if outcome.kind is OutcomeKind.CONFLICT:
        raise DocumentConflict(outcome.message)
    if outcome.kind is not OutcomeKind.ADDED:
        response.status_code = 200
    return AddedJson(
        outcome=outcome.kind.value,
        message=outcome.message,
        document=DocumentJson.of(outcome.document),
        replaced=DocumentJson.of(outcome.replaced) if outcome.replaced else None,
        warnings=[WarningJson.of(warning) for warning in document.warnings],
    )


@router.delete("/documents", summary="Bỏ toàn bộ văn bản mẫu")
def remove_sample(
    sample: Annotated[Literal["true"], Query(description="Phải là true.")],
    application: TheApplication,
) -> RemovedJson:
    """Only the sample library can be removed as a whole."""
    del sample
    return RemovedJson(removed=application.library.remove_sample())


@router.get("/documents/{document_id}", summary="Một văn bản")
def document(document_id: str, application: TheApplication) -> DocumentViewJson:
    """Its header, outline, passages and warnings."""
    found = application.library.catalog.document(document_id)
    if found is None:
        raise _no_document(document_id)
    return DocumentViewJson.of(found)


@router.delete("/documents/{document_id}", status_code=204, summary="Bỏ một văn bản")
def remove(document_id: str, application: TheApplication) -> None:
    """It leaves the catalog and the index together."""
    if not application.library.remove(document_id):
        raise _no_document(document_id)


@router.get(
    "/documents/{document_id}/text",
    response_class=PlainTextResponse,
    summary="Toàn văn như đã đọc; start và end của trích dẫn tính trên đây",
)
def text(document_id: str, application: TheApplication) -> str:
    """UTF-8, artefacts of the file included."""
    found = application.library.catalog.text(document_id)
    if found is None:
        raise _no_document(document_id)
    return found


@router.get("/documents/{document_id}/passages/{address:path}", summary="Đoạn ở một vị trí")
def passage(document_id: str, address: str, application: TheApplication) -> StoredPassageJson:
    """By address, as ``III.1`` or ``Điều 5.2.a``; diacritics may be left out."""
    if application.library.catalog.record(document_id) is None:
        raise _no_document(document_id)
    found = application.library.catalog.passage_at(document_id, address)
    if found is None:
        detail = f"Văn bản này không có vị trí «{address}»."
        raise ProblemRaised(problem(status=404, detail=detail, slug="no-such-passage"))
    return StoredPassageJson.of(found)


def _no_document(document_id: str) -> ProblemRaised:
    detail = f"Trong kho không có văn bản nào mang mã «{document_id}»."
    return ProblemRaised(problem(status=404, detail=detail, slug="no-such-document"))
