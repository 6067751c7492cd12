"""What each tool does: plain functions from the application and the arguments to the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.asking import Asking
from assistant.citing import citation_id
from assistant.deadlines import Wanted
from assistant.held import require_held
from assistant.register.due_by import DueBy
from assistant.verifying import Verifier
from ui.contract import ReplyJson, reply_json
from ui.contract_deadlines import DeadlinesJson
from ui.contract_library import FoundJson, SearchJson
from ui.contract_lookup import CitedPassageJson, LookupJson
from ui.contract_mcp import VerificationJson
from ui.mcp.problems import ToolProblem

if TYPE_CHECKING:
    from ui.mcp.arguments import (
        AskArguments,
        DeadlinesArguments,
        LookupArguments,
        PassageArguments,
        SearchArguments,
        VerifyArguments,
    )
    from ui.wiring import Application
    from vectorstore.evidence import StoredPassage


def ask(application: Application, given: AskArguments) -> ReplyJson:
    """An answer with its citations, or a refusal."""
    asking = Asking(
        question=given.question,
        as_of=given.as_of or application.clock(),
        mode=given.mode,
        filters=given.filters,
    )
    return reply_json(application.assistant.ask(asking))


def search(application: Application, given: SearchArguments) -> SearchJson:
    """Paragraphs, best first."""
    asking = Asking(question=given.query, as_of=application.clock(), filters=given.filters)
    found = application.assistant.search(asking, limit=given.limit)
    return SearchJson(query=given.query, results=[FoundJson.of(evidence) for evidence in found])


def deadlines(application: Application, given: DeadlinesArguments) -> DeadlinesJson:
    """Duties by date.

    Raises:
        NoSuchDocument: if it names a document that is not here.
    """
    if given.document is not None:
        require_held(application.library.catalog, given.document)
    as_of = given.as_of or application.clock()
    listing = application.register.list(
        Wanted(
            first=given.first,
            last=given.last,
            by=DueBy.read(given.by) if given.by else None,
            unit=given.unit,
            document=given.document,
            reports_only=given.reports,
        ),
        as_of=as_of,
        limit=given.limit,
        offset=given.offset,
    )
    return DeadlinesJson.of(listing, as_of=as_of, limit=given.limit)


def lookup_reference(application: Application, given: LookupArguments) -> LookupJson:
    """What a số/ký hiệu, or each reference of a text, points to."""
    lookup = application.lookup
    found = lookup.references(given.query) if given.query else lookup.lookup_text(given.text or "")
    return LookupJson.of(found)


def verify_quote(application: Application, given: VerifyArguments) -> VerificationJson:
    """Whether a quote stands in the library, in one document or in one paragraph.

    Raises:
        ToolProblem: if that document or paragraph is not here.
    """
    document_id = _document_id(application, given.document) if given.document else None
    passage_id = _passage(application, given.passage_id).passage.id if given.passage_id else None
    verifier = Verifier(application.library.catalog)
    return VerificationJson.of(
        verifier.verify(given.quote, document_id=document_id, passage_id=passage_id)
    )


def get_passage(application: Application, given: PassageArguments) -> CitedPassageJson:
    """A paragraph between its neighbours; its citation is the one asked for, or all of it.

    Raises:
        ToolProblem: if it is not here.
    """
    if given.citation_id:
        return _cited(application, given.citation_id)
    if given.passage_id:
        stored = _passage(application, given.passage_id)
    else:
        stored = _passage_at(application, given.document or "", given.address or "")
    whole = citation_id(stored.passage.id, 0, len(stored.passage.text))
    return _cited(application, whole)


def _cited(application: Application, wanted: str) -> CitedPassageJson:
    cited = application.lookup.citation(wanted)
    if cited is None:
        raise ToolProblem(
            "no-such-citation",
            "Không có trích dẫn này; có thể văn bản đã được thay hoặc bỏ khỏi kho.",
        )
    return CitedPassageJson.of(cited)


def _passage(application: Application, passage_id: str) -> StoredPassage:
    stored = application.library.catalog.passage(passage_id)
    if stored is None:
        raise ToolProblem(
            "no-such-passage", "Không có đoạn nào mang mã này; có thể văn bản đã được thay."
        )
    return stored


def _passage_at(application: Application, document: str, address: str) -> StoredPassage:
    document_id = _document_id(application, document)
    stored = application.library.catalog.passage_at(document_id, address)
    if stored is None:
        raise ToolProblem("no-such-passage", f"Văn bản này không có vị trí «{address}».")
    return stored


def _document_id(application: Application, document: str) -> str:
    """The id of the document that an id or a số/ký hiệu names."""
    catalog = application.library.catalog
    if catalog.record(document) is not None:
        return document
    ids = [record.summary.id for record in catalog.find_by_number(document)]
    if not ids:
        raise ToolProblem(
            "no-such-document",
            f"Trong kho không có văn bản nào mang mã hoặc số, ký hiệu «{document}».",
        )
    if len(ids) > 1:
        listed = ", ".join(ids)
        raise ToolProblem(
            "several-documents", f"Có {len(ids)} văn bản mang số «{document}»: {listed}."
        )
    return ids[0]
