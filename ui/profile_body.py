"""A unit's profile from outside, YAML and JSON alike: checked, then a ``UnitProfile``.

Every field that is wrong is told at once, by its name and with what is wanted of it.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from assistant.drafting.profile import Capacity, Figure, OwnDeadline, Signer, UnitProfile
from ingest.errors import UnusableProfile
from ui.profile_fields import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_NAMES,
    Day,
    FigureValue,
    GivenCapacity,
    Lines,
    Name,
    OptionalText,
    Recipients,
    Symbol,
    capitals,
    empty_if_none,
    nothing_if_blank,
    told,
    without_blank_figures,
)
from ui.validation import in_words

_MAX_FIGURES = 100
_MAX_TOLD = 20


class SignerBody(BaseModel):
    """Who signs."""

    model_config = ConfigDict(extra="forbid")

    capacity: GivenCapacity = Field(
        default=None,
        description="quyền hạn người ký: TM., Q., KT., TL. hoặc TUQ.; bỏ trống nếu không",
    )
    head: OptionalText = Field(
        default=None,
        validate_default=True,
        description="chữ đứng sau quyền hạn, ví dụ «Hiệu trưởng» trong «KT. HIỆU TRƯỞNG»",
    )
    position: OptionalText = Field(
        default=None,
        validate_default=True,
        description="chức vụ của người ký, ví dụ «Hiệu trưởng» hoặc «Phó Hiệu trưởng»",
    )
    name: OptionalText = Field(default=None, description="họ tên người ký; bỏ trống thì để chừa")

    @field_validator("head")
    @classmethod
    def _with_its_capacity(cls, head: str | None, info: ValidationInfo) -> str | None:
        if "capacity" in info.data and (head is None) != (info.data["capacity"] is None):
            wrong = "head_missing" if head is None else "capacity_missing"
            raise PydanticCustomError(wrong, "a capacity and its head go together")
        return head

    @field_validator("position")
    @classmethod
    def _someone_signs(cls, position: str | None, info: ValidationInfo) -> str | None:
        # "Q. HIỆU TRƯỞNG" says the office already.
        if position is None and info.data.get("capacity") is not Capacity.ACTING:
            raise PydanticCustomError("position_missing", "no position")
        return position

    def signer(self) -> Signer:
        """As our own type."""
        return Signer(
            position=self.position, capacity=self.capacity, head=self.head, name=self.name
        )


class OwnDeadlineBody(BaseModel):
    """A day of the superior's and the unit's own before it."""

    model_config = ConfigDict(extra="forbid")

    superior: Day = Field(description="ngày cấp trên đặt, ví dụ 05/6/2026 hoặc 2026-06-05")
    own: Day = Field(description="ngày đơn vị tự đặt, không sau ngày của cấp trên")

    @field_validator("own")
    @classmethod
    def _in_time(cls, own: dt.date, info: ValidationInfo) -> dt.date:
        superior = info.data.get("superior")
        if superior is not None and own > superior:
            raise PydanticCustomError("after_the_superior", "too late")
        return own


class ProfileBody(BaseModel):
    """A unit as it tells of itself."""

    model_config = ConfigDict(extra="forbid")

    name: Name = Field(description="tên đầy đủ của đơn vị, ví dụ «Trường Tiểu học Nguyễn Trãi»")
    superior: OptionalText = Field(
        default=None, description="cơ quan chủ quản in trên tên đơn vị, ví dụ «UBND phường Bình An»"
    )
    place: Name = Field(description="địa danh in trước ngày tháng, ví dụ «Bình An»")
    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)] = Field(
        description="năm của văn bản, ví dụ 2026"
    )
    abbreviation: Annotated[Symbol, AfterValidator(capitals)] = Field(
        description="chữ viết tắt của đơn vị trong số, ký hiệu, ví dụ «THNT»"
    )
    drafting_unit: Annotated[Symbol | None, BeforeValidator(nothing_if_blank)] = Field(
        default=None, description="bộ phận soạn thảo, viết tắt như sau «Lưu: VT», ví dụ «VP»"
    )
    short_name: OptionalText = Field(
        default=None, description="cách gọi đơn vị trong bài, ví dụ «nhà trường»"
    )
    signer: SignerBody = Field(description="người ký: position, và nếu có capacity, head, name")
    recipients: Recipients = Field(default=(), description="nơi nhận, không ghi dòng «Lưu»")
    addressed_to: Lines = Field(default=(), description="kính gửi")
    departments: Lines = Field(
        default=(), description="các bộ phận được giao việc, ví dụ «Tổ Văn phòng»"
    )
    figures: Annotated[
        dict[Name, FigureValue],
        BeforeValidator(without_blank_figures),
        Field(max_length=_MAX_FIGURES),
    ] = Field(default={}, description="số liệu của đơn vị, mỗi dòng «tên: giá trị»")
    models: Lines = Field(default=(), description="các mô hình «Dân vận khéo» của đơn vị")
    report_lead_days: Annotated[int, Field(ge=0, le=365)] | None = Field(
        default=None, description="các bộ phận báo cáo trước hạn của cấp trên bao nhiêu ngày"
    )
    deadlines: Annotated[
        tuple[OwnDeadlineBody, ...], BeforeValidator(empty_if_none), Field(max_length=MAX_NAMES)
    ] = Field(default=(), description="hạn đơn vị tự đặt: mỗi mục có superior và own")
    channel: OptionalText = Field(
        default=None, description="nơi các bộ phận gửi báo cáo, ví dụ một địa chỉ thư điện tử"
    )

    @field_validator("deadlines")
    @classmethod
    def _one_day_each(cls, given: tuple[OwnDeadlineBody, ...]) -> tuple[OwnDeadlineBody, ...]:
        if len({one.superior for one in given}) < len(given):
            raise PydanticCustomError("deadline_twice", "a day stands twice")
        return given

    @model_validator(mode="wrap")
    @classmethod
    def _told_in_words(
        cls, given: object, handler: ModelWrapValidatorHandler[ProfileBody]
    ) -> ProfileBody:
        """Raises UnusableProfile, so that a file and a request are told the same."""
        try:
            return handler(given)
        except ValidationError as error:
            raise _unusable(error.errors(include_url=False, include_input=False)) from None

    def profile(self) -> UnitProfile:
        """As our own type."""
        return UnitProfile(
            name=self.name,
            superior=self.superior,
            place=self.place,
            year=self.year,
            abbreviation=self.abbreviation,
            signer=self.signer.signer(),
            short_name=self.short_name,
            drafting_unit=self.drafting_unit,
            recipients=self.recipients,
            addressed_to=self.addressed_to,
            departments=self.departments,
            figures=tuple(Figure(name=name, value=value) for name, value in self.figures.items()),
            models=self.models,
            report_lead_days=self.report_lead_days,
            own_deadlines=tuple(
                OwnDeadline(superior=one.superior, own=one.own) for one in self.deadlines
            ),
            channel=self.channel,
        )


_NESTED: Mapping[str, type[BaseModel]] = {"signer": SignerBody, "deadlines": OwnDeadlineBody}


def _unusable(errors: list[ErrorDetails]) -> UnusableProfile:
    wrong = tuple((_field(error), _wanted(error)) for error in errors[:_MAX_TOLD])
    lines = [f"{field}: {wanted}" if field else wanted for field, wanted in wrong]
    if len(errors) > _MAX_TOLD:
        lines.append(f"và {len(errors) - _MAX_TOLD} chỗ khác")
    message = "Hồ sơ đơn vị chưa dùng được:\n" + "\n".join(f"- {line}" for line in lines)
    return UnusableProfile(message, wrong=wrong)


def _field(error: ErrorDetails) -> str:
    return ".".join(told(str(step)) for step in error["loc"] if step != "[key]")


def _wanted(error: ErrorDetails) -> str:
    """What is wrong with a field, and what it should be."""
    place = error["loc"]
    if not place or error["type"] == "model_type":
        return "cần các dòng «khoá: giá trị»"
    model = _NESTED.get(str(place[0]), ProfileBody) if len(place) > 1 else ProfileBody
    if error["type"] == "extra_forbidden":
        known = sorted(model.model_fields)
        near = difflib.get_close_matches(told(str(place[-1])), known, n=1, cutoff=0.6)
        advice = f"có phải ý là «{near[0]}»?" if near else f"chỉ nhận: {', '.join(known)}"
        return f"không có trường nào tên như vậy; {advice}"
    field = model.model_fields.get(str(place[-1]))
    wanted = in_words(error)
    if error["type"] in _EXPLAINED and field is not None and field.description:
        return f"{wanted} – {field.description}"
    return wanted


# Where the kind of error alone does not tell what the field is for.
_EXPLAINED = frozenset({"missing", "blank", "string_type", "int_type", "int_parsing", "dict_type"})
