"""The numbers Word writes in front of list paragraphs, which stand nowhere in the text itself.

A paragraph belongs to a list (``w:num``) at a level; lists that share a definition
(``w:abstractNum``) go on counting together, unless one says where it starts anew (ECMA-376, part 1,
17.9). A number that a clerk sees and cites ("mục 1.2") must be in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from ingest.readers.docx_names import child, integer, toggle, value, w
from ingest.readers.docx_styles import ListPlace, StyleSheet
from ingest.readers.numerals import numeral

_DEEPEST_LEVEL = 8  # nine levels, counted from 0
_LONGEST_LEVEL_TEXT = 255  # what Word itself allows; a longer one could fill the memory
_LEVEL_NUMBER = re.compile(r"%([1-9])")
# A bullet is a picture from a symbol font and becomes a dash; "+" is text, and one step further in.
_PRINTED_BULLETS = frozenset({"+"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts and prints; ``restart_after`` is ``w:lvlRestart``.

    ``properties`` are what it says of its paragraphs (``w:pPr``), indents above all.
    """

    start: int
    number_format: str
    text: str
    restart_after: int | None
    style: str | None
    is_decimal_only: bool
    is_tight: bool
    properties: etree._Element | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedList:
    """One list: its shared definition, its levels, and the levels that start anew with it."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def start(self, level: int) -> int:
        """The first number of a level."""
        return self.starts.get(level, self.levels[level].start)

    def level_of_style(self, style_ids: tuple[str, ...]) -> int | None:
        """The level that names one of the styles as its own, or None."""
        return next((n for n, level in self.levels.items() if level.style in style_ids), None)


Lists = Mapping[str, NumberedList]


@dataclass(slots=True, kw_only=True)
class ListCounter:
    """Counts through one document: ask for each paragraph's prefix once, in document order."""

    lists: Lists
    styles: StyleSheet
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def prefix(self, place: ListPlace | None, style_id: str | None) -> str:
        """The number or bullet in front of a paragraph, with the space after it, or nothing.

        Args:
            place: the paragraph's own ``w:numPr``, if it has one.
            style_id: the paragraph's style; it may put the paragraph in a list too.
        """
        found = self._resolve(place, style_id)
        if found is None:
            return ""
        list_id, level = found
        numbered = self.lists[list_id]
        self._count(list_id, numbered, level)
        printed = self._print(numbered, level)
        if not printed:
            return ""
        return printed if numbered.levels[level].is_tight else f"{printed} "

    def level(self, place: ListPlace | None, style_id: str | None) -> Level | None:
        """The level that a paragraph stands at, counting nothing."""
        found = self._resolve(place, style_id)
        return None if found is None else self.lists[found[0]].levels[found[1]]

    def _resolve(self, place: ListPlace | None, style_id: str | None) -> tuple[str, int] | None:
        """The list and level of a paragraph: its own word first, then its styles'."""
        if place is not None and place.list_id is not None:
            return self._known(place.list_id, place.level)
        lineage = tuple(self.styles.lineage(style_id or self.styles.default_paragraph))
        places = (style.list_place for style in lineage if style.list_place is not None)
        inherited = next((found for found in places if found.list_id is not None), None)
        list_id = (inherited and inherited.list_id) or ""
        numbered = self.lists.get(list_id)
        if inherited is None or numbered is None:
            return None
        level = None if place is None else place.level
        if level is None:
            level = numbered.level_of_style(tuple(style.id for style in lineage))
        return self._known(list_id, inherited.level if level is None else level)

    def _known(self, list_id: str, level: int | None) -> tuple[str, int] | None:
        numbered = self.lists.get(list_id)
        level = level or 0
        return (list_id, level) if numbered is not None and level in numbered.levels else None

    def _count(self, list_id: str, numbered: NumberedList, level: int) -> None:
        key = (numbered.definition, level)
        starts_anew = level in numbered.starts and (list_id, level) not in self._started
        self._started.add((list_id, level))
        if key in self._counts and not starts_anew:
            self._counts[key] += 1
        else:
            self._counts[key] = numbered.start(level)
        for deeper in range(level + 1, _DEEPEST_LEVEL + 1):
            if self._restarts(numbered.levels.get(deeper), level):
                self._counts.pop((numbered.definition, deeper), None)

    @staticmethod
    def _restarts(deeper: Level | None, used: int) -> bool:
        """Whether using level ``used`` sets a deeper one back (``w:lvlRestart`` counts from 1)."""
        if deeper is None or deeper.restart_after is None:
            return True
        return used < deeper.restart_after

    def _print(self, numbered: NumberedList, level: int) -> str:
        own = numbered.levels[level]
        if own.number_format == "bullet":
            return own.text if own.text in _PRINTED_BULLETS else "-"

        def number(found: re.Match[str]) -> str:
            other = int(found[1]) - 1
            if other not in numbered.levels:
                return ""
            counted = self._counts.get((numbered.definition, other), numbered.start(other))
            style = "decimal" if own.is_decimal_only else numbered.levels[other].number_format
            return numeral(counted, style)

        return _LEVEL_NUMBER.sub(number, own.text).strip()


def read_lists(root: etree._Element | None, styles: StyleSheet) -> Lists:
    """The lists of a ``w:numbering`` element by id; empty where the document has none."""
    if root is None:
        return {}
    definitions = {
        definition: element
        for element in root.iterchildren(w("abstractNum"))
        if (definition := element.get(w("abstractNumId"))) is not None
    }
    numbers = {
        list_id: element
        for element in root.iterchildren(w("num"))
        if (list_id := element.get(w("numId"))) is not None
    }
    lists = {}
    for list_id, element in numbers.items():
        definition = _definition_id(element, definitions, numbers, styles)
        if definition is not None:
            lists[list_id] = _read_list(element, definition, definitions[definition])
    return lists


def _definition_id(
    number: etree._Element,
    definitions: Mapping[str, etree._Element],
    numbers: Mapping[str, etree._Element],
    styles: StyleSheet,
) -> str | None:
    """The definition of a list, through a list style (``w:numStyleLink``) where it names one."""
    definition = value(child(number, "abstractNumId"))
    linked = value(child(definitions.get(definition or ""), "numStyleLink"))
    style = styles.styles.get(linked or "")
    if style is not None and style.list_place is not None:
        linked_number = numbers.get(style.list_place.list_id or "")
        definition = value(child(linked_number, "abstractNumId")) or definition
    return definition if definition in definitions else None


def _read_list(
    number: etree._Element, definition: str, definition_element: etree._Element
) -> NumberedList:
    levels = dict(map(_read_level, definition_element.iterchildren(w("lvl"))))
    starts = {}
    for override in number.iterchildren(w("lvlOverride")):
        level = integer(override.get(w("ilvl"))) or 0
        replaced = child(override, "lvl")
        if replaced is not None:
            levels[level] = _read_level(replaced)[1]
        start = integer(value(child(override, "startOverride")))
        if start is not None:
            starts[level] = start
    kept = {n: level for n, level in levels.items() if 0 <= n <= _DEEPEST_LEVEL}
    return NumberedList(definition=definition, levels=kept, starts=starts)


def _read_level(element: etree._Element) -> tuple[int, Level]:
    start = integer(value(child(element, "start")))
    return integer(element.get(w("ilvl"))) or 0, Level(
        start=0 if start is None else start,
        number_format=value(child(element, "numFmt")) or "decimal",
        text=(value(child(element, "lvlText")) or "")[:_LONGEST_LEVEL_TEXT],
        restart_after=integer(value(child(element, "lvlRestart"))),
        style=value(child(element, "pStyle")),
        is_decimal_only=toggle(element, "isLgl") is True,
        is_tight=value(child(element, "suff")) == "nothing",
        properties=child(element, "pPr"),
    )
