"""English words of a question that are not its topic: those without one, and signs of English."""

from __future__ import annotations

import re

from assistant.checking.spelt_numbers import ENGLISH_NUMBERS
from assistant.reading.vocabulary import word_set

ENGLISH_FUNCTION_WORDS = word_set(
    "happens happen ask asks asked work works working what which who whom whose when where why "
    "how is are was were do does did must should",
    "have has had to the a an of in on at by for from with and or not it its this that",
    "these those we our you your they their them be been being can could will would shall",
    "may might about as into out up under there any all each every many much long often",
    "need needs send sends sent receive receives run runs lead leads issue issued sign",
    "signed position set aside based say says said mention mentions tell me please give",
    "get go last night us i my number date day month year won win kind name called during",
    "between than then so if before after until due submit told deal according",
    "already had was were put puts quoted quote cited stated named listed given someone",
    "other another which such only also still whether because s",
    "want become bring come find look seem try although though whereas despite except both either",
    "neither each together plus via per regarding concerning therefore however certain few "
    "just too",
    "gets getting gives giving means mean meant take takes taken makes made make one ones months "
    "years days dates",
    "very more most some again now no exactly actually currently never behind through within going "
    "wants done putting",
    "around toward towards eg e g sometimes",
    "once whenever anyone anybody everyone everybody something anything else instead ever yet",
)
"""English words without a topic of their own."""

ENGLISH_MARKERS = (
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|did|must|should|"
    r"have|has|for|with|from|and|"
    r"our|your|their|they|this|that|these|those|send|report|reports|plan|school|schools|by|of|"
    r"please|hello|hi|you|thanks?)\b"
)
"""English words that are no Vietnamese syllables."""

ENGLISH_CUES = (
    r"(?:what|which) (?:share|percentage|proportion|percent|part|date|day|year|month|amount|kind|"
    r"sort|"
    r"type)s?(?: of)?|how (?:many|much|long|often|far|soon)|at the latest|by when|in what way|"
    r"as (?:described|stated|set out|laid down) (?:in|by)|meant to be|"
    r"(?:until|till|up to|since|from) when|for what reason|to what extent|(?<=[a-z] )worth(?=\W*\Z)"
)
"""English words that say what sort of thing is asked and not what it is about."""

AN_AMOUNT = (
    r"what (?:is|are|was|were) the (?:shortest|longest|smallest|largest|highest|lowest|minimum|"
    r"maximum|least|most)\b|"
    r"what (?:does|do|did|must|should|will|would) .{1,90} (?:pay|cost)\b|"
    r"(?:what|which) (?:fees?|price|charge|fine|salary|allowance|bonus)\b|"
    r"(?:what|which) (?:[a-z]+ ){0,2}(?:duty|tax|interest|growth|poverty|discount) rate\b"
)
"""What asks for a figure without "how many"."""

WHO_SETS = r"\A(?:and |so )?who (?:[a-z]+ )?[a-z]+s how (?:much|many|long|often)\b"
""""Who decides how much …" asks for the one who does, and for no number."""

WHEN_REPLIED = r"(?:when|(?:what|which) (?:date|day)) did .{1,60} (?:answer|reply|respond|write)\b"
"""The day of a letter, asked for by what it does."""

NO_ADDRESS = r"(?![ -]?(?:box|system|account|server|service))"
"""Behind "e-mail": a thing that is asked about, and no way to send something."""

_FIGURES = {word: str(n) for word, n in ENGLISH_NUMBERS.items()}
_UNITS = {"hour": "gio", "day": "ngay", "week": "tuan", "month": "thang", "year": "nam"}
# "the first ten months", "in ten months", "within 30 days".
_LENGTH = re.compile(
    rf"\b(?P<first>first )?(?P<number>{'|'.join(_FIGURES)}|\d{{1,3}})[ -]"
    rf"(?P<unit>{'|'.join(_UNITS)})s?\b"
)
_ORDINAL = re.compile(r"\b(?:no\.?|number|nr\.?) ?(?=\d)")


def with_figures(plain: str) -> str:
    """A folded English question with lengths of time and "no. 15" as Vietnamese papers have them.

    "the first ten months" becomes "10 thang dau".
    """

    def written(match: re.Match[str]) -> str:
        number = _FIGURES.get(match["number"], match["number"])
        first = " dau" if match["first"] else ""
        return f"{number} {_UNITS[match['unit']]}{first}"

    return _ORDINAL.sub("so ", _LENGTH.sub(written, plain))
