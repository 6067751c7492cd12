"""The graph of references, and what is cited and not in the library."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from assistant.held import held_id
from assistant.naming.graph import MOST_PAPERS
from ui.api.dependencies import TheApplication
from ui.contract_graph import GraphJson, MissingJson

_MOST = 1_000

router = APIRouter(tags=["Tra cứu"])

Limit = Annotated[int, Query(ge=1, le=_MOST, description="Nhiều nhất bấy nhiêu văn bản.")]


@router.get("/references/graph", summary="Văn bản nào viện dẫn văn bản nào")
def graph(
    application: TheApplication,
    limit: Limit = MOST_PAPERS,
    document: Annotated[
        str | None,
        Query(
            max_length=200,
            description="Chỉ những gì văn bản này viện dẫn: mã, hoặc số và ký hiệu.",
        ),
    ] = None,
) -> GraphJson:
    """The most cited papers with the documents that cite them, in the library or not.

    ``relations`` are what a document says it does to the paper: ``replaces``, ``amends``,
    ``repeals``, ``implements``, ``based_on``. ``left_out`` counts the edges that are not shown.
    """
    wanted = None if document is None else held_id(application.library.catalog, document)
    return GraphJson.of(application.references.graph(limit=limit, document_id=wanted))


@router.get("/references/missing", summary="Được viện dẫn mà chưa có trong kho")
def missing(application: TheApplication, limit: Limit = MOST_PAPERS) -> MissingJson:
    """What the office should still collect: the most cited first, as the library tells it best."""
    return MissingJson.of(application.references.missing(limit=limit))
