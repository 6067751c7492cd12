"""A collection in the BEIR layout is read, measured, and refused with its place when malformed."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from vectorstore.beir import Query, as_document, measure, read_queries, read_records

RECORDS = [
    {"_id": "a", "title": "Trồng cây", "text": "Mỗi lớp trồng một cây.\nTưới hằng ngày."},
    {"_id": "b", "title": "", "text": "Báo cáo gửi trước ngày 05/12."},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with gzip.open(tmp_path / "corpus.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(each) + "\n" for each in RECORDS)
    queries = [{"_id": "1", "text": "trồng cây"}, {"_id": "2", "text": "không ai chấm"}]
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text(
        "query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t0\n", encoding="utf-8"
    )
    return tmp_path


def test_a_record_is_a_document_of_one_passage_under_its_title(folder: Path) -> None:
    first, second = read_records(folder)
    assert first.source_name == "a"
    assert [each.text for each in first.passages] == [RECORDS[0]["text"]]
    assert first.passages[0].heading_path == ("Trồng cây",)
    assert first.text[first.passages[0].start : first.passages[0].end] == first.passages[0].text
    assert second.passages[0].heading_path == ()


def test_one_record_has_one_id_and_another_text_another_passage() -> None:
    assert as_document("a", "t", "x") == as_document("a", "t", "x")
    assert as_document("a", "t", "x").id == as_document("a", "t", "y").id
    assert as_document("a", "t", "x").passages[0].id != as_document("a", "t", "y").passages[0].id


def test_only_questions_with_an_answer_are_asked(folder: Path) -> None:
    assert read_queries(folder) == (Query(id="1", text="trồng cây", gold=frozenset({"a"})),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("queries.jsonl", '{"_id": "1"}', id="a question without words"),
        pytest.param("queries.jsonl", "{", id="no JSON"),
        pytest.param("qrels.tsv", "q\tc\tscore\n1\ta\tmany\n", id="a score that is no number"),
        pytest.param("qrels.tsv", "q\tc\tscore\n", id="no judgement"),
    ],
)
def test_what_is_malformed_is_named(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError):
        read_queries(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="qrels"):
        read_queries(tmp_path)


def test_measures_are_those_of_the_definition() -> None:
    queries = (
        Query(id="1", text="first", gold=frozenset({"a"})),
        Query(id="2", text="third", gold=frozenset({"a", "z"})),
        Query(id="3", text="nowhere", gold=frozenset({"y"})),
        Query(id="4", text="twice", gold=frozenset({"b"})),
    )
    found = {
        "first": ["a", "b"],
        "third": ["b", "c", "a"],
        "nowhere": ["a"],
        "twice": ["a", "a", "b"],
    }
    report = measure(queries, search=found.__getitem__)
    assert report.queries == 4
    assert report.mrr_at_10 == pytest.approx((1 + 1 / 3 + 0 + 1 / 2) / 4)
    assert report.acc_at_1 == 0.25
    assert report.acc_at_10 == 0.75
    assert report.recall_at_10 == pytest.approx((1 + 0.5 + 0 + 1) / 4)
    assert 0 <= report.p50_ms <= report.p95_ms
