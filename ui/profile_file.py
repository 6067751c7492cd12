"""A unit's profile from a file, YAML or JSON.

Of YAML only mappings, lists and plain values are taken, and every value as it was typed: "0,5" and
"1.200" are no numbers, "05/6" no fraction, "no" no truth value. Nothing is built from tags, and no
part stands for another, so that a small file cannot become a large one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import yaml

from assistant.drafting.profile import UnitProfile
from ingest.errors import UnusableProfile
from ingest.system_words import reason_of
from ui.profile_body import ProfileBody
from ui.profile_fields import told

MAX_BYTES: Final = 64 * 1024
_MAX_DEPTH = 6
_NEXT = "«danvan draft --new-profile FILE» viết một tệp mẫu."
_NULL = "tag:yaml.org,2002:null"


def read_profile(path: Path) -> UnitProfile:
    """The profile in a file.

    Raises:
        UnusableProfile: if it cannot be read, or with every field that is wrong.
    """
    given = given_in(path)
    try:
        return ProfileBody.model_validate(given).profile()
    except UnusableProfile as error:
        message = f"{path}: {error}\n{_NEXT}"
        raise UnusableProfile(message, wrong=error.wrong) from None


def given_in(path: Path) -> object:
    """What a file says, unchecked: mappings, lists and texts.

    Raises:
        UnusableProfile: if it cannot be read, or says nothing.
    """
    text = _decoded(_content(path), path)
    if not text.strip():
        message = f"Tệp hồ sơ {path} trống. {_NEXT}"
        raise UnusableProfile(message)
    given = _from_json(text, path) if path.suffix.lower() == ".json" else _from_yaml(text, path)
    if given is None:
        message = f"Tệp hồ sơ {path} chỉ có chú thích. Bỏ dấu # trước các dòng cần dùng. {_NEXT}"
        raise UnusableProfile(message)
    return given


def profile_text(given: Mapping[str, object]) -> str:
    """Mappings, lists and texts as a file that ``read_profile`` reads back."""
    text: str = yaml.safe_dump(dict(given), allow_unicode=True, sort_keys=False, width=100)
    return text


def _content(path: Path) -> bytes:
    if path.is_dir():
        message = f"{path} là một thư mục; cần tệp hồ sơ đơn vị (.yaml, .json). {_NEXT}"
        raise UnusableProfile(message)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        message = f"Không có tệp hồ sơ {path}. {_NEXT}"
        raise UnusableProfile(message) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "tên tệp không dùng được"
        message = f"Không đọc được tệp hồ sơ {path}: {reason}. Kiểm tra quyền đọc."
        raise UnusableProfile(message) from None
    if len(content) > MAX_BYTES:
        message = (
            f"Tệp hồ sơ {path} lớn hơn {MAX_BYTES // 1024} KB, không phải một hồ sơ đơn vị. {_NEXT}"
        )
        raise UnusableProfile(message)
    return content


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = (
            f"Tệp hồ sơ {path} không phải văn bản UTF-8. Mở tệp bằng một trình soạn thảo văn bản "
            "và lưu lại với mã hoá (encoding) UTF-8; tệp Word, Excel thì không dùng được."
        )
        raise UnusableProfile(message) from None


def _from_json(text: str, path: Path) -> object:
    try:
        given: object = json.loads(
            text, object_pairs_hook=_without_repeats, parse_int=str, parse_float=str
        )
    except json.JSONDecodeError as error:
        raise _unreadable(path, "JSON", f"dòng {error.lineno}, cột {error.colno}") from None
    except RecursionError:
        raise _unreadable(path, "JSON", "lồng nhau quá nhiều tầng") from None
    except _Refused as refused:
        raise _unreadable(path, "JSON", str(refused)) from None
    return given


def _from_yaml(text: str, path: Path) -> object:
    try:
        _bound(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        return None if node is None else _plain(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"dòng {mark.line + 1}, cột {mark.column + 1}" if mark else "không rõ dòng"
        hint = (
            f"{place}; kiểm tra khoảng trắng đầu dòng (không dùng phím Tab) và dấu hai chấm; "
            "chữ có dấu «:» hoặc «#» thì đặt trong ngoặc kép"
        )
        raise _unreadable(path, "YAML", hint) from None
    except yaml.YAMLError:
        raise _unreadable(path, "YAML", "có ký tự điều khiển; xoá và gõ lại") from None
    except _Refused as refused:
        raise _unreadable(path, "YAML", str(refused)) from None


class _Refused(Exception):
    """What a profile does without; the message is what is said of it."""


def _bound(text: str) -> None:
    """Refuse what can make a small file large, before anything is built of it."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = f"dòng {line}: không dùng «&» và «*» để nhắc lại; hãy ghi ra, hoặc đặt chữ "
            raise _Refused(message + "có các dấu này trong ngoặc kép")
        if getattr(event, "tag", None):
            message = f"dòng {line}: không dùng «!» ở đầu giá trị; hãy đặt chữ đó trong ngoặc kép"
            raise _Refused(message)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            message = f"dòng {line}: lồng nhau quá {_MAX_DEPTH} tầng"
            raise _Refused(message)


def _plain(node: yaml.Node) -> object:
    """Mappings, lists and what was typed."""
    if isinstance(node, yaml.MappingNode):
        return _without_repeats([(_key(key), _plain(value)) for key, value in node.value])
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return None if node.tag == _NULL else str(node.value)


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        message = f"dòng {node.start_mark.line + 1}: khoá phải là chữ"
        raise _Refused(message)
    return str(node.value)


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            message = f"khoá «{told(key)}» có hai lần; giữ một"
            raise _Refused(message)
        found[key] = value
    return found


def _unreadable(path: Path, form: str, reason: str) -> UnusableProfile:
    message = f"Tệp hồ sơ {path} không đọc được dưới dạng {form}: {reason}. {_NEXT}"
    return UnusableProfile(message)
