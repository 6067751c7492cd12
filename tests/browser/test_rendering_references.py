"""What a look-up found as values become HTML; no browser needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.naming.agreeing import Trait
from assistant.naming.graph import Graph
from assistant.naming.looked_up import (
    Disagreement,
    FoundPart,
    LookupStatus,
    ReferenceLookup,
    Said,
    SaidValue,
    StatedLink,
    TextLookup,
    Unread,
)
from assistant.naming.matching import Match
from ingest.citing.relations import Relation
from tests.browser.made import HOSTILE, SUMMARY, Tags, citation, parsed
from tests.browser.references_made import found, looked_up, mention, paper, star
from ui.web.reference_facts import BADGES
from ui.web.references import (
    Cites,
    first_citation,
    render_document_alone,
    render_nothing_looked_up,
    render_paper,
    render_refused,
    render_text,
    summary,
)


def card(one: ReferenceLookup) -> Tags:
    """Return the tags of the card of one reference."""
    return parsed(render_paper(one.printed, looked_up(one), cites=None))


@pytest.mark.parametrize("status", list(LookupStatus))
def test_each_status_is_said_in_words(status: LookupStatus) -> None:
    assert BADGES[status] in card(found(status=status)).text


@pytest.mark.parametrize(
    ("match", "said"),
    [
        pytest.param(Match.EXACT, "Đã đọc: «CT 16»", id="as it was typed"),
        pytest.param(
            Match.COMPLETED,
            "Đã đọc: «CT 16», hiểu là (điền phần còn thiếu): Chỉ thị 16/CT-TTg",
            id="completed",
        ),
        pytest.param(
            Match.NEAR,
            "Đã đọc: «CT 16», hiểu là (sửa một chữ gõ khác): Chỉ thị 16/CT-TTg",
            id="read with a slip",
        ),
    ],
)
def test_what_was_read_is_said_openly(match: Match, said: str) -> None:
    tags = card(replace(found("CT 16"), match=match, resolved=paper("16/CT-TTg")))

    assert said in tags.text
    assert ("hiểu là" in tags.text) is (match is not Match.EXACT)


def test_several_papers_are_offered_as_buttons() -> None:
    several = replace(
        found("CT 16", status=LookupStatus.SEVERAL),
        candidates=(paper("16/CT-TTg"), paper("16/CT-UBND", document=SUMMARY)),
        candidates_left_out=3,
    )
    tags = card(several)

    queries = [one["data-query"] for one in tags.attributes if "data-query" in one]
    assert queries == [
        "Chỉ thị 16/CT-TTg ngày 16/05/2016 của Thủ tướng Chính phủ",
        "Chỉ thị 16/CT-UBND ngày 16/05/2016 của Thủ tướng Chính phủ",
    ]
    assert "Hãy chọn một" in tags.text
    assert "Còn 3 văn bản khác" in tags.text


def test_where_the_citing_documents_disagree_is_said() -> None:
    told = replace(
        found(),
        said=Said(
            dates=(
                SaidValue(value="2016-05-16", count=2, mentions=(1, 3)),
                SaidValue(value="2016-05", count=1, mentions=(2,), is_own=True),
            ),
            titles=(SaidValue(value="về công tác dân vận", count=1, mentions=(1,)),),
        ),
        disagreements=(Disagreement(trait=Trait.DATE, values=("2016-05-16", "2016-05")),),
    )
    text = card(told).text

    assert "Ngày ghi khác nhau" in text
    assert "16/05/2016 (2 lần, đoạn 1, 3)" in text
    assert "05/2016 (chính văn bản ghi, 1 lần, đoạn 2)" in text
    assert "Trích yếu ghi khác nhau" not in text


def test_a_difference_in_date_is_named() -> None:
    differing = replace(found(status=LookupStatus.DIFFERS), differs=(Trait.DATE, Trait.TITLE))

    assert "khác về: ngày, trích yếu." in card(differing).text


@pytest.mark.parametrize(
    ("is_outgoing", "is_partial", "said"),
    [
        pytest.param(True, False, "thay thế Chỉ thị 16/CT-TTg", id="it does"),
        pytest.param(False, True, "được thay thế bởi một phần Chỉ thị", id="done to it in part"),
    ],
)
def test_a_relation_is_said_with_its_words_and_its_paragraph(
    is_outgoing: object, is_partial: object, said: str
) -> None:
    link = StatedLink(
        relation=Relation.REPLACES,
        is_outgoing=bool(is_outgoing),
        is_partial=bool(is_partial),
        words="thay thế cho",
        paper=paper("16/CT-TTg"),
        citation=citation(4),
    )
    tags = card(replace(found(), links=(link,)))

    assert said in tags.text
    assert "“thay thế cho”" in tags.text
    assert [one["data-citation"] for one in tags.attributes if "data-citation" in one] == [
        citation(4).citation_id
    ]


def test_each_paragraph_that_mentions_it_opens_and_the_first_one_is_open() -> None:
    quote = "Thực hiện Chỉ thị số 16/CT-TTg " + "và các văn bản khác " * 40
    mentions = tuple(mention(n, quote=quote, printed="16/CT-TTg") for n in (1, 2))
    html = render_paper("16/CT-TTg", looked_up(found(mentions=mentions)), cites=None)
    buttons = [one for one in parsed(html).attributes if "data-citation" in one]

    assert [one["aria-pressed"] for one in buttons] == ["true", "false"]
    assert buttons[0]["aria-label"] == "Xem nguồn: Kế hoạch 12/KH-THCS · mục III.1"
    assert "Thực hiện Chỉ thị số <mark>16/CT-TTg</mark> và các" in html
    assert len(parsed(html).text) < len(quote)


def test_mentions_that_are_not_listed_are_counted() -> None:
    one = mention(1, quote="Theo 16/CT-TTg.", printed="16/CT-TTg")
    tags = card(replace(found(mentions=(one,)), mention_count=9))

    assert "9 đoạn nhắc đến" in tags.text
    assert "Còn 8 đoạn khác nhắc đến." in tags.text


@pytest.mark.parametrize(
    ("part", "said"),
    [
        pytest.param(FoundPart(address="Điều 63.3", citation=None), "không có nguyên văn", id="no"),
        pytest.param(FoundPart(address="Điều 63.3", citation=citation(1)), "mục III.1", id="yes"),
    ],
)
def test_the_part_asked_for_is_named(part: FoundPart, said: str) -> None:
    assert said in card(replace(found(), part=part)).text


def test_what_a_document_cites_is_listed_below_it() -> None:
    cites = Cites(document_id="d1", graph=star(3, relations=(Relation.BASED_ON,)))
    tags = parsed(render_paper("12/KH-THCS", looked_up(found()), cites=cites))
    alone = parsed(render_document_alone(SUMMARY, cites=cites))

    for one in (tags, alone):
        assert "Văn bản này viện dẫn 3 văn bản" in one.text
        assert "căn cứ, 1 lần, chưa có trong kho" in one.text
    assert "Kế hoạch 12/KH-THCS" in alone.text
    nothing = Cites(document_id="d1", graph=Graph(papers=(), edges=(), left_out=0))
    assert "viện dẫn" not in parsed(render_document_alone(SUMMARY, cites=nothing)).text


_TEXT = "Căn cứ 16/CT-TTg;\nTheo 12/QĐ.UB và 573/KH-SGDĐT."


def test_a_pasted_text_comes_back_with_each_reference_marked_and_in_a_table() -> None:
    references = (
        found(start=_TEXT.index("16/")),
        found("573/KH-SGDĐT", start=_TEXT.index("573"), status=LookupStatus.FOUND),
    )
    unread = Unread(printed="12/QĐ.UB", start=_TEXT.index("12/"), end=31, reason="không đọc được")
    html = render_text(_TEXT, replace(looked_up(*references), unread=(unread,)))
    tags = parsed(html)

    assert tags.names.count("mark") == 2
    assert "Căn cứ 16/CT-TTg [1: không có trong kho];\nTheo 12/QĐ.UB và" in tags.text
    assert "573/KH-SGDĐT [2: có trong kho]." in tags.text
    assert "«12/QĐ.UB» (dòng 2, ký tự 6): không đọc được." in tags.text
    assert [one["data-row"] for one in tags.attributes if "data-row" in one] == ["1", "2"]
    assert [one["data-goto"] for one in tags.attributes if "data-goto" in one] == ["1", "2"]


@given(
    text=st.text("ab <>&\"'\n16/CT-", max_size=60),
    cuts=st.lists(st.integers(0, 60), max_size=6),
)
def test_marking_loses_no_letter_of_what_was_pasted(text: str, cuts: list[int]) -> None:
    places = sorted(cut for cut in cuts if cut < len(text))
    spans = [(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
    references = tuple(found(text[a:b], start=a) for a, b in spans)
    if not references:
        return

    html = render_text(text, looked_up(*references))

    pasted = html.partition('aria-label="Đoạn đã dán">')[2].partition("</div>")[0]
    for n in range(1, len(references) + 1):
        pasted = pasted.replace(f'<span class="dv-ref-said"> [{n}: không có trong kho]</span>', "")
    assert parsed(pasted).text == text


def test_what_is_past_the_bound_is_said() -> None:
    text = replace(looked_up(found()), left_out=4, notes=("Còn 4 chưa tra.",))

    assert "Còn 4 chưa tra." in parsed(render_text(_TEXT, text)).text
    assert "còn 4 chưa tra" in summary(replace(text, references=(found(), found())))


def test_a_text_without_references_says_what_to_do() -> None:
    assert "Không thấy số, ký hiệu nào" in render_text("Chào.", looked_up())
    assert summary(looked_up()) == "Không đọc được viện dẫn nào."


def test_the_outcome_is_one_line() -> None:
    one = mention(1, quote="Theo 16/CT-TTg.", printed="16/CT-TTg")
    alone = replace(found(mentions=(one,)), resolved=paper("16/CT-TTg"))

    assert summary(looked_up(alone)) == "Chỉ thị 16/CT-TTg: không có trong kho, 1 đoạn nhắc đến."
    assert summary(looked_up(found(), found(status=LookupStatus.FOUND))) == (
        "2 viện dẫn: 1 không có trong kho, 1 có trong kho."
    )


def test_the_first_paragraph_is_that_of_the_part_asked_for_then_a_mention_then_a_relation() -> None:
    one = mention(1, quote="Theo 16/CT-TTg.", printed="16/CT-TTg")
    part = FoundPart(address="Điều 1", citation=citation(7))

    assert first_citation(looked_up(found())) is None
    assert first_citation(looked_up(found(mentions=(one,)))) == one.citation
    assert first_citation(looked_up(replace(found(mentions=(one,)), part=part))) == citation(7)


def test_before_anything_was_looked_up_the_page_says_what_to_type() -> None:
    assert "Gõ số, ký hiệu" in render_nothing_looked_up()


def hostile() -> TextLookup:
    """Return a look-up all of whose words are hostile."""
    one = paper(HOSTILE, title=HOSTILE, issuer=f'{HOSTILE}" onclick="x')
    link = StatedLink(
        relation=Relation.AMENDS,
        is_outgoing=True,
        is_partial=False,
        words=HOSTILE,
        paper=one,
        citation=citation(2, quote=HOSTILE),
    )
    whole = replace(
        found(HOSTILE, mentions=(mention(1, quote=f"a {HOSTILE} b", printed=HOSTILE),)),
        match=Match.NEAR,
        resolved=one,
        candidates=(one,),
        documents=(replace(SUMMARY, title=HOSTILE, number=HOSTILE),),
        said=Said(titles=(SaidValue(value=HOSTILE, count=1, mentions=(1,)),)),
        links=(link,),
        part=FoundPart(address=HOSTILE, citation=None),
    )
    unread = Unread(printed=HOSTILE, start=0, end=3, reason=HOSTILE)
    return TextLookup(references=(whole,), unread=(unread,), left_out=0, notes=(HOSTILE,))


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(render_paper(HOSTILE, hostile(), cites=None), id="a card"),
        pytest.param(render_text(HOSTILE, hostile()), id="a text"),
        pytest.param(render_refused(HOSTILE), id="a refusal"),
    ],
)
def test_hostile_words_stay_words(html: str) -> None:
    tags = parsed(html)

    assert {"script", "img"} & set(tags.names) == set()
    assert not any("onclick" in one or "onerror" in one for one in tags.attributes)
    assert HOSTILE in tags.text
