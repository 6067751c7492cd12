"""The JSON of a check of form: every rule with its outcome, every breach with its place.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.form.report import Breach, FormReport, Outcome, Rule
from ui.contract import Json


class RuleJson(Json):
    """One rule and its ``outcome``: ``holds``, ``broken`` or ``not_applicable``."""

    id: str
    title: str
    article: str
    outcome: str

    @classmethod
    def of(cls, rule: Rule, outcome: Outcome) -> RuleJson:
        """From our own type."""
        return cls(id=rule.id, title=rule.title, article=rule.article, outcome=outcome.value)


class BreachJson(Json):
    """One breach; ``more`` other places break the rule in the same way."""

    rule: str
    title: str
    article: str
    place: str
    found: str
    wanted: str
    more: int

    @classmethod
    def of(cls, breach: Breach) -> BreachJson:
        """From our own type."""
        return cls(
            rule=breach.rule.id,
            title=breach.rule.title,
            article=breach.rule.article,
            place=breach.finding.place,
            found=breach.finding.found,
            wanted=breach.finding.wanted,
            more=breach.more,
        )


class FormJson(Json):
    """A whole check; ``checked`` counts the rules that apply, ``broken`` those that are broken."""

    file: str
    kind: str | None
    rules: list[RuleJson]
    breaches: list[BreachJson]
    checked: int
    broken: int
    notes: list[str]

    @classmethod
    def of(cls, report: FormReport) -> FormJson:
        """From our own type."""
        return cls(
            file=report.name,
            kind=report.kind,
            rules=[RuleJson.of(rule, outcome) for rule, outcome in report.outcomes],
            breaches=[BreachJson.of(breach) for breach in report.breaches],
            checked=len(report.outcomes) - report.count(Outcome.NOT_APPLICABLE),
            broken=report.count(Outcome.BROKEN),
            notes=list(report.notes),
        )
