"""What is wrong with a value from outside, said in Vietnamese.

Pydantic reports in English and repeats the value it refuses, which may be a key. This table is the
one place where its findings become words; settings, HTTP bodies and the arguments of tools use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# A member of an enumeration as Python writes it: "<Mode.AUTO: 'auto'>".
_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")
UNKNOWN = "không có trường nào tên như vậy"
"""Said of a name that is not known."""
MISSING = "còn thiếu"
"""Said of a value that has to be there."""

_WORDS: Mapping[str, str] = {
    "after_the_superior": "là ngày sau ngày của cấp trên («superior»)",
    "archive_line": "không ghi dòng «Lưu», dự thảo tự thêm; bộ phận soạn thảo là «drafting_unit»",
    "at_most_one": "chỉ cho nhiều nhất một trong: {names}",
    "blank": "để trống",
    "bool_parsing": "cần «true» hoặc «false»",
    "bool_type": "cần «true» hoặc «false»",
    "by_or_period": "không dùng cùng «from» hoặc «to»",
    "capacity_missing": "chỉ đi cùng «capacity» (TM., Q., KT., TL. hoặc TUQ.)",
    "date_from_datetime_parsing": "cần một ngày viết theo dạng NĂM-THÁNG-NGÀY, ví dụ 2022-10-25",
    "date_parsing": "cần một ngày viết theo dạng NĂM-THÁNG-NGÀY, ví dụ 2022-10-25",
    "date_type": "cần một ngày viết theo dạng NĂM-THÁNG-NGÀY, ví dụ 2022-10-25",
    "deadline_twice": "có hai mục cùng một ngày của cấp trên",
    "dict_type": "cần các dòng «tên: giá trị»",
    "enum": "chỉ nhận: {expected}",
    "extra_forbidden": UNKNOWN,
    "float_parsing": "cần một số",
    "float_type": "cần một số",
    "greater_than_equal": "phải từ {ge} trở lên",
    "head_missing": "còn thiếu: có «capacity» thì cần chức danh đứng sau, ví dụ «Hiệu trưởng»",
    "hidden_letters": "có ký tự điều khiển hoặc ký tự ẩn; xoá dòng đó và gõ lại",
    "int_from_float": "cần một số nguyên",
    "int_parsing": "cần một số nguyên",
    "int_parsing_size": "số quá lớn",
    "int_type": "cần một số nguyên",
    "json_invalid": "không phải JSON hợp lệ",
    "less_than_equal": "không được quá {le}",
    "list_type": "cần một danh sách",
    "literal_error": "chỉ nhận: {expected}",
    "missing": MISSING,
    "model_attributes_type": "cần một đối tượng JSON",
    "model_type": "cần các dòng «tên: giá trị»",
    "no_such_sections": "văn bản loại này không có mục {unknown}; các mục của nó: {known}",
    "no_letters": "cần có chữ",
    "not_a_capacity": "chỉ nhận TM., Q., KT., TL. hoặc TUQ., hoặc bỏ trống",
    "not_a_day": "cần một ngày như 05/12, 05/12/2019 hoặc 2019-12-05",
    "not_a_figure": "cần một số hoặc một chuỗi ký tự",
    "not_a_full_day": "cần một ngày có đủ ngày, tháng, năm, ví dụ 05/6/2026 hoặc 2026-06-05",
    "not_a_symbol": "chỉ gồm chữ, số, «-», «&», «.», không có khoảng trắng hay «/», ví dụ «THNT»",
    "not_capitals": "cần viết in hoa, ví dụ «THNT»",
    "one_of": "cần đúng một trong: {names}",
    "period_ends_first": "«to» là ngày trước «from»",
    "position_missing": "còn thiếu: chức vụ của người ký, ví dụ «Hiệu trưởng»",
    "string_pattern_mismatch": "không đúng dạng",
    "string_too_long": "dài quá {max_length} ký tự",
    "string_too_short": "cần ít nhất {min_length} ký tự",
    "string_type": "cần một chuỗi ký tự",
    "string_unicode": "không phải văn bản UTF-8 hợp lệ",
    "text_or_parts": "cần một chuỗi ký tự, hoặc một danh sách các phần",
    "too_long": "nhiều quá, không được quá {max_length}",
    "too_short": "ngắn quá, cần ít nhất {min_length}",
    "tuple_type": "cần một danh sách",
    "year_of_day": "năm phải từ {first} đến {last}",
}


class Finding(BaseModel):
    """One wrong value of a request: where it stands and what is wrong with it."""

    field: str
    detail: str


def findings(errors: Iterable[ErrorDetails]) -> list[Finding]:
    """What pydantic found, value by value."""
    return [
        Finding(field=".".join(str(step) for step in error["loc"]), detail=in_words(error))
        for error in errors
    ]


def in_words(error: ErrorDetails) -> str:
    """One finding of pydantic in Vietnamese, without the value that was refused."""
    template = _WORDS.get(error["type"], "không hợp lệ")
    context = {
        key: _MEMBER.sub(r"\1", str(value)).replace(" or ", " hoặc ")
        for key, value in error.get("ctx", {}).items()
    }
    return template.format_map(context)
