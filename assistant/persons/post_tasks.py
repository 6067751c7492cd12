"""What a post or a board has to do: "kế toán làm việc gì", "nhiệm vụ của Tổng phụ trách Đội".

Asked with the post alone, many passages name it: lists in which somebody holds it, signatures,
papers that only pass through it. Told are the sentences in which it is the one who acts, and what
the list's paper gives to its holder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.persons.rosters import HONORIFIC
from assistant.tables.table_rows import is_row
from assistant.tables.tables import heading_row
from assistant.units import Unit, sentences, whole
from ingest.document import Document, Passage, PassageRole
from ingest.layout.tables import BAR
from ingest.text import folded

_TASKS = r"(?:cong viec|nhiem vu|viec|phan viec|trach nhiem)"
_ASKED = (
    re.compile(
        rf"\A(?:cac |nhung )?{_TASKS}(?: gi| nao)?(?: la)?(?: cua| cho) (?P<post>[a-z ]{{4,60}}?)"
        r"(?: la| gom| bao gom)?(?: nhung)?(?: gi| nao)?\W*\Z"
    ),
    re.compile(
        r"\A(?P<post>[a-z ]{4,60}?)(?: (?:thi|phai|co|se|can|duoc|duoc giao|chiu))* "
        rf"(?:(?:lam|phu trach|dam nhiem|dam nhan|lo|giao|trach nhiem) (?:nhung |cac )?"
        rf"(?:{_TASKS} )?|co (?:nhung |cac )?{_TASKS} )(?:gi|nao)\W*\Z"
    ),
)
# What has tasks: a post, a board, an office; "hội nghị làm gì" asks something else.
_BEGINS = re.compile(
    r"(?:pho |tong )?(?:ke toan|van thu|thu ky|thu quy|thu thu|phu trach|hieu truong|truong (?:ban|"
    r"phong|doan|tieu ban|to|nhom)|to truong|nhom truong|doan truong|chu tich|chu nhiem|bi thu|"
    r"giam doc|cuc truong|chanh)\b|"
    r"(?:ban|tieu ban|to|doi|doan|cong doan|lien doi|chi doi|lien doan|chi bo|chi uy|dang uy|"
    r"hoi(?! (?:nghi|thao|thi|dien))|phong|so|bo|cuc|chi cuc|vien|cong an|quan su|trung tam|tram|"
    r"uy ban|ubnd|hdnd|mat tran|van phong|thanh tra|kho bac|ngan hang|y te|bao ve|nhan vien|"
    r"chuyen vien|giao vien|can bo|lop truong|nguoi dung dau|bo phan)\b"
)
# Said of many at once, or of nobody in particular; and a person, whom names tell.
_NO_POST = re.compile(
    rf"(?:cac|nhung|moi|ai|ta|minh|toi|em|chung|nguoi|ho|truong|don vi|khi|neu|de|muon)\b|"
    rf"{HONORIFIC} "
)
_MORE_THAN_A_POST = re.compile(
    r"\b(?:khong|chua|khi|neu|vao|truoc|sau|trong|ngay|thang|nam|ve|theo|de|gi|nao|ai|may|"
    r"tai|o|va)\b"
)
_MOST_SYLLABLES = 7
_MARK = r"\W{0,6}(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]\s{1,3})?\W{0,4}"
_LEADS = r"(?:bo phan |dong chi |ban |to )?"
_GIVES = r"\b(?:giao|phan cong|de nghi|yeu cau)(?: cho)?(?: dong chi)? "
# "Do đã lùi hạn …, Tổng phụ trách Đội nộp …".
_REASON_FIRST = r"(?:do|vi|de|nham|khi|sau khi|truoc khi|neu|can cu)\s[^,.;|]{1,160}"
_BESIDE = r"\b(?:co|moi) (?:su tham gia cua )?(?:dai dien )?"
# What stands behind one who acts: a verb, and no mark, no "và", no bracket.
_ACTS = r"(?= (?!va\b|cua\b|hoac\b|voi\b|[|(,;])\w)"


_TASKS_TITLE = re.compile(r"(?:nhiem vu|noi dung|cong viec|viec|hoat dong|phan viec)\b")
_IS_HELD = re.compile(r"(?:chuc|ho (?:va )?ten|noi dung|nhiem vu|cong viec)\b")


def tasks(document: Document, post: str) -> Iterator[Unit]:
    """The sentences of a paper in which a post acts, or is given something to do."""
    said = re.escape(post)
    acts = re.compile(
        rf"(?:\A{_MARK}|[:;]\s|{_GIVES}){_LEADS}{said}{_ACTS}|"
        rf"\A{_MARK}{_LEADS}{said}\s?:|"
        rf"\A{_MARK}(?:{HONORIFIC} )?(?:[^\W\d_]{{1,8}} ){{1,5}}?[^\W\d_]{{1,8}}, {said}[:,] ?\w|"
        rf"\A{_MARK}{_REASON_FIRST},\s{_LEADS}{said}{_ACTS}|"
        rf"{_BESIDE}{said}{_ACTS}"
    )
    for passage in document.passages:
        if passage.role is not PassageRole.BODY:
            continue
        if is_row(passage):
            yield from _row(passage, document, post)
        else:
            yield from (one for one in sentences(passage) if acts.search(folded(one.said)))


def _row(row: Passage, document: Document, post: str) -> Iterator[Unit]:
    """A row that gives a post what to do, under its titles: one of them says so."""
    cells = [folded(cell).strip(" *\n") for cell in row.text.strip().strip(BAR).split(BAR)]
    head = heading_row(row, document) if post in cells else None
    if head is None:
        return
    titles = [folded(cell).strip(" *\n") for cell in head.text.strip().strip(BAR).split(BAR)]
    at = cells.index(post)
    is_told = len(titles) == len(cells) and not _IS_HELD.match(titles[at])
    if is_told and any(_TASKS_TITLE.match(title) for title in titles):
        yield from filter(None, map(whole, (head, row)))


def post_asked(plain: str) -> str | None:
    """The post or board of which a folded question asks nothing but what it does."""
    for asked in _ASKED:
        match = asked.search(plain.strip(" ?.!"))
        if match is None:
            continue
        post = re.sub(r"\A(?:co|thay|ben|phia|vi tri|chuc vu)\s", "", match["post"].strip())
        is_more = not _BEGINS.match(post) or _NO_POST.match(post) or _MORE_THAN_A_POST.search(post)
        return post if len(post.split()) <= _MOST_SYLLABLES and not is_more else None
    return None
