"""Made documents by the thousand, for measuring what only reads the catalog.

Each has a header, paragraphs that cite ten other documents, and two duties, written in the words of
real papers so that every span covers what it says. Three in ten references point to a document that
was made too. Their titles are five (``few_titles``), a harder case than life, or put together from
a matter, a place and a year (``many_titles``). The same size and seed make the same documents. They
go in through the catalog's own ``insert_documents``; no vectors are computed, so only look-ups and
lists can be measured.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sqlalchemy import update

from ingest.document import (
    Address,
    Document,
    Header,
    Obligation,
    PartialDate,
    Passage,
    PassageRole,
    Recurrence,
    Reference,
    Segment,
    SegmentKind,
)
from vectorstore.database import Database
from vectorstore.rows import insert_documents
from vectorstore.tables import LIBRARY

SEED = 20261122
REFERENCES = 10
OBLIGATIONS = 2
_FIRST_YEAR, _YEARS = 2015, 12
_INSIDE = 0.3
_OUTSIDE = 4_000
_LOT = 500
_KINDS = {"Kế hoạch": "KH", "Công văn": "CV", "Chỉ thị": "CT", "Quyết định": "QĐ", "Báo cáo": "BC"}
_OFFICES = {
    "SGDĐT": "Sở Giáo dục và Đào tạo",
    "UBND": "Ủy ban nhân dân tỉnh",
    "PGDĐT": "Phòng Giáo dục và Đào tạo",
    "TTg": "Thủ tướng Chính phủ",
    "TU": "Ban Thường vụ Tỉnh ủy",
}
_TITLES = (
    "tăng cường và đổi mới công tác dân vận trong tình hình mới",
    "thực hiện Quy chế dân chủ ở cơ sở trong các cơ sở giáo dục",
    "đẩy mạnh phong trào thi đua Dân vận khéo",
    "công tác tiếp công dân, giải quyết khiếu nại, tố cáo",
    "phòng, chống bạo lực học đường và xây dựng trường học an toàn",
)
_MATTERS = (
    *_TITLES,
    "công tác dân vận của chính quyền",
    "nâng cao chất lượng, hiệu quả công tác dân vận của hệ thống chính trị",
    "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "giám sát, phản biện xã hội và góp ý xây dựng Đảng, xây dựng chính quyền",
    "phối hợp với Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội",
    "xây dựng nông thôn mới, đô thị văn minh",
    "giảm nghèo bền vững và an sinh xã hội",
    "cải cách thủ tục hành chính, nâng cao mức độ hài lòng của người dân",
    "đối thoại trực tiếp với Nhân dân",
    "công tác dân tộc, tôn giáo",
    "tuyên truyền, phổ biến, giáo dục pháp luật",
    "hoà giải ở cơ sở",
    "tuyển sinh vào lớp 10 trung học phổ thông",
    "phổ cập giáo dục, xoá mù chữ",
    "chuyển đổi số trong ngành Giáo dục",
    "bảo đảm trật tự, an toàn giao thông cho học sinh",
    "phòng, chống dịch bệnh trong trường học",
    "thi đua, khen thưởng cuối năm học",
    "chăm sóc, bảo vệ trẻ em",
    "huy động và sử dụng các nguồn tài trợ cho giáo dục",
)
_PLACES = (
    *("Tân An", "Bình Minh", "Thạch Văn", "Sông Chanh", "Krông Pa", "Dầu Tiếng", "Bắc Bình"),
    *("Phú Lộc", "Hoà Vang", "Yên Lập", "Mường La", "Ba Tơ", "Cái Nước", "Vĩnh Linh", "Đức Cơ"),
)
_MIXER = 2_654_435_761  # Knuth's multiplicative hash: neighbours share nothing
_WHO = (
    "Hiệu trưởng các đơn vị trường",
    "Các đơn vị trực thuộc Sở",
    "Trưởng phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố",
    "Ủy ban nhân dân các xã, phường",
    None,
)
_RECURRING = (
    (Recurrence.YEARLY, "trước ngày 05/12 hằng năm", "12-05"),
    (Recurrence.HALF_YEARLY, "định kỳ 6 tháng", None),
    (Recurrence.QUARTERLY, "định kỳ hằng quý", None),
    (Recurrence.MONTHLY, "ngày 25 hằng tháng", "25"),
)


@dataclass(slots=True)
class _Draft:
    """A document while its text grows."""

    id: str
    text: str = ""
    passages: list[Passage] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    obligations: list[Obligation] = field(default_factory=list)

    def add(self, text: str, role: PassageRole) -> Passage:
        """One more paragraph."""
        number = str(len(self.passages) + 1)
        start = len(self.text)
        key = hashlib.sha256(f"{self.id}\n{number}\n{text}".encode()).hexdigest()
        passage = Passage(
            id=key[:16],
            address=Address(segments=(Segment(kind=SegmentKind.SECTION, number=number),)),
            role=role,
            start=start,
            end=start + len(text),
            text=text,
        )
        self.passages.append(passage)
        self.text += text + "\n"
        return passage


def few_titles(n: int) -> str:
    """One of five titles: a fifth of the library answers to the words of each."""
    return _TITLES[n % len(_TITLES)]


def many_titles(n: int) -> str:
    """One of thousands: a matter, every second time a place, two times of three a year."""
    mixed = n * _MIXER % 2**32 >> 7
    mixed, matter = divmod(mixed, len(_MATTERS))
    mixed, place = divmod(mixed, 2 * len(_PLACES))
    where = f" trên địa bàn huyện {_PLACES[place]}" if place < len(_PLACES) else ""
    when = f" năm {_day(n).year}" if mixed % 3 else ""
    return f"{_MATTERS[matter]}{where}{when}"


def made_documents(
    count: int,
    *,
    references: int = REFERENCES,
    obligations: int = OBLIGATIONS,
    seed: int = SEED,
    title: Callable[[int], str] = few_titles,
) -> Iterator[Document]:
    """So many documents, each with so many references and duties.

    ``title`` gives the title of the ``n``-th.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    for n in range(count):
        draft = _Draft(id=f"made-{n:06d}")
        header = _header(n, title)
        draft.add(f"{header.issuer}\nSố: {header.number}\n{header.title}", PassageRole.HEADER)
        for _ in range(references):
            _cite(draft, _header(_cited(chance, count), title))
        for which in range(obligations):
            _bind(draft, chance, is_dated=which % 2 == 0)
        yield Document(
            id=draft.id,
            source_name=f"{draft.id}.docx",
            content_hash=hashlib.sha256(draft.text.encode()).hexdigest(),
            header=header,
            text=draft.text,
            passages=tuple(draft.passages),
            references=tuple(draft.references),
            obligations=tuple(draft.obligations),
        )


def fill_catalog(home: Path, documents: Iterable[Document]) -> None:
    """Write the documents into the catalog of an empty library, without vectors or word index."""
    home.mkdir(parents=True, exist_ok=True)
    database = Database.open(home / "catalog.db")
    remaining = iter(documents)
    try:
        while lot := list(islice(remaining, _LOT)):
            with database.changing() as connection:
                insert_documents(connection, lot, is_sample=False)
                connection.execute(
                    update(LIBRARY).values(
                        generation=LIBRARY.c.generation + 1, was_ever_filled=True
                    )
                )
    finally:
        database.close()


def _header(n: int, title: Callable[[int], str]) -> Header:
    """What the ``n``-th document is called; from ``-1`` down, one that is not made."""
    kinds, offices = list(_KINDS.items()), list(_OFFICES.items())
    kind, short = kinds[n % len(kinds)]
    symbol, office = offices[n // len(kinds) % len(offices)]
    return Header(
        kind=kind,
        number=f"{n if n >= 0 else 50_000 - n}/{short}-{symbol}",
        symbol=f"{short}-{symbol}",
        issued_on=_day(n),
        issuer=office,
        title=title(n),
        addressed_to="Hiệu trưởng các trường trực thuộc" if n % 2 else None,
        recipients=("Như trên", "Lưu: VT"),
    )


def _day(n: int) -> PartialDate:
    return PartialDate(
        year=_FIRST_YEAR + n % _YEARS, month=n // _YEARS % 12 + 1, day=n // 144 % 28 + 1
    )


def _cited(chance: random.Random, count: int) -> int:
    """Which document to cite; of those outside a few are cited by many."""
    if chance.random() < _INSIDE:
        return chance.randrange(count)
    return -1 - int(_OUTSIDE * chance.random() ** 3)


def _cite(draft: _Draft, cited: Header) -> None:
    before = f"Căn cứ {cited.kind} số "
    said = f"{before}{cited.number} ngày {cited.issued_on} của {cited.issuer} về {cited.title};"
    passage = draft.add(said, PassageRole.BASIS)
    start = passage.start + len(before)
    number = cited.number or ""
    draft.references.append(
        Reference(
            number=number,
            kind=cited.kind,
            date=cited.issued_on,
            issuer=cited.issuer,
            start=start,
            end=start + len(number),
            full_start=passage.start + len("Căn cứ "),
            full_end=passage.end - 1,
            passage_id=passage.id,
            address=passage.address,
            title=cited.title,
        )
    )


def _bind(draft: _Draft, chance: random.Random, *, is_dated: bool) -> None:
    who = chance.choice(_WHO)
    recurrence: Recurrence | None = None
    month_day: str | None = None
    date: PartialDate | None = None
    if is_dated:
        day = dt.date(_FIRST_YEAR, 1, 1) + dt.timedelta(days=chance.randrange(365 * _YEARS))
        date = PartialDate(year=day.year, month=day.month, day=day.day)
        words = f"trước ngày {date}"
    else:
        recurrence, words, month_day = chance.choice(_RECURRING)
    task = "báo cáo kết quả" if chance.random() < 0.5 else "hoàn thành việc rà soát"
    before = f"{who or 'Đề nghị'} {task} về Sở Giáo dục và Đào tạo "
    passage = draft.add(f"{before}{words}.", PassageRole.BODY)
    start = passage.start + len(before)
    draft.obligations.append(
        Obligation(
            what=task,
            who=who,
            to="Sở Giáo dục và Đào tạo",
            channel=None,
            start=start,
            end=start + len(words),
            words=words,
            date=date,
            recurrence=recurrence,
            month_day=month_day,
            strict_before=words.startswith("trước"),
            is_report="báo cáo" in task,
            passage_id=passage.id,
            address=passage.address,
        )
    )
