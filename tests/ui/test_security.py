"""Who may reach the server."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from pydantic import SecretStr

from ingest.errors import ConfigurationError
from ui.security import (
    SECURITY_HEADERS,
    check_binding,
    host_allowed,
    is_loopback,
    key_accepted,
    own_site,
)
from ui.settings import Settings

KEY = "khoá-truy-cập-của-trường"


def settings(*, host: str = "127.0.0.1", key: str | None = None) -> Settings:
    return Settings(home=Path("x"), host=host, access_key=SecretStr(key) if key else None)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        pytest.param("127.0.0.1", True, id="the usual one"),
        pytest.param("127.8.9.1", True, id="all of 127/8 is this machine"),
        pytest.param("localhost", True, id="by name"),
        pytest.param("LOCALHOST.", True, id="by full name"),
        pytest.param("::1", True, id="IPv6"),
        pytest.param("[::1]", True, id="IPv6 as in an address bar"),
        pytest.param("0.0.0.0", False, id="every interface"),  # noqa: S104 - it is refused
        pytest.param("::", False, id="every interface, IPv6"),
        pytest.param("192.168.1.5", False, id="the office network"),
        pytest.param("localhost.example.vn", False, id="a name that only begins like it"),
    ],
)
def test_only_this_machine_is_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "truong.edu.vn"])  # noqa: S104
def test_an_open_address_without_a_key_is_refused(host: str) -> None:
    with pytest.raises(ConfigurationError, match="DANVAN_ACCESS_KEY"):
        check_binding(settings(host=host))
    check_binding(settings(host=host, key=KEY))


def test_this_machine_needs_no_key() -> None:
    check_binding(settings())


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("127.0.0.1:8017", True, id="address and port"),
        pytest.param("localhost:8017", True, id="name and port"),
        pytest.param("[::1]:8017", True, id="IPv6 and port"),
        pytest.param("attacker.example:8017", False, id="a foreign name that leads here"),
        pytest.param("127.0.0.1.attacker.example", False, id="a name that begins like an address"),
        pytest.param(None, False, id="no name"),
    ],
)
def test_a_loopback_server_answers_only_to_its_own_name(header: str | None, expected: bool) -> None:
    assert host_allowed(header, settings=settings()) is expected


def test_an_open_server_answers_to_any_name_because_the_key_guards_it() -> None:
    open_settings = settings(host="192.168.1.5", key=KEY)
    assert host_allowed("danvan.truong.edu.vn", settings=open_settings)


def basic(password: str, *, user: str = "ai") -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@pytest.mark.parametrize(
    ("authorization", "expected"),
    [
        pytest.param(f"Bearer {KEY}".encode().decode("latin-1"), True, id="bearer"),
        pytest.param(f"bearer {KEY}".encode().decode("latin-1"), True, id="bearer in lower case"),
        pytest.param(basic(KEY), True, id="basic, any name"),
        pytest.param(basic(KEY, user=""), True, id="basic, no name"),
        pytest.param(basic(KEY + "x"), False, id="a longer key"),
        pytest.param(basic(""), False, id="an empty password"),
        pytest.param(basic("x", user=KEY), False, id="the key as a name"),
        pytest.param(f"Bearer {KEY[:-1]}".encode().decode("latin-1"), False, id="a shorter key"),
        pytest.param("Basic !!!", False, id="not base64"),
        pytest.param("Basic " + base64.b64encode(KEY.encode()).decode(), False, id="no colon"),
        pytest.param(f"Digest {KEY}".encode().decode("latin-1"), False, id="another scheme"),
        pytest.param(KEY.encode().decode("latin-1"), False, id="no scheme"),
        pytest.param(None, False, id="nothing"),
    ],
)
def test_the_key_is_taken_as_bearer_or_as_password(
    authorization: str | None, expected: bool
) -> None:
    assert key_accepted(authorization, settings=settings(key=KEY)) is expected


def test_without_a_key_nothing_is_asked() -> None:
    assert key_accepted(None, settings=settings())


@pytest.mark.parametrize(
    ("method", "headers", "expected"),
    [
        pytest.param("GET", {"sec-fetch-site": "cross-site"}, True, id="a link may lead here"),
        pytest.param("POST", {}, True, id="a program"),
        pytest.param("POST", {"sec-fetch-site": "same-origin"}, True, id="our page"),
        pytest.param("POST", {"sec-fetch-site": "none"}, True, id="typed by the user"),
        pytest.param("POST", {"sec-fetch-site": "cross-site"}, False, id="a form elsewhere"),
        pytest.param("DELETE", {"sec-fetch-site": "same-site"}, False, id="a neighbour's page"),
        pytest.param(
            "POST",
            {"origin": "http://10.0.0.2:8017", "host": "10.0.0.2:8017"},
            True,
            id="our page over plain HTTP",
        ),
        pytest.param(
            "POST",
            {"origin": "http://attacker.example", "host": "10.0.0.2:8017"},
            False,
            id="another page over plain HTTP",
        ),
        pytest.param("POST", {"origin": "null", "host": "10.0.0.2"}, False, id="a hidden origin"),
    ],
)
def test_what_changes_something_comes_from_this_site(
    method: str, headers: dict[str, str], expected: bool
) -> None:
    assert own_site(method=method, headers=headers) is expected


def test_the_content_policy_lets_nothing_in_from_outside() -> None:
    policy = SECURITY_HEADERS["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy
    assert "*" not in policy
