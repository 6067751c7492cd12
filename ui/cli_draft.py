"""``danvan draft``: a paper of the unit's own from the papers of the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.answer import Mode
from assistant.drafting.draft import KIND_NAMES, Draft, DraftKind, SectionName
from ui.cli_options import AsJson, AsOf, Home, opened, settings_for
from ui.exports.files import write_file
from ui.exports.options import SourcesAs
from ui.output_files import Overwrite, check_ending, check_output
from ui.terminal import say, warn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from assistant.drafting.drafter import DraftRequest
    from ui.wiring import Application

Profile = Annotated[
    Path | None,
    typer.Option(
        metavar="UNIT.yaml",
        help="Hồ sơ đơn vị, YAML hoặc JSON; xem --new-profile.",
        show_default=False,
    ),
]
NewProfile = Annotated[
    Path | None,
    typer.Option(
        "--new-profile",
        metavar="UNIT.yaml",
        help="Viết một hồ sơ đơn vị mẫu để điền; không ghi đè tệp đã có.",
        show_default=False,
    ),
]
Kind = Annotated[
    DraftKind | None,
    typer.Option(help="Soạn kế hoạch, báo cáo hay công văn.", show_default=False),
]
Base = Annotated[
    str | None,
    typer.Option(
        metavar="DOCUMENT",
        help="Mã, hoặc số và ký hiệu, của văn bản cấp trên; không ghi thì tự chọn trong kho.",
        show_default=False,
    ),
]
Sections = Annotated[
    list[SectionName] | None,
    typer.Option("--section", help="Chỉ soạn mục này; ghi nhiều lần được.", show_default=False),
]
Phrasing = Annotated[
    Mode, typer.Option(help="Ai diễn đạt: trích nguyên văn, mô hình ngôn ngữ, hay tự chọn.")
]
Sources = Annotated[
    SourcesAs,
    typer.Option(help="Nguồn trong tệp: chú thích bên lề, phụ lục ở cuối, hay không ghi."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="FILE.docx", help="Ghi dự thảo thành tệp Word.", show_default=False
    ),
]


def draft(  # noqa: PLR0913 - a command's options are its parameters
    *,
    profile: Profile = None,
    kind: Kind = None,
    base: Base = None,
    section: Sections = None,
    mode: Phrasing = Mode.AUTO,
    sources: Sources = SourcesAs.COMMENTS,
    as_of: AsOf = None,
    out: Out = None,
    overwrite: Overwrite = False,
    new_profile: NewProfile = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Soạn dự thảo từ văn bản cấp trên và hồ sơ đơn vị; mỗi đoạn có nguồn, chỗ thiếu đánh dấu."""
    if new_profile is not None:
        if profile or kind or out:
            message = "--new-profile đứng một mình; điền hồ sơ rồi mới soạn."
            raise typer.BadParameter(message)
        check_ending(new_profile, option="--new-profile", endings=(".yaml", ".yml"))
        _write_profile(new_profile, as_of)
        return
    if profile is None or kind is None:
        missing = "--profile" if profile is None else "--kind"
        message = f"Cần {missing}. Chưa có hồ sơ đơn vị thì chạy «danvan draft --new-profile FILE»."
        raise typer.BadParameter(message)
    if out is not None:
        check_output(out, option="--out", ending=".docx", inputs=(profile,), overwrite=overwrite)
    _check_sections(kind, section or ())
    settings = settings_for(home)
    # Pydantic's models and the store take longer to load than --help may take.
    from assistant.drafting.drafter import DraftRequest  # noqa: PLC0415
    from ui.profile_file import read_profile  # noqa: PLC0415

    unit = read_profile(profile)
    with opened(settings) as application:
        request = DraftRequest(
            kind=kind,
            profile=unit,
            as_of=as_of or application.clock(),
            base=base,
            sections=tuple(dict.fromkeys(section or ())),
            mode=mode,
        )
        made = _drafted(application, request)
    if out is not None:
        _write(made, out, sources=sources, day=request.as_of)
    _show(made, as_json=as_json, is_written=out is not None)


def _check_sections(kind: DraftKind, wanted: Sequence[SectionName]) -> None:
    if not wanted:
        return
    from ui.draft_sections import unknown_sections  # noqa: PLC0415 - the store

    if (names := unknown_sections(kind, wanted)) is not None:
        message = (
            f"{KIND_NAMES[kind]} không có mục {names[0]}; --section nhận một trong: {names[1]}."
        )
        raise typer.BadParameter(message)


def _write_profile(path: Path, as_of: dt.date | None) -> None:
    from ui.profile_template import write_template  # noqa: PLC0415 - this option alone
    from ui.wiring import today  # noqa: PLC0415 - the store

    write_template(path, year=(as_of or today()).year)
    warn(f"Đã viết hồ sơ mẫu vào {path}. Mở tệp, điền thông tin của đơn vị, rồi soạn bằng:")
    say(f'danvan draft --profile "{path}" --kind ke-hoach --out ke-hoach.docx')


def _drafted(application: Application, request: DraftRequest) -> Draft:
    """The draft; a model takes its time, so each section is told of then."""
    from ui.terminal_draft import section_name  # noqa: PLC0415 - the words of drafts

    tells = request.mode is not Mode.EXTRACTIVE and application.settings.model is not None
    for part in application.drafter.stream(request):
        if isinstance(part, Draft):
            return part
        if tells:
            warn(f"Đã soạn xong: {section_name(part)}")
    message = "a draft ends with itself"
    raise TypeError(message)


def _write(made: Draft, path: Path, *, sources: SourcesAs, day: dt.date) -> None:
    from ui.exports.paper import draft_docx  # noqa: PLC0415 - python-docx

    write_file(path, draft_docx(made, sources=sources, day=day))
    warn(f"Đã ghi dự thảo vào {path}.")


def _show(made: Draft, *, as_json: bool, is_written: bool) -> None:
    from ui.terminal_draft import show_draft, tell_summary  # noqa: PLC0415 - the words of drafts

    if as_json:
        from ui.contract_drafts import DraftJson  # noqa: PLC0415 - models of pydantic

        say(DraftJson.of(made).indented())
    elif not is_written:
        show_draft(made)
    tell_summary(made)
