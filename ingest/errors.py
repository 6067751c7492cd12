"""The one tree of errors.

DanvanError
├── ConfigurationError      a setting is wrong, unknown or unsafe
├── IngestError             a file could not become a document
│   ├── UnsupportedFormat   its bytes are of a kind no reader takes
│   ├── UnreadableFile      it is missing, too large, encrypted, broken, or has no text
│   └── MalformedDocument   its text holds nothing to cite
├── LibraryError            the library could not do what was asked
│   ├── IndexMissing        there is no index yet
│   ├── IndexMismatch       the index was built with another embedding model
│   ├── LibraryBusy         another process is writing (retryable)
│   └── DocumentConflict    a document of the same identity and other content is already kept
├── DraftingError           a draft or a review could not be made of what was given
│   ├── UnusableProfile     the unit's profile lacks something or says something impossible
│   ├── NoSuchDocument      the library holds no such document, or several
│   ├── UnfitBase           the document holds nothing that this kind of paper is made of
│   └── UnusableEdit        what was to be put into a draft does not fit into it
└── ModelError              the language model did not help
    ├── ModelUnavailable    it cannot be reached (retryable)
    ├── ModelTimeout        it took too long (retryable)
    └── UnusableReply       what it sent cannot be used

Adapters translate third-party errors into these, in one place each. A message says what was found,
what was wanted and the next step. That nothing was found is not an error.
"""

from __future__ import annotations

from typing import ClassVar


class DanvanError(Exception):
    """Root of every error this project raises on purpose."""

    retryable: ClassVar[bool] = False


class ConfigurationError(DanvanError):
    """A setting is wrong, unknown or unsafe."""


class IngestError(DanvanError):
    """A file could not become a document."""


class UnsupportedFormat(IngestError):
    """The bytes are of a kind no reader takes."""


class UnreadableFile(IngestError):
    """The file is missing, too large, encrypted, broken, or holds no text."""


class MalformedDocument(IngestError):
    """The text holds nothing to cite."""


class LibraryError(DanvanError):
    """The library could not do what was asked."""


class IndexMissing(LibraryError):
    """There is no index yet."""


class IndexMismatch(LibraryError):
    """The index was built with another embedding model; both sides are kept for the message."""

    def __init__(self, *, expected: str, found: str) -> None:
        self.expected = expected
        self.found = found
        super().__init__(
            f"Chỉ mục được lập bằng mô hình «{found}», nhưng cấu hình đang dùng «{expected}». "
            "Chạy «danvan reindex» để lập lại chỉ mục, hoặc đặt lại DANVAN_EMBEDDING_MODEL."
        )


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""

    retryable: ClassVar[bool] = True


class DocumentConflict(LibraryError):
    """A document of the same identity and other content is already kept."""


class DraftingError(DanvanError):
    """A draft or a review could not be made of what was given."""


class UnusableProfile(DraftingError):
    """The unit's profile lacks something or says something impossible.

    ``wrong`` lists the fields that are wrong, each with what is wanted of it; empty where the
    profile could not be read at all.
    """

    def __init__(self, message: str, *, wrong: tuple[tuple[str, str], ...] = ()) -> None:
        self.wrong = wrong
        super().__init__(message)


class NoSuchDocument(DraftingError):
    """The library holds no such document, or several."""


class UnfitBase(DraftingError):
    """The document holds nothing that this kind of paper is made of."""


class UnusableEdit(DraftingError):
    """What was to be put into a draft does not fit into it."""


class ModelError(DanvanError):
    """The language model did not help."""


class ModelUnavailable(ModelError):
    """The model cannot be reached."""

    retryable: ClassVar[bool] = True


class ModelTimeout(ModelError):
    """The model took too long."""

    retryable: ClassVar[bool] = True


class UnusableReply(ModelError):
    """What the model sent cannot be used."""
