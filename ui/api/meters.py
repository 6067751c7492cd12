"""What ``/metrics`` tells, in the text format of Prometheus: numbers and never a word of anybody.

A label is the template of a route, a method, a status, a mode, an outcome or the name of a model:
no question, no title, no name of a file or a person, and never a path as it was asked for, so the
number of series is bounded whatever clients send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.api.guards import MCP_PATH
from ui.settings import VERSION

if TYPE_CHECKING:
    from ui.wiring import Application

MEDIA_TYPE = CONTENT_TYPE_PLAIN_0_0_4
#: Everything of the page, and whatever leads nowhere or was refused before it was routed.
PAGE, OTHER = "page", "other"
#: Without a route that says its template.
_PLAIN_PATHS = frozenset({MCP_PATH, "/openapi.json"})
_API = "/v1"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_FAILED, _LEFT = 500, 499  # 499 as nginx has it: the client went away before the status line
# An answer takes milliseconds, a draft seconds, a language model a minute.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
# A hub's name or a service's ("BAAI/bge-m3", "ollama:qwen3:8b"); refuses paths, which name folders.
_NAME_OF_MODEL = re.compile(r"(?:[\w.@-]{1,64}:){0,2}[\w.@-]{1,64}(?:/[\w.-]{1,64})?(?::[\w.-]+)?")
_A_FOLDER = "local"


class Meters:
    """The meters of one application, in a registry of their own."""

    def __init__(self, application: Application) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "danvan_http_requests",
            "Requests answered, by route template, method and status.",
            ("route", "method", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "danvan_http_request_duration_seconds",
            "Seconds from a request to the last byte of its reply, by route template and method.",
            ("route", "method"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._registry.register(_OfTheApplication(application))
        ProcessCollector(registry=self._registry)  # memory, processor, open files; Linux alone

    def add(self, scope: Scope, *, status: int, seconds: float) -> None:
        """Count one request that was answered."""
        route = _template(scope)
        method = scope["method"] if scope["method"] in _METHODS else OTHER
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route, method).observe(seconds)

    def text(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self._registry)


@dataclass(frozen=True, slots=True)
class Measured:
    """Measures each request, those that are refused at the gate too."""

    app: ASGIApp
    meters: Meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = _LEFT
        begun = perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception:
            status = _FAILED
            raise
        finally:
            self.meters.add(scope, status=status, seconds=perf_counter() - begun)


class _OfTheApplication(Collector):
    """What is read when it is asked for: the library, its index, the models, the replies."""

    def __init__(self, application: Application) -> None:
        self._application = application

    def collect(self) -> Iterator[Metric]:
        """Each meter with its value now."""
        counts = self._application.library.catalog.counts()
        yield GaugeMetricFamily(
            "danvan_library_documents", "Documents in the library.", value=counts.documents
        )
        yield GaugeMetricFamily(
            "danvan_library_passages", "Passages in the library.", value=counts.passages
        )
        replies, removed = self._application.replies.so_far()
        by_outcome = CounterMetricFamily(
            "danvan_replies",
            "Replies to questions, by who phrased them and how they came out.",
            labels=("mode", "outcome"),
        )
        for pair, count in replies.items():
            by_outcome.add_metric(pair, count)
        yield by_outcome
        yield CounterMetricFamily(
            "danvan_removed_claims",
            "Claims composed for an answer that did not pass their check.",
            value=removed,
        )
        yield self._versions()

    def _versions(self) -> Metric:
        application = self._application
        index = application.library.catalog.manifest
        told = {
            "version": VERSION,
            "index_model": _model(index.model) if index else "",
            "index_dimensions": str(index.dimensions) if index else "",
            "embedding_model": _model(application.library.embedding.name),
            "language_model": _model(application.settings.model or ""),
        }
        return InfoMetricFamily("danvan", "Versions of the program and its models.", value=told)


def _template(scope: Scope) -> str:
    route = scope.get("route")
    if "app_root_path" in scope:  # taken by the page, which is mounted at "/"
        return PAGE if route is not None else OTHER
    path: str = scope["path"]
    template: str | None = getattr(route, "path_format", None)
    if template is None:
        return path if path in _PLAIN_PATHS else OTHER
    is_api = path.startswith(f"{_API}/") and not template.startswith(f"{_API}/")
    return f"{_API}{template}" if is_api else template


def _model(name: str) -> str:
    """A model's name; a folder's is nobody's business."""
    own = name.removeprefix("sentence-transformers:")
    is_folder = own and (not _NAME_OF_MODEL.fullmatch(own) or Path(own).exists())
    return _A_FOLDER if is_folder else own
