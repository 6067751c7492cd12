"""How long a whole draft takes without a language model, beside an answer of the same run.

    .venv/bin/python -m bench.drafting [--documents 1000]

Plans, letters and reports are drafted from every paper of the sample library that one can be made
from; then again among 1,000 made documents (``bench.made_library``), and from those too. An
extractive answer over the sample library tells how fast the machine is.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.answer import Mode
from assistant.asking import Asking
from assistant.drafting.draft import DraftKind
from assistant.drafting.drafter import DraftRequest
from assistant.drafting.profile import Capacity, Signer, UnitProfile
from assistant.gold_questions import read_questions
from bench.made_library import fill_catalog, made_documents
from ingest.errors import UnfitBase
from ui.filling import ensure_sample
from ui.settings import load_settings
from ui.wiring import Application, open_application

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = 1_000
BASES = 20
ROUNDS = 3
AS_OF = dt.date(2026, 1, 5)
UNIT = UnitProfile(
    name="Trường Tiểu học Nguyễn Trãi",
    superior="Phòng Giáo dục và Đào tạo",
    place="Tân An",
    year=2026,
    abbreviation="THNT",
    signer=Signer(position="Phó Hiệu trưởng", capacity=Capacity.IN_PLACE, head="Hiệu trưởng"),
    short_name="nhà trường",
    drafting_unit="VP",
    recipients=("Phòng Giáo dục và Đào tạo",),
    addressed_to=("Các tổ chuyên môn",),
    departments=("Tổ Văn phòng", "Tổ chuyên môn"),
    report_lead_days=5,
)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    given = parser.parse_args()
    questions = ROOT / "bench" / "questions" / "originals.jsonl"
    asked = [each.question for each in read_questions(questions)]
    print("| what | times | p50 | p95 | p50 beside an answer's |\n|---|---:|---:|---:|---:|")
    with TemporaryDirectory() as home:
        settings = load_settings(home=Path(home))
        with open_application(settings) as application:
            ensure_sample(application)
            answer = answers(application, asked)
            _print("extractive answer, sample library", answer, beside=answer)
            samples = [one.summary.id for one in application.library.catalog.documents()]
            for kind in DraftKind:
                spent = drafts(application, kind, samples)
                _print(f"{kind.value}, sample library", spent, beside=answer)
        fill_catalog(settings.home, made_documents(given.documents))
        with open_application(settings) as application:
            made = [one.id for one in islice(made_documents(given.documents), BASES)]
            for kind in DraftKind:
                among = drafts(application, kind, samples)
                _print(f"{kind.value}, samples among {given.documents} made", among, beside=answer)
                of_made = drafts(application, kind, made)
                _print(f"{kind.value}, made documents", of_made, beside=answer)


def answers(application: Application, questions: Sequence[str]) -> list[float]:
    """Milliseconds of each extractive answer, the library being warm."""
    asked = [Asking(question=one, as_of=AS_OF, mode=Mode.EXTRACTIVE) for one in questions]
    for asking in asked[:5]:
        application.assistant.ask(asking)
    return [_timed(functools.partial(application.assistant.ask, asking)) for asking in asked]


def drafts(application: Application, kind: DraftKind, bases: Sequence[str]) -> list[float]:
    """Milliseconds of each whole draft from the papers that one can be made from."""
    spent: list[float] = []
    for base in bases:
        request = DraftRequest(
            kind=kind, profile=UNIT, as_of=AS_OF, base=base, mode=Mode.EXTRACTIVE
        )
        try:
            application.drafter.draft(request)
        except UnfitBase:
            continue
        draft = functools.partial(application.drafter.draft, request)
        spent += [_timed(draft) for _ in range(ROUNDS)]
    return spent


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _print(what: str, milliseconds: list[float], *, beside: list[float]) -> None:
    p50, p95 = _at(milliseconds, 0.5), _at(milliseconds, 0.95)
    ratio = p50 / _at(beside, 0.5)
    print(f"| {what} | {len(milliseconds)} | {p50:.1f} ms | {p95:.1f} ms | {ratio:.2f} |")


def _at(milliseconds: list[float], share: float) -> float:
    ordered = sorted(milliseconds)
    return ordered[round(share * (len(ordered) - 1))]


if __name__ == "__main__":
    main()
