"""Whose a thing is, where a question says it: an office of a sort, or the asker's own house."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.wanted import doers
from ingest.text import folded

_OFFICE_BONUS = 0.2
_SUBJECT_BONUS = 0.1
_HOUSE_BONUS = 0.3
_ACT_BONUS = 0.3
_NEAR = 90
# Of what it is done to: "quyết định xác lập" is not "quyết định phê duyệt".
_FEW = 4
_WHO_DOES = re.compile(
    r"(?:\bai|\b(?:co quan|cap|don vi|bo|so|ban|to chuc|bo phan|nguoi|chuc danh) nao)"
    r"(?: (?:la nguoi|la|duoc quyen|co quyen|co tham quyen|co trach nhiem|phai|se|duoc)){0,3} "
    r"(?P<verb>quyet dinh|phe duyet|cong nhan|xem xet|bo nhiem|thanh lap|ban hanh|to chuc|"
    r"tiep nhan|tham dinh|thu hoi|cap phep|giao|duyet|quyet)\b|"
    r"\bwho (?P<english>decides|approves|appoints|issues|establishes|appraises|assigns)\b"
)
_AS_WRITTEN = {
    "decides": "quyet dinh",
    "approves": "phe duyet",
    "appoints": "bo nhiem",
    "issues": "ban hanh",
    "establishes": "thanh lap",
    "appraises": "tham dinh",
    "assigns": "giao",
    "quyet": "quyet dinh",
    "duyet": "(?:phe )?duyet",
}
# "Kinh phí của Sở", "của trường mình"; refuses "của Sở Nội vụ", which is named.
_HOUSE = re.compile(
    r"\b(?:cua|o|tai) (?P<sort>so|phong|truong|xa|phuong)(?: (?:minh|ta|toi|em))?"
    r"(?=\W*\Z|[,?.;]| (?:nam|trong|la|thi|duoc|co|bao|the|quy|thang|cho|de|ve|chia|gom)\b)"
)
_ISSUERS = {
    "so": re.compile(r"so\b"),
    "phong": re.compile(r"phong\b"),
    "truong": re.compile(r"truong\b"),
    "xa": re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|dang uy) xa\b"),
    "phuong": re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|dang uy) phuong\b"),
}


def of_the_sort(shelf: Shelf) -> Callable[[Unit], float]:
    """What it is worth that a sentence names an office of the sort asked for ("bộ nào").

    More where it begins with it: then the office does it, and is not only told of it.
    """
    names_one = doers.office_asked(shelf.question)
    if not (doers.asks_who(shelf.question) or _WHO_DOES.search(shelf.question.plain)):
        return lambda one: _OFFICE_BONUS * names_one(one)
    act = does_the_act(shelf.question)
    does_it = _alone(shelf, act) if act is not None else lambda _one: False
    return lambda one: (
        _OFFICE_BONUS * names_one(one)
        + _SUBJECT_BONUS * (doers.begins_with_an_office(one) or doers.is_under_an_office(one))
        + _SUBJECT_BONUS * doers.is_a_responsibility(one)
        + _ACT_BONUS * does_it(one)
    )


def _alone(shelf: Shelf, does_it: Callable[[Unit], bool]) -> Callable[[Unit], bool]:
    """The sign where one sentence in sight has it; of several offices the matter tells which."""
    doing = [one for sight in shelf.sights for one in sentences(sight.passage) if does_it(one)]
    return does_it if len(doing) == 1 else lambda _one: False


def does_the_act(question: Question) -> Callable[[Unit], bool] | None:
    """Whether a sentence begins with an office or officer that does what is asked who does it.

    None where it is not asked who does something.

    "Ai giao nhiệm vụ tư vấn": "Chủ tịch … có trách nhiệm giao nhiệm vụ tư vấn", and not who
    carries it out.
    """
    match = _WHO_DOES.search(question.plain)
    if match is None:
        return None
    said = match["verb"] or match["english"]
    verb = _AS_WRITTEN.get(said, said)
    object_asked = frozenset(syllables(question.plain[match.end() :])[:_FEW])
    act = re.compile(
        rf"\A(?:(?! duoc )[^.;:]){{4,{_NEAR}}}?(?<!tham quyen)(?<!ban hanh) {verb} "
        r"(?P<done>[^.;:]{2,60})"
    )

    def does_it(one: Unit) -> bool:
        done = act.match(folded(one.text)) if doers.begins_with_an_office(one) else None
        return done is not None and not object_asked.isdisjoint(syllables(done["done"])[:_FEW])

    return does_it


def of_the_house(shelf: Shelf) -> Callable[[Unit], float]:
    """What it is worth that a sentence stands in a paper of the house, where "của Sở" is asked.

    What the office over it gives to all is another sum.
    """
    match = _HOUSE.search(shelf.question.plain)
    if match is None:
        return lambda _one: 0.0
    issuer = _ISSUERS[match["sort"]]
    own = {
        one.passage.id for one in shelf.sights if issuer.match(folded(one.document.issuer or ""))
    }
    return lambda one: _HOUSE_BONUS * (one.passage.id in own)
