"""No name of a query or of a form is passed over: one not known, or sent twice, is an error.

JSON bodies say so by ``extra="forbid"``; FastAPI passes over any other name, and takes the last of
two values, in silence. What a route knows is read from the route itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.params import Form
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.datastructures import FormData

from ui.problems import ProblemRaised, problem
from ui.validation import MISSING, UNKNOWN, Finding

_ONCE = "chỉ gửi một lần; đã nhận {count}"


async def only_known_names(request: Request) -> None:
    """A dependency of every route; a coroutine, so that it runs in the loop's own thread.

    Raises:
        ProblemRaised: if a query or a form holds a name that the route does not know, or one twice.
    """
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return
    wrong: list[Finding] = []
    if request.query_params:
        sent = [name for name, _ in request.query_params.multi_items()]
        wrong += _wrong("query", sent, _of_query(route))
    if known := _of_form(route):
        # FastAPI has read it already, and the request keeps it.
        form = await request.form()
        mistaken = list(_wrong("body", [name for name, _ in form.multi_items()], known))
        # Nothing but these is said of a request that is refused here.
        wrong += [*mistaken, *_missing(form, known)] if mistaken else []
    if wrong:
        detail = "; ".join(f"{one.field}: {one.detail}" for one in wrong)
        found = problem(status=422, detail=detail, slug="invalid-request")
        raise ProblemRaised(found.model_copy(update={"errors": wrong}))


def _missing(form: FormData, known: Mapping[str, bool]) -> Iterator[Finding]:
    for name, is_required in known.items():
        if is_required and name not in form:
            yield Finding(field=f"body.{name}", detail=MISSING)


def _wrong(place: str, sent: Sequence[str], known: Container[str]) -> Iterator[Finding]:
    for name, count in Counter(sent).items():
        if name not in known:
            yield Finding(field=f"{place}.{name}", detail=UNKNOWN)
        elif count > 1:
            yield Finding(field=f"{place}.{name}", detail=_ONCE.format(count=count))


def _of_query(route: APIRoute) -> frozenset[str]:
    names: list[str] = []
    for one in _dependants(route.dependant):
        for field in one.query_params:
            model = field.field_info.annotation
            if isinstance(model, type) and issubclass(model, BaseModel):
                names += _aliases(model)
            else:
                names.append(field.alias)
    return frozenset(names)


def _of_form(route: APIRoute) -> dict[str, bool]:
    """The fields of a form, and whether they have to be there."""
    fields = (field for one in _dependants(route.dependant) for field in one.body_params)
    return {
        field.alias: field.field_info.is_required()
        for field in fields
        if isinstance(field.field_info, Form)
    }


def _aliases(model: type[BaseModel]) -> Iterable[str]:
    return (field.alias or name for name, field in model.model_fields.items())


def _dependants(top: Dependant) -> Iterator[Dependant]:
    yield top
    for one in top.dependencies:
        yield from _dependants(one)
