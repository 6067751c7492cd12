"""``/healthz``: the process answers; ``/readyz``: the library answers too."""

from __future__ import annotations

from fastapi import APIRouter

from ui.api.dependencies import TheApplication
from ui.contract_library import HealthJson

router = APIRouter(tags=["Sức khoẻ"])


@router.get("/healthz", summary="Máy chủ có đang chạy không", response_model_exclude_none=True)
def healthz() -> HealthJson:
    """Always the same while the process lives."""
    return HealthJson(status="ok")


@router.get("/readyz", summary="Kho văn bản có sẵn sàng không")
def readyz(application: TheApplication) -> HealthJson:
    """Reads the catalog; an error becomes its problem."""
    return HealthJson(status="ready", documents=len(application.library.catalog.documents()))
