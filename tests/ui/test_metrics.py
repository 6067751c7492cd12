"""``/metrics``: what is counted, what is never told, and that the series stay few."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from starlette.testclient import TestClient

from assistant.answer import Mode, Refusal, RefusalReason
from assistant.asking import Asking
from tests.ui.conftest import AS_OF
from tests.ui.listening import listening
from tests.ui.running import ADDRESS
from ui.api.app import create_api, create_app
from ui.api.meters import Measured, Meters
from ui.filling import ensure_sample
from ui.reply_counts import PAIRS, ReplyCounts
from ui.settings import VERSION, Settings
from ui.wiring import Application, open_application

QUESTION = "Phải báo cáo những gì trước ngày 05/12?"
ELSEWHERE = "Thủ đô nước Pháp nằm ở đâu, thưa ông Nguyễn Văn Bí Mật?"
KEY = "a-long-enough-key"

Series = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def read(text: str) -> Series:
    """Every value by its name and labels."""
    return {
        (one.name, tuple(sorted(one.labels.items()))): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


def value(series: Series, name: str, **labels: str) -> float:
    return series.get((name, tuple(sorted(labels.items()))), 0.0)


def labels_of(series: Series, name: str) -> set[str]:
    return {label for one, labels in series if one.startswith(name) for _, label in labels}


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """One of its own: what others ask is not counted here."""
    settings = Settings(home=tmp_path_factory.mktemp("measured"))
    with open_application(settings, clock=lambda: AS_OF) as opened:
        ensure_sample(opened)
        yield opened


@pytest.fixture(scope="module")
def address(application: Application) -> Iterator[str]:
    with listening(application, create=create_app) as found:
        yield found.removesuffix("/v1")


def metrics(address: str) -> Series:
    return read(httpx.get(f"{address}/metrics").text)


def test_it_is_text_for_prometheus(address: str) -> None:
    reply = httpx.get(f"{address}/metrics")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert httpx.head(f"{address}/metrics").status_code == 405


def test_requests_are_counted_by_template_method_and_status(address: str) -> None:
    before = metrics(address)
    for path in ("/v1/documents/none", "/v1/documents/nobody", "/v1/documents", "/healthz"):
        httpx.get(f"{address}{path}")
    httpx.post(f"{address}/v1/ask", json={"question": ""})
    after = metrics(address)
    for route, method, status, count in (
        ("/v1/documents/{document_id}", "GET", "404", 2),
        ("/v1/documents", "GET", "200", 1),
        ("/v1/ask", "POST", "422", 1),
        ("/healthz", "GET", "200", 1),
        ("/metrics", "GET", "200", 1),
    ):
        labels = {"route": route, "method": method}
        name = "danvan_http_requests_total"
        more = value(after, name, status=status, **labels) - value(
            before, name, status=status, **labels
        )
        assert more == count, route
        name = "danvan_http_request_duration_seconds_count"
        assert value(after, name, **labels) - value(before, name, **labels) == count


def test_the_page_is_one_route_and_what_leads_nowhere_another(address: str) -> None:
    for path in ("/", "/config", "/theme.css"):
        assert httpx.get(f"{address}{path}").status_code == 200
    for n in range(30):
        for path in (f"/wp-login-{n}.php", f"/v1/nothing-{n}", f"/gradio_api/nothing-{n}"):
            assert httpx.get(f"{address}{path}").status_code == 404
    httpx.request("BREW", f"{address}/v1/ask")
    series = metrics(address)
    told = labels_of(series, "danvan_http")
    assert {"page", "other"} <= told
    assert not [label for label in told if "nothing" in label or "wp-" in label or "BREW" in label]
    other = {"route": "other", "method": "GET"}
    assert value(series, "danvan_http_requests_total", status="404", **other) >= 90
    assert (
        value(series, "danvan_http_requests_total", route="page", method="GET", status="200") == 3
    )


def test_what_the_gate_refuses_is_counted_too(address: str) -> None:
    assert httpx.get(f"{address}/v1/ask", headers={"host": "attacker.example"}).status_code == 421
    refused = {"route": "other", "method": "GET", "status": "421"}
    assert value(metrics(address), "danvan_http_requests_total", **refused) >= 1


def asked(address: str) -> None:
    """One answer and one refusal by every way of asking."""
    for question in (QUESTION, ELSEWHERE):
        body = {"question": question}
        for path in ("/v1/ask", "/v1/ask/stream"):
            assert httpx.post(f"{address}{path}", json=body).status_code == 200
        messages = [{"role": "user", "content": question}]
        for stream in (False, True):
            chat = {"messages": messages, "stream": stream}
            reply = httpx.post(f"{address}/v1/chat/completions", json=chat)
            assert reply.status_code == 200


def test_replies_are_counted_however_they_are_asked(address: str, application: Application) -> None:
    before = metrics(address)
    asked(address)
    after = metrics(address)
    refusal = application.assistant.ask(Asking(question=ELSEWHERE, as_of=AS_OF))
    assert isinstance(refusal, Refusal)
    for outcome in ("answer", refusal.reason.value):
        labels = {"mode": "extractive", "outcome": outcome}
        name = "danvan_replies_total"
        assert value(after, name, **labels) - value(before, name, **labels) == 4
    pairs = {labels for name, labels in after if name == "danvan_replies_total"}
    assert len(pairs) == len(PAIRS)


def test_the_library_its_index_and_the_process_are_told(
    address: str, application: Application
) -> None:
    series = metrics(address)
    counts = application.library.catalog.counts()
    assert value(series, "danvan_library_documents") == counts.documents == 5
    assert value(series, "danvan_library_passages") == counts.passages
    (info,) = (dict(labels) for name, labels in series if name == "danvan_info")
    assert info["version"] == VERSION
    assert info["index_model"] == info["embedding_model"] == application.library.embedding.name
    assert info["language_model"] == ""
    if Path("/proc/self").exists():
        assert value(series, "process_resident_memory_bytes") > 1_000_000


def test_no_word_of_a_question_or_a_paper_is_told(address: str) -> None:
    asked(address)
    httpx.get(f"{address}/v1/references", params={"q": "573/KH-SGDĐT"})
    httpx.get(f"{address}/v1/documents/573-kh-sgddt-2019-c36200c4")
    httpx.post(f"{address}/v1/documents", files={"file": ("bi-mat.txt", b"x")})
    told = " ".join(labels_of(metrics(address), ""))
    for word in ("573", "SGD", "Bí Mật", "bi-mat", "05/12", "báo cáo", "Pháp", "danvan-home"):
        assert word not in told


def test_a_model_in_a_folder_is_not_named(application: Application, tmp_path: Path) -> None:
    names: Mapping[str, str] = {
        str(tmp_path): "local",
        r"D:\models\qwen": "local",
        "ollama:qwen3:8b": "ollama:qwen3:8b",
        "Qwen/Qwen3-8B": "Qwen/Qwen3-8B",
    }
    for name, told in names.items():
        settings = application.settings.model_copy(update={"model": name})
        changed = dataclasses.replace(application, settings=settings)
        series = read(Meters(changed).text().decode())
        (info,) = (dict(labels) for one, labels in series if one == "danvan_info")
        assert info["language_model"] == told


def test_each_application_of_the_web_counts_for_itself(application: Application) -> None:
    one, another = (
        TestClient(create_api(application), base_url=ADDRESS, headers={"x": "y"}) for _ in "ab"
    )
    for _ in range(3):
        one.get("/healthz")
    labels = {"route": "/healthz", "method": "GET", "status": "200"}
    counted = [
        value(read(client.get("/metrics").text), "danvan_http_requests_total", **labels)
        for client in (one, another)
    ]
    assert counted == [3, 0]


def test_with_a_key_it_wants_the_key(application: Application) -> None:
    settings = application.settings.model_copy(update={"access_key": SecretStr(KEY)})
    locked = dataclasses.replace(application, settings=settings)
    with listening(locked) as found:
        place = found.replace("/v1", "/metrics")
        assert httpx.get(place).status_code == 401
        reply = httpx.get(place, headers={"authorization": f"Bearer {KEY}"})
    refused = {"route": "other", "method": "GET", "status": "401"}
    assert value(read(reply.text), "danvan_http_requests_total", **refused) == 1


def test_what_fails_unforeseen_is_a_500(application: Application) -> None:
    meters = Meters(application)
    app = FastAPI()
    app.add_middleware(Measured, meters=meters)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError

    client = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    assert client.get("/broken").status_code == 500
    labels = {"route": "/broken", "method": "GET", "status": "500"}
    assert value(read(meters.text().decode()), "danvan_http_requests_total", **labels) == 1


def test_removed_claims_are_counted(application: Application) -> None:
    counts = ReplyCounts()
    answer = application.assistant.ask(Asking(question=QUESTION, as_of=AS_OF))
    assert not isinstance(answer, Refusal)
    counts.add(dataclasses.replace(answer, mode=Mode.GENERATIVE, removed=2))
    counts.add(
        Refusal(reason=RefusalReason.UNSUPPORTED, text="", nearest=(), question=answer.question)
    )
    replies, removed = counts.so_far()
    assert removed == 2
    assert {pair: count for pair, count in replies.items() if count} == {
        ("generative", "answer"): 1,
        ("extractive", "unsupported"): 1,
    }
