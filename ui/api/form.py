"""The check of a paper's form over HTTP; nothing of the file is kept."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from assistant.form.checking import check_form
from ingest.readers.docx_formatted import read_formatted
from ui.api.dependencies import TheApplication
from ui.contract_form import FormJson
from ui.filling import read_limits

router = APIRouter(tags=["Soạn thảo"])


@router.post("/drafts/check", summary="Kiểm tra thể thức một tệp .docx")
def check(
    file: Annotated[UploadFile, File(description="Tệp .docx.")], application: TheApplication
) -> FormJson:
    """Every rule of Nghị định 30/2020/NĐ-CP that a file can show, and what breaks it."""
    limits = read_limits(application.settings)
    content = file.file.read(limits.max_bytes + 1)
    name = PurePath((file.filename or "").replace("\\", "/")).name or "tai-len.docx"
    return FormJson.of(check_form(read_formatted(content, name=name, limits=limits)))
