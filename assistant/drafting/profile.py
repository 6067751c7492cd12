"""The unit that a paper is drafted for, as it tells of itself; what a draft may say beside sources.

A profile is checked where it is read (``ui.profile_file``); here it is a plain value. Everything in
it is text of the unit's own, so a draft may repeat it word for word and nothing beyond it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Capacity(StrEnum):
    """On whose behalf a paper is signed (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7.b)."""

    FOR_COLLECTIVE = "TM."
    ACTING = "Q."
    IN_PLACE = "KT."
    BY_ORDER = "TL."
    BY_AUTHORITY = "TUQ."


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs.

    ``head`` is what follows the capacity's abbreviation ("KT. HIỆU TRƯỞNG", "TM. ỦY BAN NHÂN
    DÂN"); None where there is no capacity. ``position`` is the signer's own office, None where the
    capacity's line says it already ("Q. HIỆU TRƯỞNG").
    """

    position: str | None
    capacity: Capacity | None = None
    head: str | None = None
    name: str | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines above the signature, as printed: ``("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")``."""
        authority = f"{self.capacity} {self.head}" if self.capacity and self.head else None
        return tuple(line.upper() for line in (authority, self.position) if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of the unit's own: "Tổng số giáo viên", "45"."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDeadline:
    """The day that the unit sets for its own departments before one that its superior set."""

    superior: dt.date
    own: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProfile:
    """A unit as it tells of itself.

    Attributes:
        name: its full official name, "Trường Tiểu học Nguyễn Trãi".
        superior: the body above it that stands over its name on paper; None where there is none.
        place: địa danh, as printed before the date.
        year: the year that the paper is for.
        abbreviation: the unit in a ký hiệu, "THNT".
        signer: who signs.
        short_name: what running text calls it, "nhà trường"; the full name where None.
        drafting_unit: who wrote it, in the ký hiệu of a letter and after "Lưu: VT", "VP".
        recipients: Nơi nhận, without the line "Lưu".
        addressed_to: Kính gửi.
        departments: its own parts that tasks are given to, "Tổ Văn phòng".
        figures: its own figures.
        models: its own models of "Dân vận khéo".
        report_lead_days: how many days before the superior's day its departments report.
        own_deadlines: days that it sets itself; these win over ``report_lead_days``.
        channel: where its departments send reports.
    """

    name: str
    superior: str | None
    place: str
    year: int
    abbreviation: str
    signer: Signer
    short_name: str | None = None
    drafting_unit: str | None = None
    recipients: tuple[str, ...] = ()
    addressed_to: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    models: tuple[str, ...] = ()
    report_lead_days: int | None = None
    own_deadlines: tuple[OwnDeadline, ...] = ()
    channel: str | None = None

    @property
    def called(self) -> str:
        """What running text calls the unit."""
        return self.short_name or self.name
