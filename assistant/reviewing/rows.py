"""One row for each requirement: what covers it, what is left out, what is said against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import Citation
from assistant.citing import cite, trimmed
from assistant.reviewing import opposing
from assistant.reviewing.covering import Draft, DraftClause, Match
from assistant.reviewing.days import clause_days, day_differences
from assistant.reviewing.deadlines import days_in
from assistant.reviewing.findings import (
    CONTRADICTING,
    Coverage,
    Difference,
    DifferenceKind,
    DraftPlace,
    RequirementRow,
)
from assistant.reviewing.frequency import has_frequency
from assistant.reviewing.reporting import (
    Reported,
    answers_in_words,
    is_called_by_its_period,
    reported,
    reported_less_often,
)
from assistant.reviewing.requirements import Clause, Requirement, makes_a_plan
from assistant.reviewing.words import paper_term, terms_of
from ingest.document import Document, Obligation, Passage, PassageRole, Reference
from ingest.spelling import spelling_key, symbol_groups
from ingest.text import shown

# Of a list of papers so many must be named before the others count as left out.
_NAMES_MOST = 0.5
# Of the words of a task with a day, so many are in what the draft does by a day.
_OF_ONE_TASK = 0.4
_PLANS = frozenset(["Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Phương án"])


class Rows:
    """The rows of one draft against one superior's paper."""

    def __init__(self, superior: Document, draft: Draft) -> None:
        self._superior = superior
        self._draft = draft
        self._cited = {
            spelling_key(one.number)
            for one in draft.document.references
            if _role_of(draft.document, one.passage_id) is PassageRole.BODY
        }

    def row(self, requirement: Requirement, *, n: int) -> RequirementRow:
        """What became of one requirement."""
        duty = requirement.duty
        is_sent = duty is not None and duty.date is not None and duty.to and not requirement.time
        if duty is not None and (duty.is_report or is_sent):
            return self._of_report(requirement, duty, n=n)
        return self._of_clauses(requirement, n=n)

    def _of_clauses(self, requirement: Requirement, *, n: int) -> RequirementRow:
        matches = self._draft.matches(requirement)
        listed = self._list_place(requirement)
        if listed is not None:
            matches = tuple(
                one if one.is_covered else replace(one, found=listed, is_covered=True)
                for one in matches
            )
        covered = [one for one in matches if one.is_covered and one.found is not None]
        document = self._draft.document
        own = _plan_place(document) if self._is_plan else _made_plan(document, self._superior)
        by_plan = [one for one in matches if own and makes_a_plan(one.wanted.text)]
        left = [
            one
            for one in matches
            if one not in covered and one not in by_plan and not _leads(one.wanted, requirement)
        ]
        differences = [*self._against(requirement, matches), *self._of_time(requirement, matches)]
        papers = self._papers_left_out(requirement)
        if papers is not None:
            differences.append(papers)
        places = _places(one.found for one in covered if one.found is not None)
        if by_plan and own and not places:
            places = (own,)
        if not places and any(one.kind in CONTRADICTING for one in differences):
            places = _places(one.found for one in matches if one.is_near and one.found is not None)
        coverage = _coverage(differences, places=places, left=left)
        missing = tuple(shown(one.wanted.text).rstrip(" ;.,") for one in left)
        if coverage is Coverage.PARTLY and missing:
            differences.append(_left_out(missing))
        return RequirementRow(
            n=n,
            requirement=self._cited_requirement(requirement, n=n),
            coverage=coverage,
            found=places if coverage is not Coverage.MISSING else (),
            differences=tuple(dict.fromkeys(differences)),
            missing=missing if coverage is not Coverage.COVERED else (),
        )

    @property
    def _is_plan(self) -> bool:
        return self._draft.document.header.kind in _PLANS

    def _against(self, requirement: Requirement, matches: Sequence[Match]) -> Iterable[Difference]:
        covered = {
            one.found.passage.id for one in matches if one.is_covered and one.found is not None
        }
        for one in matches:
            found = one.found
            if found is None or not (one.is_near or found.passage.id in covered):
                continue
            wanted, clause = one.wanted.text, found.clause.text
            yield from opposing.differences(wanted, clause, found.passage.text)
            if requirement.duty is None:
                yield from clause_days(wanted, clause, self._superior, self._draft.document)

    def _papers_left_out(self, requirement: Requirement) -> Difference | None:
        """The papers of a list that the draft leaves out, where it names most of them."""
        if not requirement.papers:
            return None
        wanted = {spelling_key(one.number): one for one in _once(requirement.papers)}
        out = [one.number for key, one in wanted.items() if key not in self._cited]
        if not out or len(out) > _NAMES_MOST * len(wanted):
            return None
        return Difference(
            kind=DifferenceKind.PAPERS_LEFT_OUT,
            wanted=", ".join(out),
            found="",
            text=f"Dự thảo nêu phần lớn danh mục văn bản nhưng thiếu: {', '.join(out)}.",
        )

    def _list_place(self, requirement: Requirement) -> DraftClause | None:
        """Where the draft names most of the papers of a list: that makes them known."""
        wanted = {spelling_key(one.number) for one in requirement.papers}
        if len(wanted & self._cited) <= _NAMES_MOST * len(wanted):
            return None
        keys = {paper_term(one.number) for one in requirement.papers}
        return max(self._draft.clauses, key=lambda one: len(keys & one.terms.papers), default=None)

    def _of_report(self, requirement: Requirement, duty: Obligation, *, n: int) -> RequirementRow:
        answer = reported(
            duty,
            _words_of(requirement) or duty.words,
            superior=self._superior,
            draft=self._draft.document,
            weights=self._draft.weights,
        )
        if not duty.is_report and not self._answers(requirement, answer):
            return self._of_clauses(requirement, n=n)
        citation = self._cited_requirement(requirement, n=n)
        what = shown(f"{duty.what} {duty.words}")
        if answer is not None:
            coverage = _coverage(answer.differences, places=("found",), left=())
            place = _place(answer.passage, answer.clause)
            return RequirementRow(
                n=n,
                requirement=citation,
                coverage=coverage,
                found=(place,),
                differences=answer.differences,
            )
        clauses = self._draft.clauses
        texts = [one.clause.text for one in clauses]
        rarer = reported_less_often(duty, _words_of(requirement), texts)
        if rarer is not None:
            return RequirementRow(
                n=n,
                requirement=citation,
                coverage=Coverage.CONTRADICTED,
                found=_places([clauses[rarer[0]]]),
                differences=(rarer[1],),
            )
        at = answers_in_words(duty, texts)
        if at is None:
            return RequirementRow(
                n=n, requirement=citation, coverage=Coverage.MISSING, missing=(what,)
            )
        return self._told_of(duty, citation, at, n=n)

    def _told_of(self, duty: Obligation, citation: Citation, at: int, *, n: int) -> RequirementRow:
        """A report that a clause of the draft speaks of without a day."""
        clause = self._draft.clauses[at]
        if is_called_by_its_period(duty, clause.clause.text):
            return RequirementRow(
                n=n, requirement=citation, coverage=Coverage.COVERED, found=_places([clause])
            )
        text = f"Cấp trên ấn định «{shown(duty.words)}»; dự thảo nói đến báo cáo mà không ghi hạn."
        difference = Difference(
            kind=DifferenceKind.NO_DEADLINE, wanted=shown(duty.words), found="", text=text
        )
        return RequirementRow(
            n=n,
            requirement=citation,
            coverage=Coverage.PARTLY,
            found=_places([clause]),
            differences=(difference,),
            missing=(shown(duty.words),),
        )

    def _answers(self, requirement: Requirement, answer: Reported | None) -> bool:
        """Whether what the draft does by a day is what is wanted: a day alone makes no task."""
        if answer is None:
            return False
        wanted, found = terms_of(_words_of(requirement)), terms_of(answer.passage.text)
        return self._draft.weights.share(wanted, found) >= _OF_ONE_TASK

    def _of_time(self, requirement: Requirement, matches: Sequence[Match]) -> Iterable[Difference]:
        """What the draft has against the time of a task with a day, or in a table."""
        found = [one.found for one in matches if one.is_covered and one.found is not None]
        if not found:
            return
        clauses = " ; ".join(one.clause.text for one in found)
        if requirement.time and not has_frequency(_words_of(requirement)):
            yield from opposing.less_often(requirement.time, clauses)
        duty, draft = requirement.duty, self._draft.document
        if duty is not None and duty.date is not None:
            has_days = bool(days_in(clauses, draft))
            told = clauses if has_days else " ; ".join(one.passage.text for one in found)
            yield from day_differences(duty, told, self._superior, draft)

    def _cited_requirement(self, requirement: Requirement, *, n: int) -> Citation:
        passage = requirement.passage
        return cite(passage, self._superior.summary, n=n, start=passage.start, end=passage.end)


def _words_of(requirement: Requirement) -> str:
    return " ".join(clause.text for clause in requirement.clauses)


def _role_of(document: Document, passage_id: str) -> PassageRole | None:
    return next((one.role for one in document.passages if one.id == passage_id), None)


def _once(papers: Sequence[Reference]) -> Iterable[Reference]:
    return {spelling_key(one.number): one for one in papers}.values()


def _leads(clause: Clause, requirement: Requirement) -> bool:
    """Whether a clause only leads to what is listed below it."""
    return bool(requirement.papers) and clause.text.rstrip().endswith(":")


def _coverage(
    differences: Iterable[Difference], *, places: Sequence[object], left: Sequence[Match]
) -> Coverage:
    kinds = {one.kind for one in differences}
    if kinds & CONTRADICTING:
        return Coverage.CONTRADICTED
    if not places:
        return Coverage.MISSING
    return Coverage.PARTLY if left or kinds else Coverage.COVERED


def _left_out(missing: tuple[str, ...]) -> Difference:
    words = "; ".join(missing)
    return Difference(
        kind=DifferenceKind.WORDS_LEFT_OUT,
        wanted=words,
        found="",
        text=f"Chưa thấy trong dự thảo: «{words}».",
    )


def _places(found: Iterable[DraftClause]) -> tuple[DraftPlace, ...]:
    passages = {one.passage.id: one.passage for one in found}
    ordered = sorted(passages.values(), key=lambda one: one.start)
    return tuple(place_of(passage) for passage in ordered)


def place_of(passage: Passage) -> DraftPlace:
    """A whole paragraph of the draft."""
    return _place(passage, Clause(start=passage.start, end=passage.end, text=passage.text))


def _place(passage: Passage, clause: Clause) -> DraftPlace:
    start, end = trimmed(passage, clause.start, clause.end) or (clause.start, clause.end)
    return DraftPlace(
        address=str(passage.address),
        label=passage.address.label,
        quote=passage.text[start - passage.start : end - passage.start],
        start=start,
        end=end,
    )


def _made_plan(draft: Document, superior: Document) -> DraftPlace | None:
    """Where a report names the unit's own plan, made from the superior's."""
    office = symbol_groups(draft.header.number or "")[-1:]
    passages = {one.id: one for one in draft.passages}
    for reference in draft.references:
        groups = symbol_groups(reference.number)
        passage = passages[reference.passage_id]
        if reference.kind not in _PLANS or not office or groups[-1:] != office:
            continue
        beside = {
            spelling_key(one.number) for one in draft.references if one.passage_id == passage.id
        }
        if spelling_key(superior.header.number or "") in beside or makes_a_plan(passage.text):
            return place_of(passage)
    return None


def _plan_place(document: Document) -> DraftPlace | None:
    """The title of a draft that is a plan itself."""
    header = [one for one in document.passages if one.role is PassageRole.HEADER]
    titled = [one for one in header if "KẾ HOẠCH" in one.text or "CHƯƠNG TRÌNH" in one.text]
    found = titled or header
    return place_of(found[0]) if found else None
