"""Drafts that a scripted model phrases, over HTTP and on the command line, down to the file."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import pytest
import yaml
from starlette.testclient import TestClient

from tests.openai_server import MODEL, Fails, Says, Scripted, ScriptedServer, serving
from tests.ui.made_draft import PROFILE
from tests.ui.running import ADDRESS, danvan
from ui.api.app import create_api
from ui.filling import ensure_sample
from ui.settings import Settings
from ui.wiring import open_application

ASKED = {"kind": "ke-hoach", "profile": PROFILE, "base": "573/KH-SGDĐT", "as_of": "2026-01-05"}
BODY = {**ASKED, "sections": ["noi-dung"], "mode": "generative"}
BULLET = "noi-dung.12"
TRUE = (
    "Làm tốt Quy chế dân chủ ở cơ sở, đáp ứng nhu cầu hợp pháp, chính đáng của nhân dân, giữ an "
    "toàn xã hội, xây dựng đời sống văn hóa ở cơ quan, đơn vị. Đối thoại với nhân dân nhằm sớm gỡ "
    "vướng mắc, bớt đơn thư khiếu nại tố cáo, không phát sinh điểm nóng; giải quyết mọi vụ việc "
    "nhanh gọn, đúng thẩm quyền và pháp luật, không để tồn đơn thư nào của tổ chức, cá nhân."
)
FALSE = TRUE.replace("nhằm sớm", "không sớm").replace("nhanh gọn", "trước ngày 01/02/2033")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample library."""
    folder = tmp_path_factory.mktemp("phrased")
    with open_application(Settings(home=folder)) as application:
        ensure_sample(application)
    return folder


def reply(text: str) -> Says:
    """What the model says of one bullet."""
    return Says(json.dumps({"paragraphs": [{"id": BULLET, "text": text}]}, ensure_ascii=False))


@contextmanager
def served(home: Path, *script: Scripted) -> Iterator[tuple[TestClient, ScriptedServer]]:
    """The API with a model that answers from a script."""
    with serving(*script) as server:
        settings = Settings(home=home, model=MODEL, model_url=server.base_url, model_timeout_s=5)
        with (
            open_application(settings) as application,
            TestClient(create_api(application), base_url=ADDRESS) as client,
        ):
            yield client, server


def test_a_wording_that_passes_is_told_with_its_origin(home: Path) -> None:
    with served(home, reply(TRUE)) as (client, _):
        draft = client.post("/v1/drafts", json=BODY).json()

    (block,) = [one for one in draft["sections"][0]["blocks"] if one["id"] == BULLET]
    (piece,) = block["pieces"]
    assert (piece["text"], piece["origin"]) == (TRUE, "phrased")
    assert piece["citations"]
    assert (draft["mode"], draft["removed"]) == ("generative", 0)
    assert draft["provenance"]["model"] == MODEL


@pytest.mark.parametrize("path", ["/v1/drafts", "/v1/drafts/stream"])
def test_a_false_wording_is_nowhere_in_what_is_sent(home: Path, path: str) -> None:
    with served(home, reply(FALSE)) as (client, server):
        told = client.post(path, json=BODY).text

    assert len(server.requests) == 1
    assert "2033" not in told
    assert "không giúp" not in told
    assert "không qua được bước kiểm chứng" in told


def test_the_file_holds_the_words_that_passed(home: Path) -> None:
    with served(home, reply(TRUE)) as (client, _):
        content = client.post("/v1/drafts.docx", json=BODY).content

    printed = " ".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)
    assert TRUE in printed


def test_a_model_that_is_down_costs_nothing_but_its_wording(home: Path) -> None:
    with served(home, Fails(500)) as (client, _):
        streamed = client.post("/v1/drafts/stream", json={**BODY, "mode": "auto"}).text
        extractive = client.post("/v1/drafts", json={**BODY, "mode": "extractive"}).json()

    done = json.loads(streamed.rsplit("data: ", 1)[1])
    assert done["sections"] == extractive["sections"]
    assert any("Không dùng được mô hình" in note for note in done["notes"])


def test_the_command_line_asks_the_model_of_the_settings(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = tmp_path / "unit.yaml"
    profile.write_text(yaml.safe_dump(PROFILE, allow_unicode=True), encoding="utf-8")
    with serving(reply(TRUE)) as server:
        monkeypatch.setenv("DANVAN_MODEL", MODEL)
        monkeypatch.setenv("DANVAN_MODEL_URL", server.base_url)
        result = danvan(
            *("draft", "--profile", profile, "--kind", "ke-hoach", "--base", "573/KH-SGDĐT"),
            *("--section", "noi-dung", "--json", "--home", home),
        )

    assert result.exit_code == 0, result.stderr
    assert TRUE in result.stdout
    assert json.loads(result.stdout)["mode"] == "generative"


def test_the_command_line_says_what_to_set_where_no_model_is(home: Path, tmp_path: Path) -> None:
    profile = tmp_path / "unit.yaml"
    profile.write_text(yaml.safe_dump(PROFILE, allow_unicode=True), encoding="utf-8")
    result = danvan(
        *("draft", "--profile", profile, "--kind", "ke-hoach", "--mode", "generative"),
        *("--home", home),
    )

    assert result.exit_code == 2
    assert "DANVAN_MODEL" in result.stderr
    assert "--mode extractive" in result.stderr
