"""The check of a paper's form: every rule of the decree that a file can show, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.form.finding_parts import take_apart
from assistant.form.parts import PaperParts
from assistant.form.report import Breach, Finding, Findings, FormReport, Outcome, Rule
from assistant.form.rules_annex import ANNEX_RULES
from assistant.form.rules_body import BODY_RULES
from assistant.form.rules_end import END_RULES, learned_title, may_be_learned
from assistant.form.rules_header import HEADER_RULES
from assistant.form.rules_lettering import LETTERING_RULES
from assistant.form.rules_number import NUMBER_RULES
from assistant.form.rules_order import ORDER_RULES
from assistant.form.rules_page import PAGE_RULES
from assistant.form.rules_title import TITLE_RULES
from ingest.formatted import FormattedPaper

DECREE: Final = "Nghị định 30/2020/NĐ-CP"
_LONGEST_FOUND = 200

RULES: Final[tuple[Rule, ...]] = (
    *PAGE_RULES,
    *HEADER_RULES,
    *NUMBER_RULES,
    *TITLE_RULES,
    *BODY_RULES,
    *ORDER_RULES,
    *END_RULES,
    *ANNEX_RULES,
    *LETTERING_RULES,
)


def check_form(paper: FormattedPaper) -> FormReport:
    """Check one paper against every rule.

    A rule whose part is absent does not apply: that it is absent is another rule's to say. Places
    that break one rule in the same way are one breach, told at the first of them.
    """
    parts = take_apart(paper)
    outcomes: list[tuple[Rule, Outcome]] = []
    breaches: list[Breach] = []
    for rule in RULES:
        findings = rule.check(parts)
        if findings is None:
            outcomes.append((rule, Outcome.NOT_APPLICABLE))
            continue
        outcomes.append((rule, Outcome.BROKEN if findings else Outcome.HOLDS))
        breaches += _told(rule, findings)
    return FormReport(
        name=paper.name,
        kind=parts.kind.name if parts.kind else None,
        outcomes=tuple(outcomes),
        breaches=tuple(breaches),
        notes=_notes(parts),
    )


def _told(rule: Rule, findings: Findings) -> list[Breach]:
    alike: dict[tuple[str, str], list[int]] = {}
    for n, finding in enumerate(findings):
        alike.setdefault((finding.found, finding.wanted), []).append(n)
    return [
        Breach(rule=rule, finding=_clipped(findings[places[0]]), more=len(places) - 1)
        for places in alike.values()
    ]


def _clipped(finding: Finding) -> Finding:
    if len(finding.found) <= _LONGEST_FOUND:
        return finding
    return replace(finding, found=finding.found[:_LONGEST_FOUND] + "…")


def _notes(parts: PaperParts) -> tuple[str, ...]:
    title = learned_title(parts)
    if title is None or not may_be_learned(parts):
        return ()
    return (
        f"Trước họ tên người ký có «{title}»: với tổ chức sự nghiệp giáo dục, y tế, khoa học và "
        "lực lượng vũ trang, việc này do cơ quan quản lý ngành quy định.",
    )
