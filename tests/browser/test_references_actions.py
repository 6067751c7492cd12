"""What happens in the tab Tra cứu viện dẫn, without a page."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import gradio as gr
import pytest

from assistant.lookup import MAX_CHARACTERS, Lookup, TextLookup
from ingest.errors import LibraryBusy
from ui.filling import ensure_sample
from ui.lookup_words import paper_label, paper_query
from ui.settings import Settings
from ui.web.references_actions import ReferencesHandlers
from ui.wiring import Application, open_application

_LINES = "Theo 16/CT-TTg.\nTheo 65-KL/TW."


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The sample library."""
    home = tmp_path_factory.mktemp("references")
    with open_application(Settings(home=home), clock=lambda: dt.date(2026, 1, 2)) as opened:
        ensure_sample(opened)
        yield opened


def clicked(query: str, document: str = "") -> gr.EventData:
    """A click on the name of a paper."""
    return gr.EventData(None, {"query": query, "document": document})


def test_every_paper_of_the_graph_is_found_again_by_its_name(application: Application) -> None:
    handlers = ReferencesHandlers(application)
    graph = application.references.graph()
    assert len(graph.papers) > 60
    for member in graph.papers:
        document_id = member.paper.document.id if member.paper.document else ""
        query, line, html, _ = handlers.look_at(clicked(paper_query(member.paper), document_id))
        assert query
        if document_id:
            assert "dv-status-200" in html, query
        else:
            found = application.lookup.references(query).references[0].resolved
            assert found is not None, query
            assert (found.number, found.date) == (member.paper.number, member.paper.date)
            assert "không có trong kho" in line


def test_labels_are_short(application: Application) -> None:
    labels = [paper_label(member.paper) for member in application.references.graph().papers]

    assert max(map(len, labels)) <= 24
    assert "16/CT-TTg" in labels
    assert "…/KH-SGDĐT" in labels


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param("16/CT-TTg", "dv-paper", id="a name is told at length"),
        pytest.param(_LINES, "dv-pasted", id="lines are a text"),
        pytest.param("16/CT-TTg và 65-KL/TW", "dv-pasted", id="two numbers are a text"),
        pytest.param("a" * 201, "Không thấy số, ký hiệu nào", id="what is long is a text"),
        pytest.param("", "Hãy gõ", id="nothing"),
        pytest.param("a" * (MAX_CHARACTERS + 1), "64.001", id="too much"),
    ],
)
def test_what_is_typed_is_taken_as_a_name_or_as_a_text(
    application: Application, query: str, said: str
) -> None:
    _, html, _ = ReferencesHandlers(application).look(query)

    assert said in html


def test_a_citation_id_opens_its_paragraph(application: Application) -> None:
    mention = application.lookup.references("16/CT-TTg").references[0].mentions[0]

    line, html, source = ReferencesHandlers(application).look(mention.citation.citation_id)

    assert "mã trích dẫn" in line
    assert "573/KH-SGDĐT" in html
    assert "<mark>" in source


def test_a_document_that_has_left_is_said_to_be_gone(application: Application) -> None:
    _, line, _, _ = ReferencesHandlers(application).look_at(clicked("Kế hoạch không có", "gone"))

    assert "không còn trong kho" in line


def test_the_file_of_what_is_missing_is_named_by_its_day(application: Application) -> None:
    link = ReferencesHandlers(application).export()

    assert 'download="chua-co-trong-kho-2026-01-02.csv"' in link
    content = base64.b64decode(link.partition("base64,")[2].partition('"')[0])
    assert "05-CT/TW" in content.decode("utf-8-sig")


class _Busy:
    """A look-up that cannot be had."""

    def references(self, query: str, *, limit: int) -> TextLookup:
        raise LibraryBusy(f"Kho đang được ghi ({len(query)}, {limit}).")


def test_an_error_becomes_a_message(application: Application) -> None:
    broken = replace(application, lookup=cast("Lookup", _Busy()))

    with pytest.raises(gr.Error) as raised:
        ReferencesHandlers(broken).look("16/CT-TTg")

    assert "Kho đang được ghi" in raised.value.message
