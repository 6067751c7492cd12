"""What the assistant says of its own, in the language of the question. Quotes stay as they are."""

from __future__ import annotations

from enum import StrEnum

from assistant.question import Language


class Phrase(StrEnum):
    """One thing to say; braces are filled in by name."""

    CHAT = "chat"
    OUTSIDE = "outside"
    UNSUPPORTED = "unsupported"
    NOT_HERE = "not_here"
    NOT_SAID = "not_said"
    NO_DEADLINE_HERE = "no_deadline_here"
    NO_DEADLINE_SAID = "no_deadline_said"
    LIMITS_SAID = "limits_said"
    SECTIONS_SAID = "sections_said"
    NO_ADDRESS = "no_address"
    NO_BASIS = "no_basis"
    OTHER_BASES = "other_bases"
    NO_PART = "no_part"
    SIGNER = "signer"
    OTHER_SIGNER = "other_signer"
    OTHER_POST = "other_post"
    DATE_OF_ISSUE = "date_of_issue"
    NUMBER = "number"
    RECIPIENTS = "recipients"
    TEXT_OF_PLACE = "text_of_place"
    UNKNOWN_NUMBER = "unknown_number"
    ONLY_MENTIONED = "only_mentioned"
    NOT_MENTIONED = "not_mentioned"
    EARLIER_TOO = "earlier_too"
    EARLIER_IN_OTHER_YEARS = "earlier_in_other_years"
    ONLY_EARLIER = "only_earlier"
    MORE_DUTIES = "more_duties"
    OVER_ALREADY = "over_already"
    DUE_WITHIN = "due_within"
    NOTHING_DUE = "nothing_due"
    YEAR_OF_PAPER = "year_of_paper"
    RECURS_WITHIN = "recurs_within"
    TOLD_BY_OTHERS = "told_by_others"
    MODEL_FAILED = "model_failed"
    MODEL_UNPROVEN = "model_unproven"
    PHRASED_BY = "phrased_by"
    REMOVED = "removed"
    BLANK_NUMBER = "blank_number"
    BLANK_DATE = "blank_date"
    OTHER_DATE = "other_date"
    EMPTY = "empty"
    FILTERED_OUT = "filtered_out"
    NOT_AMONG_FILTERED = "not_among_filtered"
    SILENT = "silent"
    DIFFERENT = "different"
    ONE_SIDE = "one_side"
    NOT_ENDED = "not_ended"
    NAMED_IN = "named_in"
    PART_UNANSWERED = "part_unanswered"
    DAY_MOVED = "day_moved"
    DAY_DIFFERS = "day_differs"
    CHANNEL_CHANGED = "channel_changed"
    CORRECTED = "corrected"
    AS_CORRECTED = "as_corrected"
    CHANGED_BY = "changed_by"
    NOT_CHANGED = "not_changed"
    WHOLE_MONTH = "whole_month"
    NO_EVENT = "no_event"
    EXTENSION_ASKED = "extension_asked"
    ONLY_ASKED_FOR = "only_asked_for"
    NOBODY_NAMED = "nobody_named"
    NOT_KNOWN_DONE = "not_known_done"
    OTHER_YEAR = "other_year"
    OTHER_EDITION = "other_edition"
    YEAR_UNANSWERED = "year_unanswered"
    SAID_ALONE = "said_alone"
    MORE_DIFFERING = "more_differing"
    CHANGED_SINCE = "changed_since"
    SET_ANEW = "set_anew"
    WHAT_IT_SAYS = "what_it_says"
    ITS_YEARS = "its_years"


_VIETNAMESE = {
    Phrase.CHAT: (
        "danvan chỉ trả lời về các văn bản trong thư viện. Hãy hỏi, chẳng hạn: "
        "«Phải báo cáo những gì trước ngày 05/12?»"
    ),
    Phrase.OUTSIDE: "Câu hỏi này không thuộc nội dung các văn bản trong thư viện.",
    Phrase.UNSUPPORTED: (
        "Đã soạn câu trả lời nhưng không ý nào qua được bước kiểm chứng với văn bản nguồn."
    ),
    Phrase.NOT_HERE: "Không tìm thấy trong thư viện đoạn nào trả lời câu hỏi này.",
    Phrase.NOT_SAID: "{names}: có trong thư viện nhưng không nói điều được hỏi.",
    Phrase.NO_DEADLINE_HERE: "Không văn bản nào trong thư viện đặt thời hạn như câu hỏi nêu.",
    Phrase.NO_DEADLINE_SAID: (
        "{names}: có trong thư viện nhưng không đặt thời hạn, nơi nhận hay cách gửi báo cáo như "
        "câu hỏi nêu."
    ),
    Phrase.LIMITS_SAID: "Thời hạn có nêu trong văn bản: {limits}.",
    Phrase.SECTIONS_SAID: "Các mục có trong văn bản: {sections}.",
    Phrase.NO_ADDRESS: "{names}: không có mục {address}.",
    Phrase.NO_BASIS: "{names}: không nêu văn bản làm căn cứ.",
    Phrase.OTHER_BASES: "{names}: có nêu căn cứ, nhưng không thấy căn cứ nào như câu hỏi nêu.",
    Phrase.NO_PART: "{names}: có trong thư viện nhưng không ghi {part}.",
    Phrase.SIGNER: "người ký",
    Phrase.OTHER_SIGNER: "Người ký ghi trong văn bản không phải người có tên trong câu hỏi.",
    Phrase.OTHER_POST: "Người ký ghi trong văn bản không giữ chức vụ nêu trong câu hỏi.",
    Phrase.DATE_OF_ISSUE: "ngày ban hành",
    Phrase.NUMBER: "số, ký hiệu",
    Phrase.RECIPIENTS: "nơi nhận",
    Phrase.TEXT_OF_PLACE: "nội dung của {address}",
    Phrase.ONLY_MENTIONED: (
        "Thư viện không có {numbers}; các văn bản ở đây chỉ nhắc tới và không ghi {part}."
    ),
    Phrase.NOT_MENTIONED: "Không văn bản nào trong thư viện nhắc tới {numbers}.",
    Phrase.UNKNOWN_NUMBER: (
        "Thư viện không có, và không văn bản nào trong thư viện nhắc tới, {numbers}."
    ),
    Phrase.DUE_WITHIN: "Những việc có hạn trong khoảng {span}.",
    Phrase.YEAR_OF_PAPER: (
        "Hạn không in năm, năm suy ra từ trích yếu hoặc đề mục của văn bản: {limits}."
    ),
    Phrase.RECURS_WITHIN: (
        "Việc định kỳ chỉ tính đến hết thời gian mà trích yếu của văn bản nêu: {limits}."
    ),
    Phrase.NOTHING_DUE: (
        "Không văn bản nào trong thư viện đặt việc có hạn trong khoảng {span}. Việc không ghi ngày "
        "không kể ở đây."
    ),
    Phrase.EARLIER_TOO: (
        "Ngoài ngày được hỏi, câu trả lời nêu cả những việc có hạn sớm hơn trong năm."
    ),
    Phrase.EARLIER_IN_OTHER_YEARS: (
        "Còn {count} việc hạn sớm hơn ngày đó ở những năm khác: xem thẻ Thời hạn."
    ),
    Phrase.ONLY_EARLIER: (
        "Không có việc nào hạn đúng ngày được hỏi; trên đây là những việc có hạn sớm hơn trong năm."
    ),
    Phrase.MORE_DUTIES: "Còn {count} việc nữa: xem thẻ Thời hạn.",
    Phrase.OVER_ALREADY: (
        "Chỉ nêu việc chưa đến hạn tính từ ngày hỏi; {count} việc đã qua hạn trong năm: xem thẻ "
        "Thời hạn."
    ),
    Phrase.TOLD_BY_OTHERS: (
        "Văn bản được hỏi không có trong thư viện; câu trả lời lấy từ văn bản viện dẫn nó."
    ),
    Phrase.MODEL_FAILED: "{problem} Đây là câu trả lời trích nguyên văn.",
    Phrase.MODEL_UNPROVEN: (
        "Lời của mô hình ngôn ngữ không qua được bước kiểm chứng; đây là câu trả lời trích "
        "nguyên văn."
    ),
    Phrase.BLANK_NUMBER: "Số của văn bản để trống.",
    Phrase.BLANK_DATE: "Ngày ban hành để trống hoặc thiếu một phần.",
    Phrase.OTHER_DATE: (
        "{names} ở đây ghi thời điểm ban hành là {issued}, không phải {asked} như câu hỏi nêu."
    ),
    Phrase.FILTERED_OUT: "Bộ lọc của câu hỏi không để lại văn bản nào trong thư viện.",
    Phrase.NOT_AMONG_FILTERED: "Trong những văn bản mà bộ lọc để lại không có {numbers}.",
    Phrase.EMPTY: "Thư viện chưa có văn bản nào: hãy nạp văn bản rồi hỏi lại.",
    Phrase.SILENT: "{names}: không thấy nói điều được hỏi.",
    Phrase.DIFFERENT: "Các văn bản ghi khác nhau: {each}.",
    Phrase.NOT_ENDED: "Không văn bản nào trong thư viện nói đã thay thế hoặc bãi bỏ {numbers}.",
    Phrase.ONE_SIDE: "Trong thư viện chỉ thấy một bên để so sánh: {names}.",
    Phrase.NAMED_IN: "{count} văn bản trong thư viện nhắc tới: {names}.",
    Phrase.PART_UNANSWERED: "Chưa tìm thấy câu trả lời cho «{part}»: {why}",
    Phrase.DAY_MOVED: "Hạn «{old}» của việc «{what}» ở {paper} đã được {later} chuyển sang {new}.",
    Phrase.DAY_DIFFERS: (
        "Hai văn bản ghi khác nhau về việc «{what}»: {paper} ghi «{old}», {later} chuyển hạn ấy "
        "sang {new}."
    ),
    Phrase.CHANNEL_CHANGED: "Cách gửi ghi ở {paper} đã được {later} thay đổi.",
    Phrase.CORRECTED: "{paper} in «{old}»; {later} đính chính thành «{new}».",
    Phrase.AS_CORRECTED: "{paper} (được {later} đính chính)",
    Phrase.CHANGED_BY: "{paper} đã được {later} sửa, điều chỉnh như trên.",
    Phrase.NOT_CHANGED: "Không thấy văn bản nào trong thư viện sửa, đính chính {paper}.",
    Phrase.WHOLE_MONTH: "Việc chỉ ghi tháng được xếp sau, không phải hạn của riêng ngày nào.",
    Phrase.NO_EVENT: (
        "Không thấy văn bản nào trong thư viện ghi cuộc họp, sự kiện như câu hỏi nêu trong "
        "khoảng {span}."
    ),
    Phrase.EXTENSION_ASKED: (
        "{paper} xin lùi hạn {old} đến {new}; trong thư viện chưa có văn bản nào chấp thuận."
    ),
    Phrase.ONLY_ASKED_FOR: (
        "{names} mới là đề nghị; trong thư viện chưa có văn bản nào chấp thuận hay từ chối."
    ),
    Phrase.NOBODY_NAMED: (
        "Không kể {count} việc trong khoảng này mà văn bản không ghi đơn vị thực hiện."
    ),
    Phrase.NOT_KNOWN_DONE: "Văn bản chỉ cho biết hạn, không cho biết việc nào đã làm xong.",
    Phrase.OTHER_YEAR: "{names}: văn bản của năm {own}, không phải năm {asked} như câu hỏi nêu.",
    Phrase.OTHER_EDITION: "Chỉ thấy ở {names}; {meant} không thấy nói điều được hỏi.",
    Phrase.YEAR_UNANSWERED: "Năm {year}: không thấy văn bản nào nói điều được hỏi.",
    Phrase.SAID_ALONE: "Chỉ có ở {name}: {places}.",
    Phrase.MORE_DIFFERING: "Còn {count} chỗ khác nhau nữa.",
    Phrase.CHANGED_SINCE: "«{old}» ở {paper} đã được {later}, ban hành sau, thay đổi.",
    Phrase.WHAT_IT_SAYS: "nội dung của nó",
    Phrase.ITS_YEARS: "giai đoạn hay thời gian thực hiện của nó",
    Phrase.SET_ANEW: "{paper} ghi «{old}»; {later}, ban hành sau và có nhắc tới, ghi khác.",
    Phrase.REMOVED: "Đã bỏ {count} ý vì không đối chiếu được với văn bản.",
    Phrase.PHRASED_BY: "Diễn đạt bởi {model} (mẫu lời nhắc {prompt}).",
}
_ENGLISH = {
    Phrase.CHAT: (
        "danvan answers only about the documents in its library. Ask, for example: "
        "“What must we report by 05/12?”"
    ),
    Phrase.OUTSIDE: "This question is not about the documents in the library.",
    Phrase.UNSUPPORTED: (
        "An answer was composed, but nothing in it passed the check against the sources."
    ),
    Phrase.NOT_HERE: "No passage in the library answers this question.",
    Phrase.NOT_SAID: "{names}: in the library, but does not say what was asked.",
    Phrase.NO_DEADLINE_HERE: "No document in the library sets a deadline like the one asked about.",
    Phrase.NO_DEADLINE_SAID: (
        "{names}: in the library, but sets no deadline, recipient or channel for a report like "
        "the one "
        "asked about."
    ),
    Phrase.LIMITS_SAID: "Limits that it does state: {limits}.",
    Phrase.SECTIONS_SAID: "Its sections: {sections}.",
    Phrase.NO_ADDRESS: "{names}: has no section {address}.",
    Phrase.NO_BASIS: "{names}: names no document that it rests on.",
    Phrase.OTHER_BASES: "{names}: names what it rests on, but nothing like what was asked about.",
    Phrase.NO_PART: "{names}: in the library, but does not state {part}.",
    Phrase.SIGNER: "its signer",
    Phrase.OTHER_SIGNER: "The signer printed in the paper is not the person named in the question.",
    Phrase.OTHER_POST: "The signer printed in the paper does not hold the post in the question.",
    Phrase.DATE_OF_ISSUE: "its date of issue",
    Phrase.NUMBER: "its number",
    Phrase.RECIPIENTS: "its recipients",
    Phrase.TEXT_OF_PLACE: "the text of {address}",
    Phrase.ONLY_MENTIONED: (
        "The library does not hold {numbers}; its documents only mention it, without {part}."
    ),
    Phrase.NOT_MENTIONED: "No document in the library mentions {numbers}.",
    Phrase.UNKNOWN_NUMBER: "The library does not hold, and nothing in it mentions, {numbers}.",
    Phrase.DUE_WITHIN: "What falls due within {span}.",
    Phrase.YEAR_OF_PAPER: (
        "Printed without a year, which is that of the paper's title or heading: {limits}."
    ),
    Phrase.RECURS_WITHIN: (
        "What recurs is counted to the end of the period in the paper's title only: {limits}."
    ),
    Phrase.NOTHING_DUE: (
        "No document in the library sets anything due within {span}. What has no date is not "
        "counted here."
    ),
    Phrase.EARLIER_TOO: (
        "Besides the day asked about, what falls due earlier in the year is listed too."
    ),
    Phrase.EARLIER_IN_OTHER_YEARS: (
        "{count} more fall due before that day in other years: see the tab Thời hạn."
    ),
    Phrase.ONLY_EARLIER: (
        "Nothing is due on that very day; this is what falls due earlier in the year."
    ),
    Phrase.MORE_DUTIES: "{count} more: see the tab Thời hạn.",
    Phrase.OVER_ALREADY: (
        "Only what is not yet due on the day of asking; {count} of this year are over: see the tab "
        "Thời hạn."
    ),
    Phrase.TOLD_BY_OTHERS: (
        "The document asked about is not in the library; this is from a document that cites it."
    ),
    Phrase.MODEL_FAILED: "{problem} This is the verbatim answer.",
    Phrase.MODEL_UNPROVEN: (
        "The language model's wording did not pass the check; this is the verbatim answer."
    ),
    Phrase.BLANK_NUMBER: "The document's number was left blank.",
    Phrase.BLANK_DATE: "The date of issue was left blank, or a part of it.",
    Phrase.OTHER_DATE: "{names} is dated {issued} here, not {asked} as the question says.",
    Phrase.FILTERED_OUT: "The filters of the question leave no document of the library.",
    Phrase.NOT_AMONG_FILTERED: "Among the documents that the filters leave there is no {numbers}.",
    Phrase.EMPTY: "The library holds no document yet: add some and ask again.",
    Phrase.SILENT: "{names}: says nothing of what was asked.",
    Phrase.DIFFERENT: "The documents differ: {each}.",
    Phrase.NOT_ENDED: "No document in the library says that it replaces or repeals {numbers}.",
    Phrase.ONE_SIDE: "Only one side of the comparison is in the library: {names}.",
    Phrase.NAMED_IN: "Documents in the library that mention it, {count}: {names}.",
    Phrase.PART_UNANSWERED: "No answer was found to “{part}”: {why}",
    Phrase.DAY_MOVED: ("The limit “{old}” of “{what}” in {paper} was moved by {later} to {new}."),
    Phrase.DAY_DIFFERS: (
        "Two documents differ on “{what}”: {paper} says “{old}”, {later} moves that day to {new}."
    ),
    Phrase.CHANNEL_CHANGED: "The way of sending in {paper} was changed by {later}.",
    Phrase.CORRECTED: "{paper} prints “{old}”; {later} corrects it to “{new}”.",
    Phrase.AS_CORRECTED: "{paper} (corrected by {later})",
    Phrase.CHANGED_BY: "{paper} was changed by {later} as above.",
    Phrase.NOT_CHANGED: "No document in the library corrects or changes {paper}.",
    Phrase.WHOLE_MONTH: "What names a month only comes last; it is not due on one day.",
    Phrase.NO_EVENT: "No document in the library names such an event within {span}.",
    Phrase.EXTENSION_ASKED: (
        "{paper} asks to put {old} off to {new}; no document in the library grants it."
    ),
    Phrase.ONLY_ASKED_FOR: "{names} only asks for it; no document in the library answers that.",
    Phrase.NOBODY_NAMED: "Left out: {count} duties for which the documents name nobody.",
    Phrase.NOT_KNOWN_DONE: "The documents say by when, not what has been done.",
    Phrase.OTHER_YEAR: "{names}: of {own}, not of {asked} as the question says.",
    Phrase.OTHER_EDITION: "Said only in {names}; {meant} does not say what was asked.",
    Phrase.YEAR_UNANSWERED: "{year}: no document says what was asked.",
    Phrase.SAID_ALONE: "Only in {name}: {places}.",
    Phrase.MORE_DIFFERING: "They differ in {count} more places.",
    Phrase.CHANGED_SINCE: "“{old}” of {paper} was changed by {later}, which is later.",
    Phrase.WHAT_IT_SAYS: "what it says",
    Phrase.ITS_YEARS: "the years it is for",
    Phrase.SET_ANEW: "{paper} says “{old}”; {later}, which is later and names it, differs.",
    Phrase.REMOVED: "Left out, because the documents do not bear it out: {count} of the claims.",
    Phrase.PHRASED_BY: "Phrased by {model} (prompt {prompt}).",
}
_WORDS = {Language.VIETNAMESE: _VIETNAMESE, Language.ENGLISH: _ENGLISH}


def say(phrase: Phrase, language: Language, **values: str) -> str:
    """The phrase in a language, with its values filled in."""
    return _WORDS[language][phrase].format(**values)
