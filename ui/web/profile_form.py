"""The unit's profile as fields of a form: what was typed becomes a profile, or faults beside it.

A list is typed line by line, figures and days as "tên: giá trị". What a profile may hold is checked
where every profile is (``ui.profile_body``); here its findings find their fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.drafting.profile import Capacity, UnitProfile
from ingest.errors import UnusableProfile
from ui.profile_body import ProfileBody
from ui.web.profile_inputs import FIELDS, FormField, Shape

#: What Gradio's fields hand over.
Typed: TypeAlias = str | int | float | None
_SIGNER: Final = "signer."
# "05/6/2026: 30/5/2026", also with an arrow.
_PAIRED = re.compile(r"\s*(?::|→|->)\s*")
_PAIR_WANTED = "dòng {n} («{line}») cần dấu hai chấm: {form}"
_LONGEST_SHOWN = 40


_LABELS: Final = {field.name: field.label.removesuffix(" *") for field in FIELDS}
# Fields that the checks name by their key.
_KEY = re.compile(r"«(capacity|head|drafting_unit)»")


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What is wrong with a profile: field by field, and what belongs to no field of the form."""

    by_field: Mapping[str, str]
    others: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the wrong fields, in the order of the form."""
        return tuple(_LABELS[field.name] for field in FIELDS if field.name in self.by_field)


def checked(values: Sequence[Typed]) -> UnitProfile | Faults:
    """The profile that was typed into the fields, or what is wrong with it."""
    unpaired = _unpaired(values)
    found = faults_in(given_by(values))
    by_field = {**(found.by_field if isinstance(found, Faults) else {}), **unpaired}
    if by_field or isinstance(found, Faults):
        return Faults(by_field=by_field, others=found.others if isinstance(found, Faults) else ())
    return found


def faults_in(given: object) -> UnitProfile | Faults:
    """The profile that a mapping is, or what is wrong with it."""
    try:
        return ProfileBody.model_validate(given).profile()
    except UnusableProfile as error:
        return _sorted(error.wrong)


def given_by(values: Sequence[Typed]) -> dict[str, object]:
    """What was typed, as a file has it; a field that was left blank is left out."""
    given: dict[str, object] = {}
    signer: dict[str, object] = {}
    for field, typed in zip(FIELDS, values, strict=True):
        value = _value(field, str(typed if typed is not None else "").strip())
        if value:
            inside, _, name = field.name.rpartition(".")
            (signer if inside else given)[name] = value
    return {**given, "signer": signer}


def typed_from(given: object) -> tuple[str, ...]:
    """What the fields show of a profile's mapping, usable or not.

    Raises:
        UnusableProfile: if it is no mapping at all.
    """
    if not isinstance(given, Mapping):
        message = "Tệp không phải hồ sơ đơn vị: cần các dòng «khoá: giá trị»."
        raise UnusableProfile(message)
    signer = given.get("signer")
    inside = signer if isinstance(signer, Mapping) else {}
    return tuple(
        _typed(
            field,
            inside.get(field.name.removeprefix(_SIGNER))
            if field.name.startswith(_SIGNER)
            else given.get(field.name),
        )
        for field in FIELDS
    )


def _value(field: FormField, text: str) -> object:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    match field.shape:
        case Shape.LINES:
            return lines
        case Shape.FIGURES:
            return {name: value for name, _, value in (_split(line) for line in lines) if name}
        case Shape.DAYS:
            return [{"superior": day, "own": own} for day, _, own in map(_split, lines)]
        case _:
            return text


def _split(line: str) -> tuple[str, str, str]:
    """A line's name, the mark after it, its value; of a day the mark may be an arrow."""
    found = _PAIRED.search(line)
    if found is None:
        return line, "", ""
    return line[: found.start()].strip(), found.group(), line[found.end() :].strip()


def _unpaired(values: Sequence[Typed]) -> dict[str, str]:
    """The first line of a field of pairs that is none."""
    faults: dict[str, str] = {}
    for field, typed in zip(FIELDS, values, strict=True):
        if field.shape not in (Shape.FIGURES, Shape.DAYS):
            continue
        for n, line in enumerate(str(typed or "").splitlines(), start=1):
            if line.strip() and not _split(line)[1]:
                form = field.example.splitlines()[0]
                shown = line.strip()[:_LONGEST_SHOWN]
                faults[field.name] = _PAIR_WANTED.format(n=n, line=shown, form=f"«{form}»")
                break
    return faults


def _typed(field: FormField, value: object) -> str:
    match value:
        case None:
            return ""
        case str() if field.shape is Shape.CHOICE:
            # "KT" and "kt." are "KT."; what is none cannot be chosen, and its fault is told.
            dotted = f"{value.strip().rstrip('.').upper()}."
            return dotted if dotted in set(Capacity) else ""
        case Mapping() if field.shape is Shape.FIGURES:
            return "\n".join(f"{name}: {_plain(figure)}" for name, figure in value.items())
        case list() if field.shape is Shape.DAYS:
            return "\n".join(_pair(one) for one in value)
        case list():
            return "\n".join(map(_plain, value))
        case _:
            return _plain(value)


def _pair(value: object) -> str:
    if not isinstance(value, Mapping):
        return _plain(value)
    return f"{_plain(value.get('superior'))}: {_plain(value.get('own'))}"


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def _sorted(wrong: tuple[tuple[str, str], ...]) -> Faults:
    by_field: dict[str, str] = {}
    others: list[str] = []
    for place, wanted in wrong:
        words = _KEY.sub(lambda match: f"«{_label(match[1])}»", wanted)
        name = next(_names(place), None)
        if name is None:
            others.append(f"{place}: {words}" if place else words)
        else:
            by_field.setdefault(name, f"{_line_of(place, name)}{words}")
    return Faults(by_field=by_field, others=tuple(others))


def _label(key: str) -> str:
    return _LABELS.get(key) or _LABELS[_SIGNER + key]


def _names(place: str) -> Iterator[str]:
    """The field of the form that a place in a profile belongs to."""
    yield from (name for name in _LABELS if place == name or place.startswith(f"{name}."))
    if place == "signer":
        yield "signer.position"


def _line_of(place: str, name: str) -> str:
    """Which line of a list, in words."""
    step = place.removeprefix(name).strip(".").split(".")[0]
    if step.isdecimal():
        return f"dòng {int(step) + 1}: "
    return f"«{step}»: " if step else ""
