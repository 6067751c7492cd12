"""The form of the unit's profile on the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import gradio as gr

from assistant.drafting.profile import Capacity
from ui.web.profile_inputs import FIELDS, GROUPS, FormField, Shape

_MAX_LINE = 300
_MAX_LINES = 6_000
_WRONG: Final = "dv-wrong"
_NO_CAPACITY: Final = ("không ghi", "")

Field = gr.Textbox | gr.Dropdown


def lay_out_profile() -> tuple[Field, ...]:
    """The fields in their groups, in the order of ``FIELDS``."""
    made: list[Field] = []
    for heading, fields in GROUPS:
        gr.HTML(f'<h3 class="dv-group">{heading}</h3>', js_on_load=None, apply_default_css=False)
        for row in _rows(fields):
            with gr.Row(elem_classes="dv-fields"):
                made += [_field(field) for field in row]
    return tuple(made)


def said_beside(faults: Mapping[str, str]) -> tuple[Field, ...]:
    """Every field with what is wrong with it, or with its hint where nothing is."""
    return tuple(_told(field, faults.get(field.name)) for field in FIELDS)


def filled(values: tuple[str, ...], faults: Mapping[str, str]) -> tuple[Field, ...]:
    """Every field with its value, and what is wrong with it."""
    return tuple(
        _told(field, faults.get(field.name), value=value)
        for field, value in zip(FIELDS, values, strict=True)
    )


def _rows(fields: tuple[FormField, ...]) -> tuple[tuple[FormField, ...], ...]:
    """Short fields by threes, long ones by twos."""
    short = tuple(field for field in fields if not field.is_long)
    long = tuple(field for field in fields if field.is_long)
    return tuple(row for row in (short[:3], short[3:], long[:2], long[2:]) if row)


def _field(field: FormField) -> Field:
    name = f"profile-{field.name.replace('.', '-').replace('_', '-')}"
    if field.shape is Shape.CHOICE:
        return gr.Dropdown(
            [_NO_CAPACITY, *((one.value, one.value) for one in Capacity)],
            value="",
            label=field.label,
            info=field.hint,
            filterable=False,
            min_width=180,
            elem_id=name,
        )
    return gr.Textbox(
        label=field.label,
        info=field.hint or None,
        placeholder=field.example,
        lines=3 if field.is_long else 1,
        max_lines=8 if field.is_long else 1,
        max_length=_MAX_LINES if field.is_long else _MAX_LINE,
        min_width=180,
        elem_id=name,
    )


def _told(field: FormField, fault: str | None, *, value: str | None = None) -> Field:
    made = gr.Dropdown if field.shape is Shape.CHOICE else gr.Textbox
    info = f"✗ {fault}" if fault else field.hint
    classes = [_WRONG] if fault else []
    if value is None:
        return made(info=info, elem_classes=classes)
    return made(value=value, info=info, elem_classes=classes)
