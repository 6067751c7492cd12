"""Who somebody is, who has a role, and who is in a board: from the lists of people in papers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from assistant.answer import RefusalReason
from assistant.composing import Composed, Declined, Outcome, verbatim
from assistant.grounding import DraftClaim
from assistant.marks import Marks, disagreeing, typed_marks
from assistant.persons import office_holders, tasks_told
from assistant.persons.given_names import person_called, person_named, rows_told
from assistant.persons.rosters import (
    HONORIFIC,
    NAME_WRITTEN,
    ROLE,
    Member,
    Roster,
    Syllables,
    rosters,
)
from assistant.phrases import Phrase, say
from assistant.question import understand
from assistant.reading.intents import Intent
from assistant.selection import Found, ranked
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted.contacts import has_phone, phone_in
from assistant.weighing import Words

_HOLDS = r"(?:la|lam|giu(?: chuc| vai tro)?|dam nhiem|phu trach chuc)"
_ROLE_ASKED = (
    re.compile(rf"\b(?:ai|nguoi nao|ong nao|ba nao|dong chi nao) {_HOLDS} (?P<what>[a-z0-9 ]+)"),
    re.compile(
        rf"(?:\A|[^a-z0-9 ,])(?P<what>[a-z0-9 ,]{{1,200}}?)(?: cua [a-z ]{{0,40}})?(?: gom)? "
        rf"(?:la (?:nhung )?(?:ai|nguoi nao)\b|do ai {_HOLDS}\b)"
    ),
)
_IN_ENGLISH = (
    (re.compile(r"\bwho (?:is|are) the (?:deputy|vice)[ -]"), "pho truong"),
    (re.compile(r"\bwho (?:is|are) the secretary\b"), "thu ky"),
    (re.compile(r"\bwho (?:chairs|heads|is the (?:head|chair)\w*)\b"), "truong"),
)
_CHAIRS = ("truong ban", "truong doan", "to truong", "doan truong", "chu tich hoi dong")
A_ROLE = re.compile(rf"(?:{ROLE})(?!\w)")
"""What somebody is in a list, folded."""
_MEMBERS_ASKED = re.compile(
    r"\bgom (?:co )?(?:nhung |cac )?(?:ai|thanh vien|nguoi|ong|ba|dong chi)\b|"
    r"\b(?:danh sach|nhung|cac) thanh vien\b|"
    r"\A(?:cac |nhung )?thanh vien\b|\b(?:co|gom) (?:may|bao nhieu) (?:nguoi|thanh vien)\b|"
    r"\bco nhung ai\b|members? of\b"
)
# How many there have to be is a rule, and no list has it.
_RULE_ASKED = re.compile(
    r"\b(?:phai|can|duoc|toi da|toi thieu|it nhat|nhieu nhat) (?:co |gom )?(?:tu )?"
    r"(?:may|bao nhieu)\b|\btheo (?:quy dinh|xa|so|cap tren)\W*\Z"
)
_ABOUT_LISTS = (
    *("danh sach", "thanh vien", "gom", "nguoi", "theo", "co may", "bao nhieu", "lam", "la ai"),
    *("members", "member", "chairs", "heads", "head of", "head", "chair", "chairman", "deputy"),
    *("secretary", "vice"),
)
WHO_IS = re.compile(r"\bla ai\b|\bai la\b|\bchuc (?:vu|danh) (?:la )?gi\b|\bwho is\b")
"""What asks who somebody is, folded."""
DOES_WHAT = re.compile(
    r"\b(?:lam|phu trach|dam nhiem|dam nhan|phai lam|duoc giao|lo|co) "
    r"(?:nhung |cac )?(?:viec |nhiem vu |cong viec |phan )?(?:gi|nao)\b|\bnhiem vu (?:cua|gi)\b|"
    r"\bwhat (?:does|must|should|will) .{3,60} do\b|\b(?:duties|tasks) of\b|"
    r"\bwhat is .{3,60} (?:responsible for|in charge of|assigned)\b"
)
"""What asks what somebody does, folded."""
_THAT_PERSON = re.compile(rf"\b(?:{HONORIFIC}|nguoi) (?:ay|do|nay|kia)\b")
_CALLED = re.compile(rf"\b{HONORIFIC} (?P<name>[a-z]+(?: [a-z]+){{1,5}})")
_PHONE_ASKED = re.compile(r"\bsdt\b|\b(?:so )?dien thoai\b|\bso may\b|\bphone\b|\bdi dong\b")
_AROUND_A_NAME = re.compile(
    r"\b(?:so dien thoai|dien thoai|so may|sdt|la ai|la gi|bao nhieu|lam|phu trach|co|giu|trong|"
    r"o|chuc vu|duoc|phai|dam nhiem|nhiem vu)\b.*"
)
_PHONE_FIRST = re.compile(r"\A(?:cho |xin |em )*(?:so dien thoai|dien thoai|so may|sdt)(?: cua)? ")
_IDLE_OFFICES = ("cua truong", "nha truong", "truong minh", "cua so", "cua phong", "cua")
_OF_THE_GROUP = 0.6
_WHOLE_NAME = 3
MOST_GROUPS = 3
"""So many lists may be meant; more are too many to be told."""
_MOST = 60
_MOST_SENTENCES = 3
_FEWEST_MEMBERS = 2
_SHORTEST_NAME = 2


def told(shelf: Shelf) -> Outcome:
    """What lists of people say of the person, the role or the board asked about; else None."""
    if shelf.within or shelf.question.intent is Intent.RECIPIENTS:
        return None
    plain = shelf.question.plain
    if _PHONE_ASKED.search(shelf.question.cues):
        return _phone(shelf)
    if _MEMBERS_ASKED.search(plain) and not _RULE_ASKED.search(plain):
        return _members(shelf)
    is_doing = DOES_WHAT.search(plain) is not None
    asks_of_one = is_doing or WHO_IS.search(plain) is not None
    person = _person(shelf, with_duties=is_doing) if asks_of_one else None
    listed = person or rows_told(shelf) or _holders(shelf) or _in_post(shelf)
    return (
        listed
        or office_holders.approver(shelf)
        or office_holders.told(shelf)
        or tasks_told.of_post(shelf)
    )


# --- a role ------------------------------------------------------------------------------------


def _holders(shelf: Shelf) -> Composed | None:
    """The lines of those who have the role asked for, in the lists that the question is about."""
    wanted = tuple(_roles_asked(shelf.question.plain))
    if not wanted:
        return None
    found: list[tuple[Roster, tuple[Member, ...]]] = []
    for roster in fitting(shelf, besides=wanted):
        members = tuple(
            one for one in roster.members if any(has_role(one, role, roster) for role in wanted)
        )
        if members:
            found.append((roster, members))
    if not 0 < len(found) <= MOST_GROUPS:
        return None
    drafts: list[DraftClaim] = []
    for roster, members in found:
        if len(found) > 1 and roster.opener is not None:
            drafts.append(verbatim(_last_sentence(roster.opener), roster.document))
        drafts += (verbatim(one.unit, roster.document) for one in members)
    return Composed(drafts=tuple(dict.fromkeys(drafts)))


def _in_post(shelf: Shelf) -> Composed | None:
    """The line of the one or few who have the post asked for ("kế toán là ai"), once for each."""
    asked = next(
        (match for one in _ROLE_ASKED for match in one.finditer(shelf.question.plain)), None
    )
    words = asked["what"] if asked else ""
    for name in (*shelf.scope.named, *_IDLE_OFFICES):
        words = re.sub(rf"\b{re.escape(name)}\b", " ", words)
    post = tuple(words.split())
    if not post:
        return None
    people: dict[Syllables, DraftClaim] = {}
    for document in shelf.documents_in_sight:
        for roster in rosters(document):
            for member in roster.members:
                if post in member.posts:
                    people.setdefault(member.name, verbatim(member.unit, roster.document))
    return Composed(drafts=tuple(people.values())) if 0 < len(people) <= MOST_GROUPS else None


def _roles_asked(plain: str) -> Iterator[str]:
    """The roles that a question asks the holder of, folded; none where it asks for no role."""
    for asked in _ROLE_ASKED:
        for match in asked.finditer(plain):
            role = A_ROLE.match(match["what"].strip())
            if role is not None:
                yield role.group()
                return
    for asked, begin in _IN_ENGLISH:
        if asked.search(plain):
            yield from (
                (one for one in (f"pho {role}" for role in _CHAIRS) if begin in one)
                if (begin.startswith("pho"))
                else (_CHAIRS if begin == "truong" else (begin,))
            )
            return


def has_role(member: Member, role: str, roster: Roster) -> bool:
    """Whether a line says that its person is that, and nothing that only begins so.

    "Trưởng ban" is not said by "Trưởng Ban đại diện cha mẹ học sinh" in the list of another board.
    """
    wanted = _whole_role(tuple(role.split()))
    for own in map(_whole_role, member.roles):
        behind = own[len(wanted) :]
        if own[: len(wanted)] == wanted and all(
            word in roster.about.single or word in ("thuong", "truc") for word in behind
        ):
            return True
    return False


def _whole_role(role: Syllables) -> Syllables:
    """The role as lists write it: "phó ban" is "phó trưởng ban"."""
    is_short = role[:1] == ("pho",) and role[1:2] in (("ban",), ("doan",))
    return (role[0], "truong", *role[1:]) if is_short else role


# --- a board -----------------------------------------------------------------------------------


def _members(shelf: Shelf) -> Composed | None:
    """The whole list of the board, delegation or team asked about, under its opening line."""
    if shelf.scope.is_open and shelf.topic_besides(_ABOUT_LISTS).is_empty:
        return None
    lists = [
        one
        for one in fitting(shelf, besides=())
        if len(one.members) >= _FEWEST_MEMBERS and any(_is_of_a_board(m) for m in one.members)
    ]
    if not 0 < len(lists) <= MOST_GROUPS:
        return None
    drafts: list[DraftClaim] = []
    for roster in lists:
        is_a_sentence = len({one.unit for one in roster.members}) == 1
        if roster.opener is not None and not is_a_sentence:
            drafts.append(verbatim(_last_sentence(roster.opener), roster.document))
        drafts += (verbatim(one.unit, roster.document) for one in roster.members[:_MOST])
    return Composed(drafts=tuple(dict.fromkeys(drafts)))


def _is_of_a_board(member: Member) -> bool:
    return any(A_ROLE.match(" ".join(role)) for role in member.roles)


def fitting(shelf: Shelf, *, besides: tuple[str, ...]) -> list[Roster]:
    """The lists whose opening line, headings and title hold what the question says of them."""
    topic = shelf.topic_besides((*besides, *_ABOUT_LISTS))
    every = [one for document in shelf.documents_in_sight for one in rosters(document)]
    if topic.is_empty:
        return every
    typed = typed_marks(shelf.asking.question)
    shares = [topic.covered(_with_these_marks(one, typed)) for one in every]
    least = max(_OF_THE_GROUP, max(shares, default=0.0) - 0.05)
    return [one for one, share in zip(every, shares, strict=True) if share >= least]


def _with_these_marks(roster: Roster, typed: Marks) -> Words:
    """What is said over a list, without what only looks like a word of the question."""
    return roster.about.without(disagreeing(typed, roster.over, roster.about.single))


def _last_sentence(opener: Unit) -> Unit:
    return (sentences(opener.passage) or (opener,))[-1]


# --- a person ----------------------------------------------------------------------------------


def _person(shelf: Shelf, *, with_duties: bool) -> Outcome:
    """What is said of the person named: a line of a list, and what the list's paper gives to do.

    Of somebody whom no paper names nothing is told: a like name is another person's.
    """
    called = person_called(shelf) or (person_named(shelf) if with_duties else None)
    if called is not None:
        return tasks_told.of_person(shelf, called, with_duties=with_duties)
    plain = _person_meant(shelf)
    drafts: list[DraftClaim] = []
    names: set[Syllables] = set()
    for document in shelf.documents_in_sight:
        for roster in rosters(document):
            for member in (one for one in roster.members if _names(plain, one.name)):
                names.add(member.name)
                drafts.append(verbatim(member.unit, roster.document))
                drafts += tasks_told.duties(document, roster, member) if with_duties else ()
    if len(names) > 1 and plain != shelf.question.plain:
        return None  # "bà ấy", where several were spoken of
    if drafts:
        return Composed(drafts=tuple(drafts))
    return _sentences_naming(shelf)


def _person_meant(shelf: Shelf) -> str:
    """The question; where it says "ông ấy", what was asked or answered before."""
    plain = shelf.question.plain
    history = shelf.asking.history
    if not history or not _THAT_PERSON.search(plain):
        return plain
    before = history[-1]
    return f"{plain} {understand(before.question).plain} | {' '.join(syllables(before.answer))}"


def _names(plain: str, name: Syllables) -> bool:
    called = "" if len(name) >= _WHOLE_NAME else rf"{HONORIFIC} "
    return re.search(rf"\b{called}{' '.join(name)}\b", plain) is not None


def _sentences_naming(shelf: Shelf) -> Outcome:
    """The sentences that have the whole name, where no list has it."""
    match = NAME_WRITTEN.search(shelf.question.text)
    name = syllables(match["name"]) if match else ()
    if len(name) < _WHOLE_NAME:
        return None
    found = ranked(shelf.topic, shelf.sights, accepts=lambda one: _has_name(one, name))
    drafts = tuple(verbatim(one.unit, one.document) for one in found[:_MOST_SENTENCES])
    if drafts:
        return Composed(drafts=drafts)
    signers = (syllables(one.header.signer or "") for one in shelf.documents_in_sight)
    if name in signers:
        return None
    text = say(Phrase.NOT_HERE, shelf.question.language)
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text, is_sure=True)


def _name_typed(plain: str) -> Syllables | None:
    """The name behind "ông", "bà", "chị", at least two syllables of it; None where none is."""
    match = _CALLED.search(_AROUND_A_NAME.sub("", _PHONE_FIRST.sub("", plain)))
    words = match["name"].split() if match else []
    return tuple(words) if len(words) >= _SHORTEST_NAME else None


def _has_name(one: Unit, name: Syllables) -> bool:
    return f" {' '.join(name)} " in f" {' '.join(one.syllables)} "


# --- a telephone number ------------------------------------------------------------------------


def _phone(shelf: Shelf) -> Composed | None:
    """The line with the telephone number of the person or the post asked about."""
    plain = shelf.question.plain
    name = _name_typed(plain)
    if name is not None:
        found: Iterable[Found] = ranked(
            shelf.topic, shelf.sights, accepts=lambda one: has_phone(one) and _has_name(one, name)
        )
        drafts = tuple(verbatim(one.unit, one.document) for one in found)
        return Composed(drafts=drafts[:_MOST_SENTENCES]) if drafts else None
    asked = tuple(_PHONE_ASKED.sub(" ", plain).split())
    lines = [
        (member, roster)
        for document in shelf.documents_in_sight
        for roster in rosters(document)
        for member in roster.members
        if has_phone(member.unit) and _is_post_asked(member, asked, shelf)
    ]
    if not lines:
        return _phone_of_the_holder(shelf, asked)
    if len(lines) > MOST_GROUPS:
        return None
    return Composed(drafts=tuple(verbatim(one.unit, roster.document) for one, roster in lines))


def _phone_of_the_holder(shelf: Shelf, asked: Syllables) -> Composed | None:
    """The line that says who holds the post, and the one that has the number of that person.

    None where papers name two holders, or give the person two numbers.
    """
    post = Words.of(tuple(word for word in asked if word not in _IDLE))
    if not post.single or shelf.scope.named:
        return None
    wide = replace(shelf, question=understand(" ".join(asked)))
    holders = {
        member.name: (member, roster)
        for document in wide.documents_in_sight
        for roster in rosters(document)
        for member in roster.members
        if len(member.name) >= _WHOLE_NAME and _is_post_asked(member, asked, shelf)
    }
    if len(holders) != 1:
        return None
    ((name, (holder, roster)),) = holders.items()
    of_him = replace(shelf, question=understand(f"dien thoai {' '.join(name)}"))
    numbers: dict[str, DraftClaim] = {}
    for document in of_him.documents_in_sight:
        for passage in document.passages:
            for one in sentences(passage):
                if _has_name(one, name) and (number := phone_in(one)) is not None:
                    numbers.setdefault(number, verbatim(one, document.summary))
    if len(numbers) != 1:
        return None
    return Composed(drafts=(verbatim(holder.unit, roster.document), *numbers.values()))


_IDLE = frozenset(("cua", "la", "bao", "nhieu", "so", "truong", "nha", "gi", "cho", "xin", "em"))


def _is_post_asked(member: Member, asked: Syllables, shelf: Shelf) -> bool:
    """Whether the question names the post of a line and nothing but that and its office."""
    offices = reduce(
        Words.union, (Words.of(tuple(one.split())) for one in shelf.scope.named), Words.of()
    )
    said = f" {' '.join(asked)} "
    for post in member.posts:
        if f" {' '.join(post)} " in said:
            left = set(said.replace(" ".join(post), " ").split()) - _IDLE
            return left <= offices.single
    return False
