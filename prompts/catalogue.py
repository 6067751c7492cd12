"""Every word said to a model, read from ``templates`` and checked when it is read.

A template is Markdown in parts, each opened by a line ``[[system]]`` or ``[[user]]``, with named
placeholders in braces (``{question}``); a brace that is meant as one is written twice. That is
LangChain's default form, so ``ChatPromptTemplate.from_messages(prompt.messages)`` takes it as it
is, and braces in the values put in stay what they are.
"""

from __future__ import annotations

import hashlib
import re
import string
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from ingest.errors import ConfigurationError

#: What each template must ask for, no more and no less.
PLACEHOLDERS: Final = {
    "answer": frozenset({"evidence", "fence", "language", "question"}),
    "draft": frozenset({"called", "fence", "kind", "paragraphs", "unit"}),
}
_PART = re.compile(r"^\[\[(?P<role>\w+)\]\][ \t]*\n", re.MULTILINE)
_ROLES = frozenset({"system", "user"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A template: ``hash`` is the first 12 hexadecimal digits of the SHA-256 of ``text``."""

    name: str
    text: str
    hash: str
    placeholders: frozenset[str]

    @property
    def messages(self) -> tuple[tuple[str, str], ...]:
        """Role and template of each part, in order."""
        _, *parts = _PART.split(self.text)
        return tuple(
            (role, body.strip()) for role, body in zip(parts[::2], parts[1::2], strict=True)
        )


def load(name: str) -> Prompt:
    """Read the template ``name``.

    Raises:
        ConfigurationError: if there is none, or it is not in the form described above, or its
            placeholders are not the ones this program fills in.
    """
    if name not in PLACEHOLDERS:
        message = f"Không có mẫu lời nhắc «{name}». Các mẫu có: {', '.join(sorted(PLACEHOLDERS))}."
        raise ConfigurationError(message)
    path = files(__package__).joinpath("templates", f"{name}.vi.md")
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as exc:
        message = f"Không đọc được mẫu lời nhắc {path}. Hãy cài đặt lại chương trình."
        raise ConfigurationError(message) from exc
    return read(name, text, PLACEHOLDERS[name])


def read(name: str, text: str, wanted: frozenset[str]) -> Prompt:
    """Check a template's text and make it a prompt.

    Raises:
        ConfigurationError: as for ``load``.
    """
    text = text.replace("\r\n", "\n")
    found = _placeholders(name, text)
    if found != wanted:
        message = (
            f"Mẫu lời nhắc «{name}» có các chỗ điền {_listed(found)}, cần {_listed(wanted)}. "
            "Sửa tên chỗ điền trong mẫu; dấu ngoặc nhọn thường phải viết đôi."
        )
        raise ConfigurationError(message)
    prompt = Prompt(
        name=name,
        text=text,
        hash=hashlib.sha256(text.encode()).hexdigest()[:12],
        placeholders=found,
    )
    roles = [role for role, _ in prompt.messages]
    if "user" not in roles or not _ROLES.issuperset(roles) or _PART.split(text)[0].strip():
        message = (
            f"Mẫu lời nhắc «{name}» có các phần {_listed(roles)}; cần phần mở bằng dòng [[user]], "
            "có thể thêm [[system]], và không có chữ nào trước phần đầu."
        )
        raise ConfigurationError(message)
    return prompt


def _placeholders(name: str, text: str) -> frozenset[str]:
    try:
        fields = [field for field in string.Formatter().parse(text) if field[1] is not None]
    except ValueError as exc:
        message = f"Mẫu lời nhắc «{name}» có dấu ngoặc nhọn lẻ: {exc}. Viết đôi dấu đó."
        raise ConfigurationError(message) from exc
    names = frozenset(field or "" for _, field, _, _ in fields)
    plain = all(not spec and not conversion for _, _, spec, conversion in fields)
    if not plain or not all(field.isidentifier() for field in names):
        message = f"Mẫu lời nhắc «{name}» có chỗ điền không phải là một tên: {_listed(names)}."
        raise ConfigurationError(message)
    return names


def _listed(names: frozenset[str] | list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "(không có)"
