"""What a paper lists of one kind: "những kiểu mô hình nào", "mấy loại quỹ", "bám theo luật nào".

The question says the kind and little else, so that no sentence carries it. The list that is meant
is the one of the paper named whose line, or whose entries, say the kind; or the one paragraph that
names the kind several times, each time with another name behind it ("quỹ A, quỹ B"). A list all of
whose entries begin with one word is meant by that word ("khéo trong những việc gì"). Asked last,
and told only where all that the question says besides is said there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set
from assistant.selection import members_of, names_of, words_about
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.units import Unit, sentences, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_INTENTS = frozenset({Intent.LIST, Intent.COUNT, Intent.FACT, Intent.WHICH_DOCUMENT})
_ASKED = re.compile(
    r"\b(?:nhung|cac|may|bao nhieu|loai|kieu|dang) (?P<thing>[a-z]+(?: [a-z]+){0,5}?)"
    r"(?= (?:nao|gi|the|vay|de)\b|\W*\Z)|"
    # Told apart by what was done with them, or where they stand: "ba quỹ trong báo cáo …".
    r"\b(?:hai|ba|bon|\d|(?:nhung|cac) (?:loai|kieu)|(?:ten|liet ke|ke|danh sach) (?:cac|nhung))"
    r" (?P<told>[a-z]+(?: [a-z]+){0,3}?)"
    r"(?= (?:da|duoc|ma|trong|o|cua|do)\b|\W*\Z)|"
    r"\A\W*(?P<first>[a-z]+(?: [a-z]+){1,3}) (?:nao|gi) (?:duoc|co|nam) |"
    r"\b(?:ke|neu)(?: ten| ra)? (?P<what>[a-z]+(?: [a-z]+){1,3}) (?:nao|gi)\b|"
    r"\b(?:nhung|cac) (?P<behind>[a-z]+(?: [a-z]+){0,3}?)"
    r"(?= (?:trong|o|cua|tai)\b.{0,60}\bla (?:nhung |cac )?(?:gi|nao)\b)"
)
# "Mấy loại quỹ" asks which, and "mấy mô hình" for a number.
_SORTS_COUNTED = re.compile(
    r"\bmay (?:loai|kieu|dang|thu|mang|linh vuc|khoan)\b|"
    r"\b(?:may|bao nhieu) ([a-z]+)[ ,]{1,3}(?:la )?\1 (?:gi|nao)\b|"
    r"\bten (?:la )?gi\b|\b(?:liet ke|ke (?:ra|ten|het|ro))\b"
)
# What a kind is called by without being one.
_CLASSIFIERS = word_set("kieu loai dang thu mon cai hang muc khoan mang huong cach ten")
# What anything can be called is no kind of its own.
_NO_KIND = FUNCTION_WORDS | word_set(
    "dung hoat dong nhiem vu cong van ban quyet dinh so ngay thang nam don vi co quan truong "
    "phong nguoi noi dieu noi gi nao yeu cau"
)
# What only asks, or says that it is to be picked from.
_ASKING = re.compile(
    r"\b(?:goi y|huong dan|cu the|chon(?: lua)?|lua chon|dang ky|xay dung|lam theo|"
    r"bam(?: theo| vao)?|"
    r"tuan theo|chieu theo|theo dung|ap dung|keu goi|thuc hien|liet ke|ke ra|ke ten|ke het|dua ra|"
    r"neu|nhac(?: den| toi)?|(?:da )?(?:dong|quyen) gop|"
    r"(?:da )?gop(?: vao| cho)?|(?:gi|nao) (?:the|vay|ta)|gay(?: duoc)?|nganh|ma|(?:doc )?ten|"
    r"thi|co the|duoc phep|can phai|phai|gom|bao gom|moi nguoi|anh chi em|ae)\b"
)
# Whoever asks for all of them; and words for them that no entry has to say.
_ALL_ASKED = re.compile(
    r"\b(?:nhung|cac|may|bao nhieu|liet ke|ke (?:ra|ten|het|du|lan luot)|gom|chia|list|what|which|"
    r"all|every|doc (?:het|du)|tron bo|lan luot|(?:kieu|loai|mau) (?:gi|nao)|\d)\b"
)
_OF_NO_ENTRY = FUNCTION_WORDS | word_set(
    "nhung cac may cai mang linh vuc kieu loai noi dung viec gi liet ke chia ra duoc goi y san cu",
    "the neu nao muc hinh thuc mau dan danh sach what which kinds sorts types areas suggest list",
    "all can build school where pls please plan does its truong ho so xay dung de xuat dien tich",
    "edu dept ke hoach nam minh em toi dinh huong cho doc het du vi lan luot gach dau dong hoi tra",
    "loi sao ho ben nhu tron bo kho xin every example model models nen so kh bon ba hai",
)
_ONE_MEANT = 0.34
_FEWEST_LETTERS = 3
_MOST = 20
_FEWEST = 2
_HALF = 0.5
_REST = 0.6
_QUOTED = re.compile(r"[“\"][^”\"]{3,200}[”\"]")
_SENTENCE = re.compile(r"[.;]\s")


def told(shelf: Shelf) -> Composed | None:
    """The one list or paragraph of the paper named that is of the kind asked for; else None."""
    question = shelf.question
    if shelf.within or question.intent not in _INTENTS:
        return None
    if len(shelf.documents) != 1 or not shelf.scope.sure:
        return None
    if question.intent is Intent.COUNT and not _SORTS_COUNTED.search(question.plain):
        return None
    return _begun_alike(shelf) or _of_the_kind(shelf)


def _begun_alike(shelf: Shelf) -> Composed | None:
    """The one list whose entries all begin with a word of the question, no one of them meant."""
    plain = shelf.question.plain
    if not _ALL_ASKED.search(plain):
        return None
    document = shelf.documents[0]
    plain = without_words(plain, shelf.scope.named)
    asked = {one for one in re.findall(r"[a-z]+", plain) if one not in _OF_NO_ENTRY}
    found = []
    for opener in document.passages:
        members = members_of(opener, document.passages, most=_MOST)
        begins = {syllables(one.text)[:1] for one in members}
        word = "".join(next(iter(begins), ())) if len(begins) == 1 else ""
        if len(members) < _FEWEST or len(word) < _FEWEST_LETTERS or is_row(members[0]):
            continue
        if re.search(rf"\b{re.escape(word)}\b", plain) and not _NO_KIND.issuperset({word}):
            found.append((opener, *members))
    if len(found) != 1:
        return None
    besides = asked.difference(syllables(found[0][0].text))
    each = [besides.intersection(syllables(one.text)) for one in found[0][1:]]
    counts = sorted(map(len, each))
    about = (*(one.text for one in found[0]), *names_of(document.summary))
    said = asked.intersection(chain.from_iterable(map(syllables, about)))
    if counts[-1] - counts[0] > _ONE_MEANT * len(asked) or len(said) < _REST * len(asked):
        return None
    return _all_of(shelf, document, filter(None, map(whole, found[0][1:])))


def _of_the_kind(shelf: Shelf) -> Composed | None:
    question = shelf.question
    asked = _thing(shelf)
    if asked is None:
        return None
    thing, rest = asked
    document = shelf.documents[0]
    lists = [one for one in _lists(document, thing) if _holds(shelf, document, one, rest)]
    found = [tuple(filter(None, map(whole, one[1:]))) for one in lists]
    if not found:
        spelt = ((one, _spelt(one, thing)) for one in document.passages)
        found = [units for one, units in spelt if units and _holds(shelf, document, (one,), rest)]
    if not found:
        naming = ((one, _naming(one, thing, question.text)) for one in document.passages)
        found = [units for one, units in naming if units and _holds(shelf, document, (one,), rest)]
    return _all_of(shelf, document, found[0]) if len(found) == 1 else None


def _all_of(shelf: Shelf, document: Document, units: Iterable[Unit]) -> Composed:
    """All of a kind, sure where it is asked how many they are: they are told and not counted."""
    return Composed(
        drafts=tuple(verbatim(one, document.summary) for one in units),
        is_sure=shelf.question.intent is Intent.COUNT,
    )


def _thing(shelf: Shelf) -> tuple[tuple[str, ...], str] | None:
    """The kind asked for, and what the question says besides; None where it names none."""
    plain = re.sub(r"[\"“”'‘’«»]", "", shelf.question.plain)
    plain = without_words(plain, shelf.scope.named, " | ")
    for match in _ASKED.finditer(plain):
        words = next(filter(None, match.groups())).split()
        while words and words[0] in _CLASSIFIERS:
            words = words[1:]
        while words and words[-1] in FUNCTION_WORDS:
            words = words[:-1]
        if words and not _NO_KIND.issuperset(words):
            rest = f"{plain[: match.start()]} | {plain[match.end() :]}"
            return tuple(words), _ASKING.sub(" | ", rest)
    return None


def _lists(document: Document, thing: tuple[str, ...]) -> Iterator[tuple[Passage, ...]]:
    """The lists, each after the line that opens it, whose line and entries say all of a kind."""
    for opener in document.passages:
        members = members_of(opener, document.passages, most=_MOST)
        if len(members) < _FEWEST or is_row(members[0]):
            continue
        line = syllables(_SENTENCE.split(opener.text.rstrip(" *:\n"))[-1])
        begin = [syllables(one.text)[: len(thing)] for one in members]
        first = {word for one in begin[:1] for word in one}
        alike = sum(any(word in one for word in thing) for one in begin) >= _HALF * len(begin)
        said = {*line} | (first if alike else set())
        if said.issuperset(thing):
            yield (opener, *members)


def _spelt(one: Passage, thing: tuple[str, ...]) -> tuple[Unit, ...]:
    """The sentence that spells several of a kind out, quoted: "các phong trào: “A”, “B”"."""
    if one.role is not PassageRole.BODY or is_row(one):
        return ()
    for unit in sentences(one):
        head, _, items = unit.text.partition(":")
        words = syllables(head)
        if words[-len(thing) :] == thing and len(_QUOTED.findall(items)) >= _FEWEST:
            return (unit,)
    return ()


def _naming(one: Passage, thing: tuple[str, ...], typed: str) -> tuple[Unit, ...]:
    """The sentences of a paragraph from its first to its last name of a kind; none for one name.

    Its marks must be the same throughout, and as they are typed; a kind of one syllable must have a
    name with a capital behind it once ("quỹ Mái ấm", and not "quy chế").
    """
    if one.role is not PassageRole.BODY or is_row(one):
        return ()
    named: dict[str, set[str]] = {}
    holding: list[int] = []
    is_named = len(thing) > 1
    units = sentences(one)
    for place, unit in enumerate(units):
        words = re.findall(r"\w+", unit.text)
        plain = [folded(word) for word in words]
        for at in range(len(words) - len(thing)):
            if tuple(plain[at : at + len(thing)]) == thing:
                is_named |= words[at + len(thing)][0].isupper()
                said = " ".join(words[at : at + len(thing)]).casefold()
                named.setdefault(said, set()).add(plain[at + len(thing)])
                holding.append(place)
    if not is_named or len(named) != 1 or len(next(iter(named.values()))) < _FEWEST:
        return ()
    said = next(iter(named))
    if _is_marked(typed) and said not in typed.casefold():
        return ()
    return tuple(units[holding[0] : holding[-1] + 1])


def _is_marked(typed: str) -> bool:
    return typed.casefold() != folded(typed)


def _holds(shelf: Shelf, document: Document, told: tuple[Passage, ...], rest: str) -> bool:
    """Whether what is told says what the question says besides the kind, but for its paper."""
    topic = shelf.topic_of(replace(shelf.question, plain=rest))
    if topic.is_empty:
        return True
    texts = [syllables(one.text) for one in told]
    over = map(syllables, told[0].heading_path)
    return topic.covered(words_about(document.summary).union(Words.of(*texts, *over))) >= _REST
