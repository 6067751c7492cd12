"""What is to be done and by whom, as the words around a limit say it."""

from __future__ import annotations

import re

from ingest.acting.actors import (
    is_aside,
    is_case,
    who_acts,
    who_after,
    who_follows,
    who_is_next,
    who_receives,
)
from ingest.acting.duty import ACTION, THING, FoundObligation, is_title, last_action, what_is_done
from ingest.acting.names import ANY_NAME, LONGEST_WHO, NO_NAME, OPENS_WITH, name_end
from ingest.layout.placed import Placed
from ingest.tasks.columns import is_row
from ingest.tasks.openers import who_opens, who_opens_with
from ingest.tasks.sentences import REACH, REACH_AFTER, clause_begins, sentence_begins, sentence_rest
from ingest.text import shown
from ingest.timing.changed_limits import moved_thing
from ingest.timing.limit import Limit

# Further days that share the lead of the first ("… và 10/12 hằng năm"), and how often they come.
_MORE_DAYS = re.compile(
    r"(?:(?:\s*\([^()]{1,40}\))?\s*(?:,|và|hoặc){1,2}\s*(?:(?:trước\s+)?ngày\s+)?\d{1,2}(?:\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?|"
    r"\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?))*"
    r"(?:\s+(?:hằng|hàng|mỗi)\s+năm)?"
)
_CONCERNS = re.compile(r"[\s*]*(?:đối\s+với|riêng)(?!\w)", re.IGNORECASE)
# "Định kỳ trước ngày …", "Cuối mỗi quý, trước ngày 25 của tháng cuối quý, …".
_REGULARLY = re.compile(
    r"(?<!\w)(?:định\s+kỳ|(?:đầu|giữa|cuối)\s+(?:mỗi|hằng|hàng|các)\s+(?:tuần|tháng|quý|năm|kỳ|học\s+kỳ)|"
    r"(?:mỗi|hằng|hàng)\s+(?:tuần|tháng|quý))[\s*(,]*\Z",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_IS_BOUND = re.compile(r"(?<!\w)(?:(?:có|chịu)\s+trách\s+nhiệm|phải)(?!\w)")
# "Hằng năm, Văn phòng chủ trì, phối hợp với … thống nhất chương trình".
_LEADS = re.compile(r"(?<!\w)chủ\s+trì,\s+phối\s+hợp(?!\w)")
_MUST = re.compile(r"(?<!\w)phải(?!\w)")
# "… và hằng năm …" only goes on with a list of limits.
_PURPOSE = re.compile(
    r"[\s*]*(?:để|nhằm|theo|và(?!\s+(?:(?:hằng|hàng)\s|định\s+kỳ|trước\s|(?:06?|9)\s+tháng)))(?!\w)",
    re.IGNORECASE,
)
_IS = re.compile(r"\s+là\s+(?=(?:ngày\s+|hết\s+)*\d)")
# "Danh sách đội dự thi | gửi": what is sent stands before, and nobody is named.
_SENT = re.compile(r"(?:gửi|nộp|trình|chuyển)", re.IGNORECASE)
_IS_SENT = re.compile(r"\s(?:gửi|nộp|trình)(?!\w)", re.IGNORECASE)
_REPORT_ALONE = re.compile(r"báo\s+cáo", re.IGNORECASE)
# "như sau: “a) Trong thời hạn …": what stands before the entry is not what it says.
_ENTRY = re.compile(r"[\s*“\"]*(?:[a-zđ]\)|\d{1,2}[.)])\s*")

_NOT_YET = re.compile(r"(?<!\w)chưa\s+\Z")
# "kiểm tra bể nước, lần 1 | trước …, lần 2 | trước …".
_ROUND_LAST = re.compile(r"(?:(?:,\s*|\A))(?:lần|đợt)\s+(?:thứ\s+)?[^\W_]{1,4}\Z", re.IGNORECASE)
_OF_A_SERIES = re.compile(
    r"(?:và|hoặc|còn|riêng|trường\s+hợp|nếu|khi|trừ|sau|thời|đối\s+với|các|những|cấp|khối|kỳ|quý|tháng|năm|học|lần|đợt|giai\s+đoạn|phần|số|vòng|"
    r"\W|\d)",
    re.IGNORECASE,
)
_ENTRY_MARK = re.compile(r"\A[\s*–•+-]*(?:(?:[a-zđ]\)|\d{1,2}(?:\.\d{1,2}){0,3}[.)])\s*)?")
_TIME = re.compile(r"(?<!\w)(?:thời\s+(?:gian|hạn|điểm)|hạn|tiến\s+độ)(?!\w)", re.IGNORECASE)


def clause_of(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None
) -> tuple[str, str | None] | None:
    """What is to be done and by whom, as the words around a limit say it first."""
    if limit.is_moved and (
        thing := moved_thing(one.text[sentence_begins(one, limit) : limit.start])
    ):
        return thing, None
    clause = (
        _clause_before(one, limit, done)
        or _clause_after(one, limit, done)
        or _clause_shared(one, limit, done, last)
        or _clause_around(one, limit, done)
    )
    is_listed = one.text[: limit.start].rstrip("* \n").endswith(":")
    if clause is None and (limit.binds or is_listed):
        return _clause_whole(one, limit)
    return clause


def _clause_before(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """What is to be done and by whom, as said before the limit ("… nộp kế hoạch trước ngày …").

    A list after a colon does not say it again ("nộp báo cáo hai đợt: đợt 1 trước ngày …").
    """
    text = one.text
    clause, sentence = clause_begins(one, limit), sentence_begins(one, limit)
    before = text[max(clause, done) : limit.start]
    action = last_action(before)
    is_entry = _ENTRY.fullmatch(text, clause, limit.start) is not None
    if action is None and text[clause - 1 : clause] == ":" and not is_entry:
        before = text[max(sentence, done) : limit.start]
        action = last_action(before)
    if action is not None:
        action = _behind_the_case(before, action)
    if action is not None and is_aside(before) and _says_what(text, limit):
        return None
    if action is None:
        bound = _MUST.search(before) if limit.date or limit.month_day else None
        return (what_is_done(before[bound.start() :]), None) if bound else None
    if (sent := _what_is_sent(before, action)) is not None:
        return sent, None
    if (named := _named_after_an_action(before, action)) is not None:
        return named, None
    said = text[sentence : limit.start]
    who = who_acts(before) if is_case(before) else None
    if who is None and is_aside(before):
        rest = sentence_rest(text, limit.end)
        who = who_opens_with(rest) or who_after(rest)
    who = who or _who_opens_clause(text, sentence, clause, before)
    who = who or who_opens(said) or who_acts(said) or who_receives(limit.rule or "")
    if who is None and not is_row(one):
        body = max(one.body - one.start, 0)
        who = who_acts(text[body : min(body + REACH, limit.start)])
    return _done_behind_the_name(before, action, who), who


def _done_behind_the_name(words: str, action: int, who: str | None) -> str:
    """What is done, no word of a name ("Các xã chưa nộp bản kê khai | nộp bổ sung").

    "Các xã chưa thành lập Ban chỉ đạo phải hoàn thành" says only in the name what is to complete.
    """
    begin = words.find(who) if who else -1
    end = begin + len(who or "")
    later = last_action(words[end:]) if 0 <= begin <= action < end else None
    if later is None:
        return what_is_done(words[action:])
    done = what_is_done(words[end + later :])
    is_bare = done.lower() == "hoàn thành" and _NOT_YET.search(words, begin, action)
    return what_is_done(words[action:end]) if is_bare else done


def _what_is_sent(words: str, action: int) -> str | None:
    """The words before a bare "gửi" too, where they name a thing ("Danh sách đội dự thi gửi")."""
    thing = shown(words[:action]).strip(" ,:;-–+•")
    if not _SENT.fullmatch(shown(words[action:])) or not thing or "," in thing:
        return None
    is_thing = THING.match(thing) is not None and who_acts(words) is None
    return f"{thing} {shown(words[action:])}" if is_thing else None


def _named_after_an_action(words: str, action: int) -> str | None:
    """What is sent where its name holds an action ("Bản | đăng ký | mô hình gửi về …")."""
    opens = _ENTRY_MARK.sub("", words[:action]).strip()
    rest = words[action:]
    is_thing = THING.fullmatch(opens) is not None and not _REPORT_ALONE.match(opens)
    if not is_thing or not _IS_SENT.search(rest):
        return None
    return what_is_done(words[len(words[:action].rstrip()) - len(opens) :])


def _behind_the_case(words: str, action: int) -> int:
    """Where what is done begins: behind "… chưa thành lập Ban thì | kiện toàn"."""
    then = words.rfind(" thì ", action)
    done = last_action(words[then:]) if then > 0 else None
    return action if done is None else then + done


def _who_opens_clause(text: str, sentence: int, clause: int, words: str) -> str | None:
    """Who opens a clause behind a semicolon, however small ("…; các trường tổng hợp, nộp …").

    Behind names alone it is one more of them ("các sở; các xã, phường gửi …").
    """
    if text[clause - 1 : clause] != ";":
        return None
    earlier = shown(text[sentence:clause])
    if ANY_NAME.match(earlier) and not (last_action(earlier) or who_acts(earlier)):
        return None
    said = shown(words)
    end = name_end(said, 0)
    if end is None or said[end : end + 1] == ",":
        return None  # "…; viên chức, gửi …" is the last of what is sent
    name = OPENS_WITH.sub("", said[:end].strip(" ,:"))
    is_name = ANY_NAME.match(name) and not NO_NAME.search(name) and len(name) < LONGEST_WHO
    is_verb = name.startswith("thanh tra")  # in small letters it is done, and no office
    return name if is_name and not is_verb else None


def _says_what(text: str, limit: Limit) -> bool:
    """Whether what follows a limit in its sentence names something to be done."""
    rest = sentence_rest(text, limit.end)
    return last_action(rest) is not None and _PURPOSE.match(rest) is None


def _clause_after(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """The same where the limit opens its sentence ("Trước ngày …, các trường nộp kế hoạch")."""
    text = one.text
    begin = max(clause_begins(one, limit), done)
    if _LETTER.search(_REGULARLY.sub("", text[begin : limit.start])):
        return None
    words = text[limit.start : limit.end]
    is_event = limit.rule is not None and not limit.date
    named = None if is_event else last_action(words)  # "Thời hạn gửi báo cáo: ngày …" says it
    figure = _FIGURE.search(words)
    if named is not None and (figure is None or named < figure.start()):
        return _what_is_labelled(words, named), None
    end = _MORE_DAYS.match(text, limit.end)
    after = end.end() if end else limit.end
    rest = sentence_rest(text, after)
    action = None if _PURPOSE.match(rest) else last_action(rest)
    if action is None:
        bound = _IS_BOUND.search(rest) or (
            limit.opens and _LEADS.search(rest)
        )  # "Trước ngày …, công ty có trách nhiệm:" and a list
        if bound:
            return what_is_done(rest), who_follows(rest[: bound.start()])
        who = who_after(rest) if limit.date or limit.month_day else None
        return (what_is_done(shown(rest).partition(who)[2] or rest), who) if who else None
    return what_is_done(rest[action:]), who_after(rest) or who_follows(rest[:action])


def _what_is_labelled(words: str, named: int) -> str:
    """What a label says is due ("Hạn chót | nộp báo cáo | là …", "Hạn gửi | báo cáo | : …")."""
    said = _IS.search(words, named)
    action = ACTION.search(words) if said else None
    if said is None or action is None:
        return what_is_done(words[named:].split(":", maxsplit=1)[0])
    return what_is_done(words[action.start() : said.start()])


def _clause_around(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """The same where a limit stands between who acts and what ("Sở định kỳ hằng quý báo cáo …")."""
    text = one.text
    rest = sentence_rest(text, limit.end)
    is_joined = rest.lstrip().startswith("và")
    action = None if _PURPOSE.match(rest) and not is_joined else last_action(rest)
    if action is None:
        return None
    who = text[max(clause_begins(one, limit), done) : limit.start]
    is_day = limit.date is not None or limit.month_day is not None
    if is_day and not (who_follows(who) or _CONCERNS.match(who)):
        return None
    named = who_follows(who) or who_opens_with(rest) or who_after(rest)
    return what_is_done(rest[action:]), named


def _clause_whole(one: Placed, limit: Limit) -> tuple[str, str | None] | None:
    """The words around a limit that binds by itself, where they name no action known here."""
    text = one.text
    before = text[clause_begins(one, limit) : limit.start]
    rest = sentence_rest(text, limit.end)
    what = next((words for part in (rest, before) if _LETTER.search(words := shown(part))), "")
    said = text[sentence_begins(one, limit) : limit.start]
    heading = one.heading_path[-1] if one.heading_path else ""
    label = _label_of(said) if is_title(heading) else ""
    what = what.strip(" ,:;-–") or label or heading
    who = who_acts(said) or who_is_next(text[limit.end : limit.end + REACH_AFTER])
    return (what, who) if what else None


def _clause_shared(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None
) -> tuple[str, str | None] | None:
    """The same for a further limit of one sentence ("nộp đợt 1 trước ngày …, đợt 2 trước …")."""
    if last is None or last.end - one.start <= sentence_begins(one, limit):
        return None
    task, colon, _ = last.what.partition(": ")
    own = shown(one.text[max(clause_begins(one, limit), done) : limit.start]).strip(" ,;")
    if (first := _ROUND_LAST.search(last.what)) and _ROUND_LAST.fullmatch(own):
        return f"{last.what[: first.start()]}, {own}", last.who
    is_day = limit.date is not None or limit.month_day is not None
    if is_day and _names_another(one.text, clause_begins(one, limit), own):
        return own, last.who
    return (f"{task}: {own}" if colon and own else last.what), last.who


def _names_another(text: str, clause: int, own: str) -> bool:
    """Whether a clause says itself what is due: "đăng ký trước …; đề nghị công nhận | trước …"."""
    is_clause = text[:clause].rstrip()[-1:] == ";"
    return is_clause and len(own.split()) > 1 and _OF_A_SERIES.match(own) is None


def _label_of(said: str) -> str:
    """What stands alone before the colon of a sentence ("Đối thoại với cha mẹ: | mỗi năm …")."""
    label, colon, rest = shown(said).partition(":")
    label = _ENTRY_MARK.sub("", label).strip(" ,*")
    is_label = bool(colon) and not rest.strip() and len(label) <= LONGEST_WHO
    return label if is_label and _LETTER.search(label) and not _TIME.search(label) else ""
