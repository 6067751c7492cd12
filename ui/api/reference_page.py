"""The page at ``/docs``: every route of the OpenAPI description as plain HTML.

FastAPI's own page loads Swagger UI from a public network; an office without internet would see
nothing, and one with it would tell that network that it is here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import TypeAlias

OpenApi: TypeAlias = Mapping[str, object]

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
       color: #1c1c1c; background: #fff; }
section { border-top: 1px solid #ccc; padding: .5rem 0; }
h2 { font-size: 1.05rem; } code, pre { font-family: ui-monospace, monospace; font-size: .9rem; }
pre { background: #f4f4f4; padding: .75rem; overflow-x: auto; }
table { border-collapse: collapse; } td, th { padding: .2rem .8rem .2rem 0; text-align: left;
       vertical-align: top; }
"""


def reference_page(description: OpenApi) -> str:
    """Draw the OpenAPI description."""
    about = _mapping(description, "info")
    sections = "".join(_sections(description))
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(about, 'title')} – API</title><style>{_STYLE}</style></head><body>"
        f"<h1>{_text(about, 'title')} {_text(about, 'version')}</h1>"
        f"<p>{_text(about, 'description')}</p>"
        '<p>Bản máy đọc được: <a href="/openapi.json">/openapi.json</a></p>'
        f"{sections}</body></html>"
    )


def _sections(description: OpenApi) -> Iterator[str]:
    schemas = _mapping(_mapping(description, "components"), "schemas")
    for path, methods in _mapping(description, "paths").items():
        for method, operation in _as_mapping(methods).items():
            yield _section(f"{method.upper()} {path}", _as_mapping(operation))
    yield "<h1>Kiểu dữ liệu</h1>"
    for name, schema in schemas.items():
        yield f'<section id="{escape(name)}"><h2>{escape(name)}</h2>{_json(schema)}</section>'


def _section(heading: str, operation: OpenApi) -> str:
    parts = [f"<h2><code>{escape(heading)}</code> – {_text(operation, 'summary')}</h2>"]
    if operation.get("description"):
        parts.append(f"<p>{_text(operation, 'description')}</p>")
    parameters = operation.get("parameters")
    if isinstance(parameters, list):
        rows = "".join(_parameter(_as_mapping(parameter)) for parameter in parameters)
        parts.append(f"<table><tr><th>Tham số</th><th>Ở</th><th>Ý nghĩa</th></tr>{rows}</table>")
    if "requestBody" in operation:
        parts.append(f"<p>Phần thân</p>{_json(_mapping(operation, 'requestBody').get('content'))}")
    for status, value in _mapping(operation, "responses").items():
        reply = _as_mapping(value)
        parts.append(f"<p><code>{escape(status)}</code> {_text(reply, 'description')}</p>")
        if status.startswith("2"):
            parts.append(_json(reply.get("content")))
    return f"<section>{''.join(parts)}</section>"


def _parameter(parameter: OpenApi) -> str:
    needed = " (bắt buộc)" if parameter.get("required") else ""
    return (
        f"<tr><td><code>{_text(parameter, 'name')}</code>{needed}</td>"
        f"<td>{_text(parameter, 'in')}</td><td>{_text(parameter, 'description')}</td></tr>"
    )


def _json(value: object) -> str:
    if value is None:
        return ""
    return f"<pre>{escape(json.dumps(value, ensure_ascii=False, indent=2))}</pre>"


def _text(mapping: OpenApi, key: str) -> str:
    return escape(str(mapping.get(key, "")))


def _mapping(mapping: OpenApi, key: str) -> OpenApi:
    return _as_mapping(mapping.get(key, {}))


def _as_mapping(value: object) -> OpenApi:
    return value if isinstance(value, dict) else {}
