"""The list of duties, the sentence that says what it is of, and its address for calendars."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ui.web.duty_marks import days_of, source_button, state_mark
from ui.web.markup import joined, plain
from ui.web.tables import render_table

if TYPE_CHECKING:
    from assistant.deadlines import Deadline, Wanted
    from assistant.duty_register import Listing

_COLUMNS = ("Việc", "Ai làm, gửi về đâu", "Thời hạn", "Căn cứ")
_EMPTY = '<p class="dv-welcome">Không văn bản nào trong kho đặt thời hạn.</p>'
_NONE_FOUND = (
    '<p class="dv-welcome">Không có việc nào khớp. Chọn kỳ «Tất cả», hoặc bỏ bớt điều kiện lọc.</p>'
)
_EVERYTHING = "Địa chỉ này luôn gồm việc của mọi kỳ, theo đơn vị, văn bản và loại việc đang chọn."
_ONLY_HERE = "Chỉ chương trình lịch trên máy này dùng được."
_FOR_WHOM = (
    "Địa chỉ có mã riêng thay cho khoá truy cập; mã chỉ mở được lịch này. Ai có địa chỉ đều xem "
    "được lịch, nên chỉ đưa cho người trong đơn vị. Đổi khoá truy cập thì địa chỉ cũ hết dùng được."
)


def render_deadlines(listing: Listing, *, is_filtered: bool) -> str:
    """The rows of a list; a limit that has passed is said to be past, not left out."""
    if not listing.total:
        return _NONE_FOUND if is_filtered else _EMPTY
    shown = len(listing.rows)
    count = f", {shown} việc đầu trong {listing.total}" if shown < listing.total else ""
    table = render_table(
        caption=f"Danh sách việc có thời hạn{count}",
        columns=_COLUMNS,
        rows=[_row(row) for row in listing.rows],
    )
    if not count:
        return table
    more = f'<button type="button" class="dv-move" data-move="more">{_more(listing)}</button>'
    return f"{table}{more}"


def render_fault(message: str) -> str:
    """Why nothing can be listed."""
    return f'<p class="dv-failure">{plain(message)}</p>'


def render_summary(listing: Listing, wanted: Wanted, *, document: str, as_of: dt.date) -> str:
    """What the list is of, in one sentence; ``document`` is the name of the one asked for."""
    count = f"{listing.total} việc" if listing.total else "Không có việc nào"
    also = (
        f"của đơn vị «{wanted.unit}»" if wanted.unit else "",
        f"theo văn bản «{document}»" if document else "",
        "chỉ báo cáo" if wanted.reports_only else "",
        f"tính đến ngày {as_of:%d/%m/%Y}.",
    )
    sentence = ", ".join(part for part in (f"{count} {_period(wanted)}".strip(), *also) if part)
    return f"<p>{plain(' '.join([sentence, *_notes(listing, wanted)]))}</p>"


def render_subscription(address: str, *, has_token: bool, is_loopback: bool) -> str:
    """The address that calendar programs fetch again and again, and who may have it."""
    notes = [_EVERYTHING]
    if is_loopback:
        notes.append(_ONLY_HERE)
    if has_token:
        notes.append(_FOR_WHOM)
    return (
        '<div class="dv-address-row"><input type="text" readonly aria-label="Địa chỉ đăng ký lịch" '
        f'value="{plain(address)}"><button type="button" class="dv-move" '
        f'data-copy="{plain(address)}">Chép địa chỉ</button>'
        '<span class="dv-said" role="status"></span></div>'
        f'<p class="dv-lesser">{" ".join(notes)}</p>'
    )


def _row(row: Deadline) -> tuple[str, tuple[str, ...]]:
    duty = row.obligation
    sent_to = f"gửi {duty.to}" if duty.to else None
    return "", (
        plain(duty.what),
        plain(duty.who or "(văn bản không nêu ai làm)")
        + _lesser(joined(sent_to, duty.channel, by=", ")),
        f"{plain(duty.words)}{_lesser(days_of(row))}{state_mark(row)}",
        source_button(row),
    )


def _more(listing: Listing) -> str:
    return f"Xem thêm ({listing.total - len(listing.rows)} việc nữa)"


def _lesser(html: str) -> str:
    return f'<span class="dv-lesser">{html}</span>' if html else ""


def _period(wanted: Wanted) -> str:
    if not wanted.has_period:
        return "có thời hạn"
    first = f"từ {wanted.first:%d/%m/%Y}" if wanted.first else ""
    last = f"đến {wanted.last:%d/%m/%Y}" if wanted.last else ""
    return f"{first} {last}".strip()


def _notes(listing: Listing, wanted: Wanted) -> list[str]:
    notes = []
    until = listing.recurring_until
    if until is not None and (wanted.last is None or until < wanted.last):
        notes.append(f"Việc định kỳ được liệt kê đến {until:%d/%m/%Y}.")
    if listing.left_out:
        notes.append(
            f"{listing.left_out} việc không ghi ngày nên không thuộc kỳ nào; chọn «Tất cả» để xem."
        )
    return notes
