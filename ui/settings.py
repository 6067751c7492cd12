"""Every setting, and the only module that reads the environment.

A setting is looked for in what the command line gives, then in the environment (``DANVAN_…``),
then in the file ``.env`` of the project folder. A ``DANVAN_`` name that nobody knows is an error,
because a mistyped access key or folder would otherwise pass in silence.
"""

from __future__ import annotations

import difflib
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings.sources import DotEnvSettingsSource

from ingest.errors import ConfigurationError
from ui.validation import in_words

VERSION = "0.1.0"
PREFIX = "DANVAN_"
_SILENT = {
    "ANONYMIZED_TELEMETRY": "False",  # chromadb
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGSMITH_TRACING": "false",  # would send questions and passages away
    "LANGCHAIN_TRACING_V2": "false",
}
PROJECT_ROOT = Path(__file__).resolve().parents[1]


class LogLevel(StrEnum):
    """How much is written to stderr."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def is_checkout(root: Path) -> bool:
    """Whether ``root`` is the project folder and not a folder of installed packages."""
    return (root / "pyproject.toml").is_file()


def default_home() -> Path:
    """``var/`` in the project folder; for an installed program the user's data folder."""
    if is_checkout(PROJECT_ROOT):
        return PROJECT_ROOT / "var"
    return user_data_folder(platform=sys.platform, environment=dict(os.environ))


def user_data_folder(*, platform: str, environment: dict[str, str]) -> Path:
    """Where each system keeps a program's own files for one user."""
    if platform == "win32":
        base = environment.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "danvan"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "danvan"
    base = environment.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "danvan"


class Settings(BaseSettings):
    """The settings, frozen once read; keys are never printed."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        env_file_encoding="utf-8",
        frozen=True,
        extra="ignore",
    )

    home: Path = Field(
        default_factory=default_home,
        description=(
            "Thư mục giữ kho văn bản và chỉ mục. Mặc định là var/ trong thư mục dự án, "
            "hoặc thư mục dữ liệu của người dùng khi chương trình được cài riêng."
        ),
    )
    host: str = Field(
        default="127.0.0.1",
        min_length=1,
        max_length=255,
        description=(
            "Địa chỉ mà máy chủ nghe. Địa chỉ mà máy khác vào được cần có DANVAN_ACCESS_KEY."
        ),
    )
    port: int = Field(default=8017, ge=1, le=65535, description="Cổng mà máy chủ nghe.")
    access_key: SecretStr | None = Field(
        default=None,
        min_length=12,
        description=(
            "Khoá truy cập. Khi có khoá, trang web hỏi mật khẩu là khoá này và API cần "
            "«Authorization: Bearer KHOÁ». Ít nhất 12 ký tự."
        ),
    )
    embedding_model: str | None = Field(
        default=None,
        max_length=500,
        description=(
            "Tên hoặc thư mục của một mô hình nhúng sentence-transformers khác. "
            "Mặc định là mô hình đi kèm; sau khi đổi, chạy «danvan reindex»."
        ),
    )
    reranker_model: str | None = Field(
        default=None,
        max_length=500,
        description=(
            "Tên hoặc thư mục của một mô hình cross-encoder của sentence-transformers, để xếp hạng "
            "lại các đoạn tìm được. Mặc định là không dùng."
        ),
    )
    model: str | None = Field(
        default=None,
        max_length=200,
        description="Tên mô hình ngôn ngữ, nếu muốn dùng. Không có thì trả lời bằng trích đoạn.",
    )
    model_url: str | None = Field(
        default=None,
        max_length=500,
        pattern=r"^https?://[^\s/]+",
        description="Địa chỉ tương thích OpenAI của mô hình, ví dụ http://127.0.0.1:11434/v1.",
    )
    model_key: SecretStr | None = Field(
        default=None,
        description="Khoá của địa chỉ mô hình ngôn ngữ, nếu nơi đó đòi.",
    )
    model_timeout_s: float = Field(
        default=60.0,
        ge=1,
        le=600,
        description="Chờ mô hình ngôn ngữ tối đa bao nhiêu giây.",
    )
    max_upload_mb: int = Field(
        default=25,
        ge=1,
        le=500,
        description="Tệp lớn nhất được nhận, từ đĩa cũng như tải lên, tính bằng MB.",
    )
    log_level: LogLevel = Field(
        default=LogLevel.WARNING,
        description="Mức ghi nhật ký ra stderr: debug, info, warning hoặc error.",
    )

    @field_validator("log_level", mode="before")
    @classmethod
    def _lower(cls, value: str) -> str:
        return value.lower()

    @field_validator("home")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()


def setting_name(field: str) -> str:
    """The environment name of a setting: ``home`` → ``DANVAN_HOME``."""
    return PREFIX + field.upper()


def load_settings(
    *,
    home: Path | None = None,
    host: str | None = None,
    port: int | None = None,
    env_file: Path | None = None,
) -> Settings:
    """Read the settings; what is given here goes before the environment and the file.

    Args:
        home: the library's folder, from ``--home``.
        host: the address to listen on, from ``--host``.
        port: the port to listen on, from ``--port``.
        env_file: another file than ``.env`` in the project folder.

    Raises:
        ConfigurationError: if a ``DANVAN_`` name is unknown or a value is not allowed.
    """
    _keep_libraries_at_home()
    file = env_file or PROJECT_ROOT / ".env"
    _refuse_unknown_names(file)
    given = {"home": home, "host": host, "port": port}
    try:
        return Settings(
            _env_file=file,  # type: ignore[call-arg]  # pydantic-settings' own, not a field
            **{name: value for name, value in given.items() if value is not None},  # type: ignore[arg-type]
        )
    except ValidationError as error:
        raise ConfigurationError(_findings(error)) from None


def _keep_libraries_at_home() -> None:
    """Tell the libraries, before they load, to fetch and to report nothing.

    A model of a hub is taken from what is on the disk already; who wants it fetched sets
    ``HF_HUB_OFFLINE=0``.
    """
    os.environ.update(_SILENT)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")


def _refuse_unknown_names(file: Path) -> None:
    known = {setting_name(field) for field in Settings.model_fields}
    written = DotEnvSettingsSource(Settings, env_file=file, case_sensitive=True).env_vars
    for source, names in (("biến môi trường", os.environ), (str(file), written)):
        for name in sorted(name.upper() for name in names):
            if name.startswith(PREFIX) and name not in known:
                raise ConfigurationError(_unknown(name, source=source, known=known))


def _unknown(name: str, *, source: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    advice = f"Có phải ý là {near[0]}?" if near else "Các tên có: " + ", ".join(sorted(known)) + "."
    return f"Không có thiết lập nào tên {name} (thấy trong {source}). {advice}"


def _findings(error: ValidationError) -> str:
    """One line per wrong value; the value itself is left out, it may be a key."""
    lines = []
    for found in error.errors(include_url=False, include_input=False):
        field = str(found["loc"][0])
        lines.append(
            f"{setting_name(field)}: {in_words(found)}. {Settings.model_fields[field].description}"
        )
    return "\n".join(lines)
