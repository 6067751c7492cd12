"""``/healthz``: the process answers; ``/readyz``: the library too; ``/metrics``: in numbers."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from ui.api.dependencies import TheApplication
from ui.api.meters import MEDIA_TYPE, Meters
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


@router.get(
    "/metrics",
    summary="Số liệu vận hành, cho Prometheus",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics(request: Request) -> Response:
    """Counts and seconds in the text format of Prometheus; no words of a question or a paper."""
    meters: Meters = request.app.state.meters
    return Response(meters.text(), media_type=MEDIA_TYPE)
