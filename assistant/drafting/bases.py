"""The bases of a draft: which papers it rests on, in full, in the order of authority.

They are those that the superior's paper rests on, and that paper itself. Each gives its kind,
number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a); what the
superior left out is taken from how other papers of the library cite it, and is a gap otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.drafting.adapting import uncapitalised
from assistant.drafting.casing import as_written
from assistant.drafting.draft import Piece, form, gap
from assistant.drafting.ledger import Ledger
from assistant.drafting.material import Material
from assistant.drafting.standing import standing
from assistant.lookup import Lookup
from assistant.naming.looked_up import Mention
from ingest.document import NamedLaw, Passage, Reference
from ingest.references import number_key
from ingest.text import folded, shown
from vectorstore.catalog import Catalog

# Where a basis ends: "; ", a stop, "và Kế hoạch số", ", Sở … ban hành"; not inside brackets.
_CLAUSE = re.compile(
    r"(?:\([^()\n]{0,160}\)|“[^“”\n]{0,400}”|"
    r"(?!\n\s*\n|,\s+[A-ZĐ]|[;.](?=\s|\Z)|\./\.|\s+và\s+[A-ZĐ][^\d;.\n]{0,40}\ssố\s)[^\n]|\n(?!\s*\n))*"
)
_MOST = 600
_PROPOSED = re.compile(r"(?:theo|xet) de nghi")
_DAY = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}")
# 0 to 4 the centre, 5 province, 6 its departments, 7 district, 8 its offices, 9 commune, 10 school.
_LEVELS = (
    (10, re.compile(r"^truong (?!ban)")),
    (8, re.compile(r"^phong ")),
    (6, re.compile(r"^so (?!ban)|^lien so")),
    (0, re.compile(r"^quoc hoi|uy ban thuong vu quoc hoi")),
    (1, re.compile(r"bo chinh tri|ban bi thu|ban chap hanh trung uong|dai hoi")),
    (2, re.compile(r"^chinh phu|^thu tuong")),
    (3, re.compile(r"^bo |^bo truong|trung uong|kiem toan nha nuoc|toa an nhan dan toi cao")),
    (9, re.compile(r"\b(?:xa|phuong|thi tran|dac khu)\b")),
    (7, re.compile(r"\b(?:huyen|quan|thi xa)\b|huyen uy")),
    (5, re.compile(r"\b(?:tinh|thanh pho|thanh uy)\b")),
)
_SYMBOL_LEVELS = (
    (0, re.compile(r"/QH\d|UBTVQH")),
    (2, re.compile(r"/(?:TTg|CP|CTg)\b|-(?:TTg|CP)\b")),
    (1, re.compile(r"/TW\b|-TW\b")),
    (3, re.compile(r"BGDĐT|BNV|BTC|BTTTT|-B[A-ZĐ]{1,6}\b")),
    (5, re.compile(r"/[A-ZĐ]*TU\b")),
    (6, re.compile(r"SGD")),
    (8, re.compile(r"PGD")),
    (7, re.compile(r"/HU\b|BDVHU")),
)
_LOWEST_OF_CENTRE = 4
_LEVEL_UNKNOWN = 5
_FORCE = (
    *("hien phap", "bo luat", "luat", "phap lenh", "nghi quyet", "nghi dinh", "thong tu"),
    *("van ban hop nhat", "quyet dinh", "chi thi", "ket luan", "quy dinh", "huong dan"),
    *("chuong trinh", "ke hoach", "thong bao", "cong van"),
)
ORDER = (
    "Thứ tự căn cứ: luật trước; rồi theo cấp ban hành từ trung ương xuống, trong một cấp theo loại "
    "văn bản, rồi theo ngày."
)
_PARTS = ("ngày, tháng, năm ban hành", "cơ quan ban hành", "trích yếu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """One basis: its words without "Căn cứ" and without a final mark, and what is odd about it."""

    pieces: tuple[Piece, ...]
    number: str | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A basis as the superior's paper gives it: ``start:end`` in the text of its passage."""

    passage: Passage
    start: int
    end: int
    kind: str
    reference: Reference | None


def bases_of(
    material: Material, ledger: Ledger, catalog: Catalog, *, is_model: bool, is_elsewhere: bool
) -> tuple[Basis, ...]:
    """The bases of a draft made from that paper, in order; the paper itself among them.

    A paper that is only a model (``is_model``) is no basis; what a model of another place
    (``is_elsewhere``) rests on below the centre is none of the unit's, and a gap stands for it.
    """
    ranked: list[tuple[tuple[int, int, str], Basis]] = []
    seen: set[str] = set()
    left_out: list[str] = []
    for found in _found(material):
        key = number_key(found.reference.number) if found.reference else folded(found.kind)
        if key not in seen:
            seen.add(key)
            if is_elsewhere and _rank(found)[0] > _LOWEST_OF_CENTRE:
                left_out.append(shown(_words(found)))
                continue
            ranked.append((_rank(found), _basis(found, material, ledger, catalog)))
    if left_out:
        note = f"Văn bản mẫu của nơi khác căn cứ: {'; '.join(left_out)}."
        basis = Basis(pieces=(gap("văn bản của cấp trên trực tiếp"),), number=None, notes=(note,))
        ranked.append(((_LOWEST_OF_CENTRE + 1, 0, ""), basis))
    if not is_model:
        ranked.append((_own_rank(material), itself(material, ledger)))
    return tuple(basis for _, basis in sorted(ranked, key=lambda pair: pair[0]))


# --- the superior's bases ---------------------------------------------------------------------


def _found(material: Material) -> Iterator[_Found]:
    """The papers and laws of the superior's căn cứ; not those inside the title of another."""
    document = material.document
    for passage in material.bases:
        after = passage.start
        named: list[Reference | NamedLaw] = [
            *(one for one in document.references if one.passage_id == passage.id),
            *(law for law in document.named_laws if passage.start <= law.start < passage.end),
        ]
        for one in sorted(named, key=_start):
            start = _start(one)
            before = folded(passage.text[: start - passage.start])
            if start >= after and not _PROPOSED.search(before.rpartition(";")[2]):
                begin = start - passage.start
                match = _CLAUSE.match(passage.text[begin : begin + _MOST])
                end = begin + (match.end() if match else 0)
                after = passage.start + end
                is_law = isinstance(one, NamedLaw)
                yield _Found(
                    passage=passage,
                    start=start - passage.start,
                    end=end,
                    kind=one.name if isinstance(one, NamedLaw) else (one.kind or ""),
                    reference=None if is_law else one,  # type: ignore[arg-type]
                )


def _start(one: Reference | NamedLaw) -> int:
    return one.full_start if isinstance(one, Reference) else one.start


def _basis(found: _Found, material: Material, ledger: Ledger, catalog: Catalog) -> Basis:
    words = _words(found)
    quoted = ledger.quoted(words, found.passage, material.document.summary)
    if found.reference is None:
        return Basis(pieces=(quoted,), number=None)
    reference = found.reference
    has_title = len(words) > len(shown(_mention(found, reference))) + 2
    wanting = [
        part
        for part, is_there in zip(
            _PARTS, (reference.date, reference.issuer, has_title), strict=True
        )
        if not is_there
    ]
    pieces = (quoted, *(_completed(part, reference, ledger, catalog) for part in wanting))
    notes = standing(words, catalog)
    return Basis(pieces=pieces, number=reference.number, notes=notes)


def _words(found: _Found) -> str:
    return shown(found.passage.text[found.start : found.end]).rstrip(" ,;.:/")


def _mention(found: _Found, reference: Reference) -> str:
    start, end = (at - found.passage.start for at in (reference.full_start, reference.full_end))
    return found.passage.text[start:end]


def _completed(part: str, reference: Reference, ledger: Ledger, catalog: Catalog) -> Piece:
    """What the superior left out of a basis, as another paper gives it; else a gap."""
    if part == "trích yếu" and reference.date is not None:
        listed = Lookup(catalog).references(reference.number).references
        for mention in (mention for one in listed for mention in one.mentions):
            piece = _title_of(mention, reference, ledger, catalog)
            if piece is not None:
                return piece
    return replace(gap(part), text=f" [CẦN BỔ SUNG: {part}]")


def _title_of(
    mention: Mention, reference: Reference, ledger: Ledger, catalog: Catalog
) -> Piece | None:
    stored = catalog.passage(mention.citation.passage_id)
    if mention.title is None or mention.date != reference.date or stored is None:
        return None
    if mention.title not in shown(stored.passage.text):
        return None
    return ledger.quoted(f" {mention.title}", stored.passage, stored.document)


# --- the superior's paper itself --------------------------------------------------------------


def itself(material: Material, ledger: Ledger) -> Basis:
    """The superior's paper in full, from its own header."""
    header, summary = material.document.header, material.document.summary
    kind = form(header.kind or "Văn bản")
    pieces: list[Piece] = [kind]
    at_number = material.header_passage("số, ký hiệu")
    if header.number and at_number is not None:
        pieces += [form(" số "), ledger.quoted(header.number, at_number, summary)]
    else:
        pieces += [form(" số "), gap("số, ký hiệu")]
    pieces += _day(material, ledger)
    pieces += _issuer(material, ledger)
    at_title = material.header_passage("tên loại, trích yếu")
    if material.title and at_title is not None:
        title = uncapitalised(material.title)
        lead = form(" " if folded(title).startswith(("ve ", "v/v ")) else " về ")
        pieces += [lead, ledger.quoted(title, at_title, summary)]
    else:
        pieces += [form(" "), gap("trích yếu")]
    return Basis(pieces=tuple(pieces), number=header.number)


def _day(material: Material, ledger: Ledger) -> list[Piece]:
    passage = material.header_passage("địa danh, thời gian")
    match = _DAY.search(passage.text) if passage else None
    if passage is None or match is None:
        return [form(" "), gap("ngày, tháng, năm ban hành")]
    return [form(" "), ledger.quoted(shown(match.group()), passage, material.document.summary)]


def _issuer(material: Material, ledger: Ledger) -> list[Piece]:
    """The issuer, where a passage of the paper prints it."""
    document = material.document
    issuer = document.header.issuer
    place = document.header.place
    if issuer is not None:
        quoted = _printed(issuer, material, ledger)
        if quoted is not None:
            return [form(" của "), quoted]
        # A letterhead in two lines, or one that was lost: the office in the text, its place beside
        # the day.
        cased = as_written(issuer)
        for cut in sorted({cased.rfind(f" {place}"), *_blanks(cased)} - {-1}, reverse=True):
            parts = (cased[:cut], cased[cut + 1 :])
            found = [_printed(part, material, ledger) for part in parts]
            if found[0] is not None and found[1] is not None:
                return [form(" của "), found[0], form(" "), found[1]]
    return [form(" của "), gap("cơ quan ban hành")]


def _blanks(words: str) -> list[int]:
    return [match.start() for match in re.finditer(" ", words)][1:]


def _printed(words: str, material: Material, ledger: Ledger) -> Piece | None:
    """Words as a piece of the first passage that prints them, in whatever case."""
    wanted = shown(words).lower()
    for passage in material.document.passages:
        at = shown(passage.text).lower().find(wanted)
        if at >= 0:
            cased = as_written(shown(words))
            return ledger.quoted(cased, passage, material.document.summary)
    return None


# --- the order --------------------------------------------------------------------------------


def _rank(found: _Found) -> tuple[int, int, str]:
    reference = found.reference
    if reference is None:
        return (-1, 0, folded(found.kind))
    level = _level(reference.issuer, reference.number)
    day = reference.date.isoformat() if reference.date else "9999"
    return (level, _force(reference.kind), day)


def _own_rank(material: Material) -> tuple[int, int, str]:
    header = material.document.header
    level = _level(header.issuer, header.number or header.symbol or "")
    day = header.issued_on.isoformat() if header.issued_on else "9999"
    return (level, _force(header.kind), day)


def _level(issuer: str | None, number: str) -> int:
    """The level of ``_LEVELS`` that the issuer's name tells, else the symbol."""
    words = folded(issuer) if issuer else ""
    levels = [level for level, pattern in _LEVELS if words and pattern.search(words)]
    levels += [level for level, pattern in _SYMBOL_LEVELS if pattern.search(number)]
    return levels[0] if levels else _LEVEL_UNKNOWN


def _force(kind: str | None) -> int:
    words = folded(kind) if kind else ""
    return next((n for n, name in enumerate(_FORCE) if words.startswith(name)), len(_FORCE))
