"""A model that is down, silent or sends rubbish: the draft is whole and says what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import Mode
from assistant.drafting.draft import (
    SectionName,
)
from assistant.drafting.drafter import Drafter
from assistant.drafting.phrasing import open_phraser
from assistant.model.chat_model import ChatSettings
from tests.assistant.phrased import (
    NOTE,
    PARENTS,
    PARENTS_PHRASED,
    PURPOSE,
    REQUEST,
    composed,
    drafted,
    drafter_of,
    paragraphs,
    reply,
)
from tests.openai_server import (
    MODEL,
    Breaks,
    CutsOff,
    Drips,
    Fails,
    Says,
    Scripted,
    Sends,
    Stalls,
    serving,
)
from vectorstore.library import Library


@pytest.mark.parametrize(
    ("script", "says_why"),
    [
        pytest.param([Fails(500)], "Không dùng được mô hình", id="a 500"),
        pytest.param([CutsOff()], "mô hình", id="a cut connection"),
        pytest.param([Stalls()], "chưa trả lời xong", id="silence"),
        pytest.param([Drips()], "chưa trả lời xong", id="drips"),
        pytest.param([Fails(401)], "từ chối yêu cầu", id="a refusal"),
        pytest.param([Says("Vâng, tôi đã viết lại.")], "JSON", id="prose"),
        pytest.param([Says("")], "JSON", id="nothing"),
        pytest.param([Says('{"paragraphs": [{"id": "noi')], "JSON", id="broken JSON"),
        pytest.param([Says('{"paragraphs": {"id": 1}}')], "JSON", id="another form"),
        pytest.param([Sends(b"\x00\xff")], "mô hình", id="bytes"),
    ],
)
def test_without_the_model_the_composed_draft_is_whole_and_says_so(
    library: Library, script: list[Scripted], says_why: str
) -> None:
    # Only what never ends is waited for until the time is up; the first request loads a client too.
    is_endless = isinstance(script[0], Stalls | Drips)
    with drafted(library, *script, timeout_s=0.6 if is_endless else 30) as (draft, _):
        before = composed(library)

    assert draft.sections == before.sections
    assert (draft.mode, draft.provenance, draft.removed) == (Mode.EXTRACTIVE, None, 0)
    notes = " ".join(draft.notes)
    assert says_why in notes
    assert NOTE in notes


def test_an_empty_list_leaves_everything_as_composed(library: Library) -> None:
    with drafted(library, reply()) as (draft, _):
        before = composed(library)

    assert (draft.sections, draft.removed) == (before.sections, 0)
    assert draft.notes[-1] == "Mô hình ngôn ngữ không diễn đạt lại đoạn nào."


def test_nothing_to_phrase_is_said_and_nobody_is_asked(library: Library) -> None:
    with serving(PURPOSE) as server:
        request = replace(REQUEST, sections=(SectionName.BASES, SectionName.REPORTING))
        draft = drafter_of(library, server).draft(request)

    assert server.requests == []
    assert draft.notes[-1] == "Không có đoạn nào để mô hình ngôn ngữ diễn đạt."


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(Fails(503), id="down"),
        pytest.param(Stalls(), id="silent"),
        pytest.param(Breaks('{"paragraphs": [{"id": "noi'), id="cut"),
        pytest.param(Says("{}"), id="rubbish"),
    ],
)
def test_what_passed_before_the_model_was_lost_stays(library: Library, failure: Scripted) -> None:
    with drafted(library, PURPOSE, failure, timeout_s=1.0) as (draft, _):
        before = paragraphs(composed(library))

    after = paragraphs(draft)
    assert after[PARENTS].text == PARENTS_PHRASED
    assert {name for name in after if after[name] != before[name]} == {PARENTS}
    assert draft.mode is Mode.GENERATIVE
    assert NOTE in " ".join(draft.notes)


def test_a_model_out_of_reach_is_not_asked_again(library: Library) -> None:
    with drafted(library, Stalls(), timeout_s=0.5) as (_, server):
        pass

    assert len(server.requests) == 1


def test_a_server_that_is_not_there(library: Library) -> None:
    with serving() as server:
        address = server.base_url
    settings = ChatSettings(model=MODEL, base_url=address, timeout_s=5.0)
    draft = Drafter(library.catalog, open_phraser(settings)).draft(REQUEST)

    assert draft.sections == composed(library).sections
    assert "Không dùng được mô hình" in " ".join(draft.notes)
