"""The check of a paper's form on the page: what breaks the decree, rule by rule."""

from __future__ import annotations

from typing import Final

from assistant.form.checking import DECREE
from assistant.form.report import Breach, FormReport, Outcome
from ui.web.markup import plain
from ui.web.tables import render_table

_COLUMNS: Final = ("Quy định", "Chỗ sai", "Đang là", "Cần là")


def render_form(report: FormReport) -> str:
    """How many rules were checked, and each breach with its article and its place."""
    checked = len(report.outcomes) - report.count(Outcome.NOT_APPLICABLE)
    broken = report.count(Outcome.BROKEN)
    kind = f" (loại văn bản: {plain(report.kind)})" if report.kind else ""
    told = f"{broken} quy định chưa đúng" if broken else "không thấy chỗ nào sai"
    summary = f'<p class="dv-outcome">Đã kiểm {checked} quy định của {DECREE}{kind}: {told}.</p>'
    notes = "".join(f"<li>{plain(note)}</li>" for note in report.notes)
    listed = f'<ul class="dv-notes">{notes}</ul>' if notes else ""
    if not report.breaches:
        return summary + listed
    table = render_table(
        caption="Chỗ chưa đúng thể thức",
        columns=_COLUMNS,
        rows=[("", _breach(breach)) for breach in report.breaches],
    )
    return f"{summary}{listed}{table}"


def _breach(breach: Breach) -> tuple[str, ...]:
    more = f'<span class="dv-lesser">và {breach.more} chỗ như vậy</span>' if breach.more else ""
    return (
        f"<b>{plain(breach.rule.title)}</b>"
        f'<span class="dv-lesser">{plain(breach.rule.article)}</span>',
        f"{plain(breach.finding.place)}{more}",
        plain(breach.finding.found),
        plain(breach.finding.wanted),
    )
