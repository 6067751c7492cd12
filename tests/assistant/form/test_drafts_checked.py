"""The papers that danvan itself writes break no rule of form."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.drafting.draft import Draft
from assistant.form.checking import check_form
from ingest.readers.docx_formatted import read_formatted
from tests.ui.drafts import LONG, letter, plan, report
from ui.exports.paper import SourcesAs, draft_docx


@pytest.mark.parametrize("sources", list(SourcesAs))
@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(plan(), id="a plan"),
        pytest.param(plan(profile=LONG), id="a plan of long names"),
        pytest.param(report(), id="a report"),
        pytest.param(report(profile=LONG), id="a report of long names"),
        pytest.param(letter(), id="a letter"),
    ],
)
def test_a_draft_as_a_file_breaks_no_rule(draft: Draft, sources: SourcesAs) -> None:
    content = draft_docx(draft, sources=sources, day=dt.date(2026, 11, 21))

    found = check_form(read_formatted(content, name="du-thao.docx")).breaches

    assert [(breach.rule.id, breach.finding) for breach in found] == []
