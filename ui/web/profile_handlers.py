"""What happens around the form of the profile: it is filled from a file, and saved to one."""

from __future__ import annotations

from pathlib import Path

import gradio as gr

from ingest.errors import UnusableProfile
from ui.profile_file import MAX_BYTES, given_in, profile_text
from ui.web.downloads import file_link
from ui.web.draft_status import render_failure, render_faults
from ui.web.errors import errors_as_messages
from ui.web.markup import plain
from ui.web.profile_form import Faults, Typed, faults_in, given_by, typed_from
from ui.web.profile_inputs import FIELDS
from ui.web.profile_part import filled
from ui.web.uploads import forget, too_large


class ProfileHandlers:
    """What happens on a click around the form; nothing of a profile is kept."""

    def take(self, path: str) -> tuple[object, ...]:
        """Fill the form from a file; what is wrong with it stands beside the fields."""
        file = Path(path)
        try:
            given = given_in(file)
            typed = typed_from(given)
        except UnusableProfile as error:
            # The file lies where uploads do; the reader knows it by its name.
            message = str(error).replace(str(file), f"«{file.name}»")
            return (render_failure(message), *(gr.skip() for _ in FIELDS))
        finally:
            forget(file)
        found = faults_in(given)
        faults = found if isinstance(found, Faults) else Faults(by_field={})
        said = render_faults(faults) if isinstance(found, Faults) else _filled_from(file.name)
        return (said, *filled(typed, faults.by_field))

    def refuse(self) -> str:
        """Say that the file chosen is too large to be a profile; it was not sent."""
        return render_failure(too_large(f"{MAX_BYTES // 1024} KB"))

    def save(self, *typed: Typed) -> str:
        """What is in the form as a file; it may be half done."""
        with errors_as_messages():
            text = profile_text(given_by(typed))
            return file_link(text.encode(), media_type="text/yaml", name="ho-so-don-vi.yaml")


def _filled_from(name: str) -> str:
    return f'<p class="dv-outcome">Đã điền hồ sơ từ tệp {plain(name)}.</p>'
