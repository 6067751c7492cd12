"""The check of a paper's form over HTTP; nothing of the file is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from assistant.form.checking import check_form
from ingest.readers.docx_formatted import read_formatted
from ui.api.dependencies import TheApplication
from ui.api.uploads import content_of, name_of
from ui.contract_form import FormJson
from ui.filling import read_limits

router = APIRouter(tags=["Soạn thảo"])


@router.post("/drafts/check", summary="Kiểm tra thể thức một tệp .docx")
def check(
    file: Annotated[UploadFile, File(description="Tệp .docx.")], application: TheApplication
) -> FormJson:
    """Every rule of Nghị định 30/2020/NĐ-CP that a file can show, and what breaks it."""
    limits = read_limits(application.settings)
    paper = read_formatted(content_of(file, limits), name=name_of(file), limits=limits)
    return FormJson.of(check_form(paper))
