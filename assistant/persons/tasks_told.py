"""What papers give somebody to do: under a list of people, and where the name or the post acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.persons import post_tasks
from assistant.persons.given_names import rows_of, tasks_of
from assistant.persons.rosters import ROLE, Member, Roster, Syllables, rosters
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from ingest.document import Document, PassageRole
from ingest.text import folded

_A_ROLE = re.compile(rf"(?:{ROLE})(?!\w)")
# Of deputies, heads of groups and members there may be others whom no list names.
_ONE_HAS_IT = re.compile(
    r"ke toan(?: truong)?|van thu|thu quy|thu thu|hieu truong|giam doc|(?:tong )?phu trach doi|"
    r"tong phu trach(?: doi)?|chu tich cong doan|bi thu (?:chi bo|doan|doan truong)|"
    r"chanh van phong|nhan vien (?:y te|thu vien|van thu|ke toan)"
)
# "… có nhiệm vụ gì trong Ban Chỉ đạo?": not what he does in other posts.
_WITHIN_A_BOARD = re.compile(
    r"\b(?:trong|o|tai|thuoc) (?P<board>(?:ban|tieu ban|to|doan|hoi dong|doi) [a-z]+(?: [a-z]+)?)"
    r"(?=\W*\Z| (?:thi|la|lam|co|phu trach))"
)
_MOST = 14
_WHO_ARE = ("la",)
# With the word before it: "là hiệu trưởng".
_SHORTEST_POST = 3


def of_person(shelf: Shelf, name: Syllables, *, with_duties: bool) -> Composed | None:
    """The lines of lists that have somebody called by the given name, and what he is to do."""
    drafts: list[DraftClaim] = []
    posts: set[tuple[str, Syllables]] = set()
    documents = shelf.documents or shelf.naming(" ".join(name))
    of_the_board = _of_the_board(shelf.question.plain, documents)
    documents = of_the_board or documents
    for document in documents:
        for roster in rosters(document):
            for member in (one for one in roster.members if one.name == name):
                drafts.append(verbatim(member.unit, roster.document))
                drafts += duties(document, roster, member) if with_duties else ()
                posts.update((roster.document.issuer or "", post) for post in member.posts)
    for document in documents:
        given = (*rows_of(document, name), *tasks_of(document, name))
        tasks = (verbatim(one, document.summary) for one in given)
        drafts += tuple(tasks) if with_duties or not drafts else ()
    if with_duties and not (shelf.within or of_the_board):
        drafts += _of_his_posts(shelf, name, posts)
    told = tuple(dict.fromkeys(drafts))
    return Composed(drafts=told[:_MOST]) if told else None


def _of_the_board(plain: str, documents: Sequence[Document]) -> tuple[Document, ...]:
    """The papers on the board within which somebody's tasks are asked; none where none is."""
    asked = _WITHIN_A_BOARD.search(plain)
    if asked is None:
        return ()
    return tuple(one for one in documents if asked["board"] in folded(one.summary.title or ""))


def _of_his_posts(
    shelf: Shelf, name: Syllables, posts: set[tuple[str, Syllables]]
) -> Iterator[DraftClaim]:
    """What his office gives to a post that he has and, in all lists in sight, nobody else."""
    for issuer, post in sorted(posts):
        words = " ".join(post)
        if not _ONE_HAS_IT.fullmatch(words):
            continue
        papers = [
            one
            for one in shelf.documents or shelf.naming(words)
            if (one.summary.issuer or "") == issuer
        ]
        lists = (roster for one in papers for roster in rosters(one))
        if any(
            one.name != name and post in one.posts for roster in lists for one in roster.members
        ):
            continue
        for document in papers:
            found = post_tasks.tasks(document, words)
            yield from (verbatim(one, document.summary) for one in found)


def of_post(shelf: Shelf) -> Composed | None:
    """What a post or a board is to do, and what a list's paper gives to the one who has it."""
    post = post_tasks.post_asked(shelf.question.plain)
    if post is None:
        return None
    held = {tuple(post.split()), ("truong", *post.split())}
    drafts: list[DraftClaim] = []
    for document in shelf.documents or shelf.speaking_of(post):
        for roster in rosters(document):
            for member in (one for one in roster.members if held.intersection(one.posts)):
                drafts += duties(document, roster, member)
        found = post_tasks.tasks(document, post)
        drafts += (verbatim(one, document.summary) for one in found)
    told = tuple(dict.fromkeys(drafts))
    return Composed(drafts=told[:_MOST]) if told else None


def duties(document: Document, roster: Roster, member: Member) -> Iterator[DraftClaim]:
    """The sentences of a list's paper that begin with its member, or with the role alone."""
    roles = [role for role in member.roles if _A_ROLE.match(" ".join(role))]
    others = {role for one in roster.members for role in one.roles if role not in roles}
    for passage in document.passages:
        if passage.role is not PassageRole.BODY or passage.id == member.unit.passage.id:
            continue
        for one in sentences(passage)[:1]:
            words = one.syllables[one.syllables[0].isdigit() :]
            words = words[words[:1] == ("cac",) :]
            is_his = member.name in (words[1 : 1 + len(member.name)], words[: len(member.name)])
            is_of_role = any(
                words[: len(role)] == role and _is_meant(member, one, words[len(role) :])
                for role in roles
            ) and not any(
                len(other) > max(map(len, roles)) and words[: len(other)] == other
                for other in others
            )
            if is_his or is_of_role:
                yield verbatim(one, document.summary)


def _is_meant(member: Member, said: Unit, behind: Syllables) -> bool:
    """Whether a sentence on a role is on this member too.

    "Các Ủy viên là hiệu trưởng: …" is on those alone whose line in the list says so.
    """
    if behind[:1] != _WHO_ARE:
        return True
    before_colon = len(syllables(said.said.partition(":")[0])) if ":" in said.said else 0
    of_whom = behind[1 : max(before_colon - (len(said.syllables) - len(behind)), _SHORTEST_POST)]
    return f" {' '.join(of_whom)} " in f" {' '.join(member.unit.syllables)} "
