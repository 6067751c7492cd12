"""Who holds a post in an office, as the papers signed in that post say it.

"Ai là chủ tịch xã": no sentence says it, and below every paper of the xã stands who signed it and
as what. Who signed for another ("TL. HIỆU TRƯỞNG") does not hold that post.
"""

from __future__ import annotations

import re

from assistant.choosing.holdings import Holdings
from assistant.composing import Composed, whole_passage
from assistant.grounding import DraftClaim
from assistant.reading.signing import POSTS, own_lines
from assistant.reading.vocabulary import word_set
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import syllables
from ingest.document import Document, DocumentSummary, Header, PassageRole
from ingest.text import folded, shown

_ASKED = re.compile(
    rf"\b(?:ai|nguoi nao|ong nao|ba nao) (?:la|lam|giu chuc|dang lam) (?P<post>{POSTS})\b"
    r"(?P<of>[^|]{0,80})|"
    rf"(?P<before>[^|]{{0,80}}?)\b(?P<held>{POSTS})(?P<behind>\b[^|]{{0,80}}?) "
    r"(?:la ai|la nguoi nao|(?:ho )?ten (?:la )?gi)\b"
)
_WORD = re.compile(r"[^\W_]+")
_IDLE = word_set(
    "cua la ten ho va gi ai hien nay dang bay gio nguoi ong ba thay co thi o tai minh ta nha em a",
    "vay",
)
_BY_THE_WAY = re.compile(r"\b(?:dong chi|xin hoi|cho (?:em |toi |minh )?(?:hoi|biet))\b")
# What an office is called in short, and what papers write.
_IN_FULL = (
    (("ubnd",), ("uy", "ban", "nhan", "dan")),
    (("uy", "ban"), ("uy", "ban", "nhan", "dan")),
    (("hdnd",), ("hoi", "dong", "nhan", "dan")),
    (("cdcs",), ("cong", "doan", "co", "so")),
)
# What an office of the state begins with; "chủ tịch xã" is that of its ủy ban.
_BODIES = (
    *(
        "uy ban nhan dan",
        "hoi dong nhan dan",
        "uy ban mat tran",
        "mat tran",
        "cong doan",
        "lien doan",
    ),
    *("dang uy", "huyen uy", "tinh uy", "thanh uy", "chi bo", "dang bo", "doan thanh nien", "doan"),
    *("hoi", "truong", "so", "phong", "cuc", "chi cuc", "vu", "ban", "bo", "vien", "van phong"),
    *("trung tam", "cong an", "thanh tra", "ngan hang", "benh vien"),
)
_BODY_OF_POST = {
    "chu tich": ("uy ban nhan dan",),
    "bi thu": ("dang uy", "huyen uy", "tinh uy", "thanh uy", "chi bo"),
    "hieu truong": ("truong",),
    "giam doc": ("so", "trung tam", "benh vien", "cong an"),
    "truong phong": ("phong",),
}
_POST_LINE = re.compile(rf"\b(?P<post>{POSTS})(?: thuong truc)?\W*\Z")
_FEWEST_INITIALS = 3
_MOST_READ = 40
_MOST_DEPUTIES = 3
_APPROVER_ASKED = re.compile(
    r"\bai (?:la nguoi |da |phai )?(?:phe |ky )?duyet\b|\bdo ai (?:phe )?duyet\b"
)
_APPROVING = (
    "do ai duyet",
    "do ai phe duyet",
    "ai duyet",
    "ai phe duyet",
    "phe duyet",
    "ky duyet",
    "duyet",
)
_APPROVED = re.compile(r"(?<!\w)DUYỆT(?!\w)")
_OF_THE_PAPER = 0.8


def told(shelf: Shelf) -> Composed | None:
    """The signature of who has last signed for an office in the post asked about.

    None where papers of several offices that may be meant are here.
    """
    match = _ASKED.search(shelf.question.plain)
    if match is None or shelf.within:
        return None
    post = match["post"] or match["held"]
    said = match["of"] if match["post"] else f"{match['before']} {match['behind']}"
    office = _in_full(
        tuple(word for word in _WORD.findall(_BY_THE_WAY.sub(" ", said)) if word not in _IDLE)
    )
    papers = _newest(shelf, office, post.removeprefix("pho "))[:_MOST_READ]
    headers = shelf.catalog.headers([one.id for one in papers])
    signed: dict[str, str] = {}
    offices: set[str] = set()
    for paper in papers:
        header = headers.get(paper.id)
        if header is not None and header.signer and _post_of(header) == post:
            offices.add(" ".join(_called(paper.issuer or "")))
            signed.setdefault(folded(header.signer), paper.id)
    if not signed or len(offices) > 1:
        return None
    most = _MOST_DEPUTIES if post.startswith("pho ") else 1
    documents = map(shelf.document, list(signed.values())[:most])
    drafts = [draft for one in documents if one is not None for draft in _signature(one)]
    return Composed(drafts=tuple(drafts)) if drafts else None


def approver(shelf: Shelf) -> Composed | None:
    """The end of the one paper meant that says who approved it beside who made it."""
    if shelf.within or not _APPROVER_ASKED.search(shelf.question.plain):
        return None
    topic = shelf.topic_besides(_APPROVING)
    found = [
        draft
        for document in shelf.documents_in_sight
        if topic.covered(words_about(document.summary)) >= _OF_THE_PAPER
        for draft in _signature(document)
        if _APPROVED.search(draft.text)
    ]
    is_meant = bool(shelf.documents) or not topic.is_empty
    return Composed(drafts=tuple(found)) if len(found) == 1 and is_meant else None


def _newest(shelf: Shelf, office: tuple[str, ...], post: str) -> list[DocumentSummary]:
    """The dated papers of the office said, the newest first."""
    papers = Holdings.of(shelf.scope.documents or shelf.summaries)
    of_the_office = papers.at(
        place
        for issuer, places in papers.by_issuer.items()
        if _is_of(issuer, office, post)
        for place in places
    )
    dated = [one for one in of_the_office if one.issued_on is not None]
    return sorted(dated, key=_day, reverse=True)


def _day(paper: DocumentSummary) -> tuple[int, int, int]:
    day = paper.issued_on
    return (day.year or 0, day.month or 0, day.day or 0) if day else (0, 0, 0)


def _in_full(words: tuple[str, ...]) -> tuple[str, ...]:
    for short, full in _IN_FULL:
        for at in range(len(words) - len(short) + 1):
            is_whole = words[at : at + len(full)] == full
            if words[at : at + len(short)] == short and not is_whole:
                return _in_full((*words[:at], *full, *words[at + len(short) :]))
    return words


def _called(issuer: str) -> tuple[str, ...]:
    return _in_full(syllables(issuer))


def _is_of(issuer: str, office: tuple[str, ...], post: str) -> bool:
    """Whether a paper is of the office said: each word in its name or the initials of its words.

    Of one with no body said ("chủ tịch xã") it is of a body that has such a post.
    """
    called = _called(issuer)
    if not called:
        return False
    name = " ".join(called)
    said = " ".join(office)
    bodies = [one for one in _BODIES if said.startswith(f"{one} ") or said == one]
    wanted = tuple(bodies) or _BODY_OF_POST.get(post, ())
    if not any(name.startswith(f"{one} ") for one in wanted):
        return False
    initials = "".join(word[0] for word in called)
    return all(
        word in called or (len(word) >= _FEWEST_INITIALS and word in initials) for word in office
    )


def _post_of(header: Header) -> str | None:
    """The post that the last line over the name gives, folded; None where it gives none."""
    for line in reversed(own_lines(header.signer_position)):
        match = _POST_LINE.search(folded(line))
        if match is not None:
            return match["post"]
    return None


def _signature(document: Document) -> list[DraftClaim]:
    return [
        DraftClaim(text=shown(one.text), supports=(whole_passage(one, document.summary),))
        for one in document.passages
        if one.role is PassageRole.SIGNATURE
    ]
