"""``danvan documents``: what the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli_options import AsJson, Home, opened, settings_for
from ui.terminal import say, warn

if TYPE_CHECKING:
    from ui.wiring import Application
    from vectorstore.evidence import DocumentRecord


def list_documents(*, as_json: AsJson = False, home: Home = None) -> None:
    """Liệt kê văn bản trong kho."""
    # They come with the store, which takes longer to load than --help may take.
    from ui.contract_library import RecordJson, RecordsJson  # noqa: PLC0415
    from ui.terminal_library import show_records  # noqa: PLC0415

    with opened(settings_for(home)) as application:
        records = application.library.catalog.documents()
    if as_json:
        say(RecordsJson(documents=[RecordJson.of(record) for record in records]).indented())
    else:
        show_records(records)


def show(
    name: Annotated[
        str, typer.Argument(metavar="VĂN_BẢN", help="Mã văn bản, hoặc số và ký hiệu của nó.")
    ],
    *,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Xem một văn bản: thể thức, bố cục, viện dẫn, việc có hạn, cảnh báo."""
    from ui.contract_library import DocumentViewJson  # noqa: PLC0415 - the store
    from ui.terminal_document import show_document  # noqa: PLC0415

    with opened(settings_for(home)) as application:
        record = _named(application, name)
        document = application.library.catalog.document(record.summary.id)
    if document is None:
        warn(f"Văn bản «{name}» vừa được bỏ khỏi kho.")
        raise typer.Exit(1)
    if as_json:
        say(DocumentViewJson.of(document).indented())
    else:
        show_document(document)


def remove(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="VĂN_BẢN...", help="Mã văn bản, hoặc số và ký hiệu.", show_default=False
        ),
    ] = None,
    *,
    sample: Annotated[
        bool, typer.Option("--sample", help="Bỏ toàn bộ văn bản mẫu đi kèm.")
    ] = False,
    home: Home = None,
) -> None:
    """Bỏ văn bản khỏi kho."""
    if bool(names) == sample:
        message = "Cần tên văn bản, hoặc --sample, không phải cả hai."
        raise typer.BadParameter(message)
    with opened(settings_for(home)) as application:
        if sample:
            say(f"Đã bỏ {application.library.remove_sample()} văn bản mẫu.")
            return
        records = [_named(application, name) for name in names or ()]
        for record in records:
            application.library.remove(record.summary.id)
            say(f"Đã bỏ {record.summary.name}.")


def _named(application: Application, name: str) -> DocumentRecord:
    """The one document of that id or number; several of one number are not guessed between."""
    catalog = application.library.catalog
    record = catalog.record(name)
    found = (record,) if record else catalog.find_by_number(name)
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(one.summary.id for one in found)
        warn(f"Có {len(found)} văn bản mang số «{name}»; dùng mã: {listed}.")
    else:
        warn(f"Trong kho không có văn bản «{name}». Xem «danvan documents list».")
    raise typer.Exit(1)
