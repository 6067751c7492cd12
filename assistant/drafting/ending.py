"""What stands around the text: to whom it is addressed, who receives it, who signs it."""

from __future__ import annotations

from assistant.drafting.draft import DraftKind, Piece, form, gap, own
from assistant.drafting.profile import UnitProfile
from assistant.register.office_names import office_form


def addressed_to(profile: UnitProfile, kind: DraftKind) -> tuple[Piece, ...]:
    """Kính gửi: of letters, and of reports to a superior (Phụ lục I, Phần I, II.9.a)."""
    if kind is DraftKind.PLAN:
        return ()
    named = tuple(own("addressed_to", one) for one in profile.addressed_to)
    if named:
        return named
    if kind is DraftKind.REPORT:
        superior = profile.superior
        return (own("superior", superior) if superior else gap("cơ quan nhận báo cáo"),)
    return (gap("nơi nhận công văn"),)


def recipients(profile: UnitProfile, kind: DraftKind) -> tuple[Piece, ...]:
    """The lines of Nơi nhận: "Như trên" where there is a Kính gửi, the unit's own, "Lưu" last."""
    lines = tuple(own("recipients", one) for one in profile.recipients)
    if kind is not DraftKind.PLAN:
        lines = (form("Như trên"), *lines)
    elif not lines:
        lines = (gap("nơi nhận"),)
    if profile.drafting_unit:
        return (*lines, own("drafting_unit", f"Lưu: VT, {profile.drafting_unit}"))
    return (*lines, form("Lưu: VT"))


def signer_name(profile: UnitProfile) -> Piece:
    """Who signs, by name where the profile gives it."""
    name = profile.signer.name
    return own("signer", name) if name else gap("họ và tên người ký")


def about_addressee(profile: UnitProfile, kind: DraftKind) -> tuple[str, ...]:
    """That a letter which gives tasks is addressed to the unit's own superior."""
    superior = office_form(profile.superior or "")
    named = [one for one in profile.addressed_to if superior and office_form(one) == superior]
    if kind is not DraftKind.LETTER or not named:
        return ()
    return (f"Kính gửi {named[0]} là cấp trên của đơn vị; công văn này giao việc, hãy xem lại.",)
