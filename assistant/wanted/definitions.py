"""What a thing is: whether a question asks it, and how surely a sentence says it.

"Khấu trừ thuế là gì", "cơ quan nhà nước là chỉ những cơ quan nào", "what is meant by …": a sentence
says it where the words before its "là" are the thing asked about, or those behind "gọi là".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from assistant.units import Unit, syllables
from assistant.weighing import Topic, Words

_ASKED = re.compile(
    r"(?P<thing>[^|:;?]{2,90}?)[\"”’ ]{1,2}(?:thi )?(?:duoc hieu |nghia |co nghia |chi )?"
    r"la (?:chi )?(?:(?:nhung |cac )?(?:loai )?(?:co quan |don vi |to chuc |nguoi |viec |cai |"
    r"doi tuong )?(?:gi|ai)\b|nhu the nao|the nao|sao\b|"
    r"(?:nhung |cac |loai )+(?:co quan|don vi|to chuc|nguoi|viec|doi tuong) nao)|"
    r"\b(?:the nao (?:thi )?|hieu (?:the nao|sao) )(?:duoc goi |duoc coi |duoc hieu |goi |coi )?la "
    r"(?P<of>[^|:;?,]{2,90})|"
    r"(?P<meant>[^|:;?]{2,90}?) duoc hieu (?:the nao|nhu the nao|ra sao)|"
    r"\b(?:dinh nghia|khai niem) (?:(?:cua|ve|the nao|cho biet) )?(?:tu |cum tu )?"
    r"(?P<word>[^|:;?,]{2,90})|"
    r"\b(?:mean by|meant by|meaning of|definition of)\b|"
    r"\bwhat (?:counts?|qualif(?:y|ies)|is (?:regarded|considered)) as\b|"
    r"\b(?:what|how) (?:does|do|is|are) .{1,80} (?:mean|defined)\b"
)
# Refuses "người ký là ai", "thời hạn là gì": facts of a paper, not what a word means.
_NO_THING = re.compile(
    r"\b(?:han|thoi han|ly do|ten|so|ngay(?! cong\b)|nguoi ky|nguoi nhan|dia chi|noi dung|"
    r"muc dich|muc tieu|"
    r"chu de|nguyen nhan|trach nhiem|nhiem vu|yeu cau|ket qua|han chot)(?: [a-z]+){0,3} la "
    r"(?:gi|ai|nhung gi|nhung ai)\b"
)
# "X là những nơi nào", "X gồm những gì": a list of a paper is asked so as well, so that only a
# sentence that begins with just these words answers.
_PARTS_ASKED = re.compile(
    r"(?P<thing>[^|:;?,]{2,90}?) (?:thi )?(?:duoc tinh |duoc hieu )?(?:la|gom|bao gom|gom co) "
    r"(?:(?:nhung|cac) )?(?:gi|cho nao|noi nao|khu nao|dau|thu gi|loai nao|thong tin (?:gi|nao))\b"
)
_ASKING_LAST = re.compile(r" (?:la )?(?:ra sao|nhu the nao|the nao|la gi|gi)(?= |\Z).{0,60}\Z")
_WHERE = re.compile(r" (?:trong|theo|tai|cua|o) ")
_IS = re.compile(r"(?<!\w)(?:là|gồm|bao gồm|được hiểu là)(?!\w)", re.IGNORECASE)
_CALLED = re.compile(
    r"(?<!\w)(?:gọi(?:\s+(?:tắt|chung))?\s+là|viết\s+tắt\s+là)\s+(?P<name>[^).;,]{2,80})",
    re.IGNORECASE,
)
# "“Ngày công” của tổ thợ nghĩa là gì": what stands behind the quoted words says whose it is.
_QUOTED = re.compile(r"[\"“”](?P<words>[^\"“”]{2,60})[\"“”]\W*(?:(?:cua|trong|o) [^\"“”]{1,60})?\Z")
# "Tổ thợ quy định tại Nghị quyết này là …": where it is so called is no part of the name.
_SO_CALLED = re.compile(
    r",?\s(?:được\s)?(?:(?:quy định|nêu|nói|đề cập)\s)?(?:tại|trong|ở|theo)\s"
    r"[^,;:.]{2,60}?\snày,?\s*\Z",
    re.IGNORECASE,
)
_ENGLISH_THING = re.compile(
    r"\b(?:meant by|(?:counts?|qualif(?:y|ies)|regarded|considered) as|"
    r"(?:meaning|definition) of) (?:an? |the )?[\"'‘“]?(?P<thing>.{3,90}?)"
    r"(?=['\"’”]? (?:in|under|according to|by|within|for the purposes?) |['\"’”]?[?.!]|\Z)"
)
# "Trong thông tư giá đăng kiểm thì ngày công là gì": what stands before says where.
_ASIDE = re.compile(r",| (?:thi|co noi|hieu|goi|coi) ")
_LONGEST_THING = 8
_MOST_BEFORE = 16
_LEAST = 0.5
# Most words are of two syllables; of one, too many begin a sentence so.
_A_WORD = 2
_LEAST_OF_A_TOPIC = 0.4


def is_definition_asked(question: Question) -> bool:
    """Whether it is asked what something is or means."""
    plain = question.plain
    return _ASKED.search(plain) is not None and _NO_THING.search(plain) is None


def defining(question: Question, topic: Topic) -> Callable[[Unit], float]:
    """How much of the thing asked about a sentence says what it is: 0, or 0.4 to 1.

    The thing is the last words before "là gì"; in an English question the whole topic.
    """
    thing = _thing(question)
    least = _LEAST if thing else _LEAST_OF_A_TOPIC

    def share(one: Unit) -> float:
        said = one.said
        shares = [_share(thing, topic, syllables(m["name"])) for m in _CALLED.finditer(said)]
        before = syllables(_before(one))
        if before:
            shares.append(_share(thing, topic, before[-_MOST_BEFORE:]))
        most = max(shares, default=0.0)
        return most if most >= least else 0.0

    return share


def english_thing(question: Question) -> str | None:
    """The words of an English question that name what it asks the meaning of."""
    asked = _ENGLISH_THING.search(question.plain)
    return asked["thing"] if asked else None


def said_besides(topic: Topic) -> Callable[[Unit], int]:
    """How many words before the "là" of a sentence are none of the thing: the fewer, the surer."""
    own = {term for part in topic.parts for wording in part for term, _ in wording.single}

    def besides(one: Unit) -> int:
        return sum(word not in own for word in syllables(_before(one)))

    return besides


def defines_exactly(question: Question) -> Callable[[Unit], bool]:
    """Whether the words right before the first "là" of a sentence are the thing asked about."""
    things = tuple(one for one in _named(question) if len(one) >= _A_WORD)

    def exact(one: Unit) -> bool:
        return bool(things) and syllables(_before(one)) in things

    return exact


def asks_what_it_includes(question: Question) -> bool:
    """Whether it is asked what there is to a thing: its sort is told where words are explained."""
    return _PARTS_ASKED.search(question.plain) is not None


def _named(question: Question) -> tuple[tuple[str, ...], ...]:
    """What may be the name of the thing: its words whole, or without where it is so called."""
    asked = _ASKED.search(question.plain) or _PARTS_ASKED.search(question.plain)
    if asked is None:
        return ()
    parts = asked.groupdict()
    words = next((parts[one] for one in ("thing", "of", "meant", "word") if parts.get(one)), "")
    quoted = _QUOTED.search(words)
    named = quoted["words"] if quoted else _ASKING_LAST.sub("", _ASIDE.split(words)[-1])
    return tuple(dict.fromkeys((syllables(named), syllables(_WHERE.split(named)[0]))))


def _before(one: Unit) -> str:
    """What stands before the first "là" of a sentence; nothing where it has none."""
    first = _IS.search(one.said)
    return _SO_CALLED.sub("", one.said[: first.start()]) if first else ""


def _thing(question: Question) -> tuple[str, ...]:
    asked = _ASKED.search(question.plain)
    words = (asked["thing"] or asked["of"] or asked["meant"] or asked["word"]) if asked else None
    if asked is None or not words:
        return ()
    quoted = _QUOTED.search(words)
    named = syllables(quoted["words"] if quoted else _ASIDE.split(words)[-1])
    is_ahead = bool(asked["of"] or asked["word"])
    return named[:_LONGEST_THING] if is_ahead else named[-_LONGEST_THING:]


def _share(thing: tuple[str, ...], topic: Topic, words: tuple[str, ...]) -> float:
    if not thing:
        return 0.0 if topic.is_empty else topic.covered(Words.of(words))
    return sum(word in words for word in thing) / len(thing)
