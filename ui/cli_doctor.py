"""``danvan doctor``: each thing looked at, how it is, and the next step where it is not well."""

from __future__ import annotations

import os
import platform
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

import typer

from ingest.errors import DanvanError
from ingest.system_words import reason_of
from ui.cli_options import Home, opened, settings_for
from ui.feedback import Feedback
from ui.security import is_loopback
from ui.settings import Settings
from ui.terminal import results, table, warn

_CONNECT_TIMEOUT_S = 3.0
_PACKAGES = ("danvan", "chromadb", "langchain", "fastapi", "gradio")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at; without a next step it is well."""

    subject: str
    state: str
    next_step: str | None = None


def doctor(*, home: Home = None) -> None:
    """Kiểm tra cài đặt, kho văn bản, chỉ mục và mô hình; nói bước tiếp theo cho mỗi lỗi."""
    settings = settings_for(home)
    findings = [
        _program(),
        _home(settings.home),
        *_library(settings),
        _feedback(Feedback(settings.home)),
        _language_model(settings),
        _access(settings),
    ]
    results().print(
        table(
            columns=("", "Mục", "Tình trạng", "Bước tiếp theo"),
            rows=[
                ("✗" if found.next_step else "✓", found.subject, found.state, found.next_step or "")
                for found in findings
            ],
        )
    )
    if any(found.next_step for found in findings):
        warn("Có mục chưa ổn; làm theo cột «Bước tiếp theo».")
        raise typer.Exit(1)


def _program() -> Finding:
    versions = [f"Python {platform.python_version()}", *map(_version, _PACKAGES)]
    return Finding(subject="Chương trình", state=", ".join(versions))


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"{package} (chạy từ mã nguồn)"


def _home(home: Path) -> Finding:
    """Whether the folder, or the nearest one above it that is there, can be written."""
    there = next(folder for folder in (home, *home.parents) if folder.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        return Finding(subject="Thư mục kho", state=str(home))
    return Finding(
        subject="Thư mục kho",
        state=f"không ghi được vào {there}",
        next_step="Cho phép ghi vào thư mục đó, hoặc chọn thư mục khác bằng --home.",
    )


def _library(settings: Settings) -> Iterator[Finding]:
    """The library as it is: looking at it must not fill it."""
    try:
        with opened(settings, with_sample=False) as application:
            held = application.library.catalog.counts()
            state = f"{held.documents} văn bản, {held.passages} đoạn"
            yield Finding(subject="Kho văn bản", state=state)
            faults = application.library.check()
            yield Finding(
                subject="Chỉ mục",
                state=f"có {len(faults)} điều chưa ổn" if faults else "khớp với kho",
                next_step="\n".join(faults) or None,
            )
    except DanvanError as error:
        yield Finding(
            subject="Kho văn bản",
            state="không mở được",
            next_step=str(error),
        )


def _feedback(feedback: Feedback) -> Finding:
    """Where what readers say of answers lies; nothing is there before the first vote."""
    subject = "Đánh giá câu trả lời"
    try:
        count = len(feedback.votes())
    except DanvanError as error:
        return Finding(subject=subject, state="không đọc được", next_step=str(error))
    where = f"{count} đánh giá trong {feedback.path}"
    return Finding(subject=subject, state=where if count else "chưa có")


def _language_model(settings: Settings) -> Finding:
    subject = "Mô hình ngôn ngữ"
    if settings.model is None:
        return Finding(subject=subject, state="không dùng; câu trả lời là trích đoạn nguyên văn")
    if settings.model_url is None:
        return Finding(subject=subject, state=f"{settings.model}, địa chỉ của nhà cung cấp")
    address = urlsplit(settings.model_url)
    port = address.port or (443 if address.scheme == "https" else 80)
    try:
        socket.create_connection((address.hostname or "", port), _CONNECT_TIMEOUT_S).close()
    except OSError as error:
        return Finding(
            subject=subject,
            state=f"không kết nối được {address.hostname}:{port} ({reason_of(error)})",
            next_step="Mở máy chủ mô hình, sửa DANVAN_MODEL_URL, hoặc bỏ DANVAN_MODEL.",
        )
    return Finding(subject=subject, state=f"{settings.model} tại {address.hostname}:{port}")


def _access(settings: Settings) -> Finding:
    subject = "Truy cập qua mạng"
    if settings.access_key is not None:
        return Finding(subject=subject, state=f"{settings.host}, có khoá truy cập")
    if is_loopback(settings.host):
        return Finding(subject=subject, state="chỉ máy này")
    return Finding(
        subject=subject,
        state=f"{settings.host} mở cho máy khác mà chưa có khoá",
        next_step="Đặt DANVAN_ACCESS_KEY, hoặc bỏ DANVAN_HOST.",
    )
