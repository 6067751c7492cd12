"""What each tool is given. Field descriptions are for models of either language."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from assistant.answer import Mode
from assistant.lookup import MAX_CHARACTERS
from assistant.register.due_by import DueBy
from assistant.verifying import MAX_QUOTE
from ui.given_values import Day, Whole
from ui.limits import MAX_FILTER, MAX_NAME, MAX_QUERY, MAX_QUESTION, MAX_RESULTS
from vectorstore.evidence import Filters

MAX_DEADLINES = 200

_Name: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_NAME)]
_Query: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_QUERY)]
_Question: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUESTION)
]

_AS_OF = (
    "Ngày được coi là hôm nay, NĂM-THÁNG-NGÀY; mặc định ngày trên máy giữ kho. "
    "| The day that counts as today, YYYY-MM-DD; by default the day on the server."
)
_DOCUMENT = (
    "Mã (document.id) hoặc số, ký hiệu của một văn bản trong kho, ví dụ 573/KH-SGDĐT. "
    "| Id or official number of one document of the library."
)


class Arguments(BaseModel):
    """The arguments of a tool; a name that is not known is an error, not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FilteredArguments(Arguments):
    """Arguments that choose the documents to look into."""

    document_ids: list[_Name] = Field(
        default=[],
        max_length=MAX_FILTER,
        description=(
            "Chỉ xét các văn bản mang mã này (document.id); để trống là cả kho. "
            "| Only these document ids; empty means the whole library."
        ),
    )
    kinds: list[_Name] = Field(
        default=[],
        max_length=MAX_FILTER,
        description=(
            "Chỉ xét các loại văn bản này, ví dụ «Kế hoạch», «Công văn». "
            "| Only these kinds of document, in Vietnamese."
        ),
    )
    years: list[Annotated[Whole, Field(ge=1, le=9999)]] = Field(
        default=[],
        max_length=MAX_FILTER,
        description=(
            "Chỉ xét văn bản ban hành trong các năm này. | Only documents issued in these years."
        ),
    )

    @property
    def filters(self) -> Filters:
        """As our own type."""
        return Filters(
            document_ids=tuple(self.document_ids),
            kinds=tuple(self.kinds),
            years=tuple(self.years),
        )


class AskArguments(FilteredArguments):
    """A question to the library."""

    question: _Question = Field(
        description=(
            "Câu hỏi đầy đủ, tự đứng một mình; tiếng Việt có dấu hoặc không dấu, hay tiếng Anh. "
            "| A complete question that stands alone, in Vietnamese (diacritics optional) or "
            "English."
        ),
    )
    mode: Literal[Mode.AUTO, Mode.EXTRACTIVE] = Field(
        default=Mode.AUTO,
        description=(
            "«extractive»: chỉ ghép lời nguyên văn; «auto»: mô hình ngôn ngữ của máy giữ kho, nếu "
            "có đặt, diễn đạt lại và được kiểm chứng. "
            "| extractive: verbatim words only; auto: the server's language model, if one is set, "
            "phrases and is checked."
        ),
    )
    as_of: Day | None = Field(default=None, description=_AS_OF)


class SearchArguments(FilteredArguments):
    """A search for paragraphs."""

    query: _Question = Field(
        description=(
            "Câu hỏi hoặc các từ cần tìm; có dấu hoặc không dấu, tiếng Việt hay tiếng Anh. "
            "| A question or words to look for."
        ),
    )
    limit: Whole = Field(
        default=10,
        ge=1,
        le=MAX_RESULTS,
        description="Nhiều nhất bao nhiêu đoạn. | The most paragraphs to return.",
    )


class DeadlinesArguments(Arguments):
    """Which duties to list."""

    first: Day | None = Field(
        default=None,
        alias="from",
        description=("Từ ngày, kể cả ngày đó, NĂM-THÁNG-NGÀY. | First day, included, YYYY-MM-DD."),
    )
    last: Day | None = Field(
        default=None,
        alias="to",
        description=("Đến ngày, kể cả ngày đó, NĂM-THÁNG-NGÀY. | Last day, included, YYYY-MM-DD."),
    )
    unit: _Query | None = Field(
        default=None,
        description=(
            "Đơn vị phải làm, nơi nhận hoặc cơ quan ban hành; viết không dấu cũng được. "
            "| The office that must act, receives, or issued; diacritics optional."
        ),
    )
    by: str | None = Field(
        default=None,
        max_length=20,
        description=(
            "Hạn đến ngày này, đúng ngày trước rồi những việc sớm hơn trong năm: 05/12, 05/12/2019 "
            "hoặc 2019-12-05; không dùng cùng from, to. | Due on or before this day of the year, "
            "that day first; not with from or to."
        ),
    )
    document: _Query | None = Field(
        default=None,
        description=("Mã, hoặc số và ký hiệu, của văn bản. | The id or number of one document."),
    )
    reports: bool = Field(default=False, description="Chỉ các báo cáo. | Reports only.")
    as_of: Day | None = Field(default=None, description=_AS_OF)
    limit: Whole = Field(
        default=50,
        ge=1,
        le=MAX_DEADLINES,
        description=(
            "Nhiều nhất bao nhiêu việc; total đếm tất cả. "
            "| The most duties to return; total counts all of them."
        ),
    )
    offset: Whole = Field(
        default=0,
        ge=0,
        le=10_000_000,
        description="Bỏ qua bao nhiêu việc đầu. | How many of the first to pass over.",
    )

    @field_validator("by")
    @classmethod
    def _is_a_day(cls, by: str | None) -> str | None:
        if by is not None:
            try:
                DueBy.read(by)
            except ValueError:
                raise PydanticCustomError(
                    "not_a_day", "a day such as 05/12, 05/12/2019 or 2019-12-05"
                ) from None
        return by

    @model_validator(mode="after")
    def _go_together(self) -> Self:
        if self.by and (self.first or self.last):
            raise PydanticCustomError("by_or_period", "by does not go with from or to")
        if self.first and self.last and self.last < self.first:
            raise PydanticCustomError("period_ends_first", "to is before from")
        return self


class LookupArguments(Arguments):
    """A số/ký hiệu, or a text full of them."""

    query: _Query | None = Field(
        default=None,
        description=(
            "Một số, ký hiệu theo cách viết bất kỳ: «16/CT-TTg», «65- KL/TW». "
            "| One official number in any spelling."
        ),
    )
    text: Annotated[str, StringConstraints(max_length=MAX_CHARACTERS)] | None = Field(
        default=None,
        description=(
            "Một đoạn hay cả văn bản, để tra mọi viện dẫn trong đó. "
            "| A passage or a whole text, to look up every reference in it."
        ),
    )

    @model_validator(mode="after")
    def _one_way(self) -> LookupArguments:
        if bool(self.query) == bool(self.text):
            raise _one_of("query; text")
        return self


class VerifyArguments(Arguments):
    """A quote, and where to look for it."""

    quote: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUOTE)
    ] = Field(
        description=(
            "Câu trích cần kiểm, chép đúng từng chữ, không dấu lược «…» ở giữa. "
            "| The exact words to check, without an ellipsis inside."
        ),
    )
    document: _Name | None = Field(default=None, description=_DOCUMENT)
    passage_id: _Name | None = Field(
        default=None,
        description="Chỉ xét đoạn mang mã này (passage.id). | Only the paragraph of this id.",
    )

    @model_validator(mode="after")
    def _one_place(self) -> VerifyArguments:
        if self.document and self.passage_id:
            raise PydanticCustomError(
                "at_most_one", "at most one of: {names}", {"names": "document; passage_id"}
            )
        return self


class PassageArguments(Arguments):
    """Which paragraph to open."""

    passage_id: _Name | None = Field(
        default=None, description="Mã của đoạn (passage.id). | Id of a paragraph."
    )
    citation_id: _Name | None = Field(
        default=None,
        description="Mã trích dẫn (citation_id) trong một kết quả. | Citation id of a result.",
    )
    document: _Name | None = Field(default=None, description=_DOCUMENT + " (address)")
    address: _Name | None = Field(
        default=None,
        description=(
            "Vị trí trong văn bản ấy: «III.1», «Điều 5.2.a», «căn cứ.3». "
            "| Address within that document."
        ),
    )

    @model_validator(mode="after")
    def _one_way(self) -> PassageArguments:
        by_address = bool(self.document) and bool(self.address)
        half = bool(self.document) != bool(self.address)
        if half or [bool(self.passage_id), bool(self.citation_id), by_address].count(True) != 1:
            raise _one_of("passage_id; citation_id; document + address")
        return self


def _one_of(names: str) -> PydanticCustomError:
    return PydanticCustomError("one_of", "exactly one of: {names}", {"names": names})
