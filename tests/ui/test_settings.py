"""Settings: read once, bounded, all documented, no secret printed."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from ui.settings import (
    PROJECT_ROOT,
    LogLevel,
    Settings,
    default_home,
    is_checkout,
    load_settings,
    setting_name,
    user_data_folder,
)


@pytest.fixture
def no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place where no ``.env`` is, and an environment without our names."""
    for field in Settings.model_fields:
        monkeypatch.delenv(setting_name(field), raising=False)
    return tmp_path / ".env"


def test_nothing_has_to_be_set(no_file: Path) -> None:
    settings = load_settings(env_file=no_file)
    assert (settings.host, settings.port) == ("127.0.0.1", 8017)
    assert settings.access_key is None
    assert settings.home == default_home() == PROJECT_ROOT / "var"


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(
    no_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_file.write_text("DANVAN_PORT=1111\nDANVAN_HOST=127.0.0.2\nOTHER=1\n", encoding="utf-8")
    assert load_settings(env_file=no_file).port == 1111
    monkeypatch.setenv("DANVAN_PORT", "2222")
    assert load_settings(env_file=no_file).port == 2222
    given = load_settings(env_file=no_file, port=3333)
    assert (given.port, given.host) == (3333, "127.0.0.2")


def test_an_empty_value_counts_as_unset(no_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_ACCESS_KEY", "")
    assert load_settings(env_file=no_file).access_key is None


def test_a_level_is_read_in_any_case(no_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_LOG_LEVEL", "INFO")
    assert load_settings(env_file=no_file).log_level is LogLevel.INFO


def test_an_unknown_name_is_an_error_that_names_the_nearest(
    no_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANVAN_ACESS_KEY", "a-long-enough-key")
    with pytest.raises(ConfigurationError, match=r"DANVAN_ACESS_KEY.*DANVAN_ACCESS_KEY\?"):
        load_settings(env_file=no_file)


def test_an_unknown_name_in_the_file_is_an_error_too(no_file: Path) -> None:
    no_file.write_text("DANVAN_COLOUR=red\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"DANVAN_COLOUR.*\.env"):
        load_settings(env_file=no_file)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        pytest.param("DANVAN_PORT", "abc", "số nguyên", id="a port is a number"),
        pytest.param("DANVAN_PORT", "70000", "65535", id="a port has a bound"),
        pytest.param("DANVAN_MAX_UPLOAD_MB", "0", "từ 1", id="an upload bound of nothing"),
        pytest.param("DANVAN_MODEL_TIMEOUT_S", "1e9", "600", id="a wait has a bound"),
        pytest.param("DANVAN_MODEL_URL", "ftp://x", "http", id="a model is reached by HTTP"),
        pytest.param("DANVAN_LOG_LEVEL", "loud", "warning", id="levels are a closed set"),
        pytest.param("DANVAN_ACCESS_KEY", "short", "12", id="a key has a length"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name_and_reason(
    no_file: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as refused:
        load_settings(env_file=no_file)
    assert str(refused.value).startswith(f"{name}:")
    assert said in str(refused.value)


def test_a_refused_key_is_not_repeated(no_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_ACCESS_KEY", "hunter2")
    with pytest.raises(ConfigurationError) as refused:
        load_settings(env_file=no_file)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_keys_are_not_printed(no_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_ACCESS_KEY", "a-long-enough-key")
    monkeypatch.setenv("DANVAN_MODEL_KEY", "another-long-key")
    printed = repr(load_settings(env_file=no_file))
    assert "long" not in printed


def test_settings_do_not_change_once_read(no_file: Path) -> None:
    settings = load_settings(env_file=no_file)
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1


def test_a_home_is_made_absolute(no_file: Path) -> None:
    assert load_settings(env_file=no_file, home=Path("~/x")).home == Path.home() / "x"
    assert load_settings(env_file=no_file, home=Path("x")).home.is_absolute()


@pytest.mark.parametrize(
    ("platform", "environment", "ends"),
    [
        pytest.param("win32", {"LOCALAPPDATA": "/L"}, "/L/danvan", id="Windows"),
        pytest.param("win32", {}, "/AppData/Local/danvan", id="Windows without the variable"),
        pytest.param("linux", {"XDG_DATA_HOME": "/D"}, "/D/danvan", id="XDG"),
        pytest.param("linux", {}, "/.local/share/danvan", id="Linux"),
        pytest.param("darwin", {}, "/Library/Application Support/danvan", id="macOS"),
    ],
)
def test_an_installed_program_keeps_its_files_where_the_system_wants_them(
    platform: str, environment: dict[str, str], ends: str
) -> None:
    folder = user_data_folder(platform=platform, environment=environment)
    assert folder.as_posix().endswith(ends)


def test_a_folder_of_installed_packages_is_no_checkout(tmp_path: Path) -> None:
    assert is_checkout(PROJECT_ROOT)
    assert not is_checkout(tmp_path)


def test_the_example_file_states_the_defaults(no_file: Path) -> None:
    example = (PROJECT_ROOT / ".env.example").read_text(encoding="utf-8")
    stated = dict(re.findall(r"(?m)^# (DANVAN_[A-Z_]+)=(.*)$", example))
    settings = load_settings(env_file=no_file)
    for field in ("host", "port", "max_upload_mb", "log_level"):
        assert stated[setting_name(field)] == str(getattr(settings, field))
    assert float(stated["DANVAN_MODEL_TIMEOUT_S"]) == settings.model_timeout_s


def test_libraries_are_told_to_report_and_fetch_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)

    load_settings(home=tmp_path, env_file=tmp_path / "none")

    assert os.environ["LANGSMITH_TRACING"] == "false"
    assert os.environ["GRADIO_ANALYTICS_ENABLED"] == "False"
    assert os.environ["HF_HUB_OFFLINE"] == "1"
